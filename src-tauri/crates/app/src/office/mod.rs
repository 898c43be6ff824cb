//! The CISO office: units, the year's round, requests out, submissions in, returns.

mod central;
mod intake;
mod reception;
mod request;
mod round;
mod send_back;
mod units;
mod view;

pub(crate) use units::SystemUnit;
