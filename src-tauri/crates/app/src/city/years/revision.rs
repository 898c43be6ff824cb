//! 見直しの材料: what a year says about the standard itself. Questions are taken together by their clauses.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use tenken_checklist::Edition;
use tenken_domain::{
    control::ControlCode,
    date::{Day, fiscal_year_span},
    figures::Figures,
    item::Item,
    vocabulary::ExceptionState,
};
use tenken_store::table::{exception_grant, unit_attribute};

use super::super::{
    figures::grouped,
    model::{City, CityAnswer},
};
use super::{LINES, contradict::contradictions, lineage::newest_name};
use crate::{
    app::App,
    error::Result,
    output::clause_label,
    sheet::count,
    wire::{
        RevisionAudit, RevisionClause, RevisionControl, RevisionException, RevisionView, RevisionWish,
        YearRequest,
    },
};

/// Controls that are compared.
const CONTROLS: usize = 10;
/// Reasons beside a clause.
const REASONS: usize = 3;

impl App {
    /// Clauses most missed and why, never applicable, contradictory answers, exceptions, audit gaps, wishes, and what
    /// other editions and bodies say to the same controls.
    pub fn revision_view(&mut self, request: &YearRequest) -> Result<RevisionView> {
        let city = self.city(request.fiscal_year)?;
        let before = self.city_years_before(&city)?.into_iter().next_back();
        let edition = match self.current_round()? {
            Some(round) => Some(self.desk_mut()?.edition(&round.edition_sha256)?),
            None => None,
        };
        let edition = edition.as_deref();
        let clauses = clauses(&city, edition);
        let mut missed: Vec<_> = clauses.iter().filter(|one| one.gaps > 0).cloned().collect();
        missed.sort_by(|a, b| (b.gaps, b.must_open, &a.clause).cmp(&(a.gaps, a.must_open, &b.clause)));
        missed.truncate(LINES);
        let mut never: Vec<_> = clauses
            .into_iter()
            .filter(|one| one.applicable == 0 && one.not_applicable > 0)
            .collect();
        never.sort_by(|a, b| (b.sections, &a.clause).cmp(&(a.sections, &b.clause)));
        let controls = self.revision_controls(&city, edition)?;
        Ok(RevisionView {
            fiscal_year: i32::try_from(city.year).unwrap_or_default(),
            journal_seq: city.seq,
            sections: count(
                city.sheets
                    .iter()
                    .map(|sheet| sheet.section)
                    .collect::<HashSet<_>>()
                    .len(),
            ),
            missed,
            never_applicable: never,
            contradictions: contradictions(&city, before.as_deref()),
            exceptions: self.revision_exceptions(&city, edition)?,
            audits: self.revision_audits(&city)?,
            wishes: wishes(&city),
            controls,
        })
    }

    /// The controls with most gaps, over editions and bodies.
    fn revision_controls(&self, city: &City, edition: Option<&Edition>) -> Result<Vec<RevisionControl>> {
        let mut sums: BTreeMap<ControlCode, i64> = BTreeMap::new();
        for answer in city.sheets.iter().flat_map(|sheet| &sheet.answers) {
            if is_gap(city, answer) {
                *sums.entry(city.items[answer.item].item.control).or_default() += 1;
            }
        }
        let mut wanted: Vec<(ControlCode, i64)> = sums.into_iter().collect();
        wanted.sort_by_key(|(code, gaps)| (std::cmp::Reverse(*gaps), *code));
        wanted.truncate(CONTROLS);
        self.controls_over_editions(&wanted, edition)
    }

    /// Exceptions whose period meets the year, by the clauses of their items.
    fn revision_exceptions(&self, city: &City, edition: Option<&Edition>) -> Result<Vec<RevisionException>> {
        let conn = self.desk()?.conn();
        let Some((first, last)) = i32::try_from(city.year).ok().and_then(fiscal_year_span) else {
            return Ok(Vec::new());
        };
        let day = |text: &Option<String>| text.as_deref().and_then(|text| Day::from_iso(text).ok());
        let mut found: BTreeMap<String, RevisionException> = BTreeMap::new();
        for row in exception_grant::all(conn)? {
            let is_meant = row
                .state
                .parse::<ExceptionState>()
                .is_ok_and(|state| state.is_granted() || state == ExceptionState::Ended)
                && day(&row.period_from).is_none_or(|from| from <= last)
                && day(&row.ended_on)
                    .or_else(|| day(&row.period_to))
                    .is_none_or(|to| to >= first);
            if !is_meant {
                continue;
            }
            let name = match &row.unit_id {
                Some(unit) => newest_name(unit_attribute::of_unit(conn, unit)?.iter()),
                None => String::new(),
            };
            let items: Vec<String> = serde_json::from_str(&row.items_json).unwrap_or_default();
            let mut clauses: BTreeSet<String> = serde_json::from_str(&row.clauses_json).unwrap_or_default();
            clauses.extend(
                items
                    .iter()
                    .filter_map(|id| edition.and_then(|edition| edition.item(id)))
                    .filter_map(|item| item.clauses.first().cloned()),
            );
            for clause in clauses {
                let one = found.entry(clause.clone()).or_insert_with(|| RevisionException {
                    label: clause_label(&clause),
                    heading: heading(edition, &clause),
                    numbers: Vec::new(),
                    names: Vec::new(),
                    reasons: Vec::new(),
                });
                one.numbers.push(row.number.clone());
                push_new(&mut one.names, &name);
                push_new(&mut one.reasons, &row.reason);
            }
        }
        let mut lines: Vec<_> = found.into_values().collect();
        lines.sort_by_key(|line| std::cmp::Reverse(line.numbers.len()));
        Ok(lines)
    }

    /// Items of the year's audits, those that were judged otherwise than answered first.
    fn revision_audits(&self, city: &City) -> Result<Vec<RevisionAudit>> {
        let mut found: BTreeMap<String, RevisionAudit> = BTreeMap::new();
        for audited in self.audited(city)? {
            let key = [&audited.item, &audited.question].map(String::as_str);
            let key = key.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
            let line = found.entry(key.to_owned()).or_insert_with(|| RevisionAudit {
                item: audited.item.clone(),
                question: audited.question.clone(),
                label: audited
                    .clauses
                    .first()
                    .map(|clause| clause_label(clause))
                    .unwrap_or_default(),
                audited: 0,
                failed: 0,
                differing: 0,
                names: Vec::new(),
            });
            line.audited += 1;
            line.failed += i64::from(audited.judgement.is_nonconforming());
            line.differing += i64::from(audited.judgement.differs_from(audited.own));
            if audited.judgement.is_nonconforming() {
                push_new(&mut line.names, &audited.unit);
            }
        }
        let mut lines: Vec<_> = found.into_values().filter(|line| line.failed > 0).collect();
        lines.sort_by(|a, b| (b.differing, b.failed, &a.item).cmp(&(a.differing, a.failed, &b.item)));
        Ok(lines)
    }
}

fn push_new(all: &mut Vec<String>, text: &str) {
    if !text.is_empty() && all.iter().all(|known| known != text) {
        all.push(text.to_owned());
    }
}

fn heading(edition: Option<&Edition>, clause: &str) -> String {
    edition
        .and_then(|edition| edition.clause(clause))
        .map(|clause| clause.heading.clone())
        .unwrap_or_default()
}

/// What is summed of a clause.
#[derive(Default)]
struct Sum<'a> {
    items: BTreeMap<&'a str, &'a Item>,
    figures: Figures,
    gap_sections: HashSet<usize>,
    sections: HashSet<usize>,
    texts: HashMap<&'a str, HashSet<usize>>,
}

/// Every clause that was asked about. A question counts for the clause that it names first.
fn clauses(city: &City, edition: Option<&Edition>) -> Vec<RevisionClause> {
    let mut sums: BTreeMap<&str, Sum<'_>> = BTreeMap::new();
    for sheet in &city.sheets {
        for answer in &sheet.answers {
            let item = &city.items[answer.item].item;
            let Some(clause) = item.clauses.first() else {
                continue;
            };
            let sum = sums.entry(clause.as_str()).or_default();
            sum.items.insert(item.id.as_str(), item);
            sum.sections.insert(sheet.section);
            sum.figures.add(city.scored(answer), &city.scale);
            if is_gap(city, answer) {
                sum.gap_sections.insert(sheet.section);
                let text = answer.reason.trim();
                if !text.is_empty() {
                    sum.texts.entry(text).or_default().insert(sheet.section);
                }
            }
        }
    }
    sums.into_iter()
        .map(|(clause, sum)| RevisionClause {
            clause: clause.to_owned(),
            label: clause_label(clause),
            heading: heading(edition, clause),
            items: sum.items.keys().map(|id| (*id).to_owned()).collect(),
            question: sum
                .items
                .values()
                .next()
                .map(|item| item.question.clone())
                .unwrap_or_default(),
            applicable: sum.figures.applicable,
            gaps: sum.figures.applicable - sum.figures.yes_in_base,
            must_open: sum.figures.must_open,
            not_applicable: sum.figures.not_applicable,
            sections: count(if sum.figures.applicable == 0 {
                sum.sections.len()
            } else {
                sum.gap_sections.len()
            }),
            reasons: grouped(&sum.texts, REASONS),
        })
        .collect()
}

fn is_gap(city: &City, answer: &CityAnswer) -> bool {
    let figures = city.figures_of(answer);
    figures.applicable > figures.yes_in_base
}

fn wishes(city: &City) -> Vec<RevisionWish> {
    city.wishes
        .iter()
        .map(|(sheet, text)| {
            let sheet = &city.sheets[*sheet];
            let section = &city.sections[sheet.section].name;
            RevisionWish {
                name: [section.as_str(), &sheet.system_name]
                    .join("　")
                    .trim()
                    .to_owned(),
                text: text.clone(),
            }
        })
        .collect()
}
