//! One form out of its tables and the sheets around them.

use std::collections::{BTreeMap, HashMap, HashSet};

use tenken_documents::book_in::CellIn;
use tenken_domain::{
    text::is_blank,
    typed::{self, fold},
    vocabulary::{Answer, SetCode},
};
use tenken_parcel::content::DepartmentConfirmation;

use super::{
    ConfirmedRead, FormContext, FormNote, FormRead, Questions, TextRead, Where,
    table::{
        answers::{Reader, Rows, day, order as in_order, whole},
        carried, checks,
        grid::{Grid, kept},
        head::{self, Table},
        lacks, marks,
        measures::{self, Links},
        profile,
    },
    whose::{
        context::KnownEdition,
        facts::{self, Fact, Facts},
        identity,
    },
};
use crate::output::answered_of;

/// One form out of its tables and the sheets around them.
pub(super) fn read_one(
    tables: &[Questions<'_, '_>],
    around: &[&Grid<'_>],
    name: &str,
    context: &FormContext,
) -> FormRead {
    let mut notes = Vec::new();
    let above: Vec<(&Grid<'_>, u32)> = around
        .iter()
        .map(|grid| {
            let own = tables.iter().find(|table| std::ptr::eq(table.grid, *grid));
            (*grid, own.map_or(facts::DEPTH, |table| table.heads.row))
        })
        .collect();
    let facts = Facts::of(&above);
    let mut identity = identity::identify(&facts, name, context, &mut notes);
    let known = identity::edition(&mut identity, &facts, context, &mut notes);
    let sheet = tables
        .first()
        .map(|one| one.grid.name.to_owned())
        .unwrap_or_default();
    let mut form = FormRead {
        sheet,
        edition_sha256: known.map(|known| known.sha256.clone()).unwrap_or_default(),
        version: facts.hidden.get("version").and_then(|text| text.parse().ok()),
        set: facts.hidden.get("set").and_then(|text| text.parse().ok()),
        settings: facts
            .hidden
            .get("settings")
            .and_then(|text| serde_json::from_str(text).ok()),
        profile: BTreeMap::new(),
        answers: Vec::new(),
        measures: Vec::new(),
        carried: Vec::new(),
        remarks: text_of(&facts, Fact::Remarks, &mut notes),
        wishes: text_of(&facts, Fact::Wishes, &mut notes),
        performer: text_of(&facts, Fact::Performer, &mut notes),
        period_from: day_of(&facts, Fact::PeriodFrom, &mut notes),
        period_to: day_of(&facts, Fact::PeriodTo, &mut notes),
        headcount: headcount(&facts, &mut notes),
        confirmed: confirmed(&facts, known, &mut notes),
        answered: facts
            .text(Fact::AnsweredAt)
            .and_then(|(text, _)| answered_of(text)),
        department: department(&facts, &mut notes),
        hidden: facts.hidden.clone(),
        notes: Vec::new(),
        identity,
    };
    let Some(known) = known else {
        form.notes = notes;
        return form;
    };
    let kind = form.identity.key.kind;
    let set = form.set.unwrap_or_else(|| {
        let round = context.round_of(form.identity.key.fiscal_year);
        round.unwrap_or(context.newest()).set
    });
    let order = in_order(&known.edition, kind, set);
    let reader = Reader {
        known,
        kind,
        order: &order,
        is_three_step: context
            .round_of(form.identity.key.fiscal_year)
            .is_some_and(|round| round.scale.steps == 3),
    };
    let mut rows = Rows::default();
    for table in tables {
        reader.read(table.grid, &table.heads, &mut rows, &mut notes);
    }
    let is_apart = |grid: &&Grid<'_>| !tables.iter().any(|table| std::ptr::eq(table.grid, *grid));
    let apart: Vec<&Grid<'_>> = around.iter().copied().filter(is_apart).collect();
    beside(&mut form, &mut rows, &apart, known, &order, &facts, &mut notes);
    for grid in &apart {
        checks::formulas(grid, None, &mut notes);
        marks::comments_left(grid, |_| false, &mut notes);
    }
    finish(&mut form, rows, known, set, &mut notes);
    let is_sealed = !form.confirmed.check_number.is_empty();
    form.carried = carried::of(&form.hidden, is_sealed, &apart, &mut notes);
    if form.confirmed.check_number.is_empty() {
        checks::far_days(&form, &mut notes);
        lacks::profile(&form, &apart, &mut notes);
        lacks::carried(&form.carried, form.confirmed.on.as_deref(), &mut notes);
    }
    form.notes = checks::gathered(&notes);
    form
}

/// The profile, the list of evidence and the table of measures, on whatever sheets they are.
fn beside(
    form: &mut FormRead,
    rows: &mut Rows,
    around: &[&Grid<'_>],
    known: &KnownEdition,
    order: &[&tenken_domain::item::Item],
    facts: &Facts<'_>,
    notes: &mut Vec<FormNote>,
) {
    let mut by_number: HashMap<i64, String> = (1..)
        .zip(order)
        .map(|(number, item)| (number, item.id.clone()))
        .collect();
    let mut doubtful = HashSet::new();
    for answer in &rows.answers {
        let Some(number) = answer.number else {
            continue;
        };
        let own = by_number.insert(number, answer.item_id.clone());
        let asks = matches!(answer.value, Some(Answer::Partial | Answer::No));
        if own.as_ref() != Some(&answer.item_id) && !asks {
            doubtful.insert(number);
        }
    }
    let links = Links {
        known,
        by_number,
        doubtful,
    };
    let mut has_measures = false;
    for grid in around {
        if form.profile.is_empty()
            && let Some(heads) = head::find(grid, Table::Profile)
        {
            form.profile = profile::read(grid, &heads, form.identity.key.kind, notes);
        } else if let Some(heads) = head::find(grid, Table::Evidence) {
            profile::spread_evidence(grid, &heads, &mut rows.answers, notes);
        } else if !has_measures && let Some(heads) = head::find(grid, Table::Measures) {
            has_measures = true;
            form.measures = measures::read(grid, &heads, &links, notes);
        }
    }
    profile::add_hidden(&mut form.profile, facts);
}

/// Links measures and answers both ways, and names what is not there.
fn finish(form: &mut FormRead, rows: Rows, known: &KnownEdition, set: SetCode, notes: &mut Vec<FormNote>) {
    let Rows {
        answers, measures, ..
    } = rows;
    form.answers = answers;
    form.measures.extend(measures);
    let stem = measure_stem(form);
    let mut next = 0;
    for measure in form
        .measures
        .iter_mut()
        .filter(|measure| measure.number.is_empty())
    {
        next += 1;
        measure.number = format!("{stem}{next:02}");
    }
    for answer in &mut form.answers {
        let mut named: Vec<String> = Vec::new();
        for number in std::mem::take(&mut answer.measures) {
            let wanted = fold(&number);
            let position = whole(&number).and_then(|at| usize::try_from(at - 1).ok());
            let found = form
                .measures
                .iter()
                .position(|one| fold(&one.number) == wanted)
                .or(position.filter(|at| *at < form.measures.len()));
            if let Some(at) = found {
                let measure = &mut form.measures[at];
                if !measure.items.contains(&answer.item_id) {
                    measure.items.push(answer.item_id.clone());
                }
                named.push(measure.number.clone());
            } else {
                notes.push(FormNote::at("measure-number-unknown", &answer.at).with(&number));
                named.push(number);
            }
        }
        for measure in &form.measures {
            if measure.items.contains(&answer.item_id) && !named.contains(&measure.number) {
                named.push(measure.number.clone());
            }
        }
        answer.measures = named;
    }
    let selection = known
        .edition
        .select(form.identity.key.kind, set, &form.profile_values(), &[]);
    let cut: HashSet<&str> = selection.cut.iter().map(|cut| cut.item.id.as_str()).collect();
    for answer in &form.answers {
        if cut.contains(answer.item_id.as_str()) && answer.value.is_some() && !answer.is_taken_in {
            notes.push(FormNote::at("answered-though-cut", &answer.at).with(&answer.item_id));
        }
    }
    let there: HashSet<&str> = form
        .answers
        .iter()
        .map(|answer| answer.item_id.as_str())
        .collect();
    let missing: Vec<&str> = selection
        .asked
        .iter()
        .map(|item| item.id.as_str())
        .filter(|id| !there.contains(id))
        .collect();
    if let Some(first) = missing.first() {
        notes.push(
            FormNote::of_file("rows-missing")
                .with(first)
                .wanted(&missing.len().to_string()),
        );
    }
    if form.confirmed.check_number.is_empty() {
        lacks::name(form, &known.edition, notes);
    }
    if form.answers.iter().all(|answer| answer.value.is_none()) {
        notes.push(FormNote::of_file("no-answers"));
    }
}

/// 8-0420-F: a measure of a form, never a number that the program gives; of a system with its code.
pub(super) fn measure_stem(form: &FormRead) -> String {
    let key = &form.identity.key;
    let year = tenken_domain::date::fiscal_year_code(key.fiscal_year);
    let year = year.trim_start_matches(['R', 'H']).trim_start_matches('0');
    if key.system_code.is_empty() {
        format!("{year}-{}-F", key.unit_code)
    } else {
        format!("{year}-{}-{}-F", key.unit_code, key.system_code)
    }
}

fn text_of(facts: &Facts<'_>, fact: Fact, notes: &mut Vec<FormNote>) -> TextRead {
    facts
        .cell(fact)
        .map_or_else(TextRead::default, |(cell, at)| TextRead {
            text: kept(cell, || at.clone(), notes),
            at: at.clone(),
        })
}

fn day_of(facts: &Facts<'_>, fact: Fact, notes: &mut Vec<FormNote>) -> Option<String> {
    let (cell, at) = facts.cell(fact)?;
    day(cell, at, notes)
}

fn headcount(facts: &Facts<'_>, notes: &mut Vec<FormNote>) -> Option<u32> {
    let (text, at) = facts.text(Fact::Headcount)?;
    let folded = fold(text);
    let digits = folded.trim_end_matches(['名', '人']);
    let found = whole(digits).and_then(|number| u32::try_from(number).ok());
    if found.is_none() && !is_blank(text) {
        notes.push(FormNote::at("number-unclear", at).with(text));
    }
    found
}

fn confirmed(facts: &Facts<'_>, known: Option<&KnownEdition>, notes: &mut Vec<FormNote>) -> ConfirmedRead {
    let by = if let Some((cell, at)) = facts.cell(Fact::ConfirmedBy) {
        TextRead {
            text: kept(cell, || at.clone(), notes),
            at: at.clone(),
        }
    } else {
        let (title, name) = (
            text_of(facts, Fact::ConfirmTitle, notes),
            text_of(facts, Fact::ConfirmName, notes),
        );
        let text = [title.text.trim(), name.text.trim()].join("　");
        TextRead {
            text: text.trim().to_owned(),
            at: title.at,
        }
    };
    let deputy = |cell: &CellIn| fold(&cell.text) == "代行" || typed::tick(&cell.text) == Some(true);
    let version = facts
        .text(Fact::Version)
        .map(|(text, _)| text)
        .unwrap_or_default();
    let mut read = ConfirmedRead {
        on: day_of(facts, Fact::ConfirmDate, notes),
        is_deputised: facts.cell(Fact::Deputy).is_some_and(|(cell, _)| deputy(cell)),
        at: facts
            .text(Fact::ConfirmedAt)
            .map(|(text, _)| text.trim().to_owned())
            .unwrap_or_default(),
        accepted: facts
            .text(Fact::Accepted)
            .and_then(|(text, _)| whole(text))
            .and_then(|number| u32::try_from(number).ok()),
        check_number: sealed_number(facts, known),
        by,
    };
    if version.contains('案') {
        notes.push(FormNote::of_file("is-draft").with(version));
        read.by = TextRead::default();
        read.on = None;
    }
    if read.by.text.is_empty() {
        notes.push(FormNote::of_file("not-confirmed"));
    }
    read
}

/// 部局長の確認; one without its day is named and does not count.
fn department(facts: &Facts<'_>, notes: &mut Vec<FormNote>) -> Option<DepartmentConfirmation> {
    let [title, name, opinion] = [
        Fact::DepartmentTitle,
        Fact::DepartmentName,
        Fact::DepartmentOpinion,
    ]
    .map(|fact| text_of(facts, fact, notes));
    let date = day_of(facts, Fact::DepartmentDate, notes);
    department_of([title.text, name.text, opinion.text], date, &title.at, notes)
}

/// 部局長の確認 of title, name and opinion, and its day.
pub(super) fn department_of(
    [title, name, opinion]: [String; 3],
    date: Option<String>,
    at: &Where,
    notes: &mut Vec<FormNote>,
) -> Option<DepartmentConfirmation> {
    if is_blank(&title) && is_blank(&name) {
        return None;
    }
    let Some(date) = date else {
        notes.push(FormNote::at("department-undated", at).with([title, name].join("　").trim()));
        return None;
    };
    let some = |text: String| (!is_blank(&text)).then_some(text);
    Some(DepartmentConfirmation {
        title,
        name: some(name),
        date,
        opinion: some(opinion),
        extra: BTreeMap::new(),
    })
}

/// 照合番号 of a sealed version. A blank form has no 版 and prints the number of its edition, which is none, also when
/// the edition is an older one than is known here.
fn sealed_number(facts: &Facts<'_>, known: Option<&KnownEdition>) -> String {
    if facts.text(Fact::Version).is_none() {
        return String::new();
    }
    let Some((text, _)) = facts.text(Fact::CheckNumber) else {
        return String::new();
    };
    let digits: String = tenken_domain::text::half_width(text)
        .chars()
        .filter(char::is_ascii_hexdigit)
        .map(|digit| digit.to_ascii_uppercase())
        .collect();
    let is_edition = known.is_some_and(|known| known.sha256.to_uppercase().starts_with(&digits));
    if digits.len() == 16 && !is_edition {
        digits
    } else {
        String::new()
    }
}
