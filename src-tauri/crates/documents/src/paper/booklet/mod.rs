//! 点検項目集: what it is and how to read it, the items domain by domain, then what is not asked and what the standard
//! does not provide for.

mod front;
mod items;
mod rest;

use super::opening;
use crate::Rendered;
use crate::error::DocumentsError;
use crate::model::{Booklet, Standing};
use crate::pdf::file::{Paper, Properties, render};
use crate::pdf::flow::Flow;
use crate::pdf::frame::{Running, WIDE};
use crate::pdf::mark::Role;
use crate::pdf::measure::Setter;
use crate::pdf::text::{Para, Style};
use crate::words::Labels;

/// Lays the booklet out as PDF.
pub fn booklet_pdf(booklet: &Booklet, labels: &Labels<'_>) -> Result<Rendered, DocumentsError> {
    let head = &booklet.head;
    let mut setter = Setter::new(&head.running_title)?;
    let mut flow = Flow::new(WIDE.width(), WIDE.height());
    front::front(&mut flow, &mut setter, booklet, labels);
    if !booklet.domains.is_empty() {
        flow.page_break();
        heading(&mut flow, &mut setter, &labels("booklet-items", &[]));
        for domain in &booklet.domains {
            flow.bookmark(&domain.name);
            let table = items::table(domain, labels);
            flow.table(&mut setter, &table);
            flow.gap(4.0);
        }
    }
    rest::rest(&mut flow, &mut setter, booklet, labels);
    let properties = Properties {
        title: format!("{}　{}", head.title, head.edition),
        author: head.body.clone(),
        made_at: head.made_at.clone(),
    };
    let running = running(booklet, labels);
    render(
        setter,
        Paper {
            frame: &WIDE,
            running: &running,
            flow,
            properties,
        },
    )
}

/// Header and footer: a booklet has no state, only the number of its edition.
fn running(booklet: &Booklet, labels: &Labels<'_>) -> Running {
    let mut words = opening::running_words(&booklet.head, labels);
    if let Standing::Sealed { .. } = booklet.head.standing {
        words.right.0 = opening::standing(&booklet.head.standing, labels).1;
    }
    words
}

/// Heading of a part.
fn heading(flow: &mut Flow, setter: &mut Setter, title: &str) {
    setter.enter(title.to_owned());
    flow.bookmark(title);
    let para = Para::new(title, Style::new(12.0).bold(), 1.4);
    flow.heading(setter, &para, Role::H2, (4.5, 1.6));
}
