//! 推移: the body by domain, and the departments, over up to ten years.

use std::sync::Arc;

use tenken_documents::{CityBlock, CityChart, CityColumn, CityReport};
use tenken_domain::{date::fiscal_year_label, ratio::Fraction};

use super::super::{super::model::City, Asked};
use super::blocks::column;
use crate::{
    app::App,
    error::Result,
    output::say,
    wire::{TrendRequest, TrendRow, TrendView},
};

/// Years on a page.
const YEARS: i64 = 10;
/// Millimetres between the margins.
const WIDTH: i64 = 170;
/// Of these the name of a line, and how many items it is made of.
const NAME: i64 = 42;
const ITEMS: i64 = 12;

impl App {
    pub(super) fn trend_report(&mut self, city: &Arc<City>, asked: &Asked, at: &str) -> Result<CityReport> {
        let mut head = self.city_head(city, at)?;
        head.title = say("city-trend-title", &[]);
        head.running_title = say("city-file-trend", &[]);
        head.meeting.clone_from(&asked.meeting);
        head.paper_number.clone_from(&asked.paper_number);
        asked.date(&mut head);
        let mut view_of = |by: &str| {
            self.trend_view(&TrendRequest {
                fiscal_year: i32::try_from(city.year).ok(),
                years: YEARS,
                by: by.to_owned(),
                department: None,
                section: None,
                domain: None,
            })
        };
        let (domains, departments, sections) =
            (view_of("domain")?, view_of("department")?, view_of("section")?);
        let mut blocks = Vec::new();
        if domains.years.is_empty() {
            blocks.push(CityBlock::Lines {
                title: say("city-trend-title", &[]),
                remark: String::new(),
                lines: vec![say("city-trend-none", &[])],
                is_plain: true,
            });
        } else {
            blocks.push(pictures(&domains));
            blocks.push(must_open(&domains));
            blocks.push(table("city-trend-domains", &domains, true));
            blocks.push(table("city-trend-departments", &departments, false));
            blocks.push(base(&domains));
            blocks.push(CityBlock::Annex {
                title: say("city-trend-sections", &[]),
            });
            blocks.push(table("", &sections, false));
        }
        Ok(CityReport {
            head,
            figures: Vec::new(),
            blocks,
        })
    }
}

fn pictures(view: &TrendView) -> CityBlock {
    let points = view
        .rows
        .first()
        .map(|row| row.points.as_slice())
        .unwrap_or_default();
    let most = points
        .iter()
        .map(|point| point.must_open)
        .max()
        .unwrap_or(0)
        .max(1);
    let label = |at: usize| fiscal_year_label(view.years[at].fiscal_year);
    let chart = |id: &str, bars: Vec<(String, String, i64)>| CityChart {
        caption: say(id, &[]),
        alt: bars
            .iter()
            .map(|(label, value, _)| format!("{label} {value}"))
            .collect::<Vec<_>>()
            .join("、"),
        bars,
    };
    let open = points.iter().enumerate().map(|(at, point)| {
        let value = say("city-count", &[("count", &point.must_open.to_string())]);
        (label(at), value, point.must_open * 1000 / most)
    });
    let rate = points.iter().enumerate().map(|(at, point)| {
        let height = Fraction::of(point.rate.num, point.rate.den).map_or(-1, Fraction::percent_tenths);
        (
            label(at),
            say("city-rate-value", &[("rate", &point.rate.text)]),
            height,
        )
    });
    CityBlock::Years {
        title: say("city-trend-all", &[]),
        remark: remark(view),
        charts: vec![
            chart("city-years-must", open.collect()),
            chart("city-years-rate", rate.collect()),
        ],
    }
}

fn remark(view: &TrendView) -> String {
    say(
        "city-years-remark",
        &[
            ("years", &view.years.len().to_string()),
            ("items", &view.items.to_string()),
        ],
    )
}

fn columns(view: &TrendView, first: &str) -> Vec<CityColumn> {
    let count = i64::try_from(view.years.len()).unwrap_or(1).max(1);
    // What is left for a year; the name takes what does not divide.
    let width = (WIDTH - NAME - ITEMS) / (count + 1);
    let mut columns = vec![
        column(&[first], WIDTH - ITEMS - width * (count + 1), false),
        column(&["city-trend-items"], ITEMS, true),
    ];
    columns.extend(view.years.iter().map(|year| CityColumn {
        head: vec![fiscal_year_label(year.fiscal_year)],
        width,
        is_figure: true,
    }));
    columns.push(column(&["city-years-difference"], width, true));
    columns
}

fn must_open(view: &TrendView) -> CityBlock {
    let rows = view.rows.iter().map(|row| {
        let mut cells = vec![name(row), row.items.to_string()];
        cells.extend(row.points.iter().map(|point| point.must_open.to_string()));
        let change = match row.points.as_slice() {
            [.., before, now] => now.must_open - before.must_open,
            _ => 0,
        };
        cells.push(match change {
            0 => "±0".to_owned(),
            1.. => format!("＋{change}"),
            _ => format!("▲{}", change.abs()),
        });
        cells
    });
    CityBlock::Table {
        title: say("city-trend-must", &[]),
        remark: remark(view),
        columns: columns(view, "city-trend-domain"),
        rows: rows.collect(),
        none: String::new(),
        note: String::new(),
    }
}

fn table(title: &str, view: &TrendView, is_domain: bool) -> CityBlock {
    let rows = view.rows.iter().map(|row| {
        let mut cells = vec![name(row), row.items.to_string()];
        cells.extend(row.points.iter().map(|point| point.rate.text.clone()));
        cells.push(
            row.points
                .last()
                .map(|point| point.change.clone())
                .unwrap_or_default(),
        );
        cells
    });
    let first = if is_domain {
        "city-trend-domain"
    } else {
        "city-trend-unit"
    };
    CityBlock::Table {
        title: if title.is_empty() {
            String::new()
        } else {
            say(title, &[])
        },
        remark: remark(view),
        columns: columns(view, first),
        rows: rows.collect(),
        none: String::new(),
        note: notes(view),
    }
}

fn name(row: &TrendRow) -> String {
    match row.kind.as_str() {
        "all" => say("city-row-all", &[]),
        "control" => format!("{}　{}", row.key, row.name_ja),
        _ => row.name_ja.clone(),
    }
}

/// Which sections were summed, and which have no years before.
fn notes(view: &TrendView) -> String {
    let merged = view.rows.iter().filter(|row| !row.merged.is_empty()).map(|row| {
        say(
            "city-trend-merged",
            &[("name", &row.name_ja), ("merged", &row.merged.join("、"))],
        )
    });
    let split = view
        .rows
        .iter()
        .filter(|row| !row.split_from.is_empty())
        .map(|row| {
            say(
                "city-trend-split",
                &[("name", &row.name_ja), ("from", &row.split_from)],
            )
        });
    let all = ["city-trend-note", "city-trend-rounding"]
        .map(|id| say(id, &[]))
        .into_iter()
        .chain(merged)
        .chain(split);
    let numbered = (1..).zip(all).map(|(number, text): (i32, String)| {
        let number = number.to_string();
        say("city-note-numbered", &[("number", &number), ("text", &text)])
    });
    numbered.collect::<Vec<_>>().join("\n")
}

/// What each year is made of.
fn base(view: &TrendView) -> CityBlock {
    let rows = view.years.iter().enumerate().map(|(at, year)| {
        vec![
            fiscal_year_label(year.fiscal_year),
            year.sheets.to_string(),
            year.asked.to_string(),
            // The first year has none before it.
            if at == 0 {
                "－".to_owned()
            } else {
                year.equal_to_last.to_string()
            },
            year.migrated.to_string(),
            if year.is_scale_other {
                say("city-trend-scale-other", &[])
            } else {
                String::new()
            },
        ]
    });
    CityBlock::Table {
        title: say("city-trend-base", &[]),
        remark: String::new(),
        columns: vec![
            column(&["city-trend-year"], 30, false),
            column(&["city-trend-sheets"], 22, true),
            column(&["city-trend-asked"], 22, true),
            column(&["city-trend-equal"], 32, true),
            column(&["city-trend-migrated"], 22, true),
            column(&["city-trend-scale"], 42, false),
        ],
        rows: rows.collect(),
        none: String::new(),
        note: String::new(),
    }
}
