//! Versions of a sheet and how they follow each other (data.md 6).

use crate::vocabulary::SheetState;

/// What happens to a sheet version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetAct {
    /// 確定 by the responsible person.
    Confirm,
    /// 提出: parcel or file written.
    Submit,
    /// 取下げ of the confirmation, before the office has taken the sheet.
    Withdraw,
    /// 差戻し received from the office.
    Return,
    /// 受理 received from, or done by, the office.
    Accept,
    /// A new version was confirmed.
    Supersede,
}

/// The state after the act, or `None` where the act has no place.
pub const fn after(state: SheetState, act: SheetAct) -> Option<SheetState> {
    match (state, act) {
        (SheetState::Draft, SheetAct::Confirm) => Some(SheetState::Confirmed),
        (SheetState::Confirmed | SheetState::Submitted, SheetAct::Submit) => Some(SheetState::Submitted),
        (SheetState::Confirmed | SheetState::Submitted, SheetAct::Withdraw) => Some(SheetState::Withdrawn),
        (SheetState::Confirmed | SheetState::Submitted, SheetAct::Return) => Some(SheetState::Returned),
        (SheetState::Confirmed | SheetState::Submitted, SheetAct::Accept) => Some(SheetState::Accepted),
        (
            SheetState::Confirmed | SheetState::Submitted | SheetState::Accepted | SheetState::Returned,
            SheetAct::Supersede,
        ) => Some(SheetState::Superseded),
        _ => None,
    }
}

/// Whether a correction (a new draft of version n+1) may follow this state.
pub const fn can_correct(state: SheetState) -> bool {
    !matches!(state, SheetState::Draft | SheetState::Superseded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_version_never_becomes_a_draft_again() {
        for &state in SheetState::ALL {
            for act in [
                SheetAct::Confirm,
                SheetAct::Submit,
                SheetAct::Withdraw,
                SheetAct::Return,
                SheetAct::Accept,
                SheetAct::Supersede,
            ] {
                assert_ne!(after(state, act), Some(SheetState::Draft), "{state} {act:?}");
            }
        }
    }

    #[test]
    fn only_a_draft_is_confirmed() {
        for &state in SheetState::ALL {
            assert_eq!(
                after(state, SheetAct::Confirm).is_some(),
                state == SheetState::Draft,
                "{state}"
            );
        }
    }
}
