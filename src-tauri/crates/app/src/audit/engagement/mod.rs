//! One audit of one auditee: its plan, notice, scope and samples.

mod items;
mod make;
mod notice;
mod sample;
mod view;
