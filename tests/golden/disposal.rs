//! 廃棄一覧 and 廃棄記録, as the use cases write them: what one year left, listed, approved and erased.

use std::{fs, sync::OnceLock};

use regex::Regex;
use tenken_documents::text_in;

use tenken_app::wire::{
    BoardMakeRequest, BoardMoveRequest, DisposalApproveRequest, DisposalMakeRequest, DisposalRequest,
    DisposalWriteRequest, RetentionSaveRequest, WrittenView, YearCloseRequest,
};

use crate::{
    check_text, city,
    pdf::check_file,
    town::{Filled, Round, Town, unit_of},
    workbook::listed_to,
};

/// 2026 of two sections with one improvement of the office's, closed; now is 2032-04-01.
fn town() -> Town {
    let mut town = Town::new();
    town.round(&Round {
        has_department_step: false,
        ..Round::default()
    });
    for code in ["0420", "0312"] {
        let mut desk = town.taken(code);
        desk.operate("山口 恵", "section_deputy");
        desk.pick("organisation");
        let file = Town::submitted(&mut desk, &Filled::with(&[("HUM-07-a", "na")]));
        town.take_in(&file).unwrap();
    }
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    let app = &mut town.office.app;
    let made = app
        .board_make(&BoardMakeRequest {
            source: "daily_check".to_owned(),
            reference: "7月の日常確認".to_owned(),
            finding: String::new(),
            memo: String::new(),
            unit,
            problem: "窓口の端末にロックがかかっていなかった。".to_owned(),
            clauses: Vec::new(),
            cause_kind: "procedure".to_owned(),
            cause: "離席のときの決まりが伝わっていなかった。".to_owned(),
            measure_type: "corrective".to_owned(),
            action: "端末の設定を 5 分でロックに変える。".to_owned(),
            interim: String::new(),
            owner: "係長　今井 聡".to_owned(),
            responsible: "福祉課長　佐藤 美佐子".to_owned(),
            due_on: "令和8年9月30日".to_owned(),
            cost_yen: String::new(),
            budget_year: String::new(),
        })
        .unwrap();
    town.clock.set("2027-03-31T06:00:00Z");
    let app = &mut town.office.app;
    app.board_move(&BoardMoveRequest {
        measures: made.ids,
        to: "withdrawn".to_owned(),
        on: String::new(),
        note: "端末を入れ替えたため。".to_owned(),
        approver: "情報政策課長".to_owned(),
        evidence: Vec::new(),
    })
    .unwrap();
    app.year_close(&YearCloseRequest {
        fiscal_year: 2026,
        on: "令和9年3月31日".to_owned(),
        approver: "副市長　大沼 誠".to_owned(),
        reason: "報告は来年度の初めに行う。".to_owned(),
    })
    .unwrap();
    town.clock.set("2032-04-01T01:00:00Z");
    town
}

/// As the papers of the whole body; a hash that stands on two lines too, and no blanks that its width moved.
fn masked(text: &str) -> String {
    static HALF: OnceLock<Regex> = OnceLock::new();
    let half = HALF.get_or_init(|| Regex::new(r"[0-9a-f]{20,64}").unwrap());
    let text = half.replace_all(text, "<sha256>");
    let lines = city::masked(&text);
    let lines = lines
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n")
}

fn check(town: &Town, name: &str, pages: usize, written: &WrittenView) {
    let [pdf, book] = [0, 1].map(|at| fs::read(town.office.place(&written.files[at].ticket)).unwrap());
    if name == "disposal-record" {
        // Half of the page are hashes, which no two runs have in common: its words are compared, not its looks.
        let text = text_in::text_of(&pdf).unwrap();
        check_text(&format!("{name}.txt"), &masked(&text));
    } else {
        check_file(name, pages, &pdf, masked);
    }
    let listed = masked(&listed_to(book, u32::MAX));
    check_text(&format!("{name}.xlsx.txt"), &listed);
}

#[test]
fn the_disposal_list_and_the_record_of_disposal_look_and_read_as_agreed() {
    let mut town = town();
    let folder = Some(town.office.folder("out"));
    for kind in ["submission", "improvement"] {
        let kind = kind.to_owned();
        let request = RetentionSaveRequest { kind, years: Some(5) };
        town.office.app.retention_save(&request).unwrap();
    }
    let app = &mut town.office.app;
    let lines = vec!["submission/2026".to_owned(), "improvement/2026".to_owned()];
    let list = app.disposal_make(&DisposalMakeRequest { lines }).unwrap().lists[0]
        .id
        .clone();
    let write = DisposalWriteRequest {
        list: list.clone(),
        folder,
    };
    let written = app.disposal_write(&write).unwrap();
    check(&town, "disposal-list", 1, &written);
    let app = &mut town.office.app;
    app.disposal_approve(&DisposalApproveRequest {
        list: list.clone(),
        on: "令和14年4月1日".to_owned(),
        approver: "副市長　大沼 誠".to_owned(),
        document_number: "情政第12号".to_owned(),
    })
    .unwrap();
    app.disposal_carry_out(&DisposalRequest { list }).unwrap();
    let written = app.disposal_write(&write).unwrap();
    check(&town, "disposal-record", 1, &written);
}
