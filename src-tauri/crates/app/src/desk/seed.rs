//! What a new section case starts with, as a request says it.

use std::collections::BTreeMap;

use tenken_checklist::Edition;
use tenken_domain::vocabulary::{Role, SheetKind};
use tenken_parcel::content::{
    Official, PriorAnswer, PriorQuestion, PriorSheet, RequestContent, RequestedSheet,
};
use tenken_store::{
    Transaction,
    table::{prior_answer, prior_summary, profile_answer},
};

use super::{
    case::{PersonSeed, route_of, to_json},
    take::OpenedFile,
};
use crate::{
    error::{AppError, Result},
    host::fresh_id,
    sheet::{RequestInfo, RouteInfo, SystemInfo, UnitInfo, some},
};

/// One sheet of a new section case.
pub(crate) struct SheetSeed {
    pub id: String,
    pub kind: SheetKind,
    pub info: RequestInfo,
    pub prior: Option<PriorSheet>,
    /// Profile answers that the office knows, and last year's are in `prior`.
    pub profile: BTreeMap<String, String>,
}

pub(super) fn persons(content: &RequestContent) -> Vec<PersonSeed> {
    let named = |official: &Official, role: Role| {
        official
            .name
            .clone()
            .filter(|name| !name.is_empty())
            .map(|name| PersonSeed {
                name,
                title: official.title.clone(),
                role,
            })
    };
    let mut found: Vec<PersonSeed> = content
        .unit
        .head
        .iter()
        .filter_map(|head| named(head, Role::SectionMgr))
        .collect();
    for system in &content.systems {
        let manager = system
            .system_manager
            .as_ref()
            .and_then(|m| named(m, Role::SystemMgr));
        if let Some(manager) = manager
            && !found.iter().any(|known| known.name == manager.name)
        {
            found.push(manager);
        }
    }
    found
}

pub(super) fn sheet_seed(
    content: &RequestContent,
    opened: &OpenedFile,
    edition: &Edition,
    unit: &UnitInfo,
    asked: &RequestedSheet,
) -> Result<SheetSeed> {
    let kind: SheetKind = asked.kind.parse()?;
    let system = content
        .systems
        .iter()
        .find(|system| Some(&system.code) == asked.system_code.as_ref());
    let manifest = &opened.parcel.manifest;
    let responsible = match (
        kind,
        system.and_then(|s| s.system_manager.as_ref()),
        &content.unit.head,
    ) {
        (SheetKind::System, Some(manager), _) => post_and_name(manager),
        (_, _, Some(head)) => post_and_name(head),
        _ => String::new(),
    };
    let info = RequestInfo {
        round_id: content.round_id.clone(),
        parcel_id: manifest.parcel_id.clone(),
        office: content.from.office.clone(),
        contact: content.from.contact.clone().unwrap_or_default(),
        note: content.note_ja.clone().unwrap_or_default(),
        issued_on: some(&content.dates.issued_on),
        due_on: some(&content.dates.due_on),
        period_from: content.dates.period_from.clone(),
        period_to: content.dates.period_to.clone(),
        has_department_step: content.dept_step && edition.body.department_step.sheets.contains(&kind),
        route: route(content, edition, kind),
        token: manifest.return_token.clone(),
        office_key: manifest
            .sender_public_key
            .as_ref()
            .map(|key| key.as_str().to_owned()),
        unit: unit.clone(),
        system: system
            .map(|system| {
                Ok::<_, AppError>(SystemInfo {
                    id: system.id.clone().unwrap_or(fresh_id("unit")?),
                    code: system.code.clone(),
                    name: system.name.clone(),
                })
            })
            .transpose()?,
        responsible,
        ..RequestInfo::default()
    };
    let prior = content
        .prior
        .iter()
        .find(|prior| prior.sheet_kind == asked.kind && prior.system_code == asked.system_code)
        .cloned();
    let prefix = asked
        .system_code
        .as_ref()
        .map(|code| format!("{code}/"))
        .unwrap_or_default();
    let profile = content
        .profile
        .iter()
        .filter_map(|(code, value)| Some((code.strip_prefix(&prefix)?.to_owned(), value.clone())))
        .filter(|(code, _)| !code.contains('/'))
        .collect();
    Ok(SheetSeed {
        id: fresh_id("sheet")?,
        kind,
        info,
        prior,
        profile,
    })
}

/// The body's route, with the department step as the round has it.
fn route(content: &RequestContent, edition: &Edition, kind: SheetKind) -> Vec<RouteInfo> {
    route_of(&edition.body, kind)
        .into_iter()
        .filter(|station| station.step != "department" || content.dept_step)
        .map(|station| {
            let named = content.route.iter().find(|step| step.role == station.role);
            RouteInfo {
                name: named.and_then(|step| step.name.clone()).unwrap_or_default(),
                ..station
            }
        })
        .collect()
}

fn post_and_name(official: &Official) -> String {
    let name = official.name.clone().unwrap_or_default();
    if name.is_empty() {
        String::new()
    } else {
        format!("{}　{name}", official.title)
    }
}

impl SheetSeed {
    pub(crate) fn plain(kind: SheetKind, info: RequestInfo) -> Self {
        Self {
            id: fresh_id("sheet").unwrap_or_else(|_| "sheet-1".to_owned()),
            kind,
            info,
            prior: None,
            profile: BTreeMap::new(),
        }
    }

    pub(crate) fn put_prior(&self, tx: &Transaction<'_>) -> Result<()> {
        self.prior
            .as_ref()
            .map_or(Ok(()), |prior| prior_rows(tx, &self.id, prior))
    }

    pub(crate) fn put_profile(&self, tx: &Transaction<'_>, at: &str) -> Result<()> {
        for (code, value) in &self.profile {
            profile_answer::insert(
                tx,
                &profile_answer::ProfileAnswer {
                    sheet_id: self.id.clone(),
                    code: code.clone(),
                    value: value.clone(),
                    answered_at: at.to_owned(),
                    answered_by: String::new(),
                },
            )?;
        }
        Ok(())
    }
}

/// Keeps last year's sheet with this year's.
pub(crate) fn prior_rows(tx: &Transaction<'_>, sheet_id: &str, prior: &PriorSheet) -> Result<()> {
    let must_open = prior.summary.as_ref().map(|summary| summary.must_open);
    prior_summary::insert(
        tx,
        &prior_summary::PriorSummary {
            sheet_id: sheet_id.to_owned(),
            fiscal_year: i64::from(prior.fiscal_year),
            edition_name: prior.edition_id.clone(),
            check_number: prior.check_number.clone().unwrap_or_default(),
            figures_json: serde_json::json!({
                "must_open": must_open,
                "origin": prior.extra.get("origin"),
                "profile": prior.extra.get("profile").cloned().unwrap_or(serde_json::json!({})),
                "asked": asked_then(prior),
                "excepted": excepted_then(prior),
            })
            .to_string(),
            ..prior_summary::PriorSummary::default()
        },
    )?;
    for answer in &prior.answers {
        prior_answer::insert(tx, &prior_row(sheet_id, answer)?)?;
    }
    Ok(())
}

/// The questions as they were, by item, where this year asks something else.
fn asked_then(prior: &PriorSheet) -> BTreeMap<&str, &PriorQuestion> {
    (prior.answers.iter())
        .filter_map(|answer| Some((answer.item_id.as_str(), answer.asked.as_ref()?)))
        .collect()
}

/// The items that an exception acted on then.
fn excepted_then(prior: &PriorSheet) -> Vec<&str> {
    (prior.answers.iter())
        .filter(|answer| answer.is_excepted)
        .map(|answer| answer.item_id.as_str())
        .collect()
}

fn prior_row(sheet_id: &str, answer: &PriorAnswer) -> Result<prior_answer::PriorAnswer> {
    let evidence: Vec<_> = answer
        .evidence
        .iter()
        .map(|e| {
            serde_json::json!({
                "name": e.name, "place": e.place.clone().unwrap_or_default(), "checked_on": e.checked_on,
            })
        })
        .collect();
    Ok(prior_answer::PriorAnswer {
        sheet_id: sheet_id.to_owned(),
        item_id: answer.item_id.clone(),
        revision: i64::from(answer.revision),
        value: answer.value.clone(),
        is_flagged: false,
        reason: answer.reason.clone().unwrap_or_default(),
        evidence_json: to_json(&evidence)?,
        measure_text: answer
            .measure
            .as_ref()
            .map(|m| m.action.clone())
            .unwrap_or_default(),
    })
}
