//! The year's round (点検実施): edition, set, scale, dates, department step, approval, targets.

mod approval;
mod next;
mod targets;

use serde::{Deserialize, Serialize};
use tenken_checklist::Which;
use tenken_domain::{date::Day, figures::Scale, text::normalise, vocabulary::SetCode};
use tenken_store::{
    CommandKind,
    table::{
        round::{self, Round},
        round_target,
    },
};

pub(crate) use approval::{approval_view, handed_out};
pub(crate) use targets::{EXCLUDED, asked_again, left_out, new_target};

use crate::{
    app::App,
    desk::{desk_json, put_edition},
    error::{AppError, Result},
    host::fresh_id,
    office::OfficeError,
    wire::{NextExcluded, OfficeView, RoundSaveRequest, ScaleView},
};

/// Dates of a round, ISO (`round.dates_json`).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct RoundDates {
    pub due_on: Option<String>,
    pub period_from: Option<String>,
    pub period_to: Option<String>,
}

/// Switches of a round (`round.settings_json`).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct RoundSwitches {
    pub has_department_step: bool,
}

impl App {
    /// Starts the round of a year, or changes it. Its edition stays once the round exists.
    pub fn round_save(&mut self, request: &RoundSaveRequest) -> Result<OfficeView> {
        self.put_round("round_save", request, &[])
    }

    /// Writes a round with the sections that it leaves out, in one act.
    fn put_round(
        &mut self,
        command: &'static str,
        request: &RoundSaveRequest,
        excluded: &[NextExcluded],
    ) -> Result<OfficeView> {
        self.assert_office()?;
        let set: SetCode = request.set.parse()?;
        let day = |text: &str| -> Result<Option<String>> {
            if text.trim().is_empty() {
                Ok(None)
            } else {
                Ok(Some(Day::parse(text)?.to_string()))
            }
        };
        let dates = RoundDates {
            due_on: day(&request.due_on)?,
            period_from: day(&request.period_from)?,
            period_to: day(&request.period_to)?,
        };
        let switches = RoundSwitches {
            has_department_step: request.has_department_step,
        };
        let scale = scale_of_view(&request.scale)?;
        self.assert_year_open(i64::from(request.fiscal_year))?;
        let (at, actor) = (self.now(), self.actor()?);
        let known = round::of_year(self.desk()?.conn(), i64::from(request.fiscal_year))?
            .into_iter()
            .next_back();
        if let Some(row) = &known
            && let Some(approved) = approval_view(self.desk()?.conn(), row)?
        {
            return Err(OfficeError::RoundApproved {
                on: approved.decided_on,
            }
            .into());
        }
        if let (Some(row), Some(wanted)) = (&known, &request.edition) {
            let kept = &self.desk_mut()?.edition(&row.edition_sha256)?.info.id;
            if kept != wanted {
                return Err(AppError::RoundKeepsEdition {
                    year: request.fiscal_year,
                    edition: kept.clone(),
                });
            }
        }
        let body = self.desk()?.body.clone();
        let edition = if known.is_some() {
            None
        } else {
            let which = request
                .edition
                .as_deref()
                .map_or(Which::ForYear(request.fiscal_year), Which::Id);
            Some(self.edition_to_use(which)?)
        };
        let base = match known {
            Some(row) => row,
            None => new_round(request.fiscal_year, &body.code, &at)?,
        };
        let row = Round {
            set_code: set.to_string(),
            scale_json: desk_json(&scale)?,
            dates_json: desk_json(&dates)?,
            settings_json: desk_json(&switches)?,
            note: normalise(request.note.trim())?,
            ..base
        };
        let targets = excluded
            .iter()
            .map(|one| targets::left_out_from_the_start(&row, one))
            .collect::<Result<Vec<_>>>()?;
        self.desk_mut()?
            .case
            .command(&actor, command, CommandKind::Act, &at, |tx| {
                let sha256 = match &edition {
                    Some(edition) => put_edition(tx, edition, &at)?,
                    None => row.edition_sha256.clone(),
                };
                round::upsert(
                    tx,
                    &Round {
                        edition_sha256: sha256,
                        ..row.clone()
                    },
                )?;
                for target in &targets {
                    round_target::upsert(tx, target)?;
                }
                Ok::<(), AppError>(())
            })?;
        self.office_view()
    }

    /// The newest round.
    pub(crate) fn current_round(&self) -> Result<Option<Round>> {
        let mut rounds = round::all(self.desk()?.conn())?;
        rounds.sort_by_key(|row| row.fiscal_year);
        Ok(rounds.pop())
    }

    /// The newest round of the year that a day belongs to.
    pub(crate) fn round_of_day(&self, day: Day) -> Result<Option<Round>> {
        let year = i64::from(day.fiscal_year());
        Ok(round::of_year(self.desk()?.conn(), year)?.into_iter().next_back())
    }

    pub(crate) fn round(&self) -> Result<Round> {
        self.current_round()?.ok_or(AppError::NoRound)
    }
}

/// A round with a key of its own, to which its answers are encrypted.
fn new_round(fiscal_year: i32, body_code: &str, at: &str) -> Result<Round> {
    let (public, private) = tenken_parcel::generate_keypair();
    Ok(Round {
        id: fresh_id("round")?,
        fiscal_year: i64::from(fiscal_year),
        body_code: body_code.to_owned(),
        state: "open".to_owned(),
        route_json: "[]".to_owned(),
        public_key: Some(public.as_str().to_owned()),
        private_key: Some(private.expose().as_bytes().to_vec()),
        created_at: at.to_owned(),
        ..Round::default()
    })
}

/// 1 April of a fiscal year.
pub(crate) fn first_of_year(year: i32) -> Result<Day> {
    Day::new(year, 4, 1).ok_or_else(|| AppError::FieldUnknown {
        field: "year".to_owned(),
    })
}

/// A stored JSON column of a round.
pub(crate) fn stored<T: serde::de::DeserializeOwned + Default>(text: &str) -> Result<T> {
    if text.is_empty() {
        return Ok(T::default());
    }
    serde_json::from_str(text).map_err(|cause| AppError::StoredDamaged {
        what: "round",
        detail: cause.to_string(),
    })
}

/// The scale of a round.
pub(crate) fn scale(row: &Round) -> Result<Scale> {
    if row.scale_json.is_empty() {
        Ok(Scale::default())
    } else {
        stored_scale(&row.scale_json)
    }
}

fn stored_scale(text: &str) -> Result<Scale> {
    serde_json::from_str(text).map_err(|cause| AppError::StoredDamaged {
        what: "scale",
        detail: cause.to_string(),
    })
}

impl Default for ScaleView {
    fn default() -> Self {
        scale_view(&Scale::default())
    }
}

/// The scale as the window shows it.
pub(super) fn scale_view(scale: &Scale) -> ScaleView {
    ScaleView {
        steps: i64::from(scale.steps),
        partial_percent: scale.partial_permille / 10,
        is_weighted: scale.is_weighted,
        bands: scale.bands.iter().map(|band| i64::from(*band)).collect(),
        exception: scale.exception.to_string(),
    }
}

/// The scale as somebody set it: the bands fall, all lie within 0 and 100.
fn scale_of_view(view: &ScaleView) -> Result<Scale> {
    let unknown = |field: &str| AppError::FieldUnknown {
        field: field.to_owned(),
    };
    let steps = match view.steps {
        3 => 3,
        4 => 4,
        _ => return Err(unknown("steps")),
    };
    if !(0..=100).contains(&view.partial_percent) {
        return Err(unknown("partial-percent"));
    }
    let band = |value: &i64| u32::try_from(*value).ok().filter(|value| *value <= 100);
    let bands: Option<Vec<u32>> = view.bands.iter().map(band).collect();
    let bands: [u32; 3] = bands
        .and_then(|bands| bands.try_into().ok())
        .filter(|[a, b, c]: &[u32; 3]| a > b && b > c)
        .ok_or_else(|| unknown("bands"))?;
    Ok(Scale {
        steps,
        partial_permille: view.partial_percent * 10,
        is_weighted: view.is_weighted,
        bands,
        exception: view.exception.parse()?,
    })
}
