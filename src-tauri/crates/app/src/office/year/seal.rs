//! The seal: a list of everything that the year's figures rest on, each with its hash, under one 照合番号; and the
//! counter-act.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tenken_domain::text::normalise;
use tenken_parcel::{canonical_json, check_number_of, sha256_hex};
use tenken_store::{
    CommandKind,
    table::{
        office_correction, reception, report_log,
        round::{self, Round},
        year_closing::{self, YearClosing},
        year_closing_entry::{self, YearClosingEntry},
    },
};

use super::{SEALED, is_to_come};
use crate::{
    app::App,
    audit::{needed_day, unfit},
    desk::{desk_json, names_same_person, required},
    error::{AppError, Result},
    host::fresh_id,
    office::OfficeError,
    wire::{CityRequest, YearCloseRequest, YearReopenRequest, YearRequest, YearView},
};

/// Figures of a year by name, as printed.
pub(super) type YearFigures = BTreeMap<String, String>;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    pub kind: String,
    pub row_id: String,
    pub name: String,
    pub state: String,
    pub sha256: String,
}

/// What is hashed.
#[derive(Serialize)]
pub(super) struct Sealed<'a> {
    pub fiscal_year: i64,
    pub entries: &'a [Entry],
    pub figures: &'a YearFigures,
}

impl App {
    /// Closes a year: nothing of it is taken in or changed any more. With points open it needs a reason.
    pub fn year_close(&mut self, request: &YearCloseRequest) -> Result<YearView> {
        self.assert_office()?;
        let round = self.round_of_year(Some(request.fiscal_year))?;
        self.assert_year_open(round.fiscal_year)?;
        if is_to_come(round.fiscal_year, self.today()?) {
            return Err(unfit("year"));
        }
        let on = needed_day("closed-on", &request.on)?;
        if on > self.today()? {
            return Err(unfit("closed-on"));
        }
        let approver = required("closed-approver", &request.approver)?;
        let reason = normalise(request.reason.trim())?;
        let points = self.open_points(round.fiscal_year)?;
        let open: BTreeMap<String, i64> = (points.iter())
            .filter(|point| point.count > 0)
            .map(|point| (point.code.clone(), point.count))
            .collect();
        if !open.is_empty() && reason.is_empty() {
            return Err(OfficeError::YearHasOpen {
                count: points.iter().map(|point| point.count).sum(),
            }
            .into());
        }
        let entries = self.year_entries(round.fiscal_year)?;
        let figures = self.year_figures(round.fiscal_year)?;
        let sealed = Sealed {
            fiscal_year: round.fiscal_year,
            entries: &entries,
            figures: &figures,
        };
        let (at, actor) = (self.now(), self.actor()?);
        let row = YearClosing {
            id: fresh_id("closing")?,
            round_id: round.id.clone(),
            fiscal_year: round.fiscal_year,
            closed_on: on.to_string(),
            closed_by: actor.person_name.clone(),
            closed_person_id: Some(actor.person_id.clone()),
            approver,
            reason,
            open_json: desk_json(&open)?,
            figures_json: desk_json(&figures)?,
            sha256: sha256_hex(&canonical_json(&sealed)?),
            check_number: check_number_of(&sealed)?.to_string(),
            state: SEALED.to_owned(),
            created_at: at.clone(),
            ..YearClosing::default()
        };
        let closed = Round {
            state: SEALED.to_owned(),
            ..round
        };
        self.desk_mut()?
            .case
            .command(&actor, "year_close", CommandKind::Act, &at, |tx| {
                year_closing::insert(tx, &row)?;
                for (ordinal, entry) in (1..).zip(&entries) {
                    year_closing_entry::insert(
                        tx,
                        &YearClosingEntry {
                            closing_id: row.id.clone(),
                            ordinal,
                            kind: entry.kind.clone(),
                            row_id: entry.row_id.clone(),
                            name: entry.name.clone(),
                            state: entry.state.clone(),
                            sha256: entry.sha256.clone(),
                        },
                    )?;
                }
                round::update(tx, &closed).map(drop).map_err(AppError::from)
            })?;
        self.year_view(&YearRequest {
            fiscal_year: Some(request.fiscal_year),
        })
    }

    /// Opens a closed year again: an act of its own, approved by somebody else. The list of the closing stays.
    pub fn year_reopen(&mut self, request: &YearReopenRequest) -> Result<YearView> {
        self.assert_office()?;
        let round = self.round_of_year(Some(request.fiscal_year))?;
        let row = self.closing_in_force(round.fiscal_year)?;
        self.assert_not_disposed(round.fiscal_year)?;
        let approver = required("reopen-approver", &request.approver)?;
        let reason = required("reopen-reason", &request.reason)?;
        let (at, actor) = (self.now(), self.actor()?);
        if names_same_person(&approver, &actor.person_name) {
            return Err(OfficeError::YearSamePerson { person: approver }.into());
        }
        let reopened = YearClosing {
            state: "reopened".to_owned(),
            reopened_on: Some(self.today()?.to_string()),
            reopened_by: actor.person_name.clone(),
            reopen_approver: approver,
            reopen_reason: reason,
            ..row
        };
        let open = Round {
            state: "open".to_owned(),
            ..round
        };
        self.desk_mut()?
            .case
            .command(&actor, "year_reopen", CommandKind::Act, &at, |tx| {
                year_closing::update(tx, &reopened)?;
                round::update(tx, &open).map(drop).map_err(AppError::from)
            })?;
        self.year_view(&YearRequest {
            fiscal_year: Some(request.fiscal_year),
        })
    }

    /// Every version of every sheet, every correction of the office and every paper of the year as they lie in the case
    /// now: the hashes are taken of what is there, not of what is said of it.
    pub(crate) fn year_entries(&self, year: i64) -> Result<Vec<Entry>> {
        let conn = self.desk()?.conn();
        let mut found = Vec::new();
        let receptions = reception::of_year(conn, year)?;
        for row in &receptions {
            let content = reception::content(conn, &row.id)?.unwrap_or_default();
            let parts = [
                row.unit_code.as_str(),
                &row.sheet_kind,
                &row.system_code,
                &format!("v{}", row.version),
            ];
            let named: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            found.push(Entry {
                kind: "submission".to_owned(),
                row_id: row.id.clone(),
                name: named.join(" "),
                state: row.state.clone(),
                sha256: hash_of(&row.sha256, row.erased_at.as_deref(), &content),
            });
        }
        for row in office_correction::all(conn)? {
            let Some(own) = receptions.iter().find(|own| own.id == row.reception_id) else {
                continue;
            };
            found.push(Entry {
                kind: "correction".to_owned(),
                row_id: row.id.clone(),
                name: format!("{} {}", own.unit_code, row.item_id),
                state: row.state.clone(),
                sha256: sha256_hex(&canonical_json(&row)?),
            });
        }
        for row in report_log::of_year(conn, year)? {
            let content = report_log::content(conn, &row.id)?;
            let sha256 = match &content {
                Some(content) => hash_of(&row.sha256, row.erased_at.as_deref(), content),
                None => row.sha256.clone(),
            };
            found.push(Entry {
                kind: "report".to_owned(),
                row_id: row.id,
                name: row.file_name,
                state: String::new(),
                sha256,
            });
        }
        Ok(found)
    }

    /// Figures of the self-check; those of improvements go on after the year and are no part of the seal.
    pub(super) fn year_figures(&mut self, year: i64) -> Result<YearFigures> {
        let view = self.city_view(&CityRequest {
            fiscal_year: i32::try_from(year).ok(),
            open: Vec::new(),
            is_all_open: false,
            is_ranked: false,
            items: 0,
        })?;
        let head = view.headline;
        let rate = |rate: &crate::wire::RateView| format!("{}（{}/{}）", rate.text, rate.num, rate.den);
        let figures = [
            ("must_open", head.must_open.to_string()),
            ("must_open_sections", head.must_open_sections.to_string()),
            (
                "sections_in",
                format!("{}/{}", head.sections_in, head.sections_expected),
            ),
            (
                "sheets_in",
                format!("{}/{}", head.sheets_in, head.sheets_expected),
            ),
            ("rate", rate(&head.rate)),
            ("score", rate(&head.score)),
            ("mean", head.mean),
            ("excepted", head.excepted.to_string()),
        ];
        let figures = figures.into_iter().map(|(name, text)| (name.to_owned(), text));
        Ok(figures.collect())
    }
}

/// The hash of a content; what was erased keeps the one that it had.
fn hash_of(kept: &str, erased_at: Option<&str>, content: &[u8]) -> String {
    match erased_at {
        Some(_) => kept.to_owned(),
        None => sha256_hex(content),
    }
}
