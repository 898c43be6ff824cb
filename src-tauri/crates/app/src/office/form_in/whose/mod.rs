//! Whose form it is: what the office knows, what the form says of itself, and what follows from both.

pub(super) mod context;
pub(super) mod facts;
pub(super) mod identity;
