# Why something of an audit is refused.

-audit-clause-none = no provision in this body's standard
error-audit-plan-not-approved = The approval (or report) of plan { $number } is not recorded yet. Record it first.
error-audit-engagement-not-approved = The approval of audit { $number } is not recorded yet. Record it before the notice goes out.
error-audit-approved = Approved on { $on }. To change it, take the recorded approval back first.
error-audit-rests = { $count } records rest on this, so it cannot be done.
error-audit-not-independent = { $person } may not audit { $unit }. { $reason ->
    [auditee] The person answers for { $unit }.
    [unit-now] The person works in the audited unit.
    [unit-before] The person worked in the audited unit until recently.
    [control] The person wrote, runs or approved what is audited.
   *[other] The person is not independent.
 } By: { $clause ->
    [none] { -audit-clause-none }
   *[other] standard { $clause }
 }. It knows no exception; choose another auditor.
error-audit-override-needed = For { $person } to audit { $unit }, an unavoidable reason and another person who allowed it must be recorded. { $reason ->
    [auditee] The person answers for { $unit }.
    [unit-now] The person works in the audited unit.
    [unit-before] The person worked in the audited unit until recently.
    [control] The person wrote, runs or approved what is audited.
   *[other] The person is not independent.
 } By: { $clause ->
    [none] { -audit-clause-none }
   *[other] standard { $clause }
 }.
error-audit-override-same-person = Whoever allows the exception must be neither the auditor nor the person recording it.
error-audit-same-person-approves = { $person } is among the applicants and cannot approve. By: { $clause ->
    [none] { -audit-clause-none }
   *[other] standard { $clause }
 }. Where the standard allows it when unavoidable, write the reason in the note.
error-audit-notice-short = Only { $days } days lie between the notice and the first day ({ $wanted } are usual). To send it all the same, tick that this was seen.
error-audit-lacks = { $number } still lacks: { $fields }.
error-audit-paper-reviewed = Paper { $number } is reviewed. Use a correction: what stood is kept, and it is reviewed again.
error-audit-paper-not-reviewed = Paper { $number } is not reviewed yet. Change it directly instead of correcting it.
error-audit-handed-out = Paper { $number } is on another machine. Write in it when it is back or called back.
error-audit-same-reviewer = Whoever wrote paper { $number } cannot review it. Another auditor has to.
error-audit-report-final = The report of audit { $number } is final. Papers and findings cannot be changed.
error-audit-report-gaps = The report cannot be final: { $count } points are open (the first: { $first }, { $code }).
error-audit-wording-refused = { $number } uses words that are refused. { $kind ->
    [order-in-facts] There is an order or a proposal (“{ $words }”) among the facts. Write facts only; proposals have a field of their own.
    [assurance] Words that sound like an assurance (“{ $words }”) stand in a report that advises.
    [public-name] The summary for publication holds a name or number that is not published (“{ $words }”).
   *[other] { $words }
 }
error-audit-wording-not-accepted = There are { $count } hints on the wording. Look at them, or tick that they were seen.
error-audit-class-of-other-set = Class “{ $class }” is not in the set in use.
error-audit-sample-impossible = { $size } cannot be drawn from a population of { $population }. Check the list and the size.
error-audit-population-used-up = Nothing is left in the population to replace it by.
error-audit-checker-of-auditee = { $person } belongs to the audited unit and cannot check its improvement.
error-audit-follow-up-open = It is not improved. Give the next day, or a reason to close it and who approved that.
error-audit-gist-names = The gist names “{ $name }”. Write it so that nobody can tell whose finding it is.
error-audit-paper-not-yet = This paper cannot be made yet. { $why ->
    [not-approved] { audit-paper-why-not-approved }
    [no-documents] { audit-paper-why-no-documents }
    [no-items] { audit-paper-why-no-items }
    [no-findings] { audit-paper-why-no-findings }
    [no-team] { audit-paper-why-no-team }
    [not-public] { audit-paper-why-not-public }
    [not-reported] { audit-paper-why-not-reported }
    [not-checked] { audit-paper-why-not-checked }
   *[not-closed] { audit-paper-why-not-closed }
 }
error-audit-public-names = The text for publication names “{ $name }”. Please do not name sections that are not to be published, systems, persons or numbers in it.
