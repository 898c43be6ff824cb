//! What the sheets open with: form number and title at the left, 決裁欄 at the right (README of the papers, 3), and
//! room below the title for what belongs to it.

use super::approval::{ApprovalTable, approval};
use super::opening::{TITLE, draft_box, stack, title_para};
use super::style::em;
use crate::error::DocumentsError;
use crate::model::{PaperHead, Standing};
use crate::pdf::flow::{Flow, Joint, Slab};
use crate::pdf::mark::Role;
use crate::pdf::measure::Setter;
use crate::pdf::text::{Para, Style};
use crate::words::Labels;

/// Distance between what stands at the left and the 決裁欄.
const GUTTER: f64 = 8.0;
/// Share of a page above which what stands at the left is not kept in one piece.
const MOST: f64 = 0.5;

/// Adds the opening of a sheet. `suffix` follows the title in a smaller size; `below` adds what stands under the
/// title beside the 決裁欄.
pub(crate) fn sheet_opening(
    flow: &mut Flow,
    setter: &mut Setter,
    head: &PaperHead,
    suffix: &str,
    labels: &Labels<'_>,
    below: impl FnOnce(&mut Flow, &mut Setter),
) -> Result<(), DocumentsError> {
    let table = approval(setter, &head.approval)?;
    opening_beside(flow, setter, head, (suffix, &table), labels, below);
    Ok(())
}

/// The same with what stands at the right already set.
pub(crate) fn opening_beside(
    flow: &mut Flow,
    setter: &mut Setter,
    head: &PaperHead,
    (suffix, table): (&str, &ApprovalTable),
    labels: &Labels<'_>,
    below: impl FnOnce(&mut Flow, &mut Setter),
) {
    setter.enter(head.running_title.clone());
    let room = if table.width > 0.0 {
        table.width + GUTTER
    } else {
        0.0
    };
    let mut lead = Flow::new(flow.width - room, flow.height);
    let form = Para::new(head.form.clone(), Style::new(8.5).sub(), 1.3);
    lead.para(setter, &form);
    let is_draft = matches!(head.standing, Standing::Draft { .. });
    lead.gap(if is_draft { 2.0 } else { 1.0 });
    title(&mut lead, setter, head, suffix, labels);
    below(&mut lead, setter);
    if lead.extent() <= flow.height * MOST {
        push_beside(flow, lead.block(), table);
    } else {
        // Texts far longer than their boxes: the 決裁欄 stands alone, the rest flows below it.
        push_beside(flow, Slab::default(), table);
        flow.gap(2.0);
        flow.append(lead);
    }
}

fn push_beside(flow: &mut Flow, block: Slab, table: &ApprovalTable) {
    let left = flow.width - table.width;
    let mut marks = block.marks;
    marks.extend(table.marks.iter().map(|mark| mark.shifted(left, 0.0)));
    flow.push(Slab {
        height: block.height.max(table.height),
        marks,
        joint: Joint::Hard,
        ..Slab::default()
    });
}

/// Fiscal year, title and suffix at the left; 案 in a box before a draft.
fn title(flow: &mut Flow, setter: &mut Setter, head: &PaperHead, suffix: &str, labels: &Labels<'_>) {
    let mut para = title_para(head);
    if !suffix.is_empty() {
        let small = Style::new(10.5).bold().kept();
        para = para.then(suffix, small, em(small));
    }
    let mut marks = Vec::new();
    let mut left = 0.0;
    if matches!(head.standing, Standing::Draft { .. }) {
        let word = labels("paper-draft", &[]);
        let width = setter.width(&word, TITLE) + 4.8;
        draft_box(setter, &word, (0.2, width), &mut marks);
        left = width + 3.2;
    }
    let height = stack(
        setter,
        &para,
        Role::H1,
        (left, 0.0),
        flow.width - left,
        &mut marks,
    );
    flow.push(Slab {
        height,
        marks,
        joint: Joint::Hard,
        ..Slab::default()
    });
}
