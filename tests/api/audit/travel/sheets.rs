//! Sheets from the office beside the items, in the risk order, and 監査との差.

use std::path::PathBuf;

use tenken_app::wire::{AuditGapRequest, AuditSheetsWriteRequest, ReturnWriteRequest, RiskRequest};

use super::{super::Team, WORDS, brought, cut_off, place};
use crate::town::{Filled, Town, refused, submission_of, write_out};

fn written(town: &mut Town, units: &[&str]) -> PathBuf {
    let view = town.office.app.office_view().unwrap();
    let folder = town.office.folder("for-auditors");
    let units = units
        .iter()
        .map(|code| crate::town::unit_of(&view, code))
        .collect();
    let view = town
        .office
        .app
        .audit_sheets_write(&AuditSheetsWriteRequest {
            fiscal_year: None,
            units,
            folder: Some(folder),
            passphrase: WORDS.to_owned(),
        })
        .unwrap();
    place(&town.office, &view)
}

/// 福祉課 answered △ to one item, and the office took it in.
fn collected() -> (Town, PathBuf) {
    let (mut town, mut desk) = Town::started("0420");
    let file = Town::submitted(&mut desk, &Filled::with(&[("AST-10-a", "partial")]));
    town.take_in(&file).unwrap();
    (town, file)
}

#[test]
fn what_the_section_said_stands_beside_the_item_and_in_the_risk() {
    let (mut town, _) = collected();
    let file = written(&mut town, &["0420"]);
    let mut team = Team::new();
    let engagement = team.on_site(3);
    let mut wrong = brought(&mut team.desk, &file);
    wrong.passphrase = "別の言葉".to_owned();
    assert_eq!(
        refused(team.desk.app.audit_sheets_take(&wrong)),
        "parcel-wrong-passphrase"
    );
    let cut = cut_off(&file);
    let broken = brought(&mut team.desk, &cut);
    assert_eq!(
        refused(team.desk.app.audit_sheets_take(&broken)),
        "parcel-damaged"
    );
    let request = brought(&mut team.desk, &file);
    let seen = team.desk.app.audit_sheets_inspect(&request).unwrap();
    assert_eq!((seen.is_taken, seen.lines[0].standing.as_str()), (false, "first"));
    assert!(
        team.paper_of(&engagement, 0).own.is_none(),
        "looking takes nothing"
    );
    let taken = team.desk.app.audit_sheets_take(&request).unwrap();
    assert_eq!((taken.from.as_str(), taken.units_new), ("情報政策課", 0));
    assert_eq!(
        refused(team.desk.app.audit_sheets_take(&request)),
        "parcel-taken-before"
    );
    let paper = team.paper_of(&engagement, 0);
    let own = paper.own.unwrap();
    assert_eq!((own.answer.as_deref(), own.version), (Some("yes"), 1));
    assert_eq!(own.confirmed_on.as_deref(), Some("2026-07-17"));
    let with_evidence = (0..3).map(|at| team.paper_of(&engagement, at));
    let named: Vec<_> = with_evidence.flat_map(|paper| paper.own_evidence).collect();
    assert!(
        named
            .iter()
            .all(|one| one.name == "記録簿" && one.place == "書庫"),
        "{named:?}"
    );
    let risk = team
        .desk
        .app
        .audit_risk_view(&RiskRequest { fiscal_year: None })
        .unwrap();
    let welfare = risk.lines.iter().find(|line| line.code == "0420").unwrap();
    let value = |code: &str| welfare.parts.iter().find(|part| part.code == code).unwrap().value;
    assert_eq!(
        (value("gaps"), value("overdue")),
        (Some(1), Some(1)),
        "its measure is late"
    );
    team.verified();
}

#[test]
fn a_section_that_is_not_known_becomes_an_auditee() {
    let (mut town, _) = collected();
    let file = written(&mut town, &[]);
    let mut team = Team::empty();
    let request = brought(&mut team.desk, &file);
    let taken = team.desk.app.audit_sheets_take(&request).unwrap();
    assert_eq!(taken.units_new, 1);
    let auditees = team.desk.app.audit_view().unwrap().auditees;
    let welfare = auditees.iter().find(|one| one.code == "0420").unwrap();
    assert_eq!(
        (
            welfare.name.as_str(),
            welfare.of.as_str(),
            welfare.head_name.as_str()
        ),
        ("福祉課", "市民福祉部", "佐藤 美佐子")
    );
    team.verified();
}

#[test]
fn an_older_version_is_kept_and_never_in_force() {
    let (mut town, mut section) = Town::started("0420");
    let file = Town::submitted(&mut section, &Filled::with(&[("AST-10-a", "partial")]));
    let reception = town.take_in(&file).unwrap().line.id;
    let first = written(&mut town, &[]);
    town.clock.set("2026-07-20T01:00:00Z");
    let returned = returned(&mut town, &reception);
    section.take(&returned).unwrap();
    section.answer("AST-10-a", "yes").unwrap();
    section.evidence("AST-10-a");
    section.confirm().unwrap();
    let view = write_out(&mut section);
    town.take_in(&submission_of(&section, &view)).unwrap();
    let second = written(&mut town, &[]);
    let standings = |files: [&PathBuf; 2]| {
        let mut team = Team::empty();
        let found = files.map(|file| {
            let request = brought(&mut team.desk, file);
            let taken = team.desk.app.audit_sheets_take(&request).unwrap();
            taken.lines[0].standing.clone()
        });
        let risk = team
            .desk
            .app
            .audit_risk_view(&RiskRequest { fiscal_year: None })
            .unwrap();
        let part = |code: &str| {
            risk.lines[0]
                .parts
                .iter()
                .find(|part| part.code == code)
                .unwrap()
                .value
        };
        team.verified();
        (found, part("gaps"))
    };
    let words = |found: [&str; 2]| found.map(str::to_owned);
    assert_eq!(standings([&first, &second]), (words(["first", "newer"]), Some(0)));
    assert_eq!(standings([&second, &first]), (words(["first", "older"]), Some(0)));
}

/// The return of a version that was taken in.
fn returned(town: &mut Town, reception: &str) -> PathBuf {
    let folder = town.office.folder("returns");
    let request = ReturnWriteRequest {
        reception: reception.to_owned(),
        reason: "対象の範囲を書いてください。".to_owned(),
        due_on: "令和8年8月7日".to_owned(),
        marks: Vec::new(),
        folder: Some(folder),
    };
    let view = town.office.app.return_write(&request).unwrap();
    place(&town.office, &view)
}

#[test]
fn files_that_are_no_sheets_for_auditors_are_refused() {
    let (mut town, submission) = collected();
    let file = written(&mut town, &[]);
    let ours = brought(&mut town.office, &file);
    assert_eq!(
        refused(town.office.app.audit_sheets_take(&ours)),
        "wrong-case-kind",
        "an office is no audit team"
    );
    let mut other = Team::of_body("yonezawa");
    let foreign = brought(&mut other.desk, &file);
    assert_eq!(
        refused(other.desk.app.audit_sheets_take(&foreign)),
        "parcel-for-other"
    );
    let mut team = Team::new();
    let sealed = brought(&mut team.desk, &submission);
    assert_eq!(
        refused(team.desk.app.audit_sheets_take(&sealed)),
        "parcel-not-for-this-desk"
    );
    let request = town.request("0312", Some(WORDS));
    let request = brought(&mut team.desk, &request);
    assert_eq!(
        refused(team.desk.app.audit_sheets_take(&request)),
        "parcel-not-expected"
    );
    let plain = town.office.folder("nothing");
    let asked = AuditSheetsWriteRequest {
        fiscal_year: Some(2031),
        units: Vec::new(),
        folder: Some(plain),
        passphrase: WORDS.to_owned(),
    };
    assert_eq!(refused(town.office.app.audit_sheets_write(&asked)), "not-found");
    let open = AuditSheetsWriteRequest {
        fiscal_year: None,
        passphrase: String::new(),
        ..asked
    };
    assert_eq!(
        refused(town.office.app.audit_sheets_write(&open)),
        "parcel-passphrase-empty"
    );
}

#[test]
fn a_yes_that_did_not_hold_shows_per_section_and_per_item() {
    let (mut town, _) = collected();
    let file = written(&mut town, &[]);
    let mut team = Team::new();
    let engagement = team.on_site(4);
    let request = brought(&mut team.desk, &file);
    team.desk.app.audit_sheets_take(&request).unwrap();
    let items: Vec<String> = team
        .view(&engagement)
        .items
        .iter()
        .map(|one| one.id.clone())
        .collect();
    for (item, judgement) in items
        .iter()
        .zip(["conforming", "nonconforming", "conforming", "not_verified"])
    {
        team.judge(item, judgement);
    }
    let view = team
        .desk
        .app
        .audit_gap_view(&AuditGapRequest {
            fiscal_year: None,
            engagement: None,
        })
        .unwrap();
    let unit = &view.units[0];
    assert_eq!(
        (unit.code.as_str(), unit.figures.audited, unit.figures.differs),
        ("0420", 3, 1)
    );
    assert_eq!(
        (unit.figures.rate, unit.figures.reliability),
        (Some(333), Some(667))
    );
    assert_eq!(view.whole, unit.figures);
    assert_eq!(view.items.len(), 3, "what could not be verified says nothing");
    assert_eq!(view.items[0].differs[0].number, "監8-01-002");
    assert_eq!(view.items[0].figures.reliability, Some(0));
}
