//! What every workbook says of itself: its properties, the words of its headers and footers.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::format::Formats;
use super::overview::mark;
use super::sheet::Common;
use super::value::clean;
use crate::error::DocumentsError;
use crate::model::{PaperHead, Standing};
use crate::words::{self, Labels};

/// Title, body and time of making.
fn properties(head: &PaperHead) -> Result<DocProperties, DocumentsError> {
    let unreadable = || DocumentsError::DateUnreadable {
        field: "made_at",
        value: head.made_at.clone(),
    };
    let stamp: String = head.made_at.chars().take(19).collect();
    let made = ExcelDateTime::parse_from_str(&stamp).map_err(|_| unreadable())?;
    Ok(DocProperties::new()
        .set_title(clean(&title(head)))
        .set_author(clean(&head.body))
        .set_company(clean(&head.body))
        .set_creation_datetime(&made))
}

/// An empty workbook with the default format and the properties of the document.
pub(crate) fn workbook(head: &PaperHead) -> Result<Workbook, DocumentsError> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&Formats::base(), 18, 64)?;
    workbook.set_properties(&properties(head)?);
    Ok(workbook)
}

/// Fiscal year and title.
pub(crate) fn title(head: &PaperHead) -> String {
    format!("{}　{}", head.fiscal_year, head.title).trim().to_owned()
}

/// What all sheets of the workbook carry.
pub(crate) fn common(head: &PaperHead, labels: &Labels<'_>) -> Common {
    let edition = labels("paper-checklist", &[("edition", &head.edition)]);
    let (document, version, check_number) = match &head.standing {
        Standing::Draft { version } => (
            format!("{}　{}", labels("paper-draft", &[]), title(head)),
            labels("paper-version-draft", &[("version", &version.to_string())]),
            labels("paper-check-number-draft", &[]),
        ),
        Standing::Sealed {
            version,
            state,
            check_number,
        } => (
            title(head),
            labels(
                "paper-version",
                &[("version", &version.to_string()), ("state", state)],
            ),
            labels(
                "paper-check-number",
                &[("number", &words::check_number(check_number))],
            ),
        ),
    };
    Common {
        document,
        remark: format!("{}{}　{}", head.body, head.unit, head.form)
            .trim_end()
            .to_owned(),
        mark: mark(&head.mark),
        edition: format!("{edition}　{version}").trim().to_owned(),
        check_number,
        none: labels("plan-none", &[]),
    }
}
