# 速やかな報告: words of the core, of its papers and of the command line.

memo-source-answer = 自己点検
memo-source-measure = 改善
memo-source-daily-check = 日常確認
memo-source-incident = インシデント
memo-state-draft = 案
memo-state-issued = 回答待ち
memo-state-answered = 回答あり
memo-state-closed = 完了
memo-state-withdrawn = 取下げ
memo-step-drafted = 案の作成
memo-step-changed = 案の修正
memo-step-issued = 報告
memo-step-sent = 書き出し
memo-step-arrived = 受領
memo-step-forwarded = 転送
memo-step-answered = 回答
memo-step-measure = 改善の作成
memo-step-closed = 完了
memo-step-withdrawn = 取下げ

memo-usual-request = 執るべき措置と、その期限を指示してください。
memo-subject-answer = 「{ $control }」の決まりが守られていないことについて
memo-subject-measure = 改善 { $number } を急ぐ必要があることについて
memo-seen-answer =
    「{ $question }」に「×（未実施）」と答えた。
    { $reason }
memo-opening = 対策基準が守られておらず、定期の点検の報告を待てない事項を確認したので、次のとおり報告します。
memo-opening-clause = 対策基準{ $clause }の規定により、定期の点検の報告を待てない事項について、次のとおり報告します。
memo-forwarded = （{ $on }　{ $to }に転送）

improve-paper-memo = 速やかな報告
paper-file-memo = 速やかな報告
paper-file-memo-answer = 速やかな報告への回答

error-memo-not-grave = { $item } は、必須又は禁止の設問に「×」と答えたものではありません。ほかの気づきは、「速やかな報告」の画面で日常確認かインシデントとして書いてください。
error-memo-own-answer = { $person }は { $number } を報告した本人です。回答には、報告を受けた人を記入してください。
error-memo-days-of-standard = 回答までの日数は、対策基準で { $days } 日と定められているため、変えられません。
error-memo-clash = 報告番号 { $number } は、別の報告で使われています。送った課に、どちらの報告かを確かめてください。

field-memo = 速やかな報告
field-memo-answer = 回答の内容
field-memo-answer-by = 回答の希望日（報告日より後の日）
field-memo-answered = 回答日（報告日から今日までの日）
field-memo-answered-by = 回答した者
field-memo-days = 回答までの日数（1～365）
field-memo-end-note = その後の結果、又は取り下げる理由
field-memo-ended = 終わりの日（回答日から今日までの日）
field-memo-forwarded = 転送した日（報告日から今日までの日）
field-memo-forwarded-to = 転送先
field-memo-found = 発見の日時
field-memo-interim = 応急措置
field-memo-issued = 報告日（今日までの日）
field-memo-measure = 改善の管理番号（この報告の改善は、もうあります）
field-memo-place = 場所
field-memo-reporter = 報告者
field-memo-request = 求める措置
field-memo-seen = 確認した事実
field-memo-since = いつから
field-memo-source = きっかけ（日常確認かインシデント）
field-memo-subject = 件名

cli-about-memo = 速やかな報告
cli-about-memo-list = 速やかな報告を一覧にします（unit state text）
cli-about-memo-show = 速やかな報告を経過とともに表示します（memo）
cli-about-memo-start = 必須・禁止の設問の × 又は改善から、報告の案を作ります（item sheet、又は measure）
cli-about-memo-write = 報告の案を書きます。memo がなければ、日常確認かインシデントの案を新しく作ります
cli-about-memo-issue = 報告します。回答の希望日がなければ、日数から決めます（memo on document_number）
cli-about-memo-forward = 事務局が報告を転送します（memo to on note）
cli-about-memo-answer = 回答を記録します（memo role by on answer）
cli-about-memo-end = 回答のある報告を完了し、又は回答のない報告を取り下げます（memo on note）
cli-about-memo-days = 回答までの日数を決めます。0 は既定の日数に戻します
cli-about-memo-send = 報告（課）又は回答（事務局）を受け渡しファイルで書き出します
cli-arg-memo-numbers = 報告番号
cli-arg-memo-days = 日数（0 は既定）
cli-memo-rule = 宛先：{ $titles }　回答までの日数：{ $days } 日
cli-memo-issued = 報告日
cli-memo-answer-by = 回答の希望日
cli-memo-subject = 件名
cli-memo-seen = 確認した事実
cli-memo-place = 場所
cli-memo-since = いつから
cli-memo-interim = 応急措置
cli-memo-request = 求める措置
cli-memo-to = 宛先
cli-memo-reporter = 報告者
cli-memo-answer = 回答
cli-memo-by = 報告・回答した者

memo-arrival-new = 新しい報告
memo-arrival-same = 受け取り済み
memo-arrival-clash = 番号の重複
memo-arrival-answer = 回答
cli-about-memo-arrive = 届いた報告（事務局）又は回答（課）を受け取ります
memo-opening-basis = { $basis }の規定により、定期の点検の報告を待てない事項について、次のとおり報告します。
memo-subject-fact = { $fact }ことについて
