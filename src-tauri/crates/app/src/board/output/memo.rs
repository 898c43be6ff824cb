//! 速やかな報告 of one report: the paper of the auditors' 緊急報告メモ with what a section says.

use tenken_checklist::FormCode;
use tenken_documents::{AuditHead, Confirmed, Finding, ImprovePaper, PromptReport, Standing, UrgentMemo};
use tenken_domain::vocabulary::{MemoSource, Role};

use super::printed;
use crate::{
    app::App,
    audit::Units,
    board::BoardError,
    error::Result,
    output::say,
    wire::{ImprovePaperRequest, MemoIdRequest},
};

impl App {
    pub(super) fn prompt_paper(&mut self, request: &ImprovePaperRequest) -> Result<ImprovePaper> {
        let id = request.ids.first().ok_or(BoardError::NothingChosen)?;
        let found = self.memo_show(&MemoIdRequest { memo: id.clone() })?;
        let row = &found.row;
        let units = Units::read(self.desk()?.conn())?;
        let unit = match units.full(&row.unit) {
            name if name.is_empty() => self.case_unit()?.map(|unit| unit.name).unwrap_or_default(),
            name => name,
        };
        let mut head = self.improve_head("memo", None, &unit)?;
        let body = &self.desk()?.body;
        // A line each; the last gets its 様 as every addressee does.
        head.addressee = found.addressee_titles.join("　様\n");
        if let Ok(role) = found.reporter_role.parse::<Role>() {
            body.title(role).clone_into(&mut head.sender_role);
        }
        head.sender_name.clone_from(&found.reporter);
        head.date = printed(row.issued_on.as_deref());
        head.number.clone_from(&found.document_number);
        let clause = body.urgent.clause.clone().unwrap_or_default();
        let form = body.form(FormCode::UrgentMemo);
        let basis = form.and_then(|form| form.basis.clone()).unwrap_or_default();
        head.opening = if !basis.is_empty() {
            say("memo-opening-basis", &[("basis", &basis)])
        } else if clause.is_empty() {
            say("memo-opening", &[])
        } else {
            say("memo-opening-clause", &[("clause", &clause)])
        };
        if row.state == "draft" {
            head.standing = Standing::Draft { version: 1 };
        }
        let source = say(&format!("memo-source-{}", row.source.replace('_', "-")), &[]);
        let reference = match row.source.parse()? {
            MemoSource::Answer => found.question.clone(),
            MemoSource::Measure | MemoSource::DailyCheck | MemoSource::Incident => found.reference.clone(),
        };
        let answered = match found.answered_title.as_str() {
            "" => found.addressee_titles.join("、"),
            title => title.to_owned(),
        };
        let passed = match &found.forwarded_on {
            Some(on) => {
                let on = printed(Some(on)).map(|day| day.text).unwrap_or_default();
                say("memo-forwarded", &[("to", &found.forwarded_to), ("on", &on)])
            }
            None => String::new(),
        };
        Ok(ImprovePaper::Memo(Box::new(UrgentMemo {
            finding: Finding {
                number: row.number.clone(),
                subject: row.subject.clone(),
                fact: found.seen.clone(),
                clauses: found.clauses.clone(),
                ..Finding::default()
            },
            found: found.found_at.clone(),
            place: found.place.clone(),
            interim: found.interim.clone(),
            request: found.request.clone(),
            instruction: [found.answer.as_str(), &passed].join("\n").trim().to_owned(),
            received: Confirmed {
                role: answered,
                name: row.answered_by.clone(),
                on: printed(row.answered_on.as_deref()),
            },
            prompt: Some(PromptReport {
                source: format!("{source}　{reference}").trim().to_owned(),
                since: found.since.clone(),
                answer_by: printed(row.answer_by.as_deref()),
                measure: found.measure.clone(),
            }),
            head: AuditHead {
                auditee: say("audit-word-coded", &[("name", &unit), ("code", &row.unit_code)]),
                paper: head,
                ..AuditHead::default()
            },
            ..UrgentMemo::default()
        })))
    }
}
