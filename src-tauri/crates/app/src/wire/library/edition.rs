//! One edition as the library shows it, and what is looked for in it.

use crate::wire::wire;

wire! {
    /// Names an edition that comes with the program or that the open case holds.
    pub struct LibraryEditionRequest {
        /// Body id or 団体コード.
        pub body: String,
        /// Edition id; none = the newest.
        pub edition: Option<String>,
    }

    /// What is looked for; nothing set = everything.
    pub struct LibraryFilter {
        /// Role code: who answers.
        pub role: Option<String>,
        /// Domain code.
        pub domain: Option<String>,
        /// Obligation code.
        pub level: Option<String>,
        /// Control code.
        pub control: Option<String>,
        /// Sheet code.
        pub sheet: Option<String>,
        /// Set code: what a round of this set asks.
        pub set: Option<String>,
        /// Words that all occur, whatever their width, case and kana.
        pub text: String,
    }

    /// Looks for something in an edition.
    pub struct LibraryViewRequest {
        /// Body id or 団体コード.
        pub body: String,
        /// Edition id; none = the newest.
        pub edition: Option<String>,
        /// What is looked for.
        pub filter: LibraryFilter,
    }

    /// A body with its editions.
    pub struct LibraryBody {
        /// Body id.
        pub body: String,
        /// 団体コード.
        pub body_code: String,
        /// Name.
        pub name: String,
        /// Invented for the worked example.
        pub is_example: bool,
        /// Editions, those of the open case first, then the newest.
        pub editions: Vec<LibraryEdition>,
    }

    /// An edition with its figures.
    pub struct LibraryEdition {
        /// Body id.
        pub body: String,
        /// 団体コード.
        pub body_code: String,
        /// Name of the body.
        pub body_name: String,
        /// Edition id.
        pub edition: String,
        /// Label of the checklist.
        pub label: String,
        /// 1 for the first checklist to this text of the standard.
        pub issue: i64,
        /// Name of the standard.
        pub standard: String,
        /// 版 of the standard.
        pub standard_version: String,
        /// ISO date.
        pub in_force: String,
        /// The date as the standard prints it.
        pub in_force_label: String,
        /// First fiscal year.
        pub fiscal_year_from: i32,
        /// Where the text is public, and what is doubtful about it.
        pub source: String,
        /// What a reader must know about this edition.
        pub note: String,
        /// `body/edition` that it borrows items and clauses from.
        pub items_from: Option<String>,
        /// Only the open case has it.
        pub is_own: bool,
        /// Invented for the worked example.
        pub is_example: bool,
        /// It carries the texts of its clauses.
        pub has_texts: bool,
        /// Figures.
        pub coverage: LibraryCoverage,
        /// Clauses and items by level: `must`, `must_not`, `should`, `may`, `none`.
        pub levels: Vec<LibraryLevel>,
        /// Items by sheet and set.
        pub sheets: Vec<LibrarySheet>,
    }

    /// How much of a standard its checklist asks.
    pub struct LibraryCoverage {
        /// All clauses.
        pub clauses: i64,
        /// All items.
        pub items: i64,
        /// Clauses that an item cites.
        pub asked: i64,
        /// Clauses that are no question for anyone, with their reason.
        pub not_asked: i64,
        /// Clauses without a duty of their own that nobody names.
        pub not_counted: i64,
        /// Clauses with a duty that nobody names.
        pub uncovered: i64,
        /// N of 「基準 N 条項のうち n 条項を点検」: clauses with a duty, without those that are not asked.
        pub of_standard: i64,
        /// n with all items.
        pub checked: i64,
        /// Control codes without a provision.
        pub gaps: i64,
    }

    /// Clauses and items of one level.
    pub struct LibraryLevel {
        /// Level code.
        pub level: String,
        /// Clauses.
        pub clauses: i64,
        /// Items; always 0 for `none`.
        pub items: i64,
    }

    /// Items of one sheet.
    pub struct LibrarySheet {
        /// Sheet code.
        pub sheet: String,
        /// Of the short set.
        pub short: i64,
        /// Of the standard set, with those of the short one.
        pub standard: i64,
        /// All.
        pub full: i64,
    }

    /// An edition, as far as it fits what is looked for.
    pub struct LibraryView {
        /// The edition with its figures, whatever is looked for.
        pub edition: LibraryEdition,
        /// Who answers anything in it, with the body's titles.
        pub roles: Vec<LibraryRole>,
        /// Items, by domain, control and letter.
        pub items: Vec<LibraryItem>,
        /// Clauses in the order of the standard.
        pub clauses: Vec<LibraryClause>,
        /// Control codes without a provision in this standard.
        pub gaps: Vec<LibraryGap>,
    }

    /// A role with the body's title.
    pub struct LibraryRole {
        /// Role code.
        pub role: String,
        /// Title.
        pub title: String,
    }

    /// An item, whole.
    pub struct LibraryItem {
        /// Id.
        pub item: String,
        /// Revision.
        pub revision: i64,
        /// Domain code.
        pub domain: String,
        /// Control code.
        pub control: String,
        /// Clauses that it asks; the first is the one shown.
        pub clauses: Vec<LibraryPlace>,
        /// Obligation code.
        pub level: String,
        /// Who answers, role codes.
        pub roles: Vec<String>,
        /// Sheet code.
        pub sheet: String,
        /// The smallest set that holds it.
        pub set: String,
        /// Profile codes that must all hold.
        pub applies_all: Vec<String>,
        /// Profile codes of which one must hold.
        pub applies_any: Vec<String>,
        /// Profile codes that must not hold.
        pub applies_not: Vec<String>,
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

    /// A clause by its locator.
    pub struct LibraryPlace {
        /// Locator.
        pub locator: String,
        /// As papers print it.
        pub label: String,
    }

    /// A clause.
    pub struct LibraryClause {
        /// Locator.
        pub locator: String,
        /// As papers print it.
        pub label: String,
        /// Headings above it, outermost first.
        pub heading: Vec<String>,
        /// Level code.
        #[ts(type = "\"must\" | \"must_not\" | \"should\" | \"may\" | \"none\"")]
        pub level: String,
        /// What the checklist makes of it.
        #[ts(type = "\"asked\" | \"not_asked\" | \"not_counted\" | \"uncovered\"")]
        pub usage: String,
        /// Ids of the items that ask it.
        pub items: Vec<String>,
        /// Why it is no question for anyone.
        pub reason: String,
        /// Its text, where the case holds it.
        pub text: Option<String>,
    }

    /// A control code without a provision in the standard.
    pub struct LibraryGap {
        /// Control code.
        pub control: String,
        /// Domain code.
        pub domain: String,
        /// Japanese name.
        pub name_ja: String,
        /// English name.
        pub name_en: String,
        /// Why, where it is known.
        pub note: String,
        /// No code of the domain has a provision.
        pub is_whole: bool,
    }

    /// What fits, by its names alone: for a page that holds the whole edition.
    pub struct LibraryFound {
        /// Ids of items.
        pub items: Vec<String>,
        /// Locators.
        pub clauses: Vec<String>,
        /// Control codes without a provision.
        pub gaps: Vec<String>,
    }
}
