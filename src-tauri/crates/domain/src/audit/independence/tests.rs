//! The cases that domain.md 7.1 names, on made-up rules of each strength; the bodies' own rules are tested in tests/api.

use super::*;

fn day(text: &str) -> Day {
    Day::from_iso(text).unwrap()
}

fn rule(strength: Strength, clause: &str) -> Rule<'_> {
    Rule {
        strength,
        clauses: Some(clause)
            .filter(|clause| !clause.is_empty())
            .into_iter()
            .collect(),
    }
}

fn rules<'a>() -> Rules<'a> {
    Rules {
        auditee_auditor: rule(Strength::Block, "3.2.10イ"),
        auditor_unit: rule(Strength::Override, "11.1.2ア"),
        outside: vec![(Role::ChiefExec, vec!["3.1.2", "3.1.9"])],
        months: MONTHS,
    }
}

fn posting<'a>(unit: &'a str, from: &str, to: &str) -> Posting<'a> {
    Posting {
        unit,
        from: Day::from_iso(from).ok(),
        to: Day::from_iso(to).ok(),
    }
}

fn found(auditor: &Auditor<'_>, auditee: &Auditee<'_>) -> Vec<(&'static str, Strength, String)> {
    check(auditor, auditee, &rules(), day("2026-10-06"))
        .into_iter()
        .map(|doubt| (doubt.reason.code(), doubt.strength, doubt.clauses.join(" ")))
        .collect()
}

const WELFARE: &[&str] = &["welfare", "department"];

fn auditee() -> Auditee<'static> {
    Auditee {
        units: WELFARE,
        persons: &["chief"],
        ..Auditee::default()
    }
}

#[test]
fn somebody_from_elsewhere_is_independent() {
    let postings = [posting("general", "2020-04-01", "")];
    let auditor = Auditor {
        person: "a",
        postings: &postings,
        ..Auditor::default()
    };
    assert!(found(&auditor, &auditee()).is_empty());
}

#[test]
fn the_unit_of_today_is_harder_than_that_of_last_year() {
    let now = [posting("welfare", "2024-04-01", "")];
    let auditor = Auditor {
        person: "a",
        postings: &now,
        ..Auditor::default()
    };
    assert_eq!(
        found(&auditor, &auditee()),
        [("unit-now", Strength::Block, "3.2.10イ".to_owned())]
    );
    let before = [
        posting("welfare", "2022-04-01", "2026-03-31"),
        posting("general", "2026-04-01", ""),
    ];
    let moved = Auditor {
        postings: &before,
        ..auditor
    };
    assert_eq!(
        found(&moved, &auditee()),
        [("unit-before", Strength::Override, "11.1.2ア".to_owned())]
    );
}

#[test]
fn the_months_end_on_the_same_day() {
    let to = day("2025-10-06");
    assert!(is_within(to, day("2026-10-06"), 12));
    assert!(!is_within(to, day("2026-10-07"), 12));
    assert!(is_within(day("2025-08-31"), day("2026-02-28"), 6));
    assert!(!is_within(day("2025-08-31"), day("2026-03-01"), 6));
    assert!(!is_within(to, day("2025-10-07"), 0));
}

#[test]
fn who_answers_for_the_unit_does_not_audit_it() {
    let auditor = Auditor {
        person: "chief",
        ..Auditor::default()
    };
    assert_eq!(found(&auditor, &auditee())[0].0, "auditee");
}

#[test]
fn who_wrote_a_control_does_not_audit_it() {
    let duties = [Duty {
        unit: None,
        control: "HUM-04",
        to: None,
    }];
    let auditor = Auditor {
        person: "a",
        duties: &duties,
        ..Auditor::default()
    };
    let scoped = |controls| Auditee {
        controls,
        ..auditee()
    };
    assert_eq!(found(&auditor, &scoped(&["HUM-04"]))[0].0, "control");
    assert!(found(&auditor, &scoped(&["PHY-01"])).is_empty());
    assert_eq!(
        found(&auditor, &scoped(&[])).len(),
        1,
        "before the scope is fixed every control counts"
    );
}

#[test]
fn a_tied_post_asks_for_somebody_from_outside() {
    let office = Auditee {
        roles: &[Role::ChiefExec],
        ..auditee()
    };
    let inside = Auditor {
        person: "a",
        ..Auditor::default()
    };
    assert_eq!(
        found(&inside, &office),
        [("post", Strength::Warn, "3.1.2 3.1.9".to_owned())]
    );
    let outside = Auditor {
        is_external: true,
        ..inside
    };
    assert!(found(&outside, &office).is_empty());
}

#[test]
fn one_account_for_two_persons_is_a_warning_without_a_clause() {
    let account = ["pc-12".to_owned()];
    let auditor = Auditor {
        person: "a",
        accounts: &account,
        ..Auditor::default()
    };
    let shared = Auditee {
        accounts: &account,
        ..auditee()
    };
    assert_eq!(
        found(&auditor, &shared),
        [("account", Strength::Warn, String::new())]
    );
}

#[test]
fn the_hardest_stands_first() {
    let account = ["pc-12".to_owned()];
    let now = [posting("welfare", "", "")];
    let auditor = Auditor {
        person: "a",
        postings: &now,
        accounts: &account,
        ..Auditor::default()
    };
    let shared = Auditee {
        accounts: &account,
        ..auditee()
    };
    let codes: Vec<_> = found(&auditor, &shared).into_iter().map(|one| one.0).collect();
    assert_eq!(codes, ["unit-now", "account"]);
}
