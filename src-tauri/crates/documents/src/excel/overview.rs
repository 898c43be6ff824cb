//! The sheet 概要: what the report says of itself, its figures and facts, one a row.

use super::sheet::{Column, Shape, Sheet};
use super::value::Value;
use crate::model::{Mark, PaperHead, ReportKind, ResultReport, Standing};
use crate::words::{self, Labels};

/// Mark and handling limits in one cell.
pub(crate) fn mark(mark: &Mark) -> String {
    format!("{}　{}", mark.classification, mark.handling)
        .trim()
        .to_owned()
}

/// Rows of the overview: item, value, basis.
pub(crate) struct Facts<'a> {
    /// Fixed words.
    pub labels: &'a Labels<'a>,
    /// Item, value, basis.
    pub rows: Vec<Vec<Value>>,
}

impl<'a> Facts<'a> {
    /// None yet.
    pub(crate) fn new(labels: &'a Labels<'a>) -> Self {
        Self {
            labels,
            rows: Vec::new(),
        }
    }

    /// The sheet 概要 of what was gathered.
    pub(crate) fn sheet(self) -> Sheet {
        let columns = vec![
            Column::new(self.word("report-x-item"), 26.0),
            Column::new(self.word("report-x-value"), 44.0),
            Column::new(self.word("report-x-base"), 34.0),
        ];
        Sheet::table(
            self.word("report-sheet-overview"),
            columns,
            self.rows,
            Shape::Facts,
        )
    }

    /// The fixed word.
    pub(crate) fn word(&self, id: &str) -> String {
        (self.labels)(id, &[])
    }

    /// A value and what it is based on.
    pub(crate) fn based(&mut self, id: &str, value: Value, base: String) {
        let item = Value::Text(self.word(id));
        self.rows.push(vec![item, value, Value::Text(base)]);
    }

    /// A value.
    pub(crate) fn value(&mut self, id: &str, value: Value) {
        self.based(id, value, String::new());
    }

    /// A text.
    pub(crate) fn text(&mut self, id: &str, text: &str) {
        self.value(id, Value::text(text));
    }

    /// A count.
    pub(crate) fn count(&mut self, id: &str, count: i64) {
        self.value(id, Value::Count(count));
    }
}

/// The sheet 概要 of the result report.
pub(crate) fn overview(report: &ResultReport, labels: &Labels<'_>) -> Sheet {
    let mut facts = Facts::new(labels);
    about(&mut facts, &report.head);
    subject(&mut facts, &report.kind);
    figures(&mut facts, report);
    counts(&mut facts, report);
    facts.sheet()
}

/// What every document says of itself.
pub(crate) fn about(facts: &mut Facts<'_>, head: &PaperHead) {
    let sender = format!("{}　{}", head.sender_role, head.sender_name);
    facts.text("report-x-form", &head.form);
    facts.text("report-x-number", &head.number);
    facts.value("report-x-date", Value::Date(head.date.clone()));
    facts.text("report-x-body", &head.body);
    facts.text("report-x-unit", &head.unit);
    facts.text("report-x-year", &head.fiscal_year);
    let addressee = words::addressee(&head.addressee, facts.labels);
    facts.text("report-x-addressee", &addressee);
    facts.text("report-x-sender", sender.trim());
    facts.text("report-x-mark", &mark(&head.mark));
    if !head.retention.is_empty() {
        facts.text("paper-audit-retention", &head.retention);
    }
    edition(facts, head);
}

/// Edition of the checklist and of the sheet, and 照合番号.
pub(crate) fn edition(facts: &mut Facts<'_>, head: &PaperHead) {
    let (version, number) = match &head.standing {
        Standing::Draft { version } => (
            (facts.labels)("paper-version-draft", &[("version", &version.to_string())]),
            facts.word("paper-unconfirmed"),
        ),
        Standing::Sealed {
            version,
            state,
            check_number,
        } => (
            (facts.labels)(
                "paper-version",
                &[("version", &version.to_string()), ("state", state)],
            ),
            words::check_number(check_number),
        ),
    };
    facts.text("report-x-edition", &head.edition);
    facts.text("report-x-standard", &head.standard);
    facts.text("report-x-version", &version);
    facts.text("report-x-check-number", &number);
}

/// What the sheet is about.
pub(crate) fn subject(facts: &mut Facts<'_>, kind: &ReportKind) {
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
    facts.based(
        "report-must-open",
        Value::Count(headline.must_open),
        words::unanswered(headline.must_open_unanswered, labels).unwrap_or_default(),
    );
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
