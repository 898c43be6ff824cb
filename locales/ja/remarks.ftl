# The drafted 総括所見 and further words that the app puts on paper and into file names.
# です・ます, as the printed report.

remarks-rate = 本年度は、該当する{ $applicable }問のうち{ $yes }問を実施しており、実施率は{ $rate }％となりました。
remarks-no-base = 本年度は、該当する設問がありませんでした。
remarks-compared = 前年度と共通する{ $common }問{ $out ->
    [0] {""}
   *[other] のうち該当する{ $items }問
}に限ると、実施率は{ $before }％から{ $now }％になりました。
remarks-compared-equal = 前年度と共通する{ $common }問{ $out ->
    [0] {""}
   *[other] のうち該当する{ $items }問
}に限ると、実施率は{ $now }％で、前年度と変わりません。
remarks-compared-bases = 前年度と共通する{ $common }問に限ると、実施率は{ $before }％（前年度に該当する{ $items_before }問）から{ $now }％（本年度に該当する{ $items }問）になりました。
remarks-no-must-open = 必須及び禁止の設問で、未実施のものはありません。
remarks-must-open = 一方、必須及び禁止の設問のうち{ $count }件（問{ $numbers }）が未実施です。
remarks-weak = 領域別に見ると、{ $domains }の各領域で、取組が十分ではありません。
remarks-weak-one = 領域別に見ると、{ $domains }の領域で、取組が十分ではありません。
remarks-measures = 以上を踏まえ、{ $measures }の{ $count }件の改善策に取り組みます。
remarks-measures-one = 以上を踏まえ、{ $measures }の改善策に取り組みます。
remarks-measures-more = 以上を踏まえ、{ $measures }など{ $count }件の改善策に取り組みます。

## Papers
paper-selfcheck-report = 自己点検結果報告書
paper-selfcheck-report-title = 情報セキュリティ自己点検結果報告書
paper-selfcheck-report-opening = 情報セキュリティに関する自己点検の結果を、次のとおり報告します。
paper-selfcheck-report-opening-basis = { $basis }の規定により、自己点検の結果を次のとおり報告します。
paper-kept-years = { $years }年
paper-titled = { $title }（{ $name }）
paper-kind-organisation = 組織
paper-kind-system = 情報システム
paper-kind-central = 統括
paper-post-of-unit = { $unit }長
paper-in-force = { $version }　{ $day }施行
paper-clause-nth = { $clause }の{ $number }番目
paper-clause-table = { $clause }の表　{ $row }
paper-and = { $rest }及び{ $last }
paper-period = { $from }から{ $to }まで
paper-same-month = 同月{ $day }日
paper-headcount = 職員{ $count }名
paper-total = 計
paper-deputised = { $name }（代行により確定）
paper-check-sheet = 自己点検票
paper-check-sheet-title = 情報セキュリティ自己点検票
paper-plan = 改善計画書
paper-plan-title = 情報セキュリティ改善計画書
paper-plan-question = 設問{ $number }
paper-guide = 情報セキュリティ自己点検　記入の手引き
paper-guide-answers = 課の職員（課長補佐、係長など）
paper-guide-answers-central = 各設問の役割の担当者
paper-cut-reason = 「{ $question }」に「いいえ」
paper-cut-together = { $numbers }（{ $others }も「いいえ」のとき）
paper-place-desks = 席の周り
paper-place-storage = 書庫・棚・引き出し
paper-place-devices = 端末・機器・部屋
paper-place-counter = 掲示・つづり・委託先
paper-place-screens = 画面・台帳

## File names
paper-file-draft = _案
paper-file-submission = _提出
paper-file-request = _点検依頼
paper-file-return = _差戻し
paper-file-audit-sheets = _監査用点検結果
paper-file-audit-results = _監査結果
paper-file-audit-kept = _監査資料一式
paper-file-audit-part = _分担
paper-file-audit-part-back = _戻し
paper-file-check-sheet = 自己点検票
paper-file-plan = 改善計画書
paper-file-guide = 記入の手引き
paper-file-blank = 自己点検票_記入用
paper-file-round = 自己点検票_見回り用
paper-file-pack = { $standard }_{ $edition }_点検項目パック
