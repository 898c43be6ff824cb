//! Workbooks that the program writes and that are no answers: each is known by its title.

use tenken_documents::book_in::SheetIn;
use tenken_domain::typed::fold;

use crate::output::say;

/// Messages of the words that their titles hold, and the door that takes the workbook in (empty: none).
const TITLES: &[(&str, &str)] = &[
    ("board-form-title", "board"),
    ("audit-title-survey", "survey"),
    ("audit-title-roll-out", "audit"),
    ("audit-title-measure-form", "audit"),
    ("audit-title-improvement-form", "audit"),
    ("improve-paper-application", "exception"),
    ("paper-selfcheck-report", ""),
    ("paper-plan", ""),
    ("paper-guide", ""),
    ("city-file-committee", ""),
    ("city-file-extract", ""),
    ("city-summary-title", ""),
    ("city-file-revision", ""),
    ("city-file-trend", ""),
    ("booklet-title", ""),
    ("intake-log-title", ""),
    ("intake-mend-title", ""),
    ("unit-book-title", ""),
    ("handover-paper", ""),
];

/// Rows from the top in which a title may stand.
const DEPTH: u32 = 4;

/// What a workbook is called that is one of those, and its door.
pub(crate) fn paper(book: &[SheetIn]) -> Option<(String, &'static str)> {
    let titles: Vec<(String, String, &str)> = TITLES
        .iter()
        .map(|(id, door)| (say(id, &[]), *door))
        .map(|(title, door)| (fold(&title), title, door))
        .collect();
    let mut tops = book
        .iter()
        .flat_map(|sheet| sheet.cells.iter().filter(|cell| cell.row < DEPTH));
    tops.find_map(|cell| {
        let text = fold(&cell.text);
        let found = titles.iter().find(|(folded, ..)| text.contains(folded.as_str()));
        found.map(|(_, title, door)| (title.clone(), *door))
    })
}
