# Messages of the errors of crates/documents.
error-documents-font-unreadable = 印刷に使う文字データ「{ $font }」を読み込めません。アプリを入れ直してから、もう一度作成してください。
error-documents-approval-boxes-too-many = 決裁欄の枠が{ $boxes }個あります。決裁欄は8個までです。様式の設定で枠の数を減らしてください。
error-documents-date-unreadable = 「{ $field }」の日付「{ $value }」が正しくありません。該当の欄を開き、日付を入力し直してください。
error-documents-pdf-unwritable = PDFを作成できませんでした（{ $reason }）。もう一度作成してください。続く場合は、情報システムの担当に連絡してください。
error-documents-picture-unreadable = このファイルは写真として表示できません。壊れているか、PNGやJPEGではない形式です。ファイルとして取り出すことはできます。
error-documents-workbook-unwritable = Excelファイルを作成できませんでした（{ $reason }）。もう一度作成してください。続く場合は、情報システムの担当に連絡してください。
error-document-kind-unknown = 「{ $file }」は、読み取れる文書ではありません（{ $detail ->
    [doc] 古い形式のWord
    [xlsx] Excelのブック
    [zip] 圧縮ファイル
    [image] 画像
    [empty] 空のファイル
   *[binary] 文書ではないデータ
}）。.txt、.docx、又は文字を選んで写せるPDFを選んでください。古いWordの .doc は、Wordで開いて .docx で保存し直してください。
error-document-too-large = 「{ $file }」は大きすぎるか、読み取りに時間がかかりすぎるため、途中でやめました。対策基準の部分だけを別のファイルに保存して選んでください。
error-document-protected = 「{ $file }」にはパスワードがかかっています。パスワードを外して保存し直したものを選んでください。
error-document-no-text-layer = 「{ $file }」は、文字の情報がない画像だけのPDFです。元のWordの文書か、文字認識をしたPDFを選んでください。
error-document-damaged = 「{ $file }」は壊れているか、途中で切れています（{ $detail }）。元の文書からもう一度保存し直したものを選んでください。
error-workbook-kind-unknown = 「{ $file }」は、取り込める Excel ブックではありません（{ $detail ->
    [xls] 古い形式のExcel
    [xlsb] バイナリ形式のExcel
    [ods] OpenDocument の表
    [docx] Wordの文書
    [zip] 圧縮ファイル
    [text] 文字だけのファイル
    [html] ウェブページ
    [pdf] PDF
    [picture] 画像
    [empty] 空のファイル
   *[binary] ブックではないデータ
}）。Excel や LibreOffice で開き、「Excel ブック（.xlsx）」の形式で保存し直してください。
error-workbook-too-large = 「{ $file }」は大きすぎるか、読み取りに時間がかかりすぎるため、途中でやめました。アプリからもう一度書き出したブックに、直したところだけを書き写してください。
error-workbook-protected = 「{ $file }」にはパスワードがかかっています。Excel で開き、パスワードを外して保存し直してください。
error-workbook-damaged = 「{ $file }」は壊れているか、途中で切れています（{ $detail }）。Excel で開いて保存し直すか、もう一度受け取ってください。
