//! 抹消 of what an approved list names: rows, texts in the journal and files go in one act that keeps the record.

use super::{Key, act::assert_disposable, gone::mark};
use crate::{
    app::App,
    desk::desk_json,
    error::{AppError, Result},
    wire::{DisposalRequest, DisposalView},
};
use tenken_store::table::case_meta;

impl App {
    /// Carries an approved list out. What changed its state since the list was made stops it as a whole.
    pub fn disposal_carry_out(&mut self, request: &DisposalRequest) -> Result<DisposalView> {
        self.kinds_kept()?;
        self.assert_recordable()?;
        let mut list = self.disposal_at(&request.list, "approved")?;
        let mut ground = self.disposal_ground()?;
        let mates = list.keys();
        let mut keys = Vec::new();
        for line in &list.lines {
            let key = Key::new(&line.kind, line.fiscal_year, &line.subject)?;
            let now = self.disposal_line(&ground, &key)?;
            assert_disposable(&now, "listed", &mates)?;
            keys.push(key);
        }
        let today = self.today()?.to_string();
        let mut going = self.going(&ground, &keys, mark(&today))?;
        if self.disposal_take_over(&ground, &going)? {
            ground = self.disposal_ground()?;
            going = self.going(&ground, &keys, mark(&today))?;
        }
        let (at, actor) = (self.now(), self.actor()?);
        "done".clone_into(&mut list.state);
        list.done_on = today;
        list.done_by.clone_from(&actor.person_name);
        list.erased = std::mem::take(&mut going.record);
        list.gone.clone_from(&going.ids);
        let (key, text) = (list.key(), desk_json(&list)?);
        let reason = format!("{} {}", list.approver, list.document_number);
        let files: Vec<String> = going.files.iter().cloned().collect();
        self.desk_mut()?.case.dispose(
            &actor,
            "disposal_carry_out",
            &at,
            &reason,
            (&going.rows, &files),
            |tx| {
                going.take_away(tx, &at)?;
                case_meta::put(tx, &key, &text)?;
                Ok::<(), AppError>(())
            },
        )?;
        self.cities.clear();
        self.plans.clear();
        self.disposal_view()
    }
}
