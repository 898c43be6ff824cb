//! What lies beside the items of an engagement: the section's own answers, earlier findings, evidence and findings.

use std::{cell::OnceCell, collections::BTreeMap};

use tenken_domain::vocabulary::{Answer, Judgement};
use tenken_parcel::content::SealedSheet;
use tenken_store::table::{
    audit_engagement::{self, AuditEngagement},
    audit_evidence::{self, AuditEvidence},
    audit_finding::{self, AuditFinding},
    audit_follow_up,
    audit_item::AuditItem,
    audit_paper, audit_prior_finding,
    reception::{self, Reception},
    reception_answer,
};

use super::super::stored;
use crate::{
    app::App,
    error::Result,
    sheet::count,
    wire::{AuditItemLine, EarlierFinding, OwnAnswer, OwnEvidence},
};

/// Read once for all items.
pub(in super::super) struct Beside {
    own: BTreeMap<String, OwnAnswer>,
    /// Sheets in force of the auditee, read when the first paper asks.
    sheets: OnceCell<Vec<SealedSheet>>,
    pub(in super::super) findings: Vec<AuditFinding>,
    pub(in super::super) evidence: Vec<AuditEvidence>,
}

impl Beside {
    pub(in super::super) fn own(&self, item: &AuditItem) -> Option<OwnAnswer> {
        let known = item.item_id.as_ref().and_then(|id| self.own.get(id)).cloned();
        known.or_else(|| {
            stored::<Option<OwnAnswer>>("own answer", &item.self_json)
                .ok()
                .flatten()
        })
    }

    /// Findings that rest on the item.
    pub(in super::super) fn findings_on<'a>(
        &'a self,
        item: &'a str,
    ) -> impl Iterator<Item = &'a AuditFinding> {
        self.findings.iter().filter(move |row| {
            row.state == "in"
                && stored::<Vec<String>>("items", &row.items_json)
                    .is_ok_and(|items| items.iter().any(|one| one == item))
        })
    }

    /// Evidence of the item that counts.
    pub(in super::super) fn evidence_of<'a>(
        &'a self,
        item: &'a str,
    ) -> impl Iterator<Item = &'a AuditEvidence> {
        self.evidence
            .iter()
            .filter(move |row| row.state == "in" && row.item_id.as_deref() == Some(item))
    }
}

impl App {
    pub(in super::super) fn beside(&self, engagement: &AuditEngagement) -> Result<Beside> {
        let conn = self.desk()?.conn();
        Ok(Beside {
            own: self.own_answers(engagement)?,
            sheets: OnceCell::new(),
            findings: audit_finding::of_engagement(conn, &engagement.id)?,
            evidence: audit_evidence::of_engagement(conn, &engagement.id)?,
        })
    }

    /// The newest answers in force that came from the auditee, by item.
    pub(in super::super) fn own_answers(
        &self,
        engagement: &AuditEngagement,
    ) -> Result<BTreeMap<String, OwnAnswer>> {
        let conn = self.desk()?.conn();
        let mut found = BTreeMap::new();
        for row in own_sheets(reception::all(conn)?, &engagement.unit_id) {
            for answer in reception_answer::of_reception(conn, &row.id)? {
                if answer.is_cut {
                    continue;
                }
                let own = OwnAnswer {
                    answer: answer.value,
                    reason: answer.reason,
                    version: row.version,
                    confirmed_on: row.confirmed_on.clone(),
                };
                found.insert(answer.item_id, own);
            }
        }
        Ok(found)
    }

    /// What the auditee named for its answer in the newest sheet in force that has the item: evidence with its place, and
    /// what it plans.
    pub(in super::super) fn own_grounds(
        &self,
        engagement: &AuditEngagement,
        beside: &Beside,
        item: Option<&str>,
    ) -> Result<(Vec<OwnEvidence>, Vec<String>)> {
        let Some(item) = item else {
            return Ok((Vec::new(), Vec::new()));
        };
        let sheets = if let Some(sheets) = beside.sheets.get() {
            sheets
        } else {
            let read = self.own_sealed(engagement)?;
            beside.sheets.get_or_init(|| read)
        };
        for sheet in sheets {
            let answer = sheet
                .answers
                .iter()
                .find(|one| one.item_id == item && one.applicable);
            let Some(answer) = answer else { continue };
            let evidence = answer.evidence.iter().map(|one| OwnEvidence {
                name: one.name.clone(),
                place: one.place.clone().unwrap_or_default(),
                checked_on: one.checked_on.clone(),
            });
            let measures = sheet
                .measures
                .iter()
                .filter(|one| answer.measures.contains(&one.number))
                .map(|one| one.action.clone());
            return Ok((evidence.collect(), measures.collect()));
        }
        Ok((Vec::new(), Vec::new()))
    }

    /// The sheets in force of the auditee, newest first.
    fn own_sealed(&self, engagement: &AuditEngagement) -> Result<Vec<SealedSheet>> {
        let rows = own_sheets(reception::all(self.desk()?.conn())?, &engagement.unit_id);
        rows.iter().rev().map(|row| self.reception_sealed(row)).collect()
    }

    /// Findings of earlier audits of the auditee with their control codes, newest first.
    pub(in super::super) fn earlier_findings(
        &self,
        engagement: &AuditEngagement,
    ) -> Result<Vec<(String, EarlierFinding)>> {
        let conn = self.desk()?.conn();
        let mut found = Vec::new();
        let mut others = audit_engagement::all(conn)?;
        others.retain(|row| {
            row.unit_id == engagement.unit_id
                && row.id != engagement.id
                && matches!(row.state.as_str(), "reported" | "closed")
        });
        others.sort_by(|a, b| b.created_at.cmp(&a.created_at));
        for other in others {
            for finding in audit_finding::of_engagement(conn, &other.id)? {
                if finding.state != "in" {
                    continue;
                }
                let last = audit_follow_up::of_finding(conn, &finding.id)?
                    .into_iter()
                    .rfind(|row| row.state == "done");
                found.push((
                    finding.control_code,
                    EarlierFinding {
                        number: finding.number,
                        class: finding.class_code,
                        subject: finding.subject,
                        result: last
                            .as_ref()
                            .and_then(|row| row.result_code.clone())
                            .unwrap_or_default(),
                        checked_on: last.and_then(|row| row.checked_on),
                    },
                ));
            }
        }
        for prior in audit_prior_finding::of_unit(conn, &engagement.unit_id)? {
            found.push((
                prior.control_code,
                EarlierFinding {
                    number: prior.number,
                    class: prior.class_code,
                    subject: prior.subject,
                    result: prior.result_code,
                    checked_on: prior.checked_on,
                },
            ));
        }
        Ok(found)
    }

    /// Findings that rest on an item.
    pub(in super::super) fn findings_on(&self, item: &AuditItem) -> Result<Vec<AuditFinding>> {
        let rows = audit_finding::of_engagement(self.desk()?.conn(), &item.engagement_id)?;
        Ok(rows
            .into_iter()
            .filter(|row| {
                row.state == "in"
                    && stored::<Vec<String>>("items", &row.items_json)
                        .is_ok_and(|items| items.contains(&item.id))
            })
            .collect())
    }

    /// An item in a list.
    pub(in super::super) fn item_line(
        &self,
        engagement: &AuditEngagement,
        item: &AuditItem,
        beside: &Beside,
    ) -> Result<AuditItemLine> {
        let paper = audit_paper::get(self.desk()?.conn(), &item.id)?.unwrap_or_default();
        let judgement = paper
            .judgement_code
            .as_deref()
            .and_then(|code| code.parse::<Judgement>().ok());
        let own = beside.own(item);
        let answer = own
            .and_then(|own| own.answer)
            .and_then(|code| code.parse::<Answer>().ok());
        Ok(AuditItemLine {
            number: format!("{}-{:03}", engagement.number, item.seq),
            id: item.id.clone(),
            item: item.item_id.clone(),
            control: item.control_code.clone(),
            clauses: stored("clauses", &item.clauses_json)?,
            level: item.level_code.clone(),
            question: item.question.clone(),
            assigned: item.assigned_person_id.clone(),
            judgement: paper.judgement_code,
            state: paper.state,
            is_handed_out: item.part_id.is_some(),
            evidence: count(beside.evidence_of(&item.id).count()),
            findings: beside
                .findings_on(&item.id)
                .map(|row| row.number.clone())
                .collect(),
            differs: judgement.is_some_and(|judgement| judgement.differs_from(answer)),
        })
    }
}

/// The versions in force that came from a unit, oldest first.
fn own_sheets(mut rows: Vec<Reception>, unit: &str) -> Vec<Reception> {
    rows.retain(|row| {
        let of = row.system_unit_id.as_ref().or(row.unit_id.as_ref());
        row.state == "in_force" && of.is_some_and(|of| of == unit)
    });
    rows.sort_by_key(|row| row.fiscal_year);
    rows
}
