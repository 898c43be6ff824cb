//! Workbooks of the whole body.

mod report;
mod table_book;

pub use report::city_report_xlsx;
pub use table_book::table_book_xlsx;
