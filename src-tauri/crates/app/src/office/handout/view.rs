//! What is to be handed out, and the list of what was.

use tenken_documents::{hand_list_pdf, hand_list_xlsx};
use tenken_store::table::round::Round;

use super::letter::suggested;
use crate::{
    app::App,
    desk::{meta, safe_name, write_new},
    error::Result,
    office::round::{EXCLUDED, approval_view},
    output::{clause_label, written},
    sheet::count,
    wire::{HandoutLine, HandoutListRequest, HandoutView, WrittenFile, WrittenView},
};

impl App {
    /// Sections, what each has and what waits, and the letter as it is suggested.
    pub fn handout_view(&mut self) -> Result<HandoutView> {
        self.assert_office()?;
        let round = self.round()?;
        let lines = self.handout_lines(&round)?;
        let of = |state: &str| count(lines.iter().filter(|line| line.state == state).count());
        let (waiting, out, excluded) = (of("waiting"), of("out"), of("excluded"));
        let edition = self.desk_mut()?.edition(&round.edition_sha256)?;
        let office = self.meta_value(meta::OFFICE)?.unwrap_or_default();
        let contact = self.meta_value(meta::CONTACT)?.unwrap_or_default();
        let body = &self.desk()?.body;
        Ok(HandoutView {
            fiscal_year: i32::try_from(round.fiscal_year).unwrap_or_default(),
            is_approved: approval_view(self.desk()?.conn(), &round)?.is_some(),
            permission: body.sending.as_ref().map(|rule| {
                [
                    clause_label(&rule.clause),
                    body.title(rule.permitted_by).to_owned(),
                ]
            }),
            lines,
            waiting,
            out,
            excluded,
            has_clause_texts: edition.clauses.iter().any(|clause| clause.text.is_some()),
            letter: suggested(&round, &edition, &office, &contact, self.today()?),
        })
    }

    /// Writes the list of what was handed to whom, as paper and as workbook.
    pub fn handout_list_write(&mut self, request: &HandoutListRequest) -> Result<WrittenView> {
        self.assert_office()?;
        let round = self.round()?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let files = self.write_handout_list(&round, &folder)?;
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files,
            is_plain: true,
        })
    }

    pub(super) fn write_handout_list(
        &mut self,
        round: &Round,
        folder: &std::path::Path,
    ) -> Result<Vec<WrittenFile>> {
        let units = self.sections_of(round)?;
        let list = self.handout_list(round, &units)?;
        let papers = [
            ("handout_list_pdf", "pdf", hand_list_pdf(&list)?.bytes),
            ("handout_list_xlsx", "xlsx", hand_list_xlsx(&list)?),
        ];
        let mut files = Vec::new();
        for (kind, extension, bytes) in papers {
            let name = safe_name(&format!("{}.{extension}", list.title));
            let path = write_new(folder, &name, &bytes)?;
            files.push(written(self, &path, kind, &bytes)?);
        }
        Ok(files)
    }

    fn handout_lines(&self, round: &Round) -> Result<Vec<HandoutLine>> {
        let (targets, handed) = (self.targets(round)?, self.handed(round)?);
        let mut lines = Vec::new();
        for unit in self.sections_of(round)? {
            let target = targets.get(&unit.id);
            let is_out = target.is_some_and(|target| target.parcel_id.is_some());
            let logs = handed.get(&unit.code).filter(|_| is_out);
            let last = logs.and_then(|logs| logs.last());
            let files = logs
                .into_iter()
                .flatten()
                .filter(|log| Some(&log.at) == last.map(|last| &last.at));
            let (mut names, mut is_plain) = (Vec::new(), false);
            for log in files {
                names.push(log.file_name.clone());
                is_plain |= !log.is_encrypted;
            }
            let state = match target {
                Some(target) if target.state == EXCLUDED => "excluded",
                _ if is_out => "out",
                _ => "waiting",
            };
            lines.push(HandoutLine {
                systems: count(unit.systems.len()),
                head: format!("{}　{}", unit.head_title, unit.head_name)
                    .trim()
                    .to_owned(),
                unit: unit.id,
                code: unit.code,
                name: unit.name,
                department_name: unit.department_name,
                state: state.to_owned(),
                handed_at: last.map(|last| last.at.clone()),
                files: names,
                is_plain,
                deadline: target.and_then(|target| target.deadline.clone()),
            });
        }
        Ok(lines)
    }
}
