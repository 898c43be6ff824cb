//! What the office and the sections send each other.

mod city;
mod figures;
mod intake;
mod parcels;
mod walk;
