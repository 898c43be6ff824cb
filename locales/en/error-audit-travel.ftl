# Why something that travels around an audit is refused.

error-audit-report-not-final = The report of audit { $number } is not final yet. Make it final before you write the results.
error-audit-results-older = The results of audit { $number } that are already here are the same or newer. Nothing was changed.
error-audit-result-unit-unknown = The audited unit “{ $name }” ({ $code }) is not in this office's organisation list. Add it to the list, then take the results in again.
error-audit-part-case = This file holds only the papers handed over as part { $number }. Do this in the file that handed the part out.
error-audit-part-unknown = { $file } is not a part that this file handed out. Open the audit file that handed it out, then take it in.
error-audit-part-ended = Part { $number } has already come back. Nothing was changed.
error-audit-reply-word = “{ $text }” at { $place } in { $file } cannot be read as an answer. Choose from the list, or check how the date is written, then take it in again.
error-audit-reply-same-person = In { $file }, the responsible person “{ $text }” at { $place } is also the person in charge. Have another person named, then take the form in again.
error-audit-reply-lacks = { $place ->
    [none] There is no place for an answer in { $file }. Check that it is the form that was sent.
   *[other] { $place } in { $file } is empty. Ask the section, fill it in, then take it in again.
 }
error-audit-reply-unknown = { $file } (number “{ $number }”, section “{ $unit }”) was not asked from this file. Check that the audit file that asked is open.
error-audit-reply-older = A later answer than that of { $on } in { $file } is already here. Nothing was changed.
