# Audits: papers.

ui-screen-audit-papers = Papers of the audits
ui-audit-papers-of = Which papers?
ui-audit-papers-case = Plans (all)
ui-audit-papers-list = Papers to write
ui-audit-papers-none = No paper can be written yet. Make a plan or an audit first.
ui-audit-papers-all = Choose all that can be written
ui-audit-papers-draft = draft
ui-audit-papers-how = How
ui-audit-papers-seal = Say that the seal is omitted
ui-audit-papers-number-hint = Only on papers for which the file holds none
ui-audit-papers-on = Date
ui-audit-papers-do = Write the papers ({ $count })
ui-audit-papers-read-only = Papers cannot be written while the file is open for reading only.
ui-audit-papers-choose = Tick the papers to write.
ui-audit-papers-format = Tick PDF or Excel.
ui-audit-papers-writing = Writing the papers
ui-audit-papers-stop = Nothing half-written stays.
ui-audit-papers-missing = Characters that cannot be printed became 〓: { $marks }
ui-audit-f-is_public = Make a public summary
ui-audit-f-is_unit_hidden = The public summary does not name the auditee
