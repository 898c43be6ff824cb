//! Headline figures: one row of boxes, the first with a heavy frame (README of the papers, 3).

use super::opening::stack;
use super::style::em;
use crate::model::{Headline, Ratio};
use crate::pdf::flow::{Flow, Joint, Slab};
use crate::pdf::mark::{Ink, Mark, Role};
use crate::pdf::measure::Setter;
use crate::pdf::table::LIGHT;
use crate::pdf::text::{Para, Style};
use crate::words::{self, Labels, NO_BASE};

/// Widths of the five boxes.
const WIDTHS: [f64; 5] = [43.0, 32.0, 40.0, 32.0, 23.0];
/// Size of the first value in points.
const KEY: f64 = 26.0;
/// The same of a row that is as low as its figures.
pub(crate) const LOW: f64 = 16.0;
/// Least height of a row that is not.
const HEIGHT: f64 = 23.0;
/// Padding at the side.
const SIDE: f64 = 2.2;

/// One box.
pub(crate) struct Figure {
    /// What it tells.
    pub label: String,
    /// Value, large.
    pub value: String,
    /// Unit behind it.
    pub unit: String,
    /// Lines below.
    pub bases: Vec<String>,
}

/// Adds the boxes of the result report.
pub(crate) fn headline(flow: &mut Flow, setter: &mut Setter, headline: &Headline, labels: &Labels<'_>) {
    setter.enter(labels("report-must-open", &[]));
    boxes(flow, setter, &figures(headline, labels), &WIDTHS, KEY);
}

/// Adds a row of boxes; the value of the first is set in `key` points.
pub(crate) fn boxes(flow: &mut Flow, setter: &mut Setter, figures: &[Figure], widths: &[f64], key: f64) {
    let mut marks = Vec::new();
    let mut left = 0.0;
    let mut height = if key > LOW { HEIGHT } else { 0.0 };
    for (index, (figure, width)) in figures.iter().zip(widths).enumerate() {
        let key = (index == 0).then_some(key);
        height = height.max(text(setter, figure, key, (left, *width), &mut marks));
        left += width;
    }
    let mut frames = Vec::new();
    let first = widths.first().copied().unwrap_or(0.0);
    left = first;
    for width in widths.iter().skip(1) {
        frames.push(Mark::Outline {
            area: (left, 0.0, *width, height),
            width: LIGHT,
            ink: Ink::RULE,
        });
        left += width;
    }
    let inset = 0.26;
    let area = (inset, inset, first - 2.0 * inset, height - 2.0 * inset);
    frames.push(Mark::Outline {
        area,
        width: 1.5,
        ink: Ink::INK,
    });
    frames.extend(marks);
    flow.push(Slab {
        height,
        marks: frames,
        joint: Joint::Hard,
        ..Slab::default()
    });
}

/// Label, value and base lines of a box; gives the height they need.
fn text(
    setter: &mut Setter,
    figure: &Figure,
    key: Option<f64>,
    place: (f64, f64),
    marks: &mut Vec<Mark>,
) -> f64 {
    let (left, width) = (place.0 + SIDE, place.1 - 2.0 * SIDE + 0.6);
    let label = if key.is_some() {
        Style::new(9.5).bold()
    } else {
        Style::new(8.5)
    };
    let (size, leading) = key.map_or((16.0, 1.3), |size| (size, 1.15));
    let mut y = stack(
        setter,
        &Para::new(figure.label.clone(), label, 1.35),
        Role::P,
        (left, 1.6),
        width,
        marks,
    );
    let para = value(setter, figure, size, leading, width);
    y = stack(setter, &para, Role::P, (left, y), width, marks);
    for base in &figure.bases {
        y = stack(
            setter,
            &Para::new(base.clone(), Style::new(8.0).sub(), 1.35),
            Role::P,
            (left, y),
            width,
            marks,
        );
    }
    y + 1.8
}

/// Value and unit on one line: the unit, then the value gives way until they fit.
fn value(setter: &mut Setter, figure: &Figure, size: f64, leading: f64, width: f64) -> Para {
    let (mut size, mut small) = (size, 9.5);
    loop {
        let unit = Style::new(small);
        let para = Para::new(figure.value.clone(), Style::new(size).bold(), leading).then(
            figure.unit.clone(),
            unit,
            0.3 * em(unit),
        );
        if size <= 9.0 || setter.set(&para, width).len() == 1 {
            return para;
        }
        if small > 8.0 {
            small -= 0.5;
        } else {
            size -= 1.0;
        }
    }
}

fn figures(headline: &Headline, labels: &Labels<'_>) -> [Figure; 5] {
    let score_base = labels("report-score-base", &[("value", &headline.partial_value)]);
    [
        must_open(headline, labels),
        share(
            "report-rate",
            headline.implementation,
            rate_base(headline, labels),
            labels,
        ),
        difference(headline, labels),
        share("report-score", headline.score, score_base, labels),
        band(headline, labels),
    ]
}

/// A rate with its basis.
fn share(id: &str, rate: Ratio, base: String, labels: &Labels<'_>) -> Figure {
    let unit = if rate.den > 0 {
        labels("report-percent", &[])
    } else {
        String::new()
    };
    Figure {
        label: labels(id, &[]),
        value: words::percent(rate),
        unit,
        bases: vec![base],
    }
}

fn difference(headline: &Headline, labels: &Labels<'_>) -> Figure {
    let count = words::count(headline.compared_items);
    let (unit, base) = match headline.difference.and_then(Ratio::tenths) {
        Some(_) => (
            labels("report-points", &[]),
            labels("report-difference-base", &[("count", &count)]),
        ),
        None => (String::new(), labels("report-difference-none", &[])),
    };
    let value = words::difference(headline.difference);
    Figure {
        label: labels("report-difference", &[]),
        value,
        unit,
        bases: vec![base],
    }
}

fn band(headline: &Headline, labels: &Labels<'_>) -> Figure {
    let steps = headline.band_steps.to_string();
    let base = labels(
        "report-band-base",
        &[("bands", &headline.bands), ("steps", &steps)],
    );
    let value = if headline.band.is_empty() {
        NO_BASE
    } else {
        &headline.band
    };
    let unit = String::new();
    Figure {
        label: labels("report-band", &[]),
        value: value.to_owned(),
        unit,
        bases: vec![base],
    }
}

/// Numerator and denominator of the rate.
pub(crate) fn rate_base(headline: &Headline, labels: &Labels<'_>) -> String {
    let rate = headline.implementation;
    if rate.den <= 0 {
        return labels("report-rate-no-base", &[]);
    }
    labels(
        "report-rate-base",
        &[("num", &words::count(rate.num)), ("den", &words::count(rate.den))],
    )
}

fn must_open(headline: &Headline, labels: &Labels<'_>) -> Figure {
    let mut bases = Vec::new();
    bases.extend(words::unanswered(headline.must_open_unanswered, labels));
    bases.push(previous(headline, labels));
    if headline.exceptions > 0 {
        bases.push(labels(
            "report-exceptions",
            &[("count", &words::count(headline.exceptions))],
        ));
    }
    Figure {
        label: labels("report-must-open", &[]),
        value: words::count(headline.must_open),
        unit: labels("report-must-open-unit", &[]),
        bases,
    }
}

/// Last year's 必須未実施件数 and the change.
pub(crate) fn previous(headline: &Headline, labels: &Labels<'_>) -> String {
    let Some(previous) = headline.must_open_previous else {
        return labels("report-must-open-first", &[]);
    };
    let change = headline.must_open - previous;
    let id = match change {
        0 => "report-must-open-same",
        1.. => "report-must-open-more",
        _ => "report-must-open-fewer",
    };
    labels(
        id,
        &[
            ("previous", &words::count(previous)),
            ("change", &words::count(change.abs())),
        ],
    )
}
