//! The layout engine: setting text, flow over pages, tables, charts, and the PDF file.
//!
//! Lengths are millimetres from the left and top edge, font sizes points. A composition (`paper`) fills a
//! [`flow::Flow`] with blocks; [`pager`] puts them on pages; [`file`] makes the file.

pub(crate) mod chart;
pub(crate) mod file;
pub(crate) mod flow;
pub(crate) mod frame;
#[cfg(test)]
mod laws;
pub(crate) mod mark;
pub(crate) mod pager;
mod row;
mod set;
pub(crate) mod table;

pub(crate) use set::{font, linebreak, measure, text};
