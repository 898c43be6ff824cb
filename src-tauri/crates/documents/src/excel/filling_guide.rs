//! 記入の手引き as a workbook: one printable sheet with the text of the paper.

use super::book::{common, workbook};
use super::format::Formats;
use super::sheet::{Shape, Sheet, add, columns};
use super::value::Value;
use crate::error::DocumentsError;
use crate::guide::{GuideText, Line, Section, compose};
use crate::model::{FillingGuide, Standing};
use crate::words::Labels;

/// Writes the workbook.
pub fn filling_guide_xlsx(guide: &FillingGuide, labels: &Labels<'_>) -> Result<Vec<u8>, DocumentsError> {
    let mut workbook = workbook(&guide.head)?;
    let formats = Formats::new();
    let mut common = common(&guide.head, labels);
    if matches!(guide.head.standing, Standing::Sealed { .. }) {
        // A guide has no state, only the number of its edition.
        common.edition = labels("paper-checklist", &[("edition", &guide.head.edition)]);
    }
    let heads = [
        ("guide-x-part", 18.0),
        ("guide-x-item", 20.0),
        ("guide-x-text", 62.0),
    ];
    let sheet = Sheet::table(
        labels("guide-sheet", &[]),
        columns(labels, &heads),
        rows(&compose(guide, labels), labels),
        Shape::Texts,
    );
    add(&mut workbook, &formats, &common, &sheet)?;
    Ok(workbook.save_to_buffer()?)
}

/// Part, item and text: the facts, the lead, then a row a line.
fn rows(text: &GuideText, labels: &Labels<'_>) -> Vec<Vec<Value>> {
    let row =
        |part: &str, item: &str, text: &str| vec![Value::text(part), Value::text(item), Value::text(text)];
    let title = labels("guide-sheet", &[]);
    let mut rows = vec![row(&title, "", &text.lead)];
    rows.extend(text.facts.iter().map(|fact| {
        let value = format!("{}{}\n{}", fact.value, fact.unit, fact.base);
        row(&title, &fact.label, value.trim())
    }));
    for section in &text.sections {
        if !section.lead.is_empty() {
            rows.push(row(&section.title, "", &section.lead));
        }
        let is_listed = section.lines.iter().all(|line| line.key.is_empty());
        for (index, line) in section.lines.iter().enumerate() {
            let item = if is_listed {
                format!("({})", index + 1)
            } else {
                line.key.clone()
            };
            rows.push(row(&section.title, &item, &cell(section, line)));
        }
        if !section.note.is_empty() {
            rows.push(row(&section.title, "", &section.note));
        }
    }
    rows
}

/// Text and remark of a line, each after the head of its column where there is one.
fn cell(section: &Section, line: &Line) -> String {
    let headed = |column: usize, text: &str| match section.heads.get(column) {
        Some(head) => format!("{head}　{text}"),
        None => text.to_owned(),
    };
    if line.remark.is_empty() {
        return headed(1, &line.text);
    }
    format!("{}\n{}", headed(1, &line.text), headed(2, &line.remark))
}
