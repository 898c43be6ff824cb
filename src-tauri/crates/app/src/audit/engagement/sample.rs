//! Samples that can be drawn again years later (domain.md 4.5; the rule is in `tenken_domain::audit::sampling`).

use serde::{Deserialize, Serialize};
use tenken_domain::{
    audit::sampling::{GENERATOR, draw, replacement},
    text::normalise,
    vocabulary::SamplingMethod,
};
use tenken_store::table::{
    audit_item,
    audit_sample::{self, AuditSample},
};

use super::super::{AuditError, json, stored, there};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{AuditSaved, SampleDrawRequest, SampleElement, SampleReplaceRequest, SampleReplaced, SampleView},
};

/// Elements of a population at most: a list of that length is still a list that people made.
const POPULATION: usize = 20_000;

/// A replaced element as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Replaced {
    number: u32,
    by: u32,
    reason: String,
    on: String,
    person_id: String,
}

impl App {
    /// Draws a sample and keeps all that is needed to draw it again.
    pub fn sample_draw(&mut self, request: &SampleDrawRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_not_reported(&request.engagement)?;
        let row = self.engagement_row(&request.engagement)?;
        if let Some(id) = &request.item {
            let item = there(audit_item::get(self.desk()?.conn(), id)?, "item", id)?;
            there((item.engagement_id == row.id).then_some(()), "item", id)?;
        }
        let method: SamplingMethod = request.method.parse()?;
        let population = population(&request.population)?;
        let total = u32::try_from(population.len()).unwrap_or(u32::MAX);
        let size = match method {
            SamplingMethod::Full => i64::from(total),
            SamplingMethod::Judgemental => i64::try_from(request.chosen.len()).unwrap_or(i64::MAX),
            SamplingMethod::Random => request.size,
        };
        let impossible = AuditError::SampleImpossible {
            size,
            population: population.len(),
        };
        let Some(wanted) = u32::try_from(size).ok().filter(|n| (1..=total).contains(n)) else {
            return Err(impossible.into());
        };
        let seed = match (method, request.seed.trim()) {
            (SamplingMethod::Random, "") => fresh_id("seed")?,
            (SamplingMethod::Random, typed) => normalise(typed)?,
            (SamplingMethod::Full | SamplingMethod::Judgemental, _) => String::new(),
        };
        let drawn = match method {
            SamplingMethod::Random => draw(&seed, total, wanted),
            SamplingMethod::Full => (1..=total).collect(),
            SamplingMethod::Judgemental => chosen(&request.chosen, total).ok_or(impossible)?,
        };
        let made = AuditSample {
            id: fresh_id("sample")?,
            engagement_id: row.id.clone(),
            item_id: request.item.clone(),
            name: required("sample-name", &request.name)?,
            method_code: method.to_string(),
            generator: if method == SamplingMethod::Random {
                GENERATOR.to_owned()
            } else {
                String::new()
            },
            seed,
            population_json: json(&population)?,
            size,
            drawn_json: json(&drawn)?,
            replaced_json: "[]".to_owned(),
            reason: normalise(request.reason.trim())?,
            drawn_at: self.now(),
            drawn_person_id: self.actor()?.person_id,
            state: "in".to_owned(),
        };
        self.audit_act("sample_draw", |tx| Ok(audit_sample::insert(tx, &made)?))?;
        Ok(self.audit_saved(&made.id, "", Vec::new()))
    }

    /// Replaces an element that cannot be looked at by the next of the order; what stood and why is kept.
    pub fn sample_replace(&mut self, request: &SampleReplaceRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let row = there(
            audit_sample::get(self.desk()?.conn(), &request.sample)?,
            "sample",
            &request.sample,
        )?;
        self.assert_not_reported(&row.engagement_id)?;
        if row.method_code != SamplingMethod::Random.as_str() {
            return Err(AppError::ActNotPossible {
                act: "sample_replace",
                state: row.method_code,
            });
        }
        let mut kept: Kept = Kept::read(&row)?;
        let asked = u32::try_from(request.number).unwrap_or(0);
        if !kept.standing().contains(&asked) {
            return Err(AppError::NotFound {
                what: "sample element",
                id: request.number.to_string(),
            });
        }
        let used: Vec<u32> = kept
            .drawn
            .iter()
            .copied()
            .chain(kept.replaced.iter().map(|one| one.by))
            .collect();
        let total = u32::try_from(kept.population.len()).unwrap_or(u32::MAX);
        let by = replacement(&row.seed, total, &used).ok_or(AuditError::PopulationUsedUp)?;
        kept.replaced.push(Replaced {
            number: asked,
            by,
            reason: required("sample-reason", &request.reason)?,
            on: self.today()?.to_string(),
            person_id: self.actor()?.person_id,
        });
        let changed = AuditSample {
            replaced_json: json(&kept.replaced)?,
            ..row
        };
        self.audit_act("sample_replace", |tx| {
            audit_sample::update(tx, &changed)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&changed.id, &by.to_string(), Vec::new()))
    }
}

/// A sample as it is kept.
struct Kept {
    population: Vec<String>,
    drawn: Vec<u32>,
    replaced: Vec<Replaced>,
}

impl Kept {
    fn read(row: &AuditSample) -> Result<Self> {
        Ok(Self {
            population: stored("population", &row.population_json)?,
            drawn: stored("sample", &row.drawn_json)?,
            replaced: stored("replaced", &row.replaced_json)?,
        })
    }

    /// The numbers that stand, replacements in the place of what they replace.
    fn standing(&self) -> Vec<u32> {
        let mut numbers = self.drawn.clone();
        for one in &self.replaced {
            for number in &mut numbers {
                if *number == one.number {
                    *number = one.by;
                }
            }
        }
        numbers
    }
}

/// A sample as it is shown, drawn again to prove it.
pub(super) fn sample_view(row: AuditSample) -> Result<SampleView> {
    let kept = Kept::read(&row)?;
    let total = u32::try_from(kept.population.len()).unwrap_or(u32::MAX);
    let text = |number: u32| {
        let at = usize::try_from(number).unwrap_or(0).checked_sub(1);
        at.and_then(|at| kept.population.get(at))
            .cloned()
            .unwrap_or_default()
    };
    let is_redrawn_alike = row.method_code != SamplingMethod::Random.as_str()
        || draw(&row.seed, total, u32::try_from(row.size).unwrap_or(0)) == kept.drawn;
    Ok(SampleView {
        sample: row.id,
        item: row.item_id,
        name: row.name,
        method: row.method_code,
        generator: row.generator,
        seed: row.seed,
        population: i64::from(total),
        drawn: kept
            .standing()
            .into_iter()
            .map(|number| SampleElement {
                number: i64::from(number),
                text: text(number),
            })
            .collect(),
        replaced: kept
            .replaced
            .iter()
            .map(|one| SampleReplaced {
                number: i64::from(one.number),
                by: i64::from(one.by),
                reason: one.reason.clone(),
            })
            .collect(),
        reason: row.reason,
        is_redrawn_alike,
    })
}

fn population(typed: &[String]) -> Result<Vec<String>> {
    let mut list = Vec::new();
    for element in typed {
        let element = normalise(element.trim())?;
        if !element.is_empty() {
            list.push(element);
        }
    }
    if list.is_empty() || list.len() > POPULATION {
        return Err(AuditError::SampleImpossible {
            size: 0,
            population: list.len(),
        }
        .into());
    }
    Ok(list)
}

fn chosen(numbers: &[i64], total: u32) -> Option<Vec<u32>> {
    let mut found: Vec<u32> = Vec::new();
    for number in numbers {
        let number = u32::try_from(*number).ok().filter(|n| (1..=total).contains(n))?;
        if !found.contains(&number) {
            found.push(number);
        }
    }
    Some(found)
}
