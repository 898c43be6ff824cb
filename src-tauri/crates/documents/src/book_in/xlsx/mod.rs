//! An .xlsx in one pass over each sheet. Beside the values it tells what a person sees in a cell and a plain reader of
//! values does not: what is struck through, which cells are merged, what was written on the margin.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "events that say nothing of cells are passed over"
)]

mod notes;
mod package;
mod sheet;
mod strings;
mod styles;
mod xml;

use std::{collections::HashMap, collections::HashSet, sync::Arc};

use quick_xml::events::Event;

use self::{
    notes::{Kind, joined, notes},
    package::Package,
    sheet::Book,
    xml::{attribute, next, open, plain},
};
use super::{BookInError, NoteIn, SheetIn};

/// What may still be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ceilings {
    /// Bytes of all parts together, unpacked.
    pub unpacked: u64,
    /// Sheets.
    pub sheets: usize,
    /// Cells that hold something, and comments and merged ranges, all sheets together.
    pub cells: usize,
    /// Bytes of all texts together.
    pub text: usize,
}

impl Ceilings {
    fn take(&mut self, text: &str) -> Result<(), BookInError> {
        self.cells = self.cells.checked_sub(1).ok_or(BookInError::TooLarge)?;
        self.text = self.text.checked_sub(text.len()).ok_or(BookInError::TooLarge)?;
        Ok(())
    }
}

/// Short texts that many cells hold, kept once.
#[derive(Default)]
pub(super) struct Texts(HashSet<Arc<str>>);

impl Texts {
    /// Bytes of a text that is kept once.
    const SHORT: usize = 64;
    /// Texts that are kept once.
    const MOST: usize = 100_000;

    fn one(&mut self, text: &str) -> Arc<str> {
        if text.len() > Self::SHORT {
            return text.into();
        }
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = text.into();
        if self.0.len() < Self::MOST {
            self.0.insert(Arc::clone(&new));
        }
        new
    }
}

/// A relation between parts: what it is, and where.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// The cells of all sheets.
pub(super) fn cells(bytes: &[u8], mut left: Ceilings) -> Result<Vec<SheetIn>, BookInError> {
    let mut package = Package::open(bytes, left.unpacked)?;
    let workbook = part(&mut package, "xl/workbook.xml")?;
    let relations = relations(&mut package, "xl/workbook.xml")?;
    let (named, is_1904) = sheet::named(&workbook)?;
    if named.len() > left.sheets {
        return Err(BookInError::TooLarge);
    }
    let place = |kind: &str, usual: &str| {
        let known = relations.iter().find(|relation| relation.kind == kind);
        known.map_or_else(|| usual.to_owned(), |relation| relation.target.clone())
    };
    let strings = package.part(&place("sharedStrings", "xl/sharedStrings.xml"))?;
    let styles = package.part(&place("styles", "xl/styles.xml"))?;
    let book = Book {
        strings: match strings {
            Some(text) => strings::shared(&text, left.text)?,
            None => Vec::new(),
        },
        looks: match styles {
            Some(text) => styles::looks(&text)?,
            None => Vec::new(),
        },
        is_1904,
    };
    let places: HashMap<&str, &Relation> = relations
        .iter()
        .map(|relation| (relation.id.as_str(), relation))
        .collect();
    let mut texts = Texts::default();
    let mut sheets = Vec::new();
    for (name, id, is_hidden) in named {
        let relation = places.get(id.as_str()).ok_or_else(|| BookInError::Damaged {
            detail: format!("sheet {name}"),
        })?;
        // A sheet that is a chart or a dialogue has no cells.
        if matches!(relation.kind.as_str(), "chartsheet" | "dialogsheet") {
            continue;
        }
        let text = part(&mut package, &relation.target)?;
        let mut sheet = SheetIn {
            name,
            is_hidden,
            ..SheetIn::default()
        };
        if sheet::read(&text, &book, &mut left, &mut texts, &mut sheet)? {
            drop(text);
            sheet.notes = margin(&mut package, &relation.target, &mut left)?;
            sheets.push(sheet);
        }
    }
    Ok(sheets)
}

/// A part that must be there.
fn part(package: &mut Package<'_>, name: &str) -> Result<String, BookInError> {
    package.part(name)?.ok_or_else(|| BookInError::Damaged {
        detail: name.to_owned(),
    })
}

/// What a part refers to; nothing where it says nothing of it.
fn relations(package: &mut Package<'_>, of: &str) -> Result<Vec<Relation>, BookInError> {
    let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
    let Some(text) = package.part(&format!("{folder}/_rels/{file}.rels"))? else {
        return Ok(Vec::new());
    };
    let mut xml = open(&text);
    let mut found = Vec::new();
    loop {
        match next(&mut xml)? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "Relationship" => {
                let of = |name: &str| attribute(&tag, name).map(plain).unwrap_or_default();
                let kind = of("Type");
                found.push(Relation {
                    id: of("Id"),
                    kind: kind.rsplit('/').next().unwrap_or(&kind).to_owned(),
                    target: resolved(folder, &of("Target")),
                });
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// A target as the name of a part: from the top, or from the folder of the part that refers to it.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The comments of a sheet.
fn margin(package: &mut Package<'_>, sheet: &str, left: &mut Ceilings) -> Result<Vec<NoteIn>, BookInError> {
    let (mut comments, mut threads) = (Vec::new(), Vec::new());
    for relation in relations(package, sheet)? {
        let (kind, list) = match relation.kind.as_str() {
            "comments" => (Kind::Comments, &mut comments),
            "threadedComment" => (Kind::Threads, &mut threads),
            _ => continue,
        };
        if let Some(text) = package.part(&relation.target)? {
            list.extend(notes(&text, left, kind)?);
        }
    }
    Ok(joined(comments, threads))
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn targets_are_found_from_the_folder_of_what_refers_to_them() {
        assert_eq!(
            resolved("xl", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml"
        );
        assert_eq!(resolved("xl/worksheets", "../comments1.xml"), "xl/comments1.xml");
        assert_eq!(resolved("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolved("xl", "..\\..\\..\\a.xml"), "a.xml");
    }
}
