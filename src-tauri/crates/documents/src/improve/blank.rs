//! 例外措置申請書 to be filled in by a section without the program (domain.md 4.12): one field a row, so that it is read back
//! by its labels.

use crate::audit::{Block, Doc, Field, FormRow, Value};
use crate::model::{Choice, ExceptionFill, ExceptionForm};
use crate::words::Labels;

/// Heights of the fields in millimetres: a line, some lines, a paragraph.
const LINE: f64 = 8.5;
const LINES: f64 = 12.0;
const PARAGRAPH: f64 = 20.0;

/// The form.
pub(super) fn blank(form: &ExceptionForm, fill: &ExceptionFill, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let pen = |id: &str, height: f64| FormRow::Wide(Field::pen(word(id), "", height));
    let given = |id: &str, text: &str| {
        FormRow::Wide(if text.is_empty() {
            Field::pen(word(id), "", LINE)
        } else {
            Field::text(word(id), text)
        })
    };
    let pick = |id: &str, options: &[String]| {
        let choice = Choice {
            options: options.to_vec(),
            chosen: Vec::new(),
        };
        FormRow::Wide(Field {
            is_input: true,
            ..Field::new(word(id), Value::Choice(choice, String::new()))
        })
    };
    let day = |id: &str| FormRow::Wide(Field::new(word(id), Value::Date(None)));
    let mut rows = vec![
        given("improve-unit-code", &fill.unit_code),
        given("improve-unit", &fill.unit),
        day("exception-form-applied"),
        pick("exception-form-role", &fill.roles),
        pen("exception-form-applicant", LINE),
        pick("exception-form-urgent", &form.urgency.options),
        pen("exception-form-performed", LINE),
    ];
    if fill.asks_minor {
        rows.push(pick("exception-form-minor", &fill.yes_no));
    }
    if fill.asks_disaster {
        rows.push(pick("exception-form-disaster", &fill.yes_no));
    }
    rows.extend([
        pen("exception-form-clauses", LINES),
        pen("exception-form-items", LINE),
        pen("exception-form-situation", PARAGRAPH),
        pen("exception-form-reason", PARAGRAPH),
        pick("exception-form-way", &form.way.options),
        pen("exception-form-substitute", PARAGRAPH),
        pen("exception-form-risk", PARAGRAPH),
        pen("exception-form-information", LINE),
        pen("exception-form-systems", LINE),
        pen("exception-form-headcount", LINE),
        day("exception-form-from"),
        day("exception-form-until"),
        pen("exception-form-renews", LINE),
        pen("exception-form-number", LINE),
    ]);
    let mut how = vec![
        "exception-how-1",
        "exception-how-2",
        "exception-how-3",
        "exception-how-4",
    ];
    if fill.asks_disaster {
        how.push("exception-how-disaster");
    }
    Doc {
        blocks: vec![
            Block::Section(word("exception-how"), String::new()),
            Block::Numbered(how.into_iter().map(word).collect()),
            Block::Section(word("exception-form-application"), String::new()),
            Block::Form(rows),
        ],
        ..Doc::default()
    }
}
