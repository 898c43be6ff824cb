//! Excel forms: written for sections, filled in with other programs, read back however they were mangled.

mod book;
mod city;
mod mangle;
mod mangle_seen;
mod mangled;
mod many;
mod mapping;
mod other;
mod own;
mod round_trip;
mod strange;

use std::path::{Path, PathBuf};

use tenken_app::wire::{FormFileView, FormReadRequest, FormView, FormWriteRequest};

pub use book::{Book, Cell, Sheet, rows_below};

use crate::town::{Round, Town, unit_of};

/// A town with its round.
pub fn town() -> Town {
    let mut town = Town::new();
    town.round(&Round::default());
    town
}

/// The forms of a section: its own, then those of its systems.
pub fn forms(town: &mut Town, code: &str) -> Vec<PathBuf> {
    let unit = unit_of(&town.office.app.office_view().unwrap(), code);
    let folder = town.office.folder("forms");
    let written = town
        .office
        .app
        .form_write(&FormWriteRequest {
            unit,
            is_profile_known: false,
            is_cut_left_out: false,
            folder: Some(folder),
        })
        .unwrap();
    written
        .files
        .iter()
        .map(|file| town.office.place(&file.ticket))
        .collect()
}

/// What the office reads in a file.
pub fn read(town: &mut Town, path: &Path) -> tenken_app::Result<FormFileView> {
    let ticket = town.office.note(path);
    town.office.app.form_read(&FormReadRequest {
        ticket,
        passphrases: Vec::new(),
        mapping: None,
    })
}

/// The one form of a file.
pub fn read_one(town: &mut Town, path: &Path) -> FormView {
    let mut view = read(town, path).unwrap();
    assert_eq!(view.forms.len(), 1, "{:?}", view.forms);
    view.forms.remove(0)
}

/// Codes of the notes of a form.
pub fn codes(form: &FormView) -> Vec<&str> {
    form.notes.iter().map(|note| note.code.as_str()).collect()
}

/// Fills a form in as a clerk does: profile はい, every answer ○ but for the second and third, evidence, a measure for
/// both, the facts of the sheet.
pub fn fill(book: &mut Book) {
    let profile = book.sheet("該当性");
    let answer = profile.column("回答");
    let rows: Vec<u32> = rows_below(profile);
    for row in rows {
        profile.put(row, answer, "はい");
    }
    let items = book.sheet("点検票");
    let (answer, reason) = (items.column("回答"), items.column("理由・対象範囲・例外"));
    let name = items.column("根拠資料の名称");
    for (at, row) in rows_below(items).into_iter().enumerate() {
        items.put(
            row,
            answer,
            match at {
                1 => "△",
                2 => "×",
                _ => "○",
            },
        );
        if at == 1 || at == 2 {
            items.put(row, reason, "記録簿に書き漏れが2件あった。");
        }
        items.put(row, name, "記録簿");
        items.put(row, name + 1, "書庫");
        items.cells.insert((row, name + 2), Cell::Day(46_213.0));
    }
    let measures = book.sheet("改善計画");
    let row = measures.find("設問番号").0 + 1;
    for (head, text) in [
        ("設問番号", "2、3"),
        ("問題の内容", "記録が続かない。"),
        ("原因区分", "手順"),
        ("改善策", "記録簿を作り、係長が月に1回確かめる。"),
        ("担当者", "係長　今井 聡"),
        ("責任者", "課長　佐藤 美佐子"),
        ("期限", "令和8年9月30日"),
    ] {
        let column = measures.column(head);
        measures.put(row, column, text);
    }
    let facts = book.sheet("概要");
    for (label, text) in [
        ("実施者", "課長補佐　山口 恵"),
        ("総括所見", "おおむね守られています。"),
        ("確認した者の職名", "福祉課長"),
        ("確認した者の氏名", "佐藤 美佐子"),
        ("点検責任者の確認日", "令和8年7月17日"),
    ] {
        facts.fact(label, text);
    }
}
