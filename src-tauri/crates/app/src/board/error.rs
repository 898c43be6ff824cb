//! What somebody who follows improvements and exceptions up can be told.

use thiserror::Error;

/// Reasons; the words for people are in `locales/*/error-board.ftl`.
#[derive(Debug, Error)]
pub enum BoardError {
    /// 5.4 knows no such way.
    #[error("{number}: no way from {from} to {to}")]
    NoSuchMove {
        /// Measure.
        number: String,
        /// Progress code.
        from: String,
        /// Progress code.
        to: String,
    },
    /// A section neither confirms nor withdraws.
    #[error("{number}: only from outside the section")]
    MoveFromOutside {
        /// Measure.
        number: String,
        /// Progress code.
        to: String,
    },
    /// 確認済 comes of an effectiveness check.
    #[error("{number}: confirmed by a check only")]
    ConfirmByCheck {
        /// Measure.
        number: String,
    },
    /// The texts are the section's, or stand in a sealed sheet.
    #[error("{number}: told by the sheet")]
    ToldBySheet {
        /// Measure.
        number: String,
    },
    /// The audit moves its findings by follow-ups.
    #[error("{number}: followed up by the audit")]
    MovedByAudit {
        /// Measure or finding.
        number: String,
    },
    /// A finding has no plan yet.
    #[error("{number}: no plan yet")]
    NoPlanYet {
        /// Finding.
        number: String,
    },
    /// The checker belongs to what is checked (domain.md 4.11).
    #[error("{number}: checked by its own section")]
    CheckerOfSection {
        /// Measure.
        number: String,
        /// Checker.
        person: String,
        /// Unit.
        unit: String,
    },
    /// What is not done cannot be found improved.
    #[error("{number}: not done")]
    NotDoneYet {
        /// Measure.
        number: String,
        /// Progress code.
        state: String,
    },
    /// Owner and responsible are two persons.
    #[error("{number}: owner and responsible are one")]
    OnePersonOnly {
        /// Measure.
        number: String,
    },
    /// A prompt report of an answer is for × on what the standard demands or forbids.
    #[error("{item}: not × on what must be done")]
    MemoNotGrave {
        /// Item.
        item: String,
    },
    /// Who reports does not answer.
    #[error("{number}: {person} reported it")]
    MemoOwnAnswer {
        /// Report.
        number: String,
        /// Name.
        person: String,
    },
    /// The number of days is the standard's.
    #[error("the standard says {days} days")]
    MemoDaysOfStandard {
        /// Days.
        days: i64,
    },
    /// Another report has this number.
    #[error("{number}: another report has this number")]
    MemoClash {
        /// Report.
        number: String,
    },
    /// Nothing was chosen.
    #[error("nothing chosen")]
    NothingChosen,
    /// Longer than a fiscal year's length.
    #[error("longer than a year, at the latest {latest}")]
    PeriodTooLong {
        /// ISO.
        latest: String,
    },
    /// Ends before it begins.
    #[error("period ends before it begins")]
    PeriodBackwards,
    /// The body's standard names others as applicants.
    #[error("{role} does not apply")]
    NotAnApplicant {
        /// Title of the role.
        role: String,
        /// Titles of those who apply.
        titles: String,
        /// Clause or `none`.
        clause: String,
    },
    /// The body's standard names others as approvers.
    #[error("{role} does not approve")]
    NotAnApprover {
        /// Title of the role.
        role: String,
        /// Titles of those who approve.
        titles: String,
        /// Clause or `none`.
        clause: String,
    },
    /// Exceptions only in disasters (Sendai (8)④).
    #[error("only in disasters")]
    DisasterOnly {
        /// Clause.
        clause: String,
    },
    /// Applicant and approver are one.
    #[error("{person} applied and approves")]
    SamePersonGrants {
        /// Name.
        person: String,
        /// Clause or `none`.
        clause: String,
        /// `block` or `override`.
        strength: String,
    },
    /// What earlier years left open is not answered.
    #[error("{count} of earlier years without an answer")]
    CarriedOpen {
        /// How many.
        count: usize,
    },
    /// An application that no request of this case asked for.
    #[error("{file} of {unit} answers no request of this case")]
    ForeignApplication {
        /// File name.
        file: String,
        /// Code of the section.
        unit: String,
    },
    /// A field of a filled-in application that cannot be so; what is wrong of it is `fault`.
    #[error("{fault} in {file}, {place}")]
    FormFault {
        /// File name.
        file: String,
        /// Sheet and cell, or empty.
        place: String,
        /// What stands there.
        text: String,
        /// `unit`, `item`, `role`, `backwards`, `too-long` or `disaster`.
        fault: &'static str,
        /// What may stand there; may be empty.
        expected: String,
    },
    /// A report on a form that this case did not write.
    #[error("{file} is no form of this case")]
    ForeignReport {
        /// File name.
        file: String,
    },
    /// A row names a measure that the section does not have, or names it twice.
    #[error("{number} in {file}, {place}")]
    RowUnknown {
        /// File name.
        file: String,
        /// Sheet and cell.
        place: String,
        /// 管理番号.
        number: String,
    },
    /// Both sides changed a measure, and nobody decided.
    #[error("{numbers} need a decision")]
    BothChanged {
        /// 管理番号.
        numbers: String,
    },
    /// The case was made without a request, so that the office's key is not known.
    #[error("no key of the office")]
    NoOfficeKey,
    /// The application did not come as a parcel.
    #[error("no key of the section of {number}")]
    NoSectionKey {
        /// 申請番号.
        number: String,
    },
    /// The second person is the applicant or approver.
    #[error("{person} is no second person")]
    NoSecondPerson {
        /// Name.
        person: String,
    },
}

impl BoardError {
    /// Code of the message `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSuchMove { .. } => "board-no-such-move",
            Self::MoveFromOutside { .. } => "board-move-from-outside",
            Self::ConfirmByCheck { .. } => "board-confirm-by-check",
            Self::ToldBySheet { .. } => "board-told-by-sheet",
            Self::MovedByAudit { .. } => "board-moved-by-audit",
            Self::NoPlanYet { .. } => "board-no-plan-yet",
            Self::CheckerOfSection { .. } => "board-checker-of-section",
            Self::NotDoneYet { .. } => "board-not-done-yet",
            Self::OnePersonOnly { .. } => "board-one-person-only",
            Self::MemoNotGrave { .. } => "memo-not-grave",
            Self::MemoOwnAnswer { .. } => "memo-own-answer",
            Self::MemoDaysOfStandard { .. } => "memo-days-of-standard",
            Self::MemoClash { .. } => "memo-clash",
            Self::NothingChosen => "board-nothing-chosen",
            Self::PeriodTooLong { .. } => "exception-too-long",
            Self::PeriodBackwards => "exception-backwards",
            Self::NotAnApplicant { .. } => "exception-not-an-applicant",
            Self::NotAnApprover { .. } => "exception-not-an-approver",
            Self::DisasterOnly { .. } => "exception-disaster-only",
            Self::SamePersonGrants { .. } => "exception-same-person",
            Self::CarriedOpen { .. } => "carried-open",
            Self::NoSecondPerson { .. } => "exception-no-second-person",
            Self::ForeignApplication { .. } => "exception-foreign",
            Self::FormFault { .. } => "exception-form",
            Self::ForeignReport { .. } => "board-foreign-report",
            Self::RowUnknown { .. } => "board-row-unknown",
            Self::BothChanged { .. } => "board-both-changed",
            Self::NoOfficeKey => "exception-no-office-key",
            Self::NoSectionKey { .. } => "exception-no-section-key",
        }
    }

    /// Values that the message names.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoSuchMove { number, from, to } => vec![
                ("number", number.clone()),
                ("from", from.clone()),
                ("to", to.clone()),
            ],
            Self::MoveFromOutside { number, to } => vec![("number", number.clone()), ("to", to.clone())],
            Self::NotDoneYet { number, state } => {
                vec![("number", number.clone()), ("state", state.clone())]
            }
            Self::ConfirmByCheck { number }
            | Self::ToldBySheet { number }
            | Self::MovedByAudit { number }
            | Self::NoPlanYet { number }
            | Self::NoSectionKey { number }
            | Self::MemoClash { number }
            | Self::OnePersonOnly { number } => vec![("number", number.clone())],
            Self::CheckerOfSection { number, person, unit } => vec![
                ("number", number.clone()),
                ("person", person.clone()),
                ("unit", unit.clone()),
            ],
            Self::MemoNotGrave { item } => vec![("item", item.clone())],
            Self::MemoOwnAnswer { number, person } => {
                vec![("number", number.clone()), ("person", person.clone())]
            }
            Self::MemoDaysOfStandard { days } => vec![("days", days.to_string())],
            Self::PeriodTooLong { latest } => vec![("latest", latest.clone())],
            Self::NotAnApplicant { role, titles, clause } | Self::NotAnApprover { role, titles, clause } => {
                vec![
                    ("role", role.clone()),
                    ("titles", titles.clone()),
                    ("clause", clause.clone()),
                ]
            }
            Self::DisasterOnly { clause } => vec![("clause", clause.clone())],
            Self::SamePersonGrants {
                person,
                clause,
                strength,
            } => vec![
                ("person", person.clone()),
                ("clause", clause.clone()),
                ("strength", strength.clone()),
            ],
            Self::CarriedOpen { count } => vec![("count", count.to_string())],
            Self::NoSecondPerson { person } => vec![("person", person.clone())],
            Self::ForeignApplication { file, unit } => vec![("file", file.clone()), ("unit", unit.clone())],
            Self::FormFault {
                file,
                place,
                text,
                fault,
                expected,
            } => vec![
                ("file", file.clone()),
                ("place", place.clone()),
                ("text", text.clone()),
                ("fault", (*fault).to_owned()),
                ("expected", expected.clone()),
            ],
            Self::ForeignReport { file } => vec![("file", file.clone())],
            Self::RowUnknown { file, place, number } => vec![
                ("file", file.clone()),
                ("place", place.clone()),
                ("number", number.clone()),
            ],
            Self::BothChanged { numbers } => vec![("numbers", numbers.clone())],
            Self::NothingChosen | Self::PeriodBackwards | Self::NoOfficeKey => Vec::new(),
        }
    }
}
