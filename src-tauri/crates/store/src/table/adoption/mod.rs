//! A city's own standard: the document as taken, its clauses and the items under review; packs.

pub mod pack;
pub mod standard;
pub mod standard_clause;
pub mod standard_item;
