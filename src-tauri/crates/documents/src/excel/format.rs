//! Cell formats of the workbooks.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Font of all cells, by the name Windows has it under.
pub(crate) const FONT: &str = "BIZ UDPゴシック";
/// Dates in era form, as LibreOffice and every Excel show them. The newer form that writes 元年 shows a bare number
/// elsewhere; so a day of 2019 reads 令和1年 here, and 令和元年 on paper.
const DATE: &str = "[$-411]ggge\"年\"m\"月\"d\"日\"";
/// Differences with their sign.
const POINTS: &str = "\"＋\"0.0;\"▲\"0.0;\"±\"0.0";
/// Rule round cells.
const RULE: Color = Color::RGB(0x006B_6B6B);

/// Formats, made once a workbook.
pub(crate) struct Formats {
    /// Title of a sheet, centred across the columns.
    pub title: Format,
    /// Second line of a sheet.
    pub remark: Format,
    /// Head row.
    pub head: Format,
    /// Text, wrapped.
    pub text: Format,
    /// Short text in the middle.
    pub centre: Format,
    /// Short text of a formula, wrapped in the middle.
    pub needed: Format,
    /// Whole numbers.
    pub count: Format,
    /// Rates.
    pub rate: Format,
    /// Differences.
    pub points: Format,
    /// Numbers with one decimal.
    pub tenths: Format,
    /// Dates.
    pub date: Format,
    /// － where there is no figure.
    pub none: Format,
    /// Empty cell to fill in.
    pub input: Format,
    /// Empty cell to fill in, its text in the middle.
    pub input_centre: Format,
    /// Empty date to fill in.
    pub input_date: Format,
}

impl Formats {
    /// The formats of all workbooks.
    pub(crate) fn new() -> Self {
        let base = Self::base();
        let cell = base
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(RULE)
            .set_align(FormatAlign::Top);
        let input = cell
            .clone()
            .set_background_color(Color::RGB(0x00FF_F9D6))
            .set_unlocked();
        Self {
            title: base
                .clone()
                .set_font_size(12)
                .set_bold()
                .set_align(FormatAlign::CenterAcross),
            remark: base
                .clone()
                .set_font_size(9)
                .set_font_color(Color::RGB(0x0044_4444)),
            head: cell
                .clone()
                .set_bold()
                .set_background_color(Color::RGB(0x00EE_EEEE))
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            text: cell.clone().set_text_wrap(),
            centre: cell.clone().set_align(FormatAlign::Center),
            needed: cell.clone().set_align(FormatAlign::Center).set_text_wrap(),
            count: cell.clone().set_num_format("#,##0"),
            rate: cell.clone().set_num_format("0.0%"),
            points: cell.clone().set_num_format(POINTS),
            tenths: cell.clone().set_num_format("#,##0.0"),
            date: cell.clone().set_num_format(DATE).set_align(FormatAlign::Right),
            none: cell.clone().set_align(FormatAlign::Right),
            input: input.clone().set_text_wrap(),
            input_centre: input.clone().set_align(FormatAlign::Center),
            input_date: input.set_num_format(DATE).set_align(FormatAlign::Right),
        }
    }

    /// The format of default cells.
    pub(crate) fn base() -> Format {
        Format::new()
            .set_font_name(FONT)
            .set_font_size(10)
            .set_font_charset(128)
    }
}
