//! The whole body at once, against figures worked out here from the answers that were given.

use tenken_app::wire::{
    CityAgainRequest, CityFindRequest, CityRequest, CityWriteRequest, CorrectionRequest,
    CorrectionSaveRequest, RateView, ReceptionRequest, YearRequest,
};

use crate::town::{Desk, Filled, Round, Town, refused};

const THIS_YEAR: YearRequest = YearRequest { fiscal_year: None };

/// 福祉課 with two × and one －, 市民課 with one × on its organisation sheet; the system sheet of 市民課 is missing.
pub struct Body {
    pub town: Town,
    welfare: i64,
    citizens: i64,
    pub receptions: [String; 2],
    _desks: [Desk; 2],
}

pub fn body() -> Body {
    let mut town = Town::new();
    town.round(&Round {
        has_department_step: false,
        ..Round::default()
    });
    let mut receptions = Vec::new();
    let mut counts = Vec::new();
    let mut desks = Vec::new();
    for (code, person, answers) in [
        (
            "0420",
            "山口 恵",
            [("HUM-10-a", "no"), ("OPS-11-a", "no"), ("MAL-02-a", "na")].as_slice(),
        ),
        ("0312", "小野 あゆみ", [("HUM-10-a", "no")].as_slice()),
    ] {
        let mut desk = town.taken(code);
        desk.operate(person, "section_deputy");
        desk.pick("organisation");
        let file = Town::submitted(&mut desk, &Filled::with(answers));
        counts.push(i64::try_from(desk.view().cards.len()).unwrap());
        receptions.push(town.take_in(&file).unwrap().line.id);
        desks.push(desk);
    }
    Body {
        town,
        welfare: counts[0],
        citizens: counts[1],
        receptions: receptions.try_into().unwrap(),
        _desks: desks.try_into().ok().unwrap(),
    }
}

pub fn show(open: &[&str]) -> CityRequest {
    CityRequest {
        fiscal_year: None,
        open: open.iter().map(|name| (*name).to_owned()).collect(),
        is_all_open: false,
        is_ranked: false,
        items: 10,
    }
}

pub fn find(answers: &str) -> CityFindRequest {
    CityFindRequest {
        fiscal_year: None,
        department: None,
        section: None,
        domain: None,
        item: None,
        answers: answers.to_owned(),
        text: String::new(),
        offset: 0,
        limit: 1000,
    }
}

pub fn write(kinds: &[&str], folder: String) -> CityWriteRequest {
    CityWriteRequest {
        fiscal_year: None,
        kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
        department: Some("市民福祉部".to_owned()),
        meeting: "第2回情報セキュリティ委員会".to_owned(),
        held_on: "R8.11.12".to_owned(),
        paper_number: "資料1".to_owned(),
        points: Vec::new(),
        proposals: vec!["様式を統一すること。".to_owned()],
        is_csv_guarded: true,
        folder: Some(folder),
    }
}

fn parts(rate: &RateView) -> (i64, i64) {
    (rate.num, rate.den)
}

#[test]
fn pooled_figures_and_the_mean_of_sections_equal_the_hand_computed_ones() {
    let mut body = body();
    let view = body.town.office.app.city_view(&show(&["市民福祉部"])).unwrap();
    let head = &view.headline;
    let (w, c) = (body.welfare, body.citizens);
    assert_eq!((head.must_open, head.must_open_sections), (3, 2));
    assert_eq!(parts(&head.rate), (w - 3 + c - 1, w - 1 + c));
    // Mean of (w-3)/(w-1) and (c-1)/c in tenths, half up.
    let (num, den) = ((w - 3) * c + (c - 1) * (w - 1), (w - 1) * c * 2);
    let tenths = (num * 2000 + den) / (den * 2);
    assert_eq!(head.mean, format!("{}.{}", tenths / 10, tenths % 10));
    assert_eq!(head.mean_sections, 2);
    assert_eq!((head.sections_in, head.sections_expected), (1, 2));
    assert_eq!((head.sheets_in, head.sheets_expected), (2, 3));
    assert!(head.measures_open > 0 && head.measures_overdue == 0);
    let kinds: Vec<(&str, &str)> = view
        .rows
        .iter()
        .map(|row| (row.kind.as_str(), row.name.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [
            ("city", ""),
            ("department", "市民福祉部"),
            ("section", "市民課"),
            ("section", "福祉課")
        ]
    );
    for row in &view.rows {
        let sum =
            |value: fn(&tenken_app::wire::HeatCell) -> i64| row.cells[1..].iter().map(value).sum::<i64>();
        assert_eq!(sum(|cell| cell.den), row.cells[0].den, "{}", row.name);
        assert_eq!(sum(|cell| cell.num), row.cells[0].num);
        assert_eq!(sum(|cell| cell.must_open), row.cells[0].must_open);
    }
    let worst = &view.items[0];
    assert!(worst.item.ends_with("HUM-10-a"));
    assert_eq!((worst.no, worst.applicable, worst.must_open), (2, 2, 2));
    assert_eq!(worst.reasons[0].sections, 2, "the same reason in both sections");
    assert_eq!(view.years, [], "no year before");
}

#[test]
fn from_a_figure_to_the_answers_behind_it() {
    let mut body = body();
    let office = &mut body.town.office.app;
    let found = office.city_find(&find("must_open")).unwrap();
    assert_eq!((found.total, found.sections), (3, 2));
    assert_eq!(
        found.lines[0].reception, body.receptions[1],
        "市民課 stands first by code"
    );
    let all = office.city_find(&find("all")).unwrap();
    assert_eq!(all.total, body.welfare + body.citizens);
    let mut narrow = find("gap");
    narrow.section = Some("0420".to_owned());
    narrow.domain = Some("HUM".to_owned());
    assert_eq!(office.city_find(&narrow).unwrap().total, 1);
    narrow.text = "ふつうには無い言葉".to_owned();
    assert_eq!(office.city_find(&narrow).unwrap().total, 0);
    let mut paged = find("all");
    (paged.offset, paged.limit) = (3, 2);
    let page = office.city_find(&paged).unwrap();
    assert_eq!(page.lines, all.lines[3..5]);
    assert_eq!(refused(office.city_find(&find("maybe"))), "field-unknown");
}

#[test]
fn status_counts_by_the_sections_own_day_and_reminds_without_a_person() {
    let mut body = body();
    let view = body.town.office.app.status_view(&THIS_YEAR).unwrap();
    assert_eq!(
        (view.targets, view.complete, view.waiting, view.late),
        (2, 1, 1, 0)
    );
    let citizens = view.lines.iter().find(|line| line.code == "0312").unwrap();
    assert_eq!(citizens.missing, ["窓口受付システム"]);
    assert!(view.reminder_all.contains("市民課") && view.reminder_all.contains("窓口受付システム"));
    assert!(!view.reminder_all.contains("福祉課　") && !view.reminder_all.contains("髙﨑"));
    assert_eq!(view.reminders.len(), 1);
    body.town.clock.set("2026-08-03T01:00:00Z");
    let view = body.town.office.app.status_view(&THIS_YEAR).unwrap();
    assert_eq!((view.waiting, view.late), (0, 1));
    let citizens = view.lines.iter().find(|line| line.code == "0312").unwrap();
    assert_eq!((citizens.state.as_str(), citizens.days_late), ("late", 3));
}

#[test]
fn a_correction_changes_the_figures_not_the_submission_and_can_be_withdrawn() {
    let mut body = body();
    let office = &mut body.town.office.app;
    let item = office.city_find(&find("must_open")).unwrap().lines[0]
        .item
        .clone();
    let request = CorrectionSaveRequest {
        reception: body.receptions[1].clone(),
        item: item.clone(),
        field: "value".to_owned(),
        value: "yes".to_owned(),
        reason: "研修の受講記録が後から見つかった。".to_owned(),
        on_word_of: "市民課長　髙﨑　修一".to_owned(),
    };
    let nobody = CorrectionSaveRequest {
        on_word_of: " ".to_owned(),
        ..request.clone()
    };
    assert_eq!(refused(office.correction_save(&nobody)), "field-empty");
    let lines = office.correction_save(&request).unwrap();
    assert_eq!((lines.len(), lines[0].state.as_str()), (1, "open"));
    assert_eq!((lines[0].old.as_str(), lines[0].new.as_str()), ("no", "yes"));
    let view = office.city_view(&show(&[])).unwrap();
    assert_eq!((view.headline.must_open, view.corrections), (2, 1));
    assert_eq!(view.rows[0].cells[0].corrected, 1);
    let found = office.city_find(&find("corrected")).unwrap();
    assert_eq!((found.total, found.lines[0].origin.as_str()), (1, "parcel"));
    let mark = found.lines[0].correction.as_ref().unwrap();
    assert_eq!((mark.by.as_str(), mark.old.as_str()), ("高橋 直人", "no"));
    assert_eq!(mark.on_word_of, "市民課長　髙﨑　修一");
    let uncorrected = office.city_find(&find("all")).unwrap().lines;
    assert_eq!(
        uncorrected
            .iter()
            .filter(|line| line.correction.is_some())
            .count(),
        1
    );
    let sent = office
        .reception_view(&ReceptionRequest {
            reception: body.receptions[1].clone(),
        })
        .unwrap();
    assert_eq!(sent.headline.must_open, 1, "what was sent stays");
    let correction = lines[0].id.clone();
    let lines = office
        .correction_withdraw(&CorrectionRequest {
            correction: correction.clone(),
        })
        .unwrap();
    assert_eq!(lines[0].state, "withdrawn");
    assert_eq!(office.city_view(&show(&[])).unwrap().headline.must_open, 3);
    let again = office.correction_withdraw(&CorrectionRequest { correction });
    assert_eq!(refused(again), "act-not-possible");
}

#[test]
fn papers_name_the_journal_and_are_printed_again_byte_for_byte() {
    let mut body = body();
    let folder = body.town.office.folder("papers");
    let kinds: Vec<&str> = tenken_app::CITY_PAPERS.iter().map(|(code, ..)| *code).collect();
    let written = body
        .town
        .office
        .app
        .city_write(&write(&kinds, folder), &mut |_| true)
        .unwrap();
    assert_eq!(written.files.len(), kinds.len());
    let first = body.town.office.place(&written.files[0].ticket);
    let draft = body.town.office.app.city_draft(&THIS_YEAR).unwrap();
    assert_eq!(draft.written.len(), kinds.len());
    let paper = draft
        .written
        .iter()
        .find(|paper| paper.kind == "committee_pdf")
        .unwrap();
    assert!(paper.is_kept && paper.journal_seq > 0 && !paper.check_number.is_empty());
    // Figures change, the paper does not.
    body.town.clock.set("2027-01-05T01:00:00Z");
    let folder = body.town.office.folder("again");
    let request = CityAgainRequest {
        report: paper.report.clone(),
        folder: Some(folder),
    };
    let again = body.town.office.app.city_again(&request).unwrap();
    let again = body.town.office.place(&again.files[0].ticket);
    assert!(std::fs::read(first).unwrap() == std::fs::read(again).unwrap());
}

/// The words of a paper without spaces and lines.
fn paper_text(body: &mut Body, kind: &str) -> String {
    let request = write(&[kind], body.town.office.folder(kind));
    let written = body.town.office.app.city_write(&request, &mut |_| true).unwrap();
    let file = body.town.office.place(&written.files[0].ticket);
    let text = tenken_documents::text_in::text_of(&std::fs::read(file).unwrap()).unwrap();
    text.replace([' ', '　', '\n'], "")
}

#[test]
fn the_committees_paper_lists_every_correction_with_who_and_when() {
    let mut body = body();
    let found = body.town.office.app.city_find(&find("must_open")).unwrap();
    let item = found.lines[0].item.clone();
    let request = CorrectionSaveRequest {
        reception: body.receptions[1].clone(),
        item,
        field: "value".to_owned(),
        value: "yes".to_owned(),
        reason: "記録が後から見つかった。".to_owned(),
        on_word_of: "市民課長　髙﨑　修一".to_owned(),
    };
    body.town.office.app.correction_save(&request).unwrap();
    let text = paper_text(&mut body, "committee_pdf");
    for word in ["記録が後から見つかった。", "市民課長髙﨑修一令和8年6月15日"] {
        assert!(text.contains(word), "{word}: {text}");
    }
}

#[test]
fn writing_papers_stops_before_the_next_one() {
    let mut body = body();
    let folder = body.town.office.folder("stopped");
    let mut told = Vec::new();
    let request = write(&["summary_pdf", "figures_csv"], folder);
    let written = body.town.office.app.city_write(&request, &mut |progress| {
        told.push((progress.done, progress.total, progress.name.to_owned()));
        progress.done < 1
    });
    assert_eq!(written.unwrap().files.len(), 1);
    let told: Vec<_> = told
        .iter()
        .map(|(done, total, name)| (*done, *total, name.as_str()))
        .collect();
    assert_eq!(told, [(0, 2, "summary_pdf"), (1, 2, "figures_csv")]);
}

#[test]
fn the_public_summary_names_no_section_system_or_person() {
    let mut body = body();
    let text = paper_text(&mut body, "summary_pdf");
    assert!(text.contains("実施率"), "{text}");
    for word in [
        "市民課",
        "福祉課",
        "市民福祉部",
        "窓口受付",
        "髙﨑",
        "佐藤",
        "高橋",
        "必須未実施",
    ] {
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn csv_lines_have_the_columns_of_their_head_and_guard_formulas() {
    let mut body = body();
    let folder = body.town.office.folder("csv");
    let kinds = ["answers_csv", "figures_csv"];
    let written = body
        .town
        .office
        .app
        .city_write(&write(&kinds, folder), &mut |_| true)
        .unwrap();
    let read = |body: &Body, at: usize| {
        let path = body.town.office.place(&written.files[at].ticket);
        String::from_utf8(std::fs::read(path).unwrap()).unwrap()
    };
    let answers = read(&body, 0);
    assert!(answers.starts_with("\u{feff}body_code,fiscal_year,edition_sha256,"));
    let lines = i64::try_from(answers.lines().count()).unwrap();
    assert_eq!(lines, 1 + body.welfare + body.citizens);
    let figures = read(&body, 1);
    // Body, one department, two sections: all and thirteen domains each.
    assert_eq!(figures.lines().count(), 1 + 4 * 14);
}
