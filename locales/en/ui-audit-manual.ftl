# Audits: the manual.

ui-manual-group-audit = Audits
ui-help-onsite = On site
ui-manual-auditplan = Planning an audit
ui-manual-auditplan-text = Under “Auditees and auditors”, write who is audited and who audits. Then make the annual plan, choose auditees with the list by risk as a guide, and set the team. A person who is not independent is refused with the reason and the clause. Once the approval is recorded, make an audit for each auditee, choose its items and record the notice.
ui-manual-onsite = On site
ui-manual-onsite-text = Open an item from the list at the left, write only what was seen under “Facts”, and judge with the keys 1 to 5. Evidence can be dropped, pasted or written down, and gets its number by itself. An item that the self-check answered ○ and the audit found otherwise carries a flag. Everything is saved as it is typed, and a reviewed paper changes by correction only.
ui-manual-finding = Findings
ui-manual-finding-text = “Make a finding” on a judged item makes a finding with its facts and clauses. Choose class and urgency and write effect and proposal; hints on the wording appear at once. A major nonconformity needs an urgent report. The report cannot be final before the opinion of the auditee is recorded.
ui-manual-auditreport = The audit report
ui-manual-auditreport-text = A report begins as a draft and lists what is left before it can be final. When nothing is left it can be made final and gets its check number. After that, papers and findings cannot be changed.
