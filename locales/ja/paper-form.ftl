# Words on the Excel forms (様式) of a sheet.

form-x-number = 様式識別番号
form-x-number-note = 提出された様式の確認に使います。変更しないでください。
form-x-body-code = 団体コード
form-x-edition-id = 点検表の版の識別
form-x-kind-system = 情報システム
form-x-needed = 回答の要否
form-x-cut = 対象外（回答不要）
form-x-is-needed = 要
form-x-taken-in = 要（追加）
form-x-fixed = 事務局が記入済みです。変更があるときは、事務局に連絡してください。
form-x-sha256 = ファイルの照合値（SHA-256）
form-x-due = 提出期限
form-x-hand-to = 提出先
form-x-remarks = 総括所見
form-x-wishes = 上位者・全庁への要望
form-x-confirm-title = 確認した者の職名
form-x-confirm-name = 確認した者の氏名
form-x-confirm-date = 点検責任者の確認日
form-x-confirm-note = 回答の内容を確認した点検責任者が記入してください。
form-x-deputy-note = 点検責任者に代わって確認したときに選んでください。
form-x-confirmed-by = 確認した者（職名・氏名）
form-x-confirmed-at = 確定の時刻
form-x-unanswered-accepted = 未回答のまま確定した件数
