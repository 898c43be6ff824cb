# Papers of an audit, made from the case. Papers are printed in Japanese.

## Names of the papers

audit-paper-mid-term = Mid-term audit plan
audit-paper-annual-plan = Annual audit plan
audit-paper-auditors = List of auditors
audit-paper-independence = Statement of independence
audit-paper-engagement-plan = Audit engagement plan
audit-paper-notice = Audit notice
audit-paper-requested = Documents asked for
audit-paper-survey = Preliminary survey
audit-paper-working-paper = Working paper
audit-paper-working-papers = Working papers, bound
audit-paper-evidence = List of evidence
audit-paper-findings = List of findings
audit-paper-slip = Finding slip
audit-paper-memo = Urgent report
audit-paper-report = Audit report
audit-paper-public = Summary for publication
audit-paper-order = Improvement order
audit-paper-roll-out = Roll-out question
audit-paper-roll-out-results = Results of the roll-out
audit-paper-measure-form = Form of the improvement plan
audit-paper-improvement-form = Form of the improvement report
audit-paper-improvement = Improvement report
audit-paper-follow-up = Follow-up results
audit-paper-storage = Register of kept papers

## Titles of the papers

audit-running-plan = Audit plan
audit-title-mid-term = Mid-term information security audit plan
audit-title-annual-plan = Information security audit plan
audit-title-auditors = List of information security auditors
audit-title-independence = Statement of independence
audit-title-engagement-plan = Information security audit engagement plan
audit-title-notice = Information security audit (notice)
audit-title-requested = Documents to be submitted before the audit
audit-title-survey = Preliminary survey of the information security audit
audit-title-working-paper = Information security audit working paper
audit-title-working-papers = Information security audit working papers, bound
audit-title-evidence = List of information security audit evidence
audit-title-findings = List of information security audit findings
audit-title-slip = Information security audit finding slip
audit-title-memo = Urgent report of the information security audit
audit-title-report = Information security audit report
audit-title-public = Summary of the information security audit
audit-title-order = Improvement of information security audit findings (order)
audit-title-roll-out = Roll-out question
audit-title-roll-out-results = Results of the roll-out
audit-title-measure-form = Improvement plan after an information security audit
audit-title-improvement-form = Improvement report after an information security audit
audit-title-improvement = Improvement report on the information security audit
audit-title-follow-up = Follow-up of the information security audit
audit-title-storage = Register of information security audit papers

## Why one cannot be made yet

audit-paper-why-not-approved = It can be made once the approvals of the plan and of the engagement are recorded.
audit-paper-why-no-documents = It can be made once documents to be submitted are entered.
audit-paper-why-no-items = It can be made once audit items are chosen.
audit-paper-why-no-findings = There are no findings.
audit-paper-why-no-team = It can be made once the team is entered.
audit-paper-why-not-public = It can be made when the report is marked to be published.
audit-paper-why-report-open = It can be made once the audit report is final.
audit-paper-why-no-plan = It can be made once an improvement plan is recorded.
audit-paper-why-no-problem = It can be made where the answer is “same problem”.
audit-paper-why-not-reported = It can be made once an improvement is recorded.
audit-paper-why-not-checked = It can be made once a follow-up is recorded.
audit-paper-why-not-closed = It can be made once the audit is closed.

## Opening sentences

audit-open-mid-term = { $basis ->
    [none] The audit programme is laid before you for approval.
   *[other] Under { $basis }, the audit programme is laid before you for approval.
 }
audit-open-mid-term-settled = { $basis ->
    [none] The audit programme was settled as follows ({ $day }, { $by }, { $manner }).
   *[other] Under { $basis }, the audit programme was settled as follows ({ $day }, { $by }, { $manner }).
 }
audit-open-annual = { $basis ->
    [none] The information security audit plan of { $year } is submitted for deliberation.
   *[other] Under { $basis }, the information security audit plan of { $year } is submitted for deliberation.
 }
audit-open-annual-told = { $basis ->
    [none] The information security audit plan of { $year } is made as follows, and is reported.
   *[other] Under { $basis }, the information security audit plan of { $year } is made as follows, and is reported.
 }
audit-open-annual-settled = { $basis ->
    [none] The information security audit plan of { $year } is made as follows ({ $manner }: { $by }, { $day }).
   *[other] Under { $basis }, the information security audit plan of { $year } is made as follows ({ $manner }: { $by }, { $day }).
 }
audit-open-engagement = { $basis ->
    [none] On the basis of { $plan }, the audit is carried out as follows.
   *[other] Under { $basis } and on the basis of { $plan }, the audit is carried out as follows.
 }
audit-open-notice = { $basis ->
    [none] The audit on the basis of { $plan } ({ $manner } { $day }) is carried out as below.
   *[other] Under { $basis }, the audit on the basis of { $plan } ({ $manner } { $day }) is carried out as below.
 }
    We ask for your cooperation in preparing the documents and on the day itself.
audit-open-slip = { $basis ->
    [none] What the audit found is told as follows. Please check the facts and give your opinion.
   *[other] What the audit under { $basis } found is told as follows. Please check the facts and give your opinion.
 }
audit-open-memo = During the audit a matter was found that calls for measures at once; it is reported as follows.
audit-open-report = { $basis ->
    [none] The result of the audit is reported as follows.
   *[other] Under { $basis }, the result of the audit is reported as follows.
 }
audit-open-public = { $kind ->
    [none] The summary of the information security audit of { $year } is published.
   *[other] The summary of the information security audit of { $year } ({ $kind }) is published.
 }
audit-open-order = { $basis ->
    [none] Having received the report of the information security audit, the following is ordered on its findings.
   *[other] Having received the report of the information security audit, the following is ordered on its findings under { $basis }.
 }
audit-open-improvement = { $number ->
    [none] The improvement of what was ordered on { $day } is reported as follows.
   *[other] The improvement of what was ordered on { $day } ({ $number }) is reported as follows.
 }
audit-open-roll-out = { $basis ->
    [none] An audit found the following. Please look whether your own unit has the same, and answer { $until }.
   *[other] An audit found the following. Under { $basis }, please look whether your own unit has the same, and answer { $until }.
 }
audit-open-roll-out-results = { $day ->
    [none] What was answered to the question { $number } to other sections is reported as follows.
   *[other] What was answered to the question { $number } of { $day } to other sections is reported as follows.
 }
audit-open-independence = { $clause ->
    [none] On taking part in the following audits, I declare the following about my independence.
   *[other] Under { $clause }, on taking part in the following audits, I declare the following about my independence.
 }
audit-word-until = by { $day }
audit-word-plan-missing =
    Not handed in
    Due
audit-word-reminded = Reminded on

## Statement of independence

audit-interest-unit = Having belonged to the audited unit, now or in the last { $months } months.
audit-interest-control = Having taken part in making, running or approving the audited procedures, systems or controls.
audit-interest-other = Other circumstances that cast doubt on the fairness of the audit
audit-duty-secret = Not to disclose without good reason what was learnt in the audit.
audit-duty-tell = To tell at once when circumstances arise that cast doubt on independence.
audit-word-there-is = Yes
audit-word-there-is-none = No
audit-word-decision-yes = May take part
audit-word-decision-terms = May take part on conditions
audit-word-decision-no = May not take part
audit-word-independent =
    No objection
    Checked by { $by }
    { $day }
audit-word-unchecked-member = Declared (not checked yet)
audit-word-undeclared = Not declared
audit-word-exception = Exception: { $reason } (approved by { $by }, { $day })
audit-word-doubt = To be checked: { $doubts }
audit-word-doubt-clause = { $text } ({ $clauses })
audit-word-rule = { $clause ->
    [none] Independence is judged by the postings of now and the last { $months } months and the part taken in controls.
   *[other] Under { $clause }, independence is judged by the postings of now and the last { $months } months and the part taken in controls.
 }

## Words

audit-word-audit = { $kind } audit
audit-word-coded = { $name } ({ $code })
audit-word-contact = Contact: { $team }
audit-word-retention = { $years } years (until { $until })
audit-word-retention-open = { $years } years (counted from 1 April after the fiscal year in which the audit ends; the last day is fixed then)
audit-word-wanted = Yes
audit-word-unwanted = No
audit-word-role-lead = Audit lead
audit-word-role-chief = Chief auditor
audit-word-role-auditor = Auditor
audit-word-role-assistant = Assistant
audit-word-inside = Internal
audit-word-outside = External
audit-word-inside-count = { $count } internal auditors
audit-word-outside-count = { $count } external auditors
audit-word-sampling-random = Random
audit-word-sampling-judgemental = Judgemental
audit-word-sampling-full = All
audit-word-reply-same-problem = Same problem
audit-word-reply-none = None
audit-word-reply-no-such-work = No such work
audit-word-reply-investigating = Being looked into
audit-word-way-paper = On paper
audit-word-way-on-site = On site
audit-word-way-both = On paper and on site
audit-word-opinion-assurance = Assurance
audit-word-opinion-advice = Advice
audit-word-manner-approve = approved
audit-word-manner-report = reported
audit-word-am = { $time } a.m.
audit-word-pm = { $time } p.m.
audit-word-hour = { $hour }:00
audit-word-hour-minute = { $hour }:{ $minute }
audit-word-from = from { $time }
audit-word-same-year = { $month }/{ $day } of the same year
audit-word-same-year-month = month { $month } of the same year
audit-word-period-exit = { $span } (closing meeting { $day })
audit-word-programme-years = { $from } to { $to } ({ $years } years)
audit-word-position = Year { $at } of the { $years }-year plan from { $from } to { $to }
audit-word-parent-approved = { $plan } ({ $manner } { $day })
audit-word-scope-without = { $scope } (without { $without })
audit-word-objection = If you think that an auditor's unit or career stands in the way of fairness, please tell the contact below by { $day }.
audit-word-auditor = { $name } ({ $role })
audit-word-taken-out = Taken out ({ $reason })
audit-word-missing-item = (number not used)
audit-word-question = Question of the self-check: “{ $text }”
audit-word-auditor-view = The audit’s view: { $text }
audit-word-unchecked = Not checked yet
audit-word-not-followed = Not followed up
audit-word-unchecked-not-owed = No improvement plan is asked for.
audit-word-unchecked-not-ordered = It is not ordered yet.
audit-word-unchecked-not-reported = The auditee has not reported yet.
audit-word-unchecked-not-due = It is not time for the check yet.
audit-word-unchecked-late = The planned day is over and it was not checked.
audit-word-differs = Differs
audit-word-differs-not = Does not differ
audit-word-own = Self-check: { $answer }
audit-word-own-day = Self-check: { $answer } (confirmed { $day })
audit-word-own-sealed = Self-check: { $answer } (confirmed { $day }, version { $version })
audit-word-open-name = { $post }{ "        " }
audit-word-own-none = Not answered in the self-check
audit-word-own-not-asked = Not asked in the self-check
audit-word-not-compared = { $own }; not 「○」, so not compared
audit-word-own-points = Own audit points
audit-word-cause = ({ $kind }) { $text }
audit-word-facts-right = Correct
audit-word-facts-wrong = Not correct
audit-word-oral = By word of mouth
audit-word-written = In writing
audit-word-urgent-note = Urgent report on { $day }
audit-word-urgent = { $number } was reported to { $to } on { $at }.
audit-word-cited = { $number } of { $day }, { $title }
audit-word-target-section = One section
audit-word-target-system = One information system
audit-word-target-network = One network
audit-word-target-contractor = One contractor
audit-word-gist = { $control }: there are points that are better improved.
audit-word-gist-bad = { $control }: some of it is not done as the rules ask.
audit-word-public-done = Improved
audit-word-public-doing = Being improved
audit-word-round = Round { $round }
audit-word-hands-over = Handed over by
audit-word-takes-over = Taken over by
audit-word-stored = { $name ->
    [none] { $kind }
   *[other] { $kind }: { $name }
 }
audit-word-stored-paper = Working paper
audit-word-stored-finding = Finding
audit-word-stored-report = Audit report
audit-word-stored-order = Improvement order
audit-word-stored-follow_up = Follow-up
audit-word-state-approved = Approved
audit-word-state-reported = Reported
audit-word-state-declared = Declared
audit-word-state-sent = Sent
audit-word-state-reviewed = Reviewed
audit-word-state-handed = Handed over
audit-word-state-told = Reported
audit-word-state-final = Final
audit-word-state-superseded = Superseded
audit-word-state-issued = Issued
audit-word-state-received = Received
audit-word-state-closed = Closed
audit-key-kind = Kind of form
audit-key-audit = Audit number
audit-key-unit = Section code
audit-key-number = Number of the form
audit-key-survey = Survey number
ui-audit-remark-public-name = The summary for publication holds a name or number that is not published (“{ $words }”).
