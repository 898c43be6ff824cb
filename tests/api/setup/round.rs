//! A round before it goes out: approval, who is asked, next year's from this one's.

use tenken_app::wire::{NextExcluded, NextRoundRequest, RoundApproveRequest, TargetSaveRequest};

use crate::town::{Filled, Round, Town, refused, unit_of};

fn target(units: &[String], act: &str, reason: &str, deadline: &str) -> TargetSaveRequest {
    TargetSaveRequest {
        units: units.to_vec(),
        act: act.to_owned(),
        reason: reason.to_owned(),
        deadline: deadline.to_owned(),
    }
}

#[test]
fn nothing_goes_out_before_the_approval_and_what_was_approved_stays() {
    let mut town = Town::new();
    town.round(&Round::default());
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    let request = tenken_app::wire::RequestWriteRequest {
        unit,
        passphrase: None,
        is_plain_accepted: true,
        folder: Some(town.office.folder("out")),
    };
    assert_eq!(
        refused(town.office.app.request_write(&request)),
        "round-not-approved"
    );
    let mut approval = RoundApproveRequest {
        role: "統括情報セキュリティ責任者".to_owned(),
        person_name: "栗原 弘明".to_owned(),
        decided_on: "2026-06-16".to_owned(),
        document_number: "情政第31号".to_owned(),
        note: String::new(),
    };
    assert_eq!(
        refused(town.office.app.round_approve(&approval)),
        "field-unknown",
        "not in the future"
    );
    approval.decided_on = "R8.6.12".to_owned();
    let view = town.office.app.round_approve(&approval).unwrap();
    let known = view.round.unwrap().approval.unwrap();
    assert_eq!(
        (known.decided_on.as_str(), known.document_number.as_str()),
        ("2026-06-12", "情政第31号")
    );
    assert_eq!(
        refused(town.office.app.round_approve(&approval)),
        "round-approved"
    );
    town.office.app.round_approve_withdraw().unwrap();
    assert_eq!(
        refused(town.office.app.round_approve_withdraw()),
        "round-not-approved"
    );
    town.round(&Round {
        set: "short",
        ..Round::default()
    });
    town.office.app.round_approve(&approval).unwrap();
    town.office.app.request_write(&request).unwrap();
    assert_eq!(refused(town.office.app.round_approve_withdraw()), "round-out");
}

#[test]
fn a_section_is_left_out_or_has_more_time_and_both_go_back() {
    let mut town = Town::new();
    town.round(&Round::default());
    let view = town.office.app.office_view().unwrap();
    let (citizens, welfare) = (unit_of(&view, "0312"), unit_of(&view, "0420"));
    let app = &mut town.office.app;
    assert_eq!(
        refused(app.target_save(&target(std::slice::from_ref(&welfare), "exclude", " ", ""))),
        "field-empty"
    );
    let view = app
        .target_save(&target(
            std::slice::from_ref(&citizens),
            "exclude",
            "端末がない",
            "",
        ))
        .unwrap();
    let round = view.round.unwrap();
    assert_eq!(
        (
            round.target_sections,
            round.target_systems,
            round.excluded_sections
        ),
        (1, 0, 1)
    );
    assert_eq!((view.sheets_expected, view.sections_in), (1, 0));
    app.target_save(&target(
        std::slice::from_ref(&welfare),
        "extend",
        "災害対応のため",
        "R8.8.31",
    ))
    .unwrap();
    let file = town.request("0420", None);
    let mut desk = town.desk("0420");
    desk.take(&file).unwrap();
    desk.operate("山口 恵", "section_deputy");
    desk.pick("organisation");
    let sheet = desk.sheet.clone();
    let asked = desk
        .app
        .request_view(&tenken_app::wire::SheetRequest { sheet })
        .unwrap();
    assert_eq!(
        asked.due_on.as_deref(),
        Some("2026-08-31"),
        "its own day travels with the request"
    );
    let refusal = town
        .office
        .app
        .request_write(&tenken_app::wire::RequestWriteRequest {
            unit: citizens.clone(),
            passphrase: None,
            is_plain_accepted: true,
            folder: None,
        });
    assert_eq!(refused(refusal), "target-excluded");
    let app = &mut town.office.app;
    app.target_save(&target(&[citizens], "include", "", "")).unwrap();
    let view = app.target_save(&target(&[welfare], "unextend", "", "")).unwrap();
    assert!(
        view.sections
            .iter()
            .all(|one| one.excluded.is_none() && one.deadline.is_none())
    );
    assert!(
        view.sections.iter().any(|one| one.requested_at.is_some()),
        "it still has its request"
    );
}

#[test]
fn next_year_is_this_year_moved_by_a_year() {
    let mut town = Town::new();
    town.round(&Round::default());
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    town.office
        .app
        .target_save(&target(std::slice::from_ref(&unit), "exclude", "端末がない", ""))
        .unwrap();
    let next = town.office.app.round_next_view().unwrap();
    assert_eq!((next.fiscal_year, next.sections, next.systems), (2027, 2, 1));
    assert_eq!(next.round.due_on, "2027-07-30");
    assert_eq!(next.round.period_from, "2027-07-01");
    assert!(!next.is_new_edition);
    let kept: Vec<_> = next
        .excluded
        .iter()
        .map(|one| (one.unit.clone(), one.reason.as_str()))
        .collect();
    assert_eq!(kept, [(unit, "端末がない")]);
    let excluded = next.excluded.iter().map(|one| NextExcluded {
        unit: one.unit.clone(),
        reason: one.reason.clone(),
    });
    let request = NextRoundRequest {
        excluded: excluded.collect(),
        round: next.round.clone(),
    };
    let nobody = NextRoundRequest {
        excluded: vec![NextExcluded {
            unit: "nobody".to_owned(),
            reason: "端末がない".to_owned(),
        }],
        round: next.round,
    };
    assert_eq!(refused(town.office.app.round_next_save(&nobody)), "not-found");
    let entries = town.office.entries();
    let view = town.office.app.round_next_save(&request).unwrap();
    assert_eq!(town.office.entries(), entries + 1, "one act");
    assert_eq!(refused(town.office.app.round_next_save(&request)), "code-taken");
    let round = view.round.unwrap();
    assert_eq!(
        (round.fiscal_year, round.excluded_sections, round.handed_out),
        (2027, 1, 0)
    );
    assert!(round.approval.is_none(), "every year has an approval of its own");
}

#[test]
fn the_central_sheet_of_a_second_year_shows_the_first() {
    let mut town = Town::new();
    town.clock.set("2025-06-16T01:00:00Z");
    town.round(&Round {
        year: 2025,
        ..Round::default()
    });
    town.office.app.central_start().unwrap();
    town.office.pick("central");
    let filled = Filled::default();
    filled.put(&mut town.office);
    town.office.confirm().unwrap();
    let first = town.office.view();
    town.clock.set("2026-06-15T01:00:00Z");
    town.round(&Round::default());
    let desk = town.office.app.central_start().unwrap();
    let line = desk
        .sheets
        .iter()
        .find(|line| line.kind == "central" && line.id != first.line.id)
        .unwrap();
    town.office.sheet.clone_from(&line.id);
    let second = town.office.view();
    assert!(!second.cards.is_empty());
    for card in &second.cards {
        let then = first.cards.iter().find(|one| one.item == card.item);
        let (Some(then), Some(last)) = (then, &card.last) else {
            panic!("{} shows no last year", card.item);
        };
        assert_eq!(last.answer, then.answer, "{}", card.item);
    }
}
