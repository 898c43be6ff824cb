//! The library: editions with their figures, what is found in them, one control over all bodies, the booklet.

use std::{
    collections::BTreeSet,
    io::Cursor,
    path::{Path, PathBuf},
    time::Instant,
};

use calamine::{Reader, Xlsx};
use tenken_app::{
    App,
    wire::{
        BookletWriteRequest, LibraryControlRequest, LibraryControlsRequest, LibraryEdition, LibraryFilter,
        LibraryItem, LibrarySide, LibraryView, LibraryViewRequest, TicketRequest, WrittenView,
    },
};

use crate::{
    standard::finish::{finish, reviewed},
    town::{Desk, TestClock, refused},
};

fn nothing() -> LibraryFilter {
    LibraryFilter {
        role: None,
        domain: None,
        level: None,
        control: None,
        sheet: None,
        set: None,
        text: String::new(),
    }
}

fn wanted(body: &str, filter: LibraryFilter) -> LibraryViewRequest {
    LibraryViewRequest {
        body: body.to_owned(),
        edition: None,
        filter,
    }
}

fn view(app: &mut App, body: &str, filter: LibraryFilter) -> LibraryView {
    app.library_view(&wanted(body, filter)).unwrap()
}

/// A desk where nothing is open.
fn desk(dir: &Path) -> Desk {
    Desk::new(dir, "pc", &TestClock::at("2026-07-14T01:00:00Z"))
}

fn of_body(editions: &[LibraryEdition], body: &str) -> LibraryEdition {
    editions.iter().find(|one| one.body == body).unwrap().clone()
}

#[test]
fn every_shipped_edition_is_there_without_a_case_and_its_figures_add_up() {
    let dir = tempfile::tempdir().unwrap();
    let bodies = desk(dir.path()).app.library_list().unwrap();
    let ids: Vec<&str> = bodies.iter().map(|body| body.body.as_str()).collect();
    assert_eq!(
        ids,
        ["kashiwa", "kobe", "sendai", "yamagata", "yonezawa", "kakuu"]
    );
    let editions: Vec<LibraryEdition> = bodies.into_iter().flat_map(|body| body.editions).collect();
    for edition in &editions {
        let counted = &edition.coverage;
        let sum = counted.asked + counted.not_asked + counted.not_counted;
        assert_eq!((sum, counted.uncovered), (counted.clauses, 0), "{}", edition.body);
        assert_eq!(counted.of_standard, counted.checked, "{}", edition.body);
        let of_levels: (i64, i64) = edition
            .levels
            .iter()
            .fold((0, 0), |sum, level| (sum.0 + level.clauses, sum.1 + level.items));
        assert_eq!(of_levels, (counted.clauses, counted.items), "{}", edition.body);
        let full: i64 = edition.sheets.iter().map(|sheet| sheet.full).sum();
        assert_eq!(full, counted.items, "{}", edition.body);
        assert!(
            edition
                .sheets
                .iter()
                .all(|one| one.short <= one.standard && one.standard <= one.full)
        );
        assert!(!edition.is_own);
    }
    let kobe = of_body(&editions, "kobe");
    assert_eq!((kobe.coverage.clauses, kobe.coverage.items), (451, 608));
    assert_eq!((kobe.coverage.gaps, kobe.in_force.as_str()), (1, "2022-04-01"));
    let kakuu = of_body(&editions, "kakuu");
    assert!(kakuu.is_example && kakuu.items_from.is_none());
}

#[test]
fn a_filter_narrows_items_and_clauses_and_finding_gives_the_same_names() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let all = view(&mut desk.app, "kobe", nothing());
    assert_eq!(
        (all.items.len(), all.clauses.len(), all.gaps.len()),
        (608, 451, 1)
    );
    assert!(
        all.clauses.iter().all(|clause| clause.text.is_none()),
        "hashes only"
    );
    let asked = all.clauses.iter().find(|clause| clause.usage == "asked").unwrap();
    assert!(!asked.items.is_empty() && !asked.heading.is_empty());
    let excused = all
        .clauses
        .iter()
        .find(|clause| clause.usage == "not_asked")
        .unwrap();
    assert!(!excused.reason.is_empty() && excused.items.is_empty());

    let filter = LibraryFilter {
        domain: Some("IDP".to_owned()),
        level: Some("must".to_owned()),
        text: "ぱすわーど".to_owned(),
        ..nothing()
    };
    let some = view(&mut desk.app, "281000", filter.clone());
    assert_eq!(some.edition.body, "kobe", "by 団体コード too");
    assert!(
        some.items.len() > 2 && some.items.len() < 60,
        "{}",
        some.items.len()
    );
    for item in &some.items {
        assert_eq!((item.domain.as_str(), item.level.as_str()), ("IDP", "must"));
    }
    assert_eq!(some.edition, all.edition, "figures are those of the whole");
    let found = desk.app.library_find(&wanted("kobe", filter)).unwrap();
    let ids: Vec<&String> = some.items.iter().map(|item| &item.item).collect();
    assert_eq!(found.items.iter().collect::<Vec<_>>(), ids);
    let locators: Vec<&String> = some.clauses.iter().map(|clause| &clause.locator).collect();
    assert_eq!(found.clauses.iter().collect::<Vec<_>>(), locators);
}

#[test]
fn what_nobody_knows_is_refused_by_its_name() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let body = refused(desk.app.library_view(&wanted("atlantis", nothing())));
    assert_eq!(body, "checklist-no-such-body");
    let edition = refused(desk.app.library_view(&LibraryViewRequest {
        edition: Some("1999".to_owned()),
        ..wanted("kobe", nothing())
    }));
    assert_eq!(edition, "checklist-no-such-edition");
    let role = LibraryFilter {
        role: Some("mayor".to_owned()),
        ..nothing()
    };
    assert_eq!(
        refused(desk.app.library_find(&wanted("kobe", role))),
        "unknown-code"
    );
    let control = LibraryControlRequest {
        control: "HUM-99".to_owned(),
    };
    assert_eq!(refused(desk.app.library_control(&control)), "not-a-control-code");
}

fn side(sides: &[LibrarySide], body: &str) -> LibrarySide {
    sides.iter().find(|side| side.body == body).unwrap().clone()
}

#[test]
fn one_control_stands_side_by_side_with_gaps_and_numbers_that_differ() {
    let dir = tempfile::tempdir().unwrap();
    let desk = desk(dir.path());
    let all = desk
        .app
        .library_controls(&LibraryControlsRequest { text: String::new() })
        .unwrap();
    assert_eq!(all.len(), 100);
    assert!(
        all.iter().all(|line| line.bodies + line.gaps == 5),
        "the example is no body to compare with"
    );
    let named = desk
        .app
        .library_controls(&LibraryControlsRequest {
            text: "ＰＡＳＳＷＯＲＤ".to_owned(),
        })
        .unwrap();
    assert!(!named.is_empty() && named.len() < 10);
    let control = |code: &str| {
        let control = code.to_owned();
        desk.app
            .library_control(&LibraryControlRequest { control })
            .unwrap()
    };
    let gap = side(&control("ops-16").sides, "kobe");
    assert!(gap.is_gap && gap.items.is_empty() && !gap.note.is_empty());
    // 神戸市 asks for eight characters, the others that provide for passwords do not say so in the same number.
    let figures: Vec<String> = named
        .iter()
        .flat_map(|line| side(&control(&line.control).sides, "kobe").items)
        .flat_map(|item| item.figures)
        .collect();
    assert!(figures.contains(&"8文字".to_owned()), "{figures:?}");
}

fn booklet(body: &str, filter: LibraryFilter, folder: Option<String>) -> BookletWriteRequest {
    BookletWriteRequest {
        body: body.to_owned(),
        edition: None,
        filter,
        with_texts: true,
        formats: vec!["xlsx".to_owned(), "pdf".to_owned()],
        folder,
    }
}

fn files(desk: &Desk, written: &WrittenView) -> Vec<PathBuf> {
    written
        .files
        .iter()
        .map(|file| desk.place(&file.ticket))
        .collect()
}

fn numbers(workbook: &Path) -> usize {
    let bytes = std::fs::read(workbook).unwrap();
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    // Title, remark and head stand above the rows.
    book.worksheet_range("点検項目").unwrap().height() - 3
}

#[test]
fn the_booklet_prints_the_clauses_where_the_edition_has_their_texts() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let folder = desk.folder("out");
    let clauses = |desk: &mut Desk, request: &BookletWriteRequest| {
        let written = desk.app.booklet_write(request).unwrap();
        let bytes = std::fs::read(&files(desk, &written)[1]).unwrap();
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        book.worksheet_range("条項の文")
            .ok()
            .map(|range| range.height() - 3)
    };
    let with = booklet("kakuu", nothing(), Some(folder));
    let view = view(&mut desk.app, "kakuu", nothing());
    let clauses_of = |item: &LibraryItem| {
        item.clauses
            .iter()
            .map(|place| place.locator.clone())
            .collect::<Vec<_>>()
    };
    let cited: BTreeSet<String> = view.items.iter().flat_map(clauses_of).collect();
    assert!(view.edition.has_texts && cited.len() > 100);
    assert_eq!(clauses(&mut desk, &with), Some(cited.len()));
    let without = BookletWriteRequest {
        with_texts: false,
        ..with.clone()
    };
    assert_eq!(clauses(&mut desk, &without), None);
    let kobe = booklet("kobe", nothing(), with.folder);
    assert_eq!(
        clauses(&mut desk, &kobe),
        None,
        "the program ships no standard's text"
    );
}

#[test]
#[allow(clippy::print_stdout, reason = "the time is printed")]
fn the_booklet_holds_every_item_and_is_never_written_over() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let folder = desk.folder("out");
    let began = Instant::now();
    let written = desk
        .app
        .booklet_write(&booklet("kobe", nothing(), Some(folder.clone())))
        .unwrap();
    println!("booklet of 608 items, PDF and Excel: {:?}", began.elapsed());
    let names: Vec<&str> = written.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        ["神戸市_2022-04_点検項目集.pdf", "神戸市_2022-04_点検項目集.xlsx"]
    );
    let places = files(&desk, &written);
    assert_eq!(numbers(&places[1]), 608);
    let filter = LibraryFilter {
        sheet: Some("organisation".to_owned()),
        set: Some("standard".to_owned()),
        ..nothing()
    };
    let fewer = view(&mut desk.app, "kobe", filter.clone()).items.len();
    let again = desk
        .app
        .booklet_write(&booklet("kobe", filter, Some(folder)))
        .unwrap();
    assert_eq!(again.files[1].name, "神戸市_2022-04_点検項目集 (2).xlsx");
    assert_eq!(numbers(&files(&desk, &again)[1]), fewer);
    let unknown = BookletWriteRequest {
        formats: vec!["docx".to_owned()],
        ..booklet("kobe", nothing(), None)
    };
    assert_eq!(refused(desk.app.booklet_write(&unknown)), "field-unknown");
    let beside = desk
        .app
        .booklet_write(&booklet("kashiwa", nothing(), None))
        .unwrap();
    assert!(files(&desk, &beside)[0].starts_with(dir.path().join("cases")));
}

#[test]
fn an_edition_of_the_open_case_stands_first_with_its_texts_and_its_booklet_is_recorded() {
    let mut office = reviewed();
    finish(&mut office);
    let desk = &mut office.town.office;
    let bodies = desk.app.library_list().unwrap();
    let own = &bodies[0].editions[0];
    assert!(own.is_own && own.body == "kakuu" && own.edition == "2026-10");
    assert!(
        bodies[0].editions.iter().any(|one| !one.is_own),
        "the shipped one too"
    );
    let shown = view(&mut desk.app, "kakuu", nothing());
    assert!(shown.edition.is_own, "the case's own before the shipped one");
    let clause = shown
        .clauses
        .iter()
        .find(|clause| clause.locator == "第3条")
        .unwrap();
    assert!(clause.text.as_deref().unwrap().contains("画面をロック"));
    let sides = desk
        .app
        .library_control(&LibraryControlRequest {
            control: shown.items[0].control.clone(),
        })
        .unwrap()
        .sides;
    assert!(sides[0].is_own && sides.len() == 6);
    let before = desk.app.journal_list(&latest()).unwrap()[0].seq;
    let written = desk
        .app
        .booklet_write(&booklet("kakuu", nothing(), None))
        .unwrap();
    assert_eq!(numbers(&files(desk, &written)[1]), shown.items.len());
    let after = &desk.app.journal_list(&latest()).unwrap()[0];
    assert_eq!((after.seq, after.command.as_str()), (before + 2, "report_log"));
    desk.app.booklet_write(&booklet("kobe", nothing(), None)).unwrap();
    assert_eq!(
        desk.app.journal_list(&latest()).unwrap()[0].seq,
        before + 2,
        "not the case's"
    );
    desk.app.case_close().unwrap();
    assert!(!view(&mut desk.app, "kakuu", nothing()).edition.is_own);
}

fn latest() -> tenken_app::wire::JournalListRequest {
    tenken_app::wire::JournalListRequest { from: None, limit: 1 }
}

#[test]
fn a_ticket_that_is_no_folder_any_more_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let request = booklet("kashiwa", nothing(), Some("file-0".to_owned()));
    assert_eq!(refused(desk.app.booklet_write(&request)), "ticket-unknown");
    let ticket = TicketRequest {
        ticket: "file-0".to_owned(),
    };
    assert!(desk.app.file_path(&ticket).is_err());
}
