//! Papers of the whole body: written, logged with the journal number they were made from, printed again as they were.

mod committee;
mod csv;
mod draft;
mod workbook;

use std::{path::Path, sync::Arc};

use serde::{Deserialize, Serialize};
use tenken_documents::{Rendered, city_report_pdf, city_report_xlsx};
use tenken_domain::{
    date::{Day, fiscal_year_code, fiscal_year_label},
    text::normalise,
};
use tenken_parcel::{canonical_json, sha256_hex};
use tenken_store::{
    CommandKind,
    table::report_log::{self, ReportLog},
};

use super::model::City;
use crate::{
    app::App,
    desk::{safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    office::Progress,
    output::{labels, say, written},
    wire::{CityAgainRequest, CityDraft, CityPaper, CityWriteRequest, WrittenFile, WrittenView, YearRequest},
};

/// Papers of the whole body: code, message of the file name, extension.
pub const CITY_PAPERS: [(&str, &str, &str); 12] = [
    ("committee_pdf", "city-file-committee", "pdf"),
    ("committee_xlsx", "city-file-committee", "xlsx"),
    ("extract_pdf", "city-file-extract", "pdf"),
    ("extract_xlsx", "city-file-extract", "xlsx"),
    ("summary_pdf", "city-file-summary", "pdf"),
    ("revision_pdf", "city-file-revision", "pdf"),
    ("revision_xlsx", "city-file-revision", "xlsx"),
    ("trend_pdf", "city-file-trend", "pdf"),
    ("trend_xlsx", "city-file-trend", "xlsx"),
    ("workbook", "city-file-workbook", "xlsx"),
    ("answers_csv", "city-file-answers", "csv"),
    ("figures_csv", "city-file-figures", "csv"),
];

/// What a kept paper was made from: with it the same paper is made again.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    /// Time it was made, RFC 3339.
    at: String,
    report: tenken_documents::CityReport,
}

impl App {
    /// Writes papers of the whole body into a folder, one after the other. `progress` gives false to stop before the
    /// next; the name it is told is the code of the paper.
    pub fn city_write(
        &mut self,
        request: &CityWriteRequest,
        progress: &mut dyn FnMut(Progress<'_>) -> bool,
    ) -> Result<WrittenView> {
        self.assert_recordable()?;
        let city = self.city(request.fiscal_year)?;
        self.assert_year_kept(city.year)?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let asked = Asked::of(request)?;
        let mut files = Vec::new();
        for (done, kind) in request.kinds.iter().enumerate() {
            let total = request.kinds.len();
            if !progress(Progress {
                done,
                total,
                name: kind,
            }) {
                break;
            }
            let paper = CITY_PAPERS
                .iter()
                .find(|(code, ..)| code == kind)
                .ok_or_else(|| AppError::FieldUnknown { field: kind.clone() })?;
            files.push(self.city_paper(&city, &asked, paper, &folder)?);
        }
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files,
            is_plain: true,
        })
    }

    /// 要点 as the figures say them, departments to choose from, and what was written before.
    pub fn city_draft(&mut self, request: &YearRequest) -> Result<CityDraft> {
        let city = self.city(request.fiscal_year)?;
        let written = report_log::of_year(self.desk()?.conn(), city.year)?
            .into_iter()
            .filter(|row| CITY_PAPERS.iter().any(|(code, ..)| *code == row.kind))
            .map(|row| CityPaper {
                is_kept: !row.kind.ends_with("csv") && row.kind != "workbook",
                report: row.id,
                kind: row.kind,
                file_name: row.file_name,
                made_at: row.made_at,
                journal_seq: row.journal_seq,
                check_number: row.check_number,
            })
            .collect();
        Ok(CityDraft {
            points: self.drafted_points(&city)?,
            departments: city.departments().into_iter().map(str::to_owned).collect(),
            written,
        })
    }

    /// Prints a paper again, from the data it was made from: the same bytes.
    pub fn city_again(&mut self, request: &CityAgainRequest) -> Result<WrittenView> {
        self.assert_office()?;
        let conn = self.desk()?.conn();
        let not_found = || AppError::NotFound {
            what: "report",
            id: request.report.clone(),
        };
        let row = report_log::get(conn, &request.report)?.ok_or_else(not_found)?;
        let content = report_log::content(conn, &row.id)?.ok_or_else(not_found)?;
        let kept: Kept = serde_json::from_slice(&content).map_err(|cause| AppError::StoredDamaged {
            what: "report",
            detail: cause.to_string(),
        })?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let bytes = rendered(&row.kind, &kept.report)?;
        let path = write_new(&folder, &row.file_name, &bytes)?;
        let file = written(self, &path, &row.kind, &bytes)?;
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files: vec![file],
            is_plain: true,
        })
    }

    fn city_paper(
        &mut self,
        city: &Arc<City>,
        asked: &Asked,
        (kind, name, extension): &(&str, &str, &str),
        folder: &Path,
    ) -> Result<WrittenFile> {
        let at = self.now();
        let (bytes, content, number) = match *kind {
            "workbook" | "answers_csv" | "figures_csv" => {
                let made_from = serde_json::json!({
                    "kind": kind, "year": city.year, "journal_seq": city.seq,
                    "head": self.desk()?.case.head_seq()?, "at": at,
                });
                let content = canonical_json(&made_from)?;
                let number = tenken_parcel::CheckNumber::from_sha256(&sha256_hex(&content))?.to_string();
                let bytes = match *kind {
                    "workbook" => self.city_workbook(city, &number)?,
                    "answers_csv" => self.answers_csv(city, asked.is_guarded)?,
                    _ => csv::figures(city, asked.is_guarded),
                };
                (bytes, content, number)
            }
            _ => {
                let mut kept = Kept {
                    report: self.city_report(city, asked, kind, &at)?,
                    at: at.clone(),
                };
                let data = serde_json::to_value(&kept).map_err(|cause| AppError::StoredDamaged {
                    what: "report",
                    detail: cause.to_string(),
                })?;
                let number = tenken_parcel::CheckNumber::from_sha256(&sha256_hex(&canonical_json(&data)?))?
                    .to_string();
                kept.report.head.check_number.clone_from(&number);
                let data = serde_json::to_value(&kept).map_err(|cause| AppError::StoredDamaged {
                    what: "report",
                    detail: cause.to_string(),
                })?;
                (rendered(kind, &kept.report)?, canonical_json(&data)?, number)
            }
        };
        let year = i32::try_from(city.year).unwrap_or_default();
        // What is published is named in full.
        let year = if kind.starts_with("summary") {
            fiscal_year_label(year)
        } else {
            fiscal_year_code(year)
        };
        let department = asked
            .department
            .as_deref()
            .filter(|_| kind.starts_with("extract"));
        let stem = safe_name(&format!(
            "{year}_{}{}",
            say(name, &[]),
            department.map(|name| format!("_{name}")).unwrap_or_default()
        ));
        let path = write_new(folder, &format!("{stem}.{extension}"), &bytes)?;
        let file = written(self, &path, kind, &bytes)?;
        self.log_city_paper(city, &file, extension, &content, number)?;
        Ok(file)
    }

    fn log_city_paper(
        &mut self,
        city: &City,
        file: &WrittenFile,
        format: &str,
        content: &[u8],
        check_number: String,
    ) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let row = ReportLog {
            id: fresh_id("report")?,
            kind: file.kind.clone(),
            format: format.to_owned(),
            fiscal_year: Some(city.year),
            check_number,
            journal_seq: city.seq,
            made_at: at.clone(),
            made_by: actor.person_id.clone(),
            file_name: file.name.clone(),
            sha256: sha256_hex(content),
            file_sha256: Some(file.sha256.clone()),
            ..ReportLog::default()
        };
        self.desk_mut()?
            .case
            .command(&actor, "report_log", CommandKind::Record, &at, |tx| {
                report_log::insert(tx, &row)?;
                report_log::put_content(tx, &row.id, content).map_err(AppError::from)
            })
    }
}

/// What a person asked the papers to say.
struct Asked {
    department: Option<String>,
    meeting: String,
    held_on: Option<Day>,
    paper_number: String,
    points: Vec<String>,
    proposals: Vec<String>,
    is_guarded: bool,
}

impl Asked {
    fn of(request: &CityWriteRequest) -> Result<Self> {
        let lines = |all: &[String]| -> Result<Vec<String>> {
            let filled = all.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
            filled.map(|line| Ok(normalise(line)?)).collect()
        };
        let held_on = match request.held_on.trim() {
            "" => None,
            text => Some(Day::parse(text)?),
        };
        let is_extract = request.kinds.iter().any(|kind| kind.starts_with("extract"));
        if is_extract && request.department.as_ref().is_none_or(String::is_empty) {
            return Err(AppError::FieldEmpty { field: "department" });
        }
        Ok(Self {
            department: request.department.clone(),
            meeting: normalise(request.meeting.trim())?,
            held_on,
            paper_number: normalise(request.paper_number.trim())?,
            points: lines(&request.points)?,
            proposals: lines(&request.proposals)?,
            is_guarded: request.is_csv_guarded,
        })
    }
}

fn rendered(kind: &str, report: &tenken_documents::CityReport) -> Result<Vec<u8>> {
    let words = labels();
    if kind.ends_with("xlsx") {
        return Ok(city_report_xlsx(report, &words)?);
    }
    let Rendered { bytes, .. } = city_report_pdf(report, &words)?;
    Ok(bytes)
}
