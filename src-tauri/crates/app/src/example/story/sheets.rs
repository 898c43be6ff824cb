//! What sections do with their sheets: filling in, confirming, writing out.

use std::path::PathBuf;

use super::{Days, Story};
use crate::{
    error::Result,
    example::data::{Filling, Later},
    wire::{
        CarriedAnswerRequest, ConfirmRequest, DepartmentConfirmRequest, OutputWriteRequest,
        RecoveryWriteRequest, SheetRequest, WrittenFile,
    },
};

impl Story {
    pub(super) fn fill(&mut self, filling: &Filling, index: usize, days: &Days) -> Result<()> {
        self.clock.set(days.fill);
        let (place, on) = (
            self.year(index).evidence_place.clone(),
            self.year(index).evidence_on.clone(),
        );
        let carried = self.town.carried.clone();
        let (section, seat) = self.at(&filling.unit, index)?;
        seat.operate(&section.deputy, "section_deputy")?;
        let name = section.name.clone();
        let sheet = seat.sheet(&filling.system)?;
        seat.fill(&sheet, filling, &place, &on)?;
        let review = seat.app.review_view(&SheetRequest { sheet: sheet.clone() })?;
        for (index, one) in review.carried.iter().filter(|one| !one.is_answered).enumerate() {
            let is_going = index == 0 && !one.is_exception;
            let text = |text: &str| if is_going { text.to_owned() } else { String::new() };
            let (to, note) = match (one.is_exception, is_going) {
                (true, _) => ("unneeded", &carried.unneeded),
                (false, true) => ("in_progress", &carried.going),
                (false, false) => ("done", &carried.done),
            };
            seat.app.carried_answer(&CarriedAnswerRequest {
                sheet: sheet.clone(),
                measure: one.measure.clone(),
                to: to.to_owned(),
                on: String::new(),
                note: note.clone(),
                due_on: text(&carried.wish),
                due_reason: text(&carried.wish_reason),
            })?;
        }
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
    pub(super) fn confirm(&mut self, filling: &Filling, index: usize, days: &Days) -> Result<()> {
        self.clock.set(days.confirm);
        let more = self.town.remarks_more.clone();
        let (section, seat) = self.at(&filling.unit, index)?;
        let sheet = SheetRequest {
            sheet: seat.sheet(&filling.system)?,
        };
        // Drafted anew for each version: what the last one said of open points may hold no more.
        let mut remarks = seat.app.remarks_draft(&sheet)?;
        if filling.system.is_empty() {
            remarks.text = format!("{}\n{more}", remarks.text);
        }
        seat.app.field_save(&remarks)?;
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
            self.department(filling, index, days, sheet)?;
        }
        Ok(())
    }

    fn department(
        &mut self,
        filling: &Filling,
        index: usize,
        days: &Days,
        sheet: SheetRequest,
    ) -> Result<()> {
        self.clock.set(days.department);
        let (section, seat) = self.at(&filling.unit, index)?;
        let (name, head) = (section.name.clone(), section.department_head.clone());
        let date = seat.app.review_view(&sheet)?.today;
        seat.app.department_confirm(&DepartmentConfirmRequest {
            sheet: sheet.sheet,
            name: head.clone(),
            date,
            opinion: filling.department_opinion.clone(),
        })?;
        self.say("example-department", &[("unit", &name), ("name", &head)]);
        Ok(())
    }

    /// Report, workbook and submission.
    pub(super) fn submit(&mut self, filling: &Filling, index: usize, days: &Days) -> Result<Vec<PathBuf>> {
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

    /// The recovery page of the encrypted case.
    pub(super) fn recovery(&mut self, later: &Later) -> Result<()> {
        let passphrase = self.town.case_passphrase.clone();
        let (_, seat) = self.at(&later.returned.unit, 1)?;
        let view = seat.app.recovery_write(&RecoveryWriteRequest {
            passphrase,
            folder: None,
        })?;
        self.say("example-recovery", &[("file", &view.file.name)]);
        Ok(())
    }
}
