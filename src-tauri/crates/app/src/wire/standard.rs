//! A 対策基準 document as read, with what is suggested for each clause.

mod book;
mod pack;

pub use book::*;
pub use pack::*;

use super::wire;

wire! {
    /// A standard as read.
    pub struct StandardView {
        /// File name.
        pub file: String,
        /// Titles that the document gives.
        pub titles: Vec<StandardTitle>,
        /// Clauses in the order of the document.
        pub clauses: Vec<StandardClause>,
    }

    /// A title that the document gives somebody.
    pub struct StandardTitle {
        /// 統括情報セキュリティ責任者
        pub name: String,
        /// Role code, or `staff`.
        pub role: String,
        /// 企画調整部長
        pub post: String,
        /// Clause that gives it.
        pub locator: String,
    }

    /// A clause as read.
    pub struct StandardClause {
        /// Locator.
        pub locator: String,
        /// Headings above it, outermost first.
        pub heading: Vec<String>,
        /// Its own text.
        pub text: String,
        /// Line in the file, from 1.
        pub line: i64,
        /// Obligation of its first demand.
        #[ts(type = "\"must\" | \"must_not\" | \"should\" | \"may\" | \"none\"")]
        pub level: String,
        /// The words that decided it.
        pub because: String,
        /// Whom it obliges: role codes, or `staff`.
        pub roles: Vec<String>,
        /// Words that leave something to judgement.
        pub conditions: Vec<String>,
        /// Up to three controls, best first.
        pub controls: Vec<StandardControl>,
        /// A draft question for each demand.
        pub items: Vec<StandardItem>,
    }

    /// A suggested control.
    pub struct StandardControl {
        /// Control code.
        pub control: String,
        /// Likeness to the nearest item, 0 to 100.
        pub percent: i64,
        /// That item.
        pub item: Option<String>,
    }

    /// A draft item.
    pub struct StandardItem {
        /// The sentence that makes the demand.
        pub demand: String,
        /// Its obligation.
        #[ts(type = "\"must\" | \"must_not\" | \"should\" | \"may\" | \"none\"")]
        pub level: String,
        /// Control code.
        pub control: String,
        /// Sheet code.
        pub sheet: String,
        /// Set code.
        pub set: String,
        /// Profile codes that must all hold.
        pub applies_all: Vec<String>,
        /// Profile codes of which one must hold.
        pub applies_any: Vec<String>,
        /// Role codes.
        pub roles: Vec<String>,
        /// The question.
        pub question: String,
        /// Item of another body that asks the same.
        pub model: Option<String>,
        /// How sure the draft is.
        #[ts(type = "\"low\" | \"fair\" | \"high\"")]
        pub confidence: String,
    }

    /// Two documents to compare: each is a file or a standard that the case holds.
    pub struct StandardCompareRequest {
        /// Ticket or id of the older one.
        pub old: String,
        /// Ticket or id of the newer one.
        pub new: String,
    }

    /// Two editions of a standard, clause by clause.
    pub struct StandardComparison {
        /// Name of the older one.
        pub old_file: String,
        /// Name of the newer one.
        pub new_file: String,
        /// What became of each clause, in the order of the newer one.
        pub changes: Vec<StandardChange>,
    }

    /// What became of a clause.
    pub struct StandardChange {
        /// Kind of change.
        #[ts(type = "\"unchanged\" | \"moved\" | \"reworded\" | \"split\" | \"merged\" | \"new\" | \"abolished\"")]
        pub kind: String,
        /// Likeness of the texts, 0 to 100.
        pub percent: i64,
        /// Clauses of the older edition.
        pub old: Vec<StandardSide>,
        /// Clauses of the newer edition.
        pub new: Vec<StandardSide>,
        /// A number differs: days, characters, times.
        pub is_number_changed: bool,
        /// The words that differ, where both editions have the clause.
        pub pieces: Vec<StandardPiece>,
    }

    /// A clause of one edition.
    pub struct StandardSide {
        /// Locator.
        pub locator: String,
        /// Nearest heading.
        pub heading: String,
        /// Text.
        pub text: String,
    }

    /// A run of words in one text or both.
    pub struct StandardPiece {
        /// Where it stands.
        #[ts(type = "\"same\" | \"removed\" | \"added\"")]
        pub kind: String,
        /// The words.
        pub text: String,
    }
}
