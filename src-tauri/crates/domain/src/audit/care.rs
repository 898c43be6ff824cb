//! What a careful reader of an audit's papers asks about: days that contradict each other, a judgement that nothing
//! follows, a review by somebody below the author. Nothing here is refused; it is shown until a person has looked.

use crate::vocabulary::{AuditorRole, Judgement};

/// What stands in a paper, as a careful reader sees it. Days are ISO; empty: not there.
#[derive(Debug, Clone, Copy, Default)]
pub struct Paper<'a> {
    /// Local day and time of the beginning.
    pub performed_from: &'a str,
    /// Local day and time of the end.
    pub performed_to: &'a str,
    /// 作成日.
    pub written_on: &'a str,
    /// 査閲日.
    pub reviewed_on: &'a str,
    /// 入手日 of the evidence that counts.
    pub obtained: &'a [&'a str],
    /// 判定.
    pub judgement: Option<Judgement>,
    /// Findings of whatever class that rest on it.
    pub findings: usize,
    /// Role of the author on the team.
    pub author: Option<AuditorRole>,
    /// Role of the reviewer on the team.
    pub reviewer: Option<AuditorRole>,
}

/// Something to look at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Care {
    /// It ends before it begins.
    EndsBefore,
    /// The paper was written before it was looked at.
    WrittenBefore,
    /// Evidence was obtained after the paper was written.
    EvidenceAfter,
    /// It was reviewed before it was written.
    ReviewedBefore,
    /// 一部不適合 without a finding (domain.md 5.3 asks for one of 不適合 only).
    PartlyWithoutFinding,
    /// The reviewer stands below the author on the team.
    ReviewedFromBelow,
}

impl Care {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::EndsBefore,
        Self::WrittenBefore,
        Self::EvidenceAfter,
        Self::ReviewedBefore,
        Self::PartlyWithoutFinding,
        Self::ReviewedFromBelow,
    ];

    /// Code of the message.
    pub const fn code(self) -> &'static str {
        match self {
            Self::EndsBefore => "ends-before",
            Self::WrittenBefore => "written-before",
            Self::EvidenceAfter => "evidence-after",
            Self::ReviewedBefore => "reviewed-before",
            Self::PartlyWithoutFinding => "partly-without-finding",
            Self::ReviewedFromBelow => "reviewed-from-below",
        }
    }
}

/// What to look at in a paper, in the order of the form.
pub fn of_paper(paper: &Paper<'_>) -> Vec<Care> {
    // Only what is there contradicts something; texts of one form compare as times do.
    let before = |one: &str, other: &str| !one.is_empty() && !other.is_empty() && one < other;
    let performed = paper.performed_from.split('T').next().unwrap_or_default();
    let is_after = |day: &&str| before(paper.written_on, day);
    let is_below = match (paper.author, paper.reviewer) {
        (Some(author), Some(reviewer)) => rank(reviewer) < rank(author),
        _ => false,
    };
    let is_bare = paper.judgement == Some(Judgement::PartlyNonconforming) && paper.findings == 0;
    [
        (before(paper.performed_to, paper.performed_from), Care::EndsBefore),
        (before(paper.written_on, performed), Care::WrittenBefore),
        (paper.obtained.iter().any(is_after), Care::EvidenceAfter),
        (before(paper.reviewed_on, paper.written_on), Care::ReviewedBefore),
        (is_bare, Care::PartlyWithoutFinding),
        (is_below, Care::ReviewedFromBelow),
    ]
    .into_iter()
    .filter_map(|(is, care)| is.then_some(care))
    .collect()
}

/// Who leads stands above the chief, the chief above the auditors.
const fn rank(role: AuditorRole) -> u8 {
    match role {
        AuditorRole::Lead => 3,
        AuditorRole::Chief => 2,
        AuditorRole::Auditor => 1,
        AuditorRole::Assistant => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Paper<'static> {
        Paper {
            performed_from: "2026-09-08T13:20",
            performed_to: "2026-09-08T14:05",
            written_on: "2026-09-08",
            reviewed_on: "2026-09-11",
            obtained: &["2026-09-08", "2026-08-28", ""],
            judgement: Some(Judgement::Conforming),
            findings: 0,
            author: Some(AuditorRole::Auditor),
            reviewer: Some(AuditorRole::Chief),
        }
    }

    fn codes(paper: &Paper<'_>) -> String {
        let codes: Vec<_> = of_paper(paper).into_iter().map(Care::code).collect();
        codes.join(" ")
    }

    #[test]
    fn a_paper_whose_days_agree_asks_for_nothing() {
        assert_eq!(codes(&whole()), "");
        assert_eq!(codes(&Paper::default()), "");
    }

    #[test]
    fn days_that_contradict_each_other_are_said() {
        let early = Paper {
            written_on: "2026-09-07",
            ..whole()
        };
        assert_eq!(codes(&early), "written-before evidence-after");
        let late = Paper {
            obtained: &["2026-09-09"],
            ..whole()
        };
        assert_eq!(codes(&late), "evidence-after");
        let backwards = Paper {
            performed_to: "2026-09-08T13:00",
            reviewed_on: "2026-09-01",
            ..whole()
        };
        assert_eq!(codes(&backwards), "ends-before reviewed-before");
    }

    #[test]
    fn a_partial_nonconformity_is_followed_by_a_finding() {
        let bare = Paper {
            judgement: Some(Judgement::PartlyNonconforming),
            ..whole()
        };
        assert_eq!(codes(&bare), "partly-without-finding");
        assert_eq!(codes(&Paper { findings: 1, ..bare }), "");
    }

    #[test]
    fn nobody_below_reviews_the_chief() {
        let by = |author, reviewer| Paper {
            author: Some(author),
            reviewer: Some(reviewer),
            ..whole()
        };
        assert_eq!(
            codes(&by(AuditorRole::Chief, AuditorRole::Auditor)),
            "reviewed-from-below"
        );
        assert_eq!(codes(&by(AuditorRole::Chief, AuditorRole::Lead)), "");
        assert_eq!(codes(&by(AuditorRole::Auditor, AuditorRole::Auditor)), "");
        let outside = Paper {
            reviewer: None,
            ..by(AuditorRole::Chief, AuditorRole::Lead)
        };
        assert_eq!(codes(&outside), "");
    }
}
