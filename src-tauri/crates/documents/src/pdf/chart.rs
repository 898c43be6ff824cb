//! Charts as vectors, the same as in the app; the figures always stand beside them (README of the papers, 7).

use super::mark::{Ink, Mark, Role, pt};
use super::measure::Setter;
use super::text::{Align, Style};

/// Cell of a domain bar: width and height in millimetres.
pub(crate) const BAR_CELL: (f64, f64) = (38.0, 5.6);
/// Places of 0 and 100 in the cell.
const SCALE: (f64, f64) = (2.0, 34.0);

/// Place of a share of one on the scale of the bars.
fn place(share: f64) -> f64 {
    SCALE.0 + (SCALE.1 - SCALE.0) * share.clamp(0.0, 1.0)
}

/// A bar of this year's rate with a tick for last year's; `limit` is the dashed line as a share of one.
pub(crate) fn bar(setter: &mut Setter, rate: Option<f64>, previous: Option<f64>, limit: f64) -> Vec<Mark> {
    let height = BAR_CELL.1;
    let mut marks: Vec<Mark> = [0.0, 0.5, 1.0]
        .into_iter()
        .map(|share| upright(place(share), (0.0, height), 0.12, Ink::GRID, None))
        .collect();
    marks.push(upright(
        place(limit),
        (0.0, height),
        0.15,
        Ink::LIMIT,
        Some((0.7, 0.6)),
    ));
    match rate {
        Some(rate) => {
            marks.push(Mark::Fill {
                area: (SCALE.0, 1.5, place(rate) - SCALE.0, 2.6),
                ink: Ink::BAR,
            });
        }
        None => marks.extend(setter.line_at("－", Style::new(2.7 / pt(1.0)), Align::Left, (3.0, 3.8))),
    }
    if let (Some(_), Some(previous)) = (rate, previous) {
        marks.push(upright(place(previous), (0.7, 4.9), 1.1, Ink::WHITE, None));
        marks.push(upright(place(previous), (0.7, 4.9), 0.45, Ink::INK, None));
    }
    marks
}

/// Figures of the axis for the head cell, on that baseline.
pub(crate) fn bar_axis(setter: &mut Setter, baseline: f64) -> Vec<Mark> {
    let style = Style::new(2.4 / pt(1.0));
    [(0.0, "0"), (0.5, "50"), (1.0, "100")]
        .into_iter()
        .flat_map(|(share, text)| setter.line_at(text, style, Align::Centre, (place(share), baseline)))
        .collect()
}

/// A year in the year bars.
pub(crate) struct Year {
    /// Label below.
    pub label: String,
    /// Value above, as printed.
    pub value: String,
    /// Share of one; `None` draws no bar.
    pub rate: Option<f64>,
}

/// Size of the year bars.
pub(crate) const YEARS: (f64, f64) = (80.0, 42.0);
/// Room for the figures of the scale.
const AXIS: f64 = 7.0;
/// Height of 100 %.
const FULL: f64 = 31.5;

/// Bars from zero: past years in outline, this year filled.
pub(crate) fn year_bars(setter: &mut Setter, years: &[Year], alt: String) -> Vec<Mark> {
    let ground = YEARS.1 - 5.0;
    let step = (YEARS.0 - AXIS - 2.0) / f64::from(u32::try_from(years.len().max(1)).unwrap_or(1));
    let mut tag = setter.tag(Role::Figure);
    tag.alt = Some(alt);
    let mut marks = vec![Mark::Open(tag)];
    for (share, text) in [(0.0, "0"), (0.5, "50"), (1.0, "100")] {
        let y = ground - FULL * share;
        marks.push(Mark::rule(
            (AXIS, y),
            (YEARS.0 - 2.0, y),
            0.12 / pt(1.0),
            Ink::GRID,
        ));
        marks.extend(setter.line_at(
            text,
            Style::new(2.4 / pt(1.0)),
            Align::Right,
            (AXIS - 1.0, y + 0.9),
        ));
    }
    let mut centre = AXIS + step / 2.0;
    for (index, year) in years.iter().enumerate() {
        let height = year.rate.unwrap_or(0.0) * FULL;
        let area = (centre - 7.0, ground - height, 14.0, height);
        if year.rate.is_some() && index + 1 == years.len() {
            marks.push(Mark::Fill { area, ink: Ink::BAR });
        } else if year.rate.is_some() {
            marks.push(Mark::Fill {
                area,
                ink: Ink::WHITE,
            });
            marks.push(Mark::Outline {
                area,
                width: 0.75,
                ink: Ink::BAR,
            });
        }
        let value = Style::new(3.3 / pt(1.0)).bold();
        // No line of the scale runs through the figure.
        let width = setter.width(&year.value, value) + 1.0;
        marks.push(Mark::Fill {
            area: (centre - width / 2.0, area.1 - 4.2, width, 3.8),
            ink: Ink::WHITE,
        });
        marks.extend(setter.line_at(&year.value, value, Align::Centre, (centre, area.1 - 1.0)));
        marks.extend(setter.line_at(
            &year.label,
            Style::new(8.0),
            Align::Centre,
            (centre, ground + 4.0),
        ));
        centre += step;
    }
    marks.push(Mark::rule((AXIS, ground), (YEARS.0 - 2.0, ground), 0.5, Ink::INK));
    marks.push(Mark::Close);
    marks
}

/// Size of the bars of counts.
pub(crate) const PLAIN: (f64, f64) = (80.0, 34.0);

/// The same for counts: no scale of percent beside it.
pub(crate) fn plain_years(setter: &mut Setter, years: &[Year], alt: String) -> Vec<Mark> {
    let ground = PLAIN.1 - 5.0;
    let step = (PLAIN.0 - 4.0) / f64::from(u32::try_from(years.len().max(1)).unwrap_or(1));
    let mut tag = setter.tag(Role::Figure);
    tag.alt = Some(alt);
    let mut marks = vec![Mark::Open(tag)];
    let mut centre = 2.0 + step / 2.0;
    for (index, year) in years.iter().enumerate() {
        let height = year.rate.unwrap_or(0.0).clamp(0.0, 1.0) * (ground - 6.0);
        let area = (centre - 7.0, ground - height, 14.0, height);
        if year.rate.is_some() {
            let is_now = index + 1 == years.len();
            let ink = if is_now { Ink::BAR } else { Ink::WHITE };
            marks.push(Mark::Fill { area, ink });
            marks.push(Mark::Outline {
                area,
                width: 0.75,
                ink: Ink::BAR,
            });
        }
        let value = Style::new(3.3 / pt(1.0)).bold();
        marks.extend(setter.line_at(&year.value, value, Align::Centre, (centre, area.1 - 1.2)));
        let label = Style::new(8.0);
        marks.extend(setter.line_at(&year.label, label, Align::Centre, (centre, ground + 4.0)));
        centre += step;
    }
    marks.push(Mark::rule((2.0, ground), (PLAIN.0 - 2.0, ground), 0.5, Ink::INK));
    marks.push(Mark::Close);
    marks
}

/// A vertical line; the width is in millimetres.
fn upright(x: f64, span: (f64, f64), width: f64, ink: Ink, dash: Option<(f64, f64)>) -> Mark {
    Mark::Rule {
        from: (x, span.0),
        to: (x, span.1),
        width: width / pt(1.0),
        ink,
        dash,
    }
}
