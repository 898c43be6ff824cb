//! The one document model PDF and Excel are made from.
//!
//! Plain data: sentences and dates are already formatted where language matters, figures and dates stay typed
//! where Excel needs them.

mod common;
mod recovery;
mod result_report;

pub use common::{Approval, ApprovalBox, DateText, Mark, PaperHead, Ratio, Standing};
pub use recovery::RecoveryPage;
pub use result_report::{
    DepartmentCheck, DomainRow, Facts, Headline, MeasureRow, MustOpenItem, ReportKind, ResultReport,
    TrendYear,
};
