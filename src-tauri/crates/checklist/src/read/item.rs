//! `items/<DOMAIN>.toml`: the items of one domain, and the rules that one item must keep by itself.

use tenken_domain::{
    applicability::Applicability,
    control::{ControlCode, Domain},
    item::Item,
    profile::ProfileCode,
    vocabulary::{CheckMethod, Obligation, Role, SetCode, SheetKind},
};

use super::{codes_of, doc::Doc, node::Node};
use crate::fault::Fault;

/// An item with its place, for the rules over the whole edition.
pub struct ReadItem {
    /// The item.
    pub item: Item,
    /// File.
    pub file: String,
    /// Line of its head.
    pub line: u32,
}

/// Reads one item file. `domain` is what the file's name says.
pub fn items(doc: &Doc<'_>, body: &str, domain: &str) -> Vec<ReadItem> {
    let table = doc.parse();
    let top = Node::top(doc, &table);
    let mut read = Vec::new();
    for mut node in top.tables("item") {
        let (file, line) = (node.file().to_owned(), node.line());
        if let Some(item) = item(&mut node, body, domain) {
            read.push(ReadItem { item, file, line });
        }
    }
    top.finish();
    read
}

/// The texts of an item.
struct Wording {
    question: String,
    good: String,
    partial: String,
    audit_hint: String,
    improvement: String,
    note: Option<String>,
}

fn wording(node: &Node<'_>) -> Option<Wording> {
    let [question, good, partial] = ["question", "good", "partial"].map(|field| node.text(field));
    let [audit_hint, improvement] = ["audit_hint", "improvement"].map(|field| node.text(field));
    let remark = node.text_or_none("note");
    Some(Wording {
        question: question?,
        good: good?,
        partial: partial?,
        audit_hint: audit_hint?,
        improvement: improvement?,
        note: remark,
    })
}

fn item(node: &mut Node<'_>, body: &str, domain: &str) -> Option<Item> {
    let id = node.text("id");
    if let Some(id) = &id {
        node.name_item(id);
    }
    let revision = node.number("revision", 1);
    let control = node.code::<ControlCode>("control", &[]);
    let clauses = node.some_texts("clauses");
    let level = node.code("level", codes_of!(Obligation));
    let roles = node.some_codes("roles", codes_of!(Role));
    let sheet = node.code("sheet", codes_of!(SheetKind));
    let set = node.code("set", codes_of!(SetCode));
    let applies = node.table_or_none("applies").map(|table| applicability(&table));
    let evidence = node.texts("evidence");
    let evidence_required = node.flag("evidence_required");
    let method = node.some_codes("method", codes_of!(CheckMethod));
    let wording = wording(node);
    node.finish();
    if let (Some(id), Some(control)) = (&id, control) {
        check_id(node, id, control, body, domain);
    }
    let (id, control, level, sheet, set) = (id?, control?, level?, sheet?, set?);
    let (revision, clauses, roles, method) = (revision?, clauses?, roles?, method?);
    let (applies, evidence) = (applies.unwrap_or_default(), evidence?);
    let Wording {
        question,
        good,
        partial,
        audit_hint,
        improvement,
        note,
    } = wording?;
    #[rustfmt::skip] // One field a line would double the function for nothing.
    let item = Item {
        id, revision, control, clauses, level, roles, sheet, set, applies, question, good, partial, evidence,
        evidence_required, method, audit_hint, improvement, note,
    };
    check_item(node, &item);
    Some(item)
}

fn applicability(node: &Node<'_>) -> Applicability {
    let codes = codes_of!(ProfileCode);
    let applies = Applicability {
        all: node.codes_or_empty("all", codes),
        any: node.codes_or_empty("any", codes),
        not: node.codes_or_empty("not", codes),
    };
    node.finish();
    applies
}

fn check_id(node: &Node<'_>, id: &str, control: ControlCode, body: &str, domain: &str) {
    let expected = format!("{body}-{control}-");
    if !is_id(id, &expected) {
        node.fault(
            Some("id"),
            Fault::IdMismatch {
                id: id.to_owned(),
                expected: format!("{expected}a"),
            },
        );
    }
    if domain.parse() != Ok(control.domain()) && Domain::ALL.iter().any(|known| known.as_str() == domain) {
        let expected = format!("items/{}.toml", control.domain());
        node.fault(Some("control"), Fault::WrongDomainFile { expected });
    }
}

/// One or two letters behind `body-control-`.
pub fn is_id(id: &str, expected: &str) -> bool {
    let letter = id.strip_prefix(expected).unwrap_or_default();
    (1..=2).contains(&letter.len()) && letter.chars().all(|c| c.is_ascii_lowercase())
}

fn check_item(node: &Node<'_>, item: &Item) {
    for (field, fault) in item_faults(item) {
        node.fault(Some(field), fault);
    }
}

/// The rules that one item must keep by itself, each broken one with its field.
pub fn item_faults(item: &Item) -> Vec<(&'static str, Fault)> {
    let mut faults = Vec::new();
    faults.extend(set_fault(item));
    faults.extend(wording_faults(item));
    faults.extend(evidence_faults(item));
    for code in item.applies.codes().filter(|code| code.sheet() != item.sheet) {
        let (code, sheet) = (code.to_string(), item.sheet.to_string());
        faults.push(("applies", Fault::ForeignProfileCode { code, sheet }));
    }
    faults
}

/// The short set holds only 必須 and 禁止, the standard set no 任意.
fn set_fault(item: &Item) -> Option<(&'static str, Fault)> {
    let least = match item.level {
        Obligation::Must | Obligation::MustNot => SetCode::Short,
        Obligation::Should => SetCode::Standard,
        Obligation::May => SetCode::Full,
    };
    (item.set < least).then(|| {
        let (set, level) = (item.set.to_string(), item.level.to_string());
        ("set", Fault::SetNotNested { set, level })
    })
}

fn wording_faults(item: &Item) -> Vec<(&'static str, Fault)> {
    let mut faults = Vec::new();
    if !item.question.ends_with("か。") {
        faults.push(("question", Fault::NotAQuestion {}));
    }
    for (field, text) in [
        ("question", &item.question),
        ("good", &item.good),
        ("partial", &item.partial),
    ] {
        let named = || field.to_owned();
        if text.contains("適切") {
            faults.push((field, Fault::NoTest { field: named() }));
        }
        if text.matches('。').count() != 1 || !text.ends_with('。') {
            faults.push((field, Fault::NotOneSentence { field: named() }));
        }
    }
    faults
}

fn evidence_faults(item: &Item) -> Vec<(&'static str, Fault)> {
    let mut faults = Vec::new();
    if item.evidence.len() > 3 {
        let count = item.evidence.len().to_string();
        faults.push(("evidence", Fault::TooManyEvidence { count }));
    }
    if item.evidence_required && item.evidence.is_empty() {
        faults.push(("evidence_required", Fault::EvidenceWithoutExample {}));
    }
    faults
}
