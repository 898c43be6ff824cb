//! The sheet 概要: whose sheet it is, and its counts.

use super::is_walk;
use crate::excel::overview::{Facts, edition, mark, subject};
use crate::excel::sheet::Sheet;
use crate::excel::value::Value;
use crate::model::{CarriedRow, CheckSheet, ReportKind, SheetForm};
use crate::words::Labels;

/// The sheet.
pub(super) fn overview(sheet: &CheckSheet, labels: &Labels<'_>) -> Sheet {
    let mut facts = Facts::new(labels);
    let is_blank = sheet.form != SheetForm::Answered;
    if is_blank {
        how(&mut facts, sheet);
    }
    let head = &sheet.head;
    identity(&mut facts, sheet);
    facts.text("report-x-form", &head.form);
    facts.text("report-x-body", &head.body);
    facts.text("report-x-year", &head.fiscal_year);
    let is_form = is_blank && !is_walk(sheet) && !sheet.form_number.is_empty();
    if is_form {
        facts.text("check-unit", &head.unit);
        facts.text("check-x-unit-code", &sheet.unit_code);
        subject(&mut facts, &sheet.kind);
        to_fill(&mut facts, sheet);
    } else {
        people(&mut facts, sheet, is_blank);
        subject(&mut facts, &sheet.kind);
    }
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
        said(&mut facts, sheet);
    }
    let mut overview = facts.sheet();
    if is_form {
        // Sentences and long texts stand here: wider than a list of facts, still one page across.
        for (column, width) in overview.columns.iter_mut().zip([26.0, 72.0, 42.0]) {
            column.width = width;
        }
    }
    overview
}

/// What the workbook is recognised by, for everybody to see: a mail gateway may strip what is hidden.
fn identity(facts: &mut Facts<'_>, sheet: &CheckSheet) {
    if sheet.form_number.is_empty() {
        return;
    }
    let note = facts.word("form-x-number-note");
    facts.based("form-x-number", Value::text(&sheet.form_number), note);
    for (id, key) in [
        ("form-x-body-code", "body_code"),
        ("form-x-edition-id", "edition"),
    ] {
        if let Some(found) = sheet.keys.iter().find(|one| one.name == key) {
            facts.text(id, &found.value);
        }
    }
    if sheet.kind != ReportKind::Central {
        let kind = match &sheet.kind {
            ReportKind::System { .. } => "form-x-kind-system",
            ReportKind::Organisation | ReportKind::Central => "check-kind-organisation",
        };
        let kind = facts.word(kind);
        facts.text("report-x-kind", &kind);
    }
}

/// Whose sheet it is and who did it, as a paper says it.
fn people(facts: &mut Facts<'_>, sheet: &CheckSheet, is_blank: bool) {
    let people = [
        ("check-unit", &sheet.head.unit),
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
}

/// What the section writes beside its answers.
fn to_fill(facts: &mut Facts<'_>, sheet: &CheckSheet) {
    facts.text("form-x-due", &sheet.due);
    facts.text("form-x-hand-to", &sheet.hand_to);
    facts.value("check-performer", Value::Fill(sheet.performer.clone()));
    facts.value("report-x-from", Value::FillDate(sheet.period_from.clone()));
    facts.value("report-x-to", Value::FillDate(sheet.period_to.clone()));
    if sheet.kind == ReportKind::Organisation {
        facts.value("check-staff", Value::Input(String::new()));
    }
    facts.value("form-x-remarks", Value::Fill(sheet.remarks.clone()));
    facts.value("form-x-wishes", Value::Fill(sheet.wishes.clone()));
    let hint = facts.word("form-x-confirm-note");
    facts.based("form-x-confirm-title", Value::Input(String::new()), hint);
    facts.value("form-x-confirm-name", Value::Input(String::new()));
    facts.value("form-x-confirm-date", Value::InputDate(None));
    let deputy = facts.word("form-x-deputy-note");
    facts.based("check-x-deputy", Value::Input(String::new()), deputy);
    if sheet.has_department_fields {
        let hint = facts.word("form-x-department-note");
        facts.based("form-x-department-title", Value::Input(String::new()), hint);
        facts.value("form-x-department-name", Value::Input(String::new()));
        facts.value("form-x-department-date", Value::InputDate(None));
        facts.value("form-x-department-opinion", Value::Input(String::new()));
    }
}

/// What was written beside the answers, and the confirmation.
fn said(facts: &mut Facts<'_>, sheet: &CheckSheet) {
    facts.text("form-x-remarks", &sheet.remarks);
    facts.text("form-x-wishes", &sheet.wishes);
    if sheet.confirmed_at.is_empty() {
        return;
    }
    if let Some(check) = &sheet.confirmation {
        let deputy = if check.is_deputy {
            facts.word("check-x-deputy-yes")
        } else {
            String::new()
        };
        facts.text("check-x-deputy", &deputy);
        facts.text("form-x-confirmed-by", &check.name);
        facts.value("form-x-confirm-date", Value::Date(check.date.clone()));
        facts.text("form-x-confirmed-at", &sheet.confirmed_at);
        if !sheet.answered_at.is_empty() {
            facts.text("form-x-answered-at", &sheet.answered_at);
        }
        facts.count("form-x-unanswered-accepted", sheet.unanswered_accepted);
    }
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
    if !is_walk(sheet) && !sheet.carried.is_empty() {
        let title = facts.word(CarriedRow::title(&sheet.carried));
        let text = (facts.labels)("check-x-how-carried", &[("sheet", &title)]);
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
