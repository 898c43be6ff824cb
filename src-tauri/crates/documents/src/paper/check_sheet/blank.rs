//! 記入用: the sheet to be filled in by pen, the profile questions as its first page.

use super::basics;
use super::carried;
use super::items::{code, group_rows, needed, number, question};
use super::profile;
use super::suffix;
use crate::error::DocumentsError;
use crate::model::{CheckItem, CheckSheet};
use crate::paper::sheet_opening::sheet_opening;
use crate::paper::style::{HEAD, TABLE, em, head, head_lines};
use crate::pdf::flow::Flow;
use crate::pdf::mark::{Ink, Mark, Role};
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, LIGHT, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels};

/// Least height of a row.
const ROW: f64 = 17.5;
/// Distance of the writing lines.
pub(super) const PITCH: f64 = ROW / 2.0;
/// Width of a column to be ticked.
const TICK: f64 = 10.0;
/// Heights of the head: down to the inner rule, and in all.
const HEAD_HEIGHT: (f64, f64) = (5.9, 12.6);
/// Rows for measures, a page at most.
const MEASURES: usize = 6;
/// The box to be ticked.
pub(super) const BOX: &str = "□";
/// What counts as ○ and as △.
const CRITERIA: Style = Style::new(7.5).sub();
/// How to fill in.
const HOW: Style = Style::new(9.0);

/// Adds the profile questions and the table of questions, each with the same head.
pub(super) fn by_domain(
    flow: &mut Flow,
    setter: &mut Setter,
    sheet: &CheckSheet,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    if !sheet.profile.is_empty() {
        let how = ["check-how-profile-1", "check-how-profile-2"];
        let part = labels("check-blank-profile", &[]);
        opening(flow, setter, sheet, (&part, &how), labels)?;
        setter.enter(labels("check-profile-title", &[]));
        flow.table(setter, &profile::form(&sheet.profile, labels));
        flow.page_break();
    }
    let how: &[&str] = if sheet.is_three_step {
        &[
            "check-how-items-1",
            "check-how-items-2-three",
            "check-how-items-3-three",
        ]
    } else {
        &["check-how-items-1", "check-how-items-2", "check-how-items-3"]
    };
    let suffix = suffix(sheet, labels);
    opening(flow, setter, sheet, (&suffix, how), labels)?;
    setter.enter(labels("check-items-title", &[]));
    let table = questions(setter, sheet, labels);
    flow.table(setter, &table);
    if !table.rows.is_empty() {
        measures(flow, setter, labels);
    }
    carried::carried(flow, setter, sheet, labels);
    Ok(())
}

/// Room for the measures that △ and × ask for.
fn measures(flow: &mut Flow, setter: &mut Setter, labels: &Labels<'_>) {
    let title = labels("check-measures-title", &[]);
    setter.enter(title.clone());
    flow.bookmark(title.clone());
    let para = Para::new(title, Style::new(10.5).bold(), 1.4);
    let heads = [
        "check-measures-number",
        "check-measures-why",
        "plan-measure-and-interim",
        "plan-owner",
        "plan-responsible",
        "plan-due",
    ];
    let row = || Row {
        cells: heads
            .iter()
            .enumerate()
            .map(|(index, _)| Cell {
                writing: (1..5).contains(&index).then_some(PITCH),
                paras: if index == 5 {
                    vec![pen_date(labels)]
                } else {
                    Vec::new()
                },
                is_middle: true,
                ..Cell::default()
            })
            .collect(),
        kind: RowKind::Data,
        min_height: ROW,
    };
    flow.keep(|flow| {
        flow.heading(setter, &para, Role::H2, (4.0, 1.2));
        let table = Table {
            columns: vec![18.0, 72.0, 82.0, 28.0, 28.0, 39.0],
            head: Some(Row {
                cells: heads.iter().map(|id| head(&labels(id, &[]))).collect(),
                ..Row::default()
            }),
            rows: (0..MEASURES).map(|_| row()).collect(),
            continued: Vec::new(),
        };
        flow.table(setter, &table);
    });
}

/// 年　月　日 with room for the pen before each.
pub(super) fn pen_date(labels: &Labels<'_>) -> Para {
    let ids = ["paper-year", "paper-month", "paper-day"];
    let start = Para::new("", TABLE, 1.36).align(Align::Right);
    ids.iter()
        .fold(start, |para, id| para.then(labels(id, &[]), TABLE, 7.5))
}

/// Title with its part of the form, how to fill in, and whose form it is.
fn opening(
    flow: &mut Flow,
    setter: &mut Setter,
    sheet: &CheckSheet,
    words: (&str, &[&str]),
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    sheet_opening(flow, setter, &sheet.head, words.0, labels, |lead, setter| {
        lead.gap(1.0);
        how(lead, setter, words.1, labels);
    })?;
    flow.gap(2.0);
    flow.table(setter, &basics::blank(sheet, labels));
    flow.gap(2.5);
    Ok(())
}

/// Numbered lines: how to fill in.
pub(super) fn how(flow: &mut Flow, setter: &mut Setter, ids: &[&str], labels: &Labels<'_>) {
    let column = 2.4 * em(HOW);
    for (index, id) in ids.iter().enumerate() {
        let label = format!("({})", index + 1);
        let lead = column - setter.width(&label, HOW);
        let para = Para::new(label, HOW, 1.5).then(labels(id, &[]), HOW, lead.max(1.0));
        flow.para(setter, &para.indent(0.0, column));
    }
}

/// 番号, 管理コード and 条項, 設問, 義務区分, the symbols, 理由, 根拠資料.
fn questions(setter: &mut Setter, sheet: &CheckSheet, labels: &Labels<'_>) -> Table {
    let scale = words::scale(sheet.is_three_step);
    let freed = if sheet.is_three_step { TICK } else { 0.0 };
    let mut columns = vec![10.0, 24.0, 86.0 + freed, 12.0];
    columns.extend(scale.iter().map(|_| TICK));
    columns.extend([52.0, 43.0]);
    let symbols: Vec<String> = scale
        .iter()
        .map(|answer| words::answer(*answer, labels))
        .collect();
    let count = columns.len();
    let mut rows = Vec::new();
    let mut continued = Vec::new();
    for group in sheet.groups.iter().filter(|group| !group.items.is_empty()) {
        let (first, again) = group_rows(&group.title, count, labels);
        rows.push(first);
        continued.push(again);
        let is_three_step = sheet.is_three_step;
        rows.extend(
            group
                .items
                .iter()
                .map(|item| row(item, &symbols, is_three_step, labels)),
        );
    }
    Table {
        columns,
        head: Some(head_row(setter, &symbols, labels)),
        rows,
        continued,
    }
}

fn head_row(setter: &mut Setter, symbols: &[String], labels: &Labels<'_>) -> Row {
    let word = |id: &str| labels(id, &[]);
    Row {
        cells: vec![
            head(&word("report-list-number")),
            head_lines(&[&word("report-x-code"), &word("report-x-clause")]),
            head(&word("check-question-head")),
            head_lines(&[&word("check-obligation-1"), &word("check-obligation-2")]),
            answers_head(setter, symbols, (TICK, HEAD_HEIGHT), labels),
            head(&word("check-reason-blank")),
            head(&word("check-evidence-blank")),
        ],
        kind: RowKind::Data,
        min_height: HEAD_HEIGHT.1,
    }
}

/// 回答 over the symbols, each in the middle of a column of that width; heights down to the inner rule and in all.
pub(super) fn answers_head(
    setter: &mut Setter,
    symbols: &[String],
    size: (f64, (f64, f64)),
    labels: &Labels<'_>,
) -> Cell {
    let (tick, (inner, whole)) = size;
    let style = Style::new(11.0).bold();
    let mut line = Para::new("", style, 1.2).before(1.6);
    let mut before = 0.0;
    let mut rules = Vec::new();
    let mut left = 0.0;
    for symbol in symbols {
        let width = setter.width(symbol, style);
        // Each span begins where the one before ended, so that every symbol stands in the middle of its column.
        let lead = if left > 0.0 {
            tick - before / 2.0
        } else {
            tick / 2.0
        } - width / 2.0;
        line = line.then(symbol.as_str(), style, lead);
        if left > 0.0 {
            rules.push(Mark::rule((left, inner), (left, whole), LIGHT, Ink::RULE));
        }
        before = width;
        left += tick;
    }
    rules.push(Mark::rule((0.0, inner), (left, inner), LIGHT, Ink::RULE));
    let title = Para::new(labels("report-x-answer", &[]), HEAD, 1.3).align(Align::Centre);
    let mut cell = Cell::paras(vec![title, line]).head(Ink::TINT).pad(1.0, 0.0);
    cell.span = symbols.len();
    cell.rules = rules;
    cell
}

fn row(item: &CheckItem, symbols: &[String], is_three_step: bool, labels: &Labels<'_>) -> Row {
    let mut question = question(item, TABLE, labels);
    question.extend(criteria(item, CRITERIA, is_three_step, labels));
    let obligation = Para::new(item.obligation.clone(), TABLE, 1.36).align(Align::Centre);
    let mut cells = vec![
        Cell::new(number(item.number, TABLE.size)).pad(1.0, 0.9),
        Cell::paras(code(item, labels)).pad(1.0, 1.2),
        Cell::paras(question).pad(1.0, 1.2),
        Cell::new(obligation).pad(1.0, 0.6),
    ];
    cells.extend(symbols.iter().map(|_| {
        let para = Para::new(BOX, Style::new(14.0), 1.2).align(Align::Centre);
        Cell::new(para).middle().pad(1.0, 0.0)
    }));
    cells.extend([None, needed(item, labels)].map(|word| Cell {
        paras: word.into_iter().collect(),
        writing: Some(PITCH),
        ..Cell::default()
    }));
    Row {
        cells,
        kind: RowKind::Data,
        min_height: ROW,
    }
}

/// ○の目安 and △の目安 in small print.
pub(super) fn criteria(
    item: &CheckItem,
    style: Style,
    is_three_step: bool,
    labels: &Labels<'_>,
) -> Vec<Para> {
    let mut wanted = vec![("check-good", item.good.as_str())];
    if !is_three_step {
        wanted.push(("check-partial", item.partial.as_str()));
    }
    wanted
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .flat_map(|(id, text)| Para::split(&labels(id, &[("text", text)]), style, 1.35))
        .collect()
}
