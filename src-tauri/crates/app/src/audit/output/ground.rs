//! What every paper of an audit says of itself (domain.md 4.0), from the body's data and the case.

use tenken_checklist::{Body, FormCode};
use tenken_documents::{
    Approval, ApprovalBox, AuditHead, Auditor, Confirmed, DateText, Mark, PaperHead, Standing,
};
use tenken_domain::vocabulary::Role;
use tenken_store::table::audit_closing;

use super::{super::units::Units, Asked, word};
use crate::{
    app::App,
    desk::{meta, names_same_person},
    error::Result,
    output::{Holders, clause_label, date, mark, say, standard},
    wire::{ApproverView, DoubtView, EngagementView, MemberView},
};

/// What the papers of a case share.
pub(super) struct Ground {
    pub(super) body: Body,
    pub(super) units: Units,
    holders: Holders,
    team: String,
    contact: String,
    edition: String,
    standard: String,
    retention: String,
    at: String,
}

/// Which sheet of the body's forms a paper is on, and what it is called where the body has no such form.
pub(super) struct Form {
    /// Code of the paper.
    pub(super) code: &'static str,
    /// Form of the body.
    pub(super) form: Option<FormCode>,
}

impl App {
    /// What papers share; with the edition, the checklist and the standard that the items are of.
    pub(super) fn ground(&mut self, edition: Option<&str>) -> Result<Ground> {
        let (label, revision) = match edition {
            Some(sha256) => {
                let edition = self.desk_mut()?.edition(sha256)?;
                let label = format!("{}　{}", edition.body.name, edition.info.label);
                (label, standard(&edition))
            }
            None => (String::new(), String::new()),
        };
        Ok(Ground {
            body: self.desk()?.body.clone(),
            units: Units::read(self.desk()?.conn())?,
            holders: Holders::read(self.desk()?.conn(), &self.desk()?.body)?,
            team: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
            contact: self.meta_value(meta::CONTACT)?.unwrap_or_default(),
            edition: label,
            standard: revision,
            retention: say(
                "audit-word-retention-open",
                &[("years", &self.audit_settings()?.retention_years.to_string())],
            ),
            at: self.now(),
        })
    }

    /// The same of one audit, whose closing says until when its papers are kept.
    pub(super) fn ground_of(&mut self, view: &EngagementView) -> Result<Ground> {
        Ok(Ground {
            retention: self.retention(&view.line.engagement)?,
            ..self.ground(view.edition.as_deref())?
        })
    }

    /// 5年（令和14年3月31日まで）; before the audit is closed how many years it will be, and from when they count.
    fn retention(&self, engagement: &str) -> Result<String> {
        let Some(row) = audit_closing::of_engagement(self.desk()?.conn(), engagement)?.pop() else {
            let years = self.audit_settings()?.retention_years.to_string();
            return Ok(say("audit-word-retention-open", &[("years", &years)]));
        };
        let until = date(&row.retain_until_on).unwrap_or_default().text;
        let years = row.retention_years.to_string();
        Ok(say(
            "audit-word-retention",
            &[("years", &years), ("until", &until)],
        ))
    }
}

impl Ground {
    /// The common block; number and day are those that were typed.
    pub(super) fn head(&self, form: &Form, asked: &Asked) -> AuditHead {
        let own = form.form.and_then(|code| self.body.form(code));
        let title = own.map_or_else(
            || say(&format!("audit-title-{}", form.code.replace('_', "-")), &[]),
            |own| own.name.clone(),
        );
        let addressee = own.and_then(|own| own.addressee);
        let sender = own.and_then(|own| own.sender);
        AuditHead {
            paper: PaperHead {
                body: self.body.name.clone(),
                unit: self.team.clone(),
                running_title: say(&format!("audit-paper-{}", form.code.replace('_', "-")), &[]),
                title,
                form: own.and_then(|own| own.number.clone()).unwrap_or_default(),
                number: asked.number.clone(),
                date: asked.on.clone(),
                addressee: addressee.map_or_else(String::new, |role| self.body.title(role).to_owned()),
                sender_role: sender.map_or_else(String::new, |role| self.body.title(role).to_owned()),
                sender_name: sender.map_or_else(String::new, |role| self.post(role)),
                mark: mark(&self.body),
                edition: self.edition.clone(),
                standard: self.standard.clone(),
                made_at: self.at.clone(),
                ..PaperHead::default()
            },
            is_seal_omitted: asked.is_seal_omitted,
            retention: self.retention.clone(),
            ..AuditHead::default()
        }
    }

    /// The same for a paper of one audit.
    pub(super) fn head_of(&self, form: &Form, asked: &Asked, view: &EngagementView) -> AuditHead {
        let mut head = self.head(form, asked);
        head.audit.clone_from(&view.line.number);
        head.kind = say("audit-word-audit", &[("kind", &word::kind(&view.line.kind))]);
        head.auditee = self.coded(&view.line.unit);
        self.send(&mut head, &view.team);
        head
    }

    /// The sender of what the team sends: whoever leads it, by name where the team has one.
    pub(super) fn send(&self, head: &mut AuditHead, team: &[MemberView]) {
        let is_lead = head.paper.sender_role == self.body.title(Role::AuditLead);
        if let Some(lead) = team.iter().find(|one| one.role == "lead" && is_lead) {
            head.paper.sender_name = signed(&lead.affiliation, &lead.name);
        }
    }

    /// The chief of the team as the sender.
    pub(super) fn send_as_chief(head: &mut AuditHead, team: &[MemberView]) {
        if let Some(chief) = team.iter().find(|one| one.role == "chief") {
            head.paper.sender_role = word::team_role("chief");
            head.paper.sender_name = signed(&chief.affiliation, &chief.name);
        }
    }

    /// Lines below a letter: 担当 and how to reach it.
    pub(super) fn contact(&self, own: &str) -> Vec<String> {
        let text = if own.trim().is_empty() { &self.contact } else { own };
        let mut lines = vec![say("audit-word-contact", &[("team", &self.team)])];
        lines.extend(word::lines(text));
        lines
    }

    /// Where something is sent to: the team and how to reach it.
    pub(super) fn reply_to(&self, own: &str) -> String {
        let text = if own.trim().is_empty() { &self.contact } else { own };
        let mut parts = vec![self.team.clone()];
        parts.extend(word::lines(text));
        parts.join("　")
    }

    /// 決裁欄 of a form.
    pub(super) fn boxes(&self, form: FormCode) -> Approval {
        let boxes = self.body.boxes(form);
        let made = boxes.titles.iter().map(|title| ApprovalBox {
            title: title.clone(),
            ..ApprovalBox::default()
        });
        Approval {
            label: boxes.label.clone(),
            boxes: made.collect(),
        }
    }

    /// 根拠規定 of a form; `none` where the body's data name none.
    pub(super) fn basis(&self, form: FormCode) -> String {
        let basis = self.body.form(form).and_then(|form| form.basis.clone());
        basis.unwrap_or_else(|| "none".to_owned())
    }

    /// 架空市情報セキュリティ対策規程第86条第2項, that asks for independent auditors; `none` where none is known or a number
    /// alone would not say of what it is.
    pub(super) fn independence_clause(&self) -> String {
        let basis = self.basis(FormCode::AuditPlan);
        let clause = self.body.independence.auditor_unit.clause.as_deref();
        match (basis.split_once('第'), clause) {
            (Some((standard, _)), Some(clause)) if clause.starts_with('第') && !standard.is_empty() => {
                format!("{standard}{}", clause_label(clause))
            }
            _ => "none".to_owned(),
        }
    }

    /// Post and name of whoever holds a role; the post alone while the case knows no name; may be empty.
    pub(super) fn post(&self, role: Role) -> String {
        self.holders.post(&self.body, role)
    }

    /// Who was told: 最高情報セキュリティ責任者　副市長　三枝　浩一, or as it was typed.
    pub(super) fn told(&self, role: &str, typed: &str) -> String {
        let Ok(role) = role.parse::<Role>() else {
            return typed.to_owned();
        };
        let (title, post) = (self.body.title(role), self.post(role));
        let is_holder = typed == title || post.starts_with(typed) || names_same_person(&post, typed);
        if is_holder {
            return self.holders.titled(&self.body, role);
        }
        signed(title, typed)
    }

    /// 総務部長　堀口　正志 of 堀口　正志.
    pub(super) fn with_post(&self, name: &str) -> String {
        self.holders.with_post(name)
    }

    /// 福祉部高齢福祉課; a system or contractor by its name alone.
    pub(super) fn full(&self, unit: &str) -> String {
        self.units.full(unit)
    }

    /// 福祉部高齢福祉課（0420）.
    pub(super) fn coded(&self, unit: &str) -> String {
        let (name, code) = (self.full(unit), self.units.code(unit));
        if code.is_empty() {
            return name;
        }
        say("audit-word-coded", &[("name", &name), ("code", &code)])
    }

    /// 福祉部高齢福祉課長, of a system the head of the section that owns it.
    pub(super) fn head_post(&self, unit: &str) -> String {
        self.units.head_post(unit)
    }

    /// The names of members as the papers list them.
    pub(super) fn auditors(&self, team: &[MemberView]) -> Vec<Auditor> {
        team.iter()
            .map(|one| Auditor {
                role: word::team_role(&one.role),
                unit: one.affiliation.clone(),
                name: one.name.clone(),
                qualification: one.qualification.clone(),
                side: side(one.is_external),
                independence: self.independence(one),
                interests: one.interests.clone(),
                audits: String::new(),
            })
            .collect()
    }

    /// 支障なし with who looked at it and when; an exception with its reason; else what is open.
    fn independence(&self, one: &MemberView) -> String {
        if !one.override_reason.is_empty() {
            let day = one.override_on.as_deref().and_then(date).unwrap_or_default();
            return say(
                "audit-word-exception",
                &[
                    ("reason", &one.override_reason),
                    ("by", &self.with_post(&one.override_by)),
                    ("day", &day.text),
                ],
            );
        }
        let warned: Vec<String> = one.doubts.iter().map(doubt).collect();
        if !warned.is_empty() {
            return say("audit-word-doubt", &[("doubts", &warned.join("、"))]);
        }
        match (one.declared_on.is_some(), one.checked_by.is_empty()) {
            (true, false) => {
                let day = one.checked_on.as_deref().and_then(date).unwrap_or_default();
                say(
                    "audit-word-independent",
                    &[("by", &self.with_post(&one.checked_by)), ("day", &day.text)],
                )
            }
            (true, true) => say("audit-word-unchecked-member", &[]),
            (false, _) => say("audit-word-undeclared", &[]),
        }
    }

    /// Who approved, or room for the pen.
    pub(super) fn approved(view: &ApproverView) -> Vec<Confirmed> {
        let Some(known) = &view.recorded else {
            let open = view.titles.iter().map(|title| Confirmed {
                role: title.clone(),
                ..Confirmed::default()
            });
            return open.collect();
        };
        vec![Confirmed {
            role: known.role.clone(),
            name: signed(&known.person_name, &known.document_number),
            on: date(&known.decided_on),
        }]
    }

    /// Day of the approval, where none was typed. The number of a meeting's paper is no 文書番号 of the plan: it stands with the
    /// approval.
    pub(super) fn date_by(head: &mut AuditHead, view: &ApproverView) {
        let Some(known) = &view.recorded else { return };
        if head.paper.date.is_none() {
            head.paper.date = date(&known.decided_on);
        }
    }

    /// The mark of what is published: none.
    pub(super) fn public() -> Mark {
        Mark::default()
    }
}

/// 内部 or 外部.
fn side(is_external: bool) -> String {
    let id = if is_external {
        "audit-word-outside"
    } else {
        "audit-word-inside"
    };
    say(id, &[])
}

fn doubt(doubt: &DoubtView) -> String {
    let clauses: Vec<String> = doubt.clauses.iter().map(|clause| clause_label(clause)).collect();
    let text = say(
        &format!("ui-audit-doubt-{}", doubt.reason),
        &[("unit", &doubt.unit), ("what", &doubt.what)],
    );
    let text = text.trim_end_matches('。');
    if clauses.is_empty() {
        return text.to_owned();
    }
    say(
        "audit-word-doubt-clause",
        &[("text", text), ("clauses", &clauses.join("、"))],
    )
}

/// Two parts with a space between, or the one that is there.
pub(super) fn signed(first: &str, second: &str) -> String {
    [first, second]
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .collect::<Vec<_>>()
        .join("　")
}

/// 福祉課 and 課長 are 福祉課長; 市民課 and 担当課長 are 市民課担当課長.
pub(crate) fn joined(unit: &str, title: &str) -> String {
    let ends: Vec<usize> = title.char_indices().map(|(at, ch)| at + ch.len_utf8()).collect();
    let shared = ends.into_iter().rev().find(|end| unit.ends_with(&title[..*end]));
    format!("{unit}{}", &title[shared.unwrap_or(0)..])
}

/// A sealed standing whose number is put in when the data is whole.
pub(super) fn settled(state: &str, version: u32) -> Standing {
    Standing::Sealed {
        version,
        state: say(&format!("audit-word-state-{state}"), &[]),
        check_number: String::new(),
    }
}

/// The day of an act, else the one that was typed.
pub(super) fn known_day(known: Option<&str>, typed: Option<&DateText>) -> Option<DateText> {
    known.and_then(date).or_else(|| typed.cloned())
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_head_is_named_as_people_name_it() {
        assert_eq!(joined("福祉部高齢福祉課", "課長"), "福祉部高齢福祉課長");
        assert_eq!(joined("市民課", "担当課長"), "市民課担当課長");
        assert_eq!(joined("情報センター", "センター長"), "情報センター長");
        assert_eq!(joined("会計課", ""), "会計課");
    }
}
