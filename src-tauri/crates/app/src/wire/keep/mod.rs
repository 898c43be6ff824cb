//! Keeping: backups, what takes room, retention and disposal.

mod backup;
mod disposal;
mod space;

use super::wire;
pub use backup::*;
pub use disposal::*;
pub use space::*;
