//! The way of an improvement to its end: which moves its progress makes, who may confirm it, what a later version of the
//! section's sheet changes, and the figures over many (domain.md 5.4, 5.5).

pub mod exception;
pub mod figures;
#[cfg(test)]
mod tests;

use crate::{date::Day, vocabulary::Progress};

/// Who moves the progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The section that carries the measure out.
    Section,
    /// The office, or the auditors: whoever stands outside the section.
    Outside,
}

/// What a move needs beside its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// What was done (措置済).
    Deed,
    /// A reason (措置困難, and every way back).
    Reason,
    /// A reason and who approved it (取下げ).
    Approval,
    /// An effectiveness check (確認済); no move makes it.
    Check,
}

/// What it takes to go from one state to another; `None`: 5.4 knows no such way.
///
/// 未着手 → 対応中 → 措置済 may be taken in one go; 確認済 only by a check; 措置困難 and 取下げ leave the way, and what
/// left it, or was confirmed and came back (再発), goes on as 対応中.
pub const fn move_needs(from: Progress, to: Progress) -> Option<Needs> {
    use Progress::{Done, InProgress, Infeasible, NotStarted, Verified, Withdrawn};
    match (from, to) {
        (NotStarted, InProgress) => Some(Needs::Nothing),
        (NotStarted | InProgress, Done) => Some(Needs::Deed),
        (InProgress, NotStarted) | (Done | Verified | Infeasible | Withdrawn, InProgress) => {
            Some(Needs::Reason)
        }
        (NotStarted | InProgress, Infeasible) => Some(Needs::Reason),
        (Done, Verified) => Some(Needs::Check),
        (NotStarted | InProgress | Done | Infeasible, Withdrawn) => Some(Needs::Approval),
        _ => None,
    }
}

/// Whether this side may make the move: a section neither withdraws nor reopens what was confirmed or withdrawn.
pub const fn may_move(side: Side, from: Progress, to: Progress) -> bool {
    match side {
        Side::Outside => true,
        Side::Section => !matches!(
            (from, to),
            (_, Progress::Withdrawn | Progress::Verified) | (Progress::Withdrawn | Progress::Verified, _)
        ),
    }
}

/// The states that can follow, in the order of the vocabulary.
pub fn next_states(side: Side, from: Progress) -> Vec<Progress> {
    Progress::ALL
        .iter()
        .copied()
        .filter(|to| {
            let needs = move_needs(from, *to);
            needs.is_some() && needs != Some(Needs::Check) && may_move(side, from, *to)
        })
        .collect()
}

/// Whether the checker stands outside what is checked: in none of the units around it (domain.md 4.11).
pub fn is_outside(checker_units: &[&str], around: &[&str]) -> bool {
    !checker_units.iter().any(|unit| around.contains(unit))
}

/// Days past the due date of what is still to be done; zero when it is not late or not open.
pub fn overdue_days(progress: Progress, due: Option<Day>, today: Day) -> i64 {
    match due {
        Some(due) if progress.is_open() => due.days_until(today).max(0),
        _ => 0,
    }
}

/// How far a state is on its way; what left the way has no place on it.
const fn place(progress: Progress) -> Option<u8> {
    match progress {
        Progress::NotStarted => Some(0),
        Progress::InProgress => Some(1),
        Progress::Done => Some(2),
        Progress::Verified => Some(3),
        Progress::Infeasible | Progress::Withdrawn => None,
    }
}

/// The state that a later sheet of the section tells of its own measure, which nobody outside has acted on: further on
/// its way or off it, never back.
pub const fn told_again(before: Progress, now: Progress) -> Progress {
    match (before, place(before), place(now)) {
        (Progress::Verified | Progress::Withdrawn, ..) => before,
        (_, _, Some(told)) if told >= 3 => before,
        (_, Some(own), Some(told)) if told < own => before,
        (_, _, None) if matches!(now, Progress::Withdrawn) => before,
        _ => now,
    }
}

/// The state that stands when the office has one of its own and the section tells one: a version that came after the
/// office's last act may take the way further up to 措置済, and never puts a state back.
pub const fn standing(office: Progress, section: Progress, is_later: bool) -> Progress {
    match (place(office), place(section)) {
        (Some(own), Some(told)) if is_later && told > own && told < 3 => section,
        _ => office,
    }
}
