//! The part that a case is: which it is, what may be done in it, and writing it back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tenken_parcel::{
    Kind, Parcel, Protection, PublicKey,
    content::{PartContent, PartItem},
};
use tenken_store::table::{
    attachment, audit_evidence, audit_finding,
    audit_item::{self, AuditItem},
    audit_paper, audit_sample, case_meta, parcel_log, person,
};

use super::{
    super::{AuditError, json as text_json, stored, there},
    rows::sent,
};
use crate::{
    app::App,
    desk::{Way, meta, parcel_record},
    error::{AppError, Result},
    output::labels,
    wire::{AuditPartReturnRequest, OwnPart, WrittenView},
};

/// What may be done in the case of a part; the rest concerns the whole audit and is done where the part came from.
pub(in super::super) const OWN_ACTS: &[&str] = &[
    "paper_judge",
    "audit_evidence_add",
    "audit_evidence_drop",
    "sample_draw",
    "sample_replace",
    "finding_make",
    "finding_drop",
    "audit_part_return",
];

/// Which part this case is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Own {
    pub part: String,
    pub number: String,
    pub engagement: String,
    pub person: String,
    pub team: String,
    pub parcel_id: String,
    pub token: String,
    pub key: String,
    pub fiscal_year: i32,
    #[serde(default)]
    pub returned_at: Option<String>,
}

/// Papers and evidence of a part as they were handed out, by item.
pub(super) type Before = BTreeMap<String, Value>;

impl App {
    /// The part that this case is; none in a case of a whole audit.
    pub(super) fn own_part(&self) -> Result<Option<Own>> {
        match self.meta_value(meta::AUDIT_PART)? {
            Some(text) => stored("audit part", &text).map(Some),
            None => Ok(None),
        }
    }

    /// Whether this case is a part that was handed to it.
    pub(in super::super) fn is_part(&self) -> Result<bool> {
        Ok(self.own_part()?.is_some())
    }

    /// Start of the numbers of findings: in the case of a part that of the part, so that none is given twice. They get
    /// their number of the audit when the part comes back.
    pub(in super::super) fn finding_start(&self, engagement: &str) -> Result<String> {
        Ok(self
            .own_part()?
            .map_or_else(|| engagement.to_owned(), |own| own.number))
    }

    /// Refuses in the case of a part what is done where it came from.
    pub(crate) fn assert_not_part(&self) -> Result<()> {
        match self.own_part()? {
            Some(own) => Err(AuditError::PartCase { number: own.number }.into()),
            None => Ok(()),
        }
    }

    pub(super) fn own_view(&self) -> Result<Option<OwnPart>> {
        let Some(own) = self.own_part()? else {
            return Ok(None);
        };
        let conn = self.desk()?.conn();
        let person = person::get(conn, &own.person)?;
        Ok(Some(OwnPart {
            engagement_number: self.engagement_row(&own.engagement)?.number,
            number: own.number,
            engagement: own.engagement,
            team: own.team,
            person_name: person.map(|row| row.name).unwrap_or_default(),
            returned_at: own.returned_at,
        }))
    }

    /// Writes the part back, encrypted to the case that handed it out. From then on it takes no typing here; the file can
    /// be written again.
    pub fn audit_part_return(&mut self, request: &AuditPartReturnRequest) -> Result<WrittenView> {
        self.assert_audit()?;
        self.assert_recordable()?;
        let Some(own) = self.own_part()? else {
            return Err(AppError::ActNotPossible {
                act: "audit_part_return",
                state: "whole".to_owned(),
            });
        };
        let mut manifest = self.manifest(Kind::AuditPart, own.fiscal_year)?;
        manifest.reply_to = Some(own.parcel_id.clone());
        manifest.answers_token = Some(own.token.clone());
        let (content, files) = self.part_back(&own)?;
        let mut parcel = Parcel::new(manifest, &content)?;
        for bytes in files {
            parcel.attach(bytes)?;
        }
        let key = PublicKey::parse(&own.key)?;
        let sealed = tenken_parcel::seal(&parcel, Protection::Recipient(&key))?;
        let file = format!(
            "{}{}.tenkenp",
            own.number,
            labels()("paper-file-audit-part-back", &[])
        );
        let sha256 = tenken_parcel::sha256_hex(&sealed);
        let log = parcel_record(Way::Out, &parcel.manifest, &file, &sha256, &self.now())?;
        let returned = text_json(&Own {
            returned_at: Some(self.now()),
            ..own.clone()
        })?;
        let items = audit_item::of_engagement(self.desk()?.conn(), &own.engagement)?;
        self.audit_act("audit_part_return", |tx| {
            case_meta::put(tx, meta::AUDIT_PART, &returned)?;
            for item in items {
                let locked = AuditItem {
                    part_id: Some(own.part.clone()),
                    ..item
                };
                audit_item::update(tx, &locked)?;
            }
            Ok(parcel_log::insert(tx, &log)?)
        })?;
        let written = self.file_out(&sealed, request.folder.as_deref(), (&file, "audit_part"))?;
        Ok(WrittenView {
            folder_name: written.0,
            files: vec![written.1],
            is_plain: false,
        })
    }

    /// Everything that goes back, and the files of evidence that was added here.
    fn part_back(&self, own: &Own) -> Result<(PartContent, Vec<Vec<u8>>)> {
        let conn = self.desk()?.conn();
        let before: Before = match self.meta_value(meta::AUDIT_PART_BEFORE)? {
            Some(text) => stored("audit part", &text)?,
            None => Before::new(),
        };
        let evidence = audit_evidence::of_engagement(conn, &own.engagement)?;
        let samples = audit_sample::of_engagement(conn, &own.engagement)?;
        let (mut items, mut files) = (Vec::new(), Vec::new());
        for item in audit_item::of_engagement(conn, &own.engagement)? {
            let paper = there(audit_paper::get(conn, &item.id)?, "paper", &item.id)?;
            let mut pieces = Vec::new();
            for row in evidence
                .iter()
                .filter(|row| row.item_id.as_ref() == Some(&item.id))
            {
                if let Some(sha256) = &row.attachment_sha256 {
                    let mut bytes = Vec::new();
                    attachment::copy_to(conn, sha256, &mut bytes)?;
                    files.push(bytes);
                }
                pieces.push(sent(row)?);
            }
            let drawn = samples
                .iter()
                .filter(|row| row.item_id.as_ref() == Some(&item.id));
            items.push(PartItem {
                paper: sent(&paper)?,
                paper_before: before.get(&item.id).cloned().unwrap_or_default(),
                evidence: pieces,
                samples: drawn.map(sent).collect::<Result<_>>()?,
                item: sent(&item)?,
                ..PartItem::default()
            });
        }
        let mut persons = Vec::new();
        for row in person::all(conn)? {
            persons.push(json!({ "person": sent(&person::Person { unit_id: None, ..row })? }));
        }
        let mut findings = Vec::new();
        for row in audit_finding::of_engagement(conn, &own.engagement)? {
            if row.state == "in" {
                findings.push(sent(&row)?);
            }
        }
        let content = PartContent {
            part: own.part.clone(),
            number: own.number.clone(),
            findings,
            is_back: true,
            person: own.person.clone(),
            persons,
            items,
            ..PartContent::default()
        };
        Ok((content, files))
    }
}
