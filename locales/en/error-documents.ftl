# Messages of the errors of crates/documents.
error-documents-font-unreadable = The font "{ $font }" that is built into the app cannot be read. Install the app again and repeat the step.
error-documents-approval-boxes-too-many = The approval table has { $boxes } boxes; eight is the most a form can take. Remove some in the settings of the form.
error-documents-date-unreadable = The date "{ $value }" in the field "{ $field }" is not valid. Open the field and enter the date again.
error-documents-pdf-unwritable = The PDF could not be made ({ $reason }). Try again; if it happens again, tell your system administrator.
error-documents-workbook-unwritable = The Excel file could not be made ({ $reason }). Try again; if it happens again, tell your system administrator.
