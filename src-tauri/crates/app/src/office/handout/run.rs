//! One run: every section that waits gets its folder, whole or not at all.

use std::{collections::BTreeMap, path::Path};

use tenken_documents::hand_list_pdf;
use tenken_domain::date::Day;
use tenken_store::{
    CommandKind,
    table::{
        parcel_log::{self, ParcelLog},
        round::Round,
        round_target,
    },
};

use super::{
    batch::{self, Job, Made},
    letter::{Facts, letter_to},
    part::Part,
    place::Workshop,
    request::{request_name, requested},
};
use crate::{
    app::App,
    desk::{Way, desk_json, parcel_record, required, safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    office::{
        OfficeError, Progress, SectionUnit,
        round::{RoundDates, stored},
    },
    output::{clause_label, say, written},
    sheet::count,
    wire::{HandoutDone, HandoutRunRequest},
};

impl App {
    /// Hands the round out. `watch` hears how far the run is and says whether to go on; a run that was stopped leaves
    /// the sections that were done, and the next run goes on with the others.
    pub fn handout_run(
        &mut self,
        request: &HandoutRunRequest,
        watch: &mut dyn FnMut(Progress<'_>) -> bool,
    ) -> Result<HandoutDone> {
        self.assert_office()?;
        self.assert_recordable()?;
        let round = self.round()?;
        self.assert_year_open(round.fiscal_year)?;
        self.assert_approved(&round)?;
        let permission = self.permission(request)?;
        let folder = self.path_of(&request.folder)?;
        let secrets = request
            .secrets_folder
            .as_deref()
            .map(|ticket| self.path_of(ticket))
            .transpose()?;
        check_protection(request)?;
        let mut parts = self.parts(&round, request)?;
        if parts.is_empty() {
            return Err(OfficeError::NothingToHandOut.into());
        }
        let is_own = request.protection == "own" && parts.iter().any(|part| part.secret.is_some());
        let secrets = match (is_own, secrets) {
            (true, None) => {
                return Err(AppError::FieldEmpty {
                    field: "secrets-folder",
                });
            }
            (true, Some(place)) if is_within(&place, &folder) => {
                return Err(OfficeError::SecretsBesideParcels.into());
            }
            (true, Some(place)) => Some(place),
            (false, _) => None,
        };
        let mut workshop = Workshop::new(&folder)?;
        self.make(&round, request, &mut parts, workshop.bench(), watch)?;
        let left = count(parts.iter().filter(|part| part.made.is_none()).count());
        parts.retain(|part| part.made.is_some());
        let mut files = Vec::new();
        let mut secret_file = None;
        if let (Some(place), false) = (&secrets, parts.is_empty()) {
            let pairs: Vec<(SectionUnit, String)> = parts
                .iter()
                .filter_map(|part| Some((part.unit.clone(), part.secret.clone()?)))
                .collect();
            let list = self.secret_list(&round, &pairs)?;
            let bytes = hand_list_pdf(&list)?.bytes;
            let path = write_new(place, &safe_name(&format!("{}.pdf", list.title)), &bytes)?;
            files.push(written(self, &path, "handout_secrets", &bytes)?);
            secret_file = Some(path);
        }
        let logged = (parts
            .iter()
            .try_for_each(|part| workshop.release(&part.folder).map(drop)))
        .and_then(|()| self.log_run(&round, &parts, request, &permission));
        if let Err(error) = logged {
            workshop.recall();
            if let Some(path) = secret_file {
                let _ = std::fs::remove_file(path);
            }
            return Err(error);
        }
        if !parts.is_empty() {
            files.extend(self.write_handout_list(&round, &folder)?);
        }
        let made = parts.iter().filter_map(|part| part.made.as_ref());
        Ok(HandoutDone {
            folder_name: folder.display().to_string(),
            handed: count(parts.len()),
            left,
            count: count(made.map(|made| made.files.len()).sum()),
            files,
            secrets_folder_name: secrets.map(|place| place.display().to_string()),
            is_plain: parts.iter().any(|part| part.has_forms || part.secret.is_none()),
            view: self.handout_view()?,
        })
    }

    /// The permission to send, as an act records it; refused where the standard demands one and none is given.
    fn permission(&self, request: &HandoutRunRequest) -> Result<String> {
        let rule = self.desk()?.body.sending.as_ref();
        let clause = rule.map(|rule| clause_label(&rule.clause)).unwrap_or_default();
        match (&request.permission, rule) {
            (None, Some(_)) => Err(AppError::PermissionNeeded { clause }),
            (None, None) => Ok("{}".to_owned()),
            (Some(given), _) => {
                let on = Day::parse(&required("permission-on", &given.on)?)?.to_string();
                let by = required("permission-by", &given.by)?;
                desk_json(&BTreeMap::from([("by", by), ("on", on), ("clause", clause)]))
            }
        }
    }

    /// Makes the files of the sections one after the other, on two threads.
    fn make(
        &mut self,
        round: &Round,
        request: &HandoutRunRequest,
        parts: &mut [Part],
        bench: &Path,
        watch: &mut dyn FnMut(Progress<'_>) -> bool,
    ) -> Result<()> {
        let last_year = self.last_year(round)?;
        let total = parts.len();
        let names: Vec<String> = parts.iter().map(|part| part.unit.name.clone()).collect();
        let mut manifests = Vec::new();
        let mut finished: Vec<Made> = Vec::new();
        let mut waiting = parts.iter().enumerate();
        let next = || -> Result<Option<Job>> {
            let Some((index, part)) = waiting.next() else {
                return Ok(None);
            };
            let parcel = if part.has_parcel {
                let parcel = self.request_parcel(round, &part.unit, part.target.as_ref(), &last_year)?;
                manifests.push((index, parcel.manifest.clone()));
                Some((
                    request_name(round, &part.unit),
                    Box::new(parcel),
                    part.secret.clone(),
                ))
            } else {
                None
            };
            let forms = if part.has_forms {
                self.forms(round, &part.unit, &last_year)?
            } else {
                Vec::new()
            };
            let model = self.asked_model(round, part)?;
            let (at, today) = (self.now(), self.today()?.to_string());
            let guide_name = format!("{}.pdf", say("paper-file-guide", &[]));
            let guide = request
                .has_guide
                .then(|| (safe_name(&guide_name), Box::new(model), at.clone(), today));
            let mut beside: Vec<String> = parcel.iter().map(|(name, ..)| name.clone()).collect();
            beside.extend(forms.iter().map(|(name, _)| name.clone()));
            beside.extend(guide.iter().map(|(name, ..)| name.clone()));
            let letter = match &request.letter {
                None => None,
                Some(typed) => {
                    let dates: RoundDates = stored(&round.dates_json)?;
                    let facts = Facts {
                        unit: &part.unit,
                        dates: &dates,
                        deadline: part.target.as_ref().and_then(|target| target.deadline.as_deref()),
                        note: &round.note,
                        files: beside,
                        body: &self.desk()?.body,
                        made_at: &at,
                    };
                    let stem = safe_name(&say("handout-file-letter", &[("unit", &part.unit.name)]));
                    Some((stem, letter_to(typed, &facts)?, request.has_letter_xlsx))
                }
            };
            Ok(Some(Job {
                index,
                folder: part.folder.clone(),
                parcel,
                forms,
                letter,
                guide,
            }))
        };
        batch::run(bench, next, |made| {
            let name = &names[made.index];
            finished.push(made);
            watch(Progress {
                done: finished.len(),
                total,
                name,
            })
        })?;
        for (index, manifest) in manifests {
            parts[index].manifest = Some(manifest);
        }
        for made in finished {
            let index = made.index;
            parts[index].made = Some(made);
        }
        Ok(())
    }

    /// One entry for the whole run.
    fn log_run(
        &mut self,
        round: &Round,
        parts: &[Part],
        request: &HandoutRunRequest,
        permission: &str,
    ) -> Result<()> {
        if parts.is_empty() {
            return Ok(());
        }
        let (at, actor) = (self.now(), self.actor()?);
        let note = request
            .letter
            .as_ref()
            .map(|letter| letter.number.trim().to_owned())
            .unwrap_or_default();
        let (mut logs, mut targets) = (Vec::new(), Vec::new());
        for part in parts {
            let files = part.made.iter().flat_map(|made| &made.files);
            for (name, kind, sha256) in files.filter(|(_, kind, _)| super::OUT_KINDS.contains(kind)) {
                let log = match (&part.manifest, *kind) {
                    (Some(manifest), "request") => ParcelLog {
                        is_encrypted: part.secret.is_some(),
                        ..parcel_record(Way::Out, manifest, name, sha256, &at)?
                    },
                    _ => form_record(round, &part.unit, name, sha256, &at)?,
                };
                logs.push(ParcelLog {
                    permission_json: permission.to_owned(),
                    note: note.clone(),
                    ..log
                });
            }
            let last = logs.last().map(|log| log.parcel_id.clone()).unwrap_or_default();
            let manifest = part.manifest.as_ref();
            let parcel = manifest.map_or(last, |manifest| manifest.parcel_id.clone());
            let token = manifest.and_then(|manifest| manifest.return_token.clone());
            targets.push(requested(round, &part.unit, part.target.clone(), token, &parcel));
        }
        self.desk_mut()?
            .case
            .command(&actor, "handout_run", CommandKind::Act, &at, |tx| {
                for target in &targets {
                    round_target::upsert(tx, target)?;
                }
                for log in &logs {
                    parcel_log::insert(tx, log)?;
                }
                Ok(())
            })
    }
}

/// The log line of a form that is no parcel.
fn form_record(round: &Round, unit: &SectionUnit, name: &str, sha256: &str, at: &str) -> Result<ParcelLog> {
    Ok(ParcelLog {
        id: fresh_id("log")?,
        direction: "out".to_owned(),
        kind: "form".to_owned(),
        parcel_id: fresh_id("form")?,
        body_code: round.body_code.clone(),
        fiscal_year: Some(round.fiscal_year),
        unit_code: unit.code.clone(),
        sha256: sha256.to_owned(),
        file_name: name.to_owned(),
        at: at.to_owned(),
        manifest_json: "{}".to_owned(),
        ..ParcelLog::default()
    })
}

/// A way to protect that is known, with what it needs.
fn check_protection(request: &HandoutRunRequest) -> Result<()> {
    match request.protection.as_str() {
        "own" => Ok(()),
        "one"
            if request
                .passphrase
                .as_deref()
                .is_some_and(|text| !text.trim().is_empty()) =>
        {
            Ok(())
        }
        "one" => Err(AppError::FieldEmpty { field: "passphrase" }),
        "plain" if request.is_plain_accepted => Ok(()),
        "plain" => Err(AppError::PlainNotAccepted),
        other => Err(AppError::FieldUnknown {
            field: other.to_owned(),
        }),
    }
}

/// The same folder, or one inside it.
fn is_within(place: &Path, folder: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    real(place).starts_with(real(folder))
}
