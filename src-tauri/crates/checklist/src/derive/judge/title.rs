//! Whom a clause obliges, by the titles that the document itself gives (domain.md 1.2).
//!
//! Titles are learnt where the document appoints somebody: 企画部長を統括責任者とする. A title never stands for a
//! role by itself: 情報セキュリティ管理者 is the section chief in one city and one person for the whole city in another.

use tenken_domain::vocabulary::Role;

use super::{
    level::sentences,
    meaning::{is_title, meaning},
};
use crate::derive::read::{FoundClause, half_width, outside_brackets};

/// Somebody a clause may oblige.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Obliged {
    /// A role of the standard.
    Role(Role),
    /// 職員等: everybody who works there.
    Staff,
}

impl Obliged {
    /// Code of the role, or `staff`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Role(role) => role.as_str(),
            Self::Staff => "staff",
        }
    }
}

/// A title as the document uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// 統括情報セキュリティ責任者
    pub name: String,
    /// Whom it means here.
    pub obliged: Obliged,
    /// The locator where it is given, or none for words that mean the same everywhere.
    pub locator: Option<String>,
    /// 企画調整部長
    pub post: String,
}

/// Words that mean the same in every standard.
const COMMON: [(&str, Obliged); 27] = [
    ("メールアドレス保有者", Obliged::Staff),
    ("職員", Obliged::Staff),
    ("何人", Obliged::Staff),
    ("利用者", Obliged::Staff),
    ("委託事業者", Obliged::Role(Role::Contractor)),
    ("外部委託事業者", Obliged::Role(Role::Contractor)),
    ("委託業務従事者", Obliged::Role(Role::Contractor)),
    ("委託業務事業者", Obliged::Role(Role::Contractor)),
    ("外部委託業者", Obliged::Role(Role::Contractor)),
    ("委託等事業者", Obliged::Role(Role::Contractor)),
    ("委託業者", Obliged::Role(Role::Contractor)),
    ("当該事業者", Obliged::Role(Role::Contractor)),
    ("事業者", Obliged::Role(Role::Contractor)),
    ("受託者", Obliged::Role(Role::Contractor)),
    ("受託事業者", Obliged::Role(Role::Contractor)),
    ("監査を行う者", Obliged::Role(Role::Auditor)),
    ("監査人", Obliged::Role(Role::Auditor)),
    ("監査員", Obliged::Role(Role::Auditor)),
    ("監査員班", Obliged::Role(Role::Auditor)),
    ("被監査部門", Obliged::Role(Role::SectionMgr)),
    ("被監査所属", Obliged::Role(Role::SectionMgr)),
    ("CISO", Obliged::Role(Role::Ciso)),
    ("CSIRT", Obliged::Role(Role::Csirt)),
    ("課室", Obliged::Role(Role::SystemMgr)),
    ("情報セキュリティ委員会", Obliged::Role(Role::Committee)),
    ("統一的な窓口", Obliged::Role(Role::Csirt)),
    ("本部", Obliged::Role(Role::Committee)),
];

/// The titles that a document gives, longest first.
pub fn titles(clauses: &[FoundClause]) -> Vec<Title> {
    let mut found: Vec<Title> = COMMON
        .iter()
        .map(|(name, obliged)| Title {
            name: (*name).to_owned(),
            obliged: *obliged,
            locator: None,
            post: String::new(),
        })
        .collect();
    for clause in clauses {
        for title in appointed(clause) {
            if let Some(known) = found.iter_mut().find(|other| other.name == title.name) {
                if known.locator.is_none() {
                    *known = title;
                }
            } else {
                found.push(title);
            }
        }
    }
    for clause in clauses {
        for name in acting_names(&read(&clause.text)) {
            let is_known = found.iter().any(|title| title.name == name);
            if let Some(obliged) = meaning(&name, &name).filter(|_| !is_known) {
                found.push(Title {
                    name,
                    obliged,
                    locator: None,
                    post: String::new(),
                });
            }
        }
    }
    found.sort_by_key(|title| std::cmp::Reverse(title.name.chars().count()));
    found
}

/// Whoever stands as a subject though nobody appointed him: judged by his name alone.
fn acting_names(text: &str) -> Vec<String> {
    sentences(text)
        .iter()
        .filter_map(|sentence| {
            let (before, _) = sentence.split_once("は、")?;
            let name = bare(before);
            let is_whole = before == name || before.ends_with(&format!("及び{name}"));
            (is_whole && (4..=24).contains(&name.chars().count()) && is_title(&name)).then_some(name)
        })
        .collect()
}

/// Titles appointed in one clause: Xを、Yとする / Yを置き、Xをもって充てる / Xは、Yとして / Y(Xをいう。).
fn appointed(clause: &FoundClause) -> Vec<Title> {
    let mut found = Vec::new();
    let heading = clause.headings.last().map_or("", String::as_str);
    let mut add = |name: &str, post: &str| {
        let name = bare(name);
        let length = name.chars().count();
        if (3..=24).contains(&length) && is_title(&name) {
            let context = || {
                meaning(
                    &name,
                    read(&clause.text).split("とする").next().unwrap_or_default(),
                )
            };
            if let Some(obliged) = meaning(&name, post).or_else(context) {
                found.push(Title {
                    name,
                    obliged,
                    locator: Some(clause.locator.clone()),
                    post: post.to_owned(),
                });
            }
        }
    };
    let text = read(&clause.text);
    for (name, post) in in_brackets(&text) {
        add(&name, &post);
    }
    let named = read(heading);
    if text.contains(&format!("{}は", bare(&named))) {
        add(&named, &named);
    }
    for sentence in sentences(&text) {
        if let Some((post, name)) = as_designation(&sentence) {
            add(&name, &post);
            if let Some(short) = short_name(&text, &name) {
                add(&short, &post);
            }
        }
    }
    found
}

/// 最高情報セキュリティ責任者(以下「CISO」という。) gives CISO.
fn short_name(text: &str, name: &str) -> Option<String> {
    let after = text.split_once(name)?.1;
    SHORTLY
        .iter()
        .find_map(|sign| after.split_once(sign))
        .and_then(|(_, rest)| rest.split_once('」'))
        .map(|(short, _)| short.to_owned())
}

/// How a document announces a shorter name: 以下「CISO」という, 以下単に「責任者」という.
const SHORTLY: [&str; 4] = ["以下「", "以下単に「", "以下、「", "以下、単に「"];

/// Y(Xをいう。) and X(以下「Y」という。).
fn in_brackets(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inner, next)) = after.split_once(')') else {
            break;
        };
        let name = last_word(before);
        if let Some((post, _)) = inner.split_once("をいう。") {
            found.push((name, post.to_owned()));
        } else if let Some(short) = SHORTLY
            .iter()
            .find_map(|sign| inner.strip_prefix(sign))
            .and_then(|short| short.split_once('」'))
        {
            found.push((short.0.to_owned(), name));
        }
        rest = next;
    }
    found
}

/// The last run of characters that can be a title.
fn last_word(text: &str) -> String {
    let word: Vec<char> = text
        .chars()
        .rev()
        .take_while(|c| !"、。,はをがにで及又のと「」(".contains(*c))
        .collect();
    word.into_iter().rev().collect()
}

/// Post and title of a sentence that appoints.
fn as_designation(sentence: &str) -> Option<(String, String)> {
    let sentence = sentence
        .trim_end_matches("ものとする")
        .trim_end_matches("こととする");
    if let Some((before, after)) = split_any(sentence, &["を置き、", "を置き", "に任じ", "に指名し"])
    {
        let post = after
            .split("をもって")
            .next()
            .unwrap_or_default()
            .trim_start_matches('、');
        let (post_before, name) = before.rsplit_once(['、', 'に', 'を']).unwrap_or(("", before));
        let post = if after.contains("充て") {
            post.to_owned()
        } else {
            post_before.to_owned()
        };
        return Some((post, name.to_owned()));
    }
    if let Some(before) = sentence
        .strip_suffix("をもって充てる")
        .or(sentence.strip_suffix("をもってこれに充てる"))
    {
        let (name, post) = before.split_once('は')?;
        return Some((post.trim_start_matches('、').to_owned(), name.to_owned()));
    }
    if let Some((subject, name)) = split_any(sentence, &["は、", "は"])
        .and_then(|(subject, rest)| rest.split_once("として").map(|(name, _)| (subject, name)))
    {
        return Some((subject.to_owned(), name.to_owned()));
    }
    let before = sentence
        .strip_suffix("とする")
        .or_else(|| sentence.split_once("とし、").map(|(before, _)| before))
        .or_else(|| sentence.split_once("とすること").map(|(before, _)| before))?;
    if let Some((post, name)) = before.rsplit_once("を、").or_else(|| before.rsplit_once('を')) {
        let name = name.rsplit(['の', 'る']).next().unwrap_or(name);
        return Some((post.to_owned(), name.to_owned()));
    }
    let (name, post) = before.split_once("は、").or_else(|| before.split_once('は'))?;
    Some((post.to_owned(), name.to_owned()))
}

fn split_any<'a>(text: &'a str, signs: &[&str]) -> Option<(&'a str, &'a str)> {
    signs.iter().find_map(|sign| text.split_once(sign))
}

/// The end of a name that has no hiragana: 当該システムに関する情報システム管理者 gives 情報システム管理者. What stands in
/// brackets is no part of it.
fn bare(name: &str) -> String {
    let name = outside_brackets(name);
    let is_part = |c: &char| !('\u{3041}'..='\u{3096}').contains(c) && !"、。「」・".contains(*c);
    let end: Vec<char> = name
        .trim_end_matches(['、', '。', '等'])
        .chars()
        .rev()
        .take_while(is_part)
        .collect();
    end.into_iter().rev().collect()
}

/// Half-width, without blanks, with one kind of comma.
pub(super) fn read(text: &str) -> String {
    half_width(text).replace(' ', "").replace([',', '，'], "、")
}
