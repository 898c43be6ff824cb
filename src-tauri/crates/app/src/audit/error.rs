//! Rules of the audit that a use case broke.

/// A rule of the audit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AuditError {
    /// Nothing goes out, and nobody is ordered, before the plan is approved or reported.
    #[error("plan {number} not approved")]
    PlanNotApproved {
        /// Start of its audit numbers.
        number: String,
    },
    /// The notice waits for the approval of the engagement's own plan.
    #[error("engagement {number} not approved")]
    EngagementNotApproved {
        /// 監査番号.
        number: String,
    },
    /// What was approved stays as it was approved.
    #[error("approved on {on}")]
    Approved {
        /// ISO day.
        on: String,
    },
    /// Audits rest on it.
    #[error("{count} records rest on it")]
    Rests {
        /// How many.
        count: usize,
    },
    /// A member is not independent, and the body's standard knows no way out.
    #[error("{person} may not audit {unit}: {reason}")]
    NotIndependent {
        /// Name.
        person: String,
        /// Name of the auditee.
        unit: String,
        /// Code of the reason.
        reason: String,
        /// Clauses; `none` where the standard is silent.
        clause: String,
    },
    /// A member is not independent; a reason and a second person are wanted.
    #[error("{person} may audit {unit} only by override: {reason}")]
    OverrideNeeded {
        /// Name.
        person: String,
        /// Name of the auditee.
        unit: String,
        /// Code of the reason.
        reason: String,
        /// Clauses; `none` where the standard is silent.
        clause: String,
    },
    /// The second person of an override is the auditor, or whoever records it.
    #[error("override by the same person")]
    OverrideSamePerson,
    /// Applicant and approver are one person.
    #[error("{person} applies and approves")]
    SamePersonApproves {
        /// Name.
        person: String,
        /// Clause; `none` where the standard is silent.
        clause: String,
    },
    /// The notice comes later than the settings ask.
    #[error("notice {days} days before")]
    NoticeShort {
        /// Days before the first day on site.
        days: i64,
        /// Days that are asked for.
        wanted: i64,
    },
    /// Fields of the form are empty.
    #[error("{number} lacks {fields}")]
    Lacks {
        /// Number of what lacks them.
        number: String,
        /// Codes of the fields, separated by spaces.
        fields: String,
    },
    /// After the review only corrections.
    #[error("paper {number} reviewed")]
    PaperReviewed {
        /// 調書番号.
        number: String,
    },
    /// Only a reviewed paper is corrected; before, it is simply changed.
    #[error("paper {number} not reviewed")]
    PaperNotReviewed {
        /// 調書番号.
        number: String,
    },
    /// The item is on another machine.
    #[error("paper {number} handed out")]
    HandedOut {
        /// 調書番号.
        number: String,
    },
    /// The reviewer wrote the paper.
    #[error("author reviews paper {number}")]
    SameReviewer {
        /// 調書番号.
        number: String,
    },
    /// The report is final.
    #[error("report of {number} is final")]
    ReportFinal {
        /// 監査番号.
        number: String,
    },
    /// Only a final report leaves the case.
    #[error("report of {number} not final")]
    ReportNotFinal {
        /// 監査番号.
        number: String,
    },
    /// The office has a later state of these results.
    #[error("results of {number} are older")]
    ResultsOlder {
        /// 監査番号.
        number: String,
    },
    /// The auditee is no unit of the office.
    #[error("unit {code} {name} unknown")]
    ResultUnitUnknown {
        /// Code.
        code: String,
        /// Name.
        name: String,
    },
    /// This case is a part of another: what concerns the whole audit is done there.
    #[error("case is part {number}")]
    PartCase {
        /// Number of the part.
        number: String,
    },
    /// The part was not handed out by this case.
    #[error("{file} is of no part of this case")]
    PartUnknown {
        /// File.
        file: String,
    },
    /// The part came back before, or cannot be called back any more.
    #[error("part {number} has ended")]
    PartEnded {
        /// Number of the part.
        number: String,
    },
    /// A form that came back has a word that is none of its answers.
    #[error("{file} {place}: {text}")]
    ReplyWord {
        /// File.
        file: String,
        /// Sheet and cell.
        place: String,
        /// What stands there.
        text: String,
    },
    /// Who acts and who answers for it are one person.
    #[error("{file}: {text} at {place} is in charge and responsible")]
    ReplySamePerson {
        /// File name.
        file: String,
        /// Sheet and cell.
        place: String,
        /// The name.
        text: String,
    },
    /// A form that came back lacks an answer.
    #[error("{file} {place} empty")]
    ReplyLacks {
        /// File.
        file: String,
        /// Sheet and cell.
        place: String,
    },
    /// A form that this case has not sent out.
    #[error("{file}: {number} {unit} unknown")]
    ReplyUnknown {
        /// File.
        file: String,
        /// Number as written.
        number: String,
        /// Unit code as written.
        unit: String,
    },
    /// A later answer is here.
    #[error("{file} of {on} is older")]
    ReplyOlder {
        /// File.
        file: String,
        /// ISO day.
        on: String,
    },
    /// Something keeps the report from being final.
    #[error("{count} points keep the report a draft")]
    ReportGaps {
        /// How many.
        count: usize,
        /// Number of the first paper or finding.
        first: String,
        /// Code of the first.
        code: String,
    },
    /// Words that are refused.
    #[error("wording refused: {words}")]
    WordingRefused {
        /// Number of the paper or finding, or of the audit.
        number: String,
        /// Kind of remark.
        kind: String,
        /// The words.
        words: String,
    },
    /// Hints on the wording want a tick.
    #[error("{count} hints on the wording")]
    WordingNotAccepted {
        /// How many.
        count: usize,
    },
    /// The class belongs to the other set.
    #[error("class {class} is not of the set")]
    ClassOfOtherSet {
        /// Class code.
        class: String,
    },
    /// A sample larger than its population, or numbers outside it.
    #[error("sample of {size} from {population}")]
    SampleImpossible {
        /// n.
        size: i64,
        /// N.
        population: usize,
    },
    /// Nothing is left to replace an element by.
    #[error("population used up")]
    PopulationUsedUp,
    /// The checker of an improvement belongs to the auditee.
    #[error("{person} belongs to the auditee")]
    CheckerOfAuditee {
        /// Name.
        person: String,
    },
    /// The gist of a roll-out question names the audited unit or its head.
    #[error("gist names {name}")]
    GistNames {
        /// Name.
        name: String,
    },
    /// What is not improved has a next day, or a reason and an approver for its end.
    #[error("follow-up neither goes on nor ends")]
    FollowUpOpen,
    /// The paper cannot be written yet.
    #[error("paper {paper} not yet: {why}")]
    PaperNotYet {
        /// Code of the paper.
        paper: String,
        /// Code of the reason.
        why: String,
    },
    /// What is published names what must not be named.
    #[error("public version names {name}")]
    PublicNames {
        /// The name.
        name: String,
    },
}

impl AuditError {
    /// Code of the message `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::PlanNotApproved { .. } => "audit-plan-not-approved",
            Self::EngagementNotApproved { .. } => "audit-engagement-not-approved",
            Self::Approved { .. } => "audit-approved",
            Self::Rests { .. } => "audit-rests",
            Self::NotIndependent { .. } => "audit-not-independent",
            Self::OverrideNeeded { .. } => "audit-override-needed",
            Self::OverrideSamePerson => "audit-override-same-person",
            Self::SamePersonApproves { .. } => "audit-same-person-approves",
            Self::NoticeShort { .. } => "audit-notice-short",
            Self::Lacks { .. } => "audit-lacks",
            Self::PaperReviewed { .. } => "audit-paper-reviewed",
            Self::PaperNotReviewed { .. } => "audit-paper-not-reviewed",
            Self::HandedOut { .. } => "audit-handed-out",
            Self::SameReviewer { .. } => "audit-same-reviewer",
            Self::ReportFinal { .. } => "audit-report-final",
            Self::ReportNotFinal { .. } => "audit-report-not-final",
            Self::ResultsOlder { .. } => "audit-results-older",
            Self::ResultUnitUnknown { .. } => "audit-result-unit-unknown",
            Self::PartCase { .. } => "audit-part-case",
            Self::PartUnknown { .. } => "audit-part-unknown",
            Self::PartEnded { .. } => "audit-part-ended",
            Self::ReplyWord { .. } => "audit-reply-word",
            Self::ReplySamePerson { .. } => "audit-reply-same-person",
            Self::ReplyLacks { .. } => "audit-reply-lacks",
            Self::ReplyUnknown { .. } => "audit-reply-unknown",
            Self::ReplyOlder { .. } => "audit-reply-older",
            Self::ReportGaps { .. } => "audit-report-gaps",
            Self::WordingRefused { .. } => "audit-wording-refused",
            Self::WordingNotAccepted { .. } => "audit-wording-not-accepted",
            Self::ClassOfOtherSet { .. } => "audit-class-of-other-set",
            Self::SampleImpossible { .. } => "audit-sample-impossible",
            Self::PopulationUsedUp => "audit-population-used-up",
            Self::CheckerOfAuditee { .. } => "audit-checker-of-auditee",
            Self::GistNames { .. } => "audit-gist-names",
            Self::FollowUpOpen => "audit-follow-up-open",
            Self::PaperNotYet { .. } => "audit-paper-not-yet",
            Self::PublicNames { .. } => "audit-public-names",
        }
    }

    /// Values that the message names.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::OverrideSamePerson | Self::PopulationUsedUp | Self::FollowUpOpen => Vec::new(),
            Self::PlanNotApproved { number }
            | Self::EngagementNotApproved { number }
            | Self::PaperReviewed { number }
            | Self::PaperNotReviewed { number }
            | Self::HandedOut { number }
            | Self::SameReviewer { number }
            | Self::ReportNotFinal { number }
            | Self::ResultsOlder { number }
            | Self::PartCase { number }
            | Self::PartEnded { number }
            | Self::ReportFinal { number } => vec![("number", number.clone())],
            Self::ResultUnitUnknown { code, name } => vec![("code", code.clone()), ("name", name.clone())],
            Self::ReplyWord { file, place, text } | Self::ReplySamePerson { file, place, text } => vec![
                ("file", file.clone()),
                ("place", place.clone()),
                ("text", text.clone()),
            ],
            Self::ReplyLacks { file, place } => {
                let place = if place.is_empty() { "none" } else { place };
                vec![("file", file.clone()), ("place", place.to_owned())]
            }
            Self::ReplyUnknown { file, number, unit } => vec![
                ("file", file.clone()),
                ("number", number.clone()),
                ("unit", unit.clone()),
            ],
            Self::ReplyOlder { file, on } => vec![("file", file.clone()), ("on", on.clone())],
            Self::PartUnknown { file } => vec![("file", file.clone())],
            Self::Approved { on } => vec![("on", on.clone())],
            Self::Rests { count } | Self::WordingNotAccepted { count } => {
                vec![("count", count.to_string())]
            }
            Self::NotIndependent {
                person,
                unit,
                reason,
                clause,
            }
            | Self::OverrideNeeded {
                person,
                unit,
                reason,
                clause,
            } => vec![
                ("person", person.clone()),
                ("unit", unit.clone()),
                ("reason", reason.clone()),
                ("clause", clause.clone()),
            ],
            Self::SamePersonApproves { person, clause } => {
                vec![("person", person.clone()), ("clause", clause.clone())]
            }
            Self::NoticeShort { days, wanted } => {
                vec![("days", days.to_string()), ("wanted", wanted.to_string())]
            }
            Self::Lacks { number, fields } => {
                vec![("number", number.clone()), ("fields", fields.clone())]
            }
            Self::ReportGaps { count, first, code } => vec![
                ("count", count.to_string()),
                ("first", first.clone()),
                ("code", code.clone()),
            ],
            Self::WordingRefused { number, kind, words } => vec![
                ("number", number.clone()),
                ("kind", kind.clone()),
                ("words", words.clone()),
            ],
            Self::ClassOfOtherSet { class } => vec![("class", class.clone())],
            Self::SampleImpossible { size, population } => {
                vec![("size", size.to_string()), ("population", population.to_string())]
            }
            Self::GistNames { name } | Self::PublicNames { name } => vec![("name", name.clone())],
            Self::PaperNotYet { paper, why } => vec![("paper", paper.clone()), ("why", why.clone())],
            Self::CheckerOfAuditee { person } => vec![("person", person.clone())],
        }
    }
}
