//! Thin wrappers, one file an area: state and one request in, one call of `tenken-app`, `?`. Named noun_verb and
//! listed in handler.rs, capabilities/main.json and ui/src/backend/commands.ts. Commands that take longer than a
//! frame run off the main thread.

pub mod about;
pub mod audit;
pub mod city;
pub mod desk;
pub mod improve;
pub mod intake;
pub mod keep;
pub mod library;
pub mod office;
pub mod pack;
pub mod review;
pub mod shell;
pub mod standard;
pub mod start;
pub mod walk;
