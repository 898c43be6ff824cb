//! What travels between the core and the window: plain records, no rules. The only place that derives
//! TypeScript; `cargo test -p tenken-app` writes ui/src/backend/bindings.ts.
//!
//! Texts in views are data of the case or finished Japanese wording of the checklist; every other word is
//! put there by the window from the locales, under the codes given here.

mod adoption;
mod asked;
mod audit;
mod card;
mod city;
mod desk;
mod example;
mod file;
mod handover;
mod improve;
mod keep;
mod library;
mod office;
mod review;
mod standard;
mod walk;

pub use adoption::*;
pub use asked::*;
pub use audit::*;
pub use card::*;
pub use city::*;
pub use desk::*;
pub use example::*;
pub use file::*;
pub use handover::*;
pub use improve::*;
pub use keep::*;
pub use library::*;
pub use office::*;
pub use review::*;
pub use standard::*;
pub use walk::*;

/// Declares records of the wire: serde both ways and TypeScript, all into one file.
macro_rules! wire {
    ($($(#[$meta:meta])* pub struct $name:ident { $($(#[$fmeta:meta])* pub $field:ident : $ty:ty),* $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[ts(export, export_to = "bindings.ts")]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty),* }
    )+};
}
pub(crate) use wire;

wire! {
    /// An error on the wire: no prose; `error-<code>` explains it with these parameters.
    pub struct WireError {
        /// kebab-case code.
        pub code: String,
        /// Values that the message names.
        pub params: std::collections::BTreeMap<String, String>,
    }
}
