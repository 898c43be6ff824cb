# 案件ファイルを扱う部分（store）のエラー。ファイル・場所・対処を示す。

error-not-a-case = { $file } は点検の案件ファイルではありません。{ $kind ->
    [empty] 中身が空です。コピーが途中で終わった可能性があります。元のファイルをもう一度コピーしてください。
    [xlsx] Excel ファイルです。回答様式であれば「取り込む」から開いてください。
    [zip] ZIP ファイルです。受け取った送付ファイルであれば「取り込む」から開いてください。
    [parcel] 送付ファイルです。「取り込む」から開いてください。
    [pdf] PDF ファイルです。案件ファイル（.tenken）を選んでください。
    [old-office] 旧形式の Office ファイルです。xlsx 形式で保存し直してから取り込んでください。
    [sqlite] 別のソフトウェアのデータベースです。案件ファイル（.tenken）を選んでください。
   *[other] 案件ファイル（.tenken）を選んでください。
 }
error-file-missing = { $file } が見つかりません。移動または名前の変更がされていないか、共有フォルダーにつながっているかを確かめてください。
error-file-already-there = { $file } は既にあります。上書きはしません。別の名前を付けてください。
error-passphrase-needed = { $file } は暗号化されています。パスフレーズまたは復旧コードを入力してください。
error-passphrase-wrong = パスフレーズが { $file } のものと合いません。大文字・小文字と日本語入力の状態を確かめてください。何度試しても開かないときは復旧コードで開くか、控えのファイルを使ってください。
error-passphrase-unusable = このパスフレーズは使えません。1文字以上の、普通の文字だけのパスフレーズにしてください。
error-case-already-encrypted = { $file } には既にパスフレーズが設定されています。変えるときは「パスフレーズの変更」を使ってください。
error-case-not-encrypted = { $file } は暗号化されていません。先にパスフレーズを設定してください。
error-recovery-code-void = この復旧コードでは { $file } を開けません。パスフレーズを変えた後は、前に印刷した復旧コードは無効です。新しい用紙を使ってください。
error-recovery-code-typo = 復旧コードの { $group } 番目の組に打ち間違いがあります。用紙と見比べてください。0・O・1・I は使っていません。
error-recovery-code-length = 復旧コードは { $expected } 文字です。入力は { $found } 文字です。抜けや重なりがないか用紙と見比べてください。
error-case-newer = { $file } は新しい版のアプリで作られています（形式 { $found }、このアプリは { $known } まで）。このアプリでは開けません。アプリを更新してください。
error-case-migration-needs-writing = { $file } は古い形式（{ $found }）です。開くには形式の更新が必要ですが、書き込めない場所にあります。書き込める場所にコピーしてから開いてください。
error-case-migration-failed = { $file } の形式の更新（{ $version } へ）に失敗しました（{ $detail }）。更新前の控えが同じフォルダーにあります。システム担当にご相談ください。
error-case-foreign-schema = { $file } に、このアプリが作っていないもの（{ $object }）が含まれています。改変のおそれがあるため開きません。控えのファイルを使うか、送り主に確かめてください。
error-case-damaged = { $file } が壊れています（{ $detail }）。控えのファイルを使ってください。
error-case-read-only = { $file } は読み取り専用で開いているか、書き込めない場所にあります。書き込める場所にコピーしてから開いてください。
error-case-held = { $file } は { $person } さん（{ $machine }）が { $at } から開いています。閉じてもらってから、もう一度試してください。
error-case-busy = { $file } を別のソフトウェアが使っています。少し待ってから、もう一度試してください。ウイルス対策やバックアップの処理中のこともあります。
error-disk-full = { $file } を保存する場所の空きがありません。不要なファイルを片付けてから、もう一度試してください。これまでに保存した内容は失われていません。
error-share-gone = { $file } のある場所につながりません。共有フォルダーやネットワーク、媒体の接続を確かめてから、もう一度試してください。これまでに保存した内容は失われていません。
error-case-unfinished-read-only = { $file } には書きかけの記録が残っていますが、書き込めない場所にあるため片付けられません。「-journal」の付いたファイルと一緒に書き込める場所へコピーしてから開いてください。
error-undo-across-act = 「{ $command }」より前の入力は元に戻せません。確定などの行為は取り消せないため、取下げや差戻しで改めてください。
error-undo-conflict = その後に同じ箇所（{ $table }、{ $key }）が変わっているため、元に戻せません。今の内容を確かめて、直接直してください。
error-attachment-too-large = 添付できるのは 1 ファイル { $limit } MB までです。所在だけを記録するか、ファイルを小さくしてください。
error-attachment-missing = 添付ファイル（{ $hash }）がこの案件にありません。
error-attachment-erased = 添付ファイル（{ $hash }）は抹消されています。
error-erasure-too-short = 抹消する文字列は { $minimum } 文字以上にしてください。短いと、関係のない箇所まで消えるおそれがあります。
error-erasure-nothing = 抹消する内容が見つかりません（{ $place }）。文字の全角・半角と空白を確かめてください。
error-file-failed = ファイルの読み書きに失敗しました（{ $detail }）。
error-table-rule = 保存する内容に矛盾があります（{ $detail }）。保存していません。この表示を控えて、システム担当にご相談ください。
error-case-database = { $file } の読み書きで問題が起きました（{ $detail }）。いったん閉じて開き直してください。
