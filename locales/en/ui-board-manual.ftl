# Manual: improvements.

ui-manual-board = Improvements
ui-manual-board-text = Improvements that come of self-checks, audits, roll-out questions, daily checks and incidents stand under "Improvements", over fiscal years. What is overdue comes first; filter by section, source and progress, and change those that you choose at once. The texts of a submitted sheet are the section's to change; the office records progress, approved due dates and effectiveness checks over them. Only an effectiveness check by somebody outside the section confirms an improvement. What cannot be done becomes an application for an exception.
