//! The sheet 概要: what the report says of itself, its figures and facts, one a row.

use super::sheet::{Column, Sheet};
use super::value::Value;
use crate::model::{Mark, ReportKind, ResultReport, Standing};
use crate::words::{self, Labels};

/// Mark and handling limits in one cell.
pub(crate) fn mark(mark: &Mark) -> String {
    format!("{}　{}", mark.classification, mark.handling)
        .trim()
        .to_owned()
}

/// Rows of the overview: item, value, basis.
struct Facts<'a> {
    labels: &'a Labels<'a>,
    rows: Vec<Vec<Value>>,
}

impl Facts<'_> {
    fn word(&self, id: &str) -> String {
        (self.labels)(id, &[])
    }

    fn based(&mut self, id: &str, value: Value, base: String) {
        let item = Value::Text(self.word(id));
        self.rows.push(vec![item, value, Value::Text(base)]);
    }

    fn value(&mut self, id: &str, value: Value) {
        self.based(id, value, String::new());
    }

    fn text(&mut self, id: &str, text: &str) {
        self.value(id, Value::text(text));
    }

    fn count(&mut self, id: &str, count: i64) {
        self.value(id, Value::Count(count));
    }
}

/// The sheet 概要.
pub(crate) fn overview(report: &ResultReport, labels: &Labels<'_>) -> Sheet {
    let mut facts = Facts {
        labels,
        rows: Vec::new(),
    };
    about(&mut facts, report);
    subject(&mut facts, &report.kind);
    figures(&mut facts, report);
    counts(&mut facts, report);
    Sheet {
        name: labels("report-sheet-overview", &[]),
        columns: vec![
            Column::new(labels("report-x-item", &[]), 26.0),
            Column::new(labels("report-x-value", &[]), 44.0),
            Column::new(labels("report-x-base", &[]), 34.0),
        ],
        rows: facts.rows,
        beside: 0,
        least_row: 0,
        is_wide: false,
    }
}

fn about(facts: &mut Facts<'_>, report: &ResultReport) {
    let head = &report.head;
    let draft = facts.word("paper-draft");
    let (version, state, number) = match &head.standing {
        Standing::Draft { version } => (*version, draft.clone(), draft),
        Standing::Sealed {
            version,
            state,
            check_number,
        } => (*version, state.clone(), words::check_number(check_number)),
    };
    let sender = format!("{}　{}", head.sender_role, head.sender_name);
    facts.text("report-x-form", &head.form);
    facts.text("report-x-number", &head.number);
    facts.value("report-x-date", Value::Date(head.date.clone()));
    facts.text("report-x-body", &head.body);
    facts.text("report-x-unit", &head.unit);
    facts.text("report-x-year", &head.fiscal_year);
    facts.text("report-x-addressee", &head.addressee);
    facts.text("report-x-sender", sender.trim());
    facts.text("report-x-mark", &mark(&head.mark));
    facts.text("report-x-edition", &head.edition);
    facts.text("report-x-standard", &head.standard);
    facts.based("report-x-version", Value::Count(i64::from(version)), state);
    facts.text("report-x-check-number", &number);
}

fn subject(facts: &mut Facts<'_>, kind: &ReportKind) {
    match kind {
        ReportKind::Organisation => {}
        ReportKind::System { name, code } => {
            facts.text("report-x-system", name);
            facts.text("report-x-system-code", code);
        }
        ReportKind::Central => {
            let central = facts.word("report-x-kind-central");
            facts.text("report-x-kind", &central);
        }
    }
}

fn figures(facts: &mut Facts<'_>, report: &ResultReport) {
    let (headline, labels) = (&report.headline, facts.labels);
    let rate = headline.implementation;
    let (num, den) = (words::count(rate.num), words::count(rate.den));
    let rate_base = match rate.den {
        0 => labels("report-rate-no-base", &[]),
        _ => labels("report-rate-base", &[("num", &num), ("den", &den)]),
    };
    let compared = words::count(headline.compared_items);
    let steps = headline.band_steps.to_string();
    let previous = headline
        .must_open_previous
        .map_or(Value::text(words::NO_BASE), Value::Count);
    let compared = labels("report-difference-base", &[("count", &compared)]);
    let score_base = labels("report-score-base", &[("value", &headline.partial_value)]);
    let band_base = labels(
        "report-band-base",
        &[("bands", &headline.bands), ("steps", &steps)],
    );
    let band = if headline.band.is_empty() {
        words::NO_BASE
    } else {
        &headline.band
    };
    facts.count("report-must-open", headline.must_open);
    facts.value("report-x-previous", previous);
    facts.count("report-x-exceptions", headline.exceptions);
    facts.based("report-rate", Value::Rate(rate), rate_base);
    facts.based("report-difference", Value::Points(headline.difference), compared);
    facts.count("report-x-compared", headline.compared_items);
    facts.based("report-score", Value::Rate(headline.score), score_base);
    facts.based("report-band", Value::text(band), band_base);
}

fn counts(facts: &mut Facts<'_>, report: &ResultReport) {
    let source = &report.facts;
    let from = Value::Date(source.period_from.clone());
    facts.based("report-x-from", from, source.period.clone());
    facts.value("report-x-to", Value::Date(source.period_to.clone()));
    facts.text("report-x-performer", &source.performer);
    facts.text("report-x-target", &source.target);
    facts.count("report-x-assigned", source.assigned);
    facts.count("report-x-answered", source.answered);
    facts.count("report-x-applicable", source.applicable);
    facts.count("report-x-unanswered", source.unanswered);
    if let Some((all, covered)) = source.clauses {
        facts.count("report-x-clauses", all);
        facts.count("report-x-covered", covered);
    }
}
