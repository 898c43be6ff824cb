# Why something about improvements and exceptions is refused.

error-board-no-such-move = { $number } is { $from ->
    [not_started] not started
    [in_progress] in progress
    [done] done
    [verified] confirmed
    [infeasible] not feasible
   *[withdrawn] withdrawn
 }, so this cannot be done.
error-board-move-from-outside = A section cannot confirm or withdraw { $number }, nor undo that. Ask the office.
error-board-confirm-by-check = To confirm { $number }, record an effectiveness check by somebody outside the section.
error-board-told-by-sheet = { $number } is told by the sheet that was submitted. Ask the section to correct it.
error-board-moved-by-audit = { $number } is a finding of an audit. Record its progress in the audit, by improvement report and follow-up.
error-board-no-plan-yet = { $number } has no plan of improvement yet. Make one first.
error-board-checker-of-section = { $person } belongs to { $unit } and cannot check { $number }. Somebody outside the section has to.
error-board-not-done-yet = { $number } has not been reported as done. Check its effect after the section's report.
error-board-one-person-only = Owner and responsible person of { $number } must be two persons.
error-board-nothing-chosen = Nothing is chosen. Choose from the list.
error-carried-open = { $count ->
    [one] One improvement carried over from earlier years has no answer yet.
   *[other] { $count } improvements carried over from earlier years have no answer yet.
 } Say on the page “Review and confirm” how they stand, then confirm.
error-exception-too-long = An exception holds for a year at most. The last day can be { $latest } at the latest; apply for a renewal before it ends.
error-exception-backwards = The last day must come after the first.
error-exception-not-an-applicant = Exceptions are applied for by { $titles }, not by { $role }. Clause: { $clause ->
    [none] this body's standard has no rule
   *[other] { $clause }
 }.
error-exception-not-an-approver = This exception is approved by { $titles }, not by { $role }. Clause: { $clause ->
    [none] this body's standard has no rule
   *[other] { $clause }
 }.
error-exception-disaster-only = Exceptions are limited to large disasters and the like. Tick the box where that is so. Clause: { $clause ->
    [none] this body's standard has no rule
   *[other] { $clause }
 }.
error-exception-same-person = { $person } applied and cannot approve. { $strength ->
    [block] Somebody else has to.
   *[other] Where it cannot be avoided, give the reason and another person who looked at it.
 } Clause: { $clause ->
    [none] this body's standard has no rule
   *[other] { $clause }
 }.
error-exception-no-second-person = { $person } is the approver. Name another person who looked at it.

error-exception-form = { $file }, { $place }: { $fault ->
    [unit] “{ $text }” is no section of this body. Have the section code checked and take the form in again.
    [item] “{ $expected }” is no question of this year's checklist. Have the code checked and take the form in again.
    [role] “{ $text }” may not apply; { $expected } may. Have the applicant checked and take the form in again.
    [backwards] The last day “{ $text }” lies before the first. Have the term mended and take the form in again.
    [too-long] The last day “{ $text }” lies more than a year after the first; { $expected } is the latest. Have it mended and take the form in again.
   *[disaster] Exceptions are for large-scale disasters and the like only ({ $expected }). Where that holds, have “yes” picked and take the form in again.
 }
