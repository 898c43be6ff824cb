//! Papers of improvements and exceptions as workbooks: the layout of the papers of audits.

use super::audit::filed;
use crate::error::DocumentsError;
use crate::improve::compose;
use crate::model::{AuditHead, ImprovePaper};
use crate::words::Labels;

/// Writes a paper of improvements or exceptions as a workbook.
///
/// # Errors
/// When a date is no ISO date, or the workbook cannot be written.
pub fn improve_paper_xlsx(paper: &ImprovePaper, labels: &Labels<'_>) -> Result<Vec<u8>, DocumentsError> {
    let head = AuditHead {
        paper: paper.head().clone(),
        contact: paper.contact().to_vec(),
        retention: paper.head().retention.clone(),
        ..AuditHead::default()
    };
    filed(&head, &compose(paper, labels), false, labels)
}
