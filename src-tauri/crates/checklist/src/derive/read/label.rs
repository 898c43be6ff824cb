//! Labels in front of clauses: which families of numbering there are, and what number a label carries.

use tenken_domain::text::narrow;

/// A family of labels. Families are told apart by their look only; what nests in what, each document shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// 第1章
    Chapter,
    /// 第1節, 第1款
    Part,
    /// 第1条, 第1条の2
    Article,
    /// 1. / 4.1 / 4.1.2
    Dotted,
    /// 1―2 / 1－2－3
    Dash,
    /// 2 at the head of the second paragraph of an article, or a numbered list
    Plain,
    /// (1)
    Paren,
    /// ①
    Circled,
    /// 一 二
    Kanji,
    /// ア
    Kana,
    /// イ ロ ハ
    Iroha,
    /// (ア)
    KanaParen,
    /// (i)
    Roman,
    /// (a)
    Latin,
}

/// A label and where its line goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Family.
    pub family: Family,
    /// Its number; dotted, dashed and branch numbers have several.
    pub number: Vec<u32>,
    /// As a locator prints it.
    pub printed: String,
    /// Characters of the line before the text goes on.
    pub length: usize,
    /// Another style than the standard's own: ➃ among ①②③ is a misprint.
    pub is_odd: bool,
}

const KANA: &str =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const IROHA: &str =
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
const SANS: &str = "➀➁➂➃➄➅➆➇➈➉";
const BLACK: &str = "❶❷❸❹❺❻❼❽❾❿";
const ROMAN: [&str; 20] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
    "xvii", "xviii", "xix", "xx",
];
const DASHES: &str = "―－‐-—–⸺ー−";

/// Full-width ASCII and blanks become half-width, character for character; circled digits stay.
pub fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' | '\u{00A0}' | '\t' => ' ',
            other => narrow(other),
        })
        .collect()
}

/// All labels that the line may begin with; `line` is half-width and begins without blanks.
pub fn labels(line: &str) -> Vec<Label> {
    let chars: Vec<char> = line.chars().collect();
    [counted, dashed, dotted, paren, circled, kana, iroha, kanji]
        .iter()
        .filter_map(|read| read(&chars))
        .collect()
}

fn label(family: Family, number: Vec<u32>, printed: String, length: usize) -> Label {
    Label {
        family,
        number,
        printed,
        length,
        is_odd: false,
    }
}

fn position(table: &str, c: char) -> Option<u32> {
    table
        .chars()
        .position(|other| other == c)
        .and_then(|n| u32::try_from(n + 1).ok())
}

/// A number of at most three digits from `at`, blanks between the digits of a broken "1 1" taken when `is_broken_ok`.
fn digits(chars: &[char], at: usize, is_broken_ok: bool) -> Option<(u32, usize)> {
    let (mut value, mut end, mut seen) = (0, at, 0);
    let mut n = at;
    while let Some(c) = chars.get(n) {
        if let Some(digit) = c.to_digit(10) {
            value = value * 10 + digit;
            seen += 1;
            end = n + 1;
        } else if !(is_broken_ok && *c == ' ') {
            break;
        }
        n += 1;
    }
    (1..=3).contains(&seen).then_some((value, end))
}

/// 十二 as 12.
fn kanji_number(chars: &[char], at: usize) -> Option<(u32, usize)> {
    const DIGITS: &str = "一二三四五六七八九";
    let (mut total, mut unit, mut n) = (0, 0, at);
    while let Some(c) = chars.get(n) {
        if let Some(digit) = position(DIGITS, *c) {
            unit = digit;
        } else if *c == '十' || *c == '百' {
            let scale = if *c == '十' { 10 } else { 100 };
            total += unit.max(1) * scale;
            unit = 0;
        } else {
            break;
        }
        n += 1;
    }
    (n > at).then_some((total + unit, n))
}

fn number(chars: &[char], at: usize) -> Option<(u32, usize)> {
    digits(chars, at, true).or_else(|| kanji_number(chars, at))
}

fn blanks(chars: &[char], at: usize) -> usize {
    chars[at.min(chars.len())..]
        .iter()
        .take_while(|c| **c == ' ')
        .count()
}

fn is_end_or_blank(chars: &[char], at: usize) -> bool {
    chars.get(at).is_none_or(|c| *c == ' ')
}

/// 第n章, 第n節, 第n条の2.
fn counted(chars: &[char]) -> Option<Label> {
    if chars.first() != Some(&'第') {
        return None;
    }
    let at = 1 + blanks(chars, 1);
    let (n, end) = number(chars, at)?;
    let end = end + blanks(chars, end);
    let family = match chars.get(end)? {
        '章' | '編' => Family::Chapter,
        '節' | '款' => Family::Part,
        '条' => Family::Article,
        _ => return None,
    };
    let mut end = end + 1;
    if family != Family::Article {
        return Some(label(family, vec![n], n.to_string(), end + blanks(chars, end)));
    }
    let (mut all, mut printed) = (vec![n], format!("第{n}条"));
    while chars.get(end) == Some(&'の') {
        let Some((branch, after)) = number(chars, end + 1) else {
            break;
        };
        all.push(branch);
        printed += "の";
        printed += &branch.to_string();
        end = after;
    }
    // 第13条の規定により in the middle of a sentence is no article.
    is_end_or_blank(chars, end).then(|| label(family, all, printed, end + blanks(chars, end)))
}

/// 1. / 4.1 / 4.1.2 / 1 followed by a blank.
fn dotted(chars: &[char]) -> Option<Label> {
    let (first, mut end) = digits(chars, 0, false)?;
    let mut all = vec![first];
    let mut has_dot = false;
    loop {
        let dot = end + blanks(chars, end);
        if !matches!(chars.get(dot), Some('.' | '．')) {
            break;
        }
        has_dot = true;
        end = dot + 1;
        let Some((next, after)) = digits(chars, end + blanks(chars, end), false) else {
            break;
        };
        all.push(next);
        end = after;
    }
    let family = if has_dot { Family::Dotted } else { Family::Plain };
    let is_followed = if has_dot {
        !chars
            .get(end)
            .is_some_and(|c| c.is_ascii_alphanumeric() || *c == '%')
    } else {
        is_end_or_blank(chars, end)
    };
    is_followed.then(|| {
        let printed = all.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
        label(family, all, printed, end + blanks(chars, end))
    })
}

/// 1―2, 1－2－3.
fn dashed(chars: &[char]) -> Option<Label> {
    let (first, mut end) = digits(chars, 0, false)?;
    let mut all = vec![first];
    loop {
        let dash = end + blanks(chars, end);
        if !chars.get(dash).is_some_and(|c| DASHES.contains(*c)) {
            break;
        }
        let Some((next, after)) = digits(chars, dash + 1 + blanks(chars, dash + 1), false) else {
            break;
        };
        all.push(next);
        end = after;
    }
    (all.len() > 1 && !chars.get(end).is_some_and(char::is_ascii_alphanumeric)).then(|| {
        let printed = all.iter().map(u32::to_string).collect::<Vec<_>>().join("-");
        label(Family::Dash, all, printed, end + blanks(chars, end))
    })
}

/// (1), (ア), (i), (a), with the branch of "(i) - 2".
fn paren(chars: &[char]) -> Option<Label> {
    if chars.first() != Some(&'(') {
        return None;
    }
    let close = chars.iter().take(8).position(|c| *c == ')')?;
    let inner: String = chars[1..close].iter().filter(|c| **c != ' ').collect();
    let first = inner.chars().next()?;
    let (family, mut number) = if inner.chars().all(|c| c.is_ascii_digit()) {
        (Family::Paren, vec![inner.parse().ok()?])
    } else if let Some(n) = ROMAN.iter().position(|roman| *roman == inner) {
        (Family::Roman, vec![u32::try_from(n + 1).ok()?])
    } else if inner.chars().count() > 1 {
        return None;
    } else if let Some(n) = position(KANA, first) {
        (Family::KanaParen, vec![n])
    } else if first.is_ascii_lowercase() {
        (Family::Latin, vec![u32::from(first) - u32::from('a') + 1])
    } else {
        return None;
    };
    let mut printed = format!("({inner})");
    let mut end = close + 1;
    let dash = end + blanks(chars, end);
    if chars.get(dash).is_some_and(|c| DASHES.contains(*c))
        && let Some((branch, after)) = digits(chars, dash + 1 + blanks(chars, dash + 1), false)
    {
        number.push(branch);
        printed += "-";
        printed += &branch.to_string();
        end = after;
    }
    Some(label(family, number, printed, end + blanks(chars, end)))
}

fn circled(chars: &[char]) -> Option<Label> {
    let first = *chars.first()?;
    let (n, is_odd) = position(CIRCLED, first)
        .map(|n| (n, false))
        .or_else(|| position(SANS, first).map(|n| (n, true)))
        .or_else(|| position(BLACK, first).map(|n| (n, true)))?;
    let printed = circle(n).to_string();
    Some(Label {
        is_odd,
        ..label(Family::Circled, vec![n], printed, 1 + blanks(chars, 1))
    })
}

/// The circled digit of a number up to 50.
pub fn circle(n: u32) -> char {
    CIRCLED
        .chars()
        .nth(usize::try_from(n).unwrap_or(0).saturating_sub(1))
        .unwrap_or('?')
}

/// ア followed by a blank or a stop.
fn kana(chars: &[char]) -> Option<Label> {
    lettered(chars, KANA, Family::Kana)
}

fn iroha(chars: &[char]) -> Option<Label> {
    lettered(chars, IROHA, Family::Iroha)
}

fn lettered(chars: &[char], table: &str, family: Family) -> Option<Label> {
    let n = position(table, *chars.first()?)?;
    let mut end = 1;
    if matches!(chars.get(1), Some('.' | '、' | ':')) {
        end += 1;
    } else if chars.get(1) != Some(&' ') {
        return None;
    }
    end += blanks(chars, end);
    (end < chars.len()).then(|| label(family, vec![n], chars[0].to_string(), end))
}

/// 一 followed by a blank.
fn kanji(chars: &[char]) -> Option<Label> {
    let (n, end) = kanji_number(chars, 0)?;
    let end_of_blanks = end + blanks(chars, end);
    (end_of_blanks > end && end_of_blanks < chars.len())
        .then(|| label(Family::Kanji, vec![n], n.to_string(), end_of_blanks))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, family: Family, number: &[u32], rest: &str) {
        let half = half_width(line);
        let found = labels(&half);
        let label = found
            .iter()
            .find(|label| label.family == family)
            .unwrap_or_else(|| panic!("{line}: {found:?}"));
        assert_eq!(label.number, number, "{line}");
        let after: String = half.chars().skip(label.length).collect();
        assert_eq!(after, rest, "{line}");
    }

    #[test]
    fn labels_are_read_in_every_width_and_style() {
        check("第 10 章 業務委託", Family::Chapter, &[10], "業務委託");
        check("第十二条　職員は", Family::Article, &[12], "職員は");
        check("第6条の2　通信は", Family::Article, &[6, 2], "通信は");
        check("４．１．２　機密性", Family::Dotted, &[4, 1, 2], "機密性");
        check("2.6. 対策", Family::Dotted, &[2, 6], "対策");
        check("1. 対象", Family::Dotted, &[1], "対象");
        check("１－２－１　総務課長", Family::Dash, &[1, 2, 1], "総務課長");
        check("(1 1) 複合機", Family::Paren, &[11], "複合機");
        check("（４）　可搬媒体", Family::Paren, &[4], "可搬媒体");
        check("⑰職員は", Family::Circled, &[17], "職員は");
        check("(i) - 2 特則", Family::Roman, &[1, 2], "特則");
        check("（ア）許可", Family::KanaParen, &[1], "許可");
        check("ア　許可", Family::Kana, &[1], "許可");
        check("二　許可", Family::Kanji, &[2], "許可");
        check("２　許可", Family::Plain, &[2], "許可");
    }

    #[test]
    fn words_and_references_are_no_labels() {
        for line in [
            "第13条の規定により",
            "アクセスは",
            "2026年度",
            "3つの方法",
            "(以下「市」という。)",
            "三層の分離",
        ] {
            assert_eq!(labels(&half_width(line)), [], "{line}");
        }
    }
}
