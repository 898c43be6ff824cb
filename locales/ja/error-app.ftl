# What the app says when a use case could not be done: what happened, where, and what to do.

error-unknown-code = 「{ $value }」は、この版の Tenken が知らない値です（{ $of }）。新しい版の Tenken で開いてください。
error-not-a-date = 「{ $input }」は日付として読めません。令和8年7月31日、R8.7.31、2026-07-31 のように入力してください。
error-no-such-day = 「{ $input }」という日はありません。元号の年、月、日を確かめてください。
error-text-too-long = 入力が長すぎます（{ $length }字）。{ $limit }字までに分けて入力してください。
error-not-a-control-code = 「{ $value }」は管理コードではありません。HUM-07 のような100個のコードから選んでください。
error-not-a-profile-code = 「{ $value }」は該当の確認の番号ではありません。P01 から P12、S01 から S08 の番号を使ってください。
error-file-not-read = 「{ $file }」を読めませんでした（{ $detail }）。ファイルがあるか、ほかのソフトで開いていないかを確かめてください。
error-file-not-written = 「{ $file }」を書き込めませんでした（{ $detail }）。空き容量と書込みの権限を確かめるか、別のフォルダーを選んでください。
error-no-case-open = ファイルが開かれていません。はじめの画面から開いてください。
error-operator-needed = どなたが操作するかが決まっていません。画面上部の操作者を選んでください。
error-plain-not-accepted = パスフレーズを決めるか、「暗号化なしで作る」に印を付けてください。
error-ticket-unknown = 選んだファイルが見つかりません。もう一度選んでください。
error-not-found = 対象が見つかりません（{ $what } { $id }）。画面を開き直してください。
error-wrong-case-kind = この操作は、ほかの種類のファイルで行います（必要な種類：{ $needed }）。
error-sheet-sealed = この点検票は確定済みのため、書き換えられません（状態：{ $state }）。直すときは「訂正する」で新しい版を作ってください。
error-act-not-possible = いまの状態（{ $state }）では、この操作（{ $act }）はできません。
error-gaps-block = 直すところが{ $count }件あるため、まだ確定できません。最初は問{ $first }です。
error-unanswered-not-accepted = 未回答が{ $count }件あります。「未回答 { $count } 件のまま確定する」に印を付けるか、回答してください。
error-field-empty = 記入が必要な欄が空いています（{ $field }）。
error-field-unknown = この欄（{ $field }）には、その値を入れられません。入力を確かめてください。
error-not-equal-to-last-year = この質問（{ $item }）は昨年度から内容が変わったため、昨年度の回答は写せません。今年度の内容で答えてください。
error-answer-not-on-scale = 今年度の点検は○×－の3段階です。△は使えません。
error-round-keeps-edition = { $year }年度の点検は、点検表「{ $edition }」で始めています。途中で別の版に替えることはできません。別の版を使うのは、次の年度の点検からにしてください。
error-same-person-confirms = 確定した人と同じ人は、部局長の確認を記録できません。部局長の職・氏名を入力してください。
error-parcel-for-other = このファイルは別の宛先のものです（ファイル：{ $found }、ここ：{ $expected }）。正しいファイルを選んでください。
error-parcel-not-expected = { $kind ->
    [checklist_pack] これは点検項目パックです。先に事務局の点検ファイルを開き、「点検項目の写しとパック」の「パックを受け取る」で選んでください。
    [exception_application] これは例外措置の申請です。事務局の点検ファイルを開き、「例外措置」の画面の「届いた申請を受け取る」で選んでください。
    [survey_answer] これは予備調査への回答です。尋ねた監査のファイルを開き、予備調査の画面の「返ってきたファイルを選ぶ」で選んでください。
    [rollout_reply] これは横断確認への回答です。尋ねた監査のファイルを開き、改善とフォローアップの画面の「返ってきたファイルを選ぶ」で選んでください。
    [improvement_plan] これは改善計画です。指示した監査のファイルを開き、改善とフォローアップの画面の「返ってきたファイルを選ぶ」で選んでください。
    [improvement_report] これは改善報告です。指示した監査のファイルを開き、改善とフォローアップの画面の「返ってきたファイルを選ぶ」で選んでください。
   *[other] この種類のファイル（{ $kind }）は、いま開いている画面では取り込めません。
}
error-parcel-taken-before = 「{ $file }」は既に取り込んでいます。中身が同じため、何もしていません。
error-answers-would-be-lost = 取り込むと{ $count }件の回答が失われるため、取り込みませんでした。内容を確かめ、旧版として残すか、差し戻してください。
error-permission-needed = 対策基準（{ $clause }）により、送付又は持ち出しには許可が必要です。許可した人を記入してください。
error-code-taken = コード「{ $value }」は、既に別の所属又はシステムで使われています。
error-no-round = 今年度の点検実施がまだ設定されていません。先に「点検実施を決める」を行ってください。
error-example-unavailable = 見本を用意できませんでした。空き容量を確かめて、もう一度お試しください。
error-evidence-too-large = 「{ $file }」は大きすぎるため、入れられません（1つ50MBまで）。名称と所在だけを記入してください。
error-stored-damaged = ファイルの中の記録（{ $what }）が読めません：{ $detail }。控えのファイルを開くか、事務局に連絡してください。
error-no-random = このパソコンの乱数機能が使えないため、安全な番号を作れません。パソコンを再起動してください。
error-standard-empty = 「{ $file }」に条項が見つかりません。対策基準の本文が入っているか、条項に番号が付いているかを確かめてください。
error-standard-finished = 「{ $name }」は、すでに点検表になっています。直すときは、文書をもう一度取り込んで、新しい版を作ってください。
error-standard-locator-taken = 条項番号「{ $locator }」は、ほかの条項で使われています。別の番号にしてください。
error-standard-clause-without-item = 条項 { $clause } には設問がありません。設問を加えるか、「問わない」に理由を書いてください。
error-standard-item-incomplete = 条項 { $clause } の設問 { $number } は、まだ採用できません。足りないところ：{ $fields }。書き足してから、もう一度採用してください。
error-standard-undecided = まだ決めていない条項が { $count } 件あるため、点検表にできません。最初は { $clause } です。「問う」か「問わない」かを決めてください。
error-standard-remarks-not-accepted = 設問に { $count } 件の指摘があります。最初は条項 { $clause }（{ $detail }）です。設問を直すか、指摘を見たうえで、このまま作る印を付けてください。
error-standard-for-other = 団体コード { $found } の点検表は、団体コード { $expected } の事務局のファイルでは使えません。同じ団体を選んでください。
error-standard-clause-without-text = 条項 { $clause } は、写しの元に本文がないため、分けることもつなぐこともできません。本文を書き入れてから、もう一度行ってください。
error-book-cell-too-long = { $place } の「{ $head }」が { $length } 文字あり、Excel の一つのセルに入る { $limit } 文字を超えています。アプリの画面で短くしてから、もう一度書き出してください。
error-book-faulty = 「{ $file }」に直すところが { $count } 件あるため、何も取り込みませんでした。最初は、シート「{ $sheet }」の { $row } 行目です。一覧の順に Excel で直して保存し、もう一度選んでください。
error-book-other-standard = このブックは、別の対策基準から書き出したものです。今開いている対策基準から書き出したブックを選んでください。
error-book-sheet-missing = シート「{ $sheet }」が見つかりません。見出しの行が消えていないかを確かめるか、もう一度書き出してください。
error-book-column-missing = シート「{ $sheet }」に「{ $head }」の列がありません。列を元に戻すか、もう一度書き出したブックに書き写してください。
error-book-column-twice = シート「{ $sheet }」の { $column } 列の「{ $head }」は、ほかの列にもあります。どちらかの列を削除してください。
error-book-id-unknown = シート「{ $sheet }」の { $row } 行目：{ $head }「{ $value }」は、この対策基準にありません。新しく加える行なら空けておき、元からある行なら元の番号に戻してください。
error-book-id-twice = シート「{ $sheet }」の { $row } 行目：{ $head }「{ $value }」は { $first } 行目にもあります。行を写して新しい項目にするときは、番号を空けてください。
error-book-cell-date = シート「{ $sheet }」の { $row } 行目（{ $column } 列）：「{ $head }」が日付になっています。セルの書式を「文字列」にしてから、書き直してください。
error-book-cell-error = シート「{ $sheet }」の { $row } 行目（{ $column } 列）：「{ $head }」が計算のエラー（{ $value }）になっています。文字で書き直してください。
error-book-word-unknown = シート「{ $sheet }」の { $row } 行目（{ $column } 列）：「{ $head }」の「{ $value }」は使えない言葉です。次の中から選んでください：{ $words }
error-book-code-unknown = シート「{ $sheet }」の { $row } 行目（{ $column } 列）：「{ $head }」の「{ $value }」という記号はありません。シート「説明」の一覧から選んでください。
error-book-clause-unknown = シート「{ $sheet }」の { $row } 行目（{ $column } 列）：「{ $head }」の「{ $value }」は、シート「条文」にありません。条文番号を確かめてください。条文の行を削除したときは、この項目も削除するか、別の条文に移してください。
error-book-locator-twice = シート「{ $sheet }」の { $row } 行目（{ $column } 列）：条文番号「{ $value }」が二つあります。別の番号にしてください。
error-book-cell-empty = シート「{ $sheet }」の { $row } 行目（{ $column } 列）：「{ $head }」が空です。書き入れてください。
error-book-text-too-long = シート「{ $sheet }」の { $row } 行目（{ $column } 列）：「{ $head }」が { $length } 文字あります。{ $limit } 文字までに縮めてください。
error-book-clause-without-item = シート「{ $sheet }」の { $row } 行目：「点検する」となっていますが、この条文を問う項目がありません。項目を加えるか、「点検しない」にして理由を書いてください。
error-pack-installed-before = { $body }の版「{ $edition }」は、同じ内容のものがすでに入っています。何もする必要はありません。
error-pack-edition-conflict = { $body }の版「{ $edition }」は、同じ番号で内容の違うものがすでにあります。取り違えを防ぐため、入れられません。発行者に、新しい版の番号で作り直すよう頼んでください。
