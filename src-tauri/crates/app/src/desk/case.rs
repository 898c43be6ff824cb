//! Making a case: for a section (with or without a request), or for the office.

use std::path::{Path, PathBuf};

use tenken_checklist::{Body, Edition, Which};
use tenken_domain::{
    date::fiscal_year_code,
    figures::Scale,
    text::normalise,
    vocabulary::{Role, SetCode, SheetKind, UnitKind},
};
use tenken_parcel::{canonical_json, sha256_hex};
use tenken_store::{
    Case, CaseKind, CommandKind, CreateOptions, Transaction,
    table::{
        case_meta, edition,
        person::{self, Person},
        sheets::{self, Sheet},
        unit::{self, Unit},
        unit_attribute::{self, UnitAttribute},
    },
};

use super::{Desk, files::safe_name, meta, seed::SheetSeed};
use crate::{
    app::App,
    error::{AppError, Result},
    host::fresh_id,
    sheet::{RequestInfo, RouteInfo, UnitInfo},
    standard::new_body,
    wire::{DeskView, OfficeCreateRequest, SectionCreateRequest},
};

/// A person named by a request.
pub(crate) struct PersonSeed {
    pub name: String,
    pub title: String,
    pub role: Role,
}

/// What else is written in the transaction that makes a case.
pub(crate) type Then<'a> = &'a dyn Fn(&Transaction<'_>) -> Result<()>;

/// Everything that a new section case starts with.
pub(crate) struct SectionSeed {
    pub edition: Edition,
    pub fiscal_year: i32,
    pub unit: UnitInfo,
    pub sheets: Vec<SheetSeed>,
    pub persons: Vec<PersonSeed>,
    pub scale: Scale,
    pub set: SetCode,
}

impl App {
    /// A section case without a request from the office.
    pub fn section_create(&mut self, request: &SectionCreateRequest) -> Result<DeskView> {
        let edition = tenken_checklist::load(&request.body, Which::ForYear(request.fiscal_year))?;
        let unit = UnitInfo {
            id: fresh_id("unit")?,
            code: required("unit-code", &request.unit_code)?,
            name: required("unit-name", &request.unit_name)?,
            department_name: normalise(request.department_name.trim())?,
            department_code: String::new(),
        };
        let info = own_request(&edition, &unit, SheetKind::Organisation);
        let seed = SectionSeed {
            fiscal_year: request.fiscal_year,
            unit,
            sheets: vec![SheetSeed::plain(SheetKind::Organisation, info)],
            persons: Vec::new(),
            scale: Scale::default(),
            set: request.set.parse()?,
            edition,
        };
        self.create_section(
            &seed,
            request.passphrase.as_deref(),
            request.is_plain_accepted,
            None,
        )?;
        self.desk_view()
    }

    /// The office's case of a body.
    pub fn office_create(&mut self, request: &OfficeCreateRequest) -> Result<DeskView> {
        let body = match &request.new_body {
            Some(new) => new_body(new)?,
            None => tenken_checklist::body(&request.body)?,
        };
        let office = required("office-name", &request.office_name)?;
        let contact = normalise(request.contact.trim())?;
        let name = safe_name(&format!("{}_情報セキュリティ点検.tenken", body.short_name));
        let path = self.free_path(&name)?;
        let case = self.create_case(
            &path,
            CaseKind::Office,
            &body,
            request.passphrase.as_deref(),
            request.is_plain_accepted,
        )?;
        let (at, actor) = (self.now(), self.account_actor());
        let mut desk = Desk::new(case, &path, body.clone());
        desk.case
            .command(&actor, "office_create", CommandKind::Act, &at, |tx| {
                put_body(tx, &body)?;
                case_meta::put(tx, meta::OFFICE, &office)?;
                case_meta::put(tx, meta::CONTACT, &contact)?;
                Ok::<(), AppError>(())
            })?;
        self.seat(desk);
        self.desk_view()
    }

    /// Creates and seats a section case; `then` runs in the same transaction.
    pub(crate) fn create_section(
        &mut self,
        seed: &SectionSeed,
        passphrase: Option<&str>,
        is_plain_accepted: bool,
        then: Option<Then<'_>>,
    ) -> Result<()> {
        let code = fiscal_year_code(seed.fiscal_year);
        let name = safe_name(&format!(
            "{code}_{}_{}_自己点検.tenken",
            seed.unit.code, seed.unit.name
        ));
        let path = self.free_path(&name)?;
        let body = seed.edition.body.clone();
        let case = self.create_case(&path, CaseKind::Section, &body, passphrase, is_plain_accepted)?;
        let (at, actor) = (self.now(), self.account_actor());
        let mut desk = Desk::new(case, &path, body.clone());
        desk.case
            .command(&actor, "section_create", CommandKind::Act, &at, |tx| {
                put_body(tx, &body)?;
                case_meta::put(tx, meta::FISCAL_YEAR, &seed.fiscal_year.to_string())?;
                case_meta::put(tx, meta::UNIT, &seed.unit.id)?;
                let sha256 = put_edition(tx, &seed.edition, &at)?;
                put_units(tx, seed)?;
                for sheet in &seed.sheets {
                    put_sheet(tx, seed, sheet, &sha256, &at)?;
                }
                then.map_or(Ok(()), |then| then(tx))
            })?;
        self.seat(desk);
        Ok(())
    }

    pub(crate) fn create_case(
        &mut self,
        path: &Path,
        kind: CaseKind,
        body: &Body,
        passphrase: Option<&str>,
        is_plain_accepted: bool,
    ) -> Result<Case> {
        let passphrase = secret(passphrase)?;
        if passphrase.is_none() && !is_plain_accepted {
            return Err(AppError::PlainNotAccepted);
        }
        self.close_quietly();
        let at = self.now();
        Ok(Case::create(
            path,
            &CreateOptions {
                kind,
                body_code: &body.code,
                case_id: &fresh_id("case")?,
                passphrase: passphrase.as_deref(),
                actor: self.account_actor(),
                at: &at,
            },
        )?)
    }

    /// A path in the folder of new cases that no file has yet.
    pub(crate) fn free_path(&self, name: &str) -> Result<PathBuf> {
        let folder = &self.host.cases_dir;
        std::fs::create_dir_all(folder).map_err(|source| AppError::File {
            action: "write",
            file: folder.display().to_string(),
            source,
        })?;
        let stem = name.trim_end_matches(".tenken");
        Ok((1..10_000)
            .map(|n| {
                if n == 1 {
                    folder.join(name)
                } else {
                    folder.join(format!("{stem} ({n}).tenken"))
                }
            })
            .find(|path| !path.exists())
            .unwrap_or_else(|| folder.join(name)))
    }

    /// The unit of a section case.
    pub(crate) fn case_unit(&self) -> Result<Option<UnitInfo>> {
        let Some(id) = self.meta_value(meta::UNIT)? else {
            return Ok(None);
        };
        let rows = unit_attribute::of_unit(self.desk()?.conn(), &id)?;
        let Some(row) = rows.last() else { return Ok(None) };
        let department = match &row.parent_id {
            Some(parent) => unit_attribute::of_unit(self.desk()?.conn(), parent)?.pop(),
            None => None,
        };
        Ok(Some(UnitInfo {
            id,
            code: row.code.clone(),
            name: row.name.clone(),
            department_name: department.as_ref().map(|d| d.name.clone()).unwrap_or_default(),
            department_code: department.map(|d| d.code).unwrap_or_default(),
        }))
    }
}

/// A passphrase as it is used: NFC, so that another keyboard makes the same one; none when empty.
pub(crate) fn secret(text: Option<&str>) -> Result<Option<String>> {
    text.filter(|text| !text.is_empty())
        .map(|text| Ok(normalise(text)?))
        .transpose()
}

/// A text field that must be filled, normalised.
pub(crate) fn required(field: &'static str, text: &str) -> Result<String> {
    let text = normalise(text.trim())?;
    if text.is_empty() {
        Err(AppError::FieldEmpty { field })
    } else {
        Ok(text)
    }
}

/// Notes whose case it is.
pub(crate) fn put_body(tx: &Transaction<'_>, body: &Body) -> Result<()> {
    let bytes = canonical_json(body)?;
    Ok(case_meta::put(tx, meta::BODY, &String::from_utf8_lossy(&bytes))?)
}

/// Stores an edition once and gives its hash.
pub(crate) fn put_edition(tx: &Transaction<'_>, edition: &Edition, at: &str) -> Result<String> {
    let content = canonical_json(&edition.to_json())?;
    let sha256 = sha256_hex(&content);
    edition::put(
        tx,
        &edition::Edition {
            sha256: sha256.clone(),
            body_id: edition.body.id.clone(),
            edition: edition.info.id.clone(),
            name: format!("{} {}", edition.info.standard, edition.info.standard_version),
            content,
            added_at: at.to_owned(),
        },
    )?;
    Ok(sha256)
}

fn put_units(tx: &Transaction<'_>, seed: &SectionSeed) -> Result<()> {
    let from = format!("{}-04-01", seed.fiscal_year);
    let attribute = |id: &str, code: &str, name: &str, parent: Option<String>| UnitAttribute {
        unit_id: id.to_owned(),
        valid_from: from.clone(),
        code: code.to_owned(),
        sort_key: code.to_owned(),
        name: name.to_owned(),
        parent_id: parent,
        ..UnitAttribute::default()
    };
    let put = |kind: UnitKind, row: UnitAttribute| -> Result<()> {
        unit::insert(
            tx,
            &Unit {
                id: row.unit_id.clone(),
                kind: kind.to_string(),
                note: String::new(),
            },
        )?;
        Ok(unit_attribute::insert(tx, &row)?)
    };
    let unit = &seed.unit;
    let department = (!unit.department_name.is_empty()).then(|| format!("{}-department", unit.id));
    if let Some(id) = &department {
        put(
            UnitKind::Department,
            attribute(id, &unit.department_code, &unit.department_name, None),
        )?;
    }
    put(
        UnitKind::Section,
        attribute(&unit.id, &unit.code, &unit.name, department),
    )?;
    for system in seed.sheets.iter().filter_map(|sheet| sheet.info.system.as_ref()) {
        put(
            UnitKind::System,
            attribute(&system.id, &system.code, &system.name, Some(unit.id.clone())),
        )?;
    }
    for (n, seeded) in seed.persons.iter().enumerate() {
        let row = Person {
            id: format!("{}-person-{n}", unit.id),
            name: seeded.name.clone(),
            role: seeded.role.to_string(),
            title: seeded.title.clone(),
            unit_id: Some(unit.id.clone()),
            ..Person::default()
        };
        person::insert(tx, &row)?;
    }
    Ok(())
}

fn put_sheet(
    tx: &Transaction<'_>,
    seed: &SectionSeed,
    sheet: &SheetSeed,
    sha256: &str,
    at: &str,
) -> Result<()> {
    let row = Sheet {
        id: sheet.id.clone(),
        fiscal_year: i64::from(seed.fiscal_year),
        body_code: seed.edition.body.code.clone(),
        kind: sheet.kind.to_string(),
        unit_id: seed.unit.id.clone(),
        system_unit_id: sheet.info.system.as_ref().map(|system| system.id.clone()),
        edition_sha256: sha256.to_owned(),
        set_code: seed.set.to_string(),
        version: 1,
        state: "draft".to_owned(),
        settings_json: to_json(&seed.scale)?,
        period_from: sheet.info.period_from.clone(),
        period_to: sheet.info.period_to.clone(),
        request_json: to_json(&sheet.info)?,
        created_at: at.to_owned(),
        ..Sheet::default()
    };
    sheets::insert(tx, &row)?;
    sheet.put_prior(tx)?;
    sheet.put_profile(tx, at)
}

/// JSON of a record of ours.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|cause| AppError::StoredDamaged {
        what: "json",
        detail: cause.to_string(),
    })
}

/// The route of a sheet that nobody asked for, from the body's own data.
pub(crate) fn own_request(edition: &Edition, unit: &UnitInfo, kind: SheetKind) -> RequestInfo {
    RequestInfo {
        has_department_step: edition.body.department_step.required
            && edition.body.department_step.sheets.contains(&kind),
        route: route_of(&edition.body, kind),
        unit: unit.clone(),
        ..RequestInfo::default()
    }
}

/// The stations of a report of this kind, in order (domain.md 2.1).
pub(crate) fn route_of(body: &Body, kind: SheetKind) -> Vec<RouteInfo> {
    let station = |step: &str, role: Role| RouteInfo {
        step: step.to_owned(),
        role: role.to_string(),
        title: body.title(role).to_owned(),
        name: String::new(),
    };
    let mut route = Vec::new();
    let Some(found) = body.route(kind) else {
        return route;
    };
    route.extend(found.confirmed_by.first().map(|role| station("confirm", *role)));
    let step = &body.department_step;
    if step.required && step.sheets.contains(&kind) {
        route.push(station("department", step.role));
    }
    route.extend(
        found
            .via
            .iter()
            .filter(|role| **role != step.role)
            .map(|role| station("office", *role)),
    );
    route.extend(found.report_to.iter().map(|role| station("report", *role)));
    route
}
