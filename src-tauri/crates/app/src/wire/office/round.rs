//! The year's round: what it asks, who approved it, whom it asks.

use super::wire;

wire! {
    /// A round (点検実施).
    pub struct RoundView {
        /// Id.
        pub id: String,
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Edition label.
        pub edition: String,
        /// `short`, `standard`, `full`.
        pub set: String,
        /// ISO.
        pub due_on: Option<String>,
        /// ISO.
        pub period_from: Option<String>,
        /// ISO.
        pub period_to: Option<String>,
        /// 部局長確認 in this round.
        pub has_department_step: bool,
        /// Scale and switches.
        pub scale: ScaleView,
        /// Note to the sections.
        pub note: String,
        /// Questions of the organisation sheet before any profile.
        pub organisation_items: i64,
        /// Questions of the system sheet before any profile.
        pub system_items: i64,
        /// The edition carries the texts of its clauses, and so does every request.
        pub has_clause_texts: bool,
        /// Stations of a section's result: role code and title.
        pub route: Vec<[String; 2]>,
        /// Sections that are asked.
        pub target_sections: i64,
        /// Systems of those sections.
        pub target_systems: i64,
        /// Sections that are left out.
        pub excluded_sections: i64,
        /// Sections that were handed the round.
        pub handed_out: i64,
        /// Title of who usually approves.
        pub approver: String,
        /// The approval, once recorded.
        pub approval: Option<ApprovalView>,
    }

    /// Scale and switches of a round (domain.md 5.2).
    pub struct ScaleView {
        /// 4 for ○△×－, 3 for ○×－.
        pub steps: i64,
        /// What △ counts, in percent of ○.
        pub partial_percent: i64,
        /// 努力 weighs half; off: all weigh the same.
        pub is_weighted: bool,
        /// Percent from which a sheet is in band A, B and C.
        pub bands: Vec<i64>,
        /// What an approved exception counts as: `excluded`, `partial` or `no`.
        pub exception: String,
    }

    /// Starts or changes the round of a year.
    pub struct RoundSaveRequest {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Edition id; none = newest.
        pub edition: Option<String>,
        /// `short`, `standard`, `full`.
        pub set: String,
        /// Dates in either calendar; empty = none.
        pub due_on: String,
        /// Same.
        pub period_from: String,
        /// Same.
        pub period_to: String,
        /// 部局長確認.
        pub has_department_step: bool,
        /// Scale and switches.
        pub scale: ScaleView,
        /// Note to the sections.
        pub note: String,
    }

    /// A recorded approval (決裁).
    pub struct ApprovalView {
        /// Role or post of who approved.
        pub role: String,
        /// Name.
        pub person_name: String,
        /// ISO.
        pub decided_on: String,
        /// 文書番号.
        pub document_number: String,
        /// Note.
        pub note: String,
    }

    /// Records an approval that was given on paper.
    pub struct RoundApproveRequest {
        /// Role or post of who approved.
        pub role: String,
        /// Name.
        pub person_name: String,
        /// In either calendar.
        pub decided_on: String,
        /// 文書番号, or empty.
        pub document_number: String,
        /// Note, or empty.
        pub note: String,
    }

    /// Changes whom the round asks, and until when.
    pub struct TargetSaveRequest {
        /// Unit ids of sections.
        pub units: Vec<String>,
        /// `exclude`, `include`, `extend`, `unextend`.
        pub act: String,
        /// Why; needed to leave out and to put later.
        pub reason: String,
        /// Later day of hand-in, in either calendar.
        pub deadline: String,
    }

    /// Next year's round as this one suggests it.
    pub struct NextRoundView {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Sections on its first day, as far as known.
        pub sections: i64,
        /// Their systems.
        pub systems: i64,
        /// Newest edition.
        pub edition_label: String,
        /// Edition of this year's round.
        pub edition_before: String,
        /// They differ.
        pub is_new_edition: bool,
        /// Questions that ask something else.
        pub changed_items: i64,
        /// Questions that were not there.
        pub new_items: i64,
        /// Questions that are no more.
        pub gone_items: i64,
        /// Sections that were left out this year.
        pub excluded: Vec<NextTarget>,
        /// To be sent as it is, or changed.
        pub round: RoundSaveRequest,
    }

    /// A section that was left out.
    pub struct NextTarget {
        /// Unit id.
        pub unit: String,
        /// 課コード.
        pub code: String,
        /// 課名.
        pub name: String,
        /// Why.
        pub reason: String,
    }
    /// Makes next year's round.
    pub struct NextRoundRequest {
        /// The round.
        pub round: RoundSaveRequest,
        /// Sections that it leaves out.
        pub excluded: Vec<NextExcluded>,
    }

    /// A section that stays left out.
    pub struct NextExcluded {
        /// Unit id.
        pub unit: String,
        /// Why.
        pub reason: String,
    }
}
