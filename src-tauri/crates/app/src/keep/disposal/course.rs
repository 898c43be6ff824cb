//! When the period of documents begins, and what holds them: what is open, what an open year rests on, what is told by
//! documents that are kept.

use std::collections::{BTreeMap, BTreeSet};

use tenken_domain::{
    date::{Day, fiscal_year_label},
    vocabulary::Progress,
};
use tenken_store::table::{
    audit_part, audit_roll_out, audit_roll_out_reply, carried_measure, measure_source, reception,
    reception_answer, sheets,
};

use super::{
    Key,
    ground::{Ground, is_held_open, named, year_of},
    line::{AUDIT, Hold, key_text},
};
use crate::{
    app::App,
    board::{Held, Origin},
    error::Result,
    office::SEALED,
    output::say,
};

/// Where documents stand.
pub(super) enum Start {
    /// Their year, or their audit, is not closed.
    Open,
    /// Something of them has not come to its end.
    Unfinished,
    /// They were completed in this fiscal year.
    In(i64),
}

/// The way of documents to their end.
pub(super) struct Course {
    pub(super) start: Start,
    pub(super) holds: Vec<Hold>,
    /// The last day, where they have one of their own.
    pub(super) until: Option<Day>,
}

impl Course {
    fn open() -> Self {
        Self {
            start: Start::Open,
            holds: Vec::new(),
            until: None,
        }
    }

    /// Completed with the last of these; held by the rest.
    fn of(unfinished: Vec<String>, ended: Option<i64>, rest: Vec<Option<Hold>>) -> Self {
        let mut holds: Vec<Hold> = rest.into_iter().flatten().collect();
        let start = match (Hold::of("unfinished", unfinished), ended) {
            (Some(hold), _) => {
                holds.insert(0, hold);
                Start::Unfinished
            }
            (None, Some(year)) => Start::In(year),
            (None, None) => Start::Open,
        };
        Self {
            start,
            holds,
            until: None,
        }
    }
}

impl App {
    pub(super) fn course(&mut self, ground: &Ground, key: &Key) -> Result<Course> {
        if key.kind == AUDIT && !ground.is_office {
            return self.audit_course(ground, key);
        }
        let mut of_year = ground.rounds.iter().filter(|row| row.fiscal_year == key.year);
        let is_closed = of_year.clone().any(|row| row.state == SEALED);
        if !is_closed && (of_year.next().is_some() || matches!(key.kind, "submission" | "report" | "central"))
        {
            return Ok(Course::open());
        }
        let closed = if is_closed {
            year_of(&self.closing_in_force(key.year)?.closed_on)
        } else {
            None
        };
        let mut course = match key.kind {
            "submission" => {
                let (open, _) = self.open_improvements(key.year)?;
                Course::of(Vec::new(), closed, vec![Hold::of("improvement", open)])
            }
            "central" => self.central_course(ground, key.year, closed)?,
            "improvement" => self.improvement_course(ground, key.year)?,
            "exception" => self.exception_course_of(ground, key.year)?,
            "memo" => memo_course(ground, key.year),
            AUDIT => result_course(ground, key, closed),
            _ => Course::of(Vec::new(), closed, Vec::new()),
        };
        // Nothing of a year is completed before the year is.
        if let (Start::In(ended), Some(closed)) = (&mut course.start, closed) {
            *ended = closed.max(*ended);
        }
        Ok(course)
    }

    fn central_course(&self, ground: &Ground, year: i64, closed: Option<i64>) -> Result<Course> {
        let conn = self.desk()?.conn();
        let mut open = Vec::new();
        for sheet in sheets::of_year(conn, year)?
            .iter()
            .filter(|row| row.kind == "central")
        {
            for source in measure_source::of_sheet(conn, &sheet.id)? {
                open.extend(ground.open_improvement(&source.measure_id));
            }
        }
        Ok(Course::of(
            Vec::new(),
            closed,
            vec![Hold::of("improvement", open)],
        ))
    }

    fn improvement_course(&self, ground: &Ground, year: i64) -> Result<Course> {
        let of_year: Vec<&Held> = ground.improvements(year).collect();
        let unfinished = of_year.iter().filter(|held| is_held_open(held));
        let unfinished: Vec<String> = unfinished.map(|held| named(held)).collect();
        let ends = of_year.iter().map(|held| ended_on(held));
        let last = ends.clone().max();
        let carried = ground.open_years().filter(|round| {
            let made = round.created_at.get(..10).unwrap_or_default();
            round.fiscal_year > year && ends.clone().any(|end| end.as_str() >= made)
        });
        let carried = carried.map(|round| round.name.clone()).collect();
        let is_own = |id: &str| {
            of_year
                .iter()
                .any(|held| held.row.id == id || held.row.number == id)
        };
        let exceptions = ground.exceptions.iter().filter(|row| {
            let mut leading = of_year.iter().filter_map(|held| held.exception.as_ref());
            ground.is_exception_open(row) && leading.any(|(id, _)| *id == row.id)
        });
        let exceptions = exceptions.map(|row| row.number.clone()).collect();
        let memos = ground.memos.iter();
        let memos = memos.filter(|row| Ground::is_memo_open(row) && is_own(&row.measure_number));
        let memos = memos.map(|row| row.number.clone()).collect();
        let open_audits = ground
            .audits
            .iter()
            .flat_map(|audit| &audit.findings)
            .filter(|finding| {
                let of_audit = tenken_domain::vocabulary::MeasureSource::Audit.as_str();
                let mut sources = of_year.iter().flat_map(|held| &held.sources);
                is_open(&finding.progress)
                    && sources.any(|one| one.kind == of_audit && one.reference == finding.number)
            });
        let audits = open_audits.map(|finding| finding.number.clone()).collect();
        Ok(Course::of(
            unfinished,
            last.as_deref().and_then(year_of),
            vec![
                Hold::of("carried", carried),
                Hold::of("exception", exceptions),
                Hold::of("memo", memos),
                Hold::of("audit", audits),
                self.telling_sheets(&of_year)?,
            ],
        ))
    }

    /// Sheets that are kept and tell these improvements, or carry them further.
    fn telling_sheets(&self, of_year: &[&Held]) -> Result<Option<Hold>> {
        let conn = self.desk()?.conn();
        let mut together = BTreeSet::new();
        let told = of_year.iter().filter_map(|held| held.told.as_ref());
        let said = of_year
            .iter()
            .flat_map(|held| held.said.iter().map(|said| &said.by));
        for (id, ..) in told.chain(said) {
            if let Some(row) = reception::get(conn, id)? {
                together.insert(key_text(kind_of(&row.sheet_kind), row.fiscal_year, ""));
            }
        }
        let kept: BTreeMap<String, i64> = (sheets::all(conn)?.into_iter())
            .map(|row| (row.id, row.fiscal_year))
            .collect();
        let mut central = |id: Option<&String>| {
            let year = id.and_then(|id| kept.get(id));
            together.extend(year.map(|year| key_text("central", *year, "")));
        };
        let is_own = |id: &str| of_year.iter().any(|held| held.row.id == id);
        for source in measure_source::all(conn)?
            .iter()
            .filter(|row| is_own(&row.measure_id))
        {
            central(source.sheet_id.as_ref());
        }
        for carried in carried_measure::all(conn)?
            .iter()
            .filter(|row| is_own(&row.measure_id))
        {
            central(Some(&carried.sheet_id));
        }
        let together: Vec<String> = together.into_iter().collect();
        let names = together.iter().map(|key| sheets_of(key)).collect();
        Ok(Hold::of("sheets", names).map(|hold| Hold { together, ..hold }))
    }

    fn exception_course_of(&self, ground: &Ground, year: i64) -> Result<Course> {
        let conn = self.desk()?.conn();
        let of_year: Vec<_> = ground.exceptions_of(year).collect();
        let open = of_year.iter().filter(|row| ground.is_exception_open(row));
        let open = open.map(|row| row.number.clone()).collect();
        let last = of_year.iter().map(|row| {
            let end = row.ended_on.as_ref().or(row.period_to.as_ref());
            end.or(row.decided_on.as_ref()).unwrap_or(&row.created_at)
        });
        let is_own = |id: &String| of_year.iter().any(|row| row.id == *id);
        let renewing = ground.exceptions.iter().filter(|row| {
            ground.is_exception_open(row) && row.renewal_of.as_ref().is_some_and(is_own) && !is_own(&row.id)
        });
        let renewing = renewing.map(|row| row.number.clone()).collect();
        let mut measures = Vec::new();
        for row in &of_year {
            let measure = self.exception_course(&row.id)?.measure_id;
            measures.extend(measure.and_then(|id| ground.open_improvement(&id)));
        }
        let numbers: BTreeSet<&str> = of_year.iter().map(|row| row.number.as_str()).collect();
        let mut answers = Vec::new();
        for round in ground.open_years() {
            for row in reception::in_force(conn, round.fiscal_year)? {
                let all = reception_answer::of_reception(conn, &row.id)?;
                let own = all
                    .iter()
                    .filter(|one| numbers.contains(one.exception_number.as_str()));
                answers.extend(own.map(|one| one.exception_number.clone()));
            }
        }
        Ok(Course::of(
            open,
            last.max().and_then(|day| year_of(day)),
            vec![
                Hold::of("renewal", renewing),
                Hold::of("answers", answers),
                Hold::of("improvement", measures),
            ],
        ))
    }

    /// An audit of the team's own case: its papers are closed with their last day.
    fn audit_course(&self, ground: &Ground, key: &Key) -> Result<Course> {
        let conn = self.desk()?.conn();
        let Some((audit, closing)) = ground
            .audit(&key.subject)
            .and_then(|audit| Some((audit, audit.closing.as_ref()?)))
        else {
            return Ok(Course::open());
        };
        let numbers: Vec<&str> = audit.findings.iter().map(|row| row.number.as_str()).collect();
        let later = ground.audits.iter().filter(|other| other.closing.is_none());
        let referring = later.filter(|other| {
            let mut findings = other.findings.iter();
            findings.any(|row| numbers.contains(&row.earlier_number.as_str()))
        });
        let referring = referring.map(|other| other.row.number.clone()).collect();
        let parts = audit_part::of_engagement(conn, &key.subject)?.into_iter();
        let parts = parts
            .filter(|part| part.state == "out")
            .map(|part| part.handed_at);
        let (mut questions, mut measures) = (Vec::new(), Vec::new());
        for finding in &audit.findings {
            for question in audit_roll_out::of_finding(conn, &finding.id)? {
                if question.state == "asked" {
                    questions.push(question.number.clone());
                }
                for reply in audit_roll_out_reply::of_roll_out(conn, &question.id)? {
                    measures.extend(reply.measure_id.and_then(|id| ground.open_improvement(&id)));
                }
            }
        }
        Ok(Course {
            until: Some(Day::from_iso(&closing.retain_until_on)?),
            ..Course::of(
                Vec::new(),
                year_of(&closing.closed_on),
                vec![
                    Hold::of("audit", referring),
                    Hold::of("part", parts.collect()),
                    Hold::of("roll_out", questions),
                    Hold::of("improvement", measures),
                ],
            )
        })
    }
}

/// The kind that a version in force belongs to.
pub(super) fn kind_of(sheet_kind: &str) -> &'static str {
    if sheet_kind == "central" {
        "central"
    } else {
        "submission"
    }
}

/// 令和8年度　自己点検票.
fn sheets_of(key: &str) -> String {
    let (kind, year) = key.split_once('/').unwrap_or((key, ""));
    let year = fiscal_year_label(year.parse().unwrap_or_default());
    format!("{year}　{}", say(&format!("disposal-kind-{kind}"), &[]))
}

fn is_open(progress: &str) -> bool {
    !progress.parse().is_ok_and(Progress::is_over)
}

/// When an improvement came to its end.
fn ended_on(held: &Held) -> String {
    let checked = held.checks.iter().map(|check| check.checked_on.as_str());
    let days = checked.chain(held.row.progress_on.as_deref());
    let made = held.row.created_at.get(..10).unwrap_or_default();
    days.chain([made]).max().unwrap_or_default().to_owned()
}

fn memo_course(ground: &Ground, year: i64) -> Course {
    let of_year: Vec<_> = ground.memos_of(year).collect();
    let open = of_year.iter().filter(|row| Ground::is_memo_open(row));
    let open = open.map(|row| row.number.clone()).collect();
    let last = of_year.iter().filter_map(|row| row.ended_on.as_deref()).max();
    let measures = of_year.iter().filter(|row| !row.measure_number.is_empty());
    let measures = measures.filter_map(|row| ground.open_improvement(&row.measure_number));
    let hold = Hold::of("improvement", measures.collect());
    Course::of(open, last.and_then(year_of), vec![hold])
}

/// An audit of which the office has the results.
fn result_course(ground: &Ground, key: &Key, closed: Option<i64>) -> Course {
    let Some(audit) = ground.audit(&key.subject) else {
        return Course::open();
    };
    let mut open = Vec::new();
    for finding in audit.findings.iter().filter(|row| row.state == "in") {
        let class = finding
            .class_code
            .parse::<tenken_domain::vocabulary::FindingClass>();
        let owes = class.is_ok_and(|class| class.needs_plan(finding.plan_due_on.is_some()));
        if owes && is_open(&finding.progress) {
            open.push(finding.number.clone());
        }
    }
    let numbers: BTreeSet<&str> = audit.findings.iter().map(|row| row.number.as_str()).collect();
    let mut measures = Vec::new();
    let planned = ground.board.held.iter().filter(|held| held.origin != Origin::Gap);
    for held in planned.filter(|held| is_held_open(held)) {
        let of_audit = tenken_domain::vocabulary::MeasureSource::Audit.as_str();
        let mut sources = held.sources.iter();
        if sources.any(|one| one.kind == of_audit && numbers.contains(one.reference.as_str())) {
            measures.push(named(held));
        }
    }
    let ended = closed.or_else(|| year_of(&audit.row.created_at));
    Course::of(open, ended, vec![Hold::of("improvement", measures)])
}
