//! What goes out with a hand-out: the letter to a section, and lists of what was handed to whom.

use super::common::{DateText, Mark};

/// An official letter (依頼文, 通知) with its 記.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// 架空市総務部情報政策課, in the header.
    pub body: String,
    /// 文書番号; empty leaves its line out.
    pub number: String,
    /// Date of the letter; `None` leaves room for the pen.
    pub date: Option<DateText>,
    /// 宛先, one line each, with 様.
    pub addressee: Vec<String>,
    /// 発信者, one line each.
    pub sender: Vec<String>,
    /// Prints （公印省略） below the sender.
    pub is_seal_omitted: bool,
    /// 件名 with （依頼）.
    pub subject: String,
    /// Paragraphs of the text.
    pub text: Vec<String>,
    /// 記: label and lines, numbered in order.
    pub points: Vec<(String, Vec<String>)>,
    /// 担当, one line each, after 以上.
    pub contact: Vec<String>,
    /// Classification mark.
    pub mark: Mark,
    /// RFC 3339 UTC; goes into the file properties only.
    pub made_at: String,
}

/// A table with a title and a few facts above it, as paper and as workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandList {
    /// 架空市総務部情報政策課.
    pub body: String,
    /// Title.
    pub title: String,
    /// Lines between title and table.
    pub lead: Vec<String>,
    /// Columns.
    pub columns: Vec<HandColumn>,
    /// Rows; each as long as the columns.
    pub rows: Vec<Vec<String>>,
    /// Classification mark.
    pub mark: Mark,
    /// Day it was made, in the footer.
    pub date: DateText,
    /// RFC 3339 UTC; goes into the file properties only.
    pub made_at: String,
}

/// A column of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandColumn {
    /// Head.
    pub head: String,
    /// Share of the width; all shares together are the whole.
    pub share: u32,
    /// Set larger and never broken: what is read off and typed.
    pub is_secret: bool,
    /// Days as printed; the workbook has them as days.
    pub is_date: bool,
}
