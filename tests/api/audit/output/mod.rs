//! Papers written from the case: what stands in them is what was typed, nothing else, and nothing before its time.

mod after;
mod state;
mod work;

use std::path::PathBuf;

use tenken_app::wire::{
    AuditPaperChoice, AuditPaperLine, AuditPaperWriteRequest, AuditPapersRequest, AuditPapersView,
    AuditPapersWritten, ProgrammeCoverRequest, ProgrammeSaveRequest,
};
use tenken_documents::{book_in::cells_of, text_in::text_of};

use super::Team;
use crate::town::refused;

pub fn write(papers: &[(&str, &str)]) -> AuditPaperWriteRequest {
    AuditPaperWriteRequest {
        papers: papers
            .iter()
            .map(|(paper, id)| AuditPaperChoice {
                paper: (*paper).to_owned(),
                id: (*id).to_owned(),
            })
            .collect(),
        is_pdf: true,
        is_xlsx: false,
        folder: None,
        document_number: String::new(),
        on: String::new(),
        is_seal_omitted: true,
    }
}

impl Team {
    pub fn papers(&mut self, of: &str, id: &str) -> AuditPapersView {
        let request = AuditPapersRequest {
            of: of.to_owned(),
            id: id.to_owned(),
        };
        self.desk.app.audit_papers(&request).unwrap()
    }

    fn line(&mut self, of: &str, id: &str, paper: &str) -> AuditPaperLine {
        let found = self
            .papers(of, id)
            .papers
            .into_iter()
            .find(|line| line.paper == paper);
        found.unwrap_or_else(|| panic!("{paper} of {of}"))
    }

    fn written(&mut self, request: &AuditPaperWriteRequest) -> AuditPapersWritten {
        self.desk.app.audit_paper_write(request, &mut |_| true).unwrap()
    }

    fn place(&self, written: &AuditPapersWritten, at: usize) -> PathBuf {
        self.desk.place(&written.files[at].ticket)
    }

    /// Text of a paper as PDF, without spaces and line ends.
    fn text(&mut self, paper: &str, id: &str) -> String {
        let written = self.written(&write(&[(paper, id)]));
        assert!(written.missing.is_empty(), "{:?}", written.missing);
        let text = text_of(&std::fs::read(self.place(&written, 0)).unwrap()).unwrap();
        bare(&text)
    }

    /// Cells of a paper as workbook.
    fn cells(&mut self, paper: &str, id: &str) -> Vec<String> {
        let request = AuditPaperWriteRequest {
            is_pdf: false,
            is_xlsx: true,
            ..write(&[(paper, id)])
        };
        let written = self.written(&request);
        let bytes = std::fs::read(self.place(&written, 0)).unwrap();
        let sheets = cells_of(&bytes).unwrap();
        let cells = sheets.iter().flat_map(|sheet| &sheet.cells);
        cells.map(|cell| cell.said().to_owned()).collect()
    }
}

/// Without spaces and line ends.
fn bare(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_whitespace()).collect()
}

fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(&bare(part)), "{part} in\n{text}");
    }
}

#[test]
fn nothing_is_written_before_its_time() {
    let mut team = Team::new();
    let plan = team.plan();
    let (chief, second) = (team.chief.clone(), team.second.clone());
    team.member("plan", &plan, &chief, "chief").unwrap();
    team.member("plan", &plan, &second, "auditor").unwrap();
    assert!(team.line("plan", &plan, "annual_plan").is_draft);
    let draft = team.written(&write(&[("annual_plan", &plan)]));
    assert_eq!(draft.files[0].name, "監8_情報セキュリティ監査計画書_案.pdf");
    let again = team.written(&write(&[("annual_plan", &plan)]));
    assert_ne!(again.files[0].name, draft.files[0].name, "nothing is overwritten");
    team.approve("plan", &plan, "2026-05-20").unwrap();
    assert!(!team.line("plan", &plan, "annual_plan").is_draft);
    let engagement = team.engagement(&plan, 2);
    assert_eq!(team.line("engagement", &engagement, "notice").why, "not-approved");
    let refusal = team
        .desk
        .app
        .audit_paper_write(
            &write(&[("engagement_plan", &engagement), ("notice", &engagement)]),
            &mut |_| true,
        )
        .err()
        .unwrap();
    assert_eq!(refusal.code(), "audit-paper-not-yet");
    assert_eq!(refusal.params()["why"], "not-approved");
    let written = team.papers("engagement", &engagement).written;
    assert!(written.is_empty(), "refused before the first file: {written:?}");
    for (paper, why) in [
        ("storage", "not-closed"),
        ("findings", "no-findings"),
        ("improvement", "not-reported"),
        ("follow_up", "not-checked"),
        ("requested", "no-documents"),
    ] {
        assert_eq!(team.line("engagement", &engagement, paper).why, why, "{paper}");
    }
    let mut nothing = write(&[("engagement_plan", &engagement)]);
    nothing.is_pdf = false;
    assert_eq!(
        refused(team.desk.app.audit_paper_write(&nothing, &mut |_| true)),
        "field-empty"
    );
    let mut asked = 0;
    let two = write(&[("engagement_plan", &engagement), ("auditors", &engagement)]);
    let stopped = team
        .desk
        .app
        .audit_paper_write(&two, &mut |_| {
            asked += 1;
            asked < 2
        })
        .unwrap();
    assert_eq!(stopped.files.len(), 1, "stopped before the second");
    team.verified();
}

#[test]
fn plans_say_what_was_planned() {
    let mut team = Team::new();
    let programme = team
        .desk
        .app
        .programme_save(&ProgrammeSaveRequest {
            programme: None,
            name: "第1期中期監査計画".to_owned(),
            year_from: 2026,
            years: 3,
            policy: "全ての課を3年に1回監査する。".to_owned(),
        })
        .unwrap()
        .id;
    let welfare = team.welfare.clone();
    team.desk
        .app
        .programme_cover(&ProgrammeCoverRequest {
            programme: programme.clone(),
            unit: welfare,
            years: vec![2027],
        })
        .unwrap();
    let text = team.text("mid_term", &programme);
    holds(
        &text,
        &[
            "架空市",
            "令和8年度から令和10年度まで（3年間）",
            "全ての課を3年に1回監査する。",
            "福祉課",
            "総務課",
            "○",
            "案",
        ],
    );
    let plan = team.approved_plan();
    let text = team.text("annual_plan", &plan);
    holds(
        &text,
        &[
            "令和8年度情報セキュリティ監査計画書",
            "情報セキュリティ委員会",
            "架空市情報セキュリティ対策規程第86条第3項の規定により",
            "委託と媒体の管理を重点に確かめる。",
            "外部記録媒体の管理",
            "■定期",
            "福祉課",
            "必須未実施が2件ある。",
            "10月",
            "主任監査人",
            "谷口 圭",
            "支障なし",
            "令和8年5月20日",
            "議事第3号",
        ],
    );
    assert!(!text.contains("予算額"), "nobody typed a budget");
    let cells = team.cells("annual_plan", &plan);
    for typed in ["外部記録媒体の管理", "必須未実施が2件ある。", "早川 恵"] {
        assert!(
            cells.iter().any(|cell| cell.contains(typed)),
            "{typed} in {cells:?}"
        );
    }
    let members = team.papers("plan", &plan).papers;
    let member = members.iter().find(|line| line.paper == "independence").unwrap();
    assert_eq!(member.name, "谷口 圭");
    let (member, auditors) = (member.id.clone(), team.text("auditors", &plan));
    holds(&auditors, &["谷口 圭", "早川 恵", "総務部総務課", "過去12か月"]);
    let statement = team.text("independence", &member);
    holds(
        &statement,
        &[
            "谷口 圭",
            "令和8年5月18日",
            "□ある■ない2",
            "□ある■ない3",
            "情報セキュリティ監査統括責任者",
        ],
    );
    team.verified();
}

#[test]
fn each_body_has_its_own_forms_and_clauses() {
    for (body, said) in [
        (
            "sendai",
            "仙台市行政情報セキュリティポリシー第2章(10)②の1番目の規定により",
        ),
        ("yonezawa", "米沢市情報セキュリティ対策基準9.1(3)①の規定により"),
    ] {
        let mut team = Team::of_body(body);
        let plan = team.plan();
        let chief = team.chief.clone();
        team.member("plan", &plan, &chief, "chief").unwrap();
        holds(&team.text("annual_plan", &plan), &[said, "谷口 圭", "案"]);
        let engagement = team.engagement(&plan, 1);
        let text = team.text("engagement_plan", &engagement);
        holds(&text, &["情報セキュリティ監査実施計画書", "令和8年10月6日"]);
        assert!(!text.contains("none"), "a form without a basis: {text}");
    }
}
