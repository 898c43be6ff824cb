//! What a finding needs (domain.md 4.8, 5.3).

use crate::vocabulary::{FindingClass, Judgement, Role, Urgency};

/// What stands in a finding, as the rules see it.
#[derive(Debug, Clone)]
pub struct Finding<'a> {
    /// 分類.
    pub class: FindingClass,
    /// 緊急度.
    pub urgency: Urgency,
    /// 件名.
    pub subject: &'a str,
    /// 事実.
    pub facts: &'a str,
    /// Clauses named.
    pub clauses: usize,
    /// 影響・リスク.
    pub risk: &'a str,
    /// 改善提案.
    pub proposal: &'a str,
    /// Evidence and papers named.
    pub sources: usize,
    /// The auditee's opinion, what it said, and whether a day stands beside it.
    pub opinion: Option<(bool, &'a str, bool)>,
    /// 監査人の見解: what the audit says to an opinion that does not agree.
    pub view: &'a str,
    /// Roles that were told at once.
    pub told: &'a [Role],
    /// 横展開 was ticked without anybody named.
    pub roll_out_to_nobody: bool,
    /// 指示先.
    pub directed: Option<Role>,
}

/// What a finding lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingGap {
    /// No 件名.
    Subject,
    /// No facts.
    Facts,
    /// No clause.
    Clauses,
    /// No risk; a recommendation and a good point may be without.
    Risk,
    /// No proposal; a good point may be without.
    Proposal,
    /// Neither evidence nor a paper.
    Sources,
    /// 重大 or 緊急 without an urgent report.
    Memo,
    /// 重大 of which the CISO was not told.
    CisoNotTold,
    /// Nobody is named whom the CISO orders to act.
    Directed,
    /// 横展開 for nobody.
    RollOut,
    /// The auditee's opinion is not there.
    Opinion,
    /// Agreed in part or not at all, without its words.
    OpinionWords,
    /// The opinion has no day.
    OpinionDay,
    /// Agreed in part or not at all, and the audit says nothing to it.
    AuditorView,
}

impl FindingGap {
    /// Code of the message.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Facts => "facts",
            Self::Clauses => "clauses",
            Self::Risk => "risk",
            Self::Proposal => "proposal",
            Self::Sources => "sources",
            Self::Memo => "memo",
            Self::CisoNotTold => "ciso-not-told",
            Self::Directed => "directed",
            Self::RollOut => "roll-out",
            Self::Opinion => "opinion",
            Self::OpinionWords => "opinion-words",
            Self::OpinionDay => "opinion-day",
            Self::AuditorView => "auditor-view",
        }
    }
}

/// Two sets of classes: the default one, and 指摘／意見.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassSet {
    /// 重大 軽微 観察 推奨 良好.
    Five,
    /// 指摘 意見.
    Two,
}

impl ClassSet {
    /// Code of the setting.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Five => "five",
            Self::Two => "two",
        }
    }

    /// The class that a judgement suggests.
    pub const fn suggested(self, judgement: Judgement) -> FindingClass {
        match (self, judgement) {
            (Self::Five, Judgement::Nonconforming | Judgement::PartlyNonconforming) => FindingClass::Minor,
            (Self::Five, Judgement::Conforming) => FindingClass::Good,
            (Self::Five, Judgement::NotApplicable | Judgement::NotVerified) => FindingClass::Observation,
            (Self::Two, Judgement::Nonconforming | Judgement::PartlyNonconforming) => {
                FindingClass::Correction
            }
            (Self::Two, Judgement::Conforming | Judgement::NotApplicable | Judgement::NotVerified) => {
                FindingClass::Opinion
            }
        }
    }
}

impl FindingClass {
    /// The set that the class belongs to.
    pub const fn set(self) -> ClassSet {
        if matches!(self, Self::Correction | Self::Opinion) {
            ClassSet::Two
        } else {
            ClassSet::Five
        }
    }

    /// The standard is not met.
    pub const fn is_nonconformity(self) -> bool {
        matches!(self, Self::Major | Self::Minor | Self::Correction)
    }

    /// An improvement plan is owed; 観察 and 推奨 owe one only when ordered.
    pub const fn needs_plan(self, is_ordered: bool) -> bool {
        match self {
            Self::Major | Self::Minor | Self::Correction => true,
            Self::Observation | Self::Recommendation | Self::Opinion => is_ordered,
            Self::Good => false,
        }
    }

    /// Opens an urgent report, whatever its urgency.
    pub const fn needs_memo(self) -> bool {
        matches!(self, Self::Major)
    }
}

/// What the finding lacks before the report can be final, in the order of the form.
pub fn gaps(finding: &Finding<'_>) -> Vec<FindingGap> {
    let is_blank = crate::text::is_blank;
    let class = finding.class;
    let is_good = class == FindingClass::Good;
    let mut found = Vec::new();
    let mut lacks = |is: bool, gap| {
        if is {
            found.push(gap);
        }
    };
    lacks(is_blank(finding.subject), FindingGap::Subject);
    lacks(is_blank(finding.facts), FindingGap::Facts);
    lacks(finding.clauses == 0 && !is_good, FindingGap::Clauses);
    let may_lack_risk = matches!(class, FindingClass::Recommendation | FindingClass::Good);
    lacks(is_blank(finding.risk) && !may_lack_risk, FindingGap::Risk);
    lacks(is_blank(finding.proposal) && !is_good, FindingGap::Proposal);
    lacks(finding.sources == 0, FindingGap::Sources);
    let is_urgent = class.needs_memo() || finding.urgency == Urgency::Urgent;
    lacks(is_urgent && finding.told.is_empty(), FindingGap::Memo);
    let has_told = finding.told.contains(&Role::Ciso);
    lacks(
        class.needs_memo() && !finding.told.is_empty() && !has_told,
        FindingGap::CisoNotTold,
    );
    lacks(
        class.is_nonconformity() && finding.directed.is_none(),
        FindingGap::Directed,
    );
    lacks(finding.roll_out_to_nobody, FindingGap::RollOut);
    match finding.opinion {
        None => lacks(!is_good, FindingGap::Opinion),
        Some((is_agreed, words, has_day)) => {
            lacks(!is_agreed && is_blank(words), FindingGap::OpinionWords);
            lacks(!has_day, FindingGap::OpinionDay);
            lacks(!is_agreed && is_blank(finding.view), FindingGap::AuditorView);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(class: FindingClass) -> Finding<'static> {
        Finding {
            class,
            urgency: Urgency::Normal,
            subject: "媒体の廃棄の記録がない。",
            facts: "廃棄した3本の記録がない。",
            clauses: 1,
            risk: "紛失に気付くのが遅れるおそれがある。",
            proposal: "記録する必要がある。",
            sources: 1,
            opinion: Some((true, "", true)),
            view: "",
            told: &[Role::Ciso],
            roll_out_to_nobody: false,
            directed: Some(Role::SectionMgr),
        }
    }

    fn codes(finding: &Finding<'_>) -> String {
        let codes: Vec<_> = gaps(finding).into_iter().map(FindingGap::code).collect();
        codes.join(" ")
    }

    #[test]
    fn a_whole_finding_lacks_nothing() {
        for class in FindingClass::ALL {
            assert_eq!(codes(&whole(*class)), "", "{class}");
        }
    }

    #[test]
    fn a_grave_one_is_told_at_once_and_to_the_ciso() {
        let untold = Finding {
            told: &[],
            ..whole(FindingClass::Major)
        };
        assert_eq!(codes(&untold), "memo");
        let other = Finding {
            told: &[Role::SectionMgr],
            ..whole(FindingClass::Major)
        };
        assert_eq!(codes(&other), "ciso-not-told");
        let minor = Finding {
            told: &[],
            ..whole(FindingClass::Minor)
        };
        assert_eq!(codes(&minor), "");
        let urgent = Finding {
            urgency: Urgency::Urgent,
            ..minor
        };
        assert_eq!(codes(&urgent), "memo");
    }

    #[test]
    fn the_auditee_is_heard_before_the_report_is_final() {
        let unheard = Finding {
            opinion: None,
            ..whole(FindingClass::Minor)
        };
        assert_eq!(codes(&unheard), "opinion");
        let wordless = Finding {
            opinion: Some((false, " ", false)),
            ..whole(FindingClass::Minor)
        };
        assert_eq!(codes(&wordless), "opinion-words opinion-day auditor-view");
        let answered = Finding {
            opinion: Some((false, "1件は修理の記録に残っている。", true)),
            view: "修理の記録は、持ち出しの記録に代わらない。",
            ..whole(FindingClass::Minor)
        };
        assert_eq!(codes(&answered), "");
    }

    #[test]
    fn a_recommendation_may_be_without_risk_and_a_good_point_without_proposal() {
        let bare = |class| Finding {
            risk: "",
            proposal: "",
            directed: None,
            ..whole(class)
        };
        assert_eq!(codes(&bare(FindingClass::Recommendation)), "proposal");
        assert_eq!(codes(&bare(FindingClass::Good)), "");
        assert_eq!(codes(&bare(FindingClass::Observation)), "risk proposal");
        assert_eq!(codes(&bare(FindingClass::Minor)), "risk proposal directed");
    }

    #[test]
    fn observations_owe_a_plan_only_when_ordered() {
        assert!(FindingClass::Minor.needs_plan(false));
        assert!(!FindingClass::Observation.needs_plan(false));
        assert!(FindingClass::Observation.needs_plan(true));
        assert!(!FindingClass::Good.needs_plan(true));
    }
}
