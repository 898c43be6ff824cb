//! Whose form it is: visible cells first, then the hidden sheet, the file name as a hint only. The 様式識別番号 proves the
//! cells and gives back what was lost.

use tenken_domain::{text::half_width, typed::fold, vocabulary::SheetKind};

use super::super::note::{FormNote, Where};
use super::{
    context::{FormContext, KnownEdition, bare_code},
    facts::{Fact, Facts},
};
use crate::{
    office::units::SectionUnit,
    output::{FormKey, form_number},
};

/// Whose form it is, as far as it can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    /// Empty fields are not known.
    pub key: FormKey,
    /// The 様式識別番号 fits the keys.
    pub is_proved: bool,
    /// Code of the section that the file name speaks of, where nothing else does.
    pub hint_unit: Option<String>,
    /// Name of the section as written on the form.
    pub unit_name: String,
}

/// What the cells say, before it is weighed.
struct Said<'f> {
    facts: &'f Facts<'f>,
    notes: &'f mut Vec<FormNote>,
}

impl Said<'_> {
    /// A visible cell, else the hidden sheet.
    fn text(&self, fact: Fact, hidden: &str) -> (String, Where) {
        if let Some((text, at)) = self.facts.text(fact) {
            return (half_width(text).trim().to_owned(), at.clone());
        }
        let second = self.facts.hidden.get(hidden).cloned().unwrap_or_default();
        (second, Where::default())
    }

    fn year(&self) -> (Option<i32>, Where) {
        let (text, at) = self.text(Fact::Year, "fiscal_year");
        (fiscal_year(&text), at)
    }

    fn kind(&self) -> Option<SheetKind> {
        let (text, _) = self.text(Fact::Kind, "sheet_kind");
        kind_of(&text)
    }
}

/// 組織, 情報システム, or their codes.
pub(in crate::office::form_in) fn kind_of(text: &str) -> Option<SheetKind> {
    let folded = fold(text);
    match folded.as_str() {
        "組織" | "課" | "所属" | "organisation" => Some(SheetKind::Organisation),
        "system" => Some(SheetKind::System),
        "central" | "統括" => Some(SheetKind::Central),
        other if other.contains("システム") => Some(SheetKind::System),
        _ => None,
    }
}

/// 2026, 令和8年度, R8, 8年度 of the era of today.
pub(in crate::office::form_in) fn fiscal_year(text: &str) -> Option<i32> {
    let folded = fold(text).replace('元', "1");
    let (base, rest) = [("令和", 2018), ("r", 2018), ("平成", 1988), ("h", 1988)]
        .into_iter()
        .find_map(|(era, base)| Some((base, folded.strip_prefix(era)?)))
        .unwrap_or((0, &folded));
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let number: i32 = digits.parse().ok()?;
    let year = base + number;
    (2000..2200).contains(&year).then_some(year)
}

/// Tells whose form it is. Notes say what was restored, what contradicts and what is missing.
pub(in crate::office::form_in) fn identify(
    facts: &Facts<'_>,
    file_name: &str,
    context: &FormContext,
    notes: &mut Vec<FormNote>,
) -> Identity {
    let mut said = Said { facts, notes };
    let visible = facts.text(Fact::FormNumber).and_then(|(text, at)| {
        let number = form_number(text);
        if number.is_none() {
            said.notes.push(FormNote::at("number-wrong", at).with(text));
        }
        Some((number?, at.clone()))
    });
    let hidden = facts.hidden.get("form_number").and_then(|text| form_number(text));
    let number = visible
        .or_else(|| facts.head_number.clone())
        .or_else(|| Some((hidden?, Where::default())));
    let cells = from_cells(&mut said, context);
    let unit_name = facts
        .text(Fact::UnitName)
        .map(|(text, _)| text.to_owned())
        .unwrap_or_default();
    let mut identity = Identity {
        is_proved: false,
        hint_unit: None,
        unit_name,
        key: cells,
    };
    if let Some((number, at)) = number {
        match context.of_number(&number) {
            Some(known) => {
                let found = weigh(&mut identity, known, &said, context);
                said.notes.extend(found);
            }
            None if identity.key.number() == number => identity.is_proved = true,
            None => said.notes.push(FormNote::at("number-wrong", &at).with(&number)),
        }
    }
    if !identity.is_proved {
        complete(&mut identity, &mut said, file_name, context);
    }
    if identity.key.body_code != context.body_code {
        let (text, at) = said.text(Fact::BodyCode, "body_code");
        said.notes.push(
            FormNote::at("other-body", &at)
                .with(&text)
                .wanted(&context.body_code),
        );
    }
    name_agrees(&identity, &mut said, context);
    identity
}

/// The name of the section typed on the form is that of its code, with or without its department.
fn name_agrees(identity: &Identity, said: &mut Said<'_>, context: &FormContext) {
    let Some((text, at)) = said.facts.text(Fact::UnitName) else {
        return;
    };
    let Some(unit) = context.unit(&identity.key.unit_code) else {
        return;
    };
    let typed = fold(text);
    if typed.is_empty()
        || is_name_of(&typed, unit)
        || said.notes.iter().any(|note| note.code == "key-conflict")
    {
        return;
    }
    let is_other = context
        .units
        .iter()
        .any(|other| other.code != unit.code && !other.name.is_empty() && typed.contains(&fold(&other.name)));
    let code = if is_other { "key-conflict" } else { "name-differs" };
    let own = format!("{} {}", unit.code, unit.name);
    said.notes.push(FormNote::at(code, at).with(text).wanted(&own));
}

/// The name of a section, with its department or city before it and anything behind it. 「くらし福祉課」 is not 「福祉課」.
fn is_name_of(typed: &str, unit: &SectionUnit) -> bool {
    const ENDS: &[char] = &[
        '部', '局', '庁', '所', '会', '市', '町', '村', '区', '県', '・', '/', ')', '-', '_',
    ];
    let name = fold(&unit.name);
    let department = fold(&unit.department_name);
    typed.match_indices(&name).any(|(at, _)| {
        let before = &typed[..at];
        before.is_empty() || before.ends_with(ENDS) || !department.is_empty() && before.ends_with(&department)
    })
}

/// The keys as the cells give them; what is not there is empty.
fn from_cells(said: &mut Said<'_>, context: &FormContext) -> FormKey {
    let (unit_code, _) = said.text(Fact::UnitCode, "unit_code");
    let (system_code, _) = said.text(Fact::SystemCode, "system_code");
    let (edition, _) = said.text(Fact::EditionId, "edition");
    let (body_code, _) = said.text(Fact::BodyCode, "body_code");
    let year = said.year().0;
    let kind = said.kind();
    let is_body = bare_code(&body_code) == bare_code(&context.body_code);
    FormKey {
        body_code: if is_body {
            context.body_code.clone()
        } else {
            body_code
        },
        fiscal_year: year.unwrap_or_default(),
        edition,
        unit_code,
        kind: kind.unwrap_or(if system_code.is_empty() {
            SheetKind::Organisation
        } else {
            SheetKind::System
        }),
        system_code,
    }
}

/// The number stands for keys that we know: what differs in the cells was lost or changed on the way. A section's code
/// that is another section's own is no accident of Excel: somebody must say whose form it is.
fn weigh(identity: &mut Identity, known: &FormKey, said: &Said<'_>, context: &FormContext) -> Vec<FormNote> {
    let cells = identity.key.clone();
    identity.is_proved = true;
    identity.key = known.clone();
    let mut notes = Vec::new();
    let mut check = |fact: Fact, hidden: &str, found: &str, wanted: &str| {
        if found.is_empty() || found == wanted {
            return;
        }
        let (_, at) = said.text(fact, hidden);
        let is_other = fact == Fact::UnitCode
            && context.unit_like(found).is_some_and(|unit| unit.code != wanted)
            || fact == Fact::SystemCode
                && context
                    .system(found, "")
                    .is_some_and(|(_, system)| system.code != wanted);
        let code = if is_other { "key-conflict" } else { "key-restored" };
        notes.push(FormNote::at(code, &at).with(found).wanted(wanted));
    };
    check(Fact::UnitCode, "unit_code", &cells.unit_code, &known.unit_code);
    check(
        Fact::SystemCode,
        "system_code",
        &cells.system_code,
        &known.system_code,
    );
    check(Fact::EditionId, "edition", &cells.edition, &known.edition);
    check(Fact::BodyCode, "body_code", &cells.body_code, &known.body_code);
    if cells.fiscal_year != 0 {
        let (found, wanted) = (cells.fiscal_year.to_string(), known.fiscal_year.to_string());
        check(Fact::Year, "fiscal_year", &found, &wanted);
    }
    // The name on the form is what a person reads: another section's name is a form handed on.
    let is_conflict = notes.iter().any(|note| note.code == "key-conflict");
    let is_other = context
        .unit_named(&identity.unit_name)
        .is_some_and(|unit| unit.code != known.unit_code);
    if let Some((text, at)) = said
        .facts
        .text(Fact::UnitName)
        .filter(|_| is_other && !is_conflict)
    {
        notes.push(
            FormNote::at("key-conflict", at)
                .with(text)
                .wanted(&known.unit_code),
        );
    }
    notes
}

/// Without a number that proves the keys: what is missing is assumed where only one thing fits, and named.
fn complete(identity: &mut Identity, said: &mut Said<'_>, file_name: &str, context: &FormContext) {
    let key = &mut identity.key;
    if key.body_code.is_empty() {
        key.body_code.clone_from(&context.body_code);
    }
    if key.fiscal_year == 0 {
        key.fiscal_year = context.newest().year;
        said.notes
            .push(FormNote::of_file("year-assumed").wanted(&key.fiscal_year.to_string()));
    }
    if key.kind == SheetKind::System {
        complete_system(key, said, context);
    }
    let (code, at) = said.text(Fact::UnitCode, "unit_code");
    if !key.unit_code.is_empty() && context.unit(&key.unit_code).is_none() {
        match context.unit_like(&key.unit_code) {
            Some(unit) => {
                said.notes
                    .push(FormNote::at("key-restored", &at).with(&code).wanted(&unit.code));
                key.unit_code.clone_from(&unit.code);
            }
            None => match context.unit_written(&key.unit_code) {
                Some(unit) => {
                    said.notes
                        .push(FormNote::at("code-with-name", &at).with(&code).wanted(&unit.code));
                    key.unit_code.clone_from(&unit.code);
                }
                None => said.notes.push(FormNote::at("unit-unknown", &at).with(&code)),
            },
        }
    }
    if key.unit_code.is_empty() {
        if let Some(unit) = context.unit_named(&identity.unit_name) {
            let at = said
                .facts
                .text(Fact::UnitName)
                .map(|(_, at)| at.clone())
                .unwrap_or_default();
            said.notes.push(
                FormNote::at("unit-by-name", &at)
                    .with(&identity.unit_name)
                    .wanted(&unit.code),
            );
            key.unit_code.clone_from(&unit.code);
        } else {
            identity.hint_unit = hint(file_name, context);
            match &identity.hint_unit {
                Some(code) => said.notes.push(
                    FormNote::of_file("unit-from-file-name")
                        .with(file_name)
                        .wanted(code),
                ),
                None => said
                    .notes
                    .push(FormNote::of_file("unit-missing").with(&identity.unit_name)),
            }
        }
    }
}

fn complete_system(key: &mut FormKey, said: &mut Said<'_>, context: &FormContext) {
    let (code, at) = said.text(Fact::SystemCode, "system_code");
    let (name, _) = said.text(Fact::SystemName, "system_name");
    match context.system(&code, &name) {
        Some((unit, system)) => {
            if system.code != key.system_code {
                said.notes
                    .push(FormNote::at("key-restored", &at).with(&code).wanted(&system.code));
                key.system_code.clone_from(&system.code);
            }
            if key.unit_code.is_empty() {
                key.unit_code.clone_from(&unit.code);
            }
        }
        None => said
            .notes
            .push(FormNote::at("system-unknown", &at).with(if code.is_empty() { &name } else { &code })),
    }
}

/// The code of a section in a file name: a part of it between marks, or the section's whole name.
fn hint(file_name: &str, context: &FormContext) -> Option<String> {
    let folded = fold(file_name);
    let parts: Vec<&str> = folded.split(['_', '.', '(', ')', '[', ']']).collect();
    let by_code = context
        .units
        .iter()
        .find(|unit| parts.contains(&fold(&unit.code).as_str()));
    let by_name = || {
        let mut named = context
            .units
            .iter()
            .filter(|unit| !unit.name.is_empty() && folded.contains(&fold(&unit.name)));
        let found = named.next()?;
        named.next().is_none().then_some(found)
    };
    by_code.or_else(by_name).map(|unit| unit.code.clone())
}

/// The edition of a form: by its id, its hash, or that of the round of its year.
pub(in crate::office::form_in) fn edition<'c>(
    identity: &mut Identity,
    facts: &Facts<'_>,
    context: &'c FormContext,
    notes: &mut Vec<FormNote>,
) -> Option<&'c KnownEdition> {
    let by_hash = || context.edition_by_hash(facts.hidden.get("edition_sha256")?);
    // The office's own workbook names editions by their hashes.
    let by_key = || context.edition_by_hash(&identity.key.edition);
    let found = context
        .edition_of(&identity.key.edition)
        .or_else(by_key)
        .or_else(by_hash);
    if let Some(known) = found {
        identity.key.edition.clone_from(&known.edition.info.id);
        return Some(known);
    }
    let at = facts
        .text(Fact::EditionId)
        .map(|(_, at)| at.clone())
        .unwrap_or_default();
    if !identity.key.edition.is_empty() {
        notes.push(FormNote::at("edition-unknown", &at).with(&identity.key.edition));
        return None;
    }
    let round = context
        .round_of(identity.key.fiscal_year)
        .unwrap_or(context.newest());
    let known = &context.editions[round.edition];
    notes.push(FormNote::of_file("edition-assumed").wanted(&known.edition.info.id));
    identity.key.edition.clone_from(&known.edition.info.id);
    Some(known)
}

#[cfg(test)]
mod tests {
    use super::fiscal_year;

    #[test]
    fn years_are_read_in_both_calendars() {
        for text in ["2026", "令和8年度", "R8", "Ｒ０８", "2026年度", "令和 8 年度"] {
            assert_eq!(fiscal_year(text), Some(2026), "{text}");
        }
        assert_eq!(fiscal_year("令和元年度"), Some(2019));
        assert_eq!(fiscal_year("8"), None);
    }
}
