//! Units that are never divided: dates, times, figure and unit, clause labels, codes; with them the words of [`word`].

use super::word;

/// Words that belong to the figure before them, longest first.
const UNITS: [&str; 60] = [
    "ポイント",
    "パーセント",
    "平方メートル",
    "か所",
    "箇所",
    "か月",
    "か年",
    "千円",
    "万円",
    "億円",
    "百万円",
    "年度",
    "年間",
    "年目",
    "時間",
    "分間",
    "日間",
    "日前",
    "週間",
    "段階",
    "領域",
    "種類",
    "名分",
    "件目",
    "回目",
    "号室",
    "年",
    "月",
    "日",
    "時",
    "分",
    "秒",
    "円",
    "件",
    "本",
    "問",
    "名",
    "人",
    "条",
    "項",
    "号",
    "版",
    "回",
    "台",
    "点",
    "枚",
    "個",
    "式",
    "部",
    "章",
    "節",
    "歳",
    "冊",
    "社",
    "課",
    "位",
    "倍",
    "つ",
    "％",
    "%",
];
/// Words that belong to the figure after them.
const PREFIXES: [&str; 9] = ["令和", "平成", "昭和", "大正", "明治", "午前", "午後", "第", "約"];
/// Words that belong to the time before them.
const AFTER_TIME: [&str; 2] = ["まで", "から"];

/// Marks each position inside a unit: `true` at `i` forbids a break before character `i`.
pub(crate) fn joined(chars: &[char]) -> Vec<bool> {
    let mut inside = vec![false; chars.len() + 1];
    let mut at = 0;
    while at < chars.len() {
        let end = unit_end(chars, at);
        if end > at {
            inside[at + 1..end].fill(true);
            at = end;
        } else {
            at += 1;
        }
    }
    word::join(chars, &mut inside);
    inside
}

/// End of the unit that starts at `at`, or `at` where none starts.
fn unit_end(chars: &[char], at: usize) -> usize {
    let start = at + prefix(chars, at);
    if start > at && chars.get(start) == Some(&'元') && chars.get(start + 1) == Some(&'年') {
        return date_end(
            chars,
            start + 2 + usize::from(chars.get(start + 2) == Some(&'度')),
        );
    }
    let figures = token(chars, start);
    if figures == start {
        return at;
    }
    let end = figures + unit(chars, figures);
    match chars.get(end.wrapping_sub(1)) {
        Some('年' | '月') => date_end(chars, end),
        Some('時') => time_end(chars, end),
        _ => end,
    }
}

/// Goes on over the minutes and the まで that follow an hour.
fn time_end(chars: &[char], end: usize) -> usize {
    let next = token(chars, end);
    let minutes = next > end && chars.get(next) == Some(&'分') && unit(chars, next) == 1;
    let end = if minutes { next + 1 } else { end };
    let word = AFTER_TIME.iter().find(|word| starts_with(chars, end, word));
    end + word.map_or(0, |word| word.chars().count())
}

/// Goes on over the month and the day that follow.
fn date_end(chars: &[char], end: usize) -> usize {
    let next = token(chars, end);
    let word = unit(chars, next);
    if next > end && word == 1 && matches!(chars[next], '月' | '日') {
        date_end(chars, next + 1)
    } else {
        end
    }
}

/// Length of a prefix word at `at`, where a figure follows.
fn prefix(chars: &[char], at: usize) -> usize {
    PREFIXES
        .iter()
        .map(|word| (word.chars().count(), starts_with(chars, at, word)))
        .find(|&(length, matches)| {
            matches && chars.get(at + length).is_some_and(|c| is_digit(*c) || *c == '元')
        })
        .map_or(0, |(length, _)| length)
}

/// Length of the unit word at `at`.
fn unit(chars: &[char], at: usize) -> usize {
    UNITS
        .iter()
        .filter(|word| starts_with(chars, at, word))
        .map(|word| word.chars().count())
        .max()
        .unwrap_or(0)
}

fn starts_with(chars: &[char], at: usize, word: &str) -> bool {
    word.chars()
        .enumerate()
        .all(|(index, ch)| chars.get(at + index) == Some(&ch))
}

/// End of a run of letters, figures and what joins them: `3.3(7)③`, `8-0420-01`, `8-01-F01-改善1`, `1,320`, `82.9`.
fn token(chars: &[char], at: usize) -> usize {
    if !chars
        .get(at)
        .is_some_and(|c| is_digit(*c) || c.is_ascii_alphabetic())
    {
        return at;
    }
    let mut end = at;
    let mut depth = 0_usize;
    while let Some(&ch) = chars.get(end) {
        let next = chars.get(end + 1).copied().unwrap_or(' ');
        let goes_on = match ch {
            '(' if next.is_ascii_alphanumeric() && closes(chars, end) => {
                depth += 1;
                true
            }
            ')' if depth > 0 => {
                depth -= 1;
                true
            }
            '-' if word::is_ideograph(next) => {
                let mark = word::run(chars, end + 1, word::is_ideograph);
                let is_counted = mark <= 3 && chars.get(end + 1 + mark).copied().is_some_and(is_digit);
                end += if is_counted { mark } else { 0 };
                is_counted
            }
            '.' | ',' | '-' | '/' | ':' | '_' | '@' | '．' | '，' | '－' => {
                next.is_ascii_alphanumeric() || is_digit(next)
            }
            '①'..='⑳' | '㉑'..='㊿' => end > at,
            other => is_digit(other) || other.is_ascii_alphabetic(),
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

/// Whether a bracket is closed within six characters, as in a clause label.
fn closes(chars: &[char], open: usize) -> bool {
    chars[open..].iter().take(6).any(|c| *c == ')')
}

pub(super) fn is_digit(ch: char) -> bool {
    ch.is_ascii_digit() || ('０'..='９').contains(&ch)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Units of a text, each with the positions joined.
    fn check(text: &str, expected: &str) {
        let chars: Vec<char> = text.chars().collect();
        let inside = joined(&chars);
        let shown: String = chars
            .iter()
            .enumerate()
            .flat_map(|(i, c)| [if i > 0 && !inside[i] { Some('|') } else { None }, Some(*c)])
            .flatten()
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn dates_are_one_unit() {
        check("は令和8年7月31日まで", "は|令和8年7月31日|ま|で");
        check("令和元年度から", "令和元年度|か|ら");
        check("2026年7月1日に", "2026年7月1日|に");
    }

    #[test]
    fn figures_keep_their_units() {
        check("計3本で82.9％の", "計|3本|で|82.9％|の");
        check("第9条第2項の1,320千円", "第9条|第2項|の|1,320千円");
        check("20名分を", "20名分|を");
    }

    #[test]
    fn clauses_and_codes_are_one_unit() {
        check("と3.3(7)③に", "と|3.3(7)③|に");
        check("の8-0420-01、AST-09", "の|8-0420-01|、|AST-09");
        check("は監8-01-F01-改善1の", "は|監8-01-F01-改善1|の");
        check("は-改善", "は|-|改|善");
    }

    #[test]
    fn times_are_one_unit_with_what_bounds_them() {
        check("は午前10時30分までに", "は|午前10時30分まで|に");
        check("午後1時から午後2時15分まで", "午後1時から|午後2時15分まで");
        check("約2時間をかけ", "約2時間|を|か|け");
    }

    #[test]
    fn names_stay_with_their_first_names_and_break_from_the_post() {
        check("副市長　三枝　浩一", "副|市|長|　|三枝　浩一");
        check("担当　渡辺　みなみ", "担|当|　|渡辺　みなみ");
        check("課長　髙﨑　一（0420）", "課|長|　|髙﨑　一|（|0420|）");
        check("監査統括責任者　次", "監|査|統|括|責|任|者|　|次");
    }

    #[test]
    fn short_words_between_commas_and_numbers_of_letters_are_one_unit() {
        check("（清野、大槻）", "（|清野|、|大槻|）");
        check("は情政第204号で", "は|情政第204号|で");
        check("対策規程第86条", "対|策|規|程|第86条");
    }
}
