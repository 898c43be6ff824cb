//! 領域別の結果: the table with its bars, the notes below it, the head of the trend chart.

use super::style::{HEAD, NOTE, TABLE, em, head, head_lines};
use crate::model::{DomainRow, Ratio, ResultReport, TrendYear};
use crate::pdf::chart;
use crate::pdf::mark::Ink;
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels, NO_BASE};

/// 領域別の結果, with the bars in the last column.
pub(crate) fn domains(setter: &mut Setter, report: &ResultReport, labels: &Labels<'_>) -> Table {
    let limit = Ratio::new(report.headline.band_b, 100).rounded().unwrap_or(0.8);
    let mut rows: Vec<Row> = report
        .domains
        .iter()
        .map(|domain| domain_row(setter, domain, false, limit, labels))
        .collect();
    rows.push(domain_row(setter, &report.total, true, limit, labels));
    Table {
        columns: vec![
            31.5,
            10.0,
            10.0,
            8.5,
            8.5,
            8.5,
            8.5,
            14.5,
            14.5,
            17.5,
            chart::BAR_CELL.0,
        ],
        head: Some(domain_head(setter, labels)),
        rows,
        continued: Vec::new(),
    }
}

fn domain_head(setter: &mut Setter, labels: &Labels<'_>) -> Row {
    let word = |id: &str| labels(id, &[]);
    let symbol = |id: &str| {
        let para = Para::new(labels(id, &[]), Style::new(11.0).bold(), 1.2).align(Align::Centre);
        Cell::new(para).head(Ink::TINT).middle().pad(1.0, 0.4)
    };
    let percent = word("report-percent-head");
    let mut bars = head_lines(&[&word("report-bars-head")]).pad(1.0, 0.0);
    bars.is_middle = false;
    bars.paras[0].before = 0.4;
    bars.art = Some((chart::bar_axis(setter, 7.6), "0, 50, 100".to_owned()));
    Row {
        cells: vec![
            head(&word("report-domain")),
            head(&word("report-assigned")),
            head(&word("report-applicable")),
            symbol("report-yes"),
            symbol("report-partial"),
            symbol("report-no"),
            symbol("report-na"),
            head_lines(&[&word("report-rate-head"), &percent]),
            head_lines(&[&word("report-score-head"), &percent]),
            head_lines(&[
                &word("report-difference-head-1"),
                &word("report-difference-head-2"),
            ]),
            bars,
        ],
        kind: RowKind::Data,
        min_height: 8.8,
    }
}

fn domain_row(
    setter: &mut Setter,
    domain: &DomainRow,
    is_total: bool,
    limit: f64,
    labels: &Labels<'_>,
) -> Row {
    let style = if is_total { TABLE.bold() } else { TABLE };
    let is_absent = !domain.in_standard && !is_total;
    let mut cells = vec![name_cell(domain, is_total, labels)];
    cells.extend(count_cells(domain, is_absent, style));
    cells.push(figure_cell(&words::percent(domain.implementation), style));
    cells.push(figure_cell(&words::percent(domain.score), style));
    cells.push(figure_cell(&words::difference(domain.difference), style));
    cells.push(if is_absent {
        let text = labels("report-domain-absent", &[]);
        low(Para::new(text, Style::new(7.5).sub(), 1.25))
    } else {
        bar_cell(setter, domain, limit, labels)
    });
    let kind = if is_total { RowKind::Total } else { RowKind::Data };
    Row {
        cells,
        kind,
        min_height: chart::BAR_CELL.1,
    }
}

/// A cell of the low rows.
fn low(para: Para) -> Cell {
    Cell::new(para).middle().pad(0.55, 1.4)
}

fn figure_cell(text: &str, style: Style) -> Cell {
    low(Para::new(text, style.figure().kept(), 1.25).align(Align::Right))
}

fn name_cell(domain: &DomainRow, is_total: bool, labels: &Labels<'_>) -> Cell {
    if is_total {
        let total = labels("report-total", &[]);
        let mut cell = low(Para::new(total, TABLE.bold(), 1.25).align(Align::Centre));
        cell.is_head = true;
        return cell;
    }
    low(Para::new(domain.name.clone(), TABLE, 1.25)).head(Ink::TINT_LIGHT)
}

/// 対象 to －; a count of × above 0 is bold.
fn count_cells(domain: &DomainRow, is_absent: bool, style: Style) -> Vec<Cell> {
    let before = [domain.assigned, domain.applicable, domain.yes, domain.partial];
    let plain = |count: i64| {
        if is_absent {
            NO_BASE.to_owned()
        } else {
            words::count(count)
        }
    };
    let mut cells: Vec<Cell> = before
        .iter()
        .map(|count| figure_cell(&plain(*count), style))
        .collect();
    let no = if domain.no > 0 { style.bold() } else { style };
    cells.push(figure_cell(&plain(domain.no), no));
    cells.push(figure_cell(&plain(domain.na), style));
    cells
}

fn bar_cell(setter: &mut Setter, domain: &DomainRow, limit: f64, labels: &Labels<'_>) -> Cell {
    let previous = domain.previous.filter(|rate| rate.den > 0);
    let bar = chart::bar(
        setter,
        domain.implementation.rounded(),
        previous.and_then(Ratio::rounded),
        limit,
    );
    let rate = words::percent(domain.implementation);
    let name = domain.name.as_str();
    let alt = match previous {
        _ if domain.implementation.den <= 0 => labels("report-bar-alt-none", &[("name", name)]),
        Some(previous) => {
            let previous = words::percent(previous);
            labels(
                "report-bar-alt",
                &[("name", name), ("rate", &rate), ("previous", &previous)],
            )
        }
        None => labels("report-bar-alt-first", &[("name", name), ("rate", &rate)]),
    };
    Cell {
        art: Some((bar, alt)),
        ..Cell::default()
    }
}

/// Notes below the domains.
pub(crate) fn domain_notes(limit: i64, labels: &Labels<'_>) -> [Para; 2] {
    let indent = 2.0 * em(NOTE) * 0.95;
    let lead = labels("report-note-lead", &[]);
    let first = Para::new(lead, NOTE, 1.5).then(labels("report-note-1", &[]), NOTE, 0.9 * em(NOTE));
    let second = Para::new(
        labels("report-note-2", &[("limit", &limit.to_string())]),
        NOTE,
        1.5,
    );
    [
        first.indent(0.0, indent).before(1.2),
        second.indent(indent, indent),
    ]
}

/// Head line of the trend.
pub(crate) fn trend_title(labels: &Labels<'_>) -> Para {
    Para::new(labels("report-trend-title", &[]), HEAD, 1.4)
}

/// Two years on one line behind the head.
pub(crate) fn trend_line(years: &[TrendYear], labels: &Labels<'_>) -> Para {
    years.iter().fold(trend_title(labels), |para, year| {
        let rate = words::percent(year.rate);
        let text = labels("report-trend-year", &[("year", &year.label), ("rate", &rate)]);
        para.then(text, TABLE.kept(), 1.5 * em(TABLE))
    })
}

/// Which questions the years are compared over: the equal ones, as far as each year they applied.
pub(crate) fn trend_note(report: &ResultReport, labels: &Labels<'_>) -> Para {
    let bases: Vec<String> = report
        .trend
        .iter()
        .map(|year| {
            let count = words::count(year.rate.den);
            labels("report-trend-base", &[("year", &year.label), ("count", &count)])
        })
        .collect();
    let items = words::count(report.headline.compared_items);
    let text = labels(
        "report-trend-basis",
        &[("items", &items), ("bases", &bases.join("、"))],
    );
    let indent = 2.0 * em(NOTE) * 0.95;
    let lead = labels("report-note-lead", &[]);
    Para::new(lead, NOTE, 1.5)
        .then(text, NOTE, 0.9 * em(NOTE))
        .indent(0.0, indent)
}
