//! 指摘事項一覧, 監査連絡票, 緊急報告メモ.

use tenken_checklist::FormCode;
use tenken_documents::{
    AuditPaper, Choice, Confirmed, Finding, FindingList, FindingSlip, GoodPoint, Standing, UrgentMemo,
};
use tenken_domain::{
    audit::finding::ClassSet,
    vocabulary::{AuditeeOpinion, FindingClass, Role},
};
use tenken_store::table::{audit_memo, audit_slip};

use super::{
    super::{said::Said, stored, there},
    Asked,
    ground::{Form, Ground, joined, known_day, settled},
    word,
};
use crate::{
    app::App,
    error::Result,
    output::{clause_label, date, say},
    wire::{AuditIdRequest, EngagementView, FindingView, PaperView},
};

const LIST: Form = Form {
    code: "findings",
    form: None,
};
const SLIP: Form = Form {
    code: "slip",
    form: Some(FormCode::FindingSlip),
};
const MEMO: Form = Form {
    code: "memo",
    form: None,
};

impl App {
    pub(super) fn findings_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, _, ground) = self.engagement_ground(id)?;
        let mut head = ground.head_of(&LIST, asked, &view);
        head.paper.standing = reported(&view);
        let last = view.reports.iter().rfind(|one| one.state == "final");
        head.paper.date = known_day(
            last.and_then(|one| one.confirmed_on.as_deref()),
            asked.on.as_ref(),
        );
        let papers = self.papers_of(&view)?;
        let findings: Vec<Finding> = counted(&view)
            .filter(|one| one.class != FindingClass::Good.as_str())
            .map(|one| finding(one, &view, &ground))
            .collect();
        let classes = classes(self.class_set()?);
        Ok(AuditPaper::Findings(Box::new(FindingList {
            good: good(&view, &papers),
            classes: classes.iter().map(|one| word::class(one.as_str())).collect(),
            as_of: date(&self.today()?.to_string())
                .filter(|_| findings.iter().any(|one| !one.state.is_empty())),
            findings,
            head,
        })))
    }

    /// One finding for the auditee's opinion, as it is left in the room.
    pub(super) fn slip_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let row = self.finding_of(id)?;
        let (view, _, ground) = self.engagement_ground(&row.engagement_id)?;
        let one = there(view.findings.iter().find(|one| one.finding == id), "finding", id)?;
        let mut head = ground.head_of(&SLIP, asked, &view);
        let handed = audit_slip::of_engagement(self.desk()?.conn(), &view.line.engagement)?
            .into_iter()
            .rfind(|slip| {
                stored::<Vec<String>>("findings", &slip.findings_json)
                    .is_ok_and(|ids| ids.iter().any(|one| one == id))
            });
        head.paper.addressee = ground.head_post(&view.line.unit);
        Ground::send_as_chief(&mut head, &view.team);
        head.paper.opening = say(
            "audit-open-slip",
            &[("basis", &ground.basis(FormCode::FindingSlip))],
        );
        let mut reply_by = None;
        if let Some(slip) = &handed {
            head.paper.date = date(&slip.issued_on);
            head.paper.number.clone_from(&slip.number);
            head.paper.standing = settled("handed", 1);
            reply_by = Said::SlipDue.day(self.desk()?.conn(), &slip.id)?;
        }
        let checks = ["audit-word-facts-right", "audit-word-facts-wrong"];
        // What was heard on the day of the slip or later is the answer to it, which is written into it by hand.
        let heard_before = match (&handed, &one.opinion_on) {
            (Some(slip), Some(on)) => *on < slip.issued_on,
            _ => true,
        };
        let known = one.opinion.as_deref().filter(|_| heard_before);
        let mut printed = finding(one, &view, &ground);
        if !heard_before {
            printed.opinion.clear();
            printed.opinion_text.clear();
            printed.opinion_on = None;
        }
        Ok(AuditPaper::Slip(Box::new(FindingSlip {
            fact_check: Choice {
                options: checks.iter().map(|id| say(id, &[])).collect(),
                chosen: Vec::new(),
            },
            opinion: word::choice(
                AuditeeOpinion::ALL.iter().map(|one| one.as_str()),
                word::opinion,
                known.as_slice(),
            ),
            reply_by: word::day(reply_by.as_deref()),
            explained: Confirmed::default(),
            answered: Confirmed {
                role: String::new(),
                name: known.map_or_else(String::new, |_| one.opinion_by.clone()),
                on: printed.opinion_on.clone(),
            },
            finding: printed,
            head,
        })))
    }

    /// One urgent report.
    pub(super) fn memo_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let memo = there(audit_memo::get(self.desk()?.conn(), id)?, "memo", id)?;
        let row = self.finding_of(&memo.finding_id)?;
        let (view, _, ground) = self.engagement_ground(&row.engagement_id)?;
        let one = there(
            view.findings.iter().find(|one| one.finding == row.id),
            "finding",
            &row.id,
        )?;
        let mut head = ground.head_of(&MEMO, asked, &view);
        let told = memo.told_role.parse::<Role>();
        head.paper.addressee = told.as_ref().map_or_else(
            |_| memo.told_to.clone(),
            |role| ground.body.title(*role).to_owned(),
        );
        ground
            .body
            .title(Role::AuditLead)
            .clone_into(&mut head.paper.sender_role);
        head.paper.sender_name = ground.post(Role::AuditLead);
        ground.send(&mut head, &view.team);
        head.paper.date = word::moment(&memo.told_at).and_then(|(day, _)| date(&day.to_string()));
        head.paper.opening = say("audit-open-memo", &[]);
        head.paper.standing = settled("told", 1);
        let first = stored::<Vec<String>>("items", &row.items_json)?
            .into_iter()
            .next();
        let paper = match first {
            Some(item) => Some(self.paper_view(&AuditIdRequest { id: item })?),
            None => None,
        };
        let (found, place) = paper.map_or_else(Default::default, |paper| {
            let moment = if paper.performed_to.is_empty() {
                &paper.performed_from
            } else {
                &paper.performed_to
            };
            (word::at(moment), paper.place.clone())
        });
        let memo_id = memo.id.clone();
        // Who answered has received it; else whoever it is handed to signs.
        let received = if memo.answer.trim().is_empty() {
            Confirmed::default()
        } else {
            Confirmed {
                name: told.map_or_else(|_| memo.told_to.clone(), |role| ground.post(role)),
                on: head.paper.date.clone(),
                ..Confirmed::default()
            }
        };
        let is_finding = memo.content == format!("{}\n{}", row.subject, row.facts).trim();
        let ways = ["audit-word-oral", "audit-word-written"];
        Ok(AuditPaper::UrgentMemo(Box::new(UrgentMemo {
            finding: finding(one, &view, &ground),
            found,
            place,
            reported_by: Choice {
                options: ways.iter().map(|id| say(id, &[])).collect(),
                chosen: vec![usize::from(!memo.is_oral)],
            },
            reported: word::at(&memo.told_at),
            reported_to: ground.told(&memo.told_role, &memo.told_to),
            said: if is_finding { String::new() } else { memo.content },
            interim: String::new(),
            request: Said::Request.text(self.desk()?.conn(), &memo_id)?,
            instruction: memo.answer,
            prompt: None,
            received: Confirmed {
                role: head.paper.addressee.clone(),
                ..received
            },
            head,
        })))
    }
}

/// Classes of the set in use, worst first; good points stand apart.
pub(super) fn classes(set: ClassSet) -> Vec<FindingClass> {
    match set {
        ClassSet::Five => vec![
            FindingClass::Major,
            FindingClass::Minor,
            FindingClass::Observation,
            FindingClass::Recommendation,
        ],
        ClassSet::Two => vec![FindingClass::Correction, FindingClass::Opinion],
    }
}

/// Findings that were not withdrawn.
pub(super) fn counted(view: &EngagementView) -> impl Iterator<Item = &FindingView> {
    view.findings.iter().filter(|one| one.out_reason.is_empty())
}

/// A draft until the report is final.
pub(super) fn reported(view: &EngagementView) -> Standing {
    let last = view.reports.iter().rfind(|one| one.state == "final");
    last.map_or(Standing::Draft { version: 1 }, |report| {
        settled("final", u32::try_from(report.version).unwrap_or(1))
    })
}

/// Number without that of the audit.
pub(super) fn short<'a>(number: &'a str, audit: &str) -> &'a str {
    number
        .strip_prefix(audit)
        .and_then(|rest| rest.strip_prefix('-'))
        .unwrap_or(number)
}

/// A finding as the papers print it.
pub(super) fn finding(one: &FindingView, view: &EngagementView, ground: &Ground) -> Finding {
    let audit = &view.line.number;
    let owner = match one.directed_role.parse::<Role>() {
        Ok(Role::SectionMgr) => {
            let unit = one.directed_unit.as_ref().unwrap_or(&view.line.unit);
            let row = ground.units.row(unit);
            row.filter(|row| !row.head_title.is_empty()).map_or_else(
                || ground.head_post(unit),
                |row| joined(&row.name, &row.head_title),
            )
        }
        Ok(role) => ground.body.title(role).to_owned(),
        Err(_) => String::new(),
    };
    // A finding without a plan has no state of one.
    let owes = !one.directed_role.is_empty() || !one.follow_ups.is_empty() || !one.measures.is_empty();
    let cause = match (one.cause_kind.as_str(), one.cause.as_str()) {
        ("", text) => text.to_owned(),
        (kind, "") => word::cause(kind),
        (kind, text) => say(
            "audit-word-cause",
            &[("kind", &word::cause(kind)), ("text", text)],
        ),
    };
    Finding {
        number: one.number.clone(),
        auditee: String::new(),
        class: word::class(&one.class),
        urgency: word::urgency(&one.urgency),
        subject: one.subject.clone(),
        fact: one.facts.clone(),
        clauses: one.clauses.iter().map(|clause| clause_label(clause)).collect(),
        control: one.control.clone(),
        cause,
        risk: one.risk.clone(),
        proposal: one.proposal.clone(),
        evidence: one.evidence.clone(),
        papers: one
            .papers
            .iter()
            .map(|paper| short(paper, audit).to_owned())
            .collect(),
        opinion: one.opinion.as_deref().map_or_else(String::new, word::opinion),
        opinion_text: one.opinion_text.clone(),
        opinion_on: word::day(one.opinion_on.as_deref()),
        view: one.auditor_view.clone(),
        roll_out: word::wanted(one.is_roll_out),
        roll_out_to: one.roll_out_note.clone(),
        owner,
        due: word::day(one.plan_due_on.as_deref()),
        state: if owes {
            word::progress(&one.progress)
        } else {
            String::new()
        },
    }
}

/// Good points: those that were made findings, and those of papers without one.
pub(super) fn good(view: &EngagementView, papers: &[PaperView]) -> Vec<GoodPoint> {
    let audit = &view.line.number;
    let made: Vec<&FindingView> = counted(view)
        .filter(|one| one.class == FindingClass::Good.as_str())
        .collect();
    let mut points: Vec<GoodPoint> = made
        .iter()
        .map(|one| GoodPoint {
            number: one.number.clone(),
            text: if one.subject.is_empty() {
                one.facts.clone()
            } else {
                one.subject.clone()
            },
            papers: one
                .papers
                .iter()
                .map(|paper| short(paper, audit).to_owned())
                .collect(),
        })
        .collect();
    for paper in papers {
        let number = &paper.line.number;
        if made.iter().any(|one| one.papers.contains(number)) {
            continue;
        }
        points.extend(word::lines(&paper.good).into_iter().map(|text| GoodPoint {
            number: String::new(),
            text,
            papers: vec![short(number, audit).to_owned()],
        }));
    }
    points
}
