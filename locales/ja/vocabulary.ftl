# Words of the trade under the codes of crates/domain. Used by window, papers and command line alike.

## 回答
answer-yes = 実施
answer-partial = 一部実施
answer-no = 未実施
answer-na = 該当なし
answer-none = 未回答

## 義務区分
obligation-must = 必須
obligation-must-not = 禁止
obligation-should = 努力
obligation-may = 任意

## 点検票の種別
sheet-kind-organisation = 組織
sheet-kind-system = 情報システム
sheet-kind-central = 統括

## 設問の組
set-short = 要点版
set-standard = 標準版
set-full = 全項目版

## 状態
sheet-state-draft = 案
sheet-state-confirmed = 確定
sheet-state-submitted = 提出
sheet-state-accepted = 受理
sheet-state-returned = 差戻し
sheet-state-superseded = 旧版
sheet-state-withdrawn = 取下げ

## 進捗
progress-not-started = 未着手
progress-in-progress = 対応中
progress-done = 措置済
progress-verified = 確認済
progress-infeasible = 措置困難
progress-withdrawn = 取下げ

## 該当の確認の回答
profile-yes = はい
profile-no = いいえ
profile-unknown = わからない

## 役割
role-ciso = 最高情報セキュリティ責任者
role-chief-exec = 統括情報セキュリティ責任者
role-secretariat = 事務局の長
role-dept-head = 部局長
role-section-mgr = 課長（所属長）
role-section-deputy = 課長の代行・補佐
role-system-owner = 業務システムの責任者
role-system-mgr = 情報システム管理者
role-system-staff = 情報システム担当者
role-infra-mgr = ネットワーク・基盤の管理者
role-csirt = CSIRT
role-audit-lead = 監査統括責任者
role-auditor = 監査人
role-committee = 委員会
role-contractor = 委託事業者
