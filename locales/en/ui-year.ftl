# The end of a year
ui-screen-year-end = End of the year
ui-setup-year-end = Close the year
ui-year-title = End of { $year }
ui-year-lead = See what is open, then close the year. After that nothing is taken in or corrected any more.
ui-year-pick = Year
ui-year-option-open = { $year } (open)
ui-year-option-closed = { $year } (closed)
cli-year-state-open = Open
cli-year-state-closed = Closed
ui-year-region = Table of what is open
ui-year-point = What was looked at
ui-year-count = Open
ui-year-which = Which
ui-year-none = None
ui-year-named-more = { $names } and { $count } more
ui-year-points = Open: { $count }
ui-year-points-lead = A name leads to the screen where it is settled. To close with points open, give a reason.
ui-year-points-closed = As it stands now. What was open at the closing is kept with the closing.
ui-year-point-missing = Sections that have not handed in
ui-year-point-returned = Sections with a sheet out for correction
ui-year-point-undecided = Files nobody decided on
ui-year-point-unsigned = Sheets without the department head’s confirmation
ui-year-point-oddities = Oddities to ask about
ui-year-point-corrections = Office corrections the section has not confirmed
ui-year-point-measures = Improvements not finished
ui-year-point-plans = Findings without a plan
ui-year-point-exceptions = Exceptions past their last day
ui-year-point-audits = Audits without results
ui-year-point-central = Central sheet not confirmed
ui-year-point-report = Committee report not written
ui-year-close = Close { $year }
ui-year-close-do = Close the year
ui-year-close-open = { $count ->
    [one] One point is open.
   *[other] { $count } points are open.
 } Say why the year is closed all the same. Improvements and exceptions go on into next year’s round.
ui-year-close-none = Nothing is open.
ui-year-on = Day of closing
ui-year-approver = Approved by
ui-year-reason = Why it is closed with points open
ui-year-reason-hint = For example: the one missing section was in disaster response and is checked early next year.
ui-year-closed-done = { $year } is closed.
cli-year-closed-on = Closed on
ui-year-is-closed = { $year } was closed on { $day }.
ui-year-is-closed-next = Check number { $number }. It seals the list of submissions, corrections and papers with their figures.
ui-year-prove = Check against the closing
ui-year-proof = Checked against the closing
ui-year-proof-region = Table of differences
ui-year-sound = { $count ->
    [one] The one line is as it was sealed.
   *[other] All { $count } lines are as they were sealed.
 }
ui-year-unsound = { $count ->
    [one] One thing differs from what was sealed.
   *[other] { $count } things differ from what was sealed.
 }
ui-year-what = Difference
ui-year-before = Sealed
ui-year-after = Now
ui-year-differs-list = The sealed list itself was changed
ui-year-differs-gone = Gone
ui-year-differs-content = Other content
ui-year-differs-state = Other state
ui-year-differs-added = Came after the closing
ui-year-differs-figure = Other figure
ui-year-figure-must_open = Open “must” items
ui-year-figure-must_open_sections = Sections with open “must” items
ui-year-figure-sections_in = Sections in
ui-year-figure-sheets_in = Sheets in
ui-year-figure-rate = Rate of implementation
ui-year-figure-score = Score
ui-year-figure-mean = Mean of the sections
ui-year-figure-excepted = Exceptions
ui-year-to-setup = To next year’s setup
ui-year-reopen = Open the year again
ui-year-reopen-title = Open { $year } again
ui-year-reopen-lead = The closing stays on record, with its opening beside it. Closing again gives a new check number.
ui-year-reopen-approver = Approved by
ui-year-reopen-hint = Another person than the one at work.
ui-year-reopen-reason = Why it is opened again
cli-year-reopened-on = Opened again on
ui-year-reopened-done = { $year } is open again.
ui-year-history = Earlier closings
ui-year-history-line = Closed on { $closed } by { $by } ({ $number }). Opened again on { $reopened } by { $opener }; approved by { $approver }. Reason: { $reason }

ui-next-open = { $year } is not closed yet ({ $count } points open).
ui-next-open-what = The next year can begin all the same. Improvements that are open go on into its requests either way.
ui-next-open-do = See the closing of the year
