//! The words of the app: messages from locales/*.ftl, embedded at build time, parsed once, usable from every thread.
//!
//! No marks of bidirectional isolation are written: PDF and Excel would show them. Numbers are written without
//! grouping; a message that wants 1,200 is given text.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod catalog;
mod locale;
mod variables;

use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex, PoisonError};

pub use catalog::{Catalog, Value};
pub use locale::Locale;

mod files {
    //! The embedded files, listed by build.rs.
    include!(concat!(env!("OUT_DIR"), "/files.rs"));
}

static JA: LazyLock<Catalog> = LazyLock::new(|| Catalog::parse(Locale::Ja, files::JA));
static EN: LazyLock<Catalog> = LazyLock::new(|| Catalog::parse(Locale::En, files::EN));

/// Ids that were asked for and are in no locale.
static MISSED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// The message `id` (or `id.attribute`) in a locale. What the locale lacks comes from Japanese; what Japanese lacks
/// too is shown as `[id]` and noted for `missed`.
pub fn text(locale: Locale, id: &str, args: &[(&str, Value<'_>)]) -> String {
    let found = catalog(locale).text(id, args).or_else(|| JA.text(id, args));
    found.unwrap_or_else(|| {
        MISSED
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(id.to_owned());
        format!("[{id}]")
    })
}

/// Whether the locale itself has the message.
pub fn has(locale: Locale, id: &str) -> bool {
    catalog(locale).has(id)
}

/// All message ids of a locale, sorted.
pub fn ids(locale: Locale) -> Vec<&'static str> {
    catalog(locale).ids().collect()
}

/// The variables that a message needs, through the messages and terms it refers to; empty when there is no such id.
pub fn variables(locale: Locale, id: &str) -> BTreeSet<String> {
    catalog(locale).variables(id)
}

/// Ids that `text` was asked for in vain since the start, sorted. For tests.
pub fn missed() -> Vec<String> {
    MISSED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .iter()
        .cloned()
        .collect()
}

/// What is wrong with the embedded files: lines that do not parse, ids given twice. For tests.
pub fn problems() -> Vec<String> {
    Locale::ALL
        .into_iter()
        .flat_map(|locale| catalog(locale).problems().to_vec())
        .collect()
}

/// Messages that one locale has and another lacks, or that need other variables there. For tests.
pub fn gaps() -> Vec<String> {
    JA.gaps(&EN)
}

fn catalog(locale: Locale) -> &'static Catalog {
    match locale {
        Locale::Ja => &JA,
        Locale::En => &EN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_embedded_files_parse_and_no_id_is_given_twice() {
        assert_eq!(problems(), Vec::<String>::new());
    }

    #[test]
    fn an_id_that_nobody_wrote_is_shown_in_brackets_and_noted() {
        assert_eq!(
            text(Locale::En, "no-such-message-for-this-test", &[]),
            "[no-such-message-for-this-test]"
        );
        assert!(missed().contains(&"no-such-message-for-this-test".to_owned()));
    }

    #[test]
    fn the_embedded_messages_are_read_from_many_threads_alike() {
        let read = || {
            ids(Locale::Ja)
                .into_iter()
                .map(|id| text(Locale::Ja, id, &[]))
                .collect::<Vec<_>>()
        };
        let here = read();
        let there: Vec<_> = (0..4).map(|_| std::thread::spawn(read)).collect();
        for thread in there {
            assert_eq!(thread.join().unwrap(), here);
        }
    }
}
