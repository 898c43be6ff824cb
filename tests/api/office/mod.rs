//! What the office and the sections send each other.

mod back;
mod city;
mod figures;
pub mod folder;
mod folder_forms;
mod full;
mod intake;
mod key_in;
mod parcels;
mod walk;
pub mod whole;
