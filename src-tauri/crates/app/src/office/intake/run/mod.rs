//! A run over everything that was collected: looked at first, decided file by file or for all alike, then taken.

mod ahead;
mod back;
mod decide;
mod kept;
mod log;
mod read;
mod scan;
mod take;
mod undo;
mod view;
mod walk;

use std::{collections::BTreeMap, sync::Arc};

pub(crate) use self::log::reason;
use self::{kept::Kept, walk::Source};
use super::{candidate::Standing, ground::Key};
use crate::{
    office::form_in::{NOTES, Weight},
    wire::{FormMapping, WireError},
};

/// How far long work is.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// Files done.
    pub done: usize,
    /// Files in all.
    pub total: usize,
    /// The file in work.
    pub name: &'a str,
}

/// What a person decided on a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Decision {
    /// 取り込む.
    InForce,
    /// 旧版に残す.
    Superseded,
    /// 差し戻す.
    AskedBack,
}

impl Decision {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Superseded => "superseded",
            Self::AskedBack => "asked_back",
        }
    }

    pub(crate) fn of_code(code: &str) -> Option<Self> {
        [Self::InForce, Self::Superseded, Self::AskedBack]
            .into_iter()
            .find(|decision| decision.code() == code)
    }

    /// State of the version that it makes.
    const fn state(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Superseded => "superseded",
            Self::AskedBack => "returned",
        }
    }

    /// What becomes of the file, as counted.
    const fn outcome(self) -> &'static str {
        match self {
            Self::InForce => "taken",
            Self::Superseded => "superseded",
            Self::AskedBack => "asked_back",
        }
    }
}

/// The tab of the screen that a file stands under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    /// そのまま取り込める.
    Ready,
    /// 決めてほしいもの.
    Check,
    /// 前と同じ中身.
    Same,
    /// 読み取れない.
    Bad,
}

impl Tab {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Check => "check",
            Self::Same => "same",
            Self::Bad => "bad",
        }
    }
}

/// What was found of a sheet.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(super) key: Key,
    pub(super) unit_name: String,
    pub(super) is_unit_known: bool,
    /// The section whose name matches, where the code says none.
    pub(super) guess: Option<String>,
    pub(super) system_name: String,
    pub(super) edition: String,
    pub(super) version: i64,
    /// `parcel`, `excel` or `migrated`.
    pub(super) origin: &'static str,
    pub(super) sha256: String,
    pub(super) standing: Standing,
    /// What is odd, and in how many places.
    pub(super) odd: Vec<(String, usize)>,
    pub(super) differences: usize,
    pub(super) losses: usize,
    /// Reception that it was shown against.
    pub(super) compared: Option<String>,
    /// Another file of the run that it was shown against, by its place in the list.
    pub(super) twin: Option<usize>,
}

/// One file of a run, or one sheet of a workbook that holds several.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(super) source: Source,
    /// Place within the folder.
    pub(super) place: String,
    /// Sheet of a workbook that holds several, else empty.
    pub(super) piece: String,
    pub(super) sha256: String,
    pub(super) recognised: String,
    pub(super) found: Result<Box<Seen>, WireError>,
    /// The sheet as it was read, where it is put by.
    kept: Option<Arc<Kept>>,
    pub(super) decision: Option<Decision>,
    /// Section assigned by hand.
    pub(super) unit: Option<String>,
    /// Items and cells that are marked when it is asked back: `item/cell`.
    pub(super) marks: Option<Vec<String>>,
    /// What became of it, and the code of why.
    pub(super) outcome: Option<(&'static str, String)>,
    pub(super) reception: Option<String>,
}

impl Entry {
    /// What makes a person look at a file before it is taken. The rest is only said.
    const ASKS: &[&str] = &[
        "other-year",
        "other-edition",
        "unknown-unit",
        "unit-empty",
        "loses-answers",
        "twice",
    ];

    fn asks(code: &str) -> bool {
        Self::ASKS.contains(&code)
            || NOTES
                .iter()
                .any(|(known, weight)| *known == code && *weight != Weight::Hint)
    }

    /// Name of its file.
    pub(super) fn name(&self) -> &str {
        walk::last_part(&self.place)
    }

    /// The tab that it stands under.
    pub(super) fn tab(&self) -> Tab {
        let Ok(seen) = &self.found else {
            return Tab::Bad;
        };
        let asks = |(code, _): &(String, usize)| Self::asks(code);
        match seen.standing {
            Standing::Same => Tab::Same,
            Standing::Newer | Standing::Conflict => Tab::Check,
            _ if seen.odd.iter().any(asks) => Tab::Check,
            Standing::First | Standing::Department | Standing::Mended => Tab::Ready,
        }
    }

    /// Kinds of oddity that it is found under.
    pub(super) fn kinds(&self) -> Vec<String> {
        match &self.found {
            Err(error) => vec![error.code.clone()],
            Ok(seen) => {
                let conflict = matches!(seen.standing, Standing::Newer | Standing::Conflict);
                let asks = seen.odd.iter().filter(|(code, _)| Self::asks(code));
                let odd = asks.map(|(code, _)| code.clone());
                odd.chain(conflict.then(|| "conflict".to_owned())).collect()
            }
        }
    }

    /// Whether a decision can be taken on it at all.
    pub(super) fn is_open(&self) -> bool {
        self.outcome.is_none() && !matches!(self.tab(), Tab::Same | Tab::Bad)
    }

    /// Whether this can be decided on it: a department's confirmation is only taken, there is nothing to keep.
    pub(super) fn allows(&self, decision: Option<Decision>) -> bool {
        let is_department = self
            .found
            .as_ref()
            .is_ok_and(|seen| seen.standing == Standing::Department);
        !is_department || matches!(decision, None | Some(Decision::InForce))
    }

    /// Its section is known, by its code or by hand.
    pub(super) fn has_unit(&self) -> bool {
        self.found
            .as_ref()
            .is_ok_and(|seen| seen.is_unit_known || self.unit.is_some())
    }

    /// Whether a decision for all alike touches it: never where an answer would be lost, no section is known, or a
    /// form must be looked at by itself.
    pub(super) fn takes_for_all(&self) -> bool {
        let stops = |code: &str| NOTES.contains(&(code, Weight::Stop));
        self.is_open()
            && self.has_unit()
            && self
                .found
                .as_ref()
                .is_ok_and(|seen| seen.losses == 0 && !seen.odd.iter().any(|(code, _)| stops(code)))
    }
}

/// Files looked at, with what was decided. It lies on the desk while the case is open.
pub(crate) struct Run {
    pub(super) folder: String,
    pub(super) at: String,
    /// Milliseconds that looking took.
    pub(super) took: i64,
    /// Files passed over: temporary and hidden ones, links.
    pub(super) skipped: usize,
    pub(super) is_stopped: bool,
    pub(super) entries: Vec<Entry>,
    /// Kept in memory only.
    pub(super) passphrases: Vec<String>,
    /// How former workbooks are read.
    pub(super) mapping: Option<FormMapping>,
    /// The last taking of this run.
    pub(super) taken: Option<String>,
}

impl Run {
    /// How many of the files became, or are to become, what.
    pub(super) fn counts(&self) -> BTreeMap<&'static str, usize> {
        let mut counts: BTreeMap<&'static str, usize> = OUTCOMES.iter().map(|code| (*code, 0)).collect();
        for entry in &self.entries {
            let outcome = match (&entry.outcome, entry.tab(), entry.decision) {
                (Some((outcome, _)), ..) => outcome,
                (None, Tab::Same, _) => "unchanged",
                (None, Tab::Bad, _) => "refused",
                (None, _, Some(decision)) => decision.outcome(),
                (None, _, None) => "undecided",
            };
            *counts.entry(outcome).or_default() += 1;
        }
        counts
    }
}

/// What can become of a file; the counts of a run add up to the files read.
pub(crate) const OUTCOMES: &[&str] = &[
    "taken",
    "superseded",
    "asked_back",
    "unchanged",
    "undecided",
    "refused",
];
