//! What auditors ask of a section as a parcel: opened at the section's desk, answered there, taken in by who asked.

use std::path::{Path, PathBuf};

use tenken_app::wire::{
    AskedReplyRequest, AskedRequest, AskedView, AuditQuestionWriteRequest, AuditSurveyQuestion,
    AuditSurveySaveRequest, BoardLine, RollOutMakeRequest,
};
use tenken_parcel::Key;

use super::{
    super::{Team, id},
    WORDS, cut_off, place,
};
use crate::{
    board::{moving, view},
    town::{Desk, Round, Town, refused},
};

const GIST: &str = "ある課で、媒体の廃棄の記録がなかった。";

impl Team {
    fn ask(&mut self, of: &str, id: &str) -> tenken_app::Result<Vec<PathBuf>> {
        let folder = self.desk.folder("asked");
        let written = self.desk.app.audit_question_write(&AuditQuestionWriteRequest {
            of: of.to_owned(),
            id: id.to_owned(),
            folder: Some(folder),
            passphrase: WORDS.to_owned(),
        })?;
        let files = written.files.iter().map(|file| self.desk.place(&file.ticket));
        Ok(files.collect())
    }

    /// A question about the audit's finding to 総務課.
    fn rolled_out(&mut self, finding: String) -> String {
        let request = RollOutMakeRequest {
            finding,
            gist: GIST.to_owned(),
            units: vec![self.general.clone()],
            asked_on: "2026-11-10".to_owned(),
            due_on: "2026-11-30".to_owned(),
        };
        self.desk.app.roll_out_make(&request).unwrap().id
    }

    fn survey(&mut self) -> (String, String) {
        let plan = self.approved_plan();
        let engagement = self.engagement(&plan, 1);
        let question = |question: &str, choices: &[&str]| AuditSurveyQuestion {
            question: question.to_owned(),
            help: String::new(),
            choices: choices.iter().map(|one| (*one).to_owned()).collect(),
        };
        let request = AuditSurveySaveRequest {
            engagement: engagement.clone(),
            survey: None,
            name: "福祉課の媒体の管理".to_owned(),
            sent_on: "2026-09-01".to_owned(),
            due_on: "2026-09-20".to_owned(),
            questions: vec![
                question("媒体の台帳はありますか。", &["ある", "ない"]),
                question("媒体は何本ありますか。", &[]),
            ],
        };
        (engagement, self.desk.app.audit_survey_save(&request).unwrap().id)
    }
}

/// The desk of a section with its case open.
fn section(code: &str) -> (Town, Desk) {
    let mut town = Town::new();
    town.section("0110", "総務課", "総務課長", "小野寺 誠");
    town.round(&Round::default());
    let mut desk = town.taken(code);
    desk.operate("山口 恵", "section_deputy");
    (town, desk)
}

fn ask_of(desk: &mut Desk, file: &Path) -> AskedView {
    let taken = desk.take_with(file, Some(WORDS), None).unwrap();
    shown(desk, &taken.asked.unwrap())
}

fn shown(desk: &mut Desk, asked: &str) -> AskedView {
    let asked = asked.to_owned();
    desk.app.asked_view(&AskedRequest { asked }).unwrap()
}

fn fill(desk: &mut Desk, view: &AskedView, form: usize, said: &[(&str, &str)]) {
    for (field, text) in said {
        let name = format!("asked/{}/{}/{field}", view.line.asked, view.forms[form].form);
        desk.field(&name, text).unwrap();
    }
}

fn reply(desk: &mut Desk, view: &AskedView, form: usize) -> tenken_app::Result<PathBuf> {
    let folder = desk.folder("replies");
    let written = desk.app.asked_reply(&AskedReplyRequest {
        asked: view.line.asked.clone(),
        form: view.forms[form].form.clone(),
        folder: Some(folder),
    })?;
    Ok(place(desk, &written))
}

#[test]
fn a_survey_is_answered_at_the_sections_own_desk() {
    let mut team = Team::new();
    let (engagement, survey) = team.survey();
    let file = team.ask("survey", &survey).unwrap().remove(0);
    let (_town, mut desk) = section("0420");
    assert!(desk.take_with(&file, Some("ちがう合い言葉 26"), None).is_err());
    let view = ask_of(&mut desk, &file);
    assert_eq!(
        (
            view.line.kind.as_str(),
            view.line.number.as_str(),
            view.line.from.as_str()
        ),
        ("survey", "監8-01-調1", "総務部行政管理課監査係")
    );
    assert_eq!(view.line.due_on.as_deref(), Some("2026-09-20"));
    assert_eq!(refused(reply(&mut desk, &view, 0)), "field-empty");
    let field = |name: &str| format!("asked/{}/{}/{name}", view.line.asked, view.forms[0].form);
    assert_eq!(refused(desk.field(&field("q1"), "たぶんある")), "field-unknown");
    assert_eq!(refused(desk.field(&field("q9"), "ある")), "field-unknown");
    assert_eq!(refused(desk.field(&field("on"), "昨日")), "not-a-date");
    fill(&mut desk, &view, 0, &[("q1", "ある"), ("w2", "12本")]);
    assert_eq!(shown(&mut desk, &view.line.asked).forms[0].lacks, ["回答者"]);
    fill(
        &mut desk,
        &view,
        0,
        &[("by", "課長補佐 宮﨑 隼人"), ("on", "令和8年9月10日")],
    );
    let back = reply(&mut desk, &view, 0).unwrap();
    let answered = team.reply(&back).unwrap();
    assert_eq!(
        (
            answered.kind.as_str(),
            answered.standing.as_str(),
            answered.on.as_str()
        ),
        ("survey", "first", "2026-09-10")
    );
    let survey = team
        .desk
        .app
        .audit_survey_list(&id(&engagement))
        .unwrap()
        .remove(0);
    assert_eq!(
        (survey.rows[0].answer.as_str(), survey.rows[1].answer.as_str()),
        ("ある", "12本")
    );
    assert_eq!(refused(team.reply(&back)), "parcel-taken-before");
    fill(&mut desk, &view, 0, &[("w2", "13本"), ("on", "2026-09-05")]);
    let older = reply(&mut desk, &view, 0).unwrap();
    assert_eq!(refused(team.reply(&older)), "audit-reply-older");
    fill(&mut desk, &view, 0, &[("on", "2026-09-12")]);
    let newer = reply(&mut desk, &view, 0).unwrap();
    assert_eq!(team.reply(&newer).unwrap().standing, "newer");
    assert!(team.reply(&cut_off(&newer)).is_err());
    desk.entries();
    team.verified();
}

#[test]
fn what_is_asked_anew_keeps_what_was_typed_and_never_goes_back() {
    let mut team = Team::new();
    let (_, survey) = team.survey();
    let first = team.ask("survey", &survey).unwrap().remove(0);
    team.clock.set("2026-09-02T01:00:00Z");
    let second = team.ask("survey", &survey).unwrap().remove(0);
    let (_town, mut desk) = section("0420");
    let view = ask_of(&mut desk, &first);
    fill(&mut desk, &view, 0, &[("q1", "ない")]);
    let again = ask_of(&mut desk, &second);
    assert_eq!(again.line.asked, view.line.asked);
    assert_eq!(again.forms[0].fields[0].text, "ない");
    assert_eq!(desk.app.asked_list().unwrap().len(), 1);
    let twice = desk.take_with(&second, Some(WORDS), None);
    assert_eq!(refused(twice), "parcel-taken-before");
    let (_town, mut other) = section("0420");
    ask_of(&mut other, &second);
    let older = other.take_with(&first, Some(WORDS), None);
    assert_eq!(refused(older), "audit-reply-older");
}

/// The line of the section's own board that says what was ordered of it.
fn ordered(desk: &mut Desk) -> BoardLine {
    let found = view(desk)
        .lines
        .into_iter()
        .filter(|line| line.origin == "ordered");
    let [line] = <[BoardLine; 1]>::try_from(found.collect::<Vec<_>>()).unwrap();
    assert_eq!(line.sources, ["audit"]);
    line
}

#[test]
fn an_order_is_answered_by_plan_and_report() {
    let mut team = Team::new();
    let (engagement, finding) = team.ordered();
    let order = team.view(&engagement).orders[0].order.clone();
    let file = team.ask("order", &order).unwrap().remove(0);
    let (_town, mut stranger) = section("0110");
    let refusal = stranger.take_with(&file, Some(WORDS), None).err().unwrap();
    assert_eq!(
        (refusal.code(), refusal.params()["found"].as_str()),
        ("parcel-for-other", "0420")
    );
    let (_town, mut desk) = section("0420");
    let view = ask_of(&mut desk, &file);
    assert_eq!(view.forms.len(), 2, "plan and report of the one finding");
    assert!(view.forms[0].about.iter().any(|one| one.text == "監8-01-F01"));
    let asked = ordered(&mut desk);
    assert_eq!(
        (
            asked.number.as_str(),
            asked.action.as_str(),
            asked.progress.as_str()
        ),
        ("監8-01-F01", "", "not_started")
    );
    assert_eq!(asked.due_on, view.line.due_on, "the day by which the plan is due");
    assert!(!asked.problem.is_empty());
    let plan = [
        ("paper-audit-form-cause-kind", "手順"),
        ("paper-audit-form-action", "廃棄記録簿の様式を定める。"),
        ("paper-audit-form-owner", "庶務係長　高橋 望"),
        ("paper-audit-form-responsible", "庶務係長　高橋 望"),
        ("paper-audit-form-due", "令和8年12月25日"),
        ("by", "佐藤 美佐子"),
        ("on", "2026-11-02"),
    ];
    fill(&mut desk, &view, 0, &plan);
    let same = reply(&mut desk, &view, 0).unwrap();
    assert_eq!(refused(team.reply(&same)), "audit-reply-same-person");
    fill(
        &mut desk,
        &view,
        0,
        &[("paper-audit-form-responsible", "福祉課長　佐藤 美佐子")],
    );
    let back = reply(&mut desk, &view, 0).unwrap();
    assert_eq!(team.reply(&back).unwrap().kind, "measure");
    let sent = ordered(&mut desk);
    assert_eq!(
        (sent.action.as_str(), sent.owner.as_str(), sent.due_on.as_deref()),
        (
            "廃棄記録簿の様式を定める。",
            "庶務係長　高橋 望",
            Some("2026-12-25")
        )
    );
    assert_eq!(sent.progress, "in_progress");
    // It is followed by the audit, and the section's own report leaves it out.
    let moved = desk.app.board_move(&moving(&[&sent.measure], "done", "終えた。"));
    assert_eq!(refused(moved), "board-moved-by-audit");
    let planned = team.desk.app.finding_view(&id(&finding)).unwrap();
    assert_eq!(
        (planned.progress.as_str(), planned.measures[0].due_on.as_deref()),
        ("in_progress", Some("2026-12-25"))
    );
    let report = [
        ("paper-audit-done-what", "様式を定め、12月から使っている。"),
        ("paper-audit-done-on", "令和8年12月18日"),
        ("paper-audit-form-evidence", "廃棄記録簿　福祉課書庫"),
        ("paper-audit-form-confirmed-role", "情報セキュリティ管理者"),
        ("by", "佐藤 美佐子"),
        ("on", "2026-12-21"),
    ];
    fill(&mut desk, &view, 1, &report);
    let back = reply(&mut desk, &view, 1).unwrap();
    assert_eq!(team.reply(&back).unwrap().kind, "improvement");
    assert_eq!(
        team.desk.app.finding_view(&id(&finding)).unwrap().progress,
        "done"
    );
    let line = desk.app.asked_list().unwrap().remove(0);
    assert_eq!((line.answered, line.forms), (2, 2));
    assert_eq!(ordered(&mut desk).progress, "done");
    assert!(desk.app.case_verify().unwrap().is_sound);
    let mut foreign = Team::new();
    foreign.ordered();
    assert_eq!(refused(foreign.reply(&back)), "parcel-not-for-this-desk");
    team.verified();
}

#[test]
fn a_roll_out_question_says_nothing_of_whose_finding_it_is() {
    let mut team = Team::new();
    let (engagement, finding) = team.reported();
    let subject = team.desk.app.finding_view(&id(&finding)).unwrap();
    let question = team.rolled_out(finding);
    let file = team.ask("roll_out", &question).unwrap().remove(0);
    let bytes = std::fs::read(&file).unwrap();
    let opened = tenken_parcel::open(&bytes, &[Key::Passphrase(WORDS)]).unwrap();
    let manifest = serde_json::to_string(&opened.parcel.manifest).unwrap();
    let name = file.file_name().unwrap().to_string_lossy();
    let written = format!("{name}{}", opened.parcel.content);
    assert!(!written.contains("0420"), "{written}");
    for hidden in [
        "福祉",
        "監8-01",
        subject.subject.as_str(),
        subject.facts.as_str(),
        "佐藤",
    ] {
        assert!(
            !hidden.is_empty() && !written.contains(hidden),
            "{hidden} in {written}"
        );
        assert!(!manifest.contains(hidden), "{hidden} in {manifest}");
    }
    assert!(written.contains(GIST));
    let (_town, mut desk) = section("0110");
    let view = ask_of(&mut desk, &file);
    let said = [
        ("paper-audit-answer", "同種の問題あり"),
        ("paper-audit-roll-out-method", "記録簿を1冊ずつ見た。"),
        ("by", "総務課長　小野寺 誠"),
        ("on", "2026-11-20"),
    ];
    fill(&mut desk, &view, 0, &said);
    let back = reply(&mut desk, &view, 0).unwrap();
    assert_eq!(team.reply(&back).unwrap().kind, "roll_out");
    let row = team.view(&engagement).roll_outs[0].replies[0].clone();
    assert_eq!(row.answer.as_deref(), Some("same_problem"));
    assert!(row.lacks_measure);
    let plan = [
        ("paper-audit-form-cause-kind", "人"),
        ("paper-audit-form-action", "当番を決めて記録する。"),
        ("paper-audit-form-owner", "庶務係長"),
        ("paper-audit-form-responsible", "総務課長"),
        ("paper-audit-form-due", "2026-12-25"),
        ("by", "小野寺 誠"),
        ("on", "2026-11-21"),
    ];
    fill(&mut desk, &view, 1, &plan);
    let back = reply(&mut desk, &view, 1).unwrap();
    team.reply(&back).unwrap();
    assert!(!team.view(&engagement).roll_outs[0].replies[0].lacks_measure);
    assert_eq!(refused(team.ask("roll_out", &question)), "act-not-possible");
    let office = Town::new().office.take(&back);
    assert!(office.is_err(), "a reply is for who asked");
    team.verified();
}
