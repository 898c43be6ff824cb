//! Papers: facts, evidence, judgement, review, corrections.

use base64::Engine as _;
use tenken_app::wire::{
    AuditEvidenceAddRequest, AuditEvidenceDropRequest, PaperCorrectRequest, PaperJudgeRequest,
    PaperReviewRequest, PaperView,
};

use super::{PASSPHRASE, Team, id};
use crate::town::refused;

impl Team {
    /// Fills the paper of an item as the author sees it on site.
    pub fn write_paper(&mut self, item: &str, judgement: &str, facts: &str) {
        for (column, text) in [
            ("procedures", "inspection,matching"),
            ("procedure_note", "台帳と現物を1本ずつ照らし合わせた。"),
            ("performed_from", "2026-10-06 13:20"),
            ("performed_to", "2026-10-06 14:05"),
            ("place", "福祉課執務室"),
            ("counterpart", "課長補佐 宮﨑 隼人"),
            ("population", "12本"),
            ("sample_size", "12"),
            ("exceptions", "3"),
            ("facts", facts),
            ("reason", "廃棄が台帳に反映されていないため。"),
        ] {
            self.field(&format!("paper/{item}/{column}"), text);
        }
        self.evidence(item, "媒体管理台帳");
        self.judge(item, judgement);
    }

    pub fn evidence(&mut self, item: &str, name: &str) -> String {
        self.desk
            .app
            .audit_evidence_add(&evidence(item, name))
            .unwrap()
            .number
    }

    pub fn judge(&mut self, item: &str, judgement: &str) {
        self.desk
            .app
            .paper_judge(&PaperJudgeRequest {
                id: item.to_owned(),
                judgement: Some(judgement.to_owned()),
            })
            .unwrap();
    }

    pub fn review(&mut self, item: &str) -> tenken_app::Result<tenken_app::wire::AuditSaved> {
        self.desk.app.paper_review(&PaperReviewRequest {
            id: item.to_owned(),
            note: String::new(),
        })
    }

    pub fn paper(&mut self, item: &str) -> PaperView {
        self.desk.app.paper_view(&id(item)).unwrap()
    }
}

fn evidence(item: &str, name: &str) -> AuditEvidenceAddRequest {
    AuditEvidenceAddRequest {
        id: item.to_owned(),
        kind: "copy".to_owned(),
        name: name.to_owned(),
        source: "介護給付係長".to_owned(),
        place: String::new(),
        ticket: None,
        base64: None,
    }
}

const FACTS: &str = "台帳には12本の記載があるが、現物は9本である。廃棄した3本の記録がない。";

#[test]
fn a_paper_is_judged_reviewed_by_another_and_corrected_without_losing_what_stood() {
    let mut team = Team::new();
    let engagement = team.on_site(2);
    let item = team.view(&engagement).items[0].id.clone();
    assert_eq!(
        team.paper(&item).gaps,
        [
            "procedures",
            "performed",
            "place",
            "counterpart",
            "facts",
            "judgement",
            "reason"
        ]
    );
    team.desk.operate("早川 恵", "auditor");
    assert_eq!(refused(team.review(&item)), "audit-lacks");
    team.write_paper(&item, "partly_nonconforming", FACTS);
    let paper = team.paper(&item);
    assert!(paper.gaps.is_empty(), "{:?}", paper.gaps);
    assert_eq!((paper.author.as_str(), paper.population), ("早川 恵", Some(12)));
    assert_eq!(paper.performed_from, "2026-10-06T13:20");
    assert_eq!(paper.evidence[0].number, "001-1");
    assert_eq!(paper.evidence[0].place, "監査係 書庫 ファイル8-01");
    assert_eq!(refused(team.review(&item)), "audit-same-reviewer");
    team.desk.operate("谷口 圭", "auditor");
    let saved = team.review(&item).unwrap();
    assert_eq!(saved.doubts[0].reason, "account", "both at one machine: said");
    assert_eq!(
        refused(team.try_field(&format!("paper/{item}/facts"), "書き換える。")),
        "audit-paper-reviewed"
    );
    let correction = PaperCorrectRequest {
        id: item.clone(),
        field: "facts".to_owned(),
        text: FACTS.replace("3本", "2本"),
        reason: "聴取記録により改めた。".to_owned(),
    };
    team.desk.app.paper_correct(&correction).unwrap();
    assert_eq!(
        refused(team.desk.app.paper_correct(&correction)),
        "field-unknown",
        "nothing changes"
    );
    assert_eq!(
        refused(team.review(&item)),
        "audit-same-reviewer",
        "who corrected does not review it"
    );
    team.desk.operate("早川 恵", "auditor");
    let refusal = refused(team.review(&item));
    assert_eq!(refusal, "audit-same-reviewer", "nor does the author");
    team.desk
        .app
        .operator_add(&crate::town::person("杉浦 直樹", "auditor"))
        .unwrap();
    team.review(&item).unwrap();
    let paper = team.paper(&item);
    let row = &paper.corrections[0];
    assert_eq!(row.old, FACTS);
    assert_eq!(
        (row.made_by.as_str(), row.reviewed_by.as_str()),
        ("谷口 圭", "杉浦 直樹")
    );
    team.verified();
}

#[test]
fn orders_among_the_facts_are_refused_at_the_review() {
    let mut team = Team::new();
    let engagement = team.on_site(1);
    let item = team.view(&engagement).items[0].id.clone();
    team.write_paper(
        &item,
        "partly_nonconforming",
        "記録がない。直ちに様式を定めること。",
    );
    let paper = team.paper(&item);
    assert_eq!(paper.remarks[0].kind, "order-in-facts");
    team.desk.operate("早川 恵", "auditor");
    let refusal = team.review(&item).err().unwrap();
    assert_eq!(refusal.code(), "audit-wording-refused");
    assert_eq!(refusal.params()["words"], "直ちに様式を定めること");
}

#[test]
fn evidence_gets_running_numbers_and_keeps_what_was_withdrawn() {
    let mut team = Team::new();
    let engagement = team.on_site(1);
    let item = team.view(&engagement).items[0].id.clone();
    assert_eq!(team.evidence(&item, "持ち出し記録簿"), "001-1");
    let file = team.desk.dir.join("許可書.pdf");
    std::fs::write(&file, b"%PDF-1.7 permits").unwrap();
    let mut with_file = evidence(&item, "");
    with_file.ticket = Some(team.desk.note(&file));
    let second = team.desk.app.audit_evidence_add(&with_file).unwrap();
    assert_eq!(second.number, "001-2");
    let mut pasted = evidence(&item, "保管庫の写真");
    pasted.kind = "photo".to_owned();
    let png = [0x89, b'P', b'N', b'G', 1, 2, 3];
    pasted.base64 = Some(base64::engine::general_purpose::STANDARD.encode(png));
    assert_eq!(team.desk.app.audit_evidence_add(&pasted).unwrap().number, "001-3");
    team.desk
        .app
        .audit_evidence_drop(&AuditEvidenceDropRequest {
            id: second.id,
            reason: "別の月の許可書だった。".to_owned(),
        })
        .unwrap();
    assert_eq!(team.evidence(&item, "許可書の控え"), "001-4");
    let paper = team.paper(&item);
    assert_eq!(paper.line.evidence, 3);
    assert_eq!(paper.evidence.len(), 4);
    let out = &paper.evidence[1];
    assert_eq!(
        (out.name.as_str(), out.file_name.as_str()),
        ("許可書", "許可書.pdf")
    );
    assert_eq!(out.out_reason, "別の月の許可書だった。");
    assert_eq!(out.sha256.len(), 64);
    assert!(paper.evidence[2].is_picture && paper.evidence[2].is_kept);
    let unnamed = evidence(&item, "");
    assert_eq!(refused(team.desk.app.audit_evidence_add(&unnamed)), "field-empty");
    team.verified();
}

#[test]
fn typing_is_kept_in_drafts_and_undone_like_that_of_a_sheet() {
    let mut team = Team::new();
    let engagement = team.on_site(1);
    let item = team.view(&engagement).items[0].id.clone();
    let field = format!("paper/{item}/facts");
    team.field(&field, "はじめの文");
    team.judge(&item, "conforming");
    team.desk.app.edit_undo().unwrap();
    assert_eq!(team.paper(&item).line.judgement, None);
    team.desk
        .draft(&format!("audit/{field}"), "書きかけの文")
        .unwrap();
    assert_eq!(team.paper(&item).facts, "はじめの文");
    let file = team.desk.case_file();
    team.desk.app.case_close().unwrap();
    team.desk.open(&file, Some(PASSPHRASE)).unwrap();
    assert_eq!(team.paper(&item).facts, "書きかけの文");
    for (column, wrong) in [
        ("procedures", "looking"),
        ("population", "たくさん"),
        ("performed_from", "午後"),
        ("nothing", "x"),
    ] {
        assert_eq!(
            refused(team.try_field(&format!("paper/{item}/{column}"), wrong)),
            "field-unknown",
            "{column}"
        );
    }
    assert_eq!(
        refused(team.try_field(&format!("paper/{item}/facts"), &"あ".repeat(10_001))),
        "text-too-long"
    );
    team.verified();
}
