//! Applications and decisions as parcels: a section's application to the office's key, the decision to the section's own
//! (data.md 1).

use std::collections::BTreeMap;

use tenken_domain::vocabulary::ExceptionState;
use tenken_parcel::{
    Content,
    content::{Application, ApplicationContent, Decided, DecisionContent, Unit},
};
use tenken_store::table::{
    exception_grant::{self, ExceptionGrant},
    parcel_log,
};

use super::{Step, address::Address, state_of};
use crate::{
    app::App,
    audit::{Units, stored, there},
    board::BoardError,
    desk::OpenedFile,
    error::{AppError, Result},
    output::labels,
    wire::{ExceptionSendRequest, WrittenView},
};

impl App {
    /// Writes applications for the office, or at the office what was decided for the section, as a parcel to the other
    /// side's key.
    pub fn exception_send(&mut self, request: &ExceptionSendRequest) -> Result<WrittenView> {
        self.assert_recordable()?;
        if request.exceptions.is_empty() {
            return Err(BoardError::NothingChosen.into());
        }
        let mut rows = Vec::new();
        for id in &request.exceptions {
            rows.push(self.exception_row(id)?);
        }
        let folder = request.folder.as_deref();
        match self.desk()?.case.kind().code() {
            "section" => self.applications_out(&rows, folder),
            "office" => self.decisions_out(&rows, folder),
            _ => Err(AppError::WrongCaseKind { needed: "office" }),
        }
    }

    fn applications_out(&mut self, rows: &[ExceptionGrant], folder: Option<&str>) -> Result<WrittenView> {
        let address = self.office_address()?;
        let unit = there(self.case_unit()?, "unit", "")?;
        let mut applications = Vec::new();
        for row in rows {
            if state_of(row)? != ExceptionState::Applied {
                return Err(AppError::ActNotPossible {
                    act: "exception_send",
                    state: row.state.clone(),
                });
            }
            applications.push(self.application(row)?);
        }
        let content = ApplicationContent {
            unit: Unit {
                code: unit.code.clone(),
                name: unit.name.clone(),
                ..Unit::default()
            },
            applications,
            extra: BTreeMap::new(),
        };
        let name = format!("{}_{}", unit.code, labels()("paper-file-application", &[]));
        self.exceptions_out(
            &content,
            rows,
            &address,
            (&unit.code, &unit.name),
            (&name, folder),
        )
    }

    fn application(&self, row: &ExceptionGrant) -> Result<Application> {
        let course = self.exception_course(&row.id)?;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let renews = match &row.renewal_of {
            Some(id) => exception_grant::get(self.desk()?.conn(), id)?.map(|row| row.number),
            None => None,
        };
        Ok(Application {
            number: row.number.clone(),
            applied_on: text(&row.applied_on),
            applicant: row.applicant.clone(),
            applicant_role: row.applicant_role.clone(),
            is_urgent: row.is_urgent,
            performed_at: text(&row.performed_at),
            is_minor: course.is_minor,
            is_disaster: course.is_disaster,
            clauses: stored("exception clauses", &row.clauses_json)?,
            item_ids: stored("exception items", &row.items_json)?,
            situation: row.situation.clone(),
            reason: row.reason.clone(),
            way: row.way.clone(),
            substitute: row.substitute.clone(),
            residual_risk: row.residual_risk.clone(),
            scope_information: row.scope_information.clone(),
            scope_systems: row.scope_systems.clone(),
            scope_headcount: row.scope_headcount,
            from: text(&row.period_from),
            until: text(&row.period_to),
            renewal_of: renews.unwrap_or_default(),
            extra: BTreeMap::new(),
        })
    }

    fn decisions_out(&mut self, rows: &[ExceptionGrant], folder: Option<&str>) -> Result<WrittenView> {
        let units = Units::read(self.desk()?.conn())?;
        let unit = rows[0].unit_id.clone().unwrap_or_default();
        let mut decisions = Vec::new();
        for row in rows {
            let state = state_of(row)?;
            if !is_told(state) || row.unit_id.as_deref() != Some(&unit) {
                return Err(AppError::ActNotPossible {
                    act: "exception_send",
                    state: row.state.clone(),
                });
            }
            decisions.push(decided(row));
        }
        let address = self.section_address(&rows[0])?;
        let (code, named) = (units.code(&unit), units.name(&unit));
        let content = DecisionContent {
            unit: Unit {
                code: code.clone(),
                name: named.clone(),
                ..Unit::default()
            },
            decisions,
            extra: BTreeMap::new(),
        };
        let name = format!("{code}_{}", labels()("paper-file-decision", &[]));
        self.exceptions_out(&content, rows, &address, (&code, &named), (&name, folder))
    }

    fn exceptions_out<C: Content>(
        &mut self,
        content: &C,
        rows: &[ExceptionGrant],
        address: &Address,
        unit: (&str, &str),
        (name, folder): (&str, Option<&str>),
    ) -> Result<WrittenView> {
        let name = format!("{name}.tenkenp");
        let (view, log) = self.addressed_out(content, address, unit, folder, (&name, "exception"))?;
        let pen = self.pen()?;
        self.board_act("exception_send", |tx| {
            for row in rows {
                let step = Step {
                    kind: "sent",
                    note: &log.file_name,
                    ..Step::default()
                };
                pen.step(tx, &row.id, &step)?;
            }
            Ok(parcel_log::insert(tx, &log)?)
        })?;
        Ok(view)
    }

    /// Whether it can go to the other side as a parcel.
    pub(super) fn can_send(&mut self, row: &ExceptionGrant, state: ExceptionState, is_office: bool) -> bool {
        if is_office {
            is_told(state) && self.section_address(row).is_ok()
        } else {
            state == ExceptionState::Applied && self.office_address().is_ok()
        }
    }

    /// What the office decided, into the register of the section that applied. Nothing is taken where a number is not known
    /// here.
    pub(crate) fn take_decision(&mut self, opened: &OpenedFile) -> Result<()> {
        self.assert_recordable()?;
        self.assert_parcel_new(opened)?;
        self.assert_own_body(&opened.parcel.manifest.body_code)?;
        let content: DecisionContent = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        let own = self.case_unit()?.map(|unit| unit.code).unwrap_or_default();
        if content.unit.code != own {
            return Err(AppError::ParcelForOther {
                found: content.unit.code,
                expected: own,
            });
        }
        let mut rows = Vec::new();
        for decided in &content.decisions {
            let row = self.exception_row(&decided.number)?;
            rows.push(taken(row, decided)?);
        }
        let (log, pen) = (self.log_in(opened)?, self.pen()?);
        self.board_act("exception_decision_take", |tx| {
            for row in &rows {
                exception_grant::update(tx, row)?;
                let step = Step {
                    kind: &row.state,
                    on: row.decided_on.clone().or_else(|| row.received_on.clone()),
                    note: &row.condition,
                    by: &row.approver,
                };
                pen.step(tx, &row.id, &step)?;
            }
            Ok(parcel_log::insert(tx, &log)?)
        })
    }
}

/// What the office tells a section of.
fn is_told(state: ExceptionState) -> bool {
    state.is_granted()
        || matches!(
            state,
            ExceptionState::Received | ExceptionState::Refused | ExceptionState::Ended
        )
}

fn decided(row: &ExceptionGrant) -> Decided {
    Decided {
        number: row.number.clone(),
        state: row.state.clone(),
        receipt_number: row.receipt_number.clone(),
        received_on: row.received_on.clone(),
        opinion: row.office_opinion.clone(),
        approver: row.approver.clone(),
        approver_role: row.approver_role.clone(),
        decided_on: row.decided_on.clone(),
        condition: row.condition.clone(),
        from: row.period_from.clone(),
        until: row.period_to.clone(),
        ended_on: row.ended_on.clone(),
        end_reason: row.end_reason.clone(),
        extra: BTreeMap::new(),
    }
}

/// The section's row as the office decided it. A decision that is here is not put back to 受付.
fn taken(row: ExceptionGrant, decided: &Decided) -> Result<ExceptionGrant> {
    let state: ExceptionState = decided.state.parse()?;
    let is_behind = state == ExceptionState::Received && !state_of(&row)?.is_open();
    if is_behind || state_of(&row)? == ExceptionState::Withdrawn {
        return Err(AppError::ActNotPossible {
            act: "exception_decision_take",
            state: row.state,
        });
    }
    Ok(ExceptionGrant {
        state: state.to_string(),
        receipt_number: decided.receipt_number.clone(),
        received_on: decided.received_on.clone(),
        office_opinion: decided.opinion.clone(),
        approver: decided.approver.clone(),
        approver_role: decided.approver_role.clone(),
        decided_on: decided.decided_on.clone(),
        condition: decided.condition.clone(),
        period_from: decided.from.clone().or(row.period_from),
        period_to: decided.until.clone().or(row.period_to),
        ended_on: decided.ended_on.clone(),
        end_reason: decided.end_reason.clone(),
        ..row
    })
}
