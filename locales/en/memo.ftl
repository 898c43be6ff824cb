# Prompt reports: words of the core, of its papers and of the command line.

memo-source-answer = Self-check
memo-source-measure = Improvement
memo-source-daily-check = Daily check
memo-source-incident = Incident
memo-state-draft = Draft
memo-state-issued = Waiting for an answer
memo-state-answered = Answered
memo-state-closed = Closed
memo-state-withdrawn = Withdrawn
memo-step-drafted = drafted
memo-step-changed = draft changed
memo-step-issued = reported
memo-step-sent = written as a file
memo-step-arrived = received
memo-step-forwarded = passed on
memo-step-answered = answered
memo-step-measure = improvement made
memo-step-closed = closed
memo-step-withdrawn = withdrawn

memo-usual-request = Please say what is to be done and by when.
memo-subject-answer = “{ $control }” is not kept
memo-subject-measure = Improvement { $number } cannot wait
memo-seen-answer =
    The answer to “{ $question }” is × (not done).
    { $reason }
memo-opening = We found that the security standard is not kept in a point that cannot wait for the report of the periodic check, and report as follows.
memo-opening-clause = By the security standard ({ $clause }) we report as follows on a point that cannot wait for the report of the periodic check.
memo-forwarded = (passed on to { $to }, { $on })

improve-paper-memo = Prompt report
paper-file-memo = prompt report
paper-file-memo-answer = answer to a prompt report

error-memo-not-grave = { $item } is not an answer × to a question on what must or must not be done. Write other observations on the screen “Prompt reports” as a daily check or an incident.
error-memo-own-answer = { $person } reported { $number }. Name the person who received the report as the one who answers.
error-memo-days-of-standard = The standard gives { $days } days for the answer; the number cannot be changed.
error-memo-clash = Another report has the number { $number }. Ask the section that sent it which report it means.

field-memo = prompt report
field-memo-answer = what was answered
field-memo-answer-by = day by which an answer is wished (after the day of the report)
field-memo-answered = day of the answer (from the day of the report up to today)
field-memo-answered-by = who answered
field-memo-days = days for the answer (1 to 365)
field-memo-end-note = what became of it, or why it is taken back
field-memo-ended = last day (from the answer up to today)
field-memo-forwarded = day it was passed on (from the day of the report up to today)
field-memo-forwarded-to = to whom it was passed on
field-memo-found = when it was found
field-memo-interim = what was done at once
field-memo-issued = day of the report (up to today)
field-memo-measure = improvement number (this report has its improvement already)
field-memo-place = place
field-memo-reporter = who reports
field-memo-request = what is asked for
field-memo-seen = what was seen
field-memo-since = since when
field-memo-source = found by (daily check or incident)
field-memo-subject = subject

cli-about-memo = Prompt reports
cli-about-memo-list = Lists prompt reports (unit state text)
cli-about-memo-show = Shows a prompt report with its course (memo)
cli-about-memo-start = Drafts a report of an answer × on what must or must not be done, or of an improvement (item sheet, or measure)
cli-about-memo-write = Writes a draft; without memo a new one of a daily check or an incident
cli-about-memo-issue = Issues a report; without a wished day it follows from the days (memo on document_number)
cli-about-memo-forward = The office passes a report on (memo to on note)
cli-about-memo-answer = Records an answer (memo role by on answer)
cli-about-memo-end = Closes an answered report, or takes back one without an answer (memo on note)
cli-about-memo-days = Sets the days for the answer; 0 is the usual number again
cli-about-memo-send = Writes reports (section) or answers (office) as a file for the other side
cli-arg-memo-numbers = Numbers of reports
cli-arg-memo-days = Days (0: the usual number)
cli-memo-rule = To: { $titles }; days for the answer: { $days }
cli-memo-issued = Reported on
cli-memo-answer-by = Answer wished by
cli-memo-subject = Subject
cli-memo-seen = What was seen
cli-memo-place = Place
cli-memo-since = Since when
cli-memo-interim = Done at once
cli-memo-request = Asked for
cli-memo-to = To
cli-memo-reporter = Reported by
cli-memo-answer = Answer
cli-memo-by = Who reported or answered

memo-arrival-new = new
memo-arrival-same = here already
memo-arrival-clash = number taken
memo-arrival-answer = answer
cli-about-memo-arrive = Take in reports (office) or answers (section) that came
memo-opening-basis = Under { $basis }, the following, which cannot wait for the yearly report, is reported.
memo-subject-fact = About this: { $fact }
