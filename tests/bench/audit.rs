//! A large audit: 300 items with 500 files of evidence, 1 GB in all. Ceilings, printed only.

use std::fs;
use std::io::Write;
use std::time::{Duration, Instant};

use tenken_app::wire::{AuditEvidenceAddRequest, ItemAddRequest, PaperJudgeRequest};

use crate::team::{PASSPHRASE, Team, find, id};
use crate::town::Desk;

/// Items in scope, and those of them that are for sections; the others are for systems.
const ITEMS: usize = 300;
const ORGANISATION: usize = 180;
/// Files of evidence, and the bytes of each.
const FILES: usize = 500;
const BYTES: usize = 2_000_000;
/// Judgements that are measured.
const JUDGED: usize = 40;

/// Opening the case with everything in it, showing the audit, and judging an item in the core.
pub fn ceilings() {
    let mut team = Team::of_body("kobe");
    let engagement = team.on_site(ORGANISATION);
    let mut rest = find(&engagement);
    "system".clone_into(&mut rest.sheet);
    let found = team.desk.app.audit_item_find(&rest).unwrap();
    let items = found.into_iter().map(|one| one.item);
    team.desk
        .app
        .audit_item_add(&ItemAddRequest {
            engagement: engagement.clone(),
            edition: String::new(),
            items: items.take(ITEMS - ORGANISATION).collect(),
        })
        .unwrap();
    let items: Vec<String> = team
        .view(&engagement)
        .items
        .iter()
        .map(|one| one.id.clone())
        .collect();
    assert_eq!(items.len(), ITEMS);
    let began = Instant::now();
    for n in 0..FILES {
        let file = team.dir.path().join(format!("証拠{n:03}.bin"));
        fs::File::create(&file).unwrap().write_all(&noise(n)).unwrap();
        let ticket = team.desk.app.file_note(&file).unwrap().ticket;
        team.desk
            .app
            .audit_evidence_add(&AuditEvidenceAddRequest {
                id: items[n % ITEMS].clone(),
                kind: "copy".to_owned(),
                name: format!("証拠{n:03}"),
                source: "庶務係".to_owned(),
                place: String::new(),
                ticket: Some(ticket),
                base64: None,
            })
            .unwrap();
        fs::remove_file(&file).unwrap();
    }
    println!(
        "  {FILES} files of evidence of {BYTES} bytes kept in {:.1?}",
        began.elapsed()
    );
    let judged = median(
        items
            .iter()
            .take(JUDGED)
            .map(|item| judge(&mut team.desk, item))
            .collect(),
    );
    println!("CEILING judging one of {ITEMS} items in the core: {judged:.1?} (50 ms to paint)");
    let file = team.desk.case_file();
    team.desk.app.case_close().unwrap();
    let size = fs::metadata(&file).unwrap().len() / 1_000_000;
    let began = Instant::now();
    team.desk.open(&file, Some(PASSPHRASE)).unwrap();
    let opened = began.elapsed();
    team.desk.app.engagement_view(&id(&engagement)).unwrap();
    println!(
        "CEILING opening an audit of {ITEMS} items and {FILES} files ({size} MB): {opened:.0?}, with its page {:.0?} (1 s)",
        began.elapsed()
    );
}

fn judge(desk: &mut Desk, item: &str) -> Duration {
    let began = Instant::now();
    desk.app
        .paper_judge(&PaperJudgeRequest {
            id: item.to_owned(),
            judgement: Some("conforming".to_owned()),
        })
        .unwrap();
    began.elapsed()
}

fn median(mut took: Vec<Duration>) -> Duration {
    took.sort();
    took[took.len() / 2]
}

/// Bytes that do not compress, no two files alike.
fn noise(seed: usize) -> Vec<u8> {
    let mut state = u64::try_from(seed).unwrap() + 0x9e37_79b9_7f4a_7c15;
    let words = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    });
    words.take(BYTES / 8).flatten().collect()
}
