# What is wrong with a file that came back, or with a run of the intake.

error-intake-empty = 「{ $file }」は中身が空です。送り直してもらってください。
error-intake-foreign =
    { $found ->
        [pdf] 「{ $file }」は PDF なので、回答を読み取れません。印刷する前の自己点検票（Excel）か提出ファイルを出してもらってください。紙しかないときは、「紙の様式を入力する」から入力してください。
        [picture] 「{ $file }」は画像なので、回答を読み取れません。自己点検票（Excel）か提出ファイルを出してもらってください。紙しかないときは、「紙の様式を入力する」から入力してください。
        [document] 「{ $file }」は文書（Word など）なので、回答を読み取れません。自己点検票（Excel）か提出ファイルを出してもらってください。
        [case] 「{ $file }」は課の点検ファイルそのものです。取り込むのは、確定したときに書き出した提出ファイルです。課に、提出ファイルを出してもらってください。
       *[other] 「{ $file }」は点検の提出ではありません。必要なら、別の場所に移してください。
    }
error-intake-other-parcel = { $kind ->
    [memo] 「{ $file }」は速やかな報告です。「速やかな報告」の画面の「届いたファイルを受け取る」から取り込んでください。
    [exception_application] 「{ $file }」は例外措置の申請です。「例外措置」の画面の「届いた申請を受け取る」から取り込んでください。
   *[other] 「{ $file }」は提出ファイルではありません（種類：{ $kind }）。この種類は「ファイルを開く」から開いてください。
}
error-intake-other-paper = { $door ->
    [board] 「{ $file }」は改善報告の様式です。「改善の管理」の画面の「改善報告を取り込む」から取り込んでください。
    [survey] 「{ $file }」は「{ $paper }」です。尋ねた監査のファイルを開き、予備調査の画面の「返ってきたファイルを選ぶ」から取り込んでください。
    [audit] 「{ $file }」は「{ $paper }」です。尋ねた監査のファイルを開き、改善とフォローアップの画面の「返ってきたファイルを選ぶ」から取り込んでください。
   *[none] 「{ $file }」は「{ $paper }」です。取り込む回答が入っていません。自己点検票（Excel）か、確定したときに書き出した提出ファイルを出してもらってください。
}
error-intake-too-deep = 「{ $file }」は、圧縮ファイルやフォルダーが重なりすぎています。展開してから調べ直してください。
error-intake-too-many = ファイルが{ $most }件を超えています。フォルダーを分けて調べてください。
error-intake-edition-unknown = 「{ $file }」は、このファイルにない点検表（{ $edition }）に答えています。今年度の様式で送り直してもらってください。
error-intake-changed = 「{ $file }」は、調べたあとに変わりました。調べ直してください。
error-intake-no-run = まだ何も調べていません。フォルダーかファイルを選んでください。
error-intake-nothing-decided = 取り込むものがまだ決まっていません。「どうするか」を選んでください。
error-intake-year-sealed = { $year }年度は締めてあるので、取込み、取下げ、訂正、差戻し、配布はできません。直すときは、「準備」の「年度を締める」で、理由と承認した人を記録して開き直してください。
error-archive-too-large = 「{ $file }」は大きすぎて展開できません。中身を分けて圧縮し直してもらってください。
error-archive-protected = 「{ $file }」はパスワード付きの圧縮ファイルです。パスワードを「パスフレーズ」の欄に入れて調べ直してください。
error-archive-damaged = 「{ $file }」は壊れていて展開できません（{ $detail }）。送り直してもらってください。
