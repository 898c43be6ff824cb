//! Finding and replacing a text wherever a case holds it.

use crate::image::{Cell, Image, RowImage, write_string};

/// What stands in its place.
pub(crate) const MARK: &str = "〔抹消〕";

/// BLOB columns with text in them: table, column, key, and the row whose `erased_at` says so.
pub(crate) const TEXT_BLOBS: &[(&str, &str, &str, &str)] = &[
    ("sealed_version", "content", "id", "sealed_version"),
    ("reception_content", "content", "reception_id", "reception"),
    ("report_content", "content", "report_id", "report_log"),
    ("audit_report_content", "content", "report_id", "audit_report"),
];

/// Columns that hold no text of people: codes, ids, hashes, dates. A number that happens to stand in one stays.
pub(crate) fn is_free_text(column: &str) -> bool {
    const WORDS: &[&str] = &[
        "id",
        "sha256",
        "check_number",
        "state",
        "kind",
        "at",
        "token",
        "direction",
        "format",
        "origin",
        "public_key",
        "counterpart_key",
        "parcel_id",
        "valid_from",
        "valid_to",
        "period_from",
        "period_to",
        "set_code",
        "progress",
        "cause",
        "way",
        "role",
        "media_type",
    ];
    const ENDS: &[&str] = &["_id", "_sha256", "_at", "_on", "_code", "_kind", "_role"];
    !WORDS.contains(&column) && !ENDS.iter().any(|end| column.ends_with(end))
}

/// One field whose whole value goes.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub table: String,
    pub key: Image,
    pub column: String,
}

/// What is to go: texts anywhere, and one field.
#[derive(Debug, Clone, Default)]
pub(crate) struct Target {
    needles: Vec<String>,
    pub field: Option<Field>,
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    write_string(text, &mut out);
    out[1..out.len() - 1].to_owned()
}

impl Target {
    /// The texts as they are, and as they stand in JSON (once and twice wrapped).
    pub fn new(texts: &[String], field: Option<Field>) -> Self {
        let mut needles = Vec::new();
        for text in texts {
            let once = escaped(text);
            needles.extend([text.clone(), escaped(&once), once]);
        }
        needles.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        needles.dedup();
        Self { needles, field }
    }

    /// The text without it; none when it does not hold it.
    pub fn redact(&self, text: &str) -> Option<String> {
        if !self.needles.iter().any(|needle| text.contains(needle.as_str())) {
            return None;
        }
        Some(self.needles.iter().fold(text.to_owned(), |text, needle| {
            text.replace(needle.as_str(), MARK)
        }))
    }

    /// True when the bytes hold it.
    pub fn is_in(&self, bytes: &[u8]) -> bool {
        let text = String::from_utf8_lossy(bytes);
        self.needles.iter().any(|needle| text.contains(needle.as_str()))
    }

    /// The value of a cell without it.
    pub fn redact_cell(&self, table: &str, key: &Image, column: &str, cell: &Cell) -> Option<String> {
        let Cell::Text(text) = cell else { return None };
        if key.contains_key(column) {
            return None;
        }
        if self.is_field(table, key, column) && text != MARK {
            return Some(MARK.to_owned());
        }
        if is_free_text(column) {
            self.redact(text)
        } else {
            None
        }
    }

    fn is_field(&self, table: &str, key: &Image, column: &str) -> bool {
        self.field
            .as_ref()
            .is_some_and(|field| field.table == table && field.column == column && field.key == *key)
    }

    /// Redacts both images of a row; true when something went.
    pub fn redact_row(&self, row: &mut RowImage) -> bool {
        let RowImage {
            table,
            key,
            before,
            after,
        } = row;
        let mut has_changed = false;
        for image in [before, after].into_iter().flatten() {
            for (column, cell) in image.iter_mut() {
                if let Some(text) = self.redact_cell(table, key, column, cell) {
                    *cell = Cell::Text(text);
                    has_changed = true;
                }
            }
        }
        has_changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_plain_and_wrapped_in_json() {
        let target = Target::new(&["a\"b\\c".to_owned()], None);
        assert_eq!(target.redact("x a\"b\\c y").unwrap(), "x 〔抹消〕 y");
        assert_eq!(
            target.redact(r#"{"reason":"a\"b\\c"}"#).unwrap(),
            r#"{"reason":"〔抹消〕"}"#
        );
        assert_eq!(
            target
                .redact(r#"{"settings":"{\"r\":\"a\\\"b\\\\c\"}"}"#)
                .unwrap(),
            r#"{"settings":"{\"r\":\"〔抹消〕\"}"}"#
        );
        assert_eq!(target.redact("nothing"), None);
    }

    #[test]
    fn hashes_ids_and_dates_are_no_text() {
        for column in ["sha256", "person_id", "confirmed_on", "at", "token"] {
            assert!(!is_free_text(column), "{column}");
        }
        for column in [
            "reason",
            "name",
            "settings_json",
            "remarks",
            "os_account",
            "value",
        ] {
            assert!(is_free_text(column), "{column}");
        }
    }
}
