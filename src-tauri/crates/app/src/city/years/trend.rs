//! 推移 over up to ten years: equal items only, each figure with what it is made of (data.md 7, domain.md 5.5).

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use tenken_checklist::{ControlTable, controls};
use tenken_domain::{
    control::{ControlCode, Domain},
    ratio::signed_tenths,
};
use tenken_store::table::reception;

use super::{
    super::model::{City, CitySheet},
    equal::{Question, Questions, Tally, question},
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
        let questions = Questions::of(cities.iter().map(|city| scope.asked(city)).collect());
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
    fn asked<'c>(&self, city: &'c City) -> BTreeSet<Question<'c>> {
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
    let (tallies, mut merged) = tallies(by, cities, scope, questions, &line_of, lines.len());
    let made = lines
        .into_iter()
        .zip(tallies)
        .enumerate()
        .map(|(line, (row, tally))| {
            let equal = tally.equal(&questions.equal);
            TrendRow {
                items: count(equal.len()),
                points: (0..cities.len()).map(|at| point(&tally, at, &equal)).collect(),
                merged: merged.remove(&line).into_iter().flatten().collect(),
                ..row
            }
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

/// What each line was asked in each year, with its figures; beside it, by line, the sections that went on in it.
fn tallies<'a>(
    by: By,
    cities: &'a [Arc<City>],
    scope: &Scope<'_>,
    questions: &Questions<'a>,
    line_of: &HashMap<&str, usize>,
    lines: usize,
) -> (Vec<Tally<'a>>, HashMap<usize, BTreeSet<String>>) {
    let mut tallies = vec![Tally::over(cities.len()); lines];
    let mut merged: HashMap<usize, BTreeSet<String>> = HashMap::new();
    for (at, city) in cities.iter().enumerate() {
        let places: Vec<Option<Question<'a>>> = city
            .items
            .iter()
            .map(|one| Some(question(one)).filter(|one| questions.asked[at].contains(one)))
            .collect();
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
                let Some(question) = places[answer.item] else {
                    continue;
                };
                for line in [Some(0), of_sheet.or(of_item[answer.item])].into_iter().flatten() {
                    tallies[line].add(at, question, city.scored(answer), &city.scale);
                }
            }
        }
    }
    (tallies, merged)
}

fn point(tally: &Tally<'_>, at: usize, equal: &BTreeSet<Question<'_>>) -> TrendPoint {
    let all = tally.over_these(at, equal);
    let pair = at.checked_sub(1).map(|before| {
        let equal = tally.equal_between(before, at);
        (
            count(equal.len()),
            tally.over_these(at, &equal),
            tally.over_these(before, &equal),
        )
    });
    let change = pair.and_then(|(items, now, before)| {
        let (now, before) = now.rate().zip(before.rate())?;
        Some((items, signed_tenths(now.minus_tenths(before))))
    });
    let (change_items, change) = change.unwrap_or_else(|| (0, "－".to_owned()));
    TrendPoint {
        rate: rate_view(all.rate()),
        must_open: all.must_open,
        change_items,
        change,
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
