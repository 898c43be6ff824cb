//! Committee report, department extract and public summary as blocks (mock/paper, committee-report).

mod annex;
mod audits;
mod blocks;
mod extract;
mod notes;
mod progress;
mod revision;
mod summary;
mod trend;

use std::sync::Arc;

use tenken_checklist::RetentionKind;
use tenken_documents::{CityBlock, CityFigure, CityHead, CityReport};
use tenken_domain::date::{Day, fiscal_year_label};

use super::super::{model::City, view::headline};
use super::Asked;
use crate::{
    app::App,
    board::summed,
    desk::meta,
    error::Result,
    output::{mark, say, standard},
    wire::{CityHeadline, CityYear, RateView},
};

impl App {
    pub(super) fn city_report(
        &mut self,
        city: &Arc<City>,
        asked: &Asked,
        kind: &str,
        at: &str,
    ) -> Result<CityReport> {
        if kind.starts_with("extract") {
            return self.department_extract(city, asked, at);
        }
        if kind.starts_with("summary") {
            return self.public_summary(city, at);
        }
        if kind.starts_with("revision") {
            return self.revision_report(city, asked, at);
        }
        if kind.starts_with("trend") {
            return self.trend_report(city, asked, at);
        }
        let (years, compared) = self.city_years(city)?;
        let before = self.city_years_before(city)?.into_iter().next_back();
        let points = if asked.points.is_empty() {
            self.drafted_points(city)?
        } else {
            asked.points.clone()
        };
        let mut head = self.city_head(city, at)?;
        head.title = say("city-committee-title", &[]);
        head.running_title = say("city-committee-running", &[]);
        head.meeting.clone_from(&asked.meeting);
        head.paper_number.clone_from(&asked.paper_number);
        asked.date(&mut head);
        let figures = headline(city, &years);
        let annexes = self.annexes(city)?;
        let mut blocks = vec![
            CityBlock::Lines {
                title: say("city-points", &[]),
                remark: String::new(),
                lines: points,
                is_plain: false,
            },
            proposals(asked),
            blocks::heat(city, annexes.corrections.as_deref(), &notes::notes(city, &years)),
            CityBlock::Page,
            blocks::worst(city, before.as_deref()),
        ];
        blocks.extend(blocks::years(&years, compared, &self.city_merged(city)?));
        blocks.push(audits::block(&self.audited(city)?));
        blocks.push(progress::progress(city, annexes.late.as_deref()));
        blocks.extend(annexes.blocks);
        Ok(CityReport {
            head,
            figures: committee_figures(city, &figures, (&years, compared), self.carried_on(city)?),
            blocks,
        })
    }

    /// Open and overdue improvements of earlier years that are still followed: they are in none of the figures of a year.
    fn carried_on(&mut self, city: &City) -> Result<(i64, i64)> {
        let board = self.board()?;
        let earlier = board.held.iter().filter(|held| {
            let told = held.told.as_ref();
            told.is_some_and(|(_, year, _)| *year < city.year)
        });
        let sum = summed(earlier, city.today)?;
        Ok((sum.open, sum.overdue))
    }

    /// What every paper of the body says of itself.
    pub(super) fn city_head(&mut self, city: &City, at: &str) -> Result<CityHead> {
        let round = self.round()?;
        let years = self.kept_years(RetentionKind::Report.as_str())?.to_string();
        let edition = self.desk_mut()?.edition(&round.edition_sha256)?;
        let body = &self.desk()?.body;
        let mark = mark(body);
        Ok(CityHead {
            body: body.name.clone(),
            unit: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
            fiscal_year: fiscal_year_label(i32::try_from(city.year).unwrap_or_default()),
            mark: [mark.classification.as_str(), mark.handling.as_str()]
                .join("　")
                .trim()
                .to_owned(),
            edition: format!("{}　{}", edition.body.name, edition.info.label),
            standard: standard(&edition),
            made_from: say(
                "city-made-from",
                &[
                    ("day", &city.today.era_long()),
                    ("seq", &city.seq.to_string()),
                    ("years", &years),
                ],
            ),
            made_at: at.to_owned(),
            ..CityHead::default()
        })
    }
}

impl Asked {
    /// The day of the meeting and the office below the title.
    fn date(&self, head: &mut CityHead) {
        let day = self.held_on.map(Day::era_long).unwrap_or_default();
        let line = format!("{day}　{}", head.unit);
        line.trim().clone_into(&mut head.date);
    }
}

fn proposals(asked: &Asked) -> CityBlock {
    let is_plain = asked.proposals.is_empty();
    CityBlock::Lines {
        title: say("city-proposals", &[]),
        remark: String::new(),
        lines: if is_plain {
            vec![say("city-proposals-none", &[])]
        } else {
            asked.proposals.clone()
        },
        is_plain,
    }
}

/// A rate as a headline figure; － has no unit.
pub(super) fn rate_figure(id: &str, text: &str, bases: Vec<String>) -> CityFigure {
    CityFigure {
        label: say(id, &[]),
        value: text.to_owned(),
        unit: if text == "－" {
            String::new()
        } else {
            say("city-percent", &[])
        },
        bases,
    }
}

/// A count as a headline figure.
pub(super) fn count_figure(id: &str, value: i64, bases: Vec<String>) -> CityFigure {
    CityFigure {
        label: say(id, &[]),
        value: grouped(value),
        unit: say("city-cases", &[]),
        bases,
    }
}

/// 2107 is 2,107.
pub(super) fn grouped(value: i64) -> String {
    let digits = value.abs().to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if value < 0 { format!("▲{text}") } else { text }
}

pub(super) fn of(rate: &RateView, all: &str, part: &str) -> Vec<String> {
    vec![
        say(all, &[("count", &grouped(rate.den))]),
        say(part, &[("count", &grouped(rate.num))]),
    ]
}

/// Base of the first figure: the change on equal items, and exceptions.
fn must_bases(figures: &CityHeadline, years: &[CityYear], compared: i64) -> Vec<String> {
    let mut bases = match years {
        [.., before, now] => {
            let change = now.must_open - before.must_open;
            let id = match change {
                0 => "city-change-same",
                1.. => "city-change-more",
                _ => "city-change-less",
            };
            let args = [
                ("before", grouped(before.must_open)),
                ("now", grouped(now.must_open)),
                ("change", grouped(change.abs())),
            ];
            vec![
                say("city-change-base", &[("items", &grouped(compared))]),
                say(id, &args.each_ref().map(|(name, value)| (*name, value.as_str()))),
            ]
        }
        _ => vec![say(
            "city-must-sections",
            &[("count", &figures.must_open_sections.to_string())],
        )],
    };
    if figures.excepted > 0 {
        bases.push(say("city-excepted", &[("count", &figures.excepted.to_string())]));
    }
    bases
}

fn committee_figures(
    city: &City,
    figures: &CityHeadline,
    (years, compared): (&[CityYear], i64),
    (carried_open, carried_overdue): (i64, i64),
) -> Vec<CityFigure> {
    let carried = |count: i64| {
        let more = say("city-carried-more", &[("count", &grouped(count))]);
        (count > 0).then_some(more)
    };
    let mut overdue: Vec<String> = Vec::new();
    if figures.measures_overdue > 0 {
        overdue.push(say(
            "city-overdue-mean",
            &[("days", &figures.overdue_days.to_string())],
        ));
    }
    overdue.extend(carried(carried_overdue));
    let all = i64::try_from(city.measures.len()).unwrap_or(0);
    let mut open = vec![say("city-measures-of", &[("count", &grouped(all))])];
    open.extend(carried(carried_open));
    vec![
        count_figure(
            "city-must-open",
            figures.must_open,
            must_bases(figures, years, compared),
        ),
        rate_figure(
            "city-section-rate",
            &figures.section_rate.text,
            of(&figures.section_rate, "city-of-sections", "city-sections"),
        ),
        rate_figure(
            "city-rate",
            &figures.rate.text,
            of(&figures.rate, "city-of-questions", "city-questions"),
        ),
        rate_figure(
            "city-mean",
            &figures.mean,
            vec![
                say("city-mean-of", &[]),
                say("city-mean-n", &[("n", &figures.mean_sections.to_string())]),
            ],
        ),
        count_figure("city-measures-open", figures.measures_open, open),
        count_figure("city-overdue", figures.measures_overdue, overdue),
    ]
}
