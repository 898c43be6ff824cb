//! 監査結果の概要 for publication: figures, names of standards, the text that was written for it, and nothing that names
//! a system, a network, a person, a working paper or, when that was chosen, a section.

use std::collections::BTreeSet;

use tenken_documents::{AuditPaper, PublicFinding, PublicReport};
use tenken_domain::vocabulary::{FindingClass, Progress, Role, UnitKind};
use tenken_store::{
    Connection,
    table::{audit_report, auditee, auditor, person, unit, unit_attribute},
};

use super::{
    super::{AuditError, there},
    Asked,
    finding::{counted, good},
    ground::{Form, Ground, known_day},
    report::{class_counts, criteria, domains, judgements},
    word,
};
use crate::{
    app::App,
    error::Result,
    output::{and, say},
    wire::{AuditIdRequest, EngagementView, FindingView},
};

const PUBLIC: Form = Form {
    code: "public",
    form: None,
};

impl App {
    pub(super) fn public_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let row = there(audit_report::get(self.desk()?.conn(), id)?, "report", id)?;
        let report = self.audit_report_view(&AuditIdRequest { id: id.to_owned() })?;
        let (view, plan, ground) = self.engagement_ground(&report.engagement)?;
        let mut head = ground.head(&PUBLIC, asked);
        head.paper.fiscal_year = word::year(view.line.fiscal_year);
        head.paper.mark = Ground::public();
        head.retention = String::new();
        // What is published goes out from the body, whoever audited.
        let title = ground.body.title(Role::Ciso);
        let by = report.published_by.trim();
        head.paper.sender_role = if by.is_empty() {
            format!("{}{title}", head.paper.body)
        } else {
            by.to_owned()
        };
        head.paper.sender_name = if by.is_empty() {
            ground.post(Role::Ciso)
        } else {
            String::new()
        };
        head.paper.date = known_day(report.published_on.as_deref(), asked.on.as_ref());
        let kind = match view.opinion_kind.as_str() {
            "" => "none".to_owned(),
            code => word::opinion_kind(code),
        };
        head.paper.opening = say(
            "audit-open-public",
            &[("year", &head.paper.fiscal_year), ("kind", &kind)],
        );
        head.paper.standing = super::finding::reported(&view);
        head.paper.edition = String::new();
        let papers = self.papers_of(&view)?;
        let names = Hidden::of(self.desk()?.conn(), row.is_unit_hidden, &view)?;
        let free = |text: &str| {
            if names.first_in(text).is_some() {
                String::new()
            } else {
                text.to_owned()
            }
        };
        let good = good(&view, &papers).len();
        let methods: Vec<String> = plan.methods.iter().map(|code| word::method(code)).collect();
        let set = self.class_set()?;
        let public = PublicReport {
            // What was not written to be published stands in it only where it names nothing.
            purpose: free(&view.purpose),
            target: target(&ground, &view, row.is_unit_hidden),
            period: word::months(view.line.period_from.as_deref(), view.period_to.as_deref()),
            method: methods.join("、"),
            criteria: criteria(&plan).join("、"),
            auditors: auditors(&view),
            classes: class_counts(set, &view, good),
            judgements: judgements(),
            domains: domains(&report),
            summary: report.public_text.clone(),
            findings: counted(&view)
                .filter(|one| one.class != FindingClass::Good.as_str())
                .map(|one| PublicFinding {
                    class: word::class(&one.class),
                    domain: word::domain_of(&one.control),
                    gist: gist(one),
                    state: state(&one.progress),
                })
                .collect(),
            good: Vec::new(),
            further: String::new(),
            head,
        };
        let mut said = vec![&public.summary, &public.target, &public.head.paper.sender_role];
        said.extend(public.findings.iter().map(|one| &one.gist));
        let texts = serde_json::to_string(&said).unwrap_or_default();
        match names.first_in(&texts) {
            Some(name) => Err(AuditError::PublicNames {
                name: name.to_owned(),
            }
            .into()),
            None => Ok(AuditPaper::PublicReport(Box::new(public))),
        }
    }
}

/// What must not stand in a text that is published.
pub(in super::super) struct Hidden(BTreeSet<String>);

impl Hidden {
    /// Names of systems, networks, contractors and persons, numbers of papers, evidence and contracts; names of sections
    /// where that was chosen.
    pub(in super::super) fn of(conn: &Connection, with_units: bool, view: &EngagementView) -> Result<Self> {
        let mut names = BTreeSet::new();
        let kinds = unit::all(conn)?;
        for row in unit_attribute::all(conn)? {
            let kind = kinds.iter().find(|unit| unit.id == row.unit_id);
            let kind = kind.map_or("", |unit| unit.kind.as_str());
            let is_section = kind == UnitKind::Section.as_str();
            let is_above = kind == UnitKind::Department.as_str() || kind == UnitKind::Body.as_str();
            if (!is_section && !is_above) || (is_section && with_units) {
                names.insert(row.name);
            }
            names.insert(row.contact);
        }
        names.extend(auditee::all(conn)?.into_iter().map(|row| row.contract_number));
        for row in auditor::all(conn)? {
            names.extend(person::get(conn, &row.person_id)?.map(|row| row.name));
        }
        names.insert(view.line.number.clone());
        for finding in &view.findings {
            names.extend(finding.evidence.iter().cloned());
        }
        names.retain(|name| name.chars().count() > 1);
        Ok(Self(names))
    }

    /// The first of them that a text holds, or an address of a network.
    pub(in super::super) fn first_in<'a>(&'a self, text: &'a str) -> Option<&'a str> {
        let named = self.0.iter().find(|name| text.contains(name.as_str()));
        named.map(String::as_str).or_else(|| address(text))
    }
}

/// An IPv4 or IPv6 address, a MAC address or a host name in a text.
fn address(text: &str) -> Option<&str> {
    let is_part = |ch: char| ch.is_ascii_alphanumeric() || matches!(ch, '.' | ':' | '-' | '_');
    text.split(|ch: char| !is_part(ch)).find(|word| {
        let word = word.trim_matches(|ch: char| !ch.is_ascii_alphanumeric());
        let is_hex = |part: &str| !part.is_empty() && part.chars().all(|ch| ch.is_ascii_hexdigit());
        let octets: Vec<&str> = word.split('.').collect();
        let is_ip = word.parse::<std::net::IpAddr>().is_ok();
        let is_mac = [':', '-'].iter().any(|mark| {
            let parts: Vec<&str> = word.split(*mark).collect();
            parts.len() == 6 && parts.iter().all(|part| part.len() == 2 && is_hex(part))
        });
        let is_host = octets.len() > 2
            && octets.iter().all(|part| !part.is_empty())
            && word.chars().any(|ch| ch.is_ascii_alphabetic());
        is_ip || is_mac || is_host
    })
}

/// 福祉部高齢福祉課, or 1課; what is no section is never named.
fn target(ground: &Ground, view: &EngagementView, is_hidden: bool) -> String {
    let kind = ground.units.kind(&view.line.unit);
    if kind == UnitKind::Section.as_str() && !is_hidden {
        return ground.full(&view.line.unit);
    }
    say(&format!("audit-word-target-{kind}"), &[])
}

/// 内部の監査人2名及び外部の監査人1名.
fn auditors(view: &EngagementView) -> String {
    let outside = view.team.iter().filter(|one| one.is_external).count();
    let inside = view.team.len() - outside;
    let parts: Vec<String> = [
        ("audit-word-inside-count", inside),
        ("audit-word-outside-count", outside),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(id, count)| say(id, &[("count", &count.to_string())]))
    .collect();
    and(&parts)
}

/// What a finding says: as it was written to be published once it is put right. Until then, and where nothing was written,
/// what was found of the control in the words of the controls: a weak spot that is still there is not told to the world.
fn gist(one: &FindingView) -> String {
    let written = one.public_gist.trim();
    let is_done = one.progress == Progress::Verified.as_str();
    let name = word::control(&one.control);
    if name.is_empty() || (is_done && !written.is_empty()) {
        return written.to_owned();
    }
    let is_bad = one
        .class
        .parse::<FindingClass>()
        .is_ok_and(FindingClass::is_nonconformity);
    let id = if is_bad {
        "audit-word-gist-bad"
    } else {
        "audit-word-gist"
    };
    say(id, &[("control", &name)])
}

/// 改善済 or 改善中; － where nothing was asked for, or nothing was begun.
fn state(progress: &str) -> String {
    let id = match progress.parse::<Progress>() {
        Ok(Progress::Verified) => "audit-word-public-done",
        Ok(Progress::InProgress | Progress::Done) => "audit-word-public-doing",
        _ => return "－".to_owned(),
    };
    say(id, &[])
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn addresses_are_found_and_figures_are_not() {
        assert_eq!(
            address("外部公開の192.168.10.5へ接続した。"),
            Some("192.168.10.5")
        );
        assert_eq!(
            address("fw01.city.example.jpの設定"),
            Some("fw01.city.example.jp")
        );
        assert_eq!(address("00-1B-44-11-3A-B7の端末"), Some("00-1B-44-11-3A-B7"));
        assert_eq!(address("実施率は82.9%、対象は2026-10-06の12件。"), None);
        assert_eq!(address("5.1(1)の規定"), None);
    }
}
