//! Workbooks of the whole body: a paper sheet by sheet, and plain tables of any length.

mod chart;
mod figure;
mod grid;
mod report;
mod table_book;

pub use report::city_report_xlsx;
pub use table_book::table_book_xlsx;
