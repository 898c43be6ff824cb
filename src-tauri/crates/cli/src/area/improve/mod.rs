//! Improvements and exceptions: a command is the use case with its fields as FIELD=VALUE.

mod paper;

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};
use tenken_app::wire::{
    BoardBackDecision, BoardBackRequest, BoardFormWriteRequest, BoardIdRequest, BoardRequest,
    ExceptionIdRequest, ExceptionListRequest,
};

use super::audit::fields::{filled, read};
use crate::{
    error::Result,
    name,
    session::{Reply, Session},
    show::{improve as show, office::written},
};

/// 改善の管理.
#[derive(Debug, Subcommand)]
pub(crate) enum BoardCommand {
    Show {
        #[arg(id = "board_measure", value_name = "NUMBER")]
        measure: String,
    },
    Paper(paper::Paper),
    FormWrite {
        #[arg(id = "board_sections", value_name = "SECTION")]
        sections: Vec<String>,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    Back {
        file: PathBuf,
        #[arg(id = "audit_look", long = "look")]
        look: bool,
        #[arg(
            id = "board_theirs",
            long = "theirs",
            value_name = "NUMBER",
            value_delimiter = ','
        )]
        theirs: Vec<String>,
        #[arg(
            id = "board_ours",
            long = "ours",
            value_name = "NUMBER",
            value_delimiter = ','
        )]
        ours: Vec<String>,
    },
    #[command(flatten)]
    Verb(BoardVerb),
}

impl BoardCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Show { measure } => {
                let view = session.app.board_show(&BoardIdRequest { measure })?;
                session.reply(&view, |page, _, view| show::measure(page, view))
            }
            Self::FormWrite { sections, folder } => {
                let mut units = Vec::new();
                for section in &sections {
                    units.push(name::unit(session, section)?);
                }
                let request = BoardFormWriteRequest {
                    units,
                    folder: session.folder(folder.as_ref())?,
                };
                let view = session.app.board_form_write(&request)?;
                session.reply(&view, written)
            }
            Self::Back {
                file,
                look,
                theirs,
                ours,
            } => {
                let decide = |numbers: Vec<String>, take: &str| {
                    let take = take.to_owned();
                    numbers.into_iter().map(move |number| BoardBackDecision {
                        number,
                        take: take.clone(),
                    })
                };
                let request = BoardBackRequest {
                    ticket: session.ticket(&file)?,
                    decisions: decide(theirs, "theirs").chain(decide(ours, "ours")).collect(),
                };
                let view = if look {
                    session.app.board_back_inspect(&request)?
                } else {
                    session.app.board_back_take(&request)?
                };
                session.reply(&view, |page, _, view| show::back(page, view))
            }
            Self::Paper(paper) => paper.run(session),
            Self::Verb(verb) => verb.run(session),
        }
    }
}

/// The verbs with the empty form of their request, the use case and how its answer is shown.
macro_rules! verbs {
    ($(#[$meta:meta])* $name:ident { $($variant:ident $method:ident $form:tt $show:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Subcommand)]
        pub(crate) enum $name {
            $($variant {
                #[arg(id = "board_fields", value_name = "FIELD=VALUE")]
                fields: Vec<String>,
            },)+
        }

        impl $name {
            pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
                match self {
                    $(Self::$variant { fields } => {
                        let form = filled(session, &fields, json!($form))?;
                        let form = named(session, form)?;
                        let view = session.app.$method(&read(&fields, &form)?)?;
                        session.reply(&view, |page, _, view| show::$show(page, view))
                    })+
                }
            }
        }
    };
}

// After the macro, which it uses.
mod memo;

pub(crate) use memo::MemoCommand;

verbs! {
    /// What is done on the board by a request.
    BoardVerb {
        List board_view {
            "unit": "", "department": "", "source": "", "state": "", "year": null, "text": ""
        } board,
        Make board_make {
            "source": "daily_check", "reference": "", "finding": "", "memo": "", "unit": "", "problem": "", "clauses": [],
            "cause_kind": "procedure", "cause": "", "measure_type": "corrective", "action": "", "interim": "",
            "owner": "", "responsible": "", "due_on": "", "cost_yen": "", "budget_year": ""
        } saved,
        Edit board_edit { "measures": [], "field": "", "text": "" } saved,
        Move board_move {
            "measures": [], "to": "", "on": "", "note": "", "approver": "", "evidence": []
        } saved,
        Due board_due { "measures": [], "due_on": "", "reason": "", "approver": "" } saved,
        Check board_check {
            "measure": "", "method": "paper", "on": "", "checker": "", "checker_unit": "", "checked": "",
            "result": "", "next_on": ""
        } saved,
        Link board_link { "measure": "", "kind": "audit", "reference": "", "is_linked": true } saved,
        Note board_note { "measures": [], "note": "" } saved,
        Remind board_remind { "days": 30, "unit": "" } reminders,
    }
}

verbs! {
    /// What is done with an exception by a request.
    ExceptionVerb {
        List exception_list { "unit": "", "state": "", "text": "" } exceptions,
        Show exception_show { "exception": "" } exception,
        Apply exception_apply {
            "exception": "", "number": "", "unit": "", "is_applied": true, "applied_on": "",
            "applicant_role": "section_mgr", "applicant": "", "is_urgent": false, "performed_at": "",
            "is_minor": false, "is_disaster": false, "items": [], "clauses": [], "situation": "", "reason": "",
            "way": "different_way", "substitute": "", "residual_risk": "", "scope_information": "",
            "scope_systems": "", "scope_headcount": "", "from": "", "until": ""
        } saved,
        Receive exception_receive { "exception": "", "receipt_number": "", "on": "", "opinion": "" } saved,
        Decide exception_decide {
            "exception": "", "decision": "", "approver_role": "ciso", "approver": "", "on": "", "condition": "",
            "until": "", "override_reason": "", "second_person": ""
        } saved,
        Renew exception_renew { "exception": "", "from": "", "until": "", "reason": "" } saved,
        End exception_end { "exception": "", "on": "", "reason": "" } saved,
        Check exception_check {
            "exception": "", "planned_on": "", "checked_on": "", "result": "", "by": ""
        } saved,
    }
}

/// Codes of sections and numbers of exceptions turned into ids; measures are known by their numbers.
fn named(session: &mut Session, mut form: Value) -> Result<Value> {
    for key in ["unit", "checker_unit"] {
        let Some(typed) = form
            .get(key)
            .and_then(Value::as_str)
            .filter(|typed| !typed.is_empty())
        else {
            continue;
        };
        form[key] = unit(session, typed)?.into();
    }
    let typed = form.get("exception").and_then(Value::as_str).unwrap_or_default();
    if !typed.is_empty() {
        let request = ExceptionIdRequest {
            exception: typed.to_owned(),
        };
        form["exception"] = session.app.exception_show(&request)?.row.exception.into();
    }
    Ok(form)
}

/// The id of a section given as id or code.
fn unit(session: &mut Session, typed: &str) -> Result<String> {
    let view = session.app.board_view(&BoardRequest {
        unit: String::new(),
        department: String::new(),
        source: String::new(),
        state: String::new(),
        year: None,
        text: String::new(),
    })?;
    let mut all = view.choices.into_iter().chain(view.units);
    let found = all.find(|unit| unit.code == typed || unit.unit == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |unit| unit.unit))
}

/// All exceptions of the case.
fn exceptions(session: &mut Session) -> Result<Vec<(String, String)>> {
    let view = session.app.exception_list(&ExceptionListRequest {
        unit: String::new(),
        state: String::new(),
        text: String::new(),
    })?;
    let rows = view.rows.into_iter();
    Ok(rows.map(|row| (row.number, row.exception)).collect())
}
