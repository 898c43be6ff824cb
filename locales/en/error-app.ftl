# What the app says when a use case could not be done: what happened, where, and what to do.

error-unknown-code = This version of Tenken does not know the value “{ $value }” ({ $of }). Open the file with a newer version.
error-not-a-date = “{ $input }” cannot be read as a date. Type it as 2026-07-31, R8.7.31 or 令和8年7月31日.
error-no-such-day = There is no such day as “{ $input }”. Check the era year, the month and the day.
error-text-too-long = The text is too long ({ $length } characters). Split it into texts of at most { $limit }.
error-not-a-control-code = “{ $value }” is not a control code. Choose one of the 100 codes, such as HUM-07.
error-not-a-profile-code = “{ $value }” is not a profile question. Use P01 to P12 or S01 to S08.
error-file-not-read = “{ $file }” could not be read ({ $detail }). Check that it exists and is not open in another program.
error-file-not-written = “{ $file }” could not be written ({ $detail }). Check free space and rights, or choose another folder.
error-no-case-open = No file is open. Open one from the start screen.
error-operator-needed = It is not set who operates. Choose the operator at the top of the window.
error-plain-not-accepted = Set a passphrase, or tick “Create without encryption”.
error-ticket-unknown = The chosen file cannot be found. Choose it again.
error-not-found = The record was not found ({ $what } { $id }). Open the screen again.
error-wrong-case-kind = This is done in another kind of file (needed: { $needed }).
error-sheet-sealed = This sheet is confirmed and cannot be changed (state: { $state }). To correct it, start a new version with “Correct”.
error-act-not-possible = This ({ $act }) is not possible in the present state ({ $state }).
error-gaps-block = { $count } points must be mended before the sheet can be confirmed. The first is question { $first }.
error-unanswered-not-accepted = { $count } questions have no answer. Tick “Confirm with { $count } unanswered” or answer them.
error-field-empty = A required field is empty ({ $field }).
error-field-unknown = The field ({ $field }) does not take this value. Check what you typed.
error-not-equal-to-last-year = This question ({ $item }) has changed since last year, so last year’s answer cannot be taken over. Answer it as it is now.
error-answer-not-on-scale = This year’s scale has three steps (○ × －). △ is not available.
error-round-keeps-edition = The round of { $year } was begun with checklist “{ $edition }” and keeps it. Use another edition from the next year’s round on.
error-same-person-confirms = The person who confirmed the sheet cannot also record the head of department’s confirmation. Enter the head of department.
error-parcel-for-other = This file is meant for somebody else (file: { $found }, here: { $expected }). Choose the right file.
error-parcel-not-expected = { $kind ->
    [checklist_pack] This is a checklist pack. Open the office's case first, then choose it under “Copies and packs of check items”.
    [exception_application] This is an application for an exception. Open the office's file and take it in under “Exceptions”, “Take in an application”.
    [survey_answer] This is an answer to a preliminary survey. Open the file of the audit that asked and use “Choose the file that came back”.
    [rollout_reply] This is an answer to a roll-out question. Open the file of the audit that asked and use “Choose the file that came back”.
    [improvement_plan] This is an improvement plan. Open the file of the audit that ordered it and use “Choose the file that came back”.
    [improvement_report] This is an improvement report. Open the file of the audit that ordered it and use “Choose the file that came back”.
   *[other] A file of this kind ({ $kind }) cannot be taken in here.
}
error-parcel-taken-before = “{ $file }” has been taken in before. Its content is the same, so nothing was done.
error-answers-would-be-lost = Taking it in would lose { $count } answers, so it was not taken. Check it, then keep it as superseded or return it.
error-permission-needed = The standard ({ $clause }) asks for permission to send or carry this. Enter who permitted it.
error-code-taken = The code “{ $value }” is already used by another unit or system.
error-no-round = This year’s round is not set up yet. Set up the round first.
error-example-unavailable = The example could not be prepared. Check free space and try again.
error-evidence-too-large = “{ $file }” is too large (50 MB at most). Enter its name and place only.
error-stored-damaged = A record in the file ({ $what }) cannot be read: { $detail }. Open a copy, or ask the CISO office.
error-no-random = This computer gave no random numbers, so no safe number could be made. Restart the computer.
error-standard-empty = “{ $file }” has no clauses. Check that it holds the text of the standard and that its clauses are numbered.
error-standard-finished = “{ $name }” has been made into a checklist. To change it, take the document in again and make a new edition.
error-standard-locator-taken = Another clause has the number “{ $locator }”. Choose another number.
error-standard-clause-without-item = Clause { $clause } has no question. Add one, or give the reason why it is not asked.
error-standard-item-incomplete = Question { $number } of clause { $clause } cannot be accepted yet. Missing: { $fields }. Fill it in and accept again.
error-standard-undecided = { $count } clauses are undecided, so no checklist can be made. The first is { $clause }. Decide whether it is asked.
error-standard-remarks-not-accepted = There are { $count } remarks on the questions. The first is on clause { $clause } ({ $detail }). Mend the questions, or look at the remarks and tick that the checklist is made as it is.
error-standard-for-other = A checklist of body { $found } cannot be used in the office file of body { $expected }. Choose the same body.
error-standard-clause-without-text = Clause { $clause } has no text in the edition that was copied, so it can be neither split nor joined. Write its text first, then try again.
error-book-cell-too-long = “{ $head }” of { $place } has { $length } characters, more than the { $limit } that a cell of Excel takes. Shorten it in the window, then write the workbook again.
error-book-faulty = “{ $file }” has { $count } things to mend, so nothing was taken in. The first is in row { $row } of the sheet “{ $sheet }”. Mend them in Excel in the order of the list, save, and choose the file again.
error-book-other-standard = This workbook was written from another standard. Choose one that was written from the standard that is open.
error-book-sheet-missing = The sheet “{ $sheet }” was not found. See whether its row of headings is gone, or write the workbook again.
error-book-column-missing = The sheet “{ $sheet }” has no column “{ $head }”. Put the column back, or copy your changes into a workbook written anew.
error-book-column-twice = Column { $column } of the sheet “{ $sheet }”, “{ $head }”, stands there twice. Delete one of the two.
error-book-id-unknown = Sheet “{ $sheet }”, row { $row }: this standard has no { $head } “{ $value }”. Leave it empty for a new row, or put the old number back.
error-book-id-twice = Sheet “{ $sheet }”, row { $row }: { $head } “{ $value }” stands in row { $first } too. Empty the number where a row was copied to make a new one.
error-book-cell-date = Sheet “{ $sheet }”, row { $row } (column { $column }): “{ $head }” has become a date. Set the cell to text and write it again.
error-book-cell-error = Sheet “{ $sheet }”, row { $row } (column { $column }): “{ $head }” shows the error { $value }. Write it as text.
error-book-word-unknown = Sheet “{ $sheet }”, row { $row } (column { $column }): “{ $value }” cannot stand under “{ $head }”. Choose one of: { $words }
error-book-code-unknown = Sheet “{ $sheet }”, row { $row } (column { $column }): there is no code “{ $value }” for “{ $head }”. Choose one from the list on the first sheet.
error-book-clause-unknown = Sheet “{ $sheet }”, row { $row } (column { $column }): “{ $value }” under “{ $head }” is not on the sheet of clauses. Check the clause. Where its row was deleted, delete this item too or put it under another clause.
error-book-locator-twice = Sheet “{ $sheet }”, row { $row } (column { $column }): there are two clauses “{ $value }”. Give one another number.
error-book-cell-empty = Sheet “{ $sheet }”, row { $row } (column { $column }): “{ $head }” is empty. Fill it in.
error-book-text-too-long = Sheet “{ $sheet }”, row { $row } (column { $column }): “{ $head }” has { $length } characters. Shorten it to { $limit }.
error-book-clause-without-item = Sheet “{ $sheet }”, row { $row }: the clause is to be asked, but no item asks it. Add an item, or choose not to ask it and say why.
error-pack-installed-before = The edition “{ $edition }” of { $body } is here already with the same content. Nothing needs to be done.
error-pack-edition-conflict = There is already an edition “{ $edition }” of { $body } with another content. It is not installed, so that the two cannot be mixed up. Ask the publisher for one under a new number.
