# 改善の管理と例外措置：言葉、通知文、書類。

## 改善の履歴
board-event-made = 作成
board-event-taken = 管理を開始
board-event-told = 課の新しい提出
board-event-field = 記入
board-event-state = 進捗
board-event-due = 期限の変更
board-event-check = 効果の確認
board-event-link = 発生源の追加
board-event-unlink = 発生源の取消し
board-event-note = メモ

## 督促
board-remind-opening = { $unit }　御中
    { $day }現在、次の改善について、期限を過ぎているか、期限が近づいています。
board-remind-line = ・{ $number }　{ $what }（期限　{ $due }{ $late }）
board-remind-late = 、{ $days }日超過
board-remind-closing = 進捗をお知らせください。終わったものは改善報告を、期限までに終わらないものは、理由を添えて期限の変更の申出をお願いします。

## 例外措置の状態
exception-state-draft = 起案中
exception-state-applied = 申請
exception-state-received = 審査中
exception-state-granted = 許可
exception-state-conditional = 条件付許可
exception-state-refused = 不許可
exception-state-ended = 終了
exception-state-withdrawn = 取下げ
exception-state-named = 番号のみ

exception-step-drafted = 起案
exception-step-changed = 修正
exception-step-applied = 申請
exception-step-received = 受付
exception-step-granted = 許可
exception-step-conditional = 条件付許可
exception-step-refused = 不許可
exception-step-renewed = 更新の申請
exception-step-check-planned = 定期確認の予定
exception-step-checked = 定期確認
exception-step-ended = 終了
exception-step-withdrawn = 取下げ

exception-decision-granted = 許可
exception-decision-conditional = 条件付許可
exception-decision-refused = 不許可
exception-way-different-way = 別の方法で行う
exception-way-not-done = 実施しない
exception-urgency-usual = 通常（事前の申請）
exception-urgency-urgent = 緊急（事後の報告）
exception-separation = 申請者が承認した理由：{ $reason }　確かめた人：{ $person }
exception-check-done = { $on }　{ $result }（{ $by }）
exception-check-planned = { $on }　予定

## 書類の名前
improve-paper-plan = 情報セキュリティ改善計画書
improve-paper-report = 情報セキュリティ改善報告書
improve-paper-list = 情報セキュリティ改善一覧
improve-paper-progress = 情報セキュリティ改善の進捗報告
improve-paper-reminder = 情報セキュリティ改善の期限の確認
improve-paper-application-form = 例外措置申請書_記入用
improve-paper-application = 例外措置申請書
improve-paper-register = 例外措置台帳
improve-whole-body = 全庁

## 書類の欄
improve-unit = 課
improve-unit-code = 課コード
improve-department = 部局
improve-number = 管理番号
improve-source = 発生源
improve-problem = 問題の内容
improve-action = 改善策
improve-owner = 担当者
improve-responsible = 責任者
improve-due = 期限
improve-due-first = 当初の期限
improve-overdue = 超過日数
improve-progress = 進捗
improve-result = 効果の確認
improve-first = 当初　{ $day }
improve-group = { $department }{ $unit }（{ $code }）
improve-scope = 対象
improve-as-of = 基準日
improve-count = { $count }件
improve-list = 改善一覧
improve-reminder-text = 次の改善は、期限を過ぎているか、期限が近づいています。終わったものは改善報告を、期限までに終わらないものは、理由を添えて期限の変更の申出をお願いします。
improve-done-what = 実施内容
improve-done-on = 完了日
improve-evidence = 証拠
improve-remaining = 残る課題
improve-checks = 効果の確認
improve-reports = 改善報告
improve-confirmed-by = 責任者の確認
improve-check-line = { $on }　{ $unit }　{ $checker }　{ $method }により確認　{ $result }
improve-method-paper = 書面
improve-method-on-site = 実地
improve-method-both = 書面と実地
improve-check-result-improved = 改善済
improve-check-result-partly = 一部改善
improve-check-result-not-improved = 未改善
improve-check-result-recurred = 再発

## 進捗報告
improve-progress-text = { $scope }の改善について、{ $day }現在の進捗を報告する。対象は{ $all }件で、うち{ $open }件が未完了、{ $overdue }件が期限を過ぎている。
improve-rate-completion = 改善完了率
improve-rate-completion-base = 期限が来た{ $due }件のうち、確認済{ $verified }件
improve-rate-completion-none = 期限が来たものがないため、算定しない。
improve-rate-mean = 平均超過日数
improve-rate-mean-base = 期限を過ぎている{ $overdue }件の平均
improve-rate-mean-none = 期限を過ぎているものがないため、算定しない。
improve-rate-recurrence = 再発率
improve-rate-recurrence-base = 効果を確認した{ $checked }件のうち、再発{ $recurred }件
improve-rate-recurrence-none = 効果を確認したものがないため、算定しない。
improve-progress-note = 改善完了率の「期限が来た」には、期限前に確認済となったものを含む。取下げは、いずれの件数にも含まない。「－」は、算定の基となる件数がないもの。
improve-by-unit = 所属別の状況
improve-by-source = 発生源別の状況
improve-late = 期限を過ぎているもの
improve-late-none = 期限を過ぎているものはない。
improve-waiting = 効果の確認を待っているもの
improve-waiting-none = 効果の確認を待っているものはない。
improve-open = 未完了
improve-overdue-count = 期限超過
improve-done = 措置済
improve-verified = 確認済
improve-unit-of-count = 件
improve-unit-days = 日
improve-of-all = 全{ $all }件中
improve-total = 合計
improve-of = 区分
improve-all = 件数
improve-completion = 完了率（％）
improve-mean = 平均超過（日）
improve-recurrence = 再発率（％）
improve-no-unit = 所属なし

## 例外措置の書類
exception-form-number = 申請番号
exception-form-applied = 申請日
exception-form-applicant = 申請者
exception-form-urgent = 申請の別
exception-form-is-urgent = 緊急
exception-form-clauses = 守れない条項
exception-form-items = 対象の設問
exception-form-situation = 現状
exception-form-reason = 合理的な理由
exception-form-substitute = 代わりの対策
exception-form-substitute-and-risk = 代わりの対策・残るリスク
exception-form-risk = 残るリスク
exception-form-risk-short = 残るリスク：{ $risk }
exception-form-information = 対象の情報
exception-form-systems = 対象のシステム
exception-form-headcount = 対象の人数
exception-form-heads = { $count }人
exception-form-from = 期間の初日
exception-form-until = 期間の末日
exception-form-to = ～ { $day }
exception-form-renews = 更新前の番号
exception-form-measure = 改善の管理番号
exception-form-review = 審査
exception-form-receipt = 受付番号
exception-form-received = 受付日
exception-form-opinion = 事務局の意見
exception-form-decision = 決定
exception-form-decided = 決定日
exception-form-condition = 条件
exception-form-separation = 申請者と承認者
exception-form-approver = 承認者
exception-form-register = 例外措置台帳
exception-form-state = 状態
exception-form-term = 期間
exception-form-over = 期限切れ
exception-form-ended = { $day }　終了
exception-form-end = 終了日
exception-form-checks = 定期確認

paper-memo-number = 報告番号
paper-memo-unit = 所属
paper-memo-source = きっかけ
paper-memo-since = いつから
paper-memo-seen = 確認した事実
paper-memo-clauses = 該当条項
paper-memo-measure = 改善の管理番号
paper-memo-interim = 応急措置
paper-memo-answer-by = 回答の希望日
paper-memo-answer = 回答
paper-memo-answer-text = 回答の内容
paper-memo-answered-by = 回答した者

exception-form-role = 申請者の役割
exception-form-performed = 緊急のときの実施日時
exception-form-minor = 軽微なものか
exception-form-disaster = 大規模な災害などのときか
exception-form-way = 代わりの対策の別
exception-form-application = 申請の内容
exception-how = 記入の仕方
exception-how-1 = 薄い黄色の欄に記入し、この様式を事務局に提出してください。申請者の役割、申請の別及び代わりの対策の別は、一覧から選んでください。
exception-how-2 = 守れない条項（例　第23条第2項）か対象の設問（例　HUM-05-a）の、少なくとも一方を記入してください。幾つもあるときは、「、」で並べてください。
exception-how-3 = 期間は、1年以内の初日と末日を記入してください。緊急のときは、実施した日時も記入してください。
exception-how-4 = 申請番号は、事務局から番号の通知を受けた申請を直して出し直すときだけ記入してください。更新のときは、更新前の番号を記入してください。
exception-how-disaster = この団体の基準では、例外措置は大規模な災害などのときに限られています。当てはまるときは、「はい」を選んでください。
exception-yes = はい
exception-no = いいえ
