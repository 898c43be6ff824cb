//! Words: the same messages with the same variables in every language, and a message for everything that is shown.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use crate::source::{Source, all, braced, none, paths, sources};

/// The source language and the others.
const LANGUAGES: [&str; 2] = ["ja", "en"];

/// Id of a message or of one of its attributes ("sheet-reason.hint"), and the variables in it.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Reads one Fluent file: a message starts at the beginning of a line, all that belongs to it is indented. Gives the
/// ids that were there already.
fn messages(source: &Source, into: &mut Messages) -> Vec<String> {
    let start = Regex::new(r"^(-?[a-zA-Z][\w-]*)\s*=").unwrap();
    let attribute = Regex::new(r"^\s+\.([a-zA-Z][\w-]*)\s*=").unwrap();
    let (mut message, mut current) = (String::new(), String::new());
    let mut twice = Vec::new();
    for line in source.text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(found) = start.captures(line) {
            found[1].clone_into(&mut message);
            message.clone_into(&mut current);
        } else if let Some(found) = attribute.captures(line) {
            current = format!("{message}.{}", &found[1]);
        } else {
            if !current.is_empty() {
                into.entry(current.clone())
                    .or_default()
                    .extend(all(r"\$([a-zA-Z][\w-]*)", line));
            }
            continue;
        }
        let variables = all(r"\$([a-zA-Z][\w-]*)", line).into_iter().collect();
        if into.insert(current.clone(), variables).is_some() {
            twice.push(format!("{}: {current}", source.path));
        }
    }
    twice
}

fn language(code: &str) -> Messages {
    let mut found = Messages::new();
    for source in sources(&format!("locales/{code}"), &[".ftl"]) {
        messages(&source, &mut found);
    }
    assert!(!found.is_empty(), "locales/{code} holds no message");
    found
}

#[test]
fn every_language_has_the_same_files() {
    let files = |code: &str| -> Vec<String> {
        let start = format!("locales/{code}/");
        paths(&format!("locales/{code}"))
            .iter()
            .map(|path| path.replace(&start, ""))
            .collect()
    };
    assert_eq!(files(LANGUAGES[0]), files(LANGUAGES[1]));
}

#[test]
fn an_id_is_given_once_in_a_language() {
    let mut breaches = Vec::new();
    for code in LANGUAGES {
        let mut found = Messages::new();
        for source in sources(&format!("locales/{code}"), &[".ftl"]) {
            breaches.extend(messages(&source, &mut found));
        }
    }
    none("ids given twice", &breaches);
}

#[test]
fn every_message_is_there_in_every_language_with_the_same_variables() {
    let (ja, en) = (language(LANGUAGES[0]), language(LANGUAGES[1]));
    let mut breaches = Vec::new();
    for id in ja.keys().chain(en.keys()).collect::<BTreeSet<_>>() {
        match (ja.get(id), en.get(id)) {
            (Some(one), Some(other)) if one != other => {
                breaches.push(format!("{id}: ja {one:?}, en {other:?}"));
            }
            (Some(_), None) => breaches.push(format!("{id} is missing in en")),
            (None, Some(_)) => breaches.push(format!("{id} is missing in ja")),
            (Some(_), Some(_)) | (None, None) => {}
        }
    }
    none("messages that differ between the languages", &breaches);
}

/// Code that may name a message: the page and the crates that speak to people. Tests name what they like.
fn speaking() -> Vec<Source> {
    let mut found = sources("ui/src", &[".ts", ".svelte"]);
    for place in [
        "app",
        "cli",
        "documents",
        "checklist",
        "domain",
        "store",
        "parcel",
    ] {
        found.extend(sources(&format!("src-tauri/crates/{place}/src"), &[".rs"]));
    }
    found.extend(sources("src-tauri/src", &[".rs"]));
    found.retain(|source| !source.path.contains(".test.") && !source.path.contains("test"));
    found
}

/// Ids that are written out where a text is asked for: `t("id"…)` in the page, `text("id"…)` and the like in Rust.
fn asked_for(source: &Source) -> Vec<String> {
    if source.path.starts_with("ui/") {
        return all(r#"\bt\(\s*["']([^"']+)["']"#, &source.text);
    }
    let code = source.text.split("#[cfg(test)]").next().unwrap_or_default();
    all(
        r#"\b(?:text|t|say|word|msg|message)\((?:[\w.&]+,\s*)?"([a-z][a-z0-9]*(?:-[a-z0-9]+)+(?:\.[a-z-]+)?)""#,
        code,
    )
}

#[test]
fn every_message_that_is_asked_for_exists() {
    let known = language(LANGUAGES[0]);
    let mut breaches = Vec::new();
    for source in speaking() {
        for id in asked_for(&source)
            .into_iter()
            .filter(|id| !known.contains_key(id))
        {
            breaches.push(format!("{}: {id}", source.path));
        }
    }
    none("messages that are asked for and do not exist", &breaches);
}

#[test]
fn every_message_is_used() {
    let sources = speaking();
    let everything: String = sources
        .iter()
        .map(|source| source.text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    // `ui-screen-${name}` and "ui-screen-{name}" stand for all ids that start or end alike.
    let built = Regex::new(r#"["'`]([a-z][a-z0-9-]*-)?(?:\$?\{[^}]*\})(-[a-z0-9-]+)?["'`.]"#).unwrap();
    let built: Vec<(String, String)> = built
        .captures_iter(&everything)
        .map(|found| {
            let group = |n| {
                found
                    .get(n)
                    .map_or("", |part: regex::Match<'_>| part.as_str())
                    .to_owned()
            };
            (group(1), group(2))
        })
        .filter(|(start, end)| !start.is_empty() || !end.is_empty())
        .collect();
    let mut words = BTreeSet::new();
    words.extend(all(
        r#"["'`]([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:\.[a-z-]+)?["'`]"#,
        &everything,
    ));
    let codes = error_codes();
    let own = |id: &str| id.split('.').next().unwrap_or_default().to_owned();
    let messages = language(LANGUAGES[0]);
    let referred: BTreeSet<String> = sources_of_locale()
        .iter()
        .flat_map(|s| all(r"\{\s*(-?[a-z][\w-]*)\s*\}", &s.text))
        .collect();
    let unused: Vec<String> = messages
        .keys()
        .map(|id| own(id))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .filter(|id| !words.contains(id) && !referred.contains(id))
        .filter(|id| {
            !id.strip_prefix("error-")
                .is_some_and(|code| codes.contains_key(code))
        })
        .filter(|id| {
            !built
                .iter()
                .any(|(start, end)| id.starts_with(start) && id.ends_with(end))
        })
        .collect();
    none("messages that nothing shows", &unused);
}

fn sources_of_locale() -> Vec<Source> {
    sources(&format!("locales/{}", LANGUAGES[0]), &[".ftl"])
}

/// Every code that an error enum declares in its `fn code`, with the file.
fn error_codes() -> BTreeMap<String, String> {
    let block = Regex::new(r"(?m)^impl(?:<[^>]*>)? (\w*(?:Error|Fault))\b[^{;]*\{").unwrap();
    let mut codes = BTreeMap::new();
    for source in sources("src-tauri/crates", &[".rs"])
        .into_iter()
        .chain(sources("src-tauri/src", &[".rs"]))
    {
        for found in block.find_iter(&source.text) {
            let body = braced(&source.text, found.start());
            let Some(at) = body.find("fn code(") else { continue };
            let arms = braced(body, at);
            for code in all(r#"=>\s*(?:\{\s*)?"([a-z][a-z0-9-]*)""#, arms) {
                codes.insert(code, source.path.clone());
            }
        }
    }
    assert!(!codes.is_empty(), "no error declares a code");
    codes
}

#[test]
fn every_error_code_is_explained_in_every_language() {
    let codes = error_codes();
    let mut breaches = Vec::new();
    for code in LANGUAGES {
        let known = language(code);
        let lacking = codes
            .iter()
            .filter(|(error, _)| !known.contains_key(&format!("error-{error}")));
        breaches.extend(lacking.map(|(error, file)| format!("{code}: error-{error} ({file})")));
    }
    none("errors without words", &breaches);
}

/// Codes of fields that a use case names when it refuses one, with the file.
fn field_codes() -> BTreeMap<String, String> {
    let mut codes = BTreeMap::new();
    for source in sources("src-tauri/crates/app/src", &[".rs"]) {
        let code = source.text.split("#[cfg(test)]").next().unwrap_or_default();
        let called =
            r#"\b(?:required|needed_day|day_and_eve|moment|unfit|no_value|within|unknown)\(\s*"([^"]+)""#;
        let built = r#"Field(?:Empty|Unknown)\s*\{\s*field:\s*"([^"]+)""#;
        let mut found = all(called, code);
        found.extend(all(built, code));
        if source.path.ends_with("audit/field/column.rs") {
            found.extend(all(r#"\(\s*"\w+",\s*"(\w+)",\s*""#, code));
        }
        if source.path.ends_with("review/view.rs") {
            found.extend(all(r#"lacking\.push\("(\w+)"\)"#, code));
        }
        if source.path.ends_with("walk/field.rs") {
            found.extend(all(r#"(?m)^\s+"(\w+)"(?: if text\.is_empty\(\))? =>"#, code));
        }
        codes.extend(found.into_iter().map(|code| (code, source.path.clone())));
    }
    assert!(codes.len() > 150, "fields are refused under other names");
    codes
}

#[test]
fn every_field_that_is_refused_has_a_name_in_every_language() {
    let codes = field_codes();
    let mut breaches = Vec::new();
    for language_code in LANGUAGES {
        let known = language(language_code);
        let lacking = codes
            .iter()
            .map(|(code, file)| (format!("field-{}", code.replace('_', "-")), file))
            .filter(|(id, _)| !known.contains_key(id));
        breaches.extend(lacking.map(|(id, file)| format!("{language_code}: {id} ({file})")));
    }
    none("fields without words", &breaches);
}

#[test]
fn variables_of_selected_and_attribute_texts_are_read() {
    let text = "a-b = { $n ->\n    [one] { $x } A\n   *[other] B\n}\n    .hint = { $y }\nc = C\n".to_owned();
    let mut found = Messages::new();
    assert!(
        messages(
            &Source {
                path: "a.ftl".to_owned(),
                text
            },
            &mut found
        )
        .is_empty()
    );
    let variables = |id: &str| found[id].iter().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(
        [variables("a-b"), variables("a-b.hint"), variables("c")],
        ["n x", "y", ""]
    );
}
