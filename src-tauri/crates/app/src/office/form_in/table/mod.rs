//! The tables of a form: their heads, however they are worded, and their rows.

pub(super) mod answers;
pub(super) mod carried;
pub(super) mod checks;
pub(super) mod grid;
pub(super) mod head;
pub(super) mod lacks;
pub(super) mod marks;
pub(super) mod measures;
pub(super) mod profile;
pub(super) mod which;
pub(super) mod words;
