//! A folder of filled forms: from the files to versions in force, against what reading their cells alone costs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use calamine::{DataRef, Reader, Xlsx};
use tenken_app::App;
use tenken_app::wire::{
    CaseOpenRequest, CityFindRequest, CityRequest, CityWriteRequest, IntakeRunTakeRequest, IntakeScanRequest,
};

use crate::sections::{Blanks, forms, hand_out, office};
use crate::start::peak;
use crate::{Ratio, host, room};

/// Sections of the long run.
const MANY: u32 = 4_000;
/// Sections of the folder that the claims speak of: about 220,000 answers, as 1,000 forms of 220 rows have.
const FEW: u32 = 1_200;
/// Forms that pandas reads; its time a file does not depend on how many there are.
const PANDAS: u32 = 40;
/// Reads every sheet of the files named, as a script of a clerk would, and prints the seconds.
const SCRIPT: &str = "
import sys, time, pandas
start = time.perf_counter()
for name in open(sys.argv[1], encoding='utf-8').read().split('\\n'):
    pandas.read_excel(name, sheet_name=None, header=None, engine='openpyxl')
print(time.perf_counter() - start)
";

/// The argument with which the program calls itself for one long run: folder, case, files and the number of sheets follow.
pub const ALONE: &str = "intake-alone";

/// Filled forms of a city, and its case before any came back.
struct Ground {
    folder: PathBuf,
    case: PathBuf,
    files: Vec<PathBuf>,
    rows: usize,
}

impl Ground {
    fn new(folder: &Path, sections: u32) -> Self {
        let mut app = office(folder, sections);
        let start = Instant::now();
        hand_out(&mut app, folder, "excel", "plain");
        println!("  {sections} forms handed out in {:.1?}", start.elapsed());
        app.case_close().unwrap();
        let blank = forms(&folder.join("out"));
        let blanks = Blanks::of(&blank[0]);
        let back = folder.join("back");
        fs::create_dir_all(&back).unwrap();
        let mut files = Vec::new();
        for (n, form) in blank.iter().enumerate() {
            let to = back.join(format!("{n:04}.xlsx"));
            blanks.fill(form, n, &to);
            files.push(to);
        }
        let cases = fs::read_dir(folder.join("cases")).unwrap();
        let case = cases
            .map(|entry| entry.unwrap().path())
            .find(|path| path.extension().is_some_and(|end| end == "tenken"))
            .unwrap();
        Self {
            folder: folder.to_owned(),
            case,
            files,
            rows: blanks.rows,
        }
    }

    fn some(&self, count: u32) -> &[PathBuf] {
        &self.files[..usize::try_from(count).unwrap()]
    }

    /// The first so many forms, in a folder of their own.
    fn first(&self, count: u32) -> PathBuf {
        let folder = self.folder.join(format!("first-{count}"));
        if !folder.exists() {
            fs::create_dir_all(&folder).unwrap();
            for file in self.some(count) {
                fs::hard_link(file, folder.join(file.file_name().unwrap())).unwrap();
            }
        }
        folder
    }

    /// A folder looked through and taken into a fresh copy of the case; the app with the case open, and the time.
    fn taken(&self, files: &Path) -> (App, Duration) {
        let count = fs::read_dir(files).unwrap().count();
        taken(&self.folder, &self.fresh(), files, count)
    }

    /// A copy of the case before any form came back.
    fn fresh(&self) -> PathBuf {
        let case = self.case.with_file_name("fresh.tenken");
        fs::copy(&self.case, &case).unwrap();
        case
    }

    /// The same in a process of its own: the time, and the most memory in MB that it had.
    fn taken_alone(&self, files: &Path, count: u32) -> (Duration, f64) {
        let told = Command::new(std::env::current_exe().unwrap())
            .arg(ALONE)
            .args([&self.folder, &self.fresh()])
            .arg(files)
            .arg(count.to_string())
            .stderr(Stdio::inherit())
            .output()
            .unwrap();
        let told = String::from_utf8(told.stdout).unwrap();
        let figures: Vec<f64> = told
            .split_whitespace()
            .map(|word| word.parse().unwrap())
            .collect();
        (Duration::from_secs_f64(figures[0]), figures[1])
    }
}

/// The long run in a process of its own, which has done nothing before. Prints seconds and the most memory in MB.
pub fn alone(arguments: &[String]) {
    let [folder, case, files, count] = arguments else {
        panic!("{ALONE} <folder> <case> <files> <count>");
    };
    let count = count.parse().unwrap();
    let (_, time) = taken(folder.as_ref(), case.as_ref(), files.as_ref(), count);
    println!("{} {}", time.as_secs_f64(), peak());
}

/// A folder or a file looked through and taken into a case, so many sheets; the app with the case open, and the time.
fn taken(folder: &Path, case: &Path, files: &Path, count: usize) -> (App, Duration) {
    let mut app = App::new(host(folder));
    let ticket = app.file_note(case).unwrap().ticket;
    app.case_open(&CaseOpenRequest {
        ticket,
        passphrase: None,
        recovery_code: None,
        is_read_only: false,
    })
    .unwrap();
    let ticket = app.file_note(files).unwrap().ticket;
    let start = Instant::now();
    let scan = IntakeScanRequest {
        tickets: vec![ticket],
        passphrases: Vec::new(),
        mapping: None,
    };
    app.intake_scan(&scan, &mut |_| true).unwrap();
    let scanned = start.elapsed();
    let take = IntakeRunTakeRequest {
        reason: String::new(),
        due_on: String::new(),
        folder: None,
    };
    let done = app.intake_run_take(&take, &mut |_| true).unwrap();
    let all = start.elapsed();
    let taken = done
        .line
        .counts
        .iter()
        .find(|one| one.code == "taken")
        .map(|one| one.count);
    assert_eq!(taken, i64::try_from(count).ok(), "{:?}", done.line);
    eprintln!("  {count} sheets: looked through in {scanned:.1?}, all in {all:.1?}");
    (app, all)
}

/// Every cell of every sheet, one after another, and no more than that.
fn cells(files: &[PathBuf]) -> Duration {
    let start = Instant::now();
    let mut count = 0_usize;
    for file in files {
        let mut book: Xlsx<_> = calamine::open_workbook(file).unwrap();
        for name in book.sheet_names() {
            let mut cells = book.worksheet_cells_reader(&name).unwrap();
            while let Some(cell) = cells.next_cell().unwrap() {
                count += usize::from(*cell.get_value() != DataRef::Empty);
            }
        }
    }
    assert!(count > files.len());
    start.elapsed()
}

/// Seconds that pandas with openpyxl needs for a file, where both are there.
fn pandas(files: &[PathBuf], folder: &Path) -> Option<f64> {
    let python = std::env::var("TENKEN_PANDAS_PYTHON").ok()?;
    let list = folder.join("pandas.txt");
    let names: Vec<_> = files
        .iter()
        .map(|file| file.to_string_lossy().into_owned())
        .collect();
    fs::write(&list, names.join("\n")).unwrap();
    let told = Command::new(python)
        .args(["-c", SCRIPT])
        .arg(&list)
        .output()
        .ok()?;
    let seconds: f64 = String::from_utf8(told.stdout).ok()?.trim().parse().ok()?;
    Some(seconds / f64::from(PANDAS))
}

/// The claims about a folder: against calamine, against pandas, flat in time and in memory.
pub fn ratios(runs: usize) -> Vec<Ratio> {
    let folder = room();
    let ground = Ground::new(folder.path(), MANY);
    println!("  {} questions a form", ground.rows);
    let few = ground.first(FEW);
    let mut measured = Vec::new();
    let mut ours = Vec::new();
    for _ in 0..runs {
        let floor = cells(ground.some(FEW));
        println!("  calamine alone: {floor:.1?}");
        let (mut app, taken) = ground.taken(&few);
        if ours.is_empty() {
            consolidation(&mut app);
            workbook(&mut app, &ground);
        }
        measured.push(taken.as_secs_f64() / floor.as_secs_f64());
        ours.push(taken.as_secs_f64() / f64::from(FEW));
    }
    ours.sort_by(f64::total_cmp);
    let a_file = ours[ours.len() / 2];
    let (long, memory) = ground.taken_alone(&ground.first(MANY), MANY);
    println!("  {MANY} forms alone: {long:.1?}, peak memory {memory:.0} MB");
    let mut ratios = vec![
        Ratio {
            name: "folder of 220,000 answers looked through and stored against calamine reading its cells",
            limit: 2.5,
            measured,
        },
        Ratio {
            name: "time a file in a folder of 4,000 forms against 1,200",
            limit: 1.2,
            measured: vec![long.as_secs_f64() / f64::from(MANY) / a_file],
        },
        Ratio {
            name: "peak memory with 4,000 forms against 300 MB",
            limit: 1.0,
            measured: vec![memory / 300.0],
        },
    ];
    match pandas(ground.some(PANDAS), folder.path()) {
        Some(peer) => ratios.push(Ratio {
            name: "the same folder against pandas with openpyxl only reading it",
            limit: 0.2,
            measured: vec![a_file / peer],
        }),
        None => println!("SKIPPED: pandas is not there; cargo xtask bench installs it"),
    }
    ratios
}

/// How long the figures of the whole body take, and a filter over the answers behind them.
fn consolidation(app: &mut App) {
    let start = Instant::now();
    app.city_view(&CityRequest {
        fiscal_year: None,
        open: Vec::new(),
        is_all_open: true,
        is_ranked: false,
        items: 20,
    })
    .unwrap();
    println!(
        "CEILING figures of {FEW} sections in core, first time: {:.0?} (first row painted: 300 ms)",
        start.elapsed()
    );
    let filter = |text: &str, answers: &str, domain: Option<&str>| CityFindRequest {
        fiscal_year: None,
        department: None,
        section: None,
        domain: domain.map(str::to_owned),
        item: None,
        answers: answers.to_owned(),
        text: text.to_owned(),
        offset: 0,
        limit: 50,
    };
    for wanted in [
        filter("", "gap", None),
        filter("", "all", Some("HUM")),
        filter("記録が足りない", "all", None),
    ] {
        let start = Instant::now();
        let found = app.city_find(&wanted).unwrap();
        println!(
            "CEILING {} answers found by {:?} {:?}: {:.0?} (100 ms)",
            found.total,
            wanted.answers,
            wanted.text,
            start.elapsed()
        );
    }
}

/// 全庁集計表 of all sections, and the same file taken in by an office that has none of them.
fn workbook(app: &mut App, ground: &Ground) {
    let folder = ground.folder.join("workbook");
    fs::create_dir_all(&folder).unwrap();
    let request = CityWriteRequest {
        fiscal_year: None,
        kinds: vec!["workbook".to_owned()],
        department: None,
        meeting: String::new(),
        held_on: String::new(),
        paper_number: String::new(),
        points: Vec::new(),
        proposals: Vec::new(),
        is_csv_guarded: true,
        folder: Some(app.file_note(&folder).unwrap().ticket),
    };
    let start = Instant::now();
    let written = app.city_write(&request, &mut |_| true).unwrap();
    let wrote = start.elapsed();
    let file = folder.join(&written.files[0].name);
    let size = fs::metadata(&file).unwrap().len() / 1_000_000;
    // The next office works on a file in the same place.
    app.case_close().unwrap();
    let (took, memory) = ground.taken_alone(&file, FEW);
    println!(
        "CEILING 全庁集計表 of {FEW} sections ({size} MB): written in {wrote:.1?}, taken in by an empty office in {took:.1?}, \
         peak memory {memory:.0} MB"
    );
}

/// How long 300 requests take, each with a passphrase of its own, on two threads.
pub fn requests() {
    let folder = room();
    let mut app = office(folder.path(), 300);
    let start = Instant::now();
    hand_out(&mut app, folder.path(), "parcel", "own");
    println!(
        "CEILING 300 requests with 300 passphrases: {:.1?} (30 s)",
        start.elapsed()
    );
}
