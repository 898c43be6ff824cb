# Words of the command tenken audit.

cli-about-audit = Audits
cli-about-audit-create = Makes the case of an audit team
cli-about-audit-show = Shows what the audit case holds
cli-about-audit-settings = Changes the settings (programme_years months notice_days plan_days follow_up_months class_set weights)
cli-about-audit-approve = Records an approval or report (subject id role person_name decided_on document_number note)
cli-about-audit-approve-withdraw = Takes a recorded approval back (subject id)
cli-about-audit-auditee = Adds or changes an auditee (unit kind code name department_name owner head_title head_name head_since_on roles figures orderer upper contract_number clause_code clause note)
cli-about-audit-auditor = Adds or changes an auditor (person name role affiliation qualification is_external postings duties note)
cli-about-audit-risk = Shows the auditees in the order of their risk, figure by figure
cli-about-audit-programme = Adds or changes a mid-term programme (programme name year_from years policy)
cli-about-audit-cover = Says in which years of a programme an auditee is audited (programme unit years)
cli-about-audit-plan-make = Makes a plan (fiscal_year kind programme parent ordered_by ordered_on)
cli-about-audit-plan-show = Shows a plan
cli-about-audit-criterion = Names a standard of a plan (plan edition)
cli-about-audit-target = Puts an auditee into a plan (plan unit reason month_from month_to note)
cli-about-audit-target-drop = Takes an auditee out of a plan (plan unit)
cli-about-audit-member = Puts a person on a team and checks independence (subject id person role interests declared_on override_reason override_person)
cli-about-audit-member-remove = Takes a person off a team (member)
cli-about-audit-team-change = Changes the team after the approval and keeps the reason (engagement person role interests declared_on override_reason override_person leave reason)
cli-about-audit-cancel = Calls an audit off; its number is not used again (engagement reason)
cli-about-audit-engagement-make = Makes the audit of one auditee of a plan (plan unit)
cli-about-audit-engagement-show = Shows an audit
cli-about-audit-row-add = Adds a row of the timetable or a document (engagement kind)
cli-about-audit-row-remove = Removes such a row (id)
cli-about-audit-notify = Records that the notice was sent (engagement sent_on document_number is_short_accepted)
cli-about-audit-item-find = Finds items of an edition (engagement edition sheet controls clauses roles is_last_findings is_gap text)
cli-about-audit-item-add = Takes items into scope (engagement edition items)
cli-about-audit-point-add = Takes an own audit point into scope (engagement question point control clauses)
cli-about-audit-item-drop = Takes an item out of scope (id reason)
cli-about-audit-item-assign = Says who looks at items (ids person)
cli-about-audit-sample-draw = Draws a sample (engagement item name method population size seed chosen reason)
cli-about-audit-sample-replace = Replaces an element of a sample (sample number reason)
cli-about-audit-paper-show = Shows a working paper
cli-about-audit-judge = Judges an item (id judgement)
cli-about-audit-review = Reviews a paper (id note)
cli-about-audit-correct = Corrects a reviewed paper (id field text reason)
cli-about-audit-evidence-add = Adds evidence (id kind name source place ticket=@FILE)
cli-about-audit-evidence-drop = Withdraws evidence (id reason)
cli-about-audit-finding-make = Makes a finding from a judged item (id class)
cli-about-audit-finding-show = Shows a finding
cli-about-audit-opinion = Records the auditee’s opinion on a finding (finding opinion text by on)
cli-about-audit-memo = Records an urgent report (finding role told_to told_at is_oral content answer)
cli-about-audit-finding-drop = Withdraws a finding (finding reason)
cli-about-audit-report-make = Drafts the report of an audit (id)
cli-about-audit-report-show = Shows a report and what keeps it a draft
cli-about-audit-report-finish = Makes a report final (report on is_wording_accepted)
cli-about-audit-order-make = Drafts an order (engagement kind findings)
cli-about-audit-order-issue = Issues an order (order on document_number)
cli-about-audit-improvement = Records an improvement (finding done completed_on evidence remaining confirmed_role confirmed_by confirmed_on)
cli-about-audit-prior-finding = Enters a finding of an audit before this case (unit number fiscal_year class subject control result checked_on)
cli-about-audit-own-answer = Notes what the section answered itself (id answer reason confirmed_on)
cli-about-audit-measure = Records a plan of improvement (finding roll_out unit cause_kind cause measure_type action interim owner responsible due_on cost_yen budget_year)
cli-about-audit-roll-out = Asks other sections about a finding (finding gist units asked_on due_on)
cli-about-audit-roll-out-reply = Records what a section answers (roll_out unit answer how by on)
cli-about-audit-close = Ends an audit and keeps the list of its papers and evidence (engagement on approver retention_years note)
cli-about-audit-follow-up-plan = Plans a follow-up (finding on)
cli-about-audit-follow-up = Records a follow-up (follow_up method checked_on checked result next_on close_reason close_role close_approver)
cli-arg-team-name = Name of the audit team
cli-arg-audit-number = Number (such as 監8, 監8-01, 監8-01-006, 監8-01-F02) or id
cli-arg-audit-fields = FIELD=VALUE in any order; what is not given is empty. Lists are separated by commas, or lie in @FILE, one a line. Numbers, codes and names stand for ids
cli-audit-team = Audit team
cli-audit-auditees = Auditees
cli-audit-auditors = Auditors
cli-audit-programme = Mid-term programme
cli-audit-uncovered = Auditees in no year
cli-audit-plans = Plans
cli-audit-engagements = Audits
cli-audit-follow-ups = Follow-ups planned
cli-audit-number = Number
cli-audit-code = Code
cli-audit-name = Name
cli-audit-of = Of
cli-audit-last = Last audit
cli-audit-affiliation = Affiliation
cli-audit-qualification = Qualification
cli-audit-targets = Targets
cli-audit-approved = Approved or reported
cli-audit-approver = Approver
cli-audit-state = State
cli-audit-progress = Reviewed/judged/items
cli-audit-findings = Findings
cli-audit-planned = Planned
cli-audit-subject = Subject
cli-audit-risk = Risk
cli-audit-parts = Figures
cli-audit-policy = Policy
cli-audit-theme = Theme
cli-audit-methods = Methods
cli-audit-gaps = Lacking
cli-audit-reason = Reason
cli-audit-members = Team
cli-audit-role = Role
cli-audit-purpose = Purpose
cli-audit-scope = Scope
cli-audit-items = Items
cli-audit-control = Control
cli-audit-judgement = Judgement
cli-audit-question = Item
cli-audit-class = Class
cli-audit-clauses = Clauses
cli-audit-answer = Self-check
cli-audit-point = Point
cli-audit-facts = Facts
cli-audit-author = Author
cli-audit-reviewer = Reviewer
cli-audit-evidence = Evidence
cli-audit-kind = Kind
cli-audit-source = Source
cli-audit-impact = Risk
cli-audit-proposal = Proposal
cli-audit-opinion = Opinion
cli-audit-addressee = Addressee
cli-audit-overall = Overall opinion
cli-audit-differs = Differs from the self-check
cli-audit-doubts = To look at
cli-audit-doubt =
    { $reason ->
        [auditee] answers for the auditee
        [unit-now] works in the audited unit
        [unit-before] worked in the audited unit until recently
        [control] wrote, runs or approved what is audited
        [post] unit of a post tied to the lead of the audits (an outside auditor is advised)
        [account] two persons used one OS account
        [applicant] an applicant approved
        [contract] the contract is not known to allow audits
        [notice] short time between notice and first day
       *[other] { $reason }
    } ({ $strength }) { $unit } { $what } — { $clause ->
        [none] no provision in this body’s standard
       *[other] standard { $clause }
    }
cli-audit-remark = { $field }: { $kind ->
        [order-in-facts] order or proposal among the facts
        [facts-not-negative] facts do not say what is not done
        [proposal-not-needed] proposal does not say 「必要がある」
        [proposal-not-wished] proposal does not say 「望ましい」
        [assurance] sounds like an assurance
       *[other] { $kind }
    } { $words }
cli-about-audit-papers = Shows which papers can be made, why one cannot be yet, and what was made before
cli-about-audit-paper-write = Makes papers as PDF or Excel in a folder; a file of the same name is never overwritten
cli-about-audit-slip = Records that findings were handed to the auditee as a slip (findings handed_to on)
cli-arg-audit-papers-of = What the papers are of
cli-arg-audit-papers = Code and number of a paper (such as notice:監8-01); what has no number is given by the id that “audit papers” shows
cli-arg-audit-paper-on = Day of the paper; where the audit has recorded one, that one is used
cli-arg-pdf = As PDF
cli-arg-xlsx = As Excel
cli-arg-seal-omitted = Letters say that the seal is omitted
cli-audit-paper = Paper
cli-audit-paper-ready = Can be made
cli-audit-paper-draft = Can be made as a draft
cli-audit-written = Papers made
cli-audit-made-at = Time
cli-audit-check-number = Check number
