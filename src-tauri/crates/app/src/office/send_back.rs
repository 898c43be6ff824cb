//! 差戻し: a return parcel with marked answers, encrypted to the section's own key.

use tenken_domain::{date::Day, text::normalise};
use tenken_parcel::{
    Kind, Manifest, Parcel, Protection, PublicKey,
    content::{Mark, Official, ReturnContent},
};
use tenken_store::{
    CommandKind,
    table::{
        parcel_log::{self, ParcelLog},
        reception::{self, Reception},
    },
};

use crate::{
    app::App,
    desk::{Way, desk_json, parcel_record, required, safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    output::{labels, written},
    wire::{ReturnWriteRequest, WrittenView},
};

impl App {
    /// Writes the return parcel and marks the version 差戻し.
    pub fn return_write(&mut self, request: &ReturnWriteRequest) -> Result<WrittenView> {
        self.assert_office()?;
        self.assert_recordable()?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let row = self.reception_row(&request.reception)?;
        if !matches!(row.state.as_str(), "in_force" | "returned") {
            return Err(AppError::ActNotPossible {
                act: "return_write",
                state: row.state,
            });
        }
        self.assert_year_open(row.fiscal_year)?;
        let reason = required("return-reason", &request.reason)?;
        let due_on = match request.due_on.trim() {
            "" => None,
            text => Some(Day::parse(text)?.to_string()),
        };
        let came = parcel_log::by_parcel(self.desk()?.conn(), row.parcel_id.as_deref().unwrap_or_default())?;
        let key = came
            .iter()
            .find_map(|log| log.counterpart_key.clone())
            .ok_or_else(|| AppError::NotFound {
                what: "section-key",
                id: row.unit_code.clone(),
            })?;
        let mut marks = Vec::new();
        for mark in &request.marks {
            marks.push(Mark {
                item_id: mark.item.clone(),
                note: Some(normalise(mark.note.trim())?),
                ..Mark::default()
            });
        }
        let parcel = self.return_parcel(&row, &reason, due_on, marks)?;
        let bytes = tenken_parcel::seal(&parcel, Protection::Recipient(&PublicKey::parse(&key)?))?;
        let model = self.reception_model(&row)?;
        let stem = crate::output::report_stem(&model, false);
        let name = safe_name(&format!("{stem}{}.tenkenp", labels()("paper-file-return", &[])));
        let path = write_new(&folder, &name, &bytes)?;
        let file = written(self, &path, "return", &bytes)?;
        self.log_return(&row, &parcel, &file.name, &file.sha256, &key, request)?;
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files: vec![file],
            is_plain: false,
        })
    }

    pub(super) fn return_parcel(
        &self,
        row: &Reception,
        reason: &str,
        due_on: Option<String>,
        marks: Vec<Mark>,
    ) -> Result<Parcel> {
        let operator = self.actor()?;
        let body = &self.desk()?.body;
        let content = ReturnContent {
            submission_id: row.parcel_id.clone(),
            sheet_kind: row.sheet_kind.clone(),
            system_code: Some(row.system_code.clone()).filter(|code| !code.is_empty()),
            version: u32::try_from(row.version).unwrap_or_default(),
            check_number: Some(row.check_number.clone()),
            reason: reason.to_owned(),
            marks,
            due_on,
            returned_by: Official {
                role: Some(operator.role.clone()),
                title: operator
                    .role
                    .parse()
                    .map(|role| body.title(role).to_owned())
                    .unwrap_or_default(),
                name: Some(operator.person_name),
                ..Official::default()
            },
            at: self.now(),
            ..ReturnContent::default()
        };
        let year = i32::try_from(row.fiscal_year).unwrap_or_default();
        let mut manifest = Manifest::new(
            Kind::Return,
            &fresh_id("parcel")?,
            &row.body_code,
            year,
            &self.now(),
            env!("CARGO_PKG_VERSION"),
        );
        manifest.reply_to.clone_from(&row.parcel_id);
        manifest.unit_code = Some(row.unit_code.clone());
        manifest.sheet_kind = Some(row.sheet_kind.clone());
        manifest.system_code = Some(row.system_code.clone()).filter(|code| !code.is_empty());
        manifest.version = u32::try_from(row.version).ok();
        Ok(Parcel::new(manifest, &content)?)
    }

    fn log_return(
        &mut self,
        row: &Reception,
        parcel: &Parcel,
        file_name: &str,
        file_sha256: &str,
        key: &str,
        request: &ReturnWriteRequest,
    ) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let log = ParcelLog {
            counterpart_key: Some(key.to_owned()),
            note: request.reason.clone(),
            ..parcel_record(Way::Out, &parcel.manifest, file_name, file_sha256, &at)?
        };
        let marks: Vec<(&String, &String)> = request.marks.iter().map(|m| (&m.item, &m.note)).collect();
        let returned = Reception {
            state: "returned".to_owned(),
            note: desk_json(&marks)?,
            ..row.clone()
        };
        self.desk_mut()?
            .case
            .command(&actor, "return_write", CommandKind::Act, &at, |tx| {
                reception::update(tx, &returned)?;
                parcel_log::insert(tx, &log).map_err(AppError::from)
            })
    }
}
