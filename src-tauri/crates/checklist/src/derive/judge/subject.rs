//! Whom a clause obliges: the subject of its sentence, of its heading, or of what introduces it.

use tenken_domain::vocabulary::Role;

use super::{
    level::sentences,
    title::{Obliged, Title, read},
};
use crate::derive::read::{FoundClause, outside_brackets};

/// Whom the clause obliges: the subject of its demand, of its heading, or of what introduces it.
pub fn obliged(clauses: &[FoundClause], at: usize, titles: &[Title]) -> Vec<Obliged> {
    let clause = &clauses[at];
    let sentences = sentences(&read(&clause.text));
    let own = sentences
        .iter()
        .map(|sentence| subject(sentence, titles))
        .find(|named| !named.is_empty());
    if let Some(named) = own {
        return named;
    }
    let appointed: Vec<Obliged> = titles
        .iter()
        .filter(|title| title.locator.as_deref() == Some(clause.locator.as_str()))
        .map(|title| title.obliged)
        .collect();
    if !appointed.is_empty() {
        return sorted(appointed);
    }
    let in_case = sentences
        .iter()
        .map(|sentence| acting(behind_case(sentence), titles))
        .find(|named| !named.is_empty());
    if let Some(named) = in_case {
        return named;
    }
    let acting = sentences
        .iter()
        .map(|sentence| acting(sentence, titles))
        .find(|named| !named.is_empty());
    let heading = clause
        .headings
        .last()
        .map(|heading| of_heading(&read(heading), titles));
    let introduced = clause.parent.map(|parent| {
        if makes_staff_comply(&read(&clauses[parent].text)) {
            vec![Obliged::Staff]
        } else {
            obliged(clauses, parent, titles)
        }
    });
    let shares_heading = clause
        .parent
        .is_some_and(|parent| clauses[parent].headings == clause.headings);
    let (nearer, farther) = if shares_heading {
        (introduced, heading)
    } else {
        (heading, introduced)
    };
    [nearer, farther, acting]
        .into_iter()
        .flatten()
        .find(|named| !named.is_empty())
        .unwrap_or_default()
}

/// …を職員に遵守させなければならない: what the list says, the staff does.
fn makes_staff_comply(lead_in: &str) -> bool {
    lead_in
        .split_once("職員に")
        .or_else(|| lead_in.split_once("職員等に"))
        .is_some_and(|(_, rest)| rest.contains("させ") || rest.contains("指導"))
}

fn sorted(mut named: Vec<Obliged>) -> Vec<Obliged> {
    named.sort();
    named.dedup();
    named
}

/// The titles that stand before は, joined by 及び and the like.
fn subject(sentence: &str, titles: &[Title]) -> Vec<Obliged> {
    const DUTIES: [&str; 5] = ["の任務", "の役割", "の職務", "の事務", "の責務"];
    let marks: Vec<usize> = sentence
        .match_indices(['は', 'も'])
        .filter(|(at, mark)| *mark == "は" || sentence[..*at].ends_with("何人"))
        .map(|(at, _)| at)
        .collect();
    for at in marks {
        let before = &sentence[..at];
        let before = DUTIES
            .iter()
            .find_map(|duty| before.strip_suffix(duty))
            .unwrap_or(before);
        let named = ending(before, titles);
        if !named.is_empty() {
            return named;
        }
        if let Some(report) = before
            .strip_suffix("への報告")
            .and_then(|from| from.split_once("から"))
        {
            return ending(report.0.trim_end_matches('等'), titles);
        }
    }
    Vec::new()
}

/// Who acts where nobody is the subject: 職員等が外部から…する場合は, 委員会において決定する.
fn acting(sentence: &str, titles: &[Title]) -> Vec<Obliged> {
    ["が", "において"]
        .iter()
        .flat_map(|mark| sentence.match_indices(mark))
        .map(|(at, _)| ending(&sentence[..at], titles))
        .find(|named| !named.is_empty())
        .unwrap_or_default()
}

/// What follows the case: CISOが不在の場合は、統括責任者が代行する.
fn behind_case(sentence: &str) -> &str {
    ["場合は、", "ときは、", "場合、", "とき、"]
        .iter()
        .find_map(|case| sentence.split_once(case))
        .map_or("", |(_, rest)| rest)
}

/// 情報管理者の実施事項, 職員の遵守事項, CSIRTの役割, or the title alone.
fn of_heading(heading: &str, titles: &[Title]) -> Vec<Obliged> {
    const DUTIES: [&str; 9] = [
        "実施事項",
        "遵守事項",
        "措置事項",
        "役割",
        "責務",
        "任務",
        "事務",
        "対策",
        "権限",
    ];
    let who = heading
        .split_once('の')
        .or_else(|| heading.split_once("による"))
        .filter(|(_, what)| DUTIES.iter().any(|duty| what.ends_with(duty)))
        .map_or(heading, |(who, _)| who);
    let who = outside_brackets(who);
    let names = ending(who.trim_end_matches('等'), titles);
    let is_whole = titles
        .iter()
        .any(|title| who.trim_end_matches('等') == title.name);
    if is_whole || who.contains("及び") {
        names
    } else {
        Vec::new()
    }
}

/// The titles at the end of a phrase; who is named by what he does is one of the staff, or an auditor.
fn ending(phrase: &str, titles: &[Title]) -> Vec<Obliged> {
    const JOINS: [&str; 12] = [
        "並びに",
        "若しくは",
        "もしくは",
        "または",
        "および",
        "及び",
        "又は",
        "かつ",
        "と",
        "、",
        "等",
        "・",
    ];
    let mut before = phrase;
    let mut named = Vec::new();
    loop {
        while let Some(rest) = JOINS.iter().find_map(|join| before.strip_suffix(join)) {
            before = rest;
        }
        let Some(title) = titles.iter().find(|title| before.ends_with(title.name.as_str())) else {
            break;
        };
        named.push(title.obliged);
        before = &before[..before.len() - title.name.len()];
        if !JOINS.iter().any(|join| before.ends_with(join)) {
            break;
        }
    }
    if named.is_empty() && phrase.ends_with('者') {
        let act: Vec<char> = phrase.chars().rev().skip(1).take(12).collect();
        let is_named_by_act = act.first().is_some_and(|c| ('\u{3041}'..='\u{3096}').contains(c));
        let act: String = act.into_iter().rev().collect();
        for sign in ["の特権を代行", "の権限を代行", "等"] {
            let Some((who, _)) = phrase.split_once(sign) else {
                continue;
            };
            let who = ending(who, titles);
            if is_named_by_act && !who.is_empty() && who != [Obliged::Staff] {
                return who;
            }
        }
        if is_named_by_act {
            let is_auditor = ["監査を行", "監査を実施", "監査に従事"]
                .iter()
                .any(|word| act.contains(word));
            let role = if is_auditor {
                Obliged::Role(Role::Auditor)
            } else {
                Obliged::Staff
            };
            return vec![role];
        }
    }
    if !named.is_empty() {
        named.extend(first_of_several(before, titles));
    }
    sorted(named)
}

/// 情報主管課長並びに…に係る: the one who stands first and alone before a longer description of the others.
fn first_of_several(before: &str, titles: &[Title]) -> Option<Obliged> {
    const FARTHEST: usize = 18;
    let is_joined = |after: &str| {
        ["及び", "並びに", "又は"]
            .iter()
            .any(|join| after.starts_with(join))
    };
    titles
        .iter()
        .filter_map(|title| before.find(title.name.as_str()).map(|at| (at, title)))
        .filter(|(at, title)| {
            let is_first = *at == 0 || before[..*at].ends_with('の');
            *at <= FARTHEST && is_first && is_joined(&before[at + title.name.len()..])
        })
        .min_by_key(|(at, title)| (*at, std::cmp::Reverse(title.name.len())))
        .map(|(_, title)| title.obliged)
}
