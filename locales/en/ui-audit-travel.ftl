# Audits: what travels, and self-check against audit.

ui-audit-bar-audit-parcels = Hand-over
ui-screen-audit-parcels = Hand-over of audits
ui-screen-audit-gap = Self-check against audit
ui-audit-parcels-of = For which audit?
ui-audit-parcel-secret = Passphrase of the file
ui-audit-parcel-secret-hint = As told by the person who handed it over; leave empty if none is needed
ui-audit-parcel-again = Passphrase of the file (again)
ui-audit-parcel-look = Look inside
ui-audit-parcel-take = Import
ui-audit-taken = { $file } was imported.
ui-audit-sent = Written to { $folder }.
ui-audit-sent-secret = Pass on the passphrase by another way.
ui-audit-sheets = Receive the self-check results from the office
ui-audit-sheets-what = Once imported, each section’s own answers and evidence appear beside the items, and the risk figures are filled in.
ui-audit-sheets-pick = Choose the office's file
ui-audit-sheets-from = { $from }, { $year }: { $count } sheets, { $units } new auditees, { $findings } earlier findings
ui-audit-standing-first = first
ui-audit-standing-newer = newer version
ui-audit-standing-same = the same
ui-audit-standing-older = older version (not used)
ui-audit-parts = Items on other machines
ui-audit-parts-none = No items are on another machine.
ui-audit-part-out = handed out
ui-audit-part-back = returned
ui-audit-part-called_back = called back
ui-audit-part-clash = to be decided
ui-audit-part-settled = decided
ui-audit-part-call = Call back
ui-audit-part-call-what = The items can be written here again. What comes back later is decided item by item.
ui-audit-part-hand = Hand items to another machine
ui-audit-part-hand-what = Items that are handed out cannot be written here until they come back or are called back.
ui-audit-part-write = Hand out the chosen items ({ $count })
ui-audit-part-back-title = Receive items that came back
ui-audit-part-pick = Choose the file that came back
ui-audit-part-was-called = This came back after it had been called back. Importing it changes nothing here; the differences are decided item by item.
ui-audit-part-brings = { $evidence ->
    [0] no new evidence
    [one] one new piece of evidence
   *[other] { $evidence } new pieces of evidence
 }, { $findings ->
    [0] no findings
    [one] one finding
   *[other] { $findings } findings
 }
ui-audit-clash = Differences in paper { $number }
ui-audit-part-field = Field
ui-audit-ours = Here
ui-audit-theirs = What came back
ui-audit-take-ours = Keep what is here
ui-audit-take-theirs = Take what came back
ui-audit-part-f-procedures = Procedures
ui-audit-part-f-procedure_note = How it was done
ui-audit-part-f-performed_from = Time
ui-audit-part-f-performed_to = End
ui-audit-part-f-place = Place
ui-audit-part-f-counterpart = Respondent
ui-audit-part-f-auditors = Auditors
ui-audit-part-f-population = Population
ui-audit-part-f-sample_size = Sample size
ui-audit-part-f-exceptions = Exceptions
ui-audit-part-f-facts = Facts
ui-audit-part-f-judgement = Judgement
ui-audit-part-f-reason = Reason for the judgement
ui-audit-part-f-good = Good points
ui-audit-part-f-author = Author
ui-audit-part-f-written_on = Written on
ui-audit-part-f-evidence = Evidence
ui-audit-part-f-samples = Samples
ui-audit-own-part = This file is a part that was handed out
ui-audit-own-part-what = { $number } was handed by { $team } to { $person }. Return it when it is finished.
ui-audit-own-return = Write the file to return
ui-audit-own-returned = The file to return was written. Bring it to the person who handed the part out.
ui-audit-results = Hand the audit results to the office
ui-audit-results-what = Only the plan, the final report, findings and judgements go out. Drafts, notes and pictures do not.
ui-audit-results-write = Write the file of results
ui-audit-results-early = They can be handed over once the report is final.
ui-audit-part-receive = Receive a part of an audit from another machine
ui-audit-part-receive-what = Creates this machine’s audit file from the file you were handed.
ui-audit-part-receive-do = Receive the audit
ui-audit-gap-rate = Difference from the audit
ui-audit-gap-held = Reliability of the self-check
ui-audit-gap-stricter = Self-check was stricter
ui-audit-gap-items = items
ui-audit-gap-n = { $of } of { $n } judged
ui-audit-gap-yes = of { $n } answered ○, conforming in the audit too
ui-audit-gap-stricter-what = answered △ or ×, conforming in the audit
ui-audit-differs-count = Differences
ui-audit-gap-units = By audit
ui-audit-gap-units-table = Table of differences by audit
ui-audit-gap-by-item = By item
ui-audit-gap-items-table = Table of differences by item
ui-audit-gap-none = Nothing can be compared yet.
ui-audit-gap-none-next = Receive the self-check results from the office and judge items; the differences appear here.
ui-audit-gap-open = See the self-check against the audit
ui-audit-percent = { $rate }%
ui-audit-n = n={ $n }
ui-command-audit_sheets_write = Wrote the self-check results for the auditors
ui-command-audit_sheets_take = Imported the self-check results from the office
ui-command-audit_part_write = Handed items to another machine
ui-command-audit_part_call_back = Called a part back
ui-command-audit_part_open = Created a file from a part
ui-command-audit_part_return = Wrote the file that returns a part
ui-command-audit_part_take = Imported a part that came back
ui-command-audit_part_decide = Decided which side of a paper to keep
ui-command-audit_results_write = Wrote the audit results for the office
ui-command-audit_results_take = Imported audit results
ui-command-audit_result_link = Changed the link between a finding and an improvement plan
ui-command-audit_kept_write = Wrote the papers of a closed audit
ui-command-audit_survey_save = Wrote the questions of a preliminary survey
ui-command-audit_reply_take = Imported a form that came back
