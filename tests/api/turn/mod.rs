//! The turn of the year: what is carried on, the closing of a year, handing over.

mod carried;
mod closing;
mod excepted;
mod form;
mod handover;
mod keyed;

use crate::town::{Desk, Filled, Round, Town};

/// The round of a year, approved, in its June.
pub fn year(town: &mut Town, year: i32) {
    town.clock.set(&format!("{year}-06-15T01:00:00Z"));
    town.round(&Round {
        year,
        has_department_step: false,
        ..Round::default()
    });
}

/// The desk of a section that has its request of the newest round.
pub fn asked(town: &mut Town, code: &str) -> Desk {
    let year = town.office.app.office_view().unwrap().round.unwrap().fiscal_year;
    let file = town.request(code, None);
    let mut desk = town.desk(&format!("{code}-{year}"));
    desk.take(&file).unwrap();
    desk.operate("山口 恵", "section_deputy");
    desk.pick("organisation");
    desk
}

/// 福祉課 with one measure for two questions, taken in for 2025; the round of 2026 stands.
pub fn second_year() -> Town {
    let mut town = Town::new();
    year(&mut town, 2025);
    let mut desk = asked(&mut town, "0420");
    let filled = Filled::with(&[("HUM-07-a", "no"), ("HUM-10-a", "partial")]);
    let file = Town::submitted(&mut desk, &filled);
    town.take_in(&file).unwrap();
    year(&mut town, 2026);
    town
}
