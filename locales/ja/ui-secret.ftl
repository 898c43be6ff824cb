# Passphrase, recovery page, checking the file.

ui-secret-new = 新しいパスフレーズ
ui-secret-again = 新しいパスフレーズ（もう一度）
ui-secret-hint = パスフレーズは 8 文字以上です。言葉をいくつか並べると覚えやすくなります。
ui-secret-show = 文字を見せる
ui-secret-short = 8 文字以上にしてください。
ui-secret-differs = 2 つの欄が違っています。もう一度入れてください。
ui-secret-plain-case = 暗号化せずに作る（ファイルを手にした人は、誰でも中を読めます）
ui-secret-plain-request = 暗号化せずに書き出す（昨年度の答えを誰でも読めます）
ui-secret-plain-request-clauses = 暗号化せずに書き出す（昨年度の答えと、対策基準の条項の文を誰でも読めます）
ui-secret-state-on = このファイルは暗号化されています。
ui-secret-state-off = このファイルは暗号化されていません。パスフレーズを決めると暗号化します。
ui-secret-make = パスフレーズを決める
ui-secret-make-do = 暗号化する
ui-secret-change = パスフレーズを変える
ui-secret-change-do = 変える
ui-secret-current = いまのパスフレーズ（忘れたときは復旧コード）
ui-secret-remove-sure = 暗号化をやめる（ファイルを手にした人は、誰でも中を読めます）
ui-secret-remove-do = パスフレーズを外す
ui-secret-set = 暗号化しました。
ui-secret-changed = パスフレーズを変えました。前の復旧コードの紙は使えません。
ui-secret-removed = パスフレーズを外しました。いまは暗号化されていません。
ui-secret-page-next = 忘れたときのために、復旧コードの紙を作って封をしておいてください。
ui-recovery-title = 復旧コードの紙
ui-recovery-what = パスフレーズを忘れたときに、この紙のコードで開けます。印刷して封をし、鍵の掛かる場所に保管してください。パスフレーズを変えると、前の紙は使えなくなります。
ui-recovery-current = いまのパスフレーズ
ui-recovery-do = 復旧コードの紙を作る
ui-recovery-seal = 印刷したら封をして、PDF は消してください。
ui-recovery-off = パスフレーズを決めると、復旧コードの紙を作れます。
ui-verify-title = ファイルの検査
ui-verify-what = これまでの操作の記録と、いまの中身が合っているかを調べます。
ui-verify-do = 検査する
ui-verify-running = 検査しています。
ui-verify-sound = 記録と中身は合っています。
ui-verify-unsound = 記録と合わないところがあります。
ui-verify-count = 記録 { $entries } 件、中身 { $rows } 行を調べました。
ui-verify-chain =
    記録 { $entry } 番で、記録のつながりが切れています（{ $detail ->
        [gap] この番号の前の記録が抜けている
        [link] 前の記録につながらない
        [content] 日時、人又は操作の名前が変えられている
        [payload] 記録した中身が変えられている
        [erasure-mark] 抹消の印が、抹消の記録と合わない
       *[unreadable] 記録した中身を読めない
    }）。
ui-verify-row = { $table } の { $key } が、アプリの外で変えられています（{ $columns }、記録 { $entry } 番）。
ui-verify-erased = 記録 { $entry } 番は、抹消されています（{ $detail }）。
