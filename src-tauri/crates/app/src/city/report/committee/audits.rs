//! 監査との差 in the committee report.

use tenken_documents::CityBlock;

use super::super::super::years::{Audited, difference};
use super::blocks::column;
use crate::{output::say, sheet::rate_view};

/// 監査との差 of each auditee, with how far its ○ can be relied on.
pub(super) fn block(audited: &[Audited]) -> CityBlock {
    let mut units: Vec<&str> = Vec::new();
    for one in audited {
        if !units.contains(&one.unit.as_str()) {
            units.push(&one.unit);
        }
    }
    let line = |name: &str, of: Vec<&Audited>| {
        let sum = difference(of);
        vec![
            name.to_owned(),
            sum.audited.to_string(),
            sum.said_yes.to_string(),
            sum.differs.to_string(),
            rate_view(sum.rate()).text,
            rate_view(sum.reliability()).text,
        ]
    };
    let mut rows: Vec<Vec<String>> = units
        .iter()
        .map(|unit| line(unit, audited.iter().filter(|one| one.unit == *unit).collect()))
        .collect();
    if rows.len() > 1 {
        rows.push(line(&say("city-row-all", &[]), audited.iter().collect()));
    }
    CityBlock::Table {
        title: say("city-audit-gap", &[]),
        remark: String::new(),
        columns: vec![
            column(&["city-audit-unit"], 52, false),
            column(&["city-audit-items"], 22, true),
            column(&["city-audit-yes"], 24, true),
            column(&["city-audit-differs"], 24, true),
            column(&["city-audit-rate"], 24, true),
            column(&["city-audit-held"], 24, true),
        ],
        note: if rows.is_empty() {
            String::new()
        } else {
            say("city-audit-gap-note", &[])
        },
        rows,
        none: say("city-audit-gap-none", &[]),
    }
}
