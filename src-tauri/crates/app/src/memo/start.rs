//! A draft that writes itself: from an answer × on what must be done, or from an improvement.

use tenken_domain::vocabulary::{Answer, MemoSource, MemoState, Role};
use tenken_store::table::{
    memo::{self, Memo},
    sheets,
};

use super::step;
use crate::{
    app::App,
    audit::there,
    board::{BoardError, shown_reference},
    desk::desk_json,
    error::{AppError, Result},
    exception::Step,
    host::fresh_id,
    output::say,
    sheet::SheetModel,
    wire::{BoardSaved, MemoStartRequest},
};

impl App {
    /// Makes a draft of an answer × on a 必須 or 禁止 item, or of an improvement, with what is known of it. Where one is
    /// open already, that one is given.
    pub fn memo_start(&mut self, request: &MemoStartRequest) -> Result<BoardSaved> {
        self.assert_not_audit()?;
        let row = if request.measure.is_empty() {
            self.memo_of_answer(&request.sheet, &request.item)?
        } else {
            self.memo_of_measure(&request.measure)?
        };
        let open = memo::open(self.desk()?.conn())?;
        let known = open.into_iter().find(|known| {
            let is_same = (&known.source, &known.unit_id) == (&row.source, &row.unit_id);
            is_same && (&known.reference, &known.sheet_id) == (&row.reference, &row.sheet_id)
        });
        if let Some(known) = known {
            return Ok(self.memo_saved(&known));
        }
        let pen = self.pen()?;
        self.board_act("memo_start", |tx| {
            memo::insert(tx, &row)?;
            let made = Step {
                kind: "drafted",
                note: &row.reference,
                ..Step::default()
            };
            step(&pen, tx, &row.id, &made)
        })?;
        Ok(self.memo_saved(&row))
    }

    pub(super) fn assert_not_audit(&self) -> Result<()> {
        if self.desk()?.case.kind().code() == "audit" {
            return Err(AppError::WrongCaseKind { needed: "section" });
        }
        Ok(())
    }

    /// An empty draft of this desk: number, addressees, who reports, what is usually asked for.
    pub(super) fn new_memo(&mut self, source: MemoSource, unit: Option<String>) -> Result<Memo> {
        let unit_id = match unit {
            Some(id) => Some(id),
            None => self.case_unit()?.map(|unit| unit.id).filter(|id| !id.is_empty()),
        };
        let today = self.today()?;
        let actor = self.actor()?;
        let urgent = &self.desk()?.body.urgent;
        let own = actor.role.parse::<Role>().ok();
        let role = own.filter(|role| urgent.reported_by.contains(role));
        let usual = [Role::SectionMgr, Role::DeptHead];
        let usual = usual.into_iter().find(|role| urgent.reported_by.contains(role));
        let role = role.or(usual).unwrap_or(Role::SectionMgr);
        let codes: Vec<String> = urgent.report_to.iter().map(ToString::to_string).collect();
        Ok(Memo {
            id: fresh_id("memo")?,
            number: self.next_memo_number(unit_id.as_deref(), today)?,
            unit_id,
            source: source.to_string(),
            found_at: today.era_long(),
            request: say("memo-usual-request", &[]),
            clauses_json: "[]".to_owned(),
            addressees_json: desk_json(&codes)?,
            reporter_role: role.to_string(),
            state: MemoState::Draft.to_string(),
            created_at: self.now(),
            ..Memo::default()
        })
    }

    fn memo_of_answer(&mut self, sheet: &str, item: &str) -> Result<Memo> {
        let (sheet, item) = self.grave(sheet, item)?;
        let model = self.desk_mut()?.sheet(&sheet)?;
        let (_, asked) = there(model.asked_item(&item), "item", &item)?;
        let record = model.answer(&item);
        let measure = record.measures.iter().find_map(|id| model.measure(id));
        let code = shown_reference(&model.edition.body.id, &item);
        let control = tenken_checklist::controls()
            .ok()
            .and_then(|table| table.controls.iter().find(|one| one.code == asked.control))
            .map_or_else(|| code.clone(), |one| one.name_ja.clone());
        let (question, clauses) = (asked.question.clone(), asked.clauses.clone());
        let reason = record.reason.clone();
        let (measure_number, interim) =
            measure.map_or_else(Default::default, |one| (one.number.clone(), one.interim.clone()));
        let place = place_of(&model);
        let performer = model.request.responsible.clone();
        let unit = Some(model.unit.id.clone()).filter(|id| !id.is_empty());
        let row = self.new_memo(MemoSource::Answer, unit)?;
        Ok(Memo {
            reference: code,
            sheet_id: Some(sheet),
            item_id: Some(item),
            measure_number,
            subject: say("memo-subject-answer", &[("control", &control)]),
            seen: say(
                "memo-seen-answer",
                &[("question", &question), ("reason", &reason)],
            )
            .trim()
            .to_owned(),
            place,
            interim,
            clauses_json: desk_json(&clauses)?,
            reporter: performer,
            ..row
        })
    }

    /// The sheet and the item of an answer × on what the standard demands or forbids.
    fn grave(&mut self, sheet: &str, item: &str) -> Result<(String, String)> {
        let ids: Vec<String> = match sheet {
            "" => sheets::all(self.desk()?.conn())?
                .into_iter()
                .map(|row| row.id)
                .collect(),
            id => vec![id.to_owned()],
        };
        let mut is_asked = false;
        for id in ids {
            let model = self.desk_mut()?.sheet(&id)?;
            let ending = format!("-{item}");
            let asked = model.asked();
            let found = asked
                .into_iter()
                .find(|one| one.id == item || one.id.ends_with(&ending));
            let Some(found) = found else { continue };
            is_asked = true;
            if found.level.is_binding() && model.answer(&found.id).value == Some(Answer::No) {
                return Ok((id, found.id.clone()));
            }
        }
        if is_asked {
            return Err(BoardError::MemoNotGrave {
                item: item.to_owned(),
            }
            .into());
        }
        Err(AppError::NotFound {
            what: "item",
            id: item.to_owned(),
        })
    }

    fn memo_of_measure(&mut self, measure: &str) -> Result<Memo> {
        let board = self.board()?;
        let held = board.find(measure)?.clone();
        if !held.progress()?.is_open() {
            return Err(AppError::ActNotPossible {
                act: "memo_start",
                state: held.row.progress,
            });
        }
        let row = self.new_memo(MemoSource::Measure, held.row.unit_id.clone())?;
        Ok(Memo {
            reference: held.row.number.clone(),
            measure_number: held.row.number.clone(),
            subject: subject_of(&held.row.problem)
                .unwrap_or_else(|| say("memo-subject-measure", &[("number", &held.row.number)])),
            seen: held.row.problem.clone(),
            place: held.unit_name.clone(),
            interim: held.row.interim_action.clone(),
            clauses_json: held.row.clauses_json.clone(),
            reporter: held.row.responsible.clone(),
            ..row
        })
    }
}

/// Where it was seen, as far as the sheet knows: the section, or its system.
fn place_of(model: &SheetModel) -> String {
    match &model.system {
        Some(system) => system.name.clone(),
        None => model.unit.name.clone(),
    }
}

/// How a sentence ends that can stand before こと.
const ENDS: [&str; 7] = ["ない", "いる", "ある", "なる", "する", "れる", "った"];
/// Longest sentence that makes a subject.
const LONGEST: usize = 48;

/// 不審なメールが消去されていないことについて, made of what an improvement says is wrong: its first sentence, where it is short
/// and ends as one does.
fn subject_of(problem: &str) -> Option<String> {
    let first = problem.trim().split(['。', '\n']).next()?.trim();
    let is_short = !first.is_empty() && first.chars().count() <= LONGEST;
    let is_fit = is_short && ENDS.iter().any(|end| first.ends_with(end));
    is_fit.then(|| say("memo-subject-fact", &[("fact", first)]))
}

#[cfg(test)]
mod tests {
    use super::subject_of;

    #[test]
    fn a_subject_is_made_of_a_short_sentence() {
        assert_eq!(
            subject_of("不審なメールが消去されていない。再発の恐れがある。").as_deref(),
            Some("不審なメールが消去されていないことについて")
        );
        assert_eq!(subject_of("記録の不備"), None);
        assert_eq!(subject_of(&format!("{}ない。", "あ".repeat(60))), None);
    }
}
