//! Judging an item.

use tenken_domain::vocabulary::Judgement;
use tenken_store::table::{
    audit_item,
    audit_paper::{self, AuditPaper},
};

use super::super::there;
use crate::{
    app::App,
    error::Result,
    wire::{AuditSaved, PaperJudgeRequest},
};

impl App {
    /// Judges an item, or takes the judgement back; whoever judges is the author. It can be undone.
    pub fn paper_judge(&mut self, request: &PaperJudgeRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_paper_open(&request.id)?;
        let judgement = request
            .judgement
            .as_deref()
            .map(str::parse::<Judgement>)
            .transpose()?;
        let conn = self.desk()?.conn();
        let item = there(audit_item::get(conn, &request.id)?, "item", &request.id)?;
        let paper = there(audit_paper::get(conn, &request.id)?, "paper", &request.id)?;
        let row = AuditPaper {
            judgement_code: judgement.map(|judgement| judgement.to_string()),
            author_person_id: Some(self.actor()?.person_id),
            written_on: Some(self.today()?.to_string()),
            state: if judgement.is_some() { "judged" } else { "open" }.to_owned(),
            ..paper
        };
        let key = format!("audit/paper/{}/judgement", request.id);
        self.audit_edit("paper_judge", key, |tx| {
            audit_paper::update(tx, &row)?;
            Ok(())
        })?;
        let number = self.paper_number(&item)?;
        Ok(self.audit_saved(&item.id, &number, Vec::new()))
    }
}
