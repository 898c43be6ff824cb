//! The blocks of the committee report.

use tenken_documents::{CityBlock, CityChart, CityColumn, CityHeatRow};
use tenken_domain::{
    control::Domain,
    date::fiscal_year_label,
    ratio::{Fraction, signed_tenths},
};

use super::super::super::{
    figures::{Row, cell},
    model::{City, CitySheet},
};
use super::super::workbook::figures::domain_name;
use super::grouped;
use crate::{output::say, wire::CityYear};

/// Items in the list of the worst.
const WORST: usize = 5;
/// Before a rate that holds an answer corrected by the office.
const CORRECTED: &str = "*";

pub(super) fn column(heads: &[&str], width: i64, is_figure: bool) -> CityColumn {
    CityColumn {
        head: heads.iter().map(|id| say(id, &[])).collect(),
        width,
        is_figure,
    }
}

/// One decimal and the step of its tint; before it a mark where a correction of the office is in it.
fn cells(city: &City, row: &Row) -> Vec<(String, i64)> {
    row.0
        .iter()
        .map(|(figures, corrected)| {
            let cell = cell(None, figures, *corrected, city.scale.bands);
            let mark = if *corrected > 0 { CORRECTED } else { "" };
            (format!("{mark}{}", cell.rate), cell.step)
        })
        .collect()
}

/// What stands below a map with marked cells.
fn marked_note(rows: &[CityHeatRow]) -> String {
    let is_marked = |row: &CityHeatRow| row.cells.iter().any(|(text, _)| text.starts_with(CORRECTED));
    if rows.iter().any(is_marked) {
        say("city-marked-note", &[("mark", CORRECTED)])
    } else {
        String::new()
    }
}

/// What the four steps mean.
pub(super) fn legend(city: &City) -> Vec<String> {
    let [a, b, c] = city.scale.bands.map(|band| band.to_string());
    vec![
        say("city-legend-from", &[("from", &a)]),
        say("city-legend-between", &[("from", &b), ("to", &a)]),
        say("city-legend-between", &[("from", &c), ("to", &b)]),
        say("city-legend-below", &[("to", &c)]),
        say("city-legend-none", &[]),
    ]
}

/// Domains down, departments across, the body last; departments in the order of the organisation. Corrections of the
/// office stand in the annex of that name; `notes` are what else a reader must know of the figures.
pub(super) fn heat(city: &City, corrections: Option<&str>, notes: &[String]) -> CityBlock {
    let departments = city.departments();
    let mut columns: Vec<(String, Row, [String; 2])> = Vec::new();
    for department in &departments {
        let is_own = |index: usize| city.sections[index].department == *department;
        let sheets: Vec<&CitySheet> = city.sheets.iter().filter(|sheet| is_own(sheet.section)).collect();
        let own: Vec<usize> = city
            .targets()
            .map(|(index, _)| index)
            .filter(|index| is_own(*index))
            .collect();
        columns.push(of_column(city, department, sheets, &own));
    }
    let all: Vec<usize> = city.targets().map(|(index, _)| index).collect();
    columns.push(of_column(
        city,
        &say("city-book-city", &[]),
        city.sheets.iter().collect(),
        &all,
    ));
    let shown: Vec<Vec<(String, i64)>> = columns.iter().map(|(_, row, _)| cells(city, row)).collect();
    let mut rows: Vec<CityHeatRow> = Domain::ALL
        .iter()
        .enumerate()
        .map(|(index, domain)| CityHeatRow {
            name: domain_name(*domain),
            cells: shown.iter().map(|column| column[index + 1].clone()).collect(),
            is_total: false,
        })
        .collect();
    rows.push(CityHeatRow {
        name: say("city-row-all", &[]),
        cells: shown.iter().map(|column| column[0].clone()).collect(),
        is_total: true,
    });
    for (place, id) in ["city-row-must", "city-row-in"].into_iter().enumerate() {
        rows.push(CityHeatRow {
            name: say(id, &[]),
            cells: columns
                .iter()
                .map(|(_, _, beside)| (beside[place].clone(), -1))
                .collect(),
            is_total: false,
        });
    }
    let count = city.corrections.len().to_string();
    let corrected = corrections.map_or_else(String::new, |annex| {
        let args = [("mark", CORRECTED), ("count", &count), ("annex", annex)];
        say("city-corrections-text", &args)
    });
    CityBlock::Heat {
        title: say("city-heat", &[]),
        remark: say("city-heat-remark", &[]),
        corner: say("city-book-domain", &[]),
        columns: columns.into_iter().map(|(name, ..)| name).collect(),
        note: format!("{}{corrected}{}", say("city-heat-note", &[]), notes.concat()),
        rows,
        legend: legend(city),
    }
}

fn of_column(
    city: &City,
    name: &str,
    sheets: Vec<&CitySheet>,
    sections: &[usize],
) -> (String, Row, [String; 2]) {
    let row = city.row(sheets);
    let must = row.0.first().map_or(0, |(figures, _)| figures.must_open);
    let done = sections.iter().filter(|index| city.is_complete(**index)).count();
    let beside = [must.to_string(), format!("{done}/{}", sections.len())];
    (name.to_owned(), row, beside)
}

/// 必須 and 禁止 with most ×.
pub(super) fn worst(city: &City, before: Option<&City>) -> CityBlock {
    let mut items = city.item_lines(before, 1);
    items.retain(|item| matches!(item.level.as_str(), "must" | "must_not") && item.no > 0);
    items.sort_by(|a, b| (b.no, b.partial, &a.item).cmp(&(a.no, a.partial, &b.item)));
    let rows: Vec<Vec<String>> = (1..)
        .zip(items.iter().take(WORST))
        .map(|(place, item)| {
            let reason = item.reasons.first().map_or_else(
                || "－".to_owned(),
                |group| {
                    say(
                        "city-reason",
                        &[("text", &group.text), ("sections", &group.sections.to_string())],
                    )
                },
            );
            let corrected = if item.corrected > 0 {
                say("city-worst-corrected", &[("count", &item.corrected.to_string())])
            } else {
                String::new()
            };
            vec![
                place.to_string(),
                format!("{}（{}）{corrected}", item.question, item.control),
                item.no.to_string(),
                item.partial.to_string(),
                grouped(item.applicable),
                item.rate.text.clone(),
                item.difference.clone(),
                reason,
            ]
        })
        .collect();
    CityBlock::Table {
        title: say("city-worst", &[]),
        remark: say("city-worst-remark", &[("count", &rows.len().to_string())]),
        columns: vec![
            column(&["city-worst-place"], 7, true),
            column(&["city-worst-question"], 57, false),
            column(&["city-worst-no"], 8, true),
            column(&["city-worst-partial"], 8, true),
            column(&["city-worst-applicable"], 11, true),
            column(&["city-worst-rate", "city-worst-percent"], 14, true),
            column(&["city-worst-before", "city-worst-difference"], 15, true),
            column(&["city-worst-reason"], 50, false),
        ],
        rows,
        none: say("city-worst-none", &[]),
        note: String::new(),
    }
}

/// Two pictures and their table; nothing where there is no year to compare with.
pub(super) fn years(years: &[CityYear], compared: i64, merged: &[String]) -> Vec<CityBlock> {
    if years.len() < 2 {
        return vec![CityBlock::Lines {
            title: say("city-years", &[]),
            remark: String::new(),
            lines: vec![say("city-years-none", &[])],
            is_plain: true,
        }];
    }
    let most = years.iter().map(|year| year.must_open).max().unwrap_or(0).max(1);
    let label = |year: &CityYear| fiscal_year_label(year.fiscal_year);
    let open: Vec<(String, String, i64)> = years
        .iter()
        .map(|year| {
            let value = say("city-count", &[("count", &year.must_open.to_string())]);
            (label(year), value, year.must_open * 1000 / most)
        })
        .collect();
    let rate: Vec<(String, String, i64)> = years
        .iter()
        .map(|year| {
            let height = Fraction::of(year.rate.num, year.rate.den).map_or(-1, Fraction::percent_tenths);
            (
                label(year),
                say("city-rate-value", &[("rate", &year.rate.text)]),
                height,
            )
        })
        .collect();
    let chart = |id: &str, bars: Vec<(String, String, i64)>| CityChart {
        caption: say(id, &[]),
        alt: bars
            .iter()
            .map(|(label, value, _)| format!("{label} {value}"))
            .collect::<Vec<_>>()
            .join("、"),
        bars,
    };
    let note = if merged.is_empty() {
        String::new()
    } else {
        say("city-years-merged", &[("merged", &merged.join("、"))])
    };
    let mut columns = vec![column(&["city-years-what"], 44, false)];
    columns.extend(years.iter().map(|year| CityColumn {
        head: vec![label(year)],
        width: 31,
        is_figure: true,
    }));
    columns.push(column(&["city-years-difference"], 31, true));
    vec![
        CityBlock::Years {
            title: say("city-years", &[]),
            remark: say(
                "city-years-remark",
                &[
                    ("years", &years.len().to_string()),
                    ("items", &compared.to_string()),
                ],
            ),
            charts: vec![chart("city-years-must", open), chart("city-years-rate", rate)],
        },
        CityBlock::Table {
            title: String::new(),
            remark: String::new(),
            columns,
            rows: year_rows(years),
            none: String::new(),
            note,
        },
    ]
}

fn year_rows(years: &[CityYear]) -> Vec<Vec<String>> {
    let points = |value: fn(&CityYear) -> Option<Fraction>| -> String {
        match years {
            [.., before, now] => match (value(now), value(before)) {
                (Some(now), Some(before)) => signed_tenths(now.minus_tenths(before)),
                _ => "－".to_owned(),
            },
            _ => "－".to_owned(),
        }
    };
    let change = match years {
        [.., before, now] => now.must_open - before.must_open,
        _ => 0,
    };
    let change = match change {
        0 => "±0".to_owned(),
        1.. => format!("＋{change}"),
        _ => format!("▲{}", change.abs()),
    };
    let line = |id: &str, cells: Vec<String>, last: String| {
        let mut row = vec![say(id, &[])];
        row.extend(cells);
        row.push(last);
        row
    };
    vec![
        line(
            "city-years-must-row",
            years.iter().map(|year| year.must_open.to_string()).collect(),
            change,
        ),
        line(
            "city-years-rate-row",
            years.iter().map(|year| year.rate.text.clone()).collect(),
            points(|year| Fraction::of(year.rate.num, year.rate.den)),
        ),
        line(
            "city-years-section-row",
            years.iter().map(|year| year.section_rate.text.clone()).collect(),
            points(|year| Fraction::of(year.section_rate.num, year.section_rate.den)),
        ),
    ]
}

/// Sections of a department across the domains, the department last.
pub(super) fn sections(city: &City, department: &str, title: &str, has_legend: bool) -> CityBlock {
    let mut columns = vec![say("city-row-all", &[])];
    columns.extend(Domain::ALL.iter().map(|domain| domain_name(*domain)));
    let mut rows: Vec<CityHeatRow> = city
        .targets()
        .filter(|(_, section)| section.department == department)
        .map(|(index, section)| {
            let mut cells = cells(city, &city.row(city.sheets_of(index)));
            // Nothing that was sent is not the same as nothing that applies.
            if let Some(first) = cells
                .first_mut()
                .filter(|_| city.sheets_of(index).next().is_none())
            {
                *first = (say("city-row-missing", &[]), -1);
            }
            CityHeatRow {
                name: section.name.clone(),
                cells,
                is_total: false,
            }
        })
        .collect();
    let own = |sheet: &&CitySheet| city.sections[sheet.section].department == department;
    rows.push(CityHeatRow {
        name: say("city-row-department", &[]),
        cells: cells(city, &city.row(city.sheets.iter().filter(own))),
        is_total: true,
    });
    CityBlock::Heat {
        title: if title.is_empty() {
            say("city-book-none", &[])
        } else {
            title.to_owned()
        },
        remark: say("city-heat-remark", &[]),
        corner: say("city-section", &[]),
        columns,
        note: marked_note(&rows),
        rows,
        legend: if has_legend { legend(city) } else { Vec::new() },
    }
}
