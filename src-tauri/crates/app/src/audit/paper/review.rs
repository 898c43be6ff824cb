//! Review by somebody else, and corrections after it that keep what stood (domain.md 4.7).

use tenken_domain::{audit::paper::PaperGap, text::normalise};
use tenken_store::table::{
    audit_correction::{self, AuditCorrection},
    audit_item::{self, AuditItem},
    audit_paper::{self, AuditPaper},
};

use super::{
    super::{AuditError, there, unfit},
    view::{fact_remarks, paper_gaps},
};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    sheet::count,
    wire::{AuditSaved, DoubtView, PaperCorrectRequest, PaperReviewRequest},
};

/// Text columns that a correction may change.
const TEXTS: &[&str] = &[
    "procedure_note",
    "performed_from",
    "performed_to",
    "place",
    "counterpart",
    "auditors",
    "facts",
    "reason",
    "good",
];

impl App {
    /// Reviews a paper, or the corrections made since. The reviewer is not the author; one OS account for both is said.
    pub fn paper_review(&mut self, request: &PaperReviewRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let (item, paper) = self.item_and_paper(&request.id)?;
        self.assert_not_reported(&item.engagement_id)?;
        let number = self.paper_number(&item)?;
        if item.part_id.is_some() {
            return Err(AuditError::HandedOut { number }.into());
        }
        let conn = self.desk()?.conn();
        let open: Vec<AuditCorrection> = audit_correction::of_item(conn, &item.id)?
            .into_iter()
            .filter(|row| row.reviewed_on.is_none())
            .collect();
        if paper.state == "reviewed" && open.is_empty() {
            return Err(AuditError::PaperReviewed { number }.into());
        }
        let reviewer = self.actor()?.person_id;
        let is_author = paper.author_person_id.as_ref() == Some(&reviewer)
            || open.iter().any(|row| row.made_person_id == reviewer);
        if is_author {
            return Err(AuditError::SameReviewer { number }.into());
        }
        self.assert_paper_whole(&item, &paper, &number)?;
        let doubts = self.shared_account(paper.author_person_id.as_deref(), &reviewer)?;
        let today = self.today()?.to_string();
        let row = AuditPaper {
            reviewer_person_id: Some(reviewer.clone()),
            reviewed_on: Some(today.clone()),
            review_note: normalise(request.note.trim())?,
            state: "reviewed".to_owned(),
            ..paper
        };
        self.audit_act("paper_review", |tx| {
            audit_paper::update(tx, &row)?;
            for correction in open {
                audit_correction::update(
                    tx,
                    &AuditCorrection {
                        reviewer_person_id: Some(reviewer.clone()),
                        reviewed_on: Some(today.clone()),
                        ..correction
                    },
                )?;
            }
            Ok(())
        })?;
        Ok(self.audit_saved(&item.id, &number, doubts))
    }

    /// Corrects a reviewed paper: what stood is kept with the reason, and it is reviewed again.
    pub fn paper_correct(&mut self, request: &PaperCorrectRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let (item, paper) = self.item_and_paper(&request.id)?;
        self.assert_not_reported(&item.engagement_id)?;
        let number = self.paper_number(&item)?;
        if paper.state != "reviewed" {
            return Err(AuditError::PaperNotReviewed { number }.into());
        }
        let text = normalise(&request.text)?;
        let mut row = paper;
        let old = match request.field.as_str() {
            "judgement" => {
                let code = text.parse::<tenken_domain::vocabulary::Judgement>()?;
                row.judgement_code.replace(code.to_string()).unwrap_or_default()
            }
            name if TEXTS.contains(&name) => {
                let field = column(&mut row, name).ok_or_else(|| unfit(name))?;
                std::mem::replace(field, text.clone())
            }
            other => return Err(unfit(other)),
        };
        let known = audit_correction::of_item(self.desk()?.conn(), &item.id)?;
        let made = AuditCorrection {
            item_id: item.id.clone(),
            ordinal: count(known.len()) + 1,
            field: request.field.clone(),
            old_value: old,
            new_value: text,
            reason: required("correction-reason", &request.reason)?,
            made_person_id: self.actor()?.person_id,
            made_on: self.today()?.to_string(),
            ..AuditCorrection::default()
        };
        if made.old_value == made.new_value {
            return Err(unfit(&request.field));
        }
        self.audit_act("paper_correct", |tx| {
            audit_paper::update(tx, &row)?;
            Ok(audit_correction::insert(tx, &made)?)
        })?;
        Ok(self.audit_saved(&item.id, &number, Vec::new()))
    }

    fn item_and_paper(&self, id: &str) -> Result<(AuditItem, AuditPaper)> {
        let conn = self.desk()?.conn();
        Ok((
            there(audit_item::get(conn, id)?, "item", id)?,
            there(audit_paper::get(conn, id)?, "paper", id)?,
        ))
    }

    /// Refuses a paper with gaps, or with orders among its facts.
    fn assert_paper_whole(&self, item: &AuditItem, paper: &AuditPaper, number: &str) -> Result<()> {
        let engagement = self.engagement_row(&item.engagement_id)?;
        let beside = self.beside(&engagement)?;
        let gaps = paper_gaps(item, paper, &beside)?;
        if !gaps.is_empty() {
            let fields: Vec<_> = gaps.into_iter().map(PaperGap::code).collect();
            return Err(AuditError::Lacks {
                number: number.to_owned(),
                fields: fields.join(" "),
            }
            .into());
        }
        match fact_remarks(paper).into_iter().find(|remark| remark.blocks) {
            Some(remark) => Err(AppError::from(AuditError::WordingRefused {
                number: number.to_owned(),
                kind: remark.kind,
                words: remark.words,
            })),
            None => Ok(()),
        }
    }

    /// Author and reviewer whose entries came from one OS account (data.md 4): said, never refused.
    fn shared_account(&self, author: Option<&str>, reviewer: &str) -> Result<Vec<DoubtView>> {
        let Some(author) = author else {
            return Ok(Vec::new());
        };
        let case = &self.desk()?.case;
        let own = case.accounts_of_person(reviewer)?;
        let mut accounts = case.accounts_of_person(author)?;
        let here = &self.host.os_account;
        accounts.retain(|account| own.contains(account) || account == here);
        Ok(accounts
            .into_iter()
            .map(|account| DoubtView {
                reason: "account".to_owned(),
                strength: "warn".to_owned(),
                clauses: Vec::new(),
                what: account,
                unit: String::new(),
                until: None,
            })
            .collect())
    }
}

fn column<'a>(row: &'a mut AuditPaper, name: &str) -> Option<&'a mut String> {
    Some(match name {
        "procedure_note" => &mut row.procedure_note,
        "performed_from" => &mut row.performed_from,
        "performed_to" => &mut row.performed_to,
        "place" => &mut row.place,
        "counterpart" => &mut row.counterpart,
        "auditors" => &mut row.auditors,
        "facts" => &mut row.facts,
        "reason" => &mut row.reason,
        "good" => &mut row.good,
        _ => return None,
    })
}
