//! `standard finish`: the edition of a reviewed standard.

use clap::Args;
use tenken_app::wire::StandardFinishRequest;

use super::named;
use crate::{
    area::office::new_body,
    error::Result,
    session::{Reply, Session},
    show,
};

/// What the edition is called and whose it is.
#[derive(Debug, Args)]
pub(crate) struct Finish {
    standard: String,
    #[arg(id = "standard_body", long = "body", conflicts_with = "new_code")]
    body: Option<String>,
    #[arg(long, requires = "new_name")]
    new_code: Option<String>,
    #[arg(long, requires = "new_code")]
    new_name: Option<String>,
    #[arg(id = "standard_name", long = "name", default_value = "")]
    name: String,
    #[arg(long, default_value = "")]
    standard_version: String,
    #[arg(long)]
    in_force: String,
    #[arg(long)]
    from_year: Option<i32>,
    #[arg(long)]
    accept_remarks: bool,
}

impl Finish {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let standard = named(session, &self.standard)?;
        let line = session.app.standard_finish(&StandardFinishRequest {
            standard,
            body: self.body,
            new_body: new_body(self.new_code, self.new_name),
            name: self.name,
            version: self.standard_version,
            in_force: self.in_force,
            fiscal_year_from: self.from_year,
            are_remarks_accepted: self.accept_remarks,
        })?;
        session.reply(&line, |page, _, line| {
            show::standard::list(page, std::slice::from_ref(line));
        })
    }
}
