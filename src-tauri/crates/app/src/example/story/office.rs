//! What comes after a submission: intake, return, correction, the central sheet, and the proof at the end.

use std::path::PathBuf;

use tenken_l10n::{Locale, text};

use super::{CORRECTED, DAYS_2026, Days, RETURNED, Story, TAKEN_AGAIN};
use crate::{
    error::{AppError, Result},
    example::{
        city::City,
        data::{Later, fillings},
    },
    wire::{
        IntakeRequest, IntakeTakeRequest, IntakeView, ReceptionRequest, ReturnMarkRequest,
        ReturnWriteRequest, SheetRequest,
    },
};

impl Story {
    /// The office looks at each file first, then takes it.
    pub(super) fn take_in(&mut self, files: &[PathBuf]) -> Result<()> {
        for seen in self.received(files)? {
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
        Ok(())
    }

    /// The same without a word, for many files.
    pub(super) fn received(&mut self, files: &[PathBuf]) -> Result<Vec<IntakeView>> {
        let mut all = Vec::new();
        for file in files {
            let app = &mut self.office.app;
            let ticket = app.file_note(file)?.ticket;
            let seen = app.intake_inspect(&IntakeRequest {
                ticket: ticket.clone(),
            })?;
            app.intake_take(&IntakeTakeRequest {
                ticket,
                decision: "in_force".to_owned(),
            })?;
            all.push(seen);
        }
        Ok(all)
    }

    /// 差戻し of the section's sheet with marked answers.
    pub(super) fn send_back(&mut self, later: &Later) -> Result<()> {
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

    /// 差戻し of the sheets that the data file names as returned: the first gap without a measure is asked about.
    pub(super) fn send_others_back(&mut self, city: &City) -> Result<()> {
        self.clock.set(RETURNED);
        let lines = self.office.app.office_view()?.sections;
        for place in city.sections.iter().filter(|place| place.standing == "returned") {
            let line = lines.iter().find(|line| line.code == place.code);
            let came = line.and_then(|line| {
                let mut in_force = line.receptions.iter().filter(|came| came.is_in_force);
                in_force.find(|came| came.sheet_kind == "organisation")
            });
            let Some(came) = came else { continue };
            let view = self.office.app.reception_view(&ReceptionRequest {
                reception: came.id.clone(),
            })?;
            let gap = view
                .sheet
                .cards
                .iter()
                .find(|card| card.answer.as_deref() == Some("no"));
            let gap = gap.or_else(|| view.sheet.cards.first());
            let request = ReturnWriteRequest {
                reception: came.id.clone(),
                reason: text(Locale::Ja, "example-return-reason", &[]),
                due_on: "2026-08-07".to_owned(),
                marks: gap
                    .map(|card| ReturnMarkRequest {
                        item: card.item.clone(),
                        note: text(Locale::Ja, "example-return-note", &[]),
                    })
                    .into_iter()
                    .collect(),
                folder: Some(self.office.folder_ticket("令和8年度_差戻し")?),
            };
            self.office.app.return_write(&request)?;
            self.say("example-returned", &[("unit", &view.unit_name), ("marks", "1")]);
        }
        Ok(())
    }

    /// The section mends the marked answers, confirms again and submits version 2.
    pub(super) fn correct(&mut self, later: &Later) -> Result<()> {
        self.clock.set(CORRECTED);
        let days = Days {
            confirm: CORRECTED,
            department: CORRECTED,
            submit: CORRECTED,
            ..DAYS_2026
        };
        for filling in fillings(self.town.years[1].fiscal_year)? {
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
    pub(super) fn central(&mut self, later: &Later) -> Result<()> {
        self.office.app.central_start()?;
        let sheet = self.office.sheet("")?;
        self.office.amend(&sheet, &later.central)?;
        let performer = format!("sheet/{sheet}/performer");
        self.office.field(performer, &later.central_performer)?;
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

    /// Every case is verified and closed.
    pub(super) fn verify(&mut self) -> Result<()> {
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
