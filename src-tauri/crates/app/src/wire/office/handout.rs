//! The hand-out of a round: what goes to whom, with which letter, protected how.

use super::{WrittenFile, wire};

wire! {
    /// What is to be handed out.
    pub struct HandoutView {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// The approval is recorded.
        pub is_approved: bool,
        /// Clause and role of the permission that the body's standard demands; none = it demands none.
        pub permission: Option<[String; 2]>,
        /// Sections in order of code.
        pub lines: Vec<HandoutLine>,
        /// Sections that wait for it.
        pub waiting: i64,
        /// Sections that have it.
        pub out: i64,
        /// Sections that are left out.
        pub excluded: i64,
        /// The edition carries the texts of its clauses, and so does every request.
        pub has_clause_texts: bool,
        /// The letter as it is suggested.
        pub letter: HandoutLetter,
    }

    /// A section.
    pub struct HandoutLine {
        /// Unit id.
        pub unit: String,
        /// 課コード.
        pub code: String,
        /// 課名.
        pub name: String,
        /// 部局名.
        pub department_name: String,
        /// Post and name of its head.
        pub head: String,
        /// Systems.
        pub systems: i64,
        /// `waiting`, `out`, `excluded`.
        pub state: String,
        /// When it was handed out last, RFC 3339.
        pub handed_at: Option<String>,
        /// Names of the files of that time.
        pub files: Vec<String>,
        /// They were not encrypted.
        pub is_plain: bool,
        /// Its own later day of hand-in, ISO.
        pub deadline: Option<String>,
    }

    /// The letter to the sections.
    pub struct HandoutLetter {
        /// 文書番号, or empty.
        pub number: String,
        /// In either calendar; empty leaves room for the pen.
        pub date: String,
        /// 発信者, a line each.
        pub sender: String,
        /// Prints （公印省略）.
        pub is_seal_omitted: bool,
        /// 件名.
        pub subject: String,
        /// Text, a paragraph a line.
        pub text: String,
        /// 提出先.
        pub submit_to: String,
        /// 提出方法.
        pub submit_how: String,
        /// 担当, a line each.
        pub contact: String,
    }

    /// Who permitted sending or carrying.
    pub struct HandoutPermission {
        /// Post and name.
        pub by: String,
        /// In either calendar.
        pub on: String,
    }

    /// Another way for one section.
    pub struct HandoutWay {
        /// Unit id.
        pub unit: String,
        /// `parcel`, `excel`, `both`.
        pub way: String,
    }

    /// Hands out in one run.
    pub struct HandoutRunRequest {
        /// Unit ids; empty = every section that waits for it.
        pub units: Vec<String>,
        /// Also to those of `units` that have it.
        pub is_again: bool,
        /// `parcel`, `excel`, `both`.
        pub way: String,
        /// Sections that go another way.
        pub other_ways: Vec<HandoutWay>,
        /// `own` (one passphrase a section), `one`, `plain`.
        pub protection: String,
        /// The passphrase for all.
        pub passphrase: Option<String>,
        /// 暗号化なし was ticked.
        pub is_plain_accepted: bool,
        /// Ticket of the folder.
        pub folder: String,
        /// Ticket of the folder that the list of passphrases goes to.
        pub secrets_folder: Option<String>,
        /// None = no letters.
        pub letter: Option<HandoutLetter>,
        /// The letter also as a workbook.
        pub has_letter_xlsx: bool,
        /// With the guide.
        pub has_guide: bool,
        /// The permission.
        pub permission: Option<HandoutPermission>,
    }

    /// What a run did.
    pub struct HandoutDone {
        /// Folder.
        pub folder_name: String,
        /// Sections that got theirs.
        pub handed: i64,
        /// Sections of the run that did not, because it was stopped.
        pub left: i64,
        /// Files for the sections.
        pub count: i64,
        /// 配布一覧 and the list of passphrases.
        pub files: Vec<WrittenFile>,
        /// Folder of the list of passphrases.
        pub secrets_folder_name: Option<String>,
        /// Written without encryption.
        pub is_plain: bool,
        /// After it.
        pub view: HandoutView,
    }
}

wire! {
    /// Writes the list of what was handed to whom.
    pub struct HandoutListRequest {
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }
}
