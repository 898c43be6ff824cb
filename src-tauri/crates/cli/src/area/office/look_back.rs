//! What the years say: trend, and input for the review of the standard.

use clap::Args;
use tenken_app::wire::{TrendRequest, YearRequest};

use crate::{
    error::Result,
    session::{Reply, Session},
    show,
};

/// 推移.
#[derive(Debug, Args)]
pub(crate) struct Trend {
    #[arg(long)]
    year: Option<i32>,
    #[arg(long = "by", id = "trend_by", default_value = "domain",
        value_parser = ["domain", "control", "department", "section"])]
    by: String,
    #[arg(long = "years", id = "trend_years", default_value_t = 10, value_parser = clap::value_parser!(i64).range(2..=10))]
    years: i64,
    #[arg(long)]
    department: Option<String>,
    #[arg(long = "section", id = "section_code")]
    section: Option<String>,
    #[arg(long = "domain", id = "seek_domain")]
    domain: Option<String>,
}

impl Trend {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let view = session.app.trend_view(&TrendRequest {
            fiscal_year: self.year,
            years: self.years,
            by: self.by,
            department: self.department,
            section: self.section,
            domain: self.domain,
        })?;
        session.reply(&view, |page, _, view| show::office::look_back::trend(page, view))
    }
}

/// 見直し.
pub(crate) fn revision(session: &mut Session, year: Option<i32>) -> Result<Reply> {
    let view = session.app.revision_view(&YearRequest { fiscal_year: year })?;
    session.reply(&view, |page, _, view| {
        show::office::look_back::revision(page, view);
    })
}
