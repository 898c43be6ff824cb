//! Values of cells, and what Excel can take.

use crate::model::{DateText, Ratio};

/// Most UTF-16 units in a cell.
const LIMIT: usize = 32_767;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// Text, also where it begins with = + - @.
    Text(String),
    /// Whole number.
    Count(i64),
    /// Share of one as rounded on paper; － without a base.
    Rate(Ratio),
    /// Difference in points; － without a base.
    Points(Option<Ratio>),
    /// Tenths, shown with one decimal; － for none.
    Tenths(Option<i64>),
    /// Date; － for none.
    Date(Option<DateText>),
    /// Text to be filled in by the reader where it is empty.
    Input(String),
    /// Date to be filled in by the reader where there is none.
    InputDate(Option<DateText>),
    /// Text that is there already and may be changed.
    Fill(String),
    /// Date that is there already and may be changed.
    FillDate(Option<DateText>),
    /// Formula that gives a short text, and what it gives now.
    Formula {
        /// With its leading =.
        text: String,
        /// Its value.
        result: String,
    },
}

impl Value {
    /// A text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Lines the value takes in a column of that width, a little generously.
    pub(crate) fn lines(&self, width: f64) -> usize {
        let text = match self {
            Self::Text(text) | Self::Input(text) | Self::Fill(text) => text,
            // Room for what the formula may come to say.
            Self::Formula { .. } => return 3,
            Self::Count(_)
            | Self::Rate(_)
            | Self::Points(_)
            | Self::Tenths(_)
            | Self::Date(_)
            | Self::InputDate(_)
            | Self::FillDate(_) => return 1,
        };
        let room = (width - 1.5).max(2.0);
        text.split('\n')
            .map(|line| {
                let mut lines = 1;
                let mut used = 0.0;
                for ch in line.chars() {
                    used += units(ch);
                    if used > room {
                        lines += 1;
                        used = units(ch);
                    }
                }
                lines
            })
            .sum()
    }

    /// The parts of a text that is too long for one cell; other values are one part.
    pub(crate) fn parts(&self) -> Vec<Self> {
        match self {
            Self::Text(text) => divided(&clean(text)).into_iter().map(Self::Text).collect(),
            Self::Input(text) => divided(&clean(text)).into_iter().map(Self::Input).collect(),
            Self::Count(_)
            | Self::Rate(_)
            | Self::Points(_)
            | Self::Tenths(_)
            | Self::Date(_)
            | Self::InputDate(_)
            | Self::Fill(_)
            | Self::FillDate(_)
            | Self::Formula { .. } => vec![self.clone()],
        }
    }
}

/// Width of a character in units of a digit: CJK and full-width ones take two.
fn units(ch: char) -> f64 {
    if ch.is_ascii() || ('\u{ff61}'..='\u{ff9f}').contains(&ch) {
        1.0
    } else {
        2.0
    }
}

/// Text without what a workbook cannot hold: control characters and non-characters; line ends are \n.
pub(crate) fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|ch| matches!(ch, '\n' | '\t') || !(ch.is_control() || matches!(ch, '\u{fffe}' | '\u{ffff}')))
        .collect()
}

/// Parts of at most [`LIMIT`] UTF-16 units, at least one.
fn divided(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut used = 0;
    for ch in text.chars() {
        if used + ch.len_utf16() > LIMIT {
            parts.push(String::new());
            used = 0;
        }
        used += ch.len_utf16();
        if let Some(last) = parts.last_mut() {
            last.push(ch);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_over_the_limit_goes_on_in_further_cells() {
        let text = "𠮷".repeat(20_000);
        let parts = divided(&text);
        assert_eq!(parts.len(), 2);
        assert!(parts.iter().all(|part| part.encode_utf16().count() <= LIMIT));
        assert_eq!(parts.concat(), text);
    }

    #[test]
    fn controls_are_removed_and_selectors_kept() {
        assert_eq!(clean("a\u{0}\u{b}\r\nb\u{1f}葛\u{e0100}"), "a\nb葛\u{e0100}");
    }
}
