# コマンド tenken board と、例外措置の申請から終わりまで。

cli-about-board = 改善の管理
cli-about-board-list = 改善の一覧と数値を表示します（unit department source state year text）
cli-about-board-show = 改善を履歴とともに表示します
cli-about-board-make = 日常確認、インシデント、横断確認、指摘などから改善を作ります
cli-about-board-edit = 改善の記入を直します。番号をコンマで区切ると、まとめて直します（measures field text）
cli-about-board-move = 進捗を変えます。まとめて変えられます（measures to on note approver evidence）
cli-about-board-due = 期限を変えます。理由と承認者が要ります（measures due_on reason approver）
cli-about-board-check = 課の外の人による効果の確認を記録します（measure method on checker checker_unit checked result next_on）
cli-about-board-link = 改善に発生源を加え、又は外します（measure kind reference is_linked）
cli-about-board-note = 改善の履歴にメモを残します（measures note）
cli-about-board-remind = 期限が近いもの、過ぎたものの督促の文を表示します（days unit）
cli-about-board-paper = 改善と例外措置の書類を作ります
cli-about-exception-list = 例外措置を一覧にします（unit state text）
cli-about-exception-show = 例外措置を経過とともに表示します（exception）
cli-about-exception-apply = 例外措置を申請し、又は申請を直します
cli-about-exception-receive = 申請を受け付けます（exception receipt_number on opinion）
cli-about-exception-decide = 許可、条件付許可、不許可を記録します
cli-about-exception-renew = 更新を申請します（exception from until reason）
cli-about-exception-end = 例外措置を終え、又は申請を取り下げます（exception on reason）
cli-about-exception-check = 定期確認の予定又は結果を書きます（exception planned_on checked_on result by）

cli-arg-board-fields = 項目=値。順序は自由で、書かない項目は空です。一覧はコンマ区切り、又は @ファイル（1行に1件）。改善と例外措置は番号で、課はコードで指定できます
cli-arg-board-measure = 管理番号又は id
cli-arg-board-paper = plan（改善計画書）report（改善報告書）list（一覧）progress（進捗報告）reminder（期限の確認）application（例外措置申請書）register（例外措置台帳）
cli-arg-board-numbers = 管理番号又は申請番号。なければすべて
cli-arg-board-section = 課コード
cli-arg-board-department = 部局の名称
cli-arg-board-days = 何日以内に期限が来るもの

cli-board-number = 番号
cli-board-exceptions = 例外措置の起案
cli-board-figures = 未完了 { $open } 件（期限超過 { $overdue } 件）、措置済 { $done } 件、確認済 { $verified } 件
cli-board-rates = 改善完了率（％） { $completion }、平均超過日数 { $mean }、再発率（％） { $recurrence }
cli-board-progress = 状態
cli-board-due = 期限
cli-board-late = 超過日数
cli-board-owner = 担当者
cli-board-responsible = 責任者
cli-board-action = 改善策・対策
cli-board-problem = 問題・現状
cli-board-source = 発生源
cli-board-history = 履歴
cli-board-event = したこと
cli-board-before = 前
cli-board-after = 後
cli-board-approver = 承認者・確認者
cli-board-person = 記録した人
cli-board-until = 期間の末日
cli-board-left = 残り日数
cli-board-reason = 理由
cli-board-on = 日
