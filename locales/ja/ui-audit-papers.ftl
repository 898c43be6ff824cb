# 監査の画面: 書類。

ui-screen-audit-papers = 監査の書類
ui-audit-papers-of = 何の書類を出しますか
ui-audit-papers-case = 計画（全体）
ui-audit-papers-list = 出す書類
ui-audit-papers-none = 出せる書類はまだありません。計画や監査を作ると、ここに出ます。
ui-audit-papers-all = 出せる書類をすべて選ぶ
ui-audit-papers-draft = 案
ui-audit-papers-how = 出し方
ui-audit-papers-seal = 「公印省略」と入れる
ui-audit-papers-number-hint = ファイルに書かれていない書類にだけ入る
ui-audit-papers-on = 日付
ui-audit-papers-do = 書類を出す（{ $count }）
ui-audit-papers-read-only = 閲覧だけのときは書類を出せません。
ui-audit-papers-choose = 出す書類に印を付けてください。
ui-audit-papers-format = PDF か Excel に印を付けてください。
ui-audit-papers-writing = 書類を作っています
ui-audit-papers-stop = 作りかけの書類は残りません。
ui-audit-papers-missing = 印刷できない文字を 〓 にしました　{ $marks }
ui-audit-f-is_public = 公表用の概要を作る
ui-audit-f-is_unit_hidden = 公表用の概要では、監査を受けた所属の名前を出さない
