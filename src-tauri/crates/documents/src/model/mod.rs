//! The one document model PDF and Excel are made from.
//!
//! Plain data: sentences and dates are already formatted where language matters, figures and dates stay typed
//! where Excel needs them.

mod audit;
mod booklet;
mod check_sheet;
mod city_report;
mod common;
mod filling_guide;
mod form_book;
mod handing;
mod improve;
mod recovery;
mod result_report;
mod table_book;

pub use audit::{
    AgendaRow, AnnualPlan, AuditHead, AuditItemRow, AuditNotice, AuditPaper, AuditReport, AuditSample,
    Auditor, AuditorList, Choice, Confirmed, Correction, CoverageRow, Dissent, DomainJudgements,
    EngagementPlan, EvidenceLine, EvidenceList, Finding, FindingList, FindingSlip, FollowUp, FollowUpRow,
    GoodPoint, ImprovementDone, ImprovementForm, ImprovementOrder, ImprovementPart, ImprovementReport,
    IndependenceStatement, Interest, MidTermPlan, MissingPaper, OrderRow, PlanTarget, PlanYear,
    PreviousFinding, PromptReport, PublicFinding, PublicReport, RequestedPaper, RequestedPapers,
    RollOutQuestion, RollOutReply, RollOutResults, RollOutSheet, RuleBook, SamplePlan, Signature,
    StorageRegister, StoredEvidence, StoredPaper, Survey, SurveyQuestion, UrgentMemo, WorkingPaper,
    WorkingPaperSet, WorkingPaperSheet,
};
pub use booklet::{
    Booklet, BookletClause, BookletDomain, BookletGap, BookletItem, BookletSheet, BookletSource, BookletText,
};
pub use check_sheet::{
    BlankOrder, CheckAnswer, CheckItem, CheckSheet, Confirmation, CutReason, CutRule, CutSummary,
    EvidenceRow, FormMeasure, ItemGroup, ProfileAnswer, ProfileRow, SheetForm, SheetKey, SheetTally,
};
pub use city_report::{CityBlock, CityChart, CityColumn, CityFigure, CityHead, CityHeatRow, CityReport};
pub use common::{Approval, ApprovalBox, DateText, Mark, PaperHead, Ratio, Standing};
pub use filling_guide::{FillingGuide, GuideContact, GuideExample, GuideHanding, GuideRoles, GuideTerms};
pub use form_book::{FormBook, FormChoices, FormColumn, FormGuide, FormTable};
pub use handing::{HandColumn, HandList, Letter};
pub use improve::{
    DueChange, ExceptionFill, ExceptionForm, ExceptionRegister, ImprovePaper, ImprovementPlan, ListedMeasure,
    MeasureDone, MeasureList, MeasureProgress, MeasureReport, PlanCause, PlanKind, PlanMeasure, PlanProgress,
    PlanSource, PlanSourceRef, ProgressSums, RegisterRow,
};
pub use recovery::RecoveryPage;
pub use result_report::{
    CarriedRow, DepartmentCheck, DomainRow, Facts, Headline, MeasureRow, MustOpenItem, ReportKind,
    ResultReport, TrendYear,
};
pub use table_book::{TableBook, TableCell, TableSheet};
