//! What travels around an audit: sheets for the auditors, a part for another machine, the results, what is handed over
//! at the end.

mod asked;
mod kept;
mod part;
mod results;
mod sheets;

pub use asked::{AskedContent, AskedField, AskedForm, AskedReply};
pub use kept::{KeptContent, KeptEntry};
pub use part::{PartContent, PartItem};
pub use results::{AuditedItem, FindingResult, ResultsContent};
pub use sheets::{AuditSheet, AuditSheetsContent, FoundBefore};
