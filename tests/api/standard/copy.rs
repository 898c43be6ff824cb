//! A body's own copy of an edition: made, changed, and made into the next edition without losing an id.

use tenken_app::{
    checklist::{Edition, Which, load},
    wire::{
        ReviewFields, StandardClauseRequest, StandardCopyRequest, StandardFinishRequest,
        StandardItemReviseRequest, StandardRequest, StandardReviewView,
    },
};
use tenken_parcel::{Key, content::PackContent};

use super::adopted::{Office, refused};
use crate::town::Town;

pub fn copy(town: &mut Town, body: &str, edition: &str) -> StandardReviewView {
    let request = StandardCopyRequest {
        body: body.to_owned(),
        edition: edition.to_owned(),
        name: String::new(),
    };
    town.office.app.standard_copy(&request).unwrap()
}

pub fn finish_request(standard: &str) -> StandardFinishRequest {
    StandardFinishRequest {
        standard: standard.to_owned(),
        body: None,
        new_body: None,
        name: String::new(),
        version: "自庁版".to_owned(),
        in_force: "令和8年4月1日".to_owned(),
        fiscal_year_from: None,
        are_remarks_accepted: false,
    }
}

/// The office of a body with a copy of its shipped edition.
pub fn copied(body: &str, edition: &str) -> Office {
    let mut town = Town::of_body(body);
    let view = copy(&mut town, body, edition);
    Office {
        town,
        standard: view.standard,
    }
}

/// Finishes the copy and gives the edition as a round would use it.
pub fn finished(office: &mut Office) -> Edition {
    let request = finish_request(&office.standard);
    let line = office.town.office.app.standard_finish(&request).unwrap();
    edition(&mut office.town, line.edition.as_deref().unwrap())
}

/// An edition of the office, read out of its pack.
pub fn edition(town: &mut Town, id: &str) -> Edition {
    let file = super::pack::written(town, "", id, None);
    let bytes = std::fs::read(file).unwrap();
    let none: [Key<'_>; 0] = [];
    let opened = tenken_parcel::open(&bytes, &none).unwrap();
    let content: PackContent = opened.parcel.read().unwrap();
    Edition::from_json(&content.edition).unwrap()
}

const SHIPPED: [(&str, &str); 5] = [
    ("yonezawa", "2016-11"),
    ("yamagata", "2022-10"),
    ("kobe", "2022-04"),
    ("sendai", "2023-04"),
    ("kashiwa", "2022-12"),
];

#[test]
fn a_copy_that_nobody_changed_is_the_same_checklist_again() {
    for (body, id) in SHIPPED {
        let mut office = copied(body, id);
        let view = office.view();
        assert_eq!(view.progress.reviewed, view.progress.clauses, "{body}");
        assert!(view.remarks.is_empty(), "{body}: {:?}", view.remarks.first());
        let made = finished(&mut office);
        let source = load(body, Which::Id(id)).unwrap();
        assert_eq!(made.items.len(), source.items.len(), "{body}");
        for item in &source.items {
            assert_eq!(made.item(&item.id), Some(item), "{body}");
        }
        assert_eq!(made.clauses, source.clauses, "{body}");
        assert_eq!(made.not_asked, source.not_asked, "{body}");
        assert_eq!(made.info.gaps, source.info.gaps, "{body}");
        assert_eq!(made.body, source.body, "{body}");
        assert_eq!(made.info.note, source.info.note, "{body}");
        assert_ne!(made.info.id, source.info.id, "{body}");
        assert!(office.town.office.app.case_verify().unwrap().is_sound, "{body}");
    }
}

fn changed(office: &mut Office, item: &str, change: impl Fn(&mut ReviewFields)) -> (String, String) {
    let view = office.view();
    let (clause, row) = view
        .clauses
        .iter()
        .find_map(|clause| {
            let row = clause
                .items
                .iter()
                .find(|row| row.kept.as_ref().is_some_and(|kept| kept.item == item))?;
            Some((clause.locator.clone(), row.clone()))
        })
        .unwrap_or_else(|| panic!("no {item}"));
    let mut fields = row.fields.clone();
    change(&mut fields);
    office.save(&row, fields).unwrap();
    assert_eq!(
        office.clause(&clause).decision,
        "open",
        "a change opens the clause"
    );
    office.decide(&clause, "asked", "").unwrap();
    (clause, row.item)
}

#[test]
fn wording_keeps_the_revision_and_the_editor_raises_it_where_the_meaning_changed() {
    let mut office = copied("kobe", "2022-04");
    let source = load("kobe", Which::Id("2022-04")).unwrap();
    let ids: Vec<&str> = source.items.iter().map(|item| item.id.as_str()).collect();
    let (worded, meant, moved) = (ids[0], ids[10], ids[20]);
    let question = "窓口に、新しい掲示を出していますか。";
    changed(&mut office, worded, |fields| {
        question.clone_into(&mut fields.question);
    });
    let (_, row) = changed(&mut office, meant, |fields| {
        question.clone_into(&mut fields.question);
    });
    let saved = office
        .town
        .office
        .app
        .standard_item_revise(&StandardItemReviseRequest {
            item: row,
            is_raised: true,
        });
    assert!(saved.unwrap().can_undo);
    changed(&mut office, moved, |fields| {
        "CMP-07".clone_into(&mut fields.control);
    });
    let mut request = finish_request(&office.standard);
    request.are_remarks_accepted = true;
    let line = office.town.office.app.standard_finish(&request).unwrap();
    let made = edition(&mut office.town, line.edition.as_deref().unwrap());
    let revision = |edition: &Edition, id: &str| edition.item(id).map(|item| item.revision);
    assert_eq!(made.item(worded).unwrap().question, question);
    assert_eq!(revision(&made, worded), revision(&source, worded));
    assert_eq!(revision(&made, meant), revision(&source, meant).map(|n| n + 1));
    assert_eq!(revision(&made, moved), None, "another control is another item");
    let newly: Vec<_> = made
        .items
        .iter()
        .filter(|item| source.item(&item.id).is_none())
        .collect();
    assert_eq!(newly.len(), 1);
    assert!(newly[0].id.starts_with("kobe-CMP-07-"), "{}", newly[0].id);

    // The next copy starts from that edition, and a second raise goes on from there.
    let view = copy(&mut office.town, "", &made.info.id);
    office.standard = view.standard;
    let row = office
        .view()
        .clauses
        .iter()
        .flat_map(|clause| clause.items.clone())
        .find(|row| row.kept.as_ref().is_some_and(|kept| kept.item == meant))
        .unwrap();
    assert_eq!(
        row.kept.unwrap().revision,
        i64::from(revision(&made, meant).unwrap())
    );
}

#[test]
fn another_bodys_edition_gets_ids_of_ones_own() {
    let mut town = Town::new();
    let view = copy(&mut town, "kashiwa", "2022-12");
    let mut office = Office {
        town,
        standard: view.standard,
    };
    let made = finished(&mut office);
    assert_eq!(made.body.id, "kakuu");
    assert!(made.items.iter().all(|item| item.id.starts_with("kakuu-")));
    assert_eq!(
        made.items.len(),
        load("kashiwa", Which::Id("2022-12")).unwrap().items.len()
    );
}

#[test]
fn without_its_text_a_clause_is_neither_split_nor_joined_but_gets_items() {
    let mut office = copied("kashiwa", "2022-12");
    let view = office.view();
    let first = &view.clauses[0];
    assert!(first.text.is_empty());
    let clause = first.clause.clone();
    let app = &mut office.town.office.app;
    let error = refused(app.standard_clause_merge(&StandardClauseRequest {
        clause: clause.clone(),
    }));
    assert_eq!(error.code(), "standard-clause-without-text");
    let asked = view.clauses.iter().find(|one| one.decision == "asked").unwrap();
    let saved = app.standard_item_add(&StandardClauseRequest {
        clause: asked.clause.clone(),
    });
    assert!(saved.unwrap().made.is_some());
    assert_eq!(
        app.edit_undo().unwrap().undone.as_deref(),
        Some("standard_item_add")
    );
}

#[test]
fn only_an_office_copies_and_only_what_there_is() {
    let mut town = Town::new();
    let request = |edition: &str| StandardCopyRequest {
        body: "kobe".to_owned(),
        edition: edition.to_owned(),
        name: String::new(),
    };
    let error = refused(town.office.app.standard_copy(&request("1999-01")));
    assert_eq!(error.code(), "checklist-no-such-edition");
    let view = copy(&mut town, "kobe", "2022-04");
    let list = town.office.app.standard_list().unwrap();
    assert_eq!(list[0].standard, view.standard);
    let standard = view.standard;
    assert!(
        town.office
            .app
            .standard_remove(&StandardRequest { standard })
            .unwrap()
            .is_empty()
    );
    let dir = tempfile::tempdir().unwrap();
    let mut section = crate::town::Desk::alone(dir.path(), None);
    let error = refused(section.app.standard_copy(&request("2022-04")));
    assert_eq!(error.code(), "wrong-case-kind");
}
