//! Compositions: what stands on which paper, in which order. One file a paper, parts they share beside them.

mod approval;
mod domain_table;
mod facts;
mod figures;
mod opening;
mod recovery;
mod result_report;
mod style;
mod tables;

pub use recovery::recovery_page_pdf;
pub use result_report::result_report_pdf;
