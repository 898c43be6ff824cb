//! Papers of the board and of the register.

use tenken_app::{
    IMPROVE_PAPERS,
    wire::{ImprovePaperRequest, MemoWriteRequest},
};

use super::{checking, exception::application, memo::written, moving, taken_in, view};
use crate::town::{Desk, refused};

fn request(desk: &mut Desk, paper: &str, ids: &[String]) -> ImprovePaperRequest {
    ImprovePaperRequest {
        paper: paper.to_owned(),
        ids: ids.to_vec(),
        unit: String::new(),
        department: String::new(),
        days: 30,
        document_number: "情政第45号".to_owned(),
        on: String::new(),
        is_pdf: true,
        is_xlsx: true,
        folder: Some(desk.folder("papers")),
    }
}

#[test]
fn every_paper_is_written_as_pdf_and_as_workbook_and_logged() {
    let (mut town, _) = taken_in();
    let id = view(&mut town.office).lines[0].measure.clone();
    let unit = view(&mut town.office).lines[0].unit.clone();
    let office = &mut town.office;
    office
        .app
        .board_move(&moving(&[&id], "done", "設定を変えた。"))
        .unwrap();
    office.app.board_check(&checking(&id, "improved")).unwrap();
    office
        .app
        .board_make(&super::making(&unit, "incident", "事故報告 8-02"))
        .unwrap();
    let exception = office.app.exception_apply(&application(&unit)).unwrap().ids;
    let seen = MemoWriteRequest {
        unit: unit.clone(),
        ..written("", "daily_check")
    };
    let memo = office.app.memo_write(&seen).unwrap().ids.remove(0);
    for paper in IMPROVE_PAPERS {
        let ids = match paper {
            "application" => exception.clone(),
            "memo" => vec![memo.clone()],
            _ => Vec::new(),
        };
        let request = request(office, paper, &ids);
        let written = office.app.improve_paper_write(&request).unwrap();
        assert_eq!(written.files.len(), 2, "{paper}");
        assert!(written.missing.is_empty(), "{paper}");
        for file in &written.files {
            let path = office.place(&file.ticket);
            let bytes = std::fs::read(&path).unwrap();
            let magic: &[u8] = if file.name.ends_with("pdf") {
                b"%PDF"
            } else {
                b"PK"
            };
            assert!(bytes.starts_with(magic), "{}", file.name);
            if let Some(folder) = std::env::var_os("TENKEN_LOOK") {
                std::fs::copy(&path, std::path::Path::new(&folder).join(&file.name)).unwrap();
            }
        }
    }
    assert!(office.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_paper_of_nothing_is_refused() {
    let (mut town, _) = taken_in();
    let office = &mut town.office;
    let mut wanted = request(office, "list", &[]);
    wanted.department = "水道部".to_owned();
    assert_eq!(
        refused(office.app.improve_paper_write(&wanted)),
        "board-nothing-chosen"
    );
    wanted.paper = "letter".to_owned();
    wanted.department = String::new();
    assert_eq!(refused(office.app.improve_paper_write(&wanted)), "field-unknown");
}
