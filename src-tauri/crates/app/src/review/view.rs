//! The review page.

use tenken_domain::{gap::Gap, text::is_blank, vocabulary::SheetKind};
use tenken_parcel::content::{DepartmentConfirmation, Sealed};
use tenken_store::table::sealed_version::{self, SealedVersion};

use crate::{
    app::App,
    error::{AppError, Result},
    sheet::{
        SheetModel, carried_unanswered, carried_view, count, domain_rows, headline, measure_view,
        must_open_lines, sheet_line, warning,
    },
    walk::route_steps,
    wire::{ConfirmedView, DepartmentStepView, GapLine, ReviewView, SheetRequest},
};

impl App {
    /// The review page.
    pub fn review_view(&mut self, request: &SheetRequest) -> Result<ReviewView> {
        let is_writable = !self.desk()?.case.is_read_only();
        let day = self.today()?;
        let today = day.to_string();
        let model = self.desk_mut()?.sheet(&request.sheet)?;
        let versions = sealed_version::of_sheet(self.desk()?.conn(), &request.sheet)?;
        let current = versions.iter().find(|version| version.version == model.version);
        let operator = self.desk()?.operator.as_ref();
        let (blocking, open) = gap_lines(&model);
        let (domains, total) = domain_rows(&model);
        let coverage = model.edition.coverage(model.asked(), Some(model.kind));
        Ok(ReviewView {
            line: sheet_line(&model),
            headline: headline(&model),
            blocking,
            open,
            must_open: must_open_lines(&model),
            domains,
            total,
            measures: model.measures.iter().map(|m| measure_view(&model, m)).collect(),
            carried: model.carried.iter().map(|one| carried_view(one, day)).collect(),
            remarks_warning: warning([model.remarks.as_str()]),
            remarks: model.remarks.clone(),
            is_remarks_draft: is_blank(&model.remarks),
            is_remarks_of_before: is_remarks_of_before(&model, &versions)?,
            wishes_warning: warning([model.wishes.as_str()]),
            wishes: model.wishes.clone(),
            performer: model.performer.clone(),
            period_from: model.period_from.clone(),
            period_to: model.period_to.clone(),
            headcount: model.headcount.map(|n| n.to_string()).unwrap_or_default(),
            confirmer: if model.request.responsible.is_empty() {
                operator.map(|person| person.name.clone()).unwrap_or_default()
            } else {
                model.request.responsible.clone()
            },
            confirmer_title: model.confirmer_title(),
            today,
            route: route_steps(&model.request.route),
            clauses_of_standard: count(coverage.of_standard),
            clauses_checked: count(coverage.checked),
            department_step: self.department_step(&model, current)?,
            is_editable: is_writable && model.state.is_editable(),
            confirmed: current.map(confirmed_view),
            can_correct: is_writable && tenken_domain::sheet::can_correct(model.state),
            lacking_fields: lacking_fields(&model).into_iter().map(str::to_owned).collect(),
            profile_open: count(model.profile.open(model.kind).len()),
        })
    }
}

/// What blocks and what does not, in the order of the sheet.
fn gap_lines(model: &SheetModel) -> (Vec<GapLine>, Vec<GapLine>) {
    let controls = tenken_checklist::controls()
        .map(|table| table.controls.as_slice())
        .unwrap_or_default();
    let mut lines: Vec<(Gap, GapLine)> = Vec::new();
    for (number, item) in model.numbered() {
        let text = controls.iter().find(|text| text.code == item.control);
        for gap in model.gaps(item) {
            let line = GapLine {
                item: item.id.clone(),
                number,
                control_ja: text.map(|t| t.name_ja.clone()).unwrap_or_default(),
                control_en: text.map(|t| t.name_en.clone()).unwrap_or_default(),
                gap: gap.code().to_owned(),
                level: item.level.to_string(),
            };
            lines.push((gap, line));
        }
    }
    let (blocking, open): (Vec<_>, Vec<_>) = lines.into_iter().partition(|(gap, _)| gap.is_blocking());
    (
        blocking.into_iter().map(|pair| pair.1).collect(),
        open.into_iter().map(|pair| pair.1).collect(),
    )
}

/// Fields of the sheet that the report requires (domain.md 4.1, 4.2).
pub(super) fn lacking_fields(model: &SheetModel) -> Vec<&'static str> {
    let mut lacking = Vec::new();
    if is_blank(&model.remarks) {
        lacking.push("remarks");
    }
    if is_blank(&model.performer) {
        lacking.push("performer");
    }
    if model.period_from.is_none() || model.period_to.is_none() {
        lacking.push("period");
    }
    if carried_unanswered(&model.carried) > 0 {
        lacking.push("carried");
    }
    lacking
}

/// The department's confirmation recorded on a version.
pub(crate) fn department_of(version: &SealedVersion) -> Result<Option<DepartmentConfirmation>> {
    version
        .dept_confirmation_json
        .as_deref()
        .map(|text| {
            serde_json::from_str(text).map_err(|cause| AppError::StoredDamaged {
                what: "department confirmation",
                detail: cause.to_string(),
            })
        })
        .transpose()
}

/// A correction keeps the remarks of the version before until somebody changes them.
fn is_remarks_of_before(model: &SheetModel, versions: &[SealedVersion]) -> Result<bool> {
    if !model.state.is_editable() || is_blank(&model.remarks) {
        return Ok(false);
    }
    let before = versions
        .iter()
        .find(|version| version.version + 1 == model.version);
    Ok(match before {
        Some(version) => {
            Sealed::from_canonical(&version.content)?
                .sheet()?
                .remarks
                .as_deref()
                == Some(model.remarks.as_str())
        }
        None => false,
    })
}

impl App {
    fn department_step(
        &self,
        model: &SheetModel,
        version: Option<&SealedVersion>,
    ) -> Result<Option<DepartmentStepView>> {
        if !model.request.has_department_step || model.kind == SheetKind::Central {
            return Ok(None);
        }
        let step = &model.edition.body.department_step;
        let done = version.map(department_of).transpose()?.flatten();
        Ok(Some(DepartmentStepView {
            title: model.edition.body.title(step.role).to_owned(),
            name: done
                .as_ref()
                .map(|d| d.name.clone().unwrap_or_default())
                .unwrap_or_default(),
            date: done.as_ref().map(|d| d.date.clone()),
            opinion: done.as_ref().and_then(|d| d.opinion.clone()).unwrap_or_default(),
            clause: step.clause.clone().unwrap_or_default(),
            is_done: done.is_some(),
            is_same_account: match version {
                Some(version) if done.is_some() => self.is_same_account(&version.id)?,
                _ => false,
            },
        }))
    }

    /// Two acts that belong to two people were entered under one OS account (data.md 4): no fault, but the paper with
    /// the second person's seal is then the only proof.
    fn is_same_account(&self, version: &str) -> Result<bool> {
        let case = &self.desk()?.case;
        let confirmed = case.accounts_of("sheet_confirm", version)?;
        let department = case.accounts_of("department_confirm", version)?;
        Ok(department.iter().any(|account| confirmed.contains(account)))
    }
}

/// A sealed version as the confirmation panel shows it.
pub(crate) fn confirmed_view(version: &SealedVersion) -> ConfirmedView {
    ConfirmedView {
        name: version.confirmed_by.clone(),
        date: version.confirmed_on.clone(),
        check_number: version.check_number.clone(),
        unanswered: version.unanswered_accepted,
        is_deputised: !version.acting_for.is_empty(),
    }
}
