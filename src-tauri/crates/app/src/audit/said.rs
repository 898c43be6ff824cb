//! What is said of a record of an audit beside its columns: one text or day each, kept as a decision, so that who said it
//! and when stays with it.

use tenken_domain::text::is_blank;
use tenken_store::{
    Connection, Transaction,
    table::{
        decision::{self, Decision},
        person,
    },
};

use crate::{app::App, error::Result, host::fresh_id};

/// What is said. Texts stand in `decision.note` with the day they were written; days in `decision.decided_on`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// 監査人の見解 on an opinion of the auditee that does not agree (domain.md 4.9), of a finding.
    AuditorView,
    /// The finding in the words of the public version.
    PublicGist,
    /// 提出先 of an order.
    ReplyTo,
    /// 求める措置 of an urgent report.
    Request,
    /// Day by which a slip is answered.
    SlipDue,
    /// Who publishes, of a report.
    Publisher,
    /// 公表日, of a report.
    PublishedOn,
    /// Who looked at the independence of a member (`person_name`), and when.
    MemberCheck,
}

impl Said {
    /// `decision.subject_kind`.
    const fn kind(self) -> &'static str {
        match self {
            Self::AuditorView => "audit_finding_view",
            Self::PublicGist => "audit_finding_public",
            Self::ReplyTo => "audit_order_reply_to",
            Self::Request => "audit_memo_request",
            Self::SlipDue => "audit_slip_due",
            Self::Publisher => "audit_report_publisher",
            Self::PublishedOn => "audit_report_published",
            Self::MemberCheck => "audit_member_check",
        }
    }

    /// What is said of the record.
    pub(super) fn of(self, conn: &Connection, id: &str) -> Result<Option<Decision>> {
        Ok(decision::of_subject(conn, self.kind(), id)?.pop())
    }

    /// The text; empty where nothing is said.
    pub(super) fn text(self, conn: &Connection, id: &str) -> Result<String> {
        Ok(self.of(conn, id)?.map(|row| row.note).unwrap_or_default())
    }

    /// The ISO day.
    pub(super) fn day(self, conn: &Connection, id: &str) -> Result<Option<String>> {
        Ok(self.of(conn, id)?.and_then(|row| row.decided_on))
    }
}

impl App {
    /// The row that says a text of a record, by whoever operates, today.
    pub(super) fn saying(&self, which: Said, id: &str, text: &str) -> Result<Decision> {
        Ok(Decision {
            note: text.to_owned(),
            decided_on: Some(self.today()?.to_string()),
            ..self.said_row(which, id)?
        })
    }

    /// The row that says a day of a record.
    pub(super) fn saying_day(&self, which: Said, id: &str, on: Option<String>) -> Result<Decision> {
        Ok(Decision {
            note: String::new(),
            decided_on: on,
            ..self.said_row(which, id)?
        })
    }

    /// The row that says who looked at something on which day.
    pub(super) fn saying_who(&self, which: Said, id: &str, by: &str, on: Option<String>) -> Result<Decision> {
        Ok(Decision {
            person_name: by.to_owned(),
            person_id: None,
            ..self.saying_day(which, id, on)?
        })
    }

    fn said_row(&self, which: Said, id: &str) -> Result<Decision> {
        let conn = self.desk()?.conn();
        let actor = self.actor()?;
        let by = person::get(conn, &actor.person_id)?.unwrap_or_default();
        let known = which.of(conn, id)?;
        Ok(Decision {
            id: known.map_or_else(|| fresh_id("decision"), |row| Ok(row.id))?,
            subject_kind: which.kind().to_owned(),
            subject_id: id.to_owned(),
            person_name: by.name,
            person_id: Some(actor.person_id),
            recorded_at: self.now(),
            ..Decision::default()
        })
    }
}

/// Writes what is said, or takes it away where nothing is left of it.
pub(super) fn put(tx: &Transaction<'_>, row: &Decision) -> Result<()> {
    let is_of_person = row.subject_kind == Said::MemberCheck.kind();
    let is_of_day = [Said::SlipDue, Said::PublishedOn]
        .iter()
        .any(|one| one.kind() == row.subject_kind);
    let is_empty = if is_of_person {
        is_blank(&row.person_name)
    } else if is_of_day {
        row.decided_on.is_none()
    } else {
        is_blank(&row.note)
    };
    if is_empty {
        decision::delete(tx, &row.id)?;
    } else {
        decision::upsert(tx, row)?;
    }
    Ok(())
}
