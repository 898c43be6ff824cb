//! What the 記入の手引き says: sections of lines, composed once for paper and workbook.

mod answering;
mod compose;

pub(crate) use compose::compose;

/// How a section is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Table of key, text and remark.
    Table,
    /// Numbered steps of key and text.
    Steps,
    /// Texts one below the other.
    #[default]
    List,
}

/// One line of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// Word at the left; empty in lists.
    pub key: String,
    /// Text.
    pub text: String,
    /// Example or further text.
    pub remark: String,
}

/// A section of the guide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Section {
    /// Title.
    pub title: String,
    /// How it is set.
    pub shape: Shape,
    /// Sentence above the lines; may be empty.
    pub lead: String,
    /// Heads of a table.
    pub heads: Vec<String>,
    /// Lines.
    pub lines: Vec<Line>,
    /// Sentence below the lines; may be empty.
    pub note: String,
}

/// One figure of the row at the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    /// Label.
    pub label: String,
    /// Value.
    pub value: String,
    /// Unit.
    pub unit: String,
    /// Line below.
    pub base: String,
}

/// The guide in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GuideText {
    /// What the check is for.
    pub lead: String,
    /// Deadline, set, questions, minutes.
    pub facts: [Fact; 4],
    /// Sections in order.
    pub sections: Vec<Section>,
}
