//! Answers with what belongs to them: text fields, measures, evidence.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use base64::Engine as _;
use clap::Subcommand;
use serde_json::json;
use tenken_app::wire::{
    AnswerCopyRequest, AnswerFlagRequest, AnswerSetRequest, EvidenceExportRequest, EvidenceFileRequest,
    EvidencePasteRequest, EvidenceRequest, FieldRequest, ItemRequest, MeasureLinkRequest,
};

use super::audit::fields::{filled, read};
use crate::{
    args::Switch,
    error::Result,
    name, secret,
    session::{Reply, Session},
    show,
};

/// Answers.
#[derive(Debug, Subcommand)]
pub(crate) enum AnswerCommand {
    Set {
        sheet: String,
        item: String,
        #[arg(value_name = "yes|partial|no|na|none")]
        answer: String,
    },
    Flag {
        sheet: String,
        item: String,
        switch: Switch,
    },
    TakeLast {
        sheet: String,
        item: String,
    },
    Copy {
        #[arg(long)]
        from: String,
        sheet: String,
        item: String,
    },
}

impl AnswerCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let saved = match self {
            Self::Set { sheet, item, answer } => {
                let (sheet, item) = name::place(session, &sheet, &item)?;
                session.app.answer_set(&AnswerSetRequest {
                    sheet,
                    item,
                    answer: unless_none(answer),
                })?
            }
            Self::Flag { sheet, item, switch } => {
                let (sheet, item) = name::place(session, &sheet, &item)?;
                session.app.answer_flag(&AnswerFlagRequest {
                    sheet,
                    item,
                    is_flagged: switch == Switch::On,
                })?
            }
            Self::TakeLast { sheet, item } => {
                let request = item_request(session, &sheet, &item)?;
                session.app.answer_take_last(&request)?
            }
            Self::Copy { from, sheet, item } => {
                let (from, _) = name::place(session, &from, &item)?;
                let (sheet, item) = name::place(session, &sheet, &item)?;
                session
                    .app
                    .answer_copy(&AnswerCopyRequest { from, sheet, item })?
            }
        };
        session.reply(&saved, show::walk::saved)
    }
}

/// Text fields of a sheet.
#[derive(Debug, Subcommand)]
pub(crate) enum FieldCommand {
    Save { field: String, text: String },
    Draft { field: String, text: String },
}

impl FieldCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let saved = match self {
            Self::Save { field, text } => {
                let request = field_request(session, &field, &text)?;
                session.app.field_save(&request)?
            }
            Self::Draft { field, text } => {
                let request = field_request(session, &field, &text)?;
                session.app.field_draft(&request)?
            }
        };
        session.reply(&saved, show::walk::saved)
    }
}

/// 改善策.
#[derive(Debug, Subcommand)]
pub(crate) enum MeasureCommand {
    Link {
        sheet: String,
        item: String,
        measure: Option<String>,
    },
    Unlink {
        sheet: String,
        item: String,
        measure: String,
    },
    Answer {
        sheet: String,
        #[arg(id = "board_fields", value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
}

impl MeasureCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let saved = match self {
            Self::Link { sheet, item, measure } => {
                let request = measure_request(session, &sheet, &item, measure)?;
                session.app.measure_link(&request)?
            }
            Self::Unlink { sheet, item, measure } => {
                let request = measure_request(session, &sheet, &item, Some(measure))?;
                session.app.measure_unlink(&request)?
            }
            Self::Answer { sheet, fields } => return carried(session, &sheet, &fields),
        };
        session.reply(&saved, show::walk::saved)
    }
}

/// An improvement of an earlier year.
fn carried(session: &mut Session, sheet: &str, fields: &[String]) -> Result<Reply> {
    let sheet = name::sheet(session, sheet)?;
    let form = json!({
        "sheet": sheet, "measure": "", "to": "", "on": "", "note": "", "due_on": "", "due_reason": ""
    });
    let form = filled(session, fields, form)?;
    let view = session.app.carried_answer(&read(fields, &form)?)?;
    session.reply(&view, show::review::review)
}

/// 根拠資料.
#[derive(Debug, Subcommand)]
pub(crate) enum EvidenceCommand {
    Add {
        sheet: String,
        item: String,
    },
    Remove {
        evidence: String,
    },
    Attach {
        sheet: String,
        item: String,
        file: PathBuf,
    },
    Paste {
        sheet: String,
        item: String,
        #[arg(long)]
        name: String,
        #[arg(long, default_value = "image/png")]
        media_type: String,
        image: PathBuf,
    },
    Picture {
        evidence: String,
    },
    PlaceRemove {
        evidence: String,
    },
    Export {
        evidence: String,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

impl EvidenceCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let saved = match self {
            Self::Add { sheet, item } => {
                let request = item_request(session, &sheet, &item)?;
                session.app.evidence_add(&request)?
            }
            Self::Remove { evidence } => session.app.evidence_remove(&EvidenceRequest { id: evidence })?,
            Self::Attach { sheet, item, file } => {
                let (sheet, item) = name::place(session, &sheet, &item)?;
                let ticket = session.ticket(&file)?;
                session
                    .app
                    .evidence_attach(&EvidenceFileRequest { sheet, item, ticket })?
            }
            Self::Paste {
                sheet,
                item,
                name,
                media_type,
                image,
            } => {
                let (sheet, item) = name::place(session, &sheet, &item)?;
                let base64 = base64::engine::general_purpose::STANDARD.encode(bytes_of(&image)?);
                session.app.evidence_paste(&EvidencePasteRequest {
                    sheet,
                    item,
                    name,
                    media_type,
                    base64,
                })?
            }
            Self::Picture { evidence } => {
                let view = session.app.evidence_picture(&EvidenceRequest { id: evidence })?;
                return session.reply(&view, show::walk::picture);
            }
            Self::PlaceRemove { evidence } => session
                .app
                .evidence_place_remove(&EvidenceRequest { id: evidence })?,
            Self::Export { evidence, folder } => {
                let folder = session.folder(folder.as_ref())?;
                let view = session
                    .app
                    .evidence_export(&EvidenceExportRequest { id: evidence, folder })?;
                return session.reply(&view, show::desk::written_one);
            }
        };
        session.reply(&saved, show::walk::saved)
    }
}

pub(super) fn item_request(session: &mut Session, sheet: &str, item: &str) -> Result<ItemRequest> {
    let (sheet, item) = name::place(session, sheet, item)?;
    Ok(ItemRequest { sheet, item })
}

fn measure_request(
    session: &mut Session,
    sheet: &str,
    item: &str,
    measure: Option<String>,
) -> Result<MeasureLinkRequest> {
    let (sheet, item) = name::place(session, sheet, item)?;
    let measure = match measure {
        Some(typed) => Some(name::measure(session, &typed)?),
        None => None,
    };
    Ok(MeasureLinkRequest { sheet, item, measure })
}

fn field_request(session: &mut Session, field: &str, text: &str) -> Result<FieldRequest> {
    Ok(FieldRequest {
        field: name::field(session, field)?,
        text: text_of(text)?,
    })
}

/// Typed text, or what standard input holds for `-`.
fn text_of(typed: &str) -> Result<String> {
    if typed != "-" {
        return Ok(typed.to_owned());
    }
    let text = String::from_utf8_lossy(&bytes_of(Path::new("-"))?).into_owned();
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

/// Bytes of a file, or of standard input for `-`.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(path).map(|read| bytes = read)
    };
    read.map_err(|source| secret::failed(path, source))?;
    Ok(bytes)
}

/// `none` clears.
pub(super) fn unless_none(value: String) -> Option<String> {
    (value != "none").then_some(value)
}
