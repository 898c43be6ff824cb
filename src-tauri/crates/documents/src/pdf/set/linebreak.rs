//! Where a Japanese line may end: Unicode line breaking in its strict form, the list of JIS X 4051 characters the
//! papers use, and units that are never divided (README of the papers, 4).

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

use super::unit;

/// Never at the start of a line.
const NOT_FIRST: &str = "、。，．・：；？！）」』】〕〉》］｝”’ー々ゝゞヽヾ〻‐～ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ％‰℃…‥｡､･｣ｰｧｨｩｪｫｬｭｮｯﾞﾟ%)]},.:;?!";
/// Never at the end of a line.
const NOT_LAST: &str = "（「『【〔〈《［｛“‘｢([{￥＄№";

/// Finds the places where a paragraph may be broken.
pub(crate) struct Breaker {
    segmenter: icu_segmenter::LineSegmenterBorrowed<'static>,
}

impl Breaker {
    /// With the rules built in.
    pub(crate) fn new() -> Self {
        Self {
            segmenter: LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default()),
        }
    }

    /// `true` at `i` allows a line to begin with character `i`. Index 0 and the end are never set.
    pub(crate) fn openings(&self, chars: &[char]) -> Vec<bool> {
        let text: String = chars.iter().collect();
        let mut open = vec![false; chars.len() + 1];
        let (mut index, mut bytes) = (0, 0);
        for at in self.segmenter.segment_str(&text) {
            while bytes < at && index < chars.len() {
                bytes += chars[index].len_utf8();
                index += 1;
            }
            open[index] = true;
        }
        let joined = unit::joined(chars);
        for (i, place) in open.iter_mut().enumerate().take(chars.len()).skip(1) {
            *place = *place && !joined[i] && may_break(chars, i);
        }
        open[0] = false;
        open[chars.len()] = false;
        open
    }
}

/// Whether the characters on both sides allow a break before `i`.
pub(crate) fn may_break(chars: &[char], i: usize) -> bool {
    // A clause such as 5.1(1)③ is one number.
    let is_in_number =
        i >= 2 && chars[i - 1] == '.' && chars[i - 2].is_ascii_digit() && chars[i].is_ascii_digit();
    !is_in_number
        && (is_ideograph(chars[i]) || !NOT_FIRST.contains(chars[i]))
        && (is_ideograph(chars[i - 1]) || !NOT_LAST.contains(chars[i - 1]))
}

/// Kanji are in neither list; asking for them first saves most of the searching.
fn is_ideograph(ch: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&ch)
}

/// Whether the character is a blank that may hang over the end of a line.
pub(crate) fn is_blank(ch: char) -> bool {
    matches!(ch, ' ' | '\u{3000}')
}

/// Divides a paragraph into lines.
///
/// `widths` are the advances, `room` the width of the first and of the other lines, all in one unit. A paragraph
/// always gets at least one line; each character is on exactly one line.
pub(crate) fn lines(chars: &[char], open: &[bool], widths: &[f64], room: (f64, f64)) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let width = if out.is_empty() { room.0 } else { room.1 };
        let end = line_end(chars, open, widths, start, width);
        out.push((start, end));
        start = end;
    }
    if out.is_empty() {
        out.push((0, 0));
    }
    fill_last_line(chars, open, widths, room, &mut out);
    out
}

/// End of the line that begins at `start`.
fn line_end(chars: &[char], open: &[bool], widths: &[f64], start: usize, room: f64) -> usize {
    let mut used = 0.0;
    let mut last_open = None;
    for i in start..chars.len() {
        if i > start && open[i] {
            last_open = Some(i);
        }
        used += widths[i];
        if used > room + 1e-6 && !is_blank(chars[i]) && i > start {
            return last_open.unwrap_or_else(|| forced_end(chars, start, i));
        }
    }
    chars.len()
}

/// A unit wider than the line is divided after one of its joints, a name at its blank, a time before its まで, where the
/// neighbours allow it; else anywhere.
fn forced_end(chars: &[char], start: usize, at: usize) -> usize {
    let joint = |i: &usize| matches!(chars[i - 1], '-' | '/' | '_' | '@' | '.' | '?' | '&' | '=');
    let bound = |i: &usize| is_ideograph(chars[i - 1]) && matches!(chars[*i], 'ま' | 'か');
    let late = start + 1 + (at - start) / 2;
    (late..=at)
        .rev()
        .find(joint)
        .or_else(|| (start + 1..=at).rev().find(|i| is_blank(chars[i - 1])))
        .or_else(|| (late..=at).rev().find(bound))
        .or_else(|| (start + 1..=at).rev().find(|&i| may_break(chars, i)))
        .unwrap_or(at)
}

/// A last line of one character before 。 is filled up to two or more, where they fit.
fn fill_last_line(
    chars: &[char],
    open: &[bool],
    widths: &[f64],
    room: (f64, f64),
    lines: &mut [(usize, usize)],
) {
    let count = lines.len();
    if count < 2 {
        return;
    }
    let (start, end) = lines[count - 1];
    let full = chars[start..end]
        .iter()
        .filter(|c| !NOT_FIRST.contains(**c) && !is_blank(**c))
        .count();
    let ends_sentence = chars[start..end].iter().any(|c| matches!(c, '。' | '．'));
    if full != 1 || !ends_sentence {
        return;
    }
    let above = lines[count - 2].0;
    let fits = |place: usize| widths[place..end].iter().sum::<f64>() <= room.1 + 1e-6;
    let place = (above + 1..start).rev().find(|&i| open[i]);
    if let Some(place) = place.filter(|&place| fits(place)) {
        lines[count - 2].1 = place;
        lines[count - 1].0 = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of a text with full-width characters counted as one and ASCII as half.
    fn check(room: f64, text: &str, expected: &[&str]) {
        let chars: Vec<char> = text.chars().collect();
        let widths: Vec<f64> = chars
            .iter()
            .map(|c| if c.is_ascii() { 0.5 } else { 1.0 })
            .collect();
        let open = Breaker::new().openings(&chars);
        let got: Vec<String> = lines(&chars, &open, &widths, (room, room))
            .iter()
            .map(|&(a, b)| chars[a..b].iter().collect())
            .collect();
        assert_eq!(got, expected, "room {room}");
    }

    #[test]
    fn punctuation_never_starts_a_line() {
        check(5.0, "記録を残す。次に", &["記録を残", "す。次に"]);
        check(4.0, "あいうえ、かき", &["あいう", "え、かき"]);
        check(5.0, "サーバーセンター室", &["サーバーセ", "ンター室"]);
        check(3.0, "サーバー室", &["サー", "バー室"]);
        check(3.0, "人々の声", &["人々の", "声"]);
        check(4.0, "二人でちょっと", &["二人で", "ちょっと"]);
    }

    #[test]
    fn brackets_never_end_a_line() {
        check(4.0, "次のこと（別紙）", &["次のこと", "（別紙）"]);
        check(5.0, "次のこと（別紙）", &["次のこと", "（別紙）"]);
        check(3.0, "いう「要領」の", &["いう", "「要", "領」の"]);
    }

    #[test]
    fn units_are_never_divided() {
        check(
            8.0,
            "期限は令和8年7月31日まで",
            &["期限は", "令和8年7月31日ま", "で"],
        );
        check(6.0, "メモリ合計で3本を", &["メモリ合計で", "3本を"]);
        check(5.5, "条項は3.3(7)③のとおり", &["条項は", "3.3(7)③の", "とおり"]);
        check(6.0, "実施率が約82.9％です", &["実施率が", "約82.9％です"]);
    }

    #[test]
    fn last_line_of_one_character_before_a_full_stop_is_filled() {
        check(6.0, "手順を定めます。", &["手順を定め", "ます。"]);
        check(6.0, "手順を定めまし", &["手順を定めま", "し"]);
        // What would be pulled down is one unit and does not fit beside it.
        check(6.0, "が令和12年10月分。", &["が", "令和12年10月", "分。"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_divided_rather_than_cut() {
        check(4.0, "abcdefghijklmnop", &["abcdefgh", "ijklmnop"]);
        check(4.0, "8-0420-012345", &["8-0420-", "012345"]);
        check(3.0, "。。。。。。。", &["。。。", "。。。", "。"]);
        check(4.0, "監8-01-F01-改善1", &["監8-01-", "F01-", "改善1"]);
        check(3.0, "三枝　浩一", &["三枝　", "浩一"]);
        check(6.5, "午前10時30分まで", &["午前10時30分", "まで"]);
    }

    #[test]
    fn a_name_goes_to_the_next_line_whole() {
        check(6.0, "副市長　三枝　浩一", &["副市長　", "三枝　浩一"]);
        check(7.0, "庶務係長　岡本　涼太", &["庶務係長　", "岡本　涼太"]);
        check(9.0, "改善は監8-01-F01-改善1", &["改善は", "監8-01-F01-改善1"]);
    }

    #[test]
    fn blanks_hang_over_the_end() {
        check(3.0, "一二三　四五", &["一二三　", "四五"]);
    }
}
