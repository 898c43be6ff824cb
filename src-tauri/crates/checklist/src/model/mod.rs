//! The typed contents of a checklist: body, edition, clause index, shared texts.

mod body;
mod codes;
mod edition;
mod texts;

pub use body::{
    Approval, ApprovalBoxes, Body, ClassLabel, Classification, DepartmentStep, Form, Independence,
    IndependenceRule, OutsideRule, Retention, RoleTitle, Route, SendingRule, UrgentRoute, generic_title,
};
pub use codes::{ApprovalKind, ApprovalManner, ClauseLevel, FormCode, RetentionKind, Term};
pub use edition::{Clause, ControlGap, Edition, EditionInfo, NotAsked};
pub use texts::{ControlTable, ControlText, DomainText, ProfileQuestion};
