//! 監査調書, one and bound, and 監査証拠一覧.

use tenken_checklist::FormCode;
use tenken_documents::{
    AuditPaper, AuditSample, Correction, EvidenceLine, EvidenceList, MissingPaper, Signature, Standing,
    WorkingPaper, WorkingPaperSet, WorkingPaperSheet,
};
use tenken_domain::vocabulary::{Judgement, Procedure};
use tenken_parcel::check_number_of;
use tenken_store::table::audit_item;

use super::{
    super::{paper::paper_record, there},
    Asked,
    ground::{Form, known_day, signed},
    word,
};
use crate::{
    app::App,
    error::Result,
    output::{clause_label, date, say},
    wire::{
        AuditEvidenceView, AuditIdRequest, CorrectionRow, EngagementView, OwnAnswer, PaperView, SampleView,
    },
};

const SHEET: Form = Form {
    code: "working_paper",
    form: Some(FormCode::WorkingPaper),
};
const SET: Form = Form {
    code: "working_papers",
    form: None,
};
const EVIDENCE: Form = Form {
    code: "evidence",
    form: None,
};

impl App {
    pub(super) fn working_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let paper = self.paper_view(&AuditIdRequest { id: id.to_owned() })?;
        let (view, _, ground) = self.engagement_ground(&paper.engagement)?;
        let mut head = ground.head_of(&SHEET, asked, &view);
        let made = made(&paper, &view)?;
        head.paper.date = word::day(paper.written_on.as_deref()).or(head.paper.date);
        head.paper.standing = made.standing.clone();
        Ok(AuditPaper::WorkingPaper(Box::new(WorkingPaperSheet {
            head,
            paper: made,
        })))
    }

    pub(super) fn working_set(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, _, ground) = self.engagement_ground(id)?;
        let mut head = ground.head_of(&SET, asked, &view);
        let papers = self.papers_of(&view)?;
        let is_whole = papers.iter().all(|paper| paper.line.state == "reviewed") && !papers.is_empty();
        if is_whole {
            head.paper.date = known_day(reviewed_on(&papers), asked.on.as_ref());
        }
        head.paper.standing = if is_whole {
            super::ground::settled("reviewed", 1)
        } else {
            Standing::Draft { version: 1 }
        };
        let paper_form = ground.body.form(FormCode::WorkingPaper);
        let mut made_papers = Vec::new();
        for paper in &papers {
            made_papers.push(made(paper, &view)?);
        }
        Ok(AuditPaper::WorkingPapers(Box::new(WorkingPaperSet {
            scope: view.scope.clone(),
            period: word::span(view.line.period_from.as_deref(), view.period_to.as_deref()),
            auditors: ground
                .auditors(&view.team)
                .iter()
                .map(|one| auditor_line(&one.unit, &one.name, &one.role))
                .collect(),
            storage: view.storage_place.clone(),
            paper_form: paper_form
                .and_then(|form| form.number.clone())
                .unwrap_or_default(),
            papers: made_papers,
            missing: self.missing_papers(&view)?,
            head,
        })))
    }

    pub(super) fn evidence_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let (view, _, ground) = self.engagement_ground(id)?;
        let mut head = ground.head_of(&EVIDENCE, asked, &view);
        let papers = self.papers_of(&view)?;
        let is_whole = papers.iter().all(|paper| paper.line.state == "reviewed") && !papers.is_empty();
        if is_whole {
            head.paper.date = known_day(reviewed_on(&papers), asked.on.as_ref());
            head.paper.standing = super::ground::settled("reviewed", 1);
        }
        let lines = papers.iter().flat_map(|paper| evidence_lines(paper, &view));
        Ok(AuditPaper::Evidence(Box::new(EvidenceList {
            evidence: lines.collect(),
            head,
        })))
    }

    /// The papers of an audit in the order of their numbers; what lies beside them is read once.
    pub(super) fn papers_of(&mut self, view: &EngagementView) -> Result<Vec<PaperView>> {
        let engagement = self.engagement_row(&view.line.engagement)?;
        let beside = self.beside(&engagement)?;
        let earlier = self.earlier_findings(&engagement)?;
        let rows = audit_item::of_engagement(self.desk()?.conn(), &engagement.id)?;
        let mut papers = Vec::new();
        for row in rows.into_iter().filter(|row| row.state == "in") {
            papers.push(self.paper_beside(row, &engagement, &beside, &earlier)?);
        }
        Ok(papers)
    }

    /// Numbers of the run that were taken out, with their reasons.
    fn missing_papers(&self, view: &EngagementView) -> Result<Vec<MissingPaper>> {
        let rows = audit_item::of_engagement(self.desk()?.conn(), &view.line.engagement)?;
        let mut list = Vec::new();
        for seq in &view.missing_numbers {
            let row = there(rows.iter().find(|row| row.seq == *seq), "item", &seq.to_string())?;
            list.push(MissingPaper {
                number: format!("{}-{seq:03}", view.line.number),
                reason: say("audit-word-taken-out", &[("reason", &row.out_reason)]),
            });
        }
        Ok(list)
    }
}

/// The day of the last review.
fn reviewed_on(papers: &[PaperView]) -> Option<&str> {
    let own = papers.iter().filter_map(|paper| paper.reviewed_on.as_deref());
    own.max()
}

/// 総務部行政管理課主幹　谷口　圭（主任監査人）.
pub(super) fn auditor_line(unit: &str, name: &str, role: &str) -> String {
    say(
        "audit-word-auditor",
        &[("name", &signed(unit, name)), ("role", role)],
    )
}

fn made(paper: &PaperView, view: &EngagementView) -> Result<WorkingPaper> {
    let line = &paper.line;
    let version = u32::try_from(paper.corrections.len() + 1).unwrap_or(u32::MAX);
    let is_open = paper.corrections.iter().any(|row| row.reviewed_on.is_none());
    let standing = if line.state == "reviewed" && !is_open {
        // The number that the list of the closing has, too.
        Standing::Sealed {
            version,
            state: say("audit-word-state-reviewed", &[]),
            check_number: check_number_of(&paper_record(paper)?)?.to_string(),
        }
    } else {
        Standing::Draft { version }
    };
    let seq = line
        .number
        .rsplit('-')
        .next()
        .unwrap_or_default()
        .trim_start_matches('0');
    let (name, question) = word::item(&line.control, line.item.is_some(), &line.question);
    let item = if line.control.is_empty() {
        format!("{seq}　{name}")
    } else {
        let args = [("name", name.as_str()), ("code", &line.control)];
        format!("{seq}　{}", say("audit-word-coded", &args))
    };
    let question = if question.is_empty() {
        question
    } else {
        say("audit-word-question", &[("text", &question)])
    };
    let from = word::moment(&paper.performed_from);
    let to = word::moment(&paper.performed_to);
    let time = match (from, to) {
        (Some((_, from)), Some((_, to))) => say(
            "paper-period",
            &[("from", &word::clock(from)), ("to", &word::clock(to))],
        ),
        (Some((_, from)), None) => say("audit-word-from", &[("time", &word::clock(from))]),
        (None, _) => String::new(),
    };
    let judged = line.judgement.as_deref();
    let procedures: Vec<&str> = paper.procedures.iter().map(String::as_str).collect();
    let signature = |name: &str, on: Option<&str>| Signature {
        name: name.to_owned(),
        on: word::day(on),
    };
    Ok(WorkingPaper {
        number: line.number.clone(),
        standing,
        auditee: String::new(),
        domain: word::domain_of(&line.control),
        item,
        point: [paper.point.as_str(), &question].join("\n").trim().to_owned(),
        clauses: line.clauses.iter().map(|clause| clause_label(clause)).collect(),
        procedures: word::choice(
            Procedure::ALL.iter().map(|one| one.as_str()),
            word::procedure,
            &procedures,
        ),
        procedure: paper.procedure_note.clone(),
        on: from.and_then(|(day, _)| date(&day.to_string())),
        time,
        place: paper.place.clone(),
        respondent: paper.counterpart.clone(),
        auditor: if paper.auditors.trim().is_empty() {
            paper.author.clone()
        } else {
            paper.auditors.clone()
        },
        sample: sample(paper, &view.samples),
        evidence: evidence_lines(paper, view).collect(),
        facts: paper.facts.clone(),
        judgement: word::choice(
            Judgement::ALL.iter().map(|one| one.as_str()),
            word::judgement,
            judged.as_slice(),
        ),
        reason: paper.reason.clone(),
        difference: difference(paper),
        self_check: own_text(paper),
        findings: view
            .findings
            .iter()
            .filter(|one| line.findings.contains(&one.number) && one.out_reason.is_empty())
            .map(|one| {
                let class = say(
                    "paper-audit-class-urgency",
                    &[
                        ("class", &word::class(&one.class)),
                        ("urgency", &word::urgency(&one.urgency)),
                    ],
                );
                signed(&signed(&one.number, &class), &one.subject)
            })
            .collect(),
        good: word::lines(&paper.good),
        author: signature(&paper.author, paper.written_on.as_deref()),
        reviewer: signature(&paper.reviewer, paper.reviewed_on.as_deref()),
        corrections: paper.corrections.iter().map(correction).collect(),
    })
}

/// n of N; none where the paper says neither.
fn sample(paper: &PaperView, drawn: &[SampleView]) -> Option<AuditSample> {
    let (population, size) = (paper.population?, paper.sample_size?);
    let own = drawn.iter().find(|one| one.item.as_ref() == Some(&paper.line.id));
    Some(AuditSample {
        population,
        drawn: size,
        exceptions: paper.exceptions,
        unit: String::new(),
        method: own.map_or_else(String::new, |one| word::sampling(&one.method)),
    })
}

/// あり, なし; － where there is no 「○」 to compare with; empty without a judgement.
fn difference(paper: &PaperView) -> String {
    let own = paper.own.as_ref().and_then(|own| own.answer.as_deref());
    match (
        paper.line.judgement.is_some(),
        own == Some("yes"),
        paper.line.differs,
    ) {
        (false, ..) => String::new(),
        (true, false, _) => "－".to_owned(),
        (true, true, true) => say("audit-word-differs", &[]),
        (true, true, false) => say("audit-word-differs-not", &[]),
    }
}

/// What the section answered itself, and why it is not compared where it is not.
fn own_text(paper: &PaperView) -> String {
    let Some(own) = &paper.own else {
        return match &paper.line.item {
            Some(_) => String::new(),
            None => say("audit-word-own-not-asked", &[]),
        };
    };
    let line = own_line(own);
    match own.answer.as_deref() {
        Some("yes") | None => line,
        Some(_) => say("audit-word-not-compared", &[("own", &line)]),
    }
}

/// 自己点検の回答は「○」（令和8年7月31日確定、第1版）.
fn own_line(own: &OwnAnswer) -> String {
    let answer = match own.answer.as_deref() {
        Some("yes") => say("report-yes", &[]),
        Some("partial") => say("report-partial", &[]),
        Some("no") => say("report-no", &[]),
        Some("na") => say("report-na", &[]),
        _ => return say("audit-word-own-none", &[]),
    };
    let confirmed = word::day(own.confirmed_on.as_deref());
    let version = own.version.to_string();
    match confirmed {
        Some(day) if own.version > 0 => say(
            "audit-word-own-sealed",
            &[("answer", &answer), ("day", &day.text), ("version", &version)],
        ),
        Some(day) => say("audit-word-own-day", &[("answer", &answer), ("day", &day.text)]),
        None => say("audit-word-own", &[("answer", &answer)]),
    }
}

/// Evidence that counts.
fn evidence_lines<'a>(
    paper: &'a PaperView,
    view: &'a EngagementView,
) -> impl Iterator<Item = EvidenceLine> + 'a {
    let counted = paper.evidence.iter().filter(|one| one.out_reason.is_empty());
    counted.map(|one| evidence_line(one, &paper.line.number, &view.line.number))
}

fn evidence_line(one: &AuditEvidenceView, paper: &str, audit: &str) -> EvidenceLine {
    let number = paper.strip_prefix(audit).unwrap_or(paper);
    EvidenceLine {
        number: one.number.clone(),
        paper: number.trim_start_matches('-').to_owned(),
        kind: word::evidence(&one.kind),
        name: one.name.clone(),
        source: one.source.clone(),
        on: word::day(one.obtained_on.as_deref()),
        place: one.place.clone(),
        hash: one.sha256.chars().take(16).collect(),
        is_kept: one.is_kept,
    }
}

fn correction(row: &CorrectionRow) -> Correction {
    let (before, place) = match row.field.as_str() {
        "judgement" => (word::judgement(&row.old), say("paper-audit-judgement", &[])),
        "performed_from" | "performed_to" => (word::at(&row.old), say("paper-audit-when", &[])),
        "procedure_note" => (row.old.clone(), say("paper-audit-procedure-text", &[])),
        "place" => (row.old.clone(), say("paper-audit-place", &[])),
        "counterpart" => (row.old.clone(), say("paper-audit-respondent", &[])),
        "auditors" => (row.old.clone(), say("paper-audit-auditor", &[])),
        "facts" => (row.old.clone(), say("paper-audit-facts", &[])),
        "reason" => (row.old.clone(), say("paper-audit-reason", &[])),
        _ => (row.old.clone(), say("paper-audit-good", &[])),
    };
    Correction {
        on: date(&row.made_on),
        by: row.made_by.clone(),
        place,
        before,
        reason: row.reason.clone(),
        review: Signature {
            name: row.reviewed_by.clone(),
            on: word::day(row.reviewed_on.as_deref()),
        },
    }
}
