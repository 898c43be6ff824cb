//! What the program itself writes comes back to it: the workbook of the whole city without loss, papers by their names.

use tenken_app::wire::ReceptionRequest;

use super::{
    folder::{counts, decide, scan, take},
    whole::{Body, body, find, write},
};
use crate::{
    form,
    town::{Round, Town, collected},
};

/// 全庁集計表 of two sections as a file.
fn workbook(body: &mut Body) -> std::path::PathBuf {
    let folder = body.town.office.folder("workbook");
    let written = body
        .town
        .office
        .app
        .city_write(&write(&["workbook"], folder), &mut |_| true)
        .unwrap();
    body.town.office.place(&written.files[0].ticket)
}

/// 照合番号 of the versions that were taken in.
fn numbers(body: &mut Body) -> Vec<String> {
    let mut numbers = Vec::new();
    for reception in body.receptions.clone() {
        let request = ReceptionRequest { reception };
        let view = body.town.office.app.reception_view(&request).unwrap();
        numbers.push(view.line.check_number);
    }
    numbers.sort();
    numbers
}

#[test]
fn the_workbook_of_the_whole_city_is_read_back_to_the_same_check_numbers() {
    let mut body = body();
    let file = workbook(&mut body);
    let view = form::read(&mut body.town, &file).unwrap();
    let mut found: Vec<String> = Vec::new();
    for form in &view.forms {
        assert!(form.is_as_confirmed, "{} {:?}", form.unit_code, form.notes);
        found.push(form.check_number.clone());
    }
    found.sort();
    assert_eq!(found, numbers(&mut body));
    let place = collected::folder(&body.town);
    std::fs::copy(&file, place.join("全庁集計表.xlsx")).unwrap();
    let run = scan(&mut body.town, &[&place]);
    let standing: Vec<&str> = run.lines.iter().map(|line| line.standing.as_str()).collect();
    assert_eq!(standing, ["same", "same"]);
}

#[test]
fn the_workbook_of_the_whole_city_is_taken_in_by_an_office_that_has_nothing() {
    let mut body = body();
    let file = workbook(&mut body);
    let mut town = Town::new();
    town.round(&Round {
        has_department_step: false,
        ..Round::default()
    });
    let run = scan(&mut town, &[&file]);
    assert_eq!(run.lines.len(), 2, "{:?}", run.lines);
    for line in &run.lines {
        // Another office gives its sections other ids, so that the sealed sheets are not byte for byte the same.
        let codes: Vec<&str> = line.odd.iter().map(|one| one.code.as_str()).collect();
        assert!(codes.contains(&"content-changed"), "{codes:?}");
        decide(&mut town, line.n, "in_force").unwrap();
    }
    assert_eq!(counts(&take(&mut town).unwrap().line), "taken 2");
    let lines = |town: &mut Town| {
        let found = town.office.app.city_find(&find("all")).unwrap();
        let texts = found.lines.into_iter();
        texts
            .map(|line| (line.section_code, line.item, line.answer, line.reason))
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(&mut town), lines(&mut body.town));
    town.office.entries();
}

#[test]
fn papers_among_the_forms_are_named_with_what_to_send_instead() {
    let mut body = body();
    let kinds = ["committee_xlsx"];
    let folder = body.town.office.folder("papers");
    let written = body
        .town
        .office
        .app
        .city_write(&write(&kinds, folder), &mut |_| true)
        .unwrap();
    let file = body.town.office.place(&written.files[0].ticket);
    let place = collected::folder(&body.town);
    std::fs::copy(&file, place.join("資料1.xlsx")).unwrap();
    let run = scan(&mut body.town, &[&place]);
    let error = run.lines[0].error.as_ref().unwrap();
    assert_eq!(error.code, "intake-other-paper");
    assert_eq!(error.params["paper"], "全庁集計結果");
    assert_eq!((run.lines.len(), run.lines[0].tab.as_str()), (1, "bad"));
}
