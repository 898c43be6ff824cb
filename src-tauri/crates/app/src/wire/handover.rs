//! Handing over to a successor.

use super::{WrittenFile, wire};

wire! {
    /// 引継ぎ of a case: what would be handed over now, and what was.
    pub struct HandoverView {
        /// Kind of the case.
        pub kind: String,
        /// Role code of who operates.
        pub role: String,
        /// The body's title of it.
        pub role_title: String,
        /// Section, office or team.
        pub unit_name: String,
        /// Who operates.
        pub given_by: String,
        /// ISO.
        pub today: String,
        /// What would be handed over now.
        pub draft: Vec<HandoverPointView>,
        /// Handovers, newest first.
        pub lines: Vec<HandoverLine>,
        /// Points taken over that nobody has settled.
        pub open: i64,
    }

    /// A handover, given or taken.
    pub struct HandoverLine {
        /// Id.
        pub id: String,
        /// `out` or `in`.
        pub direction: String,
        /// The body's title of the role.
        pub role_title: String,
        /// Section, office or team.
        pub unit_name: String,
        /// Who hands over.
        pub given_by: String,
        /// ISO.
        pub given_on: String,
        /// The successor, or whom it is meant for.
        pub taken_by: String,
        /// ISO.
        pub taken_on: Option<String>,
        /// 照合番号.
        pub check_number: String,
        /// Free words of the predecessor.
        pub note: String,
        /// Points; of one that was given none.
        pub points: Vec<HandoverPointView>,
        /// Points settled.
        pub settled: i64,
    }

    /// A point.
    pub struct HandoverPointView {
        /// Order from 1.
        pub ordinal: i64,
        /// `request`, `measure`, `plan`, `exception`, `answer`, `evidence`, `date`, `note`.
        pub kind: String,
        /// Number of the measure, exception or question.
        pub number: String,
        /// What it is about.
        pub title: String,
        /// How it stands.
        pub text: String,
        /// Where papers lie.
        pub place: String,
        /// ISO.
        pub on: Option<String>,
        /// Who said it.
        pub said_by: String,
        /// `open`, `confirmed`, `changed`.
        pub state: String,
        /// What the successor says instead.
        pub said: String,
        /// Who settled it.
        pub settled_by: String,
        /// RFC 3339 UTC.
        pub settled_at: Option<String>,
    }

    /// Writes a handover: parcel, PDF and Excel.
    pub struct HandoverWriteRequest {
        /// The successor, where known.
        pub meant_for: String,
        /// Free words, a point a line.
        pub note: String,
        /// Opens the parcel.
        pub passphrase: String,
        /// Folder ticket; none: that of the case.
        pub folder: Option<String>,
    }

    /// What was written.
    pub struct HandoverWritten {
        /// Folder.
        pub folder_name: String,
        /// Parcel, PDF, Excel.
        pub files: Vec<WrittenFile>,
        /// The case after it.
        pub view: HandoverView,
    }

    /// Takes a handover; who takes it operates from then on.
    pub struct HandoverTakeRequest {
        /// The parcel.
        pub ticket: String,
        /// Opens it.
        pub passphrase: String,
        /// The successor.
        pub name: String,
        /// First day in the post, in either calendar.
        pub on: String,
    }

    /// Confirms a point, or says what is so instead.
    pub struct HandoverSettleRequest {
        /// Handover.
        pub handover: String,
        /// Point.
        pub ordinal: i64,
        /// What is so instead; empty confirms.
        pub said: String,
    }
}
