//! The sheet 概要: whose sheet it is, and its counts.

use super::is_walk;
use crate::excel::overview::{Facts, edition, mark, subject};
use crate::excel::sheet::Sheet;
use crate::excel::value::Value;
use crate::model::{CheckSheet, ReportKind, SheetForm};
use crate::words::Labels;

/// The sheet.
pub(super) fn overview(sheet: &CheckSheet, labels: &Labels<'_>) -> Sheet {
    let mut facts = Facts::new(labels);
    let is_blank = sheet.form != SheetForm::Answered;
    if is_blank {
        how(&mut facts, sheet);
    }
    let head = &sheet.head;
    facts.text("report-x-form", &head.form);
    facts.text("report-x-body", &head.body);
    facts.text("report-x-year", &head.fiscal_year);
    let people = [
        ("check-unit", &head.unit),
        ("check-x-unit-code", &sheet.unit_code),
        ("check-responsible", &sheet.responsible),
        ("check-performer", &sheet.performer),
    ];
    for (id, text) in people {
        facts.value(
            id,
            if is_blank {
                Value::Input(text.clone())
            } else {
                Value::text(text)
            },
        );
    }
    if is_blank {
        facts.value("check-day", Value::InputDate(None));
    } else {
        let from = Value::Date(sheet.period_from.clone());
        facts.based("report-x-from", from, sheet.period.clone());
        facts.value("report-x-to", Value::Date(sheet.period_to.clone()));
    }
    subject(&mut facts, &sheet.kind);
    let mark = mark(&head.mark);
    let mark = if is_blank {
        labels("check-mark-after", &[("mark", &mark)])
    } else {
        mark
    };
    facts.text("report-x-mark", &mark);
    edition(&mut facts, head);
    if is_blank {
        // A blank form has no edition of its own, only the checklist's.
        let version = facts.word("report-x-version");
        facts
            .rows
            .retain(|row| row.first() != Some(&Value::Text(version.clone())));
    } else {
        counts(&mut facts, sheet);
    }
    facts.sheet()
}

fn how(facts: &mut Facts<'_>, sheet: &CheckSheet) {
    let answers = if sheet.is_three_step {
        "check-x-how-3-three"
    } else {
        "check-x-how-3"
    };
    let mut ids = vec!["check-x-how-1"];
    if !is_walk(sheet) && !sheet.profile.is_empty() {
        ids.push("check-x-how-2");
    }
    ids.push(answers);
    ids.push(match (is_walk(sheet), sheet.is_three_step) {
        (true, _) => "check-x-how-walk",
        (false, false) => "check-x-how-4",
        (false, true) => "check-x-how-4-three",
    });
    for id in ids {
        let text = facts.word(id);
        facts.text("check-x-how", &text);
    }
}

fn counts(facts: &mut Facts<'_>, sheet: &CheckSheet) {
    let tally = &sheet.tally;
    if sheet.kind == ReportKind::Organisation {
        facts.value("check-staff", sheet.staff.map_or(Value::text(""), Value::Count));
    }
    facts.count("report-x-assigned", tally.assigned);
    facts.count("check-x-yes", tally.yes);
    if !sheet.is_three_step {
        facts.count("check-x-partial", tally.partial);
    }
    facts.count("check-x-no", tally.no);
    facts.count("check-x-na", tally.na);
    facts.count("report-x-unanswered", tally.unanswered);
    facts.count("report-must-open", tally.must_open);
    facts.count("report-x-exceptions", tally.exceptions);
    facts.count("check-x-cut", sheet.cut.count);
    if let Some((all, covered)) = sheet.clauses {
        facts.count("report-x-clauses", all);
        facts.count("report-x-covered", covered);
    }
}
