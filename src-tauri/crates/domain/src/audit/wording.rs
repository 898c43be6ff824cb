//! The words of findings and reports (domain.md 3, 4.8): facts say what is not done and order nothing; proposals end
//! as their class asks; a report that advises says nothing that sounds like an assurance.

use crate::vocabulary::FindingClass;

/// A remark on the wording of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What is wrong.
    pub kind: RemarkKind,
    /// The words meant; empty where they are missing.
    pub words: String,
}

/// Kinds of remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemarkKind {
    /// An order or a proposal among the facts.
    OrderInFacts,
    /// The facts of a nonconformity say nowhere what is not done.
    FactsNotNegative,
    /// The proposal for a nonconformity does not say 「必要がある」.
    ProposalNotNeeded,
    /// The proposal for 観察 or 推奨 does not say 「望ましい」.
    ProposalNotWished,
    /// Words that sound like an assurance in a report that advises.
    Assurance,
}

impl RemarkKind {
    /// Code of the message.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OrderInFacts => "order-in-facts",
            Self::FactsNotNegative => "facts-not-negative",
            Self::ProposalNotNeeded => "proposal-not-needed",
            Self::ProposalNotWished => "proposal-not-wished",
            Self::Assurance => "assurance",
        }
    }

    /// Refused; the others are hints that a person may pass over.
    pub const fn blocks(self) -> bool {
        matches!(self, Self::OrderInFacts | Self::Assurance)
    }
}

/// How orders and proposals end.
const ORDERS: &[&str] = &[
    "ること",
    "うこと",
    "くこと",
    "すこと",
    "ぐこと",
    "つこと",
    "ぶこと",
    "むこと",
    "されたい",
    "ください",
    "下さい",
    "なければならない",
    "なければなりません",
    "べきである",
    "べきです",
    "必要がある",
    "必要があります",
    "望ましい",
    "望まれる",
    "求める",
    "改められたい",
];

/// So many characters of a sentence are quoted from its end.
const QUOTED: usize = 16;

/// How a fact says that something is not so.
const NEGATIVE: &[&str] = &[
    "ない",
    "なかった",
    "ません",
    "ませんでした",
    "いない",
    "欠く",
    "欠いている",
    "異なる",
    "異なっている",
    "反している",
    "誤っている",
    "不明である",
    "漏れていた",
    "漏れている",
    "空欄である",
];

/// What sounds like an assurance (JASA on advice-type audits).
const ASSURANCES: &[&str] = &[
    "問題はなかった",
    "問題はない",
    "問題がない",
    "問題なし",
    "問題は認められな",
    "問題は見られな",
    "問題は見当たらな",
    "問題は発見されな",
    "問題はありません",
    "適切に運用されている",
    "適切に管理されている",
    "適切に実施されている",
    "有効に機能して",
    "十分に機能して",
    "十分であると認め",
    "十分と認め",
    "適正であると認め",
    "適正と認め",
    "適切であると認め",
    "適切と認め",
    "遵守されていると認め",
    "安全であると認め",
    "安全であることを確認",
    "保証する",
    "保証します",
    "万全で",
];

/// Sentences without what stands in 「」 and 『』: a fact may quote the standard.
fn sentences(text: &str) -> Vec<String> {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            '「' | '『' => depth += 1,
            '」' | '』' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            c if c.is_whitespace() && c != '\n' => {}
            c => plain.push(c),
        }
    }
    plain
        .split(['。', '\n', '．'])
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
        .map(str::to_owned)
        .collect()
}

fn ending<'a>(sentence: &str, among: &[&'a str]) -> Option<&'a str> {
    // （…） behind the sentence is a note.
    let bare = match (sentence.rfind('（'), sentence.ends_with('）')) {
        (Some(at), true) => &sentence[..at],
        _ => sentence,
    };
    among.iter().copied().find(|end| bare.ends_with(end))
}

fn tail(sentence: &str) -> String {
    let skipped = sentence.chars().count().saturating_sub(QUOTED);
    sentence.chars().skip(skipped).collect()
}

/// Remarks on the facts of a finding or a paper.
pub fn facts(text: &str, is_nonconformity: bool) -> Vec<Remark> {
    let sentences = sentences(text);
    let mut found: Vec<Remark> = sentences
        .iter()
        .filter(|sentence| ending(sentence, ORDERS).is_some())
        .map(|sentence| Remark {
            kind: RemarkKind::OrderInFacts,
            words: tail(sentence),
        })
        .collect();
    let says = sentences
        .iter()
        .any(|sentence| ending(sentence, NEGATIVE).is_some());
    if is_nonconformity && !sentences.is_empty() && !says {
        found.push(Remark {
            kind: RemarkKind::FactsNotNegative,
            words: String::new(),
        });
    }
    found
}

/// Remarks on the proposal of a finding.
pub fn proposal(text: &str, class: FindingClass) -> Vec<Remark> {
    let sentences = sentences(text);
    let ends = |ends: &[&str]| sentences.iter().any(|sentence| ending(sentence, ends).is_some());
    let needed = ["必要がある", "必要があります"];
    let wished = ["望ましい", "望ましいです", "望まれる"];
    let kind = if class == FindingClass::Good || sentences.is_empty() {
        return Vec::new();
    } else if class.is_nonconformity() {
        if ends(&needed) {
            return Vec::new();
        }
        RemarkKind::ProposalNotNeeded
    } else if ends(&wished) {
        return Vec::new();
    } else {
        RemarkKind::ProposalNotWished
    };
    vec![Remark {
        kind,
        words: String::new(),
    }]
}

/// Words that sound like an assurance; for reports of the advice type.
pub fn assurance(text: &str) -> Vec<Remark> {
    let plain = sentences(text).join("。");
    ASSURANCES
        .iter()
        .filter(|words| plain.contains(*words))
        .map(|words| Remark {
            kind: RemarkKind::Assurance,
            words: (*words).to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(remarks: &[Remark]) -> Vec<&'static str> {
        remarks.iter().map(|remark| remark.kind.code()).collect()
    }

    #[test]
    fn facts_say_what_is_not_done_and_order_nothing() {
        let good = "台帳には12本の記載があるが、現物は9本である。廃棄した3本の記録がない。";
        assert!(facts(good, true).is_empty());
        assert_eq!(codes(&facts("台帳に記載がある。", true)), ["facts-not-negative"]);
        assert!(facts("台帳に記載がある。", false).is_empty());
        assert_eq!(
            codes(&facts("記録がない。直ちに台帳を更新すること。", true)),
            ["order-in-facts"]
        );
        assert_eq!(
            facts("記録がない。様式を定めること。", true)[0].words,
            "様式を定めること"
        );
        assert_eq!(
            codes(&facts("記録がない。様式を定めることが望ましい", true)),
            ["order-in-facts"]
        );
    }

    #[test]
    fn a_quotation_of_the_standard_is_no_order() {
        let text = "基準は「記録しなければならない。」と定めているが、記録が残されていない（5月分）。";
        assert!(facts(text, true).is_empty());
    }

    #[test]
    fn a_proposal_ends_as_its_class_asks() {
        let needed = "廃棄の都度、台帳に反映する必要がある。";
        let wished = "代行者を定めることが望ましい。";
        assert!(proposal(needed, FindingClass::Major).is_empty());
        assert_eq!(
            codes(&proposal(wished, FindingClass::Minor)),
            ["proposal-not-needed"]
        );
        assert!(proposal(wished, FindingClass::Observation).is_empty());
        assert_eq!(
            codes(&proposal(needed, FindingClass::Recommendation)),
            ["proposal-not-wished"]
        );
        assert!(proposal("", FindingClass::Major).is_empty(), "absence is a gap");
        assert!(proposal("続けてほしい。", FindingClass::Good).is_empty());
    }

    #[test]
    fn an_advising_report_does_not_assure() {
        assert_eq!(
            assurance("重大な問題は認められなかった。").len(),
            1,
            "sounds like an assurance"
        );
        assert_eq!(assurance("対策は 適切に 運用されている。").len(), 1);
        assert!(assurance("監査項目24項目のうち、適合は17項目です。").is_empty());
        assert!(assurance("「問題はない」との説明があった。").is_empty(), "quoted");
    }
}
