//! 推移 over up to ten years: equal items only, each figure with what it is made of (data.md 7, domain.md 5.5).

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use tenken_checklist::{ControlTable, controls};
use tenken_domain::{
    control::{ControlCode, Domain},
    figures::Figures,
    ratio::signed_tenths,
};
use tenken_store::table::reception;

use super::{
    super::model::{City, CityItem, CitySheet},
    lineage::Units,
};
use crate::{
    app::App,
    error::{AppError, Result},
    sheet::{count, rate_view},
    wire::{TrendPoint, TrendRequest, TrendRow, TrendSection, TrendView, TrendYear},
};

/// Years at most.
const MOST: i64 = 10;

/// Id and revision: what makes an item equal.
type Question<'a> = (&'a str, u32);

/// What a line of the table stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Domain,
    Control,
    Department,
    Section,
}

impl By {
    fn of(code: &str) -> Result<Self> {
        Ok(match code {
            "domain" => Self::Domain,
            "control" => Self::Control,
            "department" => Self::Department,
            "section" => Self::Section,
            other => {
                return Err(AppError::FieldUnknown {
                    field: other.to_owned(),
                });
            }
        })
    }
}

impl App {
    /// Rates and 必須未実施 over the years, of the body, a department or a section, by domain, control or unit.
    pub fn trend_view(&mut self, request: &TrendRequest) -> Result<TrendView> {
        let by = By::of(&request.by)?;
        let domain = request.domain.as_deref().map(str::parse::<Domain>).transpose()?;
        let cities = self.trend_cities(request.fiscal_year, request.years)?;
        let Some(newest) = cities.last() else {
            return Ok(TrendView {
                disposed_years: self.disposed_years()?,
                ..TrendView::default()
            });
        };
        let units = Units::read(self, newest)?;
        let scope = Scope {
            newest,
            units: &units,
            department: request.department.as_deref(),
            section: request.section.as_deref(),
            domain,
        };
        let questions = Questions::of(&cities, &scope);
        Ok(TrendView {
            disposed_years: self.disposed_years()?,
            rows: rows(by, &cities, &scope, &questions, controls()?),
            years: compared(&cities, &scope, &questions),
            items: count(questions.equal.len()),
            departments: newest.departments().into_iter().map(str::to_owned).collect(),
            sections: newest
                .targets()
                .map(|(_, section)| TrendSection {
                    code: section.code.clone(),
                    name: section.name.clone(),
                    department: section.department.clone(),
                })
                .collect(),
        })
    }

    fn disposed_years(&self) -> Result<Vec<i32>> {
        let years = self.gone_years()?.into_keys();
        Ok(years.filter_map(|year| i32::try_from(year).ok()).collect())
    }

    /// The years with anything in, oldest first; none where there are not two.
    fn trend_cities(&mut self, year: Option<i32>, most: i64) -> Result<Vec<Arc<City>>> {
        let last = self.city(year)?.year;
        let mut found = Vec::new();
        for year in last - most.clamp(2, MOST) + 1..=last {
            if !reception::in_force(self.desk()?.conn(), year)?.is_empty() {
                found.push(self.city(i32::try_from(year).ok())?);
            }
        }
        Ok(if found.len() > 1 { found } else { Vec::new() })
    }
}

/// Whose answers, to which questions.
struct Scope<'a> {
    newest: &'a City,
    units: &'a Units,
    department: Option<&'a str>,
    section: Option<&'a str>,
    domain: Option<Domain>,
}

impl Scope<'_> {
    /// The sheets of a year that are meant, with the section that each counts for.
    fn sheets<'c>(&self, city: &'c City) -> Vec<(&'c CitySheet, Option<usize>)> {
        let now: Vec<Option<usize>> = city
            .sections
            .iter()
            .map(|section| self.units.now(&section.unit))
            .collect();
        let is_meant = |section: Option<usize>| match section.map(|index| &self.newest.sections[index]) {
            Some(section) => {
                self.department.is_none_or(|name| section.department == name)
                    && self.section.is_none_or(|code| section.code == code)
            }
            None => self.department.is_none() && self.section.is_none(),
        };
        city.sheets
            .iter()
            .map(|sheet| (sheet, now[sheet.section]))
            .filter(|(_, section)| is_meant(*section))
            .collect()
    }

    fn holds(&self, control: ControlCode) -> bool {
        self.domain.is_none_or(|domain| control.domain() == domain)
    }

    /// The questions that somebody was asked.
    fn asked<'c>(&self, city: &'c City) -> HashSet<Question<'c>> {
        let mut is_asked = vec![false; city.items.len()];
        for (sheet, _) in self.sheets(city) {
            for answer in &sheet.answers {
                is_asked[answer.item] = true;
            }
        }
        let items = city.items.iter().zip(is_asked);
        items
            .filter(|(one, is_asked)| *is_asked && self.holds(one.item.control))
            .map(|(one, _)| question(one))
            .collect()
    }
}

fn question(one: &CityItem) -> Question<'_> {
    (one.item.id.as_str(), one.item.revision)
}

/// What the years asked within a scope.
struct Questions<'a> {
    /// Of each year.
    asked: Vec<HashSet<Question<'a>>>,
    /// Asked in every year, in an order that does not change.
    equal: Vec<Question<'a>>,
}

impl<'a> Questions<'a> {
    fn of(cities: &'a [Arc<City>], scope: &Scope<'_>) -> Self {
        let asked: Vec<_> = cities.iter().map(|city| scope.asked(city)).collect();
        let equal: BTreeSet<_> = match asked.split_first() {
            Some((first, others)) => first
                .iter()
                .filter(|question| others.iter().all(|year| year.contains(question)))
                .copied()
                .collect(),
            None => BTreeSet::new(),
        };
        Self {
            asked,
            equal: equal.into_iter().collect(),
        }
    }
}

fn compared(cities: &[Arc<City>], scope: &Scope<'_>, questions: &Questions<'_>) -> Vec<TrendYear> {
    let years = cities.iter().zip(&questions.asked).enumerate();
    years
        .map(|(at, (city, asked))| {
            let before = at.checked_sub(1).map(|before| &questions.asked[before]);
            let sheets = scope.sheets(city);
            let migrated = sheets.iter().filter(|(sheet, _)| sheet.row.origin == "migrated");
            TrendYear {
                fiscal_year: i32::try_from(city.year).unwrap_or_default(),
                asked: count(asked.len()),
                equal_to_last: before.map_or(0, |before| count(before.intersection(asked).count())),
                migrated: count(migrated.count()),
                sheets: count(sheets.len()),
                is_scale_other: city.scale != scope.newest.scale,
            }
        })
        .collect()
}

/// Figures of a line in a year: over the items equal in all years, in this and the last, in this and the next.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    all: Figures,
    to_last: Figures,
    to_next: Figures,
}

/// Of an item of a year: where it stands among those equal in all years, and whether its neighbours asked it too.
struct Place {
    equal: Option<usize>,
    is_in_last: bool,
    is_in_next: bool,
}

fn places(cities: &[Arc<City>], at: usize, scope: &Scope<'_>, questions: &Questions<'_>) -> Vec<Place> {
    let beside = |at: Option<usize>| at.and_then(|at| questions.asked.get(at));
    let (last, next) = (beside(at.checked_sub(1)), beside(Some(at + 1)));
    let is_in = |year: Option<&HashSet<Question<'_>>>, one| year.is_some_and(|asked| asked.contains(&one));
    cities[at]
        .items
        .iter()
        .map(|one| {
            let is_meant = scope.holds(one.item.control);
            Place {
                equal: questions
                    .equal
                    .binary_search(&question(one))
                    .ok()
                    .filter(|_| is_meant),
                is_in_last: is_meant && is_in(last, question(one)),
                is_in_next: is_meant && is_in(next, question(one)),
            }
        })
        .collect()
}

/// Line 0 is all of the scope; the others in order.
fn rows(
    by: By,
    cities: &[Arc<City>],
    scope: &Scope<'_>,
    questions: &Questions<'_>,
    names: &ControlTable,
) -> Vec<TrendRow> {
    let lines = lines(by, scope, names);
    let line_of: HashMap<&str, usize> = lines
        .iter()
        .enumerate()
        .map(|(index, line)| (line.key.as_str(), index))
        .collect();
    let mut sums = vec![vec![Sums::default(); cities.len()]; lines.len()];
    let mut seen = vec![vec![false; questions.equal.len()]; lines.len()];
    let mut pairs = vec![vec![HashSet::new(); cities.len()]; lines.len()];
    let mut merged: HashMap<usize, BTreeSet<String>> = HashMap::new();
    for (at, city) in cities.iter().enumerate() {
        let places = places(cities, at, scope, questions);
        let of_item: Vec<Option<usize>> = city
            .items
            .iter()
            .map(|one| match by {
                By::Domain => line_of.get(one.item.control.domain().to_string().as_str()),
                By::Control => line_of.get(one.item.control.to_string().as_str()),
                By::Department | By::Section => None,
            })
            .map(Option::<&usize>::copied)
            .collect();
        for (sheet, section) in scope.sheets(city) {
            let of_sheet = section
                .map(|index| &scope.newest.sections[index])
                .and_then(|section| match by {
                    By::Department => line_of.get(section.department.as_str()).copied(),
                    By::Section => line_of.get(section.code.as_str()).copied(),
                    By::Domain | By::Control => None,
                });
            let own = &city.sections[sheet.section];
            let went_on = section.filter(|index| scope.newest.sections[*index].unit != own.unit);
            if let (By::Section, Some(line), Some(_)) = (by, of_sheet, went_on) {
                merged.entry(line).or_default().insert(own.name.clone());
            }
            for answer in &sheet.answers {
                let place = &places[answer.item];
                let scored = city.scored(answer);
                for line in [Some(0), of_sheet.or(of_item[answer.item])].into_iter().flatten() {
                    let sum = &mut sums[line][at];
                    if let Some(equal) = place.equal {
                        sum.all.add(scored, &city.scale);
                        seen[line][equal] = true;
                    }
                    if place.is_in_last {
                        sum.to_last.add(scored, &city.scale);
                        pairs[line][at].insert(answer.item);
                    }
                    if place.is_in_next {
                        sum.to_next.add(scored, &city.scale);
                    }
                }
            }
        }
    }
    let made = lines.into_iter().enumerate().map(|(line, row)| TrendRow {
        items: count(seen[line].iter().filter(|is_seen| **is_seen).count()),
        points: (0..cities.len())
            .map(|at| point(&sums[line], at, pairs[line][at].len()))
            .collect(),
        merged: merged.remove(&line).into_iter().flatten().collect(),
        ..row
    });
    // A domain or a control without anything in any year is no line.
    made.filter(|row| {
        row.kind == "all"
            || row
                .points
                .iter()
                .any(|point| point.rate.den > 0 || point.change_items > 0)
    })
    .collect()
}

fn point(sums: &[Sums], at: usize, items: usize) -> TrendPoint {
    let now = sums[at];
    let before = at.checked_sub(1).map(|before| sums[before].to_next);
    let change = now
        .to_last
        .rate()
        .zip(before.and_then(|before| before.rate()))
        .map(|(now, before)| signed_tenths(now.minus_tenths(before)));
    TrendPoint {
        rate: rate_view(now.all.rate()),
        must_open: now.all.must_open,
        change_items: if change.is_some() { count(items) } else { 0 },
        change: change.unwrap_or_else(|| "－".to_owned()),
    }
}

/// The lines in their order, still without figures.
fn lines(by: By, scope: &Scope<'_>, table: &ControlTable) -> Vec<TrendRow> {
    let named = |kind: &str, key: String, (ja, en): (&str, &str)| TrendRow {
        kind: kind.to_owned(),
        key,
        name_ja: ja.to_owned(),
        name_en: en.to_owned(),
        ..TrendRow::default()
    };
    let mut found = vec![named("all", String::new(), ("", ""))];
    match by {
        By::Domain => found.extend(
            table
                .domains
                .iter()
                .map(|text| named("domain", text.code.to_string(), (&text.name_ja, &text.name_en))),
        ),
        By::Control => found.extend(ControlCode::all().filter(|code| scope.holds(*code)).map(|code| {
            let text = table.control(code);
            let both = text.map_or(("", ""), |text| (text.name_ja.as_str(), text.name_en.as_str()));
            named("control", code.to_string(), both)
        })),
        By::Department => {
            let all = scope.newest.departments();
            found.extend(
                all.into_iter()
                    .map(|name| named("department", name.to_owned(), (name, name))),
            );
        }
        By::Section => found.extend(
            scope
                .newest
                .targets()
                .filter(|(_, section)| scope.department.is_none_or(|name| section.department == name))
                .filter(|(_, section)| scope.section.is_none_or(|code| section.code == code))
                .map(|(_, section)| TrendRow {
                    department: section.department.clone(),
                    split_from: scope.units.split_from(&section.unit),
                    ..named("section", section.code.clone(), (&section.name, &section.name))
                }),
        ),
    }
    found
}
