//! What an engagement looks at: items of an edition found by control, clause, role and what was found before, and own
//! audit points.

use std::collections::BTreeSet;

use tenken_domain::{
    control::ControlCode,
    item::Item,
    text::normalise,
    vocabulary::{FindingClass, Role, SheetKind},
};
use tenken_store::{
    Connection,
    table::{
        audit_engagement::{self, AuditEngagement},
        audit_item::{self, AuditItem},
        audit_paper::{self, AuditPaper},
        auditor, person,
    },
};

use super::super::{AuditError, json, there, unfit};
use crate::{
    app::App,
    desk::{put_edition, required},
    error::{AppError, Result},
    host::fresh_id,
    wire::{
        AuditItemAssignRequest, AuditItemDropRequest, AuditSaved, FoundItem, ItemAddRequest, ItemFindRequest,
        PointAddRequest,
    },
};

impl App {
    /// Items of the full set of an edition that fit; every condition that is not empty must hold.
    pub fn audit_item_find(&mut self, request: &ItemFindRequest) -> Result<Vec<FoundItem>> {
        self.assert_audit()?;
        let row = self.engagement_row(&request.engagement)?;
        let edition = self.scope_edition(&row, &request.edition)?;
        let sheet = code_or_none::<SheetKind>(&request.sheet)?;
        let roles: Vec<Role> = request
            .roles
            .iter()
            .map(|role| role.parse())
            .collect::<std::result::Result<_, _>>()?;
        let last = if request.is_last_findings {
            Some(self.controls_found_wanting(&row)?)
        } else {
            None
        };
        let text = normalise(request.text.trim())?;
        let known = audit_item::of_engagement(self.desk()?.conn(), &row.id)?;
        let own = self.own_answers(&row)?;
        let mut found = Vec::new();
        for item in &edition.items {
            let control = item.control.to_string();
            let starts = |list: &[String], of: &[&str]| {
                list.is_empty()
                    || list
                        .iter()
                        .any(|start| of.iter().any(|one| one.starts_with(start.as_str())))
            };
            let clauses: Vec<&str> = item.clauses.iter().map(String::as_str).collect();
            let fits = sheet.is_none_or(|sheet| item.sheet == sheet)
                && starts(&request.controls, &[&control])
                && starts(&request.clauses, &clauses)
                && (roles.is_empty() || item.roles.iter().any(|role| roles.contains(role)))
                && last.as_ref().is_none_or(|controls| controls.contains(&control))
                && (text.is_empty() || item.question.contains(&text));
            if !fits {
                continue;
            }
            let answer = own.get(&item.id).and_then(|own| own.answer.clone());
            if request.is_gap && matches!(answer.as_deref(), Some("yes" | "na")) {
                continue;
            }
            found.push(FoundItem {
                item: item.id.clone(),
                control,
                clauses: item.clauses.clone(),
                level: item.level.to_string(),
                question: item.question.clone(),
                audit_hint: item.audit_hint.clone(),
                answer,
                is_in: known
                    .iter()
                    .any(|one| one.state == "in" && one.item_id.as_deref() == Some(&item.id)),
            });
        }
        Ok(found)
    }

    /// Takes items of an edition into scope, each with an empty paper. Items that are in already are passed over.
    pub fn audit_item_add(&mut self, request: &ItemAddRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_not_reported(&request.engagement)?;
        let row = self.engagement_row(&request.engagement)?;
        let edition = self.scope_edition(&row, &request.edition)?;
        let known = audit_item::of_engagement(self.desk()?.conn(), &row.id)?;
        let at = self.now();
        let mut seq = known.iter().map(|item| item.seq).max().unwrap_or(0);
        let mut made = Vec::new();
        for id in &request.items {
            let item = there(edition.item(id), "item", id)?;
            if known
                .iter()
                .any(|one| one.state == "in" && one.item_id.as_ref() == Some(id))
            {
                continue;
            }
            seq += 1;
            made.push(of_edition(item, &row.id, seq, &at)?);
        }
        let last = made.last().map(|item| item.id.clone()).unwrap_or_default();
        self.audit_act("audit_item_add", |tx| {
            let sha256 = put_edition(tx, &edition, &at)?;
            for mut item in made {
                item.edition_sha256 = Some(sha256.clone());
                put(tx, &item)?;
            }
            Ok(())
        })?;
        Ok(self.audit_saved(&last, &row.number, Vec::new()))
    }

    /// Takes an own audit point into scope.
    pub fn audit_point_add(&mut self, request: &PointAddRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_not_reported(&request.engagement)?;
        let row = self.engagement_row(&request.engagement)?;
        let control = request.control.trim();
        if !control.is_empty() {
            control.parse::<ControlCode>()?;
        }
        let known = audit_item::of_engagement(self.desk()?.conn(), &row.id)?;
        let item = AuditItem {
            id: fresh_id("item")?,
            engagement_id: row.id.clone(),
            seq: known.iter().map(|item| item.seq).max().unwrap_or(0) + 1,
            question: required("point-question", &request.question)?,
            point: normalise(request.point.trim())?,
            clauses_json: json(&request.clauses)?,
            control_code: control.to_owned(),
            self_json: "{}".to_owned(),
            state: "in".to_owned(),
            created_at: self.now(),
            ..AuditItem::default()
        };
        self.audit_act("audit_point_add", |tx| put(tx, &item))?;
        let number = self.paper_number(&item)?;
        Ok(self.audit_saved(&item.id, &number, Vec::new()))
    }

    /// Takes an item out of scope; paper and number stay as a reported gap.
    pub fn audit_item_drop(&mut self, request: &AuditItemDropRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_paper_open(&request.id)?;
        let conn = self.desk()?.conn();
        let row = there(audit_item::get(conn, &request.id)?, "item", &request.id)?;
        let resting = self.findings_on(&row)?.len();
        if resting > 0 {
            return Err(AuditError::Rests { count: resting }.into());
        }
        let number = self.paper_number(&row)?;
        let out = AuditItem {
            state: "out".to_owned(),
            out_reason: required("item-out-reason", &request.reason)?,
            ..row
        };
        self.audit_act("audit_item_drop", |tx| {
            audit_item::update(tx, &out)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&out.id, &number, Vec::new()))
    }

    /// Says who looks at items: one auditor at a time.
    pub fn audit_item_assign(&mut self, request: &AuditItemAssignRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let conn = self.desk()?.conn();
        if let Some(id) = &request.person {
            there(person::get(conn, id)?, "person", id)?;
            there(auditor::get(conn, id)?, "auditor", id)?;
        }
        let mut rows = Vec::new();
        for id in &request.ids {
            self.assert_paper_open(id)?;
            let row = there(audit_item::get(conn, id)?, "item", id)?;
            rows.push(AuditItem {
                assigned_person_id: request.person.clone(),
                ..row
            });
        }
        self.audit_act("audit_item_assign", |tx| {
            for row in &rows {
                audit_item::update(tx, row)?;
            }
            Ok(())
        })?;
        Ok(self.audit_saved("", "", Vec::new()))
    }

    pub(in super::super) fn engagement_row(&self, id: &str) -> Result<AuditEngagement> {
        there(audit_engagement::get(self.desk()?.conn(), id)?, "engagement", id)
    }

    fn scope_edition(
        &mut self,
        row: &AuditEngagement,
        asked: &str,
    ) -> Result<std::sync::Arc<tenken_checklist::Edition>> {
        match (asked.trim(), &row.edition_sha256) {
            ("", Some(sha256)) => self.desk_mut()?.edition(sha256),
            ("", None) => Err(AppError::FieldEmpty { field: "edition" }),
            (name, _) => self.criterion_named(name),
        }
    }

    /// Control codes on which earlier audits of the auditee found something that said nonconforming.
    fn controls_found_wanting(&self, row: &AuditEngagement) -> Result<BTreeSet<String>> {
        let says = |class: &str| {
            class
                .parse::<FindingClass>()
                .is_ok_and(FindingClass::is_nonconformity)
        };
        Ok(self
            .earlier_findings(row)?
            .into_iter()
            .filter(|(_, finding)| says(&finding.class))
            .map(|(control, _)| control)
            .collect())
    }
}

fn of_edition(item: &Item, engagement: &str, seq: i64, at: &str) -> Result<AuditItem> {
    Ok(AuditItem {
        id: fresh_id("item")?,
        engagement_id: engagement.to_owned(),
        seq,
        item_id: Some(item.id.clone()),
        question: item.question.clone(),
        point: item.good.clone(),
        clauses_json: json(&item.clauses)?,
        control_code: item.control.to_string(),
        level_code: item.level.to_string(),
        self_json: "{}".to_owned(),
        state: "in".to_owned(),
        created_at: at.to_owned(),
        ..AuditItem::default()
    })
}

/// An item and its empty paper.
fn put(tx: &tenken_store::Transaction<'_>, item: &AuditItem) -> Result<()> {
    audit_item::insert(tx, item)?;
    let paper = AuditPaper {
        item_id: item.id.clone(),
        procedures_json: "[]".to_owned(),
        state: "open".to_owned(),
        ..AuditPaper::default()
    };
    Ok(audit_paper::insert(tx, &paper)?)
}

fn code_or_none<T: std::str::FromStr>(code: &str) -> Result<Option<T>> {
    if code.is_empty() {
        return Ok(None);
    }
    code.parse().map(Some).map_err(|_| unfit("code"))
}

/// Numbers missing in the run of papers: items that were taken out.
pub(super) fn missing(conn: &Connection, engagement: &str) -> Result<Vec<i64>> {
    let rows = audit_item::of_engagement(conn, engagement)?;
    let last = rows.iter().map(|row| row.seq).max().unwrap_or(0);
    Ok((1..=last)
        .filter(|seq| !rows.iter().any(|row| row.seq == *seq && row.state == "in"))
        .collect())
}
