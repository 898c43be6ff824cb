//! Years side by side and what a year says about the standard, against answers that were given here.

use tenken_app::wire::{
    SectionMergeRequest, SectionSaveRequest, SheetRequest, TrendRequest, TrendView, YearRequest,
};

use crate::office::whole::write;
use crate::town::{Desk, Filled, Round, Town, refused, unit_of};

fn trend(town: &mut Town, by: &str, section: Option<&str>) -> TrendView {
    let request = TrendRequest {
        fiscal_year: None,
        years: 10,
        by: by.to_owned(),
        department: None,
        section: section.map(str::to_owned),
        domain: None,
    };
    town.office.app.trend_view(&request).unwrap()
}

/// Takes in the organisation sheet of a section; gives how many questions of each domain it asked, and the desk.
fn sheet(
    town: &mut Town,
    code: &str,
    answers: &'static [(&'static str, &'static str)],
    wish: &str,
) -> (Vec<String>, Desk) {
    filled(town, code, &Filled::with(answers), wish)
}

fn filled(town: &mut Town, code: &str, filled: &Filled, wish: &str) -> (Vec<String>, Desk) {
    let year = town.office.app.office_view().unwrap().round.unwrap().fiscal_year;
    let file = town.request(code, None);
    let mut desk = town.desk(&format!("{code}-{year}"));
    desk.take(&file).unwrap();
    desk.operate("山口 恵", "section_deputy");
    desk.pick("organisation");
    if !wish.is_empty() {
        let field = format!("sheet/{}/wishes", desk.sheet);
        desk.field(&field, wish).unwrap();
    }
    let file = Town::submitted(&mut desk, filled);
    town.take_in(&file).unwrap();
    let cards = desk.view().cards;
    (cards.into_iter().map(|card| card.domain).collect(), desk)
}

fn year(town: &mut Town, year: i32) {
    town.clock.set(&format!("{year}-06-15T01:00:00Z"));
    town.round(&Round {
        year,
        has_department_step: false,
        ..Round::default()
    });
}

fn rates(view: &TrendView, key: &str) -> Vec<(i64, i64, i64)> {
    let row = view.rows.iter().find(|row| row.key == key).unwrap();
    row.points
        .iter()
        .map(|point| (point.rate.num, point.rate.den, point.must_open))
        .collect()
}

#[test]
fn a_trend_compares_equal_questions_and_says_of_how_many() {
    let mut town = Town::new();
    year(&mut town, 2025);
    assert!(
        trend(&mut town, "domain", None).years.is_empty(),
        "one year is no trend"
    );
    let (asked, _first) = sheet(
        &mut town,
        "0420",
        &[("HUM-10-a", "no"), ("HUM-07-a", "partial")],
        "",
    );
    year(&mut town, 2026);
    let (again, _second) = sheet(&mut town, "0420", &[("OPS-11-a", "no")], "");
    assert_eq!(asked, again);
    let view = trend(&mut town, "domain", None);
    let n = i64::try_from(asked.len()).unwrap();
    let of = |domain: &str| i64::try_from(asked.iter().filter(|one| *one == domain).count()).unwrap();
    assert_eq!(view.items, n);
    assert_eq!(
        view.years
            .iter()
            .map(|year| (year.fiscal_year, year.asked, year.equal_to_last))
            .collect::<Vec<_>>(),
        [(2025, n, 0), (2026, n, n)]
    );
    assert_eq!(rates(&view, ""), [(n - 2, n, 1), (n - 1, n, 1)]);
    assert_eq!(
        rates(&view, "HUM"),
        [(of("HUM") - 2, of("HUM"), 1), (of("HUM"), of("HUM"), 0)]
    );
    assert_eq!(
        rates(&view, "OPS"),
        [(of("OPS"), of("OPS"), 0), (of("OPS") - 1, of("OPS"), 1)]
    );
    // Points, half away from zero: (n-1)/n - (n-2)/n.
    let tenths = (2000 + n) / (2 * n);
    let all = &view.rows[0].points;
    assert_eq!((all[0].change.as_str(), all[0].change_items), ("－", 0));
    assert_eq!(all[1].change, format!("＋{}.{}", tenths / 10, tenths % 10));
    assert_eq!(all[1].change_items, n);
    let control = trend(&mut town, "control", None);
    assert_eq!(rates(&control, "HUM-10"), [(0, 1, 1), (1, 1, 0)]);
    let error = town.office.app.trend_view(&TrendRequest {
        fiscal_year: None,
        years: 10,
        by: "colour".to_owned(),
        department: None,
        section: None,
        domain: None,
    });
    assert_eq!(refused(error), "field-unknown");
}

/// 福祉課 was asked nothing of media in the first year, 市民課 was; what 福祉課 says of media in the second is no change.
///
/// Of n questions of the first year n − 2 are done (HUM-10 ×, HUM-07 △), of the same n in the second n − 1 (HUM-07 △);
/// AST-10 × is new and stands in neither.
#[test]
fn a_section_is_compared_on_what_it_was_asked_itself_as_in_its_own_report() {
    let mut town = Town::new();
    year(&mut town, 2025);
    let first = Filled {
        answers: vec![("HUM-10-a", "no"), ("HUM-07-a", "partial")],
        profile: vec![("P05", "no")],
    };
    let (asked, _first) = filled(&mut town, "0420", &first, "");
    let (others, _others) = sheet(&mut town, "0312", &[], "");
    assert!(others.len() > asked.len(), "media are asked of the other section");
    year(&mut town, 2026);
    let (again, mut desk) = sheet(
        &mut town,
        "0420",
        &[("AST-10-a", "no"), ("HUM-07-a", "partial")],
        "",
    );
    assert_eq!(again.len(), others.len());
    let (_, _other) = sheet(&mut town, "0312", &[], "");
    let n = i64::try_from(asked.len()).unwrap();

    let view = trend(&mut town, "section", None);
    assert_eq!(rates(&view, "0420"), [(n - 2, n, 1), (n - 1, n, 0)]);
    let row = view.rows.iter().find(|row| row.key == "0420").unwrap();
    assert_eq!((row.items, row.points[1].change_items), (n, n));
    let own = trend(&mut town, "domain", Some("0420"));
    assert_eq!(rates(&own, ""), rates(&view, "0420"));

    let sheet = desk.sheet.clone();
    let head = desk.app.review_view(&SheetRequest { sheet }).unwrap().headline;
    assert_eq!(head.compared_items, n);
    assert_eq!((head.rate_before.num, head.rate_before.den), (n - 2, n));
    assert_eq!((head.rate_now.num, head.rate_now.den), (n - 1, n));
    assert_eq!(head.difference, row.points[1].change);
}

#[test]
fn a_merged_section_has_the_sum_of_those_before_it() {
    let mut town = Town::new();
    year(&mut town, 2025);
    let (welfare, _one) = sheet(&mut town, "0420", &[("HUM-10-a", "no")], "");
    let (citizens, _two) = sheet(&mut town, "0312", &[("HUM-10-a", "no")], "");
    year(&mut town, 2026);
    let view = town.office.app.office_view().unwrap();
    let request = SectionMergeRequest {
        from: vec![unit_of(&view, "0312")],
        into: SectionSaveRequest {
            unit: Some(unit_of(&view, "0420")),
            code: "0420".to_owned(),
            name: "福祉課".to_owned(),
            department_name: "市民福祉部".to_owned(),
            head_title: "福祉課長".to_owned(),
            head_name: "佐藤 美佐子".to_owned(),
        },
        on: "2026-06-15".to_owned(),
    };
    town.office.app.section_merge(&request).unwrap();
    let (now, _three) = sheet(&mut town, "0420", &[], "");
    let view = trend(&mut town, "section", None);
    let [w, c, n] = [&welfare, &citizens, &now].map(|asked| i64::try_from(asked.len()).unwrap());
    assert_eq!(rates(&view, "0420"), [(w + c - 2, w + c, 2), (n, n, 0)]);
    let row = view.rows.iter().find(|row| row.key == "0420").unwrap();
    assert_eq!(row.merged, ["市民課"]);
    assert!(
        view.rows.iter().all(|row| row.key != "0312"),
        "it does not stand any more"
    );
    let own = trend(&mut town, "domain", Some("0420"));
    assert_eq!(rates(&own, ""), rates(&view, "0420"));
}

#[test]
fn a_year_says_what_is_wrong_with_the_standard() {
    let mut town = Town::new();
    year(&mut town, 2025);
    let (_, _before) = sheet(&mut town, "0420", &[], "");
    year(&mut town, 2026);
    let (_, _one) = sheet(
        &mut town,
        "0420",
        &[("HUM-10-a", "no"), ("MAL-02-a", "na")],
        "持ち出しの許可は電子申請にしてほしい。",
    );
    let (_, _two) = sheet(&mut town, "0312", &[("HUM-10-a", "no"), ("MAL-02-a", "na")], "");
    let view = town
        .office
        .app
        .revision_view(&YearRequest { fiscal_year: None })
        .unwrap();
    assert_eq!((view.fiscal_year, view.sections), (2026, 2));
    let missed = &view.missed[0];
    assert!(
        missed.items.iter().any(|item| item.ends_with("HUM-10-a")),
        "{missed:?}"
    );
    assert_eq!((missed.gaps, missed.must_open, missed.sections), (2, 2, 2));
    assert!(!missed.label.is_empty() && !missed.heading.is_empty());
    assert_eq!(view.missed.len(), 1, "nothing else was answered but with ○ or －");
    let never: Vec<_> = view.never_applicable.iter().flat_map(|one| &one.items).collect();
    assert!(never.iter().all(|item| item.ends_with("MAL-02-a")), "{never:?}");
    assert_eq!(view.never_applicable[0].sections, 2);
    let flip = view.contradictions.iter().find(|one| one.kind == "flip").unwrap();
    assert!(flip.item.ends_with("HUM-10-a"));
    assert_eq!(
        (flip.sections, flip.of, flip.names.as_slice()),
        (1, 1, ["福祉課".to_owned()].as_slice())
    );
    let wishes: Vec<_> = view
        .wishes
        .iter()
        .map(|one| (one.name.as_str(), one.text.as_str()))
        .collect();
    assert_eq!(wishes, [("福祉課", "持ち出しの許可は電子申請にしてほしい。")]);
    let control = &view.controls[0];
    assert_eq!((control.control.as_str(), control.gaps), ("HUM-10", 2));
    assert!(
        control.sides[0].items > 0,
        "the edition in use comes first and asks it"
    );
    assert!(
        control.sides.iter().any(|side| side.body.contains("神戸")),
        "other bodies stand beside"
    );
    let folder = town.office.folder("papers");
    let kinds = ["revision_pdf", "revision_xlsx", "trend_pdf", "trend_xlsx"];
    let written = town
        .office
        .app
        .city_write(&write(&kinds, folder), &mut |_| true)
        .unwrap();
    assert_eq!(written.files.len(), 4);
    for file in &written.files {
        assert!(
            std::fs::metadata(town.office.place(&file.ticket)).unwrap().len() > 2000,
            "{}",
            file.name
        );
    }
}
