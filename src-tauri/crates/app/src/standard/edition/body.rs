//! The body of an edition that an office makes: a shipped one with its own data, or a new one with the titles that the
//! document taught and the usual routes.

use std::collections::BTreeMap;

use tenken_checklist::{Body, Clause, Problem, RoleTitle};
use tenken_domain::vocabulary::Role;

use crate::{
    error::Result,
    standard::StandardError,
    wire::{NewBody, StandardTitle},
};

/// The body asked for; it is that of the case, by its 団体コード.
pub(super) fn asked_for(case: &Body, shipped: Option<&str>, new: Option<&NewBody>) -> Result<Body> {
    let body = match (shipped, new) {
        (Some(id), _) => tenken_checklist::body(id)?,
        (None, Some(new)) => made(new)?,
        (None, None) => case.clone(),
    };
    if body.code == case.code {
        Ok(body)
    } else {
        Err(StandardError::ForOther {
            found: body.code,
            expected: case.code.clone(),
        }
        .into())
    }
}

/// A body that no checklist is shipped for.
pub(crate) fn made(new: &NewBody) -> Result<Body> {
    let name = crate::desk::required("body-name", &new.name)?;
    tenken_checklist::new_body(new.code.trim(), &name).map_err(|error| {
        // What is wrong is what was typed, not a file.
        match error.problems().first() {
            Some(problem) => StandardError::Format(Problem {
                file: name,
                ..problem.clone()
            })
            .into(),
            None => error.into(),
        }
    })
}

/// Whether its data come with the program.
pub(super) fn is_shipped(body: &Body) -> bool {
    tenken_checklist::body(&body.id).is_ok()
}

/// The body as this standard knows it: with the titles that the document gives where the body has none of its own data,
/// and without clauses that the standard does not have.
pub(super) fn fitted(mut body: Body, titles: &[StandardTitle], clauses: &[Clause]) -> Body {
    let place = |locator: &str| clauses.iter().position(|clause| clause.locator == locator);
    if !is_shipped(&body) {
        body.titles = learnt(titles, place);
    }
    let forget = |clause: &mut Option<String>| {
        if clause.as_deref().is_some_and(|locator| place(locator).is_none()) {
            *clause = None;
        }
    };
    body.titles
        .values_mut()
        .for_each(|title| forget(&mut title.clause));
    body.routes.iter_mut().for_each(|route| forget(&mut route.clause));
    body.approvals.iter_mut().for_each(|one| forget(&mut one.clause));
    let rules = &mut body.independence;
    for rule in [
        &mut rules.applicant_approver,
        &mut rules.auditee_auditor,
        &mut rules.auditor_unit,
    ] {
        forget(&mut rule.clause);
    }
    for rule in &mut rules.outside {
        rule.clauses.retain(|locator| place(locator).is_some());
    }
    rules.outside.retain(|rule| !rule.clauses.is_empty());
    forget(&mut body.department_step.clause);
    forget(&mut body.urgent.clause);
    // These rules are their clauses.
    body.retention.retain(|rule| place(&rule.clause).is_some());
    body.sending = body.sending.filter(|rule| place(&rule.clause).is_some());
    body
}

/// One title a role: the one that the document gives first, and of those of one clause the longest, as they come.
fn learnt(titles: &[StandardTitle], place: impl Fn(&str) -> Option<usize>) -> BTreeMap<Role, RoleTitle> {
    let mut sorted: Vec<(usize, &StandardTitle)> = titles
        .iter()
        .map(|title| (place(&title.locator).unwrap_or(usize::MAX), title))
        .collect();
    sorted.sort_by_key(|(at, _)| *at);
    let mut found = BTreeMap::new();
    for (at, title) in sorted {
        if let Ok(role) = title.role.parse::<Role>() {
            found.entry(role).or_insert_with(|| RoleTitle {
                title: title.name.clone(),
                post: (!title.post.is_empty()).then(|| title.post.clone()),
                clause: (at != usize::MAX).then(|| title.locator.clone()),
            });
        }
    }
    found
}
