# 記録：改善の管理と例外措置。

ui-command-board_make = 改善を作った
ui-command-board_edit = 改善の記入を直した
ui-command-board_move = 改善の進捗を変えた
ui-command-board_due = 改善の期限を変えた
ui-command-board_check = 改善の効果を確認した
ui-command-board_link = 改善の発生源を変えた
ui-command-board_note = 改善にメモを残した
ui-command-exception_apply = 例外措置を申請した、直した
ui-command-exception_receive = 例外措置の申請を受け付けた
ui-command-exception_decide = 例外措置の決定を記録した
ui-command-exception_renew = 例外措置の更新を申請した
ui-command-exception_end = 例外措置を終えた、取り下げた
ui-command-exception_check = 例外措置の定期確認を記録した
ui-place-measure_standing = 改善の管理
ui-place-measure_event = 改善の履歴
ui-place-measure_check = 効果の確認
ui-place-exception_course = 例外措置の経過
ui-place-exception_event = 例外措置の履歴
ui-place-carried_exception = 前年度から続く例外措置
ui-place-carried_measure = 前年度から続く改善
ui-place-year_closing = 年度の締め
ui-place-year_closing_entry = 年度の締めの内訳
ui-place-handover = 引継ぎ
ui-place-handover_point = 引継ぎの項目
