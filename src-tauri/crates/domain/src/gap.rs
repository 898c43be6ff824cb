//! What a sheet still lacks before it can be confirmed (data.md 6, domain.md 4.1).

use crate::{item::Item, text::is_blank, vocabulary::Answer};

/// One lack at one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// 未回答 on 必須 or 禁止: blocks.
    Unanswered,
    /// 未回答 on 努力 or 任意: wants the one tick.
    UnansweredFree,
    /// △, × or － without a reason.
    Reason,
    /// △ or × without measure or exception.
    Measure,
    /// The measure does not say what is done.
    MeasureAction,
    /// The measure has no owner.
    MeasureOwner,
    /// The measure has no date.
    MeasureDue,
    /// ○ where the item asks for evidence, without name and place.
    Evidence,
}

impl Gap {
    /// The code under which the locales name it (`gap-<code>`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::UnansweredFree => "unanswered-free",
            Self::Reason => "reason",
            Self::Measure => "measure",
            Self::MeasureAction => "measure-action",
            Self::MeasureOwner => "measure-owner",
            Self::MeasureDue => "measure-due",
            Self::Evidence => "evidence",
        }
    }

    /// Only unanswered 努力 and 任意 items let a sheet be confirmed, by one tick.
    pub const fn is_blocking(self) -> bool {
        !matches!(self, Self::UnansweredFree)
    }
}

/// A measure as far as a confirmation asks (data.md 6: measure with owner and date).
#[derive(Debug, Clone, Copy)]
pub struct MeasureState<'a> {
    /// 改善策.
    pub action: &'a str,
    /// 担当者.
    pub owner: &'a str,
    /// Whether a date stands.
    pub has_due: bool,
}

/// One answer as far as a confirmation asks.
#[derive(Debug, Clone, Default)]
pub struct AnswerState<'a> {
    /// The answer; `None` = 未回答.
    pub answer: Option<Answer>,
    /// 理由・対象範囲・例外.
    pub reason: &'a str,
    /// Measures linked to the item.
    pub measures: Vec<MeasureState<'a>>,
    /// An exception number is given.
    pub has_exception: bool,
    /// At least one piece of evidence with name and place.
    pub has_evidence: bool,
}

/// Everything that lacks at one item.
pub fn gaps(item: &Item, state: &AnswerState<'_>) -> Vec<Gap> {
    let Some(answer) = state.answer else {
        return vec![if item.level.is_binding() {
            Gap::Unanswered
        } else {
            Gap::UnansweredFree
        }];
    };
    let mut found = Vec::new();
    if answer.needs_reason() && is_blank(state.reason) {
        found.push(Gap::Reason);
    }
    if answer.needs_measure() && !state.has_exception {
        found.extend(measure_gaps(&state.measures));
    }
    if answer == Answer::Yes && item.evidence_required && item.level.is_binding() && !state.has_evidence {
        found.push(Gap::Evidence);
    }
    found
}

/// One complete measure is enough; otherwise what the fullest one lacks.
fn measure_gaps(measures: &[MeasureState<'_>]) -> Vec<Gap> {
    let lacks = |measure: &MeasureState<'_>| {
        let mut lacks = Vec::new();
        if is_blank(measure.action) {
            lacks.push(Gap::MeasureAction);
        }
        if is_blank(measure.owner) {
            lacks.push(Gap::MeasureOwner);
        }
        if !measure.has_due {
            lacks.push(Gap::MeasureDue);
        }
        lacks
    };
    measures
        .iter()
        .map(lacks)
        .min_by_key(Vec::len)
        .unwrap_or_else(|| vec![Gap::Measure])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Obligation, SetCode, SheetKind};

    fn item(level: Obligation, evidence_required: bool) -> Item {
        Item {
            id: "x-HUM-07-a".into(),
            revision: 1,
            control: "HUM-07".parse().unwrap(),
            clauses: vec![],
            level,
            roles: vec![],
            sheet: SheetKind::Organisation,
            set: SetCode::Short,
            applies: crate::applicability::Applicability::default(),
            question: String::new(),
            good: String::new(),
            partial: String::new(),
            evidence: vec![],
            evidence_required,
            method: vec![],
            audit_hint: String::new(),
            improvement: String::new(),
            note: None,
        }
    }

    const WHOLE: MeasureState<'static> = MeasureState {
        action: "直す",
        owner: "係長",
        has_due: true,
    };

    fn check(level: Obligation, evidence: bool, state: &AnswerState<'_>, want: &[Gap]) {
        assert_eq!(gaps(&item(level, evidence), state), want, "{state:?}");
    }

    #[test]
    fn what_lacks_is_named() {
        use Obligation::{Must, MustNot, Should};
        let empty = AnswerState::default();
        check(Must, false, &empty, &[Gap::Unanswered]);
        check(Should, false, &empty, &[Gap::UnansweredFree]);
        let yes = AnswerState {
            answer: Some(Answer::Yes),
            ..empty.clone()
        };
        check(Must, false, &yes, &[]);
        check(MustNot, true, &yes, &[Gap::Evidence]);
        check(Should, true, &yes, &[]);
        let na = AnswerState {
            answer: Some(Answer::NotApplicable),
            ..empty.clone()
        };
        check(Must, true, &na, &[Gap::Reason]);
        let no = AnswerState {
            answer: Some(Answer::No),
            reason: "様式がない",
            ..empty.clone()
        };
        check(Should, false, &no, &[Gap::Measure]);
        check(
            Must,
            false,
            &AnswerState {
                has_exception: true,
                ..no.clone()
            },
            &[],
        );
        check(
            Must,
            false,
            &AnswerState {
                measures: vec![WHOLE],
                ..no.clone()
            },
            &[],
        );
        let bare = MeasureState {
            owner: " ",
            has_due: false,
            ..WHOLE
        };
        check(
            Must,
            false,
            &AnswerState {
                measures: vec![bare],
                ..no.clone()
            },
            &[Gap::MeasureOwner, Gap::MeasureDue],
        );
        check(
            Must,
            false,
            &AnswerState {
                measures: vec![bare, WHOLE],
                ..no
            },
            &[],
        );
    }
}
