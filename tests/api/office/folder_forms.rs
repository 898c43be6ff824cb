//! Excel forms in a folder: the same rules as for submissions, with cells named, workbooks of several sections, passwords.

use tenken_app::wire::{
    CityRequest, FormMappingRequest, IntakeAssignRequest, IntakeDecideRequest, IntakeEntryRequest,
    IntakeScanRequest, ReceptionRequest, YearRequest,
};

use super::folder::{counts, page, scan, take};
use crate::{
    form::{Book, fill, forms, town},
    town::{Town, collected},
};

/// A town, the folder of what came back, and a filled form of 福祉課 in it.
fn one() -> (Town, std::path::PathBuf, Book) {
    let mut town = town();
    let place = collected::folder(&town);
    let mut book = Book::read(&forms(&mut town, "0420")[0]);
    fill(&mut book);
    book.write(&place.join("0420_福祉課.xlsx"));
    (town, place, book)
}

#[test]
fn a_filled_form_is_taken_and_is_the_same_the_next_time_also_saved_anew() {
    let (mut town, place, mut book) = one();
    let view = scan(&mut town, &[&place]);
    assert_eq!(view.lines[0].recognised, "form", "{:?}", view.lines);
    assert_eq!(
        (view.lines[0].tab.as_str(), view.lines[0].version),
        ("ready", Some(1)),
        "{:?}",
        view.lines[0].odd
    );
    assert_eq!(counts(&take(&mut town).unwrap().line), "taken 1");
    book.sheet("点検票").put(400, 30, "メモ");
    book.write(&place.join("写し.xlsx"));
    let view = scan(&mut town, &[&place]);
    let standing: Vec<&str> = view.lines.iter().map(|line| line.standing.as_str()).collect();
    assert_eq!(standing, ["same", "same"]);
    town.office.entries();
}

#[test]
fn a_form_that_says_something_else_is_the_next_version_with_its_cells() {
    let (mut town, place, mut book) = one();
    scan(&mut town, &[&place]);
    take(&mut town).unwrap();
    let items = book.sheet("点検票");
    let answer = items.column("回答");
    let row = items.find("回答").0 + 1;
    items.put(row, answer, "");
    book.write(&place.join("修正.xlsx"));
    let view = scan(&mut town, &[&place]);
    let line = view.lines.iter().find(|line| line.file == "修正.xlsx").unwrap();
    assert_eq!(
        (line.standing.as_str(), line.version, line.losses),
        ("newer", Some(2), 1)
    );
    let opened = town
        .office
        .app
        .intake_entry(&IntakeEntryRequest { n: line.n })
        .unwrap();
    let cell = opened.cells.iter().find(|cell| cell.effect == "loss").unwrap();
    assert_eq!(cell.sheet, "点検票");
    assert!(cell.address.ends_with(&(row + 1).to_string()), "{}", cell.address);
}

#[test]
fn a_form_without_a_code_takes_the_section_that_it_is_given() {
    let (mut town, place, mut book) = one();
    // Whatever says whose it is: code, name, number of the form.
    let number = book.sheet("概要").find("様式識別番号");
    book.sheet("概要").put(number.0, number.1 + 1, "");
    for cell in book.sheets.iter_mut().flat_map(|sheet| sheet.cells.values_mut()) {
        if matches!(cell, crate::form::Cell::Text(text) if text.contains("0420") || text.contains("福祉課"))
        {
            *cell = crate::form::Cell::Text(String::new());
        }
    }
    book.remove("識別");
    std::fs::remove_file(place.join("0420_福祉課.xlsx")).unwrap();
    book.write(&place.join("無題.xlsx"));
    let view = scan(&mut town, &[&place]);
    assert!(view.lines[0].needs_unit, "{:?}", view.lines[0]);
    let view = town
        .office
        .app
        .intake_assign(&IntakeAssignRequest {
            n: 1,
            unit: "0420".to_owned(),
            page: page("all"),
        })
        .unwrap();
    assert_eq!(view.lines[0].unit_name, "福祉課");
}

#[test]
fn a_broken_workbook_is_named_and_takes_nothing_with_it() {
    let (mut town, place, _) = one();
    let bytes = std::fs::read(place.join("0420_福祉課.xlsx")).unwrap();
    std::fs::write(place.join("半分.xlsx"), &bytes[..bytes.len() / 2]).unwrap();
    let mut book = Book::default();
    book.sheets.push(crate::form::Sheet {
        name: "座席表".to_owned(),
        ..Default::default()
    });
    book.sheets[0].put(0, 0, "座席");
    book.write(&place.join("座席表.xlsx"));
    let view = scan(&mut town, &[&place]);
    let codes: Vec<String> = view
        .lines
        .iter()
        .filter_map(|line| line.error.as_ref().map(|error| error.code.clone()))
        .collect();
    assert_eq!(codes.len(), 2, "{codes:?}");
    assert!(codes.contains(&"form-not-found".to_owned()), "{codes:?}");
    assert_eq!(counts(&take(&mut town).unwrap().line), "taken 1, refused 2");
}

#[test]
fn a_former_workbook_comes_in_as_last_years_values_by_its_mapping() {
    let (mut town, place, mut book) = one();
    let items = book.sheet("点検票");
    let (question, head) = (items.column("設問"), items.find("設問").0);
    let asked: Vec<String> = items
        .cells
        .keys()
        .filter(|(row, column)| *row > head && *column == question)
        .map(|(row, column)| items.text(*row, *column))
        .collect();
    let mut former = crate::form::Sheet {
        name: "R7集計".to_owned(),
        ..Default::default()
    };
    for (column, head) in (0..).zip(["課コード", "点検項目", "結果"]) {
        former.put(0, column, head);
    }
    for (row, question) in (1..).zip(&asked) {
        former.put(row, 0, "0420");
        former.put(row, 1, question);
        former.put(row, 2, if row % 2 == 0 { "A" } else { "C" });
    }
    let path = place.join("R7集計.xlsx");
    Book { sheets: vec![former] }.write(&path);
    let ticket = town.office.note(&path);
    let proposed = town.office.app.form_mapping(&FormMappingRequest {
        ticket: ticket.clone(),
        passphrases: Vec::new(),
        mapping: None,
        is_read: false,
    });
    let mut mapping = proposed.unwrap().mapping;
    for (symbol, meaning) in [("A", "yes"), ("C", "no")] {
        mapping.symbols.insert(symbol.to_owned(), meaning.to_owned());
    }
    mapping.fiscal_year = Some(2025);
    let request = IntakeScanRequest {
        tickets: vec![ticket],
        passphrases: Vec::new(),
        mapping: Some(mapping),
    };
    town.office.app.intake_scan(&request, &mut |_| true).unwrap();
    let all = IntakeDecideRequest {
        n: Some(1),
        decision: "in_force".to_owned(),
        page: page("all"),
    };
    let view = town.office.app.intake_decide(&all).unwrap();
    assert_eq!(
        (view.lines[0].fiscal_year, view.lines[0].unit_code.as_str()),
        (Some(2025), "0420")
    );
    let taken = take(&mut town).unwrap();
    assert_eq!(counts(&taken.line), "taken 1");
    let reception = taken.view.lines[0].reception.clone().unwrap();
    let came = town
        .office
        .app
        .reception_view(&ReceptionRequest { reception })
        .unwrap();
    assert_eq!(
        (came.origin.as_str(), came.line.origin.as_str()),
        ("migrated", "migrated")
    );
    assert!(
        came.sheet
            .cards
            .iter()
            .any(|card| card.answer.as_deref() == Some("no"))
    );
    // The figures of that year say it, and so does the section's own desk beside its questions.
    let year = CityRequest {
        fiscal_year: Some(2025),
        open: Vec::new(),
        is_all_open: true,
        is_ranked: false,
        items: 0,
    };
    let city = town.office.app.city_view(&year).unwrap();
    assert_eq!(city.origins.get("migrated"), Some(&1));
    let status = town
        .office
        .app
        .status_view(&YearRequest {
            fiscal_year: Some(2025),
        })
        .unwrap();
    let line = status.lines.iter().find(|line| line.code == "0420").unwrap();
    assert_eq!(
        line.came
            .iter()
            .map(|one| one.origin.as_str())
            .collect::<Vec<_>>(),
        ["migrated"]
    );
    let mut desk = town.taken("0420");
    desk.operate("山口 恵", "section_deputy");
    desk.pick("organisation");
    let last = desk.view().cards.into_iter().find_map(|card| card.last).unwrap();
    assert_eq!(last.origin, "migrated");
}

#[test]
fn the_department_head_confirms_on_the_form_at_once_or_later() {
    let (mut town, place, mut book) = one();
    scan(&mut town, &[&place]);
    let first = take(&mut town).unwrap().view.lines[0].reception.clone().unwrap();
    let facts = book.sheet("概要");
    facts.fact("部局長の職名", "市民福祉部長");
    facts.fact("部局長の氏名", "長谷川 徹");
    book.write(&place.join("日付なし.xlsx"));
    let view = scan(&mut town, &[&place.join("日付なし.xlsx")]);
    assert!(
        view.lines[0]
            .odd
            .iter()
            .any(|one| one.code == "department-undated")
    );
    let facts = book.sheet("概要");
    facts.fact("部局長の確認日", "令和8年7月21日");
    facts.fact("部局長の意見", "了承する。");
    let later = place.join("部局長確認済み.xlsx");
    book.write(&later);
    let view = scan(&mut town, &[&later]);
    assert_eq!(view.lines[0].standing, "department", "{:?}", view.lines[0]);
    assert_eq!(counts(&take(&mut town).unwrap().line), "taken 1");
    let request = ReceptionRequest { reception: first };
    let department = town.office.app.reception_view(&request).unwrap().department;
    assert!(department.contains("長谷川 徹"), "{department}");
    town.office.entries();
}
