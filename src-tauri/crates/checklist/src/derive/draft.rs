//! The draft of a checklist: for each clause its level, whom it obliges, three controls, and a question for each
//! demand in it, with the reason and how sure the suggestion is. A person reviews every one of them.

use tenken_domain::{
    applicability::Applicability,
    control::ControlCode,
    item::Item,
    profile::ProfileCode,
    vocabulary::{Role, SetCode, SheetKind},
};

use super::{
    judge::{
        ControlIndex, Obliged, Ruling, Setting, Suggestion, Title, demand, level, obliged, sentences, titles,
    },
    question::question,
    read::{FoundClause, half_width, read_standard},
};
use crate::{ClauseLevel, Edition};

/// How sure a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Look at it closely.
    Low,
    /// Likely.
    Fair,
    /// Hardly ever wrong.
    High,
}

impl Confidence {
    /// Code on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Fair => "fair",
            Self::High => "high",
        }
    }
}

/// A standard as read, with suggestions.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Titles learnt from the document.
    pub titles: Vec<Title>,
    /// Its clauses in order.
    pub clauses: Vec<DraftClause>,
}

/// A clause with what is suggested for it.
#[derive(Debug, Clone)]
pub struct DraftClause {
    /// As found.
    pub found: FoundClause,
    /// Level and the words that decided it.
    pub ruling: Ruling,
    /// Whom it obliges.
    pub obliged: Vec<Obliged>,
    /// Up to three controls, best first.
    pub controls: Vec<Suggestion>,
    /// Conditions that the clause leaves to judgement: 必要に応じ, 原則, ただし.
    pub conditions: Vec<&'static str>,
    /// A question for each demand; none where the clause asks nobody.
    pub items: Vec<DraftItem>,
}

/// A suggested item.
#[derive(Debug, Clone)]
pub struct DraftItem {
    /// The sentence that makes the demand.
    pub demand: String,
    /// Level of this demand.
    pub level: ClauseLevel,
    /// Control.
    pub control: Option<ControlCode>,
    /// Sheet.
    pub sheet: SheetKind,
    /// Set: that of the item it is modelled on, else the one where most items of its control stand.
    pub set: SetCode,
    /// Applicability.
    pub applies: Applicability,
    /// Roles.
    pub roles: Vec<Role>,
    /// The question.
    pub question: String,
    /// The item of another body that asks the same, whose other texts are offered too.
    pub model: Option<Item>,
    /// How sure.
    pub confidence: Confidence,
}

/// Likeness from which an item of another body is taken to ask the same.
const ALIKE: f32 = 0.42;
/// Likeness from which it is taken without doubt.
const VERY_ALIKE: f32 = 0.55;
/// Words that leave something to judgement.
const CONDITIONS: [&str; 8] = [
    "必要に応じ",
    "原則",
    "可能な限り",
    "できる限り",
    "やむを得ない",
    "ただし",
    "場合を除き",
    "速やかに",
];

/// Reads a standard and drafts its checklist by the examples of other editions.
pub fn draft(text: &str, index: &ControlIndex, examples: &[&Edition]) -> Draft {
    let found = read_standard(text);
    let titles = titles(&found);
    let clauses = (0..found.len())
        .map(|at| drafted(&found, at, &titles, index, examples))
        .collect();
    Draft { titles, clauses }
}

/// Judges one clause anew, after a person changed its text or where it ends.
pub fn redraft(found: &[FoundClause], at: usize, index: &ControlIndex, examples: &[&Edition]) -> DraftClause {
    drafted(found, at, &titles(found), index, examples)
}

/// A question for the whole of a clause, where nothing in it was taken for a demand.
pub fn asked(found: &[FoundClause], at: usize, index: &ControlIndex, examples: &[&Edition]) -> DraftItem {
    let learnt = titles(found);
    let clause = drafted(found, at, &learnt, index, examples);
    clause.items.into_iter().next().unwrap_or_else(|| {
        item(
            &clause.found,
            clause.found.text.trim_end_matches('。').to_owned(),
            clause.ruling.level,
            &clause.obliged,
            &learnt,
            Offer {
                controls: &clause.controls,
                model: None,
                examples,
            },
        )
    })
}

fn drafted(
    found: &[FoundClause],
    at: usize,
    titles: &[Title],
    index: &ControlIndex,
    examples: &[&Edition],
) -> DraftClause {
    const CHOICES: usize = 3;
    let clause = &found[at];
    let lead_in = clause.parent.map(|parent| found[parent].text.as_str());
    let setting = Setting {
        lead_in,
        has_items: clause.has_items,
        heading: clause.headings.last().map_or("", String::as_str),
        is_limit: clause.is_limit,
    };
    let ruling = level(&clause.text, setting);
    let who = obliged(found, at, titles);
    let controls = index.suggest(clause, lead_in.unwrap_or_default(), CHOICES);
    let model = controls.first().and_then(|best| {
        let id = best.item.as_deref()?;
        let item = examples.iter().find_map(|edition| edition.item(id))?;
        Some((item, best.likeness))
    });
    let items = if matches!(ruling.level, ClauseLevel::None | ClauseLevel::May) {
        Vec::new()
    } else {
        demands(&clause.text, ruling.level)
            .into_iter()
            .enumerate()
            .map(|(nth, (sentence, level))| {
                // Only the first demand is likely to be the one that the example asks.
                item(
                    clause,
                    sentence,
                    level,
                    &who,
                    titles,
                    Offer {
                        controls: &controls,
                        model: model.filter(|_| nth == 0),
                        examples,
                    },
                )
            })
            .collect()
    };
    DraftClause {
        found: clause.clone(),
        ruling,
        obliged: who,
        controls,
        conditions: CONDITIONS
            .into_iter()
            .filter(|word| clause.text.contains(word))
            .collect(),
        items,
    }
}

/// Each sentence that demands something; the whole clause where no sentence does by itself (a list item).
fn demands(text: &str, whole: ClauseLevel) -> Vec<(String, ClauseLevel)> {
    let found: Vec<(String, ClauseLevel)> = sentences(text)
        .into_iter()
        .filter_map(|sentence| {
            let level = demand(&sentence).filter(|level| *level != ClauseLevel::May)?;
            Some((sentence, level))
        })
        .collect();
    if found.is_empty() {
        vec![(text.trim_end_matches('。').to_owned(), whole)]
    } else {
        found
    }
}

/// What an item may be drafted after.
#[derive(Clone, Copy)]
struct Offer<'a> {
    /// Controls, best first.
    controls: &'a [Suggestion],
    /// The likest item of another edition, and how like it is.
    model: Option<(&'a Item, f32)>,
    examples: &'a [&'a Edition],
}

fn item(
    clause: &FoundClause,
    sentence: String,
    level: ClauseLevel,
    who: &[Obliged],
    titles: &[Title],
    offer: Offer<'_>,
) -> DraftItem {
    let Offer {
        controls,
        model,
        examples,
    } = offer;
    let sheets = sheets(who);
    let control = controls.first().map(|best| best.control);
    let modelled = model
        .filter(|(item, likeness)| *likeness >= ALIKE && (sheets.is_empty() || sheets.contains(&item.sheet)));
    let sheet = modelled
        .map(|(item, _)| item.sheet)
        .or(sheets.first().copied())
        .or(model.map(|(item, _)| item.sheet))
        .unwrap_or(SheetKind::Organisation);
    let names: Vec<&str> = titles.iter().map(|title| title.name.as_str()).collect();
    let confidence = match modelled {
        Some((_, likeness)) if likeness >= VERY_ALIKE && !who.is_empty() => Confidence::High,
        Some(_) => Confidence::Fair,
        None => Confidence::Low,
    };
    DraftItem {
        question: modelled.map_or_else(
            || question(&half_width(&sentence), &names),
            |(item, _)| item.question.clone(),
        ),
        demand: sentence,
        level,
        control,
        sheet,
        set: modelled.map_or_else(
            || usual_set(examples, control, sheet, level),
            |(item, _)| item.set,
        ),
        applies: modelled.map_or_else(|| applies(&clause.text, sheet), |(item, _)| item.applies.clone()),
        roles: roles(who, sheet),
        model: modelled.map(|(item, _)| item.clone()),
        confidence,
    }
}

/// The set where most items of this control and sheet stand in other editions; the fuller one of two alike. The short
/// set holds strict duties only.
fn usual_set(
    examples: &[&Edition],
    control: Option<ControlCode>,
    sheet: SheetKind,
    level: ClauseLevel,
) -> SetCode {
    let is_strict = matches!(level, ClauseLevel::Must | ClauseLevel::MustNot);
    let alike = || {
        let items = examples.iter().flat_map(|edition| &edition.items);
        items.filter(|item| Some(item.control) == control && item.sheet == sheet)
    };
    [SetCode::Short, SetCode::Standard, SetCode::Full]
        .into_iter()
        .filter(|set| is_strict || *set != SetCode::Short)
        .max_by_key(|set| alike().filter(|item| item.set == *set).count())
        .unwrap_or(SetCode::Full)
}

/// Sheets of those who are obliged, in their order.
fn sheets(who: &[Obliged]) -> Vec<SheetKind> {
    let mut sheets: Vec<SheetKind> = who.iter().map(|one| sheet_of(*one)).collect();
    sheets.dedup();
    sheets
}

fn sheet_of(who: Obliged) -> SheetKind {
    match who {
        Obliged::Staff | Obliged::Role(Role::SectionMgr | Role::SectionDeputy | Role::Contractor) => {
            SheetKind::Organisation
        }
        Obliged::Role(Role::SystemMgr | Role::SystemStaff | Role::SystemOwner) => SheetKind::System,
        Obliged::Role(
            Role::Ciso
            | Role::ChiefExec
            | Role::Secretariat
            | Role::DeptHead
            | Role::InfraMgr
            | Role::Csirt
            | Role::AuditLead
            | Role::Auditor
            | Role::Committee,
        ) => SheetKind::Central,
    }
}

/// Who answers: those obliged on this sheet; for the staff the section chief, for the centre its office too.
fn roles(who: &[Obliged], sheet: SheetKind) -> Vec<Role> {
    let mut roles: Vec<Role> = who
        .iter()
        .filter(|one| sheet_of(**one) == sheet)
        .filter_map(|one| match one {
            Obliged::Role(Role::Contractor) | Obliged::Staff => None,
            Obliged::Role(role) => Some(*role),
        })
        .collect();
    let usual: &[Role] = match sheet {
        SheetKind::Organisation => &[Role::SectionMgr, Role::SectionDeputy],
        SheetKind::System => &[Role::SystemMgr],
        SheetKind::Central => &[Role::Secretariat],
    };
    for role in usual {
        if !roles.contains(role) {
            roles.push(*role);
        }
    }
    roles
}

/// The profile codes whose matter the clause names (domain.md 6.4).
fn applies(text: &str, sheet: SheetKind) -> Applicability {
    use ProfileCode::{
        P02, P04, P05, P06, P07, P08, P09, P10, P11, P12, S01, S02, S03, S04, S05, S06, S07, S08,
    };
    const SECTION: [(&[&str], ProfileCode); 9] = [
        (&["個人番号", "マイナンバー"], P02),
        (&["庁舎外", "庁外", "テレワーク", "持ち出"], P04),
        (&["USB", "外部記録媒体", "可搬媒体"], P05),
        (&["委託"], P06),
        (&["クラウド", "約款", "外部サービス"], P07),
        (&["ソーシャルメディア", "SNS", "ホームページ"], P08),
        (&["会計年度任用", "非常勤", "臨時職員", "派遣"], P09),
        (&["管理区域", "サーバ室"], P10),
        (&["複合機", "無線LAN", "ネットワークカメラ"], P11),
    ];
    const SYSTEM: [(&[&str], ProfileCode); 8] = [
        (&["重要な情報システム"], S01),
        (&["個人番号", "マイナンバー"], S02),
        (&["公開"], S03),
        (&["LGWAN"], S04),
        (&["クラウド", "外部サービス"], S05),
        (&["委託"], S06),
        (&["庁舎外", "庁外", "無線", "外部からのアクセス"], S07),
        (&["調達", "開発", "導入", "更新", "廃棄"], S08),
    ];
    let text = half_width(text).replace(' ', "");
    let first = |table: &[(&[&str], ProfileCode)]| {
        table
            .iter()
            .find(|(words, _)| words.iter().any(|word| text.contains(word)))
            .map(|(_, code)| *code)
    };
    let code = match sheet {
        SheetKind::Organisation => {
            first(&SECTION).or(["調達", "RPA"].iter().any(|w| text.contains(w)).then_some(P12))
        }
        SheetKind::System => first(&SYSTEM),
        SheetKind::Central => None,
    };
    Applicability {
        all: code.into_iter().collect(),
        ..Applicability::default()
    }
}
