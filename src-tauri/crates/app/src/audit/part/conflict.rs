//! Items that were changed here and there after a call-back: shown beside each other, decided item by item.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tenken_store::{
    Connection, Transaction,
    table::{
        audit_evidence::{self, AuditEvidence},
        audit_finding::AuditFinding,
        audit_item::{self, AuditItem},
        audit_paper,
        audit_part::{self, AuditPart},
        audit_part_conflict::{self, AuditPartConflict},
        audit_sample::{self, AuditSample},
        person,
    },
};

use super::{
    super::{json as text_json, stored, there, unfit},
    back::{Returned, row_of},
    finding,
    out::part_ids,
    rows::{FIELDS, field, put_field},
};
use crate::{
    app::App,
    error::Result,
    sheet::count,
    wire::{
        AuditIdRequest, AuditPartDecideRequest, AuditPartView, AuditPartsView, PartConflict, PartDifference,
    },
};

/// Evidence, samples and findings that came, as one field each.
const EVIDENCE: &str = "evidence";
const SAMPLES: &str = "samples";
const FINDINGS: &str = "findings";

/// What comes with an item besides its paper.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Theirs {
    pub evidence: Vec<AuditEvidence>,
    pub samples: Vec<AuditSample>,
    #[serde(default)]
    pub findings: Vec<AuditFinding>,
}

impl Theirs {
    /// Writes it: what is known here is brought up to date and keeps its file, what is new gets a free number.
    pub(super) fn put(&self, tx: &Transaction<'_>, item: &AuditItem) -> Result<()> {
        for row in &self.evidence {
            match audit_evidence::get(tx, &row.id)? {
                Some(known) => {
                    audit_evidence::update(
                        tx,
                        &AuditEvidence {
                            attachment_sha256: known.attachment_sha256,
                            file_sha256: known.file_sha256,
                            seq: known.seq,
                            number: known.number,
                            ..row.clone()
                        },
                    )?;
                }
                None => audit_evidence::insert(tx, &numbered(tx, row, item)?)?,
            }
        }
        for row in &self.samples {
            audit_sample::upsert(tx, row)?;
        }
        for row in &self.findings {
            finding::put(tx, row)?;
        }
        Ok(())
    }
}

/// The row under its number, or under the next free one of the item.
fn numbered(conn: &Connection, row: &AuditEvidence, item: &AuditItem) -> Result<AuditEvidence> {
    let known: Vec<i64> = audit_evidence::of_engagement(conn, &item.engagement_id)?
        .into_iter()
        .filter(|one| one.item_id.as_ref() == Some(&item.id))
        .map(|one| one.seq)
        .collect();
    let seq = if known.contains(&row.seq) || row.seq < 1 {
        known.iter().max().copied().unwrap_or(0) + 1
    } else {
        row.seq
    };
    Ok(AuditEvidence {
        seq,
        number: format!("{:03}-{seq}", item.seq),
        ..row.clone()
    })
}

/// What differs, where it was changed there. What was not touched there needs no decision.
pub(super) fn conflicts(part: &str, items: &[Returned]) -> Result<Vec<AuditPartConflict>> {
    let mut rows = Vec::new();
    for one in items {
        let mut found = Vec::new();
        for name in one.changed() {
            let (ours, theirs) = (field(&one.ours, name), field(&one.theirs, name));
            if ours != theirs {
                found.push(row_of(part, &one.item.id, name, ours, theirs));
            }
        }
        // Who wrote it and when goes with what was written; alone it is no difference.
        if found
            .iter()
            .all(|row| matches!(row.field.as_str(), "author" | "written_on"))
        {
            found.clear();
        }
        let pieces: Vec<&AuditEvidence> = one
            .evidence
            .iter()
            .filter(|row| !one.known.contains(&row.id) || row.state == "out")
            .collect();
        if !pieces.is_empty() {
            found.push(row_of(
                part,
                &one.item.id,
                EVIDENCE,
                "[]".to_owned(),
                text_json(&pieces)?,
            ));
        }
        let drawn: Vec<&AuditSample> = one
            .samples
            .iter()
            .filter(|row| !one.known.contains(&row.id))
            .collect();
        if !drawn.is_empty() {
            found.push(row_of(
                part,
                &one.item.id,
                SAMPLES,
                "[]".to_owned(),
                text_json(&drawn)?,
            ));
        }
        if !one.findings.is_empty() {
            found.push(row_of(
                part,
                &one.item.id,
                FINDINGS,
                "[]".to_owned(),
                text_json(&one.findings)?,
            ));
        }
        rows.append(&mut found);
    }
    Ok(rows)
}

impl App {
    /// Parts of an engagement, and whether this case is one.
    pub fn audit_part_list(&mut self, request: &AuditIdRequest) -> Result<AuditPartsView> {
        self.assert_audit()?;
        self.parts_view(&request.id)
    }

    pub(super) fn parts_view(&self, engagement: &str) -> Result<AuditPartsView> {
        let mut parts = Vec::new();
        for row in audit_part::of_engagement(self.desk()?.conn(), engagement)? {
            parts.push(self.part_view(&row)?);
        }
        Ok(AuditPartsView {
            parts,
            own: self.own_view()?,
        })
    }

    pub(super) fn part_view(&self, row: &AuditPart) -> Result<AuditPartView> {
        let conn = self.desk()?.conn();
        let mut papers = Vec::new();
        for id in part_ids(row)? {
            let item = there(audit_item::get(conn, &id)?, "item", &id)?;
            papers.push((item.seq, self.paper_number(&item)?));
        }
        papers.sort();
        let conflicts = self.conflict_views(row)?;
        Ok(AuditPartView {
            number: self.part_number(row)?,
            person_name: person::get(conn, &row.person_id)?
                .map(|one| one.name)
                .unwrap_or_default(),
            part: row.id.clone(),
            state: row.state.clone(),
            handed_at: row.handed_at.clone(),
            ended_at: row.ended_at.clone(),
            note: row.note.clone(),
            papers: papers.into_iter().map(|(_, number)| number).collect(),
            open: count(conflicts.iter().filter(|one| one.taken.is_empty()).count()),
            conflicts,
        })
    }

    fn conflict_views(&self, part: &AuditPart) -> Result<Vec<PartConflict>> {
        let conn = self.desk()?.conn();
        let mut by_item: BTreeMap<String, Vec<AuditPartConflict>> = BTreeMap::new();
        for row in audit_part_conflict::of_part(conn, &part.id)? {
            by_item.entry(row.item_id.clone()).or_default().push(row);
        }
        let mut found = Vec::new();
        for (id, rows) in by_item {
            let item = there(audit_item::get(conn, &id)?, "item", &id)?;
            let paper = there(audit_paper::get(conn, &id)?, "paper", &id)?;
            let taken = rows.first().map(|row| row.taken.clone()).unwrap_or_default();
            let mut fields = Vec::new();
            for name in FIELDS.iter().copied().chain([EVIDENCE, SAMPLES, FINDINGS]) {
                let Some(row) = rows.iter().find(|row| row.field == name) else {
                    continue;
                };
                // While it is open, here is what stands here now.
                let ours = if taken.is_empty() && FIELDS.contains(&name) {
                    field(&paper, name)
                } else {
                    row.ours.clone()
                };
                fields.push(PartDifference {
                    field: name.to_owned(),
                    ours: self.shown(name, &ours)?,
                    theirs: self.shown(name, &row.theirs)?,
                });
            }
            found.push((
                item.seq,
                PartConflict {
                    number: self.paper_number(&item)?,
                    question: item.question,
                    id,
                    taken,
                    fields,
                },
            ));
        }
        found.sort_by_key(|(seq, _)| *seq);
        Ok(found.into_iter().map(|(_, one)| one).collect())
    }

    /// A field as people read it: names for ids, a line for each piece.
    fn shown(&self, name: &str, text: &str) -> Result<String> {
        let conn = self.desk()?.conn();
        Ok(match name {
            "procedures" => stored::<Vec<String>>("procedures", text)?.join(" "),
            "author" => person::get(conn, text)?.map(|row| row.name).unwrap_or_default(),
            EVIDENCE => {
                let rows: Vec<AuditEvidence> = stored("evidence", text)?;
                lines(rows.into_iter().map(|row| row.name))
            }
            SAMPLES => {
                let rows: Vec<AuditSample> = stored("samples", text)?;
                lines(rows.into_iter().map(|row| row.name))
            }
            FINDINGS => {
                let rows: Vec<AuditFinding> = stored("findings", text)?;
                lines(rows.into_iter().map(|row| {
                    let said = if row.subject.is_empty() {
                        row.facts
                    } else {
                        row.subject
                    };
                    format!("{}　{said}", row.number)
                }))
            }
            _ => text.to_owned(),
        })
    }

    /// Decides an item: ours stays, or theirs takes its place. What is not taken stays readable.
    pub fn audit_part_decide(&mut self, request: &AuditPartDecideRequest) -> Result<AuditPartsView> {
        self.assert_audit()?;
        let conn = self.desk()?.conn();
        let part = there(audit_part::get(conn, &request.part)?, "part", &request.part)?;
        let all = audit_part_conflict::of_part(conn, &part.id)?;
        let is_of_item = |row: &&AuditPartConflict| row.item_id == request.item && row.taken.is_empty();
        let rows: Vec<AuditPartConflict> = all.iter().filter(is_of_item).cloned().collect();
        there((!rows.is_empty()).then_some(()), "part conflict", &request.item)?;
        let is_theirs = match request.take.as_str() {
            "theirs" => true,
            "ours" => false,
            _ => return Err(unfit("part-take")),
        };
        let item = there(audit_item::get(conn, &request.item)?, "item", &request.item)?;
        let before = there(audit_paper::get(conn, &item.id)?, "paper", &item.id)?;
        let (mut paper, mut brought) = (before.clone(), Theirs::default());
        if is_theirs {
            self.assert_paper_open(&item.id)?;
            for row in &rows {
                match row.field.as_str() {
                    EVIDENCE => brought.evidence = stored("evidence", &row.theirs)?,
                    SAMPLES => brought.samples = stored("samples", &row.theirs)?,
                    FINDINGS => brought.findings = stored("findings", &row.theirs)?,
                    name => put_field(&mut paper, name, &row.theirs)?,
                }
            }
        }
        let (at, person) = (self.now(), self.actor()?.person_id);
        let is_last = all.iter().filter(|row| row.taken.is_empty()).count() == rows.len();
        let settled = AuditPart {
            state: if is_last { "settled" } else { "clash" }.to_owned(),
            ..part
        };
        self.audit_act("audit_part_decide", |tx| {
            for row in &rows {
                let ours = if FIELDS.contains(&row.field.as_str()) {
                    field(&before, &row.field)
                } else {
                    row.ours.clone()
                };
                let decided = AuditPartConflict {
                    ours,
                    taken: request.take.clone(),
                    decided_person_id: Some(person.clone()),
                    decided_at: Some(at.clone()),
                    ..row.clone()
                };
                audit_part_conflict::update(tx, &decided)?;
            }
            audit_paper::update(tx, &paper)?;
            brought.put(tx, &item)?;
            audit_part::update(tx, &settled)?;
            Ok(())
        })?;
        self.parts_view(&settled.engagement_id)
    }
}

fn lines(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join("\n")
}
