# 点検の準備と配布で断る理由。

error-round-not-approved = この点検はまだ決裁が記録されていません。「準備」で決裁を記録してから配布してください。
error-round-approved = この点検は { $on } に決裁されています。内容を変えるときは、先に決裁の記録を取り消してください。
error-round-out = すでに { $count } 課に配布したので、決裁の記録は取り消せません。期限を延ばすときは、課ごとの「期限を延ばす」を使ってください。
error-target-excluded = { $unit }は、この点検の対象外です。配布するときは、先に対象に戻してください。
error-unit-import-no-table = { $file } に、所属又は情報システムの表が見つかりません（見たシート: { $sheets }）。見出しの行に「課コード」と「課名」、システムの表なら「システムコード」「システム名」「所管課コード」がある表にしてください。記入用の Excel は「組織」の画面で作れます。
error-unit-import-nothing = { $file } には、取り込む変更がありません。
error-unit-change-rests = この変更の後に、配布や提出などが { $count } 件あるので、取り消せません。新しい日付の変更で直してください。
error-unit-change-later = { $unit }には { $on } からの変更がすでにあります。それより後の日を指定するか、先にその変更を取り消してください。
error-handout-secrets-beside = パスフレーズの一覧は、配布するファイルと別の場所に保存してください。同じ場所に置くと、ファイルとパスフレーズが一緒に渡ってしまいます。
error-handout-nothing = 配布する課がありません。配布済みの課にもう一度渡すときは、「配布済みの課にも配る」を選んでください。
error-correction-of-central = 統括点検票は事務局自身の回答なので、事務局訂正はできません。統括点検票を開き、「直して新しい版を作る」で回答を直してください。
error-year-has-open = { $count } 件が残っています。残したまま年度を締めるときは、その理由を記入してください。
error-year-not-closed = { $year }年度は、まだ締めていません。
error-year-same-person = { $person }は、開き直す操作をしている人です。承認した別の人を記入してください。
