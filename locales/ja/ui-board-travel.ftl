# 改善の報告と例外措置の申請の受け渡し。

ui-board-form-office = 改善報告の様式を書き出す
ui-board-form-section = 事務局に報告する
ui-board-form-what-office = 終わっていない改善を、課ごとの Excel に書き出します。課を絞り込んでいれば、その課だけです。返ってきたら「改善報告を取り込む」で読みます。
ui-board-form-what-section = 改善の状態、行ったこと、証拠、希望する期限を、事務局だけが開けるファイルに書き出します。
ui-board-file-board_form = 改善報告の様式（Excel）
ui-board-file-board_report = 改善報告のファイル
ui-board-back = 改善報告を取り込む
ui-board-back-what = 課に渡した様式（Excel）か、課が書き出した報告のファイルを読みます。取り込む前に、違うところが並びます。
ui-board-back-pick = 返ってきたファイルを選ぶ
ui-board-back-sum = 取り込む { $newer } 件　決めるもの { $conflict } 件　変わりなし { $same } 件　変えないもの { $kept } 件
ui-board-back-table = 報告と、ここにある改善との違い
ui-board-back-differs = 違うところ（ここ → 報告）
ui-board-back-standing = 扱い
ui-board-back-wish = 希望する期限 { $on }　{ $reason }
ui-board-back-take-which = { $number } をどちらにしますか
ui-board-back-theirs = 報告の内容にする
ui-board-back-ours = ここの内容のままにする
ui-board-back-open = あと { $count } 件、どちらにするかを選んでください。
ui-board-back-undo = 間違えたときは、「元に戻す」で取込みの前に戻せます。希望する期限は、各改善の経過にあります。
ui-command-board_form_write = 改善報告の様式又は報告を書き出した
ui-command-board_back_take = 課の改善報告を取り込んだ
ui-manual-boardreport = 改善報告のやり取り
ui-manual-boardreport-text = 「改善の管理」の「改善報告の様式を書き出す」で、終わっていない改善を課ごとの Excel に書き出せます。Tenken を使っている課は、「事務局に報告する」でファイルを書き出します。「改善報告を取り込む」で読むと、違うところが行ごとに並び、課と事務局の両方が変えたものだけ、どちらにするかを選びます。ここで先に進めた状態は、戻りません。希望する期限は経過に残るので、承認を受けてから期限を変えてください。

ui-register-act-send = 受け渡しファイルを書き出す
ui-register-parcel = 例外措置の受け渡しファイル
ui-register-arrive = 届いた申請を受け取る
ui-register-arrive-what = 課が書き出した例外措置の申請、又は課が記入した申請書（Excel）を読み、台帳に「決定待ち」として入れます。申請書に番号がなければ、ここで付けます。取り込む前に中身を確かめられます。
ui-register-arrive-pick = 届いたファイルを選ぶ
ui-register-arrive-take = 台帳に入れる
ui-register-arrive-new = 新しい申請です。
ui-register-arrive-changed = 申請の内容が直されています。
ui-register-arrive-same = 台帳にある申請と同じです。
ui-register-arrive-further = 受付又は決定が済んでいるので、台帳の内容は変えません。
ui-register-arrive-clash = この番号は、台帳でほかの申請に使われています。
ui-register-arrive-clash-title = 番号が重なっているので、取り込めません。
ui-register-arrive-clash-next = 台帳の申請の番号を変えるか、課に番号を変えて送り直してもらってください。
ui-register-arrive-change = { $before } → { $now }
ui-command-exception_arrive = 届いた例外措置の申請を台帳に入れた
ui-command-exception_send = 例外措置の受け渡しファイルを書き出した
ui-command-exception_decision_take = 例外措置の決定を受け取った
ui-manual-exceptionsend = 例外措置の申請と決定を送る
ui-manual-exceptionsend-text = 課で申請した例外措置は、「受け渡しファイルを書き出す」で、事務局だけが開けるファイルになります。事務局は「届いた申請を受け取る」で読み、中身を確かめて台帳に入れます。このソフトのない課には「申請書の様式を書き出す」の Excel を渡し、記入されたものを同じように受け取ります。決定を記録したら、同じボタンで課あてのファイルを書き出し、課が受け取ると課の点検ファイルに決定が入ります。


