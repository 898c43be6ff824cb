//! 横断確認票 and 横断確認の結果.

use tenken_checklist::FormCode;
use tenken_documents::{
    AuditHead, AuditPaper, Confirmed, RollOutQuestion, RollOutReply, RollOutResults, RollOutSheet, Standing,
};
use tenken_domain::vocabulary::{Role, RollOutAnswer};
use tenken_store::table::audit_roll_out;

use super::super::{
    super::{approval::lead_of, there},
    Asked,
    ground::{Form, Ground, known_day, settled},
    word,
};
use crate::{
    app::App,
    error::Result,
    output::{clause_label, date, say},
    wire::{AuditIdRequest, EngagementView, RollOutReplyRow, RollOutView},
};

const ROLL_OUT: Form = Form {
    code: "roll_out",
    form: Some(FormCode::RollOut),
};
const RESULTS: Form = Form {
    code: "roll_out_results",
    form: None,
};

impl App {
    /// The question for one section, `question/unit`, filled in once it replied; the question alone for any section.
    pub(in super::super) fn roll_out_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (question, unit) = id.split_once('/').unwrap_or((id, ""));
        let (view, one) = self.roll_out_of(question)?;
        let ground = self.ground_of(&view)?;
        let reply = one.replies.iter().find(|reply| reply.unit == unit);
        let replied = reply.filter(|reply| reply.answer.is_some());
        let mut head = ground.head(&ROLL_OUT, asked);
        // The audit's own number would lead to whom it is about.
        head.auditee = if unit.is_empty() {
            String::new()
        } else {
            ground.full(unit)
        };
        send_roll_out(&mut head, &ground, &view);
        let due = word::day(one.due_on.as_deref());
        let until = due
            .as_ref()
            .map_or_else(String::new, |day| say("audit-word-until", &[("day", &day.text)]));
        head.paper.opening = say(
            "audit-open-roll-out",
            &[("basis", &ground.basis(FormCode::RollOut)), ("until", &until)],
        );
        head.paper.addressee = if unit.is_empty() {
            String::new()
        } else {
            ground.head_post(unit)
        };
        head.paper.date = known_day(one.asked_on.as_deref(), asked.on.as_ref());
        head.paper.standing = settled("sent", 1);
        head.keys = [
            ("kind", "audit-roll-out".to_owned()),
            ("unit", ground.units.code(unit)),
        ]
        .map(|(key, value)| (say(&format!("audit-key-{key}"), &[]), value))
        .into();
        Ok(AuditPaper::RollOut(Box::new(RollOutSheet {
            code: ground.units.code(unit),
            reply_by: due,
            to: ground.reply_to(&view.contact),
            questions: vec![question_of(&view, &one, replied)],
            answered: Confirmed {
                role: String::new(),
                name: replied.map_or_else(String::new, |reply| reply.by.clone()),
                on: replied.and_then(|reply| word::day(reply.on.as_deref())),
            },
            is_form: replied.is_none(),
            head,
        })))
    }

    pub(in super::super) fn roll_out_results_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, one) = self.roll_out_of(id)?;
        let ground = self.ground_of(&view)?;
        let mut head = ground.head(&RESULTS, asked);
        // Who asked reports to whom it was asked for.
        ground
            .body
            .title(Role::Ciso)
            .clone_into(&mut head.paper.addressee);
        let lead = lead_of(&ground.body);
        if lead == Role::Ciso {
            Ground::send_as_chief(&mut head, &view.team);
        } else {
            ground.body.title(lead).clone_into(&mut head.paper.sender_role);
            head.paper.sender_name = ground.post(lead);
            ground.send(&mut head, &view.team);
        }
        if head.paper.date.is_none() {
            head.paper.date = date(&self.today()?.to_string());
        }
        let asked_on = word::day(one.asked_on.as_deref()).map_or_else(|| "none".to_owned(), |day| day.text);
        head.paper.opening = say(
            "audit-open-roll-out-results",
            &[("day", &asked_on), ("number", &one.number)],
        );
        head.paper.standing = if one.open == 0 {
            settled("final", 1)
        } else {
            Standing::Draft { version: 1 }
        };
        let today = self.today()?.to_string();
        let is_late = one.due_on.as_ref().is_some_and(|due| *due < today);
        let replies = one.replies.iter().map(|reply| RollOutReply {
            code: reply.code.clone(),
            unit: ground.full(&reply.unit),
            answer: reply.answer.as_deref().map_or_else(String::new, word::reply),
            method: reply.how.clone(),
            result: if reply.answer.is_none() && is_late {
                say("audit-word-reminded", &[])
            } else {
                reply.found.clone()
            },
            plan: if reply.lacks_measure {
                say("audit-word-plan-missing", &[])
            } else {
                reply.measure.clone()
            },
            on: word::day(reply.on.as_deref()),
        });
        Ok(AuditPaper::RollOutResults(Box::new(RollOutResults {
            question: question_of(&view, &one, None),
            replies: replies.collect(),
            head,
        })))
    }

    /// A roll-out question with the audit that it came of.
    fn roll_out_of(&mut self, id: &str) -> Result<(EngagementView, RollOutView)> {
        let row = there(audit_roll_out::get(self.desk()?.conn(), id)?, "roll-out", id)?;
        let finding = self.finding_of(&row.finding_id)?;
        let request = AuditIdRequest {
            id: finding.engagement_id,
        };
        let view = self.engagement_view(&request)?;
        let one = view.roll_outs.iter().find(|one| one.roll_out == id).cloned();
        Ok((view, there(one, "roll-out", id)?))
    }
}

fn question_of(view: &EngagementView, one: &RollOutView, reply: Option<&RollOutReplyRow>) -> RollOutQuestion {
    let finding = view.findings.iter().find(|found| found.number == one.finding);
    let clauses = finding.map(|found| found.clauses.iter().map(|clause| clause_label(clause)).collect());
    let answer = reply.and_then(|reply| reply.answer.as_deref());
    RollOutQuestion {
        number: one.number.clone(),
        issue: one.gist.clone(),
        clauses: clauses.unwrap_or_default(),
        check: String::new(),
        answer: word::choice(
            RollOutAnswer::ALL.iter().map(|one| one.as_str()),
            word::reply,
            answer.as_slice(),
        ),
        method: reply.map_or_else(String::new, |reply| reply.how.clone()),
        result: reply.map_or_else(String::new, |reply| reply.found.clone()),
        plan: reply.map_or_else(String::new, |reply| reply.measure.clone()),
    }
}

/// Who asks other sections: whoever orders what is found to be put right (domain.md 3 step 15).
fn send_roll_out(head: &mut AuditHead, ground: &Ground, view: &EngagementView) {
    if head.paper.sender_role.is_empty() {
        ground
            .body
            .title(Role::Ciso)
            .clone_into(&mut head.paper.sender_role);
        head.paper.sender_name = ground.post(Role::Ciso);
    } else {
        ground.send(head, &view.team);
    }
}
