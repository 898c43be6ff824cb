# コマンド tenken audit の言葉。

cli-about-audit = 監査
cli-about-audit-create = 監査のファイルを作ります
cli-about-audit-show = 監査のファイルの内容（対象、監査人、計画、監査、フォローアップ）を表示します
cli-about-audit-settings = 監査の設定を変えます（programme_years months notice_days plan_days follow_up_months class_set weights）
cli-about-audit-approve = 計画又は監査の承認・報告を記録します（subject id role person_name decided_on document_number note）
cli-about-audit-approve-withdraw = 承認の記録を取り消します（subject id）
cli-about-audit-auditee = 監査を受ける所属・システム・委託先を書きます（unit kind code name department_name owner head_title head_name head_since_on roles figures orderer upper contract_number clause_code clause note）
cli-about-audit-auditor = 監査人を書きます（person name role affiliation qualification is_external postings duties note）
cli-about-audit-risk = 監査の対象をリスクの順に、数値の内訳とともに表示します
cli-about-audit-programme = 中期監査計画を書きます（programme name year_from years policy）
cli-about-audit-cover = 中期監査計画で、対象を監査する年度を決めます（programme unit years）
cli-about-audit-plan-make = 監査計画を作ります（fiscal_year kind programme parent ordered_by ordered_on）
cli-about-audit-plan-show = 監査計画を表示します
cli-about-audit-criterion = 監査計画の基準を決めます（plan edition）
cli-about-audit-target = 監査計画の対象を決めます（plan unit reason month_from month_to note）
cli-about-audit-target-drop = 監査計画の対象から外します（plan unit）
cli-about-audit-member = 計画又は監査の体制に人を加えます。独立性を確かめます（subject id person role interests declared_on override_reason override_person）
cli-about-audit-member-remove = 体制から外します（member）
cli-about-audit-team-change = 承認した後に体制を変え、理由を残します（engagement person role interests declared_on override_reason override_person leave reason）
cli-about-audit-cancel = 監査を取りやめます。番号は欠番になります（engagement reason）
cli-about-audit-engagement-make = 計画の対象の一つの監査を作ります（plan unit）
cli-about-audit-engagement-show = 監査を表示します
cli-about-audit-row-add = 日程又は資料の行を加えます（engagement kind）
cli-about-audit-row-remove = 日程又は資料の行を消します（id）
cli-about-audit-notify = 監査実施通知書を出したことを記録します（engagement sent_on document_number is_short_accepted）
cli-about-audit-item-find = 点検表から監査項目を探します（engagement edition sheet controls clauses roles is_last_findings is_gap text）
cli-about-audit-item-add = 点検表の項目を監査項目に加えます（engagement edition items）
cli-about-audit-point-add = 独自の監査項目を加えます（engagement question point control clauses）
cli-about-audit-item-drop = 監査項目を外します（id reason）
cli-about-audit-item-assign = 監査項目の担当を決めます（ids person）
cli-about-audit-sample-draw = 標本を抽出します（engagement item name method population size seed chosen reason）
cli-about-audit-sample-replace = 標本の一つを差し替えます（sample number reason）
cli-about-audit-paper-show = 監査調書を表示します
cli-about-audit-judge = 監査項目を判定します（id judgement）
cli-about-audit-review = 調書を査閲します（id note）
cli-about-audit-correct = 査閲後の調書を訂正します（id field text reason）
cli-about-audit-evidence-add = 監査証拠を加えます（id kind name source place ticket=@ファイル）
cli-about-audit-evidence-drop = 監査証拠を取り下げます（id reason）
cli-about-audit-finding-make = 判定した項目から指摘事項を起こします（id class）
cli-about-audit-finding-show = 指摘事項を表示します
cli-about-audit-opinion = 指摘事項についての被監査部門の意見を記録します（finding opinion text by on）
cli-about-audit-memo = 緊急の報告を記録します（finding role told_to told_at is_oral content answer）
cli-about-audit-finding-drop = 指摘事項を取り下げます（finding reason）
cli-about-audit-report-make = 監査報告書の案を作ります（id）
cli-about-audit-report-show = 監査報告書と、確定できない理由を表示します
cli-about-audit-report-finish = 監査報告書を確定します（report on is_wording_accepted）
cli-about-audit-order-make = 改善指示の案を作ります（engagement kind findings）
cli-about-audit-order-issue = 改善指示を出します（order on document_number）
cli-about-audit-improvement = 改善の報告を記録します（finding done completed_on evidence remaining confirmed_role confirmed_by confirmed_on）
cli-about-audit-prior-finding = このファイルより前の監査の指摘事項を書きます（unit number fiscal_year class subject control result checked_on）
cli-about-audit-own-answer = 課の自己点検の回答を書きます（id answer reason confirmed_on）
cli-about-audit-measure = 指摘又は横断確認に対する改善計画を記録します（finding roll_out unit cause_kind cause measure_type action interim owner responsible due_on cost_yen budget_year）
cli-about-audit-roll-out = 指摘と同種の問題がないかを、ほかの課に尋ねます（finding gist units asked_on due_on）
cli-about-audit-roll-out-reply = 横断確認の回答を記録します（roll_out unit answer how by on）
cli-about-audit-close = 監査を終え、調書と証拠の一覧を保管します（engagement on approver retention_years note）
cli-about-audit-follow-up-plan = フォローアップを予定します（finding on）
cli-about-audit-follow-up = フォローアップの結果を記録します（follow_up method checked_on checked result next_on close_reason close_role close_approver）
cli-arg-team-name = 監査を行う組織の名称
cli-arg-audit-number = 番号（監8、監8-01、監8-01-006、監8-01-F02 など）又は id
cli-arg-audit-fields = 項目=値。順序は自由で、書かない項目は空です。一覧はコンマ区切り、又は @ファイル（1行に1件）。番号、コード、氏名で指定できます
cli-audit-team = 監査を行う組織
cli-audit-auditees = 監査の対象
cli-audit-auditors = 監査人
cli-audit-programme = 中期監査計画
cli-audit-uncovered = どの年度にも入っていない対象
cli-audit-plans = 監査計画
cli-audit-engagements = 監査
cli-audit-follow-ups = 予定しているフォローアップ
cli-audit-number = 番号
cli-audit-code = コード
cli-audit-name = 名称
cli-audit-of = 所属
cli-audit-last = 前回の監査
cli-audit-affiliation = 所属
cli-audit-qualification = 資格
cli-audit-targets = 対象
cli-audit-approved = 承認・報告の日
cli-audit-approver = 承認者
cli-audit-state = 状態
cli-audit-progress = 査閲済/判定済/項目
cli-audit-findings = 指摘事項
cli-audit-planned = 予定日
cli-audit-subject = 件名
cli-audit-risk = リスク値
cli-audit-parts = 内訳
cli-audit-policy = 監査方針
cli-audit-theme = 重点テーマ
cli-audit-methods = 監査方法
cli-audit-gaps = 足りないもの
cli-audit-reason = 理由
cli-audit-members = 監査の体制
cli-audit-role = 役割
cli-audit-purpose = 目的
cli-audit-scope = 対象と範囲
cli-audit-items = 監査項目
cli-audit-control = 管理コード
cli-audit-judgement = 判定
cli-audit-question = 監査項目
cli-audit-class = 分類
cli-audit-clauses = 条項
cli-audit-answer = 自己点検
cli-audit-point = 監査要点
cli-audit-facts = 事実
cli-audit-author = 作成者
cli-audit-reviewer = 査閲者
cli-audit-evidence = 監査証拠
cli-audit-kind = 種別
cli-audit-source = 入手元
cli-audit-impact = 影響・リスク
cli-audit-proposal = 改善提案
cli-audit-opinion = 被監査部門の意見
cli-audit-addressee = 宛先
cli-audit-overall = 総評
cli-audit-differs = 自己点検との差
cli-audit-doubts = 確かめること
cli-audit-doubt =
    { $reason ->
        [auditee] 監査を受ける所属の責任者本人
        [unit-now] いま監査を受ける所属に勤務
        [unit-before] 最近まで監査を受ける所属に勤務
        [control] 監査する対策に関わった人
        [post] 監査を統括する職に近い職の所属（外部の監査人に頼むことを勧めます）
        [account] 二人が同じ OS アカウントを使用
        [applicant] 申請する側の人が承認
        [contract] 契約に監査の条項があることを確かめていない
        [notice] 通知から実施日までの日数が短い
       *[other] { $reason }
    } （{ $strength }） { $unit } { $what } — { $clause ->
        [none] この団体の基準に規定なし
       *[other] 対策基準 { $clause }
    }
cli-audit-remark = { $field }：{ $kind ->
        [order-in-facts] 事実の欄に指示や提案がある
        [facts-not-negative] 不適合の事実が「〜していない」の形でない
        [proposal-not-needed] 提案が「〜必要がある」で結ばれていない
        [proposal-not-wished] 提案が「〜が望ましい」で結ばれていない
        [assurance] 保証と読める言い方がある
       *[other] { $kind }
    } { $words }
cli-about-audit-papers = 作れる書類、まだ作れない理由、これまでに作ったものを表示します
cli-about-audit-paper-write = 書類を PDF 又は Excel でフォルダーに作ります。同じ名前のファイルは上書きしません
cli-about-audit-slip = 指摘事項を連絡票で被監査部門に渡したことを記録します（findings handed_to on）
cli-arg-audit-papers-of = 何の書類か
cli-arg-audit-papers = 書類のコードと番号（notice:監8-01 など）。番号のないものは「audit papers」に出る id で指定します
cli-arg-audit-paper-on = 書類の日付。監査の記録にあるときは、記録の日付を使います
cli-arg-pdf = PDF で作ります
cli-arg-xlsx = Excel で作ります
cli-arg-seal-omitted = 通知書などに（公印省略）と印刷します
cli-audit-paper = 書類
cli-audit-paper-ready = 作れます
cli-audit-paper-draft = 案として作れます
cli-audit-written = 作った書類
cli-audit-made-at = 日時
cli-audit-check-number = 照合番号
