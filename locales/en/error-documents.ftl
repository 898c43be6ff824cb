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
error-workbook-kind-unknown = “{ $file }” is no workbook that can be taken in ({ $detail ->
    [xls] an old Excel file
    [xlsb] a binary Excel file
    [ods] an OpenDocument table
    [docx] a Word document
    [zip] a compressed file
    [text] a text file
    [html] a web page
    [pdf] a PDF
    [picture] a picture
    [empty] an empty file
   *[binary] data of another kind
}). Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).
error-workbook-too-large = “{ $file }” is too large or took too long to read, so it was given up. Write the workbook anew from the app and copy only your changes into it.
error-workbook-protected = “{ $file }” is protected by a password. Open it in Excel, take the password away and save it again.
error-workbook-damaged = “{ $file }” is damaged or cut off ({ $detail }). Open it in Excel and save it again, or ask for it once more.
