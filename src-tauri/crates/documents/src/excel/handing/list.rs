//! A list as a workbook: texts, and days as days.

use rust_xlsxwriter::{DocProperties, Workbook};
use tenken_domain::date::Day;

use crate::error::DocumentsError;
use crate::excel::format::Formats;
use crate::excel::overview::mark;
use crate::excel::sheet::{Column, Common, Shape, Sheet, Size, add};
use crate::excel::value::{Value, clean};
use crate::model::{DateText, HandList};

/// Width of the whole table in digits.
const WIDTH: f64 = 150.0;

/// Writes the list.
pub fn hand_list_xlsx(list: &HandList) -> Result<Vec<u8>, DocumentsError> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&Formats::base(), 18, 64)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(clean(&list.title))
            .set_author(clean(&list.body)),
    );
    let common = Common {
        document: list.title.clone(),
        remark: list.lead.join("　"),
        mark: mark(&list.mark),
        edition: list.body.clone(),
        check_number: list.date.text.clone(),
        none: String::new(),
    };
    let whole = f64::from(list.columns.iter().map(|column| column.share).sum::<u32>().max(1));
    let sheet = Sheet {
        name: list
            .title
            .chars()
            .filter(|c| !"[]:*?/\\'".contains(*c))
            .take(31)
            .collect(),
        columns: list
            .columns
            .iter()
            .map(|column| Column::new(&column.head, WIDTH * f64::from(column.share) / whole))
            .collect(),
        rows: list
            .rows
            .iter()
            .map(|row| {
                let cells = row.iter().zip(&list.columns);
                cells.map(|(text, column)| value(text, column.is_date)).collect()
            })
            .collect(),
        beside: 0,
        least_row: 0,
        size: Size::Small,
        shape: Shape::List,
    };
    add(&mut workbook, &Formats::new(), &common, &sheet)?;
    Ok(workbook.save_to_buffer()?)
}

fn value(text: &str, is_date: bool) -> Value {
    match Day::parse(text) {
        Ok(day) if is_date => Value::Date(Some(DateText {
            iso: day.to_string(),
            text: text.to_owned(),
        })),
        _ => Value::text(text),
    }
}
