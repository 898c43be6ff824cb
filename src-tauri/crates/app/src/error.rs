//! What can go wrong in a use case: rules broken here, and the causes of the crates below.

use std::collections::BTreeMap;

use tenken_checklist::ChecklistError;
use tenken_documents::{
    DocumentsError, archive_in::ArchiveInError, book_in::BookInError, text_in::TextInError,
};
use tenken_domain::DomainError;
use tenken_parcel::ParcelError;
use tenken_store::StoreError;

use crate::{
    audit::AuditError,
    board::BoardError,
    keep::KeepError,
    office::{IntakeError, OfficeError},
    pack::PackError,
    standard::StandardError,
    wire::WireError,
};

/// Result of a use case.
pub type Result<T> = std::result::Result<T, AppError>;

/// A use case that could not be done.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The case file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What travels.
    #[error(transparent)]
    Parcel(#[from] ParcelError),
    /// Checklists.
    #[error(transparent)]
    Checklist(#[from] ChecklistError),
    /// Papers.
    #[error(transparent)]
    Documents(#[from] DocumentsError),
    /// A document that somebody brought cannot be read.
    #[error("{file}: {cause}")]
    Document {
        /// File.
        file: String,
        /// Why.
        #[source]
        cause: TextInError,
    },
    /// A workbook that somebody brought cannot be read.
    #[error("{file}: {cause}")]
    Workbook {
        /// File.
        file: String,
        /// Why.
        #[source]
        cause: BookInError,
    },
    /// A workbook that holds no form.
    #[error("{file}: no form")]
    FormNotFound {
        /// File.
        file: String,
        /// Names of its sheets.
        sheets: String,
    },
    /// Rules of the trade.
    #[error(transparent)]
    Domain(#[from] DomainError),
    /// Rules of the review of a standard.
    #[error(transparent)]
    Standard(#[from] StandardError),
    /// Rules of packs.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// A rule of the office's round.
    #[error(transparent)]
    Office(#[from] OfficeError),
    /// Rules of the intake.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// Rules of the audit.
    #[error(transparent)]
    Audit(#[from] AuditError),
    /// Rules of improvements and exceptions.
    #[error(transparent)]
    Board(#[from] BoardError),
    /// A backup, a restoring or a disposal that is not possible.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// A zip that somebody brought cannot be read.
    #[error("{file}: {cause}")]
    Archive {
        /// File.
        file: String,
        /// Why.
        #[source]
        cause: ArchiveInError,
    },
    /// A file outside the case could not be read or written.
    #[error("{action} {file}")]
    File {
        /// `read` or `write`.
        action: &'static str,
        /// File or folder name.
        file: String,
        /// Cause.
        #[source]
        source: std::io::Error,
    },
    /// No case is open.
    #[error("no case is open")]
    NoCaseOpen,
    /// Nobody said who operates.
    #[error("operator not chosen")]
    OperatorNeeded,
    /// A case without passphrase wants the tick.
    #[error("plain case not accepted")]
    PlainNotAccepted,
    /// The ticket is of an earlier run, or the file is gone.
    #[error("no such ticket")]
    TicketUnknown,
    /// The record does not exist (any more).
    #[error("no such {what} {id}")]
    NotFound {
        /// What was sought.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// The use case belongs to another kind of case.
    #[error("needs a case of kind {needed}")]
    WrongCaseKind {
        /// Kind that is needed.
        needed: &'static str,
    },
    /// Only a draft takes changes (data.md 6).
    #[error("sheet is sealed: {state}")]
    SheetSealed {
        /// State of the sheet.
        state: String,
    },
    /// The act has no place in this state.
    #[error("{act} not possible in state {state}")]
    ActNotPossible {
        /// Act.
        act: &'static str,
        /// State.
        state: String,
    },
    /// The sheet still has gaps that block.
    #[error("{count} gaps block the confirmation")]
    GapsBlock {
        /// How many.
        count: usize,
        /// First question number.
        first: usize,
    },
    /// Unanswered free items want the one tick.
    #[error("{count} unanswered not accepted")]
    UnansweredNotAccepted {
        /// How many.
        count: usize,
    },
    /// A required field of the sheet is empty.
    #[error("field {field} is empty")]
    FieldEmpty {
        /// Field code.
        field: &'static str,
    },
    /// A field that does not exist, or a value it does not take.
    #[error("field {field} does not take this")]
    FieldUnknown {
        /// Field.
        field: String,
    },
    /// Last year's question was another one: same id, other revision.
    #[error("question changed since last year: {item}")]
    NotEqualToLastYear {
        /// Item.
        item: String,
    },
    /// △ is not on the round's scale of three.
    #[error("answer not on the scale")]
    AnswerNotOnScale,
    /// A round keeps the edition it was begun with: answers hang on it.
    #[error("the round of {year} keeps edition {edition}")]
    RoundKeepsEdition {
        /// Fiscal year of the round.
        year: i32,
        /// Its edition id.
        edition: String,
    },
    /// 部局長の確認 by the person who confirmed the sheet.
    #[error("department head is the confirming person")]
    SamePersonConfirms,
    /// A request for another section, or a file of another body or year.
    #[error("parcel is for {found}, not {expected}")]
    ParcelForOther {
        /// What the parcel says.
        found: String,
        /// What this case is.
        expected: String,
    },
    /// The kind of parcel has no place here.
    #[error("parcel {kind} has no place in this case")]
    ParcelNotExpected {
        /// Kind.
        kind: String,
    },
    /// The same parcel was taken before.
    #[error("parcel taken before")]
    ParcelTakenBefore {
        /// File.
        file: String,
    },
    /// A parcel that would blank or lose an answer is not taken over the version in force.
    #[error("{count} answers would be lost")]
    AnswersWouldBeLost {
        /// How many.
        count: usize,
    },
    /// Sending or carrying needs a recorded permission by the body's standard (domain.md 7.2).
    #[error("permission needed")]
    PermissionNeeded {
        /// Clause.
        clause: String,
    },
    /// A code that is already used by another unit.
    #[error("code {value} is taken")]
    CodeTaken {
        /// Code.
        value: String,
    },
    /// No round is set up yet.
    #[error("no round")]
    NoRound,
    /// The example is not available here.
    #[error("example failed")]
    ExampleUnavailable,
    /// The file is larger than what a case takes.
    #[error("attachment too large")]
    AttachmentTooLarge {
        /// File.
        file: String,
    },
    /// A stored record does not read back.
    #[error("stored {what} is damaged: {detail}")]
    StoredDamaged {
        /// What.
        what: &'static str,
        /// Detail.
        detail: String,
    },
    /// The system gave no random bytes for ids and keys.
    #[error("no random bytes")]
    NoRandom,
}

/// No room left where the file lies.
fn is_full(source: &std::io::Error) -> bool {
    matches!(
        source.kind(),
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded
    )
}

impl AppError {
    /// The code under which `error-<code>` explains this to a person.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(e) => e.code(),
            Self::Parcel(e) => e.code(),
            Self::Checklist(e) => e.code(),
            Self::Documents(e) => e.code(),
            Self::Document { cause, .. } => cause.code(),
            Self::Workbook { cause, .. } => cause.code(),
            Self::FormNotFound { .. } => "form-not-found",
            Self::Domain(e) => e.code(),
            Self::Standard(e) => e.code(),
            Self::Pack(e) => e.code(),
            Self::Office(e) => e.code(),
            Self::Intake(e) => e.code(),
            Self::Audit(e) => e.code(),
            Self::Board(e) => e.code(),
            Self::Keep(e) => e.code(),
            Self::Archive { cause, .. } => cause.code(),
            Self::File { source, .. } if is_full(source) => "disk-full",
            Self::File { action: "read", .. } => "file-not-read",
            Self::File { .. } => "file-not-written",
            Self::NoCaseOpen => "no-case-open",
            Self::OperatorNeeded => "operator-needed",
            Self::PlainNotAccepted => "plain-not-accepted",
            Self::TicketUnknown => "ticket-unknown",
            Self::NotFound { .. } => "not-found",
            Self::WrongCaseKind { .. } => "wrong-case-kind",
            Self::SheetSealed { .. } => "sheet-sealed",
            Self::ActNotPossible { .. } => "act-not-possible",
            Self::GapsBlock { .. } => "gaps-block",
            Self::UnansweredNotAccepted { .. } => "unanswered-not-accepted",
            Self::FieldEmpty { .. } => "field-empty",
            Self::FieldUnknown { .. } => "field-unknown",
            Self::NotEqualToLastYear { .. } => "not-equal-to-last-year",
            Self::AnswerNotOnScale => "answer-not-on-scale",
            Self::RoundKeepsEdition { .. } => "round-keeps-edition",
            Self::SamePersonConfirms => "same-person-confirms",
            Self::ParcelForOther { .. } => "parcel-for-other",
            Self::ParcelNotExpected { .. } => "parcel-not-expected",
            Self::ParcelTakenBefore { .. } => "parcel-taken-before",
            Self::AnswersWouldBeLost { .. } => "answers-would-be-lost",
            Self::PermissionNeeded { .. } => "permission-needed",
            Self::CodeTaken { .. } => "code-taken",
            Self::NoRound => "no-round",
            Self::ExampleUnavailable => "example-unavailable",
            Self::AttachmentTooLarge { .. } => "evidence-too-large",
            Self::StoredDamaged { .. } => "stored-damaged",
            Self::NoRandom => "no-random",
        }
    }

    /// The values that the message names.
    pub fn params(&self) -> BTreeMap<String, String> {
        let own = |pairs: &[(&str, String)]| {
            pairs
                .iter()
                .map(|(key, value)| ((*key).to_owned(), value.clone()))
                .collect::<BTreeMap<_, _>>()
        };
        let named = |(key, value): (&'static str, String)| (key.to_owned(), value);
        let below =
            |pairs: Vec<(&'static str, String)>| pairs.into_iter().map(named).collect::<BTreeMap<_, _>>();
        match self {
            Self::Store(e) => below(e.params()),
            Self::Parcel(e) => below(e.params()),
            Self::Checklist(e) => below(e.params()),
            Self::Documents(e) => below(e.params()),
            Self::Document { file, cause } => own(&[("file", file.clone()), ("detail", cause.detail())]),
            Self::Workbook { file, cause } => own(&[("file", file.clone()), ("detail", cause.detail())]),
            Self::FormNotFound { file, sheets } => own(&[("file", file.clone()), ("sheets", sheets.clone())]),
            Self::Domain(e) => below(e.params()),
            Self::Standard(e) => below(e.params()),
            Self::Pack(e) => below(e.params()),
            Self::Office(e) => below(e.params()),
            Self::Intake(e) => below(e.params()),
            Self::Audit(e) => below(e.params()),
            Self::Board(e) => below(e.params()),
            Self::Keep(e) => below(e.params()),
            Self::Archive { file, cause } => own(&[("file", file.clone()), ("detail", cause.detail())]),
            Self::File { file, source, .. } => own(&[("file", file.clone()), ("detail", source.to_string())]),
            Self::NotFound { what, id } => own(&[("what", (*what).to_owned()), ("id", id.clone())]),
            Self::WrongCaseKind { needed } => own(&[("needed", (*needed).to_owned())]),
            Self::SheetSealed { state } => own(&[("state", state.clone())]),
            Self::ActNotPossible { act, state } => {
                own(&[("act", (*act).to_owned()), ("state", state.clone())])
            }
            Self::GapsBlock { count, first } => {
                own(&[("count", count.to_string()), ("first", first.to_string())])
            }
            Self::UnansweredNotAccepted { count } | Self::AnswersWouldBeLost { count } => {
                own(&[("count", count.to_string())])
            }
            Self::FieldEmpty { field } => own(&[("field", (*field).to_owned())]),
            Self::RoundKeepsEdition { year, edition } => {
                own(&[("year", year.to_string()), ("edition", edition.clone())])
            }
            Self::FieldUnknown { field } => own(&[("field", field.clone())]),
            Self::NotEqualToLastYear { item } => own(&[("item", item.clone())]),
            Self::ParcelForOther { found, expected } => {
                own(&[("found", found.clone()), ("expected", expected.clone())])
            }
            Self::ParcelNotExpected { kind } => own(&[("kind", kind.clone())]),
            Self::ParcelTakenBefore { file } | Self::AttachmentTooLarge { file } => {
                own(&[("file", file.clone())])
            }
            Self::PermissionNeeded { clause } => own(&[("clause", clause.clone())]),
            Self::CodeTaken { value } => own(&[("value", value.clone())]),
            Self::StoredDamaged { what, detail } => {
                own(&[("what", (*what).to_owned()), ("detail", detail.clone())])
            }
            Self::NoCaseOpen
            | Self::OperatorNeeded
            | Self::PlainNotAccepted
            | Self::TicketUnknown
            | Self::AnswerNotOnScale
            | Self::SamePersonConfirms
            | Self::NoRound
            | Self::ExampleUnavailable
            | Self::NoRandom => BTreeMap::new(),
        }
    }

    /// What the window gets.
    pub fn wire(&self) -> WireError {
        WireError {
            code: self.code().to_owned(),
            params: self.params(),
        }
    }
}
