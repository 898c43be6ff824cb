//! 別紙: sections by domain, improvements past their day, corrections by the office; numbered in that order.

use tenken_documents::CityBlock;

use super::super::super::{model::City, status::local_day};
use super::super::workbook::plans::shown;
use super::{
    blocks::{column, sections},
    progress,
};
use crate::{
    app::App,
    error::Result,
    output::say,
    wire::{CorrectionLine, YearRequest},
};

/// The annexes, and the names by which the first pages refer to them.
pub(super) struct Annexes {
    pub blocks: Vec<CityBlock>,
    /// Annex of the improvements past their day.
    pub late: Option<String>,
    /// Annex of the corrections.
    pub corrections: Option<String>,
}

impl Annexes {
    /// Opens an annex; gives its name.
    fn open(&mut self, title: &str) -> String {
        let is_annex = |block: &&CityBlock| matches!(block, CityBlock::Annex { .. });
        let number = self.blocks.iter().filter(is_annex).count() + 1;
        let name = say("city-annex-name", &[("number", &number.to_string())]);
        self.blocks.push(CityBlock::Annex {
            title: format!("{name}　{}", say(title, &[])),
        });
        name
    }
}

impl App {
    pub(super) fn annexes(&mut self, city: &City) -> Result<Annexes> {
        let mut annexes = Annexes {
            blocks: Vec::new(),
            late: None,
            corrections: None,
        };
        annexes.open("city-annex-sections");
        for (place, department) in city.departments().into_iter().enumerate() {
            annexes
                .blocks
                .push(sections(city, department, department, place == 0));
        }
        if let Some(late) = progress::late(city) {
            annexes.late = Some(annexes.open("city-annex-late"));
            annexes.blocks.push(late);
        }
        if !city.corrections.is_empty() {
            let year = YearRequest {
                fiscal_year: i32::try_from(city.year).ok(),
            };
            let lines = self.correction_list(&year)?;
            annexes.corrections = Some(annexes.open("city-annex-corrections"));
            annexes.blocks.push(corrections(&lines));
        }
        Ok(annexes)
    }
}

/// Each correction that acts on the figures: who said so, when, from what to what.
fn corrections(lines: &[CorrectionLine]) -> CityBlock {
    let rows: Vec<Vec<String>> = lines
        .iter()
        .filter(|line| line.state == "open")
        .map(|line| {
            let change = say(
                "city-corrected-change",
                &[
                    ("field", &say(&format!("city-book-field-{}", line.field), &[])),
                    ("old", &shown(&line.field, &line.old)),
                    ("new", &shown(&line.field, &line.new)),
                ],
            );
            let day = local_day(&line.made_at).map(tenken_domain::date::Day::era_long);
            vec![
                [line.section.as_str(), &line.system].join("\n").trim().to_owned(),
                line.question.clone(),
                change,
                line.reason.clone(),
                format!("{}\n{}", line.on_word_of, day.unwrap_or_default()),
            ]
        })
        .collect();
    CityBlock::Table {
        title: String::new(),
        remark: String::new(),
        columns: vec![
            column(&["city-section"], 27, false),
            column(&["city-book-question"], 46, false),
            column(&["city-corrected-what"], 26, false),
            column(&["city-extract-reason"], 38, false),
            column(&["city-corrected-who"], 33, false),
        ],
        rows,
        none: String::new(),
        note: say("city-corrected-note", &[]),
    }
}
