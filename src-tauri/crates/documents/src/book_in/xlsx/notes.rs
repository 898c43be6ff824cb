//! What people wrote on the margin of cells: comments, and the threads that newer programs write beside them.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::{
    super::{BookInError, NoteIn},
    Ceilings,
    sheet::place,
    xml::{Xml, attribute, ended, next, open, push_text, skip, spelled},
};

/// What a part of comments holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Comments,
    /// A comment with its answers.
    Threads,
}

/// Comments of a sheet; those of one cell follow each other.
pub(super) fn notes(text: &str, left: &mut Ceilings, kind: Kind) -> Result<Vec<NoteIn>, BookInError> {
    let element = match kind {
        Kind::Comments => "comment",
        Kind::Threads => "threadedComment",
    };
    let mut xml = open(text);
    let mut found: Vec<NoteIn> = Vec::new();
    let mut places: HashMap<(u32, u32), usize> = HashMap::new();
    loop {
        match next(&mut xml)? {
            Event::Start(tag) if tag.local_name().as_ref() == element => {
                let at = attribute(&tag, "ref").and_then(|cell| place(cell).ok());
                let text = body(&mut xml, kind)?;
                let Some((row, column)) = at.filter(|_| !text.is_empty()) else {
                    continue;
                };
                left.take(&text)?;
                if let Some(known) = places.get(&(row, column)) {
                    let known = &mut found[*known].text;
                    known.push('\n');
                    known.push_str(&text);
                } else {
                    places.insert((row, column), found.len());
                    found.push(NoteIn { row, column, text });
                }
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// The text of the comment that was just opened, without furigana.
fn body(xml: &mut Xml<'_>, kind: Kind) -> Result<String, BookInError> {
    let (mut text, mut depth) = (String::new(), 0_u32);
    loop {
        match next(xml)? {
            Event::Start(tag) => match (tag.local_name().as_ref(), kind) {
                ("rPh", _) => skip(xml)?,
                ("t", _) | ("text", Kind::Threads) => push_text(xml, &mut text)?,
                _ => depth += 1,
            },
            Event::End(_) if depth == 0 => return Ok(spelled(text.trim())),
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(ended()),
            _ => {}
        }
    }
}

/// A comment under a thread only says that the program is too old to show it: the thread counts.
pub(super) fn joined(comments: Vec<NoteIn>, threads: Vec<NoteIn>) -> Vec<NoteIn> {
    let mut found: HashMap<(u32, u32), NoteIn> = HashMap::new();
    for note in comments.into_iter().chain(threads) {
        found.insert((note.row, note.column), note);
    }
    let mut found: Vec<NoteIn> = found.into_values().collect();
    found.sort_by_key(|note| (note.row, note.column));
    found
}
