//! The structure tree (reading order, table cells, text alternatives) and the outline of a file.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

use super::ops::Page;
use crate::pdf::mark::{Role, Tag};

/// Name of an element in the file.
pub(crate) fn name(role: Role) -> &'static str {
    match role {
        Role::H1 => "H1",
        Role::H2 => "H2",
        Role::P => "P",
        Role::Figure => "Figure",
        Role::Th => "TH",
        Role::Td => "TD",
    }
}

/// What names an element: tables, rows and cells are elements too.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Table(u32),
    Row(u32),
    Leaf(u32, bool),
}

struct Element {
    id: ObjectId,
    role: &'static str,
    parent: ObjectId,
    kids: Vec<Object>,
    page: Option<ObjectId>,
    alt: Option<String>,
}

struct Tree<'a> {
    doc: &'a mut Document,
    elements: Vec<Element>,
    known: HashMap<Key, usize>,
    document: ObjectId,
    top: Vec<Object>,
}

/// Adds the tree to the file; the pages of the file are in the order of `pages`.
pub(crate) fn add(doc: &mut Document, pages: &[Page]) -> Result<(), lopdf::Error> {
    let root = doc.new_object_id();
    let document = doc.new_object_id();
    let ids: Vec<ObjectId> = doc.page_iter().collect();
    let mut tree = Tree {
        doc,
        elements: Vec::new(),
        known: HashMap::new(),
        document,
        top: Vec::new(),
    };
    let mut parents = Vec::new();
    for (index, (page, page_id)) in pages.iter().zip(&ids).enumerate() {
        let leaves: Vec<Object> = page
            .tags
            .iter()
            .enumerate()
            .map(|(mcid, tag)| tree.content(tag, mcid, *page_id))
            .collect();
        let dict = tree.doc.get_object_mut(*page_id)?.as_dict_mut()?;
        dict.set("StructParents", integer(index));
        dict.set("Tabs", "S");
        parents.push(integer(index));
        parents.push(Object::Array(leaves));
    }
    let top = tree.finish();
    let mut element = structure("Document", root);
    element.set("K", top);
    doc.set_object(document, element);
    let mut numbers = Dictionary::new();
    numbers.set("Nums", parents);
    let numbers = doc.add_object(numbers);
    let mut tree_root = Dictionary::new();
    tree_root.set("Type", "StructTreeRoot");
    tree_root.set("K", document);
    tree_root.set("ParentTree", numbers);
    tree_root.set("ParentTreeNextKey", integer(pages.len()));
    doc.set_object(root, tree_root);
    let mut marked = Dictionary::new();
    marked.set("Marked", true);
    let catalog = doc.catalog_mut()?;
    catalog.set("MarkInfo", marked);
    catalog.set("StructTreeRoot", root);
    Ok(())
}

impl Tree<'_> {
    /// Puts a piece of marked content under its element; gives the element.
    fn content(&mut self, tag: &Tag, mcid: usize, page: ObjectId) -> Object {
        let leaf = self.leaf(tag);
        let element = &mut self.elements[leaf];
        let kid = if *element.page.get_or_insert(page) == page {
            integer(mcid)
        } else {
            let mut reference = Dictionary::new();
            reference.set("Type", "MCR");
            reference.set("Pg", page);
            reference.set("MCID", integer(mcid));
            Object::Dictionary(reference)
        };
        element.kids.push(kid);
        Object::Reference(element.id)
    }

    fn leaf(&mut self, tag: &Tag) -> usize {
        let is_figure = tag.role == Role::Figure;
        let parent = tag.cell.map(|(table, row)| {
            let table = self.element(Key::Table(table), "Table", None);
            let row = self.element(Key::Row(row), "TR", Some(table));
            if is_figure {
                self.element(Key::Leaf(tag.id, false), "TD", Some(row))
            } else {
                row
            }
        });
        let leaf = self.element(Key::Leaf(tag.id, is_figure), name(tag.role), parent);
        self.elements[leaf].alt.clone_from(&tag.alt);
        leaf
    }

    fn element(&mut self, key: Key, role: &'static str, parent: Option<usize>) -> usize {
        if let Some(&index) = self.known.get(&key) {
            return index;
        }
        let id = self.doc.new_object_id();
        let above = if let Some(index) = parent {
            self.elements[index].kids.push(Object::Reference(id));
            self.elements[index].id
        } else {
            self.top.push(Object::Reference(id));
            self.document
        };
        self.elements.push(Element {
            id,
            role,
            parent: above,
            kids: Vec::new(),
            page: None,
            alt: None,
        });
        self.known.insert(key, self.elements.len() - 1);
        self.elements.len() - 1
    }

    /// Writes the elements; gives the kids of the document.
    fn finish(self) -> Vec<Object> {
        for element in self.elements {
            let mut dict = structure(element.role, element.parent);
            dict.set("K", element.kids);
            if let Some(page) = element.page {
                dict.set("Pg", page);
            }
            if let Some(alt) = element.alt {
                dict.set("Alt", utf16(&alt));
            }
            self.doc.set_object(element.id, dict);
        }
        self.top
    }
}

fn structure(role: &str, parent: ObjectId) -> Dictionary {
    let mut dict = Dictionary::new();
    dict.set("Type", "StructElem");
    dict.set("S", role);
    dict.set("P", parent);
    dict
}

/// Adds an outline of one level; pages count from 1.
pub(crate) fn outline(doc: &mut Document, entries: &[(String, usize)]) -> Result<(), lopdf::Error> {
    let pages: Vec<ObjectId> = doc.page_iter().collect();
    let entries: Vec<(&str, ObjectId)> = entries
        .iter()
        .filter_map(|(title, page)| Some((title.as_str(), *pages.get(page.checked_sub(1)?)?)))
        .collect();
    if entries.is_empty() {
        return Ok(());
    }
    let root = doc.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| doc.new_object_id()).collect();
    for (index, (title, page)) in entries.iter().enumerate() {
        let mut item = Dictionary::new();
        item.set("Title", utf16(title));
        item.set("Parent", root);
        let place = [
            Object::Reference(*page),
            "XYZ".into(),
            Object::Null,
            Object::Null,
            Object::Null,
        ];
        item.set("Dest", place.to_vec());
        if let Some(previous) = index.checked_sub(1).and_then(|i| ids.get(i)) {
            item.set("Prev", *previous);
        }
        if let Some(next) = ids.get(index + 1) {
            item.set("Next", *next);
        }
        doc.set_object(ids[index], item);
    }
    let mut outlines = Dictionary::new();
    outlines.set("Type", "Outlines");
    outlines.set("Count", integer(ids.len()));
    if let (Some(first), Some(last)) = (ids.first(), ids.last()) {
        outlines.set("First", *first);
        outlines.set("Last", *last);
    }
    doc.set_object(root, outlines);
    doc.catalog_mut()?.set("Outlines", root);
    Ok(())
}

fn integer(value: usize) -> Object {
    Object::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}

fn utf16(text: &str) -> Object {
    let bytes = [0xfe, 0xff]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
        .collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}
