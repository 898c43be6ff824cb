//! Fields of audits as `field_save` names them: `audit/<kind>/<id>/<column>`. Typing goes through drafts like that of a
//! sheet and is undone like it; what was approved, reviewed, handed out or made final takes no typing.

mod column;

pub(super) use column::moment;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use tenken_domain::vocabulary::FindingClass;
use tenken_store::{
    Actor, Connection, Transaction,
    table::{
        audit_document::{self, AuditDocument},
        audit_engagement::{self, AuditEngagement},
        audit_evidence::{self, AuditEvidence},
        audit_finding::{self, AuditFinding},
        audit_item::{self, AuditItem},
        audit_order::{self, AuditOrder},
        audit_paper::{self, AuditPaper},
        audit_plan::{self, AuditPlan},
        audit_report::{self, AuditReport},
        audit_schedule::{self, AuditSchedule},
        decision::Decision,
        unit,
    },
};

use super::{AuditError, approval::Subject, said, there, unfit};
use crate::{
    app::App,
    error::{AppError, Result},
};
use column::{Takes, column, read};

/// Columns of an engagement that are written on site or after, so after its approval.
const LATE: &[&str] = &["limits", "opened_on", "exit_on", "exit_note", "note"];

/// Columns of a report that are written when it is published, so after it is final.
const PUBLISHED: &[&str] = &["published_by", "published_on"];

/// Whether the parts of a field's name are those of a field of an audit.
pub(crate) fn is_audit_field(parts: &[&str]) -> bool {
    matches!(parts, ["audit", _, _, _])
}

/// A row that a field changed.
pub(crate) enum AuditChange {
    Plan(AuditPlan),
    Engagement(AuditEngagement),
    Schedule(AuditSchedule),
    Document(AuditDocument),
    Item(AuditItem),
    Paper(AuditPaper),
    Evidence(AuditEvidence),
    Finding(AuditFinding),
    Report(AuditReport),
    Order(AuditOrder),
    /// What is said beside the columns.
    Said(Decision),
}

impl AuditChange {
    pub(crate) fn write(&self, tx: &Transaction<'_>) -> Result<()> {
        match self {
            Self::Plan(row) => audit_plan::update(tx, row),
            Self::Engagement(row) => audit_engagement::update(tx, row),
            Self::Schedule(row) => audit_schedule::update(tx, row),
            Self::Document(row) => audit_document::update(tx, row),
            Self::Item(row) => audit_item::update(tx, row),
            Self::Paper(row) => audit_paper::update(tx, row),
            Self::Evidence(row) => audit_evidence::update(tx, row),
            Self::Finding(row) => audit_finding::update(tx, row),
            Self::Report(row) => audit_report::update(tx, row),
            Self::Order(row) => audit_order::update(tx, row),
            Self::Said(row) => return said::put(tx, row),
        }
        .map(drop)
        .map_err(AppError::from)
    }
}

impl App {
    /// Refuses fields that do not exist, or that take no typing any more.
    pub(crate) fn assert_audit_field(&self, parts: &[&str]) -> Result<()> {
        self.assert_audit()?;
        let (kind, id, name) = split(parts)?;
        column(kind, name)?;
        if !matches!(kind, "paper" | "evidence" | "finding") {
            self.assert_not_part()?;
        }
        let conn = self.desk()?.conn();
        match kind {
            "plan" => self.assert_open(Subject::Plan, id),
            "engagement" if LATE.contains(&name) => self.assert_not_reported(id),
            "engagement" => self.assert_open(Subject::Engagement, id),
            "schedule" => {
                let row = there(audit_schedule::get(conn, id)?, "schedule", id)?;
                self.assert_not_reported(&row.engagement_id)
            }
            "document" => {
                let row = there(audit_document::get(conn, id)?, "document", id)?;
                self.assert_not_reported(&row.engagement_id)
            }
            "item" | "paper" => self.assert_paper_open(id),
            "evidence" => {
                let row = there(audit_evidence::get(conn, id)?, "evidence", id)?;
                match &row.item_id {
                    Some(item) => self.assert_paper_open(item),
                    None => self.assert_not_reported(&row.engagement_id),
                }
            }
            "finding" => {
                let row = there(audit_finding::get(conn, id)?, "finding", id)?;
                self.assert_finding_here(&row)?;
                self.assert_not_reported(&row.engagement_id)
            }
            "report" if PUBLISHED.contains(&name) => {
                there(audit_report::get(conn, id)?, "report", id).map(drop)
            }
            "report" => {
                let row = there(audit_report::get(conn, id)?, "report", id)?;
                assert_draft("report", &row.state)
            }
            "order" => {
                let row = there(audit_order::get(conn, id)?, "order", id)?;
                assert_draft("order", &row.state)
            }
            _ => Err(unfit(kind)),
        }
    }

    /// The row as the field makes it.
    pub(crate) fn audit_change(&self, parts: &[&str], text: &str, actor: &Actor) -> Result<AuditChange> {
        let (kind, id, name) = split(parts)?;
        let (column, takes) = column(kind, name)?;
        let value = read(name, text, takes)?;
        let conn = self.desk()?.conn();
        if let (Takes::Unit, Some(unit)) = (takes, value.as_str()) {
            there(unit::get(conn, unit)?, "unit", unit)?;
        }
        match takes {
            Takes::Said(which) => {
                return Ok(AuditChange::Said(self.saying(
                    which,
                    id,
                    value.as_str().unwrap_or_default(),
                )?));
            }
            Takes::SaidDay(which) => {
                let on = value.as_str().map(str::to_owned);
                return Ok(AuditChange::Said(self.saying_day(which, id, on)?));
            }
            Takes::Text
            | Takes::Day
            | Takes::Moment
            | Takes::Whole
            | Takes::Flag
            | Takes::Code(_)
            | Takes::Unit
            | Takes::Codes(_)
            | Takes::Papers => {}
        }
        let value = if matches!(takes, Takes::Papers) {
            Value::from(self.papers_named(id, text)?)
        } else {
            value
        };
        Ok(match kind {
            "plan" => AuditChange::Plan(changed(audit_plan::get, conn, id, column, value)?),
            "engagement" => AuditChange::Engagement(changed(audit_engagement::get, conn, id, column, value)?),
            "schedule" => AuditChange::Schedule(changed(audit_schedule::get, conn, id, column, value)?),
            "document" => AuditChange::Document(changed(audit_document::get, conn, id, column, value)?),
            "item" => AuditChange::Item(changed(audit_item::get, conn, id, column, value)?),
            "paper" => {
                let mut row = changed(audit_paper::get, conn, id, column, value)?;
                row.author_person_id = Some(actor.person_id.clone());
                row.written_on = Some(self.today()?.to_string());
                AuditChange::Paper(row)
            }
            "evidence" => AuditChange::Evidence(changed(audit_evidence::get, conn, id, column, value)?),
            "finding" => {
                let row = changed(audit_finding::get, conn, id, column, value)?;
                self.assert_class(&row.class_code)?;
                AuditChange::Finding(row)
            }
            "report" => AuditChange::Report(changed(audit_report::get, conn, id, column, value)?),
            "order" => AuditChange::Order(changed(audit_order::get, conn, id, column, value)?),
            _ => return Err(unfit(kind)),
        })
    }

    /// The items of the papers with these numbers, as a finding keeps them; at least one, all of its own audit.
    fn papers_named(&self, finding: &str, text: &str) -> Result<String> {
        let row = there(
            audit_finding::get(self.desk()?.conn(), finding)?,
            "finding",
            finding,
        )?;
        let items = audit_item::of_engagement(self.desk()?.conn(), &row.engagement_id)?;
        let mut ids: Vec<String> = Vec::new();
        for number in text
            .split(['、', ',', '，'])
            .map(str::trim)
            .filter(|number| !number.is_empty())
        {
            let mut found = None;
            for item in items.iter().filter(|item| item.state == "in") {
                if self.paper_number(item)? == number {
                    found = Some(item.id.clone());
                }
            }
            let found = found.ok_or_else(|| unfit("papers"))?;
            if !ids.contains(&found) {
                ids.push(found);
            }
        }
        if ids.is_empty() {
            return Err(unfit("papers"));
        }
        super::json(&ids)
    }

    /// The class belongs to the set that the team uses.
    pub(super) fn assert_class(&self, class: &str) -> Result<()> {
        if class.parse::<FindingClass>()?.set() == self.class_set()? {
            Ok(())
        } else {
            Err(AuditError::ClassOfOtherSet {
                class: class.to_owned(),
            }
            .into())
        }
    }

    /// Number of the audit where its report is final, or it was closed or called off.
    pub(super) fn reported(&self, engagement: &str) -> Result<Option<String>> {
        let row = there(
            audit_engagement::get(self.desk()?.conn(), engagement)?,
            "engagement",
            engagement,
        )?;
        let is_over = matches!(row.state.as_str(), "reported" | "closed" | "cancelled");
        Ok(is_over.then_some(row.number))
    }

    /// Papers and findings are closed by the final report.
    pub(super) fn assert_not_reported(&self, engagement: &str) -> Result<()> {
        match self.reported(engagement)? {
            Some(number) => Err(AuditError::ReportFinal { number }.into()),
            None => Ok(()),
        }
    }

    /// A paper takes typing until it is reviewed or handed out.
    pub(super) fn assert_paper_open(&self, item: &str) -> Result<()> {
        let conn = self.desk()?.conn();
        let row = there(audit_item::get(conn, item)?, "item", item)?;
        self.assert_not_reported(&row.engagement_id)?;
        let paper = there(audit_paper::get(conn, item)?, "paper", item)?;
        let number = self.paper_number(&row)?;
        if row.part_id.is_some() {
            return Err(AuditError::HandedOut { number }.into());
        }
        if paper.state == "reviewed" {
            return Err(AuditError::PaperReviewed { number }.into());
        }
        Ok(())
    }

    /// 調書番号.
    pub(super) fn paper_number(&self, item: &AuditItem) -> Result<String> {
        let row = there(
            audit_engagement::get(self.desk()?.conn(), &item.engagement_id)?,
            "engagement",
            &item.engagement_id,
        )?;
        Ok(format!("{}-{:03}", row.number, item.seq))
    }
}

fn split<'a>(parts: &[&'a str]) -> Result<(&'a str, &'a str, &'a str)> {
    match parts {
        ["audit", kind, id, name] => Ok((kind, id, name)),
        _ => Err(unfit(&parts.join("/"))),
    }
}

/// The row with one column changed.
fn changed<T: Serialize + DeserializeOwned>(
    get: impl Fn(&Connection, &str) -> tenken_store::Result<Option<T>>,
    conn: &Connection,
    id: &str,
    column: &str,
    value: Value,
) -> Result<T> {
    let row = there(get(conn, id)?, "record", id)?;
    let damaged = |cause: serde_json::Error| AppError::StoredDamaged {
        what: "record",
        detail: cause.to_string(),
    };
    let mut fields = serde_json::to_value(&row).map_err(damaged)?;
    if let Some(field) = fields.get_mut(column) {
        *field = value;
    }
    serde_json::from_value(fields).map_err(damaged)
}

/// Only drafts take typing.
fn assert_draft(act: &'static str, state: &str) -> Result<()> {
    if state == "draft" {
        Ok(())
    } else {
        Err(AppError::ActNotPossible {
            act,
            state: state.to_owned(),
        })
    }
}
