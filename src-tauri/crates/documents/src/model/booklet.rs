//! 点検項目集: the items of a checklist as a book to be read, with what the standard says and does not say.

use super::PaperHead;

/// The booklet of one edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Booklet {
    /// Common block: body, day, mark, edition and standard are printed; unit, fiscal year, form, number, addressee,
    /// sender, opening and 決裁欄 are not.
    pub head: PaperHead,
    /// The standard that the checklist rests on.
    pub source: BookletSource,
    /// What the items were narrowed to: 点検票：組織, one condition a line; empty: all items.
    pub narrowed: Vec<String>,
    /// Items by sheet and set, as printed here.
    pub sheets: Vec<BookletSheet>,
    /// Clauses of the standard that count and those that the items printed cite: 基準 N 条項のうち n 条項を点検.
    pub clauses: (i64, i64),
    /// Domains with their items, those without an item left out.
    pub domains: Vec<BookletDomain>,
    /// Texts of the clauses that the items cite; empty: not to be printed, or not at hand.
    pub texts: Vec<BookletText>,
    /// Clauses that are no question for anyone.
    pub not_asked: Vec<BookletClause>,
    /// Control codes without a provision: この団体の基準に規定なし.
    pub gaps: Vec<BookletGap>,
}

/// The standard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookletSource {
    /// 神戸市情報セキュリティ対策基準.
    pub standard: String,
    /// 第5.5版　令和4年4月1日施行.
    pub version: String,
    /// 令和4年度.
    pub from_year: String,
    /// Where its text is public, and what is doubtful about it; may be empty.
    pub source: String,
    /// What a reader must know; may be empty.
    pub note: String,
}

/// Items of one sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookletSheet {
    /// 組織.
    pub name: String,
    /// Of the short set.
    pub short: i64,
    /// Of the standard set, with those of the short one.
    pub standard: i64,
    /// All.
    pub full: i64,
}

/// A domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookletDomain {
    /// 人的.
    pub name: String,
    /// One line in plain words.
    pub plain: String,
    /// Items.
    pub items: Vec<BookletItem>,
}

/// An item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookletItem {
    /// Number in this booklet.
    pub number: i64,
    /// kobe-HUM-01-a.
    pub item_id: String,
    /// HUM-01.
    pub code: String,
    /// Name of the control.
    pub control: String,
    /// Clauses as printed.
    pub clauses: Vec<String>,
    /// 必須, 禁止, 努力 or 任意.
    pub obligation: String,
    /// 組織, 情報システム or 統括.
    pub sheet: String,
    /// 標準版.
    pub set: String,
    /// Who answers, with the body's titles.
    pub answered_by: String,
    /// When it applies; empty: always.
    pub applies: String,
    /// Question.
    pub question: String,
    /// What counts as ○.
    pub good: String,
    /// What counts as △.
    pub partial: String,
    /// Examples of evidence.
    pub evidence: Vec<String>,
    /// ○ must name evidence.
    pub needs_evidence: bool,
    /// How an auditor checks it: 文書、聞き取り.
    pub method: String,
    /// What the auditor does.
    pub audit_hint: String,
    /// A usual improvement.
    pub improvement: String,
    /// Note about the source; may be empty.
    pub note: String,
}

/// The text of a clause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookletText {
    /// As printed.
    pub clause: String,
    /// Headings above it, outermost first.
    pub heading: Vec<String>,
    /// The standard's own words.
    pub text: String,
}

/// A clause that is no question for anyone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookletClause {
    /// As printed.
    pub clause: String,
    /// Headings above it, outermost first.
    pub heading: Vec<String>,
    /// Why.
    pub reason: String,
}

/// A control code without a provision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookletGap {
    /// Domain.
    pub domain: String,
    /// OPS-16.
    pub code: String,
    /// Name of the control.
    pub name: String,
    /// Why, where it is known; may be empty.
    pub note: String,
}
