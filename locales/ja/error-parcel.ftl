# Messages of the errors of crates/parcel. $file is the name of the file; $part the place inside it.

# What a parcel carries; $kind is its code.
parcel-kind = { $kind ->
    [request] 点検依頼
    [submission] 点検票の提出
    [return] 差戻し
    [audit_sheets] 監査用の点検票
    [survey] 予備調査票
    [survey_answer] 予備調査の回答
    [audit_part] 監査の分担分
    [audit_results] 監査結果
    [order] 改善指示
    [rollout_question] 横断確認の照会
    [rollout_reply] 横断確認の回答
    [improvement_plan] 改善計画
    [improvement_report] 改善報告
    [exception_application] 例外措置の申請
    [exception_decision] 例外措置の決定
    [memo] 速やかな報告
    [handover] 引継ぎ
    [checklist_pack] 点検表
   *[other] { $kind }
}

# The kind that is expected; $expected is its code.
parcel-kind-expected = { $expected ->
    [request] 点検依頼
    [submission] 点検票の提出
    [return] 差戻し
   *[other] { $expected }
}

error-parcel-not-a-parcel = { $found ->
    [excel] 「{ $file }」はExcelファイルです。受け渡しファイル(.tenkenp)ではありません。記入済みの様式の場合は、Excel様式の取込みから開いてください。
    [old-office] 「{ $file }」は旧形式のOfficeファイルです。受け渡しファイル(.tenkenp)を選んでください。様式の場合は、.xlsx形式で保存し直してから取り込んでください。
    [protected-office] 「{ $file }」はパスワード付きのOfficeファイルです。Officeでパスワードを解除し、保存し直してから取り込んでください。
    [pdf] 「{ $file }」はPDFです。PDFからは取り込めません。送付元に受け渡しファイル(.tenkenp)を依頼してください。
    [case] 「{ $file }」は点検ファイル(.tenken)です。取込みではなく、最初の画面の「開く」から開いてください。
    [maybe-encrypted-case] 「{ $file }」は受け渡しファイルではありません。パスフレーズ付きの点検ファイル(.tenken)と思われます。最初の画面の「開く」から開いてください。
    [zip] 「{ $file }」は受け渡しファイルではないZIPファイルです。送付元に受け渡しファイル(.tenkenp)を依頼してください。
    [zip-of-parcels] 「{ $file }」は受け渡しファイルをまとめたZIPファイルです。展開し、中の.tenkenpファイルを選んでください。
    [empty] 「{ $file }」の中身が空です。送付元に送り直しを依頼してください。
   *[unknown] 「{ $file }」は受け渡しファイルではありません。受け渡しファイル(.tenkenp)を選んでください。
}
error-parcel-wrong-passphrase = パスフレーズが違うため、「{ $file }」を開けません。大文字・小文字と全角・半角を確かめて、入力し直してください。正しく入力しても開けないときは、送付元に送り直しを依頼してください。
error-parcel-passphrase-needed = 「{ $file }」を開くには、送付元が決めたパスフレーズが必要です。送付元から聞いたパスフレーズを入力してください。
error-parcel-passphrase-empty = 「{ $file }」のパスフレーズが空です。パスフレーズを入力してください。
error-parcel-not-for-this-desk = 「{ $file }」は、開いている点検ファイルにあてたものではないため、開けません。依頼を受けた(又は出した)点検ファイルを開いてから取り込んでください。それでも開けないときは、送付元にあて先の確認を依頼してください。
error-parcel-damaged = { $part ->
    [file] 「{ $file }」は、送付の途中で壊れているか、欠けています。送付元に送り直しを依頼してください。
   *[other] 「{ $file }」の中の「{ $part }」を読み取れません。内容は取り込んでいません。送付元に送り直しを依頼してください。
}
error-parcel-hash-mismatch = 「{ $file }」の中の「{ $part }」が、作成されたときの内容と一致しません。内容は取り込んでいません。送付元に送り直しを依頼してください。
error-parcel-part-missing = 「{ $file }」の中に「{ $part }」がありません。内容は取り込んでいません。送付元に送り直しを依頼してください。
error-parcel-part-unlisted = 「{ $file }」の中に、一覧にない「{ $part }」が加えられています。内容は取り込んでいません。作成されたままのファイルの送り直しを、送付元に依頼してください。
error-parcel-newer-format = 「{ $file }」は、より新しい版のアプリで作成されています(形式{ $needs })。アプリを新しい版に更新してから開いてください。
error-parcel-too-large = { $unit ->
    [entries] 「{ $file }」に含まれるファイルが多すぎます(上限{ $limit }個)。送付元に、添付を減らして作成し直すよう依頼してください。
    [values] 「{ $file }」の中の「{ $part }」の項目が多すぎます(上限{ $limit }個)。送付元に確認してください。
    [ratio] 「{ $file }」の中の「{ $part }」は、展開すると異常に大きくなる(圧縮前の{ $limit }倍超)ため、開きません。送付元に確認してください。
   *[bytes] 「{ $file }」が大きすぎます({ $part ->
        [file] 全体
       *[other] 「{ $part }」
    }の上限{ $limit } MB)。添付ファイルを減らすか小さくして、作成し直してください。
}
error-parcel-work-factor-too-high = 「{ $file }」は、暗号の計算量(2の{ $found }乗)が上限を超えているため、開きません。このアプリで作成されたファイルか、送付元に確認してください。
error-parcel-plain-not-allowed = 「{ $file }」は「{ parcel-kind }」です。暗号化なしで受け渡せるのは点検依頼と点検表だけです。パスフレーズ又は相手の鍵で暗号化したファイルを使ってください。
error-parcel-unknown-kind = 「{ $file }」は、この版のアプリが扱えない種類({ $kind })の受け渡しファイルです。アプリを新しい版に更新してから取り込んでください。
error-parcel-kind-mismatch = 「{ $file }」は「{ parcel-kind }」です。ここで取り込めるのは「{ parcel-kind-expected }」です。取り込む画面か、ファイルを確かめてください。
error-parcel-content-invalid = 「{ $file }」(「{ parcel-kind }」)の内容に、不足又は誤りがあります({ $detail })。内容は取り込んでいません。送付元に、作成し直して送るよう依頼してください。
error-parcel-seal-mismatch = 「{ $file }」の点検票の照合番号が一致しません(記載{ $expected }、計算{ $found })。確定後に内容が変わったおそれがあるため、取り込んでいません。送付元に確認してください。
error-parcel-key-invalid = { $which ->
    [private] 「{ $file }」を開く鍵を読み取れません。点検ファイルが壊れていないか、控えのファイルで確かめてください。
   *[public] 「{ $file }」のあて先の鍵を読み取れません。相手の受け渡しファイルを取り込み直してください。
}
error-parcel-number-not-exact = 「{ $file }」の「{ $place }」の数値が正しくありません(小数、又は大きすぎる数)。該当の欄を整数に直してください。
error-parcel-check-number-invalid = 「{ $typed }」は照合番号ではありません。用紙の照合番号(4桁ずつ4組、0～9とA～F)を入力してください。
error-parcel-write-failed = 「{ $file }」を作成できませんでした。もう一度作成してください。続く場合は、情報システムの担当に連絡してください。
error-parcel-random-unavailable = 暗号に使う乱数をこの端末から得られないため、「{ $file }」を作成できません。端末を再起動してから、もう一度作成してください。
