# 見本（架空市）で行ったこと。コマンドラインが1行ずつ表示する。

example-office = 事務局（{ $office }）の案件ファイルを作り、{ $sections }課を登録しました。
example-round = { $year }年度の点検実施を決めました（期限 { $due }）。
example-request = { $unit }への依頼「{ $file }」を書き出しました。
example-taken = { $unit }が依頼を取り込み、「{ $file }」を作りました（点検票 { $sheets }件）。
example-encrypted = 「{ $file }」は暗号化しています。パスフレーズは「{ $passphrase }」です。
example-answered = { $unit }が{ $kind ->
    [system] { $system }の点検票
   *[organisation] 組織の点検票
 }に回答しました（{ $assigned }問のうち{ $answered }問）。
example-confirmed = { $unit }の{ $kind ->
    [system] { $system }の点検票
   *[organisation] 組織の点検票
 }（第{ $version }版）を確定しました。照合番号は { $number } です。
example-department = { $unit }の点検票を{ $name }が確認しました。
example-written = { $unit }が「{ $file }」を書き出しました。
example-received = 事務局が{ $unit }の{ $kind ->
    [system] { $system }の点検票
   *[organisation] 組織の点検票
 }（第{ $version }版）を取り込みました。前の版との違いは{ $differences }か所です。
example-returned = 事務局が{ $unit }の点検票を差し戻しました（印を付けた回答 { $marks }件）。
example-central = 統括点検票を作り、{ $assigned }問のうち{ $answered }問に回答しました。
example-recovery = 復旧コードの用紙「{ $file }」を書き出しました。
example-verified = 「{ $file }」の記録 { $entries }件を検証しました。食い違いはありません。
example-city = { $year }年度：ほかの課から届いた点検票{ $sheets }票を受け入れました。
example-merged = 令和8年4月の組織の改編：「{ $unit }」に統合しました。例外措置2件を台帳に記入しました。
example-audited = 監査担当が{ $unit }を監査しました（監査項目 { $items }件）。
example-audit-report = 監査報告書を確定しました。照合番号は { $number } です。
example-audit-papers = 監査の書類 { $files }件を書き出しました。
example-return-reason = 未実施の設問について、改善の進め方の補足をお願いします。
example-return-note = 当面の措置と、終える日を書いてください。
example-again = 前年度の点検の後も、{ $problem }
