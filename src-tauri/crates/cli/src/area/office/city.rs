//! The whole body: figures, status, oddities, corrections, papers.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use tenken_app::wire::{
    CityAgainRequest, CityFindRequest, CityRequest, CityWriteRequest, CorrectionRequest,
    CorrectionSaveRequest, OdditySettleRequest, YearRequest,
};

use super::look_back::{Trend, revision};
use crate::{
    error::Result,
    session::{Reply, Session},
    show,
};

/// 全庁.
#[derive(Debug, Subcommand)]
pub(crate) enum CityCommand {
    Show {
        #[arg(long)]
        year: Option<i32>,
        #[arg(long = "open", id = "open_departments", value_name = "DEPARTMENT")]
        open: Vec<String>,
        #[arg(long = "all", id = "all_sections")]
        all: bool,
        #[arg(long)]
        ranked: bool,
        #[arg(long = "items", id = "item_count", default_value_t = 10)]
        items: i64,
    },
    Find(Sought),
    Status {
        #[arg(long)]
        year: Option<i32>,
        #[arg(long)]
        reminders: bool,
    },
    Oddities {
        #[arg(long)]
        year: Option<i32>,
    },
    Settle {
        #[arg(id = "oddity_key", value_name = "ID")]
        key: String,
        #[arg(id = "oddity_reason", long = "reason")]
        reason: Option<String>,
        #[arg(long)]
        year: Option<i32>,
    },
    Draft {
        #[arg(long)]
        year: Option<i32>,
    },
    Trend(Trend),
    TrendReport(Written),
    Revision {
        #[arg(long)]
        year: Option<i32>,
    },
    RevisionReport(Written),
    Report(Written),
    Workbook(Written),
    Extract(Written),
    Summary(Written),
    Csv(Written),
    Again {
        report: String,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

/// Which answers are looked for.
#[derive(Debug, Args)]
pub(crate) struct Sought {
    #[arg(long)]
    year: Option<i32>,
    #[arg(long)]
    department: Option<String>,
    #[arg(long = "section", id = "section_code")]
    section: Option<String>,
    #[arg(long = "domain", id = "seek_domain")]
    domain: Option<String>,
    #[arg(long = "item", id = "seek_item")]
    item: Option<String>,
    #[arg(long, default_value = "gap", value_parser = [
        "all", "gap", "must_open", "yes", "partial", "no", "na", "open", "excepted", "flagged", "corrected",
    ])]
    answers: String,
    #[arg(long = "text", id = "seek_text", default_value = "")]
    text: String,
    #[arg(long, default_value_t = 0)]
    offset: i64,
    #[arg(long, default_value_t = 200)]
    limit: i64,
}

/// A paper and what a person gives it.
#[derive(Debug, Args)]
pub(crate) struct Written {
    #[arg(long)]
    year: Option<i32>,
    #[arg(long)]
    department: Option<String>,
    #[arg(long, default_value = "")]
    meeting: String,
    #[arg(long, default_value = "")]
    held_on: String,
    #[arg(long, default_value = "")]
    paper_number: String,
    #[arg(long = "point")]
    points: Vec<String>,
    #[arg(long = "proposal")]
    proposals: Vec<String>,
    #[arg(long)]
    guard: bool,
    #[arg(long)]
    folder: Option<PathBuf>,
}

impl Written {
    fn run(self, session: &mut Session, kinds: &[&str]) -> Result<Reply> {
        let request = CityWriteRequest {
            fiscal_year: self.year,
            kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
            department: self.department,
            meeting: self.meeting,
            held_on: self.held_on,
            paper_number: self.paper_number,
            points: self.points,
            proposals: self.proposals,
            is_csv_guarded: self.guard,
            folder: session.folder(self.folder.as_ref())?,
        };
        let view = session.app.city_write(&request, &mut |_| true)?;
        session.reply(&view, show::office::written)
    }
}

impl CityCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Show {
                year,
                open,
                all,
                ranked,
                items,
            } => {
                let view = session.app.city_view(&CityRequest {
                    fiscal_year: year,
                    open,
                    is_all_open: all,
                    is_ranked: ranked,
                    items,
                })?;
                session.reply(&view, |page, _, view| show::office::city::city(page, view))
            }
            Self::Find(sought) => {
                let found = session.app.city_find(&CityFindRequest {
                    fiscal_year: sought.year,
                    department: sought.department,
                    section: sought.section,
                    domain: sought.domain,
                    item: sought.item,
                    answers: sought.answers,
                    text: sought.text,
                    offset: sought.offset,
                    limit: sought.limit,
                })?;
                session.reply(&found, |page, _, found| show::office::city::answers(page, found))
            }
            Self::Status { year, reminders } => {
                let view = session.app.status_view(&YearRequest { fiscal_year: year })?;
                session.reply(&view, |page, _, view| {
                    show::office::city::status(page, view, reminders);
                })
            }
            Self::Oddities { year } => {
                let lines = session.app.oddity_list(&YearRequest { fiscal_year: year })?;
                session.reply(&lines, |page, _, lines| show::office::city::oddities(page, lines))
            }
            Self::Settle { key, reason, year } => {
                let lines = session.app.oddity_settle(&OdditySettleRequest {
                    fiscal_year: year,
                    key,
                    is_settled: reason.is_some(),
                    reason: reason.unwrap_or_default(),
                })?;
                session.reply(&lines, |page, _, lines| show::office::city::oddities(page, lines))
            }
            Self::Draft { year } => {
                let view = session.app.city_draft(&YearRequest { fiscal_year: year })?;
                session.reply(&view, |page, _, view| show::office::city::draft(page, view))
            }
            Self::Trend(trend) => trend.run(session),
            Self::TrendReport(written) => written.run(session, &["trend_pdf", "trend_xlsx"]),
            Self::Revision { year } => revision(session, year),
            Self::RevisionReport(written) => written.run(session, &["revision_pdf", "revision_xlsx"]),
            Self::Report(written) => written.run(session, &["committee_pdf", "committee_xlsx"]),
            Self::Workbook(written) => written.run(session, &["workbook"]),
            Self::Extract(written) => written.run(session, &["extract_pdf", "extract_xlsx"]),
            Self::Summary(written) => written.run(session, &["summary_pdf"]),
            Self::Csv(written) => written.run(session, &["answers_csv", "figures_csv"]),
            Self::Again { report, folder } => {
                let folder = session.folder(folder.as_ref())?;
                let view = session.app.city_again(&CityAgainRequest { report, folder })?;
                session.reply(&view, show::office::written)
            }
        }
    }
}

/// 事務局訂正.
#[derive(Debug, Subcommand)]
pub(crate) enum CorrectionCommand {
    Save {
        reception: String,
        #[arg(id = "corrected_item")]
        item: String,
        #[arg(long = "answer", id = "corrected_answer", value_parser = ["yes", "partial", "no", "na", "none"])]
        answer: Option<String>,
        #[arg(long = "text", id = "corrected_text", conflicts_with = "corrected_answer")]
        text: Option<String>,
        #[arg(long)]
        reason: String,
        #[arg(long)]
        on_word_of: String,
    },
    Withdraw {
        correction: String,
    },
    List {
        #[arg(long)]
        year: Option<i32>,
    },
}

impl CorrectionCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let lines = match self {
            Self::Save {
                reception,
                item,
                answer,
                text,
                reason,
                on_word_of,
            } => {
                let (field, value) = match text {
                    Some(text) => ("reason", text),
                    None => ("value", answer.filter(|code| code != "none").unwrap_or_default()),
                };
                session.app.correction_save(&CorrectionSaveRequest {
                    reception,
                    item,
                    field: field.to_owned(),
                    value,
                    reason,
                    on_word_of,
                })?
            }
            Self::Withdraw { correction } => session
                .app
                .correction_withdraw(&CorrectionRequest { correction })?,
            Self::List { year } => session.app.correction_list(&YearRequest { fiscal_year: year })?,
        };
        session.reply(&lines, |page, _, lines| {
            show::office::city::corrections(page, lines);
        })
    }
}
