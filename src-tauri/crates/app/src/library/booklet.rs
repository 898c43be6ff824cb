//! 点検項目集: an edition, or a part of it, written as PDF and workbook.

use tenken_documents::{booklet_pdf, booklet_xlsx};
use tenken_parcel::{canonical_json, sha256_hex};
use tenken_store::{
    CommandKind,
    table::report_log::{self, ReportLog},
};

use super::{
    filter,
    paper::{Made, booklet, texts},
};
use crate::{
    app::App,
    desk::{safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    output::{date, labels, say, written},
    wire::{BookletWriteRequest, WrittenFile, WrittenView},
};

impl App {
    /// Writes the booklet of an edition. That of an edition which only the case has is recorded like other papers.
    pub fn booklet_write(&mut self, request: &BookletWriteRequest) -> Result<WrittenView> {
        let formats: Vec<&str> = request.formats.iter().map(String::as_str).collect();
        if let Some(unknown) = formats.iter().find(|format| !["pdf", "xlsx"].contains(format)) {
            return Err(AppError::FieldUnknown {
                field: (*unknown).to_owned(),
            });
        }
        let folder = match (request.folder.as_deref(), &self.desk) {
            (Some(ticket), _) => self.path_of(ticket)?,
            (None, Some(desk)) => desk.folder(),
            (None, None) => self.host.cases_dir.clone(),
        };
        let volume = self.volume(&request.body, request.edition.as_deref())?;
        if volume.own.is_some() {
            self.assert_recordable()?;
        }
        let filter = filter(&request.filter)?;
        let found = volume.finder.find(&volume.edition, &filter);
        let sha256 = match &volume.own {
            Some(sha256) => sha256.clone(),
            None => sha256_hex(&canonical_json(&volume.edition.to_json())?),
        };
        let today = self.today()?.to_string();
        let made = Made {
            at: self.now(),
            day: date(&today).unwrap_or_default(),
            sha256,
        };
        let mut paper = booklet(&volume.edition, &filter, &found, made)?;
        if request.with_texts {
            paper.texts = texts(&volume.edition, &found);
        }
        let words = labels();
        let mut papers = Vec::new();
        for format in ["pdf", "xlsx"]
            .into_iter()
            .filter(|format| formats.contains(format))
        {
            let bytes = if format == "pdf" {
                booklet_pdf(&paper, &words)?.bytes
            } else {
                booklet_xlsx(&paper, &words)?
            };
            papers.push((format, bytes));
        }
        let stem = safe_name(&format!(
            "{}_{}_{}",
            volume.edition.body.short_name,
            volume.edition.info.id,
            say("booklet-file", &[])
        ));
        let mut files = Vec::new();
        for (format, bytes) in papers {
            let path = write_new(&folder, &format!("{stem}.{format}"), &bytes)?;
            let file = written(self, &path, &format!("booklet_{format}"), &bytes)?;
            if let Some(sha256) = &volume.own {
                self.log_booklet(&file, format, sha256)?;
            }
            files.push(file);
        }
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files,
            is_plain: true,
        })
    }

    /// The edition itself stays in the case: its hash stands for the data that the booklet was made from.
    fn log_booklet(&mut self, file: &WrittenFile, format: &str, sha256: &str) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let row = ReportLog {
            id: fresh_id("report")?,
            kind: file.kind.clone(),
            format: format.to_owned(),
            journal_seq: self.desk()?.case.head_seq()?,
            made_at: at.clone(),
            made_by: actor.person_id.clone(),
            file_name: file.name.clone(),
            sha256: sha256.to_owned(),
            file_sha256: Some(file.sha256.clone()),
            ..ReportLog::default()
        };
        self.desk_mut()?
            .case
            .command(&actor, "report_log", CommandKind::Record, &at, |tx| {
                report_log::insert(tx, &row).map_err(AppError::from)
            })
    }
}
