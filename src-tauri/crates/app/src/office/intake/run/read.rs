//! From the bytes of a file to the sheets in it.

use std::{collections::HashMap, path::PathBuf};

use tenken_documents::archive_in::{Package, package_of};
use tenken_parcel::{Key, Kind, OtherFile, PrivateKey, Protected, Recognised, recognise, sha256_hex};

use super::{
    super::{IntakeError, brought::Brought},
    kept::Kept,
    walk::last_part,
};
use crate::{
    app::App,
    desk::OpenedFile,
    error::{AppError, Result},
    office::form_in::{FormContext, FormRead, book_cells, not_found, read_forms, read_mapped},
    wire::FormMapping,
};

/// What the files of a run are read with.
pub(super) struct Reader {
    pub identities: Vec<PrivateKey>,
    pub passphrases: Vec<String>,
    /// How former workbooks are read.
    pub mapping: Option<FormMapping>,
    /// What reading forms needs to know.
    pub forms: FormContext,
    /// The program that reads foreign formats in a process of its own.
    pub program: PathBuf,
}

/// A file that was read: what it is, and its sheets with the names of their pieces.
pub(super) struct Opened {
    pub recognised: String,
    pub sheets: Vec<(String, Sheet)>,
}

/// A sheet as it was read. The forms of a workbook are sealed one by one when they are asked for, so that a workbook of a
/// whole city stays small; one that is alone is sealed at once.
pub(super) enum Sheet {
    Parcel(Box<OpenedFile>),
    Form(Box<FormRead>),
    Sealed(Box<Result<(Brought, Option<Kept>)>>),
}

impl Sheet {
    /// The sheet with what is put by of it, or why it cannot be taken. `file`: name and SHA-256.
    pub fn brought(self, app: &App, reader: &Reader, file: (&str, &str)) -> Result<(Brought, Option<Kept>)> {
        match self {
            Self::Parcel(opened) => Ok((Brought::of_parcel(app, *opened)?, None)),
            Self::Form(form) => reader.sealed(&form, file),
            Self::Sealed(sealed) => *sealed,
        }
    }
}

/// What a file is, and why it cannot be read.
pub(super) type Unread = (String, AppError);

/// What a file is, by its bytes.
enum Content {
    Parcel,
    Workbook,
    Other(String),
}

fn content(bytes: &[u8]) -> Content {
    match recognise(bytes) {
        Recognised::PlainParcel | Recognised::AgePassphrase | Recognised::AgeRecipient => Content::Parcel,
        Recognised::Other(OtherFile::Excel | OtherFile::OldOffice | OtherFile::ProtectedOffice) => {
            Content::Workbook
        }
        Recognised::Other(OtherFile::Zip { .. }) => match package_of(bytes) {
            Ok(Package::Workbook | Package::OpenDocument) => Content::Workbook,
            Ok(Package::Document) => Content::Other("document".to_owned()),
            Ok(Package::Files) | Err(_) => Content::Other("zip".to_owned()),
        },
        Recognised::Other(other) => Content::Other(other.code().to_owned()),
    }
}

impl Reader {
    /// The sheets of a file.
    pub fn sheets_of(&self, bytes: &[u8], place: &str) -> std::result::Result<Opened, Unread> {
        let name = last_part(place);
        match content(bytes) {
            Content::Parcel => self
                .parcel_sheet(bytes, name)
                .map_err(|error| ("parcel".to_owned(), error)),
            Content::Workbook => self
                .workbook_sheets(bytes, name)
                .map_err(|error| ("workbook".to_owned(), error)),
            Content::Other(looks_like) if looks_like == "empty" => Err((
                looks_like,
                IntakeError::Empty {
                    file: name.to_owned(),
                }
                .into(),
            )),
            Content::Other(looks_like) => {
                let file = name.to_owned();
                let error = IntakeError::Foreign {
                    file,
                    looks_like: looks_like.clone(),
                };
                Err((looks_like, error.into()))
            }
        }
    }

    fn parcel_sheet(&self, bytes: &[u8], name: &str) -> Result<Opened> {
        let mut tried: Vec<Key<'_>> = self.identities.iter().map(Key::Identity).collect();
        tried.extend(self.passphrases.iter().map(|text| Key::Passphrase(text)));
        let opened = tenken_parcel::open(bytes, &tried).map_err(|error| error.in_file(name))?;
        let kind = opened.parcel.manifest.kind.clone();
        if kind != Kind::Submission {
            return Err(IntakeError::OtherParcel {
                file: name.to_owned(),
                kind: kind.code().to_owned(),
            }
            .into());
        }
        let opened = OpenedFile {
            is_plain: opened.protection == Protected::Plain,
            parcel: opened.parcel,
            file_sha256: sha256_hex(bytes),
            file_name: name.to_owned(),
        };
        Ok(Opened {
            recognised: "parcel".to_owned(),
            sheets: vec![(String::new(), Sheet::Parcel(Box::new(opened)))],
        })
    }

    fn workbook_sheets(&self, bytes: &[u8], name: &str) -> Result<Opened> {
        let (book, _) = book_cells(&self.program, name, bytes, &self.passphrases)?;
        let forms = match &self.mapping {
            Some(mapping) => read_mapped(&book, mapping, name, &self.forms),
            None => read_forms(&book, name, &self.forms),
        };
        if forms.is_empty() {
            return Err(not_found(&book, name.to_owned()));
        }
        drop(book);
        let is_alone = forms.len() == 1;
        let mut alike: HashMap<String, usize> = HashMap::new();
        let mut sheets = Vec::new();
        for form in forms {
            let mut piece = String::new();
            if !is_alone {
                format!("{} {}", form.sheet, form.identity.key.unit_code)
                    .trim()
                    .clone_into(&mut piece);
                let number = alike.entry(piece.clone()).or_default();
                *number += 1;
                if *number > 1 {
                    piece = format!("{piece} ({number})");
                }
            }
            sheets.push((piece, Sheet::Form(Box::new(form))));
        }
        let recognised = if is_alone { "form" } else { "workbook" };
        Ok(Opened {
            recognised: recognised.to_owned(),
            sheets,
        })
    }

    /// A form with its seal. Error: `EditionUnknown`. `file`: name and SHA-256.
    fn sealed(&self, form: &FormRead, file: (&str, &str)) -> Result<(Brought, Option<Kept>)> {
        if self.forms.edition_by_hash(&form.edition_sha256).is_none() {
            return Err(IntakeError::EditionUnknown {
                file: file.0.to_owned(),
                edition: form.identity.key.edition.clone(),
            }
            .into());
        }
        let origin = if self.mapping.is_some() {
            "migrated"
        } else {
            "excel"
        };
        let brought = Brought::of_form(form, &self.forms, origin, file.0, file.1)?;
        let kept = Kept::of(&brought);
        Ok((brought, kept))
    }

    /// Seals the sheet of a file that holds only one; nothing changes where it holds several, or a parcel.
    pub fn seal_alone(&self, opened: &mut Opened, file: (&str, &str)) {
        if let [(_, sheet)] = opened.sheets.as_mut_slice()
            && let Sheet::Form(form) = sheet
        {
            *sheet = Sheet::Sealed(Box::new(self.sealed(form, file)));
        }
    }
}
