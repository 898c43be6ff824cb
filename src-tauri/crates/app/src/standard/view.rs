//! A drafted standard as the window and the command line see it.

use tenken_checklist::derive::{Draft, DraftClause, DraftItem, Suggestion, Title};
use tenken_domain::profile::ProfileCode;

use crate::{
    sheet::count,
    wire::{StandardClause, StandardControl, StandardItem, StandardTitle, StandardView},
};

pub(super) fn standard(file: String, draft: &Draft) -> StandardView {
    StandardView {
        file,
        titles: titles(draft),
        clauses: draft.clauses.iter().map(clause).collect(),
    }
}

/// The titles that the document itself gives.
pub(super) fn titles(draft: &Draft) -> Vec<StandardTitle> {
    draft
        .titles
        .iter()
        .filter(|title| title.locator.is_some())
        .map(title)
        .collect()
}

fn title(title: &Title) -> StandardTitle {
    StandardTitle {
        name: title.name.clone(),
        role: title.obliged.code().to_owned(),
        post: title.post.clone(),
        locator: title.locator.clone().unwrap_or_default(),
    }
}

fn clause(clause: &DraftClause) -> StandardClause {
    StandardClause {
        locator: clause.found.locator.clone(),
        heading: clause.found.headings.clone(),
        text: clause.found.text.clone(),
        line: count(clause.found.line),
        level: clause.ruling.level.as_str().to_owned(),
        because: clause.ruling.because.clone(),
        roles: clause.obliged.iter().map(|one| one.code().to_owned()).collect(),
        conditions: clause.conditions.iter().map(|word| (*word).to_owned()).collect(),
        controls: clause.controls.iter().map(control).collect(),
        items: clause.items.iter().map(item).collect(),
    }
}

pub(super) fn control(suggestion: &Suggestion) -> StandardControl {
    StandardControl {
        control: suggestion.control.to_string(),
        percent: percent(suggestion.likeness),
        item: suggestion.item.clone(),
    }
}

fn item(item: &DraftItem) -> StandardItem {
    let codes = |codes: &[ProfileCode]| codes.iter().map(ToString::to_string).collect();
    StandardItem {
        demand: item.demand.clone(),
        level: item.level.as_str().to_owned(),
        control: item
            .control
            .map(|control| control.to_string())
            .unwrap_or_default(),
        sheet: item.sheet.to_string(),
        set: item.set.to_string(),
        applies_all: codes(&item.applies.all),
        applies_any: codes(&item.applies.any),
        roles: item.roles.iter().map(ToString::to_string).collect(),
        question: item.question.clone(),
        model: item.model.as_ref().map(|model| model.id.clone()),
        confidence: item.confidence.as_str().to_owned(),
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a likeness lies between 0 and 1"
)]
fn percent(likeness: f32) -> i64 {
    i64::from((likeness.clamp(0.0, 1.0) * 100.0).round() as u8)
}
