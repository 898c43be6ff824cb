//! How a line reads: a heading, a sentence that ends or goes on, a lead-in of a list, a reference.

/// The text without what stands in brackets.
pub fn outside_brackets(text: &str) -> String {
    let mut depth = 0_i32;
    text.chars()
        .filter(|c| {
            match c {
                '(' | '（' => depth += 1,
                ')' | '）' => {
                    depth = (depth - 1).max(0);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

/// Whether a sentence has come to its end.
pub fn is_ended(text: &str) -> bool {
    let bare = outside_brackets(text);
    let bare = bare.trim_end();
    bare.ends_with(['。', '」', '】', ':', '：', '．'])
        || text.trim_end().ends_with("。)")
        || text.trim_end().ends_with("。）")
}

/// A noun phrase of a heading's length: no sentence, no clause cut in two.
pub fn is_heading_like(text: &str) -> bool {
    const LONGEST: usize = 48;
    const WRAPPED: usize = 36;
    const VERBS: [&str; 12] = [
        "する", "こと", "ない", "れる", "える", "もの", "ある", "める", "じる", "いる", "とき", "、",
    ];
    let bare = outside_brackets(text);
    let bare = bare.trim();
    let ends_in_particle = bare.ends_with(['は', 'が', 'を', 'に', 'で', 'と', 'の', 'て', 'も', 'へ']);
    let is_sentence = bare.contains('。')
        || ["は、", "には、", "場合、", "では、", "は，", "ては"]
            .iter()
            .any(|sign| bare.contains(sign))
        || VERBS.iter().any(|verb| bare.ends_with(verb));
    // A line as wide as the page that has an object or a comma is a sentence cut in two.
    let is_cut = ends_in_particle || text.chars().count() >= WRAPPED && bare.contains(['を', '、']);
    !is_sentence && !is_cut && (1..=LONGEST).contains(&bare.chars().count())
}

/// Whether a line can only be the middle of a sentence: it begins with hiragana that no sentence begins with.
pub fn runs_on(half: &str) -> bool {
    const BEGINNINGS: [&str; 16] = [
        "また",
        "なお",
        "ただし",
        "さらに",
        "この",
        "その",
        "これ",
        "それ",
        "あらかじめ",
        "いずれ",
        "おおむね",
        "やむ",
        "すべて",
        "もっ",
        "ここ",
        "おそ",
    ];
    let Some(first) = half.chars().next() else {
        return false;
    };
    let is_hiragana = ('\u{3041}'..='\u{3096}').contains(&first);
    (is_hiragana && !BEGINNINGS.iter().any(|word| half.starts_with(word))) || "、。)」ー・".contains(first)
}

/// The sentence announces a list.
pub fn is_lead_in(text: &str) -> bool {
    let bare = outside_brackets(text);
    let end = bare
        .trim_end()
        .trim_end_matches('。')
        .rsplit('。')
        .next()
        .unwrap_or_default();
    ["次の", "次に", "以下の", "下記", "いずれか", "次号", "各号"]
        .iter()
        .any(|word| end.contains(word))
}

/// What follows a label that is named inside a sentence: (1)の分類に基づき.
pub fn is_reference(rest: &str) -> bool {
    const PARTICLES: [&str; 15] = [
        "の",
        "に",
        "を",
        "は",
        "が",
        "で",
        "と",
        "から",
        "及び",
        "又は",
        "又、",
        "、",
        "から",
        "まで",
        "若しくは",
    ];
    let rest = rest.trim_start();
    PARTICLES.iter().any(|particle| rest.starts_with(particle))
        && !["には", "とも", "はじめ", "のぞ", "で取", "にか", "にお"]
            .iter()
            .any(|word| rest.starts_with(word))
}
