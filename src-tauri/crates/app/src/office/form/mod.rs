//! Excel forms for sections without the program: one a sheet, written here and read back by `form_in`.

use std::collections::BTreeMap;

use tenken_domain::{
    date::fiscal_year_code,
    profile::{Profile, ProfileCode},
    vocabulary::{ProfileValue, SheetKind, SheetState},
};
use tenken_parcel::content::Carried;
use tenken_store::{
    CommandKind,
    table::{
        parcel_log::{self, ParcelLog},
        reception::{self, Reception},
        round::Round,
        round_target,
    },
};

use super::{
    handout::Left,
    round::{RoundDates, RoundSwitches, scale, stored},
    units::{SectionUnit, SystemUnit, sections_on},
};
use crate::{
    app::App,
    desk::{meta, own_request, safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    output::{FormKey, blank_form, labels, written},
    sheet::{PriorRecord, PriorYear, RequestInfo, SheetModel, SystemInfo, UnitInfo, carried_asked},
    wire::{FormWriteRequest, WrittenView},
};

/// How a form is filled in before it goes out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct FormOptions {
    /// The profile is answered as last year, as far as last year's sheet says.
    pub is_profile_known: bool,
    /// Questions that the profile cuts are left out; its いいえ can then not be changed on the form.
    pub is_cut_left_out: bool,
}

impl App {
    /// File name and bytes of the form of a section, or of one of its systems, with an open profile. `left`: what
    /// earlier years left open in the section.
    pub(crate) fn form_bytes(
        &mut self,
        round: &Round,
        unit: &SectionUnit,
        system: Option<&SystemUnit>,
        left: &Left,
    ) -> Result<(String, Vec<u8>)> {
        self.form_bytes_with(round, unit, (system, left), FormOptions::default())
    }

    /// The same, filled in as the options say.
    pub(crate) fn form_bytes_with(
        &mut self,
        round: &Round,
        unit: &SectionUnit,
        (system, left): (Option<&SystemUnit>, &Left),
        options: FormOptions,
    ) -> Result<(String, Vec<u8>)> {
        let mut model = self.form_model(round, unit, system)?;
        model.carried = asked_of(unit, system, left);
        if options.is_profile_known {
            model.profile = known_profile(&model)?;
        }
        let bytes = blank_form(&model, options.is_cut_left_out, &self.now())?;
        Ok((form_name(&model), bytes))
    }

    /// The sheet of a round before anybody answered it, with last year's answers beside.
    pub(crate) fn form_model(
        &mut self,
        round: &Round,
        unit: &SectionUnit,
        system: Option<&SystemUnit>,
    ) -> Result<SheetModel> {
        let edition = self.desk_mut()?.edition(&round.edition_sha256)?;
        let kind = if system.is_some() {
            SheetKind::System
        } else {
            SheetKind::Organisation
        };
        let deadline =
            round_target::get(self.desk()?.conn(), &round.id, &unit.id)?.and_then(|row| row.deadline);
        let dates: RoundDates = stored(&round.dates_json)?;
        let switches: RoundSwitches = stored(&round.settings_json)?;
        let place = unit_info(unit);
        let system_info = system.map(system_info);
        let head = [unit.head_title.as_str(), unit.head_name.as_str()].join("　");
        let manager = system.map(|s| [s.manager_title.as_str(), s.manager_name.as_str()].join("　"));
        let request = RequestInfo {
            round_id: round.id.clone(),
            office: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
            contact: self.meta_value(meta::CONTACT)?.unwrap_or_default(),
            note: round.note.clone(),
            issued_on: Some(self.today()?.to_string()),
            due_on: deadline.or(dates.due_on),
            period_from: dates.period_from.clone(),
            period_to: dates.period_to.clone(),
            has_department_step: switches.has_department_step
                && edition.body.department_step.sheets.contains(&kind),
            system: system_info.clone(),
            responsible: manager.unwrap_or(head).trim().to_owned(),
            ..own_request(&edition, &place, kind)
        };
        let prior = self.form_prior(round.fiscal_year - 1, unit, kind, system)?;
        Ok(SheetModel {
            id: String::new(),
            kind,
            fiscal_year: i32::try_from(round.fiscal_year).unwrap_or_default(),
            body_code: round.body_code.clone(),
            unit: place,
            system: system_info,
            version: 1,
            state: SheetState::Draft,
            set: round.set_code.parse()?,
            scale: scale(round)?,
            edition_sha256: round.edition_sha256.clone(),
            profile: Profile::default(),
            inclusions: Vec::new(),
            answers: BTreeMap::new(),
            measures: Vec::new(),
            carried: Vec::new(),
            prior,
            exceptions: self.form_exceptions(unit)?,
            request,
            marks: BTreeMap::new(),
            performer: String::new(),
            period_from: dates.period_from,
            period_to: dates.period_to,
            remarks: String::new(),
            wishes: String::new(),
            headcount: None,
            answered: None,
            edition,
        })
    }

    /// Items excepted for a section today, with the numbers of their exceptions.
    pub(crate) fn form_exceptions(&self, unit: &SectionUnit) -> Result<BTreeMap<String, String>> {
        let today = self.today()?.to_string();
        let mut found = BTreeMap::new();
        for record in self.exceptions_of(&unit.id, &today)? {
            for item in record.item_ids {
                found.insert(item, record.number.clone());
            }
        }
        Ok(found)
    }

    /// The version in force of a sheet.
    pub(crate) fn in_force_of(
        &self,
        year: i64,
        unit: &SectionUnit,
        kind: SheetKind,
        system: Option<&SystemUnit>,
    ) -> Result<Option<Reception>> {
        let code = system.map_or("", |system| system.code.as_str());
        let mut rows = reception::in_force(self.desk()?.conn(), year)?.into_iter();
        Ok(rows.find(|row| {
            row.unit_code == unit.code && row.sheet_kind == kind.as_str() && row.system_code == code
        }))
    }

    fn form_prior(
        &mut self,
        year: i64,
        unit: &SectionUnit,
        kind: SheetKind,
        system: Option<&SystemUnit>,
    ) -> Result<Option<PriorYear>> {
        let Some(row) = self.in_force_of(year, unit, kind, system)? else {
            return Ok(None);
        };
        let model = self.reception_model(&row)?;
        let answers = model.asked().into_iter().map(|item| {
            let record = PriorRecord {
                revision: item.revision,
                value: model.answer(&item.id).value,
                is_excepted: model.exceptions.contains_key(&item.id),
                ..PriorRecord::default()
            };
            (item.id.clone(), record)
        });
        let profile = model.profile.0.iter();
        Ok(Some(PriorYear {
            fiscal_year: model.fiscal_year,
            must_open: None,
            origin: row.origin.clone(),
            profile: profile
                .map(|(code, value)| (code.to_string(), value.to_string()))
                .collect(),
            answers: answers.collect(),
        }))
    }

    /// Writes the forms of one section into a folder: one for itself, one for each of its systems.
    pub fn form_write(&mut self, request: &FormWriteRequest) -> Result<WrittenView> {
        self.assert_office()?;
        self.assert_recordable()?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let round = self.round()?;
        let unit = sections_on(self.desk()?.conn(), self.today()?)?
            .into_iter()
            .find(|unit| unit.id == request.unit)
            .ok_or_else(|| AppError::NotFound {
                what: "unit",
                id: request.unit.clone(),
            })?;
        let options = FormOptions {
            is_profile_known: request.is_profile_known,
            is_cut_left_out: request.is_cut_left_out,
        };
        let left = self.left_open(&round)?.remove(&unit.id).unwrap_or_default();
        let sheets = std::iter::once(None).chain(unit.systems.iter().map(Some));
        let mut made = Vec::new();
        for system in sheets {
            let form = self.form_bytes_with(&round, &unit, (system, &left), options)?;
            made.push((system, form));
        }
        let (mut files, mut logs) = (Vec::new(), Vec::new());
        for (system, (name, bytes)) in made {
            let path = write_new(&folder, &name, &bytes)?;
            let file = written(self, &path, "form", &bytes)?;
            logs.push(self.form_record(&round, &unit, system, (&file.name, &file.sha256))?);
            files.push(file);
        }
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "form_write", CommandKind::Act, &at, |tx| {
                for log in &logs {
                    parcel_log::insert(tx, log)?;
                }
                Ok::<(), AppError>(())
            })?;
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files,
            is_plain: true,
        })
    }

    /// The log line of a form that went out: file name and SHA-256.
    pub(crate) fn form_record(
        &self,
        round: &Round,
        unit: &SectionUnit,
        system: Option<&SystemUnit>,
        (file_name, sha256): (&str, &str),
    ) -> Result<ParcelLog> {
        let kind = if system.is_some() {
            SheetKind::System
        } else {
            SheetKind::Organisation
        };
        Ok(ParcelLog {
            id: fresh_id("log")?,
            direction: "out".to_owned(),
            kind: "form".to_owned(),
            parcel_id: fresh_id("form")?,
            body_code: round.body_code.clone(),
            fiscal_year: Some(round.fiscal_year),
            unit_code: unit.code.clone(),
            sheet_kind: kind.to_string(),
            system_code: system.map(|s| s.code.clone()).unwrap_or_default(),
            version: Some(1),
            sha256: sha256.to_owned(),
            file_name: file_name.to_owned(),
            at: self.now(),
            manifest_json: "{}".to_owned(),
            permission_json: "{}".to_owned(),
            ..ParcelLog::default()
        })
    }
}

/// What earlier years left open that a form asks after: the form of a system what its sheet told, the section's own form
/// everything else.
pub(crate) fn asked_of(unit: &SectionUnit, system: Option<&SystemUnit>, left: &Left) -> Vec<Carried> {
    let is_asked = |code: Option<&String>| {
        let found = code.and_then(|code| unit.systems.iter().find(|one| one.code == *code));
        found.map(|one| &one.id) == system.map(|one| &one.id)
    };
    let measures = left
        .measures
        .iter()
        .filter(|one| is_asked(one.system_code.as_ref()));
    let exceptions = left
        .exceptions
        .iter()
        .filter(|one| is_asked(one.system_code.as_ref()));
    measures
        .map(carried_asked)
        .chain(exceptions.map(|one| one.exception.clone()))
        .collect()
}

pub(crate) fn unit_info(unit: &SectionUnit) -> UnitInfo {
    UnitInfo {
        id: unit.id.clone(),
        code: unit.code.clone(),
        name: unit.name.clone(),
        department_name: unit.department_name.clone(),
        department_code: unit.department_code.clone(),
    }
}

pub(crate) fn system_info(system: &SystemUnit) -> SystemInfo {
    SystemInfo {
        id: system.id.clone(),
        code: system.code.clone(),
        name: system.name.clone(),
    }
}

/// Last year's profile; without one an open profile.
fn known_profile(model: &SheetModel) -> Result<Profile> {
    let mut profile = Profile::default();
    for (code, value) in model.prior.iter().flat_map(|prior| &prior.profile) {
        profile
            .0
            .insert(code.parse::<ProfileCode>()?, value.parse::<ProfileValue>()?);
    }
    Ok(profile)
}

/// `R08_0420_福祉課_自己点検票_記入用.xlsx`, with the system's code and name on its own form.
fn form_name(model: &SheetModel) -> String {
    let key = FormKey::of(model);
    let system = model
        .system
        .as_ref()
        .map(|system| format!("_{}_{}", system.code, system.name))
        .unwrap_or_default();
    safe_name(&format!(
        "{}_{}_{}{system}_{}.xlsx",
        fiscal_year_code(key.fiscal_year),
        key.unit_code,
        model.unit.name,
        labels()("form-file", &[])
    ))
}
