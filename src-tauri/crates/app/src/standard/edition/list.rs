//! The editions that an office can use: those that come with the program, and those it made of its own standards.

use tenken_checklist::{Edition, Which};
use tenken_store::table::{edition, pack, standard};

use crate::{app::App, desk::read_edition, error::Result, sheet::count, wire::ChecklistLine};

impl App {
    /// The editions that can be used without loading anything; an office's own stand first.
    pub fn checklist_list(&self) -> Result<Vec<ChecklistLine>> {
        let mut lines = Vec::new();
        for edition in self.own_editions()? {
            lines.push(self.own_line(&edition)?);
        }
        lines.extend(shipped_lines()?);
        Ok(lines)
    }

    /// The editions that this office made or installed, the newest first.
    pub(crate) fn own_editions(&self) -> Result<Vec<Edition>> {
        let Some(desk) = self
            .desk
            .as_ref()
            .filter(|desk| desk.case.kind().code() == "office")
        else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for row in standard::all(desk.conn())? {
            if let Some(sha256) = row.edition_sha256 {
                found.push(Edition::clone(&*read_edition(desk.conn(), &sha256)?));
            }
        }
        for row in pack::all(desk.conn())? {
            found.push(Edition::clone(&*read_edition(desk.conn(), &row.edition_sha256)?));
        }
        found.sort_by(|a, b| (&b.info.in_force, b.info.issue).cmp(&(&a.info.in_force, a.info.issue)));
        Ok(found)
    }

    fn own_line(&self, edition: &Edition) -> Result<ChecklistLine> {
        let conn = self.desk()?.conn();
        let mut is_pack = false;
        for row in pack::all(conn)? {
            let known = edition::get(conn, &row.edition_sha256)?;
            is_pack |=
                known.is_some_and(|row| row.body_id == edition.body.id && row.edition == edition.info.id);
        }
        Ok(ChecklistLine {
            body: edition.body.id.clone(),
            body_code: edition.body.code.clone(),
            body_name: edition.body.name.clone(),
            edition: edition.info.id.clone(),
            label: format!("{} {}", edition.info.standard, edition.info.standard_version),
            items: count(edition.items.len()),
            origin: Some(if is_pack { "pack" } else { "own" }.to_owned()),
        })
    }

    /// An edition of the case's body: one that the office has of its own, else one that comes with the program.
    pub(crate) fn edition_to_use(&self, which: Which<'_>) -> Result<Edition> {
        let body = &self.desk()?.body;
        let own = self
            .own_editions()?
            .into_iter()
            .filter(|edition| edition.body.code == body.code)
            .find(|edition| match which {
                Which::Newest => true,
                Which::Id(id) => edition.info.id == id,
                Which::ForYear(year) => edition.info.fiscal_year_from <= year,
            });
        match own {
            Some(edition) => Ok(edition),
            None => Ok(tenken_checklist::load(&body.code, which)?),
        }
    }
}

/// The editions that come with the program.
pub(crate) fn shipped_lines() -> Result<Vec<ChecklistLine>> {
    Ok(tenken_checklist::shipped()?
        .into_iter()
        .map(|summary| ChecklistLine {
            body: summary.body,
            body_code: summary.body_code,
            body_name: summary.body_name,
            edition: summary.edition,
            label: format!("{} {}", summary.standard, summary.standard_version),
            items: count(summary.items),
            origin: None,
        })
        .collect())
}
