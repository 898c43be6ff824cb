//! Papers of the whole body and of a hand-out, as the use cases make them of the example 架空市.

use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use calamine::{Reader as _, Xlsx};
use regex::Regex;
use tenken_app::wire::{
    CityFindRequest, CityWriteRequest, CorrectionSaveRequest, DemoWriteRequest, HandoutPermission,
    HandoutRunRequest,
};
use tenken_documents::{hand_list_pdf, text_in};

use crate::{
    check_text, common,
    once::once,
    pdf::check_file,
    program::run,
    town::{Desk, TestClock},
    workbook::listed_to,
};

/// Rows of a sheet, and lines of a text table, that the golden file keeps.
const KEPT_ROWS: u32 = 24;

/// What the office of 架空市 wrote: kind and place of each file.
#[derive(serde::Serialize, serde::Deserialize)]
struct Papers {
    files: Vec<(String, PathBuf)>,
    /// Folder of what was handed out.
    handed: PathBuf,
    /// Words of the case that are not for the public.
    secret: Vec<String>,
}

impl Papers {
    fn place(&self, kind: &str) -> &Path {
        let found = self.files.iter().find(|(own, _)| own == kind);
        &found.unwrap_or_else(|| panic!("no {kind}")).1
    }

    fn bytes(&self, kind: &str) -> Vec<u8> {
        fs::read(self.place(kind)).unwrap()
    }

    /// A file of a section's folder.
    fn of_section(&self, folder: &str, end: &str) -> Vec<u8> {
        let entries = fs::read_dir(self.handed.join(folder)).unwrap();
        let mut names = entries.map(|entry| entry.unwrap().path());
        fs::read(names.find(|path| path.to_string_lossy().ends_with(end)).unwrap()).unwrap()
    }
}

/// The example told once a build, with one answer corrected by the office: each test is a process of its own, and the
/// first that comes tells it for all.
fn papers() -> &'static Papers {
    static MADE: OnceLock<Papers> = OnceLock::new();
    MADE.get_or_init(|| {
        let list = once("golden-city", |dir| serde_json::to_vec(&make(dir)).unwrap());
        serde_json::from_slice(&list).unwrap()
    })
}

fn make(dir: &Path) -> Papers {
    let mut office = Desk::new(dir, "pc", &TestClock::at("2026-10-30T01:00:00Z"));
    let folder = office.folder("見本");
    let demo = office.app.demo_write(&DemoWriteRequest { folder }).unwrap();
    let is_case = |place: &str| place.starts_with("01_") && place.ends_with(".tenken");
    let case = demo.files.iter().find(|file| is_case(&file.place)).unwrap();
    let path = office.place(&case.ticket);
    office.open(&path, None).unwrap();
    office.operate("高橋　直人", "secretariat");
    correct(&mut office);
    let mut files = Vec::new();
    let out = office.folder("集計");
    let kinds = tenken_app::CITY_PAPERS
        .iter()
        .map(|(kind, ..)| (*kind).to_owned());
    let request = CityWriteRequest {
        fiscal_year: None,
        kinds: kinds.collect(),
        department: Some("福祉部".to_owned()),
        meeting: "令和8年度第2回架空市情報セキュリティ委員会".to_owned(),
        held_on: "R8.11.12".to_owned(),
        paper_number: "資料1".to_owned(),
        points: Vec::new(),
        proposals: vec![
            "委託先の対策状況の確認を、全庁共通の確認票により毎年度2回行うこと。".to_owned(),
            "媒体の廃棄記録簿の様式を全庁で統一し、令和9年1月から用いること。".to_owned(),
        ],
        is_csv_guarded: true,
        folder: Some(out),
    };
    let written = office.app.city_write(&request, &mut |_| true);
    files.extend(written.unwrap().files);
    let handed = office.folder("配布");
    files.extend(hand_out(&mut office, &handed));
    let placed = files
        .into_iter()
        .map(|file| (file.kind, office.place(&file.ticket)));
    Papers {
        files: placed.collect(),
        handed: dir.join("配布"),
        secret: secret(&mut office),
    }
}

/// Names of sections and systems, their codes, people, numbers of exceptions. The office itself publishes, so its own
/// name may stand there.
fn secret(office: &mut Desk) -> Vec<String> {
    let view = office.app.office_view().unwrap();
    let mut words: Vec<String> = Vec::new();
    for section in &view.sections {
        words.extend([
            section.code.clone(),
            section.name.clone(),
            section.head_name.clone(),
        ]);
        for system in &section.systems {
            words.extend([
                system.code.clone(),
                system.name.clone(),
                system.manager_name.clone(),
            ]);
        }
    }
    words.extend(view.exceptions.iter().map(|one| one.number.clone()));
    words.extend(
        office
            .app
            .desk_view()
            .unwrap()
            .persons
            .into_iter()
            .map(|one| one.name),
    );
    let bare = words.into_iter().map(|word| word.replace(['　', ' '], ""));
    bare.filter(|word| !word.is_empty() && word != "情報政策課")
        .collect()
}

/// 事務局訂正 of the first 必須未実施 that the figures show.
fn correct(office: &mut Desk) {
    let find = CityFindRequest {
        fiscal_year: None,
        department: Some("福祉部".to_owned()),
        section: None,
        domain: None,
        item: None,
        answers: "must_open".to_owned(),
        text: String::new(),
        offset: 0,
        limit: 1,
    };
    let line = office.app.city_find(&find).unwrap().lines.remove(0);
    office
        .app
        .correction_save(&CorrectionSaveRequest {
            reception: line.reception,
            item: line.item,
            field: "value".to_owned(),
            value: "partial".to_owned(),
            reason: "年度の途中から記録を始めていたことが、提出の後に分かった。".to_owned(),
            on_word_of: "課長　電話".to_owned(),
        })
        .unwrap();
}

/// Three sections get the round once more, each with a passphrase of its own.
fn hand_out(office: &mut Desk, folder: &str) -> Vec<tenken_app::wire::WrittenFile> {
    let view = office.app.handout_view().unwrap();
    let unit = |code: &str| {
        let line = view.lines.iter().find(|line| line.code == code);
        line.unwrap().unit.clone()
    };
    let mut letter = view.letter.clone();
    "情政第118号".clone_into(&mut letter.number);
    let secrets = office.folder("パスフレーズ");
    let done = office.app.handout_run(
        &HandoutRunRequest {
            units: ["0115", "0312", "0420"].map(unit).into(),
            is_again: true,
            way: "parcel".to_owned(),
            other_ways: Vec::new(),
            protection: "own".to_owned(),
            passphrase: None,
            is_plain_accepted: false,
            folder: folder.to_owned(),
            secrets_folder: Some(secrets),
            letter: Some(letter),
            has_letter_xlsx: true,
            has_guide: true,
            permission: Some(HandoutPermission {
                by: "デジタル推進部情報政策課長　栗原　弘明".to_owned(),
                on: "2026-10-29".to_owned(),
            }),
        },
        &mut |_| true,
    );
    done.unwrap().files
}

/// Without what stands on random ids and keys: check numbers, hashes, journal numbers, passphrases, ids. A line that held
/// one is set with single blanks, because its words moved.
pub fn masked(text: &str) -> String {
    static RULES: OnceLock<Vec<(Regex, &str)>> = OnceLock::new();
    let rules = RULES.get_or_init(|| {
        [
            (r"\b[0-9A-F]{4}( [0-9A-F]{4}){3}\b", "####"),
            (r"\b[0-9a-f]{64}\b", "<sha256>"),
            (r"記録番号 ?\d+", "記録番号#"),
            (r"\b[a-z]{6}(-[a-z]{6})*-[2-9]{4}\b", "<passphrase>"),
            (r"\b[a-z]+-[0-9a-f]{24}\b", "<id>"),
        ]
        .into_iter()
        .map(|(rule, word)| (Regex::new(rule).unwrap(), word))
        .collect()
    });
    let mut found = String::new();
    for line in text.lines() {
        let clean = rules.iter().fold(line.to_owned(), |line, (rule, word)| {
            rule.replace_all(&line, *word).into_owned()
        });
        if clean == line {
            found.push_str(line);
        } else {
            found.push_str(&clean.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        found.push('\n');
    }
    found
}

#[test]
fn the_committee_report_looks_and_reads_as_agreed() {
    check_file("committee-report", 6, &papers().bytes("committee_pdf"), masked);
    let book = papers().bytes("committee_xlsx");
    check_text(
        "committee-report.xlsx.txt",
        &masked(&listed_to(book.clone(), u32::MAX)),
    );
    let drawn = parts(book)
        .into_iter()
        .filter(|name| name.starts_with("xl/charts/chart"));
    assert_eq!(
        drawn.count(),
        3,
        "two pictures of the years, one of the improvements"
    );
}

#[test]
fn the_department_extract_looks_and_reads_as_agreed() {
    check_file("department-extract", 3, &papers().bytes("extract_pdf"), masked);
    let book = masked(&listed_to(papers().bytes("extract_xlsx"), u32::MAX));
    check_text("department-extract.xlsx.txt", &book);
}

#[test]
fn the_years_side_by_side_and_what_speaks_for_a_review_look_and_read_as_agreed() {
    for (name, pages) in [("trend", 3), ("revision", 8)] {
        check_file(name, pages, &papers().bytes(&format!("{name}_pdf")), masked);
        let book = listed_to(papers().bytes(&format!("{name}_xlsx")), KEPT_ROWS);
        check_text(&format!("{name}.xlsx.txt"), &masked(&book));
    }
}

#[test]
fn the_public_summary_looks_and_reads_as_agreed() {
    check_file("public-summary", 1, &papers().bytes("summary_pdf"), masked);
}

/// Section names, system names and codes, people, numbers of improvements, exceptions and the journal, and the single
/// domains of the technical side: none of it is for the public.
#[test]
fn the_public_summary_prints_nothing_that_must_not_be_known() {
    let summary = papers();
    let text = text_in::text_of(&summary.bytes("summary_pdf")).unwrap();
    let text: String = text.chars().filter(|ch| !ch.is_whitespace()).collect();
    assert!(text.contains("実施率"), "{text}");
    assert!(summary.secret.len() > 120, "{}", summary.secret.len());
    for word in &summary.secret {
        assert!(!text.contains(word.as_str()), "{word} in {text}");
    }
    for word in [
        "必須未実施",
        "記録番号",
        "例外措置",
        "ネットワーク",
        "認証",
        "強靭性",
        "不正アクセス",
        "不正プログラム",
    ] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    let number = Regex::new(r"\b8-\d{4}-\d{2}\b|[A-Z]{3}-\d{2}|\d{1,3}(\.\d{1,3}){3}").unwrap();
    assert!(!number.is_match(&text), "{text}");
}

#[test]
fn the_workbook_of_all_sheets_reads_as_agreed() {
    let book = papers().bytes("workbook");
    let listed = listed_to(book, KEPT_ROWS);
    let names: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.strip_prefix("== "))
        .collect();
    assert_eq!(
        names[..11],
        [
            "提出状況",
            "回答一覧",
            "領域別",
            "設問別",
            "必須未実施",
            "改善計画",
            "例外措置",
            "前年度比較",
            "自己点検と監査の差",
            "期限超過",
            "取込ログ"
        ]
    );
    check_text("city-workbook.xlsx.txt", &masked(&listed));
}

/// Every sheet opens, days are days, and no row is lost.
#[test]
fn libreoffice_shows_the_workbook_of_all_sheets_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("book.xlsx"), papers().bytes("workbook")).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    let arguments = [&profile, "--headless", "--convert-to", filter, "book.xlsx"];
    if run("soffice", &arguments, folder.path()).is_none() {
        return;
    }
    let sheet = |name: &str| fs::read_to_string(folder.path().join(format!("book-{name}.csv"))).unwrap();
    let book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(papers().bytes("workbook"))).unwrap();
    assert_eq!(book.sheet_names().len(), 15);
    for name in book.sheet_names() {
        assert!(sheet(&name).lines().count() >= 2, "{name}");
    }
    let answers = sheet("回答一覧");
    let lines = String::from_utf8(papers().bytes("answers_csv")).unwrap();
    // Every line of the table for machines, and those that the profile cut: nothing is left out.
    assert!(answers.lines().count() > lines.lines().count());
    assert!(sheet("改善計画").contains(",2026/08/14,"), "days are days");
    assert!(!sheet("前年度比較").contains('#'));
}

#[test]
fn the_tables_for_machines_read_as_agreed() {
    for (kind, name) in [
        ("answers_csv", "city-answers.csv.txt"),
        ("figures_csv", "city-figures.csv.txt"),
    ] {
        let text = String::from_utf8(papers().bytes(kind)).unwrap();
        let kept = usize::try_from(KEPT_ROWS).unwrap();
        let mut listed: Vec<String> = text.lines().take(kept).map(str::to_owned).collect();
        listed.push(format!("lines {}", text.lines().count()));
        check_text(name, &masked(&listed.join("\n")));
    }
}

#[test]
fn the_letter_and_the_list_of_a_hand_out_look_and_read_as_agreed() {
    let letter = papers().of_section("0312_市民課", "依頼文_市民課.pdf");
    check_file("letter", 1, &letter, masked);
    let book = papers().of_section("0312_市民課", "依頼文_市民課.xlsx");
    check_text("letter.xlsx.txt", &listed_to(book, u32::MAX));
    check_file("hand-out-list", 4, &papers().bytes("handout_list_pdf"), masked);
    let book = masked(&listed_to(papers().bytes("handout_list_xlsx"), KEPT_ROWS));
    check_text("hand-out-list.xlsx.txt", &book);
}

/// What the use case writes, word for word but for the passphrases; how it looks is tested on a list of fixed ones.
#[test]
fn the_list_of_passphrases_looks_and_reads_as_agreed() {
    let text = text_in::text_of(&papers().bytes("handout_secrets")).unwrap();
    check_text("passphrase-list-of-a-run.txt", &masked(&text));
    let list = common::sample_hand::passphrases();
    let rendered = hand_list_pdf(&list).unwrap();
    assert!(rendered.missing.is_empty());
    check_file("passphrase-list", 3, &rendered.bytes, str::to_owned);
}

/// Names of the parts of a workbook.
fn parts(bytes: Vec<u8>) -> Vec<String> {
    let book = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    book.file_names().map(|name| name.unwrap().into_owned()).collect()
}
