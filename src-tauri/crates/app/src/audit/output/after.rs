//! What follows a report: 改善指示書, 横断確認票 and its result, 改善報告書, フォローアップ結果, 保管台帳.

mod improve;

use tenken_checklist::FormCode;
use tenken_documents::{
    AuditPaper, Confirmed, FollowUp, FollowUpRow, ImprovementDone, ImprovementOrder, ImprovementReport,
    OrderRow, RollOutQuestion, RollOutReply, RollOutResults, RollOutSheet, Standing,
};
use tenken_domain::{
    date::Day,
    vocabulary::{FollowUpResult, Role, RollOutAnswer},
};
use tenken_store::table::{audit_improvement, audit_order, audit_roll_out};

use super::{
    super::{stored, there},
    Asked,
    finding::counted,
    ground::{Form, known_day, settled, signed},
    report::cited,
    word,
};
use crate::{
    app::App,
    error::Result,
    output::{clause_label, date, say},
    wire::{AuditIdRequest, EngagementView, FindingView, FollowUpView, RollOutReplyRow, RollOutView},
};

pub(in super::super) use improve::confirming;

const ORDER: Form = Form {
    code: "order",
    form: Some(FormCode::ImprovementOrder),
};
const ROLL_OUT: Form = Form {
    code: "roll_out",
    form: Some(FormCode::RollOut),
};
const RESULTS: Form = Form {
    code: "roll_out_results",
    form: None,
};
const IMPROVEMENT: Form = Form {
    code: "improvement",
    form: Some(FormCode::ImprovementReport),
};
const FOLLOW_UP: Form = Form {
    code: "follow_up",
    form: Some(FormCode::FollowUp),
};

impl App {
    pub(super) fn order_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let row = there(audit_order::get(self.desk()?.conn(), id)?, "order", id)?;
        let (view, _, ground) = self.engagement_ground(&row.engagement_id)?;
        let mut head = ground.head_of(&ORDER, asked, &view);
        head.paper.title = say("audit-title-order", &[]);
        head.paper.addressee.clone_from(&row.directed_to);
        head.paper.sender_role.clone_from(&row.ordered_by);
        let is_ciso = row.ordered_by == ground.body.title(Role::Ciso);
        head.paper.sender_name = if is_ciso {
            ground.post(Role::Ciso)
        } else {
            String::new()
        };
        if !row.document_number.is_empty() {
            head.paper.number.clone_from(&row.document_number);
        }
        head.paper.date = known_day(row.ordered_on.as_deref(), asked.on.as_ref());
        head.paper.standing = if row.state == "issued" {
            settled("issued", 1)
        } else {
            Standing::Draft { version: 1 }
        };
        head.paper.opening = say(
            "audit-open-order",
            &[("basis", &ground.basis(FormCode::ImprovementOrder))],
        );
        head.contact = ground.contact(&view.contact);
        let last = view.reports.iter().rfind(|one| one.state == "final");
        let report = match last {
            Some(line) => {
                let request = AuditIdRequest {
                    id: line.report.clone(),
                };
                cited(&self.audit_report_view(&request)?, &ground)
            }
            None => String::new(),
        };
        let ids: Vec<String> = stored("findings", &row.findings_json)?;
        let ordered: Vec<&FindingView> = ids
            .iter()
            .filter_map(|id| view.findings.iter().find(|one| one.finding == *id))
            .collect();
        let numbers: Vec<&str> = ordered.iter().map(|one| one.number.as_str()).collect();
        let (texts, others) = split(&row.content, &numbers);
        let orders = ordered.iter().zip(texts).map(|(one, order)| OrderRow {
            number: one.number.clone(),
            class: word::class(&one.class),
            subject: one.subject.clone(),
            order,
            due: None,
        });
        Ok(AuditPaper::Order(Box::new(ImprovementOrder {
            report,
            orders: orders.collect(),
            plan_due: word::day(row.plan_due_on.as_deref()),
            to: String::new(),
            others: others.into_iter().chain(word::lines(&row.note)).collect(),
            head,
        })))
    }

    /// The question for one section, `question/unit`, filled in once it replied; the question alone for any section.
    pub(super) fn roll_out_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (question, unit) = id.split_once('/').unwrap_or((id, ""));
        let (view, one) = self.roll_out_of(question)?;
        let ground = self.ground(view.edition.as_deref())?;
        let reply = one.replies.iter().find(|reply| reply.unit == unit);
        let replied = reply.filter(|reply| reply.answer.is_some());
        let mut head = ground.head(&ROLL_OUT, asked);
        // The audit's own number would lead to whom it is about.
        head.auditee = if unit.is_empty() {
            String::new()
        } else {
            ground.coded(unit)
        };
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
            reply_by: word::day(one.due_on.as_deref()),
            to: ground.contact(&view.contact).join("　"),
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

    pub(super) fn roll_out_results_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, one) = self.roll_out_of(id)?;
        let ground = self.ground(view.edition.as_deref())?;
        let mut head = ground.head(&RESULTS, asked);
        head.paper.standing = if one.open == 0 {
            settled("final", 1)
        } else {
            Standing::Draft { version: 1 }
        };
        let replies = one.replies.iter().map(|reply| RollOutReply {
            code: reply.code.clone(),
            unit: ground.full(&reply.unit),
            answer: reply.answer.as_deref().map_or_else(String::new, word::reply),
            method: reply.how.clone(),
            result: String::new(),
            plan: reply.measure.clone(),
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

    /// What an auditee reported, of all findings of an audit or of one.
    pub(super) fn improvement_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, findings) = self.findings_of(id)?;
        let ground = self.ground(view.edition.as_deref())?;
        let mut head = ground.head_of(&IMPROVEMENT, asked, &view);
        head.retention = self.retention(&view.line.engagement)?;
        let (mut done, mut confirmed, mut on) = (Vec::new(), Vec::new(), None);
        for one in &findings {
            let Some(row) = audit_improvement::of_finding(self.desk()?.conn(), &one.finding)?.pop() else {
                continue;
            };
            let evidence: Vec<String> = stored("evidence", &row.evidence_json)?;
            let role = row.confirmed_role.parse::<Role>();
            let role = role.map_or_else(|_| String::new(), |role| ground.body.title(role).to_owned());
            confirmed.push((role, row.confirmed_by.clone(), row.confirmed_on.clone()));
            on = on.max(row.confirmed_on.clone());
            done.push(ImprovementDone {
                plan: plan_number(one),
                finding: one.number.clone(),
                subject: one.subject.clone(),
                what: row.done,
                on: word::day(row.completed_on.as_deref()),
                evidence: evidence
                    .into_iter()
                    .map(|line| (line, String::new(), None))
                    .collect(),
                remaining: row.remaining,
            });
        }
        // One paper is confirmed once: where several confirmed, it is left for the pen.
        confirmed.dedup();
        let by = match &confirmed[..] {
            [(role, name, day)] => Confirmed {
                role: role.clone(),
                name: name.clone(),
                on: word::day(day.as_deref()),
            },
            _ => Confirmed::default(),
        };
        head.paper.unit = ground.full(&view.line.unit);
        ground
            .body
            .title(Role::Ciso)
            .clone_into(&mut head.paper.addressee);
        head.paper.sender_role.clone_from(&by.role);
        head.paper.sender_name.clone_from(&by.name);
        head.paper.date = known_day(on.as_deref(), asked.on.as_ref());
        head.paper.standing = settled("received", 1);
        let order = view.orders.iter().rfind(|one| one.state == "issued");
        head.paper.opening = order.map_or_else(String::new, |order| {
            let day = order.ordered_on.as_deref().and_then(date).unwrap_or_default();
            say(
                "audit-open-improvement",
                &[("day", &day.text), ("number", &order.document_number)],
            )
        });
        Ok(AuditPaper::Improvement(Box::new(ImprovementReport {
            done,
            confirmed: by,
            head,
        })))
    }

    /// Follow-ups that were done: of an audit the last of each finding, of a finding all.
    pub(super) fn follow_up_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, findings) = self.findings_of(id)?;
        let ground = self.ground(view.edition.as_deref())?;
        let mut head = ground.head_of(&FOLLOW_UP, asked, &view);
        head.retention = self.retention(&view.line.engagement)?;
        let is_one = findings.iter().any(|one| one.finding == id);
        let today = self.today()?;
        let (mut rows, mut rounds) = (Vec::new(), Vec::new());
        for one in &findings {
            let done: Vec<&FollowUpView> = one.follow_ups.iter().filter(|of| of.result.is_some()).collect();
            let skipped = if is_one { 0 } else { done.len().saturating_sub(1) };
            for (at, follow_up) in done.iter().enumerate().skip(skipped) {
                rounds.push(at + 1);
                rows.push(follow_up_row(one, follow_up, today));
            }
        }
        rounds.dedup();
        let round = match (&rounds[..], is_one) {
            ([round], false) => say("audit-word-round", &[("round", &round.to_string())]),
            _ => String::new(),
        };
        let on = rows
            .iter()
            .filter_map(|row| row.on.clone())
            .map(|day| day.iso)
            .max();
        head.paper.date = asked.on.clone().or_else(|| on.as_deref().and_then(date));
        head.paper.standing = settled("final", 1);
        Ok(AuditPaper::FollowUp(Box::new(FollowUp {
            round,
            rows,
            results: FollowUpResult::ALL
                .iter()
                .map(|one| word::result(one.as_str()))
                .collect(),
            head,
        })))
    }

    /// The findings of an audit, or the one with that id and its audit.
    fn findings_of(&mut self, id: &str) -> Result<(EngagementView, Vec<FindingView>)> {
        let finding = tenken_store::table::audit_finding::get(self.desk()?.conn(), id)?;
        let engagement = finding
            .as_ref()
            .map_or_else(|| id.to_owned(), |row| row.engagement_id.clone());
        let view = self.engagement_view(&AuditIdRequest { id: engagement })?;
        let found = counted(&view)
            .filter(|one| finding.is_none() || one.finding == id)
            .cloned()
            .collect();
        Ok((view, found))
    }
}

/// The order under each number of a finding, and what stands before the first of them.
fn split(content: &str, numbers: &[&str]) -> (Vec<String>, Vec<String>) {
    let mut texts: Vec<Vec<&str>> = vec![Vec::new(); numbers.len()];
    let (mut others, mut at) = (Vec::new(), None);
    for line in content.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let found = numbers.iter().position(|number| line.starts_with(number));
        let text = match found {
            Some(found) => {
                at = Some(found);
                line[numbers[found].len()..].trim()
            }
            None => line,
        };
        match at {
            Some(at) => texts[at].push(text),
            None => others.push(text.to_owned()),
        }
    }
    let texts = texts.into_iter().map(|lines| lines.join("\n").trim().to_owned());
    (texts.collect(), others)
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
        result: String::new(),
        plan: reply.map_or_else(String::new, |reply| reply.measure.clone()),
    }
}

/// Numbers of the plans of a finding.
fn plan_number(one: &FindingView) -> String {
    let numbers: Vec<&str> = one.measures.iter().map(|plan| plan.number.as_str()).collect();
    numbers.join("、")
}

fn follow_up_row(one: &FindingView, follow_up: &FollowUpView, today: Day) -> FollowUpRow {
    let result = follow_up.result.as_deref().unwrap_or_default();
    let is_open = result != FollowUpResult::Improved.as_str() && follow_up.close_reason.is_empty();
    let due = one
        .measures
        .iter()
        .rev()
        .find_map(|plan| plan.due_on.as_deref())
        .and_then(|iso| Day::from_iso(iso).ok());
    FollowUpRow {
        finding: one.number.clone(),
        plan: plan_number(one),
        subject: one.subject.clone(),
        reported: one
            .improvements
            .last()
            .map_or_else(String::new, |done| done.done.clone()),
        method: follow_up.method.as_deref().map_or_else(String::new, word::way),
        seen: follow_up.checked.clone(),
        checker: follow_up.checker.clone(),
        on: word::day(follow_up.checked_on.as_deref()),
        result: word::result(result),
        next: word::day(follow_up.next_on.as_deref()),
        closed: follow_up.close_reason.clone(),
        approver: signed("", &follow_up.close_approver),
        overdue_days: due
            .filter(|_| is_open)
            .map_or(0, |due| due.days_until(today).max(0)),
    }
}
