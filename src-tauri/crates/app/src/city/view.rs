//! The year as the window shows it.

use std::{collections::BTreeMap, sync::Arc};

use tenken_domain::{
    control::Domain,
    figures::{Figures, equal_in_all},
    ratio::Fraction,
};
use tenken_store::table::{reception, unit_attribute, unit_link};

use super::{
    figures::{Row, cell, mean_text},
    model::{City, CitySheet},
};
use crate::{
    app::App,
    error::Result,
    sheet::{count, domain_texts, rate_view},
    wire::{CityCentral, CityDomain, CityHeadline, CityRequest, CityView, CityYear, HeatRow},
};

/// Years that are compared at most.
const COMPARED: usize = 3;
/// Reasons beside an item.
const REASONS: usize = 3;

/// Code and name of a section.
type Named = (String, String);

impl App {
    /// Headline, heat map, items by gaps, years.
    pub fn city_view(&mut self, request: &CityRequest) -> Result<CityView> {
        let city = self.city(request.fiscal_year)?;
        let (years, compared_items) = self.city_years(&city)?;
        let before = self.city_years_before(&city)?.into_iter().next_back();
        let mut items = city.item_lines(before.as_deref(), REASONS);
        items.truncate(usize::try_from(request.items).unwrap_or(0));
        let edition = self.current_round()?.map(|round| round.edition_sha256);
        let domains = match edition {
            Some(sha256) => domain_texts(&*self.desk_mut()?.edition(&sha256)?),
            None => Vec::new(),
        };
        Ok(CityView {
            disposed_on: self.gone_year("submission", city.year)?,
            fiscal_year: i32::try_from(city.year).unwrap_or_default(),
            journal_seq: city.seq,
            received_at: city.received_at.clone(),
            headline: headline(&city, &years),
            domains: domains
                .into_iter()
                .map(|text| CityDomain {
                    code: text.domain,
                    name_ja: text.name_ja,
                    name_en: text.name_en,
                })
                .collect(),
            rows: rows(&city, request),
            items,
            years,
            compared_items,
            merged: self.city_merged(&city)?,
            central: city.central.as_ref().map(|sheet| central(&city, sheet)),
            corrections: count(city.corrections.len()),
            origins: city.origins(),
            unplaced: city.unplaced.clone(),
            bands: city.scale.bands.iter().map(|band| i64::from(*band)).collect(),
            is_ranked: request.is_ranked,
        })
    }

    /// The years before with anything in, oldest first, at most two.
    pub(super) fn city_years_before(&mut self, city: &City) -> Result<Vec<Arc<City>>> {
        let mut found = Vec::new();
        for back in (1..COMPARED).rev() {
            let year = city.year - i64::try_from(back).unwrap_or(1);
            if !reception::in_force(self.desk()?.conn(), year)?.is_empty() {
                found.push(self.city(i32::try_from(year).ok())?);
            }
        }
        Ok(found)
    }

    /// The years over the questions that all of them asked, and how many these are.
    pub(super) fn city_years(&mut self, city: &Arc<City>) -> Result<(Vec<CityYear>, i64)> {
        let mut years = self.city_years_before(city)?;
        if years.is_empty() {
            return Ok((Vec::new(), 0));
        }
        years.push(Arc::clone(city));
        let asked: Vec<_> = years.iter().map(|year| year.asked()).collect();
        let equal = equal_in_all(&asked);
        if equal.is_empty() {
            return Ok((Vec::new(), 0));
        }
        let lines = years.iter().map(|year| {
            let figures = year.over(&equal);
            CityYear {
                fiscal_year: i32::try_from(year.year).unwrap_or_default(),
                must_open: figures.must_open,
                rate: rate_view(figures.rate()),
                section_rate: rate_view(year.section_rate()),
                migrated: year.origins().get("migrated").copied().unwrap_or_default(),
                is_now: year.year == city.year,
            }
        });
        Ok((lines.collect(), count(equal.len())))
    }

    /// Mergers between the first year compared and this one, in the order of their days and of the codes.
    pub(super) fn city_merged(&mut self, city: &City) -> Result<Vec<String>> {
        let from = format!("{}-04-01", city.year - 1);
        let conn = self.desk()?.conn();
        let names = unit_attribute::all(conn)?;
        let newest = |unit: &Option<String>| {
            let own = names.iter().filter(|row| Some(&row.unit_id) == unit.as_ref());
            own.max_by(|a, b| a.valid_from.cmp(&b.valid_from))
                .map(|row| (row.code.clone(), row.name.clone()))
                .unwrap_or_default()
        };
        let mut found: BTreeMap<(String, Named), Vec<Named>> = BTreeMap::new();
        for link in unit_link::all(conn)? {
            if link.on_date > from && link.on_date <= city.day.to_string() {
                let into = newest(&link.to_unit_id);
                let ended = newest(&link.from_unit_id);
                found.entry((link.on_date, into)).or_default().push(ended);
            }
        }
        let lines = found.into_iter().map(|((_, (_, into)), mut ended)| {
            ended.sort();
            let ended: Vec<String> = ended.into_iter().map(|(_, name)| name).collect();
            format!("{}→{into}", ended.join("、"))
        });
        Ok(lines.collect())
    }
}

fn central(city: &City, sheet: &CitySheet) -> CityCentral {
    let figures = city.pooled([sheet], |_| true);
    CityCentral {
        reception: sheet.row.id.clone(),
        must_open: figures.must_open,
        rate: rate_view(figures.rate()),
    }
}

/// The first figures; the change is that of the equal items.
pub(super) fn headline(city: &City, years: &[CityYear]) -> CityHeadline {
    let all: Figures = city.pooled(&city.sheets, |_| true);
    let (mean, mean_sections) = city.mean();
    let (open, overdue, days) = city.open_measures();
    let (sheets_in, expected) = city.targets().fold((0, 0), |(done, all), (index, section)| {
        (done + city.sheets_in(index), all + section.expected())
    });
    let section_rate = city.section_rate();
    CityHeadline {
        must_open: all.must_open,
        must_open_sections: city.must_open_sections(),
        must_open_change: match years {
            [.., before, now] => Some(now.must_open - before.must_open),
            _ => None,
        },
        sections_in: section_rate.map_or(0, |rate: Fraction| rate.num),
        sections_expected: section_rate.map_or(0, |rate| rate.den),
        section_rate: rate_view(section_rate),
        sheets_in: count(sheets_in),
        sheets_expected: count(expected),
        rate: rate_view(all.rate()),
        score: rate_view(all.score()),
        mean: mean_text(mean),
        mean_sections,
        measures_open: open,
        measures_overdue: overdue,
        overdue_days: if overdue > 0 {
            (2 * days + overdue) / (2 * overdue)
        } else {
            0
        },
        excepted: all.excepted,
    }
}

/// Body, departments, and the sections of those that are open.
pub(super) fn rows(city: &City, request: &CityRequest) -> Vec<HeatRow> {
    let indices: Vec<usize> = city.targets().map(|(index, _)| index).collect();
    let mut rows = vec![row(city, "city", "", "", &indices)];
    for department in city.departments() {
        let own: Vec<usize> = indices
            .iter()
            .copied()
            .filter(|index| city.sections[*index].department == department)
            .collect();
        let is_open = request.is_all_open || request.open.iter().any(|name| name == department);
        rows.push(HeatRow {
            is_open,
            ..row(city, "department", department, department, &own)
        });
        if is_open {
            let mut sections: Vec<HeatRow> = own
                .iter()
                .map(|index| {
                    let section = &city.sections[*index];
                    let line = row(city, "section", &section.code, &section.name, &[*index]);
                    HeatRow {
                        done: count(city.sheets_in(*index)),
                        expected: count(section.expected()),
                        department: department.to_owned(),
                        ..line
                    }
                })
                .collect();
            if request.is_ranked {
                sections.sort_by_key(ranked);
            }
            rows.extend(sections);
        }
    }
    rows
}

/// Lowest rate first; without base last.
fn ranked(row: &HeatRow) -> (bool, i64, String) {
    let rate = row
        .cells
        .first()
        .and_then(|cell| Fraction::of(cell.num, cell.den));
    let tenths = rate.map_or(0, Fraction::percent_tenths);
    (rate.is_none(), tenths, row.key.clone())
}

fn row(city: &City, kind: &str, key: &str, name: &str, sections: &[usize]) -> HeatRow {
    let sheets: Vec<&CitySheet> = city
        .sheets
        .iter()
        .filter(|sheet| sections.binary_search(&sheet.section).is_ok())
        .collect();
    let Row(cells) = city.row(sheets.iter().copied());
    let domains = std::iter::once(None).chain(Domain::ALL.iter().copied().map(Some));
    let signed = sheets
        .iter()
        .filter(|sheet| sheet.row.dept_confirmation_json.is_some())
        .count();
    HeatRow {
        kind: kind.to_owned(),
        key: key.to_owned(),
        name: name.to_owned(),
        department: name.to_owned(),
        is_open: false,
        done: count(sections.iter().filter(|index| city.is_complete(**index)).count()),
        expected: count(sections.len()),
        signed: count(signed),
        sheets: count(sheets.len()),
        cells: domains
            .zip(&cells)
            .map(|(domain, (figures, corrected))| cell(domain, figures, *corrected, city.scale.bands))
            .collect(),
    }
}
