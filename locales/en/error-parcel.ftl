# Messages of the errors of crates/parcel. $file is the name of the file; $part the place inside it.

# What a parcel carries; $kind is its code.
parcel-kind = { $kind ->
    [request] self-check request
    [submission] submitted sheet
    [return] returned sheet
    [audit_sheets] sheets for the auditors
    [survey] preliminary survey
    [survey_answer] answer to a survey
    [audit_part] part of an audit
    [audit_results] audit results
    [order] order for improvement
    [rollout_question] roll-out question
    [rollout_reply] roll-out reply
    [improvement_plan] improvement plan
    [improvement_report] improvement report
    [exception_application] application for an exception
    [exception_decision] decision on an exception
    [memo] prompt report
    [handover] handover
    [checklist_pack] checklist
   *[other] { $kind }
}

# The kind that is expected; $expected is its code.
parcel-kind-expected = { $expected ->
    [request] self-check request
    [submission] submitted sheet
    [return] returned sheet
   *[other] { $expected }
}

error-parcel-not-a-parcel = { $found ->
    [excel] “{ $file }” is an Excel file, not a parcel (.tenkenp). If it is a filled form, take it in as an Excel form.
    [old-office] “{ $file }” is an Office file of the old format. Choose a parcel (.tenkenp); if it is a form, save it as .xlsx first.
    [protected-office] “{ $file }” is an Office file with a password. Remove the password in Office, save the file and take it in again.
    [pdf] “{ $file }” is a PDF, which cannot be taken in. Ask the sender for the parcel (.tenkenp).
    [case] “{ $file }” is a case file (.tenken). Open it with “Open” on the first screen instead of taking it in.
    [maybe-encrypted-case] “{ $file }” is not a parcel. It looks like a case file (.tenken) with a passphrase: open it with “Open” on the first screen.
    [zip] “{ $file }” is a ZIP file but not a parcel. Ask the sender for the parcel (.tenkenp).
    [zip-of-parcels] “{ $file }” is a ZIP file with parcels in it. Unpack it and choose the .tenkenp files inside.
    [empty] “{ $file }” is empty. Ask the sender to send it again.
   *[unknown] “{ $file }” is not a parcel. Choose a parcel (.tenkenp).
}
error-parcel-wrong-passphrase = “{ $file }” does not open with this passphrase. Check capital letters and full-width letters and type it again. If it is right and the file still does not open, ask the sender to send it again.
error-parcel-passphrase-needed = “{ $file }” opens with the passphrase chosen by its sender. Enter the passphrase you were told.
error-parcel-passphrase-empty = The passphrase for “{ $file }” is empty. Enter a passphrase.
error-parcel-not-for-this-desk = “{ $file }” is not addressed to the case that is open. Open the case that received (or sent) the request and take the file in there. If that does not help, ask the sender to check the addressee.
error-parcel-damaged = { $part ->
    [file] “{ $file }” was damaged or cut off on its way. Ask the sender to send it again.
   *[other] “{ $part }” in “{ $file }” cannot be read. Nothing was taken in. Ask the sender to send the file again.
}
error-parcel-hash-mismatch = “{ $part }” in “{ $file }” is not what it was when the file was made. Nothing was taken in. Ask the sender to send the file again.
error-parcel-part-missing = “{ $part }” is missing in “{ $file }”. Nothing was taken in. Ask the sender to send the file again.
error-parcel-part-unlisted = “{ $part }” was added to “{ $file }” after it was made. Nothing was taken in. Ask the sender for the file as it was made.
error-parcel-newer-format = “{ $file }” was made by a newer version of the app (format { $needs }). Update the app, then open it.
error-parcel-too-large = { $unit ->
    [entries] “{ $file }” holds too many files (limit: { $limit }). Ask the sender to make it again with fewer attachments.
    [values] “{ $part }” in “{ $file }” has too many entries (limit: { $limit }). Check with the sender.
    [ratio] “{ $part }” in “{ $file }” would unpack to more than { $limit } times its size and is not opened. Check with the sender.
   *[bytes] “{ $file }” is too large (limit for { $part ->
        [file] the whole file
       *[other] “{ $part }”
    }: { $limit } MB). Make it again with fewer or smaller attachments.
}
error-parcel-work-factor-too-high = “{ $file }” asks for more key derivation work (2 to the power of { $found }) than is accepted and is not opened. Ask the sender whether it was made by this app.
error-parcel-plain-not-allowed = “{ $file }” is of the kind “{ parcel-kind }”. Only a self-check request or a checklist may travel without encryption. Use a file encrypted with a passphrase or the addressee’s key.
error-parcel-unknown-kind = “{ $file }” is a parcel of a kind ({ $kind }) that this version of the app does not know. Update the app, then take it in.
error-parcel-kind-mismatch = “{ $file }” is of the kind “{ parcel-kind }”; “{ parcel-kind-expected }” is expected here. Check the screen or the file.
error-parcel-content-invalid = The content of “{ $file }” ({ parcel-kind }) is incomplete or wrong ({ $detail }). Nothing was taken in. Ask the sender to make the file again.
error-parcel-seal-mismatch = The check number of the sheet in “{ $file }” does not agree (written { $expected }, computed { $found }). It may have been changed after confirmation, so nothing was taken in. Check with the sender.
error-parcel-key-invalid = { $which ->
    [private] The key that opens “{ $file }” cannot be read. Check with a copy of the case whether the case is damaged.
   *[public] The addressee’s key for “{ $file }” cannot be read. Take in the addressee’s parcel again.
}
error-parcel-number-not-exact = The number at “{ $place }” in “{ $file }” is a fraction or too large. Make it a whole number.
error-parcel-check-number-invalid = “{ $typed }” is not a check number. Enter the number on the paper: four groups of four characters, 0–9 and A–F.
error-parcel-write-failed = “{ $file }” could not be made. Try again; if it happens again, ask your IT staff.
error-parcel-random-unavailable = This machine gives no random numbers for encryption, so “{ $file }” cannot be made. Restart the machine and try again.
