//! The story of the example: two years of self-check in 架空市, told through the use cases at five desks.

mod office;
mod sheets;

use std::path::{Path, PathBuf};

use time::{OffsetDateTime, macros::datetime};

use super::{
    data::{Later, Section, Town, Year, fillings, later, town},
    seat::{Seat, StoryClock},
};
use crate::{
    error::{AppError, Result},
    wire::{
        DemoLine, OfficeCreateRequest, RequestWriteRequest, RoundSaveRequest, SectionSaveRequest,
        SystemSaveRequest,
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
        let later = later()?;
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
        story.set_up_office()?;
        story.first_year()?;
        story.second_year(&later)?;
        story.send_back(&later)?;
        story.correct(&later)?;
        story.central(&later)?;
        story.recovery(&later)?;
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

    fn set_up_office(&mut self) -> Result<()> {
        self.clock.set(datetime!(2025-06-10 09:00 +9));
        let (app, office) = (&mut self.office.app, &self.town.office);
        app.office_create(&OfficeCreateRequest {
            body: self.town.body.clone(),
            office_name: office.name.clone(),
            contact: office.contact.clone(),
            passphrase: None,
            is_plain_accepted: true,
        })?;
        for person in office.people.iter().rev() {
            self.office.operate(&person.name, &person.role)?;
        }
        self.enter_units()?;
        let (name, count) = (
            self.town.office.name.clone(),
            self.town.sections.len().to_string(),
        );
        self.say("example-office", &[("office", &name), ("sections", &count)]);
        Ok(())
    }

    /// Sections and their systems.
    fn enter_units(&mut self) -> Result<()> {
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
    fn first_year(&mut self) -> Result<()> {
        self.round(0, &DAYS_2025)?;
        for filling in fillings(self.town.years[0].fiscal_year)? {
            self.fill(&filling, 0, &DAYS_2025)?;
            self.confirm(&filling, 0, &DAYS_2025)?;
            let files = self.submit(&filling, 0, &DAYS_2025)?;
            self.clock.set(DAYS_2025.intake);
            self.take_in(&files)?;
        }
        Ok(())
    }

    /// This year: one section done, one in the middle of it.
    fn second_year(&mut self, later: &Later) -> Result<()> {
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
        Ok(())
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
            edition: Some(self.town.edition.clone()),
            set: year.set.clone(),
            due_on: year.due_on.clone(),
            period_from: year.period_from.clone(),
            period_to: year.period_to.clone(),
            has_department_step: true,
            steps: 4,
            note: year.note.clone(),
        })?;
        let (number, folder) = (year.fiscal_year, year.folder.clone());
        let due = office.round.and_then(|round| round.due_on).unwrap_or_default();
        self.say("example-round", &[("year", &number.to_string()), ("due", &due)]);
        // Last year's requests went without a passphrase, by the tick; this year's have one.
        let passphrase = (index > 0).then(|| self.town.request_passphrase.clone());
        for line in office.sections {
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
