# Why setting up or handing out is refused.

error-round-not-approved = No approval is recorded for this round yet. Record it under "Set up" before handing out.
error-round-approved = This round was approved on { $on }. To change it, take the recorded approval back first.
error-round-out = { $count } sections already have this round, so the approval cannot be taken back. To give a section more time, use "Extend" for that section.
error-target-excluded = { $unit } is left out of this round. Take it in again before handing out to it.
error-unit-import-no-table = No table of sections or systems was found in { $file } (sheets looked at: { $sheets }). Its heads need 課コード and 課名, or for systems システムコード, システム名 and 所管課コード. The screen "Organisation" writes a workbook to fill in.
error-unit-import-nothing = There is nothing to take from { $file }.
error-unit-change-rests = { $count } requests, submissions or exceptions came after this change, so it cannot be taken back. Correct it by a change of a later day.
error-unit-change-later = { $unit } already changes on { $on }. Choose a later day, or take that change back first.
error-handout-secrets-beside = Save the list of passphrases in another place than the files. Side by side, files and passphrases would travel together.
error-handout-nothing = There is no section to hand out to. To give the round again to sections that have it, choose "also to sections that have it".
error-correction-of-central = The central sheet is the office’s own, so it cannot be corrected by the office correction. Open the central sheet and choose "Correct and make a new version".
error-year-has-open = { $count ->
    [one] One point is open.
   *[other] { $count } points are open.
 } To close the year all the same, give the reason.
error-year-not-closed = Fiscal year { $year } is not closed.
error-year-same-person = { $person } is the one who opens the year again. Name another person who approved it.
