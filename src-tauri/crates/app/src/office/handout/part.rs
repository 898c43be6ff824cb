//! The sections of a run, and what each is to get.

use std::collections::BTreeMap;

use tenken_domain::{
    profile::Profile,
    vocabulary::{SheetKind, SheetState},
};
use tenken_store::table::{round::Round, round_target::RoundTarget};

use super::{batch::Made, secret};
use crate::{
    app::App,
    desk::{meta, own_request, safe_name},
    error::{AppError, Result},
    office::{
        SectionUnit,
        round::{EXCLUDED, RoundDates, scale, stored},
    },
    sheet::{RequestInfo, SheetModel, UnitInfo},
    wire::HandoutRunRequest,
};

/// A section of the run, before and after its files are made.
pub(super) struct Part {
    pub unit: SectionUnit,
    pub target: Option<RoundTarget>,
    pub has_parcel: bool,
    pub has_forms: bool,
    pub secret: Option<String>,
    /// What is logged of the parcel: manifest by its file name.
    pub manifest: Option<tenken_parcel::Manifest>,
    pub folder: String,
    pub made: Option<Made>,
}

impl App {
    /// The sections of the run.
    pub(super) fn parts(&self, round: &Round, request: &HandoutRunRequest) -> Result<Vec<Part>> {
        let (units, mut targets) = (self.sections_of(round)?, self.targets(round)?);
        let unknown = request
            .units
            .iter()
            .find(|id| !units.iter().any(|unit| &unit.id == *id));
        if let Some(id) = unknown {
            return Err(AppError::NotFound {
                what: "unit",
                id: id.clone(),
            });
        }
        let mut parts = Vec::new();
        for unit in units {
            let target = targets.remove(&unit.id);
            let is_out = target.as_ref().is_some_and(|target| target.parcel_id.is_some());
            let is_excluded = target.as_ref().is_some_and(|target| target.state == EXCLUDED);
            let is_meant = request.units.is_empty() || request.units.contains(&unit.id);
            if !is_meant || is_excluded || (is_out && !request.is_again) {
                continue;
            }
            let own = request.other_ways.iter().find(|way| way.unit == unit.id);
            let way = own.map_or(request.way.as_str(), |own| own.way.as_str());
            let (has_parcel, has_forms) = match way {
                "parcel" => (true, false),
                "excel" => (false, true),
                "both" => (true, true),
                other => {
                    return Err(AppError::FieldUnknown {
                        field: other.to_owned(),
                    });
                }
            };
            let secret = match request.protection.as_str() {
                "own" if has_parcel => Some(secret::passphrase()?),
                "one" => request.passphrase.clone(),
                _ => None,
            };
            parts.push(Part {
                folder: safe_name(&format!("{}_{}", unit.code, unit.name)),
                unit,
                target,
                has_parcel,
                has_forms,
                secret,
                manifest: None,
                made: None,
            });
        }
        Ok(parts)
    }

    /// The organisation sheet as its section will see it, before anything is answered: what the guide is about.
    pub(super) fn asked_model(&mut self, round: &Round, part: &Part) -> Result<SheetModel> {
        let edition = self.desk_mut()?.edition(&round.edition_sha256)?;
        let dates: RoundDates = stored(&round.dates_json)?;
        let unit = UnitInfo {
            id: part.unit.id.clone(),
            code: part.unit.code.clone(),
            name: part.unit.name.clone(),
            department_name: part.unit.department_name.clone(),
            department_code: part.unit.department_code.clone(),
        };
        let deadline = part.target.as_ref().and_then(|target| target.deadline.clone());
        Ok(SheetModel {
            id: String::new(),
            kind: SheetKind::Organisation,
            fiscal_year: i32::try_from(round.fiscal_year).unwrap_or_default(),
            body_code: round.body_code.clone(),
            request: RequestInfo {
                office: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
                contact: self.meta_value(meta::CONTACT)?.unwrap_or_default(),
                note: round.note.clone(),
                issued_on: Some(self.today()?.to_string()),
                due_on: deadline.or(dates.due_on),
                ..own_request(&edition, &unit, SheetKind::Organisation)
            },
            unit,
            system: None,
            version: 1,
            state: SheetState::Draft,
            set: round.set_code.parse()?,
            scale: scale(round)?,
            edition,
            edition_sha256: round.edition_sha256.clone(),
            profile: Profile::default(),
            inclusions: Vec::new(),
            answers: BTreeMap::new(),
            measures: Vec::new(),
            carried: Vec::new(),
            prior: None,
            exceptions: BTreeMap::new(),
            marks: BTreeMap::new(),
            performer: String::new(),
            period_from: dates.period_from,
            period_to: dates.period_to,
            remarks: String::new(),
            wishes: String::new(),
            headcount: None,
            answered: None,
        })
    }
}
