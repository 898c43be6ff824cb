//! Two editions of twelve questions, made of the shipped checklist of 架空市 and brought in as packs.

use std::path::PathBuf;

use tenken_app::{
    checklist::{Edition, NotAsked, Which, load, prove},
    wire::PackRequest,
};
use tenken_parcel::{
    Kind, Manifest, Parcel, Protection, canonical_json, content::PackContent, seal, sha256_hex,
};

use crate::town::Town;

/// The first edition: 8 必須・禁止, 3 努力 (⋆), 1 任意 (⋆⋆).
pub const FIRST: [(&str, &str); 12] = [
    ("AST-03-a", "must"),
    ("AST-06-a", "must"),
    ("AST-07-a", "should"),
    ("HUM-03-d", "must"),
    ("HUM-04-a", "should"),
    ("HUM-07-a", "must"),
    ("HUM-08-a", "must"),
    ("OPS-14-a", "must_not"),
    ("MAL-03-a", "must"),
    ("MAL-04-b", "must"),
    ("INC-01-a", "should"),
    ("CMP-05-h", "may"),
];

/// Added in the second edition.
pub const ADDED: (&str, &str) = ("IDP-03-c", "must");
/// Withdrawn in it.
pub const WITHDRAWN: &str = "AST-07-a";
/// Asked more strictly in it: the revision is raised.
pub const RAISED: &str = "HUM-04-a";

/// The edition of this id with these questions, of which `raised` have another revision.
fn edition(id: &str, from: i32, items: &[(&str, &str)], raised: &[&str]) -> Edition {
    let mut edition = load("kakuu", Which::Id("2026-04")).unwrap();
    id.clone_into(&mut edition.info.id);
    edition.info.label = format!("{id}の12問");
    edition.info.fiscal_year_from = from;
    edition.info.in_force = format!("{from}-04-01");
    edition.info.in_force_label = format!("令和{}年4月1日", from - 2018);
    edition.info.items_from = None;
    let mut kept = Vec::new();
    for (code, level) in items {
        let found = edition.items.iter().find(|item| item.id.ends_with(code));
        let mut item = found.unwrap_or_else(|| panic!("{code}")).clone();
        item.level = level.parse().unwrap();
        // 必須 and 禁止 are in every set, 努力 from the standard one, 任意 in the whole one only.
        let set = match *level {
            "should" => "standard",
            "may" => "full",
            _ => "short",
        };
        item.set = set.parse().unwrap();
        drop(std::mem::take(&mut item.applies));
        item.evidence_required = false;
        item.revision = if raised.contains(code) { 2 } else { 1 };
        kept.push(item);
    }
    // In the order of the shipped list, as an edition has them.
    kept.sort_by_key(|item| edition.items.iter().position(|one| one.id == item.id));
    let asked: Vec<&String> = kept.iter().flat_map(|item| &item.clauses).collect();
    edition.not_asked = edition
        .clauses
        .iter()
        .filter(|clause| !asked.contains(&&clause.locator))
        .map(|clause| NotAsked {
            clause: clause.locator.clone(),
            reason: "この点検表では問わない。".to_owned(),
        })
        .collect();
    edition.items = kept;
    let problems = prove(&edition, id);
    assert!(problems.is_empty(), "{problems:#?}");
    edition
}

/// The edition of 2024 and 2025.
pub fn first() -> Edition {
    edition("2024-04", 2024, &FIRST, &[])
}

/// The edition of 2026.
pub fn second() -> Edition {
    let mut items: Vec<(&str, &str)> = FIRST
        .iter()
        .copied()
        .filter(|(code, _)| *code != WITHDRAWN)
        .collect();
    items.push(ADDED);
    edition("2026-10", 2026, &items, &[RAISED])
}

/// Brings an edition to the office as another office would: as a pack.
pub fn install(town: &mut Town, edition: &Edition) {
    let value = edition.to_json();
    let content = PackContent {
        edition_sha256: sha256_hex(&canonical_json(&value).unwrap()),
        edition: value,
        publisher: "架空市　情報政策課".to_owned(),
        extra: std::collections::BTreeMap::default(),
    };
    let manifest = Manifest::new(
        Kind::ChecklistPack,
        &format!("parcel-{}", edition.info.id),
        &edition.body.code,
        edition.info.fiscal_year_from,
        "2024-04-01T00:00:00Z",
        "0.1.0",
    );
    let parcel = Parcel::new(manifest, &content).unwrap();
    let bytes = seal(&parcel, Protection::Plain).unwrap();
    let file: PathBuf = town.dir.path().join(format!("{}.tenkenp", edition.info.id));
    std::fs::write(&file, bytes).unwrap();
    let ticket = town.office.note(&file);
    let request = PackRequest {
        ticket,
        passphrase: None,
    };
    town.office.app.pack_install(&request).unwrap();
}
