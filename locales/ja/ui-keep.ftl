# 保管: バックアップ、バックアップから戻す、容量。

ui-screen-keep = バックアップと容量
ui-keep-lead = このファイルの写しを別の場所に残します。写しは、開いて中身を確かめてから「できた」と記録します。
ui-backup-title = バックアップ
ui-backup-last-days = { $days ->
    [0] 最後のバックアップは今日です。
   *[other] 最後のバックアップは { $days } 日前です。
 }{ $newer ->
    [0] その後に変わったものはありません。
   *[other] その後の記録が { $newer } 件あり、まだバックアップに入っていません。
 }
ui-backup-last-where = { $date }、フォルダー「{ $folder }」
ui-backup-never = バックアップはまだありません。機器が壊れたり、ファイルが失われたりすると、元に戻せません。
ui-backup-clock = 最後のバックアップの日付が今日より先です。機器の日付が戻された可能性があります。次のバックアップは日付を待たずに作ります。
ui-backup-open = バックアップの画面を開く
ui-backup-make = フォルダーを選んでバックアップする
ui-backup-making = バックアップを作り、中身を確かめています。
ui-backup-made = 「{ $file }」を作り、開いて確かめました（記録 { $entries } 件）。
ui-backup-made-more = { $size }。SHA-256: { $sha256 }
ui-backup-same-key = 開くには、今のこのファイルと同じパスフレーズを使います。パスフレーズを後で変えても、作ってあるバックアップは前のパスフレーズのままです。
ui-backup-plain = このファイルは暗号化されていないため、バックアップも暗号化されません。置き場所に注意してください。
ui-backup-read-only = 読み取り専用で開いているため、バックアップを記録できません。
ui-backup-reveal = フォルダーを開く
ui-backup-plan = 自動のバックアップ
ui-backup-plan-what = この端末で、このファイルを開いたとき、開いている間、閉じるときに、時期が来ていれば作ります。フォルダーが無いときは知らせるだけで、仕事は止めません。
ui-backup-every = 作る時期
ui-backup-every-off = 作らない
ui-backup-every-daily = 毎日（変わったものがある日）
ui-backup-every-weekly = 1週間ごと
ui-backup-every-close = 閉じるたび（変わったものがあるとき）
ui-backup-folder = フォルダー
ui-backup-folder-none = まだ選んでいません。
ui-backup-folder-pick = フォルダーを選ぶ
ui-backup-folder-gone = フォルダー「{ $folder }」が見つかりません。媒体や共有フォルダーの接続を確かめるか、別のフォルダーを選んでください。
ui-backup-folder-beside = このファイルと同じフォルダーの中です。機器や媒体が壊れると一緒に失われるため、別の機器や媒体を選んでください。
ui-backup-keep = 残す数
ui-backup-keep-hint = 1 から 99。これを超えた古いものは、より新しい確かめ済みのものがあるときだけ片づけます。手で作ったものと、このアプリが作ったときから変わったものは片づけません。
ui-backup-warn = 古いと知らせる日数
ui-backup-warn-hint = 1 から 99。変わったものがあり、正しいバックアップがこの日数の間ないとき、最初の画面で知らせます。
ui-backup-home = { $days ->
    [0] 最後の正しいバックアップ: 今日
   *[other] 最後の正しいバックアップ: { $days } 日前
 }
ui-backup-home-never = 正しいバックアップはまだありません。
ui-backup-home-old = { $warn } 日の間、正しいバックアップがありません。
ui-backup-home-clock = 最後のバックアップの日付が今日より先です。
ui-backup-home-newer = その後の記録 { $newer } 件
ui-backup-home-open = バックアップ
ui-backup-plan-save = 自動のバックアップを決める
ui-backup-plan-saved = 自動のバックアップを決めました。
ui-backup-failed = 自動のバックアップを作れませんでした。
ui-backup-list = 作ったバックアップ
ui-backup-region = バックアップの表
ui-backup-at = 作った日時
ui-backup-size = 大きさ
ui-backup-how = 作り方
ui-backup-state-hand = 手で作った
ui-backup-state-planned = 自動
ui-backup-state-removed = 片づけた
ui-backup-none = まだありません。
ui-space-title = 容量
ui-space-region = 中身ごとの大きさの表
ui-space-file = このファイルの大きさ
ui-space-rows = 件数
ui-space-kind = 中身
ui-space-size = 大きさ
ui-space-free = 空いている部分（次の入力で使います）
ui-space-backup-bytes = バックアップの合計
ui-space-kind-sheets = 点検票と答え
ui-space-kind-submissions = 提出されたもの
ui-space-kind-attachments = 付けたファイル
ui-space-kind-editions = 点検表と対策基準
ui-space-kind-reports = 報告書のもと
ui-space-kind-audit = 監査
ui-space-kind-improvements = 改善と例外措置
ui-space-kind-journal = 記録（したことの履歴）
ui-space-kind-other = その他
ui-space-what = 小さくするには: 根拠資料は、ファイルを付けずに名前と所在だけを書きます。保存期間を過ぎたものは廃棄の手続きで抹消します。バックアップは、残す数を減らします。記録は、あとで証明するために消せません。
ui-size-bytes = { $size } バイト
ui-size-kb = { $size } KB
ui-size-mb = { $size } MB

ui-screen-restore = バックアップから戻す
ui-restore-lead = バックアップを確かめてから、新しいファイルとして戻します。今あるファイルは変わりません。
ui-restore-start = バックアップから戻す
ui-restore-start-what = ファイルが壊れた、失われた、前の状態を見たいとき
ui-restore-pick = バックアップを選ぶ
ui-restore-passphrase = パスフレーズ
ui-restore-passphrase-hint = バックアップを作ったときのパスフレーズです。
ui-restore-code = 復旧コードで開く（パスフレーズが分からないとき）
ui-restore-look = 確かめる
ui-restore-looking = バックアップの全体を確かめています。
ui-restore-sound = バックアップは壊れていません。記録 { $entries } 件のつながりを全て確かめました。
ui-restore-which = 何のバックアップか
ui-restore-made = ファイルの日時
ui-restore-last = 最後にしたこと
ui-restore-last-line = { $date } { $person } { $act }
ui-restore-size = 大きさ
ui-restore-older = 前の版のアプリで作られています。戻すときに新しい形式にします。
ui-restore-present-ahead = 今のファイル「{ $file }」は、このバックアップより先に進んでいます。バックアップに無い記録が { $newer } 件あります（最後は{ $person }）。
ui-restore-present-same = 今のファイル「{ $file }」は、このバックアップと同じところまで進んでいます。
ui-restore-present-behind = 今のファイル「{ $file }」は、このバックアップより前の状態です。
ui-restore-present-apart = 今のファイル「{ $file }」は、途中からこのバックアップと別の道をたどっています。バックアップに無い記録が { $newer } 件あります（最後は{ $person }）。
ui-restore-present-none = この端末で最近使ったファイルの中に、同じものは見つかりません。
ui-restore-name = 戻すファイルの名前
ui-restore-folder = 戻すフォルダー
ui-restore-folder-pick = 別のフォルダーを選ぶ
ui-restore-do = 新しいファイルとして戻す
ui-restore-running = 戻して、もう一度確かめています。
ui-restore-done = 「{ $file }」に戻し、開いて確かめました（バックアップの記録 { $entries } 件）。
ui-restore-done-next = 壊れたファイルは、すぐには消さずに置いてください。以後の仕事は戻したファイルで続けます。
ui-restore-enter = 戻したファイルを開く
ui-command-backup_make = バックアップを作り、確かめた
ui-command-backup_remove = 古いバックアップを片づけた
ui-command-case_restore = バックアップから戻した
ui-manual-backup = バックアップ
ui-manual-backup-text = 「バックアップと容量」の画面で、フォルダーを選んでバックアップを作ります。作った写しはすぐに開いて全体を確かめ、確かめられたものだけを記録します。自動のバックアップを決めておくと、開いたとき、開いている間、閉じるときに、時期が来ていれば作ります。バックアップは、このファイルとは別の機器や媒体に置いてください。
ui-manual-restore = バックアップから戻す
ui-manual-restore-text = ファイルが開かないときや失われたときは、開始画面の「バックアップから戻す」を選びます。何のバックアップで、今のファイルより何件少ないかを見てから、新しいファイルとして戻します。今あるファイルには上書きしません。パスフレーズは、バックアップを作ったときのものを使います。
ui-manual-space = 容量
ui-manual-space-text = ファイルの大きさを、点検票、付けたファイル、記録などの種類ごとに表示します。根拠資料は名前と所在だけを書き、ファイルを付けなければ小さく保てます。記録は証明のために残るので、消して小さくすることはできません。
