//! The worked example.

use super::wire;

wire! {
    /// Writes the worked example into a folder.
    pub struct DemoWriteRequest {
        /// Ticket of the folder.
        pub folder: String,
    }

    /// The example as it was written.
    pub struct DemoView {
        /// The folder as a person reads it.
        pub folder: String,
        /// Everything that lies in it, in order of place.
        pub files: Vec<DemoFile>,
        /// What was done, in order.
        pub lines: Vec<DemoLine>,
    }

    /// A file of the example.
    pub struct DemoFile {
        /// Ticket.
        pub ticket: String,
        /// Folder and name below the example's folder, with `/`.
        pub place: String,
    }

    /// One thing that was done: a message of the locales and what it names.
    pub struct DemoLine {
        /// Message id.
        pub id: String,
        /// Values that the message names.
        pub params: std::collections::BTreeMap<String, String>,
    }
}
