//! Setting text: fonts, styles, line breaking, lines.

pub(crate) mod font;
pub(crate) mod linebreak;
pub(crate) mod measure;
pub(crate) mod text;
pub(crate) mod unit;
mod word;
