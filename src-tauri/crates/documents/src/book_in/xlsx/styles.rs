//! What the look of a cell says of its value: a number that is a day, a text that is struck through.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::{
    super::BookInError,
    xml::{attribute, is_on, next, open, plain},
};

/// What a number means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Number {
    #[default]
    Plain,
    /// A day, a time, or both.
    Day,
    /// A time that goes on.
    Duration,
}

/// One look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    pub number: Number,
    pub is_struck: bool,
}

/// The list that is read: its entries have the names of others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    None,
    Numbers,
    Fonts,
    Cells,
}

/// The looks of cells, in the order in which cells name them.
pub(super) fn looks(text: &str) -> Result<Vec<Look>, BookInError> {
    let mut xml = open(text);
    let mut formats: HashMap<u32, Number> = HashMap::new();
    let (mut fonts, mut looks): (Vec<bool>, Vec<Look>) = (Vec::new(), Vec::new());
    let mut list = List::None;
    loop {
        let event = next(&mut xml)?;
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.local_name();
                match (list, name.as_ref()) {
                    (List::None, name) if matches!(event, Event::Start(_)) => list = list_of(name),
                    (List::Numbers, "numFmt") => {
                        if let (Some(id), Some(code)) = (id(tag, "numFmtId"), attribute(tag, "formatCode")) {
                            formats.insert(id, meant(&plain(code)));
                        }
                    }
                    (List::Fonts, "font") => fonts.push(false),
                    (List::Fonts, "strike") => {
                        if let Some(last) = fonts.last_mut() {
                            *last = is_on(tag);
                        }
                    }
                    (List::Cells, "xf") => {
                        let format = id(tag, "numFmtId").unwrap_or_default();
                        let font = id(tag, "fontId").and_then(|at| fonts.get(at as usize).copied());
                        looks.push(Look {
                            number: formats.get(&format).copied().unwrap_or_else(|| built_in(format)),
                            is_struck: font.unwrap_or_default(),
                        });
                    }
                    _ => {}
                }
            }
            Event::End(tag) if list != List::None && list_of(tag.local_name().as_ref()) == list => {
                list = List::None;
            }
            Event::Eof => return Ok(looks),
            _ => {}
        }
    }
}

fn list_of(name: &str) -> List {
    match name {
        "numFmts" => List::Numbers,
        "fonts" => List::Fonts,
        "cellXfs" => List::Cells,
        _ => List::None,
    }
}

fn id(tag: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(tag, name)?.parse().ok()
}

/// ECMA-376 18.8.30, with the formats of East Asia.
fn built_in(id: u32) -> Number {
    match id {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Number::Day,
        46 => Number::Duration,
        _ => Number::Plain,
    }
}

/// What a format of the workbook's own means, by its first section.
fn meant(code: &str) -> Number {
    // General is a word, not an era with its year.
    let code = code.to_ascii_lowercase().replace("general", "");
    let mut chars = code.chars();
    let mut last = ' ';
    while let Some(c) = chars.next() {
        match c {
            '\\' | '_' | '*' => {
                chars.next();
            }
            '"' => {
                chars.find(|c| *c == '"');
            }
            ';' => return Number::Plain,
            '[' => {
                let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let first = inner.chars().next();
                if matches!(first, Some('h' | 'm' | 's')) && inner.chars().all(|c| Some(c) == first) {
                    return Number::Duration;
                }
            }
            'd' | 'm' | 'h' | 'y' | 's' => return Number::Day,
            'p' | '/' if last == 'a' => return Number::Day,
            // 令和8 alone has no letters but g and e.
            'e' if last == 'g' => return Number::Day,
            other => last = other,
        }
    }
    Number::Plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_from_numbers() {
        for code in [
            "yyyy/m/d",
            "[$-411]ggge\"年\"m\"月\"d\"日\"",
            "[Red]h:mm",
            "AM/PM h",
            "[$-411]ge",
            "\\ddd",
        ] {
            assert_eq!(meant(code), Number::Day, "{code}");
        }
        for code in [
            "0.00",
            "General",
            "#,##0\"日\"",
            "\"d\"0",
            "[Red]0;yyyy",
            "0\\d",
            "0E+00",
            "@",
        ] {
            assert_eq!(meant(code), Number::Plain, "{code}");
        }
        for code in ["[h]:mm", "[mm]:ss"] {
            assert_eq!(meant(code), Number::Duration, "{code}");
        }
    }

    #[test]
    fn a_look_has_the_font_and_format_of_its_own_lists_only() {
        let found = looks(
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;\"/></numFmts>\
             <fonts><font/><font><strike/><sz val=\"11\"/></font><font><strike val=\"0\"/></font></fonts>\
             <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
             <cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"1\"><protection/></xf>\
             <xf numFmtId=\"46\" fontId=\"2\"/></cellXfs>\
             <dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>",
        )
        .unwrap();
        let look = |number, is_struck| Look { number, is_struck };
        assert_eq!(
            found,
            [
                look(Number::Plain, false),
                look(Number::Day, true),
                look(Number::Duration, false)
            ]
        );
    }
}
