//! What takes room: the case by kinds of content, and its backups.

use std::collections::BTreeMap;

use crate::{
    app::App,
    error::Result,
    wire::{SpacePart, SpaceView},
};

/// Kind of content of a table.
fn kind_of(table: &str) -> &'static str {
    match table {
        "journal" => "journal",
        "attachment" | "attachment_chunk" => "attachments",
        "edition" | "pack" | "standard" | "standard_clause" | "standard_item" => "editions",
        "report_log" | "report_content" => "reports",
        "sheet" | "answer" | "evidence" | "profile_answer" | "item_inclusion" | "prior_answer"
        | "prior_summary" | "returned_mark" | "sealed_version" | "draft" | "carried_measure"
        | "carried_exception" => "sheets",
        "reception" | "reception_content" | "reception_answer" | "office_correction" | "intake_run"
        | "intake_file" | "year_closing" | "year_closing_entry" => "submissions",
        other if other.starts_with("audit") => "audit",
        other if other.starts_with("measure") || other.starts_with("exception") => "improvements",
        _ => "other",
    }
}

impl App {
    /// Room by kind of content, and the backups in the folder of the plan.
    pub fn space_view(&self) -> Result<SpaceView> {
        let desk = self.desk()?;
        let mut kinds: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
        for size in desk.case.table_sizes()? {
            let part = kinds.entry(kind_of(&size.table)).or_default();
            part.0 += size.bytes;
            part.1 += size.rows;
        }
        let mut parts: Vec<SpacePart> = kinds
            .into_iter()
            .map(|(kind, (bytes, rows))| SpacePart {
                kind: kind.to_owned(),
                bytes,
                rows,
            })
            .collect();
        parts.sort_by_key(|part| -part.bytes);
        let folder = self.backup_folder();
        let (backups, backup_bytes) = match &folder {
            Some(folder) => self.backups_in(folder)?,
            None => (0, 0),
        };
        let file = std::fs::metadata(&desk.path).map_or(0, |meta| meta.len());
        Ok(SpaceView {
            file: i64::try_from(file).unwrap_or(i64::MAX),
            parts,
            free: desk.case.free_bytes()?,
            backup_folder: folder
                .map(|folder| folder.display().to_string())
                .unwrap_or_default(),
            backups,
            backup_bytes,
        })
    }
}
