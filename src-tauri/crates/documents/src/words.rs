//! Fixed words: the look-up the caller hands in, and the forms of figures on paper.

use crate::model::{CheckAnswer, CheckItem, ProfileAnswer, Ratio};

/// Fixed words of the papers: Fluent id of `locales/*/paper.ftl` and arguments to text.
///
/// Bidi isolation marks must be off. Papers are printed in Japanese.
pub type Labels<'a> = dyn Fn(&str, &[(&str, &str)]) -> String + 'a;

/// What stands where there is no base (README of the papers, 5).
pub(crate) const NO_BASE: &str = "－";

/// 1234567 → 1,234,567.
pub(crate) fn count(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if value < 0 {
        out.push('▲');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// How the name of a body ends; the name of a post ends otherwise (委員長, 責任者).
const BODIES: [&str; 13] = [
    "委員会",
    "本部",
    "会議",
    "協議会",
    "部",
    "課",
    "局",
    "室",
    "班",
    "係",
    "所",
    "担当",
    "会社",
];

/// 宛先 with its title of respect: a person or a post is 様, a body 御中; empty for nobody.
pub(crate) fn addressee(to: &str, labels: &Labels<'_>) -> String {
    let to = to.trim();
    if to.is_empty() {
        return String::new();
    }
    let is_body = BODIES.iter().any(|end| to.ends_with(end));
    let id = if is_body {
        "paper-addressee-body"
    } else {
        "paper-addressee"
    };
    labels(id, &[("addressee", to)])
}

/// 34/41 → 82.9; no base → －.
pub(crate) fn percent(ratio: Ratio) -> String {
    tenths(ratio.tenths())
}

/// 829 → 82.9; none → －.
pub(crate) fn tenths(found: Option<i64>) -> String {
    found.map_or_else(
        || NO_BASE.to_owned(),
        |found| format!("{}.{}", found / 10, found % 10),
    )
}

/// ＋7.3, ▲25.0, ±0.0; no base → －.
pub(crate) fn difference(ratio: Option<Ratio>) -> String {
    let Some(tenths) = ratio.and_then(Ratio::tenths) else {
        return NO_BASE.to_owned();
    };
    let sign = match tenths {
        0 => "±",
        1.. => "＋",
        _ => "▲",
    };
    let size = tenths.abs();
    format!("{sign}{}.{}", size / 10, size % 10)
}

/// 16 hex digits in fours: `3F9A71C25E08D416` → `3F9A 71C2 5E08 D416`.
pub(crate) fn check_number(raw: &str) -> String {
    let digits: Vec<char> = raw
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| c.to_ascii_uppercase())
        .collect();
    digits
        .chunks(4)
        .map(|four| four.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

/// ○, △, ×, － or 未回答.
pub(crate) fn answer(answer: CheckAnswer, labels: &Labels<'_>) -> String {
    let id = match answer {
        CheckAnswer::Open => "check-open",
        CheckAnswer::Yes => "report-yes",
        CheckAnswer::Partial => "report-partial",
        CheckAnswer::No => "report-no",
        CheckAnswer::Na => "report-na",
    };
    labels(id, &[])
}

/// Last year's answer, 新 for a question that was not there; empty without last year's sheet.
pub(crate) fn last_year(item: &CheckItem, labels: &Labels<'_>) -> String {
    match item.previous {
        Some(previous) => answer(previous, labels),
        None if item.is_new => labels("check-new", &[]),
        None => String::new(),
    }
}

/// はい, いいえ, わからない or 未回答.
pub(crate) fn profile_answer(answer: ProfileAnswer, labels: &Labels<'_>) -> String {
    let id = match answer {
        ProfileAnswer::Open => "check-open",
        ProfileAnswer::Yes => "check-profile-yes",
        ProfileAnswer::No => "check-profile-no",
        ProfileAnswer::Unknown => "check-profile-unknown",
    };
    labels(id, &[])
}

/// The symbols of a scale in order.
pub(crate) fn scale(is_three_step: bool) -> Vec<CheckAnswer> {
    let mut scale = vec![
        CheckAnswer::Yes,
        CheckAnswer::Partial,
        CheckAnswer::No,
        CheckAnswer::Na,
    ];
    scale.retain(|answer| !is_three_step || *answer != CheckAnswer::Partial);
    scale
}

/// How many of the 必須未実施件数 are 未回答 (domain.md 5.5: shown apart in a draft); nothing where none is.
pub(crate) fn unanswered(of_must_open: i64, labels: &Labels<'_>) -> Option<String> {
    (of_must_open > 0).then(|| labels("report-must-open-unanswered", &[("count", &count(of_must_open))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_rounded_half_up_in_integers() {
        assert_eq!(percent(Ratio::new(34, 41)), "82.9");
        assert_eq!(percent(Ratio::new(1, 16)), "6.3");
        assert_eq!(percent(Ratio::new(0, 0)), "－");
    }

    #[test]
    fn a_body_and_a_person_are_addressed_each_in_its_way() {
        let said = |to: &str| addressee(to, &|id, args| format!("{id} {}", args[0].1));
        assert_eq!(
            said("情報セキュリティ委員会"),
            "paper-addressee-body 情報セキュリティ委員会"
        );
        assert_eq!(said("福祉部高齢福祉課"), "paper-addressee-body 福祉部高齢福祉課");
        assert_eq!(said("福祉部高齢福祉課長"), "paper-addressee 福祉部高齢福祉課長");
        assert_eq!(
            said("情報セキュリティ委員会委員長"),
            "paper-addressee 情報セキュリティ委員会委員長"
        );
        assert_eq!(
            said("最高情報セキュリティ責任者"),
            "paper-addressee 最高情報セキュリティ責任者"
        );
        assert_eq!(said(" "), "");
    }

    #[test]
    fn differences_carry_their_sign_in_words_of_paper() {
        assert_eq!(difference(Some(Ratio::new(3, 41))), "＋7.3");
        assert_eq!(difference(Some(Ratio::new(-1, 4))), "▲25.0");
        assert_eq!(difference(Some(Ratio::new(0, 4))), "±0.0");
        assert_eq!(difference(Some(Ratio::new(-1, 3000))), "±0.0");
        assert_eq!(difference(None), "－");
    }

    #[test]
    fn counts_have_commas_and_check_numbers_stand_in_fours() {
        assert_eq!(count(1_320), "1,320");
        assert_eq!(count(-1_234_567), "▲1,234,567");
        assert_eq!(check_number("3f9a71c25e08d416"), "3F9A 71C2 5E08 D416");
    }
}
