//! The CISO office: units, the year's round, requests out, submissions in, returns.

mod audit;
mod central;
mod door;
mod error;
mod exceptions;
mod form;
mod form_in;
mod handout;
mod intake;
mod key_in;
mod reception;
mod round;
mod send_back;
mod units;
mod view;
mod year;

pub use error::OfficeError;
pub(crate) use form::{system_info, unit_info};
pub(crate) use form_in::{book_cells, not_found};
pub use intake::{IntakeError, Progress};
pub(crate) use intake::{Run, answers as reception_answers, reason as intake_reason};
pub(crate) use key_in::{KEY as KEY_IN, KEYED_IN};
pub(crate) use round::{EXCLUDED, RoundDates, RoundSwitches, scale as round_scale, stored as round_stored};
pub(crate) use units::{
    Department, SPLIT, SectionUnit, SystemUnit, assert_code_free, first_day, put_unit, sections_on,
};
pub(crate) use year::SEALED;
