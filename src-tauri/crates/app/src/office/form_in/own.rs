//! Workbooks that the program writes and that are no answers: each is known by its title.

use tenken_documents::book_in::SheetIn;
use tenken_domain::typed::fold;

use crate::output::say;

/// Messages of the words that their titles hold.
const TITLES: &[&str] = &[
    "paper-selfcheck-report",
    "paper-plan",
    "paper-guide",
    "city-file-committee",
    "city-file-extract",
    "city-summary-title",
    "city-file-revision",
    "city-file-trend",
    "booklet-title",
    "intake-log-title",
    "intake-mend-title",
    "unit-book-title",
    "handover-paper",
];

/// Rows from the top in which a title may stand.
const DEPTH: u32 = 4;

/// What a workbook is called that is one of those.
pub(super) fn paper(book: &[SheetIn]) -> Option<String> {
    let titles: Vec<(String, String)> = TITLES
        .iter()
        .map(|id| say(id, &[]))
        .map(|title| (fold(&title), title))
        .collect();
    let mut tops = book
        .iter()
        .flat_map(|sheet| sheet.cells.iter().filter(|cell| cell.row < DEPTH));
    tops.find_map(|cell| {
        let text = fold(&cell.text);
        let found = titles.iter().find(|(folded, _)| text.contains(folded.as_str()));
        found.map(|(_, title)| title.clone())
    })
}
