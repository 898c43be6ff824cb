//! A part that comes back: taken as it is where it was out, compared item by item where it had been called back.

use std::collections::{BTreeMap, BTreeSet};

use tenken_domain::vocabulary::EvidenceKind;
use tenken_parcel::content::PartContent;
use tenken_store::{
    Transaction,
    table::{
        attachment,
        audit_evidence::{self, AuditEvidence},
        audit_finding::AuditFinding,
        audit_item::{self, AuditItem},
        audit_paper::{self, AuditPaper},
        audit_part::{self, AuditPart},
        audit_part_conflict::{self, AuditPartConflict},
        audit_sample::{self, AuditSample},
        parcel_log,
        person::{self, Person},
    },
};

use super::{
    super::{AuditError, there},
    conflict::{Theirs, conflicts},
    finding::is_kept_with,
    out::part_ids,
    rows::{FIELDS, brought, damaged, field, put_field},
};
use crate::{
    app::App,
    desk::OpenedFile,
    error::{AppError, Result},
    sheet::count,
    walk::media_type,
    wire::{AuditParcelRequest, AuditPartBackView, AuditPartLine},
};

/// What came back of one item, checked.
pub(super) struct Returned {
    pub item: AuditItem,
    /// Here.
    pub ours: AuditPaper,
    /// There.
    pub theirs: AuditPaper,
    /// When it was handed out.
    pub before: AuditPaper,
    pub evidence: Vec<AuditEvidence>,
    pub samples: Vec<AuditSample>,
    /// Findings that were made there and rest on it.
    pub findings: Vec<AuditFinding>,
    /// Ids of evidence and samples that are here.
    pub known: BTreeSet<String>,
}

/// A part that came back, with its place in this case.
struct Back {
    opened: OpenedFile,
    part: AuditPart,
    number: String,
    persons: Vec<Person>,
    items: Vec<Returned>,
}

impl App {
    /// What a part that came back brings; nothing is taken.
    pub fn audit_part_inspect(&mut self, request: &AuditParcelRequest) -> Result<AuditPartBackView> {
        self.assert_audit()?;
        let back = self.part_read(request)?;
        self.back_view(&back, false)
    }

    /// Takes a part back. One that was out replaces the papers that waited for it; one that was called back overwrites
    /// nothing: what differs is kept to be decided item by item.
    pub fn audit_part_take(&mut self, request: &AuditParcelRequest) -> Result<AuditPartBackView> {
        self.assert_audit()?;
        self.assert_recordable()?;
        let back = self.part_read(request)?;
        self.assert_parcel_new(&back.opened)?;
        let log = self.log_in(&back.opened)?;
        let at = self.now();
        let is_clash = back.part.state == "called_back";
        let rows = if is_clash {
            conflicts(&back.part.id, &back.items)?
        } else {
            Vec::new()
        };
        let state = match (is_clash, rows.is_empty()) {
            (false, _) => "back",
            (true, true) => "settled",
            (true, false) => "clash",
        };
        let ended = AuditPart {
            ended_at: Some(back.part.ended_at.clone().unwrap_or_else(|| at.clone())),
            state: state.to_owned(),
            ..back.part.clone()
        };
        self.audit_act("audit_part_take", |tx| {
            back.put_persons(tx)?;
            back.put_files(tx, &at)?;
            if !is_clash {
                for one in &back.items {
                    one.take(tx)?;
                }
            }
            for row in &rows {
                audit_part_conflict::insert(tx, row)?;
            }
            audit_part::update(tx, &ended)?;
            Ok(parcel_log::insert(tx, &log)?)
        })?;
        self.back_view(&back, true)
    }

    fn back_view(&self, back: &Back, is_taken: bool) -> Result<AuditPartBackView> {
        let part = there(
            audit_part::get(self.desk()?.conn(), &back.part.id)?,
            "part",
            &back.part.id,
        )?;
        let mut lines = Vec::new();
        for one in &back.items {
            let is_new = |row: &&AuditEvidence| row.state == "in" && !one.known.contains(&row.id);
            lines.push(AuditPartLine {
                number: self.paper_number(&one.item)?,
                question: one.item.question.clone(),
                judgement: one.theirs.judgement_code.clone(),
                changed: one
                    .changed()
                    .into_iter()
                    .filter(|name| !matches!(*name, "author" | "written_on"))
                    .map(str::to_owned)
                    .collect(),
                evidence: count(one.evidence.iter().filter(is_new).count()),
                findings: count(one.findings.len()),
            });
        }
        Ok(AuditPartBackView {
            file: back.opened.file_name.clone(),
            is_called_back: back.part.state == "called_back",
            part: self.part_view(&part)?,
            is_taken,
            lines,
        })
    }

    fn part_read(&mut self, request: &AuditParcelRequest) -> Result<Back> {
        let (opened, content): (_, PartContent) = self.parcel_read(&request.ticket, &request.passphrase)?;
        let unknown = || AuditError::PartUnknown {
            file: opened.file_name.clone(),
        };
        if !content.is_back {
            return Err(AppError::ParcelNotExpected {
                kind: "audit_part".to_owned(),
            });
        }
        let conn = self.desk()?.conn();
        let part = audit_part::get(conn, &content.part)?.ok_or_else(unknown)?;
        let token = &opened.parcel.manifest.answers_token;
        let ids: BTreeSet<String> = part_ids(&part)?.into_iter().collect();
        let number = self.part_number(&part)?;
        if token.is_none() || *token != part.token {
            return Err(unknown().into());
        }
        if !matches!(part.state.as_str(), "out" | "called_back") {
            return Err(AuditError::PartEnded { number }.into());
        }
        let persons = content.persons.iter().map(|one| match one.get("person") {
            Some(row) => brought(row),
            None => Err(damaged("person")),
        });
        let persons: Vec<Person> = persons.collect::<Result<_>>()?;
        let mut items = Vec::new();
        for one in &content.items {
            let sent: AuditItem = brought(&one.item)?;
            let item = audit_item::get(conn, &sent.id)?.filter(|row| ids.contains(&row.id));
            let item = item.ok_or_else(unknown)?;
            items.push(self.returned(item, one, &persons)?);
        }
        self.part_findings(&content, &persons, &mut items)?;
        let came: BTreeSet<&String> = items.iter().map(|one| &one.item.id).collect();
        if came.len() != ids.len() || items.len() != ids.len() {
            return Err(unknown().into());
        }
        Ok(Back {
            opened,
            part,
            number,
            persons,
            items,
        })
    }

    /// Findings that came, each with the item that it rests on.
    fn part_findings(&self, content: &PartContent, persons: &[Person], items: &mut [Returned]) -> Result<()> {
        let conn = self.desk()?.conn();
        let is_person = |id: &str| -> Result<bool> {
            Ok(persons.iter().any(|row| row.id == id) || person::get(conn, id)?.is_some())
        };
        let mut found = Vec::new();
        let here: Vec<&AuditItem> = items.iter().map(|one| &one.item).collect();
        for value in &content.findings {
            found.push(self.brought_finding(value, &here, is_person)?);
        }
        for row in found {
            for one in items.iter_mut() {
                if is_kept_with(&row, &one.item)? {
                    one.findings.push(row.clone());
                }
            }
        }
        Ok(())
    }

    fn returned(
        &self,
        item: AuditItem,
        sent: &tenken_parcel::content::PartItem,
        persons: &[Person],
    ) -> Result<Returned> {
        let conn = self.desk()?.conn();
        let ours = there(audit_paper::get(conn, &item.id)?, "paper", &item.id)?;
        let came: AuditPaper = brought(&sent.paper)?;
        let before: AuditPaper = brought(&sent.paper_before)?;
        // Only what an auditor writes is taken from there, each field checked.
        let mut theirs = ours.clone();
        for name in FIELDS {
            put_field(&mut theirs, name, &field(&came, name))?;
        }
        let is_known = |id: &str| -> Result<bool> {
            Ok(persons.iter().any(|row| row.id == id) || person::get(conn, id)?.is_some())
        };
        if let Some(author) = &theirs.author_person_id
            && !is_known(author)?
        {
            return Err(damaged("author"));
        }
        let mut known = BTreeSet::new();
        let mut evidence = Vec::new();
        for value in &sent.evidence {
            let row: AuditEvidence = brought(value)?;
            row.kind.parse::<EvidenceKind>()?;
            if !is_known(&row.added_person_id)? {
                return Err(damaged("evidence"));
            }
            if audit_evidence::get(conn, &row.id)?.is_some() {
                known.insert(row.id.clone());
            }
            evidence.push(AuditEvidence {
                engagement_id: item.engagement_id.clone(),
                item_id: Some(item.id.clone()),
                ..row
            });
        }
        let mut samples = Vec::new();
        for value in &sent.samples {
            let row: AuditSample = brought(value)?;
            if !is_known(&row.drawn_person_id)? {
                return Err(damaged("sample"));
            }
            if audit_sample::get(conn, &row.id)?.is_some() {
                known.insert(row.id.clone());
            }
            samples.push(AuditSample {
                engagement_id: item.engagement_id.clone(),
                item_id: Some(item.id.clone()),
                ..row
            });
        }
        Ok(Returned {
            item,
            ours,
            theirs,
            before,
            evidence,
            samples,
            findings: Vec::new(),
            known,
        })
    }
}

impl Back {
    fn put_persons(&self, tx: &Transaction<'_>) -> Result<()> {
        for row in &self.persons {
            if person::get(tx, &row.id)?.is_none() {
                person::insert(
                    tx,
                    &Person {
                        unit_id: None,
                        ..row.clone()
                    },
                )?;
            }
        }
        Ok(())
    }

    /// The files of new evidence, whatever is decided about it later.
    fn put_files(&self, tx: &Transaction<'_>, at: &str) -> Result<()> {
        let names: BTreeMap<&String, &str> = self
            .items
            .iter()
            .flat_map(|one| &one.evidence)
            .filter_map(|row| Some((row.attachment_sha256.as_ref()?, row.file_name.as_deref()?)))
            .collect();
        for (sha256, bytes) in &self.opened.parcel.attachments {
            if let Some(name) = names.get(sha256) {
                attachment::put(tx, &mut bytes.as_slice(), media_type(name), at)?;
            }
        }
        let files = &self.opened.parcel.attachments;
        for row in self.items.iter().flat_map(|one| &one.evidence) {
            let is_there = |sha256: &String| files.contains_key(sha256);
            if row
                .attachment_sha256
                .as_ref()
                .is_some_and(|sha256| !is_there(sha256))
            {
                return Err(damaged(&format!("{} {}", self.number, row.number)));
            }
        }
        Ok(())
    }
}

impl Returned {
    /// Fields that changed there.
    pub(super) fn changed(&self) -> Vec<&'static str> {
        FIELDS
            .iter()
            .copied()
            .filter(|name| field(&self.theirs, name) != field(&self.before, name))
            .collect()
    }

    /// Takes everything of it: nobody wrote here meanwhile.
    fn take(&self, tx: &Transaction<'_>) -> Result<()> {
        audit_paper::update(tx, &self.theirs)?;
        let free = AuditItem {
            part_id: None,
            ..self.item.clone()
        };
        audit_item::update(tx, &free)?;
        Theirs {
            evidence: self.evidence.clone(),
            samples: self.samples.clone(),
            findings: self.findings.clone(),
        }
        .put(tx, &self.item)
    }
}

/// Used by the list of conflicts.
pub(super) fn row_of(part: &str, item: &str, field: &str, ours: String, theirs: String) -> AuditPartConflict {
    AuditPartConflict {
        part_id: part.to_owned(),
        item_id: item.to_owned(),
        field: field.to_owned(),
        ours,
        theirs,
        ..AuditPartConflict::default()
    }
}
