//! Workbooks: the same content as the papers, one sheet a block (README of the papers, 8).

mod audit;
mod book;
mod booklet;
mod check_sheet;
mod city;
mod domains;
mod filling_guide;
mod form_book;
mod format;
mod handing;
mod improve;
mod improvement_plan;
mod overview;
mod result_report;
mod sheet;
mod value;

pub use audit::audit_paper_xlsx;
pub use booklet::booklet_xlsx;
pub use check_sheet::check_sheet_xlsx;
pub use city::{city_report_xlsx, table_book_xlsx};
pub use filling_guide::filling_guide_xlsx;
pub use form_book::{cell_text, form_book_xlsx};
pub use handing::{hand_list_xlsx, letter_xlsx};
pub use improve::improve_paper_xlsx;
pub use improvement_plan::improvement_plan_xlsx;
pub use result_report::result_report_xlsx;
