//! One run for all sections: whole or not at all, stopped and gone on with, each with its own passphrase.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use tenken_app::wire::{HandoutDone, HandoutPermission, HandoutRunRequest, HandoutWay, TargetSaveRequest};

use super::workbook;
use crate::town::{Round, Town, refused, unit_of};

impl Town {
    /// A run as the screen suggests it, into two folders of the office.
    fn run_request(&mut self) -> HandoutRunRequest {
        let letter = self.office.app.handout_view().unwrap().letter;
        HandoutRunRequest {
            units: Vec::new(),
            is_again: false,
            way: "parcel".to_owned(),
            other_ways: Vec::new(),
            protection: "own".to_owned(),
            passphrase: None,
            is_plain_accepted: false,
            folder: self.office.folder("配布"),
            secrets_folder: Some(self.office.folder("パスフレーズ")),
            letter: Some(letter),
            has_letter_xlsx: true,
            has_guide: true,
            permission: Some(HandoutPermission {
                by: "情報政策課長　高橋 直人".to_owned(),
                on: "2026-06-15".to_owned(),
            }),
        }
    }

    fn run(&mut self, request: &HandoutRunRequest) -> tenken_app::Result<HandoutDone> {
        self.office.app.handout_run(request, &mut |_| true)
    }

    fn many(&mut self, count: usize) {
        let rows: Vec<[String; 3]> = (0..count)
            .map(|at| {
                [
                    format!("{:04}", at + 1000),
                    format!("第{at}課"),
                    format!("第{at}課長"),
                ]
            })
            .collect();
        let mut table = vec![vec!["課コード", "課名", "課長の職名"]];
        table.extend(rows.iter().map(|row| row.iter().map(String::as_str).collect()));
        let file = workbook(&self.office.dir, "課.xlsx", &[("課", table)]);
        self.imported(&file, "2026-04-01", &[]).unwrap();
    }
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn text_of(pdf: &Path) -> String {
    tenken_documents::text_in::text_of(&std::fs::read(pdf).unwrap()).unwrap()
}

#[test]
fn each_section_gets_a_folder_and_its_passphrase_lies_elsewhere() {
    let mut town = Town::new();
    town.round(&Round::default());
    let request = town.run_request();
    assert_eq!(refused(town.run(&request)), "round-not-approved");
    town.approved();
    let done = town.run(&request).unwrap();
    assert_eq!(
        (done.handed, done.left, done.count, done.is_plain),
        (2, 0, 8, false)
    );
    let folder = town.office.dir.join("配布");
    let lists = [
        "令和8年度自己点検　配布一覧.pdf",
        "令和8年度自己点検　配布一覧.xlsx",
    ];
    assert_eq!(
        names(&folder),
        set(&["0312_市民課", "0420_福祉課", lists[0], lists[1]])
    );
    let own = folder.join("0312_市民課");
    assert_eq!(
        names(&own),
        set(&[
            "依頼文_市民課.pdf",
            "依頼文_市民課.xlsx",
            "R08_0312_市民課_点検依頼.tenkenp",
            "記入の手引き.pdf"
        ])
    );
    let letter = text_of(&own.join("依頼文_市民課.pdf"));
    for part in [
        "市民課長",
        "髙﨑",
        "公印省略",
        "窓口受付システム",
        "令和8年7月31日（金）",
        "記",
        "以上",
    ] {
        assert!(letter.contains(part), "{part} in {letter}");
    }
    let secrets = town
        .office
        .dir
        .join("パスフレーズ")
        .join("令和8年度自己点検　パスフレーズの一覧.pdf");
    let list = text_of(&secrets);
    let found: Vec<&str> = list
        .split_whitespace()
        .filter(|word| word.len() == 25 && word.split('-').count() == 4)
        .collect();
    assert_eq!(found.len(), 2, "{list}");
    let file = own.join("R08_0312_市民課_点検依頼.tenkenp");
    let mut desk = town.desk("0312");
    assert_eq!(
        refused(desk.take_with(&file, Some(found[1]), None)),
        "parcel-wrong-passphrase"
    );
    desk.take_with(&file, Some(found[0]), None).unwrap();
    let case = std::fs::read(town.office.case_file()).unwrap();
    assert!(
        !case.windows(25).any(|window| window == found[0].as_bytes()),
        "no passphrase stays in the case"
    );
    let view = town.office.app.handout_view().unwrap();
    assert_eq!((view.waiting, view.out), (0, 2));
    assert_eq!(refused(town.run(&request)), "handout-nothing");
    let again = HandoutRunRequest {
        units: vec![unit_of(&town.office.app.office_view().unwrap(), "0312")],
        is_again: true,
        protection: "plain".to_owned(),
        is_plain_accepted: true,
        letter: None,
        has_guide: false,
        secrets_folder: None,
        ..request
    };
    let done = town.run(&again).unwrap();
    assert!(done.is_plain);
    assert_eq!(
        names(&folder.join("0312_市民課 (2)")),
        set(&["R08_0312_市民課_点検依頼.tenkenp"])
    );
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn what_lacks_is_refused_before_anything_is_written() {
    let mut town = Town::new();
    town.round(&Round::default());
    town.approved();
    let good = town.run_request();
    let with = |change: &dyn Fn(&mut HandoutRunRequest)| {
        let mut request = good.clone();
        change(&mut request);
        request
    };
    let inside = {
        std::fs::create_dir_all(town.office.dir.join("配布/中")).unwrap();
        let place: PathBuf = town.office.dir.join("配布/中");
        town.office.note(&place)
    };
    let cases = [
        ("permission-needed", with(&|one| one.permission = None)),
        ("field-empty", with(&|one| one.secrets_folder = None)),
        (
            "handout-secrets-beside",
            with(&|one| one.secrets_folder = Some(inside.clone())),
        ),
        (
            "plain-not-accepted",
            with(&|one| one.protection = "plain".to_owned()),
        ),
        ("field-empty", with(&|one| one.protection = "one".to_owned())),
        ("field-unknown", with(&|one| one.way = "fax".to_owned())),
        (
            "not-found",
            with(&|one| one.units = vec!["unit-nobody".to_owned()]),
        ),
        (
            "not-a-date",
            with(&|one| one.letter.as_mut().unwrap().date = "きのう".to_owned()),
        ),
        (
            "field-empty",
            with(&|one| one.letter.as_mut().unwrap().subject = String::new()),
        ),
    ];
    for (code, request) in cases {
        assert_eq!(refused(town.run(&request)), code);
        assert_eq!(
            names(&town.office.dir.join("配布")),
            set(&["中"]),
            "{code} leaves nothing"
        );
        assert!(
            names(&town.office.dir.join("パスフレーズ")).is_empty(),
            "{code} leaves nothing"
        );
    }
    assert_eq!(town.office.app.handout_view().unwrap().waiting, 2);
}

#[test]
fn a_run_that_is_stopped_leaves_whole_folders_and_the_next_does_the_rest() {
    let mut town = Town::new();
    town.round(&Round::default());
    town.many(12);
    town.approved();
    let left_out = unit_of(&town.office.app.office_view().unwrap(), "1003");
    let exclude = TargetSaveRequest {
        units: vec![left_out],
        act: "exclude".to_owned(),
        reason: "休止中".to_owned(),
        deadline: String::new(),
    };
    town.office.app.target_save(&exclude).unwrap();
    let request = town.run_request();
    let mut heard = Vec::new();
    let done = town.office.app.handout_run(&request, &mut |progress| {
        heard.push((progress.done, progress.total));
        progress.done < 3
    });
    let done = done.unwrap();
    assert_eq!(heard[0], (1, 13));
    assert!(
        done.handed >= 3 && done.left > 0,
        "{} handed, {} left",
        done.handed,
        done.left
    );
    assert_eq!(done.handed + done.left, 13);
    let folder = town.office.dir.join("配布");
    let dirs = |folder: &Path| -> Vec<PathBuf> {
        let paths = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        paths.filter(|path| path.is_dir()).collect()
    };
    assert_eq!(
        dirs(&folder).len(),
        usize::try_from(done.handed).unwrap(),
        "nothing half done stays"
    );
    assert!(dirs(&folder).iter().all(|dir| names(dir).len() == 4));
    let rest = town.run(&request).unwrap();
    assert_eq!((rest.handed, rest.left), (done.left, 0));
    assert_eq!(dirs(&folder).len(), 13);
    assert!(
        !folder.join("1003_第3課").exists(),
        "who is left out gets nothing"
    );
    let secrets = names(&town.office.dir.join("パスフレーズ"));
    assert_eq!(secrets.len(), 2, "one list a run, none overwritten: {secrets:?}");
}

#[test]
fn a_folder_that_cannot_be_written_fails_the_run_whole() {
    let mut town = Town::new();
    town.round(&Round::default());
    town.approved();
    let mut request = town.run_request();
    let file = town.office.dir.join("ファイル");
    std::fs::write(&file, b"no folder").unwrap();
    request.folder = town.office.note(&file);
    assert_eq!(refused(town.run(&request)), "file-not-written");
    assert!(
        names(&town.office.dir.join("パスフレーズ")).is_empty(),
        "no list of files that are not there"
    );
    assert_eq!(town.office.app.handout_view().unwrap().waiting, 2);
}

#[test]
fn a_section_without_the_program_gets_a_form_a_sheet_and_needs_no_passphrase() {
    let mut town = Town::new();
    town.round(&Round::default());
    town.approved();
    let view = town.office.app.office_view().unwrap();
    let (citizens, welfare) = (unit_of(&view, "0312"), unit_of(&view, "0420"));
    let mut request = town.run_request();
    request.letter = None;
    request.has_guide = false;
    request.units = vec![citizens.clone()];
    request.way = "excel".to_owned();
    request.secrets_folder = None;
    let done = town.run(&request).unwrap();
    assert_eq!(
        (done.handed, done.count, done.is_plain),
        (1, 2, true),
        "its own sheet and that of its system"
    );
    let own = town.office.dir.join("配布/0312_市民課");
    assert!(names(&own).iter().all(|name| name.contains("記入用")));
    request.units = vec![citizens, welfare.clone()];
    request.way = "parcel".to_owned();
    request.other_ways = vec![HandoutWay {
        unit: welfare,
        way: "both".to_owned(),
    }];
    request.secrets_folder = Some(town.office.folder("パスフレーズ"));
    let done = town.run(&request).unwrap();
    assert_eq!(
        (done.handed, done.count),
        (1, 2),
        "only who has nothing yet; a parcel and a form"
    );
    let lines = done.view.lines;
    assert!(
        lines
            .iter()
            .all(|line| line.state == "out" && line.is_plain && !line.files.is_empty())
    );
    assert!(
        town.office
            .app
            .office_view()
            .unwrap()
            .sections
            .iter()
            .all(|one| one.requested_at.is_some())
    );
}
