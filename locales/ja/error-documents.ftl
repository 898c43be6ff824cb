# Messages of the errors of crates/documents.
error-documents-font-unreadable = 印刷に使う文字データ「{ $font }」を読み込めません。アプリを入れ直してから、もう一度作成してください。
error-documents-approval-boxes-too-many = 決裁欄の枠が{ $boxes }個あります。決裁欄は8個までです。様式の設定で枠の数を減らしてください。
error-documents-date-unreadable = 「{ $field }」の日付「{ $value }」が正しくありません。該当の欄を開き、日付を入力し直してください。
error-documents-pdf-unwritable = PDFを作成できませんでした（{ $reason }）。もう一度作成してください。続く場合は、情報システムの担当に連絡してください。
error-documents-workbook-unwritable = Excelファイルを作成できませんでした（{ $reason }）。もう一度作成してください。続く場合は、情報システムの担当に連絡してください。
