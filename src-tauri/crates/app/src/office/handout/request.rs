//! Request parcels: one per section with all its systems (data.md 1).

use std::{collections::BTreeMap, path::PathBuf};

use tenken_checklist::Edition;
use tenken_domain::{
    date::fiscal_year_code,
    figures::Figures,
    item::Item,
    vocabulary::{Answer, SheetKind},
};
use tenken_parcel::{
    Kind, Manifest, Parcel, Protection, PublicKey,
    content::{
        Dates, Evidence, Measure, Office, Official, PriorAnswer, PriorQuestion, PriorSheet, PriorSummary,
        RequestContent, RequestedSheet, RouteStep, System, Unit,
    },
};
use tenken_store::{
    CommandKind,
    table::{
        parcel_log::{self, ParcelLog},
        round::Round,
        round_target::{self, RoundTarget},
    },
};

use super::carried::LastYear;
use crate::{
    app::App,
    desk::{Way, meta, parcel_record, route_of, safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    office::{
        OfficeError, SectionUnit, SystemUnit,
        round::{EXCLUDED, RoundDates, RoundSwitches, new_target, scale, stored},
    },
    output::{labels, written},
    sheet::{SheetModel, scored, settings_of, some},
    wire::{RequestWriteRequest, WrittenView},
};

impl App {
    /// Writes the request of one section into a folder.
    pub fn request_write(&mut self, request: &RequestWriteRequest) -> Result<WrittenView> {
        self.assert_office()?;
        self.assert_recordable()?;
        let folder: PathBuf = self.folder_of(request.folder.as_deref())?;
        let passphrase = request.passphrase.as_deref().filter(|text| !text.is_empty());
        if passphrase.is_none() && !request.is_plain_accepted {
            return Err(AppError::PlainNotAccepted);
        }
        let round = self.round()?;
        self.assert_year_open(round.fiscal_year)?;
        self.assert_approved(&round)?;
        let unit = self
            .sections_of(&round)?
            .into_iter()
            .find(|unit| unit.id == request.unit)
            .ok_or_else(|| AppError::NotFound {
                what: "unit",
                id: request.unit.clone(),
            })?;
        let target = self.targets(&round)?.remove(&unit.id);
        if target.as_ref().is_some_and(|target| target.state == EXCLUDED) {
            return Err(OfficeError::TargetExcluded { unit: unit.name }.into());
        }
        let last_year = self.last_year(&round)?;
        let parcel = self.request_parcel(&round, &unit, target.as_ref(), &last_year)?;
        let protection = passphrase.map_or(Protection::Plain, Protection::Passphrase);
        let bytes = tenken_parcel::seal(&parcel, protection)?;
        let path = write_new(&folder, &request_name(&round, &unit), &bytes)?;
        let file = written(self, &path, "request", &bytes)?;
        self.log_request(
            &round,
            &unit,
            &parcel,
            &file.name,
            &file.sha256,
            passphrase.is_some(),
        )?;
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files: vec![file],
            is_plain: passphrase.is_none(),
        })
    }

    pub(super) fn request_parcel(
        &mut self,
        round: &Round,
        unit: &SectionUnit,
        target: Option<&RoundTarget>,
        last_year: &LastYear,
    ) -> Result<Parcel> {
        let content = self.request_content(round, unit, target, last_year)?;
        let mut manifest = Manifest::new(
            Kind::Request,
            &fresh_id("parcel")?,
            &round.body_code,
            content.fiscal_year,
            &self.now(),
            env!("CARGO_PKG_VERSION"),
        );
        let edition = self.desk_mut()?.edition(&round.edition_sha256)?;
        let body = &self.desk()?.body;
        manifest.body_name = Some(body.name.clone());
        manifest.edition_id = Some(format!("{}/{}", body.id, edition.info.id));
        manifest.edition_sha256 = Some(round.edition_sha256.clone());
        manifest.unit_code = Some(unit.code.clone());
        manifest.unit_name = Some(unit.name.clone());
        manifest.return_token = Some(tenken_parcel::return_token()?);
        manifest.sender_public_key = round.public_key.as_deref().map(PublicKey::parse).transpose()?;
        Ok(Parcel::new(manifest, &content)?)
    }

    fn request_content(
        &mut self,
        round: &Round,
        unit: &SectionUnit,
        target: Option<&RoundTarget>,
        last_year: &LastYear,
    ) -> Result<RequestContent> {
        let issued_on = self.today()?.to_string();
        let edition = self.desk_mut()?.edition(&round.edition_sha256)?;
        let dates: RoundDates = stored(&round.dates_json)?;
        let switches: RoundSwitches = stored(&round.settings_json)?;
        let body = self.desk()?.body.clone();
        let (office, contact) = (self.meta_value(meta::OFFICE)?, self.meta_value(meta::CONTACT)?);
        let year = i32::try_from(round.fiscal_year).unwrap_or_default();
        let route = route_of(&body, SheetKind::Organisation)
            .into_iter()
            .map(|step| RouteStep {
                role: step.role,
                title: step.title,
                ..RouteStep::default()
            })
            .collect();
        let left = last_year.open.get(&unit.id).cloned().unwrap_or_default();
        let mut sheets = vec![RequestedSheet {
            kind: "organisation".to_owned(),
            ..RequestedSheet::default()
        }];
        sheets.extend(unit.systems.iter().map(|system| RequestedSheet {
            kind: "system".to_owned(),
            system_code: Some(system.code.clone()),
            ..RequestedSheet::default()
        }));
        Ok(RequestContent {
            body: Unit {
                id: some(&body.id),
                code: body.code.clone(),
                name: body.name.clone(),
                ..Unit::default()
            },
            fiscal_year: year,
            round_id: round.id.clone(),
            edition: edition.to_json(),
            edition_sha256: round.edition_sha256.clone(),
            set: round.set_code.clone(),
            settings: settings_of(&scale(round)?),
            dates: Dates {
                issued_on: issued_on.clone(),
                due_on: target
                    .and_then(|target| target.deadline.clone())
                    .or(dates.due_on)
                    .unwrap_or_default(),
                period_from: dates.period_from,
                period_to: dates.period_to,
                ..Dates::default()
            },
            route,
            dept_step: switches.has_department_step,
            from: Office {
                office: office.unwrap_or_default(),
                contact,
                ..Office::default()
            },
            unit: unit_of(unit),
            systems: unit.systems.iter().map(system_of).collect(),
            sheets,
            prior: self.prior_sheets(unit, last_year, &edition)?,
            open_measures: left.measures,
            asked_exceptions: left.exceptions,
            exceptions: self.exceptions_of(&unit.id, &issued_on)?,
            profile: BTreeMap::new(),
            note_ja: some(&round.note),
            classification_label: body.mark_filled().map(|label| label.label.clone()),
            extra: BTreeMap::new(),
        })
    }

    /// Last year's sheets in force of a section, for a round on this edition; also under the code that it had then.
    fn prior_sheets(
        &mut self,
        unit: &SectionUnit,
        last_year: &LastYear,
        edition: &Edition,
    ) -> Result<Vec<PriorSheet>> {
        let mut found = Vec::new();
        for row in [&unit.id, &unit.code]
            .into_iter()
            .filter_map(|key| last_year.sheets.get(key))
            .flatten()
        {
            let model = self.reception_model(row)?;
            let mut prior = prior_sheet(&model, &row.check_number, edition);
            let origin = serde_json::json!(row.origin);
            prior.extra.insert("origin".to_owned(), origin);
            found.push(prior);
        }
        Ok(found)
    }

    fn log_request(
        &mut self,
        round: &Round,
        unit: &SectionUnit,
        parcel: &Parcel,
        file_name: &str,
        file_sha256: &str,
        is_encrypted: bool,
    ) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let manifest = &parcel.manifest;
        let log = ParcelLog {
            is_encrypted,
            ..parcel_record(Way::Out, manifest, file_name, file_sha256, &at)?
        };
        let known = self.targets(round)?.remove(&unit.id);
        let target = requested(
            round,
            unit,
            known,
            manifest.return_token.clone(),
            &manifest.parcel_id,
        );
        self.desk_mut()?
            .case
            .command(&actor, "request_write", CommandKind::Act, &at, |tx| {
                round_target::upsert(tx, &target)?;
                parcel_log::insert(tx, &log).map_err(AppError::from)
            })
    }
}

/// Name of a request file.
pub(super) fn request_name(round: &Round, unit: &SectionUnit) -> String {
    let year = i32::try_from(round.fiscal_year).unwrap_or_default();
    safe_name(&format!(
        "{}_{}_{}{}.tenkenp",
        fiscal_year_code(year),
        unit.code,
        unit.name,
        labels()("paper-file-request", &[])
    ))
}

/// The target of a section that has its request; what else was said of it stays.
pub(super) fn requested(
    round: &Round,
    unit: &SectionUnit,
    known: Option<RoundTarget>,
    token: Option<String>,
    parcel: &str,
) -> RoundTarget {
    RoundTarget {
        state: "requested".to_owned(),
        token,
        parcel_id: Some(parcel.to_owned()),
        ..known.unwrap_or_else(|| new_target(&round.id, &unit.id))
    }
}

fn unit_of(unit: &SectionUnit) -> Unit {
    Unit {
        id: some(&unit.id),
        code: unit.code.clone(),
        name: unit.name.clone(),
        department_name: some(&unit.department_name),
        department_code: some(&unit.department_code),
        head: Some(Official {
            role: Some("section_mgr".to_owned()),
            title: unit.head_title.clone(),
            name: some(&unit.head_name),
            ..Official::default()
        }),
        extra: BTreeMap::new(),
    }
}

fn system_of(system: &SystemUnit) -> System {
    System {
        id: some(&system.id),
        code: system.code.clone(),
        name: system.name.clone(),
        system_manager: Some(Official {
            role: Some("system_mgr".to_owned()),
            title: system.manager_title.clone(),
            name: some(&system.manager_name),
            ..Official::default()
        }),
        extra: BTreeMap::new(),
    }
}

/// A sheet of last year as it travels with this year's request. What was asked then goes with an answer only where
/// this year's edition asks something else under the same id.
pub(crate) fn prior_sheet(model: &SheetModel, check_number: &str, edition: &Edition) -> PriorSheet {
    let is_changed = |item: &Item| {
        (edition.items.iter()).any(|now| now.id == item.id && !now.is_equal_question(&item.id, item.revision))
    };
    let answers = model
        .asked()
        .into_iter()
        .map(|item| {
            let record = model.answer(&item.id);
            let measure = record.measures.iter().find_map(|id| model.measure(id));
            PriorAnswer {
                item_id: item.id.clone(),
                revision: item.revision,
                value: record.value.map(Answer::as_str).map(str::to_owned),
                is_excepted: model.exceptions.contains_key(&item.id),
                reason: some(&record.reason),
                evidence: record
                    .evidence
                    .iter()
                    .map(|e| Evidence {
                        name: e.name.clone(),
                        place: some(&e.place),
                        checked_on: e.checked_on.clone(),
                        ..Evidence::default()
                    })
                    .collect(),
                measure: measure.map(|m| Measure {
                    number: m.number.clone(),
                    action: m.action.clone(),
                    due_on: m.due_on.clone(),
                    progress: m.progress.clone(),
                    ..Measure::default()
                }),
                asked: is_changed(item).then(|| PriorQuestion {
                    question: item.question.clone(),
                    good: item.good.clone(),
                    note: item.note.clone().unwrap_or_default(),
                }),
                ..PriorAnswer::default()
            }
        })
        .collect();
    let items = scored(model);
    let figures = Figures::of(items.iter().map(|(_, item)| item), &model.scale);
    let narrow = |n: i64| u32::try_from(n).unwrap_or_default();
    let profile: BTreeMap<String, String> = model
        .profile
        .0
        .iter()
        .map(|(code, value)| (code.to_string(), value.to_string()))
        .collect();
    PriorSheet {
        sheet_kind: model.kind.to_string(),
        system_code: model.system.as_ref().map(|system| system.code.clone()),
        fiscal_year: model.fiscal_year,
        edition_id: model.edition.info.label.clone(),
        set: model.set.to_string(),
        check_number: some(check_number),
        answers,
        summary: Some(PriorSummary {
            must_open: narrow(figures.must_open),
            assigned: narrow(figures.assigned),
            answered: narrow(figures.answered),
            applicable: narrow(figures.applicable),
            yes: narrow(figures.yes),
            partial: narrow(figures.partial),
            no: narrow(figures.no),
            na: narrow(figures.not_applicable),
            ..PriorSummary::default()
        }),
        extra: [("profile".to_owned(), serde_json::json!(profile))]
            .into_iter()
            .collect(),
    }
}
