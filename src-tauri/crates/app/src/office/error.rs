//! What an office can be told while it sets a round up and hands it out.

use thiserror::Error;

/// Reasons; the words for people are in `locales/*/error-office.ftl`.
#[derive(Debug, Error)]
pub enum OfficeError {
    /// Nothing goes out before the approval is recorded.
    #[error("round not approved")]
    RoundNotApproved,
    /// What was approved is not changed.
    #[error("round approved on {on}")]
    RoundApproved {
        /// Day of the approval, ISO.
        on: String,
    },
    /// An approval stands once something went out.
    #[error("{count} sections were handed the round")]
    RoundOut {
        /// Sections.
        count: usize,
    },
    /// The section is 対象外 in this round.
    #[error("section {unit} is left out")]
    TargetExcluded {
        /// Name of the section.
        unit: String,
    },
    /// No sheet of the file has the heads of sections or systems.
    #[error("no table of units in {file}")]
    ImportNoTable {
        /// File.
        file: String,
        /// Names of the sheets that were looked at.
        sheets: String,
    },
    /// The file changes nothing.
    #[error("nothing to take from {file}")]
    ImportNothing {
        /// File.
        file: String,
    },
    /// A change of units is taken back only while nothing rests on it.
    #[error("{count} records rest on the change")]
    ChangeRests {
        /// Requests, submissions and exceptions.
        count: usize,
    },
    /// A later change stands on the one that is meant.
    #[error("{unit} changes later, on {on}")]
    ChangeLater {
        /// Name of the unit.
        unit: String,
        /// Day of the later change, ISO.
        on: String,
    },
    /// The passphrases do not lie beside the files that they open.
    #[error("passphrases in the folder of the parcels")]
    SecretsBesideParcels,
    /// Points are open, and no reason says why the year is closed all the same.
    #[error("{count} points open")]
    YearHasOpen {
        /// How many.
        count: i64,
    },
    /// There is no closing to open or to prove.
    #[error("year {year} is not closed")]
    YearNotClosed {
        /// Fiscal year.
        year: i64,
    },
    /// Who opens a year again does not approve it.
    #[error("{person} opens and approves")]
    YearSamePerson {
        /// Name.
        person: String,
    },
    /// Every section that is meant was handed its round, or is left out.
    #[error("nothing to hand out")]
    NothingToHandOut,
    /// 事務局訂正 is for what others sent; the central sheet is the office's own.
    #[error("the central sheet is not corrected from outside")]
    CorrectionOfCentral,
}

impl OfficeError {
    /// Code of the message `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::RoundNotApproved => "round-not-approved",
            Self::RoundApproved { .. } => "round-approved",
            Self::RoundOut { .. } => "round-out",
            Self::TargetExcluded { .. } => "target-excluded",
            Self::ImportNoTable { .. } => "unit-import-no-table",
            Self::ImportNothing { .. } => "unit-import-nothing",
            Self::ChangeRests { .. } => "unit-change-rests",
            Self::ChangeLater { .. } => "unit-change-later",
            Self::SecretsBesideParcels => "handout-secrets-beside",
            Self::YearHasOpen { .. } => "year-has-open",
            Self::YearNotClosed { .. } => "year-not-closed",
            Self::YearSamePerson { .. } => "year-same-person",
            Self::NothingToHandOut => "handout-nothing",
            Self::CorrectionOfCentral => "correction-of-central",
        }
    }

    /// Values that the message names.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::RoundNotApproved
            | Self::SecretsBesideParcels
            | Self::NothingToHandOut
            | Self::CorrectionOfCentral => Vec::new(),
            Self::RoundApproved { on } => vec![("on", on.clone())],
            Self::RoundOut { count } | Self::ChangeRests { count } => vec![("count", count.to_string())],
            Self::YearHasOpen { count } => vec![("count", count.to_string())],
            Self::YearNotClosed { year } => vec![("year", year.to_string())],
            Self::YearSamePerson { person } => vec![("person", person.clone())],
            Self::TargetExcluded { unit } => vec![("unit", unit.clone())],
            Self::ImportNoTable { file, sheets } => vec![("file", file.clone()), ("sheets", sheets.clone())],
            Self::ImportNothing { file } => vec![("file", file.clone())],
            Self::ChangeLater { unit, on } => vec![("unit", unit.clone()), ("on", on.clone())],
        }
    }
}
