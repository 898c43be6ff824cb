//! The profile questions: a strip of answers on the answered sheet, a form of its own to be filled in by pen.

use super::blank::BOX;
use super::items::ITEM;
use crate::model::{ProfileAnswer, ProfileRow};
use crate::paper::style::{TABLE, em, head, head_lines};
use crate::pdf::mark::Ink;
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels};

/// Width of the label column of the strip.
const LABEL: f64 = 21.0;
/// Most questions side by side.
const ACROSS: usize = 14;
/// Text of the strip.
const STRIP: Style = Style::new(8.0);

/// Strips of short labels with the answers below them.
pub(super) fn strips(
    setter: &mut Setter,
    profile: &[ProfileRow],
    width: f64,
    labels: &Labels<'_>,
) -> Vec<Table> {
    let bands = profile.len().div_ceil(ACROSS).max(1);
    let across = profile.len().div_ceil(bands).max(1);
    profile
        .chunks(across)
        .map(|rows| strip(setter, rows, across, width, labels))
        .collect()
}

fn strip(
    setter: &mut Setter,
    profile: &[ProfileRow],
    across: usize,
    width: f64,
    labels: &Labels<'_>,
) -> Table {
    let each = (width - LABEL) / f64::from(u32::try_from(across).unwrap_or(1));
    let centred = |text: &str, style: Style| Para::new(text, style, 1.3).align(Align::Centre);
    let name = |id: &str| {
        Cell::new(centred(&labels(id, &[]), STRIP))
            .head(Ink::TINT_LIGHT)
            .middle()
            .pad(0.7, 0.7)
    };
    let mut questions = vec![name("check-profile-short")];
    let mut answers = vec![name("report-x-answer")];
    for row in profile {
        let question = vec![centred(&row.code, STRIP.kept()), centred(&row.label, STRIP)];
        let side = even_side(setter, &row.label, each);
        questions.push(Cell::paras(question).middle().pad(0.7, side));
        let answer = words::profile_answer(row.answer, labels);
        answers.push(
            Cell::new(centred(&answer, STRIP.bold().kept()))
                .middle()
                .pad(0.7, 0.3),
        );
    }
    let mut columns = vec![LABEL];
    columns.extend(profile.iter().map(|_| each));
    let row = |cells| Row {
        cells,
        ..Row::default()
    };
    Table {
        columns,
        rows: vec![row(questions), row(answers)],
        ..Table::default()
    }
}

/// Padding that makes the lines of a short label about equally long.
fn even_side(setter: &mut Setter, label: &str, width: f64) -> f64 {
    let least = 0.3;
    let room = (width - 2.0 * least).max(1.0);
    let text = setter.width(label, STRIP);
    let lines = (text / room).ceil().max(1.0);
    let wanted = text / lines + 1.3 * em(STRIP);
    if lines < 2.0 {
        least
    } else {
        least + ((room - wanted) / 2.0).max(0.0)
    }
}

/// Form of the profile questions: はい, いいえ and わからない to be ticked, and what いいえ cuts.
pub(super) fn form(profile: &[ProfileRow], labels: &Labels<'_>) -> Table {
    let word = |id: &str| labels(id, &[]);
    let answers = [ProfileAnswer::Yes, ProfileAnswer::No, ProfileAnswer::Unknown];
    let mut answer_head = head(&word("report-x-answer"));
    answer_head.span = answers.len();
    let heads = vec![
        head(&word("check-profile-code")),
        head(&word("check-profile-question")),
        head(&word("check-profile-help")),
        answer_head,
        head_lines(&[&word("check-profile-cuts-1"), &word("check-profile-cuts-2")]),
    ];
    let rows = profile.iter().map(|row| {
        let mut cells = vec![
            Cell::new(Para::new(row.code.clone(), ITEM.kept(), 1.36))
                .middle()
                .pad(0.4, 1.2),
            Cell::paras(Para::split(&row.question, TABLE, 1.36))
                .middle()
                .pad(0.4, 1.2),
            Cell::paras(Para::split(&row.help, STRIP.sub(), 1.3))
                .middle()
                .pad(0.4, 1.2),
        ];
        cells.extend(answers.map(|answer| {
            let text = format!("{BOX}{}", words::profile_answer(answer, labels));
            let para = Para::new(text, TABLE.kept(), 1.36).align(Align::Centre);
            Cell::new(para).middle().pad(0.4, 0.3)
        }));
        let none = labels("paper-none", &[]);
        let cuts = if row.cuts.is_empty() { &none } else { &row.cuts };
        let cuts = Para::split(cuts, STRIP, 1.3);
        cells.push(Cell::paras(cuts).middle().pad(0.4, 1.2));
        Row {
            cells,
            kind: RowKind::Data,
            min_height: 7.0,
        }
    });
    Table {
        columns: vec![12.0, 71.0, 90.0, 13.0, 16.0, 22.0, 43.0],
        head: Some(Row {
            cells: heads,
            ..Row::default()
        }),
        rows: rows.collect(),
        continued: Vec::new(),
    }
}
