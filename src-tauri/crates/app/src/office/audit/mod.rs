//! What the office and the auditors send each other: accepted sheets out, results in.

mod result;
mod sheets;
mod view;
