//! What is worth a question to the section. Nothing here is a finding.

use std::collections::{BTreeMap, BTreeSet};

use tenken_domain::{
    figures::Figures,
    ratio::{Fraction, tenths},
};

use serde::{Deserialize, Serialize};
use tenken_parcel::sha256_hex;
use tenken_store::table::{case_meta, reception::Reception};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::model::{City, CitySheet};
use crate::{
    app::App,
    audit::{stored, there},
    desk::{desk_json, required},
    error::Result,
    sheet::count,
    wire::{OddityLine, OddityPlace, OdditySettleRequest, OdditySettled, YearRequest},
};

/// A sheet with fewer answers is too short to be odd for its ○.
const LEAST_ANSWERS: i64 = 10;
/// All ○ within so many minutes were hardly checked one by one.
const QUICK: i64 = 3;
/// So many － at least …
const LEAST_NA: i64 = 5;
/// … and so many percentage points (in tenths) above the others, and twice their rate.
const ABOVE: i64 = 200;
/// A text of fewer characters is a stock phrase.
const LEAST_TEXT: usize = 10;
/// In so many sections the same text is worth a look.
const LEAST_SECTIONS: usize = 3;

impl App {
    /// Sheets all of ○, － far more often than elsewhere, the same text in many sections.
    pub fn oddity_list(&mut self, request: &YearRequest) -> Result<Vec<OddityLine>> {
        let city = self.city(request.fiscal_year)?;
        let mut found = Vec::new();
        let sums: Vec<Figures> = city
            .sheets
            .iter()
            .map(|sheet| city.pooled([sheet], |_| true))
            .collect();
        for (sheet, own) in city.sheets.iter().zip(&sums) {
            if own.assigned >= LEAST_ANSWERS && own.yes == own.assigned {
                let minutes = self.minutes_of(&sheet.row)?;
                let kind = if minutes.is_some_and(|minutes| minutes <= QUICK) {
                    "all_yes_quick"
                } else {
                    "all_yes"
                };
                found.push(OddityLine {
                    count: minutes.filter(|_| kind != "all_yes").unwrap_or(own.yes),
                    base: own.assigned,
                    ..line(&city, kind, sheet)
                });
            }
        }
        for (sheet, own) in city.sheets.iter().zip(&sums) {
            let others = city
                .sheets
                .iter()
                .zip(&sums)
                .filter(|(other, _)| other.kind == sheet.kind && other.row.id != sheet.row.id)
                .fold((0, 0), |sum, (_, one)| {
                    (sum.0 + one.not_applicable, sum.1 + one.assigned)
                });
            let rates = Fraction::of(own.not_applicable, own.assigned).zip(Fraction::of(others.0, others.1));
            if let Some((own_rate, others)) = rates
                && own.not_applicable >= LEAST_NA
                && own_rate.minus_tenths(others) >= ABOVE
                && own_rate.percent_tenths() >= 2 * others.percent_tenths()
            {
                found.push(OddityLine {
                    count: own.not_applicable,
                    base: own.assigned,
                    own: tenths(own_rate.percent_tenths()),
                    others: tenths(others.percent_tenths()),
                    ..line(&city, "na_rate", sheet)
                });
            }
        }
        found.extend(same_texts(&city));
        for line in &mut found {
            line.key = key_of(line)?;
            line.settled = self.oddity_settled(&line.key)?;
        }
        found.sort_by_key(|line| line.settled.is_some());
        Ok(found)
    }

    /// Marks an oddity as looked into (確認済) with what was found, or takes the mark back. The mark holds as long as the
    /// versions and figures that it is about are the same: with other data the line is there anew.
    pub fn oddity_settle(&mut self, request: &OdditySettleRequest) -> Result<Vec<OddityLine>> {
        self.assert_office()?;
        let year = YearRequest {
            fiscal_year: request.fiscal_year,
        };
        let lines = self.oddity_list(&year)?;
        let line = lines.iter().find(|line| line.key == request.key);
        there(line, "oddity", &request.key)?;
        let (actor, at) = (self.actor()?, self.now());
        let text = if request.is_settled {
            desk_json(&Settled {
                reason: required("oddity-reason", &request.reason)?,
                by: actor.person_name.clone(),
                at: at.clone(),
            })?
        } else {
            String::new()
        };
        let place = format!("{SETTLED}{}", request.key);
        self.board_edit_of("oddity_settle", |tx| Ok(case_meta::put(tx, &place, &text)?))?;
        self.oddity_list(&year)
    }

    fn oddity_settled(&self, key: &str) -> Result<Option<OdditySettled>> {
        let text = case_meta::value(self.desk()?.conn(), &format!("{SETTLED}{key}"))?;
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            return Ok(None);
        };
        let Settled { reason, by, at } = stored("oddity", &text)?;
        Ok(Some(OdditySettled { reason, by, at }))
    }

    /// In how many minutes a sheet was answered, at least one; not known of paper and of a form.
    fn minutes_of(&self, row: &Reception) -> Result<Option<i64>> {
        let Some(answered) = self.reception_sealed(row)?.answered else {
            return Ok(None);
        };
        let moment = |text: &str| OffsetDateTime::parse(text, &Rfc3339).ok();
        let span = moment(&answered.first).zip(moment(&answered.last));
        Ok(span
            .map(|(first, last)| ((last - first).whole_seconds() + 59).max(1) / 60)
            .map(|n| n.max(1)))
    }
}

/// Where the case keeps what was looked into, by the key of the line.
const SETTLED: &str = "oddity/";

/// What is kept of a line that was looked into.
#[derive(Serialize, Deserialize)]
struct Settled {
    reason: String,
    by: String,
    at: String,
}

/// Known by kind, versions and own figures; what the others answer meanwhile makes no other oddity of it.
fn key_of(line: &OddityLine) -> Result<String> {
    let mut versions: Vec<&str> = line
        .sections
        .iter()
        .map(|place| place.reception.as_str())
        .collect();
    versions.sort_unstable();
    let (items, figures) = (&line.items, (line.count, line.base));
    let data: String = desk_json(&(&line.kind, versions, &line.system, &line.text, items, figures))?;
    Ok(sha256_hex(data.as_bytes()).chars().take(32).collect())
}

fn place(city: &City, sheet: &CitySheet) -> OddityPlace {
    let section = &city.sections[sheet.section];
    OddityPlace {
        code: section.code.clone(),
        name: section.name.clone(),
        reception: sheet.row.id.clone(),
    }
}

fn line(city: &City, kind: &str, sheet: &CitySheet) -> OddityLine {
    OddityLine {
        kind: kind.to_owned(),
        sections: vec![place(city, sheet)],
        system: sheet.system_name.clone(),
        text: String::new(),
        items: Vec::new(),
        count: 0,
        base: 0,
        others: String::new(),
        own: String::new(),
        key: String::new(),
        settled: None,
    }
}

/// Where a text stands: sections with a sheet of each, items, answers.
type Places<'a> = (BTreeMap<usize, &'a CitySheet>, BTreeSet<&'a str>, i64);

/// Reasons that stand word for word in several sections, most sections first.
fn same_texts(city: &City) -> Vec<OddityLine> {
    let mut texts: BTreeMap<&str, Places<'_>> = BTreeMap::new();
    for sheet in &city.sheets {
        for answer in &sheet.answers {
            let text = answer.reason.trim();
            if text.chars().count() >= LEAST_TEXT {
                let found = texts.entry(text).or_default();
                found.0.entry(sheet.section).or_insert(sheet);
                found.1.insert(&city.items[answer.item].item.id);
                found.2 += 1;
            }
        }
    }
    let mut lines: Vec<OddityLine> = texts
        .into_iter()
        .filter(|(_, (sections, ..))| sections.len() >= LEAST_SECTIONS)
        .map(|(text, (sections, items, answers))| OddityLine {
            kind: "same_text".to_owned(),
            base: count(sections.len()),
            sections: sections.values().map(|sheet| place(city, sheet)).collect(),
            system: String::new(),
            text: text.to_owned(),
            items: items.into_iter().map(str::to_owned).collect(),
            count: answers,
            others: String::new(),
            own: String::new(),
            key: String::new(),
            settled: None,
        })
        .collect();
    lines.sort_by(|a, b| (b.base, &a.text).cmp(&(a.base, &b.text)));
    lines
}
