//! What disposal looks at: everything that has a period, read once.

use std::collections::{BTreeMap, BTreeSet};

use tenken_domain::{
    date::Day,
    vocabulary::{ExceptionState, MemoState},
};
use tenken_store::table::{
    audit_closing::{self, AuditClosing},
    audit_engagement::{self, AuditEngagement},
    audit_finding::{self, AuditFinding},
    audit_plan,
    exception_grant::{self, ExceptionGrant},
    memo::{self, Memo},
    report_log,
    round::{self, Round},
    sheets,
};

use super::{Key, Line, List, line::AUDIT};
use crate::{
    app::App,
    board::{Board, Held, Origin},
    error::Result,
    office::SEALED,
};

/// An audit with what decides on it.
pub(super) struct Audit {
    pub(super) row: AuditEngagement,
    pub(super) year: i64,
    pub(super) findings: Vec<AuditFinding>,
    pub(super) closing: Option<AuditClosing>,
}

/// The case, as far as disposal asks.
pub(super) struct Ground {
    pub(super) is_office: bool,
    pub(super) today: Day,
    pub(super) lists: Vec<List>,
    pub(super) board: Board,
    pub(super) exceptions: Vec<ExceptionGrant>,
    pub(super) memos: Vec<Memo>,
    pub(super) rounds: Vec<Round>,
    pub(super) audits: Vec<Audit>,
}

/// The fiscal year of a day, or of a moment; none where it is neither.
pub(super) fn year_of(text: &str) -> Option<i64> {
    let day = Day::from_iso(text.get(..10)?).ok()?;
    Some(i64::from(day.fiscal_year()))
}

pub(super) fn exception_year(row: &ExceptionGrant) -> Option<i64> {
    year_of(row.applied_on.as_deref().unwrap_or(&row.created_at))
}

pub(super) fn memo_year(row: &Memo) -> Option<i64> {
    year_of(row.issued_on.as_deref().unwrap_or(&row.created_at))
}

impl App {
    pub(super) fn disposal_ground(&mut self) -> Result<Ground> {
        let board = self.board()?;
        let conn = self.desk()?.conn();
        let mut audits = Vec::new();
        for row in audit_engagement::all(conn)? {
            audits.push(Audit {
                year: audit_plan::get(conn, &row.plan_id)?.map_or(0, |plan| plan.fiscal_year),
                findings: audit_finding::of_engagement(conn, &row.id)?,
                closing: audit_closing::of_engagement(conn, &row.id)?.pop(),
                row,
            });
        }
        Ok(Ground {
            is_office: board.kind == "office",
            today: self.today()?,
            lists: self.disposals()?,
            exceptions: exception_grant::all(conn)?,
            memos: memo::all(conn)?,
            rounds: round::all(conn)?,
            board,
            audits,
        })
    }

    /// Every kind and year that there is, or that there was: the oldest first.
    pub(super) fn disposal_keys(&self, ground: &Ground) -> Result<Vec<Key>> {
        let mut years: BTreeMap<i64, BTreeSet<(usize, String)>> = BTreeMap::new();
        let kinds = self.kinds_kept()?;
        let mut add = |kind: &str, year: Option<i64>, subject: &str| {
            let at = super::KINDS.iter().position(|known| *known == kind);
            if let (true, Some(at), Some(year)) = (kinds.contains(&kind), at, year) {
                years.entry(year).or_default().insert((at, subject.to_owned()));
            }
        };
        let conn = self.desk()?.conn();
        for round in &ground.rounds {
            add("submission", Some(round.fiscal_year), "");
            add("report", Some(round.fiscal_year), "");
            let sheets = sheets::of_year(conn, round.fiscal_year)?;
            if sheets.iter().any(|row| row.kind == "central") {
                add("central", Some(round.fiscal_year), "");
            }
        }
        for held in ground.board.held.iter().filter(|held| held.origin != Origin::Gap) {
            add("improvement", Some(held.row.fiscal_year), "");
        }
        for row in &ground.exceptions {
            add("exception", exception_year(row), "");
        }
        for row in &ground.memos {
            add("memo", memo_year(row), "");
        }
        for audit in &ground.audits {
            add(AUDIT, Some(audit.year), &audit.row.id);
        }
        for line in ground
            .lists
            .iter()
            .filter(|list| list.state == "done")
            .flat_map(|list| &list.lines)
        {
            add(&line.kind, Some(line.fiscal_year), &line.subject);
        }
        let mut keys = Vec::new();
        for (year, found) in years {
            for (at, subject) in found {
                keys.push(Key::new(super::KINDS[at], year, &subject)?);
            }
        }
        Ok(keys)
    }
}

impl Ground {
    /// The line of a list that was carried out, with its day.
    pub(super) fn done(&self, key: &Key) -> Option<Line> {
        let mut lists = self.lists.iter().filter(|list| list.state == "done");
        lists.find_map(|list| {
            list.line(key).map(|line| Line {
                state: "done".to_owned(),
                done_on: Some(list.done_on.clone()),
                ..line.clone()
            })
        })
    }

    /// The open list that it stands on.
    pub(super) fn listed(&self, key: &Key) -> Option<&List> {
        let mut open = self.lists.iter().filter(|list| list.is_open());
        open.find(|list| list.line(key).is_some())
    }

    /// Improvements of a year.
    pub(super) fn improvements(&self, year: i64) -> impl Iterator<Item = &Held> {
        let all = self.board.held.iter();
        all.filter(move |held| held.origin != Origin::Gap && held.row.fiscal_year == year)
    }

    pub(super) fn exceptions_of(&self, year: i64) -> impl Iterator<Item = &ExceptionGrant> {
        let all = self.exceptions.iter();
        all.filter(move |row| exception_year(row) == Some(year))
    }

    pub(super) fn memos_of(&self, year: i64) -> impl Iterator<Item = &Memo> {
        self.memos.iter().filter(move |row| memo_year(row) == Some(year))
    }

    pub(super) fn audit(&self, id: &str) -> Option<&Audit> {
        self.audits.iter().find(|audit| audit.row.id == id)
    }

    /// Years of rounds that are not closed.
    pub(super) fn open_years(&self) -> impl Iterator<Item = &Round> {
        self.rounds.iter().filter(|round| round.state != SEALED)
    }

    /// What is asked for or in force: not refused, withdrawn or ended, nor followed by a renewal after its last day.
    pub(super) fn is_exception_open(&self, row: &ExceptionGrant) -> bool {
        let Ok(state) = row.state.parse::<ExceptionState>() else {
            return true;
        };
        let is_renewed = || {
            let mut all = self.exceptions.iter();
            all.any(|other| other.renewal_of.as_ref() == Some(&row.id))
        };
        let today = self.today.to_string();
        let is_over = || row.period_to.as_ref().is_some_and(|until| *until < today);
        state.is_open() || (state.is_granted() && !(is_over() && is_renewed()))
    }

    pub(super) fn is_memo_open(row: &Memo) -> bool {
        !row.state
            .parse::<MemoState>()
            .is_ok_and(|state| matches!(state, MemoState::Closed | MemoState::Withdrawn))
    }

    /// The improvement of this id or number, where it is not at its end.
    pub(super) fn open_improvement(&self, name: &str) -> Option<String> {
        let mut all = self.board.held.iter();
        let held = all.find(|held| held.row.id == name || held.row.number == name)?;
        is_held_open(held).then(|| named(held))
    }
}

pub(super) fn is_held_open(held: &Held) -> bool {
    !held
        .progress()
        .is_ok_and(tenken_domain::vocabulary::Progress::is_over)
}

/// 改8-0420-01 福祉課.
pub(super) fn named(held: &Held) -> String {
    format!("{} {}", held.row.number, held.unit_name)
        .trim()
        .to_owned()
}

/// Papers of the whole body, without those of the central sheet.
pub(super) fn is_city_paper(row: &report_log::ReportLog) -> bool {
    row.sheet_id.is_none()
}
