//! Papers, workbooks and submissions: made here from the model, saved beside the case.

mod check_sheet;
mod cuts;
mod form;
mod guide;
mod head;
mod holder;
mod paper;
mod plan;
mod report;
mod submit;
mod view;

use std::path::Path;

use tenken_l10n::{Locale, Value, text};

pub(crate) use check_sheet::blank_form;
pub(crate) use form::{CARRIED, FormKey, answered_of, answered_text, form_number};
pub(crate) use guide::guide_pdf;
pub(crate) use head::{and, clause_label, date, say, standard};
pub(crate) use holder::Holders;
pub use paper::PAPERS;
pub(crate) use plan::{cause_of, progress_of};
pub(crate) use report::{ratio, result_report};
pub(crate) use view::report_stem;

use crate::{
    app::App,
    desk::{file_name, read_file},
    error::Result,
    wire::WrittenFile,
};

/// The fixed words of the papers; papers are printed in Japanese.
pub(crate) fn labels() -> impl Fn(&str, &[(&str, &str)]) -> String {
    |id, args| {
        let args: Vec<(&str, Value)> = args
            .iter()
            .map(|(key, value)| (*key, Value::from(*value)))
            .collect();
        text(Locale::Ja, id, &args)
    }
}

/// The classification mark of filled papers (domain.md 7.3).
pub(crate) fn mark(body: &tenken_checklist::Body) -> tenken_documents::Mark {
    body.mark_filled()
        .map_or_else(tenken_documents::Mark::default, printed)
}

/// A file just written, under a ticket.
pub(crate) fn written(app: &mut App, path: &Path, kind: &str, bytes: &[u8]) -> Result<WrittenFile> {
    Ok(WrittenFile {
        ticket: app.ticket(path)?,
        name: file_name(path),
        kind: kind.to_owned(),
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        sha256: tenken_parcel::sha256_hex(bytes),
    })
}

/// A file on disk, under a ticket, with what is in it now.
pub(crate) fn written_file(app: &mut App, path: &Path, kind: &str) -> Result<WrittenFile> {
    let bytes = read_file(path)?;
    written(app, path, kind, &bytes)
}

/// The highest mark there is, for what opens everything else.
pub(crate) fn highest_mark(body: &tenken_checklist::Body) -> tenken_documents::Mark {
    body.classification
        .labels
        .first()
        .map_or_else(tenken_documents::Mark::default, printed)
}

fn printed(label: &tenken_checklist::ClassLabel) -> tenken_documents::Mark {
    tenken_documents::Mark {
        classification: label.label.clone(),
        handling: label.handling.join("・"),
    }
}
