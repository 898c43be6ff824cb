//! Self-check: answers, obligations, sheets and their states (domain.md 4.0, 4.1, 5.2; data.md 6).

use crate::code::code_enum;

code_enum! {
    /// An answer on the scale ○△×－. Absence of an answer is `Option::None` (未回答).
    Answer {
        /// ○ 実施: covers all staff or assets in scope.
        Yes = "yes",
        /// △ 一部実施.
        Partial = "partial",
        /// × 未実施.
        No = "no",
        /// － 該当なし.
        NotApplicable = "na",
    }
}

impl Answer {
    /// The mark on paper.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Yes => "○",
            Self::Partial => "△",
            Self::No => "×",
            Self::NotApplicable => "－",
        }
    }

    /// △, × and － must say which part, until when and what instead (domain.md 4.1).
    pub const fn needs_reason(self) -> bool {
        !matches!(self, Self::Yes)
    }

    /// △ and × need a measure or an exception (domain.md 5.2).
    pub const fn needs_measure(self) -> bool {
        matches!(self, Self::Partial | Self::No)
    }
}

code_enum! {
    /// 義務区分 by the clause's verb ending (domain.md 6.1).
    Obligation {
        /// 必須
        Must = "must",
        /// 禁止
        MustNot = "must_not",
        /// 努力
        Should = "should",
        /// 任意: information only, weight 0.
        May = "may",
    }
}

impl Obligation {
    /// 必須 and 禁止: a × or no answer counts as 必須未実施.
    pub const fn is_binding(self) -> bool {
        matches!(self, Self::Must | Self::MustNot)
    }
}

code_enum! {
    /// 点検票の種別 (data.md 6).
    SheetKind {
        /// 組織: one per section.
        Organisation = "organisation",
        /// 情報システム: one per system or network.
        System = "system",
        /// 統括: one per body and year.
        Central = "central",
    }
}

code_enum! {
    /// The question sets, each within the next (checklists.md).
    SetCode {
        /// At most 20 questions.
        Short = "short",
        /// The yearly sheet.
        Standard = "standard",
        /// Proves coverage; auditors draw from it.
        Full = "full",
    }
}

code_enum! {
    /// はい / いいえ / わからない to a profile question (domain.md 6.4).
    ProfileValue {
        /// はい
        Yes = "yes",
        /// いいえ
        No = "no",
        /// わからない keeps the items.
        Unknown = "unknown",
    }
}

code_enum! {
    /// 状態 of a sheet version (data.md 6).
    SheetState {
        /// 案
        Draft = "draft",
        /// 確定: sealed by the responsible person.
        Confirmed = "confirmed",
        /// 提出: parcel or file written.
        Submitted = "submitted",
        /// 受理
        Accepted = "accepted",
        /// 差戻し
        Returned = "returned",
        /// 旧版
        Superseded = "superseded",
        /// 取下げ
        Withdrawn = "withdrawn",
    }
}

impl SheetState {
    /// Only a draft takes answers; everything else is sealed (data.md 6).
    pub const fn is_editable(self) -> bool {
        matches!(self, Self::Draft)
    }
}

code_enum! {
    /// Kinds of case file (data.md 1).
    CaseKind {
        /// One section, one fiscal year.
        Section = "section",
        /// One body, many years.
        Office = "office",
        /// One audit team, many years.
        Audit = "audit",
    }
}

code_enum! {
    /// Kinds of unit (data.md 7).
    UnitKind {
        /// 団体
        Body = "body",
        /// 部局
        Department = "department",
        /// 課
        Section = "section",
        /// 情報システム
        System = "system",
        /// ネットワーク: checked on the system sheet.
        Network = "network",
        /// 委託事業者
        Contractor = "contractor",
    }
}

code_enum! {
    /// 評価区分 of 実施率 (domain.md 5.5).
    Band {
        /// 95 and more without 必須未実施.
        A = "a",
        /// 80 and more.
        B = "b",
        /// 60 and more.
        C = "c",
        /// Below.
        D = "d",
    }
}

code_enum! {
    /// What an approved 例外措置 does to the figures (domain.md 5.2).
    ExceptionEffect {
        /// Out of A (default).
        Excluded = "excluded",
        /// Counts as △.
        Partial = "partial",
        /// Counts as ×.
        No = "no",
    }
}
