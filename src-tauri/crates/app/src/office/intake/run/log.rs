//! The log of a run (取込ログ) as a workbook.

use std::collections::BTreeMap;

use tenken_documents::{FormBook, FormChoices, FormColumn, FormGuide, FormTable, form_book_xlsx};
use tenken_store::table::{
    intake_file::{self, IntakeFile},
    intake_run::{self, IntakeRun},
    person, reception,
};

use super::OUTCOMES;
use crate::{
    app::App,
    desk::{safe_name, write_new},
    error::{AppError, Result},
    output::{say, written},
    sheet::count,
    wire::{IntakeCount, IntakeLogRequest, IntakeRunLine, WireError, WrittenView},
};

/// Columns of the log: message of the head, width.
const COLUMNS: &[(&str, f64)] = &[
    ("intake-log-n", 6.0),
    ("intake-log-file", 34.0),
    ("intake-log-place", 34.0),
    ("intake-log-piece", 16.0),
    ("intake-log-code", 10.0),
    ("intake-log-unit", 22.0),
    ("intake-log-sheet", 12.0),
    ("intake-log-system", 12.0),
    ("intake-log-edition", 24.0),
    ("intake-log-version", 6.0),
    ("intake-log-outcome", 16.0),
    ("intake-log-reason", 50.0),
    ("intake-log-sha256", 68.0),
];

impl App {
    /// The runs of this case, newest first.
    pub fn intake_run_list(&self) -> Result<Vec<IntakeRunLine>> {
        self.assert_office()?;
        let rows = intake_run::newest(self.desk()?.conn())?;
        rows.iter().map(|row| self.run_line(row)).collect()
    }

    /// Writes the log of a run.
    pub fn intake_log_write(&mut self, request: &IntakeLogRequest) -> Result<WrittenView> {
        self.assert_office()?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let row = self.run_row(&request.run)?;
        let files = intake_file::of_run(self.desk()?.conn(), &row.id)?;
        let line = self.run_line(&row)?;
        let title = say("intake-log-title", &[]);
        let mut about = vec![
            (title.clone(), String::new()),
            (say("intake-log-folder", &[]), row.folder.clone()),
            (say("intake-log-begun", &[]), row.begun_at.clone()),
            (
                say("intake-log-ended", &[]),
                row.ended_at.clone().unwrap_or_default(),
            ),
            (say("intake-log-by", &[]), line.begun_by.clone()),
            (say("intake-log-read", &[]), line.read.to_string()),
        ];
        about.extend(line.counts.iter().map(|one| {
            let outcome = say(&format!("ui-intake-result-{}", one.code), &[]);
            (outcome, one.count.to_string())
        }));
        let book = FormBook {
            author: self.desk()?.body.name.clone(),
            guide: FormGuide {
                name: say("intake-log-about", &[]),
                rows: about,
            },
            tables: vec![FormTable {
                name: title.clone(),
                columns: COLUMNS
                    .iter()
                    .map(|(head, width)| FormColumn {
                        head: say(head, &[]),
                        width: *width,
                        choices: FormChoices::None,
                        is_given: false,
                    })
                    .collect(),
                rows: files.iter().map(log_row).collect(),
                fixed: 2,
            }],
            title: title.clone(),
        };
        let bytes = form_book_xlsx(&book)?;
        let day = row.begun_at.get(..10).unwrap_or_default().replace('-', "");
        let path = write_new(&folder, &safe_name(&format!("{title}_{day}.xlsx")), &bytes)?;
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files: vec![written(self, &path, "intake_log", &bytes)?],
            is_plain: true,
        })
    }

    /// Files of the year's runs that became no version, with the time of their run.
    pub(crate) fn intake_refused(&self, year: i64) -> Result<Vec<(String, IntakeFile)>> {
        let conn = self.desk()?.conn();
        let mut found = Vec::new();
        for run in intake_run::newest(conn)?
            .into_iter()
            .filter(|run| run.fiscal_year == year)
        {
            let files = intake_file::of_run(conn, &run.id)?.into_iter();
            let lost = files.filter(|file| file.reception_id.is_none());
            found.extend(lost.map(|file| (run.begun_at.clone(), file)));
        }
        Ok(found)
    }

    pub(super) fn intake_run_line(&self, id: &str) -> Result<IntakeRunLine> {
        self.run_line(&self.run_row(id)?)
    }

    pub(super) fn run_row(&self, id: &str) -> Result<IntakeRun> {
        intake_run::get(self.desk()?.conn(), id)?.ok_or_else(|| AppError::NotFound {
            what: "intake-run",
            id: id.to_owned(),
        })
    }

    pub(super) fn run_line(&self, row: &IntakeRun) -> Result<IntakeRunLine> {
        let conn = self.desk()?.conn();
        let files = intake_file::of_run(conn, &row.id)?;
        let mut found: BTreeMap<&str, usize> = BTreeMap::new();
        for file in &files {
            *found.entry(file.outcome.as_str()).or_default() += 1;
        }
        let mut versions = 0;
        for id in files.iter().filter_map(|file| file.reception_id.as_ref()) {
            let row = reception::get(conn, id)?;
            versions += i64::from(row.is_some_and(|row| row.state != "withdrawn"));
        }
        Ok(IntakeRunLine {
            run: row.id.clone(),
            folder_name: row.folder.clone(),
            begun_at: row.begun_at.clone(),
            ended_at: row.ended_at.clone(),
            begun_by: person::get(conn, &row.begun_by)?
                .map(|person| person.name)
                .unwrap_or_default(),
            state: row.state.clone(),
            counts: OUTCOMES
                .iter()
                .map(|code| IntakeCount {
                    code: (*code).to_owned(),
                    count: count(found.get(code).copied().unwrap_or_default()),
                })
                .collect(),
            read: count(files.len()),
            versions,
        })
    }
}

fn log_row(file: &IntakeFile) -> Vec<String> {
    let (folder, name) = file.place.rsplit_once('/').unwrap_or(("", &file.place));
    let kind = match file.sheet_kind.as_str() {
        "" => String::new(),
        kind => say(&format!("intake-sheet-{kind}"), &[]),
    };
    vec![
        file.n.to_string(),
        name.to_owned(),
        folder.to_owned(),
        file.piece.clone(),
        file.unit_code.clone(),
        file.unit_name.clone(),
        kind,
        file.system_code.clone(),
        file.edition.clone(),
        file.version
            .map(|version| version.to_string())
            .unwrap_or_default(),
        say(&format!("ui-intake-result-{}", file.outcome), &[]),
        reason(&file.reason),
        file.file_sha256.clone(),
    ]
}

/// Why, in words: an error with its values, or the codes of what was odd.
pub(crate) fn reason(stored: &str) -> String {
    if let Ok(error) = serde_json::from_str::<WireError>(stored) {
        let params: Vec<(&str, &str)> = error
            .params
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect();
        return say(&format!("error-{}", error.code), &params);
    }
    let codes = stored.split(' ').filter(|code| !code.is_empty());
    let words: Vec<String> = codes
        .map(|code| code.strip_suffix("-many").unwrap_or(code))
        .map(|code| say(&format!("ui-intake-odd-{code}"), &[]))
        .collect();
    words.join("、")
}
