//! What the tests share: fixed words from the Fluent files, and the sample report of the invented 架空市.
#![allow(dead_code, clippy::unwrap_used)]

pub mod check;
pub mod sample;
pub mod sample_audit;
pub mod sample_booklet;
pub mod sample_carried;
pub mod sample_guide;
pub mod sample_hand;
pub mod sample_improve;
pub mod sample_plan;

use std::collections::BTreeMap;

/// The words of `locales/ja/paper*.ftl`, and those of letters.
pub fn japanese() -> Words {
    Words::read(concat!(
        include_str!("../../../../../locales/ja/paper.ftl"),
        include_str!("../../../../../locales/ja/paper-audit.ftl"),
        include_str!("../../../../../locales/ja/handout.ftl"),
        include_str!("../../../../../locales/ja/paper-booklet.ftl"),
        include_str!("../../../../../locales/ja/paper-form.ftl"),
        include_str!("../../../../../locales/ja/board.ftl")
    ))
}

/// The words of `locales/en/paper*.ftl`, and those of letters.
pub fn english() -> Words {
    Words::read(concat!(
        include_str!("../../../../../locales/en/paper.ftl"),
        include_str!("../../../../../locales/en/paper-audit.ftl"),
        include_str!("../../../../../locales/en/handout.ftl"),
        include_str!("../../../../../locales/en/paper-booklet.ftl"),
        include_str!("../../../../../locales/en/paper-form.ftl"),
        include_str!("../../../../../locales/en/board.ftl")
    ))
}

/// Messages of one line each, as the paper files have them.
pub struct Words(BTreeMap<String, String>);

impl Words {
    fn read(source: &str) -> Self {
        let messages = source
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(" = "))
            .map(|(id, text)| (id.to_owned(), text.to_owned()));
        Self(messages.collect())
    }

    /// Ids in order.
    pub fn ids(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }

    /// The text of a message; a missing message is a failed test.
    pub fn text(&self, id: &str, args: &[(&str, &str)]) -> String {
        let message = self.0.get(id).unwrap_or_else(|| panic!("no message {id}"));
        args.iter().fold(message.clone(), |text, (name, value)| {
            let place = format!("{{ ${name} }}");
            assert!(text.contains(&place) || !message.contains(&place), "{id} {name}");
            text.replace(&place, value)
        })
    }
}
