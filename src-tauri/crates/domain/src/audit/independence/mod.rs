//! Whether a person may audit a unit (domain.md 7.1): by unit now and in the last months, by what the person wrote or
//! runs, by post and by account. Each answer carries how hard the body's rule holds and its clause; where the standard
//! has none it warns, and the message says 「この団体の基準に規定なし」.

use crate::{
    date::Day,
    vocabulary::{Role, Strength},
};

/// Months that a former unit counts, unless the team sets others.
pub const MONTHS: u32 = 12;

/// A time in a unit.
#[derive(Debug, Clone)]
pub struct Posting<'a> {
    /// Unit id.
    pub unit: &'a str,
    /// First day; none: unknown.
    pub from: Option<Day>,
    /// Last day; none: to this day.
    pub to: Option<Day>,
}

/// A control that the person wrote, runs or approves.
#[derive(Debug, Clone)]
pub struct Duty<'a> {
    /// Unit id; none: the whole body.
    pub unit: Option<&'a str>,
    /// Control code; empty: all.
    pub control: &'a str,
    /// Last day; none: to this day.
    pub to: Option<Day>,
}

/// The person.
#[derive(Debug, Clone, Default)]
pub struct Auditor<'a> {
    /// Person id.
    pub person: &'a str,
    /// From outside the body.
    pub is_external: bool,
    /// Now and before.
    pub postings: &'a [Posting<'a>],
    /// Controls.
    pub duties: &'a [Duty<'a>],
    /// OS accounts that entries of this person came from.
    pub accounts: &'a [String],
}

/// The audited unit.
#[derive(Debug, Clone, Default)]
pub struct Auditee<'a> {
    /// The unit, the units above it, the section that owns the system or ordered the work.
    pub units: &'a [&'a str],
    /// Persons who answer for it.
    pub persons: &'a [&'a str],
    /// Roles that its head holds.
    pub roles: &'a [Role],
    /// Control codes in scope; empty: not fixed yet.
    pub controls: &'a [&'a str],
    /// OS accounts of the persons who answer for it.
    pub accounts: &'a [String],
}

/// How hard a rule holds, with its clause where the standard has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule<'a> {
    /// Strength.
    pub strength: Strength,
    /// Clauses; empty: 「この団体の基準に規定なし」.
    pub clauses: Vec<&'a str>,
}

/// The body's rules.
#[derive(Debug, Clone)]
pub struct Rules<'a> {
    /// Auditee ≠ auditor.
    pub auditee_auditor: Rule<'a>,
    /// The auditor is independent of the audited unit.
    pub auditor_unit: Rule<'a>,
    /// Roles of the auditee's head that want an auditor from outside.
    pub outside: Vec<(Role, Vec<&'a str>)>,
    /// Months that a former unit counts.
    pub months: u32,
}

/// Why a person is not independent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Answers for the audited unit.
    Auditee,
    /// Works in it.
    UnitNow,
    /// Worked in it within the months.
    UnitBefore,
    /// Wrote, runs or approves what is audited.
    Control,
    /// The post that leads the audits is tied to the head of the unit.
    Post,
    /// Entries of both came from one OS account.
    Account,
}

impl Reason {
    /// Code of the message.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auditee => "auditee",
            Self::UnitNow => "unit-now",
            Self::UnitBefore => "unit-before",
            Self::Control => "control",
            Self::Post => "post",
            Self::Account => "account",
        }
    }
}

/// One answer of the check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt<'a> {
    /// Why.
    pub reason: Reason,
    /// How hard.
    pub strength: Strength,
    /// By which clauses; empty: the standard has none.
    pub clauses: Vec<&'a str>,
    /// Unit id, control code, role code or account meant.
    pub what: String,
    /// Last day in the former unit.
    pub until: Option<Day>,
}

/// What speaks against the person on a day, hardest first; nothing where the person is independent.
pub fn check<'a>(
    auditor: &Auditor<'_>,
    auditee: &Auditee<'_>,
    rules: &Rules<'a>,
    day: Day,
) -> Vec<Doubt<'a>> {
    let mut found = Vec::new();
    if auditee.persons.contains(&auditor.person) {
        let rule = &rules.auditee_auditor;
        found.push(doubt(Reason::Auditee, rule, auditor.person, None));
    }
    found.extend(by_unit(auditor, auditee, rules, day));
    for duty in auditor.duties {
        let is_of_unit = duty.unit.is_none_or(|unit| auditee.units.contains(&unit));
        let is_in_scope = duty.control.is_empty()
            || auditee.controls.is_empty()
            || auditee.controls.contains(&duty.control);
        let is_recent = duty.to.is_none_or(|to| is_within(to, day, rules.months));
        if is_of_unit && is_in_scope && is_recent {
            found.push(doubt(Reason::Control, &rules.auditor_unit, duty.control, duty.to));
        }
    }
    if !auditor.is_external {
        for (role, clauses) in &rules.outside {
            if auditee.roles.contains(role) {
                let rule = Rule {
                    strength: Strength::Warn,
                    clauses: clauses.clone(),
                };
                found.push(doubt(Reason::Post, &rule, role.as_str(), None));
            }
        }
    }
    if let Some(account) = auditor
        .accounts
        .iter()
        .find(|account| auditee.accounts.contains(account))
    {
        // No standard speaks of accounts (data.md 4): a warning, never more.
        let rule = Rule {
            strength: Strength::Warn,
            clauses: Vec::new(),
        };
        found.push(doubt(Reason::Account, &rule, account, None));
    }
    found.sort_by_key(|doubt| std::cmp::Reverse(doubt.strength));
    found
}

fn by_unit<'a>(
    auditor: &Auditor<'_>,
    auditee: &Auditee<'_>,
    rules: &Rules<'a>,
    day: Day,
) -> Option<Doubt<'a>> {
    let here = |posting: &&Posting<'_>| auditee.units.contains(&posting.unit);
    let begun = |posting: &&Posting<'_>| posting.from.is_none_or(|from| from <= day);
    let now = auditor
        .postings
        .iter()
        .filter(here)
        .filter(begun)
        .find(|posting| posting.to.is_none_or(|to| to >= day));
    if let Some(posting) = now {
        return Some(doubt(Reason::UnitNow, &rules.auditee_auditor, posting.unit, None));
    }
    let before = auditor
        .postings
        .iter()
        .filter(here)
        .filter(begun)
        .filter_map(|posting| Some((posting.to?, posting)))
        .max_by_key(|(to, _)| *to)?;
    is_within(before.0, day, rules.months).then(|| {
        doubt(
            Reason::UnitBefore,
            &rules.auditor_unit,
            before.1.unit,
            Some(before.0),
        )
    })
}

fn doubt<'a>(reason: Reason, rule: &Rule<'a>, what: &str, until: Option<Day>) -> Doubt<'a> {
    Doubt {
        reason,
        strength: rule.strength,
        clauses: rule.clauses.clone(),
        what: what.to_owned(),
        until,
    }
}

/// Whether `to` lies less than so many months before `day`: to 31 March counts to the same day twelve months later.
fn is_within(to: Day, day: Day, months: u32) -> bool {
    let (year, month, dom) = to.parts();
    let Ok(months) = i32::try_from(months) else {
        return true;
    };
    let total = year * 12 + i32::from(month) - 1 + months;
    let (year, month) = (total.div_euclid(12), total.rem_euclid(12) + 1);
    let month = u8::try_from(month).unwrap_or(12);
    // 31 August plus six months is the last day of February.
    let end = (0..4).find_map(|less| Day::new(year, month, dom - less));
    end.is_none_or(|end| day <= end)
}

#[cfg(test)]
mod tests;
