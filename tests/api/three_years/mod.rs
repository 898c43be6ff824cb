//! Three fiscal years of 架空市, small enough to be computed by hand: two editions, a merger, a change of chiefs, an
//! exception that was done first and reported later, improvements over the ends of years. Everything is played through the
//! use cases; every figure stands beside what a person computed from the answers (domain.md 5.5).

mod edition;
mod figures;
mod play;
mod years;

use tenken_app::wire::{
    BoardCheckRequest, BoardDueRequest, BoardMoveRequest, BoardView, CityRequest, CityView, RateView,
};

use crate::{board, town::Desk};

/// The figures of a year, read from the answers in force.
pub fn city(desk: &mut Desk, year: i32) -> CityView {
    desk.app
        .city_view(&CityRequest {
            fiscal_year: Some(year),
            open: Vec::new(),
            is_all_open: true,
            is_ranked: false,
            items: 3,
        })
        .unwrap()
}

/// Numerator and denominator, as a person writes them.
pub fn of(rate: &RateView) -> (i64, i64) {
    (rate.num, rate.den)
}

/// Reports an improvement as done, in the office, on the day of the clock.
pub fn done(desk: &mut Desk, measure: &str) {
    let request = BoardMoveRequest {
        on: String::new(),
        ..board::moving(&[measure], "done", "手順を改め、係長が月に1回確かめている。")
    };
    desk.app.board_move(&request).unwrap();
}

/// Records a check of the effect.
pub fn check(desk: &mut Desk, measure: &str, on: &str, result: &str, next_on: &str) {
    let request = BoardCheckRequest {
        on: on.to_owned(),
        next_on: next_on.to_owned(),
        ..board::checking(measure, result)
    };
    desk.app.board_check(&request).unwrap();
}

/// Moves a due date with an approval.
pub fn due(desk: &mut Desk, measure: &str, due_on: &str) {
    let request = BoardDueRequest {
        measures: vec![measure.to_owned()],
        due_on: due_on.to_owned(),
        reason: "機器の納入を待つため".to_owned(),
        approver: "統括情報セキュリティ責任者　小野寺 誠".to_owned(),
    };
    desk.app.board_due(&request).unwrap();
}

/// What the board says of all improvements today: all, open, done, verified, due, overdue.
pub fn sums(view: &BoardView) -> [i64; 6] {
    let f = &view.figures;
    [f.all, f.open, f.done, f.verified, f.due, f.overdue]
}
