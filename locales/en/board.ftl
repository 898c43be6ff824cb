# Improvements and exceptions: words, reminders, papers.

## History of an improvement
board-event-made = Made
board-event-taken = Follow-up began
board-event-told = New submission of the section
board-event-field = Text changed
board-event-state = Progress
board-event-due = Due date changed
board-event-check = Effectiveness check
board-event-link = Source added
board-event-unlink = Source removed
board-event-note = Note

## Reminders
board-remind-opening = To { $unit }
    As of { $day } these improvements are overdue or due soon.
board-remind-line = - { $number } { $what } (due { $due }{ $late })
board-remind-late = , { $days } days overdue
board-remind-closing = Please tell us how they stand. Report what is done; for what will not be done in time, ask for another due date and give the reason.

## States of exceptions
exception-state-draft = Draft
exception-state-applied = Applied for
exception-state-received = Under review
exception-state-granted = Granted
exception-state-conditional = Granted with conditions
exception-state-refused = Refused
exception-state-ended = Ended
exception-state-withdrawn = Withdrawn
exception-state-named = Number only

exception-step-drafted = Drafted
exception-step-changed = Changed
exception-step-applied = Applied for
exception-step-received = Received
exception-step-granted = Granted
exception-step-conditional = Granted with conditions
exception-step-refused = Refused
exception-step-renewed = Renewal applied for
exception-step-check-planned = Check planned
exception-step-checked = Checked
exception-step-ended = Ended
exception-step-withdrawn = Withdrawn

exception-decision-granted = Granted
exception-decision-conditional = Granted with conditions
exception-decision-refused = Refused
exception-way-different-way = Done in another way
exception-way-not-done = Not done
exception-urgency-usual = Usual (applied for before)
exception-urgency-urgent = Urgent (reported afterwards)
exception-separation = Why the applicant approved: { $reason }. Looked at by: { $person }
exception-check-done = { $on } { $result } ({ $by })
exception-check-planned = { $on } planned

## Names of papers
improve-paper-plan = Plan of improvement
improve-paper-report = Report of improvement
improve-paper-list = List of improvements
improve-paper-progress = Progress of improvements
improve-paper-reminder = Improvements due
improve-paper-application-form = Application for an exception (to fill in)
improve-paper-application = Application for an exception
improve-paper-register = Register of exceptions
improve-whole-body = Whole body

## Fields of the papers
improve-unit = Section
improve-unit-code = Section code
improve-department = Department
improve-number = Number
improve-source = Source
improve-problem = Problem
improve-action = Measure
improve-owner = Owner
improve-responsible = Responsible
improve-due = Due
improve-due-first = First due date
improve-overdue = Days overdue
improve-progress = Progress
improve-result = Effectiveness check
improve-first = First { $day }
improve-group = { $department } { $unit } ({ $code })
improve-scope = Scope
improve-as-of = As of
improve-count = { $count }
improve-list = List of improvements
improve-reminder-text = These improvements are overdue or due soon. Report what is done; for what will not be done in time, ask for another due date and give the reason.
improve-done-what = What was done
improve-done-on = Completed on
improve-evidence = Evidence
improve-remaining = What remains
improve-checks = Effectiveness checks
improve-reports = Reports of improvement
improve-confirmed-by = Confirmed by the responsible person
improve-check-line = { $on } { $unit } { $checker } checked { $method }: { $result }
improve-method-paper = on paper
improve-method-on-site = on site
improve-method-both = on paper and on site
improve-check-result-improved = Improved
improve-check-result-partly = Partly improved
improve-check-result-not-improved = Not improved
improve-check-result-recurred = Recurred

## Progress
improve-progress-text = Progress of the improvements of { $scope } as of { $day }: { $all } in all, { $open } still open, { $overdue } overdue.
improve-rate-completion = Completion
improve-rate-completion-base = { $verified } confirmed of { $due } that are due
improve-rate-completion-none = Nothing is due yet, so there is no rate.
improve-rate-mean = Mean delay
improve-rate-mean-base = mean of the { $overdue } overdue
improve-rate-mean-none = Nothing is overdue, so there is no mean.
improve-rate-recurrence = Recurrence
improve-rate-recurrence-base = { $recurred } recurred of { $checked } checked
improve-rate-recurrence-none = Nothing was checked yet, so there is no rate.
improve-progress-note = “Due” includes those confirmed before their day. Withdrawn ones are left out throughout. － means that there is nothing to count from.
improve-by-unit = By unit
improve-by-source = By source
improve-late = Overdue
improve-late-none = Nothing is overdue.
improve-waiting = Waiting for the effectiveness check
improve-waiting-none = Nothing waits for its check.
improve-open = Open
improve-overdue-count = Overdue
improve-done = Done
improve-verified = Confirmed
improve-unit-of-count = { "" }
improve-unit-days = { " " }days
improve-of-all = of { $all }
improve-total = Total
improve-of = Of
improve-all = All
improve-completion = Completion (%)
improve-mean = Mean delay (days)
improve-recurrence = Recurrence (%)
improve-no-unit = No unit

## Papers of exceptions
exception-form-number = Application number
exception-form-applied = Applied on
exception-form-applicant = Applicant
exception-form-urgent = Kind of application
exception-form-is-urgent = Urgent
exception-form-clauses = Clauses that cannot be kept
exception-form-items = Questions
exception-form-situation = Situation
exception-form-reason = Reason
exception-form-substitute = Substitute measure
exception-form-substitute-and-risk = Substitute measure and residual risk
exception-form-risk = Residual risk
exception-form-risk-short = Residual risk: { $risk }
exception-form-information = Information concerned
exception-form-systems = Systems concerned
exception-form-headcount = Persons concerned
exception-form-heads = { $count }
exception-form-from = From
exception-form-until = Until
exception-form-to = to { $day }
exception-form-renews = Renews
exception-form-measure = Improvement
exception-form-review = Review
exception-form-receipt = Receipt number
exception-form-received = Received on
exception-form-opinion = Opinion of the office
exception-form-decision = Decision
exception-form-decided = Decided on
exception-form-condition = Conditions
exception-form-separation = Applicant and approver
exception-form-approver = Approver
exception-form-register = Register of exceptions
exception-form-state = State
exception-form-term = Term
exception-form-over = Expired
exception-form-ended = Ended { $day }
exception-form-end = Ended on
exception-form-checks = Periodic checks

paper-memo-number = Report number
paper-memo-unit = Section
paper-memo-source = Found by
paper-memo-since = Since when
paper-memo-seen = What was seen
paper-memo-clauses = Clauses
paper-memo-measure = Improvement number
paper-memo-interim = Done at once
paper-memo-answer-by = Answer wished by
paper-memo-answer = Answer
paper-memo-answer-text = What was answered
paper-memo-answered-by = Answered by

exception-form-role = Role of the applicant
exception-form-performed = Done on (urgent ones)
exception-form-minor = Is it minor
exception-form-disaster = Is it a large-scale disaster or the like
exception-form-way = Kind of substitute
exception-form-application = Application
exception-how = How to fill in
exception-how-1 = Write into the light yellow cells and hand the form to the office. Pick the role, the kind of application and the kind of substitute from the lists.
exception-how-2 = Write at least a clause (for example 第23条第2項) or a question (for example HUM-05-a). Separate several by commas.
exception-how-3 = The term is a first and a last day within one year. For an urgent one write also when it was done.
exception-how-4 = Write the number only where you hand in again an application whose number the office told you. For a renewal write the number before.
exception-how-disaster = In this body exceptions are for large-scale disasters and the like only. Pick “yes” where that holds.
exception-yes = Yes
exception-no = No
