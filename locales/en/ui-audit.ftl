# Audits: the window.

ui-screen-audit = Audits
ui-screen-auditees = Auditees and auditors
ui-screen-audit-plans = Audit plans
ui-screen-audit-plan = Annual audit plan
ui-screen-engagement = Audit
ui-screen-onsite = On site
ui-screen-finding = Finding
ui-screen-audit-report = Audit report
ui-audit-bar-label = Screens of the audit
ui-audit-bar-audit = Audits
ui-audit-bar-audit-plans = Annual plans
ui-audit-bar-auditees = Auditees
ui-audit-bar-library = Standards
ui-audit-bar-desk = File
ui-audit-bar-secret = Passphrase
ui-audit-bar-journal = Journal
ui-audit-refused = This could not be done
ui-audit-stop = Cancel
ui-audit-add = Add
ui-audit-save = Save
ui-audit-edit = Edit
ui-audit-remove = Remove
ui-audit-none-chosen = (none)
ui-audit-nobody = (nobody)
ui-audit-number-gone = The number is not used again.
ui-audit-no-clause = no provision in this body's standard
ui-audit-judged = { $number }: { $judgement }.
ui-audit-still = Still needed: { $lacks }
ui-audit-own = The section’s own answer
ui-audit-own-on = Confirmed { $date }
ui-audit-own-none = This file holds no answer from the section.
ui-audit-earlier = Earlier findings
ui-audit-earlier-none = None on this item.
ui-audit-differs = Differs from the self-check
ui-audit-differs-what = The section answered ○, but the audit found “{ $judgement }”. The working paper records this.
ui-audit-facts = Facts
ui-audit-facts-hint = Only what was seen
ui-audit-sample = Sample
ui-audit-population = Population
ui-audit-sample-size = Sample size
ui-audit-exceptions = Exceptions
ui-audit-procedures = Procedures
ui-audit-performed = Day and time
ui-audit-performed-hint = As 2026-10-06 13:20
ui-audit-now = Enter the current time
ui-audit-place = Place
ui-audit-counterpart = Respondent
ui-audit-auditors = Auditors
ui-audit-reason = Reason for the judgement
ui-audit-reason-hint = Apart from the facts
ui-audit-good = Good points
ui-audit-items = Items
ui-audit-of-judged = of { $all } judged
ui-audit-item-n = Item { $n }
ui-audit-how = How to check
ui-audit-handed-out = It is on another machine and cannot be changed here until it is back.
ui-audit-reviewed = Reviewed by { $who }
ui-audit-beside = The section's answer and earlier findings
ui-audit-review = Mark as reviewed
ui-audit-review-what = An auditor other than the author reviews. After that, a paper changes only by correction.
ui-audit-dock = Judgement and what comes next
ui-audit-previous = Previous
ui-audit-next = Next item
ui-audit-find = Raise a finding
ui-audit-find-why = A finding can be raised from a judged item.
ui-audit-no-items = There are no items yet. Choose them in the audit plan.
ui-audit-to-engagement = To the audit plan
ui-audit-to-auditees = Enter auditees and auditors
ui-audit-to-plans = Make an audit plan
ui-audit-none = There are no audits yet. Go on in this order.
ui-audit-first-1 = Enter auditees and auditors
ui-audit-first-2 = Make the annual plan, choose auditees and the team, and record the approval
ui-audit-first-3 = Plan the audit of each auditee, choose its items and go on site
ui-audit-auditee = Auditee
ui-audit-auditees = Auditees
ui-audit-auditees-none = None yet. Add sections, systems and contractors.
ui-audit-auditee-add = Add an auditee
ui-audit-auditor-list = Auditors
ui-audit-auditor-add = Add an auditor
ui-audit-no-auditors = There are no auditors yet. Add them under “Auditees and auditors”.
ui-audit-auditors-none = There are no auditors yet. Add the first one below.
ui-audit-never = Never audited
ui-audit-last = Last { $year }
ui-audit-last-head = Last audit
ui-audit-belongs = Department or section
ui-audit-judged-count = Judged
ui-audit-reviewed-count = Reviewed
ui-audit-judged-of = { $judged } of { $all } judged
ui-audit-findings = Findings
ui-audit-go-onsite = Carry out the audit
ui-audit-next-act = Next step
ui-audit-follow-ups = Follow-ups planned
ui-audit-overdue = { $days ->
    [one] One day
   *[other] { $days } days
 } overdue
ui-audit-plan-make = Make an audit plan
ui-audit-plans-none = There are no plans yet.
ui-audit-plan-counts = { $targets ->
    [one] One auditee
   *[other] { $targets } auditees
 }, { $made ->
    [one] one audit
   *[other] { $made } audits
 }
ui-audit-plan-approved = Approved or reported on { $date }
ui-audit-plan-open = Not approved yet
ui-audit-targets = Auditees of this plan
ui-audit-targets-none = None yet. Choose from the list by risk below.
ui-audit-make = Plan this audit
ui-audit-chosen = Chosen
ui-audit-choose = Audit this
ui-audit-outline = Plan details
ui-audit-methods = Methods
ui-audit-criteria = Standards
ui-audit-criterion-add = Add a standard
ui-audit-declared = Independence declared { $date }
ui-audit-not-declared = Independence not declared yet
ui-audit-override-hint = Only if nobody else is available
ui-audit-approval = Approval or report
ui-audit-approved = { $date }, { $who }
ui-audit-approve-approve = To be approved by { $who }.
ui-audit-approve-report = To be reported to { $who }.
ui-audit-approve-record = Record the approval or report
ui-audit-approve-withdraw = Withdraw the record
ui-audit-committee-none = Leave empty for a committee
ui-audit-month = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 }
ui-audit-scope-add = Choose audit items
ui-audit-point-add = Write your own item
ui-audit-seeking = Searching
ui-audit-domain = Domain
ui-audit-clause = Clause
ui-audit-words = Words
ui-audit-all = All
ui-audit-only-gap = Only items answered △, × or not at all in the self-check
ui-audit-only-last = Only items with a finding last time
ui-audit-narrow = Filter
ui-audit-found = { $found ->
    [one] One item
   *[other] { $found } items
 } ({ $chosen } chosen)
ui-audit-all-take = Choose all
ui-audit-take = Add to the audit
ui-audit-engagement-title = { $number } { $unit }
ui-audit-schedule = Timetable
ui-audit-schedule-add = Add to the timetable
ui-audit-row-n = Timetable { $n }
ui-audit-documents = Documents to prepare
ui-audit-document-add = Add a document
ui-audit-document-n = Document { $n }
ui-audit-notice = Notice of the audit
ui-audit-notified = Notified on { $date }.
ui-audit-notice-hint = Record the approval of the audit plan first. The notice usually goes out at least 14 days before the first day.
ui-audit-notice-record = Record the notice
ui-audit-exit = Exit meeting
ui-audit-report = Audit report
ui-audit-finding-title = Finding { $number }
ui-audit-back-onsite = Back to the items
ui-audit-back-audit-report = Back to the report
ui-audit-back-audit-after = Back to improvement and follow-up
ui-audit-roll-out = Ask other sections too
ui-audit-memo = Urgent report
ui-audit-memo-record = Record an urgent report
ui-audit-memo-what = The current time is recorded, with the subject and the facts as content.
ui-audit-auditee-opinion = Opinion of the auditee
ui-audit-finding-drop = Withdraw this finding
ui-audit-draft = This is a draft, and is printed as one until it is final.
ui-audit-final = Final. Check number { $number }
ui-audit-finish = Make the report final
ui-audit-finish-what = Once it is final, working papers and findings cannot be changed.
ui-audit-report-open = Left before it can be final ({ $count })
ui-audit-report-ready = Nothing is left.
ui-audit-figures = Judgements and findings
ui-audit-figure-differs = Differs from the self-check
ui-audit-report-texts = Texts of the report
ui-audit-figure-hint = A number for the order by risk; leave empty if unknown
ui-audit-posting-hint = Used to check independence
ui-audit-posting-to-hint = Leave empty if still there
