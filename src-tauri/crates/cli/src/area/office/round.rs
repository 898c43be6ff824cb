//! The round of a year: what it asks, who approved it, whom it asks.

use clap::{Args, Subcommand};
use tenken_app::wire::{
    NextExcluded, NextRoundRequest, RoundApproveRequest, RoundSaveRequest, ScaleView, TargetSaveRequest,
};

use crate::{
    args::Switch,
    error::Result,
    name,
    session::{Reply, Session},
    show,
};

/// The round of a year.
#[derive(Debug, Subcommand)]
pub(crate) enum RoundCommand {
    Save(RoundSave),
    Approve {
        #[arg(long)]
        approver_role: String,
        #[arg(id = "round_approver", long = "approver")]
        approver: String,
        #[arg(id = "round_decided", long = "decided", value_name = "DAY")]
        decided: String,
        #[arg(long, default_value = "")]
        document_number: String,
        #[arg(long = "note", id = "approval_note", default_value = "")]
        note: String,
    },
    ApproveWithdraw,
    Target {
        #[arg(id = "target_act", value_name = "exclude|include|extend|unextend",
            value_parser = ["exclude", "include", "extend", "unextend"])]
        act: String,
        #[arg(long, value_delimiter = ',', required = true)]
        units: Vec<String>,
        #[arg(long, default_value = "")]
        reason: String,
        #[arg(long, default_value = "", value_name = "DAY")]
        deadline: String,
    },
    Next {
        /// Makes it as it is suggested.
        #[arg(long = "make", id = "round_make")]
        make: bool,
    },
}

/// `round save`
#[derive(Debug, Args)]
pub(crate) struct RoundSave {
    #[arg(long)]
    year: i32,
    #[arg(long)]
    edition: Option<String>,
    #[arg(long, default_value = "standard", value_name = "short|standard|full")]
    set: String,
    #[arg(long, default_value = "")]
    due: String,
    #[arg(long, default_value = "")]
    from: String,
    #[arg(long, default_value = "")]
    to: String,
    #[arg(long, default_value = "off")]
    department_step: Switch,
    #[command(flatten)]
    scale: ScaleArgs,
    #[arg(long, default_value = "")]
    note: String,
}

/// Scale and switches (domain.md 5.2).
#[derive(Debug, Args)]
pub(crate) struct ScaleArgs {
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(i64).range(3..=4))]
    steps: i64,
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(i64).range(0..=100))]
    partial_percent: i64,
    #[arg(long, default_value = "on")]
    weights: Switch,
    #[arg(long, value_delimiter = ',', default_value = "95,80,60", value_name = "A,B,C")]
    bands: Vec<i64>,
    #[arg(long, default_value = "excluded", value_parser = ["excluded", "partial", "no"])]
    exception: String,
}

impl RoundCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let view = match self {
            Self::Save(args) => session.app.round_save(&args.request())?,
            Self::Approve {
                approver_role,
                approver,
                decided,
                document_number,
                note,
            } => session.app.round_approve(&RoundApproveRequest {
                role: approver_role,
                person_name: approver,
                decided_on: decided,
                document_number,
                note,
            })?,
            Self::ApproveWithdraw => session.app.round_approve_withdraw()?,
            Self::Target {
                act,
                units,
                reason,
                deadline,
            } => {
                let units = units
                    .iter()
                    .map(|unit| name::unit(session, unit))
                    .collect::<Result<_>>()?;
                session.app.target_save(&TargetSaveRequest {
                    units,
                    act,
                    reason,
                    deadline,
                })?
            }
            Self::Next { make } => {
                let view = session.app.round_next_view()?;
                if make {
                    let excluded = view.excluded.into_iter().map(|one| NextExcluded {
                        unit: one.unit,
                        reason: one.reason,
                    });
                    let request = NextRoundRequest {
                        excluded: excluded.collect(),
                        round: view.round,
                    };
                    let view = session.app.round_next_save(&request)?;
                    return session.reply(&view, show::office::office);
                }
                return session.reply(&view, |page, _, view| show::round::next(page, view));
            }
        };
        session.reply(&view, show::office::office)
    }
}

impl RoundSave {
    fn request(self) -> RoundSaveRequest {
        let scale = self.scale;
        RoundSaveRequest {
            fiscal_year: self.year,
            edition: self.edition,
            set: self.set,
            due_on: self.due,
            period_from: self.from,
            period_to: self.to,
            has_department_step: self.department_step == Switch::On,
            scale: ScaleView {
                steps: scale.steps,
                partial_percent: scale.partial_percent,
                is_weighted: scale.weights == Switch::On,
                bands: scale.bands,
                exception: scale.exception,
            },
            note: self.note,
        }
    }
}
