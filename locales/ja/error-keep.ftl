# 保管（バックアップ、戻す、廃棄）のエラー。

error-backup-no-room = フォルダー「{ $place }」に空きがないため、「{ $file }」を作れませんでした。書きかけは残していません。空きを作るか、別のフォルダーを選んでください。
error-backup-place-read-only = フォルダー「{ $place }」に書き込めないため、「{ $file }」を作れませんでした。書き込みの権限や媒体の書き込み防止を確かめるか、別のフォルダーを選んでください。
error-backup-place-gone = フォルダー「{ $place }」につながらないため、「{ $file }」を作れませんでした。媒体を差し直すか、共有フォルダーの接続を確かめて、もう一度試してください。
error-backup-not-proved = 「{ $place }」に作った「{ $file }」が正しい写しと確かめられなかったため、残していません（{ $detail }）。別の媒体で試してください。同じことが続くときは、元のファイルを「記録」の画面で検査してください。
error-backup-folder-needed = 自動のバックアップを置くフォルダーを選んでください。
error-case-chain-broken = { $file } の記録のつながりが { $entry } 件目で切れています。アプリの外で書き換えられたおそれがあります。これより前のバックアップを使ってください。
error-disposal-not-expired = { $year } 年度の{ $kind ->
    [report] 報告書
    [central] 統括点検票
    [improvement] 改善措置
    [exception] 例外措置
    [memo] 速やかな報告
    [audit] 監査
   *[other] 点検票
 }は廃棄できません。{ $state ->
    [open] { $kind ->
        [audit] 監査又は年度が終わっていません。先に終えてください。
       *[other] 年度を締めていません。先に年度を締めてください。
     }
    [unfinished] 終わっていないものがあります。
    [held] まだ要るものがあります。
    [unset] 保存期間を決めていません。文書管理規則の年数を入れてください。
    [running] 保存期間が終わっていません。
    [extended] 保存を延長しています。
    [listed] 別の廃棄一覧に入っています。
    [done] 既に廃棄しています。
   *[other] 廃棄一覧に入っていません。
 }
error-disposal-held = { $year } 年度の{ $kind ->
    [report] 報告書
    [central] 統括点検票
    [improvement] 改善措置
    [exception] 例外措置
    [memo] 速やかな報告
    [audit] 監査
   *[other] 点検票
 }は廃棄できません。{ $code ->
    [improvement] 終わっていない改善
    [exception] 終わっていない例外措置
    [memo] 終わっていない速やかな報告
    [audit] 終わっていない監査又は指摘
    [carried] 締めていない年度に引き継いだもの
    [renewal] この後の更新の申請
    [answers] 締めていない年度の答えが指しているもの
    [part] 渡したままの分担
    [roll_out] 答えを待つ横展開の照会
    [sheets] もとの点検票など、まだ保存しているもの
   *[unfinished] 終わっていないもの
 }が { $count } 件あります（{ $names }）。{ $code ->
    [sheets] 一緒に廃棄一覧に入れるか、それが廃棄されるまで待ってください。
   *[other] 終えるか、保存を延長してください。
 }
error-disposal-gone = 「{ $name }」は { $on } に廃棄されています。残っているのは番号、日付、状態だけで、変更も書き出しもできません。廃棄記録を確かめてください。
error-disposal-same-person = { $person } さんは一覧を作った人なので、承認者にはなれません。別の人の承認を記録してください。
error-disposal-list-state = この廃棄一覧は{ $state ->
    [made] まだ承認されていません。先に承認を記録してください。
    [approved] 既に承認されています。
    [done] 既に抹消されています。
   *[withdrawn] 取り下げられています。新しい一覧を作ってください。
 }
error-disposal-year = { $year } 年度の文書は廃棄されているため、年度を開き直せません。廃棄記録を確かめてください。
