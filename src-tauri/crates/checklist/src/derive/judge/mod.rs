//! What a clause demands (`level`), of whom (`title`, `meaning`, `subject`), about what (`control`).

mod control;
mod level;
mod meaning;
mod subject;
mod title;

pub use control::{ControlIndex, Suggestion};
pub use level::Ruling;
pub(super) use level::{Setting, demand, level, sentences};
pub(super) use subject::obliged;
pub(super) use title::titles;
pub use title::{Obliged, Title};
