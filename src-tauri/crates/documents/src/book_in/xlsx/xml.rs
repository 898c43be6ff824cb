//! What the parts of an .xlsx are read with: tags, attributes and texts, whatever their prefixes.

use quick_xml::{
    Reader,
    escape::{resolve_predefined_entity, unescape},
    events::{BytesRef, BytesStart, Event},
};

use super::super::BookInError;

/// A reader of one part.
pub(super) type Xml<'x> = Reader<&'x [u8]>;

pub(super) fn open(text: &str) -> Xml<'_> {
    let mut xml = Reader::from_str(text);
    let config = xml.config_mut();
    config.check_end_names = false;
    config.check_comments = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    xml
}

/// The next event.
pub(super) fn next<'x>(xml: &mut Xml<'x>) -> Result<Event<'x>, BookInError> {
    xml.read_event().map_err(|error| BookInError::Damaged {
        detail: error.to_string(),
    })
}

/// Attributes as they are written: name without prefix, value.
pub(super) struct Attributes<'t>(&'t str);

impl<'t> Iterator for Attributes<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let (name, rest) = self.0.split_once('=')?;
        let rest = rest.trim_ascii_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, rest) = rest.get(1..)?.split_once(quote)?;
        self.0 = rest;
        let name = name.trim_ascii();
        Some((name.rsplit_once(':').map_or(name, |(_, name)| name), value))
    }
}

pub(super) fn attributes<'t>(tag: &'t BytesStart<'_>) -> Attributes<'t> {
    Attributes(tag.attributes_raw())
}

/// One attribute as it is written.
pub(super) fn attribute<'t>(tag: &'t BytesStart<'_>, wanted: &str) -> Option<&'t str> {
    attributes(tag)
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| value)
}

/// A switch: there without a value means on.
pub(super) fn is_on(tag: &BytesStart<'_>) -> bool {
    !matches!(attribute(tag, "val"), Some("0" | "false"))
}

/// Without &amp; and its like.
pub(super) fn plain(value: &str) -> String {
    unescape(value).map_or_else(|_| value.to_owned(), std::borrow::Cow::into_owned)
}

fn push_entity(name: &BytesRef<'_>, text: &mut String) {
    if let Ok(Some(c)) = name.resolve_char_ref() {
        text.push(c);
    } else if let Some(known) = resolve_predefined_entity(name.as_ref()) {
        text.push_str(known);
    } else {
        text.push('&');
        text.push_str(name.as_ref());
        text.push(';');
    }
}

/// Adds the text up to the end of the element that was just opened.
pub(super) fn push_text(xml: &mut Xml<'_>, text: &mut String) -> Result<(), BookInError> {
    let mut depth = 0;
    loop {
        match next(xml)? {
            Event::Text(part) => text.push_str(&part.xml10_content()),
            Event::CData(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(name) => push_entity(&name, text),
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => return Ok(()),
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(ended()),
            _ => {}
        }
    }
}

/// Passes over the element that was just opened.
pub(super) fn skip(xml: &mut Xml<'_>) -> Result<(), BookInError> {
    let mut depth = 0;
    loop {
        match next(xml)? {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => return Ok(()),
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(ended()),
            _ => {}
        }
    }
}

/// A part that ends before its time.
pub(super) fn ended() -> BookInError {
    BookInError::Damaged {
        detail: "unexpected end of XML".to_owned(),
    }
}

/// Characters as Excel spells out what XML cannot hold: `_x000D_`, above U+FFFF as two.
pub(super) fn spelled(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let (mut found, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        found.push_str(before);
        let high = unit(from);
        let low = high
            .filter(|unit| (0xD800..0xDC00).contains(unit))
            .and_then(|_| unit(from.get(SPELLED..)?));
        let units: Vec<u16> = [high, low].into_iter().flatten().collect();
        if units.is_empty() {
            found.push_str("_x");
            rest = &from[2..];
            continue;
        }
        found.extend(
            char::decode_utf16(units.iter().copied()).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)),
        );
        rest = &from[SPELLED * units.len()..];
    }
    found.push_str(rest);
    found
}

/// Bytes of `_x000D_`.
const SPELLED: usize = 7;

fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("_x")?.get(..4)?;
    let is_whole = digits.bytes().all(|byte| byte.is_ascii_hexdigit()) && text.get(6..7) == Some("_");
    is_whole.then(|| u16::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelled_out_characters_are_put_together_and_others_stay() {
        assert_eq!(spelled("a_x000D_\nb"), "a\r\nb");
        assert_eq!(spelled("_xD83D__xDE00_"), "😀");
        assert_eq!(spelled("_xD83D_ だけ"), "\u{fffd} だけ");
        assert_eq!(spelled("file_x86_64 _x00"), "file_x86_64 _x00");
    }

    #[test]
    fn attributes_are_found_whatever_their_prefix_and_quotes() {
        let xml = "<sheet r:id='a\"b' name = \"点検票 &amp; 計画\"/>";
        let mut reader = open(xml);
        let Event::Empty(tag) = next(&mut reader).unwrap() else {
            panic!("no tag");
        };
        assert_eq!(attribute(&tag, "id"), Some("a\"b"));
        assert_eq!(plain(attribute(&tag, "name").unwrap()), "点検票 & 計画");
        assert_eq!(attribute(&tag, "nam"), None);
    }
}
