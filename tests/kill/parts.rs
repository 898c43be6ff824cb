//! Killed while items of an audit are handed to another machine, and while they come back.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use tenken_app::wire::{
    AuditIdRequest, AuditPartCallBackRequest, AuditPartOpenRequest, AuditPartReturnRequest,
    AuditPartWriteRequest, AuditPartsView, EngagementView, FindingMakeRequest, PaperJudgeRequest,
};

use crate::{
    team::{PASSPHRASE, Team},
    town::Desk,
    victim::{Hunt, Told},
};

/// Passphrase of the parcels; the victim knows the same.
const WORDS: &str = "渡すときの合い言葉 26";

/// Parts that are handed out, one item each.
const PARTS: usize = 4;

fn id(id: &str) -> AuditIdRequest {
    AuditIdRequest { id: id.to_owned() }
}

fn seen(desk: &mut Desk, engagement: &str) -> (EngagementView, AuditPartsView) {
    (
        desk.app.engagement_view(&id(engagement)).unwrap(),
        desk.app.audit_part_list(&id(engagement)).unwrap(),
    )
}

fn is_sound(desk: &mut Desk) {
    let found = desk.app.case_verify().unwrap();
    assert!(found.is_sound, "{:?}", found.lines);
}

/// Hands one item out.
fn hand_out(desk: &mut Desk, person: &str, engagement: &str, item: &str) -> PathBuf {
    let folder = desk.folder("out");
    let request = AuditPartWriteRequest {
        engagement: engagement.to_owned(),
        person: person.to_owned(),
        ids: vec![item.to_owned()],
        folder: Some(folder),
        passphrase: WORDS.to_owned(),
    };
    let view = desk.app.audit_part_write(&request).unwrap();
    desk.place(&view.files[0].ticket)
}

fn open(desk: &mut Desk, file: &Path) {
    let ticket = desk.note(file);
    desk.app
        .audit_part_open(&AuditPartOpenRequest {
            ticket,
            passphrase: WORDS.to_owned(),
            case_passphrase: Some(PASSPHRASE.to_owned()),
            is_plain_accepted: false,
        })
        .unwrap();
}

/// Every file is a part that the case knows; an item is written here or there, never on both sides unseen.
fn handed(desk: &mut Desk, engagement: &str, out: &Path, told: &Told) {
    let (view, parts) = seen(desk, engagement);
    for (name, sha256) in &told.done {
        let bytes = std::fs::read(out.join(name)).unwrap();
        assert_eq!(tenken_parcel::sha256_hex(&bytes), *sha256, "{name}");
    }
    let mut away: Vec<&String> = Vec::new();
    for part in &parts.parts {
        assert!(
            matches!(part.state.as_str(), "out" | "called_back"),
            "{}",
            part.state
        );
        if part.state == "out" {
            away.extend(&part.papers);
        }
    }
    let locked: Vec<&String> = view
        .items
        .iter()
        .filter(|item| item.is_handed_out)
        .map(|item| &item.number)
        .collect();
    assert_eq!(locked, away, "locked here is what is out");
    for entry in std::fs::read_dir(out).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "tenkenp") {
            continue;
        }
        let keys = [tenken_parcel::Key::Passphrase(WORDS)];
        let opened = tenken_parcel::open(&std::fs::read(&path).unwrap(), &keys).unwrap();
        let content: tenken_parcel::content::PartContent = opened.parcel.read().unwrap();
        assert!(
            parts.parts.iter().any(|part| part.part == content.part),
            "{} is known here",
            path.display()
        );
        std::fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_part_is_locked_here_before_it_is_written_there_whatever_is_killed() {
    let mut hunt = Hunt::new("part-write", "user-of-audit-pc");
    let mut team = Team::new();
    let engagement = team.on_site(2);
    let (file, out) = (team.desk.case_file(), team.desk.dir.join("out"));
    let dir = team.desk.dir.clone();
    std::fs::create_dir_all(&out).unwrap();
    team.desk.app.case_close().unwrap();
    while hunt.kills() < 24 {
        let (told, _) = hunt.kill(&file, &dir, 2);
        team.desk.open(&file, Some(PASSPHRASE)).unwrap();
        handed(&mut team.desk, &engagement, &out, &told);
        // Whoever finds the items locked calls them back, and can write them again.
        for part in seen(&mut team.desk, &engagement).1.parts {
            if part.state == "out" {
                let request = AuditPartCallBackRequest {
                    part: part.part,
                    reason: "停電".to_owned(),
                };
                team.desk.app.audit_part_call_back(&request).unwrap();
            }
        }
        let (view, _) = seen(&mut team.desk, &engagement);
        assert!(view.items.iter().all(|item| !item.is_handed_out));
        is_sound(&mut team.desk);
        team.desk.app.case_close().unwrap();
        hunt.all_found(&told);
    }
    hunt.report();
}

/// Parts that were worked on elsewhere, as files in a folder.
fn returned(team: &mut Team, engagement: &str) -> BTreeMap<String, String> {
    let back = team.desk.dir.join("back");
    std::fs::create_dir_all(&back).unwrap();
    let items = team.view(engagement).items;
    let mut by_file = BTreeMap::new();
    for (n, item) in (1..).zip(items) {
        let second = team.second.clone();
        let file = hand_out(&mut team.desk, &second, engagement, &item.id);
        let mut part = Desk::new(
            &team.dir.path().join(format!("pc-{n}")),
            "audit-pc-2",
            &team.clock,
        );
        open(&mut part, &file);
        part.operate("早川 恵", "auditor");
        part.field(&format!("audit/paper/{}/facts", item.id), "3件の記録がない。")
            .unwrap();
        part.app
            .paper_judge(&PaperJudgeRequest {
                id: item.id.clone(),
                judgement: Some("nonconforming".to_owned()),
            })
            .unwrap();
        part.app
            .finding_make(&FindingMakeRequest {
                id: item.id.clone(),
                class: String::new(),
            })
            .unwrap();
        let folder = part.folder("back");
        let view = part
            .app
            .audit_part_return(&AuditPartReturnRequest { folder: Some(folder) })
            .unwrap();
        let written = part.place(&view.files[0].ticket);
        std::fs::copy(&written, back.join(format!("{n}.tenkenp"))).unwrap();
        by_file.insert(format!("{n}.tenkenp"), item.number);
    }
    by_file
}

#[test]
fn a_part_comes_back_once_and_whole_whatever_is_killed() {
    let mut hunt = Hunt::new("part-take", "user-of-audit-pc");
    let mut team = Team::new();
    let engagement = team.on_site(PARTS);
    let by_file = returned(&mut team, &engagement);
    let (template, dir) = (team.desk.case_file(), team.desk.dir.clone());
    team.desk.app.case_close().unwrap();
    let case = template.with_file_name("kill.tenken");
    while hunt.kills() < 24 {
        std::fs::copy(&template, &case).unwrap();
        let (told, _) = hunt.kill(&case, &dir, 3);
        team.desk.open(&case, Some(PASSPHRASE)).unwrap();
        let (view, parts) = seen(&mut team.desk, &engagement);
        let mut numbers: Vec<&String> = view.findings.iter().map(|one| &one.number).collect();
        numbers.dedup();
        assert_eq!(numbers.len(), view.findings.len(), "no number twice");
        for (file, paper) in &by_file {
            let part = parts
                .parts
                .iter()
                .find(|part| part.papers.contains(paper))
                .unwrap();
            let item = view.items.iter().find(|item| item.number == *paper).unwrap();
            let is_back = part.state == "back";
            assert!(
                is_back || !told.done.contains_key(file),
                "{file} was acknowledged and is lost"
            );
            assert_eq!(
                (item.is_handed_out, item.judgement.is_some(), item.findings.len()),
                (!is_back, is_back, usize::from(is_back)),
                "{file} whole or not at all"
            );
        }
        is_sound(&mut team.desk);
        team.desk.app.case_close().unwrap();
        std::fs::remove_file(&case).unwrap();
        hunt.all_found(&told);
    }
    hunt.report();
}
