//! What people write into forms: answers, はい and いいえ, ticks, in whatever spelling (data.md 6).

mod day;

use unicode_normalization::UnicodeNormalization;

use crate::{
    text::{hiragana, narrow},
    vocabulary::{Answer, ProfileValue},
};

pub use day::{TypedDay, day};

/// What stands in a cell for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedAnswer {
    /// One of the scale.
    Value(Answer),
    /// Nothing, or 未回答.
    Open,
    /// ？ or わからない: 未回答 with the flag あとで確認 (domain.md 4.1).
    Unknown,
    /// 対象外（回答不要）, as the formula of the form prints it: no answer at all.
    Cut,
}

const YES: &[&str] = &[
    "○",
    "◯",
    "〇",
    "⭕",
    "●",
    "◎",
    "o",
    "丸",
    "まる",
    "マル",
    "はい",
    "yes",
    "y",
    "済",
    "済み",
    "実施",
    "実施済",
    "実施済み",
    "実施している",
    "実施しています",
    "できている",
    "適合",
    "適",
    "1",
    "✓",
    "✔",
    "☑",
    "✅",
    "レ",
    "ok",
    "true",
];
const PARTIAL: &[&str] = &[
    "△",
    "▲",
    "▵",
    "⊿",
    "🔺",
    "三角",
    "さんかく",
    "サンカク",
    "一部",
    "一部実施",
    "一部のみ",
    "一部実施済",
    "一部適合",
    "一部不適合",
    "一部できている",
    "部分的",
    "部分実施",
];
const NO: &[&str] = &[
    "×",
    "✕",
    "✖",
    "✗",
    "✘",
    "╳",
    "❌",
    "⨯",
    "☓",
    "〤",
    "x",
    "ばつ",
    "バツ",
    "ペケ",
    "いいえ",
    "no",
    "n",
    "未",
    "未実施",
    "未対応",
    "未済",
    "不適合",
    "不適",
    "実施していない",
    "実施していません",
    "できていない",
    "ng",
    "false",
];
const NA: &[&str] = &[
    "-",
    "ー",
    "―",
    "—",
    "–",
    "−",
    "‐",
    "‑",
    "‒",
    "─",
    "━",
    "﹣",
    "/",
    "なし",
    "無し",
    "無",
    "該当なし",
    "該当無し",
    "該当せず",
    "該当しない",
    "非該当",
    "対象外",
    "n/a",
    "na",
    "n.a.",
];
const UNKNOWN: &[&str] = &[
    "?",
    "⁇",
    "❓",
    "わからない",
    "分からない",
    "解らない",
    "判らない",
    "わかりません",
    "分かりません",
    "不明",
    "unknown",
    "確認中",
    "未確認",
    "保留",
];
const OPEN: &[&str] = &["", "未回答", "未記入", "未入力", "未選択"];
/// How the formula of the form begins that takes a question out.
const CUT: &str = "対象外(回答不要";

/// One width, small letters, no spaces, no marks that only colour a symbol.
pub fn fold(text: &str) -> String {
    plainly_folded(text).unwrap_or_else(|| wholly_folded(text))
}

fn wholly_folded(text: &str) -> String {
    text.nfkc()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The same for the characters that nearly every text is made of, none of which joins with another: kana, kanji, ASCII of
/// either width. None where there is any other.
fn plainly_folded(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            '!'..='~'
            | '、'..='。'
            | '々'..='〇'
            | '「'..='』'
            | 'ぁ'..='ゖ'
            | 'ァ'..='ー'
            | '\u{4e00}'..='\u{9fff}' => folded.push(c),
            '\u{ff01}'..='\u{ff5e}' => folded.push(narrow(c).to_ascii_lowercase()),
            '\0'..=' ' | '\u{7f}' | '\u{3000}' => {}
            _ => return None,
        }
    }
    Some(folded)
}

/// The answer that a text means; none when it cannot be told.
pub fn answer(text: &str) -> Option<TypedAnswer> {
    // Nearly every cell holds a plain symbol.
    if let Some(meant) = exact(text) {
        return Some(meant);
    }
    let folded = fold(text);
    if folded.starts_with(CUT) {
        return Some(TypedAnswer::Cut);
    }
    let bare = bare(&folded);
    exact(&folded)
        .or_else(|| exact(&bare))
        .or_else(|| exact(&bare.chars().map(hiragana).collect::<String>()))
        .or_else(|| labelled(&bare))
}

/// 「○実施」「実施(○)」「1:はい」: a symbol and a word that say the same.
fn labelled(bare: &str) -> Option<TypedAnswer> {
    let first = bare.chars().next()?;
    let last = bare.chars().next_back()?;
    let head = &bare[first.len_utf8()..];
    let tail = &bare[..bare.len() - last.len_utf8()];
    [(first, head), (last, tail)]
        .into_iter()
        .find_map(|(symbol, word)| {
            let meant = exact(symbol.encode_utf8(&mut [0; 4])).filter(|_| !word.is_empty())?;
            (exact(word) == Some(meant)).then_some(meant)
        })
}

fn exact(folded: &str) -> Option<TypedAnswer> {
    let lists = [
        (YES, TypedAnswer::Value(Answer::Yes)),
        (PARTIAL, TypedAnswer::Value(Answer::Partial)),
        (NO, TypedAnswer::Value(Answer::No)),
        (NA, TypedAnswer::Value(Answer::NotApplicable)),
        (UNKNOWN, TypedAnswer::Unknown),
        (OPEN, TypedAnswer::Open),
    ];
    lists
        .into_iter()
        .find(|(words, _)| words.contains(&folded))
        .map(|(_, meant)| meant)
}

/// Without brackets and full stops.
fn bare(folded: &str) -> String {
    folded
        .chars()
        .filter(|c| {
            !matches!(
                c,
                '(' | ')' | '[' | ']' | '「' | '」' | '【' | '】' | '。' | '.' | ':' | '、' | ',' | '・'
            )
        })
        .collect()
}

/// はい, いいえ, わからない to a question of the profile; `Some(None)` for an empty cell, none when it cannot be told.
pub fn profile(text: &str) -> Option<Option<ProfileValue>> {
    const YES_TOO: &[&str] = &["有", "有り", "あり", "ある", "あります", "該当", "該当する"];
    const NO_TOO: &[&str] = &["ない", "ありません", "0"];
    let folded = bare(&fold(text));
    if YES_TOO.contains(&folded.as_str()) {
        return Some(Some(ProfileValue::Yes));
    }
    if NO_TOO.contains(&folded.as_str()) {
        return Some(Some(ProfileValue::No));
    }
    match answer(text)? {
        TypedAnswer::Value(Answer::Yes) => Some(Some(ProfileValue::Yes)),
        TypedAnswer::Value(Answer::No | Answer::NotApplicable) => Some(Some(ProfileValue::No)),
        TypedAnswer::Value(Answer::Partial) | TypedAnswer::Cut => None,
        TypedAnswer::Open => Some(None),
        TypedAnswer::Unknown => Some(Some(ProfileValue::Unknown)),
    }
}

/// Whether a cell is ticked: anything that says yes; an empty one or a no is not.
pub fn tick(text: &str) -> Option<bool> {
    match answer(text)? {
        TypedAnswer::Value(Answer::Yes) => Some(true),
        TypedAnswer::Value(Answer::No | Answer::NotApplicable) | TypedAnswer::Open => Some(false),
        TypedAnswer::Value(Answer::Partial) | TypedAnswer::Unknown | TypedAnswer::Cut => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(texts: &[&str], meant: TypedAnswer) {
        for text in texts {
            assert_eq!(answer(text), Some(meant), "{text}");
        }
    }

    #[test]
    fn the_short_way_of_folding_is_the_long_one() {
        let mut short = 0;
        for c in '\0'..=char::MAX {
            for text in [
                c.to_string(),
                format!("ガ{c}ｱ"),
                format!("{c}\u{3099}"),
                format!("A{c}課"),
            ] {
                short += u32::from(plainly_folded(&text).is_some());
                assert_eq!(fold(&text), wholly_folded(&text), "{c:?}");
            }
        }
        assert!(short > 40_000, "{short}");
    }

    #[test]
    fn answers_are_understood_in_every_usual_spelling() {
        all(
            &[
                "○",
                "◯",
                "〇",
                "⭕",
                "⭕\u{fe0f}",
                "はい",
                "ﾊｲ",
                "ハイ。",
                "済",
                "適合",
                "１",
                "✓",
                "レ",
                "ﾚ",
                "○　実施",
                "実施（○）",
                "Ｏ",
                " ○ ",
            ],
            TypedAnswer::Value(Answer::Yes),
        );
        all(
            &["△", "▲", "一部", "△一部実施", "（△）"],
            TypedAnswer::Value(Answer::Partial),
        );
        all(
            &["×", "✕", "Ｘ", "x", "いいえ", "未", "×：未実施", "❌"],
            TypedAnswer::Value(Answer::No),
        );
        all(
            &[
                "－",
                "-",
                "ー",
                "―",
                "ｰ",
                "なし",
                "ﾅｼ",
                "該当なし",
                "Ｎ／Ａ",
                "－該当なし",
            ],
            TypedAnswer::Value(Answer::NotApplicable),
        );
        all(&["？", "?", "わからない", "不明"], TypedAnswer::Unknown);
        all(&["", "　", "未回答"], TypedAnswer::Open);
        all(&["対象外（回答不要）"], TypedAnswer::Cut);
    }

    #[test]
    fn what_cannot_be_told_is_not_guessed() {
        for text in ["○×", "たぶん", "5", "0", "可", "○△", "はい、でも一部"] {
            assert_eq!(answer(text), None, "{text}");
        }
    }

    #[test]
    fn the_profile_knows_yes_no_and_do_not_know() {
        assert_eq!(profile("有"), Some(Some(ProfileValue::Yes)));
        assert_eq!(profile("なし"), Some(Some(ProfileValue::No)));
        assert_eq!(profile("わからない"), Some(Some(ProfileValue::Unknown)));
        assert_eq!(profile(""), Some(None));
        assert_eq!(profile("△"), None);
    }
}
