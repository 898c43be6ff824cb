# Messages of the errors of crates/documents.
error-documents-font-unreadable = The font "{ $font }" that is built into the app cannot be read. Install the app again and repeat the step.
error-documents-approval-boxes-too-many = The approval table has { $boxes } boxes; eight is the most a form can take. Remove some in the settings of the form.
error-documents-date-unreadable = The date "{ $value }" in the field "{ $field }" is not valid. Open the field and enter the date again.
error-documents-pdf-unwritable = The PDF could not be made ({ $reason }). Try again; if it happens again, tell your system administrator.
error-documents-picture-unreadable = This file cannot be shown as a picture: it is damaged, or it is neither PNG nor JPEG. It can still be saved as a file.
error-documents-workbook-unwritable = The Excel file could not be made ({ $reason }). Try again; if it happens again, tell your system administrator.
error-document-kind-unknown = “{ $file }” is no document that can be read ({ $detail ->
    [doc] Word of before 2007
    [xlsx] an Excel workbook
    [zip] a zip file
    [image] a picture
    [empty] an empty file
   *[binary] data that is no document
}). Choose a .txt, a .docx, or a PDF whose text can be selected. Open an old .doc in Word and save it as .docx.
error-document-too-large = “{ $file }” is too large or takes too long to read, so reading was stopped. Save the part with the standard as a file of its own and choose that.
error-document-protected = “{ $file }” is protected by a password. Save it without the password and choose that file.
error-document-no-text-layer = “{ $file }” is a PDF of pictures without any text. Choose the Word document it was made from, or a PDF after text recognition.
error-document-damaged = “{ $file }” is damaged or was cut off ({ $detail }). Save it again from the original document and choose that file.
