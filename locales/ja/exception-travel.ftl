# 例外措置の申請と決定の受け渡し。

exception-step-sent = 書き出し
exception-arrival-new = 新しい申請
exception-arrival-changed = 修正
exception-arrival-same = 同じ
exception-arrival-further = 受付・決定済み
exception-arrival-clash = 番号の重複
paper-file-application = 例外措置の申請
paper-file-decision = 例外措置の決定
error-exception-foreign = { $file }（所属「{ $unit }」）は、このファイルから依頼した課のものではありません。依頼を出した点検ファイルを開いているかを確かめてください。
error-exception-no-office-key = この点検ファイルは、事務局の依頼から作られていないので、受け渡しファイルを書き出せません。書類を PDF か Excel で書き出して、事務局に渡してください。
error-exception-no-section-key = { $number } は、受け渡しファイルで届いた申請ではないので、決定を受け渡しファイルで返せません。例外措置申請書を書き出して返すか、次の点検の依頼で知らせてください。
cli-about-exception-send = 申請（課）又は決定（事務局）を受け渡しファイルで書き出します
cli-about-exception-arrive = 課の申請を台帳に入れます
cli-arg-exception-numbers = 申請番号
cli-board-applicant = 申請者
