//! The working paper of an item: what it needs before it is judged and before it is reviewed (domain.md 4.7).

use crate::vocabulary::{Answer, Judgement};

/// What stands in a paper, as the rules see it.
#[derive(Debug, Clone, Default)]
pub struct Paper<'a> {
    /// Procedures ticked.
    pub procedures: usize,
    /// 実施日時.
    pub performed: &'a str,
    /// 場所.
    pub place: &'a str,
    /// 対応者.
    pub counterpart: &'a str,
    /// 確認した事実.
    pub facts: &'a str,
    /// 判定.
    pub judgement: Option<Judgement>,
    /// 判定の理由.
    pub reason: &'a str,
    /// Pieces of evidence that count.
    pub evidence: usize,
    /// N.
    pub population: Option<i64>,
    /// n.
    pub sample: Option<i64>,
    /// 例外数.
    pub exceptions: Option<i64>,
    /// Findings of a class that says nonconforming.
    pub findings: usize,
}

/// What a paper lacks or gets wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperGap {
    /// No procedure.
    Procedures,
    /// No day and time.
    Performed,
    /// No place.
    Place,
    /// Nobody asked.
    Counterpart,
    /// No facts.
    Facts,
    /// No judgement.
    Judgement,
    /// No reason for the judgement.
    Reason,
    /// Judged without evidence.
    Evidence,
    /// n beyond N, or exceptions beyond n, or one without the other.
    Sample,
    /// 不適合 without a finding (domain.md 5.3).
    Finding,
}

impl PaperGap {
    /// Code of the message.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Procedures => "procedures",
            Self::Performed => "performed",
            Self::Place => "place",
            Self::Counterpart => "counterpart",
            Self::Facts => "facts",
            Self::Judgement => "judgement",
            Self::Reason => "reason",
            Self::Evidence => "evidence",
            Self::Sample => "sample",
            Self::Finding => "finding",
        }
    }
}

impl Judgement {
    /// A judgement about the item itself: it rests on evidence. 該当なし and 確認できず rest on their reason.
    pub const fn rests_on_evidence(self) -> bool {
        matches!(
            self,
            Self::Conforming | Self::PartlyNonconforming | Self::Nonconforming
        )
    }

    /// 一部不適合 or 不適合.
    pub const fn is_nonconforming(self) -> bool {
        matches!(self, Self::PartlyNonconforming | Self::Nonconforming)
    }

    /// The self-check said ○ and the audit found otherwise (domain.md 4.7, 5.5).
    pub fn differs_from(self, answer: Option<Answer>) -> bool {
        answer == Some(Answer::Yes) && self.is_nonconforming()
    }
}

/// What the paper lacks before it can be reviewed, in the order of the form.
pub fn gaps(paper: &Paper<'_>) -> Vec<PaperGap> {
    let is_blank = |text: &str| crate::text::is_blank(text);
    let looked_at = paper
        .judgement
        .is_none_or(|judgement| judgement != Judgement::NotApplicable);
    let mut found = Vec::new();
    let mut lacks = |is: bool, gap| {
        if is {
            found.push(gap);
        }
    };
    lacks(looked_at && paper.procedures == 0, PaperGap::Procedures);
    lacks(looked_at && is_blank(paper.performed), PaperGap::Performed);
    lacks(looked_at && is_blank(paper.place), PaperGap::Place);
    lacks(looked_at && is_blank(paper.counterpart), PaperGap::Counterpart);
    lacks(sample_is_wrong(paper), PaperGap::Sample);
    lacks(looked_at && is_blank(paper.facts), PaperGap::Facts);
    lacks(paper.judgement.is_none(), PaperGap::Judgement);
    lacks(is_blank(paper.reason), PaperGap::Reason);
    let rests = paper.judgement.is_some_and(Judgement::rests_on_evidence);
    lacks(rests && paper.evidence == 0, PaperGap::Evidence);
    let is_bare = paper.judgement == Some(Judgement::Nonconforming) && paper.findings == 0;
    lacks(is_bare, PaperGap::Finding);
    found
}

fn sample_is_wrong(paper: &Paper<'_>) -> bool {
    match (paper.population, paper.sample, paper.exceptions) {
        (None, None, None) => false,
        (Some(population), Some(sample), exceptions) => {
            let exceptions = exceptions.unwrap_or(0);
            sample < 0 || sample > population || exceptions < 0 || exceptions > sample
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Paper<'static> {
        Paper {
            procedures: 1,
            performed: "2026-10-06T13:20",
            place: "執務室",
            counterpart: "課長補佐",
            facts: "記録がない。",
            judgement: Some(Judgement::PartlyNonconforming),
            reason: "記録が残されていないため",
            evidence: 1,
            population: Some(12),
            sample: Some(12),
            exceptions: Some(3),
            findings: 0,
        }
    }

    fn codes(paper: &Paper<'_>) -> String {
        let codes: Vec<_> = gaps(paper).into_iter().map(PaperGap::code).collect();
        codes.join(" ")
    }

    #[test]
    fn a_whole_paper_lacks_nothing() {
        assert_eq!(codes(&whole()), "");
    }

    #[test]
    fn an_empty_paper_lacks_every_field_of_the_form() {
        assert_eq!(
            codes(&Paper::default()),
            "procedures performed place counterpart facts judgement reason"
        );
    }

    #[test]
    fn a_nonconformity_needs_evidence_and_a_finding() {
        let paper = Paper {
            judgement: Some(Judgement::Nonconforming),
            evidence: 0,
            ..whole()
        };
        assert_eq!(codes(&paper), "evidence finding");
        let with_finding = Paper {
            evidence: 1,
            findings: 1,
            ..paper
        };
        assert_eq!(codes(&with_finding), "");
    }

    #[test]
    fn what_does_not_apply_needs_its_reason_alone() {
        let paper = Paper {
            judgement: Some(Judgement::NotApplicable),
            reason: "持ち出しを行う業務がないため",
            ..Paper::default()
        };
        assert_eq!(codes(&paper), "");
    }

    #[test]
    fn n_is_not_beyond_its_population_nor_exceptions_beyond_n() {
        for (population, sample, exceptions, is_wrong) in [
            (Some(10), Some(11), None, true),
            (Some(10), Some(5), Some(6), true),
            (Some(10), None, None, true),
            (None, Some(3), None, true),
            (Some(10), Some(10), Some(10), false),
        ] {
            let paper = Paper {
                population,
                sample,
                exceptions,
                ..whole()
            };
            assert_eq!(
                gaps(&paper).contains(&PaperGap::Sample),
                is_wrong,
                "{population:?} {sample:?} {exceptions:?}"
            );
        }
    }

    #[test]
    fn only_a_yes_that_is_not_conforming_is_a_difference() {
        assert!(Judgement::PartlyNonconforming.differs_from(Some(Answer::Yes)));
        assert!(!Judgement::Nonconforming.differs_from(Some(Answer::No)));
        assert!(!Judgement::Conforming.differs_from(Some(Answer::Yes)));
        assert!(!Judgement::Nonconforming.differs_from(None));
    }
}
