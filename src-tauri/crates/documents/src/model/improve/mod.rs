//! Papers of improvements and exceptions.

mod followed;
mod plan;

pub use followed::{
    ExceptionFill, ExceptionForm, ExceptionRegister, ImprovePaper, ListedMeasure, MeasureDone, MeasureList,
    MeasureProgress, MeasureReport, ProgressSums, RegisterRow,
};
pub use plan::{
    DueChange, ImprovementPlan, PlanCause, PlanKind, PlanMeasure, PlanProgress, PlanSource, PlanSourceRef,
};
