# Passphrase, recovery page, checking the file.

ui-secret-new = New passphrase
ui-secret-again = New passphrase (again)
ui-secret-hint = At least 8 characters. Several words are easy to remember.
ui-secret-show = Show the characters
ui-secret-short = Please use at least 8 characters.
ui-secret-differs = The two do not match. Please type it again.
ui-secret-plain-case = Without encryption (whoever holds the file can read it)
ui-secret-plain-request = Without encryption (anybody can read last year's answers)
ui-secret-plain-request-clauses = Write it unencrypted (anyone can read last year's answers and the clauses of the standard)
ui-secret-state-on = This file is encrypted.
ui-secret-state-off = This file is not encrypted. Set a passphrase to encrypt it.
ui-secret-make = Set a passphrase
ui-secret-make-do = Encrypt
ui-secret-change = Change the passphrase
ui-secret-change-do = Change
ui-secret-current = Current passphrase (or recovery code if forgotten)
ui-secret-remove-sure = Stop encrypting (whoever holds the file can read it)
ui-secret-remove-do = Remove the passphrase
ui-secret-set = The file is now encrypted.
ui-secret-changed = The passphrase is changed. The old recovery page is void.
ui-secret-removed = The passphrase is removed. The file is not encrypted now.
ui-secret-page-next = Make a recovery page and keep it sealed, in case the passphrase is forgotten.
ui-recovery-title = Recovery page
ui-recovery-what = Its code opens the file when the passphrase is forgotten. Print it, seal it, lock it away. It is void once the passphrase changes.
ui-recovery-current = Current passphrase
ui-recovery-do = Make the recovery page
ui-recovery-seal = Seal it once printed, and delete the PDF.
ui-recovery-off = Set a passphrase first.
ui-verify-title = Check the record
ui-verify-what = Checks that the record of all that was done agrees with what is in the file.
ui-verify-do = Check
ui-verify-running = Checking.
ui-verify-sound = Record and content agree.
ui-verify-unsound = Something does not agree with the record.
ui-verify-count = { $entries } entries and { $rows } rows were checked.
ui-verify-chain =
    The chain of the record breaks at entry { $entry } ({ $detail ->
        [gap] an entry before it is missing
        [link] it does not follow on the entry before
        [content] its time, person or command was changed
        [payload] what it recorded was changed
        [erasure-mark] its erasure mark fits no erasing entry
       *[unreadable] what it recorded cannot be read
    }).
ui-verify-row = { $key } in { $table } was changed outside the app ({ $columns }, entry { $entry }).
ui-verify-erased = Entry { $entry } was erased ({ $detail }).
