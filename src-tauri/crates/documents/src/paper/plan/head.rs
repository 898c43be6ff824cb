//! Head of the landscape plan: form, title and basic table at the left, 決裁欄 at the right.

use super::text;
use crate::error::DocumentsError;
use crate::model::{ImprovementPlan, PaperHead, Standing};
use crate::paper::approval;
use crate::paper::opening::{stack, title_para};
use crate::paper::style::{TABLE, TABLE_LEADING, line};
use crate::paper::tables::person;
use crate::pdf::flow::{Flow, Joint, Slab, shift};
use crate::pdf::mark::{Ink, Mark, Role, pt};
use crate::pdf::measure::Setter;
use crate::pdf::pager::paginate;
use crate::pdf::table::{Cell, Row, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels, NO_BASE};

/// Widths of the basic table.
const BASIC: [f64; 4] = [16.0, 78.0, 18.0, 58.0];
/// Least distance between the basic table and the 決裁欄.
const APART: f64 = 5.0;

/// Adds the head.
pub(super) fn head(
    flow: &mut Flow,
    setter: &mut Setter,
    plan: &ImprovementPlan,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let boxes = approval::approval(setter, &plan.head.approval)?;
    setter.enter(plan.head.running_title.clone());
    let full: f64 = BASIC.iter().sum();
    let room = if boxes.width > 0.0 {
        flow.width - boxes.width - APART
    } else {
        full
    };
    let width = full.min(room);
    let mut marks = Vec::new();
    let mut y = form_line(setter, &plan.head, width, &mut marks);
    let is_draft = matches!(plan.head.standing, Standing::Draft { .. });
    let apart = if is_draft { 2.5 } else { 1.0 };
    y = title(setter, &plan.head, labels, (y + apart, width), &mut marks);
    let (basic, height) = placed(setter, &basic(plan, labels, width / full));
    marks.extend(basic.iter().map(|mark| mark.shifted(0.0, y + 2.6)));
    let left = flow.width - boxes.width;
    marks.extend(boxes.marks.iter().map(|mark| mark.shifted(left, 0.0)));
    flow.push(Slab {
        height: (y + 2.6 + height).max(boxes.height),
        marks,
        joint: Joint::Hard,
        ..Slab::default()
    });
    flow.gap(3.0);
    Ok(())
}

/// 様式番号 at the left, 文書番号 at the right.
fn form_line(setter: &mut Setter, head: &PaperHead, width: f64, marks: &mut Vec<Mark>) -> f64 {
    let style = Style::new(8.5).sub();
    let below = stack(
        setter,
        &Para::new(head.form.clone(), style, 1.3),
        Role::P,
        (0.0, 0.0),
        width * 0.6,
        marks,
    );
    if head.number.is_empty() {
        return below;
    }
    let number = Para::new(head.number.clone(), style, 1.3).align(Align::Right);
    let at = (width * 0.6, 0.0);
    below.max(stack(setter, &number, Role::P, at, width * 0.4, marks))
}

/// Fiscal year and title at the left, after 案 in a box where it is a draft.
fn title(
    setter: &mut Setter,
    head: &PaperHead,
    labels: &Labels<'_>,
    (top, width): (f64, f64),
    marks: &mut Vec<Mark>,
) -> f64 {
    let style = Style::new(15.0).bold().tracked(0.04);
    let mut left = 0.0;
    if matches!(head.standing, Standing::Draft { .. }) {
        let word = labels("paper-draft", &[]);
        let boxed = setter.width(&word, style) + 4.8;
        let area = (0.2, top - 0.8, boxed, pt(15.0) * 1.2 + 1.2);
        marks.push(Mark::Outline {
            area,
            width: 1.0,
            ink: Ink::INK,
        });
        let baseline = area.1 + setter.baseline(15.0, area.3);
        marks.push(Mark::Open(setter.tag(Role::P)));
        marks.extend(setter.line_at(&word, style, Align::Centre, (area.0 + boxed / 2.0, baseline)));
        marks.push(Mark::Close);
        left = boxed + 3.2;
    }
    let para = title_para(head);
    marks.push(Mark::Open(setter.tag(Role::H1)));
    let mut y = top;
    for set in setter.set(&para, width - left) {
        marks.extend(shift(&set, left, y));
        y += set.height;
    }
    marks.push(Mark::Close);
    y
}

/// 所属, 責任者, 作成日, 発生源.
fn basic(plan: &ImprovementPlan, labels: &Labels<'_>, scale: f64) -> Table {
    let head = &plan.head;
    let unit = if plan.unit_code.is_empty() {
        head.unit.clone()
    } else {
        let args = [("unit", head.unit.as_str()), ("code", plan.unit_code.as_str())];
        labels("plan-unit-coded", &args)
    };
    let responsible = if plan.responsible.is_empty() {
        &head.sender_name
    } else {
        &plan.responsible
    };
    let row = |left: (&str, Para), right: (&str, Para)| Row {
        cells: [left, right]
            .into_iter()
            .flat_map(|(id, value)| {
                let name = Para::new(labels(id, &[]), TABLE.bold(), TABLE_LEADING);
                [
                    Cell::new(name).head(Ink::TINT_LIGHT).middle().pad(0.8, 1.4),
                    Cell::new(value).middle().pad(0.8, 1.4),
                ]
            })
            .collect(),
        ..Row::default()
    };
    let (day, made) = dates(plan, labels);
    Table {
        columns: BASIC.iter().map(|width| width * scale).collect(),
        rows: vec![
            row(
                ("plan-unit", line(&unit)),
                ("plan-responsible", person(responsible, TABLE, TABLE_LEADING)),
            ),
            row((day, line(&made)), ("plan-source", line(&sources(plan, labels)))),
        ],
        ..Table::default()
    }
}

/// 作成日 with the day the progress is told of, or that day alone: its label and what stands behind it.
fn dates(plan: &ImprovementPlan, labels: &Labels<'_>) -> (&'static str, String) {
    let made = plan.head.date.as_ref().map_or("", |date| date.text.as_str());
    match &plan.as_of {
        Some(day) if made.is_empty() => ("plan-day", day.text.clone()),
        Some(day) if day.text != made => {
            let args = [("made", made), ("day", day.text.as_str())];
            ("plan-made-on", labels("plan-made-as-of", &args))
        }
        Some(_) | None => ("plan-made-on", made.to_owned()),
    }
}

/// 自己点検6件、監査2件　計8件; one source is its own sum.
fn sources(plan: &ImprovementPlan, labels: &Labels<'_>) -> String {
    if plan.measures.is_empty() {
        return labels("plan-none", &[]);
    }
    let parts = if plan.sources.is_empty() {
        text::sources(plan, labels)
    } else {
        plan.sources.clone()
    };
    let parts = if parts.is_empty() {
        NO_BASE.to_owned()
    } else {
        parts
    };
    if plan.sources.is_empty() && !parts.contains('、') {
        return parts;
    }
    let count = words::count(i64::try_from(plan.measures.len()).unwrap_or(i64::MAX));
    labels("plan-sources-total", &[("parts", &parts), ("count", &count)])
}

/// A table as marks that stand in a slab with others, and its height.
fn placed(setter: &mut Setter, table: &Table) -> (Vec<Mark>, f64) {
    const ENDLESS: f64 = 1e6;
    let mut aside = Flow::new(table.columns.iter().sum(), ENDLESS);
    aside.table(setter, table);
    let (slabs, _) = aside.finish();
    let height = slabs.iter().map(|slab| slab.height).sum();
    let marks = paginate(&slabs, ENDLESS)
        .into_iter()
        .flat_map(|body| body.ground.into_iter().chain(body.marks))
        .collect();
    (marks, height)
}
