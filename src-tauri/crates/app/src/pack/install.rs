//! Looking at a pack, and installing it into the office's case.

use tenken_checklist::{Edition, prove};
use tenken_domain::vocabulary::{SetCode, SheetKind};
use tenken_parcel::{canonical_json, content::PackContent, sha256_hex};
use tenken_store::{
    CommandKind,
    table::{edition, pack, parcel_log},
};

use super::{PackError, grouped};
use crate::{
    app::App,
    desk::{OpenedFile, put_body},
    error::{AppError, Result},
    sheet::count,
    standard::StandardError,
    wire::{PackEdition, PackRequest, PackView},
};

/// How an edition of a pack stands to those that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    New,
    Installed,
    Conflict,
}

/// A pack that was opened and found sound.
struct Brought {
    opened: OpenedFile,
    content: PackContent,
    edition: Edition,
    standing: Standing,
}

impl App {
    /// What a pack holds and who published it. Nothing is kept.
    pub fn pack_inspect(&mut self, request: &PackRequest) -> Result<PackView> {
        let brought = self.pack_brought(request)?;
        self.pack_view(&brought)
    }

    /// Installs a pack: its edition can be used and copied from then on. Those that were there stay.
    pub fn pack_install(&mut self, request: &PackRequest) -> Result<PackView> {
        self.assert_office()?;
        self.assert_recordable()?;
        let mut brought = self.pack_brought(request)?;
        let (body, id) = (brought.edition.body.name.clone(), brought.edition.info.id.clone());
        match brought.standing {
            Standing::New => {}
            Standing::Installed => return Err(PackError::InstalledBefore { body, edition: id }.into()),
            Standing::Conflict => return Err(PackError::EditionConflict { body, edition: id }.into()),
        }
        self.keep_pack(&brought)?;
        brought.standing = Standing::Installed;
        self.pack_view(&brought)
    }

    fn pack_brought(&mut self, request: &PackRequest) -> Result<Brought> {
        let opened = self.open_parcel(&request.ticket, request.passphrase.as_deref())?;
        let content: PackContent = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        let edition = Edition::from_json(&content.edition)?;
        if let Some(problem) = prove(&edition, &opened.file_name).into_iter().next() {
            return Err(StandardError::Format(problem).into());
        }
        let standing = self.standing(&edition, &content.edition_sha256)?;
        Ok(Brought {
            opened,
            content,
            edition,
            standing,
        })
    }

    fn standing(&self, found: &Edition, sha256: &str) -> Result<Standing> {
        let Ok(known) = self.edition_named(&found.body.id, &found.info.id) else {
            return Ok(Standing::New);
        };
        if sha256_hex(&canonical_json(&known.to_json())?) == sha256 {
            Ok(Standing::Installed)
        } else {
            Ok(Standing::Conflict)
        }
    }

    fn keep_pack(&mut self, brought: &Brought) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let Brought {
            opened,
            content,
            edition,
            ..
        } = brought;
        let log = self.log_in(opened)?;
        let row = edition::Edition {
            sha256: content.edition_sha256.clone(),
            body_id: edition.body.id.clone(),
            edition: edition.info.id.clone(),
            name: format!("{} {}", edition.info.standard, edition.info.standard_version),
            // As it came: a later version may have fields that this one does not know.
            content: canonical_json(&content.edition)?,
            added_at: at.clone(),
        };
        let manifest = &opened.parcel.manifest;
        let pack = pack::Pack {
            edition_sha256: content.edition_sha256.clone(),
            parcel_id: manifest.parcel_id.clone(),
            publisher: content.publisher.clone(),
            made_at: manifest.made_at.clone(),
            file_name: opened.file_name.clone(),
            installed_at: at.clone(),
        };
        let body = &self.desk()?.body;
        // A body without data of its own learns them from the newest edition.
        let is_taught = tenken_checklist::body(&body.id).is_err()
            && edition.body.code == body.code
            && self
                .own_editions()?
                .iter()
                .all(|own| own.body.code != body.code || own.info.in_force < edition.info.in_force);
        self.desk_mut()?
            .case
            .command(&actor, "pack_install", CommandKind::Act, &at, |tx| {
                edition::put(tx, &row)?;
                pack::insert(tx, &pack)?;
                if is_taught {
                    put_body(tx, &edition.body)?;
                }
                parcel_log::insert(tx, &log).map_err(AppError::from)
            })?;
        if is_taught {
            self.desk_mut()?.body = edition.body.clone();
        }
        Ok(())
    }

    fn pack_view(&self, brought: &Brought) -> Result<PackView> {
        let Brought {
            opened,
            content,
            edition,
            standing,
        } = brought;
        let info = &edition.info;
        let manifest = &opened.parcel.manifest;
        let of_sheet =
            |kind: SheetKind| count(edition.items.iter().filter(|item| item.sheet == kind).count());
        let of_set = |sets: &[SetCode]| {
            let is_in = |item: &&tenken_domain::item::Item| sets.contains(&item.set);
            count(edition.items.iter().filter(is_in).count())
        };
        Ok(PackView {
            file: opened.file_name.clone(),
            sha256: grouped(&content.edition_sha256),
            publisher: content.publisher.clone(),
            made_at: manifest.made_at.clone(),
            made_by: manifest.made_by.clone(),
            body: edition.body.name.clone(),
            body_code: edition.body.code.clone(),
            edition: info.id.clone(),
            label: info.label.clone(),
            standard: format!("{} {}", info.standard, info.standard_version),
            in_force: info.in_force.clone(),
            fiscal_year_from: info.fiscal_year_from,
            clauses: count(edition.clauses.len()),
            items: count(edition.items.len()),
            items_short: of_set(&[SetCode::Short]),
            items_standard: of_set(&[SetCode::Short, SetCode::Standard]),
            items_organisation: of_sheet(SheetKind::Organisation),
            items_system: of_sheet(SheetKind::System),
            items_central: of_sheet(SheetKind::Central),
            not_asked: count(edition.not_asked.len()),
            has_texts: edition.clauses.iter().any(|clause| clause.text.is_some()),
            is_plain: opened.is_plain,
            is_own_body: self
                .desk
                .as_ref()
                .is_some_and(|desk| desk.body.code == edition.body.code),
            standing: match standing {
                Standing::New => "new",
                Standing::Installed => "installed",
                Standing::Conflict => "conflict",
            }
            .to_owned(),
            known: self.known_of(&edition.body.code)?,
        })
    }

    /// The editions of a body that are there, the newest first.
    fn known_of(&self, code: &str) -> Result<Vec<PackEdition>> {
        Ok(self
            .checklist_list()?
            .into_iter()
            .filter(|line| line.body_code == code)
            .map(|line| PackEdition {
                edition: line.edition,
                label: line.label,
                items: line.items,
            })
            .collect())
    }
}
