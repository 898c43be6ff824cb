# What is said of Excel forms beside form.ftl: what a person sees in a form and its values do not tell, what it lacks, and
# the short words of the dry run (ui-intake-odd-*) for notes about forms.

form-note-answer-struck = 回答「{ $value }」は取消線で消されています。未回答とし、「あとで確認」を付けました。正しい回答を確かめてください。
form-note-answer-struck-other = 回答「{ $value }」のうち、取消線で消された部分を除き、{ $expected } を回答として読み取りました。違うときは、直してもらってください。
form-note-text-struck = 「{ $value }」のうち、取消線で消された部分は読み取っていません（残り「{ $expected }」）。
form-note-answer-merged = 回答のセルが、上のセル { $expected }（{ $value }）と結合されています。この設問は未回答とし、「あとで確認」を付けました。設問ごとに回答してもらってください。
form-note-answer-merged-many = 回答のセルが上のセルと結合されている設問が{ $value }件あります（{ $expected } など）。結合の先頭の設問だけを回答とし、ほかは未回答として「あとで確認」を付けました。設問ごとに回答してもらってください。
form-note-answer-without-question = 設問のない行に回答「{ $value }」があります。読み取っていません。どの設問の回答か確かめてください。
form-note-answer-without-question-many = 設問のない行に、回答が{ $value }件あります（{ $expected } など）。読み取っていません。どの設問の回答か確かめてください。
form-note-answers-slipped = 最後の設問の次の行に回答「{ $value }」があり、途中に空いた設問があります。回答の列が一行下にずれているおそれがあります。設問と回答が合っているか、所属に確かめてください。
form-note-comment-as-reason = セルのコメントを、理由の欄が空のため、理由として読み取りました。「{ $value }」
form-note-comment-left = セルにコメントがあります。回答としては読み取っていません。必要な内容は、様式の欄に移してもらってください。「{ $value }」
form-note-reason-missing = 回答{ $value }に、理由・対象範囲・例外が書かれていません。
form-note-reason-missing-many = △、×、－の回答のうち{ $value }件に、理由・対象範囲・例外が書かれていません（{ $expected } など）。
form-note-measure-missing = 回答{ $value }に、改善策（内容、担当者、期限）がそろっていません。
form-note-measure-missing-many = △、×の回答のうち{ $value }件に、改善策（内容、担当者、期限）がそろっていません（{ $expected } など）。
form-note-evidence-missing = 回答{ $value }に、求めている根拠資料の名称と所在が書かれていません。
form-note-evidence-missing-many = ○の回答のうち{ $value }件に、求めている根拠資料の名称と所在が書かれていません（{ $expected } など）。
form-note-profile-missing = 「該当性」のシートがありません。該当しない設問を外せないため、すべての設問が対象になります。「該当性」に答えた様式を出してもらうか、このままでよいか確かめてください。
form-note-profile-blank = 「該当性」の質問に一つも答えていません。該当しない設問を外せないため、すべての設問が対象になります。「該当性」に答えてもらうか、このままでよいか確かめてください。
form-note-department-undated = 部局長の確認（{ $value }）に確認日がありません。部局長の確認としては読み取っていません。確認日を書いてもらってください。
form-note-code-with-name = 所属コードの欄の「{ $value }」を、所属 { $expected } として読み取りました。

ui-intake-odd-answer-struck = 取消線で消された回答
ui-intake-odd-answer-struck-other = 取消線で書き直した回答
ui-intake-odd-text-struck = 取消線で消された文
ui-intake-odd-answer-merged = 結合された回答のセル
ui-intake-odd-answer-without-question = 設問のない行の回答
ui-intake-odd-answers-slipped = 回答の列のずれ
ui-intake-odd-comment-as-reason = コメントを理由として読んだ
ui-intake-odd-comment-left = 読み取っていないコメント
ui-intake-odd-reason-missing = 理由のない回答
ui-intake-odd-measure-missing = 改善策のない回答
ui-intake-odd-evidence-missing = 根拠資料のない回答
ui-intake-odd-profile-missing = 該当性のシートがない
ui-intake-odd-profile-blank = 該当性が空
ui-intake-odd-department-undated = 部局長の確認日が空
ui-intake-odd-code-with-name = 名前の付いた課コード
ui-intake-odd-answer-twice = 回答の列が二つ
ui-intake-odd-answer-assumed = 読み替えた回答
ui-intake-odd-column-unused = 読み取っていない列
ui-intake-odd-item-moved = 設問の識別と文の食い違い
ui-intake-odd-item-differs = 管理コードと識別の食い違い
ui-intake-odd-formula-empty = 結果のない数式
ui-intake-odd-sheet-hidden-left = 表示されていない回答
ui-intake-odd-sheet-unassigned = どの課のものか分からないシート
ui-intake-odd-measure-question-differs = 設問番号の合わない改善策
ui-intake-odd-day-far = 年度から離れた日付
ui-intake-odd-name-differs = コードと違う課の名前
ui-intake-odd-times = { $what }（{ $count }か所）

form-note-carried-unknown = 「{ $value }」に当たる改善は、この様式でお尋ねしていません。読み取っていません。管理番号を確かめてください。
form-note-carried-twice = 改善 { $value } の行が二つあります。先の行（{ $expected }）を読み取りました。どちらが正しいか確かめてください。
form-note-carried-unclear = 今の状況「{ $value }」を読み取れません。未回答としました。未着手、対応中、措置済、措置困難のいずれかを確かめてください。
form-note-carried-not-possible = 改善 { $expected } の状況を「{ $value }」とすることは、所属にはできません。未回答としました。今の状況を確かめてください。
form-note-carried-missing = 前年度から続く改善 { $value } に、今の状況が書かれていません。
form-note-carried-missing-many = 前年度から続く改善のうち{ $value }件に、今の状況が書かれていません（{ $expected } など）。
form-note-carried-note-missing = 前年度から続く改善 { $value } に、実施した内容又は理由が書かれていません。
form-note-carried-due-missing = 前年度から続く改善 { $value } は期限を過ぎて終わっていません。変更を希望する期限とその理由を書いてもらってください。

ui-intake-odd-carried-unknown = 尋ねていない改善の行
ui-intake-odd-carried-twice = 同じ改善の二つの行
ui-intake-odd-carried-unclear = 読み取れない今の状況
ui-intake-odd-carried-not-possible = 所属にはできない状況
ui-intake-odd-carried-missing = 続く改善の未回答
ui-intake-odd-carried-note-missing = 続く改善の内容が空
ui-intake-odd-carried-due-missing = 続く改善の期限が空
