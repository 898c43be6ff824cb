# 保管（バックアップ、戻す、廃棄）のエラー。

error-backup-no-room = フォルダー「{ $place }」に空きがないため、「{ $file }」を作れませんでした。書きかけは残していません。空きを作るか、別のフォルダーを選んでください。
error-backup-place-read-only = フォルダー「{ $place }」に書き込めないため、「{ $file }」を作れませんでした。書き込みの権限や媒体の書き込み防止を確かめるか、別のフォルダーを選んでください。
error-backup-place-gone = フォルダー「{ $place }」につながらないため、「{ $file }」を作れませんでした。媒体を差し直すか、共有フォルダーの接続を確かめて、もう一度試してください。
error-backup-not-proved = 「{ $place }」に作った「{ $file }」が正しい写しと確かめられなかったため、残していません（{ $detail }）。別の媒体で試してください。同じことが続くときは、元のファイルを「記録」の画面で検査してください。
error-backup-folder-needed = 自動のバックアップを置くフォルダーを選んでください。
error-case-chain-broken = { $file } の記録のつながりが { $entry } 件目で切れています。アプリの外で書き換えられたおそれがあります。これより前のバックアップを使ってください。
error-disposal-not-expired = { $year } 年度の{ $kind ->
    [report] 報告書
   *[other] 点検票
 }は廃棄できません。{ $state ->
    [open] 年度を締めていません。先に年度を締めてください。
    [unset] 保存期間を決めていません。文書管理規則の年数を入れてください。
    [running] 保存期間が終わっていません。
    [extended] 保存を延長しています。
    [listed] 別の廃棄一覧に入っています。
    [done] 既に廃棄しています。
   *[other] 廃棄一覧に入っていません。
 }
error-disposal-improvements-open = { $year } 年度までの改善が { $count } 件終わっていないため、点検票を廃棄できません。改善を終えるか、保存を延長してください。
error-disposal-same-person = { $person } さんは一覧を作った人なので、承認者にはなれません。別の人の承認を記録してください。
error-disposal-list-state = この廃棄一覧は{ $state ->
    [made] まだ承認されていません。先に承認を記録してください。
    [approved] 既に承認されています。
    [done] 既に抹消されています。
   *[withdrawn] 取り下げられています。新しい一覧を作ってください。
 }
error-disposal-year = { $year } 年度の文書は廃棄されているため、年度を開き直せません。廃棄記録を確かめてください。
