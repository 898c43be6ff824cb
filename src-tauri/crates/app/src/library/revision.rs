//! The controls most missed, over the editions of the body and over other bodies.

use std::collections::BTreeSet;

use tenken_checklist::{Edition, Which, controls};
use tenken_domain::{control::ControlCode, vocabulary::Obligation};

use super::control::{asking, is_gap};
use crate::{
    app::App,
    error::Result,
    output::clause_label,
    sheet::count,
    wire::{RevisionControl, RevisionSide},
};

impl App {
    /// What each edition says to these controls (with their gaps): the edition in use, other editions of the body, the
    /// newest of every other body.
    pub(crate) fn controls_over_editions(
        &self,
        wanted: &[(ControlCode, i64)],
        used: Option<&Edition>,
    ) -> Result<Vec<RevisionControl>> {
        let mut editions: Vec<Edition> = used.cloned().into_iter().collect();
        if let Some(used) = used {
            let mut own: Vec<Edition> = self.own_editions_of_case()?;
            for line in tenken_checklist::shipped()? {
                if line.body == used.body.id {
                    own.push(tenken_checklist::load(&line.body, Which::Id(&line.edition))?);
                }
            }
            own.retain(|edition| edition.body.id == used.body.id && edition.info.id != used.info.id);
            let mut seen = BTreeSet::new();
            editions.extend(
                own.into_iter()
                    .filter(|edition| seen.insert(edition.info.id.clone())),
            );
        }
        for (edition, _) in self.sides()? {
            if used.is_none_or(|used| edition.body.id != used.body.id) {
                editions.push(edition);
            }
        }
        let table = controls()?;
        Ok(wanted
            .iter()
            .filter_map(|(code, gaps)| {
                let text = table.control(*code)?;
                Some(RevisionControl {
                    control: code.to_string(),
                    name_ja: text.name_ja.clone(),
                    name_en: text.name_en.clone(),
                    gaps: *gaps,
                    sides: editions.iter().map(|edition| side(edition, *code)).collect(),
                })
            })
            .collect())
    }
}

fn side(edition: &Edition, control: ControlCode) -> RevisionSide {
    let items: Vec<_> = asking(edition, control).collect();
    let strictest = Obligation::ALL
        .iter()
        .find(|level| items.iter().any(|item| item.level == **level));
    let clauses: BTreeSet<&String> = items.iter().filter_map(|item| item.clauses.first()).collect();
    RevisionSide {
        body: edition.body.name.clone(),
        edition: edition.info.id.clone(),
        items: count(items.len()),
        level: strictest.map(Obligation::to_string).unwrap_or_default(),
        clauses: clauses.into_iter().map(|clause| clause_label(clause)).collect(),
        is_gap: is_gap(edition, control),
    }
}
