//! Which files of a folder make up which body and edition.

use std::collections::BTreeMap;

use tenken_domain::item::Item;

use crate::{
    fault::Fault,
    library::{Files, Library, Shelf, Volume},
    model::EditionInfo,
    read::{self, Doc, EditionParts, Sink},
};

/// Texts by path.
type Texts<'a> = BTreeMap<&'a str, &'a str>;

/// The text files of the format; everything else in the folder is left alone.
pub fn utf8<'a>(files: &'a Files, sink: &Sink) -> Texts<'a> {
    let mut texts = BTreeMap::new();
    for (path, bytes) in files {
        if !matches!(path.rsplit_once('.'), Some((_, "toml" | "tsv"))) {
            continue;
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                texts.insert(path.as_str(), text.strip_prefix('\u{feff}').unwrap_or(text));
            }
            Err(_) => sink.add(path, None, None, Fault::NotUtf8 {}),
        }
    }
    texts
}

/// Names of the folders directly below `prefix`.
fn folders(texts: &Texts<'_>, prefix: &str) -> Vec<String> {
    let mut names: Vec<String> = texts
        .keys()
        .filter_map(|path| path.strip_prefix(prefix)?.split_once('/'))
        .map(|(folder, _)| folder.to_owned())
        .filter(|folder| folder != "items" && folder != "schema")
        .collect();
    names.dedup();
    names
}

/// A file of the folder, reported where it is missing.
fn wanted<'a>(texts: &Texts<'a>, path: &str, sink: &'a Sink) -> Option<Doc<'a>> {
    let found = texts.get_key_value(path);
    if found.is_none() {
        sink.add(
            path,
            None,
            None,
            Fault::MissingFile {
                wanted: path.to_owned(),
            },
        );
    }
    found.map(|(file, text)| Doc::new(file, text, sink))
}

/// A file shared by all bodies; reported only where nothing else provides it.
pub fn shared<'a>(texts: &Texts<'a>, path: &str, sink: &'a Sink, is_wanted: bool) -> Option<Doc<'a>> {
    if is_wanted || texts.contains_key(path) {
        wanted(texts, path, sink)
    } else {
        None
    }
}

/// All bodies of the folder.
pub fn shelves<'a>(texts: &Texts<'a>, base: Option<&Library>, sink: &'a Sink) -> Vec<Shelf> {
    let mut shelves: Vec<Shelf> = folders(texts, "")
        .iter()
        .filter_map(|folder| shelf(texts, folder, sink))
        .collect();
    lend(&mut shelves, base, sink);
    for own in &shelves {
        check_body_clauses(own, sink);
    }
    shelves
}

fn shelf<'a>(texts: &Texts<'a>, folder: &str, sink: &'a Sink) -> Option<Shelf> {
    let file = format!("{folder}/body.toml");
    let body = wanted(texts, &file, sink).and_then(|doc| read::body(&doc));
    if let Some(body) = &body {
        read::check_body(sink, &file, folder, body);
    }
    let prefix = format!("{folder}/");
    let mut editions: Vec<Volume> = folders(texts, &prefix)
        .iter()
        .filter_map(|edition| volume(texts, folder, &format!("{folder}/{edition}"), sink))
        .collect();
    editions.sort_by(|a, b| edition_order(&a.info).cmp(&edition_order(&b.info)));
    Some(Shelf {
        body: body?,
        editions,
    })
}

fn edition_order(info: &EditionInfo) -> (&str, u32, &str) {
    (&info.in_force, info.issue, &info.id)
}

fn volume<'a>(texts: &Texts<'a>, body: &str, folder: &str, sink: &'a Sink) -> Option<Volume> {
    let file = format!("{folder}/edition.toml");
    let info = wanted(texts, &file, sink).and_then(|doc| read::edition_info(&doc))?;
    let fault = |fault| sink.add(&file, None, None, fault);
    if Some(info.id.as_str()) != folder.rsplit('/').next() {
        let (id, folder) = (info.id.clone(), folder.to_owned());
        fault(Fault::FolderName { id, folder });
    }
    if info.items_from.is_none() {
        return Some(own_volume(texts, body, folder, info, sink));
    }
    let inside = format!("{folder}/");
    if let Some(own) = texts
        .keys()
        .find(|path| path.starts_with(&inside) && **path != file)
    {
        let own = (*own).to_owned();
        fault(Fault::ItemsFromWithOwn { own });
    }
    let (clauses, items, not_asked) = (Vec::new(), Vec::new(), Vec::new());
    Some(Volume {
        info,
        clauses,
        items,
        not_asked,
    })
}

/// An edition with its own items, checked as a whole.
fn own_volume<'a>(texts: &Texts<'a>, body: &str, folder: &str, info: EditionInfo, sink: &'a Sink) -> Volume {
    let index = wanted(texts, &format!("{folder}/clauses.tsv"), sink);
    let clauses = index.map(|doc| read::clauses(&doc)).unwrap_or_default();
    let excluded = wanted(texts, &format!("{folder}/not_asked.toml"), sink);
    let not_asked = excluded.map(|doc| read::not_asked(&doc)).unwrap_or_default();
    let items_folder = format!("{folder}/items/");
    let mut items = Vec::new();
    for (file, text) in texts.iter().filter(|(path, _)| path.starts_with(&items_folder)) {
        let domain = file.trim_start_matches(&items_folder).trim_end_matches(".toml");
        items.extend(read::items(&Doc::new(file, text, sink), body, domain));
    }
    let (clauses_read, gaps) = (clauses.as_slice(), info.gaps.as_slice());
    let parts = EditionParts {
        folder,
        clauses: clauses_read,
        items: &items,
        not_asked: &not_asked,
        gaps,
    };
    read::check_edition(sink, &parts);
    let mut items: Vec<Item> = items.into_iter().map(|read| read.item).collect();
    items.sort_by(|a, b| (a.control, &a.id).cmp(&(b.control, &b.id)));
    let not_asked = not_asked.into_iter().map(|(entry, _)| entry).collect();
    Volume {
        info,
        clauses,
        items,
        not_asked,
    }
}

/// The clauses that the body's data name are those of its newest standard.
fn check_body_clauses(own: &Shelf, sink: &Sink) {
    let Some(newest) = own.editions.last().filter(|volume| !volume.clauses.is_empty()) else {
        return;
    };
    for clause in own.body.clauses() {
        if !newest.clauses.iter().any(|known| known.locator == clause) {
            let file = format!("{}/body.toml", own.body.id);
            sink.add(
                &file,
                None,
                None,
                Fault::UnknownClause {
                    clause: clause.to_owned(),
                },
            );
        }
    }
}

/// An edition by `body/edition`.
pub fn volume_of<'a>(bodies: &'a [Shelf], name: &str) -> Option<&'a Volume> {
    let (body, edition) = name.split_once('/')?;
    let shelf = bodies.iter().find(|shelf| shelf.body.id == body)?;
    shelf.editions.iter().find(|volume| volume.info.id == edition)
}

/// Fills the editions that share another's items; a borrower cannot lend.
fn lend(bodies: &mut [Shelf], base: Option<&Library>, sink: &Sink) {
    let lenders = bodies.to_vec();
    for shelf in bodies {
        for volume in &mut shelf.editions {
            let Some(name) = &volume.info.items_from else {
                continue;
            };
            let lender = volume_of(&lenders, name)
                .or_else(|| base.and_then(|base| base.volume(name)))
                .filter(|lender| lender.info.items_from.is_none() || !lender.items.is_empty());
            let Some(lender) = lender else {
                let file = format!("{}/{}/edition.toml", shelf.body.id, volume.info.id);
                sink.add(&file, None, None, Fault::UnknownItemsFrom { value: name.clone() });
                continue;
            };
            volume.clauses.clone_from(&lender.clauses);
            volume.items.clone_from(&lender.items);
            volume.not_asked.clone_from(&lender.not_asked);
            volume.info.gaps.clone_from(&lender.info.gaps);
        }
    }
}
