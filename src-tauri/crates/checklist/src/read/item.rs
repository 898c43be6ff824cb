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
pub fn items(doc: Doc<'_>, body: &str, domain: &str) -> Vec<ReadItem> {
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
    let letter = id.strip_prefix(&expected).unwrap_or_default();
    if letter.is_empty() || letter.len() > 2 || !letter.chars().all(|c| c.is_ascii_lowercase()) {
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

fn check_item(node: &Node<'_>, item: &Item) {
    check_set(node, item);
    check_wording(node, item);
    check_evidence(node, item);
    for code in item.applies.codes().filter(|code| code.sheet() != item.sheet) {
        let (code, sheet) = (code.to_string(), item.sheet.to_string());
        node.fault(Some("applies"), Fault::ForeignProfileCode { code, sheet });
    }
}

/// The short set holds only 必須 and 禁止, the standard set no 任意.
fn check_set(node: &Node<'_>, item: &Item) {
    let least = match item.level {
        Obligation::Must | Obligation::MustNot => SetCode::Short,
        Obligation::Should => SetCode::Standard,
        Obligation::May => SetCode::Full,
    };
    if item.set < least {
        let (set, level) = (item.set.to_string(), item.level.to_string());
        node.fault(Some("set"), Fault::SetNotNested { set, level });
    }
}

fn check_wording(node: &Node<'_>, item: &Item) {
    if !item.question.ends_with("か。") {
        node.fault(Some("question"), Fault::NotAQuestion {});
    }
    for (field, text) in [
        ("question", &item.question),
        ("good", &item.good),
        ("partial", &item.partial),
    ] {
        if text.contains("適切") {
            node.fault(
                Some(field),
                Fault::NoTest {
                    field: field.to_owned(),
                },
            );
        }
        if text.matches('。').count() != 1 || !text.ends_with('。') {
            node.fault(
                Some(field),
                Fault::NotOneSentence {
                    field: field.to_owned(),
                },
            );
        }
    }
}

fn check_evidence(node: &Node<'_>, item: &Item) {
    if item.evidence.len() > 3 {
        let count = item.evidence.len().to_string();
        node.fault(Some("evidence"), Fault::TooManyEvidence { count });
    }
    if item.evidence_required && item.evidence.is_empty() {
        node.fault(Some("evidence_required"), Fault::EvidenceWithoutExample {});
    }
}
