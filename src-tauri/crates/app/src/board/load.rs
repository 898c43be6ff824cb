//! All measures of a case as they stand: the desk's own, those that sheets in force tell, gaps without a plan.

use std::collections::{BTreeMap, HashMap};

use tenken_domain::{
    date::Day,
    improve::{self, figures::Counted},
    vocabulary::{FollowUpResult, MeasureSource as SourceKind, Progress, UnitKind},
};
use tenken_store::{
    Connection,
    table::{
        exception_course, exception_grant,
        measure::{self, Measure},
        measure_check::{self, MeasureCheck},
        measure_due::{self, MeasureDue},
        measure_source,
        measure_standing::{self, MeasureStanding},
        reception,
    },
};

use super::{
    carried::{Links, Said, links, say_over},
    told::Told,
};
use crate::{app::App, audit::Units, error::Result};

/// Who tells a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Made in this case.
    Own,
    /// A section's sheet tells it.
    Section,
    /// A finding, or a reply, that has no plan yet; at a section, what auditors ordered of it.
    Gap,
}

impl Origin {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Section => "section",
            Self::Gap => "finding",
        }
    }
}

/// One source of a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    /// Place among the rows of this case; none: the sheet tells it.
    pub ordinal: Option<i64>,
    /// Source code.
    pub kind: String,
    /// Item, finding, question or memo.
    pub reference: String,
    /// Edition that the item is of.
    pub edition: Option<String>,
}

/// A measure as it stands.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    /// The row, told texts over it.
    pub row: Measure,
    pub origin: Origin,
    pub unit_code: String,
    pub unit_name: String,
    pub department: String,
    pub sources: Vec<Source>,
    pub dues: Vec<MeasureDue>,
    pub checks: Vec<MeasureCheck>,
    pub standing: Option<MeasureStanding>,
    /// The version that tells it: reception, fiscal year, version.
    pub told: Option<(String, i64, i64)>,
    /// What the section said of it in sheets of later years, first to last.
    pub said: Vec<Said>,
    /// Fiscal year of the version that was in force when it was last acted on.
    pub seen_year: Option<i64>,
    /// Progress of the row before a later version took it further.
    pub kept_progress: Option<String>,
    /// Its sheet in force does not tell it any more.
    pub is_gone: bool,
    /// The audit moves it.
    pub is_of_audit: bool,
    /// Id and number of the exception that it led to.
    pub exception: Option<(String, String)>,
    /// Day on which what it said was erased, ISO.
    pub gone_on: Option<String>,
}

impl Held {
    /// Code of who tells it; `ordered`: auditors ordered it of this section.
    pub(crate) fn origin_code(&self) -> &'static str {
        if self.origin == Origin::Gap && self.is_of_audit {
            "ordered"
        } else {
            self.origin.code()
        }
    }

    pub(crate) fn progress(&self) -> Result<Progress> {
        Ok(self.row.progress.parse()?)
    }

    pub(crate) fn due(&self) -> Option<Day> {
        self.row.due_on.as_deref().and_then(|day| Day::from_iso(day).ok())
    }

    pub(crate) fn due_first(&self) -> Option<String> {
        let first = self.dues.first().map(|due| due.due_on.clone());
        first.or_else(|| self.row.due_on.clone())
    }

    pub(crate) fn overdue_days(&self, today: Day) -> i64 {
        self.progress()
            .map_or(0, |progress| improve::overdue_days(progress, self.due(), today))
    }

    /// What the figures need of it.
    pub(crate) fn counted(&self) -> Result<Counted> {
        let recurred = FollowUpResult::Recurred.as_str();
        Ok(Counted {
            progress: self.progress()?,
            due: self.due(),
            was_checked: !self.checks.is_empty(),
            has_recurred: self.checks.iter().any(|check| check.result_code == recurred),
        })
    }

    /// The next day that an effectiveness check named, while it is not confirmed.
    pub(crate) fn next_check_on(&self) -> Option<String> {
        let last = self.checks.last()?;
        last.next_on.clone()
    }

    pub(crate) fn unit(&self) -> &str {
        self.row.unit_id.as_deref().unwrap_or_default()
    }

    pub(crate) fn has_source(&self, kind: SourceKind) -> bool {
        self.sources.iter().any(|source| source.kind == kind.as_str())
    }
}

/// The board of a case.
pub(crate) struct Board {
    pub kind: String,
    pub today: Day,
    pub units: Units,
    pub held: Vec<Held>,
    /// What sheets in force say of what earlier years left open, in the order of the years.
    pub said: Vec<Said>,
    pub links: Links,
}

impl Board {
    /// A measure by its id or its number.
    pub(crate) fn find(&self, id: &str) -> Result<&Held> {
        let found = self.held.iter().find(|held| held.row.id == id);
        let found = found.or_else(|| self.held.iter().find(|held| held.row.number == id));
        crate::audit::there(found, "measure", id)
    }

    /// Those that are named, or an error where none is.
    pub(crate) fn find_all(&self, ids: &[String]) -> Result<Vec<Held>> {
        if ids.is_empty() {
            return Err(super::BoardError::NothingChosen.into());
        }
        let mut found: Vec<Held> = Vec::new();
        for id in ids {
            let one = self.find(id)?;
            if !found.iter().any(|known| known.row.id == one.row.id) {
                found.push(one.clone());
            }
        }
        Ok(found)
    }
}

/// Rows of a case by the measure that they belong to.
struct Beside {
    sources: HashMap<String, Vec<Source>>,
    dues: HashMap<String, Vec<MeasureDue>>,
    checks: HashMap<String, Vec<MeasureCheck>>,
    standings: HashMap<String, MeasureStanding>,
    exceptions: HashMap<String, (String, String)>,
    /// Fiscal years of the versions that were acted on.
    years: HashMap<String, i64>,
}

impl Beside {
    fn read(conn: &Connection) -> Result<Self> {
        let mut sources: HashMap<String, Vec<Source>> = HashMap::new();
        let editions: BTreeMap<String, String> = tenken_store::table::sheets::all(conn)?
            .into_iter()
            .map(|row| (row.id, row.edition_sha256))
            .collect();
        for row in measure_source::all(conn)? {
            let edition = row.sheet_id.as_ref().and_then(|id| editions.get(id).cloned());
            sources.entry(row.measure_id).or_default().push(Source {
                ordinal: Some(row.ordinal),
                kind: row.kind,
                reference: row.item_id.or(row.ref_text).unwrap_or_default(),
                edition,
            });
        }
        let mut exceptions = HashMap::new();
        for course in exception_course::all(conn)? {
            if let (Some(measure), Some(row)) = (
                course.measure_id,
                exception_grant::get(conn, &course.exception_id)?,
            ) {
                exceptions.insert(measure, (row.id, row.number));
            }
        }
        let standings = measure_standing::all(conn)?;
        let mut years = HashMap::new();
        for id in standings.iter().filter_map(|one| one.reception_id.as_ref()) {
            if let Some(row) = reception::get(conn, id)? {
                years.insert(id.clone(), row.fiscal_year);
            }
        }
        Ok(Self {
            sources,
            years,
            dues: grouped(measure_due::all(conn)?, |row| row.measure_id.clone()),
            checks: grouped(measure_check::all(conn)?, |row| row.measure_id.clone()),
            standings: standings
                .into_iter()
                .map(|row| (row.measure_id.clone(), row))
                .collect(),
            exceptions,
        })
    }

    fn held(&mut self, row: Measure) -> Held {
        let id = row.id.clone();
        let standing = self.standings.remove(&id);
        let is_told = standing.as_ref().is_some_and(|one| one.origin == "section");
        Held {
            origin: if is_told { Origin::Section } else { Origin::Own },
            unit_code: standing
                .as_ref()
                .map(|one| one.unit_code.clone())
                .unwrap_or_default(),
            unit_name: String::new(),
            department: String::new(),
            sources: self.sources.remove(&id).unwrap_or_default(),
            dues: self.dues.remove(&id).unwrap_or_default(),
            checks: self.checks.remove(&id).unwrap_or_default(),
            exception: self.exceptions.get(&id).cloned(),
            is_gone: is_told,
            is_of_audit: false,
            kept_progress: None,
            told: None,
            said: Vec::new(),
            seen_year: standing
                .as_ref()
                .and_then(|one| self.years.get(one.reception_id.as_deref()?).copied()),
            gone_on: None,
            standing,
            row,
        }
    }
}

fn grouped<T>(rows: Vec<T>, key: impl Fn(&T) -> String) -> HashMap<String, Vec<T>> {
    let mut found: HashMap<String, Vec<T>> = HashMap::new();
    for row in rows {
        found.entry(key(&row)).or_default().push(row);
    }
    found
}

impl App {
    /// Everything that is to be improved, as it stands now.
    pub(crate) fn board(&mut self) -> Result<Board> {
        let kind = self.desk()?.case.kind().code().to_owned();
        let today = self.today()?;
        let (told, said) = if kind == "office" {
            self.told()?
        } else {
            Default::default()
        };
        let conn = self.desk()?.conn();
        let units = Units::read(conn)?;
        let links = links(conn)?;
        let mut beside = Beside::read(conn)?;
        let mut held: Vec<Held> = measure::all(conn)?
            .into_iter()
            .map(|row| beside.held(row))
            .collect();
        lay_over(&mut held, told)?;
        let gone = self.gone_records()?;
        for one in &mut held {
            one.gone_on = gone.get(&one.row.id).cloned();
        }
        let gaps = self.gaps(&kind, &units, &mut held)?;
        held.extend(gaps);
        for one in &mut held {
            say_over(one, &said, &units, &links)?;
            place(one, &units);
        }
        Ok(Board {
            kind,
            today,
            units,
            held,
            said,
            links,
        })
    }
}

/// Puts what the sheets in force tell over what was taken over, and beside it what was not.
fn lay_over(held: &mut Vec<Held>, told: Vec<Told>) -> Result<()> {
    let places: HashMap<String, usize> = held
        .iter()
        .enumerate()
        .map(|(index, one)| (one.row.id.clone(), index))
        .collect();
    // The central sheet is answered in this case: its measures are rows here.
    let own: Vec<String> = held
        .iter()
        .filter(|one| one.origin == Origin::Own)
        .map(|one| one.row.number.clone())
        .collect();
    for one in told {
        match places.get(&one.row.id) {
            Some(index) => one.over(&mut held[*index])?,
            None if one.is_central && own.contains(&one.row.number) => {}
            None => held.push(one.held()),
        }
    }
    Ok(())
}

/// Names of the unit as they are now.
fn place(held: &mut Held, units: &Units) {
    let Some(id) = held.row.unit_id.clone() else {
        return;
    };
    if units.row(&id).is_none() {
        return;
    }
    held.unit_code = units.code(&id);
    held.unit_name = units.name(&id);
    let mut above = units.row(&id).and_then(|row| row.parent_id.clone());
    for _ in 0..3 {
        let Some(upper) = above else { break };
        if units.kind(&upper) == UnitKind::Department.as_str() {
            held.department = units.name(&upper);
            break;
        }
        above = units.row(&upper).and_then(|row| row.parent_id.clone());
    }
}
