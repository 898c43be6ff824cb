# Words of the trade under the codes of crates/domain. Used by window, papers and command line alike.

## Answers
answer-yes = Done
answer-partial = Partly done
answer-no = Not done
answer-na = Not applicable
answer-none = No answer

## Obligation
obligation-must = Must
obligation-must-not = Must not
obligation-should = Effort
obligation-may = Optional

## Kinds of sheet
sheet-kind-organisation = Section
sheet-kind-system = Information system
sheet-kind-central = Central

## Question sets
set-short = Short set
set-standard = Standard set
set-full = Full set

## States
sheet-state-draft = Draft
sheet-state-confirmed = Confirmed
sheet-state-submitted = Submitted
sheet-state-accepted = Accepted
sheet-state-returned = Returned
sheet-state-superseded = Superseded
sheet-state-withdrawn = Withdrawn

## Progress
progress-not-started = Not started
progress-in-progress = In progress
progress-done = Done
progress-verified = Verified
progress-infeasible = Not feasible
progress-withdrawn = Withdrawn

## Answers to profile questions
profile-yes = Yes
profile-no = No
profile-unknown = Not sure

## Roles
role-ciso = Chief information security officer
role-chief-exec = Chief executive for information security
role-secretariat = Head of the CISO office
role-dept-head = Head of department
role-section-mgr = Section chief
role-section-deputy = Deputy of the section chief
role-system-owner = System owner
role-system-mgr = System manager
role-system-staff = System staff
role-infra-mgr = Network and infrastructure manager
role-csirt = CSIRT
role-audit-lead = Audit supervisor
role-auditor = Auditor
role-committee = Committee
role-contractor = Contractor
