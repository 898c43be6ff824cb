//! What a clause demands, by the ending of its verb (domain.md 6.1).

use crate::ClauseLevel;
use crate::derive::read::outside_brackets;

/// What is known about a clause beside its text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Setting<'a> {
    /// Text of the clause that introduces it.
    pub lead_in: Option<&'a str>,
    /// Clauses or bullets follow beneath it.
    pub has_items: bool,
    /// Nearest heading.
    pub heading: &'a str,
    /// Stands in a table of handling limits.
    pub is_limit: bool,
}

/// The level and the words that decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// Level of the first demand.
    pub level: ClauseLevel,
    /// The ending that decided.
    pub because: String,
}

/// Level of the first demand of a clause.
pub fn level(text: &str, setting: Setting<'_>) -> Ruling {
    let ruling = |level, because: &str| Ruling {
        level,
        because: because.to_owned(),
    };
    if is_scope(setting.heading, text) {
        return ruling(ClauseLevel::None, setting.heading);
    }
    if setting.is_limit {
        let is_ban = text.contains("禁止");
        return ruling(
            if is_ban {
                ClauseLevel::MustNot
            } else {
                ClauseLevel::Must
            },
            "",
        );
    }
    let sentences = sentences(text);
    let [first, ..] = sentences.as_slice() else {
        return ruling(ClauseLevel::None, "");
    };
    let is_item = sentences.len() == 1 && is_noun(first);
    if let Some(lead_in) = setting.lead_in.filter(|_| is_item && !ends_in_demand(first)) {
        let level = list_demand(lead_in, first).unwrap_or(ClauseLevel::None);
        return ruling(level, sentence_end(lead_in.trim_end_matches('。')));
    }
    if setting.has_items && sentences.len() == 1 && points_only_to_list(first) {
        return ruling(ClauseLevel::None, sentence_end(first));
    }
    let demands: Vec<(ClauseLevel, &str)> = sentences
        .iter()
        .filter_map(|sentence| demand(sentence).map(|level| (level, sentence_end(sentence))))
        .collect();
    let binding = demands.iter().find(|(level, _)| *level != ClauseLevel::May);
    match binding.or(demands.first()) {
        Some((level, because)) => ruling(*level, because),
        None => ruling(ClauseLevel::None, sentence_end(first)),
    }
}

fn sentence_end(sentence: &str) -> &str {
    const SHOWN: usize = 12;
    let from = sentence
        .char_indices()
        .rev()
        .nth(SHOWN - 1)
        .map_or(0, |(at, _)| at);
    &sentence[from..]
}

/// Purpose, definitions, scope.
fn is_scope(heading: &str, text: &str) -> bool {
    const SCOPE: [&str; 8] = [
        "目的",
        "趣旨",
        "定義",
        "適用範囲",
        "対象",
        "の範囲",
        "委任",
        "脅威",
    ];
    let is_strict = ["ならない", "ならぬ"].iter().any(|end| text.contains(end));
    let is_named = SCOPE
        .iter()
        .any(|word| heading.ends_with(word) || heading.starts_with(word));
    is_named && !is_strict && !heading.contains("目的外") && !heading.contains("以外")
}

/// The sentences, with what stands in brackets left out.
pub fn sentences(text: &str) -> Vec<String> {
    outside_brackets(text)
        .split('。')
        .map(|sentence| {
            sentence
                .chars()
                .filter(|c| !c.is_whitespace())
                .collect::<String>()
        })
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

/// A lead-in whose whole demand is to do what the list says.
fn points_only_to_list(sentence: &str) -> bool {
    const DOING: [&str; 20] = [
        "遵守",
        "守ら",
        "守る",
        "実施",
        "行わ",
        "行う",
        "よる",
        "よら",
        "講じ",
        "従わ",
        "従う",
        "有する",
        "処理",
        "とおり",
        "措置",
        "定め",
        "含む",
        "担う",
        "つかさどる",
        "対処",
    ];
    const LONGEST: usize = 36;
    let Some((_, list)) = ["次の", "次に", "以下の", "下記", "以下に", "以下を"]
        .iter()
        .filter_map(|word| sentence.rsplit_once(word))
        .min_by_key(|(_, list)| list.len())
    else {
        return false;
    };
    let is_short = list.chars().count() <= LONGEST && !list.contains(['、', '，', ',']);
    let is_case = list.starts_with("場合") || list.contains("処分");
    is_short
        && !list.contains("法令")
        && !sentence.contains("併せ")
        && (is_case || DOING.iter().any(|verb| list.contains(verb)))
}

/// What a list item owes to its lead-in: nothing where the list names cases, laws, classes or ways to choose from.
fn list_demand(lead_in: &str, item: &str) -> Option<ClauseLevel> {
    let sentences = sentences(lead_in);
    let announces = |sentence: &&String| crate::derive::read::is_lead_in(sentence);
    let last = sentences.iter().rfind(announces).or(sentences.last())?;
    let names_only = [
        "いずれか",
        "法令",
        "分類",
        "区分",
        "委任する",
        "要しない",
        "権限",
        "対象",
        "除く",
    ]
    .iter()
    .any(|word| last.contains(word));
    let is_case = ["場合", "とき", "する者", "した者", "もの", "方式"]
        .iter()
        .any(|end| item.ends_with(end));
    let is_law =
        item.ends_with('法') && !item.ends_with("方法") || item.ends_with("条例") || item.ends_with("規程");
    if names_only || is_case || is_law {
        return None;
    }
    let pointed = points_only_to_list(last).then_some(ClauseLevel::Must);
    demand(last)
        .or(pointed)
        .filter(|level| *level != ClauseLevel::May)
}

fn is_noun(sentence: &str) -> bool {
    !sentence.ends_with(['う', 'く', 'す', 'つ', 'る', 'む', 'ぐ', 'ぶ', 'ぬ'])
}

/// A list item that demands by its own ending: こと, ない.
fn ends_in_demand(sentence: &str) -> bool {
    ["こと", "ない", "ものとする", "望ましい"]
        .iter()
        .any(|end| sentence.ends_with(end))
}

/// The demand of one sentence, if it makes one.
pub fn demand(sentence: &str) -> Option<ClauseLevel> {
    let end = sentence.trim_end();
    let ends = |words: &[&str]| words.iter().any(|word| end.ends_with(word));
    let is_strict = ends(&[
        "なければならない",
        "なければならぬ",
        "ねばならない",
        "なくてはならない",
        "なければいけない",
    ]);
    if is_strict
        || ends(&[
            "努める",
            "努めること",
            "努めるものとする",
            "望ましい",
            "努力する",
            "心掛ける",
        ])
    {
        let soft = ["努めなければ", "努めねば", "検討しなければ", "努力しなければ"];
        let is_soft = !is_strict || soft.iter().any(|word| end.contains(word)) || begins_softly(end);
        return Some(if is_soft {
            ClauseLevel::Should
        } else {
            ClauseLevel::Must
        });
    }
    if is_permission(end) {
        let only = end.contains("に限り") || end.contains("場合のみ");
        return Some(if only {
            ClauseLevel::MustNot
        } else {
            ClauseLevel::May
        });
    }
    if !is_exemption(end) && is_ban(end) {
        return Some(if begins_with_duty(end) {
            ClauseLevel::Must
        } else {
            ClauseLevel::MustNot
        });
    }
    if is_exemption(end) || is_statement(end) {
        return None;
    }
    let is_duty = ends(&["ものとする", "こと", "とする", "充てる", "置く"])
        || end.ends_with(['う', 'く', 'す', 'つ', 'る', 'む', 'ぐ', 'ぶ']);
    is_duty.then_some(ClauseLevel::Must)
}

fn is_permission(end: &str) -> bool {
    [
        "できる",
        "出来る",
        "できるものとする",
        "出来るものとする",
        "妨げない",
        "差し支えない",
        "してもよい",
        "ことがある",
    ]
    .iter()
    .any(|word| end.ends_with(word))
}

fn is_ban(end: &str) -> bool {
    [
        "てはならない",
        "ではならない",
        "てはいけない",
        "てはならぬ",
        "ことはならない",
        "禁止する",
        "禁ずる",
        "禁じる",
        "の禁止",
        "禁止とする",
        "認めない",
        "ないこと",
        "ないものとする",
        "ない",
        "できないものとする",
        "禁止するものとする",
    ]
    .iter()
    .any(|word| end.ends_with(word))
}

fn is_exemption(end: &str) -> bool {
    [
        "限りでない",
        "限りではない",
        "該当しない",
        "要しない",
        "限らない",
        "含まない",
        "含めない",
        "適用しない",
        "要しないものとする",
        "対象としない",
        "分類しない",
        "必要はない",
        "はない",
    ]
    .iter()
    .any(|word| end.ends_with(word))
}

/// Sentences that tell what is, not what is to be done.
fn is_statement(end: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| end.contains(word));
    if end.ends_with("有する") {
        return !has(&["管理責任を有", "維持・管理を行う", "措置を行う", "措置を実施する"]);
    }
    if end.ends_with("適用する") {
        return !end.contains("にも適用");
    }
    [
        "をいう",
        "とおりである",
        "である",
        "を負う",
        "持つ",
        "対象とする",
        "目的とする",
        "対象である",
        "次のとおりとする",
        "とおりとする",
        "ものである",
        "いう",
        "ある",
        "構成する",
        "含む",
        "別に定める",
        "一環とする",
        "範囲とする",
        "該当する",
        "基準とする",
        "属する",
        "異なる",
        "存在する",
        "なる",
        "考えられる",
        "対象とするものとする",
        "統括する",
        "代表する",
        "権限とする",
        "権限によるものとする",
    ]
    .iter()
    .any(|word| end.ends_with(word))
}

/// An effort stands before the strict ending: 収集に努め、…しなければならない.
fn begins_softly(end: &str) -> bool {
    end.rfind('、')
        .is_some_and(|at| end[..at].contains("に努め") || end[..at].contains("よう努め"))
        || end.contains("努めるとともに")
}

/// A duty of its own stands before the ban: 定期的に変更し、…再利用しない.
fn begins_with_duty(end: &str) -> bool {
    let parts: Vec<&str> = end.split('、').collect();
    parts.windows(2).any(|pair| {
        let is_act = ["行い", "し", "こととし"]
            .iter()
            .any(|word| pair[0].ends_with(word))
            && (pair[0].contains('を') || pair[0].ends_with("管理し") || pair[0].contains("変更し"));
        let joins = ["又は", "若しくは", "または", "かつ", "もしくは"]
            .iter()
            .any(|word| pair[1].starts_with(word));
        is_act
            && !joins
            && !pair[0].ends_with("対し")
            && !pair[0].ends_with("にし")
            && !pair[0].ends_with("関し")
    })
}

#[cfg(test)]
mod tests {
    use super::{Setting, level};
    use crate::model::ClauseLevel;

    #[test]
    fn a_purpose_obliges_nobody_whatever_its_heading() {
        let text = "この基準は、本市が持つ情報資産を守るために職員が行うことを定めることを目的とする。";
        assert_eq!(level(text, Setting::default()).level, ClauseLevel::None);
    }
}
