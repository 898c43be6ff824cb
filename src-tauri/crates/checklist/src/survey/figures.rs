//! Numbers that a question demands: days, characters, times. They are where standards differ most.

use unicode_normalization::UnicodeNormalization;

/// What a number counts, longest first.
const UNITS: [&str; 26] = [
    "営業日",
    "週間",
    "か月",
    "時間",
    "文字",
    "世代",
    "種類",
    "年",
    "月",
    "週",
    "日",
    "分",
    "秒",
    "回",
    "桁",
    "字",
    "人",
    "名",
    "件",
    "台",
    "つ",
    "割",
    "個",
    "%",
    "GB",
    "MB",
];

/// The numbers of a text with their units, in order, each once: 「8文字」「30日」. Numbers without a unit are labels.
pub fn figures(text: &str) -> Vec<String> {
    let plain: Vec<char> = text.nfkc().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < plain.len() {
        if !plain[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = (at..plain.len())
            .find(|&n| !(plain[n].is_ascii_digit() || is_point(&plain, n)))
            .unwrap_or(plain.len());
        // 「ヶ月」 and 「カ月」 are 「か月」.
        let rest: String = plain[end..]
            .iter()
            .take(3)
            .map(|&ch| {
                if matches!(ch, 'ヶ' | 'ケ' | 'カ' | 'ヵ') {
                    'か'
                } else {
                    ch
                }
            })
            .collect();
        if let Some(unit) = UNITS.iter().find(|unit| rest.starts_with(**unit)) {
            let number: String = plain[at..end].iter().collect();
            let figure = format!("{number}{unit}");
            if !found.contains(&figure) {
                found.push(figure);
            }
        }
        at = end.max(at + 1);
    }
    found
}

/// A point or comma between two digits.
fn is_point(text: &[char], at: usize) -> bool {
    let is_digit = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(char::is_ascii_digit);
    matches!(text[at], '.' | ',') && is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_their_units_in_any_width() {
        assert_eq!(
            figures("パスワードは８文字以上で、６ヶ月に1回、又は90日ごとに変える。3.5つ、8文字。"),
            ["8文字", "6か月", "1回", "90日", "3.5つ"]
        );
    }

    #[test]
    fn labels_are_no_numbers() {
        assert_eq!(figures("4.1(3)①とA4の紙、2026年度"), ["2026年"]);
        assert_eq!(figures("番号12"), Vec::<String>::new());
    }
}
