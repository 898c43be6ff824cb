# Audits: the manual.

ui-manual-group-audit = Audits
ui-help-onsite = On site
ui-manual-auditplan = Planning an audit
ui-manual-auditplan-text = Under “Auditees and auditors”, write who is audited and who audits. Then make the annual plan, choose auditees with the list by risk as a guide, and set the team. A person who is not independent is refused with the reason and the clause. Who checked the independence, and when, stands in the list of auditors. Once the approval is recorded, make an audit for each auditee, choose its items and record the notice.
ui-manual-onsite = On site
ui-manual-onsite-text = Open an item from the list at the left, write only what was seen under “Facts”, and judge with the keys 1 to 5. Evidence can be dropped, pasted or written down, and gets its number by itself. An item that the self-check answered ○ and the audit found otherwise carries a flag. Everything is saved as it is typed, and a reviewed paper changes by correction only. Days that contradict each other and the like are said above the paper.
ui-manual-finding = Findings
ui-manual-finding-text = “Raise a finding” on a judged item creates a finding with its facts and clauses. Choose class and urgency, and write the effect and the proposed improvement; hints on the wording appear at once. A major nonconformity needs an urgent report. The day and due day of a slip that was handed over are recorded. The report cannot be final before the auditee’s opinion is recorded, and the audit’s view where it does not agree.
ui-manual-auditreport = The audit report
ui-manual-auditreport-text = A report begins as a draft and lists what is left before it can be final. When nothing is left it can be made final and gets its check number. After that, papers and findings cannot be changed.
ui-manual-auditorder = How an audit goes
ui-manual-auditorder-text = Write auditees and auditors, make the programme and the yearly plan, make and announce each audit, judge on site, get the opinion on findings, make the report final, follow the improvement to its end. “Next” in the list of audits and the steps above each audit say where it stands and what to do next.
ui-manual-auditwho = Auditees and auditors
ui-manual-auditwho-text = Sections, systems, networks and contractors are auditees. A subcontractor names the contractor above, and a contract that does not allow audits is pointed out. For auditors write the sections they worked in and the controls they took part in: independence is checked against these. “Edit” keeps everything that was written.
ui-manual-auditsample = Samples
ui-manual-auditsample-text = Paste a list and type how many: the sample is drawn. List, seed and numbers are kept, so that the same sample can be drawn again years later. What cannot be looked at is replaced with a reason; the number that was replaced stays.
ui-manual-auditmend = Corrections after the review, changes of the team
ui-manual-auditmend-text = A reviewed paper is changed only by “Correct”: what stood and the reason stay, and it is reviewed again. After the approval the team is changed with a reason, and an audit is called off with a reason. Its number is not used again.
ui-manual-auditafter = Improvement and follow-up
ui-manual-auditafter-text = Once the report is final, each finding shows its next step as a button: order, plan, report of the improvement, follow-up. What is overdue says by how many days. What is not improved gets a next day, or is closed with an approval; this goes on over fiscal years. Other sections can be asked without naming whose finding it is. At the end the audit is closed, and the list of papers and evidence is sealed.
ui-manual-auditpapers = Papers of the audits
ui-manual-auditpapers-text = Choose a plan or an audit under “Papers” and tick what to write. A paper that cannot be written yet says why. What is not final is marked as a draft. No file is overwritten: a number is added.
ui-manual-auditparcels = Hand-over
ui-manual-auditparcels-text = Self-check results from the office show each section’s own answer and evidence beside the item. Some items can be handed to another machine; they cannot be written here until they come back or are called back. What comes back after a call-back is decided item by item. The office gets plan, final report, findings and judgements only.
ui-manual-auditgap = Self-check against audit
ui-manual-auditgap-text = Shows how many of the answers ○ held, by audit and by item, each with its n. Items that differ often show where guidance or training is wanted.
