# Audits: programme, settings, auditees and auditors.

ui-audit-bar-programme = Programme
ui-audit-bar-audit-settings = Settings
ui-screen-programme = Mid-term audit programme
ui-screen-audit-settings = Settings of the audits
ui-audit-programme-none = There is no mid-term programme yet.
ui-audit-programme-what = It sets which section, system or contractor is audited in which of the coming years. Annual plans can be made without it.
ui-audit-programme-make = Make a programme
ui-audit-programme-name = Audit programme from { $year }
ui-audit-programme-span = { $from } to { $to }
ui-audit-coverage = Who is audited when
ui-audit-coverage-table = Table of auditees and years
ui-audit-coverage-cell = { $unit } in { $year }
ui-audit-coverage-hint = Tick the years in which each auditee is to be audited. The numbers are the audits of that year.
ui-audit-uncovered = { $count ->
    [one] One auditee is
   *[other] { $count } auditees are
 } not planned for any year.
ui-audit-uncovered-mark = not planned
ui-audit-covered = Every auditee is planned for a year.
ui-audit-years = { $n } years
ui-audit-f-year-from = First year
ui-audit-f-years = Length
ui-audit-set-rules = Spans and days
ui-audit-set-programme_years = Years of a programme
ui-audit-set-programme_years-hint = For a new one
ui-audit-set-months = Months during which a former section counts
ui-audit-set-months-hint = Auditing a section one worked in within these months raises a doubt about independence
ui-audit-set-notice_days = Days from notice to visit
ui-audit-set-notice_days-hint = Fewer days raise a warning
ui-audit-set-plan_days = Days until the improvement plan is due
ui-audit-set-plan_days-hint = Counted from the order
ui-audit-set-retention_years = Years of retention
ui-audit-set-retention_years-hint = Counted from 1 April after the fiscal year in which the audit ends
ui-audit-set-follow_up_months = Follow-up months
ui-audit-set-follow_up_months-hint = Months after the order, separated by commas
ui-audit-set-classes = Classes of findings
ui-audit-set-five = Major, minor, observation, recommendation, good
ui-audit-set-two = Correction, opinion
ui-audit-set-weights = Weights for the order by risk
ui-audit-set-weights-hint = From 0 to 100. At 0 a figure is not used.
ui-audit-set-range = Enter a number from { $from } to { $to }.
ui-audit-set-save = Save the settings
ui-audit-set-saved = Settings saved.
ui-audit-auditee-edit = Edit { $name }
ui-audit-auditor-edit = Edit { $name }
ui-audit-chain = Chain of contracts: { $chain }
ui-audit-clause-yes = Contract allows audits
ui-audit-clause-no = Contract does not allow audits
ui-audit-clause-unknown = Audit clause not checked
ui-audit-f-unit-owner = Section that owns it
ui-audit-f-upper = Main contractor (for a subcontractor)
ui-audit-f-clause-code = Does the contract allow audits?
ui-audit-f-contract-clause = Article of the contract
ui-audit-f-head-since = In this post since
ui-audit-f-head-roles = Other roles held by the head
ui-audit-head-roles-hint = Used to check independence
ui-audit-postings = Sections worked in
ui-audit-posting-n = Section { $n }
ui-audit-posting-add = Add a section
ui-audit-posting-none = Add auditees first.
ui-audit-duties = Controls involved in
ui-audit-duties-count = { $count ->
    [one] Involved in one control
   *[other] Involved in { $count } controls
 }
ui-audit-duty-n = Control { $n }
ui-audit-duty-hint = Nobody may audit a control that they wrote, run or approved.
ui-audit-duty-add = Add a control
ui-audit-duty-anywhere = The whole organisation
ui-audit-duty-author = Wrote it
ui-audit-duty-operator = Runs it
ui-audit-duty-approver = Approved it
ui-audit-duty-to-hint = Leave empty if still involved
ui-audit-control-hint = Such as HUM-04; empty for all
ui-audit-f-unit = Section
ui-audit-f-post = Post
ui-audit-f-duty = Involvement
ui-audit-f-control = Control code
ui-audit-f-duty-to = Involved until
