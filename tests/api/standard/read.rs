//! The same standard gives the same clauses from text and from Word.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use tenken_app::wire::{StandardCompareRequest, StandardView, TicketRequest};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::town::{Desk, TestClock};

/// A desk without a case: reading a document needs none.
pub fn desk(dir: &Path) -> Desk {
    Desk::new(dir, "pc", &TestClock::at("2026-07-14T01:00:00Z"))
}

pub fn read(desk: &mut Desk, file: &Path) -> tenken_app::Result<StandardView> {
    let ticket = desk.note(file);
    desk.app.standard_read(&TicketRequest { ticket })
}

/// A rule in the style of a 訓令, invented.
fn invented() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../src-tauri/crates/checklist/tests/labels/invented/jorei.txt");
    std::fs::read_to_string(path).unwrap()
}

/// A Word file with one paragraph a line.
pub fn docx(lines: &[&str], numbering: Option<&str>) -> Vec<u8> {
    let paragraph = |line: &&str| {
        let text = line.replace('&', "&amp;").replace('<', "&lt;");
        let runs = text
            .split('\t')
            .collect::<Vec<_>>()
            .join("</w:t><w:tab/><w:t xml:space=\"preserve\">");
        format!("<w:p><w:r><w:t xml:space=\"preserve\">{runs}</w:t></w:r></w:p>")
    };
    let body: String = lines.iter().map(paragraph).collect();
    packed(&body, numbering)
}

/// A package around the body of a document.
pub fn packed(body: &str, numbering: Option<&str>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    part(
        "word/document.xml",
        &format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"),
    );
    if let Some(numbering) = numbering {
        part("word/numbering.xml", numbering);
    }
    zip.finish().unwrap().into_inner()
}

pub fn put(dir: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = dir.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_text_file_becomes_clauses_with_whom_they_oblige_and_a_question_for_each_demand() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let file = put(dir.path(), "対策規程.txt", invented().as_bytes());
    let view = read(&mut desk, &file).unwrap();
    assert_eq!((view.file.as_str(), view.clauses.len()), ("対策規程.txt", 119));
    let clause = view.clauses.iter().find(|c| c.locator == "第5条第3項").unwrap();
    assert_eq!(
        (clause.level.as_str(), clause.roles.as_slice()),
        ("must", ["chief_exec".to_owned()].as_slice())
    );
    assert!(clause.controls.iter().any(|one| one.control == "ORG-02"));
    let asked = &clause.items[0];
    assert_eq!(asked.sheet, "central");
    assert!(asked.question.ends_with("か。"), "{}", asked.question);
    let chief = view
        .titles
        .iter()
        .find(|title| title.name == "統括情報管理責任者")
        .unwrap();
    assert_eq!(
        (chief.role.as_str(), chief.post.as_str()),
        ("chief_exec", "総務部長")
    );
    let bare: Vec<_> = view
        .clauses
        .iter()
        .filter(|c| ["must", "must_not", "should"].contains(&c.level.as_str()) && c.items.is_empty())
        .collect();
    assert!(bare.is_empty(), "{bare:?}");
}

#[test]
fn a_word_file_gives_the_same_clauses_as_the_text() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let text = invented();
    let lines: Vec<&str> = text.lines().collect();
    let from_text = put(dir.path(), "a.txt", text.as_bytes());
    let from_word = put(dir.path(), "a.docx", &docx(&lines, None));
    let (text, word) = (
        read(&mut desk, &from_text).unwrap(),
        read(&mut desk, &from_word).unwrap(),
    );
    assert_eq!(word.clauses, text.clauses);
}

#[test]
fn numbers_that_word_counts_by_itself_are_read() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let numbering = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1条"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="2"/><w:numFmt w:val="decimalFullWidth"/><w:lvlText w:val="%2"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%3)"/></w:lvl>
        </w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
    let item = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [
        item(0, "各課の長を情報管理者とする。"),
        item(0, "情報管理者は、媒体を施錠して保管しなければならない。"),
        item(1, "情報管理者は、次に掲げる事項を行わなければならない。"),
        item(2, "媒体を数えること。"),
        item(2, "鍵を替えること。"),
        item(0, "職員は、媒体を持ち出してはならない。"),
    ]
    .concat();
    let file = put(dir.path(), "auto.docx", &packed(&body, Some(numbering)));
    let view = read(&mut desk, &file).unwrap();
    let found: Vec<(&str, &str)> = view
        .clauses
        .iter()
        .map(|c| (c.locator.as_str(), c.level.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("第1条", "must"),
            ("第2条第1項", "must"),
            ("第2条第2項", "none"),
            ("第2条第2項第1号", "must"),
            ("第2条第2項第2号", "must"),
            ("第3条", "must_not"),
        ]
    );
}

#[test]
fn two_editions_are_compared_clause_by_clause_with_the_words_that_differ() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let old = "第1条　情報管理者は、記録を6か月以上保存しなければならない。\n第2条　職員は、鍵を貸してはならない。\n第3条　情報管理者は、媒体の数を毎月数えなければならない。\n";
    let new = "第1条　情報管理者は、記録を1年以上保存しなければならない。\n第2条　職員は、鍵を貸してはならない。\n第3条　課長は、来庁者の氏名を控えること。\n";
    let old = put(dir.path(), "旧.txt", old.as_bytes());
    let new = put(
        dir.path(),
        "新.docx",
        &docx(&new.lines().collect::<Vec<_>>(), None),
    );
    let request = StandardCompareRequest {
        old: desk.note(&old),
        new: desk.note(&new),
    };
    let view = desk.app.standard_compare(&request).unwrap();
    let kinds: Vec<&str> = view.changes.iter().map(|change| change.kind.as_str()).collect();
    assert_eq!(kinds, ["reworded", "unchanged", "new", "abolished"]);
    let first = &view.changes[0];
    assert!(first.is_number_changed);
    let added: String = first
        .pieces
        .iter()
        .filter(|p| p.kind == "added")
        .map(|p| p.text.as_str())
        .collect();
    assert!(added.contains('年'), "{added}");
    assert!(view.changes[1].pieces.is_empty());
}
