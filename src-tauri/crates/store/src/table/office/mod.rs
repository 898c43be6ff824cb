//! Rounds and what the office took in.

pub mod intake_file;
pub mod intake_run;
pub mod office_correction;
pub mod reception;
pub mod reception_answer;
pub mod round;
pub mod round_target;
pub mod year_closing;
pub mod year_closing_entry;
