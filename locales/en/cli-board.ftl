# The command tenken board, and exceptions from the application to the end.

cli-about-board = Improvements followed up
cli-about-board-list = Lists improvements with their figures (unit department source state year text)
cli-about-board-show = Shows an improvement with its history
cli-about-board-make = Makes an improvement from a daily check, an incident, a roll-out, a finding
cli-about-board-edit = Changes a text; several numbers separated by commas are changed at once (measures field text)
cli-about-board-move = Moves the progress, of several at once (measures to on note approver evidence)
cli-about-board-due = Changes due dates; needs the reason and who approved it (measures due_on reason approver)
cli-about-board-check = Records an effectiveness check by somebody outside the section (measure method on checker checker_unit checked result next_on)
cli-about-board-link = Adds a source to an improvement, or takes it away (measure kind reference is_linked)
cli-about-board-note = Leaves a note in the history (measures note)
cli-about-board-remind = Prints reminders of what is due soon or overdue (days unit)
cli-about-board-paper = Writes papers of improvements and exceptions
cli-about-exception-list = Lists exceptions (unit state text)
cli-about-exception-show = Shows an exception with its course (exception)
cli-about-exception-apply = Applies for an exception, or changes an application
cli-about-exception-receive = Takes an application in (exception receipt_number on opinion)
cli-about-exception-decide = Records what was decided
cli-about-exception-renew = Applies for a further period (exception from until reason)
cli-about-exception-end = Ends an exception, or takes an application back (exception on reason)
cli-about-exception-check = Plans a periodic check, or records its result (exception planned_on checked_on result by)

cli-arg-board-fields = FIELD=VALUE in any order; what is not given is empty. Lists by commas, or @file (one a line). Improvements and exceptions by their numbers, sections by their codes
cli-arg-board-measure = Number or id
cli-arg-board-paper = plan, report, list, progress, reminder, application (for an exception) or register (of exceptions)
cli-arg-board-numbers = Numbers; none = all
cli-arg-board-section = Code of a section
cli-arg-board-department = Name of a department
cli-arg-board-days = Due within so many days

cli-board-number = Number
cli-board-exceptions = Exceptions drafted
cli-board-figures = { $open } open ({ $overdue } overdue), { $done } done, { $verified } confirmed
cli-board-rates = Completion (%) { $completion }, mean delay in days { $mean }, recurrence (%) { $recurrence }
cli-board-progress = State
cli-board-due = Due
cli-board-late = Days overdue
cli-board-owner = Owner
cli-board-responsible = Responsible
cli-board-action = Measure
cli-board-problem = Problem
cli-board-source = Source
cli-board-history = History
cli-board-event = What
cli-board-before = Before
cli-board-after = After
cli-board-approver = Approved or checked by
cli-board-person = Recorded by
cli-board-until = Until
cli-board-left = Days left
cli-board-reason = Reason
cli-board-on = Day
