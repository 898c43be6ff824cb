//! A checklist item: one obligation as one question (domain.md 6.1, checklists.md).

use crate::{
    applicability::Applicability,
    control::ControlCode,
    vocabulary::{CheckMethod, Obligation, Role, SetCode, SheetKind},
};

/// Identity of an obligation over all editions, such as `yonezawa-HUM-07-a`; never reused (data.md 7).
pub type ItemId = String;

/// One item of a checklist edition. Fields of a newer edition are passed over, so that older copies of the
/// program read it; the TOML reader of `checklist` reports unknown fields itself.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Item {
    /// `body-control-letter`.
    pub id: ItemId,
    /// Raised when what must be true for ○ changes, untouched by wording.
    pub revision: u32,
    /// The control code that the item belongs to.
    pub control: ControlCode,
    /// Clause locators as checklists.md prints them; the first is the one shown.
    pub clauses: Vec<String>,
    /// 義務区分.
    pub level: Obligation,
    /// Who answers, most responsible first.
    pub roles: Vec<Role>,
    /// Which sheet asks it.
    pub sheet: SheetKind,
    /// The smallest set that holds it.
    pub set: SetCode,
    /// When it applies.
    #[serde(default, skip_serializing_if = "Applicability::is_always")]
    pub applies: Applicability,
    /// The question in plain words; はい is always good.
    pub question: String,
    /// What counts as ○, one sentence.
    pub good: String,
    /// What counts as △, one sentence.
    pub partial: String,
    /// Up to three examples of evidence.
    pub evidence: Vec<String>,
    /// Whether ○ must name its evidence (domain.md 4.1).
    #[serde(default)]
    pub evidence_required: bool,
    /// How an auditor checks it.
    pub method: Vec<CheckMethod>,
    /// What the auditor does, one sentence.
    pub audit_hint: String,
    /// A usual improvement, one sentence.
    pub improvement: String,
    /// Masked or doubtful words in the source, or a condition that the question leaves to judgement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Item {
    /// Equal everywhere (takeover, year comparison, trend): same id and same revision (data.md 7).
    pub fn is_equal_question(&self, id: &str, revision: u32) -> bool {
        self.id == id && self.revision == revision
    }

    /// Whether a round of this set asks the item.
    pub fn is_in_set(&self, set: SetCode) -> bool {
        self.set <= set
    }
}
