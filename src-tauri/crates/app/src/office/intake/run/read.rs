//! From the bytes of a file to the sheets in it.

use std::collections::HashMap;

use tenken_documents::archive_in::{Package, package_of};
use tenken_parcel::{Key, Kind, OtherFile, PrivateKey, Protected, Recognised, recognise, sha256_hex};

use super::super::{IntakeError, brought::Brought};
use crate::{
    app::App,
    desk::OpenedFile,
    error::{AppError, Result},
    office::form_in::{FormContext, FormRead, not_found, read_forms, read_mapped},
    wire::FormMapping,
};

/// What opens the files of a run.
pub(super) struct Keys {
    pub identities: Vec<PrivateKey>,
    pub passphrases: Vec<String>,
    /// How former workbooks are read.
    pub mapping: Option<FormMapping>,
    /// What reading forms needs to know.
    pub forms: FormContext,
}

/// A file that was read: what it is, and its sheets with the names of their pieces.
pub(super) struct Opened {
    pub recognised: String,
    pub sheets: Vec<(String, Sheet)>,
}

/// A sheet as it was read; forms are sealed one by one, so that a workbook of a whole city stays small.
pub(super) enum Sheet {
    Parcel(Box<Result<Brought>>),
    Form(Box<FormRead>),
}

impl Sheet {
    /// The sheet, or why it cannot be taken. `file`: name and SHA-256.
    pub fn brought(self, keys: &Keys, file: (&str, &str)) -> Result<Brought> {
        let form = match self {
            Self::Parcel(brought) => return *brought,
            Self::Form(form) => form,
        };
        if keys.forms.edition_by_hash(&form.edition_sha256).is_none() {
            return Err(IntakeError::EditionUnknown {
                file: file.0.to_owned(),
                edition: form.identity.key.edition.clone(),
            }
            .into());
        }
        let origin = if keys.mapping.is_some() {
            "migrated"
        } else {
            "excel"
        };
        Brought::of_form(&form, &keys.forms, origin, file.0, file.1)
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

impl App {
    /// The sheets of a file.
    pub(super) fn sheets_of(
        &self,
        bytes: &[u8],
        place: &str,
        keys: &Keys,
    ) -> std::result::Result<Opened, Unread> {
        let name = place.rsplit('/').next().unwrap_or(place);
        match content(bytes) {
            Content::Parcel => self
                .parcel_sheet(bytes, name, keys)
                .map_err(|error| ("parcel".to_owned(), error)),
            Content::Workbook => self
                .workbook_sheets(bytes, name, keys)
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

    fn parcel_sheet(&self, bytes: &[u8], name: &str, keys: &Keys) -> Result<Opened> {
        let mut tried: Vec<Key<'_>> = keys.identities.iter().map(Key::Identity).collect();
        tried.extend(keys.passphrases.iter().map(|text| Key::Passphrase(text)));
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
            sheets: vec![(
                String::new(),
                Sheet::Parcel(Box::new(Brought::of_parcel(self, opened))),
            )],
        })
    }

    fn workbook_sheets(&self, bytes: &[u8], name: &str, keys: &Keys) -> Result<Opened> {
        let (book, _) = self.book_cells(name, bytes, &keys.passphrases)?;
        let forms = match &keys.mapping {
            Some(mapping) => read_mapped(&book, mapping, name, &keys.forms),
            None => read_forms(&book, name, &keys.forms),
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
}
