# The drafted remarks and further words that the app puts on paper and into file names.

remarks-rate = This year { $yes } of the { $applicable } applicable questions were met, an implementation rate of { $rate } %.
remarks-no-base = No question applied this year.
remarks-compared = Over the { $common } questions shared with last year{ $out ->
    [0] {""}
   *[other] , of which { $items } apply
}, the rate went from { $before } % to { $now } %.
remarks-compared-equal = Over the { $common } questions shared with last year{ $out ->
    [0] {""}
   *[other] , of which { $items } apply
}, the rate is { $now } %, as last year.
remarks-compared-bases = Over the { $common } questions shared with last year, the rate went from { $before } % (of { $items_before } that applied) to { $now } % (of { $items } that apply).
remarks-no-must-open = No mandatory or prohibiting question is unmet.
remarks-must-open = However, { $count } mandatory or prohibiting questions (no. { $numbers }) are not met.
remarks-weak = By domain, { $domains } need more work.
remarks-weak-one = By domain, { $domains } needs more work.
remarks-measures = We will therefore carry out these { $count } improvement measures: { $measures }.
remarks-measures-one = We will therefore carry out this improvement measure: { $measures }.
remarks-measures-more = We will therefore carry out { $count } improvement measures, among them { $measures }.

## Papers
paper-selfcheck-report = Self-check report
paper-selfcheck-report-title = Information Security Self-Check Report
paper-selfcheck-report-opening = The result of the information security self-check is reported below.
paper-selfcheck-report-opening-basis = In accordance with { $basis }, the result of the self-check is reported below.
paper-kept-years = { $years } years
paper-titled = { $title } ({ $name })
paper-kind-organisation = section
paper-kind-system = system
paper-kind-central = central
paper-post-of-unit = Head of { $unit }
paper-in-force = { $version }, in force { $day }
paper-clause-nth = { $clause } no. { $number }
paper-clause-table = { $clause }, table, { $row }
paper-and = { $rest } and { $last }
paper-period = { $from } to { $to }
paper-same-month = the { $day } of the same month
paper-headcount = { $count } staff
paper-total = Total
paper-deputised = { $name } (confirmed by a deputy)
paper-check-sheet = Self-check sheet
paper-check-sheet-title = Information security self-check sheet
paper-plan = Improvement plan
paper-plan-title = Information security improvement plan
paper-plan-question = Question { $number }
paper-guide = How to fill in the self-check
paper-guide-answers = Staff of the section
paper-guide-answers-central = Whoever each question names
paper-cut-reason = No to "{ $question }"
paper-cut-together = { $numbers } (where { $others } are no as well)
paper-place-desks = Around the desks
paper-place-storage = Archive, shelves, drawers
paper-place-devices = Devices and rooms
paper-place-counter = Notices, binders, contractors
paper-place-screens = Screens and registers

## File names
paper-file-draft = _draft
paper-file-submission = _submission
paper-file-request = _request
paper-file-return = _return
paper-file-audit-sheets = _sheets-for-auditors
paper-file-audit-results = _audit-results
paper-file-audit-kept = _audit-file
paper-file-audit-part = _part
paper-file-audit-part-back = _back
paper-file-check-sheet = self-check-sheet
paper-file-plan = improvement-plan
paper-file-guide = guide
paper-file-blank = self-check-sheet-blank
paper-file-round = self-check-sheet-walk
paper-file-pack = { $standard }_{ $edition }_checklist pack
