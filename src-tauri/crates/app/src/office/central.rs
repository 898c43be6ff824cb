//! 統括点検票: one per body and year, answered and sealed in the office case by the same walk (data.md 6).

use tenken_checklist::Edition;
use tenken_domain::vocabulary::SheetKind;
use tenken_parcel::content::PriorSheet;
use tenken_store::{
    CommandKind,
    table::{
        sheets::{self, Sheet},
        unit::{self, Unit},
    },
};

use super::{
    handout::prior_sheet,
    round::{RoundDates, scale, stored},
};
use crate::{
    app::App,
    desk::{desk_json, own_request, prior_rows},
    error::Result,
    host::fresh_id,
    sheet::{RequestInfo, UnitInfo},
    wire::DeskView,
};

impl App {
    /// Makes the central sheet of the round, once.
    pub fn central_start(&mut self) -> Result<DeskView> {
        self.assert_office()?;
        let round = self.round()?;
        let known = sheets::of_year(self.desk()?.conn(), round.fiscal_year)?;
        if known.iter().any(|row| row.kind == "central") {
            return self.desk_view();
        }
        let edition = self.desk_mut()?.edition(&round.edition_sha256)?;
        let body = self.desk()?.body.clone();
        let dates: RoundDates = stored(&round.dates_json)?;
        let unit = UnitInfo {
            id: format!("body-{}", body.code),
            code: body.code.clone(),
            name: body.name.clone(),
            ..UnitInfo::default()
        };
        let info = RequestInfo {
            due_on: dates.due_on,
            has_department_step: false,
            round_id: round.id.clone(),
            office: self.meta_value(crate::desk::meta::OFFICE)?.unwrap_or_default(),
            ..own_request(&edition, &unit, SheetKind::Central)
        };
        let prior = self.last_central(round.fiscal_year - 1, &edition)?;
        let (at, actor) = (self.now(), self.actor()?);
        let row = Sheet {
            id: fresh_id("sheet")?,
            round_id: Some(round.id.clone()),
            fiscal_year: round.fiscal_year,
            body_code: body.code.clone(),
            kind: SheetKind::Central.to_string(),
            unit_id: unit.id.clone(),
            edition_sha256: round.edition_sha256.clone(),
            set_code: round.set_code.clone(),
            version: 1,
            state: "draft".to_owned(),
            settings_json: desk_json(&scale(&round)?)?,
            period_from: dates.period_from,
            period_to: dates.period_to,
            request_json: desk_json(&info)?,
            created_at: at.clone(),
            ..Sheet::default()
        };
        self.desk_mut()?
            .case
            .command(&actor, "central_start", CommandKind::Act, &at, |tx| {
                if unit::get(tx, &unit.id)?.is_none() {
                    unit::insert(
                        tx,
                        &Unit {
                            id: unit.id.clone(),
                            kind: "body".to_owned(),
                            note: String::new(),
                        },
                    )?;
                }
                sheets::insert(tx, &row)?;
                prior.iter().try_for_each(|prior| prior_rows(tx, &row.id, prior))
            })?;
        self.desk_view()
    }

    /// The central sheet of a year as it was sealed, as it travels into the next.
    fn last_central(&mut self, year: i64, edition: &Edition) -> Result<Option<PriorSheet>> {
        let rows = sheets::of_year(self.desk()?.conn(), year)?;
        let Some(row) = rows.into_iter().find(|row| row.kind == "central") else {
            return Ok(None);
        };
        let working = self.desk_mut()?.sheet(&row.id)?;
        match self.version_of(&working)? {
            Some(version) => {
                let model = self.sealed_model(&working, &version)?;
                Ok(Some(prior_sheet(&model, &version.check_number, edition)))
            }
            None => Ok(None),
        }
    }
}
