//! 改善計画書 and 改善報告書 as forms that the auditee fills in (domain.md 4.3, 4.11).

use tenken_checklist::{Body, FormCode};
use tenken_documents::{AuditHead, AuditPaper, Choice, DateText, ImprovementForm, ImprovementPart};
use tenken_domain::vocabulary::{CauseKind, MeasureType, Role, RollOutAnswer};
use tenken_store::table::{audit_roll_out, audit_roll_out_reply};

use super::{
    super::{
        super::{
            reply::{CONFIRMING, YES_NO},
            stored, there,
        },
        Asked,
        ground::{Form, Ground, settled},
        word,
    },
    split,
};
use crate::{
    app::App,
    error::Result,
    output::{clause_label, say},
    wire::{AuditIdRequest, EngagementView, FindingView},
};

const PLAN: Form = Form {
    code: "measure_form",
    form: Some(FormCode::ImprovementPlan),
};
const REPORT: Form = Form {
    code: "improvement_form",
    form: Some(FormCode::ImprovementReport),
};

impl App {
    /// 改善計画書 of a finding, or of a section that answered 「同種の問題あり」: `question/unit`.
    pub(in super::super) fn measure_form(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let causes = word::choice(CauseKind::ALL.iter().map(|one| one.as_str()), word::cause, &[]);
        let kinds = word::choice(
            MeasureType::ALL.iter().map(|one| one.as_str()),
            word::measure_kind,
            &[],
        );
        let within = word::choice(YES_NO.into_iter(), word::yes_no, &[]);
        let part = ImprovementPart::Plan {
            causes,
            kinds,
            within,
        };
        let Some((question, unit)) = id.split_once('/') else {
            let (view, one, ground) = self.form_of(id)?;
            let head = form_head(&PLAN, asked, &view, &ground, &one.number);
            let reply_by = word::day(one.plan_due_on.as_deref());
            return Ok(form(&view, &one, head, &ground, reply_by, part));
        };
        let row = there(
            audit_roll_out::get(self.desk()?.conn(), question)?,
            "roll-out",
            question,
        )?;
        let finding = self.finding_of(&row.finding_id)?;
        let view = self.engagement_view(&AuditIdRequest {
            id: finding.engagement_id,
        })?;
        let ground = self.ground_of(&view)?;
        // The audit's own number would lead to whom the finding is of.
        let mut head = ground.head(&PLAN, asked);
        head.auditee = ground.coded(unit);
        returned(&mut head, &ground, unit);
        head.keys = keys(&PLAN, &ground.units.code(unit), &row.number);
        let concerned: Vec<String> = stored("clauses", &finding.clauses_json)?;
        Ok(AuditPaper::ImprovementForm(Box::new(ImprovementForm {
            head,
            reply_by: word::day(row.due_on.as_deref()),
            to: ground.contact(&view.contact).join("　"),
            is_roll_out: true,
            number: row.number,
            subject: row.gist,
            clauses: concerned.iter().map(|clause| clause_label(clause)).collect(),
            order: String::new(),
            part,
        })))
    }

    /// 改善報告書 of a finding that has a plan.
    pub(in super::super) fn improvement_form(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, one, ground) = self.form_of(id)?;
        let head = form_head(&REPORT, asked, &view, &ground, &one.number);
        let roles = Choice {
            options: confirming(&ground.body)
                .into_iter()
                .map(|(_, title)| title)
                .collect(),
            chosen: Vec::new(),
        };
        let last = one.measures.last();
        let due = word::day(last.and_then(|plan| plan.due_on.as_deref()));
        let part = ImprovementPart::Report {
            plan: last.map_or_else(String::new, |plan| plan.number.clone()),
            planned: last.map_or_else(String::new, |plan| plan.action.clone()),
            roles,
        };
        Ok(form(&view, &one, head, &ground, due, part))
    }

    fn form_of(&mut self, id: &str) -> Result<(EngagementView, FindingView, Ground)> {
        let row = self.finding_of(id)?;
        let (view, _, ground) = self.engagement_ground(&row.engagement_id)?;
        let one = view.findings.iter().find(|one| one.finding == id).cloned();
        Ok((view, there(one, "finding", id)?, ground))
    }

    /// Why a form cannot go out yet; empty: it can.
    pub(in super::super) fn why_no_form(&self, paper: &str, id: &str) -> Result<&'static str> {
        let conn = self.desk()?.conn();
        if let Some((question, unit)) = id.split_once('/') {
            let reply = there(
                audit_roll_out_reply::get(conn, question, unit)?,
                "roll-out reply",
                unit,
            )?;
            let is = reply.answer_code.as_deref() == Some(RollOutAnswer::SameProblem.as_str());
            return Ok(if is { "" } else { "no-problem" });
        }
        let row = self.finding_of(id)?;
        if self.ordered(id).is_err() {
            return Ok("report-open");
        }
        let source = tenken_domain::vocabulary::MeasureSource::Audit;
        let is_planned = !self.measures_from(source, &row.number)?.is_empty();
        Ok(if paper == PLAN.code || is_planned {
            ""
        } else {
            "no-plan"
        })
    }
}

/// Who may confirm an improvement, by the titles of the body; a title is offered once.
pub(in super::super::super) fn confirming(body: &Body) -> Vec<(&'static str, String)> {
    let mut found: Vec<(&'static str, String)> = Vec::new();
    for role in CONFIRMING {
        let title = body.title(*role).to_owned();
        if !title.is_empty() && found.iter().all(|(_, known)| *known != title) {
            found.push((role.as_str(), title));
        }
    }
    found
}

/// What an order says under one of the findings that it is about; empty where it says nothing apart.
pub(in super::super::super) fn ordered_text(content: &str, numbers: &[&str], number: &str) -> String {
    let at = numbers.iter().position(|one| *one == number);
    let texts = split(content, numbers).0;
    at.and_then(|at| texts.into_iter().nth(at)).unwrap_or_default()
}

fn keys(form: &Form, unit: &str, number: &str) -> Vec<(String, String)> {
    let kind = format!("audit-{}", form.code.replace('_', "-"));
    [("kind", kind.as_str()), ("unit", unit), ("number", number)]
        .map(|(key, value)| (say(&format!("audit-key-{key}"), &[]), value.to_owned()))
        .into()
}

fn form_head(form: &Form, asked: &Asked, view: &EngagementView, ground: &Ground, number: &str) -> AuditHead {
    let mut head = ground.head_of(form, asked, view);
    returned(&mut head, ground, &view.line.unit);
    head.keys = keys(form, &ground.units.code(&view.line.unit), number);
    head
}

/// A form goes back from the head of the auditee to whom the body's form names, else to the CISO.
fn returned(head: &mut AuditHead, ground: &Ground, unit: &str) {
    if head.paper.addressee.is_empty() {
        ground
            .body
            .title(Role::Ciso)
            .clone_into(&mut head.paper.addressee);
    }
    // Who fills it in writes name and day.
    ground
        .body
        .title(Role::SectionMgr)
        .clone_into(&mut head.paper.sender_role);
    head.paper.sender_name = say("audit-word-open-name", &[("post", &ground.head_post(unit))]);
    head.paper.date = None;
    head.paper.number = String::new();
    head.paper.standing = settled("sent", 1);
}

fn form(
    view: &EngagementView,
    one: &FindingView,
    head: AuditHead,
    ground: &Ground,
    reply_by: Option<DateText>,
    part: ImprovementPart,
) -> AuditPaper {
    let order = view
        .orders
        .iter()
        .rfind(|order| order.state == "issued" && order.findings.contains(&one.number));
    let ordered = order.map_or_else(String::new, |order| {
        let numbers: Vec<&str> = order.findings.iter().map(String::as_str).collect();
        ordered_text(&order.content, &numbers, &one.number)
    });
    AuditPaper::ImprovementForm(Box::new(ImprovementForm {
        reply_by,
        to: ground.contact(&view.contact).join("　"),
        is_roll_out: false,
        number: one.number.clone(),
        subject: one.subject.clone(),
        clauses: one.clauses.iter().map(|clause| clause_label(clause)).collect(),
        order: if ordered.is_empty() {
            one.proposal.clone()
        } else {
            ordered
        },
        part,
        head,
    }))
}
