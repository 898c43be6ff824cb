//! The figures of each year against those computed by hand.
//!
//! The questions (● 必須・禁止, weight 1; ○ 努力, ½; － 任意, 0):
//!
//! | | AST-03 | AST-06 | AST-07 | HUM-03 | HUM-04 | HUM-07 | HUM-08 | OPS-14 | MAL-03 | MAL-04 | INC-01 | CMP-05 | IDP-03 |
//! |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
//! | 2024, 2025 | ● | ● | ○ | ● | ○ | ● | ● | ● | ● | ● | ○ | － | |
//! | 2026 | ● | ● | gone | ● | ○ raised | ● | ● | ● | ● | ● | ○ | － | ● new |
//!
//! What is not answered with ○:
//!
//! | | 総務課 0110 | 市民課 0312 | 福祉課 0420 | 介護課 0425 |
//! |---|---|---|---|---|
//! | 2024 | | HUM-07 ×, AST-07 △ | HUM-07 ×, HUM-08 ×, MAL-04 － | OPS-14 ×, HUM-04 △, CMP-05 × |
//! | 2025 | MAL-03 △ | HUM-07 × (exception) | HUM-07 ×, OPS-14 × | merged into 福祉課 |
//! | 2026 | IDP-03 × | | HUM-07 ×, HUM-04 × | |

use tenken_app::wire::{
    CityView, ExceptionEndRequest, ImprovePaperRequest, TrendRequest, TrendView, YearRequest,
};

use super::{
    city, of,
    play::{close, excepted, founded, handed_over, merged, round},
    sums,
    years::{answered, first_year, second_year, third_year},
};
use crate::{
    board::{exception::shown, view},
    town::Town,
};

/// ○ and applicable questions, and 必須未実施, of a row of the heat map: in all, or in one domain.
fn cell(view: &CityView, key: &str, domain: &str) -> (i64, i64, i64) {
    let row = view
        .rows
        .iter()
        .find(|row| row.key == key)
        .unwrap_or_else(|| panic!("{key}"));
    let cell = row.cells.iter().find(|cell| cell.domain == domain).unwrap();
    (cell.num, cell.den, cell.must_open)
}

/// 必須未実施, in how many sections, 実施率, 得点率, mean of the sections, ほか例外措置.
fn headline(view: &CityView) -> (i64, i64, (i64, i64), String, String, String, i64) {
    let head = &view.headline;
    (
        head.must_open,
        head.must_open_sections,
        of(&head.rate),
        head.rate.text.clone(),
        head.score.text.clone(),
        head.mean.clone(),
        head.excepted,
    )
}

fn trend(town: &mut Town, section: Option<&str>) -> TrendView {
    town.office
        .app
        .trend_view(&TrendRequest {
            fiscal_year: Some(2026),
            years: 10,
            by: "domain".to_owned(),
            department: None,
            section: section.map(str::to_owned),
            domain: None,
        })
        .unwrap()
}

/// What the progress report of the body prints.
pub(super) fn progress(town: &mut Town) -> String {
    let folder = Some(town.office.folder("papers"));
    let written = town
        .office
        .app
        .improve_paper_write(&ImprovePaperRequest {
            paper: "progress".to_owned(),
            ids: Vec::new(),
            unit: String::new(),
            department: String::new(),
            days: 0,
            document_number: String::new(),
            on: String::new(),
            is_pdf: true,
            is_xlsx: false,
            folder,
        })
        .unwrap();
    let file = town.office.place(&written.files[0].ticket);
    let text = tenken_documents::text_in::text_of(&std::fs::read(file).unwrap()).unwrap();
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

/// 2024: four sections.
///
/// - ○/applicable: 0110 12/12; 0312 10/12; 0420 9/11 (MAL-04 is －); 0425 9/12. Pooled 40/47 = 85.106…
/// - Mean of the sections: (1 + 10/12 + 9/11 + 9/12) / 4 = 3.40151… / 4 = 85.037…
/// - 必須未実施: 0312 HUM-07; 0420 HUM-07, HUM-08; 0425 OPS-14. 4 in 3 sections (CMP-05 is 任意, △ is none).
/// - 得点率, full weight 8 + 3 × ½ = 9.5: 9.5 + (9.5 − 1 − ¼) + (8.5 − 2) + (9.5 − 1 − ¼) = 32.5 of 9.5 × 3 + 8.5 = 37:
///   87.837…
fn assert_first(town: &mut Town) {
    let seen = city(&mut town.office, 2024);
    let text = |text: &str| text.to_owned();
    assert_eq!(
        headline(&seen),
        (4, 3, (40, 47), text("85.1"), text("87.8"), text("85.0"), 0)
    );
    assert_eq!(
        (seen.headline.sections_in, seen.headline.sections_expected),
        (4, 4)
    );
    assert_eq!(seen.headline.section_rate.text, "100.0");
    assert_eq!(cell(&seen, "0110", ""), (12, 12, 0));
    assert_eq!(cell(&seen, "0420", ""), (9, 11, 2));
    // HUM: HUM-03, 04, 07, 08. MAL: MAL-03, MAL-04 (－ at 0420).
    assert_eq!(cell(&seen, "0420", "HUM"), (2, 4, 2));
    assert_eq!(cell(&seen, "0420", "MAL"), (1, 1, 0));
    assert_eq!(cell(&seen, "0425", "HUM"), (3, 4, 0));
    assert_eq!(cell(&seen, "0425", "CMP"), (0, 1, 0));
    // 市民福祉部: 10 + 9 + 9 of 12 + 11 + 12.
    assert_eq!(cell(&seen, "市民福祉部", ""), (28, 35, 4));
    assert_eq!(cell(&seen, "市民福祉部", "HUM"), (8, 12, 3));
    assert!(seen.years.is_empty(), "nothing to compare yet");
}

/// 2025: three sections, 介護課 has gone into 福祉課.
///
/// - 0110 11/12; 0312 11/11, its HUM-07 is out by the exception; 0420 10/12. Pooled 32/35 = 91.428…
/// - Mean: (11/12 + 1 + 10/12) / 3 = 2.75 / 3 = 91.666…
/// - 必須未実施: 0420 HUM-07, OPS-14. 2 in 1 section; ほか例外措置 1.
/// - 得点率: (9.5 − ½) + 8.5 + (9.5 − 2) = 25 of 9.5 + 8.5 + 9.5 = 27.5: 90.909…
/// - To 2024 over the 12 questions, which are all equal: 4 → 2.
fn assert_second(town: &mut Town) {
    let seen = city(&mut town.office, 2025);
    let text = |text: &str| text.to_owned();
    assert_eq!(
        headline(&seen),
        (2, 1, (32, 35), text("91.4"), text("90.9"), text("91.7"), 1)
    );
    assert_eq!(seen.headline.must_open_change, Some(-2));
    assert_eq!(cell(&seen, "0312", "HUM"), (3, 3, 0));
    assert_eq!(cell(&seen, "0420", "HUM"), (3, 4, 1));
    assert_eq!(cell(&seen, "0420", "OPS"), (0, 1, 1));
    assert_eq!(seen.compared_items, 12);
    let years: Vec<_> = seen
        .years
        .iter()
        .map(|year| (year.fiscal_year, year.must_open, of(&year.rate)))
        .collect();
    assert_eq!(years, [(2024, 4, (40, 47)), (2025, 2, (32, 35))]);
    assert_eq!(seen.merged, ["介護課→福祉課"]);
}

/// 2026: the second edition, 12 questions again, of which 10 are equal to those of the years before.
///
/// - 0110 11/12; 0312 12/12; 0420 10/12. Pooled 33/36 = mean of the sections = 91.666…
/// - 必須未実施: 0110 IDP-03; 0420 HUM-07 (HUM-04 is 努力). 2 in 2 sections.
/// - 得点率, full weight 9 + 2 × ½ = 10: 9 + 10 + (10 − 1 − ½) = 27.5 of 30: 91.666…
/// - Over the 10 questions without AST-07 (gone), HUM-04 (raised) and IDP-03 (new):
///   2024: 10/10 + 9/10 + 7/9 + 8/10 = 34/39, 必須未実施 1 + 2 + 1 = 4;
///   2025: 9/10 + 9/9 + 8/10 = 26/29, 2; 2026: 10/10 + 10/10 + 9/10 = 29/30, 1.
fn assert_third(town: &mut Town) {
    let seen = city(&mut town.office, 2026);
    let text = |text: &str| text.to_owned();
    assert_eq!(
        headline(&seen),
        (2, 2, (33, 36), text("91.7"), text("91.7"), text("91.7"), 0)
    );
    assert_eq!(seen.compared_items, 10);
    assert_eq!(seen.headline.must_open_change, Some(-1));
    let years: Vec<_> = seen
        .years
        .iter()
        .map(|year| {
            (
                year.fiscal_year,
                year.must_open,
                of(&year.rate),
                year.rate.text.as_str(),
            )
        })
        .collect();
    assert_eq!(
        years,
        [
            (2024, 4, (34, 39), "87.2"),
            (2025, 2, (26, 29), "89.7"),
            (2026, 1, (29, 30), "96.7")
        ]
    );
    assert_eq!(cell(&seen, "0420", "HUM"), (2, 4, 1));
    assert_eq!(cell(&seen, "0110", "IDP"), (0, 1, 1));
}

/// The trend over the 10 equal questions; a change is over what is equal in its two years: 12 between 2024 and 2025, 10
/// between 2025 and 2026.
///
/// - 32/35 − 40/47 = 104/1645 = 6.322… points; 29/30 − 26/29 = 61/870 = 7.011… points.
/// - 福祉課 with 介護課 before it: 2024 (7 + 8)/(9 + 10) = 15/19, 必須未実施 3; 2025 8/10, 2; 2026 9/10, 1.
fn assert_trend(town: &mut Town) {
    let seen = trend(town, None);
    assert_eq!(seen.items, 10);
    let years: Vec<_> = seen
        .years
        .iter()
        .map(|year| (year.fiscal_year, year.asked, year.equal_to_last, year.sheets))
        .collect();
    assert_eq!(years, [(2024, 12, 0, 4), (2025, 12, 12, 3), (2026, 12, 10, 3)]);
    let points: Vec<_> = seen.rows[0]
        .points
        .iter()
        .map(|point| {
            (
                of(&point.rate),
                point.must_open,
                point.change.as_str(),
                point.change_items,
            )
        })
        .collect();
    assert_eq!(
        points,
        [
            ((34, 39), 4, "－", 0),
            ((26, 29), 2, "＋6.3", 12),
            ((29, 30), 1, "＋7.0", 10)
        ]
    );
    let own = trend(town, Some("0420"));
    let points: Vec<_> = own.rows[0]
        .points
        .iter()
        .map(|point| (of(&point.rate), point.must_open))
        .collect();
    assert_eq!(points, [((15, 19), 3), ((8, 10), 2), ((9, 10), 1)]);
    // 市民課: HUM-07 × in 2024, under the exception in 2025, as its own report of 2026 counts it (`years`).
    let own = trend(town, Some("0312"));
    let points: Vec<_> = own.rows[0]
        .points
        .iter()
        .map(|point| (of(&point.rate), point.must_open))
        .collect();
    assert_eq!(points, [((9, 10), 1), ((9, 9), 0), ((10, 10), 0)]);
}

/// Improvements on the last day of each year: all, open, done, verified, due, overdue; 改善完了率, 平均超過日数, 再発率.
///
/// - 31 March 2025: 6-0312 verified; 6-0420 since 31 January 59 days late (28 + 31), 6-0425 since 20 December 101
///   (11 + 31 + 28 + 31). Due 3, mean (59 + 101) / 2 = 80.0; 1/3 confirmed; 0 of 1 checked came back.
/// - 31 March 2026: 6-0312, 6-0425, 7-0110 verified; 6-0420 came back and is since 25 December 96 days late
///   (6 + 31 + 28 + 31), 7-0420 since 27 February 32 (1 + 31). Mean 64.0; 3/5; 1 of 4.
/// - 31 March 2027: also 6-0420 and 7-0420 verified; 8-0110 is due today and not late, 8-0420 since 30 November 121 days
///   (31 + 31 + 28 + 31). 5/7; 1 of 5.
fn assert_board(town: &mut Town, expected: ([i64; 6], (i64, i64), &str, (i64, i64)), printed: &[&str]) {
    let seen = view(&mut town.office);
    let found = (
        sums(&seen),
        of(&seen.figures.completion),
        seen.figures.mean_overdue.as_str(),
        of(&seen.figures.recurrence),
    );
    assert_eq!(found, expected);
    let text = progress(town);
    for one in printed {
        assert!(text.contains(one), "{one} in {text}");
    }
}

#[test]
fn three_years_give_the_figures_that_a_person_computes() {
    let mut town = founded();
    let mut welfare = first_year(&mut town);
    assert_first(&mut town);
    town.clock.set("2025-03-31T01:00:00Z");
    assert_board(
        &mut town,
        ([3, 2, 0, 1, 3, 2], (1, 3), "80.0", (0, 1)),
        &["33.3", "80.0", "0.0"],
    );
    close(&mut town, 2024);

    merged(&mut town);
    handed_over(&mut welfare);
    let exception = excepted(&mut town);
    second_year(&mut town);
    assert_second(&mut town);
    town.clock.set("2026-03-31T01:00:00Z");
    assert_board(
        &mut town,
        ([5, 2, 0, 3, 5, 2], (3, 5), "64.0", (1, 4)),
        &["60.0", "64.0", "25.0"],
    );
    close(&mut town, 2025);
    // The exception is over with its last day, and is ended.
    town.clock.set("2026-04-01T01:00:00Z");
    assert!(shown(&mut town.office, &exception).row.is_over);
    town.office
        .app
        .exception_end(&ExceptionEndRequest {
            exception: exception.clone(),
            on: "令和8年4月1日".to_owned(),
            reason: "庁舎の修理が終わった。".to_owned(),
        })
        .unwrap();
    assert_eq!(shown(&mut town.office, &exception).row.state, "ended");

    third_year(&mut town);
    assert_third(&mut town);
    assert_trend(&mut town);
    town.clock.set("2027-03-31T01:00:00Z");
    assert_board(
        &mut town,
        ([7, 2, 0, 5, 7, 1], (5, 7), "121.0", (1, 5)),
        &["71.4", "121.0", "20.0"],
    );
    close(&mut town, 2026);

    // What was closed says the same for ever, and the case opens again.
    assert!(town.office.app.case_verify().unwrap().is_sound);
    let file = town.office.case_file();
    town.office.app.case_close().unwrap();
    town.office.open(&file, None).unwrap();
    assert_first(&mut town);
    assert_second(&mut town);
    assert_third(&mut town);
    for year in [2024, 2025, 2026] {
        let request = YearRequest {
            fiscal_year: Some(year),
        };
        let proof = town.office.app.year_verify(&request).unwrap();
        assert!(proof.is_sound, "{year}: {:?}", proof.differences);
    }
}

/// The switch of 5.2 for the one exception of 2025; it is part of what is approved, so each is a year of its own.
///
/// - △: 0312 is 11/12; pooled 32/36 = mean 88.888…; 得点率 (9 + 9 + 7.5) / 28.5 = 25.5 / 28.5 = 89.473…
/// - ×: the same base; 必須未実施 3 in 2 sections; 得点率 25 / 28.5 = 87.719…
#[test]
fn the_switch_decides_what_an_exception_counts_as() {
    for (exception, must_open, sections, score) in [("partial", 2, 1, "89.5"), ("no", 3, 2, "87.7")] {
        let mut town = founded();
        merged(&mut town);
        round(&mut town, 2025, "2024-04", exception);
        excepted(&mut town);
        answered(&mut town, exception, &[]);
        let seen = city(&mut town.office, 2025);
        let text = |text: &str| text.to_owned();
        assert_eq!(
            headline(&seen),
            (
                must_open,
                sections,
                (32, 36),
                text("88.9"),
                text(score),
                text("88.9"),
                1
            ),
            "{exception}"
        );
    }
}
