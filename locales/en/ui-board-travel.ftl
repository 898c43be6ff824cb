# Reports of improvements and applications for exceptions, out and back.

ui-board-form-office = Write report forms
ui-board-form-section = Report to the office
ui-board-form-what-office = Writes what is not finished as an Excel form for each section; with a section chosen in the filter, for that one alone. What comes back is read by “Take in a report”.
ui-board-form-what-section = Writes states, what was done, evidence and wished due dates as a file that only the office can open.
ui-board-file-board_form = Report form (Excel)
ui-board-file-board_report = Report as a file
ui-board-back = Take in a report
ui-board-back-what = Reads the Excel form that went to a section, or the file that a section wrote. What differs is shown before anything is taken in.
ui-board-back-pick = Choose the file that came back
ui-board-back-sum = To take in: { $newer }. To decide: { $conflict }. Unchanged: { $same }. Stays as it is: { $kept }.
ui-board-back-table = Report against the board
ui-board-back-differs = Differences (here → report)
ui-board-back-standing = What happens
ui-board-back-wish = Wished due date { $on }: { $reason }
ui-board-back-take-which = Which of the two for { $number }?
ui-board-back-theirs = As reported
ui-board-back-ours = As it is here
ui-board-back-open = Still to decide: { $count }.
ui-board-back-undo = “Undo” takes it back. Wished due dates stand in the history of each improvement.
ui-command-board_form_write = Wrote report forms or a report
ui-command-board_back_take = Took in a section's report
ui-manual-boardreport = Reports of improvements
ui-manual-boardreport-text = Under “Improvements”, “Write report forms” writes what is not finished as an Excel form for each section. A section that uses Tenken writes a file by “Report to the office”. “Take in a report” shows what differs, row by row; where both the section and the office changed something you choose which to keep. A state that is further here is never put back. A wished due date stands in the history: change the date once it is approved.

ui-register-act-send = Write as a file
ui-register-parcel = Exception as a file
ui-register-arrive = Take in an application
ui-register-arrive-what = Reads applications that a section wrote with the program, or a form (Excel) that it filled in, and puts them into the register as waiting. A form without a number gets one here. You can look at it before you take it in.
ui-register-arrive-pick = Choose the file that arrived
ui-register-arrive-take = Enter in the register
ui-register-arrive-new = A new application.
ui-register-arrive-changed = The application was changed.
ui-register-arrive-same = The same as in the register.
ui-register-arrive-further = Received or decided already; the register stays as it is.
ui-register-arrive-clash = The register uses this number for another application.
ui-register-arrive-clash-title = The number is taken; nothing can be taken in.
ui-register-arrive-clash-next = Change the number in the register, or have the section send it under another number.
ui-register-arrive-change = { $before } → { $now }
ui-command-exception_arrive = Entered an application that arrived in the register
ui-command-exception_send = Wrote an exception as a file
ui-command-exception_decision_take = Took in a decision on an exception
ui-manual-exceptionsend = Sending applications and decisions
ui-manual-exceptionsend-text = “Write as a file” turns a section's application into a file that only the office can open. The office reads it by “Take in an application” and enters it in the register. A section without the program fills in the Excel of “Write the blank form”, which is taken in the same way. Once a decision is recorded, the same button writes a file for the section; when the section takes it in, the decision stands in its own file.


