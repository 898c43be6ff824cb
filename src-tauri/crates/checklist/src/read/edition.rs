//! `edition.toml` and `not_asked.toml`.

use tenken_domain::date::Day;

use super::{doc::Doc, node::Node};
use crate::{
    fault::Fault,
    model::{ControlGap, EditionInfo, NotAsked},
};

/// Reads the name, source and validity of an edition.
pub fn edition_info(doc: &Doc<'_>) -> Option<EditionInfo> {
    let table = doc.parse();
    let node = Node::top(doc, &table);
    let [id, label, source] = ["id", "label", "source"].map(|field| node.text(field));
    let issue = node.number("issue", 1);
    let [standard, standard_version] = ["standard", "standard_version"].map(|field| node.text(field));
    let [in_force, in_force_label] = ["in_force", "in_force_label"].map(|field| node.text(field));
    let fiscal_year_from = node.number("fiscal_year_from", 1989);
    let items_from = node.text_or_none("items_from");
    let gaps = node.tables("gap").iter().filter_map(gap).collect();
    let remark = node.text_or_none("note");
    node.finish();
    let info = EditionInfo {
        id: id?,
        label: label?,
        issue: issue?,
        standard: standard?,
        standard_version: standard_version?,
        in_force: in_force?,
        in_force_label: in_force_label?,
        source: source?,
        fiscal_year_from: fiscal_year_from?,
        items_from,
        gaps,
        note: remark,
    };
    check_year(&node, &info);
    Some(info)
}

fn gap(node: &Node<'_>) -> Option<ControlGap> {
    let control = node.code("control", &[]);
    let remark = node.text_or_none("note");
    node.finish();
    Some(ControlGap {
        control: control?,
        note: remark,
    })
}

/// The date is one, and no fiscal year before it is named.
fn check_year(node: &Node<'_>, info: &EditionInfo) {
    let Ok(day) = Day::from_iso(&info.in_force) else {
        let (field, value) = ("in_force".to_owned(), info.in_force.clone());
        node.fault(Some("in_force"), Fault::BadDate { field, value });
        return;
    };
    if info.fiscal_year_from < day.fiscal_year() {
        let least = day.fiscal_year().to_string();
        node.fault(Some("fiscal_year_from"), Fault::YearBeforeForce { least });
    }
}

/// Reads the clauses that are no question, each with its line.
pub fn not_asked(doc: &Doc<'_>) -> Vec<(NotAsked, u32)> {
    let table = doc.parse();
    let top = Node::top(doc, &table);
    let mut read: Vec<(NotAsked, u32)> = Vec::new();
    for node in top.tables("clause") {
        let (locator, reason) = (node.text("locator"), node.text("reason"));
        node.finish();
        let (Some(clause), Some(reason)) = (locator, reason) else {
            continue;
        };
        if read.iter().any(|(earlier, _)| earlier.clause == clause) {
            let (field, value) = ("locator".to_owned(), clause.clone());
            node.fault(Some("locator"), Fault::DuplicateEntry { field, value });
        }
        read.push((NotAsked { clause, reason }, node.line()));
    }
    top.finish();
    read
}
