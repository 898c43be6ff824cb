//! A text answer in the making: lines, labelled values, tables aligned by the width of their characters.

use unicode_width::UnicodeWidthStr;

use crate::words::Words;

/// Text for a person.
pub(crate) struct Page {
    pub words: Words,
    text: String,
}

impl Page {
    pub(crate) fn new(words: Words) -> Self {
        Self {
            words,
            text: String::new(),
        }
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }

    /// A line of data.
    pub(crate) fn plain(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    /// A message as a line.
    pub(crate) fn line(&mut self, id: &str, args: &[(&str, &str)]) {
        let text = self.words.say(id, args);
        self.plain(&text);
    }

    /// A heading after an empty line.
    pub(crate) fn head(&mut self, id: &str) {
        let text = self.words.say(id, &[]);
        if !self.text.is_empty() {
            self.plain("");
        }
        self.line("cli-head", &[("text", &text)]);
    }

    /// A labelled value; left out when there is none.
    pub(crate) fn pair(&mut self, label: &str, value: &str) {
        if !value.is_empty() {
            let label = self.words.say(label, &[]);
            self.line("cli-pair", &[("label", &label), ("value", value)]);
        }
    }

    /// Rows below their column titles.
    pub(crate) fn table(&mut self, titles: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            self.line("cli-none", &[]);
            return;
        }
        let titles: Vec<String> = titles.iter().map(|id| self.words.say(id, &[])).collect();
        let mut widths: Vec<usize> = titles.iter().map(|title| width(title)).collect();
        for row in rows {
            for (known, cell) in widths.iter_mut().zip(row) {
                *known = (*known).max(width(cell));
            }
        }
        for row in std::iter::once(&titles).chain(rows) {
            let mut line = String::new();
            for (cell, known) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.push_str(&" ".repeat(known - width(cell) + 2));
            }
            self.plain(&line);
        }
    }
}

/// Columns of a terminal that a text takes; ○ △ × and － take two, as in Japanese fonts.
fn width(text: &str) -> usize {
    text.width_cjk()
}

/// One line of a text that may have several.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use tenken_l10n::Locale;

    use super::*;

    #[test]
    fn columns_stand_below_each_other_whatever_the_script() {
        let mut page = Page::new(Words::of(Locale::En));
        let rows = [
            vec!["○".to_owned(), "b".to_owned()],
            vec!["実施 x".to_owned(), "c".to_owned()],
        ];
        page.table(&["cli-label-id", "cli-label-at"], &rows);
        assert_eq!(page.finish(), "Id      At\n○      b\n実施 x  c\n");
    }

    #[test]
    fn a_label_without_a_value_is_left_out() {
        let mut page = Page::new(Words::of(Locale::Ja));
        page.pair("cli-label-note", "");
        page.pair("cli-label-unit", "福祉課");
        assert_eq!(page.finish(), "所属：福祉課\n");
    }
}
