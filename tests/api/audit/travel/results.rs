//! The results of an audit on their way to the office: what goes, what must not, and what becomes of it there.

use std::{collections::BTreeMap, path::PathBuf};

use tenken_app::wire::{AuditIdRequest, AuditResultLinkRequest, AuditResultsWriteRequest};

use super::{super::Team, WORDS, brought, cut_off, place};
use crate::town::{Town, refused};

impl Team {
    pub fn results(&mut self, engagement: &str) -> tenken_app::Result<PathBuf> {
        let folder = self.desk.folder("for-office");
        let request = AuditResultsWriteRequest {
            engagement: engagement.to_owned(),
            folder: Some(folder),
            passphrase: WORDS.to_owned(),
        };
        let view = self.desk.app.audit_results_write(&request)?;
        Ok(place(&self.desk, &view))
    }
}

#[test]
fn the_office_gets_what_was_reported_and_nothing_else() {
    let mut team = Team::new();
    let (engagement, finding) = team.reported();
    let file = team.results(&engagement).unwrap();
    let bytes = std::fs::read(&file).unwrap();
    let key = [tenken_parcel::Key::Passphrase(WORDS)];
    let parcel = tenken_parcel::open(&bytes, &key).unwrap().parcel;
    assert!(parcel.attachments.is_empty(), "no picture, no file");
    let text = parcel.content.to_string();
    for told in [
        "媒体の廃棄の記録がない。",
        "監査項目2項目のうち",
        "監8-01-F01",
        "nonconforming",
    ] {
        assert!(text.contains(told), "{told}");
    }
    // What stands in papers, evidence, memos and notes only.
    for kept in [
        "台帳と現物が一致した。",
        "廃棄が台帳に反映されていないため。",
        "媒体管理台帳",
        "介護給付係長",
        "課長補佐 宮﨑 隼人",
        "直ちに確かめる。",
        "監査係 書庫",
        "早川",
    ] {
        assert!(!text.contains(kept), "{kept}");
    }
    let mut town = Town::new();
    let request = brought(&mut town.office, &file);
    let seen = town.office.app.audit_results_inspect(&request).unwrap();
    assert_eq!((seen.standing.as_str(), seen.is_taken), ("first", false));
    assert!(town.office.app.audit_result_list().unwrap().is_empty());
    let view = town.office.app.audit_results_take(&request).unwrap();
    assert_eq!((view.line.number.as_str(), view.line.findings), ("監8-01", 1));
    assert_eq!((view.figures.audited, view.items.len()), (2, 2));
    assert_eq!(view.findings[0].finding, finding);
    assert_eq!(view.findings[0].opinion.as_deref(), Some("agreed"));
    assert_eq!(
        refused(town.office.app.audit_results_take(&request)),
        "parcel-taken-before"
    );
    let cut = cut_off(&file);
    let broken = brought(&mut town.office, &cut);
    assert_eq!(
        refused(town.office.app.audit_results_take(&broken)),
        "parcel-damaged"
    );
    town.office.entries();
    team.verified();
}

#[test]
fn a_draft_does_not_leave_and_an_older_state_does_not_come_back() {
    let mut team = Team::new();
    let engagement = team.on_site(1);
    assert_eq!(refused(team.results(&engagement)), "audit-report-not-final");
    let mut team = Team::new();
    let (engagement, finding) = team.reported();
    let first = team.results(&engagement).unwrap();
    team.clock.set("2026-11-20T01:00:00Z");
    team.desk
        .app
        .follow_up_plan(&tenken_app::wire::FollowUpPlanRequest {
            finding,
            on: "2027-02-10".to_owned(),
        })
        .unwrap();
    let second = team.results(&engagement).unwrap();
    assert_ne!(first, second, "nothing is overwritten");
    let mut town = Town::new();
    let later = brought(&mut town.office, &second);
    let earlier = brought(&mut town.office, &first);
    town.office.app.audit_results_take(&later).unwrap();
    assert_eq!(
        town.office.app.audit_results_inspect(&earlier).unwrap().standing,
        "kept"
    );
    assert_eq!(
        refused(town.office.app.audit_results_take(&earlier)),
        "audit-results-older"
    );
    let mut other = Town::new();
    let (earlier, later) = (
        brought(&mut other.office, &first),
        brought(&mut other.office, &second),
    );
    other.office.app.audit_results_take(&earlier).unwrap();
    let view = other.office.app.audit_results_take(&later).unwrap();
    assert_eq!(view.standing, "update");
    assert_eq!(other.office.app.audit_result_list().unwrap().len(), 1);
    other.office.entries();
}

#[test]
fn a_section_that_the_office_does_not_list_is_said() {
    let mut team = Team::new();
    let (engagement, _) = team.reported();
    let file = team.results(&engagement).unwrap();
    let mut elsewhere = Town::of_body("yonezawa");
    let foreign = brought(&mut elsewhere.office, &file);
    assert_eq!(
        refused(elsewhere.office.app.audit_results_take(&foreign)),
        "parcel-for-other"
    );
    let mut town = Town::new();
    let mut section = town.desk("none");
    let request = brought(&mut section, &file);
    assert_eq!(refused(section.app.audit_results_take(&request)), "no-case-open");
    let bare = brought(&mut town.office, &file);
    let welfare = crate::town::unit_of(&town.office.app.office_view().unwrap(), "0420");
    town.office
        .app
        .section_save(&tenken_app::wire::SectionSaveRequest {
            unit: Some(welfare),
            code: "0421".to_owned(),
            name: "地域福祉課".to_owned(),
            department_name: "市民福祉部".to_owned(),
            head_title: "課長".to_owned(),
            head_name: "佐藤 美佐子".to_owned(),
        })
        .unwrap();
    let refusal = town.office.app.audit_results_take(&bare).err().unwrap();
    assert_eq!(refusal.code(), "audit-result-unit-unknown");
    let params: BTreeMap<_, _> = refusal.params().into_iter().collect();
    assert_eq!(params["name"], "福祉課");
}

#[test]
fn a_finding_is_linked_to_a_measure_of_the_office() {
    let mut team = Team::new();
    let (engagement, finding) = team.reported();
    let file = team.results(&engagement).unwrap();
    let (mut town, _) = Town::started("0420");
    let request = brought(&mut town.office, &file);
    town.office.app.audit_results_take(&request).unwrap();
    let mut link = AuditResultLinkRequest {
        finding,
        measure: "8-0000-01".to_owned(),
        is_linked: true,
    };
    assert_eq!(refused(town.office.app.audit_result_link(&link)), "not-found");
    town.approved();
    town.office.app.central_start().unwrap();
    town.office.pick("central");
    let item = town.office.view().cards[0].item.clone();
    town.office.answer(&item, "no").unwrap();
    link.measure = town.office.measure(&item, None);
    let linked = |view: &tenken_app::wire::AuditResultView| view.findings[0].measures.len();
    let view = town.office.app.audit_result_link(&link).unwrap();
    assert_eq!(linked(&view), 1);
    let again = town.office.app.audit_result_link(&link).unwrap();
    assert_eq!(linked(&again), 1, "one link is enough");
    town.office.view();
    link.is_linked = false;
    let view = town.office.app.audit_result_link(&link).unwrap();
    assert_eq!(linked(&view), 0);
    let shown = AuditIdRequest { id: view.line.result };
    assert_eq!(
        town.office.app.audit_result_view(&shown).unwrap().findings.len(),
        1
    );
    town.office.entries();
}
