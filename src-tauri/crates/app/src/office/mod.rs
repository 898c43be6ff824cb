//! The CISO office: units, the year's round, requests out, submissions in, returns.

mod candidate;
mod central;
mod exceptions;
mod intake;
mod merge;
mod reception;
mod request;
mod round;
mod send_back;
mod units;
mod view;

pub(crate) use round::scale as round_scale;
pub(crate) use units::{SectionUnit, SystemUnit, sections_on};
