//! Texts with runs of their own look: what is struck through is known apart.

use std::sync::Arc;

use quick_xml::events::Event;

use super::{
    super::BookInError,
    xml::{Xml, attribute, ended, is_on, next, open, push_text, skip, spelled},
};

/// A text as it stands in the workbook.
#[derive(Debug, Clone, Default)]
pub(super) struct Rich {
    pub text: Arc<str>,
    /// It has runs, which look as they say and not as their cell does.
    pub has_runs: bool,
    /// Without what is struck through, where a run is.
    pub rest: Option<Arc<str>>,
}

/// Reads `si` or `is`, which was just opened, up to its end. Furigana are left out.
pub(super) fn rich(xml: &mut Xml<'_>) -> Result<Rich, BookInError> {
    let (mut text, mut rest) = (String::new(), String::new());
    let (mut has_runs, mut is_struck, mut any_struck) = (false, false, false);
    let mut depth = 0_u32;
    loop {
        match next(xml)? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "rPh" => skip(xml)?,
                "t" => {
                    let is_kept = attribute(&tag, "space") == Some("preserve");
                    let mut part = String::new();
                    push_text(xml, &mut part)?;
                    let part = if is_kept {
                        spelled(&part)
                    } else {
                        spelled(part.trim_matches([' ', '\t', '\r', '\n']))
                    };
                    text.push_str(&part);
                    if is_struck && !part.is_empty() {
                        any_struck = true;
                    } else {
                        rest.push_str(&part);
                    }
                }
                name => {
                    if name == "r" {
                        (has_runs, is_struck) = (true, false);
                    } else if name == "strike" {
                        is_struck = is_on(&tag);
                    }
                    depth += 1;
                }
            },
            Event::Empty(tag) if tag.local_name().as_ref() == "strike" => is_struck = is_on(&tag),
            Event::End(_) if depth == 0 => {
                return Ok(Rich {
                    text: text.into(),
                    has_runs,
                    rest: any_struck.then(|| rest.into()),
                });
            }
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(ended()),
            _ => {}
        }
    }
}

/// The table of shared strings; `room` is how many bytes they may have together.
pub(super) fn shared(text: &str, room: usize) -> Result<Vec<Rich>, BookInError> {
    let mut xml = open(text);
    let (mut found, mut left) = (Vec::new(), room);
    loop {
        match next(&mut xml)? {
            Event::Start(tag) if tag.local_name().as_ref() == "si" => {
                let one = rich(&mut xml)?;
                left = left.checked_sub(one.text.len()).ok_or(BookInError::TooLarge)?;
                found.push(one);
            }
            Event::Empty(tag) if tag.local_name().as_ref() == "si" => found.push(Rich::default()),
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(xml: &str) -> Rich {
        shared(&format!("<sst>{xml}</sst>"), 1_000).unwrap().remove(0)
    }

    #[test]
    fn what_is_struck_through_is_known_apart_and_furigana_are_left_out() {
        let one = read(
            "<si><r><rPr><strike/></rPr><t>○</t></r><r><t xml:space=\"preserve\"> △</t></r>\
             <rPh sb=\"0\" eb=\"1\"><t>マル</t></rPh></si>",
        );
        assert_eq!((&*one.text, one.rest.as_deref()), ("○ △", Some(" △")));
        let two = read("<si><r><rPr><strike val=\"0\"/></rPr><t>○</t></r></si>");
        assert_eq!((&*two.text, two.rest.as_deref(), two.has_runs), ("○", None, true));
        let three = read("<si><t>  a &amp; b\n</t></si>");
        assert_eq!((&*three.text, three.has_runs), ("a & b", false));
    }

    #[test]
    fn shared_strings_have_a_ceiling() {
        let xml = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(100));
        assert_eq!(shared(&xml, 99).unwrap_err(), BookInError::TooLarge);
    }
}
