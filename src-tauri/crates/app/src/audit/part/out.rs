//! Handing a part out, and calling it back.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use tenken_parcel::{
    Kind, Parcel, PrivateKey, Protection, PublicKey,
    content::{PartContent, PartItem},
};
use tenken_store::table::{
    audit_engagement::AuditEngagement,
    audit_evidence, audit_finding, audit_item,
    audit_item::AuditItem,
    audit_member, audit_paper,
    audit_part::{self, AuditPart},
    audit_plan::{self, AuditPlan},
    audit_prior_finding::{self, AuditPriorFinding},
    audit_sample, auditee, auditor, parcel_log, person, unit,
    unit_attribute::UnitAttribute,
};

use super::{
    super::{AuditError, approval::Subject, json as text_json, stored, there, units::Units},
    rows::sent,
};
use crate::{
    app::App,
    desk::{Way, meta, parcel_record, read_edition, required},
    error::{AppError, Result},
    host::fresh_id,
    output::labels,
    wire::{AuditPartCallBackRequest, AuditPartWriteRequest, AuditPartsView, WrittenView},
};

impl App {
    /// Hands items to another auditor: they are locked here first, then the parcel is written. Where it cannot be written
    /// they are called back at once; after a kill in between they can be.
    pub fn audit_part_write(&mut self, request: &AuditPartWriteRequest) -> Result<WrittenView> {
        self.assert_audit()?;
        self.assert_recordable()?;
        self.assert_not_reported(&request.engagement)?;
        let engagement = self.engagement_row(&request.engagement)?;
        let items = self.part_items(&engagement, &request.ids)?;
        let conn = self.desk()?.conn();
        there(auditor::get(conn, &request.person)?, "auditor", &request.person)?;
        let name = there(person::get(conn, &request.person)?, "person", &request.person)?.name;
        let (plan, key) = self.plan_key(&engagement.plan_id)?;
        let known = audit_part::of_engagement(self.desk()?.conn(), &engagement.id)?.len();
        let number = part_number(&engagement.number, known);
        let mut manifest = self.manifest(Kind::AuditPart, fiscal_year(&plan))?;
        manifest.return_token = Some(tenken_parcel::return_token()?);
        manifest.sender_public_key = Some(key);
        let row = AuditPart {
            id: fresh_id("part")?,
            engagement_id: engagement.id.clone(),
            person_id: request.person.clone(),
            items_json: text_json(&request.ids)?,
            parcel_id: manifest.parcel_id.clone(),
            token: manifest.return_token.clone(),
            handed_at: self.now(),
            handed_person_id: self.actor()?.person_id,
            state: "out".to_owned(),
            ..AuditPart::default()
        };
        let content = self.part_content(&row, &number, &plan, &engagement, &items)?;
        let parcel = Parcel::new(manifest, &content)?;
        let file = format!(
            "{number}{}_{name}.tenkenp",
            labels()("paper-file-audit-part", &[])
        );
        let protection = Protection::Passphrase(&request.passphrase);
        // What cannot be sealed changes nothing.
        let sealed = tenken_parcel::seal(&parcel, protection)?;
        let sha256 = tenken_parcel::sha256_hex(&sealed);
        let log = parcel_record(Way::Out, &parcel.manifest, &file, &sha256, &self.now())?;
        self.audit_act("audit_part_write", |tx| {
            audit_plan::update(tx, &plan)?;
            audit_part::insert(tx, &row)?;
            for item in &items {
                let locked = AuditItem {
                    assigned_person_id: Some(row.person_id.clone()),
                    part_id: Some(row.id.clone()),
                    ..item.clone()
                };
                audit_item::update(tx, &locked)?;
            }
            Ok(parcel_log::insert(tx, &log)?)
        })?;
        match self.file_out(&sealed, request.folder.as_deref(), (&file, "audit_part")) {
            Ok((folder_name, file)) => Ok(WrittenView {
                folder_name,
                files: vec![file],
                is_plain: false,
            }),
            Err(cause) => {
                let reason = cause.code().to_owned();
                self.call_back(&row.id, &reason)?;
                Err(cause)
            }
        }
    }

    /// Calls a part back: its items can be written here again. What comes back later is decided item by item.
    pub fn audit_part_call_back(&mut self, request: &AuditPartCallBackRequest) -> Result<AuditPartsView> {
        self.assert_audit()?;
        let reason = required("part-reason", &request.reason)?;
        let engagement = self.call_back(&request.part, &reason)?;
        self.parts_view(&engagement)
    }

    fn call_back(&mut self, part: &str, reason: &str) -> Result<String> {
        let conn = self.desk()?.conn();
        let row = there(audit_part::get(conn, part)?, "part", part)?;
        if row.state != "out" {
            return Err(AuditError::PartEnded {
                number: self.part_number(&row)?,
            }
            .into());
        }
        let items = self.locked_items(&row)?;
        let called = AuditPart {
            state: "called_back".to_owned(),
            ended_at: Some(self.now()),
            note: reason.to_owned(),
            ..row
        };
        self.audit_act("audit_part_call_back", |tx| {
            audit_part::update(tx, &called)?;
            for item in items {
                let free = AuditItem {
                    part_id: None,
                    ..item
                };
                audit_item::update(tx, &free)?;
            }
            Ok(())
        })?;
        Ok(called.engagement_id)
    }

    /// The items that a part holds locked here.
    pub(super) fn locked_items(&self, part: &AuditPart) -> Result<Vec<AuditItem>> {
        let rows = audit_item::of_engagement(self.desk()?.conn(), &part.engagement_id)?;
        Ok(rows
            .into_iter()
            .filter(|item| item.part_id.as_ref() == Some(&part.id))
            .collect())
    }

    /// Its number: parts are counted up in an engagement and never taken away.
    pub(super) fn part_number(&self, part: &AuditPart) -> Result<String> {
        let known = audit_part::of_engagement(self.desk()?.conn(), &part.engagement_id)?;
        let at = known.iter().position(|row| row.id == part.id).unwrap_or_default();
        let engagement = self.engagement_row(&part.engagement_id)?;
        Ok(part_number(&engagement.number, at))
    }

    fn part_items(&self, engagement: &AuditEngagement, ids: &[String]) -> Result<Vec<AuditItem>> {
        let conn = self.desk()?.conn();
        let (mut items, mut seen) = (Vec::new(), BTreeSet::new());
        for id in ids {
            self.assert_paper_open(id)?;
            let item = there(audit_item::get(conn, id)?, "item", id)?;
            let is_of_it = item.engagement_id == engagement.id && item.state == "in" && seen.insert(id);
            items.push(there(is_of_it.then_some(item), "item", id)?);
        }
        if items.is_empty() {
            return Err(AppError::FieldEmpty { field: "part-items" });
        }
        Ok(items)
    }

    /// The plan with a key of its own, and its public half: what comes back is encrypted to it.
    pub(in super::super) fn plan_key(&self, plan: &str) -> Result<(AuditPlan, PublicKey)> {
        let row = there(audit_plan::get(self.desk()?.conn(), plan)?, "plan", plan)?;
        if let Some(bytes) = &row.private_key {
            let key = PrivateKey::parse(&String::from_utf8_lossy(bytes))?;
            return Ok((row, key.public_key()));
        }
        let (public, private) = tenken_parcel::generate_keypair();
        let row = AuditPlan {
            public_key: Some(public.as_str().to_owned()),
            private_key: Some(private.expose().as_bytes().to_vec()),
            ..row
        };
        Ok((row, public))
    }

    fn part_content(
        &mut self,
        part: &AuditPart,
        number: &str,
        plan: &AuditPlan,
        engagement: &AuditEngagement,
        items: &[AuditItem],
    ) -> Result<PartContent> {
        let open = AuditPlan {
            programme_id: None,
            parent_plan_id: None,
            public_key: None,
            private_key: None,
            ..plan.clone()
        };
        let mut persons: BTreeSet<String> = [part.person_id.clone(), part.handed_person_id.clone()].into();
        let made = self.part_papers(engagement, items, &mut persons)?;
        let conn = self.desk()?.conn();
        let sha256s: BTreeSet<&String> = items
            .iter()
            .filter_map(|item| item.edition_sha256.as_ref())
            .chain(&engagement.edition_sha256)
            .collect();
        let mut editions = Vec::new();
        for sha256 in sha256s {
            editions.push(read_edition(conn, sha256)?.to_json());
        }
        Ok(PartContent {
            part: part.id.clone(),
            number: number.to_owned(),
            is_back: false,
            body: sent(&self.desk()?.body)?,
            team: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
            contact: self.meta_value(meta::CONTACT)?.unwrap_or_default(),
            settings: sent(&self.audit_settings()?)?,
            person: part.person_id.clone(),
            plan: sent(&open)?,
            engagement: sent(engagement)?,
            units: self.part_units(&engagement.unit_id)?,
            persons: self.part_persons(&engagement.id, persons)?,
            editions,
            earlier: self.part_earlier(engagement)?,
            items: made,
            findings: Vec::new(),
            extra: BTreeMap::new(),
        })
    }

    /// Items with paper, evidence without its files, samples; notes every person that they name.
    fn part_papers(
        &self,
        engagement: &AuditEngagement,
        items: &[AuditItem],
        persons: &mut BTreeSet<String>,
    ) -> Result<Vec<PartItem>> {
        let conn = self.desk()?.conn();
        let beside = self.beside(engagement)?;
        let samples = audit_sample::of_engagement(conn, &engagement.id)?;
        let mut made = Vec::new();
        for item in items {
            let paper = there(audit_paper::get(conn, &item.id)?, "paper", &item.id)?;
            persons.extend(paper.author_person_id.clone());
            let own = beside.own(item);
            let travelling = AuditItem {
                self_json: text_json(&own)?,
                part_id: None,
                assigned_person_id: None,
                ..item.clone()
            };
            let mut evidence = Vec::new();
            for row in &beside.evidence {
                if row.item_id.as_ref() == Some(&item.id) {
                    persons.insert(row.added_person_id.clone());
                    let known = row.attachment_sha256.clone().or_else(|| row.file_sha256.clone());
                    evidence.push(sent(&audit_evidence::AuditEvidence {
                        attachment_sha256: None,
                        file_sha256: known,
                        ..row.clone()
                    })?);
                }
            }
            let mut drawn = Vec::new();
            for row in samples
                .iter()
                .filter(|row| row.item_id.as_ref() == Some(&item.id))
            {
                persons.insert(row.drawn_person_id.clone());
                drawn.push(sent(row)?);
            }
            made.push(PartItem {
                item: sent(&travelling)?,
                paper: sent(&paper)?,
                evidence,
                samples: drawn,
                ..PartItem::default()
            });
        }
        Ok(made)
    }

    /// The auditee alone: what stands around it stays here.
    fn part_units(&self, id: &str) -> Result<Vec<Value>> {
        let conn = self.desk()?.conn();
        let units = Units::read(conn)?;
        let row = there(units.row(id), "unit", id)?;
        let auditee = auditee::get(conn, id)?.map(|row| auditee::Auditee {
            orderer_unit_id: None,
            upper_unit_id: None,
            ..row
        });
        let alone = UnitAttribute {
            parent_id: None,
            head_person_id: None,
            system_owner_unit_id: None,
            ..row.clone()
        };
        let unit = there(unit::get(conn, id)?, "unit", id)?;
        Ok(vec![json!({
            "unit": sent(&unit)?,
            "attribute": sent(&alone)?,
            "auditee": sent(&auditee)?,
        })])
    }

    /// The team and every person that a record names.
    fn part_persons(&self, engagement: &str, mut ids: BTreeSet<String>) -> Result<Vec<Value>> {
        let conn = self.desk()?.conn();
        let team = audit_member::of_subject(conn, Subject::Engagement.team(), engagement)?;
        ids.extend(team.iter().map(|member| member.person_id.clone()));
        let mut persons = Vec::new();
        for id in ids.iter().filter(|id| !id.is_empty()) {
            let row = there(person::get(conn, id)?, "person", id)?;
            let member =
                team.iter()
                    .find(|member| member.person_id == *id)
                    .map(|member| audit_member::AuditMember {
                        override_person_id: None,
                        ..member.clone()
                    });
            persons.push(json!({
                "person": sent(&person::Person { unit_id: None, ..row })?,
                "auditor": sent(&auditor::get(conn, id)?)?,
                "member": sent(&member)?,
            }));
        }
        Ok(persons)
    }

    /// Findings of earlier audits of the auditee, of this case and of before, as entries of before.
    fn part_earlier(&self, engagement: &AuditEngagement) -> Result<Vec<Value>> {
        let conn = self.desk()?.conn();
        let mut rows = audit_prior_finding::of_unit(conn, &engagement.unit_id)?;
        for (control, found) in self.earlier_findings(engagement)? {
            if rows.iter().any(|row| row.number == found.number) {
                continue;
            }
            let finding = audit_finding::all(conn)?
                .into_iter()
                .find(|row| row.number == found.number);
            let year = match &finding {
                Some(row) => {
                    let of = self.engagement_row(&row.engagement_id)?;
                    audit_plan::get(conn, &of.plan_id)?.map_or(0, |plan| plan.fiscal_year)
                }
                None => 0,
            };
            rows.push(AuditPriorFinding {
                id: fresh_id("prior")?,
                unit_id: engagement.unit_id.clone(),
                number: found.number,
                fiscal_year: year,
                class_code: found.class,
                subject: found.subject,
                control_code: control,
                result_code: found.result,
                checked_on: found.checked_on,
                note: String::new(),
            });
        }
        rows.iter().map(sent).collect()
    }
}

/// Ids of the items of a part.
pub(super) fn part_ids(part: &AuditPart) -> Result<Vec<String>> {
    stored("part items", &part.items_json)
}

fn part_number(engagement: &str, before: usize) -> String {
    format!("{engagement}-分{}", before + 1)
}

fn fiscal_year(plan: &AuditPlan) -> i32 {
    i32::try_from(plan.fiscal_year).unwrap_or_default()
}
