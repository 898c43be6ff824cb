//! Kills a program that works on a case 200 times in the middle of a command: the file opens, everything acknowledged
//! is there, the chain verifies. Prints what was killed and found.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]
#![allow(clippy::print_stdout, reason = "the numbers are the result")]
#![allow(
    clippy::disallowed_methods,
    reason = "these tests look at the files of a case from outside"
)]
#![allow(clippy::result_large_err, reason = "an error ends the test")]
#![allow(missing_docs, reason = "names of tests are sentences")]

mod answers;
mod intake;
mod keys;
mod parcels;
mod parts;
mod steps;
#[path = "../api/audit/team.rs"]
#[allow(dead_code, reason = "shared with tests/api, which uses all of it")]
mod team;
#[path = "../api/town/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "shared with tests/api, which uses all of it"
)]
mod town;
mod victim;
