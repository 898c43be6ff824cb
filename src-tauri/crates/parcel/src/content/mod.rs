//! The shapes of content.json, one type a kind. Nothing is denied and unknown fields are kept.

mod audit;
mod common;
mod handover;
mod improve;
mod pack;
mod prior;
mod request;
mod returned;
mod sealed_sheet;
mod submission;

pub use audit::{
    AskedContent, AskedField, AskedForm, AskedReply, AuditSheet, AuditSheetsContent, AuditedItem,
    FindingResult, FoundBefore, KeptContent, KeptEntry, PartContent, PartItem, ResultsContent,
};
pub use common::{
    DepartmentConfirmation, Edition, Evidence, ExceptionRecord, Official, Settings, System, Unit,
};
pub use handover::{HandedPoint, HandoverContent};
pub use improve::{
    Application, ApplicationContent, AskedException, Carried, Decided, DecisionContent, DueChange, Measure,
    Memo, MemoAnswer, MemoContent, ReportContent, Reported, Source,
};
pub use pack::PackContent;
pub use prior::{PriorAnswer, PriorQuestion, PriorSheet, PriorSummary};
pub use request::{Dates, Office, RequestContent, RequestedSheet, RouteStep};
pub use returned::{Mark, ReturnContent};
pub use sealed_sheet::{Answer, Answered, Confirmed, Inclusion, SEALED_FORMAT, Sealed, SealedSheet};
pub use submission::{AttachmentNote, SubmissionContent};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::ParcelError;
use crate::kind::Kind;

/// A content with a type of its own.
pub trait Content: Serialize + DeserializeOwned {
    /// The kind of parcel that carries it.
    const KIND: Kind;

    /// What must hold beyond the shape; asked whenever the content is read.
    fn check(&self) -> Result<(), ParcelError> {
        Ok(())
    }
}
