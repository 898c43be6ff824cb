//! The order in which auditees come (domain.md 3, step 3): whole figures times whole weights, each shown; the auditor
//! decides.

/// What is counted of an auditee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RiskFactor {
    /// 必須未実施 of the last self-check.
    MustOpen,
    /// △ and × of the last self-check.
    Gaps,
    /// Findings of the last audit that said nonconforming.
    Findings,
    /// Measures beyond their day.
    Overdue,
    /// Class of the information handled: 0 open, 1 not for publication, 2 personal, 3 個人番号 or 要配慮.
    Information,
    /// 重要な情報システム owned.
    Systems,
    /// Fiscal years since the last audit.
    Years,
    /// Its head is new.
    NewHead,
}

impl RiskFactor {
    /// Every factor in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self::MustOpen,
        Self::Gaps,
        Self::Findings,
        Self::Overdue,
        Self::Information,
        Self::Systems,
        Self::Years,
        Self::NewHead,
    ];

    /// Code of the message and of stored figures.
    pub const fn code(self) -> &'static str {
        match self {
            Self::MustOpen => "must-open",
            Self::Gaps => "gaps",
            Self::Findings => "findings",
            Self::Overdue => "overdue",
            Self::Information => "information",
            Self::Systems => "systems",
            Self::Years => "years",
            Self::NewHead => "new-head",
        }
    }

    /// The factor of a code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|factor| factor.code() == code)
    }

    /// The weight where the team set none.
    pub const fn default_weight(self) -> i64 {
        match self {
            Self::MustOpen | Self::Information => 5,
            Self::Findings | Self::Systems => 4,
            Self::Overdue | Self::Years => 3,
            Self::NewHead => 2,
            Self::Gaps => 1,
        }
    }

    /// The figure counts up to here, so that one cannot drown the others.
    pub const fn cap(self) -> i64 {
        match self {
            Self::Gaps => 20,
            Self::MustOpen | Self::Findings | Self::Overdue => 10,
            Self::Systems | Self::Years => 5,
            Self::Information => 3,
            Self::NewHead => 1,
        }
    }
}

/// One line of the sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RiskPart {
    /// What.
    pub factor: RiskFactor,
    /// As counted; none where nothing is known: it adds nothing and is shown as unknown.
    pub value: Option<i64>,
    /// What of it counts.
    pub counted: i64,
    /// Weight.
    pub weight: i64,
    /// Counted times weight.
    pub points: i64,
}

/// The parts of an auditee's risk value, and their sum.
pub fn parts(
    value: impl Fn(RiskFactor) -> Option<i64>,
    weight: impl Fn(RiskFactor) -> i64,
) -> (Vec<RiskPart>, i64) {
    let parts: Vec<RiskPart> = RiskFactor::ALL
        .iter()
        .map(|&factor| {
            let value = value(factor);
            let counted = value.unwrap_or(0).clamp(0, factor.cap());
            let weight = weight(factor).clamp(0, 100);
            RiskPart {
                factor,
                value,
                counted,
                weight,
                points: counted * weight,
            }
        })
        .collect();
    let sum = parts.iter().map(|part| part.points).sum();
    (parts, sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_what_its_lines_add_up_to() {
        let (lines, sum) = parts(
            |factor| match factor {
                RiskFactor::MustOpen => Some(2),
                RiskFactor::Years => Some(9),
                RiskFactor::Gaps => Some(7),
                RiskFactor::NewHead => Some(1),
                RiskFactor::Findings
                | RiskFactor::Overdue
                | RiskFactor::Information
                | RiskFactor::Systems => None,
            },
            RiskFactor::default_weight,
        );
        // 2x5 + 7x1 + 5x3 (nine years count as five) + 1x2
        assert_eq!(sum, 34);
        assert_eq!(lines.len(), 8);
        assert!(lines.iter().all(|line| line.points == line.counted * line.weight));
        assert_eq!(lines.iter().filter(|line| line.value.is_none()).count(), 4);
    }

    #[test]
    fn a_weight_of_nothing_takes_a_figure_out() {
        let (_, sum) = parts(|_| Some(1), |_| 0);
        assert_eq!(sum, 0);
        let (_, sum) = parts(
            |_| Some(-3),
            |factor| if factor == RiskFactor::Gaps { -1 } else { 1 },
        );
        assert_eq!(sum, 0, "nothing below nothing");
    }

    #[test]
    fn codes_are_read_back() {
        for factor in RiskFactor::ALL {
            assert_eq!(RiskFactor::of(factor.code()), Some(*factor));
        }
        assert_eq!(RiskFactor::of("x"), None);
    }
}
