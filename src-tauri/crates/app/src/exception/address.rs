//! Between a section and its office: to whom a parcel goes, and whether what came answers a request of this case (data.md
//! 1).

use tenken_parcel::{Content, Parcel, PrivateKey, Protection, PublicKey};
use tenken_store::table::{
    exception_grant::ExceptionGrant,
    parcel_log::{self, ParcelLog},
    sheets,
};

use crate::{
    app::App,
    board::BoardError,
    desk::{OpenedFile, Way, meta, parcel_record},
    error::Result,
    wire::WrittenView,
};

/// To whom a parcel goes.
pub(crate) struct Address {
    key: String,
    /// Token of the request, or none.
    token: Option<String>,
    reply_to: Option<String>,
}

impl App {
    /// Writes a content for the other side's key: of the unit by code and name, as a file by name and kind. Its line of
    /// the log is for the caller to write.
    pub(crate) fn addressed_out<C: Content>(
        &mut self,
        content: &C,
        address: &Address,
        (code, unit): (&str, &str),
        folder: Option<&str>,
        name: (&str, &str),
    ) -> Result<(WrittenView, ParcelLog)> {
        let mut manifest = self.manifest(C::KIND, self.today()?.fiscal_year())?;
        manifest.unit_code = Some(code.to_owned());
        manifest.unit_name = Some(unit.to_owned());
        manifest.reply_to.clone_from(&address.reply_to);
        manifest.answers_token.clone_from(&address.token);
        if let Some(text) = self.meta_value(meta::SECTION_KEY)? {
            manifest.sender_public_key = Some(PrivateKey::parse(&text)?.public_key());
        }
        let parcel = Parcel::new(manifest, content)?;
        let key = PublicKey::parse(&address.key)?;
        let (folder_name, file) = self.parcel_out(&parcel, Protection::Recipient(&key), folder, name)?;
        let log = ParcelLog {
            counterpart_key: Some(address.key.clone()),
            ..parcel_record(Way::Out, &parcel.manifest, &file.name, &file.sha256, &self.now())?
        };
        let view = WrittenView {
            folder_name,
            files: vec![file],
            is_plain: false,
        };
        Ok((view, log))
    }

    /// Refuses what answers no request that this case sent to the section.
    pub(crate) fn assert_of_request(&self, opened: &OpenedFile, code: &str) -> Result<()> {
        if let Some(token) = &opened.parcel.manifest.answers_token {
            let asked = parcel_log::by_token(self.desk()?.conn(), token)?;
            if asked
                .iter()
                .any(|row| row.direction == "out" && row.unit_code == code)
            {
                return Ok(());
            }
        }
        Err(foreign(opened, code).into())
    }

    /// The office as the request of this case named it.
    pub(crate) fn office_address(&mut self) -> Result<Address> {
        for row in sheets::all(self.desk()?.conn())? {
            let request = self.desk_mut()?.sheet(&row.id)?.request.clone();
            if let (Some(key), Some(token)) = (request.office_key, request.token) {
                return Ok(Address {
                    key,
                    token: Some(token),
                    reply_to: Some(request.parcel_id).filter(|id| !id.is_empty()),
                });
            }
        }
        Err(BoardError::NoOfficeKey.into())
    }

    /// The section's own key, which came with its application.
    pub(super) fn section_address(&self, row: &ExceptionGrant) -> Result<Address> {
        let course = self.exception_course(&row.id)?;
        self.answer_address(&course.parcel_id.unwrap_or_default(), &row.number)
    }

    /// The key of the section that sent a parcel, for the answer to what of it bears this number.
    pub(crate) fn answer_address(&self, parcel: &str, number: &str) -> Result<Address> {
        let came = parcel_log::by_parcel(self.desk()?.conn(), parcel)?;
        let key = came.into_iter().find_map(|log| log.counterpart_key);
        let key = key.ok_or_else(|| BoardError::NoSectionKey {
            number: number.to_owned(),
        })?;
        Ok(Address {
            key,
            token: None,
            reply_to: Some(parcel.to_owned()),
        })
    }
}

/// What came is of nobody that this case knows.
pub(crate) fn foreign(opened: &OpenedFile, code: &str) -> BoardError {
    BoardError::ForeignApplication {
        file: opened.file_name.clone(),
        unit: code.to_owned(),
    }
}
