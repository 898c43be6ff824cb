//! The sheet 領域別 with its chart: this year's and last year's 実施率 side by side.

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType, Color,
    Worksheet,
};

use super::format::FONT;
use super::sheet::{Column, HEAD_ROW, Shape, Sheet, Size, columns};
use super::value::Value;
use crate::error::DocumentsError;
use crate::model::{DomainRow, Ratio, ResultReport};
use crate::words::Labels;

/// Blue of this year's bars.
const BAR: Color = Color::RGB(0x002F_4F86);
/// Place of this year's and last year's rate in the sheet of the domains.
const RATES: (u16, u16) = (8, 10);
/// Columns and rows the chart takes.
const CHART: (u16, u32) = (6, 26);

/// The sheet 領域別.
pub(crate) fn domains(report: &ResultReport, labels: &Labels<'_>) -> Sheet {
    let previous = labels("report-x-last-year", &[]);
    let rate = labels("report-rate-head", &[]);
    let mut columns = columns(
        labels,
        &[
            ("report-domain", 20.0),
            ("report-assigned", 6.0),
            ("report-applicable", 6.0),
        ],
    );
    for id in ["report-yes", "report-partial", "report-no", "report-na"] {
        columns.push(Column::new(labels(id, &[]), 6.0));
    }
    columns.push(Column::new(labels("report-x-unanswered", &[]), 7.0));
    columns.push(Column::new(rate.clone(), 10.0));
    columns.push(Column::new(labels("report-score-head", &[]), 10.0));
    columns.push(Column::new(format!("{previous}\n{rate}"), 10.0));
    columns.push(Column::new(labels("report-difference", &[]), 10.0));
    columns.push(Column::new(labels("report-x-note", &[]), 14.0));
    let total = DomainRow {
        name: labels("report-total", &[]),
        in_standard: true,
        ..report.total.clone()
    };
    let rows = report
        .domains
        .iter()
        .chain([&total])
        .map(|domain| domain_row(domain, labels));
    Sheet {
        name: labels("report-sheet-domains", &[]),
        columns,
        rows: rows.collect(),
        beside: CHART.0 + 1,
        least_row: HEAD_ROW + CHART.1,
        size: Size::Small,
        shape: Shape::List,
    }
}

fn domain_row(domain: &DomainRow, labels: &Labels<'_>) -> Vec<Value> {
    let counts = [
        domain.assigned,
        domain.applicable,
        domain.yes,
        domain.partial,
        domain.no,
        domain.na,
        domain.unanswered,
    ];
    let is_absent = !domain.in_standard;
    let mut row = vec![Value::text(&domain.name)];
    row.extend(counts.map(|count| {
        if is_absent {
            Value::Rate(Ratio::NONE)
        } else {
            Value::Count(count)
        }
    }));
    row.push(Value::Rate(domain.implementation));
    row.push(Value::Rate(domain.score));
    row.push(Value::Rate(domain.previous.unwrap_or_default()));
    row.push(Value::Points(domain.difference));
    row.push(Value::Text(if is_absent {
        labels("report-domain-absent", &[])
    } else {
        String::new()
    }));
    row
}

/// Clustered bars of this year and last, beside the table.
pub(crate) fn chart(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    count: usize,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let (first, last) = (HEAD_ROW + 1, HEAD_ROW + u32::try_from(count.max(1)).unwrap_or(1));
    let name = sheet.name.as_str();
    let mut font = ChartFont::new();
    font.set_name(FONT).set_size(9);
    let mut chart = Chart::new(ChartType::Bar);
    let years = [
        (RATES.0, "report-x-this-year", BAR),
        (RATES.1, "report-x-last-year", Color::White),
    ];
    for (column, id, fill) in years {
        let mut format = ChartFormat::new();
        format
            .set_solid_fill(ChartSolidFill::new().set_color(fill))
            .set_border(ChartLine::new().set_color(BAR).set_width(0.75));
        chart
            .add_series()
            .set_name(labels(id, &[]).as_str())
            .set_categories((name, first, 0, last, 0))
            .set_values((name, first, column, last, column))
            .set_format(&mut format)
            .set_gap(50);
    }
    chart
        .title()
        .set_name(labels("report-x-chart", &[]).as_str())
        .set_font(font.clone().set_size(11));
    chart.y_axis().set_reverse().set_font(&font);
    chart
        .x_axis()
        .set_min(0)
        .set_max(1)
        .set_major_unit(0.2)
        .set_num_format("0%")
        .set_font(&font);
    chart
        .legend()
        .set_position(ChartLegendPosition::Bottom)
        .set_font(&font);
    chart
        .set_alt_text(labels("report-x-chart-alt", &[]))
        .set_width(384)
        .set_height(460);
    let column = u16::try_from(sheet.columns.len()).unwrap_or(13) + 1;
    worksheet.insert_chart(HEAD_ROW, column, &chart)?;
    Ok(())
}
