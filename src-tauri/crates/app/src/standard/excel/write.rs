//! A review as a workbook.

use std::collections::BTreeMap;

use tenken_documents::{FormBook, FormChoices, FormColumn, FormGuide, FormTable, cell_text};
use tenken_domain::{applicability::Applicability, control::ControlCode, profile::ProfileCode};
use tenken_parcel::{canonical_json, sha256_hex};
use tenken_store::table::{standard_clause::StandardClause, standard_item::StandardItem};

use super::form::{EVIDENCE, List, Table, control_word, head};
use crate::{
    error::Result,
    output::labels,
    standard::{
        StandardError,
        rows::{Review, listed},
    },
};

/// Most UTF-16 units that a cell of Excel takes.
const CELL: usize = 32_767;

/// The cells of a row by column key.
pub(super) type Cells = BTreeMap<String, String>;

/// What the workbook says of a review: the cells of all rows.
pub(super) struct Printed {
    pub items: Vec<Cells>,
    pub clauses: Vec<Cells>,
    /// Columns for examples of evidence.
    pub evidence: usize,
}

impl Printed {
    pub(super) fn of(review: &Review) -> Result<Self> {
        let locators = review.locators();
        let items = ordered(review)
            .map(|row| item_cells(row, &locators))
            .collect::<Result<Vec<_>>>()?;
        let clauses = review
            .clauses
            .iter()
            .map(clause_cells)
            .collect::<Result<Vec<_>>>()?;
        let evidence = items
            .iter()
            .map(|cells| cells.keys().filter(|key| is_evidence(key)).count())
            .max();
        Ok(Self {
            items,
            clauses,
            evidence: evidence.unwrap_or_default().max(EVIDENCE),
        })
    }

    /// By which a workbook is known to be of this very state.
    pub(super) fn mark(&self) -> Result<String> {
        let bytes = canonical_json(&(&self.items, &self.clauses))?;
        Ok(sha256_hex(&bytes)[..16].to_owned())
    }

    const fn rows(&self, table: Table) -> &Vec<Cells> {
        match table {
            Table::Items => &self.items,
            Table::Clauses => &self.clauses,
        }
    }
}

pub(super) fn is_evidence(key: &str) -> bool {
    key.strip_prefix("evidence-")
        .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Items in the order of the document.
fn ordered(review: &Review) -> impl Iterator<Item = &StandardItem> {
    review
        .clauses
        .iter()
        .flat_map(|clause| review.items_of(&clause.id))
}

/// The number under which a person knows an item: that of the edition it came from, else the row's own.
pub(super) fn number(row: &StandardItem) -> &str {
    row.item_id.as_deref().unwrap_or(&row.id)
}

fn codes(list: &[ProfileCode]) -> String {
    list.iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

fn words(list: List, codes: &[String]) -> String {
    codes
        .iter()
        .map(|code| list.word(code))
        .collect::<Vec<_>>()
        .join("\n")
}

pub(super) fn item_cells(row: &StandardItem, locators: &BTreeMap<&str, &str>) -> Result<Cells> {
    let applies: Applicability = listed(&row.applies_json)?;
    let further: Vec<String> = listed(&row.further_json)?;
    let further: Vec<&str> = further
        .iter()
        .filter_map(|id| locators.get(id.as_str()).copied())
        .collect();
    let evidence: Vec<String> = listed(&row.evidence_json)?;
    let yes = |truth: bool| List::Yes.word(if truth { "yes" } else { "no" });
    let raised = row.item_id.as_ref().map(|_| yes(row.is_raised));
    let mut cells: Cells = [
        ("item", number(row).to_owned()),
        (
            "clause",
            locators
                .get(row.clause_id.as_str())
                .copied()
                .unwrap_or_default()
                .to_owned(),
        ),
        ("further", further.join("、")),
        ("control", control_word(&row.control)),
        ("level", List::Level.word(&row.level)),
        (
            "roles",
            words(List::Role, &listed::<Vec<String>>(&row.roles_json)?),
        ),
        ("sheet", List::Sheet.word(&row.sheet_kind)),
        ("set", List::Set.word(&row.set_code)),
        ("applies-all", codes(&applies.all)),
        ("applies-any", codes(&applies.any)),
        ("applies-not", codes(&applies.not)),
        ("question", row.question.clone()),
        ("good", row.good.clone()),
        ("partial", row.partial.clone()),
        ("evidence-required", yes(row.is_evidence_required)),
        (
            "method",
            words(List::Method, &listed::<Vec<String>>(&row.method_json)?),
        ),
        ("audit-hint", row.audit_hint.clone()),
        ("improvement", row.improvement.clone()),
        ("note", row.note.clone()),
        ("raised", raised.unwrap_or_default()),
    ]
    .into_iter()
    .map(|(key, text)| (key.to_owned(), cell_text(&text)))
    .collect();
    for (at, example) in evidence.iter().enumerate() {
        cells.insert(format!("evidence-{}", at + 1), cell_text(example));
    }
    Ok(cells)
}

pub(super) fn clause_cells(row: &StandardClause) -> Result<Cells> {
    Ok([
        ("clause-id", row.id.clone()),
        ("locator", row.locator.clone()),
        ("heading", listed::<Vec<String>>(&row.headings_json)?.join("\n")),
        ("clause-level", List::ClauseLevel.word(&row.level)),
        (
            "clause-roles",
            words(List::ClauseRole, &listed::<Vec<String>>(&row.roles_json)?),
        ),
        ("text", row.text.clone()),
        ("decision", List::Decision.word(&row.decision)),
        ("reason", row.reason.clone()),
    ]
    .into_iter()
    .map(|(key, text)| (key.to_owned(), cell_text(&text)))
    .collect())
}

/// The workbook of a review.
pub(super) fn book(review: &Review, body: &str) -> Result<FormBook> {
    let printed = Printed::of(review)?;
    for table in [Table::Items, Table::Clauses] {
        for cells in printed.rows(table) {
            assert_fits(table, cells)?;
        }
    }
    let (guide, controls) = guide(review, &printed.mark()?)?;
    Ok(FormBook {
        title: review.standard.name.clone(),
        author: body.to_owned(),
        tables: [Table::Items, Table::Clauses]
            .map(|table| form_table(table, &printed, controls))
            .into(),
        guide,
    })
}

fn assert_fits(table: Table, cells: &Cells) -> Result<()> {
    for (key, text) in cells {
        let length = text.encode_utf16().count();
        if length > CELL {
            return Err(StandardError::CellTooLong {
                place: cells.get(table.key()).cloned().unwrap_or_default(),
                head: head(key),
                length,
                limit: CELL,
            }
            .into());
        }
    }
    Ok(())
}

fn form_table(table: Table, printed: &Printed, controls: (u32, u32)) -> FormTable {
    let keys = table.keys(printed.evidence);
    FormTable {
        name: table.name(),
        columns: keys
            .iter()
            .map(|(key, width)| FormColumn {
                head: head(key),
                width: *width,
                choices: match List::of(key) {
                    Some(list) if !list.is_several() => FormChoices::Words(list.words()),
                    _ if key == "control" => FormChoices::Guide(controls.0, controls.1),
                    _ => FormChoices::None,
                },
                is_given: key == table.key(),
            })
            .collect(),
        rows: printed
            .rows(table)
            .iter()
            .map(|cells| {
                keys.iter()
                    .map(|(key, _)| cells.get(key).cloned().unwrap_or_default())
                    .collect()
            })
            .collect(),
        fixed: 2,
    }
}

/// The first sheet, and the rows of it that list the controls.
fn guide(review: &Review, mark: &str) -> Result<(FormGuide, (u32, u32))> {
    let label = |id: &str| labels()(id, &[]);
    let several = |list: List| list.words().join("、");
    let mut rows = vec![
        (review.standard.name.clone(), String::new()),
        (label("book-guide-file"), review.standard.file_name.clone()),
        (label("book-guide-standard"), review.standard.id.clone()),
        (label("book-guide-mark"), mark.to_owned()),
        (label("book-guide-how"), String::new()),
    ];
    for rule in ["change", "add", "remove", "clause", "several", "raised", "back"] {
        rows.push((
            labels()(&format!("book-guide-{rule}-head"), &[]),
            labels()(&format!("book-guide-{rule}"), &[]),
        ));
    }
    rows.push((label("book-guide-words"), String::new()));
    rows.push((head("roles"), several(List::Role)));
    rows.push((head("clause-roles"), several(List::ClauseRole)));
    rows.push((head("method"), several(List::Method)));
    rows.push((label("book-guide-profile"), String::new()));
    for question in tenken_checklist::profile_questions()? {
        rows.push((question.code.to_string(), question.question_ja.clone()));
    }
    rows.push((label("book-guide-controls"), String::new()));
    let first = rows.len();
    for code in ControlCode::all() {
        let word = control_word(&code.to_string());
        let name = word.split_once(' ').map_or("", |(_, name)| name).to_owned();
        rows.push((word, name));
    }
    let row = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let controls = (row(first), row(rows.len() - 1));
    let name = label("book-sheet-guide");
    Ok((FormGuide { name, rows }, controls))
}
