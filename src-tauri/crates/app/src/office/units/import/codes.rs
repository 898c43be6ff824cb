//! Codes that lost their leading zeros on the way through Excel.

use tenken_domain::text::half_width;
use tenken_store::table::unit_attribute::UnitAttribute;

use super::rows::Row;

/// Width of the codes of a kind where all of them are digits.
fn width<'a>(codes: impl Iterator<Item = &'a str>) -> usize {
    codes
        .filter(|code| !code.is_empty() && code.bytes().all(|b| b.is_ascii_digit()))
        .map(str::len)
        .max()
        .unwrap_or_default()
}

/// Gives back the leading zeros that Excel took from codes: to the width of the codes that are there, else of the
/// longest code of the file. A code that is known as it stands keeps its form.
pub(super) fn with_codes(mut rows: Vec<Row>, field: &'static str, known: &[UnitAttribute]) -> Vec<Row> {
    let of_case = width(known.iter().map(|row| row.code.as_str()));
    let wanted = if of_case > 0 {
        of_case
    } else {
        width(rows.iter().map(|row| row.said(field)))
    };
    for row in &mut rows {
        let code = row.said(field).to_owned();
        let padded = format!("{code:0>wanted$}");
        let is_short = !code.is_empty() && padded != code && code.bytes().all(|b| b.is_ascii_digit());
        if is_short && !known.iter().any(|known| known.code == code) {
            row.warn("zeros", &code);
            row.fields.insert(field, padded);
        }
    }
    rows
}

/// The same for the owners of systems, by the codes of the sections; a code may also stand where a name is asked for.
pub(super) fn with_owner_codes(mut rows: Vec<Row>, sections: &[UnitAttribute]) -> Vec<Row> {
    let wanted = width(sections.iter().map(|row| row.code.as_str()));
    let is_code = |code: &str| sections.iter().any(|row| row.code == code);
    let is_name = |name: &str| sections.iter().any(|row| row.name == name);
    for row in &mut rows {
        for field in ["owner-code", "owner"] {
            let typed = row.said(field).to_owned();
            let padded = format!("{:0>wanted$}", half_width(&typed));
            if !is_code(&typed) && !is_name(&typed) && is_code(&padded) {
                row.fields.insert(field, padded);
            }
        }
    }
    rows
}
