//! What leaves the desk and comes back as a parcel, whatever is in it: its manifest, its file, and whether it may come in.

use tenken_parcel::{Kind, Manifest, Parcel, Protection, content::Content};
use tenken_store::table::parcel_log;

use super::{OpenedFile, safe_name, write_new};
use crate::{
    app::App,
    error::{AppError, Result},
    host::fresh_id,
    output::written,
    wire::WrittenFile,
};

impl App {
    /// The manifest of a parcel of this body.
    pub(crate) fn manifest(&self, kind: Kind, fiscal_year: i32) -> Result<Manifest> {
        let body = &self.desk()?.body;
        let mut manifest = Manifest::new(
            kind,
            &fresh_id("parcel")?,
            &body.code,
            fiscal_year,
            &self.now(),
            env!("CARGO_PKG_VERSION"),
        );
        manifest.body_name = Some(body.name.clone());
        Ok(manifest)
    }

    /// A parcel of this kind and body, opened and read.
    pub(crate) fn parcel_read<C: Content>(
        &mut self,
        ticket: &str,
        passphrase: &str,
    ) -> Result<(OpenedFile, C)> {
        let opened = self.open_parcel(ticket, Some(passphrase))?;
        let manifest = &opened.parcel.manifest;
        if manifest.kind != C::KIND {
            return Err(AppError::ParcelNotExpected {
                kind: manifest.kind.code().to_owned(),
            });
        }
        if self.desk.is_some() {
            self.assert_own_body(&manifest.body_code)?;
        }
        let content = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        Ok((opened, content))
    }

    /// Refuses what is of another body.
    pub(crate) fn assert_own_body(&self, code: &str) -> Result<()> {
        let own = &self.desk()?.body.code;
        if code == own {
            return Ok(());
        }
        Err(AppError::ParcelForOther {
            found: code.to_owned(),
            expected: own.clone(),
        })
    }

    /// Refuses a parcel that this case has taken in before.
    pub(crate) fn assert_parcel_new(&self, opened: &OpenedFile) -> Result<()> {
        let known = parcel_log::by_parcel(self.desk()?.conn(), &opened.parcel.manifest.parcel_id)?;
        if known.iter().any(|row| row.direction == "in") {
            return Err(AppError::ParcelTakenBefore {
                file: opened.file_name.clone(),
            });
        }
        Ok(())
    }

    /// Seals a parcel and puts it into a folder, never over another file.
    pub(crate) fn parcel_out(
        &mut self,
        parcel: &Parcel,
        protection: Protection<'_>,
        folder: Option<&str>,
        name: (&str, &str),
    ) -> Result<(String, WrittenFile)> {
        let bytes = tenken_parcel::seal(parcel, protection)?;
        self.file_out(&bytes, folder, name)
    }

    /// Puts a file into a folder, never over another one: its name and its kind.
    pub(crate) fn file_out(
        &mut self,
        bytes: &[u8],
        folder: Option<&str>,
        (name, kind): (&str, &str),
    ) -> Result<(String, WrittenFile)> {
        let folder = self.folder_of(folder)?;
        let path = write_new(&folder, &safe_name(name), bytes)?;
        let file = written(self, &path, kind, bytes)?;
        Ok((folder.display().to_string(), file))
    }
}
