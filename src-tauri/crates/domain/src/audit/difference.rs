//! 監査との差 (domain.md 5.5): what a section said of itself against what the audit found.

use crate::{
    ratio::Fraction,
    vocabulary::{Answer, Judgement},
};

/// Counts over audited items. Items judged 該当なし or 確認できず are not audited: nothing was found about them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Difference {
    /// Items with a result: 適合, 一部不適合 or 不適合.
    pub audited: i64,
    /// Of these, with an own answer.
    pub compared: i64,
    /// Self ○ and audit 一部不適合 or 不適合.
    pub differs: i64,
    /// Audited items that the section answered with ○.
    pub said_yes: i64,
    /// Self △ or ×, and audit 適合: the section was harder on itself.
    pub stricter: i64,
}

impl Difference {
    /// Counts one more item.
    pub fn count(&mut self, own: Option<Answer>, judgement: Option<Judgement>) {
        let Some(judgement) = judgement else { return };
        let is_conforming = judgement == Judgement::Conforming;
        if !is_conforming && !judgement.is_nonconforming() {
            return;
        }
        self.audited += 1;
        self.compared += i64::from(own.is_some());
        self.said_yes += i64::from(own == Some(Answer::Yes));
        self.differs += i64::from(judgement.differs_from(own));
        self.stricter += i64::from(is_conforming && matches!(own, Some(Answer::Partial | Answer::No)));
    }

    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            audited: self.audited + other.audited,
            compared: self.compared + other.compared,
            differs: self.differs + other.differs,
            said_yes: self.said_yes + other.said_yes,
            stricter: self.stricter + other.stricter,
        }
    }

    /// 監査との差: ○ that did not hold, of all items audited.
    pub const fn rate(self) -> Option<Fraction> {
        Fraction::of(self.differs, self.audited)
    }

    /// How far a ○ can be relied on: of the ○ that were looked at, those that held.
    pub const fn reliability(self) -> Option<Fraction> {
        Fraction::of(self.said_yes - self.differs, self.said_yes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(rows: &[(Option<Answer>, Option<Judgement>)]) -> Difference {
        let mut found = Difference::default();
        for (own, judgement) in rows {
            found.count(*own, *judgement);
        }
        found
    }

    #[test]
    fn a_yes_that_did_not_hold_counts_against_all_that_was_audited() {
        let found = counted(&[
            (Some(Answer::Yes), Some(Judgement::Conforming)),
            (Some(Answer::Yes), Some(Judgement::PartlyNonconforming)),
            (Some(Answer::Yes), Some(Judgement::Nonconforming)),
            (Some(Answer::No), Some(Judgement::Nonconforming)),
            (Some(Answer::Partial), Some(Judgement::Conforming)),
            (None, Some(Judgement::Conforming)),
            (Some(Answer::Yes), Some(Judgement::NotVerified)),
            (Some(Answer::Yes), Some(Judgement::NotApplicable)),
            (Some(Answer::Yes), None),
        ]);
        assert_eq!((found.audited, found.compared, found.differs), (6, 5, 2));
        assert_eq!((found.said_yes, found.stricter), (3, 1));
        assert_eq!(found.rate().map(Fraction::percent_tenths), Some(333));
        assert_eq!(found.reliability().map(Fraction::percent_tenths), Some(333));
    }

    #[test]
    fn nothing_audited_has_no_rate() {
        assert_eq!(counted(&[(Some(Answer::Yes), None)]).rate(), None);
        assert_eq!(
            counted(&[(Some(Answer::No), Some(Judgement::Conforming))]).reliability(),
            None
        );
    }
}
