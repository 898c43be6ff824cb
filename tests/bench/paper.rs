//! Papers against peers on the same content: a table of 1,000 rows against Typst, a workbook of 330 questions against
//! the bare writer.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use tenken_app::checklist::{Which, load};
use tenken_documents::{
    CheckAnswer, CheckItem, CheckSheet, DateText, ItemGroup, MustOpenItem, ResultReport, check_sheet_xlsx,
    result_report_pdf,
};

use crate::{Ratio, common, room};

/// Rows of the table.
const ROWS: usize = 1_000;
/// Questions of the workbook.
const ITEMS: usize = 330;
/// Largest PDF, in bytes.
const LARGEST: usize = 450_000;

/// Words that the rows are made of; no two rows come out alike.
const WORDS: &[&str] = &[
    "端末",
    "記録簿",
    "媒体",
    "委託先",
    "書庫",
    "鍵",
    "台帳",
    "窓口",
    "係長",
    "確認",
    "持ち出し",
    "廃棄",
    "研修",
    "許可",
    "庁外",
    "画面",
    "設定",
    "更新",
    "復元",
    "監査",
    "期限",
    "係",
    "表示",
    "区分",
    "送信",
    "暗号化",
    "名簿",
    "点検",
    "棚卸し",
    "権限",
];

/// A small generator of its own, so that every run and every machine has the same rows.
struct Dice(u64);

impl Dice {
    fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn sentence(&mut self, words: usize) -> String {
        let mut text = String::new();
        for n in 0..words {
            let joint = if n + 1 == words {
                ""
            } else {
                ["の", "を", "と", "に", "は、"][self.below(5)]
            };
            let _ = write!(text, "{}{joint}", WORDS[self.below(WORDS.len())]);
        }
        text
    }
}

fn rows() -> Vec<MustOpenItem> {
    let mut dice = Dice(20_261_122);
    (1..=i64::try_from(ROWS).unwrap())
        .map(|number| MustOpenItem {
            number,
            question: format!("{}をしていますか。", dice.sentence(4)),
            code: format!("AST-{:02}", number % 11 + 1),
            clause: format!("3.{}({})", number % 7 + 1, number % 9 + 1),
            obligation: "必須".to_owned(),
            answer: "×".to_owned(),
            reason: format!("{}がまだである。{number}件", dice.sentence(4)),
            due: Some(DateText {
                iso: format!("2026-{:02}-28", number % 12 + 1),
                text: format!("令和8年{}月28日", number % 12 + 1),
            }),
            measure: format!("8-0420-{number:04}"),
        })
        .collect()
}

/// Time of our PDF over Typst's, compile only, on the same rows; none where Typst is not there.
pub fn against_typst(runs: usize) -> Option<Ratio> {
    let Ok(python) = std::env::var("TENKEN_TYPST_PYTHON") else {
        println!("SKIPPED: Typst is not there, so the PDF is not compared; cargo xtask bench installs it");
        return None;
    };
    let folder = room();
    let rows = rows();
    std::fs::write(folder.path().join("table.typ"), typst(&rows)).unwrap();
    let words = common::japanese();
    let report = ResultReport {
        must_open: rows,
        ..common::sample::report()
    };
    let mut measured = Vec::new();
    for _ in 0..runs {
        let start = Instant::now();
        let pdf = result_report_pdf(&report, &|id, args| words.text(id, args)).unwrap();
        let ours = start.elapsed();
        let theirs = compile(&python, folder.path());
        println!(
            "  {} pages, {} KB in {ours:.3?}; Typst {} KB in {theirs:.3?}",
            pdf.pages,
            pdf.bytes.len() / 1000,
            folder.path().join("table.pdf").metadata().unwrap().len() / 1000
        );
        assert!(
            pdf.bytes.len() <= LARGEST,
            "{} bytes, more than {LARGEST}",
            pdf.bytes.len()
        );
        measured.push(ours.as_secs_f64() / theirs.as_secs_f64());
    }
    Some(Ratio {
        name: "PDF table of 1,000 rows against Typst, compile only",
        limit: 1.5,
        measured,
    })
}

/// The table as Typst writes it: same columns, same texts, head repeated, same typeface.
fn typst(rows: &[MustOpenItem]) -> String {
    let mut text = String::from(
        "#set page(paper: \"a4\", margin: (x: 20mm, y: 20mm), numbering: \"1 / 1\")\n\
         #set text(font: \"BIZ UDPGothic\", size: 9pt, lang: \"ja\")\n\
         #table(columns: (10mm, 1fr, 20mm, 12mm, 1fr, 26mm, 24mm),\n\
         table.header([番号], [設問], [条項], [区分], [理由], [期限], [改善計画]),\n",
    );
    for row in rows {
        let due = row.due.as_ref().map(|due| due.text.as_str()).unwrap_or_default();
        let _ = writeln!(
            text,
            "[{}], [{}], [{} {}], [{}], [{}], [{due}], [{}],",
            row.number, row.question, row.code, row.clause, row.obligation, row.reason, row.measure
        );
    }
    text + ")\n"
}

/// Compiles `table.typ` of the folder to `table.pdf`; the time is that of the compiler alone.
pub fn compile(python: &str, folder: &Path) -> Duration {
    let fonts = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../ui/node_modules/@expo-google-fonts/biz-udpgothic"
    );
    let script = "import sys, time, typst\n\
        compiler = typst.Compiler(sys.argv[1], font_paths=[sys.argv[3]], ignore_system_fonts=True)\n\
        began = time.perf_counter()\n\
        compiler.compile(output=sys.argv[2], format='pdf')\n\
        print(time.perf_counter() - began)";
    let output = Command::new(python)
        .args(["-c", script])
        .args([folder.join("table.typ"), folder.join("table.pdf")])
        .arg(fonts)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let seconds: f64 = said
        .trim()
        .parse()
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    Duration::from_secs_f64(seconds)
}

/// The full set of Yonezawa, cut to 330 questions, as a sheet.
fn sheet() -> CheckSheet {
    let edition = load("yonezawa", Which::Newest).unwrap();
    let items = edition
        .items
        .iter()
        .take(ITEMS)
        .zip(1..)
        .map(|(item, number)| CheckItem {
            number,
            item_id: item.id.clone(),
            code: item.control.to_string(),
            clauses: item.clauses.clone(),
            obligation: "必須".to_owned(),
            question: item.question.clone(),
            good: item.good.clone(),
            partial: item.partial.clone(),
            answer: CheckAnswer::Partial,
            reason: item.partial.clone(),
            ..CheckItem::default()
        });
    CheckSheet {
        groups: vec![ItemGroup {
            title: "全項目".to_owned(),
            items: items.collect(),
        }],
        ..common::check::answered()
    }
}

/// Time of our workbook over that of the bare writer with the same texts in the same number of cells.
pub fn workbook(runs: usize) -> Ratio {
    let words = common::japanese();
    let sheet = sheet();
    let mut measured = Vec::new();
    for _ in 0..runs {
        let start = Instant::now();
        let ours = check_sheet_xlsx(&sheet, &|id, args| words.text(id, args)).unwrap();
        let time = start.elapsed();
        let start = Instant::now();
        let bare = bare(&sheet);
        let floor = start.elapsed();
        println!(
            "  {} KB in {time:.3?}; bare {} KB in {floor:.3?}",
            ours.len() / 1000,
            bare.len() / 1000
        );
        measured.push(time.as_secs_f64() / floor.as_secs_f64());
    }
    Ratio {
        name: "workbook of 330 questions against the bare writer",
        limit: 3.0,
        measured,
    }
}

fn bare(sheet: &CheckSheet) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (row, item) in (0_u32..).zip(&sheet.groups[0].items) {
        page.write_number(row, 0, f64::from(row)).unwrap();
        let clauses = item.clauses.join("、");
        let texts = [
            &item.code,
            &clauses,
            &item.question,
            &item.obligation,
            &item.good,
            &item.partial,
            &item.reason,
            &item.item_id,
            &item.code,
            &item.obligation,
            &item.exception,
            &item.finding,
            &item.code,
        ];
        for (column, text) in (1_u16..).zip(texts) {
            page.write_string(row, column, text.as_str()).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}
