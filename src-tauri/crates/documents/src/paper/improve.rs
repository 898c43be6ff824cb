//! Papers of improvements and exceptions as PDF: the layout of the papers of audits.

use super::audit::laid_out;
use crate::Rendered;
use crate::error::DocumentsError;
use crate::improve::compose;
use crate::model::{AuditHead, ImprovePaper};
use crate::words::Labels;

/// Lays a paper of improvements or exceptions out as PDF.
///
/// # Errors
/// When the 決裁欄 has too many boxes, or a font or the file cannot be made.
pub fn improve_paper_pdf(paper: &ImprovePaper, labels: &Labels<'_>) -> Result<Rendered, DocumentsError> {
    let head = AuditHead {
        paper: paper.head().clone(),
        contact: paper.contact().to_vec(),
        ..AuditHead::default()
    };
    laid_out(&head, &compose(paper, labels), labels)
}
