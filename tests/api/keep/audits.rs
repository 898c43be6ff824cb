//! Disposal of a closed audit in the team's own case, and of the results that the office took in.

use tenken_app::wire::{
    AuditEvidenceAddRequest, AuditIdRequest, AuditResultsWriteRequest, DisposalApproveRequest,
    DisposalMakeRequest, DisposalRequest, DisposalView, PassphraseRequest,
};

use crate::{
    audit::{Team, after, id, travel::brought},
    town::{Round, Town, refused},
};

const FACTS: &str = "台帳には12本の記載があるが、現物は9本である。廃棄した3本の記録がない。";
const FILE: &str = "監査証拠として受け取った台帳の写しの中身";

/// Everything from the papers to the closing; gives the engagement.
fn closed(team: &mut Team) -> String {
    let engagement = team.on_site(2);
    let [item, second] = [0, 1].map(|at| team.view(&engagement).items[at].id.clone());
    team.desk.operate("早川 恵", "auditor");
    team.write_paper(&item, "nonconforming", FACTS);
    let finding = team.finding(&item, "major");
    team.write_paper(&second, "conforming", "台帳と現物が一致した。");
    let path = team.desk.dir.join("台帳の写し.txt");
    std::fs::write(&path, FILE).unwrap();
    let ticket = Some(team.desk.note(&path));
    team.desk
        .app
        .audit_evidence_add(&AuditEvidenceAddRequest {
            id: item.clone(),
            kind: "copy".to_owned(),
            name: "媒体管理台帳の写し".to_owned(),
            source: "介護給付係長".to_owned(),
            place: String::new(),
            ticket,
            base64: None,
        })
        .unwrap();
    team.desk.operate("谷口 圭", "auditor");
    team.review(&item).unwrap();
    team.review(&second).unwrap();
    team.tell(&finding, "ciso");
    team.hear(&finding, "agreed", "").unwrap();
    let report = team.report(&engagement);
    team.finish(&report, false).unwrap();
    team.desk
        .app
        .audit_measure_save(&after::measure(&finding))
        .unwrap();
    team.clock.set("2027-02-10T01:00:00Z");
    team.improved(&finding, "2027-02-10");
    team.desk
        .app
        .engagement_close(&after::close(&engagement))
        .unwrap();
    engagement
}

fn dispose(team: &mut Team, line: &str) -> tenken_app::Result<DisposalView> {
    let lines = vec![line.to_owned()];
    let made = team.desk.app.disposal_make(&DisposalMakeRequest { lines })?;
    let list = made.lists[0].id.clone();
    team.desk.app.disposal_approve(&DisposalApproveRequest {
        list: list.clone(),
        on: made.today,
        approver: "総務部長".to_owned(),
        document_number: "行管第3号".to_owned(),
    })?;
    team.desk.app.disposal_carry_out(&DisposalRequest { list })
}

const MARK: &str = "廃棄済み（令和14年4月1日）";

/// What is left says that it went, on every screen and paper, and its list can still be checked by number.
fn says_so(team: &mut Team, engagement: &str) {
    let shown = team.view(engagement);
    assert_eq!(
        (shown.line.state.as_str(), shown.line.number.as_str()),
        ("closed", "監8-01")
    );
    assert_eq!(shown.findings[0].subject, MARK);
    assert_eq!(shown.findings[0].progress, "verified");
    let kept = shown.closing.clone().unwrap();
    assert!(
        kept.entries
            .iter()
            .all(|entry| entry.name == MARK || entry.name.is_empty())
    );
    assert!(kept.entries.iter().any(|entry| entry.sha256.len() == 64));
    let paper = team.desk.app.paper_view(&id(&shown.items[0].id)).unwrap();
    assert_eq!(
        (paper.facts.as_str(), paper.line.judgement.as_deref()),
        (MARK, Some("nonconforming"))
    );
    team.desk.app.audit_view().unwrap();
    for report in &shown.reports {
        team.desk.app.audit_report_view(&id(&report.report)).unwrap();
    }
    let possible: Vec<(String, String)> = team
        .papers("engagement", engagement)
        .papers
        .into_iter()
        .filter(|line| line.why.is_empty())
        .map(|line| (line.paper, line.id))
        .collect();
    assert!(possible.len() > 5, "{possible:?}");
    for (paper, id) in &possible {
        let written = crate::audit::output::write(&[(paper, id)]);
        let got = team.desk.app.audit_paper_write(&written, &mut |_| true);
        assert!(got.is_ok(), "{paper}: {:?}", got.err());
    }
}

#[test]
fn a_closed_audit_goes_with_papers_files_and_findings_and_leaves_its_list_of_hashes() {
    let mut team = Team::new();
    let engagement = closed(&mut team);
    let line = format!("audit/2026/{engagement}");
    let view = team.desk.app.disposal_view().unwrap();
    assert_eq!(view.lines.len(), 1, "an audit team keeps audits");
    let found = &view.lines[0];
    assert_eq!(
        (found.state.as_str(), found.retain_until_on.as_deref()),
        ("running", Some("2032-03-31"))
    );
    assert_eq!((found.records, found.papers, found.attachments), (1, 2, 1));
    assert_eq!(refused(dispose(&mut team, &line)), "disposal-not-expired");
    team.clock.set("2032-04-01T01:00:00Z");
    let view = dispose(&mut team, &line).unwrap();
    assert_eq!(view.lines[0].state, "done");
    let kinds: Vec<&str> = view.lists[0]
        .erased
        .iter()
        .map(|entry| entry.kind.as_str())
        .collect();
    for kind in [
        "audit",
        "paper",
        "evidence",
        "finding",
        "report",
        "improvement",
        "file",
    ] {
        assert!(kinds.contains(&kind), "{kind} in {kinds:?}");
    }
    let check = team.desk.app.case_verify().unwrap();
    assert!(check.is_sound, "{:?}", check.lines);

    says_so(&mut team, &engagement);
    let request = AuditResultsWriteRequest {
        engagement: engagement.clone(),
        passphrase: "写しの長い合い言葉 2032".to_owned(),
        folder: Some(team.desk.folder("kept")),
    };
    assert_eq!(refused(team.desk.app.audit_kept_write(&request)), "disposal-gone");

    // Decrypted, no word of it is there.
    team.desk
        .app
        .passphrase_save(&PassphraseRequest {
            current: Some("監査の長い合い言葉 2026".to_owned()),
            new: None,
        })
        .unwrap();
    let bytes = std::fs::read(team.desk.case_file()).unwrap();
    let has = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(has("監8-01"), "the file is decrypted");
    for text in [
        FACTS,
        FILE,
        "媒体の廃棄の記録がない。",
        "紛失に気付くのが遅れるおそれがある。",
        "3本の行方を確かめること。",
        "廃棄記録簿を定める。",
        "全件の記載を確かめた。",
        "監査項目2項目のうち",
        "台帳の写し.txt",
        "媒体管理台帳の写し",
        "台帳と現物が一致した。",
    ] {
        assert!(!has(text), "{text}");
    }
}

#[test]
fn an_audit_that_a_later_open_one_refers_to_stays() {
    let mut team = Team::new();
    let engagement = closed(&mut team);
    let number = team.view(&engagement).findings[0].number.clone();
    team.clock.set("2032-04-01T01:00:00Z");
    team.desk.operate("谷口 圭", "auditor");
    let plan = team.view(&engagement).line.plan;
    let second = team.engagement(&plan, 1);
    let item = team.view(&second).items[0].id.clone();
    team.desk.operate("早川 恵", "auditor");
    team.write_paper(&item, "nonconforming", "また記録がない。");
    let request = tenken_app::wire::FindingMakeRequest {
        id: item,
        class: "major".to_owned(),
    };
    let finding = team.desk.app.finding_make(&request).unwrap().id;
    team.field(&format!("finding/{finding}/earlier_number"), &number);
    let view = team.desk.app.disposal_view().unwrap();
    let found = view.lines.iter().find(|line| line.subject == engagement).unwrap();
    assert_eq!(found.state, "held");
    assert_eq!(found.holds[0].code, "audit");
    let line = format!("audit/2026/{engagement}");
    assert_eq!(refused(dispose(&mut team, &line)), "disposal-held");
    let open = view.lines.iter().find(|line| line.subject == second).unwrap();
    assert_eq!(open.state, "open");
    team.desk.app.audit_view().unwrap();
    team.desk
        .app
        .engagement_view(&AuditIdRequest { id: second })
        .unwrap();
}

#[test]
fn the_results_that_the_office_took_in_go_when_their_findings_are_settled() {
    let mut team = Team::new();
    let (engagement, _) = team.reported();
    let open = team.results(&engagement).unwrap();
    let mut team = Team::new();
    let settled = closed(&mut team);
    let file = team.results(&settled).unwrap();
    let mut town = Town::new();
    town.round(&Round {
        has_department_step: false,
        ..Round::default()
    });
    town.clock.set("2027-03-01T01:00:00Z");
    for file in [&open, &file] {
        let request = brought(&mut town.office, file);
        town.office.app.audit_results_take(&request).unwrap();
    }
    super::disposal::closed(&mut town);
    let view = super::disposal::period(&mut town, "audit", Some(5));
    let state = |id: &str| {
        let found = view.lines.iter().find(|line| line.subject == id).unwrap();
        found.state.clone()
    };
    assert_eq!(state(&engagement), "unfinished");
    assert_eq!(state(&settled), "expired");
    let app = &mut town.office.app;
    let make = |id: &str| DisposalMakeRequest {
        lines: vec![format!("audit/2026/{id}")],
    };
    assert_eq!(refused(app.disposal_make(&make(&engagement))), "disposal-held");
    let list = app.disposal_make(&make(&settled)).unwrap().lists[0].id.clone();
    super::disposal::approve(&mut town, &list, "副市長　大沼 誠").unwrap();
    let text = "監査項目2項目のうち";
    assert!(super::disposal::holds(&mut town, text));
    super::disposal::carry_out(&mut town, &list).unwrap();
    let app = &mut town.office.app;
    let lines = app.audit_result_list().unwrap();
    let line = lines.iter().find(|line| line.result == settled).unwrap();
    assert_eq!((line.name.as_str(), line.number.as_str()), (MARK, "監8-01"));
    assert_eq!((line.findings, line.open), (1, 0));
    let shown = AuditIdRequest { id: settled };
    assert_eq!(refused(app.audit_result_view(&shown)), "disposal-gone");
    assert_eq!(app.audit_result_view(&id(&engagement)).unwrap().findings.len(), 1);
    app.board_view(&crate::board::all()).unwrap();
    town.office.entries();
}
