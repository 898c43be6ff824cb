//! Enumerations of the checklist format itself; those of the trade live in `domain`.

/// Declares an enum stored under an English code, like the vocabulary of `domain`.
macro_rules! format_code {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every value in its fixed order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as written and sent.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();
            fn from_str(code: &str) -> Result<Self, ()> {
                match code { $($code => Ok(Self::$variant),)+ _ => Err(()) }
            }
        }
    };
}

format_code! {
    /// What the wording of a clause demands (domain.md 6.1).
    ClauseLevel {
        /// 必須
        Must = "must",
        /// 禁止
        MustNot = "must_not",
        /// 努力
        Should = "should",
        /// 任意
        May = "may",
        /// Definition, scope, authority or lead-in: no duty of its own.
        None = "none",
    }
}

impl ClauseLevel {
    /// 必須 or 禁止.
    pub const fn is_binding(self) -> bool {
        matches!(self, Self::Must | Self::MustNot)
    }

    /// Obliges, forbids or asks for effort: counted in 「基準 N 条項」.
    pub const fn is_counted(self) -> bool {
        matches!(self, Self::Must | Self::MustNot | Self::Should)
    }
}

format_code! {
    /// What is approved by, or reported to, somebody.
    ApprovalKind {
        /// 中期監査計画
        AuditMidTermPlan = "audit_mid_term_plan",
        /// 監査計画
        AuditPlan = "audit_plan",
        /// 自己点検の計画
        SelfCheckPlan = "self_check_plan",
        /// 例外措置
        Exception = "exception",
        /// 緊急時の例外措置
        UrgentException = "urgent_exception",
        /// 軽微な例外措置
        MinorException = "minor_exception",
    }
}

format_code! {
    /// Documents that are kept for a period.
    RetentionKind {
        /// 提出された点検票
        Submission = "submission",
        /// 統括点検票
        Central = "central",
        /// 改善措置
        Improvement = "improvement",
        /// 例外措置
        Exception = "exception",
        /// 速やかな報告
        Memo = "memo",
        /// 全庁の報告書
        Report = "report",
        /// 監査
        Audit = "audit",
    }
}

format_code! {
    /// Whether the approver decides beforehand or is told.
    ApprovalManner {
        /// 承認・許可
        Approve = "approve",
        /// 報告
        Report = "report",
    }
}

format_code! {
    /// Words for which bodies have their own term.
    Term {
        /// 情報セキュリティポリシー
        Policy = "policy",
        /// 対策基準
        Standard = "standard",
        /// 実施手順
        Procedure = "procedure",
        /// 自己点検
        SelfCheck = "self_check",
        /// 遵守状況の確認
        ComplianceCheck = "compliance_check",
        /// 監査
        Audit = "audit",
        /// 被監査部門
        Auditee = "auditee",
        /// 職員等
        Staff = "staff",
        /// 委託事業者
        Contractor = "contractor",
        /// インシデント
        Incident = "incident",
        /// 例外措置
        Exception = "exception",
        /// 改善策
        Improvement = "improvement",
        /// 横断確認
        RollOut = "roll_out",
        /// 管理区域
        ControlledArea = "controlled_area",
    }
}

format_code! {
    /// The papers (domain.md 4).
    FormCode {
        /// 自己点検実施計画
        SelfCheckPlan = "self_check_plan",
        /// 実施通知
        SelfCheckNotice = "self_check_notice",
        /// 自己点検票 (4.1)
        SelfCheckSheet = "self_check_sheet",
        /// 自己点検結果報告書 (4.2)
        SelfCheckReport = "self_check_report",
        /// 改善計画書 (4.3)
        ImprovementPlan = "improvement_plan",
        /// 改善報告書 (4.11)
        ImprovementReport = "improvement_report",
        /// 全庁集計表 (4.13)
        CityReport = "city_report",
        /// 委員会資料 (4.13)
        CommitteeReport = "committee_report",
        /// 速報 (速やかに報告)
        UrgentMemo = "urgent_memo",
        /// 中期監査計画書
        AuditMidTermPlan = "audit_mid_term_plan",
        /// 年度監査計画書 (4.4)
        AuditPlan = "audit_plan",
        /// 監査実施計画書 (4.5)
        EngagementPlan = "engagement_plan",
        /// 監査実施通知書 (4.6)
        AuditNotice = "audit_notice",
        /// 監査調書 (4.7)
        WorkingPaper = "working_paper",
        /// 監査連絡票 (4.8)
        FindingSlip = "finding_slip",
        /// 監査報告書 (4.9)
        AuditReport = "audit_report",
        /// 改善指示書 (4.10)
        ImprovementOrder = "improvement_order",
        /// 横断確認票 (4.10)
        RollOut = "roll_out",
        /// フォローアップ結果 (4.11)
        FollowUp = "follow_up",
        /// 例外措置申請書 (4.12)
        ExceptionApplication = "exception_application",
        /// 例外措置台帳 (4.12)
        ExceptionRegister = "exception_register",
        /// 保管台帳
        StorageRegister = "storage_register",
    }
}
