//! 保管台帳 of a closed audit: the list of its closing.

use tenken_checklist::FormCode;
use tenken_documents::{AuditPaper, Confirmed, StorageRegister, StoredEvidence, StoredPaper};
use tenken_domain::date::Day;
use tenken_parcel::CheckNumber;
use tenken_store::table::{attachment, audit_evidence};

use super::super::{
    super::{AuditError, approval::lead_of},
    Asked,
    ground::{Form, settled},
    word,
};
use crate::{app::App, error::Result, output::say};

const STORAGE: Form = Form {
    code: "storage",
    form: Some(FormCode::StorageRegister),
};

impl App {
    pub(in super::super) fn storage_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, _, ground) = self.engagement_ground(id)?;
        let Some(closing) = &view.closing else {
            return Err(AuditError::PaperNotYet {
                paper: STORAGE.code.to_owned(),
                why: "not-closed".to_owned(),
            }
            .into());
        };
        let mut head = ground.head_of(&STORAGE, asked, &view);
        head.paper.date = word::day(Some(&closing.closed_on));
        head.paper.standing = settled("closed", 1);
        let number = |sha256: &str| {
            CheckNumber::from_sha256(sha256).map_or_else(|_| String::new(), |number| number.to_string())
        };
        let papers = closing
            .entries
            .iter()
            .filter(|one| one.kind != "evidence")
            .map(|one| StoredPaper {
                number: one.number.clone(),
                name: say(
                    "audit-word-stored",
                    &[
                        ("kind", &say(&format!("audit-word-stored-{}", one.kind), &[])),
                        ("name", if one.kind == "report" { "none" } else { &one.name }),
                    ],
                ),
                version: String::new(),
                on: None,
                hash: number(&one.sha256),
                pages: None,
                note: String::new(),
            })
            .collect();
        let conn = self.desk()?.conn();
        let mut evidence = Vec::new();
        for row in audit_evidence::of_engagement(conn, id)? {
            if row.state != "in" {
                continue;
            }
            let bytes = match &row.attachment_sha256 {
                Some(sha256) => attachment::get(conn, sha256)?.map(|file| file.size),
                None => None,
            };
            evidence.push(StoredEvidence {
                number: row.number,
                name: row.name,
                kind: word::evidence(&row.kind),
                on: word::day(row.obtained_on.as_deref()),
                bytes,
                hash: row.attachment_sha256.or(row.file_sha256).unwrap_or_default(),
                place: row.place,
            });
        }
        let closed = Day::from_iso(&closing.closed_on)?;
        Ok(AuditPaper::Storage(Box::new(StorageRegister {
            place: view.storage_place.clone(),
            keeper: ground.body.title(lead_of(&ground.body)).to_owned(),
            completed: word::year(i64::from(closed.fiscal_year())),
            until: word::day(Some(&closing.retain_until_on)),
            papers,
            evidence,
            handed: ["audit-word-hands-over", "audit-word-takes-over"]
                .into_iter()
                .map(|id| Confirmed {
                    role: say(id, &[]),
                    ..Confirmed::default()
                })
                .collect(),
            head,
        })))
    }
}
