//! 改善計画: what the auditee, or a section that was asked, plans to do. It is a measure like any other, linked to where
//! it comes from (domain.md 4.3).

use tenken_domain::{
    text::normalise,
    vocabulary::{CauseKind, MeasureSource as SourceKind, MeasureType, Progress},
};
use tenken_store::{
    Transaction,
    table::{
        audit_finding::{self, AuditFinding},
        audit_roll_out, audit_roll_out_reply,
        measure::{self, Measure},
        measure_due::{self, MeasureDue},
        measure_source::{self, MeasureSource},
    },
};

use super::super::{needed_day, there, units::Units};
use crate::{
    app::App,
    board::{number_of, year_of},
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{AuditMeasureRequest, AuditMeasureView, AuditSaved},
};

/// Where a measure comes from.
struct Origin {
    kind: SourceKind,
    unit: String,
    number: String,
    problem: String,
    clauses_json: String,
    finding: Option<AuditFinding>,
    reply: Option<audit_roll_out_reply::AuditRollOutReply>,
}

/// A plan of improvement before it is written.
pub(in super::super) struct Planned {
    pub(in super::super) row: Measure,
    source: MeasureSource,
    due: MeasureDue,
    finding: Option<AuditFinding>,
    reply: Option<audit_roll_out_reply::AuditRollOutReply>,
}

impl Planned {
    pub(in super::super) fn write(&self, tx: &Transaction<'_>) -> Result<()> {
        measure::insert(tx, &self.row)?;
        measure_source::insert(tx, &self.source)?;
        measure_due::insert(tx, &self.due)?;
        if let Some(finding) = &self.finding {
            audit_finding::update(
                tx,
                &AuditFinding {
                    progress: Progress::InProgress.to_string(),
                    ..finding.clone()
                },
            )?;
        }
        if let Some(reply) = &self.reply {
            audit_roll_out_reply::update(
                tx,
                &audit_roll_out_reply::AuditRollOutReply {
                    measure_id: Some(self.row.id.clone()),
                    ..reply.clone()
                },
            )?;
        }
        Ok(())
    }
}

impl App {
    /// Records a plan of improvement for a finding, or for a reply 「同種の問題あり」.
    pub fn audit_measure_save(&mut self, request: &AuditMeasureRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let planned = self.planned(request)?;
        self.audit_act("audit_measure_save", |tx| planned.write(tx))?;
        let row = &planned.row;
        Ok(self.audit_saved(&row.id, &row.number, Vec::new()))
    }

    /// The rows of a plan of improvement, checked.
    pub(in super::super) fn planned(&self, request: &AuditMeasureRequest) -> Result<Planned> {
        let origin = self.origin(request)?;
        let due = needed_day("measure-due-on", &request.due_on)?;
        let cause: CauseKind = request.cause_kind.parse()?;
        let kind = match request.measure_type.as_str() {
            "" => MeasureType::Corrective,
            code => code.parse()?,
        };
        let (owner, responsible) = (
            required("measure-owner", &request.owner)?,
            required("measure-responsible", &request.responsible)?,
        );
        if owner == responsible {
            return Err(AppError::FieldUnknown {
                field: "measure-responsible".to_owned(),
            });
        }
        let at = self.now();
        let known = self.measures_from(origin.kind, &origin.number)?.len();
        let row = Measure {
            id: fresh_id("measure")?,
            number: format!("{}-改善{}", origin.number, known + 1),
            fiscal_year: i64::from(self.today()?.fiscal_year()),
            unit_id: Some(origin.unit),
            problem: origin.problem,
            clauses_json: origin.clauses_json,
            cause: cause.to_string(),
            cause_note: normalise(request.cause.trim())?,
            kind: kind.to_string(),
            action: required("measure-action", &request.action)?,
            interim_action: normalise(request.interim.trim())?,
            is_within_authority: true,
            owner,
            responsible,
            due_on: Some(due.to_string()),
            cost_yen: number_of("cost_yen", &request.cost_yen)?,
            budget_year: year_of(&request.budget_year)?,
            progress: Progress::NotStarted.to_string(),
            created_at: at.clone(),
            ..Measure::default()
        };
        Ok(Planned {
            source: MeasureSource {
                measure_id: row.id.clone(),
                ordinal: 0,
                kind: origin.kind.to_string(),
                ref_text: Some(origin.number),
                ..MeasureSource::default()
            },
            due: MeasureDue {
                measure_id: row.id.clone(),
                ordinal: 0,
                due_on: due.to_string(),
                changed_at: at,
                ..MeasureDue::default()
            },
            finding: origin.finding,
            reply: origin.reply,
            row,
        })
    }

    fn origin(&self, request: &AuditMeasureRequest) -> Result<Origin> {
        if let Some(id) = &request.finding {
            let finding = self.ordered(id)?;
            let engagement = self.engagement_row(&finding.engagement_id)?;
            return Ok(Origin {
                kind: SourceKind::Audit,
                unit: engagement.unit_id,
                number: finding.number.clone(),
                problem: finding.subject.clone(),
                clauses_json: finding.clauses_json.clone(),
                finding: Some(finding),
                reply: None,
            });
        }
        let (Some(id), Some(unit)) = (&request.roll_out, &request.unit) else {
            return Err(AppError::FieldEmpty {
                field: "measure-origin",
            });
        };
        let conn = self.desk()?.conn();
        let question = there(audit_roll_out::get(conn, id)?, "roll-out", id)?;
        let reply = there(audit_roll_out_reply::get(conn, id, unit)?, "roll-out reply", unit)?;
        if reply.answer_code.as_deref() != Some("same_problem") {
            return Err(AppError::ActNotPossible {
                act: "audit_measure_save",
                state: reply.answer_code.unwrap_or_default(),
            });
        }
        let code = Units::read(conn)?.code(unit);
        Ok(Origin {
            kind: SourceKind::RollOut,
            unit: unit.clone(),
            number: format!("{}-{code}", question.number),
            problem: question.gist,
            clauses_json: "[]".to_owned(),
            finding: None,
            reply: Some(reply),
        })
    }

    /// Measures that name this finding or reply as their source.
    pub(in super::super) fn measures_from(&self, kind: SourceKind, number: &str) -> Result<Vec<Measure>> {
        let conn = self.desk()?.conn();
        let mut found = Vec::new();
        for source in measure_source::all(conn)? {
            if source.kind == kind.as_str() && source.ref_text.as_deref() == Some(number) {
                found.extend(measure::get(conn, &source.measure_id)?);
            }
        }
        Ok(found)
    }

    pub(super) fn measure_views(&self, finding: &str) -> Result<Vec<AuditMeasureView>> {
        Ok(self
            .measures_from(SourceKind::Audit, finding)?
            .into_iter()
            .map(|row| AuditMeasureView {
                number: row.number,
                action: row.action,
                interim: row.interim_action,
                owner: row.owner,
                responsible: row.responsible,
                due_on: row.due_on,
            })
            .collect())
    }
}
