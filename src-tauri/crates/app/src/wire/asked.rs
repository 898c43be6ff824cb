//! What auditors ask of a section, at the section's own desk.

use super::wire;

wire! {
    /// Writes what is asked as parcels, one for each section.
    pub struct AuditQuestionWriteRequest {
        /// `survey`, `order` or `roll_out`.
        pub of: String,
        /// Its id.
        pub id: String,
        /// Folder ticket; none = beside the case.
        pub folder: Option<String>,
        /// Passphrase of the parcels.
        pub passphrase: String,
    }

    /// Something that is asked, by its id.
    pub struct AskedRequest {
        /// Id.
        pub asked: String,
    }

    /// Writes the answer to a form as a parcel.
    pub struct AskedReplyRequest {
        /// Id.
        pub asked: String,
        /// Form.
        pub form: String,
        /// Folder ticket; none = beside the case.
        pub folder: Option<String>,
    }

    /// Something that is asked.
    pub struct AskedLine {
        /// Id.
        pub asked: String,
        /// `survey`, `order` or `rollout_question`.
        pub kind: String,
        /// Number.
        pub number: String,
        /// Name.
        pub title: String,
        /// Who asks.
        pub from: String,
        /// ISO.
        pub due_on: Option<String>,
        /// RFC 3339 UTC.
        pub taken_at: String,
        /// Forms that were answered.
        pub answered: i64,
        /// Forms.
        pub forms: i64,
    }

    /// The same with its forms.
    pub struct AskedView {
        /// The line.
        pub line: AskedLine,
        /// How to reach who asks.
        pub contact: String,
        /// Forms in order.
        pub forms: Vec<AskedFormView>,
    }

    /// A form with what was answered so far.
    pub struct AskedFormView {
        /// Id.
        pub form: String,
        /// Kind of the parcel that answers it.
        pub answer: String,
        /// Number that it is about.
        pub number: String,
        /// Name.
        pub title: String,
        /// What it is about.
        pub about: Vec<AskedText>,
        /// How it is filled in.
        pub how: Vec<String>,
        /// Fields.
        pub fields: Vec<AskedFieldView>,
        /// Label of who answers for it.
        pub signer: String,
        /// Who answers.
        pub by: String,
        /// ISO.
        pub on: Option<String>,
        /// Labels of what must still be filled in.
        pub lacks: Vec<String>,
        /// RFC 3339 UTC; when the answer was last written.
        pub replied_at: Option<String>,
    }

    /// A text under its label.
    pub struct AskedText {
        /// Label.
        pub label: String,
        /// Text.
        pub text: String,
    }

    /// A field with what stands in it.
    pub struct AskedFieldView {
        /// Name.
        pub name: String,
        /// Label.
        pub label: String,
        /// What helps to fill it in.
        pub help: String,
        /// `text`, `lines`, `day` or `choice`.
        pub kind: String,
        /// Words to choose from.
        pub choices: Vec<String>,
        /// It must be filled in.
        pub is_needed: bool,
        /// What stands in it; a day ISO.
        pub text: String,
    }
}
