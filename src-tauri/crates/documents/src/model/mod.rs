//! The one document model PDF and Excel are made from.
//!
//! Plain data: sentences and dates are already formatted where language matters, figures and dates stay typed
//! where Excel needs them.

mod booklet;
mod check_sheet;
mod common;
mod filling_guide;
mod form_book;
mod improvement_plan;
mod recovery;
mod result_report;

pub use booklet::{
    Booklet, BookletClause, BookletDomain, BookletGap, BookletItem, BookletSheet, BookletSource, BookletText,
};
pub use check_sheet::{
    BlankOrder, CheckAnswer, CheckItem, CheckSheet, Confirmation, CutReason, CutSummary, EvidenceRow,
    ItemGroup, ProfileAnswer, ProfileRow, SheetForm, SheetKey, SheetTally,
};
pub use common::{Approval, ApprovalBox, DateText, Mark, PaperHead, Ratio, Standing};
pub use filling_guide::{FillingGuide, GuideContact, GuideExample, GuideHanding, GuideRoles, GuideTerms};
pub use form_book::{FormBook, FormChoices, FormColumn, FormGuide, FormTable};
pub use improvement_plan::{
    DueChange, ImprovementPlan, PlanCause, PlanKind, PlanMeasure, PlanProgress, PlanSource, PlanSourceRef,
};
pub use recovery::RecoveryPage;
pub use result_report::{
    DepartmentCheck, DomainRow, Facts, Headline, MeasureRow, MustOpenItem, ReportKind, ResultReport,
    TrendYear,
};
