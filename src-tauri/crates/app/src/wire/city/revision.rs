//! 見直し: what a year says about the standard itself, for the committee that reviews it (Yonezawa 9.3, domain.md 2 step 10).

use super::super::wire;
use super::ReasonGroup;

wire! {
    /// What a year says about the standard.
    #[derive(Default)]
    pub struct RevisionView {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Journal number it was made from.
        pub journal_seq: i64,
        /// Sections whose answers it is made of.
        pub sections: i64,
        /// Clauses with most gaps first.
        pub missed: Vec<RevisionClause>,
        /// Clauses that everybody who was asked answered with －, most sections first.
        pub never_applicable: Vec<RevisionClause>,
        /// Questions whose answers contradict each other.
        pub contradictions: Vec<RevisionContradiction>,
        /// Exceptions in force in the year, by clause.
        pub exceptions: Vec<RevisionException>,
        /// Items that audits of the year judged otherwise than the sections.
        pub audits: Vec<RevisionAudit>,
        /// 意見・要望 of the sections.
        pub wishes: Vec<RevisionWish>,
        /// The controls of the clauses with most gaps, over editions and bodies.
        pub controls: Vec<RevisionControl>,
    }

    /// A clause.
    pub struct RevisionClause {
        /// Locator.
        pub clause: String,
        /// As printed.
        pub label: String,
        /// Nearest heading above it.
        pub heading: String,
        /// Items that ask it.
        pub items: Vec<String>,
        /// The first of them.
        pub question: String,
        /// Answers within A.
        pub applicable: i64,
        /// Of these not ○.
        pub gaps: i64,
        /// 必須未実施.
        pub must_open: i64,
        /// Answers －.
        pub not_applicable: i64,
        /// Sections with a gap; of a clause that is never applicable those that said so.
        pub sections: i64,
        /// Reasons given, most sections first.
        pub reasons: Vec<ReasonGroup>,
    }

    /// Answers that contradict each other.
    pub struct RevisionContradiction {
        /// `within`: one section says ○ and × to two questions of one control; `flip`: ○ last year and × now to an equal
        /// question; `split`: a quarter or more of the sections say ○ and a quarter or more ×.
        pub kind: String,
        /// Control code.
        pub control: String,
        /// Item with ○; of a split the item.
        pub item: String,
        /// Its question.
        pub question: String,
        /// Item with × of `within`, else empty.
        pub other: String,
        /// Its question.
        pub other_question: String,
        /// Sections that contradict; of a split those with ×.
        pub sections: i64,
        /// Of so many that answered both.
        pub of: i64,
        /// Up to three of these sections.
        pub names: Vec<String>,
    }

    /// Exceptions to a clause.
    pub struct RevisionException {
        /// Clause as printed.
        pub label: String,
        /// Nearest heading above it.
        pub heading: String,
        /// 例外措置番号.
        pub numbers: Vec<String>,
        /// Sections.
        pub names: Vec<String>,
        /// Reasons, one of each.
        pub reasons: Vec<String>,
    }

    /// An item that was audited.
    pub struct RevisionAudit {
        /// Item id.
        pub item: String,
        /// Question.
        pub question: String,
        /// First clause, as printed.
        pub label: String,
        /// Times it was audited.
        pub audited: i64,
        /// Of these 一部不適合 or 不適合.
        pub failed: i64,
        /// Of these with ○ in the self-check.
        pub differing: i64,
        /// Auditees of these.
        pub names: Vec<String>,
    }

    /// 意見・要望.
    pub struct RevisionWish {
        /// Section, with its system where it is one.
        pub name: String,
        /// Text.
        pub text: String,
    }

    /// A control over editions and bodies.
    pub struct RevisionControl {
        /// Code.
        pub control: String,
        /// Japanese name.
        pub name_ja: String,
        /// English name.
        pub name_en: String,
        /// Gaps in this year.
        pub gaps: i64,
        /// The edition in use first, other editions of the body, then other bodies.
        pub sides: Vec<RevisionSide>,
    }

    /// What an edition says to a control.
    pub struct RevisionSide {
        /// Name of the body.
        pub body: String,
        /// Edition id.
        pub edition: String,
        /// Questions.
        pub items: i64,
        /// Strictest obligation code; empty without an item.
        pub level: String,
        /// Clauses as printed.
        pub clauses: Vec<String>,
        /// The standard has no provision for it.
        pub is_gap: bool,
    }
}
