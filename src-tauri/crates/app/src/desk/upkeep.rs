//! Looking after a case: verify, journal, erasure, copies, undo.

use tenken_store::table::case_meta;

use super::files::file_name;
use crate::{
    app::App,
    error::{AppError, Result},
    output::written_file,
    sheet::{cards, measure_view, progress},
    wire::{
        AboutView, EraseTextRequest, ErasedPlace, ErasureView, FolderRequest, JournalLine,
        JournalListRequest, Saved, VerifyLine, VerifyView, WrittenFile,
    },
};

impl App {
    /// Checks the chain and replays it against all tables (data.md 5).
    pub fn case_verify(&mut self) -> Result<VerifyView> {
        let report = self.desk_mut()?.case.verify()?;
        let mut lines = Vec::new();
        if let Some(broken) = &report.chain {
            lines.push(VerifyLine {
                kind: "chain".to_owned(),
                table: "journal".to_owned(),
                key: broken.seq.to_string(),
                columns: Vec::new(),
                entry: Some(broken.seq),
                detail: broken.fault.word().to_owned(),
            });
        }
        for difference in &report.differences {
            lines.push(VerifyLine {
                kind: "row".to_owned(),
                table: difference.table.clone(),
                key: difference.key.clone(),
                columns: vec![difference.column.clone()],
                entry: difference.entry,
                detail: format!(
                    "{} → {}",
                    difference.expected.as_deref().unwrap_or("－"),
                    difference.found.as_deref().unwrap_or("－")
                ),
            });
        }
        for erased in &report.erased {
            lines.push(VerifyLine {
                kind: "erased".to_owned(),
                table: erased.places.keys().cloned().collect::<Vec<_>>().join(", "),
                key: String::new(),
                columns: Vec::new(),
                entry: Some(erased.seq),
                detail: erased.reason.clone(),
            });
        }
        Ok(VerifyView {
            is_sound: report.is_sound(),
            entries: report.entries,
            rows: report.rows_compared,
            lines,
        })
    }

    /// A stretch of the journal, newest first.
    pub fn journal_list(&self, request: &JournalListRequest) -> Result<Vec<JournalLine>> {
        let limit = u32::try_from(request.limit).unwrap_or(100);
        Ok(self
            .desk()?
            .case
            .journal_back(request.from.unwrap_or(i64::MAX), limit)?
            .into_iter()
            .map(|entry| JournalLine {
                seq: entry.seq,
                at: entry.at,
                person: entry.actor.person_name,
                role: entry.actor.role,
                os_account: entry.actor.os_account,
                machine: entry.actor.machine,
                command: entry.command,
                kind: entry.kind,
            })
            .collect())
    }

    /// 抹消 of a text from every row, draft, entry and sealed version that holds it.
    pub fn text_erase(&mut self, request: &EraseTextRequest) -> Result<ErasureView> {
        if request.needle.trim().is_empty() {
            return Err(AppError::FieldEmpty { field: "needle" });
        }
        if request.reason.trim().is_empty() {
            return Err(AppError::FieldEmpty { field: "reason" });
        }
        let (at, actor) = (self.now(), self.actor()?);
        let report = self
            .desk_mut()?
            .case
            .erase_text(&actor, &at, &request.reason, &request.needle)?;
        Ok(ErasureView {
            places: report
                .places
                .into_iter()
                .map(|(place, count)| ErasedPlace { place, count })
                .collect(),
            kept: report
                .kept_in_keys
                .into_iter()
                .chain(report.kept_in_heads.into_iter().map(|seq| seq.to_string()))
                .chain(report.kept_in_files)
                .collect(),
        })
    }

    /// Copy for carrying: a whole, closed copy in another folder, never over another file.
    pub fn case_copy(&mut self, request: &FolderRequest) -> Result<WrittenFile> {
        let folder = self.folder_of(request.folder.as_deref())?;
        let name = file_name(&self.desk()?.path);
        let stem = name.trim_end_matches(".tenken").to_owned();
        let mut place = folder.join(&name);
        for attempt in 2..1000 {
            if !place.exists() {
                break;
            }
            place = folder.join(format!("{stem} ({attempt}).tenken"));
        }
        self.desk()?.case.copy_for_carrying(&place)?;
        written_file(self, &place, "copy")
    }

    /// About this app; the window hands in the licence texts that were collected with it.
    pub fn about_view(&self, third_party: &str) -> Result<AboutView> {
        Ok(AboutView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            licence: "MIT OR Apache-2.0".to_owned(),
            third_party: third_party.to_owned(),
            checklists: crate::standard::shipped_lines()?,
        })
    }

    /// Takes the last edit of the operator back.
    pub fn edit_undo(&mut self) -> Result<Saved> {
        let (at, actor) = (self.now(), self.actor()?);
        let step = self.desk_mut()?.case.undo(&actor, &at)?;
        self.undone(step.map(|step| (step.command, step.field_key)))
    }

    /// Does the last edit taken back again.
    pub fn edit_redo(&mut self) -> Result<Saved> {
        let (at, actor) = (self.now(), self.actor()?);
        let step = self.desk_mut()?.case.redo(&actor, &at)?;
        self.undone(step.map(|step| (step.command, step.field_key)))
    }

    fn undone(&mut self, step: Option<(String, String)>) -> Result<Saved> {
        let mut saved = self.saved(None, &[])?;
        let Some((command, field)) = step else {
            return Ok(saved);
        };
        saved.undone = Some(command);
        let mut parts = field.split('/');
        if let (Some("answer" | "sheet" | "profile"), Some(sheet)) = (parts.next(), parts.next())
            && let Ok(model) = self.desk_mut()?.sheet(sheet)
        {
            saved.cards = cards(&model);
            saved.measures = model.measures.iter().map(|m| measure_view(&model, m)).collect();
            saved.progress = Some(progress(&model));
        }
        Ok(saved)
    }

    /// A value the case keeps about itself.
    pub(crate) fn meta_value(&self, key: &str) -> Result<Option<String>> {
        Ok(case_meta::value(self.desk()?.conn(), key)?)
    }
}
