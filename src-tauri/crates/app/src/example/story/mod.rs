//! The story of the example: two years of self-check in 架空市, told through the use cases at five desks.

mod audit;
mod campaign;
mod city;
mod office;
mod sheets;

use std::path::{Path, PathBuf};

use time::{OffsetDateTime, macros::datetime};

use super::{
    city::{City, Place, city},
    data::{Later, Section, Town, Year, fillings, later, town},
    seat::{Seat, StoryClock},
};
use crate::{
    error::{AppError, Result},
    wire::{
        DemoLine, ExceptionSaveRequest, OfficeCreateRequest, RequestWriteRequest, RoundApproveRequest,
        RoundSaveRequest, ScaleView, SectionMergeRequest, SectionSaveRequest, SystemSaveRequest,
    },
};

/// When the scenes of a year play.
struct Days {
    round: OffsetDateTime,
    fill: OffsetDateTime,
    confirm: OffsetDateTime,
    department: OffsetDateTime,
    submit: OffsetDateTime,
    intake: OffsetDateTime,
}

const DAYS_2025: Days = Days {
    round: datetime!(2025-06-16 10:00 +9),
    fill: datetime!(2025-07-15 13:10 +9),
    confirm: datetime!(2025-07-18 16:30 +9),
    department: datetime!(2025-07-22 09:20 +9),
    submit: datetime!(2025-07-22 11:00 +9),
    intake: datetime!(2025-08-04 10:00 +9),
};

const DAYS_2026: Days = Days {
    round: datetime!(2026-06-15 10:00 +9),
    fill: datetime!(2026-07-14 13:10 +9),
    confirm: datetime!(2026-07-17 16:30 +9),
    department: datetime!(2026-07-21 09:20 +9),
    submit: datetime!(2026-07-21 11:00 +9),
    intake: datetime!(2026-07-27 10:00 +9),
};

/// When the year turns: sections merge, exceptions are entered.
const APRIL: OffsetDateTime = datetime!(2026-04-01 09:00 +9);
const MAY: OffsetDateTime = datetime!(2026-05-21 10:00 +9);
const RETURNED: OffsetDateTime = datetime!(2026-07-30 09:40 +9);
const CORRECTED: OffsetDateTime = datetime!(2026-08-04 14:00 +9);
const TAKEN_AGAIN: OffsetDateTime = datetime!(2026-08-06 10:00 +9);

/// A section's desk in one year.
struct SectionSeat {
    code: String,
    year: i32,
    seat: Seat,
}

/// All desks, and what was done.
pub(super) struct Story {
    root: PathBuf,
    desks: PathBuf,
    clock: StoryClock,
    town: Town,
    office: Seat,
    sections: Vec<SectionSeat>,
    lines: Vec<DemoLine>,
}

impl Story {
    /// Tells the whole story into the folder; `desks` holds what the desks remember while it is told.
    pub fn tell(root: &Path, desks: &Path) -> Result<Vec<DemoLine>> {
        let town = town()?;
        let (later, city) = (later()?, city()?);
        let clock = StoryClock::default();
        let (place, office) = (root.join(&town.office.folder), &town.office);
        let office = Seat::new(&place, desks, &office.machine, &office.account, &clock);
        let mut story = Self {
            root: root.to_owned(),
            desks: desks.to_owned(),
            clock,
            town,
            office,
            sections: Vec::new(),
            lines: Vec::new(),
        };
        story.set_up_office(&city)?;
        story.first_year(&city)?;
        story.turn_of_the_year(&city)?;
        story.second_year(&later, &city)?;
        story.send_back(&later)?;
        story.send_others_back(&city)?;
        story.correct(&later)?;
        story.central(&later)?;
        story.recovery(&later)?;
        story.audit(&city)?;
        story.verify()?;
        Ok(story.lines)
    }

    fn say(&mut self, id: &str, params: &[(&str, &str)]) {
        let own = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
        self.lines.push(DemoLine {
            id: id.to_owned(),
            params: params.iter().map(own).collect(),
        });
    }

    fn set_up_office(&mut self, city: &City) -> Result<()> {
        self.clock.set(datetime!(2025-06-10 09:00 +9));
        let (app, office) = (&mut self.office.app, &self.town.office);
        app.office_create(&OfficeCreateRequest {
            new_body: None,
            body: self.town.body.clone(),
            office_name: office.name.clone(),
            contact: office.contact.clone(),
            passphrase: None,
            is_plain_accepted: true,
        })?;
        for person in office.people.iter().rev() {
            self.office.operate(&person.name, &person.role)?;
        }
        self.enter_units(city)?;
        let (name, count) = (
            self.town.office.name.clone(),
            (city.sections.len() + city.merger.from.len() - 1).to_string(),
        );
        self.say("example-office", &[("office", &name), ("sections", &count)]);
        Ok(())
    }

    /// Sections and their systems.
    fn enter_units(&mut self, city: &City) -> Result<()> {
        self.enter_town()?;
        let own: Vec<String> = self
            .town
            .sections
            .iter()
            .map(|section| section.code.clone())
            .collect();
        let places = city
            .sections
            .iter()
            .filter(|place| place.code != city.merger.into);
        let into = city.sections.iter().find(|place| place.code == city.merger.into);
        let department = into.map(|place| place.department.clone()).unwrap_or_default();
        for place in places
            .chain(&city.merger.from)
            .filter(|place| !own.contains(&place.code))
        {
            let department = if place.department.is_empty() {
                &department
            } else {
                &place.department
            };
            let view = self.office.app.section_save(&section_of(place, department))?;
            let unit = view.sections.into_iter().find(|line| line.code == place.code);
            let unit = unit.map(|line| line.unit).unwrap_or_default();
            for system in city.systems_of(&place.code) {
                self.office.app.system_save(&SystemSaveRequest {
                    unit: None,
                    section: unit.clone(),
                    code: system.code.clone(),
                    name: system.name.clone(),
                    manager_title: system.manager_title.clone(),
                    manager_name: system.manager_name.clone(),
                })?;
            }
        }
        Ok(())
    }

    /// The sections with desks in the story.
    fn enter_town(&mut self) -> Result<()> {
        let app = &mut self.office.app;
        for section in &self.town.sections {
            let view = app.section_save(&SectionSaveRequest {
                unit: None,
                code: section.code.clone(),
                name: section.name.clone(),
                department_name: section.department.clone(),
                head_title: section.head_title.clone(),
                head_name: section.head_name.clone(),
            })?;
            let unit = view.sections.into_iter().find(|line| line.code == section.code);
            let unit = unit.map(|line| line.unit).unwrap_or_default();
            for system in &section.systems {
                app.system_save(&SystemSaveRequest {
                    unit: None,
                    section: unit.clone(),
                    code: system.code.clone(),
                    name: system.name.clone(),
                    manager_title: system.manager_title.clone(),
                    manager_name: system.manager_name.clone(),
                })?;
            }
        }
        Ok(())
    }

    /// Last year: everything answered, confirmed and taken in.
    fn first_year(&mut self, city: &City) -> Result<()> {
        self.round(0, &DAYS_2025)?;
        for filling in fillings(self.town.years[0].fiscal_year)? {
            self.fill(&filling, 0, &DAYS_2025)?;
            self.confirm(&filling, 0, &DAYS_2025)?;
            let files = self.submit(&filling, 0, &DAYS_2025)?;
            self.clock.set(DAYS_2025.intake);
            self.take_in(&files)?;
        }
        self.rest_of_the_city(city, 0, &DAYS_2025)
    }

    /// Between the years: two sections become one, and exceptions are entered into the register.
    fn turn_of_the_year(&mut self, city: &City) -> Result<()> {
        self.clock.set(APRIL);
        let app = &mut self.office.app;
        let units = app.office_view()?.sections;
        let unit_of = |code: &str| {
            let line = units.iter().find(|line| line.code == code);
            line.map(|line| line.unit.clone()).unwrap_or_default()
        };
        let into = city.sections.iter().find(|place| place.code == city.merger.into);
        let into = into.ok_or(AppError::ExampleUnavailable)?;
        app.section_merge(&SectionMergeRequest {
            from: city
                .merger
                .from
                .iter()
                .map(|place| unit_of(&place.code))
                .collect(),
            into: section_of(into, &into.department),
            on: city.merger.on.clone(),
        })?;
        self.clock.set(MAY);
        for granted in &city.exceptions {
            self.office.app.exception_save(&ExceptionSaveRequest {
                exception: None,
                number: granted.number.clone(),
                unit: unit_of(&granted.section),
                items: vec![granted.item.clone()],
                reason: granted.reason.clone(),
                substitute: granted.interim.clone(),
                approver: granted.approver.clone(),
                decided_on: granted.granted_on.clone(),
                until: granted.until.clone(),
            })?;
        }
        self.say("example-merged", &[("unit", &into.name)]);
        Ok(())
    }

    /// This year: one section done, one in the middle of it.
    fn second_year(&mut self, later: &Later, city: &City) -> Result<()> {
        self.round(1, &DAYS_2026)?;
        for filling in fillings(self.town.years[1].fiscal_year)? {
            self.fill(&filling, 1, &DAYS_2026)?;
            if filling.unit == later.returned.unit {
                self.confirm(&filling, 1, &DAYS_2026)?;
                let files = self.submit(&filling, 1, &DAYS_2026)?;
                self.clock.set(DAYS_2026.intake);
                self.take_in(&files)?;
            }
        }
        self.rest_of_the_city(city, 1, &DAYS_2026)
    }

    fn year(&self, index: usize) -> &Year {
        &self.town.years[index]
    }

    /// The round, its requests, and the cases that the sections make from them.
    fn round(&mut self, index: usize, days: &Days) -> Result<()> {
        self.clock.set(days.round);
        let year = &self.town.years[index];
        let office = self.office.app.round_save(&RoundSaveRequest {
            fiscal_year: year.fiscal_year,
            edition: Some(year.edition.clone()),
            set: year.set.clone(),
            due_on: year.due_on.clone(),
            period_from: year.period_from.clone(),
            period_to: year.period_to.clone(),
            has_department_step: true,
            scale: ScaleView::default(),
            note: year.note.clone(),
        })?;
        let (number, folder) = (year.fiscal_year, year.folder.clone());
        let (decided_on, document_number) = (year.approved_on.clone(), year.approval_number.clone());
        self.office.app.round_approve(&RoundApproveRequest {
            role: self.town.approver.role.clone(),
            person_name: self.town.approver.name.clone(),
            decided_on,
            document_number,
            note: String::new(),
        })?;
        let due = office.round.and_then(|round| round.due_on).unwrap_or_default();
        self.say("example-round", &[("year", &number.to_string()), ("due", &due)]);
        // Last year's requests went without a passphrase, by the tick; this year's have one.
        let passphrase = (index > 0).then(|| self.town.request_passphrase.clone());
        for line in office.sections {
            let has_desk = self.town.sections.iter().any(|section| section.code == line.code);
            // Of the year that is over, only the requests of the desks shown are kept.
            if !has_desk && index == 0 {
                continue;
            }
            let passphrase = passphrase.clone().filter(|_| has_desk);
            self.clock.set(days.round);
            let folder = Some(self.office.folder_ticket(&folder)?);
            let written = self.office.app.request_write(&RequestWriteRequest {
                unit: line.unit,
                is_plain_accepted: passphrase.is_none(),
                passphrase: passphrase.clone(),
                folder,
            })?;
            for file in &written.files {
                let place = self.office.place(file)?;
                if !has_desk {
                    continue;
                }
                self.say("example-request", &[("unit", &line.name), ("file", &file.name)]);
                self.take_request(&line.code, number, &place, passphrase.as_deref())?;
            }
        }
        Ok(())
    }

    fn take_request(&mut self, code: &str, year: i32, file: &Path, passphrase: Option<&str>) -> Result<()> {
        let section = self.section(code)?;
        let (folder, name) = (self.root.join(&section.folder), section.name.clone());
        let mut seat = Seat::new(
            &folder,
            &self.desks,
            &section.machine,
            &section.account,
            &self.clock,
        );
        let is_secret = passphrase.is_some() && code == later()?.returned.unit;
        let case = is_secret.then(|| self.town.case_passphrase.clone());
        let taken = seat.take(file, passphrase, case.as_deref())?;
        self.sections.push(SectionSeat {
            code: code.to_owned(),
            year,
            seat,
        });
        let (file, sheets) = (&taken.desk.file_name, taken.desk.sheets.len().to_string());
        self.say(
            "example-taken",
            &[("unit", &name), ("file", file), ("sheets", &sheets)],
        );
        if let Some(case) = case {
            self.say("example-encrypted", &[("file", file), ("passphrase", &case)]);
        }
        Ok(())
    }

    fn section(&self, code: &str) -> Result<&Section> {
        let found = self.town.sections.iter().find(|section| section.code == code);
        found.ok_or_else(|| AppError::NotFound {
            what: "unit",
            id: code.to_owned(),
        })
    }

    /// The town's section and its desk of the year.
    fn at(&mut self, code: &str, index: usize) -> Result<(&Section, &mut Seat)> {
        let year = self.town.years[index].fiscal_year;
        let missing = || AppError::NotFound {
            what: "unit",
            id: code.to_owned(),
        };
        let section = self.town.sections.iter().find(|section| section.code == code);
        let seats = self.sections.iter_mut();
        let seat = seats
            .filter(|seat| seat.year == year)
            .find(|seat| seat.code == code);
        Ok((section.ok_or_else(missing)?, &mut seat.ok_or_else(missing)?.seat))
    }
}

/// A section as the office enters it.
fn section_of(place: &Place, department: &str) -> SectionSaveRequest {
    SectionSaveRequest {
        unit: None,
        code: place.code.clone(),
        name: place.name.clone(),
        department_name: department.to_owned(),
        head_title: place.head_title.clone(),
        head_name: place.head_name.clone(),
    }
}
