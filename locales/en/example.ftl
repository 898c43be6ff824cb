# What was done in the worked example (Kakuu City). The command line shows it line by line.

example-office = Made the case of the office ({ $office }) and entered { $sections } sections.
example-round = Set up the self-check of fiscal year { $year } (due { $due }).
example-request = Wrote the request to { $unit }: { $file }.
example-taken = { $unit } took the request in and made { $file } ({ $sheets } sheets).
example-encrypted = { $file } is encrypted. Its passphrase is “{ $passphrase }”.
example-answered = { $unit } answered { $answered } of { $assigned } questions of { $kind ->
    [system] the sheet of { $system }
   *[organisation] its organisation sheet
 }.
example-confirmed = Confirmed { $kind ->
    [system] the sheet of { $system }
   *[organisation] the organisation sheet
 } of { $unit }, version { $version }. Its check number is { $number }.
example-department = { $name } confirmed the sheet of { $unit } for the department.
example-written = { $unit } wrote { $file }.
example-received = The office took in { $kind ->
    [system] the sheet of { $system }
   *[organisation] the organisation sheet
 } of { $unit }, version { $version }, with { $differences } differences from the version before.
example-returned = The office returned the sheet of { $unit } with { $marks } marked answers.
example-central = Made the central sheet and answered { $answered } of its { $assigned } questions.
example-recovery = Wrote the recovery page { $file }.
example-verified = Verified the { $entries } journal entries of { $file }. Everything agrees.
example-city = { $year }: { $sheets } sheets of the other sections taken in.
example-merged = Reorganisation of April 2026: merged into “{ $unit }”. Two exceptions entered into the register.
example-audited = The audit team audited { $unit } ({ $items } items).
example-audit-report = The audit report is final. Its check number is { $number }.
example-audit-papers = { $files } files with papers of the audit were written.
example-return-reason = Please say more on how the unmet question will be met.
example-return-note = Please name the interim measure and the day by which it is done.
example-again = Still so after last year’s check: { $problem }
