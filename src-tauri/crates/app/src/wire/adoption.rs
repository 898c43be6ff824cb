//! A city's own standard under review: clauses, items, decisions, and the edition that is made of it.

use super::{StandardControl, StandardTitle, wire};

wire! {
    /// Takes a document into the office's case.
    pub struct StandardTakeRequest {
        /// Ticket of the file.
        pub ticket: String,
        /// Name of the standard; empty = the file's name.
        pub name: String,
    }

    /// Takes an edition back into review as the body's own copy.
    pub struct StandardCopyRequest {
        /// Body id or 団体コード; empty = the body of the case.
        pub body: String,
        /// Edition id.
        pub edition: String,
        /// Name of the standard; empty = that of the edition.
        pub name: String,
    }

    /// Says whether what must be true for ○ changed.
    pub struct StandardItemReviseRequest {
        /// Id of the row.
        pub item: String,
        /// It changed.
        pub is_raised: bool,
    }

    /// Names a standard of the case.
    pub struct StandardRequest {
        /// Id.
        pub standard: String,
    }

    /// A standard in the list of those that the case holds.
    pub struct StandardLine {
        /// Id.
        pub standard: String,
        /// Name.
        pub name: String,
        /// File it came from.
        pub file: String,
        /// UTC time.
        pub taken_at: String,
        /// `open` or `finished`.
        #[ts(type = "\"open\" | \"finished\"")]
        pub state: String,
        /// Edition id, once finished.
        pub edition: Option<String>,
        /// How far the review is.
        pub progress: StandardProgress,
    }

    /// How far a review is.
    pub struct StandardProgress {
        /// Clauses decided.
        pub reviewed: i64,
        /// All clauses.
        pub clauses: i64,
        /// Items of clauses that are asked.
        pub items: i64,
        /// Ids of the clauses still open, in order.
        pub open: Vec<String>,
        /// The first of them.
        pub next: Option<String>,
    }

    /// A standard under review.
    pub struct StandardReviewView {
        /// Id.
        pub standard: String,
        /// Name.
        pub name: String,
        /// File it came from.
        pub file: String,
        /// `open` or `finished`.
        #[ts(type = "\"open\" | \"finished\"")]
        pub state: String,
        /// Edition id, once finished.
        pub edition: Option<String>,
        /// Titles that the document gives.
        pub titles: Vec<StandardTitle>,
        /// Clauses in order.
        pub clauses: Vec<ReviewClause>,
        /// How far it is.
        pub progress: StandardProgress,
        /// What a careful reader would remark on its items.
        pub remarks: Vec<ReviewRemark>,
        /// Every control that an item can be about.
        pub controls: Vec<ControlName>,
        /// The items of other bodies that the suggestions name.
        pub models: Vec<ModelItem>,
        /// The case takes changes.
        pub is_writable: bool,
    }

    /// A control with its name.
    pub struct ControlName {
        /// Control code.
        pub control: String,
        /// Domain code.
        pub domain: String,
        /// Name, ja.
        pub name_ja: String,
        /// Name, en.
        pub name_en: String,
    }

    /// An item of another body, after which one can be written.
    pub struct ModelItem {
        /// Item id.
        pub item: String,
        /// 団体名.
        pub body_name: String,
        /// Question.
        pub question: String,
    }

    /// A clause under review.
    pub struct ReviewClause {
        /// Id.
        pub clause: String,
        /// Locator.
        pub locator: String,
        /// Headings above it, outermost first.
        pub heading: Vec<String>,
        /// Its own text.
        pub text: String,
        /// Line in the document, from 1.
        pub line: i64,
        /// Level code.
        #[ts(type = "\"must\" | \"must_not\" | \"should\" | \"may\" | \"none\"")]
        pub level: String,
        /// The words that decided it.
        pub because: String,
        /// Whom it obliges: role codes, or `staff`.
        pub roles: Vec<String>,
        /// Words that leave something to judgement.
        pub conditions: Vec<String>,
        /// Suggested controls, best first.
        pub controls: Vec<StandardControl>,
        /// Decision.
        #[ts(type = "\"open\" | \"asked\" | \"not_asked\"")]
        pub decision: String,
        /// Why it is no question.
        pub reason: String,
        /// Its items in order.
        pub items: Vec<ReviewItem>,
        /// Locators of clauses whose items ask this one too.
        pub asked_by: Vec<String>,
    }

    /// An item under review.
    pub struct ReviewItem {
        /// Id of the row.
        pub item: String,
        /// Number within the clause, from 1.
        pub number: i64,
        /// The sentence that makes the demand.
        pub demand: String,
        /// Everything that can be changed.
        pub fields: ReviewFields,
        /// Item of another body whose texts it has.
        pub model: Option<String>,
        /// How sure the suggestion was.
        #[ts(type = "\"low\" | \"fair\" | \"high\"")]
        pub confidence: String,
        /// What lacks before it can be accepted.
        pub lacks: Vec<ReviewLack>,
        /// The item that it was copied from, if it was.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        pub kept: Option<ReviewKept>,
    }

    /// The item of an edition that an item was copied from.
    pub struct ReviewKept {
        /// Item id.
        pub item: String,
        /// Its revision there.
        pub revision: i64,
        /// What must be true for ○ changed since: it gets the next revision.
        pub is_raised: bool,
    }

    /// What can be changed of an item.
    pub struct ReviewFields {
        /// Control code; empty = none yet.
        pub control: String,
        /// Obligation code.
        #[ts(type = "\"must\" | \"must_not\" | \"should\" | \"may\"")]
        pub level: String,
        /// Who answers, role codes.
        pub roles: Vec<String>,
        /// Sheet code.
        pub sheet: String,
        /// Set code.
        pub set: String,
        /// Profile codes that must all hold.
        pub applies_all: Vec<String>,
        /// Profile codes of which one must hold.
        pub applies_any: Vec<String>,
        /// Profile codes that must not hold.
        pub applies_not: Vec<String>,
        /// Ids of further clauses that it asks.
        pub further: Vec<String>,
        /// Question.
        pub question: String,
        /// What counts as ○.
        pub good: String,
        /// What counts as △.
        pub partial: String,
        /// Examples of evidence.
        pub evidence: Vec<String>,
        /// ○ must name evidence.
        pub is_evidence_required: bool,
        /// How an auditor checks it, codes.
        pub method: Vec<String>,
        /// What the auditor does.
        pub audit_hint: String,
        /// A usual improvement.
        pub improvement: String,
        /// Note about the source.
        pub note: String,
    }

    /// What an item lacks.
    pub struct ReviewLack {
        /// Field.
        pub field: String,
        /// Code of the broken rule, `checklist-fault-…`.
        pub code: String,
    }

    /// What a careful reader would remark.
    pub struct ReviewRemark {
        /// Id of the item's row.
        pub item: String,
        /// Code of the rule.
        pub rule: String,
        /// The words it is about, or the locator of the clause whose item asks the same.
        pub detail: String,
    }

    /// Changes a clause.
    pub struct StandardClauseSaveRequest {
        /// Id.
        pub clause: String,
        /// Locator.
        pub locator: String,
        /// Headings above it, outermost first.
        pub heading: Vec<String>,
        /// Level code.
        pub level: String,
        /// Whom it obliges: role codes, or `staff`.
        pub roles: Vec<String>,
        /// Its own text.
        pub text: String,
    }

    /// Cuts a clause in two.
    pub struct StandardClauseSplitRequest {
        /// Id.
        pub clause: String,
        /// How many characters the first part has.
        pub at: i64,
    }

    /// Names a clause.
    pub struct StandardClauseRequest {
        /// Id.
        pub clause: String,
    }

    /// Decides about a clause.
    pub struct StandardClauseDecideRequest {
        /// Id.
        pub clause: String,
        /// Decision.
        #[ts(type = "\"open\" | \"asked\" | \"not_asked\"")]
        pub decision: String,
        /// Why it is no question; only for `not_asked`.
        pub reason: String,
    }

    /// Changes an item.
    pub struct StandardItemSaveRequest {
        /// Id of the row.
        pub item: String,
        /// All fields.
        pub fields: ReviewFields,
    }

    /// Names an item.
    pub struct StandardItemRequest {
        /// Id of the row.
        pub item: String,
    }

    /// Writes an item after one of another body.
    pub struct StandardItemModelRequest {
        /// Id of the row.
        pub item: String,
        /// Item id of the model.
        pub model: String,
    }

    /// What an edit of a standard answers.
    pub struct StandardSaved {
        /// RFC 3339 UTC of the save.
        pub at: String,
        /// Id of the standard.
        pub standard: String,
        /// Clauses that changed, as they are now.
        pub clauses: Vec<ReviewClause>,
        /// Ids of clauses that are gone.
        pub gone: Vec<String>,
        /// Id of what was made, if anything.
        pub made: Option<String>,
        /// What a careful reader would remark on the items as they are now.
        pub remarks: Vec<ReviewRemark>,
        /// How far the review is.
        pub progress: StandardProgress,
        /// An edit can be undone.
        pub can_undo: bool,
        /// An edit can be redone.
        pub can_redo: bool,
    }

    /// A body that no checklist is shipped for.
    pub struct NewBody {
        /// 団体コード, six digits.
        pub code: String,
        /// 団体名.
        pub name: String,
    }

    /// Makes the edition.
    pub struct StandardFinishRequest {
        /// Id.
        pub standard: String,
        /// Shipped body whose data the edition has; none = see `new_body`.
        pub body: Option<String>,
        /// A new body with the titles of the document; neither = the body of the case.
        pub new_body: Option<NewBody>,
        /// Name of the standard; empty = as taken.
        pub name: String,
        /// 版 of the standard; empty = the date.
        pub version: String,
        /// Date in either calendar.
        pub in_force: String,
        /// First fiscal year; none = that of the date.
        pub fiscal_year_from: Option<i32>,
        /// The remarks of a careful reader were seen.
        pub are_remarks_accepted: bool,
    }
}
