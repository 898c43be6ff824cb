//! What is wrong in a workbook is named by sheet, row and column; then nothing of it is taken. Workbooks that cannot be
//! read at all, or that mean harm, end in a message, in bounded time.

use tenken_app::{AppError, wire::StandardExportRequest};

use super::{
    adopted::{Office, refused},
    excel::{Book, import, question, view},
    finish::reviewed,
};

/// The faults of a workbook: code, sheet, row and column.
fn faults(office: &mut Office, book: &Book) -> Vec<(String, String, i64, String)> {
    let view = view(office, &book.saved()).unwrap();
    assert!(!view.can_take);
    let error = refused(import(office, &book.saved()));
    assert_eq!(
        error.code(),
        "book-faulty",
        "nothing is taken where anything is wrong"
    );
    let place = |one: tenken_app::wire::BookProblem| (one.code, one.sheet, one.row, one.column);
    view.problems.into_iter().map(place).collect()
}

fn faulty(head: &str, text: &str, code: &str) {
    let mut office = reviewed();
    let mut book = Book::of(&mut office);
    let lock = question(&office, "第3条");
    text.clone_into(book.cell(&lock, head));
    let column = book.column("点検項目", head);
    let found = faults(&mut office, &book);
    let letter = char::from(b'A' + u8::try_from(column).unwrap()).to_string();
    assert_eq!(found.len(), 1, "{head}: {found:?}");
    assert_eq!(
        (found[0].0.as_str(), found[0].1.as_str(), found[0].3.as_str()),
        (code, "点検項目", letter.as_str()),
        "{head}"
    );
    assert!(found[0].2 > 1);
}

#[test]
fn what_is_wrong_in_a_row_is_named_with_sheet_row_and_column() {
    faulty("項目番号", "kakuu-HUM-99-z", "book-id-unknown");
    faulty("条文番号", "第99条", "book-clause-unknown");
    faulty("あわせて問う条文", "第3条、第99条", "book-clause-unknown");
    faulty("義務区分", "かならず", "book-word-unknown");
    faulty("回答者", "課長（所属長）\n町長", "book-word-unknown");
    faulty("管理項目", "ZZZ-99", "book-code-unknown");
    faulty("適用：全て該当", "P99", "book-code-unknown");
    faulty("設問の組", "", "book-cell-empty");
    faulty("○の目安", &"長".repeat(10_001), "book-text-too-long");
    faulty("○の目安", "", "checklist-fault-empty-text");
    faulty("設問", "画面をロックする。", "checklist-fault-not-a-question");
    faulty("監査の方法", "", "checklist-fault-empty-list");
}

#[test]
fn a_sheet_a_column_or_a_number_that_is_not_as_it_was_is_named() {
    let mut office = reviewed();
    let whole = Book::of(&mut office);
    let codes = |office: &mut Office, book: &Book| -> Vec<String> {
        faults(office, book).into_iter().map(|(code, ..)| code).collect()
    };
    let mut book = whole.clone();
    book.0.retain(|(name, _)| name != "条文");
    assert_eq!(codes(&mut office, &book), ["book-sheet-missing"]);
    let mut book = whole.clone();
    let column = book.column("点検項目", "設問");
    book.sheet("点検項目").iter_mut().for_each(|row| {
        row.remove(column);
    });
    assert_eq!(codes(&mut office, &book), ["book-column-missing"]);
    let mut book = whole.clone();
    let (good, note) = (
        book.column("点検項目", "○の目安"),
        book.column("点検項目", "備考"),
    );
    book.sheet("点検項目")[0][note] = "○の目安".to_owned();
    let _ = good;
    assert_eq!(
        codes(&mut office, &book),
        ["book-column-twice", "book-column-missing"]
    );
    let mut book = whole.clone();
    let copy = book.sheet("点検項目")[1].clone();
    book.sheet("点検項目").push(copy);
    assert_eq!(codes(&mut office, &book), ["book-id-twice"]);
    let mut book = whole.clone();
    let (locator, decision) = (
        book.column("条文", "条文番号"),
        book.column("条文", "点検での扱い"),
    );
    let first = book.sheet("条文")[1][locator].clone();
    book.sheet("条文")[2][locator] = first;
    assert_eq!(codes(&mut office, &book), ["book-locator-twice"]);
    let mut book = whole.clone();
    let place = book.column("点検項目", "条文番号");
    book.sheet("点検項目").retain(|row| row[place] != "第1条第1項");
    book.sheet("条文")[1][decision] = "点検する".to_owned();
    assert_eq!(codes(&mut office, &book), ["book-clause-without-item"]);
    let mut other = reviewed();
    assert_eq!(codes(&mut other, &whole), ["book-other-standard"]);
}

#[test]
fn a_text_that_no_cell_holds_is_refused_before_anything_is_written() {
    let long = format!(
        "第1条　職員は、{}を守らなければならない。\n",
        "規程".repeat(17_000)
    );
    let mut office = Office::with(&long);
    let standard = office.standard.clone();
    let app = &mut office.town.office.app;
    let error: AppError = refused(app.standard_export(&StandardExportRequest {
        standard,
        folder: None,
    }));
    assert_eq!(error.code(), "book-cell-too-long");
    assert_eq!(error.params()["limit"], "32767");
}
