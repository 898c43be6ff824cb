//! The messages of one language.

use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern};
use unic_langid::LanguageIdentifier;

use crate::locale::Locale;
use crate::variables::Walk;

/// An argument of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Text, put in as it is.
    Str(&'a str),
    /// A whole number: digits without grouping, and the number that plural forms are chosen by.
    Int(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Str(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Str(text)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

/// The largest whole number that a double holds exactly.
const EXACT: u64 = 1 << 53;

/// All messages of one language, from any number of files.
pub struct Catalog {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
    problems: Vec<String>,
}

impl Catalog {
    /// Parses files given as name and text. Nothing fails: what does not parse is left out and told by `problems`.
    pub fn parse(locale: Locale, files: &[(&str, &str)]) -> Self {
        let language: LanguageIdentifier = locale.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        let (mut ids, mut problems) = (BTreeSet::new(), Vec::new());
        for (name, text) in files {
            let place = format!("{locale}/{name}");
            // A checkout on Windows may have turned the line ends.
            let resource =
                FluentResource::try_new(text.replace("\r\n", "\n")).unwrap_or_else(|(rest, errors)| {
                    problems.extend(errors.iter().map(|error| format!("{place}: {error}")));
                    rest
                });
            ids.extend(messages(&resource).map(|(id, _)| id.to_owned()));
            if let Err(errors) = bundle.add_resource(resource) {
                problems.extend(errors.iter().map(|error| format!("{place}: {}", describe(error))));
            }
        }
        Self {
            locale,
            bundle,
            ids,
            problems,
        }
    }

    /// The message `id` or `id.attribute`; none where there is none.
    pub fn text(&self, id: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
        let pattern = self.pattern(id)?;
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, to_fluent(*value)))
            .collect();
        let mut errors = Vec::new();
        // A variable that was not given stays visible as {$name}; no message is better than half of one.
        Some(
            self.bundle
                .format_pattern(pattern, Some(&args), &mut errors)
                .into_owned(),
        )
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.pattern(id).is_some()
    }

    /// All ids, sorted; attributes are not listed.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// The variables a message needs, with those of its attributes and of what it refers to.
    pub fn variables(&self, id: &str) -> BTreeSet<String> {
        let mut walk = Walk::new(&self.bundle);
        walk.message(id);
        walk.found()
    }

    /// Lines that do not parse, and ids given twice.
    pub fn problems(&self) -> &[String] {
        &self.problems
    }

    /// Where another language differs: ids that only one of the two has, and variables that differ.
    pub fn gaps(&self, other: &Self) -> Vec<String> {
        let mut gaps = Vec::new();
        for id in self.ids.union(&other.ids) {
            for (has, lacks) in [(self, other), (other, self)] {
                if has.ids.contains(id) && !lacks.ids.contains(id) {
                    gaps.push(format!("{id}: not in {}", lacks.locale));
                }
            }
            let (here, there) = (self.variables(id), other.variables(id));
            if self.ids.contains(id) && other.ids.contains(id) && here != there {
                gaps.push(format!(
                    "{id}: {here:?} in {}, {there:?} in {}",
                    self.locale, other.locale
                ));
            }
        }
        gaps
    }

    fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(id)?;
        match attribute {
            Some(attribute) => message
                .get_attribute(attribute)
                .map(|attribute| attribute.value()),
            None => message.value(),
        }
    }
}

/// The messages of a file, by id.
fn messages(resource: &FluentResource) -> impl Iterator<Item = (&str, &Entry<&str>)> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, entry)),
        Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => None,
    })
}

fn to_fluent(value: Value<'_>) -> FluentValue<'_> {
    match value {
        Value::Str(text) => FluentValue::from(text),
        Value::Int(number) if number.unsigned_abs() <= EXACT => FluentValue::from(number),
        Value::Int(number) => FluentValue::from(number.to_string()),
    }
}

fn describe(error: &FluentError) -> String {
    match error {
        FluentError::Overriding { id, .. } => format!("{id} is given twice"),
        FluentError::ParserError(_) | FluentError::ResolverError(_) => error.to_string(),
    }
}

#[cfg(test)]
mod tests;
