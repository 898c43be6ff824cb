//! Use cases through the app, on cases in temporary folders and a clock that stands until it is moved: what a section,
//! the office and their files do, and what must never happen.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "these tests look at the files of a case from outside"
)]
#![allow(clippy::result_large_err, reason = "an error ends the test")]
#![allow(missing_docs, reason = "names of tests are sentences")]

mod audit;
mod board;
mod case;
mod example;
mod form;
mod keep;
mod library;
mod office;
mod section;
mod setup;
mod standard;
mod three_years;
mod town;
mod turn;
mod years;
