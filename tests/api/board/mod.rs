//! The board of improvements and the register of exceptions: the whole way of each, and what is refused.

pub mod exception;
mod exception_form;
mod list;
pub mod memo;
mod office;
mod paper;
mod report;
mod section;
mod travel;

use tenken_app::wire::{
    BoardCheckRequest, BoardDetail, BoardIdRequest, BoardMakeRequest, BoardMoveRequest, BoardRequest,
    BoardView,
};

use crate::town::{Desk, Filled, Town};

/// Everything.
pub fn all() -> BoardRequest {
    BoardRequest {
        unit: String::new(),
        department: String::new(),
        source: String::new(),
        state: String::new(),
        year: None,
        text: String::new(),
    }
}

pub fn view(desk: &mut Desk) -> BoardView {
    desk.app.board_view(&all()).unwrap()
}

pub fn show(desk: &mut Desk, measure: &str) -> BoardDetail {
    let measure = measure.to_owned();
    desk.app.board_show(&BoardIdRequest { measure }).unwrap()
}

pub fn moving(measures: &[&str], to: &str, note: &str) -> BoardMoveRequest {
    BoardMoveRequest {
        measures: measures.iter().map(|id| (*id).to_owned()).collect(),
        to: to.to_owned(),
        on: String::new(),
        note: note.to_owned(),
        approver: String::new(),
        evidence: Vec::new(),
    }
}

pub fn making(unit: &str, source: &str, reference: &str) -> BoardMakeRequest {
    BoardMakeRequest {
        source: source.to_owned(),
        reference: reference.to_owned(),
        finding: String::new(),
        memo: String::new(),
        unit: unit.to_owned(),
        problem: "窓口の端末にロックがかかっていなかった。".to_owned(),
        clauses: vec!["5.1(1)⑦".to_owned()],
        cause_kind: "procedure".to_owned(),
        cause: "離席のときの決まりが伝わっていなかった。".to_owned(),
        measure_type: "corrective".to_owned(),
        action: "端末の設定を 5 分でロックに変え、朝礼で伝える。".to_owned(),
        interim: String::new(),
        owner: "係長　今井 聡".to_owned(),
        responsible: "福祉課長　佐藤 美佐子".to_owned(),
        due_on: "令和8年9月30日".to_owned(),
        cost_yen: "12,000円".to_owned(),
        budget_year: "令和9年度".to_owned(),
    }
}

pub fn checking(measure: &str, result: &str) -> BoardCheckRequest {
    BoardCheckRequest {
        measure: measure.to_owned(),
        method: "on_site".to_owned(),
        on: "令和8年10月20日".to_owned(),
        checker: "高橋 直人".to_owned(),
        checker_unit: String::new(),
        checked: "窓口の端末 3 台を見た。".to_owned(),
        result: result.to_owned(),
        next_on: String::new(),
    }
}

/// An office that took in 福祉課's sheet with one measure for two questions, on 1 October 2026.
pub fn taken_in() -> (Town, Desk) {
    let (mut town, mut desk) = Town::started("0420");
    let filled = Filled::with(&[("HUM-07-a", "no"), ("HUM-10-a", "partial")]);
    let file = Town::submitted(&mut desk, &filled);
    town.clock.set("2026-08-03T01:00:00Z");
    town.take_in(&file).unwrap();
    town.clock.set("2026-10-25T01:00:00Z");
    (town, desk)
}
