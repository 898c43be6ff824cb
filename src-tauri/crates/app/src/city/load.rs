//! One year read: a scan of the answers in force, sections of the day, corrections over them.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use tenken_domain::{
    date::{Day, fiscal_year_span},
    figures::Scale,
    vocabulary::{Answer, SheetKind},
};
use tenken_parcel::content::Measure;
use tenken_store::{
    Connection,
    table::{
        office_correction, parcel_log, person,
        reception::{self, Reception},
        reception_answer::{self, Scanned},
        round::{self, Round},
        round_target, unit_attribute,
    },
};

use super::{
    model::{City, CityAnswer, CityItem, CitySection, CitySheet},
    years::{place, successors},
};
use crate::{
    app::App,
    board::Numbers,
    error::{AppError, Result},
    office::{EXCLUDED, RoundDates, RoundSwitches, round_scale, round_stored, sections_on},
    sheet::EXCEPTED,
};

/// Years kept in memory: this one and those it is compared with.
const KEPT_YEARS: usize = 4;

impl App {
    /// The year as it stands, read once until something changes.
    pub(crate) fn city(&mut self, year: Option<i32>) -> Result<Arc<City>> {
        self.assert_office()?;
        let today = self.today()?;
        let year = match year {
            Some(year) => i64::from(year),
            None => self
                .current_round()?
                .map_or(i64::from(today.fiscal_year()), |round| round.fiscal_year),
        };
        let desk = self.desk()?;
        let key = (desk.path.clone(), desk.case.head_seq()?, year, today.to_string());
        if let Some((_, found)) = self.cities.iter().find(|(kept, _)| *kept == key) {
            return Ok(Arc::clone(found));
        }
        let made = Arc::new(self.read_city(year, key.1, today)?);
        self.cities.retain(|(kept, _)| kept.1 == key.1 && kept.0 == key.0);
        self.cities.truncate(KEPT_YEARS - 1);
        self.cities.insert(0, (key, Arc::clone(&made)));
        Ok(made)
    }

    fn read_city(&mut self, year: i64, seq: i64, today: Day) -> Result<City> {
        let rounds = round::of_year(self.desk()?.conn(), year)?;
        let round = rounds.last();
        let last = i32::try_from(year)
            .ok()
            .and_then(fiscal_year_span)
            .map_or(today, |(_, last)| last);
        // A year before anything was entered sees what was entered first.
        let known = unit_attribute::first_day(self.desk()?.conn())?;
        let known = known.and_then(|known| Day::from_iso(&known).ok());
        let day = known.map_or(last, |known| last.max(known)).min(today);
        let rows = reception::in_force(self.desk()?.conn(), year)?;
        let mut items = Items::default();
        for row in &rows {
            if items.editions.insert(row.edition_sha256.clone()) {
                let edition = self.desk_mut()?.edition(&row.edition_sha256)?;
                for item in &edition.items {
                    items.add(&row.edition_sha256, item);
                }
            }
        }
        let conn = self.desk()?.conn();
        let mut answers = scan(conn, year, &rows, &items)?;
        let corrections = correct(conn, &rows, &items, &mut answers)?;
        let excepted = self.excepted(&rows, &answers)?;
        let conn = self.desk()?.conn();
        let sections = sections(conn, year, day, round)?;
        let links = successors(conn)?;
        let mut city = City {
            year,
            seq,
            today,
            day,
            scale: round.map_or_else(|| Ok(Scale::default()), round_scale)?,
            due_on: None,
            has_department_step: false,
            sections,
            sheets: Vec::new(),
            items: items.all,
            questions: items.by_question,
            corrections,
            measures: Vec::new(),
            wishes: Vec::new(),
            central: None,
            unplaced: Vec::new(),
            received_at: rows.iter().map(|row| row.received_at.clone()).max(),
        };
        if let Some(round) = round {
            let dates: RoundDates = round_stored(&round.dates_json)?;
            let switches: RoundSwitches = round_stored(&round.settings_json)?;
            city.due_on = dates.due_on.as_deref().and_then(|day| Day::from_iso(day).ok());
            city.has_department_step = switches.has_department_step;
        }
        for (row, mut answers) in rows.into_iter().zip(answers) {
            let kind: SheetKind = row.sheet_kind.parse()?;
            if let Some(items) = excepted.get(&row.id) {
                for answer in &mut answers {
                    answer.is_excepted = items.contains(&city.items[answer.item].item.id);
                }
            }
            let place = place(&city.sections, &row, &links);
            let mut sheet = CitySheet {
                kind,
                section: 0,
                system_name: String::new(),
                answers,
                row,
            };
            match (kind, place) {
                (SheetKind::Central, _) => city.central = Some(sheet),
                (_, Some(section)) => {
                    sheet.section = section;
                    let owner = &city.sections[section];
                    if owner.is_excluded {
                        continue;
                    }
                    let own = owner
                        .systems
                        .iter()
                        .find(|(code, _)| *code == sheet.row.system_code);
                    sheet.system_name =
                        own.map_or_else(|| sheet.row.system_code.clone(), |(_, name)| name.clone());
                    city.sheets.push(sheet);
                }
                (_, None) => city.unplaced.push(sheet.row.unit_code),
            }
        }
        city.sheets.sort_by_key(|sheet| sheet.section);
        for (index, sheet) in city.sheets.iter().enumerate() {
            let bytes = reception::content(self.desk()?.conn(), &sheet.row.id)?.unwrap_or_default();
            let plans: Plans = serde_json::from_slice(&bytes).map_err(|cause| AppError::StoredDamaged {
                what: "reception",
                detail: cause.to_string(),
            })?;
            city.measures
                .extend(plans.measures.into_iter().map(|measure| (index, measure)));
            let wishes = plans.wishes.filter(|text| !text.trim().is_empty());
            city.wishes.extend(wishes.map(|text| (index, text)));
        }
        self.stand_over(&mut city)?;
        Ok(city)
    }

    /// Improvements that the office follows up stand as the board has them.
    fn stand_over(&self, city: &mut City) -> Result<()> {
        let layer = self.followed()?;
        if layer.is_empty() {
            return Ok(());
        }
        let told = || {
            let measures = city.measures.iter();
            measures.map(|(index, measure)| (&city.sheets[*index].row, measure))
        };
        let numbers = Numbers::of(told());
        let ids: Vec<String> = told().map(|(row, measure)| numbers.id(row, measure)).collect();
        for ((index, measure), id) in city.measures.iter_mut().zip(ids) {
            if let Some(own) = layer.get(&id) {
                let row = &city.sheets[*index].row;
                own.over(measure, row)?;
            }
        }
        Ok(())
    }

    /// Items with an exception that was approved and valid on the day of confirmation, as sealed.
    fn excepted(
        &self,
        rows: &[Reception],
        answers: &[Vec<CityAnswer>],
    ) -> Result<HashMap<String, HashSet<String>>> {
        let mut found = HashMap::new();
        for (row, _) in rows
            .iter()
            .zip(answers)
            .filter(|(_, answers)| answers.iter().any(|answer| !answer.exception.is_empty()))
        {
            let sealed = self.reception_sealed(row)?;
            let items = sealed
                .answers
                .into_iter()
                .filter(|answer| answer.extra.contains_key(EXCEPTED))
                .map(|answer| answer.item_id)
                .collect();
            found.insert(row.id.clone(), items);
        }
        Ok(found)
    }
}

/// Of a sealed version what is no answer: improvements, 意見・要望.
#[derive(serde::Deserialize)]
struct Plans {
    #[serde(default)]
    measures: Vec<Measure>,
    #[serde(default)]
    wishes: Option<String>,
}

/// The items of all editions that are answered; equal questions of two editions are one.
#[derive(Default)]
struct Items {
    all: Vec<CityItem>,
    editions: HashSet<String>,
    by_question: HashMap<(String, u32), usize>,
    by_edition: HashMap<String, HashMap<String, usize>>,
}

impl Items {
    fn add(&mut self, edition: &str, item: &tenken_domain::item::Item) {
        let all = &mut self.all;
        let index = *self
            .by_question
            .entry((item.id.clone(), item.revision))
            .or_insert_with(|| {
                all.push(CityItem { item: item.clone() });
                all.len() - 1
            });
        let of_edition = self.by_edition.entry(edition.to_owned()).or_default();
        of_edition.insert(item.id.clone(), index);
    }
}

/// Assigned answers of each reception.
fn scan(conn: &Connection, year: i64, rows: &[Reception], items: &Items) -> Result<Vec<Vec<CityAnswer>>> {
    let places: HashMap<&str, usize> = rows
        .iter()
        .enumerate()
        .map(|(index, row)| (row.id.as_str(), index))
        .collect();
    let mut texts: HashSet<Arc<str>> = HashSet::new();
    let mut found: Vec<Vec<CityAnswer>> = rows.iter().map(|_| Vec::new()).collect();
    let mut fault = None;
    let mut last: Option<(usize, Option<&HashMap<String, usize>>)> = None;
    let mut keep = |text: &str| -> Arc<str> {
        if let Some(known) = texts.get(text) {
            return Arc::clone(known);
        }
        let made: Arc<str> = text.into();
        texts.insert(Arc::clone(&made));
        made
    };
    reception_answer::scan_in_force(conn, year, |one: Scanned<'_>| {
        let is_same = last.is_some_and(|(index, _)| rows[index].id == one.reception_id);
        if !is_same {
            last = places
                .get(one.reception_id)
                .map(|index| (*index, items.by_edition.get(&rows[*index].edition_sha256)));
        }
        let Some((index, of_edition)) = last else {
            return;
        };
        if one.is_cut {
            return;
        }
        let value = one.value.map(str::parse::<Answer>).transpose();
        match (value, of_edition.and_then(|map| map.get(one.item_id))) {
            (Ok(value), Some(item)) => found[index].push(CityAnswer {
                item: *item,
                value,
                is_flagged: one.is_flagged,
                reason: keep(one.reason),
                exception: keep(one.exception_number),
                is_excepted: false,
                corrected: None,
            }),
            (Ok(_), None) => {}
            (Err(cause), _) => fault = Some(cause),
        }
    })?;
    match fault {
        Some(cause) => Err(AppError::Domain(cause)),
        None => Ok(found),
    }
}

/// Lays the corrections that are not withdrawn over the answers.
fn correct(
    conn: &Connection,
    rows: &[Reception],
    items: &Items,
    answers: &mut [Vec<CityAnswer>],
) -> Result<Vec<(office_correction::OfficeCorrection, String)>> {
    let mut acting = Vec::new();
    for row in office_correction::all(conn)?
        .into_iter()
        .filter(|row| row.state == "open")
    {
        let Some(index) = rows.iter().position(|reception| reception.id == row.reception_id) else {
            continue;
        };
        let item = items
            .by_edition
            .get(&rows[index].edition_sha256)
            .and_then(|map| map.get(&row.item_id));
        let answer = answers[index]
            .iter_mut()
            .find(|answer| Some(&answer.item) == item);
        if let Some(answer) = answer {
            let new = row.new_value.as_deref().unwrap_or_default();
            if row.field == "reason" {
                answer.reason = new.into();
            } else {
                answer.value = Some(new)
                    .filter(|new| !new.is_empty())
                    .map(str::parse)
                    .transpose()?;
            }
            answer.corrected = Some(acting.len());
            let by = person::get(conn, &row.made_by)?.map(|person| person.name);
            acting.push((row, by.unwrap_or_default()));
        }
    }
    Ok(acting)
}

/// The sections of the day with what the round says of each.
fn sections(conn: &Connection, year: i64, day: Day, round: Option<&Round>) -> Result<Vec<CitySection>> {
    let targets: BTreeMap<String, round_target::RoundTarget> = match round {
        Some(round) => round_target::of_round(conn, &round.id)?
            .into_iter()
            .map(|target| (target.unit_id.clone(), target))
            .collect(),
        None => BTreeMap::new(),
    };
    let is_excluded = |unit: &str| targets.get(unit).is_some_and(|target| target.state == EXCLUDED);
    let requests = parcel_log::of_direction(conn, "out")?;
    let mut found: Vec<CitySection> = sections_on(conn, day)?
        .into_iter()
        .map(|unit| {
            let target = targets.get(&unit.id);
            CitySection {
                is_excluded: is_excluded(&unit.id),
                reason: target.map(|target| target.reason.clone()).unwrap_or_default(),
                deadline: target
                    .and_then(|target| target.deadline.as_deref())
                    .and_then(|day| Day::from_iso(day).ok()),
                requested_at: requests
                    .iter()
                    .find(|log| {
                        log.kind == "request" && log.fiscal_year == Some(year) && log.unit_code == unit.code
                    })
                    .map(|log| log.at.clone()),
                systems: unit
                    .systems
                    .into_iter()
                    .filter(|system| !is_excluded(&system.id))
                    .map(|system| (system.code, system.name))
                    .collect(),
                unit: unit.id,
                code: unit.code,
                name: unit.name,
                department: unit.department_name,
                head_title: unit.head_title,
            }
        })
        .collect();
    let order: Vec<String> = found.iter().fold(Vec::new(), |mut order, section| {
        if !order.contains(&section.department) {
            order.push(section.department.clone());
        }
        order
    });
    found.sort_by_key(|section| order.iter().position(|name| *name == section.department));
    Ok(found)
}
