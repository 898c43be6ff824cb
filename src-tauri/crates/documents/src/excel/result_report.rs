//! 自己点検結果報告書 as a workbook: 概要, 必須未実施, 領域別, 所見, 改善計画, 部局長確認.

use super::book::{common, workbook};
use super::domains::{chart, domains};
use super::format::Formats;
use super::overview::overview;
use super::sheet::{Shape, Sheet, add, columns};
use super::value::Value;
use crate::error::DocumentsError;
use crate::model::{CarriedRow, ResultReport};
use crate::words::Labels;

/// Writes the workbook.
pub fn result_report_xlsx(report: &ResultReport, labels: &Labels<'_>) -> Result<Vec<u8>, DocumentsError> {
    let mut workbook = workbook(&report.head)?;
    let formats = Formats::new();
    let common = common(&report.head, labels);
    add(&mut workbook, &formats, &common, &overview(report, labels))?;
    add(&mut workbook, &formats, &common, &must_open(report, labels))?;
    let sheet = domains(report, labels);
    let worksheet = add(&mut workbook, &formats, &common, &sheet)?;
    chart(worksheet, &sheet, report.domains.len(), labels)?;
    add(&mut workbook, &formats, &common, &opinion(report, labels))?;
    add(&mut workbook, &formats, &common, &measures(report, labels))?;
    if !report.carried.is_empty() {
        add(&mut workbook, &formats, &common, &carried(report, labels))?;
    }
    if report.department_check.is_some() {
        add(&mut workbook, &formats, &common, &department(report, labels))?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn must_open(report: &ResultReport, labels: &Labels<'_>) -> Sheet {
    let heads = [
        ("report-list-number", 6.0),
        ("report-x-code", 10.0),
        ("report-x-clause", 12.0),
        ("report-x-question", 48.0),
        ("report-x-obligation", 9.0),
        ("report-x-answer", 8.0),
        ("report-list-reason", 44.0),
        ("report-x-due", 18.0),
        ("report-x-measure", 13.0),
    ];
    let mut columns = columns(labels, &heads);
    for index in [4, 5] {
        columns[index].is_centred = true;
    }
    let rows = report.must_open.iter().map(|item| {
        vec![
            Value::Count(item.number),
            Value::text(&item.code),
            Value::text(&item.clause),
            Value::text(&item.question),
            Value::text(&item.obligation),
            Value::text(&item.answer),
            Value::text(&item.reason),
            Value::Date(item.due.clone()),
            Value::text(&item.measure),
        ]
    });
    Sheet::table(
        labels("report-sheet-list", &[]),
        columns,
        rows.collect(),
        Shape::List,
    )
}

fn opinion(report: &ResultReport, labels: &Labels<'_>) -> Sheet {
    let part = |id: &str, texts: Vec<&str>| -> Vec<Vec<Value>> {
        let name = labels(id, &[]);
        (1..)
            .zip(texts)
            .map(|(number, text)| {
                vec![
                    Value::text(name.as_str()),
                    Value::Count(number),
                    Value::text(text),
                ]
            })
            .collect()
    };
    let remarks = report
        .opinion
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let mut rows = part("report-opinion-title", remarks);
    rows.extend(part(
        "report-x-request",
        report.requests.iter().map(String::as_str).collect(),
    ));
    let heads = [
        ("report-x-kind-head", 14.0),
        ("report-x-opinion-part", 8.0),
        ("report-x-opinion", 96.0),
    ];
    let name = labels("report-sheet-opinion", &[]);
    Sheet::table(name, columns(labels, &heads), rows, Shape::Texts)
}

fn measures(report: &ResultReport, labels: &Labels<'_>) -> Sheet {
    let heads = [
        ("report-measure-number", 12.0),
        ("report-measure-items", 12.0),
        ("report-measure-what", 44.0),
        ("report-x-interim", 30.0),
        ("report-measure-owner", 16.0),
        ("report-x-responsible", 16.0),
        ("report-measure-due", 18.0),
        ("report-x-progress", 10.0),
    ];
    let rows = report.measures.iter().map(|measure| {
        vec![
            Value::text(&measure.number),
            Value::text(&measure.items),
            Value::text(&measure.measure),
            Value::text(&measure.interim),
            Value::text(&measure.owner),
            Value::text(&measure.responsible),
            Value::Date(measure.due.clone()),
            Value::text(&measure.progress),
        ]
    });
    let name = labels("report-sheet-measures", &[]);
    Sheet::table(name, columns(labels, &heads), rows.collect(), Shape::List)
}

fn carried(report: &ResultReport, labels: &Labels<'_>) -> Sheet {
    let heads = [
        ("report-measure-number", 12.0),
        ("report-carried-year", 11.0),
        ("report-measure-what", 40.0),
        ("report-x-told", 10.0),
        ("report-carried-state", 10.0),
        ("report-carried-note", 40.0),
        ("report-measure-due", 18.0),
        ("report-x-wish", 18.0),
        ("report-x-wish-reason", 30.0),
    ];
    let rows = report.carried.iter().map(|one| {
        vec![
            Value::text(&one.number),
            Value::text(&one.year),
            Value::text(&one.measure),
            Value::text(&one.told),
            Value::text(&one.progress),
            Value::text(&one.note),
            Value::Date(one.due.clone()),
            Value::Date(one.wished.clone()),
            Value::text(&one.reason),
        ]
    });
    let name = labels(CarriedRow::title(&report.carried), &[]);
    Sheet::table(name, columns(labels, &heads), rows.collect(), Shape::List)
}

fn department(report: &ResultReport, labels: &Labels<'_>) -> Sheet {
    let heads = [
        ("report-x-role", 26.0),
        ("report-x-name", 26.0),
        ("report-check-opinion", 48.0),
        ("report-check-date", 18.0),
    ];
    let rows = report.department_check.iter().map(|check| {
        vec![
            Value::text(&check.role),
            Value::text(&check.name),
            Value::Input(check.opinion.clone()),
            Value::InputDate(check.date.clone()),
        ]
    });
    let name = labels("report-sheet-check", &[]);
    Sheet::table(name, columns(labels, &heads), rows.collect(), Shape::Texts)
}
