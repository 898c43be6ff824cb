//! What was printed as a figure or a day becomes one in its cell: 84.8, 1,786, ＋2.1, ▲18, 令和8年8月7日; not 4/5.

use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, Worksheet};
use tenken_domain::date::Day;

use super::grid::GridCell;
use crate::error::DocumentsError;
use crate::excel::format::Formats;
use crate::excel::value::clean;

/// Fills of the steps of the heat map.
const STEPS: [u32; 4] = [0x00FF_FFFF, 0x00E3_EAF4, 0x00A9_BEDD, 0x002F_4F86];
/// Signs of differences.
const SIGNS: [(&str, f64); 3] = [("＋", 1.0), ("▲", -1.0), ("±", 1.0)];

/// Formats, made once a workbook.
pub(super) struct Styles {
    pub all: Formats,
    /// Title of a sheet.
    pub title: Format,
    /// Heading of a block.
    pub heading: Format,
    /// The first of the headline.
    pub strong: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        let all = Formats::new();
        Self {
            title: Formats::base().set_bold().set_font_size(12),
            heading: Formats::base().set_bold().set_font_size(11),
            strong: all.text.clone().set_bold(),
            all,
        }
    }

    /// A cell of figures.
    pub(super) fn figure(&self, is_strong: bool) -> Format {
        let base = if is_strong { &self.strong } else { &self.all.text };
        base.clone().set_align(FormatAlign::Right)
    }

    /// A cell of a list by its tint, its column and its row.
    pub(super) fn of(&self, cell: &GridCell, is_figure: bool, is_total: bool) -> Format {
        let mut format = self.all.text.clone();
        if is_figure {
            format = format.set_align(FormatAlign::Right);
        }
        if is_total {
            format = format.set_bold();
        }
        let step = usize::try_from(cell.step).ok();
        match step.and_then(|step| Some((step, *STEPS.get(step)?))) {
            Some((3, fill)) => format
                .set_background_color(Color::RGB(fill))
                .set_font_color(Color::White)
                .set_bold(),
            Some((_, fill)) => format.set_background_color(Color::RGB(fill)),
            None => format,
        }
    }
}

/// What a printed text stands for.
#[derive(Debug, PartialEq)]
enum Printed {
    Number(f64, String),
    Day(String),
    Text,
}

fn printed(text: &str) -> Printed {
    if text.ends_with('日') {
        return Day::parse(text).map_or(Printed::Text, |day| Printed::Day(day.to_string()));
    }
    let marked = text.strip_prefix('*');
    let bare = marked.unwrap_or(text);
    let signed = SIGNS
        .iter()
        .find_map(|(sign, factor)| Some((bare.strip_prefix(sign)?, *factor)));
    let (digits, factor) = signed.unwrap_or((bare, 1.0));
    let digits = digits.replace(',', "");
    let is_plain = !digits.is_empty() && digits.chars().all(|ch| ch.is_ascii_digit() || ch == '.');
    let has_zero = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    let value = digits.parse::<f64>().ok();
    let Some(value) = value.filter(|_| is_plain && !has_zero && digits.len() <= 12) else {
        return Printed::Text;
    };
    let pattern = if digits.contains('.') { "0.0" } else { "#,##0" };
    let pattern = match (signed.is_some(), marked.is_some()) {
        (true, _) => format!("\"＋\"{pattern};\"▲\"{pattern};\"±\"{pattern}"),
        (_, true) => format!("\"*\"{pattern}"),
        _ => pattern.to_owned(),
    };
    Printed::Number(value * factor, pattern)
}

/// Writes a text of a column of figures as what it stands for.
pub(super) fn write(
    sheet: &mut Worksheet,
    styles: &Styles,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), DocumentsError> {
    match printed(text) {
        Printed::Number(value, pattern) => {
            let format = format.clone().set_num_format(pattern);
            sheet.write_number_with_format(row, column, value, &format)?;
        }
        Printed::Day(iso) => {
            let day = ExcelDateTime::parse_from_str(&iso)?;
            sheet.write_datetime_with_format(row, column, &day, &styles.all.date)?;
        }
        Printed::Text => {
            sheet.write_string_with_format(row, column, clean(text), format)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Option<(f64, String)> {
        match printed(text) {
            Printed::Number(value, pattern) => Some((value, pattern)),
            Printed::Day(_) | Printed::Text => None,
        }
    }

    #[test]
    fn figures_keep_the_form_they_were_printed_in() {
        let found = |value: f64, pattern: &str| Some((value, pattern.to_owned()));
        assert_eq!(number("84.8"), found(84.8, "0.0"));
        assert_eq!(number("1,786"), found(1786.0, "#,##0"));
        assert_eq!(number("*93.2"), found(93.2, "\"*\"0.0"));
        assert_eq!(number("▲15.0"), found(-15.0, "\"＋\"0.0;\"▲\"0.0;\"±\"0.0"));
        assert_eq!(number("＋3"), found(3.0, "\"＋\"#,##0;\"▲\"#,##0;\"±\"#,##0"));
        for text in ["34/40", "－", "", "0115", "8-0115-01", "1.2.3", "×"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_days() {
        assert_eq!(printed("令和8年8月7日"), Printed::Day("2026-08-07".to_owned()));
        assert_eq!(printed("令和　　年　　月　　日"), Printed::Text);
    }
}
