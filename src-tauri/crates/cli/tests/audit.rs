//! An audit on the command line: from the team's case to a final report, by numbers, codes and names.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]
#![allow(clippy::disallowed_methods, reason = "tests make their own files")]

mod common;

use common::{Home, arg, text};
use serde_json::Value;

struct Desk<'a> {
    home: &'a Home,
    open: Vec<String>,
}

impl Desk<'_> {
    fn args(&self, who: &str, line: &str) -> Vec<String> {
        let who = [
            "--as".to_owned(),
            who.to_owned(),
            "--as-role".to_owned(),
            "auditor".to_owned(),
        ];
        [self.open.clone(), who.to_vec(), shlex::split(line).unwrap()].concat()
    }

    fn by(&self, who: &str, line: &str) -> Value {
        let args = self.args(who, line);
        self.home
            .json(&args.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn json(&self, line: &str) -> Value {
        self.by("谷口 圭", line)
    }

    fn refused(&self, line: &str) -> (i32, String) {
        let args = self.args("谷口 圭", line);
        self.home
            .refused(&args.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

fn desk(home: &Home) -> Desk<'_> {
    let line = "audit create kakuu --team-name 監査係 --plain";
    let args = shlex::split(line).unwrap();
    let made = home.json(&args.iter().map(String::as_str).collect::<Vec<_>>());
    Desk {
        home,
        open: vec!["--case".to_owned(), text(&made["path"])],
    }
}

fn planned(desk: &Desk<'_>) {
    desk.json("audit auditee code=0420 name=福祉課 head_title=課長 head_name='佐藤 美佐子'");
    desk.json("audit auditee code=0110 name=総務課");
    for name in ["谷口 圭", "早川 恵"] {
        desk.json(&format!(
            "audit auditor name='{name}' affiliation=総務課 postings=0110:2021-04-01::主査"
        ));
    }
    desk.json("audit plan-make fiscal_year=2026 kind=regular");
    let plan = text(&desk.json("audit plan-show 監8")["line"]["plan"]);
    for (column, value) in [
        ("policy", "媒体を確かめる。"),
        ("theme", "媒体"),
        ("methods", "paper,on_site"),
        ("period_from", "2026-06-01"),
        ("period_to", "2027-03-31"),
    ] {
        desk.json(&format!("field save 'audit/plan/{plan}/{column}' '{value}'"));
    }
    desk.json("audit criterion plan=監8 edition=kakuu");
    desk.json("audit target plan=監8 unit=0420 reason=必須未実施がある。");
    desk.json("audit member subject=plan id=監8 person='谷口 圭' role=chief declared_on=2026-05-18");
    desk.json("audit approve subject=plan id=監8 role=委員会 decided_on=2026-05-20");
}

#[test]
fn an_audit_goes_from_the_plan_to_the_paper() {
    let home = Home::new();
    let desk = desk(&home);
    planned(&desk);
    let late = desk.refused("audit target plan=監8 unit=0110 reason=追加");
    assert_eq!(late, (5, "audit-approved".to_owned()));
    desk.json("audit engagement-make plan=監8 unit=0420");
    let found = desk.json("audit item-find engagement=監8-01 sheet=organisation controls=HUM");
    let first = text(&found[0]["item"]);
    desk.json(&format!("audit item-add engagement=監8-01 items={first}"));
    desk.json("audit judge id=監8-01-001 judgement=partly_nonconforming");
    desk.json("audit evidence-add id=監8-01-001 kind=copy name=台帳 source=係長");
    desk.json("audit finding-make id=監8-01-001");
    let shown = desk.json("audit finding-show 監8-01-F01");
    assert_eq!(shown["class"], "minor");
    let papers = desk.json("audit papers engagement 監8-01");
    let notice = papers["papers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["paper"] == "notice");
    assert_eq!(notice.unwrap()["why"], "not-approved");
    let early = desk.refused("audit paper-write notice:監8-01");
    assert_eq!(early, (5, "audit-paper-not-yet".to_owned()));
    let written = desk.json("audit paper-write working_paper:監8-01-001 findings:監8-01 --pdf --xlsx");
    assert_eq!(written["files"].as_array().unwrap().len(), 4);
    let slip = desk.json("audit slip findings=監8-01-F01 handed_to=福祉課長");
    assert_eq!(slip["number"], "監8-01-連絡1");
    let own = desk.refused("audit review id=監8-01-001");
    assert_eq!(own, (5, "audit-same-reviewer".to_owned()));
    let unknown = desk.refused("audit judge id=監8-01-001 verdict=good");
    assert_eq!(
        unknown,
        (2, "cli-usage".to_owned()),
        "an unknown field is no command"
    );
    let risk = desk.json("audit risk --year 2026");
    assert_eq!(risk["lines"].as_array().unwrap().len(), 2);
    let sample = home.file("list.txt", "許可書1\n許可書2\n許可書3\n");
    desk.json(&format!(
        "audit sample-draw engagement=監8-01 name=許可書 size=2 seed=1 'population=@{}'",
        arg(&sample)
    ));
    let view = desk.json("audit engagement-show 監8-01");
    assert_eq!(view["samples"][0]["is_redrawn_alike"], true);
}
