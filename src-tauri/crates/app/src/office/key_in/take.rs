//! From what was keyed in to the sheet that is taken in, marked 代行入力 with who did it and from what paper.

use std::{collections::BTreeMap, sync::Arc};

use serde_json::Value;
use tenken_checklist::Edition;
use tenken_domain::{
    date::fiscal_year_code,
    figures::Scale,
    vocabulary::{Answer, Progress, SetCode, SheetKind, SheetState},
};
use tenken_parcel::{
    content::{Carried, Confirmed, SealedSheet},
    sha256_hex,
};
use tenken_store::{
    CommandKind,
    table::{draft, round},
};

use super::draft::{Draft, Row};
use crate::{
    app::App,
    desk::desk_json,
    error::{AppError, Result},
    office::{
        SectionUnit, SystemUnit,
        intake::{Brought, Candidate, Ground, Standing, Stored},
        round_scale, system_info, unit_info,
    },
    sheet::{AnswerRecord, MeasureRecord, RequestInfo, SheetModel, sealed_sheet},
    wire::{KeyInTakeRequest, ReceptionRequest, ReceptionView},
};

/// Key in a sealed sheet: who keyed it in, from what paper.
pub(crate) const KEYED_IN: &str = "keyed_in";

/// The sheet that a paper is of.
pub(super) struct PaperSheet {
    pub edition: Arc<Edition>,
    edition_sha256: String,
    pub kind: SheetKind,
    pub set: SetCode,
    scale: Scale,
    pub has_partial: bool,
    pub fiscal_year: i32,
    pub unit: SectionUnit,
    pub system: Option<SystemUnit>,
}

impl App {
    pub(super) fn key_in_sheet(&mut self, draft: &Draft) -> Result<PaperSheet> {
        let row = round::get(self.desk()?.conn(), &draft.round)?.ok_or(AppError::NoRound)?;
        let unit = self.key_in_unit(&draft.unit)?;
        let system = unit.systems.iter().find(|system| system.code == draft.system);
        let scale = round_scale(&row)?;
        Ok(PaperSheet {
            edition: self.desk_mut()?.edition(&row.edition_sha256)?,
            edition_sha256: row.edition_sha256,
            kind: if draft.system.is_empty() {
                SheetKind::Organisation
            } else {
                SheetKind::System
            },
            set: row.set_code.parse()?,
            has_partial: scale.steps == 4,
            scale,
            fiscal_year: i32::try_from(row.fiscal_year).unwrap_or_default(),
            system: system.cloned(),
            unit,
        })
    }

    /// How the sheet would stand, and what it would lose.
    pub(super) fn key_in_standing(
        &mut self,
        draft: &Draft,
        carried: Vec<Carried>,
    ) -> Result<(Standing, usize)> {
        let paper = self.key_in_sheet(draft)?;
        let candidate = self.key_in_candidate(draft, &paper, carried)?;
        Ok((candidate.standing, candidate.losses()))
    }

    fn key_in_candidate(
        &mut self,
        draft: &Draft,
        paper: &PaperSheet,
        carried: Vec<Carried>,
    ) -> Result<Candidate> {
        let ground = Ground::of(self)?;
        ground.assert_open(i64::from(paper.fiscal_year))?;
        let mut model = paper.model(draft, &self.desk()?.body.code)?;
        model.carried = carried;
        model.exceptions = self.form_exceptions(&paper.unit)?;
        let mut sheet = sealed(&model, draft);
        let keyed_in = BTreeMap::from([("by", &draft.by), ("paper", &draft.paper)]);
        let keyed_in = serde_json::to_value(keyed_in).unwrap_or(Value::Null);
        sheet.extra.insert(KEYED_IN.to_owned(), keyed_in);
        // There is no file; what was keyed in stands for it.
        let sha256 = sha256_hex(desk_json(draft)?.as_bytes());
        let brought = Brought::of_sheet(sheet, "key_in", &draft.paper, &sha256)?;
        self.candidate(&ground, brought, None)
    }

    /// Takes the form in as the version in force.
    pub fn key_in_take(&mut self, request: &KeyInTakeRequest) -> Result<ReceptionView> {
        self.assert_office()?;
        let draft = self.key_in_draft(&request.key_in)?;
        let paper = self.key_in_sheet(&draft)?;
        let carried = draft.answered(self.key_in_asked(&draft, &paper)?);
        let candidate = self.key_in_candidate(&draft, &paper, carried)?;
        let lost = candidate.losses();
        if lost > 0 && !request.is_loss_accepted {
            return Err(AppError::AnswersWouldBeLost { count: lost });
        }
        if candidate.standing == Standing::Same {
            return Err(AppError::ParcelTakenBefore { file: draft.paper });
        }
        if draft.is_blank() {
            return Err(AppError::FieldEmpty { field: "answers" });
        }
        let stored = Stored::of(self, candidate, "in_force")?;
        let (at, actor, key) = (self.now(), self.actor()?, draft.key());
        self.desk_mut()?
            .case
            .command(&actor, "key_in_take", CommandKind::Act, &at, |tx| {
                stored.write(tx, &at)?;
                draft::delete(tx, &key).map(drop).map_err(AppError::from)
            })?;
        self.reception_view(&ReceptionRequest {
            reception: stored.row.id,
        })
    }
}

impl PaperSheet {
    fn model(&self, draft: &Draft, body_code: &str) -> Result<SheetModel> {
        let profile = draft.profile()?;
        let asked = self.edition.items_for(self.kind, self.set, &profile, &[]);
        let is_asked = |id: &str| asked.iter().any(|item| item.id == id);
        let (mut answers, mut measures) = (BTreeMap::new(), Vec::new());
        let mut inclusions = Vec::new();
        for (_, item) in self.numbered() {
            let Some(row) = draft.rows.get(&item.id).filter(|row| !row.is_blank()) else {
                continue;
            };
            // An answer on the paper is kept although the profile leaves its question out.
            if !is_asked(&item.id) {
                inclusions.push(item.id.clone());
            }
            let mut numbers = Vec::new();
            if !row.action.is_empty() {
                let measure = self.measure(measures.len() + 1, row);
                numbers.push(measure.number.clone());
                measures.push(measure);
            }
            let record = AnswerRecord {
                value: row.answer.as_deref().map(str::parse::<Answer>).transpose()?,
                is_flagged: row.is_flagged,
                reason: row.reason.clone(),
                measures: numbers,
                ..AnswerRecord::default()
            };
            answers.insert(item.id.clone(), record);
        }
        Ok(SheetModel {
            id: String::new(),
            kind: self.kind,
            fiscal_year: self.fiscal_year,
            body_code: body_code.to_owned(),
            unit: unit_info(&self.unit),
            system: self.system.as_ref().map(system_info),
            version: 1,
            state: SheetState::Submitted,
            set: self.set,
            scale: self.scale.clone(),
            edition: Arc::clone(&self.edition),
            edition_sha256: self.edition_sha256.clone(),
            profile,
            inclusions,
            answers,
            measures,
            carried: Vec::new(),
            prior: None,
            exceptions: BTreeMap::new(),
            request: RequestInfo::default(),
            marks: BTreeMap::new(),
            performer: draft.performer.clone(),
            period_from: None,
            period_to: None,
            remarks: draft.remarks.clone(),
            wishes: String::new(),
            headcount: None,
            answered: None,
        })
    }

    /// 8-0420-K01: never a number that the section gives.
    fn measure(&self, nth: usize, row: &Row) -> MeasureRecord {
        let year = fiscal_year_code(self.fiscal_year);
        let year = year
            .trim_start_matches(['R', 'H'])
            .trim_start_matches('0')
            .to_owned();
        let system = self
            .system
            .as_ref()
            .map(|system| format!("-{}", system.code))
            .unwrap_or_default();
        let number = format!("{year}-{}{system}-K{nth:02}", self.unit.code);
        let due = Some(row.due_on.clone()).filter(|day| !day.is_empty());
        MeasureRecord {
            id: number.clone(),
            number,
            problem: row.reason.clone(),
            action: row.action.clone(),
            is_within_authority: true,
            owner: row.owner.clone(),
            due_first: due.clone(),
            due_on: due,
            progress: Progress::NotStarted.as_str().to_owned(),
            ..MeasureRecord::default()
        }
    }
}

/// The sheet as the paper confirms it, with what it left open accepted as such.
fn sealed(model: &SheetModel, draft: &Draft) -> SealedSheet {
    let is_answered = |id: &str| model.answers.get(id).is_some_and(|record| record.value.is_some());
    let open = model.asked().iter().filter(|item| !is_answered(&item.id)).count();
    let confirmed = Confirmed {
        title: draft.confirmed_by.clone(),
        date: draft.confirmed_on.clone(),
        unanswered_accepted: u32::try_from(open).unwrap_or(u32::MAX),
        ..Confirmed::default()
    };
    sealed_sheet(model, confirmed, false)
}
