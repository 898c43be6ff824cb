//! Forms out and back: 横断確認票 and 予備調査票 as workbooks, filled in by another program.

use std::path::{Path, PathBuf};

use tenken_app::wire::{
    AuditPaperChoice, AuditPaperWriteRequest, AuditReplyRequest, AuditReplyView, AuditSurveyQuestion,
    AuditSurveySaveRequest, RollOutMakeRequest,
};

use super::super::{Team, id};
pub use crate::town::filled;
use crate::town::refused;

/// A paper of the case as a workbook.
pub fn workbook(team: &mut Team, paper: &str, id: &str) -> PathBuf {
    let folder = team.desk.folder("forms");
    let request = AuditPaperWriteRequest {
        papers: vec![AuditPaperChoice {
            paper: paper.to_owned(),
            id: id.to_owned(),
        }],
        folder: Some(folder),
        is_pdf: false,
        is_xlsx: true,
        document_number: String::new(),
        on: String::new(),
        is_seal_omitted: false,
    };
    let written = team.desk.app.audit_paper_write(&request, &mut |_| true).unwrap();
    team.desk.place(&written.files[0].ticket)
}

impl Team {
    pub fn reply(&mut self, file: &Path) -> tenken_app::Result<AuditReplyView> {
        let ticket = self.desk.note(file);
        self.desk.app.audit_reply_take(&AuditReplyRequest { ticket })
    }
}

const ANSWER: [(&str, u16, &str); 4] = [
    ("回答", 1, "同種の問題あり"),
    ("確認方法", 1, "記録簿を1冊ずつ見た。"),
    ("回答者", 1, "総務課長　小野寺 誠"),
    ("回答者の年月日", 1, "令和8年11月20日"),
];

#[test]
fn a_roll_out_question_goes_out_as_a_form_and_comes_back() {
    let mut team = Team::new();
    let (engagement, finding) = team.reported();
    let request = RollOutMakeRequest {
        finding,
        gist: "ある課で、媒体の廃棄の記録がなかった。".to_owned(),
        units: vec![team.general.clone()],
        asked_on: "2026-11-10".to_owned(),
        due_on: "2026-11-30".to_owned(),
    };
    let question = team.desk.app.roll_out_make(&request).unwrap().id;
    let paper = format!("{question}/{}", team.general);
    let blank = workbook(&mut team, "roll_out", &paper);
    let refusal = team.reply(&blank).err().unwrap();
    assert_eq!(refusal.code(), "audit-reply-lacks");
    assert!(refusal.params()["place"].contains('!'), "{:?}", refusal.params());
    let other = [("回答", 1, "たぶんない"), ANSWER[1], ANSWER[2], ANSWER[3]];
    let wrong = filled(&blank, &other, "wrong.xlsx");
    let refusal = team.reply(&wrong).err().unwrap();
    assert_eq!(
        (refusal.code(), refusal.params()["text"].as_str()),
        ("audit-reply-word", "たぶんない")
    );
    let back = filled(&blank, &ANSWER, "back.xlsx");
    let view = team.reply(&back).unwrap();
    assert_eq!(
        (view.unit_code.as_str(), view.standing.as_str()),
        ("0110", "first")
    );
    assert_eq!(view.on, "2026-11-20");
    assert_eq!(refused(team.reply(&back)), "parcel-taken-before");
    let row = team.view(&engagement).roll_outs[0].replies[0].clone();
    assert_eq!(row.answer.as_deref(), Some("same_problem"));
    assert_eq!(
        (row.how.as_str(), row.by.as_str()),
        ("記録簿を1冊ずつ見た。", "総務課長　小野寺 誠")
    );
    assert!(row.lacks_measure);
    let older = [
        ("回答", 1, "なし"),
        ANSWER[1],
        ANSWER[2],
        ("回答者の年月日", 1, "2026-11-12"),
    ];
    let older = filled(&blank, &older, "older.xlsx");
    assert_eq!(refused(team.reply(&older)), "audit-reply-older");
    let newer = [
        ("回答", 1, "なし"),
        ANSWER[1],
        ANSWER[2],
        ("回答者の年月日", 1, "2026-11-25"),
    ];
    let newer = filled(&blank, &newer, "newer.xlsx");
    assert_eq!(team.reply(&newer).unwrap().standing, "newer");
    let mut stranger = Team::new();
    stranger.reported();
    assert_eq!(refused(stranger.reply(&back)), "audit-reply-unknown");
    team.verified();
}

#[test]
fn a_preliminary_survey_goes_out_and_is_read_back() {
    let mut team = Team::new();
    let plan = team.approved_plan();
    let engagement = team.engagement(&plan, 1);
    let question = |question: &str, choices: &[&str]| AuditSurveyQuestion {
        question: question.to_owned(),
        help: String::new(),
        choices: choices.iter().map(|one| (*one).to_owned()).collect(),
    };
    let mut request = AuditSurveySaveRequest {
        engagement: engagement.clone(),
        survey: None,
        name: "福祉課の媒体の管理".to_owned(),
        sent_on: "2026-09-01".to_owned(),
        due_on: "2026-09-20".to_owned(),
        questions: Vec::new(),
    };
    assert_eq!(refused(team.desk.app.audit_survey_save(&request)), "field-empty");
    request.questions = vec![
        question("媒体の台帳はありますか。", &["ある", "ない"]),
        question("媒体は何本ありますか。", &[]),
    ];
    let saved = team.desk.app.audit_survey_save(&request).unwrap();
    assert_eq!(saved.number, "監8-01-調1");
    let blank = workbook(&mut team, "survey", &saved.id);
    assert_eq!(refused(team.reply(&blank)), "audit-reply-lacks");
    let said = [
        ("媒体の台帳はありますか。", 2, "ある"),
        ("回答者", 1, "課長補佐 宮﨑 隼人"),
    ];
    let half = filled(&blank, &said, "half.xlsx");
    assert_eq!(
        refused(team.reply(&half)),
        "audit-reply-lacks",
        "blank is no answer"
    );
    let mut whole = said.to_vec();
    whole.push(("媒体は何本ありますか。", 3, "12本"));
    let back = filled(&blank, &whole, "back.xlsx");
    let view = team.reply(&back).unwrap();
    assert_eq!(
        (view.kind.as_str(), view.number.as_str()),
        ("survey", "監8-01-調1")
    );
    let shown = team
        .desk
        .app
        .audit_survey_list(&id(&engagement))
        .unwrap()
        .remove(0);
    assert_eq!(
        (shown.state.as_str(), shown.rows[0].answer.as_str()),
        ("answered", "ある")
    );
    assert_eq!(shown.rows[1].answer, "12本");
    request.survey = Some(saved.id);
    assert_eq!(
        refused(team.desk.app.audit_survey_save(&request)),
        "act-not-possible",
        "what was answered stays as it was asked"
    );
    let no_form = blank.with_file_name("other.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write_string(0, 0, "予定表").unwrap();
    book.save(&no_form).unwrap();
    assert_eq!(refused(team.reply(&no_form)), "form-not-found");
    let broken = super::cut_off(&back);
    assert!(team.reply(&broken).is_err());
    team.verified();
}
