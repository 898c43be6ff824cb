//! Workbooks: the same content as the papers, one sheet a block (README of the papers, 8).

mod domains;
mod format;
mod overview;
mod result_report;
mod sheet;
mod value;

pub use result_report::result_report_xlsx;
