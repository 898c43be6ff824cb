//! `body.toml`.

use std::collections::BTreeMap;

use tenken_domain::vocabulary::{Role, SheetKind, Strength};

use super::{codes_of, doc::Doc, node::Node};
use crate::{
    fault::Fault,
    model::{
        Approval, ApprovalBoxes, ApprovalKind, ApprovalManner, Body, ClassLabel, Classification,
        DepartmentStep, Form, FormCode, Independence, IndependenceRule, OutsideRule, Retention,
        RetentionKind, RoleTitle, Route, SendingRule, Term, UrgentRoute,
    },
};

/// Reads a body.
pub fn body(doc: &Doc<'_>) -> Option<Body> {
    let table = doc.parse();
    let node = Node::top(doc, &table);
    let [id, code, name, short_name] = ["id", "code", "name", "short_name"].map(|field| node.text(field));
    let is_example = node.flag("is_example");
    let titles = node.table("titles").map(|table| titles(&table));
    let routes: Vec<_> = node.tables("route").iter().filter_map(route).collect();
    let department = node.table("department_step");
    let department_step = department.and_then(|table| department_step(&table));
    let urgent = node.table("urgent").and_then(|table| urgent(&table));
    let sending = node.table_or_none("sending").and_then(|table| sending(&table));
    let retention: Vec<_> = node.tables("retention").iter().filter_map(retention).collect();
    let approvals: Vec<_> = node.tables("approval").iter().filter_map(approval).collect();
    let classes = node.table("classification");
    let classification = classes.and_then(|table| classification(&table));
    let independence = node.table("independence").and_then(|table| independence(&table));
    let terms = node.table("terms").map(|table| terms(&table));
    let approval_boxes = node.table("approval_boxes").and_then(|table| boxes(&table));
    let forms: Vec<_> = node.tables("form").iter().filter_map(form).collect();
    node.finish();
    check_codes(&node, &routes, &approvals, &forms);
    unique(
        &node,
        "retention",
        retention.iter().map(|rule| rule.kind.as_str()),
    );
    Some(Body {
        id: id?,
        code: code?,
        name: name?,
        short_name: short_name?,
        is_example,
        titles: titles?,
        routes,
        department_step: department_step?,
        urgent: urgent?,
        sending,
        retention,
        approvals,
        classification: classification?,
        independence: independence?,
        terms: terms?,
        approval_boxes: approval_boxes?,
        forms,
    })
}

/// Each sheet, approval and form stands once.
fn check_codes(node: &Node<'_>, routes: &[Route], approvals: &[Approval], forms: &[Form]) {
    unique(node, "route", routes.iter().map(|route| route.sheet.as_str()));
    unique(
        node,
        "approval",
        approvals.iter().map(|approval| approval.what.as_str()),
    );
    unique(node, "form", forms.iter().map(|form| form.code.as_str()));
}

fn unique<'c>(node: &Node<'_>, field: &'static str, codes: impl Iterator<Item = &'c str>) {
    let mut seen = Vec::new();
    for code in codes {
        if seen.contains(&code) {
            let (field_name, value) = (field.to_owned(), code.to_owned());
            node.fault(
                Some(field),
                Fault::DuplicateEntry {
                    field: field_name,
                    value,
                },
            );
        }
        seen.push(code);
    }
}

fn titles(node: &Node<'_>) -> BTreeMap<Role, RoleTitle> {
    let mut titles = BTreeMap::new();
    for &role in Role::ALL {
        let Some(entry) = node.table_or_none(role.as_str()) else {
            continue;
        };
        let title = entry.text("title");
        let (post, clause) = (entry.text_or_none("post"), entry.text_or_none("clause"));
        entry.finish();
        if let Some(title) = title {
            titles.insert(role, RoleTitle { title, post, clause });
        }
    }
    node.finish();
    titles
}

fn route(node: &Node<'_>) -> Option<Route> {
    let sheet = node.code("sheet", codes_of!(SheetKind));
    let confirmed_by = node.some_codes("confirmed_by", codes_of!(Role));
    let via = node.codes("via", codes_of!(Role));
    let reported_by = node.some_codes("reported_by", codes_of!(Role));
    let report_to = node.some_codes("report_to", codes_of!(Role));
    let clause = node.text_or_none("clause");
    node.finish();
    Some(Route {
        sheet: sheet?,
        confirmed_by: confirmed_by?,
        via: via?,
        reported_by: reported_by?,
        report_to: report_to?,
        clause,
    })
}

fn department_step(node: &Node<'_>) -> Option<DepartmentStep> {
    let required = node.flag("required");
    let sheets = node.codes("sheets", codes_of!(SheetKind));
    let role = node.code("role", codes_of!(Role));
    let clause = node.text_or_none("clause");
    node.finish();
    Some(DepartmentStep {
        required,
        sheets: sheets?,
        role: role?,
        clause,
    })
}

fn urgent(node: &Node<'_>) -> Option<UrgentRoute> {
    let reported_by = node.some_codes("reported_by", codes_of!(Role));
    let report_to = node.some_codes("report_to", codes_of!(Role));
    let days = node.has("days").then(|| node.number("days", 1)).flatten();
    let clause = node.text_or_none("clause");
    node.finish();
    Some(UrgentRoute {
        reported_by: reported_by?,
        report_to: report_to?,
        days,
        clause,
    })
}

fn sending(node: &Node<'_>) -> Option<SendingRule> {
    let permitted_by = node.code("permitted_by", codes_of!(Role));
    let clause = node.text("clause");
    node.finish();
    Some(SendingRule {
        permitted_by: permitted_by?,
        clause: clause?,
    })
}

fn retention(node: &Node<'_>) -> Option<Retention> {
    let kind = node.code("kind", codes_of!(RetentionKind));
    let years = node.has("years").then(|| node.number("years", 1)).flatten();
    let clause = node.text("clause");
    node.finish();
    Some(Retention {
        kind: kind?,
        years,
        clause: clause?,
    })
}

fn approval(node: &Node<'_>) -> Option<Approval> {
    let what = node.code("what", codes_of!(ApprovalKind));
    let applicants = node.some_codes("applicants", codes_of!(Role));
    let approvers = node.some_codes("approvers", codes_of!(Role));
    let manner = node.code("manner", codes_of!(ApprovalManner));
    let clause = node.text_or_none("clause");
    let only_in_disasters = node.flag("only_in_disasters");
    node.finish();
    Some(Approval {
        what: what?,
        applicants: applicants?,
        approvers: approvers?,
        manner: manner?,
        clause,
        only_in_disasters,
    })
}

fn classification(node: &Node<'_>) -> Option<Classification> {
    let (filled, blank) = (node.text("filled"), node.text("blank"));
    let labels: Vec<_> = node.tables("label").iter().filter_map(class_label).collect();
    node.finish();
    unique(node, "label", labels.iter().map(|label| label.code.as_str()));
    for (field, code) in [("filled", &filled), ("blank", &blank)] {
        let Some(code) = code else { continue };
        if !labels.iter().any(|label| &label.code == code) {
            let value = code.clone();
            node.fault(
                Some(field),
                Fault::UnknownLabel {
                    field: field.to_owned(),
                    value,
                },
            );
        }
    }
    Some(Classification {
        filled: filled?,
        blank: blank?,
        labels,
    })
}

fn class_label(node: &Node<'_>) -> Option<ClassLabel> {
    let [code, label, meaning] = ["code", "label", "meaning"].map(|field| node.text(field));
    let handling = node.texts("handling");
    node.finish();
    Some(ClassLabel {
        code: code?,
        label: label?,
        meaning: meaning?,
        handling: handling?,
    })
}

fn independence(node: &Node<'_>) -> Option<Independence> {
    let [applicant_approver, auditee_auditor, auditor_unit] =
        ["applicant_approver", "auditee_auditor", "auditor_unit"]
            .map(|field| node.table(field).and_then(|table| independence_rule(&table)));
    let outside: Vec<_> = node.tables("outside").iter().filter_map(outside_rule).collect();
    node.finish();
    Some(Independence {
        applicant_approver: applicant_approver?,
        auditee_auditor: auditee_auditor?,
        auditor_unit: auditor_unit?,
        outside,
    })
}

fn outside_rule(node: &Node<'_>) -> Option<OutsideRule> {
    let role = node.code("role", codes_of!(Role));
    let clauses = node.some_texts("clauses");
    node.finish();
    Some(OutsideRule {
        role: role?,
        clauses: clauses?,
    })
}

fn independence_rule(node: &Node<'_>) -> Option<IndependenceRule> {
    let strength = node.code("strength", codes_of!(Strength));
    let clause = node.text_or_none("clause");
    node.finish();
    Some(IndependenceRule {
        strength: strength?,
        clause,
    })
}

fn terms(node: &Node<'_>) -> BTreeMap<Term, String> {
    let terms = Term::ALL
        .iter()
        .filter_map(|&term| Some((term, node.text(term.as_str())?)))
        .collect();
    node.finish();
    terms
}

fn boxes(node: &Node<'_>) -> Option<ApprovalBoxes> {
    let label = node.text("label");
    let titles = node.some_texts("titles");
    node.finish();
    Some(ApprovalBoxes {
        label: label?,
        titles: titles?,
    })
}

fn form(node: &Node<'_>) -> Option<Form> {
    let code = node.code("code", codes_of!(FormCode));
    let name = node.text("name");
    let (number, basis) = (node.text_or_none("number"), node.text_or_none("basis"));
    let addressee = node.code_or_none("addressee", codes_of!(Role));
    let sender = node.code_or_none("sender", codes_of!(Role));
    let own_boxes = node.table_or_none("boxes").and_then(|table| boxes(&table));
    node.finish();
    Some(Form {
        code: code?,
        name: name?,
        number,
        basis,
        addressee,
        sender,
        boxes: own_boxes,
    })
}
