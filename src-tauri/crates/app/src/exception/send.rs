//! Applications and decisions as parcels: a section's application to the office's key, the decision to the section's own
//! (data.md 1).

use std::collections::BTreeMap;

use tenken_domain::vocabulary::ExceptionState;
use tenken_parcel::{
    Content, Parcel, PrivateKey, Protection, PublicKey,
    content::{Application, ApplicationContent, Decided, DecisionContent, Unit},
    seal,
};
use tenken_store::table::{
    exception_grant::{self, ExceptionGrant},
    parcel_log::{self, ParcelLog},
    sheets,
};

use super::{Step, state_of};
use crate::{
    app::App,
    audit::{Units, stored, there},
    board::BoardError,
    desk::{OpenedFile, Way, meta, parcel_record, safe_name, write_new},
    error::{AppError, Result},
    output::{labels, written},
    wire::{ExceptionSendRequest, WrittenView},
};

/// To whom a parcel goes.
pub(crate) struct Address {
    pub(crate) key: String,
    /// Token of the request, or none.
    pub(crate) token: Option<String>,
    pub(crate) reply_to: Option<String>,
}

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
        (code, unit): (&str, &str),
        (name, folder): (&str, Option<&str>),
    ) -> Result<WrittenView> {
        let at = self.now();
        let mut manifest = self.audit_manifest(C::KIND, self.today()?.fiscal_year())?;
        manifest.unit_code = Some(code.to_owned());
        manifest.unit_name = Some(unit.to_owned());
        manifest.reply_to.clone_from(&address.reply_to);
        manifest.answers_token.clone_from(&address.token);
        if let Some(text) = self.meta_value(meta::SECTION_KEY)? {
            manifest.sender_public_key = Some(PrivateKey::parse(&text)?.public_key());
        }
        let parcel = Parcel::new(manifest, content)?;
        let bytes = seal(&parcel, Protection::Recipient(&PublicKey::parse(&address.key)?))?;
        let folder = self.folder_of(folder)?;
        let path = write_new(&folder, &safe_name(&format!("{name}.tenkenp")), &bytes)?;
        let file = written(self, &path, "exception", &bytes)?;
        let log = ParcelLog {
            counterpart_key: Some(address.key.clone()),
            ..parcel_record(Way::Out, &parcel.manifest, &file.name, &file.sha256, &at)?
        };
        let pen = self.pen()?;
        self.board_act("exception_send", |tx| {
            for row in rows {
                let step = Step {
                    kind: "sent",
                    note: &file.name,
                    ..Step::default()
                };
                pen.step(tx, &row.id, &step)?;
            }
            Ok(parcel_log::insert(tx, &log)?)
        })?;
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files: vec![file],
            is_plain: false,
        })
    }

    /// Whether it can go to the other side as a parcel.
    pub(super) fn can_send(&mut self, row: &ExceptionGrant, state: ExceptionState, is_office: bool) -> bool {
        if is_office {
            is_told(state) && self.section_address(row).is_ok()
        } else {
            state == ExceptionState::Applied && self.office_address().is_ok()
        }
    }

    /// The office as the request of this case named it.
    pub(crate) fn office_address(&mut self) -> Result<Address> {
        for row in sheets::all(self.desk()?.conn())? {
            let request = self.desk_mut()?.sheet(&row.id)?.request.clone();
            if let (Some(key), Some(token)) = (request.office_key, request.token) {
                return Ok(Address {
                    key,
                    token: Some(token),
                    reply_to: Some(request.parcel_id).filter(|id| !id.is_empty()),
                });
            }
        }
        Err(BoardError::NoOfficeKey.into())
    }

    /// The section's own key, which came with its application.
    fn section_address(&self, row: &ExceptionGrant) -> Result<Address> {
        let course = self.exception_course(&row.id)?;
        let parcel = course.parcel_id.unwrap_or_default();
        let came = parcel_log::by_parcel(self.desk()?.conn(), &parcel)?;
        let key = came.into_iter().find_map(|log| log.counterpart_key);
        let key = key.ok_or_else(|| BoardError::NoSectionKey {
            number: row.number.clone(),
        })?;
        Ok(Address {
            key,
            token: None,
            reply_to: Some(parcel),
        })
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
