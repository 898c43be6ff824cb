//! What the office and the sections send each other.

mod figures;
mod intake;
mod parcels;
mod walk;
