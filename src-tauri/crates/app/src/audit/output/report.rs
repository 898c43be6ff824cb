//! 監査報告書 and what of it is published (domain.md 4.9).

use tenken_checklist::FormCode;
use tenken_documents::{AuditPaper, AuditReport, Dissent, DomainJudgements, PreviousFinding, Standing};
use tenken_domain::{
    audit::finding::ClassSet,
    date::Day,
    vocabulary::{AuditeeOpinion, FindingClass, FollowUpResult, Judgement, Role},
};

use super::{
    Asked,
    finding::{classes, counted, finding, good, short},
    ground::{Form, Ground, known_day},
    word,
    working::auditor_line,
};
use crate::{
    app::App,
    error::Result,
    output::{date, say},
    wire::{AuditIdRequest, AuditPlanView, AuditReportView, EngagementView, MemoView},
};

const REPORT: Form = Form {
    code: "report",
    form: Some(FormCode::AuditReport),
};

impl App {
    pub(super) fn report_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let report = self.audit_report_view(&AuditIdRequest { id: id.to_owned() })?;
        let (view, plan, ground) = self.engagement_ground(&report.engagement)?;
        let mut head = ground.head_of(&REPORT, asked, &view);
        head.paper.approval = ground.boxes(FormCode::AuditReport);
        head.paper.addressee.clone_from(&report.addressee);
        if !report.document_number.is_empty() {
            head.paper.number.clone_from(&report.document_number);
        }
        head.paper.date = known_day(report.line.confirmed_on.as_deref(), asked.on.as_ref());
        head.paper.standing = standing(&report);
        head.paper.opening = say(
            "audit-open-report",
            &[("basis", &ground.basis(FormCode::AuditReport))],
        );
        let papers = self.papers_of(&view)?;
        let engagement = self.engagement_row(&view.line.engagement)?;
        let typed = word::lines(&report.good);
        let good = if typed.is_empty() {
            good(&view, &papers)
        } else {
            let point = |text| tenken_documents::GoodPoint {
                text,
                ..tenken_documents::GoodPoint::default()
            };
            typed.into_iter().map(point).collect()
        };
        let previous = self.earlier_findings(&engagement)?;
        let conforming = judged(&report, Judgement::Conforming);
        let set = self.class_set()?;
        Ok(AuditPaper::Report(Box::new(AuditReport {
            classes: class_counts(set, &view, good.len()),
            urgent_note: urgent_note(&view),
            items: (view.line.items, conforming),
            purpose: view.purpose.clone(),
            scope: view.scope.clone(),
            out_of_scope: view.out_of_scope.clone(),
            period: period(&view),
            criteria: criteria(&plan),
            auditors: ground
                .auditors(&view.team)
                .iter()
                .map(|one| auditor_line(&one.unit, &one.name, &one.role))
                .collect(),
            procedures: report.procedures.clone(),
            limits: report.limits.clone(),
            opinion_kind: word::opinion_kind(&view.opinion_kind),
            summary: report.opinion.clone(),
            judgements: judgements(),
            domains: domains(&report),
            findings: counted(&view)
                .filter(|one| one.class != FindingClass::Good.as_str())
                .map(|one| finding(one, &view, &ground))
                .collect(),
            good,
            urgent: urgent(&view, &ground),
            previous_audit: String::new(),
            previous: previous
                .into_iter()
                .map(|(_, one)| PreviousFinding {
                    is_open: one.result != FollowUpResult::Improved.as_str(),
                    state: word::result(if one.result.is_empty() {
                        "open"
                    } else {
                        &one.result
                    }),
                    number: one.number,
                    subject: one.subject,
                    on: word::day(one.checked_on.as_deref()),
                })
                .collect(),
            dissents: dissents(&view),
            special: report.special.clone(),
            annexes: Vec::new(),
            head,
        })))
    }
}

/// A draft until it is final; then the number that it was sealed with.
fn standing(report: &AuditReportView) -> Standing {
    let version = u32::try_from(report.line.version).unwrap_or(1);
    if report.line.state == "draft" {
        return Standing::Draft { version };
    }
    Standing::Sealed {
        version,
        state: say(&format!("audit-word-state-{}", report.line.state), &[]),
        check_number: report.line.check_number.clone(),
    }
}

fn judged(report: &AuditReportView, judgement: Judgement) -> i64 {
    let found = report
        .judgements
        .iter()
        .find(|one| one.code == judgement.as_str());
    found.map_or(0, |one| one.count)
}

pub(super) fn judgements() -> Vec<String> {
    Judgement::ALL
        .iter()
        .map(|one| word::judgement(one.as_str()))
        .collect()
}

/// 分類 with the number of its findings; the good points last.
pub(super) fn class_counts(set: ClassSet, view: &EngagementView, good: usize) -> Vec<(String, i64)> {
    let count = |class: &FindingClass| {
        let found = counted(view).filter(|one| one.class == class.as_str()).count();
        i64::try_from(found).unwrap_or(i64::MAX)
    };
    let mut counts: Vec<(String, i64)> = classes(set)
        .iter()
        .map(|class| (word::class(class.as_str()), count(class)))
        .collect();
    let good = i64::try_from(good).unwrap_or(i64::MAX);
    counts.push((word::class(FindingClass::Good.as_str()), good));
    counts
}

/// Domains in the order of the body's codes, each with its judgements.
pub(super) fn domains(report: &AuditReportView) -> Vec<DomainJudgements> {
    report
        .domains
        .iter()
        .map(|one| DomainJudgements {
            name: if one.domain.is_empty() {
                say("audit-word-own-points", &[])
            } else {
                word::domain(&one.domain)
            },
            counts: Judgement::ALL
                .iter()
                .map(|judgement| {
                    let found = one.judgements.iter().find(|of| of.code == judgement.as_str());
                    found.map_or(0, |of| of.count)
                })
                .collect(),
        })
        .collect()
}

/// 令和8年10月6日から同月8日まで（講評　同月20日）.
fn period(view: &EngagementView) -> String {
    let span = word::span(view.line.period_from.as_deref(), view.period_to.as_deref());
    let read = |iso: Option<&str>| iso.and_then(|iso| Day::from_iso(iso).ok());
    let first = read(view.line.period_from.as_deref());
    match (first, read(view.exit_on.as_deref())) {
        (Some(first), Some(exit)) => say(
            "audit-word-period-exit",
            &[("span", &span), ("day", &word::after(first, exit))],
        ),
        _ => span,
    }
}

/// Names of the standards with their versions.
pub(super) fn criteria(plan: &AuditPlanView) -> Vec<String> {
    plan.criteria
        .iter()
        .map(|one| {
            if one.version.is_empty() {
                return one.name.clone();
            }
            say("audit-word-coded", &[("name", &one.name), ("code", &one.version)])
        })
        .collect()
}

/// Urgent reports of findings that count, the earliest first.
fn memos(view: &EngagementView) -> Vec<(&str, &MemoView)> {
    let mut found: Vec<(&str, &MemoView)> = counted(view)
        .flat_map(|one| one.memos.iter().map(|memo| (one.number.as_str(), memo)))
        .collect();
    found.sort_by(|a, b| a.1.told_at.cmp(&b.1.told_at));
    found
}

/// 令和8年10月7日に緊急報告済み.
fn urgent_note(view: &EngagementView) -> String {
    let first = memos(view).into_iter().next();
    let day = first.and_then(|(_, memo)| word::moment(&memo.told_at));
    day.map_or_else(String::new, |(day, _)| {
        say("audit-word-urgent-note", &[("day", &day.era_long())])
    })
}

/// F01については、令和8年10月7日　午前9時15分に最高情報セキュリティ責任者へ報告しました。
fn urgent(view: &EngagementView, ground: &Ground) -> Vec<String> {
    memos(view)
        .into_iter()
        .map(|(number, memo)| {
            let role = memo.role.parse::<Role>();
            let to = role.map_or_else(
                |_| memo.told_to.clone(),
                |role| ground.body.title(role).to_owned(),
            );
            say(
                "audit-word-urgent",
                &[
                    ("number", short(number, &view.line.number)),
                    ("at", &word::at(&memo.told_at).replace('　', "")),
                    ("to", &to),
                ],
            )
        })
        .collect()
}

fn dissents(view: &EngagementView) -> Vec<Dissent> {
    counted(view)
        .filter(|one| {
            one.opinion
                .as_deref()
                .is_some_and(|code| code != AuditeeOpinion::Agreed.as_str())
        })
        .map(|one| Dissent {
            number: short(&one.number, &view.line.number).to_owned(),
            kind: one.opinion.as_deref().map_or_else(String::new, word::opinion),
            opinion: one.opinion_text.trim_end_matches('。').to_owned(),
            answer: if one.auditor_view.trim().is_empty() {
                String::new()
            } else {
                say("audit-word-auditor-view", &[("text", one.auditor_view.trim())])
            },
        })
        .collect()
}

/// The day of the final report and its number: 令和8年11月6日付け総行第131号「情報セキュリティ監査報告書」.
pub(super) fn cited(report: &AuditReportView, ground: &Ground) -> String {
    let title = ground.body.form(FormCode::AuditReport);
    let title = title.map_or_else(|| say("audit-paper-report", &[]), |form| form.name.clone());
    let day = report.line.confirmed_on.as_deref().and_then(date);
    day.map_or_else(String::new, |day| {
        say(
            "audit-word-cited",
            &[
                ("day", &day.text),
                ("number", &report.document_number),
                ("title", &title),
            ],
        )
    })
}
