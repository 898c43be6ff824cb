//! Words that are never divided beside figures: a name with its first name, short words between commas, the letters of a
//! 文書番号 and of the number of an audit.

use super::linebreak::is_blank;
use super::unit::is_digit;

/// Longest surname, and first name in kanji and in kana.
const LONGEST: [usize; 3] = [4, 3, 4];
/// Longest letters before 第n号: 高福, 総総, 情政監.
const LETTERS: usize = 4;
/// Ends of what is no surname: a post stands before a name with the same blank.
const POSTS: [char; 2] = ['長', '者'];

/// Joins what belongs together; `true` at `i` forbids a break before character `i`.
pub(super) fn join(chars: &[char], inside: &mut [bool]) {
    for (at, &ch) in chars.iter().enumerate() {
        if is_blank(ch) {
            name(chars, at, inside);
        } else if ch == '第' {
            letters(chars, at, inside);
        } else if is_digit(ch) && at > 0 && is_numbered(chars, at) && is_ideograph(chars[at - 1]) {
            inside[at] = true;
        } else if matches!(ch, '（' | '、') {
            short(chars, at, inside);
        }
    }
}

/// 三枝　浩一, the blank at `at`: two short words, of which the first is no post and the second is followed by no third.
fn name(chars: &[char], at: usize, inside: &mut [bool]) {
    let before = chars[..at].iter().rev().take_while(|ch| is_letter(**ch)).count();
    let (kanji, kana) = (run(chars, at + 1, is_ideograph), run(chars, at + 1, is_kana));
    let end = at + 1 + kanji.max(kana);
    let third =
        chars.get(end).is_some_and(|ch| is_blank(*ch)) && chars.get(end + 1).is_some_and(|ch| is_letter(*ch));
    let is_post = at > 0 && POSTS.contains(&chars[at - 1]) && before > 1;
    let is_name = (1..=LONGEST[0]).contains(&before)
        && ((1..=LONGEST[1]).contains(&kanji) || (1..=LONGEST[2]).contains(&kana));
    if is_name && !third && !is_post {
        inside[at - before + 1..end].fill(true);
    }
}

/// 情政第204号, 第 at `at`.
fn letters(chars: &[char], at: usize, inside: &mut [bool]) {
    let figures = run(chars, at + 1, is_digit);
    let is_number = figures > 0 && chars.get(at + 1 + figures) == Some(&'号');
    let before = chars[..at]
        .iter()
        .rev()
        .take_while(|ch| is_ideograph(**ch))
        .count();
    if is_number && (1..=LETTERS).contains(&before) {
        inside[at - before + 1..=at].fill(true);
    }
}

/// A word of two or three characters after `at`, before the next comma or the bracket: （清野、大槻）.
fn short(chars: &[char], at: usize, inside: &mut [bool]) {
    let length = run(chars, at + 1, is_ideograph);
    let is_closed = matches!(chars.get(at + 1 + length), Some('、' | '）'));
    if (2..=3).contains(&length) && is_closed {
        inside[at + 2..at + 1 + length].fill(true);
    }
}

/// Whether figures and a hyphen with a figure begin here, as in 監8-01.
fn is_numbered(chars: &[char], at: usize) -> bool {
    let figures = run(chars, at, is_digit);
    !is_digit(chars[at - 1])
        && chars.get(at + figures) == Some(&'-')
        && chars.get(at + figures + 1).copied().is_some_and(is_digit)
}

/// Number of characters from `at` on that are so.
pub(super) fn run(chars: &[char], at: usize, is: impl Fn(char) -> bool) -> usize {
    chars.iter().skip(at).take_while(|ch| is(**ch)).count()
}

/// Kanji, with those of names that stand apart (髙, 﨑, 𠮷) and 々.
pub(super) fn is_ideograph(ch: char) -> bool {
    matches!(ch, '々' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_kana(ch: char) -> bool {
    matches!(ch, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | 'ー')
}

fn is_letter(ch: char) -> bool {
    is_ideograph(ch) || is_kana(ch)
}
