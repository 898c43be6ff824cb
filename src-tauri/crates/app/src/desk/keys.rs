//! Passphrases and the recovery page (data.md 3).

use tenken_documents::{DateText, RecoveryPage, recovery_page_pdf};
use tenken_store::Key;

use super::{
    files::{file_name, safe_name},
    secret,
};
use crate::{
    app::App,
    error::{AppError, Result},
    output::{labels, mark, written},
    wire::{DeskView, PassphraseRequest, RecoveryView, RecoveryWriteRequest},
};

impl App {
    /// Sets, changes or removes the passphrase.
    pub fn passphrase_save(&mut self, request: &PassphraseRequest) -> Result<DeskView> {
        let (at, actor) = (self.now(), self.actor()?);
        let case = &mut self.desk_mut()?.case;
        match (secret(request.current.as_deref())?, secret(request.new.as_deref())?) {
            (None, Some(new)) => case.set_passphrase(&actor, &at, &new)?,
            (Some(current), Some(new)) => {
                case.change_passphrase(&actor, &at, &Key::Passphrase(current), &new)?
            }
            (Some(current), None) => case.remove_passphrase(&actor, &at, &Key::Passphrase(current))?,
            (None, None) => return Err(AppError::FieldEmpty { field: "passphrase" }),
        }
        self.desk_view()
    }

    /// Writes the 復旧コード page to print and seal.
    pub fn recovery_write(&mut self, request: &RecoveryWriteRequest) -> Result<RecoveryView> {
        let folder = self.folder_of(request.folder.as_deref())?;
        let (at, today) = (self.now(), self.today()?);
        let desk = self.desk()?;
        let groups = desk.case.recovery_code(&secret(Some(&request.passphrase))?.unwrap_or_default())?.groups();
        let page = RecoveryPage {
            body: desk.body.name.clone(),
            case_name: file_name(&desk.path),
            date: DateText {
                iso: today.to_string(),
                text: today.era_long(),
            },
            groups: groups.clone(),
            mark: mark(&desk.body),
            made_at: at,
        };
        let rendered = recovery_page_pdf(&page, &labels())?;
        let stem = file_name(&desk.path);
        let stem = stem.trim_end_matches(".tenken");
        let name = safe_name(&format!("{stem}_復旧コード_{}.pdf", today));
        let path = super::write_new(&folder, &name, &rendered.bytes)?;
        Ok(RecoveryView {
            groups,
            file: written(self, &path, "recovery", &rendered.bytes)?,
        })
    }
}
