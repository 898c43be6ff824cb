//! Sections over the years: renamed, split, ended, and taken back while nothing rests on it.

use tenken_app::wire::{
    SectionMergeRequest, SectionSaveRequest, SplitPart, UnitAbolishRequest, UnitChangeRequest, UnitRequest,
    UnitSplitRequest, UnitWithdrawRequest, UnitsRequest, UnitsView,
};

use crate::town::{Round, Town, refused, unit_of};

fn section(unit: Option<&str>, code: &str, name: &str, head: &str) -> SectionSaveRequest {
    SectionSaveRequest {
        unit: unit.map(str::to_owned),
        code: code.to_owned(),
        name: name.to_owned(),
        department_name: "市民福祉部".to_owned(),
        head_title: format!("{name}長"),
        head_name: head.to_owned(),
    }
}

impl Town {
    fn unit(&mut self, code: &str) -> String {
        unit_of(&self.office.app.office_view().unwrap(), code)
    }

    fn on(&mut self, day: &str) -> UnitsView {
        self.office
            .app
            .units_view(&UnitsRequest { on: day.to_owned() })
            .unwrap()
    }

    fn events(&mut self, unit: &str) -> Vec<(String, String)> {
        let unit = unit.to_owned();
        let history = self.office.app.unit_history(&UnitRequest { unit }).unwrap();
        history
            .events
            .into_iter()
            .map(|event| (event.on, event.kind))
            .collect()
    }

    fn withdraw(&mut self, unit: &str, on: &str) -> tenken_app::Result<UnitsView> {
        let (unit, on) = (unit.to_owned(), on.to_owned());
        self.office.app.unit_withdraw(&UnitWithdrawRequest { unit, on })
    }
}

fn names(view: &UnitsView) -> Vec<String> {
    view.sections
        .iter()
        .map(|one| format!("{}:{}:{}", one.code, one.name, one.systems.len()))
        .collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
        .collect()
}

#[test]
fn a_rename_holds_from_its_day_and_is_taken_back() {
    let mut town = Town::new();
    let unit = town.unit("0312");
    let request = UnitChangeRequest {
        to: section(Some(&unit), "0315", "市民保険課", "佐藤　美佐子"),
        on: "令和9年4月1日".to_owned(),
    };
    let view = town.office.app.unit_change(&request).unwrap();
    assert_eq!(names(&view), ["0315:市民保険課:1", "0420:福祉課:0"]);
    assert_eq!(
        view.sections[0].also_heads,
        ["福祉課"],
        "one head of two sections, whatever blank is in the name"
    );
    assert_eq!(names(&town.on("2027-03-31")), ["0312:市民課:1", "0420:福祉課:0"]);
    let today = town.on("");
    assert_eq!(today.sections[0].changes_on.as_deref(), Some("2027-04-01"));
    assert_eq!(
        town.events(&unit),
        pairs(&[("2027-04-01", "changed"), ("2026-04-01", "founded")])
    );
    assert_eq!(
        refused(town.office.app.unit_change(&request)),
        "unit-change-later"
    );
    town.withdraw(&unit, "2027-04-01").unwrap();
    assert_eq!(names(&town.on("2027-04-01")), ["0312:市民課:1", "0420:福祉課:0"]);
    assert_eq!(refused(town.withdraw(&unit, "2027-04-01")), "not-found");
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_merger_goes_back_with_its_systems_while_nothing_rests_on_it() {
    let mut town = Town::new();
    let (citizens, welfare) = (town.unit("0312"), town.unit("0420"));
    let before = names(&town.on("2026-07-01"));
    let request = SectionMergeRequest {
        from: vec![citizens.clone(), welfare.clone()],
        into: section(None, "0500", "市民福祉課", ""),
        on: "2026-07-01".to_owned(),
    };
    town.office.app.section_merge(&request).unwrap();
    assert_eq!(names(&town.on("2026-07-01")), ["0500:市民福祉課:1"]);
    assert_eq!(
        town.events(&citizens),
        pairs(&[("2026-07-01", "merged-into"), ("2026-04-01", "founded")])
    );
    town.withdraw(&welfare, "2026-07-01").unwrap();
    assert_eq!(names(&town.on("2026-07-01")), before);

    town.office.app.section_merge(&request).unwrap();
    town.clock.set("2026-07-02T01:00:00Z");
    town.round(&Round::default());
    town.request("0500", None);
    assert_eq!(
        refused(town.withdraw(&welfare, "2026-07-01")),
        "unit-change-rests"
    );
}

#[test]
fn a_split_gives_each_part_its_systems_and_goes_back() {
    let mut town = Town::new();
    let unit = town.unit("0312");
    let system = town.on("").sections[0].systems[0].unit.clone();
    let part = |goes_on: bool, code: &str, name: &str, systems: &[&String]| SplitPart {
        to: section(goes_on.then_some(unit.as_str()), code, name, ""),
        systems: systems.iter().map(|one| (*one).clone()).collect(),
    };
    let split = |parts: Vec<SplitPart>| UnitSplitRequest {
        unit: unit.clone(),
        on: "2026-10-01".to_owned(),
        parts,
    };
    let alone = split(vec![part(true, "0312", "市民課", &[])]);
    assert_eq!(refused(town.office.app.unit_split(&alone)), "field-empty");
    let twice = split(vec![
        part(true, "0312", "市民課", &[]),
        part(false, "0312", "戸籍課", &[]),
    ]);
    assert_eq!(refused(town.office.app.unit_split(&twice)), "code-taken");
    let request = split(vec![
        part(true, "0312", "市民課", &[]),
        part(false, "0313", "戸籍課", &[&system]),
    ]);
    let view = town.office.app.unit_split(&request).unwrap();
    assert_eq!(names(&view), ["0312:市民課:0", "0313:戸籍課:1", "0420:福祉課:0"]);
    assert_eq!(
        town.events(&unit),
        pairs(&[("2026-10-01", "split-into"), ("2026-04-01", "founded")])
    );
    town.withdraw(&unit, "2026-10-01").unwrap();
    assert_eq!(names(&town.on("2026-10-01")), ["0312:市民課:1", "0420:福祉課:0"]);
    // Without a part that goes on, the section ends and every system has an owner.
    let gone = split(vec![
        part(false, "0331", "住民課", &[]),
        part(false, "0332", "戸籍課", &[]),
    ]);
    let view = town.office.app.unit_split(&gone).unwrap();
    assert_eq!(names(&view), ["0331:住民課:1", "0332:戸籍課:0", "0420:福祉課:0"]);
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_section_ends_with_its_systems_and_comes_back() {
    let mut town = Town::new();
    let unit = town.unit("0312");
    let request = UnitAbolishRequest {
        unit: unit.clone(),
        on: "2027-04-01".to_owned(),
        note: "事務を福祉課へ移した".to_owned(),
    };
    let view = town.office.app.unit_abolish(&request).unwrap();
    assert_eq!(
        (names(&view), view.systems),
        (vec!["0420:福祉課:0".to_owned()], 0)
    );
    assert_eq!(names(&town.on("2027-03-31")), ["0312:市民課:1", "0420:福祉課:0"]);
    assert_eq!(
        town.events(&unit),
        pairs(&[("2027-04-01", "abolished"), ("2026-04-01", "founded")])
    );
    town.withdraw(&unit, "2027-04-01").unwrap();
    assert_eq!(names(&town.on("2027-04-01")), ["0312:市民課:1", "0420:福祉課:0"]);
}
