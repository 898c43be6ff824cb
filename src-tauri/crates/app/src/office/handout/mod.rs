//! Handing a round out: one parcel or form a section, with letter, guide, lists and passphrases, in one run.

mod batch;
mod carried;
mod forms;
mod letter;
mod lists;
mod part;
mod place;
mod request;
mod run;
mod secret;
mod view;

pub(crate) use carried::Left;
pub(crate) use lists::OUT_KINDS;
pub(crate) use request::prior_sheet;
