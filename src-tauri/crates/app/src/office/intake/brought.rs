//! A sheet that somebody brought, whatever it came in.

use tenken_parcel::{
    CheckNumber,
    content::{DepartmentConfirmation, Sealed, SealedSheet, SubmissionContent},
    sha256_hex,
};
use tenken_store::table::parcel_log::ParcelLog;

use crate::{
    app::App,
    desk::OpenedFile,
    error::Result,
    office::form_in::{CARRIED_CELLS, FormContext, FormNote, FormRead},
};

/// Where in a workbook a cell of the sheet stands.
#[derive(Debug, Clone)]
pub(in crate::office) struct Place {
    /// Id of the item; of an improvement of an earlier year its 管理番号.
    pub item: String,
    /// `answer`, `reason`, `evidence` or `measure`; `carried`, `carried-note` or `carried-due`.
    pub cell: &'static str,
    /// Name of the worksheet.
    pub sheet: String,
    /// As `G24`.
    pub address: String,
}

/// A sheet with everything that is stored of it.
pub(in crate::office) struct Brought {
    pub sheet: SealedSheet,
    /// Canonical JSON of the sheet: what is hashed and stored.
    pub canonical: Vec<u8>,
    pub sha256: String,
    pub check_number: String,
    /// `parcel`, `excel`, `key_in`, `migrated` or `own`.
    pub origin: &'static str,
    pub parcel_id: Option<String>,
    /// Token of the request that a parcel answers.
    pub token: Option<String>,
    pub dept_confirmation: Option<DepartmentConfirmation>,
    pub attachments: Vec<Vec<u8>>,
    pub log: Option<ParcelLog>,
    pub file_name: String,
    pub file_sha256: String,
    /// What was odd in a form; a parcel has none.
    pub notes: Vec<FormNote>,
    /// Code of the section that the file name speaks of, where nothing else does.
    pub hint_unit: Option<String>,
    /// Where in a form a cell stands, by item and field.
    pub places: Vec<Place>,
    /// A form has no version of its own: it takes the next one.
    pub has_version: bool,
}

impl Brought {
    /// A submission parcel.
    pub fn of_parcel(app: &App, opened: OpenedFile) -> Result<Self> {
        let content: SubmissionContent = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        let log = app.log_in(&opened)?;
        Ok(Self {
            sheet: content.sealed.sheet()?,
            canonical: content.sealed.canonical()?,
            sha256: content.sealed_sha256,
            check_number: content.check_number.to_string(),
            origin: "parcel",
            parcel_id: Some(opened.parcel.manifest.parcel_id.clone()),
            token: opened.parcel.manifest.answers_token.clone(),
            dept_confirmation: content.dept_confirmation,
            attachments: opened.parcel.attachments.into_values().collect(),
            log: Some(log),
            file_name: opened.file_name,
            file_sha256: opened.file_sha256,
            notes: Vec::new(),
            hint_unit: None,
            places: Vec::new(),
            has_version: true,
        })
    }

    /// A form that was read. Error: `NotFound` where its edition is not known.
    pub fn of_form(
        form: &FormRead,
        context: &FormContext,
        origin: &'static str,
        file_name: &str,
        file_sha256: &str,
    ) -> Result<Self> {
        let sealed = form.sealed(context, None)?;
        let mut places = Vec::new();
        for answer in &form.answers {
            let fields = [
                ("answer", "answer"),
                ("reason", "reason"),
                ("evidence", "evidence"),
                ("measures", "measure"),
            ];
            places.extend(fields.map(|(field, cell)| Place {
                item: answer.item_id.clone(),
                cell,
                sheet: answer.at.sheet.clone(),
                address: answer.cell_of(field),
            }));
        }
        for one in &form.carried {
            places.extend(CARRIED_CELLS.map(|cell| Place {
                item: one.carried.number.clone(),
                cell,
                sheet: one.at.sheet.clone(),
                address: one.cell_of(cell),
            }));
        }
        let mut notes = form.notes.clone();
        notes.extend(sealed.notes);
        Ok(Self {
            notes,
            places,
            dept_confirmation: form.department.clone(),
            hint_unit: form.identity.hint_unit.clone(),
            // What the program sealed has its version in it.
            has_version: sealed.is_as_confirmed,
            ..Self::of_sheet(sealed.sheet, origin, file_name, file_sha256)?
        })
    }

    /// A sheet that came on another way than in a parcel.
    pub fn of_sheet(
        mut sheet: SealedSheet,
        origin: &'static str,
        file_name: &str,
        file_sha256: &str,
    ) -> Result<Self> {
        let (_, canonical) = Sealed::with_canonical(&mut sheet)?;
        let sha256 = sha256_hex(&canonical);
        Self::of_canonical(sheet, canonical, sha256, origin, (file_name, file_sha256))
    }

    /// A sheet whose canonical bytes and their hash are known.
    pub fn of_canonical(
        sheet: SealedSheet,
        canonical: Vec<u8>,
        sha256: String,
        origin: &'static str,
        (file_name, file_sha256): (&str, &str),
    ) -> Result<Self> {
        Ok(Self {
            check_number: CheckNumber::from_sha256(&sha256)?.to_string(),
            sheet,
            canonical,
            sha256,
            origin,
            parcel_id: None,
            token: None,
            dept_confirmation: None,
            attachments: Vec::new(),
            log: None,
            file_name: file_name.to_owned(),
            file_sha256: file_sha256.to_owned(),
            notes: Vec::new(),
            hint_unit: None,
            places: Vec::new(),
            has_version: false,
        })
    }

    /// The same sheet as another version, or of another section.
    pub fn changed(self, change: impl FnOnce(&mut SealedSheet)) -> Result<Self> {
        let mut sheet = self.sheet;
        change(&mut sheet);
        let new = Self::of_sheet(sheet, self.origin, &self.file_name, &self.file_sha256)?;
        Ok(Self {
            parcel_id: self.parcel_id,
            token: self.token,
            dept_confirmation: self.dept_confirmation,
            attachments: self.attachments,
            log: self.log,
            notes: self.notes,
            hint_unit: self.hint_unit,
            places: self.places,
            has_version: self.has_version,
            ..new
        })
    }
}
