//! The other sections of the city. Their desks are not shown: each hands in a sealed sheet, which the office takes in
//! like any other.

use std::{cell::RefCell, collections::BTreeMap, path::PathBuf};

use tenken_domain::date::fiscal_year_code;
use tenken_parcel::{
    Kind, Manifest, Parcel, Protection, PublicKey,
    content::{Confirmed, DepartmentConfirmation, Sealed, SubmissionContent},
};

use super::{
    Days, Story,
    campaign::{Campaign, Subject, is_named},
};
use crate::{
    desk::{safe_name, write_new},
    error::{AppError, Result},
    example::city::{City, Place, fate},
    host::{day_in_japan, fresh_id},
    office::{SectionUnit, sections_on},
    sheet::{SheetModel, SystemInfo, sealed_sheet, some},
};

impl Story {
    /// The sheets of all sections that have no desk in the story, taken in by the office.
    pub(super) fn rest_of_the_city(&mut self, city: &City, index: usize, days: &Days) -> Result<()> {
        let campaign = self.campaign(city, index, days)?;
        let today = day_in_japan(days.confirm).ok_or(AppError::ExampleUnavailable)?;
        let units = sections_on(self.office.app.desk()?.conn(), today)?;
        self.clock.set(days.intake);
        let mut files = Vec::new();
        for unit in &units {
            let Some(place) = self.quiet_place(city, unit, index) else {
                continue;
            };
            let systems = unit.systems.iter().filter_map(|system| {
                let told = city.systems.iter().find(|told| told.code == system.code)?;
                let info = SystemInfo {
                    id: system.id.clone(),
                    code: system.code.clone(),
                    name: system.name.clone(),
                };
                Some((told, info))
            });
            let subjects = std::iter::once(None).chain(systems.map(Some));
            for system in subjects {
                files.push(self.hand_in(&campaign, &Subject { place, unit, system })?);
            }
        }
        self.received(&files)?;
        let count = files.len().to_string();
        self.say(
            "example-city",
            &[("year", &campaign.year.to_string()), ("sheets", &count)],
        );
        Ok(())
    }

    /// Sections without a desk in the story whose sheets are in by then.
    fn quiet_place<'a>(&self, city: &'a City, unit: &SectionUnit, index: usize) -> Option<&'a Place> {
        if self.town.sections.iter().any(|section| section.code == unit.code) {
            return None;
        }
        let mut places = city.sections.iter().chain(&city.merger.from);
        let place = places.find(|place| place.code == unit.code)?;
        let is_in = index == 0 || matches!(place.standing.as_str(), "submitted" | "returned" | "corrected");
        is_in.then_some(place)
    }

    fn campaign<'a>(&mut self, city: &'a City, index: usize, days: &Days) -> Result<Campaign<'a>> {
        let app = &mut self.office.app;
        let round = app.round()?;
        let edition = app.desk_mut()?.edition(&round.edition_sha256)?;
        let targets = app.targets(&round)?;
        let year = &self.town.years[index];
        let iso = |text: &str| tenken_domain::date::Day::parse(text).map(|day| day.to_string());
        let mut excepted = BTreeMap::new();
        for granted in city.exceptions.iter().filter(|_| index > 0) {
            let item = edition.items.iter().find(|item| is_named(item, &granted.item));
            if let Some(item) = item {
                excepted.insert(granted.section.clone(), (item.id.clone(), granted.number.clone()));
            }
        }
        Ok(Campaign {
            city,
            year: year.fiscal_year,
            edition,
            round,
            targets,
            confirmed: days.confirm,
            period: (iso(&year.period_from)?, iso(&year.period_to)?),
            evidence: (year.evidence_place.clone(), iso(&year.evidence_on)?),
            excepted,
            numbers: RefCell::default(),
        })
    }

    /// Seals the sheet and writes its submission into the office's folder.
    fn hand_in(&mut self, campaign: &Campaign<'_>, subject: &Subject<'_>) -> Result<PathBuf> {
        let model = campaign.model(subject)?;
        let (unit, place) = (subject.unit, subject.place);
        let confirmer = match &subject.system {
            Some((system, _)) => format!("{}　{}", system.manager_title, system.manager_name),
            None => format!("{}　{}", place.head_title, place.head_name),
        };
        let date = day_in_japan(campaign.confirmed)
            .map(|day| day.to_string())
            .unwrap_or_default();
        let sealed = sealed_sheet(
            &model,
            Confirmed {
                title: confirmer,
                date: date.clone(),
                at: crate::host::timestamp(campaign.confirmed),
                ..Confirmed::default()
            },
            false,
        );
        let mut content = SubmissionContent::new(Sealed::new(sealed)?)?;
        if subject.system.is_none() {
            let opinions = &campaign.city.opinions;
            let head = campaign.city.head_of(&unit.department_name);
            content.dept_confirmation = Some(DepartmentConfirmation {
                title: model
                    .edition
                    .body
                    .title(model.edition.body.department_step.role)
                    .to_owned(),
                name: some(head),
                date,
                opinion: opinions
                    .get(fate(&[&unit.code, "opinion"], opinions.len() * 2))
                    .cloned(),
                extra: BTreeMap::new(),
            });
        }
        let parcel = Self::parcel(campaign, subject, &model, &content)?;
        let key = PublicKey::parse(campaign.round.public_key.as_deref().unwrap_or_default())?;
        let bytes = tenken_parcel::seal(&parcel, Protection::Recipient(&key))?;
        let system = subject
            .system
            .as_ref()
            .map(|(system, _)| format!("_{}_{}", system.code, system.name));
        let name = safe_name(&format!(
            "{}_{}_{}{}_提出.tenkenp",
            fiscal_year_code(campaign.year),
            unit.code,
            unit.name,
            system.unwrap_or_default()
        ));
        let folder = self
            .office
            .folder
            .join(format!("令和{}年度_提出", campaign.year - 2018));
        write_new(&folder, &name, &bytes)
    }

    fn parcel(
        campaign: &Campaign<'_>,
        subject: &Subject<'_>,
        model: &SheetModel,
        content: &SubmissionContent,
    ) -> Result<Parcel> {
        let mut manifest = Manifest::new(
            Kind::Submission,
            &fresh_id("parcel")?,
            &model.body_code,
            campaign.year,
            &crate::host::timestamp(campaign.confirmed),
            env!("CARGO_PKG_VERSION"),
        );
        manifest.body_name = Some(model.edition.body.name.clone());
        manifest.edition_sha256 = Some(model.edition_sha256.clone());
        manifest.unit_code = Some(subject.unit.code.clone());
        manifest.unit_name = Some(subject.unit.name.clone());
        manifest.sheet_kind = Some(model.kind.to_string());
        manifest.system_code = model.system.as_ref().map(|system| system.code.clone());
        manifest.version = Some(1);
        if let Some(target) = campaign.targets.get(&subject.unit.id) {
            manifest.answers_token.clone_from(&target.token);
            manifest.reply_to.clone_from(&target.parcel_id);
        }
        let (public, _) = tenken_parcel::generate_keypair();
        manifest.sender_public_key = Some(public);
        Ok(Parcel::new(manifest, content)?)
    }
}
