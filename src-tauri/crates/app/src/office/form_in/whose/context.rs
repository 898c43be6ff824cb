//! What the office knows when it reads forms: its units, rounds and editions, laid out for looking up.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use tenken_checklist::Edition;
use tenken_domain::{
    figures::Scale,
    item::Item,
    typed::fold,
    vocabulary::{SetCode, SheetKind},
};
use tenken_store::table::round::{self, Round};

use super::super::super::{
    round::scale,
    units::{SectionUnit, SystemUnit, sections_on},
};
use crate::{app::App, error::Result, output::FormKey};

/// An edition with its items by id, by question and by control code.
pub(crate) struct KnownEdition {
    pub edition: Arc<Edition>,
    pub sha256: String,
    by_id: HashMap<String, usize>,
    by_question: HashMap<(SheetKind, String), Vec<usize>>,
    by_control: HashMap<(SheetKind, String), Vec<usize>>,
}

impl KnownEdition {
    fn of(edition: Arc<Edition>, sha256: &str) -> Self {
        let mut known = Self {
            sha256: sha256.to_owned(),
            by_id: HashMap::new(),
            by_question: HashMap::new(),
            by_control: HashMap::new(),
            edition,
        };
        for (at, item) in known.edition.items.iter().enumerate() {
            known.by_id.insert(fold(&item.id), at);
            let question = (item.sheet, question_key(&item.question));
            known.by_question.entry(question).or_default().push(at);
            let control = (item.sheet, fold(&item.control.to_string()));
            known.by_control.entry(control).or_default().push(at);
        }
        known
    }

    /// The item of an id, also of one without the body before it.
    pub(in crate::office::form_in) fn item(&self, id: &str) -> Option<&Item> {
        let folded = fold(id);
        let own = || format!("{}-{folded}", fold(&self.edition.body.id));
        let at = self.by_id.get(&folded).or_else(|| self.by_id.get(&own()))?;
        self.edition.items.get(*at)
    }

    /// Items of a sheet that ask this, whatever its width and line ends.
    pub(in crate::office::form_in) fn asking(&self, kind: SheetKind, question: &str) -> Vec<&Item> {
        self.found(self.by_question.get(&(kind, question_key(question))))
    }

    /// Items of a sheet under a control code.
    pub(in crate::office::form_in) fn under(&self, kind: SheetKind, control: &str) -> Vec<&Item> {
        self.found(self.by_control.get(&(kind, fold(control))))
    }

    fn found(&self, places: Option<&Vec<usize>>) -> Vec<&Item> {
        let places = places.map(Vec::as_slice).unwrap_or_default();
        places
            .iter()
            .filter_map(|at| self.edition.items.get(*at))
            .collect()
    }
}

/// The question without the line that says who answers.
pub(in crate::office::form_in) fn asked_in(question: &str) -> &str {
    question.split("\n答える人").next().unwrap_or(question)
}

fn question_key(question: &str) -> String {
    fold(asked_in(question))
        .trim_end_matches(['。', '?', '.'])
        .to_owned()
}

/// One round as forms refer to it.
pub(crate) struct KnownRound {
    pub year: i32,
    pub set: SetCode,
    pub scale: Scale,
    /// Place in [`FormContext::editions`].
    pub edition: usize,
}

/// Everything that reading needs to know; made once for a whole run.
pub(crate) struct FormContext {
    pub body_code: String,
    pub units: Vec<SectionUnit>,
    /// Newest first; never empty.
    pub rounds: Vec<KnownRound>,
    pub editions: Vec<KnownEdition>,
    /// Items excepted today, by unit id: item to number.
    pub exceptions: HashMap<String, BTreeMap<String, String>>,
    /// Keys of all forms that may come in, by their 様式識別番号.
    numbers: HashMap<String, FormKey>,
    /// Places in `units` by code, by code as Excel may have left it, and by name with and without the department.
    by_code: HashMap<String, usize>,
    by_bare_code: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

impl App {
    /// What the office knows, for reading any number of forms. Error: `NoRound`.
    pub(crate) fn form_context(&mut self) -> Result<FormContext> {
        self.assert_office()?;
        self.round()?;
        let mut rows: Vec<Round> = round::all(self.desk()?.conn())?;
        rows.sort_by_key(|row| std::cmp::Reverse(row.fiscal_year));
        let (mut rounds, mut editions): (Vec<KnownRound>, Vec<KnownEdition>) = (Vec::new(), Vec::new());
        for row in &rows {
            let known = editions
                .iter()
                .position(|known| known.sha256 == row.edition_sha256);
            let edition = if let Some(at) = known {
                at
            } else {
                let edition = self.desk_mut()?.edition(&row.edition_sha256)?;
                editions.push(KnownEdition::of(edition, &row.edition_sha256));
                editions.len() - 1
            };
            rounds.push(KnownRound {
                year: i32::try_from(row.fiscal_year).unwrap_or_default(),
                set: row.set_code.parse()?,
                scale: scale(row)?,
                edition,
            });
        }
        let units = sections_on(self.desk()?.conn(), self.today()?)?;
        let mut exceptions = HashMap::new();
        for unit in &units {
            let excepted = self.form_exceptions(unit)?;
            if !excepted.is_empty() {
                exceptions.insert(unit.id.clone(), excepted);
            }
        }
        let body = &self.desk()?.body;
        let mut context = FormContext {
            body_code: body.code.clone(),
            units,
            rounds,
            editions,
            exceptions,
            numbers: HashMap::new(),
            by_code: HashMap::new(),
            by_bare_code: HashMap::new(),
            by_name: HashMap::new(),
        };
        for (at, unit) in context.units.iter().enumerate() {
            context.by_code.entry(unit.code.clone()).or_insert(at);
            let bare = context.by_bare_code.entry(bare_code(&unit.code)).or_default();
            bare.push(at);
            let own = fold(&unit.name);
            let long = format!("{}{own}", fold(&unit.department_name));
            let is_long = long != own;
            context.by_name.entry(own).or_default().push(at);
            if is_long {
                context.by_name.entry(long).or_default().push(at);
            }
        }
        context.numbers = context.keys().map(|key| (key.number(), key)).collect();
        Ok(context)
    }
}

impl FormContext {
    fn keys(&self) -> impl Iterator<Item = FormKey> {
        self.rounds.iter().flat_map(move |round| {
            self.units.iter().flat_map(move |unit| {
                let key = move |kind, system: &str| FormKey {
                    body_code: self.body_code.clone(),
                    fiscal_year: round.year,
                    edition: self.editions[round.edition].edition.info.id.clone(),
                    unit_code: unit.code.clone(),
                    kind,
                    system_code: system.to_owned(),
                };
                let systems = unit.systems.iter();
                std::iter::once(key(SheetKind::Organisation, ""))
                    .chain(systems.map(move |system| key(SheetKind::System, &system.code)))
            })
        })
    }

    /// The key that a 様式識別番号 stands for, of our own units and rounds.
    pub(in crate::office::form_in) fn of_number(&self, number: &str) -> Option<&FormKey> {
        self.numbers.get(number)
    }

    /// The newest round.
    pub(crate) fn newest(&self) -> &KnownRound {
        &self.rounds[0]
    }

    pub(crate) fn round_of(&self, year: i32) -> Option<&KnownRound> {
        self.rounds.iter().find(|round| round.year == year)
    }

    /// An edition by its id, that of the newest round first.
    pub(crate) fn edition_of(&self, id: &str) -> Option<&KnownEdition> {
        let wanted = fold(id);
        let mut inorder = self.rounds.iter().map(|round| &self.editions[round.edition]);
        inorder.find(|known| fold(&known.edition.info.id) == wanted)
    }

    /// The edition with this hash.
    pub(crate) fn edition_by_hash(&self, sha256: &str) -> Option<&KnownEdition> {
        self.editions.iter().find(|known| known.sha256 == sha256)
    }

    pub(crate) fn unit(&self, code: &str) -> Option<&SectionUnit> {
        self.by_code.get(code).map(|at| &self.units[*at])
    }

    /// The unit of a code as a cell gives it: any width, leading zeros lost. None where several fit.
    pub(crate) fn unit_like(&self, code: &str) -> Option<&SectionUnit> {
        self.only(self.by_bare_code.get(&bare_code(code)))
    }

    fn only(&self, places: Option<&Vec<usize>>) -> Option<&SectionUnit> {
        match places.map(Vec::as_slice) {
            Some([at]) => self.units.get(*at),
            _ => None,
        }
    }

    /// The unit of a code that stands beside a name in one cell: 「0312 市民課」, 「市民課（312）」; or of a name that
    /// stands in the place of a code. None where code and name are of two units.
    pub(in crate::office::form_in) fn unit_written(&self, text: &str) -> Option<&SectionUnit> {
        let folded = fold(text);
        let is_code = |c: char| c.is_ascii_alphanumeric() || c == '-';
        for code in folded.split(|c| !is_code(c)).filter(|code| !code.is_empty()) {
            let Some(unit) = self.unit_like(code) else {
                continue;
            };
            let name: String = folded.replacen(code, "", 1);
            let name = name.trim_matches(['(', ')', '[', ']', '「', '」', ':', '_', '/', '・', '【', '】']);
            let other = self.unit_named(name);
            return other.is_none_or(|other| other.code == unit.code).then_some(unit);
        }
        self.unit_named(text)
    }

    /// The one unit of this name, with or without its department before it.
    pub(crate) fn unit_named(&self, name: &str) -> Option<&SectionUnit> {
        let wanted = fold(name);
        if wanted.is_empty() {
            return None;
        }
        self.only(self.by_name.get(&wanted))
    }

    /// A system by its code, then by its name, with its section.
    pub(crate) fn system(&self, code: &str, name: &str) -> Option<(&SectionUnit, &SystemUnit)> {
        let all = || {
            self.units
                .iter()
                .flat_map(|unit| unit.systems.iter().map(move |system| (unit, system)))
        };
        let wanted = bare_code(code);
        let by_code = all().find(|(_, system)| !wanted.is_empty() && bare_code(&system.code) == wanted);
        let name = fold(name);
        by_code.or_else(|| all().find(|(_, system)| !name.is_empty() && fold(&system.name) == name))
    }
}

/// A code as Excel may have left it: one width, capitals, no hyphens in other shapes, no leading zeros, no .0 behind.
pub(in crate::office::form_in) fn bare_code(code: &str) -> String {
    let folded: String = fold(code)
        .to_uppercase()
        .chars()
        .map(|c| {
            if matches!(c, '‐' | '−' | 'ー' | '–' | '—' | '―') {
                '-'
            } else {
                c
            }
        })
        .collect();
    let bare = folded.strip_suffix(".0").unwrap_or(&folded);
    let stripped = bare.trim_start_matches('0');
    if stripped.is_empty() {
        bare.to_owned()
    } else {
        stripped.to_owned()
    }
}
