//! Two machines: a part goes out, is worked on, comes back; after a call-back a person decides item by item.

use std::path::{Path, PathBuf};

use tenken_app::wire::{
    AuditEvidenceAddRequest, AuditPartBackView, AuditPartCallBackRequest, AuditPartDecideRequest,
    AuditPartOpenRequest, AuditPartReturnRequest, AuditPartWriteRequest, AuditPartsView, PaperJudgeRequest,
};

use super::{
    super::{Team, id},
    WORDS, brought, cut_off, place,
};
use crate::town::{Desk, refused};

const FACTS: &str = "棚卸しの記録が6月分までしかない。";

pub struct Two {
    pub team: Team,
    pub engagement: String,
    pub items: Vec<String>,
    pub part: Desk,
    file: PathBuf,
}

impl Two {
    /// Three items, the first two handed to 早川, whose machine opened them.
    pub fn new() -> Self {
        let mut team = Team::new();
        let engagement = team.on_site(3);
        let items: Vec<String> = team
            .view(&engagement)
            .items
            .iter()
            .map(|one| one.id.clone())
            .collect();
        let file = team.hand_out(&engagement, &items[..2]).unwrap();
        let mut part = Desk::new(&team.dir.path().join("second"), "audit-pc-2", &team.clock);
        open(&mut part, &file).unwrap();
        part.operate("早川 恵", "auditor");
        Self {
            team,
            engagement,
            items,
            part,
            file,
        }
    }

    pub fn work(&mut self) {
        let item = self.items[0].clone();
        for (column, text) in [("procedures", "inspection"), ("facts", FACTS), ("place", "書庫")] {
            write(&mut self.part, &item, column, text).unwrap();
        }
        judge(&mut self.part, &item, "nonconforming").unwrap();
        let picture = AuditEvidenceAddRequest {
            id: item,
            kind: "photo".to_owned(),
            name: "棚の写真".to_owned(),
            source: "書庫".to_owned(),
            place: String::new(),
            ticket: None,
            base64: Some(dot()),
        };
        self.part.app.audit_evidence_add(&picture).unwrap();
    }

    pub fn back(&mut self) -> PathBuf {
        let folder = self.part.folder("back");
        let request = AuditPartReturnRequest { folder: Some(folder) };
        let view = self.part.app.audit_part_return(&request).unwrap();
        place(&self.part, &view)
    }

    pub fn take(&mut self, file: &Path) -> tenken_app::Result<AuditPartBackView> {
        let request = brought(&mut self.team.desk, file);
        self.team.desk.app.audit_part_take(&request)
    }

    pub fn parts(&mut self) -> AuditPartsView {
        self.team.desk.app.audit_part_list(&id(&self.engagement)).unwrap()
    }

    pub fn call_back(&mut self) {
        let part = self.parts().parts[0].part.clone();
        let request = AuditPartCallBackRequest {
            part,
            reason: "端末が故障した。".to_owned(),
        };
        self.team.desk.app.audit_part_call_back(&request).unwrap();
    }

    pub fn decide(&mut self, item: usize, take: &str) -> tenken_app::Result<AuditPartsView> {
        let request = AuditPartDecideRequest {
            part: self.parts().parts[0].part.clone(),
            item: self.items[item].clone(),
            take: take.to_owned(),
        };
        self.team.desk.app.audit_part_decide(&request)
    }
}

impl Team {
    fn hand_out(&mut self, engagement: &str, items: &[String]) -> tenken_app::Result<PathBuf> {
        let folder = self.desk.folder("parts");
        let request = AuditPartWriteRequest {
            engagement: engagement.to_owned(),
            person: self.second.clone(),
            ids: items.to_vec(),
            folder: Some(folder),
            passphrase: WORDS.to_owned(),
        };
        let view = self.desk.app.audit_part_write(&request)?;
        Ok(place(&self.desk, &view))
    }
}

fn open(desk: &mut Desk, file: &Path) -> tenken_app::Result<tenken_app::wire::DeskView> {
    let ticket = desk.note(file);
    desk.app.audit_part_open(&AuditPartOpenRequest {
        ticket,
        passphrase: WORDS.to_owned(),
        case_passphrase: Some("分担の長い合い言葉 2026".to_owned()),
        is_plain_accepted: false,
    })
}

pub fn write(desk: &mut Desk, item: &str, column: &str, text: &str) -> tenken_app::Result<()> {
    desk.field(&format!("audit/paper/{item}/{column}"), text)
        .map(drop)
}

pub fn judge(desk: &mut Desk, item: &str, judgement: &str) -> tenken_app::Result<()> {
    let request = PaperJudgeRequest {
        id: item.to_owned(),
        judgement: Some(judgement.to_owned()),
    };
    desk.app.paper_judge(&request).map(drop)
}

/// A picture of one dot.
fn dot() -> String {
    use base64::Engine as _;
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(1, 1)
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    base64::engine::general_purpose::STANDARD.encode(bytes.into_inner())
}

#[test]
fn a_part_goes_out_is_worked_on_and_comes_back_whole() {
    let mut two = Two::new();
    let (first, third) = (two.items[0].clone(), two.items[2].clone());
    assert_eq!(
        refused(write(&mut two.team.desk, &first, "facts", "こちらで書く。")),
        "audit-handed-out"
    );
    assert_eq!(
        refused(
            two.team
                .hand_out(&two.engagement.clone(), std::slice::from_ref(&first))
        ),
        "audit-handed-out"
    );
    write(&mut two.team.desk, &third, "facts", "こちらの項目。").unwrap();
    let own = two
        .part
        .app
        .audit_part_list(&id(&two.engagement))
        .unwrap()
        .own
        .unwrap();
    assert_eq!(
        (own.number.as_str(), own.engagement_number.as_str()),
        ("監8-01-分1", "監8-01")
    );
    assert_eq!(
        two.part
            .app
            .engagement_view(&id(&two.engagement))
            .unwrap()
            .items
            .len(),
        2
    );
    two.work();
    assert_eq!(
        refused(
            two.part
                .field(&format!("audit/engagement/{}/note", two.engagement), "x")
        ),
        "audit-part-case"
    );
    let file = two.back();
    assert_eq!(
        refused(write(&mut two.part, &first, "facts", "戻した後に書く。")),
        "audit-handed-out"
    );
    let request = brought(&mut two.team.desk, &file);
    let seen = two.team.desk.app.audit_part_inspect(&request).unwrap();
    assert!(!seen.is_taken && !seen.is_called_back);
    assert_eq!(
        seen.lines[0].changed,
        ["procedures", "place", "facts", "judgement"]
    );
    assert_eq!((seen.lines[0].evidence, seen.lines[1].changed.len()), (1, 0));
    let taken = two.take(&file).unwrap();
    assert_eq!(
        (taken.part.state.as_str(), taken.part.conflicts.len()),
        ("back", 0)
    );
    let paper = two.team.paper(&first);
    assert_eq!((paper.facts.as_str(), paper.author.as_str()), (FACTS, "早川 恵"));
    assert_eq!(paper.line.judgement.as_deref(), Some("nonconforming"));
    assert!(paper.evidence[0].is_kept, "the picture came along");
    assert_eq!(paper.evidence[0].number, "001-1");
    assert_eq!(two.team.paper(&third).facts, "こちらの項目。");
    write(&mut two.team.desk, &first, "reason", "記録がないため。").unwrap();
    let again = two.back();
    assert_eq!(
        refused(two.take(&again)),
        "audit-part-ended",
        "written twice, taken once"
    );
    assert_eq!(refused(two.take(&file)), "audit-part-ended");
    two.team.verified();
    two.part.entries();
}

#[test]
fn after_a_call_back_nothing_is_overwritten_and_a_person_decides() {
    let mut two = Two::new();
    two.work();
    let second = two.items[1].clone();
    write(&mut two.part, &second, "facts", "あちらで書いた。").unwrap();
    let first = two.items[0].clone();
    two.call_back();
    assert_eq!(two.parts().parts[0].state, "called_back");
    write(&mut two.team.desk, &first, "facts", "こちらで見直した。").unwrap();
    judge(&mut two.team.desk, &first, "conforming").unwrap();
    let number = two.team.evidence(&first, "こちらの証拠");
    assert_eq!(number, "001-1");
    let file = two.back();
    let taken = two.take(&file).unwrap();
    assert_eq!((taken.part.state.as_str(), taken.part.open), ("clash", 2));
    let paper = two.team.paper(&first);
    assert_eq!(
        (paper.facts.as_str(), paper.evidence.len()),
        ("こちらで見直した。", 1)
    );
    let conflict = &taken.part.conflicts[0];
    let facts = conflict.fields.iter().find(|one| one.field == "facts").unwrap();
    assert_eq!(
        (facts.ours.as_str(), facts.theirs.as_str()),
        ("こちらで見直した。", FACTS)
    );
    let named = conflict
        .fields
        .iter()
        .find(|one| one.field == "evidence")
        .unwrap();
    assert_eq!(named.theirs, "棚の写真");
    assert_eq!(refused(two.decide(0, "both")), "field-unknown");
    let view = two.decide(0, "theirs").unwrap();
    assert_eq!((view.parts[0].state.as_str(), view.parts[0].open), ("clash", 1));
    let paper = two.team.paper(&first);
    assert_eq!((paper.facts.as_str(), paper.author.as_str()), (FACTS, "早川 恵"));
    let numbers: Vec<_> = paper.evidence.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(numbers, ["001-1", "001-2"], "no number twice");
    let view = two.decide(1, "ours").unwrap();
    assert_eq!((view.parts[0].state.as_str(), view.parts[0].open), ("settled", 0));
    assert_eq!(two.team.paper(&second).facts, "");
    let kept = &view.parts[0].conflicts;
    let stood = kept[0].fields.iter().find(|one| one.field == "facts").unwrap();
    assert_eq!(stood.ours, "こちらで見直した。", "what gave way stays readable");
    let left = kept[1].fields.iter().find(|one| one.field == "facts").unwrap();
    assert_eq!(left.theirs, "あちらで書いた。");
    assert_eq!(refused(two.decide(1, "theirs")), "not-found", "decided once");
    two.team.verified();
}

#[test]
fn what_was_not_touched_there_needs_no_decision() {
    let mut two = Two::new();
    two.call_back();
    let first = two.items[0].clone();
    write(&mut two.team.desk, &first, "facts", "こちらで書いた。").unwrap();
    let file = two.back();
    let taken = two.take(&file).unwrap();
    assert_eq!((taken.part.state.as_str(), taken.part.open), ("settled", 0));
    assert_eq!(two.team.paper(&first).facts, "こちらで書いた。");
    let part = taken.part.part;
    let request = AuditPartCallBackRequest {
        part,
        reason: "もう一度".to_owned(),
    };
    assert_eq!(
        refused(two.team.desk.app.audit_part_call_back(&request)),
        "audit-part-ended"
    );
}

#[test]
fn a_part_is_taken_only_where_it_came_from() {
    let mut two = Two::new();
    two.work();
    let file = two.back();
    let cut = cut_off(&file);
    assert_eq!(refused(two.take(&cut)), "parcel-damaged");
    let out = two.file.clone();
    assert_eq!(
        refused(two.take(&out)),
        "parcel-not-expected",
        "it never was away"
    );
    let mut other = Two::new();
    assert_eq!(
        refused(other.take(&file)),
        "parcel-not-for-this-desk",
        "another engagement has another key"
    );
    let mut wrong = Desk::new(&two.team.dir.path().join("third"), "audit-pc-3", &two.team.clock);
    assert_eq!(refused(open(&mut wrong, &file)), "parcel-not-for-this-desk");
    let cut = cut_off(&out);
    assert_eq!(refused(open(&mut wrong, &cut)), "parcel-damaged");
    assert!(wrong.app.desk_view().is_err(), "no case was made");
}

#[test]
fn what_cannot_be_written_is_not_handed_out() {
    let mut team = Team::new();
    let engagement = team.on_site(2);
    let item = team.view(&engagement).items[0].id.clone();
    let no_folder = team.dir.path().join("a-file");
    std::fs::write(&no_folder, b"x").unwrap();
    let ticket = team.desk.note(&no_folder);
    let mut request = AuditPartWriteRequest {
        engagement: engagement.clone(),
        person: team.second.clone(),
        ids: vec![item.clone()],
        folder: Some(ticket),
        passphrase: WORDS.to_owned(),
    };
    assert_eq!(
        refused(team.desk.app.audit_part_write(&request)),
        "file-not-written"
    );
    write(&mut team.desk, &item, "facts", "まだこちらにある。").unwrap();
    request.passphrase = String::new();
    assert_eq!(
        refused(team.desk.app.audit_part_write(&request)),
        "parcel-passphrase-empty"
    );
    request.ids.clear();
    assert_eq!(refused(team.desk.app.audit_part_write(&request)), "field-empty");
    let parts = team.desk.app.audit_part_list(&id(&engagement)).unwrap().parts;
    assert_eq!(parts.len(), 1, "the attempt stands in the list");
    assert_eq!(parts[0].state, "called_back");
    team.verified();
}
