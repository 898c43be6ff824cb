//! Passphrases and the recovery page (data.md 3).

use tenken_documents::{DateText, RecoveryPage, recovery_page_pdf};
use tenken_store::{Key, StoreError};

use super::{
    files::{file_name, safe_name},
    secret,
};
use crate::{
    app::App,
    error::{AppError, Result},
    output::{highest_mark, labels, written},
    wire::{DeskView, PassphraseRequest, RecoveryView, RecoveryWriteRequest},
};

impl App {
    /// Sets, changes or removes the passphrase.
    pub fn passphrase_save(&mut self, request: &PassphraseRequest) -> Result<DeskView> {
        if request.new.as_deref() == Some("") {
            return Err(AppError::FieldEmpty { field: "passphrase" });
        }
        let current = secret(request.current.as_deref())?;
        let new = secret(request.new.as_deref())?;
        if current.is_none() && new.is_none() {
            return Err(AppError::FieldEmpty { field: "passphrase" });
        }
        let key = current.as_ref().map(|text| Key::Passphrase(text.clone()));
        match (self.rekey(key.as_ref(), new.as_deref()), current) {
            // Whoever forgot the passphrase types the recovery code in its place.
            (Err(AppError::Store(StoreError::PassphraseWrong { .. })), Some(text)) if is_code(&text) => {
                self.rekey(Some(&Key::RecoveryCode(text)), new.as_deref())?;
            }
            (other, _) => other?,
        }
        self.desk_view()
    }

    fn rekey(&mut self, current: Option<&Key>, new: Option<&str>) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let case = &mut self.desk_mut()?.case;
        match (current, new) {
            (None, Some(new)) => case.set_passphrase(&actor, &at, new)?,
            (Some(current), Some(new)) => case.change_passphrase(&actor, &at, current, new)?,
            (Some(current), None) => case.remove_passphrase(&actor, &at, current)?,
            (None, None) => {}
        }
        Ok(())
    }

    /// Writes the 復旧コード page to print and seal.
    pub fn recovery_write(&mut self, request: &RecoveryWriteRequest) -> Result<RecoveryView> {
        let folder = self.folder_of(request.folder.as_deref())?;
        let (at, today) = (self.now(), self.today()?);
        let desk = self.desk()?;
        let groups = desk
            .case
            .recovery_code(&secret(Some(&request.passphrase))?.unwrap_or_default())?
            .groups();
        let page = RecoveryPage {
            body: desk.body.name.clone(),
            case_name: file_name(&desk.path),
            date: DateText {
                iso: today.to_string(),
                text: today.era_long(),
            },
            groups: groups.clone(),
            mark: highest_mark(&desk.body),
            made_at: at,
        };
        let rendered = recovery_page_pdf(&page, &labels())?;
        let stem = file_name(&desk.path);
        let stem = stem.trim_end_matches(".tenken");
        let name = safe_name(&format!("{stem}_復旧コード_{today}.pdf"));
        let path = super::write_new(&folder, &name, &rendered.bytes)?;
        Ok(RecoveryView {
            groups,
            file: written(self, &path, "recovery", &rendered.bytes)?,
        })
    }
}

/// Whether the text has the length of a recovery code: 13 groups of 5 characters.
fn is_code(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphanumeric()).count() == 65
}
