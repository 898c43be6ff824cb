//! The approval (決裁) of a round: recorded before anything goes out, taken back only while nothing did.

use tenken_domain::{date::Day, text::normalise};
use tenken_store::{
    CommandKind, Connection,
    table::{
        decision::{self, Decision},
        round::{self, Round},
        round_target,
    },
};

use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    office::OfficeError,
    wire::{ApprovalView, OfficeView, RoundApproveRequest},
};

/// `decision.subject_kind` of a round.
const SUBJECT: &str = "round";

impl App {
    /// Records who approved the round, when, under which number.
    pub fn round_approve(&mut self, request: &RoundApproveRequest) -> Result<OfficeView> {
        self.assert_office()?;
        let row = self.round()?;
        if let Some(known) = approval(self.desk()?.conn(), &row)? {
            return Err(OfficeError::RoundApproved {
                on: known.decided_on.unwrap_or_default(),
            }
            .into());
        }
        let decided = Day::parse(&required("approved-on", &request.decided_on)?)?;
        if decided > self.today()? {
            return Err(AppError::FieldUnknown {
                field: "approved-on".to_owned(),
            });
        }
        let (at, actor) = (self.now(), self.actor()?);
        let made = Decision {
            id: fresh_id("decision")?,
            subject_kind: SUBJECT.to_owned(),
            subject_id: row.id.clone(),
            role: required("approved-role", &request.role)?,
            person_name: required("approved-by", &request.person_name)?,
            decided_on: Some(decided.to_string()),
            document_number: normalise(request.document_number.trim())?,
            note: normalise(request.note.trim())?,
            recorded_at: at.clone(),
            ..Decision::default()
        };
        let approved = Round {
            document_number: made.document_number.clone(),
            approved_on: made.decided_on.clone(),
            approved_by: format!("{}　{}", made.role, made.person_name),
            ..row
        };
        self.desk_mut()?
            .case
            .command(&actor, "round_approve", CommandKind::Act, &at, |tx| {
                decision::insert(tx, &made)?;
                round::update(tx, &approved).map(drop).map_err(AppError::from)
            })?;
        self.office_view()
    }

    /// Takes the approval back, so that the round can be changed.
    pub fn round_approve_withdraw(&mut self) -> Result<OfficeView> {
        self.assert_office()?;
        let row = self.round()?;
        let known = approval(self.desk()?.conn(), &row)?.ok_or(OfficeError::RoundNotApproved)?;
        let count = handed_out(self.desk()?.conn(), &row.id)?;
        if count > 0 {
            return Err(OfficeError::RoundOut { count }.into());
        }
        let (at, actor) = (self.now(), self.actor()?);
        let open = Round {
            document_number: String::new(),
            approved_on: None,
            approved_by: String::new(),
            ..row
        };
        self.desk_mut()?
            .case
            .command(&actor, "round_approve_withdraw", CommandKind::Act, &at, |tx| {
                decision::delete(tx, &known.id)?;
                round::update(tx, &open).map(drop).map_err(AppError::from)
            })?;
        self.office_view()
    }

    /// Refuses what may only happen after the approval.
    pub(crate) fn assert_approved(&self, row: &Round) -> Result<()> {
        match approval(self.desk()?.conn(), row)? {
            Some(_) => Ok(()),
            None => Err(OfficeError::RoundNotApproved.into()),
        }
    }
}

/// The approval of a round.
pub(crate) fn approval(conn: &Connection, row: &Round) -> Result<Option<Decision>> {
    Ok(decision::of_subject(conn, SUBJECT, &row.id)?.pop())
}

/// The same for the window.
pub(crate) fn approval_view(conn: &Connection, row: &Round) -> Result<Option<ApprovalView>> {
    let known = approval(conn, row)?;
    Ok(known.map(|known| ApprovalView {
        role: known.role,
        person_name: known.person_name,
        decided_on: known.decided_on.unwrap_or_default(),
        document_number: known.document_number,
        note: known.note,
    }))
}

/// Sections that were handed the round.
pub(crate) fn handed_out(conn: &Connection, round: &str) -> Result<usize> {
    let targets = round_target::of_round(conn, round)?;
    Ok(targets.iter().filter(|row| row.parcel_id.is_some()).count())
}
