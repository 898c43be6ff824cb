//! A city of a thousand sections: its organisation, its round, and the forms that its sections filled in.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufReader, Cursor, Read, Write};
use std::path::{Path, PathBuf};

use calamine::{Data, Range, Reader, Xlsx};
use tenken_app::App;
use tenken_app::wire::{
    HandoutPermission, HandoutRunRequest, OfficeCreateRequest, OperatorAddRequest, RoundApproveRequest,
    RoundSaveRequest, ScaleView, UnitImportRequest,
};
use zip::write::SimpleFileOptions;

use crate::host;

/// The body with the longest organisation sheet that comes with the program.
const BODY: &str = "kobe";

/// The office's case with its sections and an approved round in the full set.
pub fn office(folder: &Path, sections: u32) -> App {
    let mut app = App::new(host(folder));
    app.office_create(&OfficeCreateRequest {
        new_body: None,
        body: BODY.to_owned(),
        office_name: "情報政策課".to_owned(),
        contact: "内線 2231".to_owned(),
        passphrase: None,
        is_plain_accepted: true,
    })
    .unwrap();
    app.operator_add(&OperatorAddRequest {
        name: "高橋 直人".to_owned(),
        role: "secretariat".to_owned(),
    })
    .unwrap();
    import(&mut app, folder, sections);
    app.round_save(&RoundSaveRequest {
        fiscal_year: 2026,
        edition: None,
        set: "full".to_owned(),
        due_on: "2027-03-19".to_owned(),
        period_from: "2026-07-01".to_owned(),
        period_to: "2026-07-17".to_owned(),
        has_department_step: false,
        scale: ScaleView::default(),
        note: String::new(),
    })
    .unwrap();
    app.round_approve(&RoundApproveRequest {
        role: "CISO".to_owned(),
        person_name: "小野寺 誠".to_owned(),
        decided_on: "2026-04-01".to_owned(),
        document_number: "情政第12号".to_owned(),
        note: String::new(),
    })
    .unwrap();
    app
}

fn import(app: &mut App, folder: &Path, sections: u32) {
    let mut table = "課コード,課名,部局名,課長の職名,課長の氏名\n".to_owned();
    for n in 0..sections {
        writeln!(
            table,
            "{:04},第{n}課,第{}部,第{n}課長,山田　{n}",
            1000 + n,
            n / 12
        )
        .unwrap();
    }
    let file = folder.join("units.csv");
    fs::write(&file, table).unwrap();
    let ticket = app.file_note(&file).unwrap().ticket;
    app.unit_import(&UnitImportRequest {
        ticket,
        on: "2026-04-01".to_owned(),
        abolish: Vec::new(),
    })
    .unwrap();
}

/// Hands out to all sections in one run; `way` and `protection` as [`HandoutRunRequest`] names them.
pub fn hand_out(app: &mut App, folder: &Path, way: &str, protection: &str) {
    let mut noted = |name: &str| {
        let place = folder.join(name);
        fs::create_dir_all(&place).unwrap();
        app.file_note(&place).unwrap().ticket
    };
    let (out, secrets) = (noted("out"), noted("secrets"));
    let request = HandoutRunRequest {
        units: Vec::new(),
        is_again: false,
        way: way.to_owned(),
        other_ways: Vec::new(),
        protection: protection.to_owned(),
        passphrase: None,
        is_plain_accepted: protection == "plain",
        folder: out,
        secrets_folder: (protection == "own").then_some(secrets),
        letter: None,
        has_letter_xlsx: false,
        has_guide: false,
        permission: Some(HandoutPermission {
            by: "情報政策課長　高橋 直人".to_owned(),
            on: "2026-06-15".to_owned(),
        }),
    };
    app.handout_run(&request, &mut |_| true).unwrap();
}

/// The forms for filling in below a folder, in order.
pub fn forms(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(forms(&path));
        } else if path.to_string_lossy().ends_with("_記入用.xlsx") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// What the responsible person writes beside these labels.
const FACTS: [(&str, &str); 4] = [
    ("実施者", "課長補佐　山口 恵"),
    ("確認した者の職名", "課長"),
    ("確認した者の氏名", "佐藤 美佐子"),
    ("点検責任者の確認日", "令和8年7月17日"),
];

/// A sheet of a form: its part of the file, its cells, and the address of the first of them.
struct Page {
    part: String,
    cells: Range<Data>,
    top: usize,
    left: usize,
}

impl Page {
    fn of(book: &mut Xlsx<BufReader<fs::File>>, name: &str) -> Self {
        let at = book.sheet_names().iter().position(|found| found == name).unwrap();
        let cells = book.worksheet_range(name).unwrap();
        let (top, left) = cells.start().unwrap();
        Self {
            part: format!("xl/worksheets/sheet{}.xml", at + 1),
            cells,
            top: top as usize,
            left: left as usize,
        }
    }

    fn find(&self, text: &str) -> (usize, usize) {
        let is_it = |cell: &Data| matches!(cell, Data::String(found) if found == text);
        let found = self.cells.used_cells().find(|(_, _, cell)| is_it(cell));
        let (row, column, _) = found.unwrap();
        (row, column)
    }

    fn address(&self, row: usize, column: usize) -> String {
        let letter = char::from(b'A' + u8::try_from(self.left + column).unwrap());
        format!("{letter}{}", self.top + row + 1)
    }
}

/// Where a form is filled in: parts of the file and addresses of cells.
pub struct Blanks {
    questions: String,
    /// Answer and reason of each question.
    answers: Vec<(String, String)>,
    overview: String,
    /// Addresses and texts.
    facts: Vec<(String, &'static str)>,
    profile: String,
    /// Addresses of the answers to the profile.
    applies: Vec<String>,
    /// Questions.
    pub rows: usize,
}

impl Blanks {
    /// Of a form; all of a round are alike.
    pub fn of(form: &Path) -> Self {
        let mut book: Xlsx<_> = calamine::open_workbook(form).unwrap();
        let (overview, page) = (Page::of(&mut book, "概要"), Page::of(&mut book, "点検票"));
        let profile = Page::of(&mut book, "該当性");
        let (profile_head, applies) = profile.find("回答");
        let facts = FACTS.map(|(label, text)| {
            let (row, column) = overview.find(label);
            (overview.address(row, column + 1), text)
        });
        let (head, answer) = page.find("回答");
        let (_, reason) = page.find("理由・対象範囲・例外");
        let (_, number) = page.find("番号");
        let is_asked = |row: &usize| {
            page.cells
                .get((*row, number))
                .is_some_and(|cell| *cell != Data::Empty)
        };
        let answers: Vec<_> = (head + 1..page.cells.height())
            .filter(is_asked)
            .map(|row| (page.address(row, answer), page.address(row, reason)))
            .collect();
        Self {
            rows: answers.len(),
            questions: page.part,
            answers,
            overview: overview.part,
            applies: (profile_head + 1..profile.cells.height())
                .map(|row| profile.address(row, applies))
                .collect(),
            profile: profile.part,
            facts: facts.into(),
        }
    }

    /// The form filled in by the `n`th section: three answers in four ○, the others with a reason of their own.
    pub fn fill(&self, form: &Path, n: usize, to: &Path) {
        let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(form).unwrap())).unwrap();
        let mut filled = zip::ZipWriter::new(fs::File::create(to).unwrap());
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let name = part.name().unwrap().into_owned();
            let cells = match &name {
                name if *name == self.questions => self.answered(n),
                name if *name == self.overview => self.confirmed(),
                name if *name == self.profile => self.applying(),
                _ => {
                    filled.raw_copy_file(part).unwrap();
                    continue;
                }
            };
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            filled.start_file(name, SimpleFileOptions::default()).unwrap();
            filled.write_all(typed(&text, &cells).as_bytes()).unwrap();
        }
        filled.finish().unwrap();
    }

    fn applying(&self) -> Vec<(&str, String)> {
        let cells = self.applies.iter();
        cells.map(|cell| (cell.as_str(), "はい".to_owned())).collect()
    }

    fn confirmed(&self) -> Vec<(&str, String)> {
        let facts = self.facts.iter();
        facts
            .map(|(cell, text)| (cell.as_str(), (*text).to_owned()))
            .collect()
    }

    fn answered(&self, n: usize) -> Vec<(&str, String)> {
        let mut cells = Vec::new();
        for (row, (answer, reason)) in self.answers.iter().enumerate() {
            let seed = n * 31 + row * 17;
            let symbol = ["○", "○", "○", "△"][seed % 4];
            cells.push((answer.as_str(), symbol.to_owned()));
            if symbol == "△" {
                let text = format!("第{n}課では{seed}件のうち{row}件の記録が足りない。");
                cells.push((reason.as_str(), text));
            }
        }
        cells
    }
}

/// A sheet with texts in empty cells, which are named in the order in which they stand.
fn typed(sheet: &str, cells: &[(&str, String)]) -> String {
    let (mut done, mut rest) = (String::with_capacity(sheet.len() * 2), sheet);
    for (cell, text) in cells {
        let mark = format!("<c r=\"{cell}\" ");
        let at = rest.find(&mark).unwrap() + mark.len();
        let end = at + rest[at..].find("/>").unwrap();
        done += &rest[..end];
        write!(done, " t=\"inlineStr\"><is><t>{text}</t></is></c>").unwrap();
        rest = &rest[end + 2..];
    }
    done + rest
}
