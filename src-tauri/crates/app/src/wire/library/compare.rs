//! One control over all bodies, and the booklet of an edition.

use super::{LibraryFilter, LibraryPlace};
use crate::wire::wire;

wire! {
    /// Looks for controls by code or name.
    pub struct LibraryControlsRequest {
        /// Words that all occur; empty = all 100.
        pub text: String,
    }

    /// A control in a list.
    pub struct LibraryControlLine {
        /// Control code.
        pub control: String,
        /// Domain code.
        pub domain: String,
        /// Japanese name.
        pub name_ja: String,
        /// English name.
        pub name_en: String,
        /// Bodies whose standard provides for it.
        pub bodies: i64,
        /// Bodies whose standard does not.
        pub gaps: i64,
    }

    /// Names a control.
    pub struct LibraryControlRequest {
        /// Control code.
        pub control: String,
    }

    /// One control over all bodies.
    pub struct LibraryControlView {
        /// Control code.
        pub control: String,
        /// Domain code.
        pub domain: String,
        /// Japanese name.
        pub name_ja: String,
        /// English name.
        pub name_en: String,
        /// The bodies, those of the open case first.
        pub sides: Vec<LibrarySide>,
    }

    /// What one body's standard says about a control.
    pub struct LibrarySide {
        /// Body id.
        pub body: String,
        /// Name of the body.
        pub body_name: String,
        /// Edition id.
        pub edition: String,
        /// Name of the standard with its 版.
        pub standard: String,
        /// Only the open case has it.
        pub is_own: bool,
        /// The standard has no provision for it.
        pub is_gap: bool,
        /// Why not, where it is known.
        pub note: String,
        /// Items.
        pub items: Vec<LibrarySideItem>,
    }

    /// An item beside those of other bodies.
    pub struct LibrarySideItem {
        /// Id.
        pub item: String,
        /// Clauses.
        pub clauses: Vec<LibraryPlace>,
        /// Obligation code.
        pub level: String,
        /// Sheet code.
        pub sheet: String,
        /// The smallest set that holds it.
        pub set: String,
        /// Question.
        pub question: String,
        /// What counts as ○.
        pub good: String,
        /// Numbers in question and ○ that another body with a provision does not have: 「8文字」.
        pub figures: Vec<String>,
    }

    /// Writes the booklet of an edition.
    pub struct BookletWriteRequest {
        /// Body id or 団体コード.
        pub body: String,
        /// Edition id; none = the newest.
        pub edition: Option<String>,
        /// Which items go in.
        pub filter: LibraryFilter,
        /// With the texts of the clauses that the items cite, where the edition has them.
        pub with_texts: bool,
        /// `pdf`, `xlsx`.
        pub formats: Vec<String>,
        /// Ticket of a folder; none = beside the open case, else where cases lie.
        pub folder: Option<String>,
    }
}
