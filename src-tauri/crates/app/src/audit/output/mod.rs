//! Papers of an audit, written from the case: which can be written of what, the mapping to the records of `documents`,
//! and the files.

mod after;
mod finding;
mod ground;
mod list;
mod plan;
mod public;
mod report;
mod word;
mod working;

use std::path::Path;

use tenken_documents::{AuditPaper, DateText, Rendered, Standing, audit_paper_pdf, audit_paper_xlsx};
use tenken_domain::text::normalise;
use tenken_parcel::{CheckNumber, canonical_json, sha256_hex};
use tenken_store::{
    CommandKind,
    table::{
        audit_finding::{self, AuditFinding},
        report_log::{self, ReportLog},
    },
};

use super::{AuditError, day, there};
use crate::{
    app::App,
    desk::{safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    office::Progress,
    output::{date, labels, say, written},
    wire::{AuditPaperChoice, AuditPaperWriteRequest, AuditPapersWritten, MissingGlyphLine, WrittenFile},
};

pub(super) use after::{confirming, ordered_text};
pub(crate) use ground::joined;
pub(super) use public::Hidden;

/// Start of the kinds under which papers of audits are logged.
const LOGGED: &str = "audit/";

/// Papers by the code that the window and the command line name them by, in the order of the work.
pub const AUDIT_PAPERS: [&str; 24] = [
    "mid_term",
    "annual_plan",
    "auditors",
    "independence",
    "engagement_plan",
    "notice",
    "requested",
    "survey",
    "working_paper",
    "working_papers",
    "evidence",
    "findings",
    "slip",
    "memo",
    "report",
    "public",
    "order",
    "roll_out",
    "roll_out_results",
    "measure_form",
    "improvement_form",
    "improvement",
    "follow_up",
    "storage",
];

/// What was typed for the papers of one run.
pub(crate) struct Asked {
    /// 文書番号 where the case knows none.
    pub(crate) number: String,
    /// Day where the case knows none.
    pub(crate) on: Option<DateText>,
    /// Letters say 公印省略.
    pub(crate) is_seal_omitted: bool,
}

impl App {
    /// Writes papers into a folder, one after the other. `progress` gives false to stop before the next; the name it is
    /// told is the code of the paper. A paper that cannot be written yet is refused before the first file.
    pub fn audit_paper_write(
        &mut self,
        request: &AuditPaperWriteRequest,
        progress: &mut dyn FnMut(Progress<'_>) -> bool,
    ) -> Result<AuditPapersWritten> {
        self.assert_audit()?;
        self.assert_recordable()?;
        let asked = Asked {
            number: normalise(request.document_number.trim())?,
            on: day(&request.on)?.as_deref().and_then(date),
            is_seal_omitted: request.is_seal_omitted,
        };
        if !request.is_pdf && !request.is_xlsx {
            return Err(AppError::FieldEmpty {
                field: "paper-format",
            });
        }
        for choice in &request.papers {
            self.assert_possible(choice)?;
        }
        let folder = self.folder_of(request.folder.as_deref())?;
        let (mut files, mut missing) = (Vec::new(), Vec::new());
        for (done, choice) in request.papers.iter().enumerate() {
            let total = request.papers.len();
            let name = &choice.paper;
            if !progress(Progress { done, total, name }) {
                break;
            }
            let (paper, content) = self.whole_paper(choice, &asked)?;
            let formats = [("pdf", request.is_pdf), ("xlsx", request.is_xlsx)];
            for (format, _) in formats.into_iter().filter(|(_, is)| *is) {
                let bytes = if format == "pdf" {
                    let rendered: Rendered = audit_paper_pdf(&paper, &labels())?;
                    missing.extend(rendered.missing.into_iter().map(|glyph| MissingGlyphLine {
                        document: glyph.document,
                        field: glyph.field,
                        character: glyph.character.to_string(),
                        count: i64::try_from(glyph.count).unwrap_or(i64::MAX),
                    }));
                    rendered.bytes
                } else {
                    audit_paper_xlsx(&paper, &labels())?
                };
                files.push(self.put_audit_paper(choice, &paper, (format, &bytes, &content), &folder)?);
            }
        }
        Ok(AuditPapersWritten {
            folder_name: folder.display().to_string(),
            files,
            missing,
        })
    }

    /// The record of a paper, and its canonical JSON. A settled paper without a number of its own gets that of its data.
    fn whole_paper(&mut self, choice: &AuditPaperChoice, asked: &Asked) -> Result<(AuditPaper, Vec<u8>)> {
        let mut paper = self.audit_paper(&choice.paper, &choice.id, asked)?;
        let content = canonical_json(&paper)?;
        let is_bare = match &paper.head().paper.standing {
            Standing::Sealed { check_number, .. } => check_number.is_empty(),
            Standing::Draft { .. } => false,
        };
        if !is_bare {
            return Ok((paper, content));
        }
        let number = CheckNumber::from_sha256(&sha256_hex(&content))?.to_string();
        if let Standing::Sealed { check_number, .. } = &mut paper.head_mut().paper.standing {
            check_number.clone_from(&number);
        }
        let content = canonical_json(&paper)?;
        Ok((paper, content))
    }

    /// The record of a paper. Codes are those of [`AUDIT_PAPERS`].
    pub(crate) fn audit_paper(&mut self, paper: &str, id: &str, asked: &Asked) -> Result<AuditPaper> {
        match paper {
            "mid_term" => self.mid_term_paper(id, asked),
            "annual_plan" => self.annual_paper(id, asked),
            "auditors" => self.auditors_paper(id, asked),
            "independence" => self.independence_paper(id, asked),
            "engagement_plan" => self.engagement_paper(id, asked),
            "notice" => self.notice_paper(id, asked),
            "requested" => self.requested_paper(id, asked),
            "survey" => self.survey_paper(id, asked),
            "working_paper" => self.working_paper(id, asked),
            "working_papers" => self.working_set(id, asked),
            "evidence" => self.evidence_paper(id, asked),
            "findings" => self.findings_paper(id, asked),
            "slip" => self.slip_paper(id, asked),
            "memo" => self.memo_paper(id, asked),
            "report" => self.report_paper(id, asked),
            "public" => self.public_paper(id, asked),
            "order" => self.order_paper(id, asked),
            "roll_out" => self.roll_out_paper(id, asked),
            "roll_out_results" => self.roll_out_results_paper(id, asked),
            "measure_form" => self.measure_form(id, asked),
            "improvement_form" => self.improvement_form(id, asked),
            "improvement" => self.improvement_paper(id, asked),
            "follow_up" => self.follow_up_paper(id, asked),
            "storage" => self.storage_paper(id, asked),
            other => Err(AppError::FieldUnknown {
                field: other.to_owned(),
            }),
        }
    }

    fn put_audit_paper(
        &mut self,
        choice: &AuditPaperChoice,
        paper: &AuditPaper,
        (format, bytes, content): (&str, &[u8], &[u8]),
        folder: &Path,
    ) -> Result<WrittenFile> {
        let head = paper.head();
        let is_draft = matches!(head.paper.standing, Standing::Draft { .. });
        let word = say(&format!("audit-paper-{}", choice.paper.replace('_', "-")), &[]);
        let mut parts = vec![self.paper_name(choice)?, word];
        if is_draft {
            parts.push(say("paper-draft", &[]));
        }
        parts.retain(|part| !part.is_empty());
        let stem = safe_name(&parts.join("_"));
        let path = write_new(folder, &format!("{stem}.{format}"), bytes)?;
        let file = written(self, &path, &choice.paper, bytes)?;
        self.log_audit_paper(choice, paper, &file, (format, content))?;
        Ok(file)
    }

    fn log_audit_paper(
        &mut self,
        choice: &AuditPaperChoice,
        paper: &AuditPaper,
        file: &WrittenFile,
        (format, content): (&str, &[u8]),
    ) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let check_number = match &paper.head().paper.standing {
            Standing::Sealed { check_number, .. } => Some(check_number.clone()),
            Standing::Draft { .. } => None,
        };
        let row = ReportLog {
            id: fresh_id("report")?,
            kind: format!("{LOGGED}{}", choice.paper),
            format: format.to_owned(),
            fiscal_year: Some(i64::from(self.today()?.fiscal_year())),
            check_number: check_number.clone().unwrap_or_default(),
            journal_seq: self.desk()?.case.head_seq()?,
            made_at: at.clone(),
            made_by: actor.person_id.clone(),
            file_name: file.name.clone(),
            sha256: sha256_hex(content),
            file_sha256: Some(file.sha256.clone()),
            note: choice.id.clone(),
            ..ReportLog::default()
        };
        self.desk_mut()?
            .case
            .command(&actor, "report_log", CommandKind::Record, &at, |tx| {
                report_log::insert(tx, &row)?;
                // A draft is what the case holds now; what went out is kept as it was.
                if check_number.is_some() {
                    report_log::put_content(tx, &row.id, content)?;
                }
                Ok::<(), AppError>(())
            })
    }

    fn finding_of(&self, id: &str) -> Result<AuditFinding> {
        there(audit_finding::get(self.desk()?.conn(), id)?, "finding", id)
    }

    /// A paper that cannot be written yet is refused with the reason that the list gives.
    fn assert_possible(&mut self, choice: &AuditPaperChoice) -> Result<()> {
        let why = self.why_not(&choice.paper, &choice.id)?;
        if why.is_empty() {
            return Ok(());
        }
        Err(AuditError::PaperNotYet {
            paper: choice.paper.clone(),
            why: why.to_owned(),
        }
        .into())
    }
}
