//! Orders, roll-out, improvement, follow-up, parts on other machines, closing.

pub mod audit_closing;
pub mod audit_closing_entry;
pub mod audit_follow_up;
pub mod audit_improvement;
pub mod audit_order;
pub mod audit_part;
pub mod audit_part_conflict;
pub mod audit_roll_out;
pub mod audit_roll_out_reply;
