//! What the sections' sheets in force tell of their measures, of all years (data.md 6).

use std::{collections::HashMap, sync::Arc};

use tenken_domain::{
    improve,
    vocabulary::{MeasureSource as SourceKind, Progress},
};
use tenken_parcel::content::{Carried, Confirmed, Measure as SealedMeasure};
use tenken_store::table::{
    measure::Measure,
    measure_due::MeasureDue,
    measure_standing::MeasureStanding,
    reception::{self, Reception},
    unit_attribute,
};

use super::{
    carried::Said,
    load::{Held, Origin, Source},
};
use crate::{
    app::App,
    error::{AppError, Result},
    sheet::{due_rows, measure_row},
};

/// Measures by the reception that tells them; what was sealed does not change.
pub(crate) type Plans = HashMap<String, Arc<Improvements>>;

/// A measure that a sheet tells.
pub(crate) struct Told {
    pub(super) row: Measure,
    pub(super) is_central: bool,
    unit_code: String,
    sources: Vec<Source>,
    dues: Vec<MeasureDue>,
    by: (String, i64, i64),
}

/// Of a sealed version the improvements alone.
#[derive(serde::Deserialize)]
pub(crate) struct Improvements {
    #[serde(default)]
    measures: Vec<SealedMeasure>,
    #[serde(default)]
    carried: Vec<Carried>,
    confirmed: Confirmed,
}

/// Numbers that two sheets of a section gave to different measures: a section counts through all of its sheets, but where
/// each was filled in on a machine of its own, both begin with 01. Those of a system then carry its code.
pub(crate) struct Numbers<'a> {
    given: HashMap<Given<'a>, Vec<Meant<'a>>>,
}

/// Fiscal year, 課コード and number.
type Given<'a> = (i64, &'a str, &'a str);

/// A version and the measure that it means by a number.
type Meant<'a> = (&'a Reception, &'a SealedMeasure);

impl<'a> Numbers<'a> {
    /// Of the measures of these sheets.
    pub(crate) fn of(all: impl Iterator<Item = (&'a Reception, &'a SealedMeasure)>) -> Self {
        let mut given: HashMap<_, Vec<_>> = HashMap::new();
        for (by, measure) in all {
            let key = (by.fiscal_year, by.unit_code.as_str(), measure.number.as_str());
            given.entry(key).or_default().push((by, measure));
        }
        Self { given }
    }

    /// 8-0110-01, or 8-0110-01（S-012） where another sheet means something else by it.
    pub(crate) fn number(&self, by: &Reception, measure: &SealedMeasure) -> String {
        let key = (by.fiscal_year, by.unit_code.as_str(), measure.number.as_str());
        let is_another = |(other, meant): &Meant<'_>| {
            other.system_code < by.system_code
                && (meant.problem != measure.problem || meant.action != measure.action)
        };
        let is_shared = self.given.get(&key).is_some_and(|all| all.iter().any(is_another));
        if is_shared {
            format!("{}（{}）", measure.number, by.system_code)
        } else {
            measure.number.clone()
        }
    }

    /// The id by which the board lists a section's measure; it is numbered by the section, over the years.
    pub(crate) fn id(&self, by: &Reception, measure: &SealedMeasure) -> String {
        format!("{}:{}", by.unit_code, self.number(by, measure))
    }
}

impl App {
    /// Measures of the versions in force. A measure that a later year tells again is told by the later year.
    pub(crate) fn told(&mut self) -> Result<(Vec<Told>, Vec<Said>)> {
        let rows = reception::in_force_all(self.desk()?.conn())?;
        let by_code: HashMap<String, String> = unit_attribute::all(self.desk()?.conn())?
            .into_iter()
            .map(|row| (row.code, row.unit_id))
            .collect();
        let mut found: Vec<Told> = Vec::new();
        let mut said: Vec<Said> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut kept = Vec::new();
        for row in rows.iter().filter(|row| row.erased_at.is_none()) {
            kept.push((row, self.plans_of(row)?));
        }
        let numbers = Numbers::of(
            kept.iter()
                .flat_map(|(row, plans)| plans.measures.iter().map(move |one| (*row, one))),
        );
        for (row, plans) in &kept {
            let unit = row
                .unit_id
                .clone()
                .or_else(|| by_code.get(&row.unit_code).cloned());
            let answered = plans.carried.iter().filter(|one| one.answered_at.is_some());
            said.extend(answered.map(|carried| Said {
                carried: carried.clone(),
                unit: unit.clone(),
                by: (row.id.clone(), row.fiscal_year, row.version),
                received_at: row.received_at.clone(),
                confirmed_by: plans.confirmed.title.clone(),
                confirmed_on: plans.confirmed.date.clone(),
            }));
            for sealed in &plans.measures {
                let mut one = told(row, unit.clone(), sealed, &numbers)?;
                if let Some(index) = places.get(&one.row.id) {
                    let known = &found[*index];
                    if known.by.1 == one.by.1 {
                        // Of two sheets of one year each tells its own questions.
                        let more = known.sources.iter().filter(|s| !one.sources.contains(s));
                        let mut sources: Vec<Source> = more.cloned().collect();
                        sources.append(&mut one.sources);
                        one.sources = sources;
                    }
                    one.row.fiscal_year = known.row.fiscal_year;
                    found[*index] = one;
                } else {
                    places.insert(one.row.id.clone(), found.len());
                    found.push(one);
                }
            }
        }
        said.sort_by_key(|one| one.by.1);
        Ok((found, said))
    }

    fn plans_of(&mut self, row: &Reception) -> Result<Arc<Improvements>> {
        if let Some(known) = self.plans.get(&row.id) {
            return Ok(Arc::clone(known));
        }
        let bytes = reception::content(self.desk()?.conn(), &row.id)?.unwrap_or_default();
        let read: Improvements = serde_json::from_slice(&bytes).map_err(|cause| AppError::StoredDamaged {
            what: "reception",
            detail: cause.to_string(),
        })?;
        let made = Arc::new(read);
        self.plans.insert(row.id.clone(), Arc::clone(&made));
        Ok(made)
    }
}

fn told(by: &Reception, unit: Option<String>, sealed: &SealedMeasure, numbers: &Numbers<'_>) -> Result<Told> {
    let id = numbers.id(by, sealed);
    let progress: Progress = sealed.progress.parse().unwrap_or(Progress::NotStarted);
    // No section confirms or withdraws by its sheet.
    let progress = if progress.is_over() {
        Progress::Done
    } else {
        progress
    };
    let named = sealed
        .sources
        .iter()
        .filter_map(|source| Some((source.kind.clone(), source.reference.clone()?)));
    let items = sealed
        .item_ids
        .iter()
        .map(|item| (SourceKind::SelfCheck.to_string(), item.clone()));
    let mut sources: Vec<Source> = Vec::new();
    for (kind, reference) in named.chain(items) {
        let one = Source {
            ordinal: None,
            kind,
            reference,
            edition: Some(by.edition_sha256.clone()),
        };
        if !sources.contains(&one) {
            sources.push(one);
        }
    }
    Ok(Told {
        row: Measure {
            fiscal_year: by.fiscal_year,
            unit_id: unit,
            progress: progress.to_string(),
            created_at: by.received_at.clone(),
            id: id.clone(),
            number: numbers.number(by, sealed),
            ..measure_row(sealed)?
        },
        is_central: by.sheet_kind == "central",
        unit_code: by.unit_code.clone(),
        sources,
        dues: due_rows(sealed, &id, &by.received_at),
        by: (by.id.clone(), by.fiscal_year, by.version),
    })
}

impl Told {
    /// A measure that nobody here has acted on.
    pub(super) fn held(self) -> Held {
        Held {
            row: self.row,
            origin: Origin::Section,
            unit_code: self.unit_code,
            unit_name: String::new(),
            department: String::new(),
            sources: self.sources,
            dues: self.dues,
            checks: Vec::new(),
            standing: None,
            told: Some(self.by),
            said: Vec::new(),
            seen_year: None,
            kept_progress: None,
            is_gone: false,
            is_of_audit: false,
            exception: None,
            gone_on: None,
        }
    }

    /// Lays the section's texts over a measure that was taken over; state and approved due date stay this desk's, unless
    /// a later version takes the state further.
    pub(super) fn over(self, held: &mut Held) -> Result<()> {
        let standing: Option<&MeasureStanding> = held.standing.as_ref();
        let kept = held.row.clone();
        let is_later = standing
            .and_then(|one| one.reception_id.as_deref())
            .is_none_or(|seen| seen != self.by.0 && held.seen_year.is_none_or(|year| year <= self.by.1));
        let office: Progress = kept.progress.parse()?;
        let section: Progress = self.row.progress.parse()?;
        let stands = improve::standing(office, section, is_later);
        let has_due = standing.is_some_and(|one| one.has_due);
        let is_section = stands == section && stands != office;
        let (due_on, dues) = if has_due {
            (kept.due_on.clone(), std::mem::take(&mut held.dues))
        } else {
            (self.row.due_on.clone(), self.dues)
        };
        let mut sources = self.sources;
        for own in std::mem::take(&mut held.sources) {
            let is_told = |one: &&Source| one.kind == own.kind && one.reference == own.reference;
            if !sources.iter().any(|one| is_told(&one)) {
                sources.push(own);
            }
        }
        held.row = Measure {
            progress: stands.to_string(),
            progress_on: if is_section {
                self.row.progress_on.clone()
            } else {
                kept.progress_on
            },
            progress_note: if is_section {
                self.row.progress_note.clone()
            } else {
                kept.progress_note
            },
            due_on,
            fiscal_year: kept.fiscal_year,
            created_at: kept.created_at,
            ..self.row
        };
        held.kept_progress = is_section.then(|| office.to_string());
        held.dues = dues;
        held.sources = sources;
        held.told = Some(self.by);
        held.is_gone = false;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use tenken_parcel::content::Measure;
    use tenken_store::table::reception::Reception;

    use super::Numbers;

    #[test]
    fn one_number_of_two_sheets_is_one_measure_only_where_it_says_the_same() {
        let sheet = |system: &str| Reception {
            fiscal_year: 2026,
            unit_code: "0110".to_owned(),
            system_code: system.to_owned(),
            ..Reception::default()
        };
        let measure = |number: &str, action: &str| Measure {
            number: number.to_owned(),
            action: action.to_owned(),
            ..Measure::default()
        };
        let (own, system) = (sheet(""), sheet("S-012"));
        let shared = [
            measure("8-0110-01", "様式を定める。"),
            measure("8-0110-02", "研修を行う。"),
        ];
        let other = [measure("8-0110-01", "設定を改める。"), shared[1].clone()];
        let all = (shared.iter().map(|one| (&own, one))).chain(other.iter().map(|one| (&system, one)));
        let numbers = Numbers::of(all);
        assert_eq!(numbers.number(&own, &shared[0]), "8-0110-01");
        assert_eq!(numbers.number(&system, &other[0]), "8-0110-01（S-012）");
        assert_eq!(numbers.number(&system, &other[1]), "8-0110-02");
        assert_eq!(numbers.id(&system, &other[0]), "0110:8-0110-01（S-012）");
    }
}
