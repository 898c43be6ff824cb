//! A standard goes through Excel and comes back: nothing is lost, what changed is shown first, what is wrong is named by
//! sheet, row and column, and it is taken whole or not at all.

use std::path::PathBuf;

use calamine::{Data, Reader, Xlsx, open_workbook};
use proptest::{prelude::*, test_runner::Config};
use rust_xlsxwriter::Workbook;
use tenken_app::{
    Result,
    wire::{BookView, StandardExportRequest, StandardImportRequest, StandardSaved},
};

use super::{
    adopted::{INVENTED, Office, complete},
    copy::copied,
    finish::reviewed,
};

/// A workbook as tables of texts.
#[derive(Clone)]
pub struct Book(pub Vec<(String, Vec<Vec<String>>)>);

impl Book {
    /// The workbook that the app writes, as calamine reads it.
    pub fn of(office: &mut Office) -> Self {
        let file = exported(office);
        let mut book: Xlsx<_> = open_workbook(&file).unwrap();
        let names = book.sheet_names();
        let text = |cell: &Data| {
            if let Data::String(text) = cell {
                return text.clone();
            }
            assert_eq!(*cell, Data::Empty, "every cell is a text");
            String::new()
        };
        let table = |name: &String| {
            let range = book.worksheet_range(name).unwrap();
            let formulas = range.rows().map(|row| row.iter().map(text).collect()).collect();
            (name.clone(), formulas)
        };
        Self(names.iter().map(table).collect())
    }

    pub fn sheet(&mut self, name: &str) -> &mut Vec<Vec<String>> {
        &mut self.0.iter_mut().find(|(sheet, _)| sheet == name).unwrap().1
    }

    pub fn column(&mut self, sheet: &str, head: &str) -> usize {
        let heads = &self.sheet(sheet)[0];
        heads
            .iter()
            .position(|one| one == head)
            .unwrap_or_else(|| panic!("no {head}"))
    }

    /// The cell of the item with this question.
    pub fn cell(&mut self, question: &str, head: &str) -> &mut String {
        let (by, at) = (self.column("点検項目", "設問"), self.column("点検項目", head));
        let rows = self.sheet("点検項目");
        let row = rows.iter_mut().find(|row| row[by] == question).unwrap();
        &mut row[at]
    }

    /// As Excel would save it.
    pub fn saved(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        for (name, rows) in &self.0 {
            let sheet = book.add_worksheet();
            sheet.set_name(name).unwrap();
            for (row, cells) in (0..).zip(rows) {
                for (column, cell) in (0..).zip(cells) {
                    sheet.write_string(row, column, cell).unwrap();
                }
            }
        }
        book.save_to_buffer().unwrap()
    }
}

pub fn exported(office: &mut Office) -> PathBuf {
    let folder = Some(office.town.office.folder("書き出し"));
    let standard = office.standard.clone();
    let app = &mut office.town.office.app;
    let done = app
        .standard_export(&StandardExportRequest { standard, folder })
        .unwrap();
    let ticket = done.files[0].ticket.clone();
    office.town.office.place(&ticket)
}

fn request(office: &mut Office, bytes: &[u8]) -> StandardImportRequest {
    let file = super::read::put(office.town.dir.path(), "直した.xlsx", bytes);
    StandardImportRequest {
        standard: office.standard.clone(),
        ticket: office.town.office.note(&file),
    }
}

pub fn view(office: &mut Office, bytes: &[u8]) -> Result<BookView> {
    let request = request(office, bytes);
    office.town.office.app.standard_import_view(&request)
}

pub fn import(office: &mut Office, bytes: &[u8]) -> Result<StandardSaved> {
    let request = request(office, bytes);
    office.town.office.app.standard_import(&request)
}

pub fn question(office: &Office, locator: &str) -> String {
    office.item(locator, 1).fields.question.clone()
}

fn is_without_change(view: &BookView) -> bool {
    view.items.is_empty() && view.clauses.is_empty() && view.problems.is_empty() && !view.is_changed_since
}

#[test]
fn what_is_written_and_read_back_is_no_change_for_every_shipped_edition() {
    for (body, edition) in [("kobe", "2022-04"), ("sendai", "2023-04"), ("kashiwa", "2022-12")] {
        let mut office = copied(body, edition);
        let file = exported(&mut office);
        let bytes = std::fs::read(file).unwrap();
        let began = std::time::Instant::now();
        let view = view(&mut office, &bytes).unwrap();
        assert!(began.elapsed().as_secs() < 20, "{body}: {:?}", began.elapsed());
        assert!(
            is_without_change(&view),
            "{body}: {:?} {:?}",
            view.items.first(),
            view.problems.first()
        );
        assert!(!view.can_take, "there is nothing to take");
    }
}

#[test]
fn open_drafts_without_texts_come_back_as_they_are() {
    let mut office = Office::with(INVENTED);
    let book = Book::of(&mut office);
    let view = view(&mut office, &book.saved()).unwrap();
    assert!(
        is_without_change(&view),
        "{:?} {:?}",
        view.items.first(),
        view.problems.first()
    );
}

#[test]
fn rows_and_columns_may_move_and_heads_may_be_written_in_another_width() {
    let mut office = reviewed();
    let mut book = Book::of(&mut office);
    let lock = question(&office, "第3条");
    book.cell(&lock, "改善の例").push_str("年度末に見直す。");
    let rows = book.sheet("点検項目");
    rows[1..].reverse();
    for row in rows.iter_mut() {
        row.rotate_left(4);
        row.insert(2, "係のメモ".to_owned());
    }
    rows.insert(3, vec![String::new(); 5]);
    rows.insert(0, vec!["令和8年度 点検項目の案".to_owned()]);
    for head in &mut rows[1] {
        *head = head.replace('：', ":").replace("の例1", " の 例１");
    }
    let view = view(&mut office, &book.saved()).unwrap();
    assert_eq!(view.problems, Vec::new());
    assert_eq!(view.items.len(), 1, "{:?}", view.items);
    let fields: Vec<_> = view.items[0]
        .fields
        .iter()
        .map(|field| field.field.as_str())
        .collect();
    assert_eq!(fields, ["improvement"]);
    assert!(view.clauses.is_empty() && view.can_take);
}

#[test]
fn changes_come_in_as_one_edit_that_is_undone_and_redone_whole() {
    let mut office = reviewed();
    let mut book = Book::of(&mut office);
    let (lock, mail) = (question(&office, "第3条"), question(&office, "第2条第2項"));
    *book.cell(&lock, "設問") = "席を立つたびに、画面をロックしていますか。".to_owned();
    *book.cell("席を立つたびに、画面をロックしていますか。", "監査の方法") = "現場を見る\nsetting".to_owned();
    let key = book.column("点検項目", "項目番号");
    let place = book.column("点検項目", "条文番号");
    let ask = book.column("点検項目", "設問");
    let rows = book.sheet("点検項目");
    rows.retain(|row| row[ask] != mail);
    let mut new = rows.iter().find(|row| row[place] == "第5条").unwrap().clone();
    new[key] = String::new();
    new[ask] = "事故の連絡先を、席に貼っていますか。".to_owned();
    rows.push(new);
    let decision = book.column("条文", "点検での扱い");
    let reason = book.column("条文", "点検しない理由");
    let locator = book.column("条文", "条文番号");
    let row = book
        .sheet("条文")
        .iter_mut()
        .find(|row| row[locator] == "第2条第2項")
        .unwrap();
    row[decision] = "not_asked".to_owned();
    row[reason] = "別の規程で点検するため。".to_owned();
    let bytes = book.saved();
    let shown = view(&mut office, &bytes).unwrap();
    assert_eq!(shown.problems, Vec::new());
    let kinds: Vec<(&str, &str)> = shown
        .items
        .iter()
        .map(|one| (one.kind.as_str(), one.place.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [("changed", "第3条"), ("new", "第5条"), ("removed", "第2条第2項")]
    );
    let old = &shown.items[0]
        .fields
        .iter()
        .find(|field| field.field == "question")
        .unwrap()
        .old;
    assert_eq!(*old, lock);
    assert_eq!(shown.clauses.len(), 1);
    let before = office.view();
    let saved = import(&mut office, &bytes).unwrap();
    assert!(saved.can_undo && saved.progress.reviewed == saved.progress.clauses);
    let item = office.item("第3条", 1);
    assert_eq!(item.fields.method, ["look", "setting"]);
    assert_eq!(office.clause("第5条").items.len(), 2);
    assert_eq!(office.clause("第2条第2項").decision, "not_asked");
    let again = Book::of(&mut office).saved();
    assert!(is_without_change(&view(&mut office, &again).unwrap()));
    let app = &mut office.town.office.app;
    assert_eq!(
        app.edit_undo().unwrap().undone.as_deref(),
        Some("standard_import")
    );
    assert_eq!(office.view(), before, "one undo takes all of it back");
    office.town.office.app.edit_redo().unwrap();
    assert_eq!(office.clause("第5条").items.len(), 2);
    assert!(office.town.office.app.case_verify().unwrap().is_sound);
    let finish = super::copy::finish_request(&office.standard);
    assert!(office.town.office.app.standard_finish(&finish).is_ok());
}

#[test]
fn a_clause_comes_goes_and_is_renamed_with_its_items() {
    let mut office = reviewed();
    let mut book = Book::of(&mut office);
    let key = book.column("条文", "条文の整理番号");
    let locator = book.column("条文", "条文番号");
    let place = book.column("点検項目", "条文番号");
    let rows = book.sheet("条文");
    rows.retain(|row| row[locator] != "第4条第2項");
    for row in rows.iter_mut().filter(|row| row[locator] == "第3条") {
        row[locator] = "第3条第1項".to_owned();
    }
    let at = rows.iter().position(|row| row[locator] == "第3条第1項").unwrap();
    let mut new = rows[at].clone();
    new[key] = String::new();
    new[locator] = "第3条第2項".to_owned();
    rows.insert(at + 1, new);
    book.sheet("点検項目").retain(|row| row[place] != "第4条第2項");
    let mut item = book
        .sheet("点検項目")
        .iter()
        .find(|row| row[place] == "第3条")
        .unwrap()
        .clone();
    let (number, ask) = (
        book.column("点検項目", "項目番号"),
        book.column("点検項目", "設問"),
    );
    item[number] = String::new();
    item[place] = "第３条第２項".to_owned();
    item[ask] = "端末は、10分で自動的に画面をロックしていますか。".to_owned();
    book.sheet("点検項目").push(item);
    let bytes = book.saved();
    let shown = view(&mut office, &bytes).unwrap();
    assert_eq!(shown.problems, Vec::new());
    let kinds: Vec<(&str, &str)> = shown
        .clauses
        .iter()
        .map(|one| (one.kind.as_str(), one.place.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [
            ("changed", "第3条第1項"),
            ("new", "第3条第2項"),
            ("removed", "第4条第2項")
        ]
    );
    let kinds: Vec<&str> = shown.items.iter().map(|one| one.kind.as_str()).collect();
    assert_eq!(
        kinds,
        ["new", "removed"],
        "a renamed place is no change of its items"
    );
    import(&mut office, &bytes).unwrap();
    let order: Vec<String> = office
        .view()
        .clauses
        .into_iter()
        .map(|clause| clause.locator)
        .collect();
    let at = order.iter().position(|locator| locator == "第3条第1項").unwrap();
    assert_eq!(order[at + 1], "第3条第2項");
    assert!(office.town.office.app.edit_undo().is_ok());
    assert!(office.town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_workbook_of_yesterday_says_that_the_standard_changed_since() {
    let mut office = reviewed();
    let book = Book::of(&mut office);
    let item = office.item("第3条", 1);
    let mut fields = complete(&item.fields);
    fields.note = "アプリで書いた備考".to_owned();
    office.save(&item, fields).unwrap();
    let view = view(&mut office, &book.saved()).unwrap();
    assert!(view.is_changed_since);
    assert_eq!(view.items.len(), 1);
    assert_eq!(view.items[0].fields[0].new, "", "it would take the note back");
}

#[test]
fn a_question_that_changed_asks_whether_its_meaning_did_and_the_answer_counts() {
    let mut office = copied("kashiwa", "2022-12");
    let mut book = Book::of(&mut office);
    let ask = book.column("点検項目", "設問");
    let first = book.sheet("点検項目")[1][ask].clone();
    let second = "責任者の一覧を、毎年4月に配っていますか。";
    *book.cell(&first, "設問") = second.to_owned();
    assert!(view(&mut office, &book.saved()).unwrap().items[0].asks_meaning);
    *book.cell(second, "意味の変更") = "ハイ".to_owned();
    let wrong = view(&mut office, &book.saved()).unwrap();
    assert_eq!(wrong.problems[0].code, "book-word-unknown");
    *book.cell(second, "意味の変更") = " は い ".to_owned();
    assert!(!view(&mut office, &book.saved()).unwrap().items[0].asks_meaning);
    import(&mut office, &book.saved()).unwrap();
    let kept = office.view().clauses.into_iter().flat_map(|clause| clause.items);
    assert_eq!(
        kept.filter(|item| item.kept.as_ref().is_some_and(|kept| kept.is_raised))
            .count(),
        1
    );
}

proptest! {
    #![proptest_config(Config { cases: 12, ..Config::default() })]

    #[test]
    fn any_text_comes_back_as_it_went(texts in prop::collection::vec("(=|\\+|-|@|'|_x0041_| )?[\\PCぁ-ヿ髙﨑①㈱ｱ-ﾝ😀👨‍👩‍👧\n\t&<>\"]{0,60}", 8)) {
        let mut office = Office::with("第3条　職員は、席を離れるときは、端末の画面をロックしなければならない。\n");
        let item = office.item("第3条", 1);
        let mut fields = complete(&item.fields);
        fields.question.clone_from(&texts[0]);
        fields.good = texts[1].repeat(3_000 / texts[1].encode_utf16().count().max(1));
        fields.partial.clone_from(&texts[2]);
        fields.evidence = texts[3..6].to_vec();
        fields.audit_hint.clone_from(&texts[6]);
        fields.note.clone_from(&texts[7]);
        office.save(&item, fields).unwrap();
        let file = exported(&mut office);
        let view = view(&mut office, &std::fs::read(file).unwrap()).unwrap();
        prop_assert!(is_without_change(&view), "{:?} {:?}", view.items, view.problems);
    }
}
