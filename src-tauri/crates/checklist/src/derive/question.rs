//! A draft question out of the words of a clause: the demand of one sentence turned into 「…していますか。」.
//!
//! It is a start for the editor, never a finished question: where an item of another body asks the same, `draft` takes
//! that one instead.

/// The sentence without its subject, as a question; はい is good, bans too.
pub fn question(sentence: &str, subject_names: &[&str]) -> String {
    let body = without_subject(sentence, subject_names);
    let body = body.trim_end_matches('。');
    if let Some(stem) = ["てはならない", "ではならない"]
        .iter()
        .find_map(|end| body.strip_suffix(end))
    {
        let verb = if body.ends_with("ではならない") {
            "で"
        } else {
            "て"
        };
        return format!(
            "{}職員がいないことを、今年度に確かめましたか。",
            plain_past(stem, verb)
        );
    }
    for (end, polite) in [
        ("ないものとする", "ないようにしていますか。"),
        ("ないこと", "ないようにしていますか。"),
        ("努めるものとする", "努めていますか。"),
        ("努めること", "努めていますか。"),
    ] {
        if let Some(stem) = body.strip_suffix(end) {
            return format!("{stem}{polite}");
        }
    }
    let strict = [
        "なければならない",
        "なければならぬ",
        "ねばならない",
        "なくてはならない",
    ];
    if let Some(stem) = strict.iter().find_map(|end| body.strip_suffix(end)) {
        return format!("{}いますか。", te_form(stem));
    }
    let verb = ["ものとする", "こと"]
        .iter()
        .find_map(|end| body.strip_suffix(end))
        .unwrap_or(body);
    match from_dictionary_form(verb) {
        Some(polite) => format!("{polite}いますか。"),
        None => format!("「{body}」を行っていますか。"),
    }
}

/// What is so where the answer is はい: 保管していますか。 -> 保管している。, 確かめましたか。 -> 確かめた。
pub fn statement(question: &str) -> String {
    for (end, plain) in [("いますか。", "いる。"), ("ましたか。", "た。")] {
        if let Some(stem) = question.strip_suffix(end) {
            return format!("{stem}{plain}");
        }
    }
    String::new()
}

/// Behind the last は、 that follows one of the names.
fn without_subject<'a>(sentence: &'a str, names: &[&str]) -> &'a str {
    for sign in ["は、", "は，", "は,"] {
        if let Some((before, rest)) = sentence.split_once(sign)
            && names
                .iter()
                .any(|name| before.ends_with(name) || before.ends_with(&format!("{name}等")))
        {
            return rest.trim_start();
        }
    }
    sentence
}

/// 講じ -> 講じて, 行わ -> 行って, し -> して: the connective form out of the stem before ない.
fn te_form(stem: &str) -> String {
    let mut chars: Vec<char> = stem.chars().collect();
    let Some(last) = chars.pop() else {
        return stem.to_owned();
    };
    let rest: String = chars.into_iter().collect();
    match last {
        'わ' | 'ら' | 'た' => format!("{rest}って"),
        'か' if rest.ends_with('行') => format!("{rest}って"),
        'か' => format!("{rest}いて"),
        'が' => format!("{rest}いで"),
        'さ' => format!("{rest}して"),
        'ま' | 'ば' | 'な' => format!("{rest}んで"),
        other => format!("{rest}{other}て"),
    }
}

/// 持ち出し(ては) -> 持ち出した, 書き込ん(では) -> 書き込んだ.
fn plain_past(stem: &str, verb: &str) -> String {
    let end = if verb == "で" { "だ" } else { "た" };
    format!("{stem}{end}")
}

/// 保管する -> 保管して, 行う -> 行って, 定める -> 定めて.
fn from_dictionary_form(verb: &str) -> Option<String> {
    if let Some(stem) = verb.strip_suffix("する") {
        return Some(format!("{stem}して"));
    }
    let mut chars: Vec<char> = verb.chars().collect();
    let last = chars.pop()?;
    let rest: String = chars.iter().collect();
    let before = chars.last().copied();
    Some(match last {
        'る' if before.is_some_and(|c| {
            "いきしちにひみりぎじびえけせてねへめれげぜでべ得見着似居寝出経".contains(c)
        }) =>
        {
            format!("{rest}て")
        }
        'る' | 'う' | 'つ' => format!("{rest}って"),
        'く' if before == Some('行') => format!("{rest}って"),
        'く' => format!("{rest}いて"),
        'ぐ' => format!("{rest}いで"),
        'す' => format!("{rest}して"),
        'む' | 'ぶ' | 'ぬ' => format!("{rest}んで"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, want: &str) {
        assert_eq!(question(sentence, &["情報管理者", "職員"]), want);
    }

    #[test]
    fn a_good_answer_is_the_question_as_a_statement() {
        assert_eq!(statement("鍵を箱に保管していますか。"), "鍵を箱に保管している。");
        assert_eq!(
            statement("鍵を貸した職員がいないことを、今年度に確かめましたか。"),
            "鍵を貸した職員がいないことを、今年度に確かめた。"
        );
    }

    #[test]
    fn a_demand_becomes_a_question_whose_good_answer_is_yes() {
        check(
            "情報管理者は、鍵を箱に保管しなければならない。",
            "鍵を箱に保管していますか。",
        );
        check(
            "情報管理者は、台帳を定めなければならない。",
            "台帳を定めていますか。",
        );
        check(
            "点検を年一回行わなければならない。",
            "点検を年一回行っていますか。",
        );
        check("扉を塞がなければならない。", "扉を塞いでいますか。");
        check(
            "職員は、鍵を貸してはならない。",
            "鍵を貸した職員がいないことを、今年度に確かめましたか。",
        );
        check("許可を得ること。", "許可を得ていますか。");
        check("記録を残すものとする。", "記録を残していますか。");
        check(
            "私物を持ち込まないこと。",
            "私物を持ち込まないようにしていますか。",
        );
        check("職員に周知する。", "職員に周知していますか。");
        check("守秘義務の範囲", "「守秘義務の範囲」を行っていますか。");
    }
}
