//! The checklist format: read, prove and select items; the shipped checklists; canonical JSON of an edition.
//!
//! Pure: files come in as bytes (`app` reads folders), nothing is written, no clock. The format is
//! described in `checklists/README.md`.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod clause_text;
pub mod compare;
pub mod derive;
mod error;
mod fault;
mod folder;
mod json;
mod library;
mod lint;
mod model;
mod prove;
mod read;
mod select;
mod shipped;
mod survey;

pub use clause_text::{clause_hash, normalise_clause};
pub use error::ChecklistError;
pub use fault::{Fault, Problem};
pub use json::EDITION_FORMAT;
pub use library::{EditionSummary, Files, Library, Which};
pub use lint::{LintRule, Remark, SourceText, lint};
pub use model::{
    Approval, ApprovalBoxes, ApprovalKind, ApprovalManner, Body, ClassLabel, Classification, Clause,
    ClauseLevel, ControlGap, ControlTable, ControlText, DepartmentStep, DomainText, Edition, EditionInfo,
    Form, FormCode, Independence, IndependenceRule, NotAsked, OutsideRule, ProfileQuestion, Retention,
    RetentionKind, RoleTitle, Route, SendingRule, Term, UrgentRoute, generic_title,
};
pub use prove::{item_faults, prove};
pub use select::{Coverage, Cut, DomainGap, Selection};
pub use shipped::{body, controls, from_folder, load, new_body, profile_questions, shipped};
pub use survey::{ClauseUse, Filter, Finder, Found, UseCount, figures};
