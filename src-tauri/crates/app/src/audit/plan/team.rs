//! Teams, and whether their members are independent of whom they audit (domain.md 7.1).

use tenken_domain::{
    audit::independence::{self, Auditee, Auditor, Doubt, Duty, Posting, Rule, Rules},
    date::Day,
    text::normalise,
    vocabulary::{AuditorRole, Role, Strength},
};
use tenken_store::table::{
    audit_duty, audit_engagement, audit_item,
    audit_member::{self, AuditMember},
    audit_posting, audit_target,
    auditor::{self, Auditor as AuditorRow},
    person,
};

use super::super::{
    AuditError,
    approval::{Subject, clause_word},
    day, json,
    said::{self, Said},
    there, unfit,
    units::Units,
};
use crate::{
    app::App,
    error::Result,
    host::fresh_id,
    wire::{AuditSaved, DoubtView, MemberRequest, MemberSaveRequest},
};

impl App {
    /// Puts a person on a team, or changes the entry. Who is not independent is refused, wants a reason and a second
    /// person, or is warned of, as the body's standard has it; each answer names the clause.
    pub fn member_save(&mut self, request: &MemberSaveRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let subject = team_subject(&request.subject)?;
        self.assert_open(subject, &request.id)?;
        let (row, doubts) = self.member_row(subject, request)?;
        let check = self.member_check(&row, request)?;
        self.audit_act("member_save", |tx| {
            audit_member::upsert(tx, &row)?;
            said::put(tx, &check)
        })?;
        Ok(self.audit_saved(&row.id, "", doubts))
    }

    /// The entry of a member as it is asked for, with what speaks against it; refuses who may not audit.
    pub(super) fn member_row(
        &self,
        subject: Subject,
        request: &MemberSaveRequest,
    ) -> Result<(AuditMember, Vec<DoubtView>)> {
        let role: AuditorRole = request.role.parse()?;
        let conn = self.desk()?.conn();
        there(auditor::get(conn, &request.person)?, "auditor", &request.person)?;
        let known = audit_member::of_subject(conn, subject.team(), &request.id)?;
        let base = match known.iter().find(|row| row.person_id == request.person) {
            Some(row) => row.clone(),
            None => AuditMember {
                id: fresh_id("member")?,
                subject_kind: subject.team().to_owned(),
                subject_id: request.id.clone(),
                person_id: request.person.clone(),
                ordinal: known.iter().map(|row| row.ordinal + 1).max().unwrap_or(1),
                added_at: self.now(),
                ..AuditMember::default()
            },
        };
        let override_reason = normalise(request.override_reason.trim())?;
        let override_person = request
            .override_person
            .clone()
            .filter(|id| !id.is_empty() && !override_reason.is_empty());
        if let Some(second) = &override_person {
            there(person::get(self.desk()?.conn(), second)?, "person", second)?;
            if *second == request.person || *second == self.actor()?.person_id {
                return Err(AuditError::OverrideSamePerson.into());
            }
        }
        let doubts = self.doubts_of(subject, &request.id, &request.person)?;
        let row = AuditMember {
            role: role.to_string(),
            interests: normalise(request.interests.trim())?,
            declared_on: day(&request.declared_on)?,
            found_json: json(&doubts)?,
            override_on: match override_person {
                Some(_) => Some(self.today()?.to_string()),
                None => None,
            },
            override_reason: if override_person.is_some() {
                override_reason
            } else {
                String::new()
            },
            override_person_id: override_person,
            ..base
        };
        self.assert_member(&row, &doubts)?;
        Ok((row, doubts))
    }

    /// Takes a person off a team.
    pub fn member_remove(&mut self, request: &MemberRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let row = there(
            audit_member::get(self.desk()?.conn(), &request.member)?,
            "member",
            &request.member,
        )?;
        self.assert_open(team_subject(&row.subject_kind)?, &row.subject_id)?;
        let check = self.saying_who(Said::MemberCheck, &row.id, "", None)?;
        self.audit_act("member_remove", |tx| {
            audit_member::delete(tx, &row.id)?;
            said::put(tx, &check)
        })?;
        Ok(self.audit_saved(&row.id, "", Vec::new()))
    }

    /// Refuses a team with a member that may not audit; gives what remains to look at.
    pub(in super::super) fn assert_team(&self, subject: Subject, id: &str) -> Result<Vec<DoubtView>> {
        if subject == Subject::Programme {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for row in audit_member::of_subject(self.desk()?.conn(), subject.team(), id)? {
            let doubts = self.doubts_of(subject, id, &row.person_id)?;
            self.assert_member(&row, &doubts)?;
            found.extend(doubts);
        }
        Ok(found)
    }

    fn assert_member(&self, row: &AuditMember, doubts: &[DoubtView]) -> Result<()> {
        let hardest = |code: &str| doubts.iter().find(|doubt| doubt.strength == code);
        let block = hardest(Strength::Block.as_str());
        let wants = hardest(Strength::Override.as_str()).filter(|_| row.override_person_id.is_none());
        let Some(doubt) = block.or(wants) else {
            return Ok(());
        };
        let person = person::get(self.desk()?.conn(), &row.person_id)?.unwrap_or_default();
        let (person, unit, reason) = (person.name, doubt.unit.clone(), doubt.reason.clone());
        let clause = clause_word(Some(&doubt.clauses.join("、")));
        Err(if block.is_some() {
            AuditError::NotIndependent {
                person,
                unit,
                reason,
                clause,
            }
        } else {
            AuditError::OverrideNeeded {
                person,
                unit,
                reason,
                clause,
            }
        }
        .into())
    }

    /// What speaks against a person auditing what the subject audits, hardest first.
    pub(super) fn doubts_of(&self, subject: Subject, id: &str, person_id: &str) -> Result<Vec<DoubtView>> {
        let conn = self.desk()?.conn();
        let targets: Vec<(String, Vec<String>, Option<String>)> = match subject {
            Subject::Plan => audit_target::of_plan(conn, id)?
                .into_iter()
                .map(|row| (row.unit_id, Vec::new(), None))
                .collect(),
            Subject::Engagement => {
                let row = there(audit_engagement::get(conn, id)?, "engagement", id)?;
                let controls = audit_item::of_engagement(conn, id)?
                    .into_iter()
                    .filter(|item| item.state == "in" && !item.control_code.is_empty())
                    .map(|item| item.control_code)
                    .collect();
                vec![(row.unit_id, controls, row.period_from)]
            }
            Subject::Programme => Vec::new(),
        };
        let units = Units::read(conn)?;
        let mut found = Vec::new();
        for (unit, controls, first) in targets {
            // Independence is judged for the day of the audit; for today while none is fixed.
            let on = match first {
                Some(first) => Day::from_iso(&first)?.max(self.today()?),
                None => self.today()?,
            };
            found.extend(self.doubts_about(&units, &unit, &controls, person_id, on)?);
        }
        found.sort_by_key(|doubt| std::cmp::Reverse(doubt.strength.parse::<Strength>().ok()));
        Ok(found)
    }

    fn doubts_about(
        &self,
        units: &Units,
        unit: &str,
        controls: &[String],
        person_id: &str,
        on: Day,
    ) -> Result<Vec<DoubtView>> {
        let desk = self.desk()?;
        let conn = desk.conn();
        let row: AuditorRow = there(auditor::get(conn, person_id)?, "auditor", person_id)?;
        let postings = audit_posting::of_person(conn, person_id)?;
        let postings: Vec<Posting<'_>> = postings
            .iter()
            .map(|posting| Posting {
                unit: &posting.unit_id,
                from: iso(posting.valid_from.as_deref()),
                to: iso(posting.valid_to.as_deref()),
            })
            .collect();
        let duties = audit_duty::of_person(conn, person_id)?;
        let duties: Vec<Duty<'_>> = duties
            .iter()
            .map(|duty| Duty {
                unit: duty.unit_id.as_deref(),
                control: &duty.control_code,
                to: iso(duty.valid_to.as_deref()),
            })
            .collect();
        let around = units.around(unit);
        let around: Vec<&str> = around.iter().map(String::as_str).collect();
        let head = units.row(unit).and_then(|row| row.head_person_id.clone());
        let heads: Vec<&str> = head.as_deref().into_iter().collect();
        let mut head_accounts = Vec::new();
        for head in &heads {
            head_accounts.extend(desk.case.accounts_of_person(head)?);
        }
        let roles: Vec<Role> = units
            .roles(unit)?
            .iter()
            .filter_map(|role| role.parse().ok())
            .collect();
        let controls: Vec<&str> = controls.iter().map(String::as_str).collect();
        let own_accounts = desk.case.accounts_of_person(person_id)?;
        let months = u32::try_from(self.audit_settings()?.months).unwrap_or(independence::MONTHS);
        let found = independence::check(
            &Auditor {
                person: person_id,
                is_external: row.is_external,
                postings: &postings,
                duties: &duties,
                accounts: &own_accounts,
            },
            &Auditee {
                units: &around,
                persons: &heads,
                roles: &roles,
                controls: &controls,
                accounts: &head_accounts,
            },
            &rules(&desk.body.independence, months),
            on,
        );
        Ok(found
            .into_iter()
            .map(|doubt| doubt_view(doubt, units, unit))
            .collect())
    }
}

fn team_subject(code: &str) -> Result<Subject> {
    match Subject::of(code)? {
        Subject::Programme => Err(unfit("audit-subject")),
        subject @ (Subject::Plan | Subject::Engagement) => Ok(subject),
    }
}

fn iso(text: Option<&str>) -> Option<Day> {
    Day::from_iso(text?).ok()
}

/// The body's rules as the check wants them.
fn rules(data: &tenken_checklist::Independence, months: u32) -> Rules<'_> {
    Rules {
        auditee_auditor: Rule {
            strength: data.auditee_auditor.strength,
            clauses: data.auditee_auditor.clause.as_deref().into_iter().collect(),
        },
        auditor_unit: Rule {
            strength: data.auditor_unit.strength,
            clauses: data.auditor_unit.clause.as_deref().into_iter().collect(),
        },
        outside: data
            .outside
            .iter()
            .map(|rule| (rule.role, rule.clauses.iter().map(String::as_str).collect()))
            .collect(),
        months,
    }
}

fn doubt_view(doubt: Doubt<'_>, units: &Units, unit: &str) -> DoubtView {
    let name = units.name(&doubt.what);
    DoubtView {
        reason: doubt.reason.code().to_owned(),
        strength: doubt.strength.to_string(),
        clauses: doubt.clauses.iter().map(|clause| (*clause).to_owned()).collect(),
        what: if name.is_empty() { doubt.what } else { name },
        unit: units.name(unit),
        until: doubt.until.map(|until| until.to_string()),
    }
}
