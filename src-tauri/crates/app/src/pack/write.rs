//! Writing a pack.

use std::collections::BTreeMap;

use tenken_checklist::Edition;
use tenken_domain::text::normalise;
use tenken_parcel::{Kind, Manifest, Parcel, Protection, canonical_json, content::PackContent, sha256_hex};
use tenken_store::{
    CommandKind,
    table::parcel_log::{self, ParcelLog},
};

use super::grouped;
use crate::{
    app::App,
    desk::{Way, meta, parcel_record, required, safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    output::{labels, written},
    standard::standard_name,
    wire::{PackWriteRequest, PackWritten},
};

impl App {
    /// Writes an edition as a pack: one of the case's, or one that comes with the program. Without an open case the
    /// folder and the publisher are named.
    pub fn pack_write(&mut self, request: &PackWriteRequest) -> Result<PackWritten> {
        if self.desk.is_some() {
            self.assert_office()?;
            self.assert_recordable()?;
        }
        let folder = self.folder_of(request.folder.as_deref())?;
        let edition = self.edition_named(&request.body, &request.edition)?;
        let publisher = self.publisher(&request.publisher)?;
        let passphrase = request.passphrase.as_deref().filter(|text| !text.is_empty());
        if passphrase.is_none() && !request.is_plain_accepted {
            return Err(AppError::PlainNotAccepted);
        }
        let sha256 = sha256_hex(&canonical_json(&edition.to_json())?);
        let parcel = self.pack_parcel(&edition, &sha256, &publisher)?;
        let protection = passphrase.map_or(Protection::Plain, Protection::Passphrase);
        let bytes = tenken_parcel::seal(&parcel, protection)?;
        let name = labels()(
            "paper-file-pack",
            &[
                ("standard", &standard_name(&edition)),
                ("edition", &edition.info.id),
            ],
        );
        let path = write_new(&folder, &safe_name(&format!("{name}.tenkenp")), &bytes)?;
        let file = written(self, &path, "pack", &bytes)?;
        if self.desk.is_some() {
            let (at, actor) = (self.now(), self.actor()?);
            let log = ParcelLog {
                is_encrypted: passphrase.is_some(),
                ..parcel_record(Way::Out, &parcel.manifest, &file.name, &file.sha256, &at)?
            };
            self.desk_mut()?
                .case
                .command(&actor, "pack_write", CommandKind::Act, &at, |tx| {
                    parcel_log::insert(tx, &log).map_err(AppError::from)
                })?;
        }
        Ok(PackWritten {
            folder_name: folder.display().to_string(),
            file,
            sha256: grouped(&sha256),
            publisher,
            label: edition.info.label,
            is_plain: passphrase.is_none(),
        })
    }

    /// Who publishes: as typed, else the office of the case with its body.
    fn publisher(&self, typed: &str) -> Result<String> {
        let typed = normalise(typed.trim())?;
        if !typed.is_empty() {
            return Ok(typed);
        }
        let Some(desk) = &self.desk else {
            return required("publisher", "");
        };
        let office = tenken_store::table::case_meta::value(desk.conn(), meta::OFFICE)?;
        required(
            "publisher",
            &format!("{}　{}", desk.body.name, office.unwrap_or_default()),
        )
    }

    fn pack_parcel(&self, edition: &Edition, sha256: &str, publisher: &str) -> Result<Parcel> {
        let mut manifest = Manifest::new(
            Kind::ChecklistPack,
            &fresh_id("parcel")?,
            &edition.body.code,
            edition.info.fiscal_year_from,
            &self.now(),
            env!("CARGO_PKG_VERSION"),
        );
        manifest.body_name = Some(edition.body.name.clone());
        manifest.edition_id = Some(format!("{}/{}", edition.body.id, edition.info.id));
        manifest.edition_sha256 = Some(sha256.to_owned());
        manifest.publisher = Some(publisher.to_owned());
        let content = PackContent {
            edition: edition.to_json(),
            edition_sha256: sha256.to_owned(),
            publisher: publisher.to_owned(),
            extra: BTreeMap::new(),
        };
        Ok(Parcel::new(manifest, &content)?)
    }
}
