# 監査でやり取りするファイルについて断る理由。

error-audit-report-not-final = 監査 { $number } の報告書がまだ確定していません。監査結果のファイルは、報告書を確定してから書き出してください。
error-audit-results-older = 監査 { $number } の結果は、これと同じか、これより新しいものをすでに取り込んでいます。何も変えていません。
error-audit-result-unit-unknown = 監査を受けた部門「{ $name }」（{ $code }）が、この事務局の組織一覧にありません。組織一覧に加えてから、もう一度取り込んでください。
error-audit-part-case = このファイルは、分担 { $number } として渡された調書だけを扱います。この操作は、分担を渡した元のファイルで行ってください。
error-audit-part-unknown = { $file } は、このファイルから渡した分担ではありません。分担を渡した元の監査のファイルを開いてから、取り込んでください。
error-audit-part-ended = 分担 { $number } は、すでに戻っています。何も変えていません。
error-audit-reply-word = { $file } の { $place } にある「{ $text }」は、回答として読めません。一覧から選ぶか、日付の書き方を確かめて、もう一度取り込んでください。
error-audit-reply-same-person = { $file } の { $place } にある責任者「{ $text }」が、担当者と同じ人です。別の人に直してもらってから、もう一度取り込んでください。
error-audit-reply-lacks = { $place ->
    [none] { $file } に回答の欄が見つかりません。送った様式に書き込まれたものかを確かめてください。
   *[other] { $file } の { $place } が空いています。回答した部門に確かめ、書き込んでから、もう一度取り込んでください。
 }
error-audit-reply-unknown = { $file }（番号「{ $number }」、所属「{ $unit }」）は、このファイルから尋ねたものではありません。尋ねた監査のファイルを開いているかを確かめてください。
error-audit-reply-older = { $file }（{ $on } のもの）より新しいものを、すでに取り込んでいます。何も変えていません。
