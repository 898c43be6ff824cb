//! A part that came: it becomes a case of its own on this machine.

use serde_json::Value;
use tenken_checklist::Body;
use tenken_parcel::{Kind, content::PartContent};
use tenken_store::{
    CaseKind, CommandKind, Transaction,
    table::{
        audit_engagement::{self, AuditEngagement},
        audit_evidence::{self, AuditEvidence},
        audit_item::{self, AuditItem},
        audit_member::{self, AuditMember},
        audit_paper::{self, AuditPaper},
        audit_plan::{self, AuditPlan},
        audit_prior_finding::{self, AuditPriorFinding},
        audit_sample::{self, AuditSample},
        auditee::{self, Auditee},
        auditor::{self, Auditor},
        case_meta, edition, parcel_log,
        person::{self, Person},
        unit::{self, Unit},
        unit_attribute::{self, UnitAttribute},
    },
};

use super::{
    super::{json as text_json, travel::edition_row},
    own::{Before, Own},
    rows::{brought, damaged},
};
use crate::{
    app::App,
    desk::{Desk, OpenedFile, meta, put_body, safe_name},
    error::{AppError, Result},
    wire::{AuditPartOpenRequest, AuditSettings, DeskView},
};

/// Everything of a part, read before a case is made.
struct Rows {
    own: Own,
    body: Body,
    settings: AuditSettings,
    contact: String,
    before: Before,
    editions: Vec<edition::Edition>,
    plan: AuditPlan,
    engagement: AuditEngagement,
    units: Vec<(Unit, UnitAttribute, Option<Auditee>)>,
    persons: Vec<(Person, Option<Auditor>, Option<AuditMember>)>,
    earlier: Vec<AuditPriorFinding>,
    items: Vec<(AuditItem, AuditPaper)>,
    evidence: Vec<AuditEvidence>,
    samples: Vec<AuditSample>,
}

impl App {
    /// Makes a case of its own out of a part, beside the other cases of this machine.
    pub fn audit_part_open(&mut self, request: &AuditPartOpenRequest) -> Result<DeskView> {
        let opened = self.open_parcel(&request.ticket, Some(&request.passphrase))?;
        let kind = opened.parcel.manifest.kind.clone();
        if kind != Kind::AuditPart {
            return Err(not_expected(&kind));
        }
        let content: PartContent = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        if content.is_back {
            return Err(not_expected(&kind));
        }
        let (at, log) = (self.now(), self.log_in(&opened)?);
        let rows = Rows::read(&opened, &content, &at)?;
        let person = rows.persons.iter().find(|(row, ..)| row.id == rows.own.person);
        let name = format!(
            "{}_{}.tenken",
            rows.own.number,
            person.map(|(row, ..)| row.name.clone()).unwrap_or_default()
        );
        let path = self.free_path(&safe_name(&name))?;
        let case = self.create_case(
            &path,
            CaseKind::Audit,
            &rows.body,
            request.case_passphrase.as_deref(),
            request.is_plain_accepted,
        )?;
        let mut desk = Desk::new(case, &path, rows.body.clone());
        let made = desk.case.command(
            &self.account_actor(),
            "audit_part_open",
            CommandKind::Act,
            &at,
            |tx| {
                rows.write(tx)?;
                parcel_log::insert(tx, &log).map_err(AppError::from)
            },
        );
        if let Err(cause) = made {
            // A case without its part is of no use to anybody.
            drop(desk);
            let _ = std::fs::remove_file(&path);
            return Err(cause);
        }
        self.seat(desk);
        self.desk_view()
    }
}

fn not_expected(kind: &Kind) -> AppError {
    AppError::ParcelNotExpected {
        kind: kind.code().to_owned(),
    }
}

/// A member of a record, where it is not null.
fn member<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    value.get(name).filter(|value| !value.is_null())
}

fn maybe<T>(value: &Value, name: &str) -> Result<Option<T>>
where
    T: Default + serde::Serialize + serde::de::DeserializeOwned,
{
    member(value, name).map(brought).transpose()
}

fn needed<T>(value: &Value, name: &str) -> Result<T>
where
    T: Default + serde::Serialize + serde::de::DeserializeOwned,
{
    maybe(value, name)?.ok_or_else(|| damaged(name))
}

impl Rows {
    fn read(opened: &OpenedFile, content: &PartContent, at: &str) -> Result<Self> {
        let manifest = &opened.parcel.manifest;
        let engagement: AuditEngagement = brought(&content.engagement)?;
        let own = Own {
            part: content.part.clone(),
            number: content.number.clone(),
            engagement: engagement.id.clone(),
            person: content.person.clone(),
            team: content.team.clone(),
            parcel_id: manifest.parcel_id.clone(),
            token: manifest.return_token.clone().ok_or_else(|| damaged("token"))?,
            key: match &manifest.sender_public_key {
                Some(key) => key.as_str().to_owned(),
                None => return Err(damaged("key")),
            },
            fiscal_year: manifest.fiscal_year,
            returned_at: None,
        };
        let parsed = |cause: serde_json::Error| damaged(&cause.to_string());
        let mut rows = Self {
            own,
            body: serde_json::from_value(content.body.clone()).map_err(parsed)?,
            settings: serde_json::from_value(content.settings.clone()).map_err(parsed)?,
            contact: content.contact.clone(),
            before: Before::new(),
            editions: Vec::new(),
            plan: brought(&content.plan)?,
            engagement,
            units: Vec::new(),
            persons: Vec::new(),
            earlier: content.earlier.iter().map(brought).collect::<Result<_>>()?,
            items: Vec::new(),
            evidence: Vec::new(),
            samples: Vec::new(),
        };
        for value in &content.editions {
            rows.editions.push(edition_row(value, at)?);
        }
        for value in &content.units {
            rows.units.push((
                needed(value, "unit")?,
                needed(value, "attribute")?,
                maybe(value, "auditee")?,
            ));
        }
        for value in &content.persons {
            rows.persons.push((
                needed(value, "person")?,
                maybe(value, "auditor")?,
                maybe(value, "member")?,
            ));
        }
        for one in &content.items {
            let item: AuditItem = brought(&one.item)?;
            rows.before.insert(item.id.clone(), one.paper.clone());
            rows.items.push((item, brought(&one.paper)?));
            for value in &one.evidence {
                rows.evidence.push(brought(value)?);
            }
            for value in &one.samples {
                rows.samples.push(brought(value)?);
            }
        }
        if rows.items.is_empty() {
            return Err(damaged("items"));
        }
        Ok(rows)
    }

    fn write(&self, tx: &Transaction<'_>) -> Result<()> {
        put_body(tx, &self.body)?;
        case_meta::put(tx, meta::OFFICE, &self.own.team)?;
        case_meta::put(tx, meta::CONTACT, &self.contact)?;
        case_meta::put(tx, meta::AUDIT_SETTINGS, &text_json(&self.settings)?)?;
        case_meta::put(tx, meta::AUDIT_PART, &text_json(&self.own)?)?;
        case_meta::put(tx, meta::AUDIT_PART_BEFORE, &text_json(&self.before)?)?;
        for row in &self.editions {
            edition::put(tx, row)?;
        }
        for (unit, attribute, auditee) in &self.units {
            unit::insert(tx, unit)?;
            unit_attribute::insert(tx, attribute)?;
            if let Some(row) = auditee {
                auditee::insert(tx, row)?;
            }
        }
        for (person, auditor, _) in &self.persons {
            person::insert(tx, person)?;
            if let Some(row) = auditor {
                auditor::insert(tx, row)?;
            }
        }
        audit_plan::insert(tx, &self.plan)?;
        audit_engagement::insert(tx, &self.engagement)?;
        for row in self.persons.iter().filter_map(|(_, _, member)| member.as_ref()) {
            audit_member::insert(tx, row)?;
        }
        for row in &self.earlier {
            audit_prior_finding::insert(tx, row)?;
        }
        for (item, paper) in &self.items {
            audit_item::insert(tx, item)?;
            audit_paper::insert(tx, paper)?;
        }
        for row in &self.evidence {
            audit_evidence::insert(tx, row)?;
        }
        for row in &self.samples {
            audit_sample::insert(tx, row)?;
        }
        Ok(())
    }
}
