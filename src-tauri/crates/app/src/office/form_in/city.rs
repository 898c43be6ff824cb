//! The office's own workbook of all sheets (domain.md 4.13): 回答一覧 is read as a long table, and what stands on the
//! other sheets of the same keys comes to it, so that nothing is lost.

use std::collections::{BTreeMap, HashMap};

use tenken_domain::{
    profile::ProfileCode,
    typed::{self, fold},
    vocabulary::SetCode,
};

use super::{
    FormRead, ProfileRead, TextRead,
    note::FormNote,
    one::department_of,
    table::{
        answers::{EvidenceRead, day, several, whole},
        carried,
        grid::{Grid, GridRow, kept},
        head::{self, Table},
        lacks,
    },
    whose::context::{FormContext, bare_code},
};
use crate::output::answered_of;

/// Heads by their folded words.
type Heads = HashMap<String, u32>;

/// Section, system and version: what a row of any of its sheets is of.
type Key = (String, String, i64);

/// Rows in which the heads of a sheet may stand.
const DEPTH: u32 = 12;

/// Gives the forms what the sheets 提出状況, 根拠資料 and 前年度から続く改善 say of them.
pub(super) fn enrich(forms: &mut [FormRead], others: &[&Grid<'_>], context: &FormContext) {
    for grid in others {
        let Some((head, columns)) = heads(grid) else {
            continue;
        };
        let has = |word: &str| columns.contains_key(word);
        if has("総括所見") && has("実施者") {
            statuses(forms, grid, head, &columns, context);
        } else if has("根拠資料の名称") && has("設問の識別") && !has("回答") {
            evidence(forms, grid, head, &columns, context);
        } else if let Some(found) = head::find(grid, Table::Carried) {
            for form in forms.iter_mut() {
                let key = key_of(form);
                let own = grid
                    .below(head)
                    .filter(|row| self::key(row, &columns, context) == key);
                let own = own.map(|row| GridRow {
                    row: row.row,
                    cells: row.cells.clone(),
                });
                let own = grid.of_rows(own.collect(), Vec::new());
                let mut notes = Vec::new();
                form.carried = carried::read(&own, &found, &[], &mut notes);
                form.notes.extend(notes);
            }
        }
    }
}

/// The row of heads that name section and version.
fn heads(grid: &Grid<'_>) -> Option<(u32, Heads)> {
    let row = grid.rows.iter().take_while(|row| row.row < DEPTH).find(|row| {
        let is = |word: &str| row.cells.iter().any(|cell| fold(&cell.text) == word);
        is("所属コード") && is("提出の版")
    })?;
    let columns = row.cells.iter().map(|cell| (fold(&cell.text), cell.column));
    Some((row.row, columns.collect()))
}

fn key(row: &GridRow<'_>, columns: &Heads, context: &FormContext) -> Key {
    let text = |word: &str| {
        let cell = columns.get(word).and_then(|column| row.cell(*column));
        cell.map(|cell| cell.text.trim().to_owned()).unwrap_or_default()
    };
    let unit = text("所属コード");
    let unit = context.unit_like(&unit).map_or(unit, |unit| unit.code.clone());
    (
        unit,
        bare_code(&text("システムコード")),
        whole(&text("提出の版")).unwrap_or(1),
    )
}

fn key_of(form: &FormRead) -> Key {
    let key = &form.identity.key;
    let version = form.version.map_or(1, i64::from);
    (key.unit_code.clone(), bare_code(&key.system_code), version)
}

fn statuses(forms: &mut [FormRead], grid: &Grid<'_>, head: u32, columns: &Heads, context: &FormContext) {
    for row in grid.below(head) {
        let key = key(row, columns, context);
        if let Some(form) = forms.iter_mut().find(|form| key_of(form) == key) {
            status(form, grid, row, columns);
        }
    }
}

/// The fields of one sheet.
fn status(form: &mut FormRead, grid: &Grid<'_>, row: &GridRow<'_>, columns: &Heads) {
    let mut notes: Vec<FormNote> = Vec::new();
    let cell = |word: &str| columns.get(word).and_then(|column| row.cell(*column));
    let at = |word: &str| grid.at(row.row, columns.get(word).copied().unwrap_or_default());
    let mut text = |word: &str| TextRead {
        text: cell(word).map_or(String::new(), |found| kept(found, || at(word), &mut notes)),
        at: at(word),
    };
    form.remarks = text("総括所見");
    form.wishes = text("上位者・全庁への要望");
    form.performer = text("実施者");
    form.confirmed.by = text("確認した者の職氏名");
    form.confirmed.at = text("確定の時刻").text;
    form.answered = answered_of(&text("回答の時刻").text);
    let department = ["部局長の職名", "部局長の氏名", "部局長の意見"].map(|word| text(word).text);
    let taken_in = several(&text("追加した設問").text);
    form.set = text("設問の組").text.parse::<SetCode>().ok().or(form.set);
    let number = |word: &str| {
        cell(word)
            .and_then(|cell| whole(&cell.text))
            .and_then(|n| u32::try_from(n).ok())
    };
    form.headcount = number("職員数");
    form.confirmed.accepted = number("未回答のまま確定した数");
    form.confirmed.is_deputised = cell("代行").is_some_and(|cell| typed::tick(&cell.text) == Some(true));
    let digits: String = cell("照合番号")
        .map(|cell| cell.text.chars().filter(char::is_ascii_hexdigit).collect())
        .unwrap_or_default();
    form.confirmed.check_number = digits.to_uppercase();
    for (word, slot) in [
        ("実施期間の初日", &mut form.period_from),
        ("実施期間の末日", &mut form.period_to),
        ("確認した日", &mut form.confirmed.on),
    ] {
        *slot = cell(word).and_then(|found| day(found, &at(word), &mut notes));
    }
    for code in ProfileCode::ALL {
        let word = fold(code.as_str());
        let said = cell(&word).and_then(|cell| typed::profile(&cell.text)).flatten();
        if let Some(value) = said {
            let at = at(&word);
            form.profile.insert(*code, ProfileRead { value, at });
        }
    }
    for answer in &mut form.answers {
        answer.is_taken_in = taken_in.contains(&answer.item_id);
    }
    let on = cell("部局長の確認日").and_then(|found| day(found, &at("部局長の確認日"), &mut notes));
    form.department = department_of(department, on, &at("部局長の職名"), &mut notes);
    let is_sealed = !form.confirmed.check_number.is_empty();
    form.notes.retain(|note| {
        let is_answered_here = matches!(
            note.code,
            "not-confirmed" | "answered-though-cut" | "rows-missing" | "profile-missing"
        );
        !(is_answered_here || is_sealed && lacks::is_lack(note))
    });
    if form.confirmed.by.text.is_empty() {
        notes.push(FormNote::of_file("not-confirmed"));
    }
    form.notes.extend(notes);
}

/// Every piece of evidence in the place of the first one that 回答一覧 shows.
fn evidence(forms: &mut [FormRead], grid: &Grid<'_>, head: u32, columns: &Heads, context: &FormContext) {
    let mut lists: BTreeMap<(Key, String), Vec<EvidenceRead>> = BTreeMap::new();
    let mut notes = Vec::new();
    for row in grid.below(head) {
        let cell = |word: &str| columns.get(word).and_then(|column| row.cell(*column));
        let at = |word: &str| grid.at(row.row, columns.get(word).copied().unwrap_or_default());
        let mut text =
            |word: &str| cell(word).map_or(String::new(), |found| kept(found, || at(word), &mut notes));
        let (item, name, place) = (text("設問の識別"), text("根拠資料の名称"), text("所在"));
        let sha256 = text("ファイルの照合値");
        let checked_on = cell("確認日").and_then(|found| day(found, &at("確認日"), &mut notes));
        lists
            .entry((key(row, columns, context), item))
            .or_default()
            .push(EvidenceRead {
                name,
                place,
                checked_on,
                sha256,
            });
    }
    for form in forms {
        let key = key_of(form);
        for answer in &mut form.answers {
            if let Some(list) = lists.remove(&(key.clone(), answer.item_id.clone())) {
                answer.evidence = list;
            }
        }
    }
}
