//! One unit of a standard, and which of its words are heading and which are text.

use super::{
    label::{Family, half_width},
    wording::{is_ended, is_heading_like, runs_on},
};

/// A unit of the standard: a clause, a heading, a bullet or a limit of a table.
#[derive(Debug, Clone, Default)]
pub struct Node {
    /// Enclosing unit.
    pub parent: Option<usize>,
    pub(super) kind: Kind,
    pub printed: String,
    pub(super) number: Vec<u32>,
    /// Line in the file.
    pub line: usize,
    pub(super) indent: usize,
    pub(super) first: String,
    pub(super) more: Vec<String>,
    pub(super) caption: String,
    pub(super) rows: Vec<String>,
    pub(super) has_children: bool,
    pub(super) is_among_bullets: bool,
    /// The bullet above a list that is counted with the clause of the bullets.
    pub(super) introduced_by: Option<usize>,
    pub(super) bullets: usize,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Kind {
    #[default]
    Root,
    Label(Family),
    /// A heading without a number.
    Title,
    Bullet,
    /// A handling limit in a table.
    Limit,
    /// 別表
    Annex,
}

impl Node {
    /// Heading and own text, told apart by what follows the label.
    pub(super) fn parts(&self) -> (Option<&str>, String) {
        if let Some((title, rest)) = glued_title(&self.first) {
            return (Some(title), rest.to_owned() + &self.more.concat());
        }
        let whole = || {
            std::iter::once(self.first.as_str())
                .chain(self.more.iter().map(String::as_str))
                .collect::<String>()
        };
        if !self.caption.is_empty() {
            return (Some(&self.caption), whole());
        }
        if matches!(self.kind, Kind::Bullet | Kind::Limit | Kind::Annex | Kind::Root) {
            return (None, whole());
        }
        let is_outer = matches!(
            self.kind,
            Kind::Label(Family::Chapter | Family::Part) | Kind::Title
        );
        let is_heading = is_outer && !is_ended(&self.first)
            || is_heading_like(&self.first)
                && match self.more.first() {
                    Some(after) => !runs_on(&half_width(after)),
                    None => self.has_children || !self.rows.is_empty() || self.is_section(),
                };
        if !is_heading {
            return (None, whole());
        }
        let text = self.more.concat();
        let text = if text.is_empty() && !self.has_children {
            self.rows.concat()
        } else {
            text
        };
        (Some(&self.first), text)
    }

    fn is_section(&self) -> bool {
        matches!(self.kind, Kind::Label(Family::Dotted)) && self.number.len() > 1
    }

    pub(super) fn has_items(&self) -> bool {
        self.has_children
    }

    /// The article or paragraph was abolished.
    pub(super) fn is_deleted(&self) -> bool {
        self.kind == Kind::Label(Family::Article) && self.first.starts_with("削除")
    }

    pub(super) fn ordinal(&self) -> u32 {
        self.number.first().copied().unwrap_or(0)
    }
}

/// Families whose numbers contain those of what encloses them.
pub(super) fn is_outline(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Label(Family::Dotted | Family::Dash | Family::Chapter | Family::Plain)
    )
}

/// A title of a role and the sentence that gives it away, on one line: 監査員班長総務課長を、監査員班長とする。
fn glued_title(first: &str) -> Option<(&str, &str)> {
    const SHORTEST: usize = 5;
    let names: Vec<(usize, char)> = first.char_indices().collect();
    let (sentence, _) = first.split_once("とする。")?;
    let short = |title: &str| -> Option<String> {
        let (_, rest) = title.split_once("以下「")?;
        rest.split_once('」').map(|(name, _)| name.to_owned())
    };
    names.iter().skip(SHORTEST).rev().find_map(|(at, _)| {
        let (title, rest) = first.split_at(*at);
        let name = short(title)
            .filter(|_| title.ends_with([')', '）']))
            .unwrap_or_else(|| title.to_owned());
        let end = sentence.trim_end();
        (at + name.len() < end.len() && end.ends_with(name.as_str()) && !title.contains(['、', 'を', 'は'])
            || at < &end.len() && title.ends_with([')', '）']) && end.ends_with(name.as_str()))
        .then_some((title, rest))
    })
}
