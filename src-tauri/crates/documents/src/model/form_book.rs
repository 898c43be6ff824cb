//! A workbook that people change and that is read back: plain tables, every cell a text.

/// The workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct FormBook {
    /// Title, in the properties and the page heads.
    pub title: String,
    /// Who made it.
    pub author: String,
    /// Words about it, the first sheet.
    pub guide: FormGuide,
    /// The tables.
    pub tables: Vec<FormTable>,
}

/// The first sheet: facts and rules in two columns.
#[derive(Clone, Debug, PartialEq)]
pub struct FormGuide {
    /// Name of the sheet.
    pub name: String,
    /// Rows; a row with an empty second text is a heading.
    pub rows: Vec<(String, String)>,
}

/// A table with its heads in the first row.
#[derive(Clone, Debug, PartialEq)]
pub struct FormTable {
    /// Name of the sheet.
    pub name: String,
    /// Columns.
    pub columns: Vec<FormColumn>,
    /// Rows; each as long as the columns.
    pub rows: Vec<Vec<String>>,
    /// Columns from the left that stay in sight and are printed on every page.
    pub fixed: u16,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct FormColumn {
    /// Head.
    pub head: String,
    /// Width in digits.
    pub width: f64,
    /// What the drop-down offers; other texts can be typed all the same.
    pub choices: FormChoices,
    /// The app's own: shaded, so that nobody takes it for a field.
    pub is_given: bool,
}

/// What a drop-down offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FormChoices {
    /// Nothing.
    #[default]
    None,
    /// These words.
    Words(Vec<String>),
    /// The first column of the guide, rows from and to, counted from 0.
    Guide(u32, u32),
}
