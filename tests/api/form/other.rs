//! Forms that other programs saved or protected, and files that are none.

use std::{
    fmt::Write as _,
    fs,
    io::{Cursor, Write},
    path::{Path, PathBuf},
    process::Command,
};

use ms_offcrypto_writer::Ecma376AgileWriter;
use tenken_app::wire::FormReadRequest;

use super::{Book, codes, fill, forms, mangled::filled, read, read_one, town};
use crate::town::{refused, skipped};

/// Saves a workbook with LibreOffice in another format, or in its own again.
fn saved_as(file: &Path, format: &str) -> Option<PathBuf> {
    let folder = file.parent().unwrap().join(format!("as-{format}"));
    fs::create_dir_all(&folder).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", format, "--outdir"])
        .arg(&folder)
        .arg(file)
        .output();
    let Ok(done) = done else {
        skipped("soffice (libreoffice-calc-nogui) is not installed");
        return None;
    };
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Some(folder.join(file.with_extension(format).file_name().unwrap()))
}

#[test]
fn a_form_saved_by_another_program_or_in_another_format_says_the_same() {
    let mut town = town();
    let (book, usual) = filled(&mut town);
    let file = town.dir.path().join("form.xlsx");
    book.write(&file);
    for format in ["xlsx", "ods", "xls"] {
        let Some(other) = saved_as(&file, format) else {
            return;
        };
        let form = read_one(&mut town, &other);
        assert_eq!(form.answers, usual.answers, "{format}");
        assert_eq!(form.measures, usual.measures, "{format}");
        assert_eq!(form.profile, usual.profile, "{format}");
        assert_eq!(codes(&form), codes(&usual), "{format}: {:?}", form.notes);
        assert_eq!(form.check_number, usual.check_number, "{format}");
    }
}

#[test]
fn the_formula_of_the_form_takes_questions_out_when_libreoffice_computes_it() {
    let mut town = town();
    let file = forms(&mut town, "0420").remove(0);
    let script = r#"
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for row in book["該当性"].iter_rows(min_row=4):
    row[3].value = "いいえ" if row[0].value in ("P05", "P09") else "はい"
book.save(sys.argv[1])
"#;
    let Ok(done) = Command::new("python3").args(["-c", script]).arg(&file).output() else {
        return skipped("python3 is not installed");
    };
    if !done.status.success() {
        return skipped("openpyxl is not installed");
    }
    let Some(computed) = saved_as(&file, "ods") else {
        return;
    };
    let Some(back) = saved_as(&computed, "xlsx") else {
        return;
    };
    let mut book = Book::read(&back);
    let items = &*book.sheet("点検票");
    let (code, needed) = (items.column("管理コード"), items.column("回答の要否"));
    let said = |wanted: &str| {
        let row = items
            .cells
            .keys()
            .map(|(row, _)| *row)
            .find(|row| items.text(*row, code) == wanted);
        items.text(row.unwrap(), needed)
    };
    assert_eq!(said("AST-10"), "対象外（回答不要）");
    assert_eq!(said("HUM-09"), "対象外（回答不要）");
    assert_eq!(said("HUM-04"), "要");
    assert_eq!(said("AST-01"), "要");
}

#[test]
fn a_protected_form_opens_with_one_of_the_passphrases_given() {
    let mut town = town();
    let file = forms(&mut town, "0420").remove(0);
    let mut book = Book::read(&file);
    fill(&mut book);
    book.write(&file);
    let usual = read_one(&mut town, &file);
    let mut locked = Cursor::new(Vec::new());
    let mut writer = Ecma376AgileWriter::create(&mut rand::rng(), "点検2026", &mut locked).unwrap();
    writer.write_all(&fs::read(&file).unwrap()).unwrap();
    writer.into_inner().unwrap();
    fs::write(&file, locked.into_inner()).unwrap();
    assert_eq!(refused(read(&mut town, &file)), "workbook-protected");
    let ticket = town.office.note(&file);
    let view = town
        .office
        .app
        .form_read(&FormReadRequest {
            ticket,
            passphrases: vec!["ちがう".to_owned(), "点検2026".to_owned()],
            mapping: None,
        })
        .unwrap();
    assert!(view.is_protected);
    assert_eq!(view.forms, [usual]);
}

#[test]
fn what_is_no_form_is_named() {
    let mut town = town();
    let drm: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0]
        .into_iter()
        .chain(std::iter::repeat_n(0, 508))
        .chain("DRMEncryptedTransform".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let whole = fs::read(forms(&mut town, "0420").remove(0)).unwrap();
    let cases: [(&str, Vec<u8>, &str); 7] = [
        ("empty.xlsx", Vec::new(), "workbook-kind-unknown"),
        ("text.xlsx", "課名,回答".into(), "workbook-kind-unknown"),
        (
            "page.xls",
            "<html><table><tr><td>○</td></tr></table></html>".into(),
            "workbook-kind-unknown",
        ),
        ("paper.xlsx", b"%PDF-1.7".to_vec(), "workbook-kind-unknown"),
        ("label.xlsx", drm, "workbook-labelled"),
        ("torn.xlsx", whole[..whole.len() / 2].to_vec(), "workbook-damaged"),
        ("old.xls", vec![0xD0, 0xCF, 0x11, 0xE0, 0, 0], "workbook-damaged"),
    ];
    for (name, bytes, code) in cases {
        let path = town.dir.path().join(name);
        fs::write(&path, bytes).unwrap();
        assert_eq!(refused(read(&mut town, &path)), code, "{name}");
    }
    let mut book = Book::default();
    book.sheets.push(super::book::Sheet {
        name: "予算".to_owned(),
        ..super::book::Sheet::default()
    });
    book.sheet("予算").put(0, 0, "款");
    let path = town.dir.path().join("予算.xlsx");
    book.write(&path);
    assert_eq!(refused(read(&mut town, &path)), "form-not-found");
}

/// The bytes of a workbook with one of its parts changed.
fn with_part(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut text).unwrap();
        if name == part {
            text = change(String::from_utf8(text).unwrap()).into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        written.start_file(name, options).unwrap();
        written.write_all(&text).unwrap();
    }
    written.finish().unwrap().into_inner()
}

#[test]
fn a_sheet_with_a_million_styled_rows_is_read_by_what_stands_in_it() {
    let mut town = town();
    let (_, usual) = filled(&mut town);
    let file = forms(&mut town, "0420").remove(0);
    let mut book = Book::read(&file);
    fill(&mut book);
    book.write(&file);
    let bytes = fs::read(&file).unwrap();
    let styled = with_part(&bytes, "xl/worksheets/sheet3.xml", |sheet| {
        let mut rows = String::new();
        for row in 1_001..1_000_001 {
            write!(
                rows,
                "<row r=\"{row}\" s=\"1\" customFormat=\"1\"><c r=\"H{row}\" s=\"1\"/></row>"
            )
            .unwrap();
        }
        sheet.replace("</sheetData>", &format!("{rows}</sheetData>"))
    });
    fs::write(&file, styled).unwrap();
    assert_eq!(read_one(&mut town, &file), usual);
}
