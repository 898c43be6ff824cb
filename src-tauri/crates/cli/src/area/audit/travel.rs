//! What travels around audits: sheets for the auditors, parts on other machines, results for the office.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use tenken_app::wire::{
    AuditGapRequest, AuditIdRequest, AuditKeptVerifyRequest, AuditParcelRequest, AuditPartCallBackRequest,
    AuditPartDecideRequest, AuditPartOpenRequest, AuditPartReturnRequest, AuditPartWriteRequest,
    AuditQuestionWriteRequest, AuditReplyRequest, AuditResultLinkRequest, AuditResultsWriteRequest,
    AuditSheetsWriteRequest,
};

use super::names;
use crate::{
    area::office::new_passphrase,
    error::Result,
    exit::Exit,
    name,
    secret::{self, Secret},
    session::{Reply, Session},
    show,
    show::audit::travel as page,
};

/// What goes out and comes in.
#[derive(Debug, Subcommand)]
pub(crate) enum TravelCommand {
    SheetsWrite {
        #[arg(id = "audit_units", value_name = "CODE")]
        units: Vec<String>,
        #[arg(long)]
        year: Option<i32>,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    SheetsTake {
        file: PathBuf,
        #[arg(id = "audit_look", long = "look")]
        look: bool,
    },
    Gap {
        #[arg(id = "audit_number", value_name = "NUMBER")]
        engagement: Option<String>,
        #[arg(long)]
        year: Option<i32>,
    },
    ResultsWrite {
        #[arg(id = "audit_number", value_name = "NUMBER")]
        engagement: String,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    ResultsTake {
        file: PathBuf,
        #[arg(id = "audit_look", long = "look")]
        look: bool,
    },
    Results,
    ResultShow {
        #[arg(id = "audit_number", value_name = "NUMBER")]
        number: String,
    },
    ResultLink {
        #[arg(id = "audit_number", value_name = "NUMBER")]
        finding: String,
        #[arg(id = "audit_measure", value_name = "MEASURE")]
        measure: String,
        #[arg(id = "audit_unlink", long = "unlink")]
        unlink: bool,
    },
}

impl TravelCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::SheetsWrite { units, year, folder } => {
                let mut ids = Vec::new();
                for unit in &units {
                    ids.push(name::unit(session, unit)?);
                }
                let request = AuditSheetsWriteRequest {
                    fiscal_year: year,
                    units: ids,
                    folder: session.folder(folder.as_ref())?,
                    passphrase: new_parcel(session)?,
                };
                let view = session.app.audit_sheets_write(&request)?;
                session.reply(&view, show::office::written)
            }
            Self::SheetsTake { file, look } => {
                let request = parcel(session, &file)?;
                let view = if look {
                    session.app.audit_sheets_inspect(&request)?
                } else {
                    session.app.audit_sheets_take(&request)?
                };
                session.reply(&view, page::sheets)
            }
            Self::Gap { engagement, year } => {
                let engagement = match engagement {
                    Some(number) => Some(names::engagement(session, &number)?),
                    None => None,
                };
                let view = session.app.audit_gap_view(&AuditGapRequest {
                    fiscal_year: year,
                    engagement,
                })?;
                session.reply(&view, page::gap)
            }
            Self::ResultsWrite { engagement, folder } => {
                let request = AuditResultsWriteRequest {
                    engagement: names::engagement(session, &engagement)?,
                    folder: session.folder(folder.as_ref())?,
                    passphrase: new_parcel(session)?,
                };
                let view = session.app.audit_results_write(&request)?;
                session.reply(&view, show::office::written)
            }
            Self::ResultsTake { file, look } => {
                let request = parcel(session, &file)?;
                let view = if look {
                    session.app.audit_results_inspect(&request)?
                } else {
                    session.app.audit_results_take(&request)?
                };
                session.reply(&view, page::result)
            }
            Self::Results => {
                let view = session.app.audit_result_list()?;
                session.reply(&view, |shown, _, view| page::results(shown, view))
            }
            Self::ResultShow { number } => {
                let id = result(session, &number)?;
                let view = session.app.audit_result_view(&AuditIdRequest { id })?;
                session.reply(&view, page::result)
            }
            Self::ResultLink {
                finding,
                measure,
                unlink,
            } => {
                let request = AuditResultLinkRequest {
                    finding: result_finding(session, &finding)?,
                    measure,
                    is_linked: !unlink,
                };
                let view = session.app.audit_result_link(&request)?;
                session.reply(&view, page::result)
            }
        }
    }
}

/// Surveys and forms that come back, and what is kept at the end.
#[derive(Debug, Subcommand)]
pub(crate) enum KeptCommand {
    Surveys {
        #[arg(id = "audit_number", value_name = "NUMBER")]
        engagement: String,
    },
    QuestionWrite {
        #[arg(id = "audit_question_of", value_name = "WHAT", value_parser = ["survey", "order", "roll_out"])]
        of: String,
        #[arg(id = "audit_number", value_name = "NUMBER")]
        number: String,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    ReplyTake {
        file: PathBuf,
        #[arg(id = "audit_look", long = "look")]
        look: bool,
    },
    KeptWrite {
        #[arg(id = "audit_number", value_name = "NUMBER")]
        engagement: String,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    KeptVerify {
        file: PathBuf,
        #[arg(id = "audit_check_number", long = "check-number", default_value = "")]
        check_number: String,
    },
}

impl KeptCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Surveys { engagement } => {
                let id = names::engagement(session, &engagement)?;
                let view = session.app.audit_survey_list(&AuditIdRequest { id })?;
                session.reply(&view, |shown, _, view| page::surveys(shown, view))
            }
            Self::QuestionWrite { of, number, folder } => {
                let request = AuditQuestionWriteRequest {
                    id: names::question(session, &of, &number)?,
                    of,
                    folder: session.folder(folder.as_ref())?,
                    passphrase: new_parcel(session)?,
                };
                let view = session.app.audit_question_write(&request)?;
                session.reply(&view, show::office::written)
            }
            Self::ReplyTake { file, look } => {
                let request = AuditReplyRequest {
                    ticket: session.ticket(&file)?,
                };
                let view = if look {
                    session.app.audit_reply_inspect(&request)?
                } else {
                    session.app.audit_reply_take(&request)?
                };
                session.reply(&view, page::reply)
            }
            Self::KeptWrite { engagement, folder } => {
                let request = AuditResultsWriteRequest {
                    engagement: names::engagement(session, &engagement)?,
                    folder: session.folder(folder.as_ref())?,
                    passphrase: new_parcel(session)?,
                };
                let view = session.app.audit_kept_write(&request)?;
                session.reply(&view, show::office::written)
            }
            Self::KeptVerify { file, check_number } => {
                let AuditParcelRequest { ticket, passphrase } = parcel(session, &file)?;
                let view = session.app.audit_kept_verify(&AuditKeptVerifyRequest {
                    ticket,
                    passphrase,
                    check_number,
                })?;
                let mut reply = session.reply(&view, page::kept)?;
                if !view.is_whole {
                    reply.exit = Exit::Found;
                }
                Ok(reply)
            }
        }
    }
}

/// Parts on other machines.
#[derive(Debug, Subcommand)]
pub(crate) enum PartCommand {
    PartWrite {
        #[arg(id = "audit_number", value_name = "NUMBER")]
        engagement: String,
        #[arg(id = "audit_part_papers", value_name = "PAPER", required = true)]
        papers: Vec<String>,
        #[arg(id = "audit_person", long = "person")]
        person: String,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    Parts {
        #[arg(id = "audit_number", value_name = "NUMBER")]
        engagement: String,
    },
    PartCallBack {
        #[arg(id = "audit_part", value_name = "PART")]
        part: String,
        #[arg(long)]
        reason: String,
    },
    PartOpen {
        file: PathBuf,
        #[arg(long)]
        plain: bool,
    },
    PartReturn {
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    PartTake {
        file: PathBuf,
        #[arg(id = "audit_look", long = "look")]
        look: bool,
    },
    PartDecide {
        #[arg(id = "audit_part", value_name = "PART")]
        part: String,
        #[arg(id = "audit_paper", value_name = "PAPER")]
        paper: String,
        #[arg(id = "audit_take", value_name = "SIDE", value_parser = ["ours", "theirs"])]
        take: String,
    },
}

impl PartCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::PartWrite {
                engagement,
                papers,
                person,
                folder,
            } => {
                let mut ids = Vec::new();
                for paper in &papers {
                    ids.push(names::item(session, paper)?);
                }
                let request = AuditPartWriteRequest {
                    engagement: names::engagement(session, &engagement)?,
                    person: names::person(session, &person)?,
                    ids,
                    folder: session.folder(folder.as_ref())?,
                    passphrase: new_parcel(session)?,
                };
                let view = session.app.audit_part_write(&request)?;
                session.reply(&view, show::office::written)
            }
            Self::Parts { engagement } => {
                let id = names::engagement(session, &engagement)?;
                let view = session.app.audit_part_list(&AuditIdRequest { id })?;
                session.reply(&view, page::parts)
            }
            Self::PartCallBack { part, reason } => {
                let part = names::part(session, &part)?;
                let view = session
                    .app
                    .audit_part_call_back(&AuditPartCallBackRequest { part, reason })?;
                session.reply(&view, page::parts)
            }
            Self::PartOpen { file, plain } => {
                let AuditParcelRequest { ticket, passphrase } = parcel(session, &file)?;
                let case_passphrase = new_passphrase(session, plain)?;
                let desk = session.app.audit_part_open(&AuditPartOpenRequest {
                    ticket,
                    passphrase,
                    case_passphrase,
                    is_plain_accepted: plain,
                })?;
                session.reply_made(&desk)
            }
            Self::PartReturn { folder } => {
                let folder = session.folder(folder.as_ref())?;
                let view = session
                    .app
                    .audit_part_return(&AuditPartReturnRequest { folder })?;
                session.reply(&view, show::office::written)
            }
            Self::PartTake { file, look } => {
                let request = parcel(session, &file)?;
                let view = if look {
                    session.app.audit_part_inspect(&request)?
                } else {
                    session.app.audit_part_take(&request)?
                };
                session.reply(&view, page::back)
            }
            Self::PartDecide { part, paper, take } => {
                let request = AuditPartDecideRequest {
                    part: names::part(session, &part)?,
                    item: names::item(session, &paper)?,
                    take,
                };
                let view = session.app.audit_part_decide(&request)?;
                session.reply(&view, page::parts)
            }
        }
    }
}

/// A passphrase for a parcel; where nobody can be asked, none, and the use case says what is missing.
fn new_parcel(session: &Session) -> Result<String> {
    Ok(secret::passphrase(Secret::NewParcel, &session.options, session.words)?.unwrap_or_default())
}

fn parcel(session: &mut Session, file: &Path) -> Result<AuditParcelRequest> {
    let noted = session.app.file_note(file)?;
    let passphrase = if noted.needs == "passphrase" {
        secret::passphrase(Secret::Parcel, &session.options, session.words)?
    } else {
        None
    };
    Ok(AuditParcelRequest {
        ticket: noted.ticket,
        passphrase: passphrase.unwrap_or_default(),
    })
}

/// The id of results given as 監査番号.
fn result(session: &mut Session, typed: &str) -> Result<String> {
    let lines = session.app.audit_result_list()?;
    let found = lines.into_iter().find(|line| line.number == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |line| line.result))
}

/// The id of a finding of the results given as 指摘番号.
fn result_finding(session: &mut Session, typed: &str) -> Result<String> {
    for line in session.app.audit_result_list()? {
        let view = session
            .app
            .audit_result_view(&AuditIdRequest { id: line.result })?;
        if let Some(one) = view.findings.into_iter().find(|one| one.number == typed) {
            return Ok(one.finding);
        }
    }
    Ok(typed.to_owned())
}
