//! The words of the heads by their columns, folded; `|` between words.

/// A column of the table of questions, of measures, of the profile or of the list of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Field {
    Number,
    Control,
    Question,
    Previous,
    Needed,
    Answer,
    Reason,
    EvidenceName,
    EvidencePlace,
    EvidenceDate,
    Measures,
    Exception,
    ItemId,
    Flag,
    Level,
    Clauses,
    UnitCode,
    UnitName,
    Department,
    SystemCode,
    SystemName,
    BodyCode,
    Year,
    Edition,
    Kind,
    Version,
    ProfileCode,
    MeasureNumber,
    Problem,
    CauseKind,
    Cause,
    MeasureKind,
    Action,
    Interim,
    Within,
    Owner,
    Responsible,
    Due,
    DueFirst,
    Progress,
    Sha256,
    Excepted,
    MeasureId,
    Sources,
    Told,
    Before,
    Now,
    Since,
    NowNote,
    Wish,
    WishReason,
    AnsweredBy,
    AnsweredAt,
}

/// Words that are a head, and beginnings by which it is known.
pub(super) type Words = (Field, &'static str, &'static str);

pub(super) const QUESTIONS: &[Words] = &[
    (
        Field::ItemId,
        "設問の識別|項目の識別|項目id|設問id|itemid|item_id|id",
        "設問の識別",
    ),
    (
        Field::Number,
        "番号|設問番号|項番|no|no.|№|連番|問|問番号|質問番号|#",
        "設問番号",
    ),
    (
        Field::Control,
        "管理コード|コード|統制コード|項目コード|管理策",
        "管理コード",
    ),
    (Field::Clauses, "条項|該当条項|根拠条項|根拠規定", "条項"),
    (
        Field::Question,
        "設問|質問|点検項目|チェック項目|設問内容|点検内容|確認事項|確認項目|質問事項|項目|点検事項",
        "設問(|点検項目|質問内容|チェック項目",
    ),
    (Field::Level, "義務区分|区分|必須区分", "義務区分"),
    (
        Field::Previous,
        "前年度|昨年度|前回|前年度回答|前年度の回答|昨年度の回答|前回の回答|前年",
        "前年度|昨年度|前回",
    ),
    (Field::Needed, "回答の要否|要否|回答要否", "回答の要否"),
    (
        Field::Answer,
        "回答|ご回答|回答欄|本年度|今年度|今年度の回答|本年度の回答|点検結果|自己点検結果|結果|評価|自己評価|実施状況|判定",
        "回答(|回答欄|回答○|ご回答|点検結果|今年度の|本年度の|自己評価|評価(",
    ),
    (
        Field::Reason,
        "理由・対象範囲・例外|理由|理由等|理由・備考|備考|説明|コメント|具体的な状況|状況",
        "理由|備考|コメント",
    ),
    (
        Field::EvidenceName,
        "根拠資料の名称|根拠資料|根拠資料名|根拠|証跡|証拠|エビデンス|名称|資料名",
        "根拠資料の名称|根拠資料名|根拠資料(名称|エビデンス|証跡",
    ),
    (
        Field::EvidencePlace,
        "所在|保管場所|所在・保管場所|根拠資料の所在|場所",
        "所在|保管場所|根拠資料の所在",
    ),
    (
        Field::EvidenceDate,
        "確認日|確認年月日|確認した日|根拠資料の確認日",
        "確認日|確認年月日",
    ),
    (
        Field::Measures,
        "改善計画番号|改善策番号|計画番号",
        "改善計画番号",
    ),
    (Field::Excepted, "例外の適用", "例外の適用"),
    (Field::Exception, "例外措置番号|例外措置|例外番号", "例外措置"),
    (Field::Flag, "あとで確認|後で確認|要確認", "あとで確認"),
    (
        Field::UnitCode,
        "課コード|所属コード|所管課コード|部署コード|組織コード",
        "課コード|所属コード",
    ),
    (
        Field::UnitName,
        "課名|所属|所属名|課|部署|部署名|担当課|所管課|課室名|課・室",
        "課名|所属名",
    ),
    (Field::Department, "部局|部|部名|部局名", "部局"),
    (Field::SystemCode, "システムコード", "システムコード"),
    (
        Field::SystemName,
        "システム名|対象システム|情報システム名",
        "対象システム|システム名",
    ),
    (Field::BodyCode, "団体コード", ""),
    (Field::Year, "年度", ""),
    (Field::Edition, "点検表の版の識別|点検表の版", "点検表の版"),
    (Field::Kind, "種別|点検票の種別", ""),
    (Field::Version, "版|提出の版", ""),
    (
        Field::Action,
        "改善策|改善内容|対応策|改善措置|対策",
        "改善策|改善内容",
    ),
    (Field::Owner, "担当者|担当", "改善の担当|担当者"),
    (Field::Responsible, "責任者", "責任者"),
    (
        Field::Due,
        "期限|改善期限|改善の期限|完了予定|完了予定日|いつまで|期日",
        "期限|完了予定|改善の期限",
    ),
];

pub(super) const PROFILE: &[Words] = &[
    (Field::ProfileCode, "記号|コード|番号", "記号"),
    (Field::Question, "質問|設問|該当性の質問", "質問"),
    (Field::Answer, "回答|ご回答|回答欄", "回答"),
];

pub(super) const MEASURES: &[Words] = &[
    (
        Field::Number,
        "設問番号|番号|対象設問|該当設問|設問|該当する設問|no|no.",
        "設問番号|対象設問|該当設問",
    ),
    (Field::ItemId, "項目id|設問の識別|項目の識別", "項目id"),
    (
        Field::MeasureNumber,
        "管理番号|計画番号|改善計画番号",
        "管理番号|計画番号",
    ),
    (
        Field::Problem,
        "問題の内容|問題の内容及び原因|問題点|課題|問題|不備の内容|不適合の内容",
        "問題|課題|不備",
    ),
    (Field::CauseKind, "原因区分|原因の区分", "原因区分"),
    (Field::Cause, "原因|原因の内容", "原因"),
    (Field::MeasureKind, "区分|是正・予防|措置区分", "区分"),
    (
        Field::Action,
        "改善策|改善内容|改善措置|改善計画|対策|対応策|改善方法|対応内容",
        "改善策|改善内容|改善措置|対応",
    ),
    (Field::Interim, "当面の措置|応急措置|暫定措置", "当面の|応急|暫定"),
    (Field::Within, "権限内|課の権限内|課内で対応可", "権限"),
    (Field::Owner, "担当者|担当|実施者", "担当"),
    (Field::Responsible, "責任者", "責任"),
    (
        Field::DueFirst,
        "期限(当初)|当初の期限|当初期限",
        "期限(当初|当初",
    ),
    (
        Field::Due,
        "期限|改善期限|完了予定|完了予定日|いつまで|期日|実施期限|改善の期限",
        "期限|完了予定|期日|いつまで",
    ),
    (Field::Progress, "進捗|進捗状況|状態", "進捗"),
    (Field::UnitCode, "課コード|所属コード", "課コード|所属コード"),
    (Field::UnitName, "課名|所属|所属名|課", "課名"),
    (Field::SystemCode, "システムコード", "システムコード"),
    (Field::Version, "提出の版", ""),
    (Field::Now, NOW, NOW_STARTS),
];

/// What tells the follow-up of earlier measures from a table of new ones.
const NOW: &str = "今の状況|いまの状況|現在の状況|現状の進捗|現在の進捗|今の進捗";
const NOW_STARTS: &str = "今の状況|いまの状況|現在の状況";

pub(super) const CARRIED: &[Words] = &[
    (Field::MeasureId, "改善の識別", "改善の識別"),
    (
        Field::MeasureNumber,
        "管理番号|計画番号|改善計画番号",
        "管理番号|計画番号",
    ),
    (Field::Year, "計画の年度|年度", "計画の年度"),
    (Field::Sources, "発生源", "発生源"),
    (Field::Problem, "問題の内容|問題|課題", "問題"),
    (
        Field::Action,
        "改善策|改善内容|改善措置|改善計画|対策",
        "改善策|改善内容",
    ),
    (Field::Owner, "担当者|担当", "担当"),
    (
        Field::DueFirst,
        "期限(当初)|当初の期限|当初期限",
        "期限(当初|当初",
    ),
    (
        Field::WishReason,
        "期限を変える理由|変更理由|変更の理由|期限変更の理由",
        "期限を変える|変更理由",
    ),
    (Field::Due, "期限|改善期限", ""),
    (
        Field::Told,
        "前回の状況|前回の状態|前年度の状況|前年度末の状況",
        "前回の状",
    ),
    (Field::Before, "前回までの経過", "前回までの"),
    (Field::Now, NOW, NOW_STARTS),
    (
        Field::Since,
        "状況の日(完了日)|状況の日|完了日|完了年月日|実施日",
        "状況の日|完了日|完了年月日",
    ),
    (
        Field::NowNote,
        "実施した内容・理由|実施した内容|実施内容|実施状況|内容|コメント|備考|理由",
        "実施した内容|実施内容|コメント|備考",
    ),
    (
        Field::Wish,
        "変更を希望する期限|希望する期限|新しい期限|変更後の期限",
        "変更を希望|希望する期限|新しい期限|変更後の期限",
    ),
    (Field::AnsweredBy, "回答した者|回答者", ""),
    (Field::AnsweredAt, "回答した時刻", ""),
    (Field::UnitCode, "課コード|所属コード", "課コード|所属コード"),
    (Field::SystemCode, "システムコード", "システムコード"),
    (Field::Version, "提出の版", ""),
];

pub(super) const EVIDENCE: &[Words] = &[
    (Field::Number, "番号|設問番号|no|no.", "番号"),
    (Field::Control, "管理コード|コード", "管理コード"),
    (
        Field::EvidenceName,
        "根拠資料の名称|根拠資料|名称|資料名",
        "根拠資料|名称",
    ),
    (Field::EvidencePlace, "所在|保管場所", "所在|保管場所"),
    (Field::EvidenceDate, "確認日|確認年月日", "確認日"),
    (Field::Sha256, "", "ファイルの照合値"),
];
