//! The story of the example: two years of self-check in 架空市, told through the use cases at five desks.

use std::path::{Path, PathBuf};

use time::{OffsetDateTime, macros::datetime};

use super::{
    data::{Filling, Later, Section, Town, Year, fillings, later, town},
    seat::{Seat, StoryClock},
};
use crate::{
    error::{AppError, Result},
    wire::{
        ConfirmRequest, DemoLine, DepartmentConfirmRequest, IntakeRequest, IntakeTakeRequest,
        OfficeCreateRequest, OutputWriteRequest, ReceptionRequest, ReceptionView, RecoveryWriteRequest,
        RequestWriteRequest, ReturnMarkRequest, ReturnWriteRequest, RoundSaveRequest, SectionSaveRequest,
        SheetRequest, SystemSaveRequest, WrittenFile,
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
        let (name, count) = (
            self.town.office.name.clone(),
            self.town.sections.len().to_string(),
        );
        self.say("example-office", &[("office", &name), ("sections", &count)]);
        Ok(())
    }

    /// Last year: everything answered, confirmed and taken in.
    fn first_year(&mut self) -> Result<()> {
        self.round(0, &DAYS_2025)?;
        for filling in fillings(self.town.years[0].year)? {
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
        for filling in fillings(self.town.years[1].year)? {
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
            fiscal_year: year.year,
            edition: Some(self.town.edition.clone()),
            set: year.set.clone(),
            due_on: year.due_on.clone(),
            period_from: year.period_from.clone(),
            period_to: year.period_to.clone(),
            has_department_step: true,
            steps: 4,
            note: year.note.clone(),
        })?;
        let (number, folder) = (year.year, year.folder.clone());
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
        let year = self.town.years[index].year;
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

    fn fill(&mut self, filling: &Filling, index: usize, days: &Days) -> Result<()> {
        self.clock.set(days.fill);
        let (place, on) = (
            self.year(index).evidence_place.clone(),
            self.year(index).evidence_on.clone(),
        );
        let (section, seat) = self.at(&filling.unit, index)?;
        seat.operate(&section.deputy, "section_deputy")?;
        let name = section.name.clone();
        let sheet = seat.sheet(&filling.system)?;
        seat.fill(&sheet, filling, &place, &on)?;
        let line = seat.app.sheet_view(&SheetRequest { sheet })?.line;
        self.say(
            "example-answered",
            &[
                ("unit", &name),
                ("kind", &line.kind),
                ("system", &line.system_name),
                ("answered", &line.answered.to_string()),
                ("assigned", &line.assigned.to_string()),
            ],
        );
        Ok(())
    }

    /// 総括所見, confirmation by the responsible person, 部局長の確認.
    fn confirm(&mut self, filling: &Filling, index: usize, days: &Days) -> Result<()> {
        self.clock.set(days.confirm);
        let more = self.town.remarks_more.clone();
        let (section, seat) = self.at(&filling.unit, index)?;
        let sheet = SheetRequest {
            sheet: seat.sheet(&filling.system)?,
        };
        if seat.app.review_view(&sheet)?.is_remarks_draft {
            let mut remarks = seat.app.remarks_draft(&sheet)?;
            if filling.system.is_empty() {
                remarks.text = format!("{}\n{more}", remarks.text);
            }
            seat.app.field_save(&remarks)?;
        }
        let system = section
            .systems
            .iter()
            .find(|system| system.code == filling.system);
        match system {
            Some(system) => seat.operate(&system.manager_name, "system_mgr")?,
            None => seat.operate(&section.head_name, "section_mgr")?,
        }
        let review = seat.app.review_view(&sheet)?;
        let review = seat.app.sheet_confirm(&ConfirmRequest {
            sheet: sheet.sheet.clone(),
            name: review.confirmer,
            date: review.today,
            is_unanswered_accepted: false,
        })?;
        let (name, line) = (section.name.clone(), review.line);
        let number = review.confirmed.map(|c| c.check_number).unwrap_or_default();
        self.say(
            "example-confirmed",
            &[
                ("unit", &name),
                ("kind", &line.kind),
                ("system", &line.system_name),
                ("version", &line.version.to_string()),
                ("number", &number),
            ],
        );
        if review.department_step.is_some() {
            self.department(&filling.unit, index, days, sheet)?;
        }
        Ok(())
    }

    fn department(&mut self, code: &str, index: usize, days: &Days, sheet: SheetRequest) -> Result<()> {
        self.clock.set(days.department);
        let opinion = later()?.department_opinion;
        let (section, seat) = self.at(code, index)?;
        let (name, head) = (section.name.clone(), section.department_head.clone());
        let date = seat.app.review_view(&sheet)?.today;
        seat.app.department_confirm(&DepartmentConfirmRequest {
            sheet: sheet.sheet,
            name: head.clone(),
            date,
            opinion,
        })?;
        self.say("example-department", &[("unit", &name), ("name", &head)]);
        Ok(())
    }

    /// Report, workbook and submission.
    fn submit(&mut self, filling: &Filling, index: usize, days: &Days) -> Result<Vec<PathBuf>> {
        self.clock.set(days.submit);
        let folder = self.year(index).folder.replace("依頼", "提出");
        let number = self.town.document_numbers.get(&filling.unit).cloned();
        let (section, seat) = self.at(&filling.unit, index)?;
        let request = OutputWriteRequest {
            sheet: seat.sheet(&filling.system)?,
            folder: Some(seat.folder_ticket(&folder)?),
            permitted_by: section.head(),
            document_number: number.unwrap_or_default(),
        };
        let (name, view) = (section.name.clone(), seat.app.output_write(&request)?);
        let is_submission = |file: &&WrittenFile| file.kind == "submission";
        let places = view
            .files
            .iter()
            .filter(is_submission)
            .map(|file| seat.place(file));
        let places = places.collect::<Result<Vec<_>>>()?;
        for file in &view.files {
            self.say("example-written", &[("unit", &name), ("file", &file.name)]);
        }
        Ok(places)
    }

    /// The office looks at each file first, then takes it.
    fn take_in(&mut self, files: &[PathBuf]) -> Result<Option<ReceptionView>> {
        let mut last = None;
        for file in files {
            let app = &mut self.office.app;
            let ticket = app.file_note(file)?.ticket;
            let seen = app.intake_inspect(&IntakeRequest {
                ticket: ticket.clone(),
            })?;
            last = Some(app.intake_take(&IntakeTakeRequest {
                ticket,
                decision: "in_force".to_owned(),
            })?);
            self.say(
                "example-received",
                &[
                    ("unit", &seen.unit_name),
                    ("kind", &seen.sheet_kind),
                    ("system", &seen.system_name),
                    ("version", &seen.version.to_string()),
                    ("differences", &seen.differences.len().to_string()),
                ],
            );
        }
        Ok(last)
    }

    /// 差戻し of the section's sheet with marked answers.
    fn send_back(&mut self, later: &Later) -> Result<()> {
        self.clock.set(RETURNED);
        let returned = &later.returned;
        let office = self.office.app.office_view()?;
        let line = office
            .sections
            .into_iter()
            .find(|line| line.code == returned.unit);
        let reception = line.and_then(|line| line.receptions.into_iter().find(|r| r.is_in_force));
        let reception = reception.map(|r| r.id).unwrap_or_default();
        let cards = self.office.app.reception_view(&ReceptionRequest {
            reception: reception.clone(),
        })?;
        let marks = returned.marks.iter().filter_map(|mark| {
            let card = cards
                .sheet
                .cards
                .iter()
                .find(|card| card.item.ends_with(&mark.item))?;
            Some(ReturnMarkRequest {
                item: card.item.clone(),
                note: mark.note.clone(),
            })
        });
        let request = ReturnWriteRequest {
            reception,
            reason: returned.reason.clone(),
            due_on: returned.due_on.clone(),
            marks: marks.collect(),
            folder: Some(self.office.folder_ticket(&returned.folder)?),
        };
        let written = self.office.app.return_write(&request)?;
        let (unit, count) = (cards.unit_name, request.marks.len().to_string());
        self.say("example-returned", &[("unit", &unit), ("marks", &count)]);
        for file in &written.files {
            let place = self.office.place(file)?;
            let (_, seat) = self.at(&returned.unit, 1)?;
            seat.take(&place, None, None)?;
        }
        Ok(())
    }

    /// The section mends the marked answers, confirms again and submits version 2.
    fn correct(&mut self, later: &Later) -> Result<()> {
        self.clock.set(CORRECTED);
        let days = Days {
            confirm: CORRECTED,
            department: CORRECTED,
            submit: CORRECTED,
            ..DAYS_2026
        };
        for filling in fillings(self.town.years[1].year)? {
            if filling.unit != later.returned.unit {
                continue;
            }
            let (section, seat) = self.at(&filling.unit, 1)?;
            seat.operate(&section.deputy, "section_deputy")?;
            let sheet = seat.sheet(&filling.system)?;
            seat.amend(&sheet, &later.corrected)?;
            self.confirm(&filling, 1, &days)?;
            let files = self.submit(&filling, 1, &days)?;
            self.clock.set(TAKEN_AGAIN);
            self.take_in(&files)?;
        }
        Ok(())
    }

    /// 統括点検票, begun.
    fn central(&mut self, later: &Later) -> Result<()> {
        self.office.app.central_start()?;
        let sheet = self.office.sheet("")?;
        self.office.amend(&sheet, &later.central)?;
        let line = self.office.app.sheet_view(&SheetRequest { sheet })?.line;
        self.say(
            "example-central",
            &[
                ("answered", &line.answered.to_string()),
                ("assigned", &line.assigned.to_string()),
            ],
        );
        Ok(())
    }

    /// The recovery page of the encrypted case.
    fn recovery(&mut self, later: &Later) -> Result<()> {
        let passphrase = self.town.case_passphrase.clone();
        let (_, seat) = self.at(&later.returned.unit, 1)?;
        let view = seat.app.recovery_write(&RecoveryWriteRequest {
            passphrase,
            folder: None,
        })?;
        self.say("example-recovery", &[("file", &view.file.name)]);
        Ok(())
    }

    /// Every case is verified and closed.
    fn verify(&mut self) -> Result<()> {
        let sections = self.sections.iter_mut().map(|section| &mut section.seat);
        let mut said = Vec::new();
        for seat in std::iter::once(&mut self.office).chain(sections) {
            let file = seat.app.desk_view()?.file_name;
            let found = seat.app.case_verify()?;
            if !found.is_sound {
                return Err(AppError::StoredDamaged {
                    what: "example",
                    detail: file,
                });
            }
            seat.app.case_close()?;
            said.push((file, found.entries.to_string()));
        }
        for (file, entries) in said {
            self.say("example-verified", &[("file", &file), ("entries", &entries)]);
        }
        Ok(())
    }
}
