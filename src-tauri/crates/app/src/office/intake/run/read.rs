//! From the bytes of a file to the sheets in it.

use tenken_documents::archive_in::{Package, package_of};
use tenken_parcel::{Key, Kind, OtherFile, PrivateKey, Protected, Recognised, recognise, sha256_hex};

use super::super::{IntakeError, brought::Brought};
use crate::{
    app::App,
    desk::OpenedFile,
    error::{AppError, Result},
    office::form_in::{FormContext, read_forms, read_mapped},
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

/// A file that was read: what it is, and its sheets, or why one cannot be taken, with the name of the piece.
pub(super) struct Opened {
    pub recognised: String,
    pub sheets: Vec<(String, Result<Brought>)>,
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
            sheets: vec![(String::new(), Brought::of_parcel(self, opened))],
        })
    }

    fn workbook_sheets(&self, bytes: &[u8], name: &str, keys: &Keys) -> Result<Opened> {
        let (book, _) = self.book_cells(name, bytes, &keys.passphrases)?;
        let (forms, origin) = match &keys.mapping {
            Some(mapping) => (read_mapped(&book, mapping, name, &keys.forms), "migrated"),
            None => (read_forms(&book, name, &keys.forms), "excel"),
        };
        if forms.is_empty() {
            let sheets: Vec<&str> = book.iter().map(|sheet| sheet.name.as_str()).collect();
            return Err(AppError::FormNotFound {
                file: name.to_owned(),
                sheets: sheets.join("、"),
            });
        }
        let (sha256, is_alone) = (sha256_hex(bytes), forms.len() == 1);
        let mut sheets: Vec<(String, Result<Brought>)> = Vec::new();
        for form in forms {
            let key = &form.identity.key;
            let mut piece = match (is_alone, form.sheet.as_str()) {
                (true, _) => String::new(),
                (false, sheet) => format!("{sheet} {}", key.unit_code).trim().to_owned(),
            };
            let alike = sheets
                .iter()
                .filter(|(known, _)| known.starts_with(&piece))
                .count();
            if !is_alone && alike > 0 {
                piece = format!("{piece} ({})", alike + 1);
            }
            let brought = if keys.forms.edition_by_hash(&form.edition_sha256).is_some() {
                Brought::of_form(&form, &keys.forms, origin, name, &sha256)
            } else {
                Err(IntakeError::EditionUnknown {
                    file: name.to_owned(),
                    edition: key.edition.clone(),
                }
                .into())
            };
            sheets.push((piece, brought));
        }
        let recognised = if is_alone { "form" } else { "workbook" };
        Ok(Opened {
            recognised: recognised.to_owned(),
            sheets,
        })
    }
}
