//! 監査実施計画書, 監査実施通知書, 事前提出資料一覧.

use tenken_checklist::FormCode;
use tenken_documents::{
    AgendaRow, AuditItemRow, AuditNotice, AuditPaper, EngagementPlan, RequestedPaper, RequestedPapers,
    SamplePlan,
};
use tenken_domain::date::Day;
use tenken_store::table::audit_item;

use super::{
    super::{
        super::stored,
        Asked,
        ground::{Form, Ground, known_day, settled},
        word,
    },
    methods, rule_books, standing,
};
use crate::{
    app::App,
    error::Result,
    output::{clause_label, date, say},
    sheet::count,
    wire::{AuditIdRequest, AuditPlanView, EngagementView},
};

const PLAN: Form = Form {
    code: "engagement_plan",
    form: Some(FormCode::EngagementPlan),
};
const NOTICE: Form = Form {
    code: "notice",
    form: Some(FormCode::AuditNotice),
};
const REQUESTED: Form = Form {
    code: "requested",
    form: None,
};

impl App {
    /// An engagement with its plan and what its papers share.
    pub(in super::super) fn engagement_ground(
        &mut self,
        id: &str,
    ) -> Result<(EngagementView, AuditPlanView, Ground)> {
        let view = self.engagement_view(&AuditIdRequest { id: id.to_owned() })?;
        let plan = self.audit_plan_view(&AuditIdRequest {
            id: view.line.plan.clone(),
        })?;
        let ground = self.ground_of(&view)?;
        Ok((view, plan, ground))
    }

    pub(in super::super) fn engagement_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, plan, ground) = self.engagement_ground(id)?;
        let mut head = ground.head_of(&PLAN, asked, &view);
        head.paper.standing = standing(&view.approval);
        Ground::date_by(&mut head, &view.approval);
        head.paper.approval = ground.boxes(FormCode::EngagementPlan);
        // It is the chief's plan, for whoever leads the audits.
        head.paper.addressee = view.approval.titles.join("、");
        Ground::send_as_chief(&mut head, &view.team);
        let parent = match &plan.approval.recorded {
            Some(known) => say(
                "audit-word-parent-approved",
                &[
                    ("plan", &named(&plan, &ground)),
                    ("manner", &manner(&plan)),
                    ("day", &date(&known.decided_on).unwrap_or_default().text),
                ],
            ),
            None => named(&plan, &ground),
        };
        head.paper.opening = say(
            "audit-open-engagement",
            &[
                ("basis", &ground.basis(FormCode::EngagementPlan)),
                ("plan", &named(&plan, &ground)),
            ],
        );
        let samples = view.samples.iter().map(|one| SamplePlan {
            population: one.name.clone(),
            size: Some(one.population),
            drawn: Some(count(one.drawn.len())),
            method: word::sampling(&one.method),
            seed: one.seed.clone(),
        });
        Ok(AuditPaper::Engagement(Box::new(EngagementPlan {
            parent,
            purpose: view.purpose.clone(),
            scope: view.scope.clone(),
            out_of_scope: view.out_of_scope.clone(),
            criteria: rule_books(&plan.criteria),
            period: word::span(view.line.period_from.as_deref(), view.period_to.as_deref()),
            methods: methods(&plan.methods),
            auditors: ground.auditors(&view.team),
            agenda: agenda(&view, true, false),
            samples: samples.collect(),
            requested: planned(&view),
            storage: view.storage_place.clone(),
            items: self.item_rows(&view, true)?,
            approved: Ground::approved(&view.approval),
            head,
        })))
    }

    pub(in super::super) fn notice_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, plan, ground) = self.engagement_ground(id)?;
        let mut head = ground.head_of(&NOTICE, asked, &view);
        head.paper.fiscal_year = word::year(view.line.fiscal_year);
        if !view.notice_number.is_empty() {
            head.paper.number.clone_from(&view.notice_number);
        }
        head.paper.date = known_day(view.notified_on.as_deref(), asked.on.as_ref());
        head.paper.addressee = ground.head_post(&view.line.unit);
        head.paper.standing = settled(
            if view.notified_on.is_some() {
                "sent"
            } else {
                "approved"
            },
            1,
        );
        let approved = plan.approval.recorded.as_ref();
        head.paper.opening = say(
            "audit-open-notice",
            &[
                ("basis", &ground.basis(FormCode::AuditNotice)),
                ("plan", &named(&plan, &ground)),
                ("manner", &manner(&plan)),
                (
                    "day",
                    &approved
                        .and_then(|known| date(&known.decided_on))
                        .unwrap_or_default()
                        .text,
                ),
            ],
        );
        head.contact = ground.contact(&view.contact);
        let is_one_day = days(&view).len() < 2;
        let others = view
            .objection_on
            .as_deref()
            .and_then(|iso| Day::from_iso(iso).ok());
        let others = others.map(|day| say("audit-word-objection", &[("day", &word::weekday(day))]));
        Ok(AuditPaper::Notice(Box::new(AuditNotice {
            purpose: view.purpose.clone(),
            scope: scope(&view),
            when: when(&view),
            place: view.notice_place.clone(),
            auditors: ground.auditors(&view.team),
            // The letter says from when to when; the minutes stand in the engagement's own plan.
            agenda: agenda(&view, !is_one_day, true),
            items: self.item_rows(&view, false)?,
            requested: requested(&view),
            others: others.into_iter().collect(),
            head,
        })))
    }

    pub(in super::super) fn requested_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, _, ground) = self.engagement_ground(id)?;
        let mut head = ground.head_of(&REQUESTED, asked, &view);
        // Before anything came in it is the list that went out with the notice; from then on it says how things stand.
        let came = view
            .documents
            .iter()
            .filter_map(|row| row.received_on.as_deref())
            .max();
        head.paper.date = match (came, &asked.on) {
            (Some(_), Some(typed)) => Some(typed.clone()),
            (Some(_), None) => date(&self.today()?.to_string()),
            (None, _) => known_day(view.notified_on.as_deref(), asked.on.as_ref()),
        };
        head.paper.standing = standing(&view.approval);
        Ok(AuditPaper::Requested(Box::new(RequestedPapers {
            requested: requested(&view),
            to: ground.reply_to(&view.contact),
            head,
        })))
    }

    /// 監査項目 with what each looks at; a number that was taken out stands in its place as 欠番, with the reason where
    /// the paper stays in the team.
    pub(in super::super) fn item_rows(
        &self,
        view: &EngagementView,
        has_reasons: bool,
    ) -> Result<Vec<AuditItemRow>> {
        let rows = audit_item::of_engagement(self.desk()?.conn(), &view.line.engagement)?;
        let mut list = Vec::new();
        for row in rows {
            if row.state != "in" {
                let reason = say("audit-word-taken-out", &[("reason", &row.out_reason)]);
                list.push(AuditItemRow {
                    number: row.seq,
                    domain: word::domain_of(&row.control_code),
                    item: say("audit-word-missing-item", &[]),
                    point: if has_reasons { reason } else { String::new() },
                    is_missing: true,
                    ..AuditItemRow::default()
                });
                continue;
            }
            let clauses: Vec<String> = stored("clauses", &row.clauses_json)?;
            let (item, question) = word::item(&row.control_code, row.item_id.is_some(), &row.question);
            list.push(AuditItemRow {
                number: row.seq,
                domain: word::domain_of(&row.control_code),
                item,
                question,
                point: row.point,
                clauses: clauses.iter().map(|clause| clause_label(clause)).collect(),
                control: row.control_code,
                is_missing: false,
            });
        }
        Ok(list)
    }
}

/// 令和8年度情報セキュリティ監査計画書, by the name that its own paper has.
fn named(plan: &AuditPlanView, ground: &Ground) -> String {
    let form = ground.body.form(FormCode::AuditPlan);
    let title = form.map_or_else(|| say("audit-title-annual-plan", &[]), |form| form.name.clone());
    format!("{}{title}", word::year(plan.line.fiscal_year))
}

/// 承認 or 報告.
fn manner(plan: &AuditPlanView) -> String {
    say(&format!("audit-word-manner-{}", plan.approval.manner), &[])
}

/// 範囲 with what is left out of it.
fn scope(view: &EngagementView) -> String {
    if view.out_of_scope.trim().is_empty() {
        return view.scope.clone();
    }
    say(
        "audit-word-scope-without",
        &[("scope", &view.scope), ("without", &view.out_of_scope)],
    )
}

/// The days of the timetable.
fn days(view: &EngagementView) -> Vec<Day> {
    let found = view
        .schedule
        .iter()
        .filter_map(|row| word::moment(&row.starts_at));
    let mut days: Vec<Day> = found.map(|(day, _)| day).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// 令和8年10月6日（火）　午前9時30分から午後4時30分まで; the period where there is no timetable.
fn when(view: &EngagementView) -> String {
    let days = days(view);
    let [day] = days[..] else {
        return match (days.first(), days.last()) {
            (Some(first), Some(last)) => say(
                "paper-period",
                &[
                    ("from", &word::weekday(*first)),
                    ("to", &word::weekday_after(*first, *last)),
                ],
            ),
            _ => word::span(view.line.period_from.as_deref(), view.period_to.as_deref()),
        };
    };
    let times: Vec<(i64, i64)> = view
        .schedule
        .iter()
        .filter_map(|row| {
            let (_, at) = word::moment(&row.starts_at)?;
            Some((at, at + row.minutes.unwrap_or(0)))
        })
        .collect();
    let first = times.iter().map(|(from, _)| *from).min().unwrap_or(0);
    let last = times.iter().map(|(_, to)| *to).max().unwrap_or(first);
    let time = if last > first {
        say(
            "paper-period",
            &[("from", &word::clock(first)), ("to", &word::clock(last))],
        )
    } else {
        say("audit-word-from", &[("time", &word::clock(first))])
    };
    format!("{}　{time}", word::weekday(day))
}

/// 日程 in the order of time; the day stands in it where there are several, the end of each part where it is spanned.
fn agenda(view: &EngagementView, with_day: bool, is_spanned: bool) -> Vec<AgendaRow> {
    let mut rows: Vec<_> = view.schedule.iter().collect();
    rows.sort_by(|a, b| a.starts_at.cmp(&b.starts_at));
    rows.into_iter()
        .map(|row| {
            let moment = word::moment(&row.starts_at);
            AgendaRow {
                on: moment
                    .filter(|_| with_day)
                    .and_then(|(day, _)| date(&day.to_string())),
                time: moment.map_or_else(String::new, |(_, at)| {
                    time(at, row.minutes.filter(|_| is_spanned))
                }),
                minutes: row.minutes.filter(|_| !is_spanned),
                place: row.place.clone(),
                with: row.counterpart.clone(),
                what: row.activity.clone(),
            }
        })
        .collect()
}

/// 午前9時30分から; with the minutes 午前9時30分から午前9時45分まで.
fn time(at: i64, minutes: Option<i64>) -> String {
    let from = word::clock(at);
    match minutes {
        Some(minutes) => say(
            "paper-period",
            &[("from", &from), ("to", &word::clock(at + minutes))],
        ),
        None => say("audit-word-from", &[("time", &from)]),
    }
}

/// What a plan asks for: what came in later, and what was noted of it then, is no part of it.
fn planned(view: &EngagementView) -> Vec<RequestedPaper> {
    let mut rows = requested(view);
    for row in rows.iter_mut().filter(|row| row.received.is_some()) {
        row.received = None;
        row.note.clear();
    }
    rows
}

fn requested(view: &EngagementView) -> Vec<RequestedPaper> {
    view.documents
        .iter()
        .map(|row| RequestedPaper {
            name: row.name.clone(),
            due: word::day(row.due_on.as_deref()),
            due_note: String::new(),
            received: word::day(row.received_on.as_deref()),
            note: row.note.clone(),
        })
        .collect()
}
