# 監査の書類。事案のファイルから作る。書類は日本語で印刷する。

## 書類の名前

audit-paper-mid-term = 情報セキュリティ中期監査計画書
audit-paper-annual-plan = 情報セキュリティ監査計画書
audit-paper-auditors = 監査人一覧
audit-paper-independence = 独立性の確認書
audit-paper-engagement-plan = 監査実施計画書
audit-paper-notice = 監査実施通知書
audit-paper-requested = 事前提出資料一覧
audit-paper-survey = 予備調査票
audit-paper-working-paper = 監査調書
audit-paper-working-papers = 監査調書綴
audit-paper-evidence = 監査証拠一覧
audit-paper-findings = 指摘事項一覧
audit-paper-slip = 監査連絡票
audit-paper-memo = 緊急報告メモ
audit-paper-report = 監査報告書
audit-paper-public = 監査結果の概要（公表用）
audit-paper-order = 改善指示書
audit-paper-roll-out = 横断確認票
audit-paper-roll-out-results = 横断確認の結果
audit-paper-measure-form = 改善計画書（様式）
audit-paper-improvement-form = 改善報告書（様式）
audit-paper-improvement = 改善報告書
audit-paper-follow-up = フォローアップ結果
audit-paper-storage = 保管台帳

## 書類の表題

audit-running-plan = 情報セキュリティ監査計画書
audit-title-mid-term = 情報セキュリティ中期監査計画書
audit-title-annual-plan = 情報セキュリティ監査計画書
audit-title-auditors = 情報セキュリティ監査人一覧
audit-title-independence = 独立性の確認書
audit-title-engagement-plan = 情報セキュリティ監査実施計画書
audit-title-notice = 情報セキュリティ監査の実施について（通知）
audit-title-requested = 事前提出資料一覧
audit-title-survey = 情報セキュリティ監査予備調査票
audit-title-working-paper = 情報セキュリティ監査調書
audit-title-working-papers = 情報セキュリティ監査調書綴
audit-title-evidence = 情報セキュリティ監査証拠一覧
audit-title-findings = 情報セキュリティ監査指摘事項一覧
audit-title-slip = 情報セキュリティ監査連絡票
audit-title-memo = 情報セキュリティ監査緊急報告メモ
audit-title-report = 情報セキュリティ監査報告書
audit-title-public = 情報セキュリティ監査の結果の概要
audit-title-order = 情報セキュリティ監査の指摘事項の改善について（指示）
audit-title-roll-out = 横断確認票
audit-title-roll-out-results = 横断確認の結果
audit-title-measure-form = 情報セキュリティ監査改善計画書
audit-title-improvement-form = 情報セキュリティ監査改善報告書
audit-title-improvement = 情報セキュリティ監査改善報告書
audit-title-follow-up = 情報セキュリティ監査フォローアップ結果
audit-title-storage = 情報セキュリティ監査書類保管台帳

## まだ作れない理由

audit-paper-why-not-approved = 監査計画と実施計画の承認を記録すると作れます。
audit-paper-why-no-documents = 事前に出してもらう資料を書くと作れます。
audit-paper-why-no-items = 監査項目を選ぶと作れます。
audit-paper-why-no-findings = 指摘事項がありません。
audit-paper-why-no-team = 監査体制を書くと作れます。
audit-paper-why-not-public = 報告書で「公表する」としたときに作れます。
audit-paper-why-report-open = 監査報告書を確定すると作れます。
audit-paper-why-no-plan = 改善計画を記録すると作れます。
audit-paper-why-no-problem = 「同種の問題あり」の回答があると作れます。
audit-paper-why-not-reported = 改善の報告を記録すると作れます。
audit-paper-why-not-checked = フォローアップの結果を記録すると作れます。
audit-paper-why-not-closed = 監査を終了すると作れます。

## 本文の書き出し

audit-open-mid-term = { $basis ->
    [none] 情報セキュリティ監査の中期の計画を次のとおり定めたいので、審議をお願いします。
   *[other] { $basis }の規定により、情報セキュリティ監査の中期の計画を次のとおり定めたいので、審議をお願いします。
 }
audit-open-mid-term-settled = { $basis ->
    [none] 情報セキュリティ監査の中期の計画を次のとおり定めました（{ $day }{ $by }{ $manner }）。
   *[other] { $basis }の規定により、情報セキュリティ監査の中期の計画を次のとおり定めました（{ $day }{ $by }{ $manner }）。
 }
audit-open-annual = { $basis ->
    [none] { $year }の情報セキュリティ監査の計画を次のとおり定めたいので、審議をお願いします。
   *[other] { $basis }の規定により、{ $year }の情報セキュリティ監査の計画を次のとおり定めたいので、審議をお願いします。
 }
audit-open-annual-told = { $basis ->
    [none] { $year }の情報セキュリティ監査の計画を次のとおり定めたので、報告します。
   *[other] { $basis }の規定により、{ $year }の情報セキュリティ監査の計画を次のとおり定めたので、報告します。
 }
audit-open-annual-settled = { $basis ->
    [none] { $year }の情報セキュリティ監査の計画を次のとおり定めました（{ $day }{ $by }{ $manner }）。
   *[other] { $basis }の規定により、{ $year }の情報セキュリティ監査の計画を次のとおり定めました（{ $day }{ $by }{ $manner }）。
 }
audit-open-engagement = { $basis ->
    [none] { $plan }に基づき、次のとおり監査を実施します。
   *[other] { $basis }の規定により、{ $plan }に基づき、次のとおり監査を実施します。
 }
audit-open-notice = { $basis ->
    [none] { $plan }（{ $day }{ $manner }）に基づく監査を下記のとおり実施します。
   *[other] { $basis }の規定により、{ $plan }（{ $day }{ $manner }）に基づく監査を下記のとおり実施します。
 }
    つきましては、業務御多忙のところ恐れ入りますが、資料の準備及び当日の対応について御協力くださるようお願いします。
audit-open-slip = { $basis ->
    [none] 監査において確認した事項を、次のとおりお知らせします。事実に誤りがないかを確かめ、御意見をお聞かせください。
   *[other] { $basis }の規定による監査において確認した事項を、次のとおりお知らせします。事実に誤りがないかを確かめ、御意見をお聞かせください。
 }
audit-open-memo = 監査の実施中に、直ちに措置を要すると認める事項を確認したので、次のとおり報告します。
audit-open-report = { $basis ->
    [none] 監査の結果を次のとおり報告します。
   *[other] { $basis }の規定により、監査の結果を次のとおり報告します。
 }
audit-open-public = { $kind ->
    [none] { $year }に実施した情報セキュリティ監査の結果の概要を公表します。
   *[other] { $year }に実施した情報セキュリティ監査（{ $kind }の監査）の結果の概要を公表します。
 }
audit-open-order = { $basis ->
    [none] 情報セキュリティ監査の結果の報告を受けたので、指摘事項への対処を下記のとおり指示します。
   *[other] 情報セキュリティ監査の結果の報告を受けたので、{ $basis }の規定により、指摘事項への対処を下記のとおり指示します。
 }
audit-open-improvement = { $number ->
    [none] { $day }付けで指示のあった事項について、改善の結果を次のとおり報告します。
   *[other] { $day }付け{ $number }で指示のあった事項について、改善の結果を次のとおり報告します。
 }
audit-open-roll-out = { $basis ->
    [none] 監査で確認した次の課題について、貴部門の状況を確かめ、{ $until }回答してください。
   *[other] { $basis }の規定により、監査で確認した次の課題について、貴部門の状況を確かめ、{ $until }回答してください。
 }
audit-open-roll-out-results = { $day ->
    [none] 横断確認（{ $number }）の結果を、次のとおり報告します。
   *[other] { $day }付けで照会した横断確認（{ $number }）の結果を、次のとおり報告します。
 }
audit-open-independence = { $clause ->
    [none] 次の監査に従事するに当たり、独立性について次のとおり申告します。
   *[other] { $clause }の規定により、次の監査に従事するに当たり、独立性について次のとおり申告します。
 }
audit-word-until = { $day }までに
audit-word-plan-missing =
    未提出
    期限　令和　　年　　月　　日
audit-word-reminded = 督促　令和　　年　　月　　日

## 独立性の確認書

audit-interest-unit = 監査の対象となる部門に、現在又は過去{ $months }か月の間に所属したこと。
audit-interest-control = 監査の対象となる手順、システム又は対策の作成、運用又は承認に関わったこと。
audit-interest-other = その他、監査の公正を疑われる事情
audit-duty-secret = 監査で知ったことを、正当な理由なく他に漏らさない。
audit-duty-tell = 独立性に疑いを生ずる事情ができたときは、直ちに申し出る。
audit-word-there-is = ある
audit-word-there-is-none = ない
audit-word-decision-yes = 従事を認める
audit-word-decision-terms = 条件を付けて認める
audit-word-decision-no = 認めない
audit-word-independent =
    支障なし
    確認　{ $by }
    { $day }
audit-word-unchecked-member = 申告済み（確認は未了）
audit-word-undeclared = 未申告
audit-word-exception = 例外　{ $reason }（承認　{ $by }　{ $day }）
audit-word-doubt = 要確認　{ $doubts }
audit-word-doubt-clause = { $text }（{ $clauses }）
audit-word-rule = { $clause ->
    [none] 独立性は、現在及び過去{ $months }か月の所属並びに対策への関与から確かめる。
   *[other] 独立性は、{ $clause }に基づき、現在及び過去{ $months }か月の所属並びに対策への関与から確かめる。
 }

## 言葉

audit-word-audit = { $kind }監査
audit-word-coded = { $name }（{ $code }）
audit-word-contact = 担当　{ $team }
audit-word-retention = { $years }年（{ $until }まで）
audit-word-retention-open = { $years }年（満了日は、監査が完結した年度の翌年度の4月1日から起算して、完結のときに定める。）
audit-word-wanted = 要
audit-word-unwanted = 不要
audit-word-role-lead = 監査統括
audit-word-role-chief = 主任監査人
audit-word-role-auditor = 監査人
audit-word-role-assistant = 監査補助者
audit-word-inside = 内部
audit-word-outside = 外部
audit-word-inside-count = 内部の監査人{ $count }名
audit-word-outside-count = 外部の監査人{ $count }名
audit-word-sampling-random = 無作為
audit-word-sampling-judgemental = 有意
audit-word-sampling-full = 全件
audit-word-reply-same-problem = 同種の問題あり
audit-word-reply-none = なし
audit-word-reply-no-such-work = 該当業務なし
audit-word-reply-investigating = 調査中
audit-word-way-paper = 書面
audit-word-way-on-site = 実地
audit-word-way-both = 書面及び実地
audit-word-opinion-assurance = 保証型
audit-word-opinion-advice = 助言型
audit-word-manner-approve = 承認
audit-word-manner-report = 報告
audit-word-am = 午前{ $time }
audit-word-pm = 午後{ $time }
audit-word-hour = { $hour }時
audit-word-hour-minute = { $hour }時{ $minute }分
audit-word-from = { $time }から
audit-word-same-year = 同年{ $month }月{ $day }日
audit-word-same-year-month = 同年{ $month }月
audit-word-period-exit = { $span }（講評　{ $day }）
audit-word-programme-years = { $from }から{ $to }まで（{ $years }年間）
audit-word-position = { $from }から{ $to }までの{ $years }年計画の{ $at }年目
audit-word-parent-approved = { $plan }（{ $day }{ $manner }）
audit-word-scope-without = { $scope }（{ $without }を除く。）
audit-word-objection = 監査人の所属又は経歴について公正を妨げる事情があると考えるときは、{ $day }までに末尾の担当に申し出てください。
audit-word-auditor = { $name }（{ $role }）
audit-word-taken-out = 取下げ（{ $reason }）
audit-word-missing-item = （欠番）
audit-word-question = 自己点検の設問　「{ $text }」
audit-word-auditor-view = 監査人の見解　{ $text }
audit-word-unchecked = 未確認
audit-word-not-followed = 対象外
audit-word-unchecked-not-owed = 改善計画を求めていない。
audit-word-unchecked-not-ordered = 改善の指示をしていない。
audit-word-unchecked-not-reported = 被監査部門の報告を受けていない。
audit-word-unchecked-not-due = 確認の時期が来ていない。
audit-word-unchecked-late = 予定日を過ぎたが、確認していない。
audit-word-differs = あり
audit-word-differs-not = なし
audit-word-own = 自己点検の回答は「{ $answer }」
audit-word-own-day = 自己点検の回答は「{ $answer }」（{ $day }確定）
audit-word-own-sealed = 自己点検の回答は「{ $answer }」（{ $day }確定、第{ $version }版）
audit-word-open-name = { $post }{ "　　　　　　　　" }
audit-word-own-none = 自己点検では未回答
audit-word-own-not-asked = 自己点検に設問なし
audit-word-not-compared = { $own }。「○」でないため、比較しない。
audit-word-own-points = 独自の監査項目
audit-word-cause = （{ $kind }）{ $text }
audit-word-facts-right = 誤りなし
audit-word-facts-wrong = 誤りあり
audit-word-oral = 口頭
audit-word-written = 文書
audit-word-urgent-note = { $day }に緊急報告済み
audit-word-urgent = { $number }については、{ $at }に{ $to }へ報告した。
audit-word-cited = { $day }付け{ $number }「{ $title }」
audit-word-target-section = 1課
audit-word-target-system = 情報システム1件
audit-word-target-network = ネットワーク1件
audit-word-target-contractor = 委託先1者
audit-word-gist = { $control }に、改めることが望ましい点がありました。
audit-word-gist-bad = { $control }に、規程等の定めと異なる点がありました。
audit-word-public-done = 改善済
audit-word-public-doing = 改善中
audit-word-round = 第{ $round }回
audit-word-hands-over = 引き継ぐ者
audit-word-takes-over = 引継ぎを受ける者
audit-word-stored = { $name ->
    [none] { $kind }
   *[other] { $kind }　{ $name }
 }
audit-word-stored-paper = 監査調書
audit-word-stored-finding = 指摘事項
audit-word-stored-report = 監査報告書
audit-word-stored-order = 改善指示書
audit-word-stored-follow_up = フォローアップ
audit-word-state-approved = 承認
audit-word-state-reported = 報告
audit-word-state-declared = 申告
audit-word-state-sent = 発送
audit-word-state-reviewed = 査閲済
audit-word-state-handed = 交付
audit-word-state-told = 報告
audit-word-state-final = 確定
audit-word-state-superseded = 旧版
audit-word-state-issued = 指示
audit-word-state-received = 受領
audit-word-state-closed = 完結
audit-key-kind = 様式の種類
audit-key-audit = 監査番号
audit-key-unit = 所属コード
audit-key-number = 様式の番号
audit-key-survey = 調査番号
ui-audit-remark-public-name = 公表用概要に、公表しない名前又は番号（「{ $words }」）があります。
