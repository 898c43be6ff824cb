//! The three years as they are played: who answers what, and when.

use tenken_app::wire::{
    CarriedAnswerRequest, ConfirmRequest, ExceptionReceiveRequest, HandoverSettleRequest,
    HandoverTakeRequest, HandoverWriteRequest, MeasureLinkRequest, OfficeCreateRequest, RoundSaveRequest,
    ScaleView, SectionMergeRequest, SectionSaveRequest, SheetRequest, YearCloseRequest,
};

use super::edition;
use crate::{
    board::exception::{application, decision},
    town::{Desk, TestClock, Town, submission_of, unit_of, write_out},
};

/// Day and time of the clock.
fn on(town: &Town, day: &str) {
    town.clock.set(&format!("{day}T01:00:00Z"));
}

/// The office of 架空市 on 1 April 2024 with four sections and both editions.
pub fn founded() -> Town {
    let dir = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2024-04-01T01:00:00Z");
    let mut office = Desk::new(&dir.path().join("office"), "office-pc", &clock);
    office
        .app
        .office_create(&OfficeCreateRequest {
            new_body: None,
            body: "kakuu".to_owned(),
            office_name: "情報政策課".to_owned(),
            contact: "内線 2231".to_owned(),
            passphrase: None,
            is_plain_accepted: true,
        })
        .unwrap();
    office.operate("高橋 直人", "secretariat");
    let mut town = Town { office, clock, dir };
    for (code, name, department, head) in [
        ("0110", "総務課", "総務部", "田中 一郎"),
        ("0312", "市民課", "市民福祉部", "髙﨑 修一"),
        ("0420", "福祉課", "市民福祉部", "佐藤 美佐子"),
        ("0425", "介護課", "市民福祉部", "森 和也"),
    ] {
        town.office
            .app
            .section_save(&SectionSaveRequest {
                unit: None,
                code: code.to_owned(),
                name: name.to_owned(),
                department_name: department.to_owned(),
                head_title: format!("{name}長"),
                head_name: head.to_owned(),
            })
            .unwrap();
    }
    edition::install(&mut town, &edition::first());
    edition::install(&mut town, &edition::second());
    town
}

/// The round of a year with one effect of exceptions.
pub fn round(town: &mut Town, year: i32, edition: &str, exception: &str) {
    town.office
        .app
        .round_save(&RoundSaveRequest {
            fiscal_year: year,
            edition: Some(edition.to_owned()),
            set: "full".to_owned(),
            due_on: format!("{year}-07-31"),
            period_from: format!("{year}-07-01"),
            period_to: format!("{year}-07-17"),
            has_department_step: false,
            scale: ScaleView {
                exception: exception.to_owned(),
                ..ScaleView::default()
            },
            note: String::new(),
        })
        .unwrap();
}

/// What a section says in a year.
pub struct Told {
    pub code: &'static str,
    pub head: &'static str,
    /// What is not ○.
    pub answers: &'static [(&'static str, &'static str)],
    /// By when the one improvement of all × and △ is done; empty: the exception stands for it.
    pub due: &'static str,
    /// What it says of the improvements of earlier years: number, state, wished day.
    pub carried: &'static [(&'static str, &'static str, &'static str)],
}

/// A section answers its request on 10 July, confirms on 17 July; the office takes the sheet in.
pub fn submit(town: &mut Town, year: i32, told: &Told) -> Desk {
    on(town, &format!("{year}-07-10"));
    let file = town.request(told.code, None);
    let mut desk = town.desk(&format!("{}-{year}", told.code));
    desk.take(&file).unwrap();
    desk.operate("山口 恵", "section_deputy");
    desk.pick("organisation");
    let sheet = desk.sheet.clone();
    let profile = desk
        .app
        .profile_view(&SheetRequest { sheet: sheet.clone() })
        .unwrap();
    for line in profile.questions {
        desk.profile(&line.code, "yes");
    }
    let mut measure: Option<String> = None;
    for card in desk.view().cards {
        let said = told.answers.iter().find(|(item, _)| card.item.ends_with(item));
        let value = said.map_or("yes", |(_, value)| value);
        desk.answer(&card.item, value).unwrap();
        if value == "yes" {
            continue;
        }
        desk.reason(&card.item, "一部の係で、まだ行われていない。")
            .unwrap();
        if value == "na" || told.due.is_empty() {
            continue;
        }
        let linked = desk
            .app
            .measure_link(&MeasureLinkRequest {
                sheet: sheet.clone(),
                item: card.item.clone(),
                measure: measure.clone(),
            })
            .unwrap();
        if let Some(id) = linked.made {
            for (column, text) in [
                ("action", "手順を改め、係長が月に1回確かめる。"),
                ("owner", "係長　今井 聡"),
                ("due_on", told.due),
            ] {
                desk.field(&format!("measure/{id}/{column}"), text).unwrap();
            }
            measure = Some(id);
        }
    }
    for (number, to, wished) in told.carried {
        desk.app
            .carried_answer(&CarriedAnswerRequest {
                sheet: sheet.clone(),
                measure: (*number).to_owned(),
                to: (*to).to_owned(),
                on: String::new(),
                note: "手順を改め、課の全員に周知した。".to_owned(),
                due_on: (*wished).to_owned(),
                due_reason: if wished.is_empty() {
                    ""
                } else {
                    "機器の納入を待つため"
                }
                .to_owned(),
            })
            .unwrap();
    }
    for (column, text) in [
        ("remarks", "おおむね守られています。".to_owned()),
        ("performer", "課長補佐 山口 恵".to_owned()),
        ("period_from", format!("{year}-07-01")),
        ("period_to", format!("{year}-07-10")),
    ] {
        desk.field(&format!("sheet/{sheet}/{column}"), &text).unwrap();
    }
    on(town, &format!("{year}-07-17"));
    desk.app
        .sheet_confirm(&ConfirmRequest {
            sheet,
            name: told.head.to_owned(),
            date: format!("{year}-07-17"),
            is_unanswered_accepted: false,
        })
        .unwrap();
    let written = write_out(&mut desk);
    let file = submission_of(&desk, &written);
    on(town, &format!("{year}-07-22"));
    town.take_in(&file).unwrap();
    desk
}

/// Closes a year on its last day, with what is open.
pub fn close(town: &mut Town, year: i32) {
    on(town, &format!("{}-03-31", year + 1));
    let view = town
        .office
        .app
        .year_close(&YearCloseRequest {
            fiscal_year: year,
            on: format!("{}-03-31", year + 1),
            approver: "副市長　大沼 誠".to_owned(),
            reason: "終わっていない改善は、次の年度の依頼で確かめる。".to_owned(),
        })
        .unwrap();
    assert!(view.is_closed);
}

/// 介護課 goes into 福祉課 on 1 April 2025, whose chief changes on the same day.
pub fn merged(town: &mut Town) {
    on(town, "2025-04-01");
    let view = town.office.app.office_view().unwrap();
    let request = SectionMergeRequest {
        from: vec![unit_of(&view, "0425")],
        into: SectionSaveRequest {
            unit: Some(unit_of(&view, "0420")),
            code: "0420".to_owned(),
            name: "福祉課".to_owned(),
            department_name: "市民福祉部".to_owned(),
            head_title: "福祉課長".to_owned(),
            head_name: "鈴木 次郎".to_owned(),
        },
        on: "2025-04-01".to_owned(),
    };
    town.office.app.section_merge(&request).unwrap();
}

/// The chief of 福祉課 hands over to the successor, who settles every point.
pub fn handed_over(desk: &mut Desk) {
    const PASSPHRASE: &str = "もも くり かき なし";
    desk.operate("佐藤 美佐子", "section_mgr");
    let folder = Some(desk.folder("handover"));
    let written = desk
        .app
        .handover_write(&HandoverWriteRequest {
            meant_for: "鈴木 次郎".to_owned(),
            note: "監査は11月の見込み。".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
            folder,
        })
        .unwrap();
    let file = desk.place(&written.files[0].ticket);
    let ticket = desk.note(&file);
    let view = desk
        .app
        .handover_take(&HandoverTakeRequest {
            ticket,
            passphrase: PASSPHRASE.to_owned(),
            name: "鈴木 次郎".to_owned(),
            on: "令和7年4月1日".to_owned(),
        })
        .unwrap();
    let line = view
        .lines
        .iter()
        .find(|line| line.direction == "in")
        .unwrap()
        .clone();
    // The improvement that is late over the year's end is among them.
    assert!(
        line.points.iter().any(|point| point.number == "6-0420-01"),
        "{line:?}"
    );
    for point in &line.points {
        desk.app
            .handover_settle(&HandoverSettleRequest {
                handover: line.id.clone(),
                ordinal: point.ordinal,
                said: String::new(),
            })
            .unwrap();
    }
    assert_eq!(desk.app.desk_view().unwrap().handover_open, 0);
}

/// 市民課 works without locked screens after an earthquake: done first, reported later, granted to the end of the year.
pub fn excepted(town: &mut Town) -> String {
    on(town, "2025-05-20");
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0312");
    let mut request = application(&unit);
    "髙﨑 修一".clone_into(&mut request.applicant);
    request.items = vec!["HUM-07-a".to_owned()];
    request.is_urgent = true;
    request.is_disaster = true;
    "令和7年5月12日　午前9時".clone_into(&mut request.performed_at);
    "令和7年5月12日".clone_into(&mut request.from);
    "令和8年3月31日".clone_into(&mut request.until);
    let id = town.office.app.exception_apply(&request).unwrap().ids[0].clone();
    town.office
        .app
        .exception_receive(&ExceptionReceiveRequest {
            exception: id.clone(),
            receipt_number: String::new(),
            on: String::new(),
            opinion: "庁舎の被害のため、やむを得ない。".to_owned(),
        })
        .unwrap();
    let mut granted = decision(&id);
    "令和7年5月20日".clone_into(&mut granted.on);
    town.office.app.exception_decide(&granted).unwrap();
    id
}
