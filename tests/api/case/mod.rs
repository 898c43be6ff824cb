//! The case file itself: keys, erasure, other hands, full and read-only places.

mod erase;
mod keys;
mod kinds;
mod outside;
pub mod places;
mod shipped;
