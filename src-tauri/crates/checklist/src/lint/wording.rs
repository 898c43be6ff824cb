//! Words of a question, looked at one by one.

use std::collections::BTreeSet;

use crate::clause_text::normalise_clause;

/// Words that stand where a test should stand.
const VAGUE: &[&str] = &[
    "適切",
    "適正",
    "十分",
    "必要な",
    "必要に応じ",
    "確実に",
    "しっかり",
    "きちんと",
    "速やか",
    "遅滞なく",
    "可能な限り",
    "できるだけ",
    "できる限り",
    "原則",
    "定期的",
    "随時",
    "適宜",
    "なるべく",
];

/// What joins two things to do in one sentence.
const JOINTS: &[&str] = &[
    "かつ、",
    "また、",
    "うえ、",
    "上で、",
    "とともに、",
    "ほか、",
    "だけでなく",
];

/// Endings of a verb that goes on: 「…を決め、…」, 「…記録し、…」.
const GOING_ON: &[&str] = &[
    "を決め、",
    "を定め、",
    "記録し、",
    "確認し、",
    "確かめ、",
    "報告し、",
    "作成し、",
    "作り、",
    "行い、",
    "設け、",
    "整え、",
    "周知し、",
    "伝え、",
    "保管し、",
    "廃棄し、",
    "消去し、",
    "実施し、",
    "受け、",
];

/// The words that join a second thing to do, if there are any.
pub(super) fn second_obligation(question: &str) -> Option<String> {
    let joint = JOINTS
        .iter()
        .chain(GOING_ON)
        .find(|joint| question.contains(**joint));
    if let Some(joint) = joint {
        return Some((*joint).to_owned());
    }
    (question.matches("ますか").count() + question.matches("ましたか").count() > 1)
        .then(|| "ますか".to_owned())
}

/// A word without a test.
pub(super) fn vague(question: &str) -> Option<&'static str> {
    VAGUE.iter().copied().find(|word| question.contains(word))
}

/// Whether a text says for which case it holds.
pub(super) fn names_a_case(text: &str) -> bool {
    [
        "該当なし",
        "ときに",
        "ときは",
        "とき、",
        "場合",
        "際に",
        "際は",
        "ときの",
        "たび",
        "ごと",
    ]
    .iter()
    .any(|word| text.contains(word))
}

/// The condition that a clause states.
pub(super) fn condition(clause: &str) -> Option<String> {
    let at = [
        "場合は、",
        "場合、",
        "場合には、",
        "ときは、",
        "際は、",
        "に当たっては、",
        "に際しては、",
    ]
    .iter()
    .filter_map(|word| clause.find(word).map(|at| at + word.len()))
    .min()?;
    let head: Vec<char> = clause[..at].chars().collect();
    Some(head[head.len().saturating_sub(16)..].iter().collect())
}

/// The pairs of neighbouring characters of a question, in order.
pub(super) fn pairs(question: &str) -> Vec<(char, char)> {
    let chars: Vec<char> = normalise_clause(question).chars().collect();
    let pairs: BTreeSet<(char, char)> = chars.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.into_iter().collect()
}

/// Two questions that a reader would take for one: three of four pairs of neighbouring characters are shared.
pub(super) fn is_same_question(one: &[(char, char)], other: &[(char, char)]) -> bool {
    let (mut at, mut shared) = (0, 0);
    for pair in one {
        while other.get(at).is_some_and(|next| next < pair) {
            at += 1;
        }
        shared += usize::from(other.get(at) == Some(pair));
    }
    let all = one.len() + other.len() - shared;
    all > 0 && shared * 100 >= all * 75
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_things_to_do_are_seen_and_one_is_not() {
        assert!(second_obligation("台帳を作り、年に1回確かめていますか。").is_some());
        assert!(second_obligation("記録を残していますか、また見直していますか。").is_some());
        assert!(second_obligation("台帳を、今年度に実物と照らしましたか。").is_none());
    }

    #[test]
    fn a_condition_is_cut_out_of_a_clause() {
        let words = condition("職員は、端末を庁外に持ち出す場合には、課長の許可を得なければならない。");
        assert_eq!(words.as_deref(), Some("、端末を庁外に持ち出す場合には、"));
        assert_eq!(condition("職員は、許可を得なければならない。"), None);
    }

    #[test]
    fn questions_that_differ_in_a_few_characters_are_the_same() {
        assert!(is_same_question(
            &pairs("会議や昼休みで席を離れるとき、課の全員が端末の画面をロックしていますか。"),
            &pairs("会議や昼休みで席を離れるとき、課の全員が端末の画面をロックしましたか。")
        ));
        assert!(!is_same_question(
            &pairs("離席するとき、課の全員が画面をロックしていますか。"),
            &pairs("持ち出した端末を、記録簿に書いていますか。")
        ));
    }
}
