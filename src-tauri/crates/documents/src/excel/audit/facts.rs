//! The first sheet: what the paper says of itself, its forms and texts, label and value; and the keys of a form.

use super::{Choices, open_text};
use crate::audit::{Block, Doc, Field, FormRow, Opening, Point, Value as Said, audit_number, boxes};
use crate::excel::overview::mark;
use crate::excel::sheet::{Column, Shape, Sheet, Size};
use crate::excel::value::Value;
use crate::model::{AuditHead, Standing};
use crate::words::{self, Labels};

/// The first sheet and its drop-downs.
pub(super) struct Main {
    /// Sheet.
    pub sheet: Sheet,
    /// Drop-downs.
    pub choices: Vec<Choices>,
    /// Rows that are written into, and their heights on paper in millimetres.
    pub pens: Vec<(usize, f64)>,
}

struct Rows<'a> {
    labels: &'a Labels<'a>,
    said: Vec<Vec<Value>>,
    choices: Vec<Choices>,
    pens: Vec<(usize, f64)>,
    /// Heading that the next text stands under.
    title: String,
}

/// The first sheet.
pub(super) fn main(head: &AuditHead, doc: &Doc, is_public: bool, labels: &Labels<'_>) -> Main {
    let mut rows = Rows {
        labels,
        said: Vec::new(),
        choices: Vec::new(),
        pens: Vec::new(),
        title: String::new(),
    };
    rows.about(head);
    if !is_public {
        rows.subject(head, &doc.opening);
    }
    rows.text("paper-audit-x-opening", &head.paper.opening);
    for (at, block) in doc.blocks.iter().enumerate() {
        match (block, doc.blocks.get(at + 1)) {
            // Under the title of a table stands the line that leads to its sheet.
            (_, Some(Block::List(_))) => rows.block(block),
            // Else a remark that is a sentence says what is to be done.
            (Block::Section(title, remark), _) if remark.ends_with('。') => {
                rows.push(title.clone(), Value::text(remark));
            }
            _ => rows.block(block),
        }
    }
    rows.standing(head, is_public);
    Main {
        sheet: sheet(labels("paper-audit-x-main", &[]), rows.said, labels),
        choices: rows.choices,
        pens: rows.pens,
    }
}

fn sheet(name: String, rows: Vec<Vec<Value>>, labels: &Labels<'_>) -> Sheet {
    Sheet {
        name,
        columns: vec![
            Column::new(labels("report-x-item", &[]), 22.0),
            Column::new(labels("paper-audit-x-content", &[]), 72.0),
        ],
        rows,
        beside: 0,
        least_row: 0,
        size: Size::Small,
        shape: Shape::Texts,
    }
}

/// 識別: by what a form is recognised when it comes back.
pub(super) fn keys(keys: &[(String, String)], labels: &Labels<'_>) -> Sheet {
    let rows = keys
        .iter()
        .map(|(name, value)| vec![Value::text(name), Value::text(value)]);
    sheet(labels("paper-audit-x-keys", &[]), rows.collect(), labels)
}

impl Rows<'_> {
    fn word(&self, id: &str) -> String {
        (self.labels)(id, &[])
    }

    fn push(&mut self, label: String, value: Value) {
        self.said.push(vec![Value::Text(label), value]);
    }

    /// A text under that label; nothing where there is none.
    fn text(&mut self, id: &str, text: &str) {
        if !text.trim().is_empty() {
            let label = self.word(id);
            self.push(label, Value::text(text));
        }
    }

    fn about(&mut self, head: &AuditHead) {
        let paper = &head.paper;
        self.text("report-x-form", &paper.form);
        self.text("report-x-number", &paper.number);
        if let Some(date) = &paper.date {
            let label = self.word("report-x-date");
            self.push(label, Value::Date(Some(date.clone())));
        }
        self.text("report-x-body", &paper.body);
        self.text("paper-audit-x-issuer", &paper.unit);
        self.text(
            "report-x-addressee",
            &words::addressee(&paper.addressee, self.labels),
        );
        let sender = [paper.sender_role.as_str(), &paper.sender_name].join("　");
        self.text("report-x-sender", sender.trim());
        self.text("report-x-mark", &mark(&paper.mark));
    }

    /// What the paper is about: as below the title on paper, or the audit and its auditee.
    fn subject(&mut self, head: &AuditHead, opening: &Opening) {
        match opening {
            Opening::Sheet { below, signers } => {
                for (label, text) in below {
                    let line = [Value::text(label), Value::text(text)];
                    if !self.said.iter().any(|row| row[..] == line) {
                        self.push(label.clone(), Value::text(text));
                    }
                }
                for one in signers {
                    self.push(one.title.clone(), Value::text(&one.name));
                    let label = (self.labels)("paper-audit-x-day-of", &[("role", &one.title)]);
                    self.push(label, Value::Date(one.on.clone()));
                }
            }
            Opening::Report | Opening::Letter => {
                self.text("paper-audit-number", &audit_number(head, self.labels));
                self.text("paper-audit-auditee", &head.auditee);
            }
        }
    }

    fn standing(&mut self, head: &AuditHead, is_public: bool) {
        self.text("paper-audit-contact", &head.contact.join("\n"));
        if is_public {
            return;
        }
        self.text("report-x-edition", &head.paper.edition);
        self.text("report-x-standard", &head.paper.standard);
        let (version, number) = match &head.paper.standing {
            Standing::Draft { version } => (
                (self.labels)("paper-version-draft", &[("version", &version.to_string())]),
                self.word("paper-unconfirmed"),
            ),
            Standing::Sealed {
                version,
                state,
                check_number,
            } => (
                (self.labels)(
                    "paper-version",
                    &[("version", &version.to_string()), ("state", state)],
                ),
                words::check_number(check_number),
            ),
        };
        self.text("report-x-version", &version);
        self.text("report-x-check-number", &number);
        let label = self.word("paper-audit-retention");
        if !self.is_said(&label, &head.retention) {
            self.text("paper-audit-retention", &head.retention);
        }
    }

    /// Whether what every paper says of itself stands there already.
    fn is_said(&self, label: &str, text: &str) -> bool {
        let said = [Value::text(label), Value::text(text)];
        let ids = [
            "paper-audit-number",
            "paper-audit-auditee",
            "paper-audit-retention",
        ];
        ids.iter().any(|id| self.word(id) == label) && self.said.iter().any(|row| row[..] == said)
    }

    /// The heading that waits for its text, once.
    fn heading(&mut self) -> String {
        std::mem::take(&mut self.title)
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Chapter(title) | Block::Annex(title, _) => self.push(title.clone(), Value::text("")),
            Block::Section(title, _) => self.title.clone_from(title),
            Block::Text(text) => {
                let label = self.heading();
                self.push(label, Value::text(text));
            }
            Block::Numbered(lines) => {
                for (number, line) in (1..).zip(lines) {
                    let label = self.heading();
                    self.push(label, Value::Text(format!("({number})　{line}")));
                }
            }
            Block::Form(rows) => self.form(rows),
            Block::List(list) => {
                let label = self.heading();
                if !label.is_empty() {
                    let sheet = (self.labels)("paper-audit-x-see-sheet", &[("name", &list.name)]);
                    self.push(label, Value::Text(sheet));
                }
            }
            Block::Figures(figures) => {
                for figure in figures {
                    self.push(figure.label.clone(), Value::Count(figure.value));
                }
            }
            Block::Axis(axis) => {
                let label = self.heading();
                let sheet = (self.labels)("paper-audit-x-see-sheet", &[("name", &axis.name)]);
                self.push(label, Value::Text(sheet));
            }
            Block::Record(points) => points.iter().for_each(|point| self.point(point)),
            Block::Note(text) => self.push(String::new(), Value::text(text)),
            Block::SignOff(signers) => {
                for one in signers {
                    self.push(one.title.clone(), open_text(&one.name));
                    let label = (self.labels)("paper-audit-x-day-of", &[("role", &one.title)]);
                    let day = match &one.on {
                        Some(day) => Value::Date(Some(day.clone())),
                        None => Value::InputDate(None),
                    };
                    self.push(label, day);
                }
            }
        }
    }

    fn form(&mut self, rows: &[FormRow]) {
        let title = self.heading();
        if !title.is_empty() {
            self.push(title, Value::text(""));
        }
        for row in rows {
            match row {
                FormRow::Wide(field) => self.field(field),
                FormRow::Pair(left, right) => {
                    self.field(left);
                    self.field(right);
                }
                FormRow::Inner {
                    label, rows, none, ..
                } => {
                    let lines = rows.iter().map(|cells| {
                        let parts = cells.iter().flatten().map(|(_, text)| text.as_str());
                        parts
                            .filter(|part| !part.is_empty())
                            .collect::<Vec<_>>()
                            .join("　")
                    });
                    let text = lines.collect::<Vec<_>>().join("\n");
                    self.push(
                        label.clone(),
                        Value::Text(if text.is_empty() { none.clone() } else { text }),
                    );
                }
            }
        }
    }

    fn field(&mut self, field: &Field) {
        let label = field.label.clone();
        if let Said::Text(text) = &field.value
            && self.is_said(&label, text)
        {
            return;
        }
        let row = self.said.len();
        let value = match &field.value {
            Said::Text(text) if field.is_input => open_text(text),
            Said::Text(text) => Value::text(text),
            Said::Marked(word, rest) => Value::Text([word.as_str(), rest].join("　").trim().to_owned()),
            Said::Facts(facts) if facts.len() > 1 => {
                let lines = (1..)
                    .zip(facts)
                    .map(|(number, fact)| format!("({number})　{fact}"));
                Value::Text(lines.collect::<Vec<_>>().join("\n"))
            }
            Said::Facts(facts) => Value::Text(facts.join("\n")),
            Said::Choice(choice, text) if field.is_input => {
                self.choices.push(Choices {
                    row,
                    column: 1,
                    words: choice.options.clone(),
                });
                if !text.is_empty() {
                    self.push(label, open_text(&choice.words()));
                    self.push(String::new(), open_text(text));
                    return;
                }
                open_text(&choice.words())
            }
            Said::Choice(choice, text) => {
                let words = if choice.chosen.is_empty() {
                    boxes(choice)
                } else {
                    choice.words()
                };
                Value::Text([words.as_str(), text].join("\n").trim().to_owned())
            }
            Said::Date(Some(day)) => Value::Date(Some(day.clone())),
            Said::Date(None) => Value::InputDate(None),
            Said::Pen(height) => {
                self.pens.push((row, *height));
                Value::Input(String::new())
            }
        };
        self.push(label, value);
    }

    fn point(&mut self, point: &Point) {
        let mut lines = point.lines.clone();
        lines.extend(point.columns.iter().map(|row| row.join("　")));
        if let Some(list) = &point.list {
            lines.push((self.labels)("paper-audit-x-see-sheet", &[("name", &list.name)]));
        }
        let text = lines.join("\n");
        if !self.is_said(&point.label, &text) {
            self.push(point.label.clone(), Value::Text(text));
        }
    }
}
