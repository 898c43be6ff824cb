//! The first page: what is asked, by when, from whom to whom.

use tenken_domain::{date::Day, profile::Profile};

use crate::{
    app::App,
    error::Result,
    sheet::{RouteInfo, SheetModel, count, minutes},
    wire::{RequestView, ReturnedMark, ReturnedView, RouteStep, SheetRequest},
};

impl App {
    /// What is asked, by when, from whom to whom.
    pub fn request_view(&mut self, request: &SheetRequest) -> Result<RequestView> {
        let today = self.today()?;
        let model = self.desk_mut()?.sheet(&request.sheet)?;
        let asked = model.asked().len();
        let info = &model.request;
        let due = info.due_on.as_deref().and_then(|text| Day::from_iso(text).ok());
        Ok(RequestView {
            sheet: model.id.clone(),
            kind: model.kind.to_string(),
            fiscal_year: model.fiscal_year,
            standard: format!(
                "{} {}",
                model.edition.info.standard, model.edition.info.standard_version
            ),
            edition: model.edition.info.label.clone(),
            set: model.set.to_string(),
            from_office: info.office.clone(),
            contact: info.contact.clone(),
            note: info.note.clone(),
            due_on: info.due_on.clone(),
            days_left: due.map(|due| today.days_until(due)),
            route: route_steps(&info.route),
            prior_count: model.prior.as_ref().map_or(0, |prior| count(prior.answers.len())),
            carried_count: count(model.carried.len()),
            questions: count(asked),
            minutes: minutes(count(asked)),
            returned: returned(&model),
        })
    }
}

fn returned(model: &SheetModel) -> Option<ReturnedView> {
    (!model.request.returned_reason.is_empty()).then(|| ReturnedView {
        reason: model.request.returned_reason.clone(),
        due_on: model.request.returned_due_on.clone(),
        marks: model
            .numbered()
            .filter_map(|(number, item)| {
                let note = model.marks.get(&item.id)?;
                Some(ReturnedMark {
                    item: item.id.clone(),
                    number,
                    note: note.clone(),
                })
            })
            .collect(),
    })
}

/// The route as the window shows it.
pub(crate) fn route_steps(route: &[RouteInfo]) -> Vec<RouteStep> {
    route
        .iter()
        .map(|step| RouteStep {
            step: step.step.clone(),
            role: step.role.clone(),
            title: step.title.clone(),
            name: step.name.clone(),
        })
        .collect()
}

/// Questions of the sheet before any profile.
pub(crate) fn uncut(model: &SheetModel) -> usize {
    model
        .edition
        .items_for(model.kind, model.set, &Profile::default(), &model.inclusions)
        .len()
}
