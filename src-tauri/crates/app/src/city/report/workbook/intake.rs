//! 取込ログ: every version that came in, and every file that became none, with the reason.

use tenken_documents::TableCell;

use super::{Made, Source, day_of, status::origin, text};
use crate::{office::intake_reason, output::say};

/// Newest last; a file that was looked at again and again stands once for each time.
pub(super) fn table(source: &Source) -> Made {
    let mut lines: Vec<(&str, Vec<TableCell<'static>>)> = Vec::new();
    for row in &source.all {
        let state = say(&format!("city-book-log-{}", row.state.replace('_', "-")), &[]);
        let cells = vec![
            day_of(&row.received_at),
            text(&row.file_name),
            text(state),
            text(&row.unit_code),
            text(say(&format!("sheet-kind-{}", row.sheet_kind), &[])),
            text(&row.system_code),
            TableCell::Count(row.version),
            text(asked_back(&row.note)),
            text(origin(row)),
            text(&row.check_number),
            text(&row.edition_sha256),
            text(&row.file_sha256),
            text(&row.sha256),
        ];
        lines.push((&row.received_at, cells));
    }
    for (at, file) in &source.refused {
        let kind = match file.sheet_kind.as_str() {
            "" => TableCell::Empty,
            kind => text(say(&format!("sheet-kind-{kind}"), &[])),
        };
        let place = format!("{} {}", file.place, file.piece);
        let cells = vec![
            day_of(at),
            text(place.trim()),
            text(say(&format!("ui-intake-result-{}", file.outcome), &[])),
            text(&file.unit_code),
            kind,
            text(&file.system_code),
            file.version.map_or(TableCell::Empty, TableCell::Count),
            text(intake_reason(&file.reason)),
            TableCell::Empty,
            TableCell::Empty,
            text(&file.edition),
            text(&file.file_sha256),
            TableCell::Empty,
        ];
        lines.push((at, cells));
    }
    lines.sort_by_key(|(at, _)| *at);
    Made {
        name: "city-book-log",
        columns: vec![
            ("city-book-received", 18.0),
            ("city-book-file-name", 44.0),
            ("city-book-log-state", 14.0),
            ("city-book-unit-code", 11.0),
            ("city-book-kind", 15.0),
            ("city-book-system-code", 14.0),
            ("city-book-version", 8.0),
            ("city-book-log-why", 44.0),
            ("city-book-origin", 14.0),
            ("city-book-check-number", 21.0),
            ("city-book-edition", 24.0),
            ("city-book-file-sha256", 24.0),
            ("city-book-sealed-sha256", 24.0),
        ],
        frozen: 2,
        printed: Some(8),
        heat: None,
        rows: lines.into_iter().map(|(_, cells)| cells).collect(),
    }
}

/// What the section was asked to mend, as kept with a version that was asked back.
fn asked_back(note: &str) -> String {
    let marked: Vec<(String, String)> = serde_json::from_str(note).unwrap_or_default();
    let texts: Vec<String> = marked.into_iter().map(|(_, text)| text).collect();
    texts.join("\n")
}
