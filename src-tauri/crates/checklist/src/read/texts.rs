//! `controls.toml` and `profile.toml`: complete lists in their fixed order.

use tenken_domain::{
    control::{ControlCode, Domain},
    profile::ProfileCode,
};

use super::{codes_of, doc::Doc, node::Node};
use crate::{
    fault::Fault,
    model::{ControlTable, ControlText, DomainText, ProfileQuestion},
};

/// Reads the names of domains and control codes.
pub fn control_table(doc: &Doc<'_>) -> ControlTable {
    let table = doc.parse();
    let top = Node::top(doc, &table);
    let domains: Vec<_> = top.tables("domain").iter().filter_map(domain_text).collect();
    let controls: Vec<_> = top.tables("control").iter().filter_map(control_text).collect();
    top.finish();
    let codes: Vec<_> = domains.iter().map(|text| text.code.to_string()).collect();
    complete(doc, "domain", &codes, Domain::ALL.iter().map(ToString::to_string));
    let codes: Vec<_> = controls.iter().map(|text| text.code.to_string()).collect();
    complete(
        doc,
        "control",
        &codes,
        ControlCode::all().map(|code| code.to_string()),
    );
    ControlTable { domains, controls }
}

/// Reads the profile questions.
pub fn profile_questions(doc: &Doc<'_>) -> Vec<ProfileQuestion> {
    let table = doc.parse();
    let top = Node::top(doc, &table);
    let questions: Vec<_> = top
        .tables("question")
        .iter()
        .filter_map(profile_question)
        .collect();
    top.finish();
    let codes: Vec<_> = questions.iter().map(|text| text.code.to_string()).collect();
    complete(
        doc,
        "question",
        &codes,
        ProfileCode::ALL.iter().map(ToString::to_string),
    );
    questions
}

/// Every member once, in the fixed order.
fn complete(doc: &Doc<'_>, field: &str, found: &[String], wanted: impl Iterator<Item = String>) {
    let wanted: Vec<String> = wanted.collect();
    for code in wanted.iter().filter(|&code| !found.contains(code)) {
        doc.fault(
            None,
            Fault::MissingMember {
                field: field.to_owned(),
                value: code.clone(),
            },
        );
    }
    for (at, code) in found.iter().enumerate() {
        if found.iter().take(at).any(|earlier| earlier == code) {
            doc.fault(
                None,
                Fault::DuplicateEntry {
                    field: field.to_owned(),
                    value: code.clone(),
                },
            );
        }
    }
}

fn domain_text(node: &Node<'_>) -> Option<DomainText> {
    let code = node.code("code", codes_of!(Domain));
    let [name_ja, name_en] = ["name_ja", "name_en"].map(|field| node.text(field));
    let [plain_ja, plain_en] = ["plain_ja", "plain_en"].map(|field| node.text(field));
    node.finish();
    Some(DomainText {
        code: code?,
        name_ja: name_ja?,
        name_en: name_en?,
        plain_ja: plain_ja?,
        plain_en: plain_en?,
    })
}

fn control_text(node: &Node<'_>) -> Option<ControlText> {
    let code = node.code("code", &[]);
    let [name_ja, name_en] = ["name_ja", "name_en"].map(|field| node.text(field));
    let terms = node.texts("terms");
    node.finish();
    Some(ControlText {
        code: code?,
        name_ja: name_ja?,
        name_en: name_en?,
        terms: terms?,
    })
}

fn profile_question(node: &Node<'_>) -> Option<ProfileQuestion> {
    let code = node.code("code", codes_of!(ProfileCode));
    let [label_ja, question_ja, help_ja] =
        ["label_ja", "question_ja", "help_ja"].map(|field| node.text(field));
    let [label_en, question_en, help_en] =
        ["label_en", "question_en", "help_en"].map(|field| node.text(field));
    node.finish();
    Some(ProfileQuestion {
        code: code?,
        label_ja: label_ja?,
        question_ja: question_ja?,
        help_ja: help_ja?,
        label_en: label_en?,
        question_en: question_en?,
        help_en: help_en?,
    })
}
