# 監査で断る理由。「基準に規定なし」は、団体の対策基準にその定めがないこと。

-audit-clause-none = この団体の基準に規定なし
error-audit-plan-not-approved = 監査計画 { $number } の承認（又は報告）がまだ記録されていません。記録してから進めてください。
error-audit-engagement-not-approved = 監査 { $number } の実施計画の承認がまだ記録されていません。通知書を出す前に記録してください。
error-audit-approved = { $on } に承認されています。内容を変えるときは、先に承認の記録を取り消してください。
error-audit-rests = これを前提にした記録が { $count } 件あるので、できません。
error-audit-not-independent = { $person }は、{ $unit }を監査できません。{ $reason ->
    [auditee] { $unit }の責任者本人です。
    [unit-now] いま、監査を受ける所属に勤めています。
    [unit-before] 最近まで、監査を受ける所属に勤めていました。
    [control] 監査する対策を作り、運用し、又は承認した人です。
   *[other] 独立しているといえません。
 }根拠は{ $clause ->
    [none] 「{ -audit-clause-none }」
   *[other] 対策基準 { $clause }
 }です。例外は定められていないため、ほかの監査人を選んでください。
error-audit-override-needed = { $person }が{ $unit }を監査するには、やむを得ない理由と、それを認めた別の人の記録が必要です。{ $reason ->
    [auditee] { $unit }の責任者本人です。
    [unit-now] いま、監査を受ける所属に勤めています。
    [unit-before] 最近まで、監査を受ける所属に勤めていました。
    [control] 監査する対策を作り、運用し、又は承認した人です。
   *[other] 独立しているといえません。
 }根拠は{ $clause ->
    [none] 「{ -audit-clause-none }」
   *[other] 対策基準 { $clause }
 }です。
error-audit-override-same-person = やむを得ない理由を認める人には、監査人本人と、いま記録している人以外の人を選んでください。
error-audit-same-person-approves = { $person }は申請する側の人なので、承認者にはなれません。根拠は{ $clause ->
    [none] 「{ -audit-clause-none }」
   *[other] 対策基準 { $clause }
 }です。やむを得ない場合に認める定めがあるときは、理由をメモに書いてください。
error-audit-notice-short = 通知から実施日まで { $days } 日しかありません（目安は { $wanted } 日前）。このまま出すときは、短いことを承知した印を付けてください。
error-audit-lacks = { $number } に、記入が必要な項目が残っています（{ $fields }）。
error-audit-paper-reviewed = 調書 { $number } は査閲が済んでいます。直すときは「訂正」を使ってください。元の内容は残り、もう一度査閲します。
error-audit-paper-not-reviewed = 調書 { $number } はまだ査閲されていません。訂正ではなく、そのまま書き直してください。
error-audit-handed-out = 調書 { $number } は、別の端末に渡しています。戻ってから、又は呼び戻してから書いてください。
error-audit-same-reviewer = 調書 { $number } は、書いた人が査閲することはできません。別の監査人が査閲してください。
error-audit-report-final = 監査 { $number } の報告書は確定しています。調書と指摘事項は変えられません。
error-audit-report-gaps = 報告書を確定できません。残っている点が { $count } 件あります（最初は { $first } の { $code }）。
error-audit-wording-refused = { $number } の文に使えない言い回しがあります。{ $kind ->
    [order-in-facts] 事実の欄に、指示や提案（「{ $words }」）があります。事実だけを書き、提案は改善提案の欄に書いてください。
    [assurance] 助言型の報告書に、保証と読める言い方（「{ $words }」）があります。
    [public-name] 公表用概要に、公表しない名前又は番号（「{ $words }」）があります。
   *[other] { $words }
 }
error-audit-wording-not-accepted = 言い回しについての注意が { $count } 件あります。見直すか、承知した印を付けてください。
error-audit-class-of-other-set = 分類「{ $class }」は、いま使っている分類の組にありません。
error-audit-sample-impossible = 母数 { $population } から { $size } を選ぶことはできません。母集団の一覧と件数を確かめてください。
error-audit-population-used-up = 代わりに選べるものが、母集団に残っていません。
error-audit-checker-of-auditee = { $person }は監査を受けた所属の人なので、改善の確認はできません。
error-audit-follow-up-open = 改善が済んでいません。次に確認する日か、打ち切る理由と承認者を書いてください。
error-audit-gist-names = 課題の要旨に「{ $name }」が書かれています。どの課の指摘か分からないように書いてください。
error-audit-paper-not-yet = この書類は、まだ作れません。{ $why ->
    [not-approved] { audit-paper-why-not-approved }
    [no-documents] { audit-paper-why-no-documents }
    [no-items] { audit-paper-why-no-items }
    [no-findings] { audit-paper-why-no-findings }
    [no-team] { audit-paper-why-no-team }
    [not-public] { audit-paper-why-not-public }
    [not-reported] { audit-paper-why-not-reported }
    [not-checked] { audit-paper-why-not-checked }
   *[not-closed] { audit-paper-why-not-closed }
 }
error-audit-public-names = 公表用の文に「{ $name }」が書かれています。公表しないと決めた所属や情報システム、人、番号の名前は書かないでください。
