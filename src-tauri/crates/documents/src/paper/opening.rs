//! What every report opens with: form number, 決裁欄, number and date, addressee, sender, title; and what its
//! header and footer say.

use super::approval;
use super::style::{BODY, NOTE, SPACE, em};
use super::tables::blank_date;
use crate::error::DocumentsError;
use crate::model::{Mark as Classification, PaperHead, Standing};
use crate::pdf::flow::{Flow, Joint, Slab, shift};
use crate::pdf::frame::Running;
use crate::pdf::mark::{Ink, Mark, Role, pt};
use crate::pdf::measure::Setter;
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels};

/// Titles.
pub(crate) const TITLE: Style = Style::new(15.0).bold().tracked(0.04);

/// Adds the opening blocks, with an empty line where there is no 文書番号.
pub(crate) fn opening(
    flow: &mut Flow,
    setter: &mut Setter,
    head: &PaperHead,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    opened(flow, setter, head, true, labels)
}

/// The same without a line for a 文書番号 that is not there.
pub(crate) fn opening_without(
    flow: &mut Flow,
    setter: &mut Setter,
    head: &PaperHead,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    opened(flow, setter, head, !head.number.is_empty(), labels)
}

/// 保存期間, small at the end of what is filed.
pub(crate) fn retention(flow: &mut Flow, setter: &mut Setter, text: &str, labels: &Labels<'_>) {
    if text.is_empty() {
        return;
    }
    flow.gap(2.0);
    let label = labels("paper-audit-retention", &[]);
    let line = labels("paper-audit-line", &[("label", &label), ("text", text)]);
    flow.para(setter, &Para::new(line, NOTE, 1.5));
}

fn opened(
    flow: &mut Flow,
    setter: &mut Setter,
    head: &PaperHead,
    has_number: bool,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let table = approval::approval(setter, &head.approval)?;
    setter.enter(head.running_title.clone());
    let form = Para::new(head.form.clone(), Style::new(8.5).sub(), 1.3);
    let room = flow.width - table.width - if table.width > 0.0 { 4.0 } else { 0.0 };
    let mut marks = Vec::new();
    let below = stack(setter, &form, Role::P, (0.0, 0.0), room, &mut marks);
    marks.extend(
        table
            .marks
            .iter()
            .map(|mark| mark.shifted(flow.width - table.width, 0.0)),
    );
    flow.push(Slab {
        height: table.height.max(below),
        marks,
        joint: Joint::Hard,
        ..Slab::default()
    });
    flow.gap(3.0);
    let number = has_number.then(|| Para::new(head.number.as_str(), BODY, 1.5));
    let mut date = match &head.date {
        Some(date) => Para::new(date.text.as_str(), BODY, 1.5),
        None => blank_date(BODY, labels),
    };
    date.leading = 1.5;
    for para in number.into_iter().chain([date]) {
        flow.para(setter, &para.align(Align::Right));
    }
    let to = words::addressee(&head.addressee, labels);
    // A paper that goes from nobody to nobody leaves no room for them.
    if ![&to, &head.sender_role, &head.sender_name]
        .iter()
        .all(|one| one.is_empty())
    {
        for line in Para::split(&to, BODY, 1.5) {
            flow.para(setter, &line);
        }
        sender(flow, setter, head);
    }
    flow.gap(6.0);
    title(flow, setter, head, labels);
    flow.gap(4.0);
    Ok(())
}

/// Role line and post with name, left-aligned with each other, ending one em before the right edge.
fn sender(flow: &mut Flow, setter: &mut Setter, head: &PaperHead) {
    let lines = [head.sender_role.as_str(), head.sender_name.as_str()];
    let widest = lines
        .iter()
        .map(|line| setter.width(line, BODY))
        .fold(0.0, f64::max);
    let width = (widest + 0.01).min(flow.width * 0.6);
    let left = flow.width - em(BODY) - width;
    let mut marks = Vec::new();
    let mut y = 0.0;
    for line in lines {
        y = stack(
            setter,
            &Para::new(line, BODY, 1.5),
            Role::P,
            (left, y),
            width,
            &mut marks,
        );
    }
    flow.push(Slab {
        height: y,
        marks,
        joint: Joint::Hard,
        ..Slab::default()
    });
}

/// Fiscal year and title. A line ends before the bracket that names the sheet, not inside it.
pub(crate) fn title_para(head: &PaperHead) -> Para {
    let (title, sheet) = head
        .title
        .find('（')
        .map_or((head.title.as_str(), ""), |at| head.title.split_at(at));
    let para = if head.fiscal_year.is_empty() {
        Para::new(title, TITLE, 1.35)
    } else {
        Para::new(head.fiscal_year.clone(), TITLE.kept(), 1.35).then(title, TITLE, SPACE * em(TITLE))
    };
    para.then(sheet, TITLE.kept(), 0.0)
}

/// Fiscal year and title, centred; 案 in a box to the left of a draft.
fn title(flow: &mut Flow, setter: &mut Setter, head: &PaperHead, labels: &Labels<'_>) {
    let style = TITLE;
    let para = title_para(head).align(Align::Centre);
    let is_draft = matches!(head.standing, Standing::Draft { .. });
    let word = labels("paper-draft", &[]);
    let boxed = if is_draft {
        setter.width(&word, style) + 4.8
    } else {
        0.0
    };
    let room = flow.width - if is_draft { 2.0 * (boxed + 3.0) } else { 0.0 };
    let inset = (flow.width - room) / 2.0;
    let lines = setter.set(&para, room);
    let text = lines.iter().map(|line| line.width).fold(0.0, f64::max);
    let mut marks = Vec::new();
    if is_draft {
        let left = flow.width / 2.0 - text / 2.0 - 3.0 - boxed;
        draft_box(setter, &word, (left, boxed), &mut marks);
    }
    marks.push(Mark::Open(setter.tag(Role::H1)));
    let mut y = 0.0;
    for line in &lines {
        marks.extend(shift(line, inset, y));
        y += line.height;
    }
    marks.push(Mark::Close);
    flow.push(Slab {
        height: y,
        marks,
        joint: Joint::Hard,
        ..Slab::default()
    });
}

/// 案 in a box of that left end and width, beside the title.
pub(crate) fn draft_box(setter: &mut Setter, word: &str, place: (f64, f64), marks: &mut Vec<Mark>) {
    let (left, width) = place;
    let area = (left, -0.8, width, pt(15.0) * 1.2 + 1.2);
    marks.push(Mark::Outline {
        area,
        width: 1.0,
        ink: Ink::INK,
    });
    let baseline = area.1 + setter.baseline(15.0, area.3);
    marks.push(Mark::Open(setter.tag(Role::P)));
    marks.extend(setter.line_at(word, TITLE, Align::Centre, (left + width / 2.0, baseline)));
    marks.push(Mark::Close);
}

/// Sets a paragraph into a fixed block; gives the height below it.
pub(crate) fn stack(
    setter: &mut Setter,
    para: &Para,
    role: Role,
    at: (f64, f64),
    width: f64,
    marks: &mut Vec<Mark>,
) -> f64 {
    marks.push(Mark::Open(setter.tag(role)));
    let mut y = at.1;
    for line in setter.set(para, width) {
        y += line.before;
        marks.extend(shift(&line, at.0, y));
        y += line.height;
    }
    marks.push(Mark::Close);
    y
}

/// Mark and handling limits as printed.
pub(crate) fn mark(mark: &Classification) -> String {
    [mark.classification.as_str(), mark.handling.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("　")
}

/// Edition and state, and 照合番号, as printed in the footer.
pub(crate) fn standing(standing: &Standing, labels: &Labels<'_>) -> (String, String) {
    match standing {
        Standing::Draft { version } => (
            labels("paper-version-draft", &[("version", &version.to_string())]),
            labels("paper-check-number-draft", &[]),
        ),
        Standing::Sealed {
            version,
            state,
            check_number,
        } => (
            labels(
                "paper-version",
                &[("version", &version.to_string()), ("state", state)],
            ),
            labels(
                "paper-check-number",
                &[("number", &words::check_number(check_number))],
            ),
        ),
    }
}

/// Header and footer of a report.
pub(crate) fn running_words(head: &PaperHead, labels: &Labels<'_>) -> Running {
    let (version, number) = standing(&head.standing, labels);
    let is_draft = matches!(head.standing, Standing::Draft { .. });
    Running {
        title: vec![
            format!("{}{}", head.body, head.unit),
            head.fiscal_year.clone(),
            head.running_title.clone(),
        ],
        mark: mark(&head.mark),
        draft: if is_draft {
            labels("paper-draft", &[])
        } else {
            String::new()
        },
        left: labels("paper-checklist", &[("edition", &head.edition)]),
        right: (
            format!("{version}　{number}"),
            labels("paper-standard", &[("revision", &head.standard)]),
        ),
    }
}
