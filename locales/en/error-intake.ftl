# What is wrong with a file that came back, or with a run of the intake.

error-intake-empty = “{ $file }” is empty. Ask for it to be sent again.
error-intake-foreign =
    { $found ->
        [pdf] “{ $file }” is a PDF, from which no answers can be read. Ask for the self-check sheet (Excel) that it was printed from, or for the submission file. Where there is only paper, use “Key in paper forms”.
        [picture] “{ $file }” is a picture, from which no answers can be read. Ask for the self-check sheet (Excel) or the submission file. Where there is only paper, use “Key in paper forms”.
        [document] “{ $file }” is a document (Word or the like), from which no answers can be read. Ask for the self-check sheet (Excel) or the submission file.
        [case] “{ $file }” is the section's own file. What is taken in is the submission file that was written at confirmation: ask the section for that.
       *[other] “{ $file }” is no submission. Move it elsewhere if it is needed.
    }
error-intake-other-parcel = { $kind ->
    [memo] “{ $file }” is a prompt report. Take it in under “Prompt reports”, “Take in a file that came”.
    [exception_application] “{ $file }” is an application for an exception. Take it in under “Exceptions”, “Take in an application”.
   *[other] “{ $file }” is no submission (kind: { $kind }). Open it with “Open a file”.
}
error-intake-other-paper = { $door ->
    [board] “{ $file }” is a form of improvement reports. Take it in under “Improvements”, “Take in a report”.
    [survey] “{ $file }” is “{ $paper }”. Open the audit that asked and use “Choose the file that came back” under its preliminary survey.
    [audit] “{ $file }” is “{ $paper }”. Open the audit that asked and use “Choose the file that came back” under improvements and follow-up.
    [exception] “{ $file }” is an application for an exception. Take it in under “Exceptions”, “Take in an application”.
   *[none] “{ $file }” is “{ $paper }” and holds no answers to be taken in. Ask for the self-check sheet (Excel) or the submission file written when it was confirmed.
}
error-intake-too-deep = “{ $file }” has too many archives or folders within one another. Unpack it and look again.
error-intake-too-many = There are more than { $most } files. Look through them folder by folder.
error-intake-edition-unknown = “{ $file }” answers a checklist that is not in this file ({ $edition }). Ask for this year's form.
error-intake-changed = “{ $file }” changed after it was looked at. Look again.
error-intake-no-run = Nothing was looked through yet. Choose a folder or files.
error-intake-nothing-decided = Nothing is decided yet. Choose what to do with the files.
error-intake-year-sealed = Fiscal year { $year } is closed: nothing of it can be taken in, taken back, corrected, returned or handed out. To change it, open it again under “Setup”, “Close the year”, with a reason and who approved it.
error-archive-too-large = “{ $file }” is too large to unpack. Ask for it to be packed in parts.
error-archive-protected = “{ $file }” is an archive with a password. Enter the password under “Passphrases” and look again.
error-archive-damaged = “{ $file }” is damaged and cannot be unpacked ({ $detail }). Ask for it to be sent again.
