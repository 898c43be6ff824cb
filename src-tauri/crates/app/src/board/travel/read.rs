//! What came back, whether as the office's workbook or as a section's parcel: texts with their places, judged.

use tenken_documents::book_in::{LARGEST_BOOK, SheetIn};
use tenken_domain::{date::Day, text::normalise, typed::fold, vocabulary::Progress};
use tenken_parcel::{Kind, Recognised, content::ReportContent, recognise, sha256_hex};
use tenken_store::table::parcel_log::{self, ParcelLog};

use super::{
    super::BoardError, Account, Accounts, COLUMNS, KEY_BY, KEY_FORM, KEY_ON, STATES, TITLE, state_word,
};
use crate::{
    app::App,
    audit::{AuditError, Said, beside, stored, table_rows},
    desk::{Way, parcel_record},
    error::{AppError, Result},
    office::book_cells,
    output::say,
};

/// One row.
#[derive(Clone)]
pub(super) struct Told {
    pub number: String,
    /// Sheet and cell of the number.
    pub place: String,
    pub account: Account,
    /// Where each field stands, in the order of `Account`.
    pub places: [String; 5],
    /// Wished due date, ISO, and why.
    pub wish: Option<(String, String)>,
}

/// A whole report.
pub(super) struct Report {
    pub file: String,
    pub unit_code: String,
    pub by: String,
    pub on: String,
    pub rows: Vec<Told>,
    /// What both sides knew when it was written.
    pub base: Accounts,
    pub log: ParcelLog,
}

impl App {
    pub(super) fn report_read(&mut self, ticket: &str) -> Result<Report> {
        let (file, bytes) = self.brought_bytes(ticket, LARGEST_BOOK)?;
        match recognise(&bytes) {
            Recognised::AgeRecipient | Recognised::AgePassphrase | Recognised::PlainParcel => {
                self.report_parcel(ticket)
            }
            Recognised::Other(_) => self.report_book(file, &bytes),
        }
    }

    fn report_parcel(&mut self, ticket: &str) -> Result<Report> {
        let (opened, content): (_, ReportContent) = self.parcel_read(ticket, "")?;
        let code = content.unit.code.clone();
        self.assert_of_request(&opened, &code)?;
        let mut rows = Vec::new();
        for one in content.measures {
            let place = one.number.clone();
            let wish = (!one.wished_due.is_empty()).then_some((one.wished_due, one.due_reason));
            rows.push(Told {
                number: one.number,
                account: Account {
                    progress: one.progress.parse::<Progress>()?.to_string(),
                    done: one.done,
                    done_on: one.done_on,
                    evidence: one.evidence,
                    remaining: one.remaining,
                },
                places: std::array::from_fn(|_| place.clone()),
                place,
                wish,
            });
        }
        let last = self.reports_in(&code)?.into_iter().next();
        Ok(Report {
            unit_code: code,
            by: content.by,
            on: content.on,
            rows,
            base: last.unwrap_or_default(),
            log: self.log_in(&opened)?,
            file: opened.file_name,
        })
    }

    fn report_book(&mut self, file: String, bytes: &[u8]) -> Result<Report> {
        let (book, _) = book_cells(&self.host.reader, &file, bytes, &[])?;
        let key = beside(&book, &say(KEY_FORM, &[])).unwrap_or_default().text;
        let out = parcel_log::by_parcel(self.desk()?.conn(), &key)?;
        let known = out
            .into_iter()
            .find(|row| row.direction == "out" && row.kind == Kind::ImprovementReport.code());
        if key.is_empty() || !is_report(&book) {
            let sheets: Vec<&str> = book.iter().map(|sheet| sheet.name.as_str()).collect();
            return Err(AppError::FormNotFound {
                file,
                sheets: sheets.join("、"),
            });
        }
        let Some(known) = known else {
            return Err(BoardError::ForeignReport { file }.into());
        };
        let by = beside(&book, &say(KEY_BY, &[])).unwrap_or_default();
        if by.text.is_empty() {
            return Err(lacks(&file, &by));
        }
        let on = beside(&book, &say(KEY_ON, &[])).unwrap_or_default();
        let on = match on.text.as_str() {
            "" => self.today()?,
            _ => typed_day(&file, &on)?,
        };
        let base: Accounts = stored("report", &known.note)?;
        let heads: Vec<String> = COLUMNS.iter().map(|(id, _)| say(id, &[])).collect();
        let mut rows = Vec::new();
        for cells in table_rows(&book, &heads) {
            rows.push(row(&file, cells, &base)?);
        }
        let sha256 = sha256_hex(bytes);
        let mut manifest = self.manifest(Kind::ImprovementReport, self.today()?.fiscal_year())?;
        // A workbook has no id of its own: its hash knows it again.
        manifest.parcel_id.clone_from(&sha256);
        manifest.reply_to = Some(known.parcel_id);
        manifest.unit_code = Some(known.unit_code.clone());
        Ok(Report {
            unit_code: known.unit_code,
            by: normalise(&by.text)?,
            on: on.to_string(),
            rows,
            base,
            log: ParcelLog {
                is_encrypted: false,
                ..parcel_record(Way::In, &manifest, &file, &sha256, &self.now())?
            },
            file,
        })
    }

    /// What came in of a section before, the newest first.
    pub(super) fn reports_in(&self, unit_code: &str) -> Result<Vec<Accounts>> {
        let rows = parcel_log::of_direction(self.desk()?.conn(), "in")?;
        let of_unit = |row: &ParcelLog| {
            row.kind == Kind::ImprovementReport.code()
                && row.unit_code == unit_code
                && row.note.starts_with('{')
        };
        let notes = rows.into_iter().filter(of_unit);
        notes.map(|row| stored("report", &row.note)).collect()
    }
}

/// Whether a workbook is our form: its title stands in it.
fn is_report(book: &[SheetIn]) -> bool {
    let title = fold(&say(TITLE, &[]));
    let mut cells = book.iter().flat_map(|sheet| &sheet.cells);
    cells.any(|cell| fold(cell.said()) == title)
}

fn row(file: &str, cells: Vec<Said>, base: &Accounts) -> Result<Told> {
    let [
        number,
        _,
        _,
        _,
        state,
        done,
        done_on,
        evidence,
        remaining,
        wish,
        reason,
    ] = <[Said; 11]>::try_from(cells).unwrap_or_default();
    let known = base.rows.get(&number.text);
    let progress = match state.text.as_str() {
        "" => known.map_or_else(|| Progress::NotStarted.to_string(), |one| one.progress.clone()),
        text => {
            let found = STATES.iter().find(|one| fold(&state_word(**one)) == fold(text));
            found.ok_or_else(|| strange(file, &state))?.to_string()
        }
    };
    let day = |said: &Said| match said.text.as_str() {
        "" => Ok(String::new()),
        _ => typed_day(file, said).map(|day| day.to_string()),
    };
    let account = Account {
        done: normalise(&done.text)?,
        done_on: day(&done_on)?,
        evidence: normalise(&evidence.text)?,
        remaining: normalise(&remaining.text)?,
        progress,
    };
    let is = |state: Progress| account.progress == state.as_str();
    if (is(Progress::Done) || is(Progress::Infeasible)) && account.done.is_empty() {
        return Err(lacks(file, &done));
    }
    if is(Progress::Done) && account.done_on.is_empty() {
        return Err(lacks(file, &done_on));
    }
    let wished = day(&wish)?;
    if !wished.is_empty() && reason.text.is_empty() {
        return Err(lacks(file, &reason));
    }
    let wish = match wished.as_str() {
        "" => None,
        _ => Some((wished, normalise(&reason.text)?)),
    };
    Ok(Told {
        places: [
            state.place,
            done.place,
            done_on.place,
            evidence.place,
            remaining.place,
        ],
        place: number.place,
        number: number.text,
        account,
        wish,
    })
}

fn typed_day(file: &str, said: &Said) -> Result<Day> {
    let typed = said.text.split('T').next().unwrap_or_default();
    Day::parse(typed).map_err(|_| strange(file, said))
}

fn strange(file: &str, said: &Said) -> AppError {
    AuditError::ReplyWord {
        file: file.to_owned(),
        place: said.place.clone(),
        text: said.text.clone(),
    }
    .into()
}

fn lacks(file: &str, said: &Said) -> AppError {
    AuditError::ReplyLacks {
        file: file.to_owned(),
        place: said.place.clone(),
    }
    .into()
}
