# Errors of the part that handles case files (store): file, place, remedy.

error-not-a-case = { $file } is not a case file. { $kind ->
    [empty] It is empty; the copying may have stopped halfway. Copy the original again.
    [xlsx] It is an Excel file. If it is an answer form, open it with “Take in”.
    [zip] It is a ZIP file. If it is a parcel you received, open it with “Take in”.
    [parcel] It is a parcel. Open it with “Take in”.
    [pdf] It is a PDF file. Choose a case file (.tenken).
    [old-office] It is an old Office file. Save it as xlsx and take it in again.
    [sqlite] It is the database of another program. Choose a case file (.tenken).
   *[other] Choose a case file (.tenken).
 }
error-file-missing = { $file } cannot be found. Check whether it was moved or renamed and whether the shared folder is connected.
error-file-already-there = { $file } already exists and is not overwritten. Choose another name.
error-passphrase-needed = { $file } is encrypted. Enter its passphrase or recovery code.
error-passphrase-wrong = The passphrase does not open { $file }. Check capital letters and the input method. If it never opens, use the recovery code or a backup copy.
error-passphrase-unusable = This passphrase cannot be used. Choose one of at least one ordinary character.
error-case-already-encrypted = { $file } already has a passphrase. Use “Change passphrase” to change it.
error-case-not-encrypted = { $file } is not encrypted. Set a passphrase first.
error-recovery-code-void = This recovery code does not open { $file }. After a change of passphrase, codes printed before are void. Use the newest page.
error-recovery-code-typo = Group { $group } of the recovery code is mistyped. Compare it with the page. The characters 0, O, 1 and I are never used.
error-recovery-code-length = A recovery code has { $expected } characters; { $found } were entered. Compare it with the page.
error-case-newer = { $file } was made by a newer version of the app (format { $found }; this app knows up to { $known }). It cannot be opened here. Update the app.
error-case-migration-needs-writing = { $file } has an older format ({ $found }) and must be updated, but it lies in a place that cannot be written to. Copy it to a writable place and open it there.
error-case-migration-failed = Updating { $file } to format { $version } failed ({ $detail }). A copy from before the update lies in the same folder. Ask your system administrator.
error-case-foreign-schema = { $file } contains something this app did not make ({ $object }). It may have been tampered with and is not opened. Use a backup copy or ask the sender.
error-case-damaged = { $file } is damaged ({ $detail }). Use a backup copy.
error-case-read-only = { $file } is open for reading only or lies in a place that cannot be written to. Copy it to a writable place and open it there.
error-case-held = { $file } has been open by { $person } ({ $machine }) since { $at }. Ask them to close it and try again.
error-case-busy = Another program is using { $file }. Wait a moment and try again; a virus scanner or backup may be running.
error-disk-full = There is no room left where { $file } is kept. Free some space and try again. Nothing saved so far is lost.
error-share-gone = The place where { $file } is kept cannot be reached. Check the shared folder, network or medium and try again. Nothing saved so far is lost.
error-case-unfinished-read-only = { $file } has an unfinished write that cannot be completed because the place cannot be written to. Copy it together with its “-journal” file to a writable place and open it there.
error-undo-across-act = Entries made before “{ $command }” cannot be undone. Acts such as a confirmation are never undone; withdraw or return instead.
error-undo-conflict = This cannot be undone because the same place ({ $table }, { $key }) was changed since. Check the present content and correct it directly.
error-attachment-too-large = An attachment may have at most { $limit } MB. Record only where it lies, or make it smaller.
error-attachment-missing = The attachment ({ $hash }) is not in this case.
error-attachment-erased = The attachment ({ $hash }) was erased.
error-erasure-too-short = The text to erase must have at least { $minimum } characters; a shorter one might erase unrelated text.
error-erasure-nothing = Nothing to erase was found ({ $place }). Check full-width and half-width characters and spaces.
error-file-failed = Reading or writing a file failed ({ $detail }).
error-table-rule = The content to be saved contradicts itself ({ $detail }). Nothing was saved. Note this message and ask your system administrator.
error-case-database = Reading or writing { $file } failed ({ $detail }). Close it and open it again.
