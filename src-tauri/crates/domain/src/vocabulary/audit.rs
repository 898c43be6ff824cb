//! Audit: programmes, methods, judgements and findings (domain.md 4.4-4.10, 5.3).

use crate::code::code_enum;

code_enum! {
    /// 監査区分
    AuditType {
        /// 定期
        Regular = "regular",
        /// 特命
        Special = "special",
        /// フォローアップ
        FollowUp = "follow_up",
    }
}

code_enum! {
    /// 監査方法 of an annual plan.
    AuditMethod {
        /// 書面
        Paper = "paper",
        /// ヒアリング
        Interview = "interview",
        /// 現地
        OnSite = "on_site",
        /// 技術検証
        Technical = "technical",
    }
}

code_enum! {
    /// 監査人の役割
    AuditorRole {
        /// 統括
        Lead = "lead",
        /// 主任
        Chief = "chief",
        /// 監査人
        Auditor = "auditor",
        /// 補助
        Assistant = "assistant",
    }
}

code_enum! {
    /// 監査手続
    Procedure {
        /// 閲覧
        Inspection = "inspection",
        /// 質問
        Question = "question",
        /// 視察
        Observation = "observation",
        /// 照合
        Matching = "matching",
        /// 再実施
        Reperformance = "reperformance",
        /// 設定確認
        Setting = "setting",
        /// アンケート
        Questionnaire = "questionnaire",
    }
}

code_enum! {
    /// How a checklist item is audited (checklists.md).
    CheckMethod {
        /// 文書・記録を見る
        Document = "document",
        /// 聞く
        Question = "question",
        /// 現場を見る
        Look = "look",
        /// 設定を見る
        Setting = "setting",
        /// やってもらう
        Reperform = "reperform",
    }
}

code_enum! {
    /// 判定 of an audited item.
    Judgement {
        /// 適合
        Conforming = "conforming",
        /// 一部不適合
        PartlyNonconforming = "partly_nonconforming",
        /// 不適合
        Nonconforming = "nonconforming",
        /// 該当なし
        NotApplicable = "na",
        /// 確認できず
        NotVerified = "not_verified",
    }
}

code_enum! {
    /// 指摘の分類, default set and the alternative 指摘/意見.
    FindingClass {
        /// 重大な不適合
        Major = "major",
        /// 軽微な不適合
        Minor = "minor",
        /// 観察事項
        Observation = "observation",
        /// 推奨事項
        Recommendation = "recommendation",
        /// 良好事項
        Good = "good",
        /// 指摘 (alternative set)
        Correction = "correction",
        /// 意見 (alternative set)
        Opinion = "opinion",
    }
}

code_enum! {
    /// 緊急度
    Urgency {
        /// 緊急: opens a memo.
        Urgent = "urgent",
        /// 通常
        Normal = "normal",
    }
}

code_enum! {
    /// 被監査部門の意見
    AuditeeOpinion {
        /// 同意
        Agreed = "agreed",
        /// 一部同意
        PartlyAgreed = "partly_agreed",
        /// 不同意
        Disagreed = "disagreed",
    }
}

code_enum! {
    /// 横断確認票の回答
    RollOutAnswer {
        /// 同種の問題あり
        SameProblem = "same_problem",
        /// なし
        None = "none",
        /// 該当業務なし
        NoSuchWork = "no_such_work",
        /// 調査中
        Investigating = "investigating",
    }
}

code_enum! {
    /// 標本の方法
    SamplingMethod {
        /// 無作為
        Random = "random",
        /// 有意
        Judgemental = "judgemental",
        /// 全件
        Full = "full",
    }
}

code_enum! {
    /// 証拠の種別
    EvidenceKind {
        /// 写し
        Copy = "copy",
        /// 写真
        Photo = "photo",
        /// 聴取記録
        Interview = "interview",
        /// 画面の写し
        Screen = "screen",
        /// 記録（ログ）
        Log = "log",
        /// アンケートの回答
        Questionnaire = "questionnaire",
        /// 視察の記録
        Observation = "observation",
        /// その他
        Other = "other",
    }
}

code_enum! {
    /// Kind of opinion that a report gives.
    OpinionKind {
        /// 保証型
        Assurance = "assurance",
        /// 助言型: nothing in it may sound like an assurance.
        Advice = "advice",
    }
}

code_enum! {
    /// What ties a person to a control.
    DutyKind {
        /// 作成
        Author = "author",
        /// 運用
        Operator = "operator",
        /// 承認
        Approver = "approver",
    }
}

code_enum! {
    /// Kinds of order.
    OrderKind {
        /// 改善指示
        Improvement = "improvement",
        /// 全庁の課題についての指示
        CrossCutting = "cross_cutting",
    }
}
