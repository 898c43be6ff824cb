//! 部局別: what a department head reads and confirms.

use std::sync::Arc;

use tenken_documents::{CityBlock, CityReport};
use tenken_domain::{
    date::Day,
    vocabulary::{Answer, Role},
};

use super::super::super::{
    figures::mean_text,
    model::{City, CitySheet},
};
use super::super::Asked;
use super::{
    blocks::{column, sections},
    count_figure, grouped,
    notes::corrected_by,
    of, rate_figure,
};
use crate::{
    app::App,
    error::{AppError, Result},
    output::say,
    sheet::{count, rate_view},
};

impl App {
    pub(super) fn department_extract(
        &mut self,
        city: &Arc<City>,
        asked: &Asked,
        at: &str,
    ) -> Result<CityReport> {
        let department = asked.department.as_deref().unwrap_or_default();
        if !city.departments().contains(&department) {
            return Err(AppError::NotFound {
                what: "department",
                id: department.to_owned(),
            });
        }
        let role = self.desk()?.body.title(Role::DeptHead).to_owned();
        let mut head = self.city_head(city, at)?;
        head.title = say("city-extract-title", &[("department", department)]);
        head.running_title = say("city-extract-running", &[]);
        head.date = city.today.era_long();
        head.addressee = say("city-extract-to", &[("department", department)]);
        head.sender = self.office_sender()?;
        head.opening = say("city-extract-opening", &[("office", &head.unit)]);
        let own: Vec<&CitySheet> = city
            .sheets
            .iter()
            .filter(|sheet| city.sections[sheet.section].department == department)
            .collect();
        let figures = city.pooled(own.iter().copied(), |_| true);
        let targets: Vec<usize> = city
            .targets()
            .filter(|(_, section)| section.department == department)
            .map(|(index, _)| index)
            .collect();
        let done = targets.iter().filter(|index| city.is_complete(**index)).count();
        let share = rate_view(tenken_domain::ratio::Fraction::of(
            count(done),
            count(targets.len()),
        ));
        let rate = rate_view(figures.rate());
        let all = city.pooled(&city.sheets, |_| true);
        let mut blocks = vec![
            sections(city, department, &say("city-extract-heat", &[]), true),
            must_open(city, &own),
            late(city, department),
        ];
        if city.has_department_step {
            blocks.push(CityBlock::SignOff {
                title: say("report-check-title", &[]),
                heads: [
                    "city-sign-role",
                    "city-sign-name",
                    "report-check-opinion",
                    "report-check-date",
                ]
                .iter()
                .map(|id| say(id, &[]))
                .collect(),
                cells: vec![role, String::new(), String::new(), say("city-sign-day", &[])],
            });
        }
        Ok(CityReport {
            head,
            figures: vec![
                count_figure("city-must-open", figures.must_open, Vec::new()),
                rate_figure(
                    "city-section-rate",
                    &share.text,
                    of(&share, "city-of-sections", "city-sections"),
                ),
                rate_figure(
                    "city-rate",
                    &rate.text,
                    of(&rate, "city-of-questions", "city-questions"),
                ),
                rate_figure(
                    "city-extract-all",
                    &mean_text(all.rate().map(tenken_domain::ratio::Fraction::percent_tenths)),
                    Vec::new(),
                ),
            ],
            blocks,
        })
    }
}

fn must_open(city: &City, own: &[&CitySheet]) -> CityBlock {
    let mut rows = Vec::new();
    for sheet in own {
        for answer in sheet.answers.iter().filter(|answer| city.is_must_open(answer)) {
            let item = &city.items[answer.item].item;
            let section = &city.sections[sheet.section];
            let name = if sheet.system_name.is_empty() {
                section.name.clone()
            } else {
                format!("{}\n{}", section.name, sheet.system_name)
            };
            let mark = answer
                .value
                .map_or_else(|| say("answer-none", &[]), |value| Answer::mark(value).to_owned());
            let (mark, reason) = match answer.corrected {
                Some(at) => (
                    format!("{mark}{}", say("city-corrected-mark", &[])),
                    [answer.reason.as_ref(), &corrected_by(city, at)]
                        .join("\n")
                        .trim()
                        .to_owned(),
                ),
                None => (mark, answer.reason.to_string()),
            };
            rows.push(vec![
                name,
                format!("{}（{}）", item.question, item.control),
                mark,
                reason,
            ]);
        }
    }
    CityBlock::Table {
        title: say("city-extract-must", &[]),
        remark: say("city-count", &[("count", &rows.len().to_string())]),
        columns: vec![
            column(&["city-section"], 32, false),
            column(&["city-worst-question"], 66, false),
            column(&["city-book-answer"], 14, false),
            column(&["city-extract-reason"], 58, false),
        ],
        rows,
        none: say("city-extract-must-none", &[]),
        note: String::new(),
    }
}

/// Improvements of the department with their days.
fn late(city: &City, department: &str) -> CityBlock {
    let rows: Vec<Vec<String>> = city
        .measures
        .iter()
        .filter(|(index, _)| city.sections[city.sheets[*index].section].department == department)
        .map(|(index, measure)| {
            let due = measure.due_on.as_deref().and_then(|due| Day::from_iso(due).ok());
            vec![
                measure.number.clone(),
                city.sections[city.sheets[*index].section].name.clone(),
                measure.action.clone(),
                due.map_or_else(|| "－".to_owned(), Day::era_long),
                say(&format!("progress-{}", measure.progress.replace('_', "-")), &[]),
            ]
        })
        .collect();
    CityBlock::Table {
        title: say("city-extract-measures", &[]),
        remark: say("city-count", &[("count", &grouped(count(rows.len())))]),
        columns: vec![
            column(&["city-late-number"], 27, false),
            column(&["city-late-section"], 30, false),
            column(&["city-late-action"], 61, false),
            column(&["city-late-due"], 32, true),
            column(&["city-x-state"], 20, false),
        ],
        rows,
        none: say("city-progress-none", &[]),
        note: String::new(),
    }
}
