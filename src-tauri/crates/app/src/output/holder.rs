//! Who holds the posts of a body, by name: 副市長　三枝　浩一, from the persons, approvals and reports that a case records.

use std::collections::BTreeMap;

use tenken_checklist::{ApprovalKind, Body};
use tenken_domain::vocabulary::Role;
use tenken_store::{
    Connection,
    table::{audit_member, audit_memo, auditor, decision, exception_grant, person},
};

use crate::{desk::names_same_person, error::Result};

/// Posts that one person of the body holds, with who holds them.
#[derive(Clone, Default)]
pub(crate) struct Holders {
    /// 副市長　三枝　浩一 by role.
    full: BTreeMap<Role, String>,
    /// Name and post of the auditors.
    auditors: Vec<(String, String)>,
}

/// Roles that one person of the body holds.
const ONE: [Role; 3] = [Role::Ciso, Role::ChiefExec, Role::AuditLead];

impl Holders {
    /// What a case knows. Where it knows several the last one counts.
    pub(crate) fn read(conn: &Connection, body: &Body) -> Result<Self> {
        let mut found = Self::default();
        let persons = person::all(conn)?;
        for row in auditor::all(conn)? {
            let Some(known) = persons.iter().find(|one| one.id == row.person_id) else {
                continue;
            };
            if known.role == Role::AuditLead.as_str() {
                found.note(
                    body,
                    &known.role,
                    &[row.affiliation.as_str(), &known.name].join("　"),
                );
            }
            found.auditors.push((known.name.clone(), row.affiliation));
        }
        for row in exception_grant::all(conn)? {
            // One that was entered as granted says no role: it was for whoever grants them.
            let rule = body.approval(ApprovalKind::Exception);
            let usual = rule.filter(|rule| row.approver_role.is_empty() && rule.approvers.len() == 1);
            let granting = usual.map(|rule| rule.approvers[0].to_string());
            found.note(
                body,
                granting.as_ref().unwrap_or(&row.approver_role),
                &row.approver,
            );
        }
        for row in &persons {
            found.note(body, &row.role, &row.name);
        }
        let leads: Vec<String> = audit_member::all(conn)?
            .into_iter()
            .filter(|row| row.role == "lead")
            .map(|row| row.id)
            .collect();
        let mut decisions = decision::all(conn)?;
        decisions.sort_by(|a, b| a.recorded_at.cmp(&b.recorded_at));
        for row in decisions {
            // Nobody judges the own declaration: that of the lead goes to the CISO.
            let is_of_lead = row.subject_kind == "audit_member_check" && leads.contains(&row.subject_id);
            let role = if is_of_lead {
                Role::Ciso.as_str()
            } else {
                &row.role
            };
            found.note(body, role, &row.person_name);
        }
        for row in audit_memo::all(conn)? {
            found.note(body, &row.told_role, &row.told_to);
        }
        Ok(found)
    }

    /// Takes note of who was named for a role, given by its code, title or post.
    fn note(&mut self, body: &Body, role: &str, named: &str) {
        let of = ONE.into_iter().find(|one| {
            let title = body.titles.get(one);
            one.as_str() == role
                || title.is_some_and(|own| own.title == role || own.post.as_deref() == Some(role))
        });
        let Some(of) = of else { return };
        let post = post(body, of);
        if let Some(full) = full(body.title(of), post, named) {
            self.full.insert(of, full);
        }
    }

    /// Post and name of whoever holds a role; the post alone while nobody is known by name.
    pub(crate) fn post(&self, body: &Body, role: Role) -> String {
        let known = self.full.get(&role).cloned();
        known.unwrap_or_else(|| post(body, role).to_owned())
    }

    /// 最高情報セキュリティ責任者　副市長　三枝　浩一.
    pub(crate) fn titled(&self, body: &Body, role: Role) -> String {
        let (title, post) = (body.title(role), self.post(body, role));
        [title, post.trim_start_matches(title).trim()]
            .join("　")
            .trim()
            .to_owned()
    }

    /// 最高情報セキュリティ責任者　副市長　三枝　浩一 of the name of one who holds a post; other names as they are.
    pub(crate) fn titled_as(&self, body: &Body, name: &str) -> String {
        let role = self.full.iter().find(|(_, full)| names_same_person(full, name));
        role.map_or_else(|| self.with_post(name), |(role, _)| self.titled(body, *role))
    }

    /// A name with the post before it, where it is that of an auditor or of one of the posts.
    pub(crate) fn with_post(&self, name: &str) -> String {
        let known = self.full.values().find(|full| names_same_person(full, name));
        if let Some(full) = known {
            return full.clone();
        }
        let known = self.auditors.iter().find(|(own, _)| own == name.trim());
        known.map_or_else(
            || name.to_owned(),
            |(own, post)| [post.as_str(), own].join("　").trim().to_owned(),
        )
    }
}

fn post(body: &Body, role: Role) -> &str {
    let title = body.titles.get(&role);
    title.and_then(|title| title.post.as_deref()).unwrap_or_default()
}

/// Post and name of what was typed of a person; none where it is no name: the post alone, or its abbreviation.
fn full(title: &str, post: &str, named: &str) -> Option<String> {
    let named = named.trim();
    let rest = named.strip_prefix(title).unwrap_or(named).trim_start();
    let name = rest.strip_prefix(post).unwrap_or(rest).trim_start();
    let is_name = !name.is_empty() && !name.is_ascii() && name != title;
    let has_post = name.split_whitespace().count() > 2;
    match (is_name, has_post || post.is_empty()) {
        (false, _) => None,
        (true, true) => Some(name.to_owned()),
        (true, false) => Some([post, name].join("　")),
    }
}

#[cfg(test)]
mod tests {
    use super::full;

    #[test]
    fn a_name_is_told_from_a_post() {
        let of = |named: &str| full("最高情報セキュリティ責任者", "副市長", named);
        let whole = Some("副市長　三枝　浩一".to_owned());
        assert_eq!(of("三枝　浩一"), whole);
        assert_eq!(of("副市長　三枝　浩一"), whole);
        assert_eq!(of("最高情報セキュリティ責任者　副市長　三枝　浩一"), whole);
        assert_eq!(of("副市長"), None);
        assert_eq!(of("CISO"), None);
        assert_eq!(of(""), None);
        assert_eq!(of("政策監　山田　太郎"), Some("政策監　山田　太郎".to_owned()));
    }
}
