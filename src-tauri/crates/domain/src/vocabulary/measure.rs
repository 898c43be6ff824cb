//! Improvement and exceptions (domain.md 4.3, 4.11, 4.12, 5.4).

use crate::code::code_enum;

code_enum! {
    /// 発生源 of a measure.
    MeasureSource {
        /// 自己点検
        SelfCheck = "self_check",
        /// 監査
        Audit = "audit",
        /// 横断確認
        RollOut = "roll_out",
        /// 日常確認
        DailyCheck = "daily_check",
        /// インシデント
        Incident = "incident",
        /// 例外措置
        Exception = "exception",
    }
}

code_enum! {
    /// 原因
    CauseKind {
        /// 人
        Person = "person",
        /// 手順
        Procedure = "procedure",
        /// 設備・設定
        Equipment = "equipment",
        /// 体制
        Organisation = "organisation",
        /// 予算
        Budget = "budget",
        /// 委託先
        Contractor = "contractor",
        /// その他
        Other = "other",
    }
}

code_enum! {
    /// 区分 of a measure (Kobe 11.2.4).
    MeasureType {
        /// 是正
        Corrective = "corrective",
        /// 予防
        Preventive = "preventive",
    }
}

code_enum! {
    /// 進捗 of a measure; 期限超過 is computed, not a state.
    Progress {
        /// 未着手
        NotStarted = "not_started",
        /// 対応中
        InProgress = "in_progress",
        /// 措置済 (auditee)
        Done = "done",
        /// 確認済 (auditor or office)
        Verified = "verified",
        /// 措置困難 (to an exception)
        Infeasible = "infeasible",
        /// 取下げ (approved)
        Withdrawn = "withdrawn",
    }
}

impl Progress {
    /// Still to be done: 未着手, 対応中 and 措置困難 without an end.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::NotStarted | Self::InProgress | Self::Infeasible)
    }

    /// At its end: 確認済 or 取下げ. What is 措置済 still waits for the check of its effect.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Verified | Self::Withdrawn)
    }
}

code_enum! {
    /// フォローアップの結果 (domain.md 4.11).
    FollowUpResult {
        /// 改善済
        Improved = "improved",
        /// 一部改善
        Partly = "partly",
        /// 未改善
        NotImproved = "not_improved",
        /// 再発
        Recurred = "recurred",
    }
}

code_enum! {
    /// 確認方法 of a follow-up.
    FollowUpMethod {
        /// 書面
        Paper = "paper",
        /// 実地
        OnSite = "on_site",
        /// 両方
        Both = "both",
    }
}

code_enum! {
    /// 審査 of an exception (domain.md 4.12).
    ExceptionDecision {
        /// 許可
        Granted = "granted",
        /// 条件付
        Conditional = "conditional",
        /// 不許可
        Refused = "refused",
    }
}

code_enum! {
    /// Whether the rule is met in another way or not at all (domain.md 4.12).
    ExceptionManner {
        /// 別の方法で行う
        DifferentWay = "different_way",
        /// 実施しない
        NotDone = "not_done",
    }
}

code_enum! {
    /// State of an exception.
    ExceptionState {
        /// 起案中
        Draft = "draft",
        /// 申請
        Applied = "applied",
        /// 受付・審査中
        Received = "received",
        /// 許可
        Granted = "granted",
        /// 条件付許可
        Conditional = "conditional",
        /// 不許可
        Refused = "refused",
        /// 終了
        Ended = "ended",
        /// 取下げ
        Withdrawn = "withdrawn",
        /// 台帳になく、回答に番号だけがある
        Named = "named",
    }
}

code_enum! {
    /// What a section says of an exception that an earlier year approved: 今の状況 (domain.md 2 step 12, 4.12).
    ExceptionNow {
        /// 継続（遵守）
        Kept = "kept",
        /// 継続（不遵守）
        NotKept = "not_kept",
        /// 不要になった
        Unneeded = "unneeded",
    }
}

impl ExceptionNow {
    /// Still departs from the standard.
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::Kept | Self::NotKept)
    }
}

impl ExceptionState {
    /// Approved and not ended.
    pub const fn is_granted(self) -> bool {
        matches!(self, Self::Granted | Self::Conditional)
    }

    /// Waits for a decision.
    pub const fn is_waiting(self) -> bool {
        matches!(self, Self::Applied | Self::Received)
    }

    /// Whether the text may still be changed.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Applied | Self::Received)
    }
}

code_enum! {
    /// What a prompt report rests on (domain.md 2.1, the fast lane).
    MemoSource {
        /// 自己点検の回答
        Answer = "answer",
        /// 改善
        Measure = "measure",
        /// 日常確認
        DailyCheck = "daily_check",
        /// インシデント
        Incident = "incident",
    }
}

code_enum! {
    /// State of a prompt report.
    MemoState {
        /// 案
        Draft = "draft",
        /// 報告済み、回答待ち
        Issued = "issued",
        /// 回答あり
        Answered = "answered",
        /// 完了
        Closed = "closed",
        /// 取下げ
        Withdrawn = "withdrawn",
    }
}
