# Manual: improvements.

ui-manual-board = Improvements
ui-manual-board-text = Improvements that come of self-checks, audits, roll-out questions, daily checks and incidents stand under "Improvements", over fiscal years. What is overdue comes first; filter by section, source and progress, and change those that you choose at once. The texts of a submitted sheet are the section's to change; the office records progress, approved due dates and effectiveness checks over them. Only an effectiveness check by somebody outside the section confirms an improvement. What cannot be done becomes an application for an exception.

ui-manual-handover = Handover
ui-manual-handover-text = When you move on, write a handover on the page “Handover”. What is asked for, open improvements, exceptions, answers other than ○ with their reasons, and where papers lie go into a file, a PDF and a workbook. The successor takes the file there, gives a name and the first day in the post, and operates from then on. Confirm each point or say how it stands now. What nobody has looked at stays in sight above every screen.

ui-manual-carried = Improvements and exceptions from earlier years
ui-manual-carried-text = Improvements that earlier years left open and exceptions that still hold come with the request and stand on “Review and confirm”. Say of each improvement how it stands and what was done, of each exception whether it is kept and still needed. Where the day is over and it is not finished, give the day you wish for and why. Once all are answered the sheet can be confirmed, and the answers reach the office’s board and register with the submission. An Excel form asks the same on a sheet of the same name.

ui-manual-yearend = Closing a year
ui-manual-yearend-text = “Close the year” under “Setup” lists what is open, such as sections that have not handed in, sheets out for correction and open improvements, and leads to where each is settled. To close with points open, give the reason and who approved it. The list of submissions, corrections and papers with their figures is then sealed under one check number, and nothing is taken in or corrected any more. “Check against the closing” names exactly what differs. To change the year, open it again with a reason and the approval of another person.
