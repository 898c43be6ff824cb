//! A submission as it lies on the desk: whose it is, what it stands against, what is odd (data.md 6).

use tenken_domain::vocabulary::Answer;
use tenken_parcel::content::SubmissionContent;
use tenken_store::table::{
    reception::{self, Reception},
    round_target,
};

use super::{reception::confirmed, units::sections_on};
use crate::{
    app::App,
    desk::OpenedFile,
    error::{AppError, Result},
    sheet::{RequestInfo, SheetModel, model_of_sealed},
    wire::CellDifference,
};

/// A submission read and placed, not yet taken.
pub(super) struct Candidate {
    pub content: SubmissionContent,
    pub model: SheetModel,
    pub in_force: Option<Reception>,
    /// What it is shown against: the version in force or, after a return, the returned one.
    pub compared: Option<Reception>,
    pub odd: Vec<&'static str>,
    pub differences: Vec<CellDifference>,
    pub unit_id: Option<String>,
    pub system_unit_id: Option<String>,
    pub confirmed: String,
    pub is_same: bool,
    /// The version in force, where the file brings nothing but the department's confirmation that it lacked.
    pub completes: Option<Reception>,
}

impl App {
    /// Reads a submission and finds its place among what was taken before.
    pub(super) fn candidate(&mut self, opened: &OpenedFile) -> Result<Candidate> {
        let content: SubmissionContent = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        let sealed = content.sealed.sheet()?;
        let body_code = self.desk()?.body.code.clone();
        if sealed.body_code != body_code {
            return Err(AppError::ParcelForOther {
                found: sealed.body_code,
                expected: body_code,
            });
        }
        let edition = self.desk_mut()?.edition(&sealed.edition.sha256)?;
        let state = tenken_domain::vocabulary::SheetState::Submitted;
        let model = model_of_sealed("", &sealed, edition, state, RequestInfo::default(), None)?;
        let year = i64::from(model.fiscal_year);
        let known = reception::of_year(self.desk()?.conn(), year)?;
        let in_force = known
            .iter()
            .find(|row| row.state == "in_force" && is_key_of(row, &model))
            .cloned();
        let returned = known
            .iter()
            .filter(|row| row.state == "returned" && is_key_of(row, &model));
        let compared = in_force
            .clone()
            .or_else(|| returned.max_by_key(|row| row.version).cloned());
        // A version whose intake was taken back may come again; one that is here in any other state may not.
        let is_same = known
            .iter()
            .any(|row| row.sha256 == content.sealed_sha256 && row.state != "withdrawn");
        let completes = in_force.as_ref().filter(|row| {
            row.sha256 == content.sealed_sha256
                && row.dept_confirmation_json.is_none()
                && content.dept_confirmation.is_some()
        });
        let completes = completes.cloned();
        let differences = match &compared {
            Some(row) if !is_same => differences(&self.reception_model(row)?, &model),
            _ => Vec::new(),
        };
        let units = sections_on(self.desk()?.conn(), self.today()?)?;
        let unit = units.iter().find(|unit| unit.code == model.unit.code);
        let system_code = model.system.as_ref().map(|system| system.code.as_str());
        let system = unit.and_then(|u| u.systems.iter().find(|s| Some(s.code.as_str()) == system_code));
        let mut odd = Vec::new();
        let round = self.round()?;
        if round.edition_sha256 != model.edition_sha256 {
            odd.push("other-edition");
        }
        if round.fiscal_year != year {
            odd.push("other-year");
        }
        if unit.is_none() {
            odd.push("unknown-unit");
        }
        let token = opened.parcel.manifest.answers_token.as_deref();
        let targets = round_target::of_round(self.desk()?.conn(), &round.id)?;
        if !targets
            .iter()
            .any(|target| target.token.is_some() && target.token.as_deref() == token)
        {
            odd.push("no-request");
        }
        let asked = model.asked();
        if asked.len() > 5
            && asked
                .iter()
                .all(|item| model.answer(&item.id).value == Some(Answer::Yes))
        {
            odd.push("all-yes");
        }
        if differences.iter().any(|difference| difference.is_loss) {
            odd.push("loses-answers");
        }
        Ok(Candidate {
            unit_id: unit.map(|unit| unit.id.clone()),
            system_unit_id: system.map(|system| system.id.clone()),
            confirmed: confirmed(&sealed),
            content,
            model,
            in_force,
            compared,
            odd,
            differences,
            is_same,
            completes,
        })
    }
}

fn is_key_of(row: &Reception, model: &SheetModel) -> bool {
    row.unit_code == model.unit.code
        && row.sheet_kind == model.kind.as_str()
        && row.system_code == model.system.as_ref().map(|s| s.code.clone()).unwrap_or_default()
}

/// Cell by cell against the version in force; a cell that becomes empty would lose what stands there.
fn differences(old: &SheetModel, new: &SheetModel) -> Vec<CellDifference> {
    let mut found = Vec::new();
    for (number, item) in old.numbered() {
        let (before, after) = (old.answer(&item.id), new.answer(&item.id));
        let texts = |model: &SheetModel, record: &crate::sheet::AnswerRecord| {
            let evidence: Vec<String> = record
                .evidence
                .iter()
                .map(|e| format!("{} / {}", e.name, e.place))
                .collect();
            let measures: Vec<String> = record
                .measures
                .iter()
                .filter_map(|id| model.measure(id))
                .map(|m| m.action.clone())
                .collect();
            [
                (
                    "answer",
                    record.value.map(Answer::mark).unwrap_or_default().to_owned(),
                ),
                ("reason", record.reason.clone()),
                ("evidence", evidence.join("\n")),
                ("measure", measures.join("\n")),
            ]
        };
        for ((cell, old_text), (_, new_text)) in texts(old, &before).into_iter().zip(texts(new, &after)) {
            if old_text != new_text {
                found.push(CellDifference {
                    item: item.id.clone(),
                    number,
                    question: item.question.clone(),
                    cell: cell.to_owned(),
                    is_loss: cell == "answer" && new_text.is_empty(),
                    old: old_text,
                    new: new_text,
                });
            }
        }
    }
    found
}
