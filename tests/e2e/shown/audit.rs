//! The worked audit, screen by screen: as an audit team sees it, on a small screen, in the dark and at twice the size.

use crate::harness::{Window, start};
use crate::walk::open_example;

use super::looks::{DARK, forced_colours, shown, small, twice_the_size};

/// Screens of an audit by their addresses: the lists, then those of the one audit.
fn screens(window: &Window) -> Vec<String> {
    let audit = window.invoke("audit_view", &serde_json::json!(null)).unwrap();
    let id = |list: &str, field: &str| audit[list][0][field].as_str().unwrap().to_owned();
    let (plan, engagement) = (id("plans", "plan"), id("engagements", "engagement"));
    let asked = serde_json::json!({ "request": { "id": engagement } });
    let view = window.invoke("engagement_view", &asked).unwrap();
    let finding = view["findings"][0]["finding"].as_str().unwrap();
    let item = view["items"][0]["id"].as_str().unwrap();
    let report = view["reports"][0]["report"].as_str().unwrap();
    let lists = [
        "audit",
        "programme",
        "audit-plans",
        "audit-after",
        "audit-parcels",
        "audit-gap",
        "auditees",
        "audit-settings",
        "audit-papers",
        "audit-kept",
    ];
    let own = [
        format!("audit-plan/{plan}"),
        format!("engagement/{engagement}"),
        format!("onsite/{engagement}/{item}"),
        format!("finding/{finding}"),
        format!("audit-after/{engagement}"),
        format!("audit-survey/{engagement}"),
        format!("audit-papers/engagement/{engagement}"),
        format!("audit-report/{report}"),
    ];
    lists.into_iter().map(str::to_owned).chain(own).collect()
}

#[test]
fn every_screen_of_an_audit_is_read_in_the_light() {
    let window = start(&[], &[]);
    open_example(&window, "監査", "監査の一覧");
    let all = screens(&window);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    shown(&window, "light", &all);
}

#[test]
fn every_screen_of_an_audit_is_read_in_the_dark_and_at_twice_the_size() {
    let window = start(&[], &[DARK]);
    open_example(&window, "監査", "監査の一覧");
    let all = screens(&window);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    shown(&window, "dark", &all);
    twice_the_size(&window);
    shown(&window, "dark-200", &all);
}

#[test]
fn every_screen_of_an_audit_is_read_on_a_small_screen_in_english_and_in_forced_colours() {
    let window = start(&[], &[]);
    open_example(&window, "監査", "監査の一覧");
    small(&window);
    let all = screens(&window);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    shown(&window, "small", &all);
    window.click("button", "English");
    shown(&window, "small-english", &all);
    forced_colours(&window);
    shown(&window, "small-forced", &all);
}
