# Audits: papers.

ui-screen-audit-papers = Papers of the audits
ui-audit-papers-of = Papers for
ui-audit-papers-case = Plans (all)
ui-audit-papers-list = Papers to write
ui-audit-papers-none = No paper can be written yet. Make a plan or an audit first.
ui-audit-papers-all = Choose all that can be written
ui-audit-papers-draft = draft
ui-audit-papers-how = Options
ui-audit-papers-seal = Print “official seal omitted”
ui-audit-papers-number-hint = Used only on papers that have none in the file
ui-audit-papers-on = Date
ui-audit-papers-do = Write the papers ({ $count })
ui-audit-papers-read-only = Papers cannot be written while the file is open for reading only.
ui-audit-papers-choose = Tick the papers to write.
ui-audit-papers-format = Tick PDF or Excel.
ui-audit-papers-writing = Writing the papers
ui-audit-papers-stop = No half-written paper is kept.
ui-audit-papers-missing = Characters that cannot be printed were replaced by 〓: { $marks }
ui-audit-f-is_public = Prepare a summary for publication
ui-audit-f-is_unit_hidden = Do not name the auditee in the summary for publication
