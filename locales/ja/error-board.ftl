# 改善の管理と例外措置で断る理由。「基準に規定なし」は、団体の対策基準にその定めがないこと。

error-board-no-such-move = { $number } は「{ $from ->
    [not_started] 未着手
    [in_progress] 対応中
    [done] 措置済
    [verified] 確認済
    [infeasible] 措置困難
   *[withdrawn] 取下げ
 }」なので、この操作はできません。
error-board-move-from-outside = { $number } を確認済又は取下げにすること、その後に戻すことは、課ではできません。事務局に依頼してください。
error-board-confirm-by-check = { $number } を確認済にするには、課の外の人による「効果の確認」を記録してください。
error-board-told-by-sheet = { $number } は、提出された点検票に書かれている改善です。内容を直すときは、課に訂正を依頼してください。
error-board-moved-by-audit = { $number } は監査の指摘です。進捗は、監査の「改善報告」と「フォローアップ」で記録してください。
error-board-no-plan-yet = { $number } にはまだ改善計画がありません。先に改善計画を作ってください。
error-board-checker-of-section = { $person }は{ $unit }の側の人なので、{ $number } の効果を確認できません。課の外の人が確認してください。
error-board-not-done-yet = { $number } は、まだ措置済になっていません。課の報告を受けてから効果を確認してください。
error-board-one-person-only = { $number } の担当者と責任者には、別の人を記入してください。
error-board-nothing-chosen = 対象がありません。一覧から選んでください。
error-exception-too-long = 例外措置の期間は 1 年以内です。期間の末日は、遅くとも{ $latest }にしてください。続けるときは、期限の前に更新を申請してください。
error-exception-backwards = 期間の末日は、初日より後にしてください。
error-carried-open = 前年度から続く改善に、まだ答えていないものが { $count } 件あります。「見直して確定」の画面で、いまの様子を答えてから確定してください。
error-exception-not-an-applicant = 例外措置を申請するのは{ $titles }です。{ $role }は申請できません。根拠は{ $clause ->
    [none] 「この団体の基準に規定なし」
   *[other] 対策基準 { $clause }
 }です。
error-exception-not-an-approver = この例外措置を承認するのは{ $titles }です。{ $role }は承認できません。根拠は{ $clause ->
    [none] 「この団体の基準に規定なし」
   *[other] 対策基準 { $clause }
 }です。
error-exception-disaster-only = 例外措置は、大規模な災害などのときに限られています。当てはまるときは、その印を付けてください。根拠は{ $clause ->
    [none] 「この団体の基準に規定なし」
   *[other] 対策基準 { $clause }
 }です。
error-exception-same-person = { $person }は申請者本人なので、承認できません。{ $strength ->
    [block] 別の人が承認してください。
   *[other] やむを得ないときは、その理由と、内容を確かめた別の人を記入してください。
 }根拠は{ $clause ->
    [none] 「この団体の基準に規定なし」
   *[other] 対策基準 { $clause }
 }です。
error-exception-no-second-person = { $person }は承認者本人です。内容を確かめた人には、別の人を記入してください。

error-exception-form = { $file } の { $place }：{ $fault ->
    [unit] 「{ $text }」に当たる所属が、組織の一覧にありません。所属コードを確かめてもらい、もう一度取り込んでください。
    [item] 「{ $expected }」に当たる設問が、今年度の点検表にありません。設問の管理コードを確かめてもらい、もう一度取り込んでください。
    [role] 「{ $text }」は申請できません。申請するのは{ $expected }です。申請者を確かめてもらい、もう一度取り込んでください。
    [backwards] 期間の末日「{ $text }」が初日より前です。期間を直してもらい、もう一度取り込んでください。
    [too-long] 期間の末日「{ $text }」は、初日から1年を超えています。遅くとも{ $expected }に直してもらい、もう一度取り込んでください。
   *[disaster] 例外措置は、大規模な災害などのときに限られています（対策基準 { $expected }）。当てはまるときは、「はい」を選んでもらい、もう一度取り込んでください。
 }
