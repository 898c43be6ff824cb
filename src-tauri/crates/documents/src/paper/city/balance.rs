//! Heads of narrow columns in lines of about the same length, so that no single character is left over.

use crate::pdf::linebreak::may_break;

/// What a joint of two words is worth, in characters that a line may be longer or shorter for it.
const JOINT: usize = 2;
/// Signs that end the name of an office or a part of it.
const ENDS: &str = "部局課室所会係署館院校園・、";

/// The fewest lines of that text that fit into the room, as even as its words allow.
pub(super) fn balanced(text: &str, room: f64, mut width: impl FnMut(&str) -> f64) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let widths: Vec<f64> = chars
        .iter()
        .map(|ch| width(ch.encode_utf8(&mut [0; 4])))
        .collect();
    (1..=chars.len())
        .find_map(|count| divided(&chars, &widths, count, room))
        .unwrap_or_else(|| vec![text.to_owned()])
}

/// That many lines, where every one of them fits.
fn divided(chars: &[char], widths: &[f64], count: usize, room: f64) -> Option<Vec<String>> {
    let fits = |widths: &[f64]| widths.iter().sum::<f64>() <= room + 1e-6;
    if count <= 1 {
        return fits(widths).then(|| vec![chars.iter().collect()]);
    }
    let ideal = chars.len().div_ceil(count);
    let mut places: Vec<usize> = (1..chars.len())
        .filter(|&place| may_break(chars, place) && fits(&widths[..place]))
        .collect();
    places.sort_by_key(|&place| {
        let bonus = if is_joint(chars, place) { JOINT } else { 0 };
        (place.abs_diff(ideal) + JOINT - bonus, place)
    });
    places.into_iter().find_map(|place| {
        let rest = divided(&chars[place..], &widths[place..], count - 1, room)?;
        let first = chars[..place].iter().collect();
        Some(std::iter::once(first).chain(rest).collect())
    })
}

/// Whether a word seems to end before that place.
fn is_joint(chars: &[char], place: usize) -> bool {
    let (before, after) = (chars[place - 1], chars[place]);
    ENDS.contains(before) || (is_katakana(before) != is_katakana(after) && !ENDS.contains(after))
}

fn is_katakana(ch: char) -> bool {
    ('ァ'..='ー').contains(&ch)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In a room of so many characters.
    fn lines(text: &str, room: f64) -> Vec<String> {
        balanced(text, room, |part| part.chars().map(|_| 1.0).sum())
    }

    #[test]
    fn heads_end_where_a_word_ends() {
        assert_eq!(lines("総務部", 4.0), ["総務部"]);
        assert_eq!(lines("デジタル推進部", 5.0), ["デジタル", "推進部"]);
        assert_eq!(lines("教育委員会事務局", 5.0), ["教育委員会", "事務局"]);
        assert_eq!(lines("委託・外部サービス", 4.0), ["委託・", "外部", "サービス"]);
        assert_eq!(lines("不正プログラム", 4.0), ["不正プロ", "グラム"]);
        assert_eq!(lines("情報資産", 3.0), ["情報", "資産"]);
    }

    #[test]
    fn every_character_stays_and_no_line_begins_with_a_sign_that_may_not() {
        for text in [
            "インシデント",
            "会計課・議会事務局・監査委員",
            "",
            "Ａ",
            "コンピューター管理センター",
        ] {
            for room in 1..12_u32 {
                let found = lines(text, f64::from(room));
                assert_eq!(found.concat(), text);
                assert!(
                    found.iter().all(|line| !line.starts_with(['ー', '・'])),
                    "{found:?}"
                );
            }
        }
    }
}
