//! 提出状況 with every field of a sheet.

use tenken_documents::TableCell;
use tenken_domain::profile::ProfileCode;
use tenken_parcel::content::{DepartmentConfirmation, SealedSheet};
use tenken_store::table::reception::Reception;

use super::{Made, SealedIn, Source, day, day_of, optional, text, yes};
use crate::output::{answered_text, say};

/// Heads before the profile, and behind it; what only a program needs stands last.
const BEFORE: [(&str, f64); 18] = [
    ("city-book-department", 18.0),
    ("city-book-unit-code", 11.0),
    ("city-book-unit", 20.0),
    ("city-book-kind", 15.0),
    ("city-book-system-code", 14.0),
    ("city-book-system", 20.0),
    ("city-book-state", 12.0),
    ("city-book-received", 18.0),
    ("city-book-version", 8.0),
    ("city-book-returns", 10.0),
    ("city-book-due", 18.0),
    ("city-book-late", 10.0),
    ("city-book-origin", 14.0),
    ("city-book-check-number", 21.0),
    ("city-book-set", 10.0),
    ("city-book-performer", 20.0),
    ("city-book-from", 18.0),
    ("city-book-to", 18.0),
];
const BEHIND: [(&str, f64); 19] = [
    ("city-book-taken-in", 24.0),
    ("city-book-remarks", 60.0),
    ("city-book-wishes", 40.0),
    ("city-book-headcount", 9.0),
    ("city-book-responsible", 22.0),
    ("city-book-confirmed-title", 22.0),
    ("city-book-confirmed-name", 18.0),
    ("city-book-confirmed-on", 18.0),
    ("city-book-confirmed-at", 24.0),
    ("form-x-answered-at", 44.0),
    ("city-book-deputised", 8.0),
    ("city-book-unanswered", 14.0),
    ("city-book-dept-title", 18.0),
    ("city-book-dept-name", 18.0),
    ("city-book-dept-on", 18.0),
    ("city-book-dept-opinion", 40.0),
    ("city-book-body", 10.0),
    ("city-book-year", 8.0),
    ("city-book-edition", 20.0),
];

/// One row a sheet that is expected or in. What the sheets say of earlier improvements is put into `carried`: a sheet is
/// read once for both.
pub(super) fn table(
    source: &Source,
    sealed: &SealedIn<'_>,
    carried: &mut Vec<Vec<TableCell<'static>>>,
) -> Made {
    let city = &source.city;
    let mut rows = Vec::new();
    for (index, section) in city.sections.iter().enumerate() {
        let status = &source.status.lines[index];
        let due = status.due_on.clone();
        let codes = std::iter::once(("", "")).chain(
            section
                .systems
                .iter()
                .map(|(code, name)| (code.as_str(), name.as_str())),
        );
        for (code, name) in codes {
            let own = source.rows.iter().find(|row| {
                row.system_code == code
                    && row.sheet_kind != "central"
                    && (row.unit_id.as_ref() == Some(&section.unit) || row.unit_code == section.code)
            });
            rows.push(match own.and_then(|row| Some((row, sealed.read(row)?))) {
                Some((row, sheet)) => {
                    carried.extend(super::carried::rows(row, &sheet));
                    filled(source, row, &sheet, due.as_deref())
                }
                None => expected(source, index, (code, name), due.as_deref()),
            });
        }
    }
    let beside = source.rows.iter().filter(|row| row.sheet_kind == "central");
    rows.extend(beside.filter_map(|row| Some(filled(source, row, &sealed.read(row)?, None))));
    Made {
        name: "city-book-status",
        columns: columns(),
        frozen: 3,
        printed: Some(14),
        heat: None,
        rows,
    }
}

/// A sheet that is not in: its keys, and where its section stands.
fn expected(
    source: &Source,
    index: usize,
    (code, name): (&str, &str),
    due: Option<&str>,
) -> Vec<TableCell<'static>> {
    let (section, status) = (&source.city.sections[index], &source.status.lines[index]);
    let kind = if code.is_empty() { "organisation" } else { "system" };
    let mut cells = vec![
        text(&section.department),
        text(&section.code),
        text(&section.name),
        text(say(&format!("sheet-kind-{kind}"), &[])),
        text(code),
        text(name),
        text(say(&format!("city-book-state-{}", status.state), &[])),
        TableCell::Empty,
        TableCell::Empty,
        TableCell::Count(returns(source, &section.code, code)),
        day(due),
        TableCell::Count(status.days_late),
    ];
    cells.resize(columns().len() - 3, TableCell::Empty);
    cells.extend([
        text(&source.body_code),
        TableCell::Count(source.city.year),
        TableCell::Empty,
    ]);
    cells
}

fn columns() -> Vec<(&'static str, f64)> {
    let profile = ProfileCode::ALL.iter().map(|code| (code.as_str(), 8.0));
    BEFORE.into_iter().chain(profile).chain(BEHIND).collect()
}

fn returns(source: &Source, unit: &str, system: &str) -> i64 {
    let returned = source.all.iter().filter(|row| {
        row.unit_code == unit
            && row.system_code == system
            && (row.state == "returned" || !row.note.is_empty())
    });
    crate::sheet::count(returned.count())
}

fn filled(
    source: &Source,
    row: &Reception,
    sealed: &SealedSheet,
    due: Option<&str>,
) -> Vec<TableCell<'static>> {
    let system = sealed.system.as_ref();
    let received = super::super::super::status::local_day(&row.received_at);
    let late = due
        .and_then(|due| tenken_domain::date::Day::from_iso(due).ok())
        .zip(received)
        .map_or(0, |(due, on)| due.days_until(on).max(0));
    let mut cells = vec![
        optional(sealed.unit.department_name.as_ref()),
        text(&sealed.unit.code),
        text(&sealed.unit.name),
        text(say(&format!("sheet-kind-{}", sealed.sheet_kind), &[])),
        text(system.map(|system| system.code.clone()).unwrap_or_default()),
        text(system.map(|system| system.name.clone()).unwrap_or_default()),
        text(say("city-book-state-complete", &[])),
        day_of(&row.received_at),
        TableCell::Count(row.version),
        TableCell::Count(returns(source, &row.unit_code, &row.system_code)),
        day(due),
        TableCell::Count(late),
        text(origin(row)),
        text(&row.check_number),
        text(&sealed.set),
        optional(sealed.performer.as_ref()),
        day(sealed.period_from.as_deref()),
        day(sealed.period_to.as_deref()),
    ];
    for code in ProfileCode::ALL {
        let value = sealed.profile.get(code.as_str());
        cells.push(text(
            value
                .map(|value| say(&format!("city-book-profile-{}", value.replace('_', "-")), &[]))
                .unwrap_or_default(),
        ));
    }
    let included: Vec<&str> = sealed.inclusions.iter().map(|one| one.item_id.as_str()).collect();
    let confirmed = &sealed.confirmed;
    let department: Option<DepartmentConfirmation> = row
        .dept_confirmation_json
        .as_deref()
        .and_then(|json| serde_json::from_str(json).ok());
    cells.extend([
        text(included.join("、")),
        optional(sealed.remarks.as_ref()),
        optional(sealed.wishes.as_ref()),
        sealed
            .headcount
            .map_or(TableCell::Empty, |count| TableCell::Count(i64::from(count))),
        text(&sealed.responsible.title),
        text(&confirmed.title),
        optional(confirmed.name.as_ref()),
        day(Some(&confirmed.date)),
        text(&confirmed.at),
        text(answered_text(sealed.answered.as_ref())),
        yes(sealed.deputised),
        TableCell::Count(i64::from(confirmed.unanswered_accepted)),
    ]);
    cells.extend(department.map_or_else(
        || {
            [
                TableCell::Empty,
                TableCell::Empty,
                TableCell::Empty,
                TableCell::Empty,
            ]
        },
        |one| {
            [
                text(&one.title),
                optional(one.name.as_ref()),
                day(Some(&one.date)),
                optional(one.opinion.as_ref()),
            ]
        },
    ));
    cells.extend([
        text(&sealed.body_code),
        TableCell::Count(i64::from(sealed.fiscal_year)),
        text(&sealed.edition.sha256),
    ]);
    cells
}

/// The way a version came in.
pub(super) fn origin(row: &Reception) -> String {
    say(&format!("city-book-origin-{}", row.origin.replace('_', "-")), &[])
}
