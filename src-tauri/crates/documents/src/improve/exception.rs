//! 例外措置申請書 and 例外措置台帳 (domain.md 4.12).

use super::{blank::blank, column};
use crate::audit::{
    Block, Cell, Doc, Field, FormRow, Frame, List, ListRow, Opening, SheetColumn, SheetList, Signer, Tone,
    Value,
};
use crate::model::{ExceptionForm, ExceptionRegister, RegisterRow};
use crate::words::{self, Labels};

/// The application; what the office and the approver write stands in a part of its own.
pub(super) fn form(form: &ExceptionForm, labels: &Labels<'_>) -> Doc {
    if let Some(fill) = &form.fill {
        return blank(form, fill, labels);
    }
    let word = |id: &str| labels(id, &[]);
    let text = |id: &str, text: &str| Field::text(word(id), text);
    let pen = |id: &str, text: &str, height: f64| FormRow::Wide(Field::pen(word(id), text, height));
    let day = |id: &str, day: &Option<crate::model::DateText>| Field::new(word(id), Value::Date(day.clone()));
    let mut rows = vec![
        FormRow::Pair(
            text("exception-form-number", &form.exception),
            day("exception-form-applied", &form.applied),
        ),
        FormRow::Pair(
            text("improve-unit", &form.unit),
            text("exception-form-applicant", &form.applicant),
        ),
        FormRow::Wide(Field::new(
            word("exception-form-urgent"),
            Value::Choice(form.urgency.clone(), form.performed.clone()),
        )),
        pen("exception-form-clauses", &form.clauses.join("\n"), 10.0),
    ];
    if !form.items.is_empty() {
        rows.push(FormRow::Wide(Field::text(
            word("exception-form-items"),
            &form.items.join("\n"),
        )));
    }
    rows.extend([
        pen("exception-form-situation", &form.situation, 16.0),
        pen("exception-form-reason", &form.reason, 16.0),
        FormRow::Wide(Field::new(
            word("exception-form-substitute"),
            Value::Choice(form.way.clone(), form.substitute.clone()),
        )),
        pen("exception-form-risk", &form.risk, 14.0),
        pen("exception-form-information", &form.information, 8.0),
    ]);
    let heads = form.headcount.map_or_else(String::new, |count| {
        labels("exception-form-heads", &[("count", &words::count(count))])
    });
    rows.push(FormRow::Pair(
        Field::text(word("exception-form-systems"), &form.systems),
        Field::text(word("exception-form-headcount"), &heads),
    ));
    rows.push(FormRow::Pair(
        day("exception-form-from", &form.from),
        day("exception-form-until", &form.until),
    ));
    if !form.renews.is_empty() || !form.measure.is_empty() {
        rows.push(FormRow::Pair(
            text("exception-form-renews", &form.renews),
            text("exception-form-measure", &form.measure),
        ));
    }
    let mut decided = vec![
        FormRow::Pair(
            text("exception-form-receipt", &form.receipt),
            day("exception-form-received", &form.received),
        ),
        pen("exception-form-opinion", &form.opinion, 12.0),
        FormRow::Wide(Field::new(
            word("exception-form-decision"),
            Value::Choice(form.decision.clone(), form.condition.clone()),
        )),
    ];
    if !form.separation.is_empty() {
        decided.push(FormRow::Wide(text("exception-form-separation", &form.separation)));
    }
    let title = [word("exception-form-approver"), form.decided.role.clone()].join("\n");
    Doc {
        blocks: vec![
            Block::Form(rows),
            Block::Section(word("exception-form-review"), String::new()),
            Block::Form(decided),
            Block::SignOff(vec![Signer {
                title: title.trim().to_owned(),
                name: form.decided.name.clone(),
                on: form.decided.on.clone(),
            }]),
        ],
        ..Doc::default()
    }
}

/// 例外措置台帳.
pub(super) fn register(register: &ExceptionRegister, labels: &Labels<'_>) -> Doc {
    let count = words::count(i64::try_from(register.rows.len()).unwrap_or(i64::MAX));
    let mut below = vec![(labels("improve-scope", &[]), register.scope.clone())];
    below.extend(
        register
            .as_of
            .as_ref()
            .map(|day| (labels("improve-as-of", &[]), day.text.clone())),
    );
    Doc {
        frame: Frame::Wide,
        opening: Opening::Sheet {
            below,
            signers: Vec::new(),
        },
        blocks: vec![
            Block::Section(
                labels("exception-form-register", &[]),
                labels("improve-count", &[("count", &count)]),
            ),
            Block::List(table(&register.rows, labels)),
        ],
        sheets: vec![sheet(&register.rows, labels)],
    }
}

fn table(rows: &[RegisterRow], labels: &Labels<'_>) -> List {
    let plain = |text: &str| (Tone::Plain, text.to_owned());
    let small = |text: &str| (Tone::Small, text.to_owned());
    let word = |id: &str| labels(id, &[]);
    let data = rows.iter().map(|row| {
        let mut number = vec![(Tone::Strong, row.number.clone())];
        number.extend((!row.receipt.is_empty()).then(|| small(&row.receipt)));
        let mut state = vec![(Tone::Strong, row.state.clone())];
        state.extend(row.is_urgent.then(|| plain(&word("exception-form-is-urgent"))));
        let mut term = Vec::new();
        if let (Some(from), Some(until)) = (&row.from, &row.until) {
            term.push(plain(&from.text));
            term.push(plain(&labels("exception-form-to", &[("day", &until.text)])));
        }
        term.extend(row.is_over.then(|| (Tone::Strong, word("exception-form-over"))));
        if let Some(ended) = &row.ended {
            term.push(small(&labels("exception-form-ended", &[("day", &ended.text)])));
        }
        let mut decided = vec![plain(&row.approver)];
        decided.extend(row.decided.as_ref().map(|day| plain(&day.text)));
        decided.extend((!row.condition.is_empty()).then(|| small(&row.condition)));
        let mut measures = vec![plain(&row.substitute)];
        measures.extend(
            (!row.risk.is_empty())
                .then(|| small(&labels("exception-form-risk-short", &[("risk", &row.risk)]))),
        );
        let checks = row.checks.iter().map(|check| small(check)).collect();
        ListRow::Data(vec![
            Cell::Lines(number),
            Cell::Lines(vec![plain(&row.unit), small(&row.unit_code)]),
            Cell::text(&row.clauses),
            Cell::text(&row.reason),
            Cell::Lines(measures),
            Cell::Lines(state),
            Cell::Lines(decided),
            Cell::Lines(term),
            Cell::Lines(checks),
        ])
    });
    List {
        name: word("exception-form-register"),
        columns: vec![
            column(labels, &["exception-form-number", "exception-form-receipt"], 30.0),
            column(labels, &["improve-unit"], 23.0),
            column(labels, &["exception-form-clauses"], 26.0),
            column(labels, &["exception-form-reason"], 41.0),
            column(labels, &["exception-form-substitute-and-risk"], 45.0),
            column(labels, &["exception-form-state"], 21.0),
            column(
                labels,
                &["exception-form-approver", "exception-form-condition"],
                34.0,
            ),
            column(labels, &["exception-form-term"], 35.0),
            column(labels, &["exception-form-checks"], 28.0),
        ],
        rows: data.collect(),
        is_dense: true,
        is_paper_only: true,
        ..List::default()
    }
}

fn sheet(rows: &[RegisterRow], labels: &Labels<'_>) -> SheetList {
    let heads = [
        ("exception-form-number", 16.0),
        ("exception-form-receipt", 14.0),
        ("improve-unit-code", 9.0),
        ("improve-unit", 18.0),
        ("exception-form-clauses", 20.0),
        ("exception-form-reason", 40.0),
        ("exception-form-substitute", 40.0),
        ("exception-form-risk", 30.0),
        ("exception-form-state", 12.0),
        ("exception-form-urgent", 10.0),
        ("exception-form-approver", 20.0),
        ("exception-form-decided", 18.0),
        ("exception-form-condition", 30.0),
        ("exception-form-from", 18.0),
        ("exception-form-until", 18.0),
        ("exception-form-over", 10.0),
        ("exception-form-end", 18.0),
        ("exception-form-checks", 36.0),
    ];
    let columns = heads.iter().map(|(id, width)| SheetColumn {
        head: labels(id, &[]),
        width: *width,
        ..SheetColumn::default()
    });
    let mark = |is: bool| Cell::Text(if is { "○".to_owned() } else { String::new() });
    let cells = rows.iter().map(|row| {
        vec![
            Cell::text(&row.number),
            Cell::text(&row.receipt),
            Cell::text(&row.unit_code),
            Cell::text(&row.unit),
            Cell::text(&row.clauses),
            Cell::text(&row.reason),
            Cell::text(&row.substitute),
            Cell::text(&row.risk),
            Cell::text(&row.state),
            mark(row.is_urgent),
            Cell::text(&row.approver),
            Cell::Date(row.decided.clone()),
            Cell::text(&row.condition),
            Cell::Date(row.from.clone()),
            Cell::Date(row.until.clone()),
            mark(row.is_over),
            Cell::Date(row.ended.clone()),
            Cell::Text(row.checks.join("\n")),
        ]
    });
    SheetList {
        name: labels("exception-form-register", &[]),
        columns: columns.collect(),
        rows: cells.collect(),
        printed: Some(table(rows, labels)),
    }
}
