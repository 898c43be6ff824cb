//! CSV for machines: UTF-8 with a byte order mark, CRLF, every field as RFC 4180 wants it; heads in English, stable.

use tenken_domain::control::Domain;

use super::super::{
    figures::Row,
    model::{City, CitySheet},
};
use crate::{app::App, error::Result};

/// Columns of the answers, in order; `tenken city columns` explains them.
pub(crate) const ANSWER_COLUMNS: [&str; 21] = [
    "body_code",
    "fiscal_year",
    "edition_sha256",
    "department",
    "unit_code",
    "unit_name",
    "sheet_kind",
    "system_code",
    "system_name",
    "version",
    "check_number",
    "item_id",
    "revision",
    "control",
    "level",
    "answer",
    "reason",
    "exception_number",
    "is_excepted",
    "is_flagged",
    "is_corrected",
];

/// Columns of the figures.
pub(crate) const FIGURE_COLUMNS: [&str; 17] = [
    "scope",
    "department",
    "unit_code",
    "unit_name",
    "domain",
    "assigned",
    "applicable",
    "yes",
    "partial",
    "no",
    "na",
    "unanswered",
    "excepted",
    "must_open",
    "rate_numerator",
    "rate_denominator",
    "corrected",
];

/// A file being written.
struct Lines {
    text: String,
    is_guarded: bool,
}

impl Lines {
    fn new(columns: &[&str], is_guarded: bool) -> Self {
        let mut made = Self {
            text: "\u{feff}".to_owned(),
            is_guarded,
        };
        made.push(columns);
        made
    }

    fn push<T: AsRef<str>>(&mut self, fields: &[T]) {
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            self.field(field.as_ref());
        }
        self.text.push_str("\r\n");
    }

    /// A field that a spreadsheet would take for a formula gets an apostrophe where that was asked for.
    fn field(&mut self, field: &str) {
        let is_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let guard = if self.is_guarded && is_formula { "'" } else { "" };
        if field.contains(['"', ',', '\n', '\r']) {
            self.text.push('"');
            self.text.push_str(guard);
            self.text.push_str(&field.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(guard);
            self.text.push_str(field);
        }
    }
}

impl App {
    /// Every answer in force, one a line.
    pub(super) fn answers_csv(&mut self, city: &City, is_guarded: bool) -> Result<Vec<u8>> {
        let body = self.desk()?.body.code.clone();
        let mut lines = Lines::new(&ANSWER_COLUMNS, is_guarded);
        for sheet in city.sheets.iter().chain(&city.central) {
            let section = city
                .sections
                .get(sheet.section)
                .filter(|_| !sheet.row.unit_code.is_empty() && sheet.row.sheet_kind != "central");
            let (department, code, name) = section.map_or(("", sheet.row.unit_code.as_str(), ""), |one| {
                (one.department.as_str(), one.code.as_str(), one.name.as_str())
            });
            for answer in &sheet.answers {
                let item = &city.items[answer.item].item;
                lines.push(&[
                    &body,
                    &city.year.to_string(),
                    &sheet.row.edition_sha256,
                    department,
                    code,
                    name,
                    sheet.kind.as_str(),
                    &sheet.row.system_code,
                    &sheet.system_name,
                    &sheet.row.version.to_string(),
                    &sheet.row.check_number,
                    &item.id,
                    &item.revision.to_string(),
                    &item.control.to_string(),
                    item.level.as_str(),
                    answer
                        .value
                        .map(tenken_domain::vocabulary::Answer::as_str)
                        .unwrap_or_default(),
                    &answer.reason,
                    &answer.exception,
                    flag(answer.is_excepted),
                    flag(answer.is_flagged),
                    flag(answer.corrected.is_some()),
                ]);
            }
        }
        Ok(lines.text.into_bytes())
    }
}

const fn flag(is_set: bool) -> &'static str {
    if is_set { "1" } else { "0" }
}

/// Figures of body, departments and sections by domain.
pub(super) fn figures(city: &City, is_guarded: bool) -> Vec<u8> {
    let mut lines = Lines::new(&FIGURE_COLUMNS, is_guarded);
    let mut add = |names: [&str; 4], sheets: Vec<&CitySheet>| {
        let Row(cells) = city.row(sheets);
        let domains = std::iter::once("").chain(Domain::ALL.iter().map(|domain| domain.as_str()));
        for (domain, (one, corrected)) in domains.zip(cells) {
            let mut fields: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            fields.push(domain.to_owned());
            let counts = [
                one.assigned,
                one.applicable,
                one.yes,
                one.partial,
                one.no,
                one.not_applicable,
                one.unanswered(),
                one.excepted,
                one.must_open,
                one.yes_in_base,
                one.applicable,
                corrected,
            ];
            fields.extend(counts.iter().map(ToString::to_string));
            lines.push(&fields);
        }
    };
    add(["city", "", "", ""], city.sheets.iter().collect());
    for department in city.departments() {
        let own = |sheet: &&CitySheet| city.sections[sheet.section].department == department;
        add(
            ["department", department, "", ""],
            city.sheets.iter().filter(own).collect(),
        );
    }
    for (index, section) in city.targets() {
        let names = ["section", &section.department, &section.code, &section.name];
        add(names, city.sheets_of(index).collect());
    }
    lines.text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_and_guarded_only_when_asked() {
        let mut lines = Lines::new(&["a"], true);
        lines.push(&["=1+1", "x,\"y\"\n", "-3", "ok"]);
        assert_eq!(lines.text, "\u{feff}a\r\n'=1+1,\"x,\"\"y\"\"\n\",'-3,ok\r\n");
        let mut bare = Lines::new(&["a"], false);
        bare.push(&["=1+1"]);
        assert_eq!(bare.text, "\u{feff}a\r\n=1+1\r\n");
    }
}
