//! Disposal of improvements, exceptions, prompt reports and central sheets: what is open holds, what went leaves numbers,
//! codes and days, and no word of it anywhere.

use tenken_app::wire::{
    BoardFormWriteRequest, BoardMoveRequest, DisposalView, ExceptionEndRequest, ExceptionRenewRequest,
    ImprovePaperRequest, MemoAnswerRequest, MemoEndRequest, MemoIdRequest, MemoIssueRequest, MemoListRequest,
    YearRequest,
};

use super::disposal::{approve, carry_out, closed, holds, line, make, period, proved};
use crate::{
    board::{checking, exception, making, memo, moving, show, view},
    town::{Filled, Round, Town, refused, unit_of},
    turn::{asked, year},
};

/// The office of 2026 with its round.
fn office() -> (Town, String) {
    let mut town = Town::new();
    town.round(&Round {
        has_department_step: false,
        ..Round::default()
    });
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    (town, unit)
}

/// Closes 2026 and goes on to 2032-04-01, with this kind kept five years.
fn later(town: &mut Town, kind: &str) -> DisposalView {
    closed(town);
    period(town, kind, Some(5))
}

fn paper(paper: &str, ids: &[&str], folder: &str) -> ImprovePaperRequest {
    ImprovePaperRequest {
        paper: paper.to_owned(),
        ids: ids.iter().map(|id| (*id).to_owned()).collect(),
        unit: String::new(),
        department: String::new(),
        days: 30,
        document_number: String::new(),
        on: String::new(),
        is_pdf: true,
        is_xlsx: true,
        folder: Some(folder.to_owned()),
    }
}

/// Lists, approves, carries out.
fn dispose(town: &mut Town, kind: &str) -> DisposalView {
    let list = make(town, kind).unwrap();
    approve(town, &list, "副市長　大沼 誠").unwrap();
    carry_out(town, &list).unwrap()
}

/// The case proves itself, and so does the closed year; none of these texts is left.
fn gone(town: &mut Town, texts: &[&str]) {
    proved(town);
    for text in texts {
        assert!(!holds(town, text), "{text}");
    }
}

fn hold(view: &DisposalView, kind: &str) -> (String, Vec<String>) {
    let found = line(view, kind);
    let codes = found.holds.into_iter().map(|hold| hold.code).collect();
    (found.state, codes)
}

const PROBLEM: &str = "窓口の端末にロックがかかっていなかった。";
const ACTION: &str = "端末の設定を 5 分でロックに変え、朝礼で伝える。";
const DONE: &str = "全ての端末の設定を 5 分に変えた。";
const GONE: &str = "廃棄済み（令和14年4月1日）";

#[test]
fn an_improvement_goes_when_it_is_over_and_leaves_its_number_and_its_figures() {
    let (mut town, unit) = office();
    let made = town
        .office
        .app
        .board_make(&making(&unit, "daily_check", "月例"))
        .unwrap();
    let (id, number) = (made.ids[0].clone(), made.number.clone());
    town.clock.set("2026-10-25T01:00:00Z");
    let form = BoardFormWriteRequest {
        units: vec![unit.clone()],
        folder: Some(town.office.folder("forms")),
    };
    town.office.app.board_form_write(&form).unwrap();
    town.office.app.board_move(&moving(&[&id], "done", DONE)).unwrap();
    let folder = town.office.folder("papers");
    let report = paper("report", &[&id], &folder);
    town.office.app.improve_paper_write(&report).unwrap();
    let before = later(&mut town, "improvement");
    let (state, codes) = hold(&before, "improvement");
    assert_eq!(
        (state.as_str(), codes),
        ("unfinished", vec!["unfinished".to_owned()])
    );
    let error = make(&mut town, "improvement").err().unwrap();
    assert_eq!(error.code(), "disposal-held");
    assert!(error.params()["names"].contains(&number), "{:?}", error.params());

    town.clock.set("2027-04-20T01:00:00Z");
    let mut check = checking(&id, "improved");
    check.on = "令和9年4月20日".to_owned();
    town.office.app.board_check(&check).unwrap();
    town.clock.set("2033-03-31T01:00:00Z");
    let view_now = town.office.app.disposal_view().unwrap();
    assert_eq!(
        line(&view_now, "improvement").state,
        "running",
        "it ended in 令和9年度"
    );
    town.clock.set("2033-04-01T01:00:00Z");
    for text in [PROBLEM, ACTION, DONE, "窓口の端末 3 台を見た。"] {
        assert!(holds(&mut town, text), "{text} was there");
    }
    let figures = view(&mut town.office).figures;
    let done = dispose(&mut town, "improvement");
    assert_eq!(line(&done, "improvement").state, "done");
    assert_eq!(line(&done, "improvement").done_on.as_deref(), Some("2033-04-01"));
    assert_eq!(done.lists[0].erased[0].name, format!("{number} 福祉課"));
    gone(
        &mut town,
        &[PROBLEM, ACTION, DONE, "窓口の端末 3 台を見た。", "今井 聡"],
    );
    let detail = show(&mut town.office, &number);
    assert_eq!(detail.line.problem, "廃棄済み（令和15年4月1日）");
    assert_eq!(detail.line.progress, "verified");
    assert_eq!(detail.checks[0].result, "improved");
    assert_eq!(view(&mut town.office).figures, figures, "the figures stand");
    let app = &mut town.office.app;
    assert_eq!(
        refused(app.board_move(&moving(&[&id], "in_progress", "再発"))),
        "disposal-gone"
    );
    app.improve_paper_write(&paper("list", &[], &folder)).unwrap();
}

#[test]
fn an_improvement_that_a_kept_sheet_tells_goes_with_the_sheet_and_not_before() {
    let mut town = Town::new();
    year(&mut town, 2026);
    let mut desk = asked(&mut town, "0420");
    let file = Town::submitted(&mut desk, &Filled::with(&[("HUM-07-a", "no")]));
    town.take_in(&file).unwrap();
    town.clock.set("2026-10-25T01:00:00Z");
    let id = view(&mut town.office).lines[0].measure.clone();
    town.office.app.board_move(&moving(&[&id], "done", DONE)).unwrap();
    town.office.app.board_check(&checking(&id, "improved")).unwrap();
    closed(&mut town);
    period(&mut town, "submission", Some(10));
    let found = period(&mut town, "improvement", Some(5));
    assert_eq!(
        hold(&found, "improvement"),
        ("held".to_owned(), vec!["sheets".to_owned()])
    );
    assert_eq!(refused(make(&mut town, "improvement")), "disposal-held");
    let found = period(&mut town, "submission", Some(5));
    assert_eq!(hold(&found, "improvement").0, "expired", "both may go together");
    assert_eq!(
        refused(make(&mut town, "improvement")),
        "disposal-held",
        "and only so"
    );
    let told = "記録簿を作り、係長が月に1回確かめる。";
    assert!(holds(&mut town, told));
    // The sheet goes first: its improvement stays as long as improvements do.
    let done = dispose(&mut town, "submission");
    assert_eq!(line(&done, "submission").state, "done");
    assert!(holds(&mut town, told), "the board keeps it");
    assert_eq!(show(&mut town.office, &id).line.action, told);
    dispose(&mut town, "improvement");
    gone(&mut town, &[told, DONE]);
    assert_eq!(show(&mut town.office, &id).line.action, GONE);
    let city = town
        .office
        .app
        .status_view(&YearRequest {
            fiscal_year: Some(2026),
        })
        .unwrap();
    assert_eq!(city.disposed_on.as_deref(), Some("2032-04-01"));
}

#[test]
fn an_improvement_nobody_took_over_is_kept_when_its_sheet_goes() {
    let mut town = Town::new();
    year(&mut town, 2026);
    let mut desk = asked(&mut town, "0420");
    let mut filled = Filled::with(&[("HUM-07-a", "no")]);
    filled.profile.clear();
    let file = Town::submitted(&mut desk, &filled);
    town.take_in(&file).unwrap();
    let id = view(&mut town.office).lines[0].measure.clone();
    closed(&mut town);
    let found = period(&mut town, "submission", Some(5));
    assert_eq!(
        hold(&found, "submission"),
        ("held".to_owned(), vec!["improvement".to_owned()])
    );
    assert_eq!(refused(make(&mut town, "submission")), "disposal-held");
    town.office
        .app
        .board_move(&BoardMoveRequest {
            approver: "情報政策課長".to_owned(),
            ..moving(&[&id], "withdrawn", "課がなくなった。")
        })
        .unwrap();
    let before = view(&mut town.office).total;
    dispose(&mut town, "submission");
    assert_eq!(view(&mut town.office).total, before);
    gone(&mut town, &["記録簿に書き漏れが2件あった。"]);
}

#[test]
fn an_exception_goes_after_its_end_and_not_while_a_renewal_or_an_answer_needs_it() {
    let (mut town, unit) = office();
    let mut request = exception::application(&unit);
    request.items = vec!["HUM-07-a".to_owned()];
    let id = town.office.app.exception_apply(&request).unwrap().ids[0].clone();
    exception::receive(&mut town.office, &id);
    town.office
        .app
        .exception_decide(&exception::decision(&id))
        .unwrap();
    let found = later(&mut town, "exception");
    assert_eq!(hold(&found, "exception").0, "unfinished");
    assert_eq!(refused(make(&mut town, "exception")), "disposal-held");
    town.clock.set("2027-02-01T01:00:00Z");
    let renewed = town
        .office
        .app
        .exception_renew(&ExceptionRenewRequest {
            exception: id.clone(),
            from: String::new(),
            until: String::new(),
            reason: "機器の入替えが遅れている。".to_owned(),
        })
        .unwrap();
    let end = |exception: &str| ExceptionEndRequest {
        exception: exception.to_owned(),
        on: String::new(),
        reason: "端末を入れ替えた。".to_owned(),
    };
    town.office.app.exception_end(&end(&id)).unwrap();
    town.clock.set("2032-04-01T01:00:00Z");
    let found = town.office.app.disposal_view().unwrap();
    assert_eq!(
        hold(&found, "exception").0,
        "unfinished",
        "the renewal is of the same year"
    );
    town.office.app.exception_end(&end(&renewed.ids[0])).unwrap();
    town.clock.set("2038-04-01T01:00:00Z");
    assert!(holds(&mut town, &request.situation) && holds(&mut town, "端末を入れ替えた。"));
    dispose(&mut town, "exception");
    let mark = "廃棄済み（令和20年4月1日）";
    gone(
        &mut town,
        &[
            &request.situation,
            &request.reason,
            &request.substitute,
            "端末を入れ替えた。",
        ],
    );
    let found = exception::shown(&mut town.office, &id);
    assert_eq!(
        (found.row.number.as_str(), found.row.state.as_str()),
        ("例8-0420-01", "ended")
    );
    assert_eq!(
        (found.situation.as_str(), found.row.reason.as_str()),
        (mark, mark)
    );
    assert_eq!(found.row.items, ["kakuu-HUM-07-a"]);
    assert_eq!(found.row.until.as_deref(), Some("2027-03-31"));
    let folder = town.office.folder("papers");
    let register = paper("register", &[], &folder);
    town.office.app.improve_paper_write(&register).unwrap();
}

#[test]
fn a_prompt_report_goes_after_its_answer_and_its_end() {
    let (mut town, unit) = office();
    let mut request = memo::written("", "incident");
    request.unit.clone_from(&unit);
    let app = &mut town.office.app;
    let number = app.memo_write(&request).unwrap().number;
    app.memo_issue(&MemoIssueRequest {
        memo: number.clone(),
        on: String::new(),
        document_number: "福第31号".to_owned(),
    })
    .unwrap();
    let found = later(&mut town, "memo");
    assert_eq!(hold(&found, "memo").0, "unfinished");
    assert_eq!(refused(make(&mut town, "memo")), "disposal-held");
    let answer = "端末の設定を、7月末までに変えること。";
    town.clock.set("2027-03-31T06:00:00Z");
    let app = &mut town.office.app;
    app.memo_answer(&MemoAnswerRequest {
        memo: number.clone(),
        role: "ciso".to_owned(),
        by: "副市長　大沼 誠".to_owned(),
        on: String::new(),
        answer: answer.to_owned(),
    })
    .unwrap();
    app.memo_end(&MemoEndRequest {
        memo: number.clone(),
        on: String::new(),
        note: "3月20日に設定を変えた。".to_owned(),
    })
    .unwrap();
    town.clock.set("2032-04-01T01:00:00Z");
    assert!(holds(&mut town, &request.seen) && holds(&mut town, answer));
    dispose(&mut town, "memo");
    gone(
        &mut town,
        &[
            &request.seen,
            &request.subject,
            &request.interim,
            answer,
            "3月20日に設定を変えた。",
        ],
    );
    let shown = town
        .office
        .app
        .memo_show(&MemoIdRequest { memo: number.clone() })
        .unwrap();
    assert_eq!((shown.seen.as_str(), shown.row.state.as_str()), (GONE, "closed"));
    assert_eq!(shown.clauses, ["第42条第1項"]);
    let listed = town.office.app.memo_list(&MemoListRequest {
        unit: String::new(),
        state: String::new(),
        text: String::new(),
    });
    assert_eq!(listed.unwrap().rows[0].subject, GONE);
}

#[test]
fn a_central_sheet_goes_with_its_file_and_the_years_proof_stands() {
    let (mut town, _) = office();
    town.office.app.central_start().unwrap();
    town.office.pick("central");
    Filled::default().put(&mut town.office);
    let item = town.office.view().cards[0].item.clone();
    let bytes = "統括の根拠資料の中身".as_bytes();
    crate::section::evidence::attach(&mut town.office, &item, "根拠.txt", bytes);
    town.office.confirm().unwrap();
    closed(&mut town);
    let found = period(&mut town, "central", Some(5));
    let central = line(&found, "central");
    assert_eq!(
        (
            central.state.as_str(),
            central.sheets,
            central.versions,
            central.attachments
        ),
        ("expired", 1, 1, 1)
    );
    assert!(holds(&mut town, "統括の根拠資料の中身") && holds(&mut town, "おおむね守られています。"));
    dispose(&mut town, "central");
    gone(
        &mut town,
        &["統括の根拠資料の中身", "おおむね守られています。", "根拠.txt"],
    );
    let view = town.office.app.office_view().unwrap();
    assert!(view.central.is_none());
    assert_eq!(
        line(&town.office.app.disposal_view().unwrap(), "central").state,
        "done"
    );
    assert!(town.office.app.desk_view().unwrap().sheets.is_empty());
}
