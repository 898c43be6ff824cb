//! The library of standards: editions, their items and clauses, one control over all bodies, the booklet.

mod compare;
mod edition;

pub use compare::*;
pub use edition::*;
