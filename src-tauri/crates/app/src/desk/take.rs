//! Taking a parcel in: a request makes a section case, a return reopens a sheet, a submission goes to the
//! office.

use tenken_checklist::Edition;
use tenken_parcel::{
    Kind, Parcel, PrivateKey, Protected,
    content::{RequestContent, ReturnContent},
};
use tenken_store::{
    CommandKind,
    table::{
        audit_plan,
        exception_grant::{self, ExceptionGrant},
        parcel_log::{self, ParcelLog},
        returned_mark::{self, ReturnedMark},
        round, sheets,
    },
};

use super::{
    case::{SectionSeed, to_json},
    files::{file_name, read_file},
    meta,
    record::{Way, parcel_record},
    seed::{persons, sheet_seed},
};
use crate::{
    app::App,
    error::{AppError, Result},
    host::fresh_id,
    sheet::{RequestInfo, UnitInfo, put_carried, put_excepted, scale_of},
    wire::{ParcelTakeRequest, ParcelTaken},
};

/// A parcel that was opened, with what the log wants to know of its file.
pub(crate) struct OpenedFile {
    pub parcel: Parcel,
    pub is_plain: bool,
    pub file_name: String,
    pub file_sha256: String,
}

impl App {
    /// Takes a parcel to where it belongs.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "a kind of a later version has no place here either"
    )]
    pub fn parcel_take(&mut self, request: &ParcelTakeRequest) -> Result<ParcelTaken> {
        let opened = self.open_parcel(&request.ticket, request.parcel_passphrase.as_deref())?;
        let is_plain = opened.is_plain;
        let mut asked = None;
        let (kind, sheet, reception) = match opened.parcel.manifest.kind.clone() {
            Kind::Request => {
                self.take_request(
                    &opened,
                    request.case_passphrase.as_deref(),
                    request.is_plain_accepted,
                )?;
                ("request".to_owned(), None, None)
            }
            Kind::Return => ("return".to_owned(), Some(self.take_return(&opened)?), None),
            Kind::Submission => (
                "submission".to_owned(),
                None,
                Some(self.take_submission(opened, true)?),
            ),
            Kind::ExceptionDecision => {
                self.take_decision(&opened)?;
                ("exception_decision".to_owned(), None, None)
            }
            Kind::Memo => {
                self.take_memos(&opened)?;
                ("memo".to_owned(), None, None)
            }
            kind @ (Kind::Survey | Kind::Order | Kind::RolloutQuestion) => {
                asked = Some(self.take_asked(&opened)?);
                (kind.code().to_owned(), None, None)
            }
            #[allow(
                clippy::wildcard_enum_match_arm,
                reason = "a kind of a later version has no place here either"
            )]
            other => return Err(not_expected(&other)),
        };
        Ok(ParcelTaken {
            kind,
            desk: self.desk_view()?,
            sheet,
            reception,
            asked,
            is_plain,
        })
    }

    /// Opens a parcel with the typed passphrase and every private key of the open case.
    pub(crate) fn open_parcel(&mut self, ticket: &str, passphrase: Option<&str>) -> Result<OpenedFile> {
        let path = self.path_of(ticket)?;
        let name = file_name(&path);
        let bytes = read_file(&path)?;
        let identities = self.private_keys()?;
        let mut keys: Vec<tenken_parcel::Key<'_>> =
            identities.iter().map(tenken_parcel::Key::Identity).collect();
        if let Some(passphrase) = passphrase.filter(|text| !text.is_empty()) {
            keys.push(tenken_parcel::Key::Passphrase(passphrase));
        }
        let opened = tenken_parcel::open(&bytes, &keys).map_err(|error| error.in_file(&name))?;
        Ok(OpenedFile {
            is_plain: opened.protection == Protected::Plain,
            parcel: opened.parcel,
            file_sha256: tenken_parcel::sha256_hex(&bytes),
            file_name: name,
        })
    }

    pub(crate) fn private_keys(&self) -> Result<Vec<PrivateKey>> {
        let Some(desk) = self.desk.as_ref() else {
            return Ok(Vec::new());
        };
        let mut keys = Vec::new();
        if let Some(text) = tenken_store::table::case_meta::value(desk.conn(), meta::SECTION_KEY)? {
            keys.push(PrivateKey::parse(&text)?);
        }
        for row in round::all(desk.conn())? {
            if let Some(bytes) = row.private_key {
                keys.push(PrivateKey::parse(&String::from_utf8_lossy(&bytes))?);
            }
        }
        for row in audit_plan::all(desk.conn())? {
            if let Some(bytes) = row.private_key {
                keys.push(PrivateKey::parse(&String::from_utf8_lossy(&bytes))?);
            }
        }
        Ok(keys)
    }

    fn take_request(&mut self, opened: &OpenedFile, passphrase: Option<&str>, is_plain: bool) -> Result<()> {
        let content: RequestContent = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        let edition = Edition::from_json(&content.edition)?;
        let unit = UnitInfo {
            id: content.unit.id.clone().unwrap_or(fresh_id("unit")?),
            code: content.unit.code.clone(),
            name: content.unit.name.clone(),
            department_name: content.unit.department_name.clone().unwrap_or_default(),
            department_code: content.unit.department_code.clone().unwrap_or_default(),
        };
        let mut sheets = Vec::new();
        for asked in &content.sheets {
            sheets.push(sheet_seed(&content, opened, &edition, &unit, asked)?);
        }
        let seed = SectionSeed {
            fiscal_year: content.fiscal_year,
            persons: persons(&content),
            scale: scale_of(&content.settings)?,
            set: content.set.parse()?,
            unit,
            sheets,
            edition,
        };
        let log = self.log_in(opened)?;
        let (_, private) = tenken_parcel::generate_keypair();
        let at = self.now();
        let exceptions = content.exceptions.clone();
        let carried = seeds_of(&content.open_measures, &seed, |measure| {
            measure.system_code.as_ref()
        });
        let excepted = seeds_of(&content.asked_exceptions, &seed, |asked| {
            asked.system_code.as_ref()
        });
        self.create_section(
            &seed,
            passphrase,
            is_plain,
            Some(&|tx| {
                tenken_store::table::case_meta::put(tx, meta::SECTION_KEY, &private.expose())?;
                for exception in &exceptions {
                    exception_grant::insert(
                        tx,
                        &ExceptionGrant {
                            id: format!("exception-{}", exception.number),
                            number: exception.number.clone(),
                            items_json: to_json(&exception.item_ids)?,
                            clauses_json: "[]".to_owned(),
                            checks_json: "[]".to_owned(),
                            situation: exception.summary.clone(),
                            state: exception.state.clone(),
                            period_from: exception.valid_from.clone(),
                            period_to: exception.valid_to.clone(),
                            created_at: at.clone(),
                            ..ExceptionGrant::default()
                        },
                    )?;
                }
                for (ordinal, (sheet, measure)) in (1..).zip(&carried) {
                    put_carried(tx, (sheet, &seed.unit.id), ordinal, measure, &at)?;
                }
                for (ordinal, (sheet, exception)) in (1..).zip(&excepted) {
                    put_excepted(tx, sheet, ordinal, &exception.exception)?;
                }
                Ok(parcel_log::insert(tx, &log)?)
            }),
        )
    }

    /// A return opens a new draft of the next version, with the marked items named.
    fn take_return(&mut self, opened: &OpenedFile) -> Result<String> {
        let content: ReturnContent = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        if !parcel_log::by_parcel(self.desk()?.conn(), &opened.parcel.manifest.parcel_id)?.is_empty() {
            return Err(AppError::ParcelTakenBefore {
                file: opened.file_name.clone(),
            });
        }
        let rows = sheets::all(self.desk()?.conn())?;
        let desk = self.desk_mut()?;
        let mut found = None;
        for row in rows {
            let model = desk.sheet(&row.id)?;
            let system = model.system.as_ref().map(|system| system.code.clone());
            if row.kind == content.sheet_kind
                && system == content.system_code
                && row.version == i64::from(content.version)
            {
                found = Some(row);
            }
        }
        let row = found.ok_or_else(|| AppError::ParcelForOther {
            found: format!("{} v{}", content.sheet_kind, content.version),
            expected: file_name(&desk.path),
        })?;
        let (at, log) = (self.now(), self.log_in(opened)?);
        let actor = self.actor().unwrap_or_else(|_| self.account_actor());
        let mut info: RequestInfo =
            serde_json::from_str(&row.request_json).map_err(|cause| AppError::StoredDamaged {
                what: "request",
                detail: cause.to_string(),
            })?;
        info.returned_reason.clone_from(&content.reason);
        info.returned_due_on.clone_from(&content.due_on);
        let next = sheets::Sheet {
            version: row.version + 1,
            state: "draft".to_owned(),
            request_json: to_json(&info)?,
            ..row.clone()
        };
        self.desk_mut()?
            .case
            .command(&actor, "return_take", CommandKind::Act, &at, |tx| {
                crate::review::set_version_state(tx, &row.id, row.version, "returned")?;
                sheets::update(tx, &next)?;
                for mark in &content.marks {
                    returned_mark::upsert(
                        tx,
                        &ReturnedMark {
                            sheet_id: row.id.clone(),
                            version: row.version,
                            item_id: mark.item_id.clone(),
                            note: mark.note.clone().unwrap_or_default(),
                            returned_at: content.at.clone(),
                            is_resolved: false,
                        },
                    )?;
                }
                parcel_log::insert(tx, &log)?;
                Ok::<(), AppError>(())
            })?;
        Ok(row.id)
    }

    /// The log line of a parcel that came in.
    pub(crate) fn log_in(&self, opened: &OpenedFile) -> Result<ParcelLog> {
        Ok(ParcelLog {
            is_encrypted: !opened.is_plain,
            ..parcel_record(
                Way::In,
                &opened.parcel.manifest,
                &opened.file_name,
                &opened.file_sha256,
                &self.now(),
            )?
        })
    }
}

/// What earlier years left, each with the sheet that asks after it: that of its system, else the section's own.
fn seeds_of<'a, T>(
    asked: &'a [T],
    seed: &SectionSeed,
    system: impl Fn(&T) -> Option<&String>,
) -> Vec<(String, &'a T)> {
    let sheet_of = |one: &T| {
        let own = seed.sheets.iter().find(|sheet| {
            let code = sheet.info.system.as_ref().map(|system| &system.code);
            code.is_some() && code == system(one)
        });
        let sheet = own.or_else(|| seed.sheets.iter().find(|sheet| sheet.info.system.is_none()));
        sheet.or(seed.sheets.first()).map(|sheet| sheet.id.clone())
    };
    asked
        .iter()
        .filter_map(|one| Some((sheet_of(one)?, one)))
        .collect()
}

fn not_expected(kind: &Kind) -> AppError {
    AppError::ParcelNotExpected {
        kind: kind.code().to_owned(),
    }
}
