//! Compositions: what stands on which paper, in which order. One file a paper, parts they share beside them.

mod approval;
mod audit;
mod booklet;
mod check_sheet;
mod city;
mod domain_table;
mod facts;
mod figures;
mod guide;
mod handing;
mod improve;
mod opening;
mod plan;
mod recovery;
mod result_report;
mod sheet_opening;
mod style;
mod tables;

pub use audit::audit_paper_pdf;
pub use booklet::booklet_pdf;
pub use check_sheet::check_sheet_pdf;
pub use city::city_report_pdf;
pub use guide::filling_guide_pdf;
pub use handing::{hand_list_pdf, letter_pdf};
pub use improve::improve_paper_pdf;
pub use plan::improvement_plan_pdf;
pub use recovery::recovery_page_pdf;
pub use result_report::result_report_pdf;
