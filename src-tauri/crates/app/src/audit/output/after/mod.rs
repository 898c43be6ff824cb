//! What follows a report: 改善指示書, 改善報告書, フォローアップ結果; 横断確認票 and 保管台帳 in the files beside.

mod roll_out;
mod storage;

mod improve;

use tenken_checklist::FormCode;
use tenken_documents::{
    AuditPaper, Confirmed, FollowUp, FollowUpRow, ImprovementDone, ImprovementOrder, ImprovementReport,
    OrderRow, Standing,
};
use tenken_domain::{
    date::Day,
    vocabulary::{FindingClass, FollowUpResult, Role},
};
use tenken_store::table::{audit_improvement, audit_order};

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
    output::{date, say},
    wire::{AuditIdRequest, EngagementView, FindingView, FollowUpView},
};

pub(in super::super) use improve::{confirming, ordered_text};

const ORDER: Form = Form {
    code: "order",
    form: Some(FormCode::ImprovementOrder),
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
        let one_order = there(
            view.orders.iter().find(|one| one.order == row.id),
            "order",
            &row.id,
        )?;
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
            plan_due: word::weekday_of(row.plan_due_on.as_deref()),
            to: if one_order.reply_to.trim().is_empty() {
                // Where nothing else was said, the plan goes to whom the letter names at its end.
                ground.reply_to(&view.contact)
            } else {
                one_order.reply_to.clone()
            },
            others: others.into_iter().chain(word::lines(&row.note)).collect(),
            head,
        })))
    }

    /// What an auditee reported, of all findings of an audit or of one.
    pub(super) fn improvement_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, findings) = self.findings_of(id)?;
        let ground = self.ground_of(&view)?;
        let mut head = ground.head_of(&IMPROVEMENT, asked, &view);
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

    /// Every finding: of an audit the last follow-up of each, of a finding all; what was not looked at yet with why.
    pub(super) fn follow_up_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, findings) = self.findings_of(id)?;
        let ground = self.ground_of(&view)?;
        let mut head = ground.head_of(&FOLLOW_UP, asked, &view);
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
            if done.is_empty() && one.class != FindingClass::Good.as_str() {
                rows.push(unchecked_row(one, today));
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
                .chain(["unchecked", "not-followed"].map(|id| say(&format!("audit-word-{id}"), &[])))
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

/// Numbers of the plans of a finding.
fn plan_number(one: &FindingView) -> String {
    let numbers: Vec<&str> = one.measures.iter().map(|plan| plan.number.as_str()).collect();
    numbers.join("、")
}

/// A finding that was not looked at yet: why, and when it will be.
fn unchecked_row(one: &FindingView, today: Day) -> FollowUpRow {
    let class = one.class.parse::<FindingClass>();
    let planned = one.follow_ups.iter().find(|of| of.result.is_none());
    let owes = class.is_ok_and(|class| class.needs_plan(planned.is_some()));
    let planned_on = planned.and_then(|of| Day::from_iso(&of.planned_on).ok());
    let is_late = planned_on.is_some_and(|on| on < today);
    let why = match (owes, planned_on, one.improvements.is_empty()) {
        (false, ..) => "audit-word-unchecked-not-owed",
        (true, None, _) => "audit-word-unchecked-not-ordered",
        (true, Some(_), _) if is_late => "audit-word-unchecked-late",
        (true, Some(_), true) => "audit-word-unchecked-not-reported",
        (true, Some(_), false) => "audit-word-unchecked-not-due",
    };
    FollowUpRow {
        finding: one.number.clone(),
        plan: plan_number(one),
        subject: one.subject.clone(),
        reported: one
            .improvements
            .last()
            .map_or_else(String::new, |done| done.done.clone()),
        result: say(
            if owes {
                "audit-word-unchecked"
            } else {
                "audit-word-not-followed"
            },
            &[],
        ),
        next: planned.and_then(|of| word::day(Some(&of.planned_on))),
        why: say(why, &[]),
        overdue_days: overdue(one, today),
        ..FollowUpRow::default()
    }
}

/// Days past the day by which the last plan was to be done.
fn overdue(one: &FindingView, today: Day) -> i64 {
    let due = one.measures.iter().rev().find_map(|plan| plan.due_on.as_deref());
    let due = due.and_then(|iso| Day::from_iso(iso).ok());
    due.map_or(0, |due| due.days_until(today).max(0))
}

fn follow_up_row(one: &FindingView, follow_up: &FollowUpView, today: Day) -> FollowUpRow {
    let result = follow_up.result.as_deref().unwrap_or_default();
    let is_open = result != FollowUpResult::Improved.as_str() && follow_up.close_reason.is_empty();
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
        why: String::new(),
        closed: follow_up.close_reason.clone(),
        approver: signed("", &follow_up.close_approver),
        overdue_days: if is_open { overdue(one, today) } else { 0 },
    }
}
