//! Texts shared by all bodies: domains, control codes and profile questions, in Japanese and English.

use serde::{Deserialize, Serialize};
use tenken_domain::{
    control::{ControlCode, Domain},
    profile::ProfileCode,
};

/// Names of the 13 domains and 100 control codes, in their fixed order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlTable {
    /// Domains.
    pub domains: Vec<DomainText>,
    /// Control codes.
    pub controls: Vec<ControlText>,
}

impl ControlTable {
    /// Texts of a domain.
    pub fn domain(&self, code: Domain) -> Option<&DomainText> {
        self.domains.iter().find(|text| text.code == code)
    }

    /// Names of a control code.
    pub fn control(&self, code: ControlCode) -> Option<&ControlText> {
        self.controls.iter().find(|text| text.code == code)
    }
}

/// Name of a domain and one line in plain words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainText {
    /// The domain.
    pub code: Domain,
    /// As the papers print it.
    pub name_ja: String,
    /// English name.
    pub name_en: String,
    /// One line in plain words.
    pub plain_ja: String,
    /// The same in English.
    pub plain_en: String,
}

/// Names of a control code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlText {
    /// The code.
    pub code: ControlCode,
    /// Japanese name.
    pub name_ja: String,
    /// English name.
    pub name_en: String,
    /// Words by which a clause about it is recognised.
    #[serde(skip)]
    pub terms: Vec<String>,
}

/// A profile question with its short label and help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileQuestion {
    /// The code.
    pub code: ProfileCode,
    /// For tables.
    pub label_ja: String,
    /// The question.
    pub question_ja: String,
    /// What counts as はい.
    pub help_ja: String,
    /// For tables, English.
    pub label_en: String,
    /// The question in English.
    pub question_en: String,
    /// What counts as yes.
    pub help_en: String,
}
