//! Out: the form of each section as a workbook, or a section's own measures as a parcel.

use std::collections::{BTreeMap, BTreeSet};

use tenken_documents::{FormBook, FormChoices, FormColumn, FormGuide, FormTable, form_book_xlsx};
use tenken_domain::{date::Day, vocabulary::Progress};
use tenken_parcel::{
    Kind,
    content::{ReportContent, Reported, Unit},
};
use tenken_store::table::parcel_log::{self, ParcelLog};

use super::{
    super::{Board, BoardError, Held, Origin},
    Account, Accounts, COLUMNS, GIVEN, KEY_BY, KEY_FORM, KEY_ON, KEY_UNIT, STATES, TITLE, state_word,
};
use crate::{
    app::App,
    audit::there,
    desk::{Way, desk_json, meta, parcel_record},
    error::Result,
    output::{labels, say},
    wire::{BoardFormWriteRequest, WrittenFile, WrittenView},
};

/// Rules of the form, each with what it says.
const RULES: [&str; 5] = ["state", "done", "evidence", "wish", "rows"];

impl App {
    /// At the office: a form for every chosen section with what is open, as a workbook. At a section: its own measures as
    /// a parcel to the office's key.
    pub fn board_form_write(&mut self, request: &BoardFormWriteRequest) -> Result<WrittenView> {
        self.assert_recordable()?;
        let board = self.board()?;
        if board.kind == "section" {
            return self.report_out(&board, request.folder.as_deref());
        }
        self.assert_office()?;
        let mut units: BTreeSet<String> = BTreeSet::new();
        for held in board.held.iter().filter(|held| is_asked(held)) {
            let is_chosen = request.units.is_empty() || request.units.iter().any(|unit| unit == held.unit());
            if is_chosen && !held.unit_code.is_empty() {
                units.insert(held.unit().to_owned());
            }
        }
        if units.is_empty() {
            return Err(BoardError::NothingChosen.into());
        }
        let (mut files, mut folder_name) = (Vec::new(), String::new());
        for unit in &units {
            let (folder, file) = self.form_out(&board, unit, request.folder.as_deref())?;
            folder_name = folder;
            files.push(file);
        }
        Ok(WrittenView {
            folder_name,
            files,
            is_plain: true,
        })
    }

    fn form_out(&mut self, board: &Board, unit: &str, folder: Option<&str>) -> Result<(String, WrittenFile)> {
        let of_unit = |held: &&Held| held.unit() == unit && is_asked(held);
        let held: Vec<&Held> = board.held.iter().filter(of_unit).collect();
        let code = board.units.code(unit);
        let mut manifest = self.manifest(Kind::ImprovementReport, board.today.fiscal_year())?;
        manifest.unit_code = Some(code.clone());
        manifest.unit_name = Some(board.units.name(unit));
        let mut accounts = Accounts {
            on: board.today.to_string(),
            ..Accounts::default()
        };
        let mut rows = Vec::new();
        for one in held {
            let account = Account::of(one)?;
            rows.push(form_row(one, &account));
            accounts.rows.insert(one.row.number.clone(), account);
        }
        let named = format!("{code}　{}", board.units.full(unit));
        let book = self.form_book((&manifest.parcel_id, &named), board.today, rows)?;
        let bytes = form_book_xlsx(&book)?;
        let name = format!("{code}_{}.xlsx", labels()("paper-file-board-form", &[]));
        let (folder_name, file) = self.file_out(&bytes, folder, (&name, "board_form"))?;
        let log = ParcelLog {
            is_encrypted: false,
            note: desk_json(&accounts)?,
            ..parcel_record(Way::Out, &manifest, &file.name, &file.sha256, &self.now())?
        };
        self.board_act("board_form_write", |tx| Ok(parcel_log::insert(tx, &log)?))?;
        Ok((folder_name, file))
    }

    fn form_book(&self, (key, unit): (&str, &str), today: Day, rows: Vec<Vec<String>>) -> Result<FormBook> {
        let title = say(TITLE, &[]);
        let mut guide = vec![(title.clone(), String::new())];
        let office = self.meta_value(meta::OFFICE)?.unwrap_or_default();
        // An empty text would make a heading: what is to be filled in begins as a space.
        let facts = [
            (KEY_UNIT, unit.to_owned()),
            ("board-form-made", today.era_long()),
            ("board-form-to", office),
            (KEY_FORM, key.to_owned()),
            (KEY_BY, " ".to_owned()),
            (KEY_ON, " ".to_owned()),
        ];
        guide.extend(facts.into_iter().map(|(id, text)| (say(id, &[]), text)));
        guide.push((say("board-form-rules", &[]), String::new()));
        for rule in RULES {
            let head = say(&format!("board-form-rule-{rule}"), &[]);
            guide.push((head, say(&format!("board-form-about-{rule}"), &[])));
        }
        let columns = COLUMNS.iter().enumerate().map(|(at, (id, width))| FormColumn {
            head: say(id, &[]),
            width: *width,
            choices: if *id == "board-form-state" {
                FormChoices::Words(STATES.iter().map(|state| state_word(*state)).collect())
            } else {
                FormChoices::None
            },
            is_given: at < GIVEN,
        });
        Ok(FormBook {
            author: self.desk()?.body.name.clone(),
            guide: FormGuide {
                name: say("board-form-guide", &[]),
                rows: guide,
            },
            tables: vec![FormTable {
                name: say("board-form-table", &[]),
                columns: columns.collect(),
                rows,
                fixed: 1,
            }],
            title,
        })
    }

    fn report_out(&mut self, board: &Board, folder: Option<&str>) -> Result<WrittenView> {
        let address = self.office_address()?;
        let unit = there(self.case_unit()?, "unit", "")?;
        let mut measures = Vec::new();
        let mut accounts = Accounts {
            on: board.today.to_string(),
            ..Accounts::default()
        };
        for held in board.held.iter().filter(|held| held.origin != Origin::Gap) {
            let account = Account::of(held)?;
            measures.push(reported(held, &account));
            accounts.rows.insert(held.row.number.clone(), account);
        }
        if measures.is_empty() {
            return Err(BoardError::NothingChosen.into());
        }
        let content = ReportContent {
            unit: Unit {
                code: unit.code.clone(),
                name: unit.name.clone(),
                ..Unit::default()
            },
            by: self.actor()?.person_name,
            on: board.today.to_string(),
            measures,
            extra: BTreeMap::new(),
        };
        let name = format!("{}_{}.tenkenp", unit.code, labels()("paper-file-board-form", &[]));
        let named = (unit.code.as_str(), unit.name.as_str());
        let (view, log) = self.addressed_out(&content, &address, named, folder, (&name, "board_report"))?;
        let log = ParcelLog {
            note: desk_json(&accounts)?,
            ..log
        };
        self.board_act("board_form_write", |tx| Ok(parcel_log::insert(tx, &log)?))?;
        Ok(view)
    }
}

/// What a section is asked about: what has a plan and is neither confirmed nor withdrawn, and is not the audit's.
fn is_asked(held: &Held) -> bool {
    let is_over = held.progress().is_ok_and(Progress::is_over);
    held.origin != Origin::Gap && !held.is_of_audit && !is_over
}

fn form_row(held: &Held, account: &Account) -> Vec<String> {
    let day = |iso: &str| Day::from_iso(iso).map(Day::era_long).unwrap_or_default();
    let state = account.progress.parse::<Progress>().map(state_word);
    vec![
        held.row.number.clone(),
        held.row.problem.clone(),
        held.row.action.clone(),
        day(held.row.due_on.as_deref().unwrap_or_default()),
        state.unwrap_or_default(),
        account.done.clone(),
        day(&account.done_on),
        account.evidence.clone(),
        account.remaining.clone(),
        String::new(),
        String::new(),
    ]
}

fn reported(held: &Held, account: &Account) -> Reported {
    // The section changed the day that it had first planned: it wishes for that day.
    let wish = held.dues.last().filter(|_| held.dues.len() > 1);
    Reported {
        number: held.row.number.clone(),
        progress: account.progress.clone(),
        done: account.done.clone(),
        done_on: account.done_on.clone(),
        evidence: account.evidence.clone(),
        remaining: account.remaining.clone(),
        wished_due: wish.map_or_else(String::new, |due| due.due_on.clone()),
        due_reason: wish.map_or_else(String::new, |due| due.reason.clone()),
        extra: BTreeMap::new(),
    }
}
