//! Papers of improvements and exceptions: which measures go into one, what it says of itself, the files.

mod exception;
mod list;
mod measure;
mod memo;
mod wish;

use std::path::Path;

use tenken_checklist::{FormCode, RetentionKind};
use tenken_documents::{
    Approval, ApprovalBox, DateText, ImprovePaper, ImprovementPlan, PaperHead, Rendered, Standing,
    improve_paper_pdf, improve_paper_xlsx, improvement_plan_pdf, improvement_plan_xlsx,
};
use tenken_domain::{date::fiscal_year_label, text::normalise, vocabulary::Role};
use tenken_parcel::{CheckNumber, canonical_json, sha256_hex};
use tenken_store::{
    CommandKind,
    table::report_log::{self, ReportLog},
};

use super::{Board, BoardError, Held};
use crate::{
    app::App,
    audit::{day, unfit},
    desk::{meta, safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    output::{Holders, date, labels, mark, say, written},
    wire::{AuditPapersWritten, ImprovePaperRequest, MissingGlyphLine, WrittenFile},
};

/// Papers by the code that the window and the command line name them by.
pub const IMPROVE_PAPERS: [&str; 8] = [
    "plan",
    "report",
    "list",
    "progress",
    "reminder",
    "application",
    "register",
    "memo",
];

/// Start of the kinds under which these papers are logged.
const LOGGED: &str = "improve/";

/// A paper before it is laid out.
enum Made {
    Plan(Box<ImprovementPlan>),
    Other(ImprovePaper),
}

impl Made {
    fn head(&self) -> &PaperHead {
        match self {
            Self::Plan(plan) => &plan.head,
            Self::Other(paper) => paper.head(),
        }
    }

    fn head_mut(&mut self) -> &mut PaperHead {
        match self {
            Self::Plan(plan) => &mut plan.head,
            Self::Other(paper) => paper.head_mut(),
        }
    }

    fn json(&self) -> Result<Vec<u8>> {
        Ok(match self {
            Self::Plan(plan) => canonical_json(plan)?,
            Self::Other(paper) => canonical_json(paper)?,
        })
    }
}

impl App {
    /// Writes a paper of the board or of the register: of what is named, else of what the filters leave.
    pub fn improve_paper_write(&mut self, request: &ImprovePaperRequest) -> Result<AuditPapersWritten> {
        self.assert_recordable()?;
        if !request.is_pdf && !request.is_xlsx {
            return Err(AppError::FieldEmpty {
                field: "paper-format",
            });
        }
        let folder = self.folder_of(request.folder.as_deref())?;
        let (mut files, mut missing) = (Vec::new(), Vec::new());
        for made in self.improve_papers(request)? {
            self.put_improve_paper(made, request, &folder, (&mut files, &mut missing))?;
        }
        Ok(AuditPapersWritten {
            folder_name: folder.display().to_string(),
            files,
            missing,
        })
    }

    /// Numbers a paper and writes it in the formats asked for.
    fn put_improve_paper(
        &mut self,
        mut made: Made,
        request: &ImprovePaperRequest,
        folder: &Path,
        (files, missing): (&mut Vec<WrittenFile>, &mut Vec<MissingGlyphLine>),
    ) -> Result<()> {
        let head = made.head_mut();
        let number = normalise(request.document_number.trim())?;
        if !number.is_empty() {
            head.number = number;
        }
        if let Some(on) = day(&request.on)? {
            head.date = date(&on);
        }
        // A settled paper carries the number of the data that it prints.
        if matches!(&made.head().standing, Standing::Sealed { .. }) {
            let number = CheckNumber::from_sha256(&sha256_hex(&made.json()?))?.to_string();
            if let Standing::Sealed { check_number, .. } = &mut made.head_mut().standing {
                *check_number = number;
            }
        }
        let content = made.json()?;
        let formats = [("pdf", request.is_pdf), ("xlsx", request.is_xlsx)];
        for (format, _) in formats.into_iter().filter(|(_, is)| *is) {
            let words = labels();
            let bytes = match (&made, format) {
                (Made::Plan(plan), "pdf") => pdf(improvement_plan_pdf(plan, &words)?, missing),
                (Made::Plan(plan), _) => improvement_plan_xlsx(plan, &words)?,
                (Made::Other(paper), "pdf") => pdf(improve_paper_pdf(paper, &words)?, missing),
                (Made::Other(paper), _) => improve_paper_xlsx(paper, &words)?,
            };
            let stem = stem(made.head());
            let path = write_new(folder, &format!("{stem}.{format}"), &bytes)?;
            let file = written(self, &path, &request.paper, &bytes)?;
            self.log_improve_paper(request, made.head(), &file, (format, &content))?;
            files.push(file);
        }
        Ok(())
    }

    /// The papers asked for: what goes to a section or is its own is one paper a section.
    fn improve_papers(&mut self, request: &ImprovePaperRequest) -> Result<Vec<Made>> {
        if matches!(request.paper.as_str(), "application" | "register" | "memo") {
            let paper = match request.paper.as_str() {
                "application" => self.application_paper(request)?,
                "memo" => self.prompt_paper(request)?,
                _ => self.register_paper(request)?,
            };
            return Ok(vec![Made::Other(paper)]);
        }
        let board = self.board()?;
        let chosen = chosen(&board, request)?;
        let is_apart = matches!(request.paper.as_str(), "plan" | "reminder");
        let parts: Vec<&[&Held]> = if is_apart {
            chosen.chunk_by(|a, b| a.unit() == b.unit()).collect()
        } else {
            vec![&chosen[..]]
        };
        let mut made = Vec::with_capacity(parts.len());
        for chosen in parts {
            let scope = self.scope(&board, chosen, request)?;
            made.push(match request.paper.as_str() {
                "plan" => Made::Plan(Box::new(self.plan_paper(&board, chosen, &scope)?)),
                "report" => Made::Other(self.done_paper(&board, chosen, &scope)?),
                "list" => Made::Other(self.list_paper(&board, chosen, &scope)?),
                "reminder" => Made::Other(self.reminder_paper(&board, chosen, &scope)?),
                "progress" => Made::Other(self.progress_paper(&board, chosen, &scope)?),
                other => return Err(unfit(other)),
            });
        }
        Ok(made)
    }

    fn log_improve_paper(
        &mut self,
        request: &ImprovePaperRequest,
        head: &PaperHead,
        file: &WrittenFile,
        (format, content): (&str, &[u8]),
    ) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let check_number = match &head.standing {
            Standing::Sealed { check_number, .. } => check_number.clone(),
            Standing::Draft { .. } => String::new(),
        };
        let row = ReportLog {
            id: fresh_id("report")?,
            kind: format!("{LOGGED}{}", request.paper),
            format: format.to_owned(),
            fiscal_year: Some(i64::from(self.today()?.fiscal_year())),
            check_number: check_number.clone(),
            journal_seq: self.desk()?.case.head_seq()?,
            made_at: at.clone(),
            made_by: actor.person_id.clone(),
            file_name: file.name.clone(),
            sha256: sha256_hex(content),
            file_sha256: Some(file.sha256.clone()),
            note: request.ids.join(" "),
            ..ReportLog::default()
        };
        self.desk_mut()?
            .case
            .command(&actor, "report_log", CommandKind::Record, &at, |tx| {
                report_log::insert(tx, &row)?;
                if !check_number.is_empty() {
                    report_log::put_content(tx, &row.id, content)?;
                }
                Ok::<(), AppError>(())
            })
    }

    /// The common block of a paper.
    fn improve_head(&self, code: &str, form: Option<FormCode>, unit: &str) -> Result<PaperHead> {
        let body = &self.desk()?.body;
        let own = form.and_then(|form| body.form(form));
        let word = say(&format!("improve-paper-{code}"), &[]);
        let title = |role: Role| body.title(role).to_owned();
        let boxes = form.map(|form| body.boxes(form));
        let today = self.today()?;
        let kept = match code {
            // A form to be filled in is no record yet.
            "application-form" => None,
            "application" | "register" => Some(RetentionKind::Exception),
            "memo" => Some(RetentionKind::Memo),
            _ => Some(RetentionKind::Improvement),
        };
        Ok(PaperHead {
            retention: kept.map_or_else(|| Ok(String::new()), |kind| self.kept_text(kind))?,
            body: body.name.clone(),
            unit: unit.to_owned(),
            fiscal_year: fiscal_year_label(today.fiscal_year()),
            running_title: word.clone(),
            title: own.map_or(word, |own| own.name.clone()),
            form: own.and_then(|own| own.number.clone()).unwrap_or_default(),
            date: date(&today.to_string()),
            addressee: own.and_then(|own| own.addressee).map(title).unwrap_or_default(),
            sender_role: own.and_then(|own| own.sender).map(title).unwrap_or_default(),
            mark: mark(body),
            standing: Standing::Sealed {
                version: 1,
                state: say("audit-word-state-final", &[]),
                check_number: String::new(),
            },
            approval: boxes.map_or_else(Approval::default, |boxes| Approval {
                label: boxes.label.clone(),
                boxes: boxes
                    .titles
                    .iter()
                    .map(|title| ApprovalBox {
                        title: title.clone(),
                        ..ApprovalBox::default()
                    })
                    .collect(),
            }),
            made_at: self.now(),
            ..PaperHead::default()
        })
    }

    /// Who sends what the office or the audit team sends: デジタル推進部情報政策課長.
    fn office_head(&self, board: &Board) -> Result<(String, String)> {
        let body = &self.desk()?.body;
        if board.kind == "audit" {
            let holders = Holders::read(self.desk()?.conn(), body)?;
            let title = body.title(Role::AuditLead).to_owned();
            return Ok((title, holders.post(body, Role::AuditLead)));
        }
        Ok((self.office_sender()?, String::new()))
    }

    /// Lines below a letter: 担当 and how to reach it.
    fn office_contact(&self) -> Result<Vec<String>> {
        let office = self.meta_value(meta::OFFICE)?.unwrap_or_default();
        let contact = self.meta_value(meta::CONTACT)?.unwrap_or_default();
        let mut lines = vec![say("audit-word-contact", &[("team", &office)])];
        let more = contact.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.extend(more.map(str::to_owned));
        Ok(lines)
    }

    /// What a paper is of: a section where all is of one, a department, else the whole body or the audit team's case.
    fn scope(&self, board: &Board, chosen: &[&Held], request: &ImprovePaperRequest) -> Result<Scope> {
        let first = chosen.first();
        let unit = first.map_or("", |held| held.unit());
        if !unit.is_empty() && chosen.iter().all(|held| held.unit() == unit) {
            return Ok(Scope {
                name: board.units.full(unit),
                unit: Some(unit.to_owned()),
            });
        }
        let name = if request.department.is_empty() {
            match board.kind.as_str() {
                "audit" => self.meta_value(meta::OFFICE)?.unwrap_or_default(),
                _ => say("improve-whole-body", &[]),
            }
        } else {
            request.department.clone()
        };
        Ok(Scope { name, unit: None })
    }
}

/// What a paper is of.
struct Scope {
    name: String,
    /// The one section.
    unit: Option<String>,
}

/// What is named, else what the filters leave; in the order of sections and numbers.
fn chosen<'a>(board: &'a Board, request: &ImprovePaperRequest) -> Result<Vec<&'a Held>> {
    let mut found: Vec<&Held> = Vec::new();
    if request.ids.is_empty() {
        let all = if request.paper == "reminder" {
            board.reminded(request.days, "")
        } else {
            board.held.iter().collect()
        };
        found.extend(all.into_iter().filter(|held| {
            let is_unit = request.unit.is_empty() || held.unit() == request.unit;
            is_unit && (request.department.is_empty() || held.department == request.department)
        }));
    } else {
        for id in &request.ids {
            found.push(board.find(id)?);
        }
    }
    if found.is_empty() && request.paper != "progress" {
        return Err(BoardError::NothingChosen.into());
    }
    found.sort_by(|a, b| {
        (&a.unit_code, &a.unit_name, &a.row.number).cmp(&(&b.unit_code, &b.unit_name, &b.row.number))
    });
    Ok(found)
}

fn stem(head: &PaperHead) -> String {
    let mut parts = vec![head.fiscal_year.as_str(), &head.running_title, &head.unit];
    let draft = say("paper-draft", &[]);
    if matches!(head.standing, Standing::Draft { .. }) {
        parts.push(&draft);
    }
    parts.retain(|part| !part.is_empty());
    safe_name(&parts.join("_"))
}

fn pdf(rendered: Rendered, missing: &mut Vec<MissingGlyphLine>) -> Vec<u8> {
    missing.extend(rendered.missing.into_iter().map(|glyph| MissingGlyphLine {
        document: glyph.document,
        field: glyph.field,
        character: glyph.character.to_string(),
        count: i64::try_from(glyph.count).unwrap_or(i64::MAX),
    }));
    rendered.bytes
}

/// A stored day as papers print it.
fn printed(day: Option<&str>) -> Option<DateText> {
    day.and_then(date)
}
