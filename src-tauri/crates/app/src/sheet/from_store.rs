//! Reads a sheet from the tables of a case.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use tenken_checklist::Edition;
use tenken_domain::{
    figures::Scale,
    profile::{Profile, ProfileCode},
    vocabulary::{Answer, ProfileValue},
};
use tenken_parcel::content::{Answered, PriorQuestion};
use tenken_store::{
    Connection,
    table::{
        answer, attachment, evidence, exception_grant, item_inclusion, measure, measure_due, measure_source,
        prior_answer, prior_summary, profile_answer, returned_mark, sheets,
    },
};

use super::model::{
    AnswerRecord, EvidenceRecord, MeasureRecord, PriorRecord, PriorYear, RequestInfo, SheetModel,
};
use crate::error::{AppError, Result};

/// Loads a sheet; `edition_of` gives the edition by its hash.
pub(crate) fn load(
    conn: &Connection,
    sheet_id: &str,
    edition_of: &mut dyn FnMut(&Connection, &str) -> Result<Arc<Edition>>,
) -> Result<SheetModel> {
    let row = sheets::get(conn, sheet_id)?.ok_or_else(|| AppError::NotFound {
        what: "sheet",
        id: sheet_id.to_owned(),
    })?;
    let edition = edition_of(conn, &row.edition_sha256)?;
    let request: RequestInfo = json("request", &row.request_json)?;
    let measures = measures(conn, sheet_id)?;
    Ok(SheetModel {
        kind: row.kind.parse()?,
        fiscal_year: i32::try_from(row.fiscal_year).unwrap_or_default(),
        body_code: row.body_code,
        unit: request.unit.clone(),
        system: request.system.clone(),
        version: row.version,
        state: row.state.parse()?,
        set: row.set_code.parse()?,
        scale: scale(&row.settings_json)?,
        edition,
        edition_sha256: row.edition_sha256,
        profile: profile(conn, sheet_id)?,
        inclusions: item_inclusion::of_sheet(conn, sheet_id)?
            .into_iter()
            .map(|r| r.item_id)
            .collect(),
        answered: answered(conn, sheet_id)?,
        answers: answers(conn, sheet_id)?,
        measures,
        carried: super::carried::of_sheet(conn, sheet_id)?,
        prior: prior(conn, sheet_id)?,
        exceptions: exceptions(conn)?,
        marks: returned_mark::of_sheet(conn, sheet_id)?
            .into_iter()
            .filter(|mark| mark.version + 1 == row.version || mark.version == row.version)
            .map(|mark| (mark.item_id, mark.note))
            .collect(),
        request,
        performer: row.performer,
        period_from: row.period_from,
        period_to: row.period_to,
        remarks: row.remarks,
        wishes: row.wishes,
        headcount: row.headcount,
        id: row.id,
    })
}

fn json<T: serde::de::DeserializeOwned>(what: &'static str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|cause| AppError::StoredDamaged {
        what,
        detail: cause.to_string(),
    })
}

fn scale(text: &str) -> Result<Scale> {
    if text.is_empty() || text == "{}" {
        Ok(Scale::default())
    } else {
        json("settings", text)
    }
}

fn profile(conn: &Connection, sheet_id: &str) -> Result<Profile> {
    let mut profile = Profile::default();
    for row in profile_answer::of_sheet(conn, sheet_id)? {
        profile.0.insert(
            row.code.parse::<ProfileCode>()?,
            row.value.parse::<ProfileValue>()?,
        );
    }
    Ok(profile)
}

fn exception_number(conn: &Connection, id: Option<&str>) -> Result<String> {
    let Some(id) = id else { return Ok(String::new()) };
    Ok(exception_grant::get(conn, id)?
        .map(|row| row.number)
        .unwrap_or_default())
}

/// Between which moments the answers that stand were given.
fn answered(conn: &Connection, sheet_id: &str) -> Result<Option<Answered>> {
    let rows = answer::of_sheet(conn, sheet_id)?;
    let at = || {
        let given = rows.iter().filter(|row| row.value.is_some());
        given.map(|row| &row.answered_at).filter(|at| !at.is_empty())
    };
    Ok(at().min().zip(at().max()).map(|(first, last)| Answered {
        first: first.clone(),
        last: last.clone(),
        ..Answered::default()
    }))
}

fn answers(conn: &Connection, sheet_id: &str) -> Result<BTreeMap<String, AnswerRecord>> {
    let mut found: BTreeMap<String, AnswerRecord> = BTreeMap::new();
    for row in answer::of_sheet(conn, sheet_id)? {
        let record = AnswerRecord {
            value: row.value.as_deref().map(str::parse::<Answer>).transpose()?,
            is_flagged: row.is_flagged,
            reason: row.reason,
            exception: exception_number(conn, row.exception_id.as_deref())?,
            is_taken_over: row.is_from_last_year,
            ..AnswerRecord::default()
        };
        found.insert(row.item_id, record);
    }
    for row in evidence::of_sheet(conn, sheet_id)? {
        let file = match &row.attachment_sha256 {
            Some(sha256) => attachment::get(conn, sha256)?,
            None => None,
        };
        found
            .entry(row.item_id)
            .or_default()
            .evidence
            .push(EvidenceRecord {
                id: row.id,
                name: row.name,
                place: row.place,
                checked_on: row.checked_on,
                file_name: row.file_name.unwrap_or_default(),
                file_size: file.as_ref().map_or(0, |file| file.size),
                is_picture: file.is_some_and(|file| is_picture(&file)),
                sha256: row.attachment_sha256.or(row.file_sha256).unwrap_or_default(),
            });
    }
    for row in measure_source::of_sheet(conn, sheet_id)? {
        if let Some(item) = row.item_id {
            found.entry(item).or_default().measures.push(row.measure_id);
        }
    }
    Ok(found)
}

/// What the window can show; whether it really is a picture shows when it is drawn.
fn is_picture(file: &attachment::Attachment) -> bool {
    file.erased_at.is_none() && matches!(file.media_type.as_str(), "image/jpeg" | "image/png")
}

fn measures(conn: &Connection, sheet_id: &str) -> Result<Vec<MeasureRecord>> {
    measure::of_sheet(conn, sheet_id)?
        .into_iter()
        .map(|row| {
            let first = measure_due::of_measure(conn, &row.id)?
                .into_iter()
                .next()
                .map(|due| due.due_on);
            Ok(MeasureRecord {
                due_first: first.or_else(|| row.due_on.clone()),
                id: row.id,
                number: row.number,
                problem: row.problem,
                cause_kind: row.cause,
                cause: row.cause_note,
                measure_type: row.kind,
                action: row.action,
                interim: row.interim_action,
                is_within_authority: row.is_within_authority,
                owner: row.owner,
                responsible: row.responsible,
                due_on: row.due_on,
                progress: row.progress,
            })
        })
        .collect()
}

/// Evidence of last year as it is kept in `prior_answer.evidence_json`.
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct PriorEvidence {
    name: String,
    place: String,
    checked_on: Option<String>,
}

fn prior(conn: &Connection, sheet_id: &str) -> Result<Option<PriorYear>> {
    let rows = prior_answer::of_sheet(conn, sheet_id)?;
    let Some(head) = prior_summary::get(conn, sheet_id)? else {
        return Ok(None);
    };
    let figures: serde_json::Value = json("prior figures", &head.figures_json)?;
    let mut year = PriorYear {
        fiscal_year: i32::try_from(head.fiscal_year).unwrap_or_default(),
        must_open: figures.get("must_open").and_then(serde_json::Value::as_i64),
        origin: figures
            .get("origin")
            .and_then(serde_json::Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        ..PriorYear::default()
    };
    if let Some(profile) = figures.get("profile") {
        year.profile = json("prior profile", &profile.to_string())?;
    }
    let mut asked: BTreeMap<String, PriorQuestion> = match figures.get("asked") {
        Some(asked) => json("prior questions", &asked.to_string())?,
        None => BTreeMap::new(),
    };
    let excepted: BTreeSet<String> = match figures.get("excepted") {
        Some(excepted) => json("prior exceptions", &excepted.to_string())?,
        None => BTreeSet::new(),
    };
    for row in rows {
        let kept: Vec<PriorEvidence> = json("prior evidence", &row.evidence_json)?;
        let evidence = kept
            .into_iter()
            .map(|e| EvidenceRecord {
                name: e.name,
                place: e.place,
                checked_on: e.checked_on,
                ..EvidenceRecord::default()
            })
            .collect();
        let asked = asked.remove(&row.item_id);
        let is_excepted = excepted.contains(&row.item_id);
        year.answers.insert(
            row.item_id,
            PriorRecord {
                asked,
                is_excepted,
                revision: u32::try_from(row.revision).unwrap_or_default(),
                value: row.value.as_deref().map(str::parse::<Answer>).transpose()?,
                reason: row.reason,
                evidence,
                measure: row.measure_text,
            },
        );
    }
    Ok(Some(year))
}

/// Items under an approved exception, with its number.
fn exceptions(conn: &Connection) -> Result<BTreeMap<String, String>> {
    exceptions_on(conn, None)
}

/// The same for those that are valid on a day (domain.md 5.5).
pub(crate) fn exceptions_on(conn: &Connection, day: Option<&str>) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for row in exception_grant::all(conn)? {
        if !matches!(row.state.as_str(), "granted" | "conditional") || row.ended_on.is_some() {
            continue;
        }
        let is_before = |bound: &Option<String>, day: &str| bound.as_deref().is_some_and(|bound| bound < day);
        let is_after = |bound: &Option<String>, day: &str| bound.as_deref().is_some_and(|bound| bound > day);
        if day.is_some_and(|day| is_before(&row.period_to, day) || is_after(&row.period_from, day)) {
            continue;
        }
        let items: Vec<String> = json("exception items", &row.items_json)?;
        for item in items {
            found.insert(item, row.number.clone());
        }
    }
    Ok(found)
}
