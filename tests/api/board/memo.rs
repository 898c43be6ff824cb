//! 速やかな報告: from what was seen to the answer, between a section and its office.

use std::path::PathBuf;

use tenken_app::wire::{
    AuditReplyRequest, ImprovePaperRequest, MemoAnswerRequest, MemoDaysRequest, MemoDetail, MemoEndRequest,
    MemoForwardRequest, MemoIdRequest, MemoIssueRequest, MemoListRequest, MemoSendRequest, MemoStartRequest,
    MemoWriteRequest, MemosView, TicketRequest, YearRequest,
};

use super::{making, show, view};
use crate::town::{Desk, Town, refused, unit_of};

const NUMBER: &str = "速8-0420-01";

fn list(desk: &mut Desk, state: &str) -> MemosView {
    desk.app
        .memo_list(&MemoListRequest {
            unit: String::new(),
            state: state.to_owned(),
            text: String::new(),
        })
        .unwrap()
}

fn shown(desk: &mut Desk, memo: &str) -> MemoDetail {
    let memo = memo.to_owned();
    desk.app.memo_show(&MemoIdRequest { memo }).unwrap()
}

fn starting(item: &str) -> MemoStartRequest {
    MemoStartRequest {
        sheet: String::new(),
        item: item.to_owned(),
        measure: String::new(),
    }
}

/// What the form says, over what stands there already.
pub fn written(memo: &str, source: &str) -> MemoWriteRequest {
    MemoWriteRequest {
        memo: memo.to_owned(),
        source: source.to_owned(),
        reference: "毎月15日の確認".to_owned(),
        unit: String::new(),
        subject: "窓口の端末がロックされずに置かれていることについて".to_owned(),
        seen: "窓口の端末 3 台が、昼休みの間ロックされずに置かれていた。".to_owned(),
        place: "1階窓口".to_owned(),
        found_at: "令和8年7月14日　午後0時20分".to_owned(),
        since: "不明".to_owned(),
        interim: "その場でロックし、係の全員に伝えた。".to_owned(),
        request: "執るべき措置と、その期限を指示してください。".to_owned(),
        clauses: vec!["第42条第1項".to_owned()],
        reporter_role: "section_mgr".to_owned(),
        reporter: "福祉課長　佐藤 美佐子".to_owned(),
        answer_by: String::new(),
    }
}

fn issuing(memo: &str) -> MemoIssueRequest {
    MemoIssueRequest {
        memo: memo.to_owned(),
        on: String::new(),
        document_number: "福第31号".to_owned(),
    }
}

fn answering(by: &str) -> MemoAnswerRequest {
    MemoAnswerRequest {
        memo: NUMBER.to_owned(),
        role: "ciso".to_owned(),
        by: by.to_owned(),
        on: String::new(),
        answer: "端末の設定を、7月末までに 5 分でロックに変えること。".to_owned(),
    }
}

fn sent(desk: &mut Desk) -> PathBuf {
    let folder = Some(desk.folder("memo"));
    let memos = vec![NUMBER.to_owned()];
    let got = desk.app.memo_send(&MemoSendRequest { memos, folder }).unwrap();
    assert!(!got.is_plain);
    desk.place(&got.files[0].ticket)
}

/// 福祉課 with HUM-07-a ×, on 14 July 2026; the office beside it.
fn not_locked() -> (Town, Desk) {
    let (town, mut desk) = Town::started("0420");
    town.clock.set("2026-07-14T04:00:00Z");
    desk.answer("HUM-07-a", "no").unwrap();
    desk.reason("HUM-07-a", "窓口の端末 3 台の設定が残っている。")
        .unwrap();
    (town, desk)
}

/// The same, reported.
fn issued() -> (Town, Desk) {
    let (town, mut desk) = not_locked();
    desk.app.memo_start(&starting("HUM-07-a")).unwrap();
    desk.app.memo_write(&written(NUMBER, "")).unwrap();
    desk.app.memo_issue(&issuing(NUMBER)).unwrap();
    (town, desk)
}

#[test]
fn an_answer_makes_a_draft_that_says_what_is_known() {
    let (_town, mut desk) = not_locked();
    let saved = desk.app.memo_start(&starting("HUM-07-a")).unwrap();
    assert_eq!(saved.number, NUMBER);
    let found = shown(&mut desk, NUMBER);
    assert_eq!(
        (found.row.state.as_str(), found.row.source.as_str()),
        ("draft", "answer")
    );
    assert_eq!(
        found.addressee_titles,
        ["最高情報セキュリティ責任者", "統括情報セキュリティ責任者"]
    );
    assert!(
        found.seen.contains("×") && found.seen.contains("窓口の端末 3 台"),
        "{}",
        found.seen
    );
    assert!(!found.clauses.is_empty() && !found.request.is_empty());
    assert!(found.question.starts_with("HUM-07-a　"), "{}", found.question);
    assert_eq!(found.acts, ["issue", "edit", "withdraw"]);
    // Asked for again, it is the same one.
    let again = desk.app.memo_start(&starting("HUM-07-a")).unwrap();
    assert_eq!(again.ids, saved.ids);
    assert_eq!(list(&mut desk, "").rows.len(), 1);
    // Since when is for a person to say.
    assert_eq!(refused(desk.app.memo_issue(&issuing(NUMBER))), "field-empty");
}

#[test]
fn only_a_no_on_what_must_be_done_is_reported_from_an_answer() {
    let (_town, mut desk) = not_locked();
    desk.answer("HUM-10-a", "partial").unwrap();
    for item in ["HUM-10-a", "HUM-08-a"] {
        assert_eq!(refused(desk.app.memo_start(&starting(item))), "memo-not-grave");
    }
    assert_eq!(refused(desk.app.memo_start(&starting("HUM-99-z"))), "not-found");
    assert!(list(&mut desk, "").rows.is_empty());
}

#[test]
fn a_report_goes_to_the_office_and_its_answer_comes_back() {
    let (mut town, mut desk) = issued();
    let found = shown(&mut desk, NUMBER);
    assert_eq!(found.row.answer_by.as_deref(), Some("2026-07-21"), "seven days");
    assert_eq!(found.acts, ["send", "answer", "withdraw"]);
    assert_eq!(
        refused(desk.app.memo_write(&written(NUMBER, ""))),
        "act-not-possible"
    );
    let file = sent(&mut desk);
    assert_eq!(shown(&mut desk, NUMBER).acts, ["answer", "send", "withdraw"]);

    let ticket = town.office.note(&file);
    let door = TicketRequest { ticket };
    assert_eq!(town.office.app.arrival_door(&door).unwrap().door, "memos");
    let request = AuditReplyRequest { ticket: door.ticket };
    let seen = town.office.app.memo_arrive_inspect(&request).unwrap();
    assert_eq!(
        (
            seen.unit_code.as_str(),
            seen.lines[0].standing.as_str(),
            seen.is_taken
        ),
        ("0420", "new", false)
    );
    assert_eq!(seen.lines[0].number, NUMBER);
    assert!(
        list(&mut town.office, "").rows.is_empty(),
        "nothing is taken by looking"
    );
    assert!(town.office.app.memo_arrive_take(&request).unwrap().is_taken);
    assert_eq!(refused(town.office.take(&file)), "parcel-taken-before");
    let again = town.office.app.memo_arrive_inspect(&request).unwrap();
    assert_eq!(again.lines[0].standing, "same");
    let there = list(&mut town.office, "waiting");
    assert_eq!(
        (there.rows.len(), there.rows[0].unit_name.as_str()),
        (1, "福祉課")
    );
    town.clock.set("2026-07-24T04:00:00Z");
    assert_eq!(list(&mut town.office, "overdue").rows[0].overdue_days, 3);
    assert_eq!(list(&mut desk, "overdue").rows[0].overdue_days, 3);

    let office = &mut town.office;
    office
        .app
        .memo_forward(&MemoForwardRequest {
            memo: NUMBER.to_owned(),
            to: "副市長　大沼 誠".to_owned(),
            on: String::new(),
            note: "指示をお願いします。".to_owned(),
        })
        .unwrap();
    let own = answering("福祉課長　佐藤 美佐子");
    assert_eq!(refused(office.app.memo_answer(&own)), "memo-own-answer");
    office.app.memo_answer(&answering("副市長　大沼 誠")).unwrap();
    let found = shown(office, NUMBER);
    assert_eq!(found.acts, ["send", "close"]);
    assert_eq!(found.row.overdue_days, 0, "what is answered waits no more");
    let back = sent(office);

    desk.take(&back).unwrap();
    let found = shown(&mut desk, NUMBER);
    assert_eq!(found.row.state, "answered");
    assert_eq!(found.row.answered_by, "副市長　大沼 誠");
    assert_eq!(found.answered_title, "最高情報セキュリティ責任者");
    assert_eq!(found.forwarded_to, "副市長　大沼 誠");
    let end = MemoEndRequest {
        memo: NUMBER.to_owned(),
        on: String::new(),
        note: "7月23日に設定を変えた。".to_owned(),
    };
    desk.app.memo_end(&end).unwrap();
    let found = shown(&mut desk, NUMBER);
    let kinds: Vec<&str> = found.steps.iter().rev().map(|step| step.kind.as_str()).collect();
    assert_eq!(
        kinds,
        ["drafted", "changed", "issued", "sent", "answered", "closed"]
    );
    assert!(found.acts.is_empty());
    assert!(desk.app.case_verify().unwrap().is_sound);
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_report_of_another_case_is_not_taken() {
    let (_town, mut desk) = issued();
    let file = sent(&mut desk);
    // Another office of the same body never asked this section.
    let mut other = Town::new();
    let error = other.office.take(&file);
    assert!(error.is_err());
    assert!(list(&mut other.office, "").rows.is_empty());
}

#[test]
fn a_daily_check_leads_to_an_improvement_that_names_the_report() {
    let (mut town, _desk) = Town::started("0420");
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    let office = &mut town.office;
    let mut request = written("", "daily_check");
    request.unit.clone_from(&unit);
    let number = office.app.memo_write(&request).unwrap().number;
    assert_eq!(number, "速事8-0420-01");
    office.app.memo_issue(&issuing(&number)).unwrap();
    assert_eq!(
        shown(office, &number).acts,
        ["answer", "forward", "measure", "withdraw"]
    );
    let mut make = making("", "incident", "");
    make.memo.clone_from(&number);
    make.clauses.clear();
    let measure = office.app.board_make(&make).unwrap().number;
    assert_eq!(
        refused(office.app.board_make(&make)),
        "field-unknown",
        "it has one"
    );
    assert_eq!(shown(office, &number).measure, measure);
    let detail = show(office, &measure);
    let source = &detail.sources[0];
    assert_eq!(
        (source.kind.as_str(), source.reference.as_str()),
        ("daily_check", number.as_str())
    );
    assert_eq!(detail.line.unit, unit);
    // And an improvement leads to a report.
    let start = MemoStartRequest {
        measure: measure.clone(),
        ..starting("")
    };
    let second = office.app.memo_start(&start).unwrap().number;
    let found = shown(office, &second);
    assert_eq!(
        (found.measure.as_str(), found.row.source.as_str()),
        (measure.as_str(), "measure")
    );
    assert_eq!(found.seen, view(office).lines[0].problem);
    // Both stand before the closing of the year.
    let year = office.app.year_view(&YearRequest { fiscal_year: None }).unwrap();
    let point = year.points.iter().find(|point| point.code == "memos").unwrap();
    assert_eq!((point.count, point.route.as_str()), (2, "memos"));
    assert!(office.app.case_verify().unwrap().is_sound);
}

#[test]
fn the_days_of_the_answer_are_set_where_the_standard_has_none() {
    let (_town, mut desk) = not_locked();
    let seen = list(&mut desk, "");
    assert_eq!((seen.days, seen.days_from.as_str()), (7, "usual"));
    assert_eq!(seen.clause, "第83条第1項");
    let seen = desk.app.memo_days_set(&MemoDaysRequest { days: 3 }).unwrap();
    assert_eq!((seen.days, seen.days_from.as_str()), (3, "own"));
    assert_eq!(
        refused(desk.app.memo_days_set(&MemoDaysRequest { days: 366 })),
        "field-unknown"
    );
    desk.app.memo_start(&starting("HUM-07-a")).unwrap();
    desk.app.memo_write(&written(NUMBER, "")).unwrap();
    desk.app.memo_issue(&issuing(NUMBER)).unwrap();
    assert_eq!(
        shown(&mut desk, NUMBER).row.answer_by.as_deref(),
        Some("2026-07-17")
    );
    let seen = desk.app.memo_days_set(&MemoDaysRequest { days: 0 }).unwrap();
    assert_eq!((seen.days, seen.days_from.as_str()), (7, "usual"));
}

#[test]
fn the_paper_says_what_was_seen_and_leaves_the_answer_to_the_pen_or_prints_it() {
    let (_town, mut desk) = issued();
    let paper = |desk: &mut Desk| {
        let folder = Some(desk.folder("papers"));
        let written = desk
            .app
            .improve_paper_write(&ImprovePaperRequest {
                paper: "memo".to_owned(),
                ids: vec![NUMBER.to_owned()],
                unit: String::new(),
                department: String::new(),
                days: 0,
                document_number: String::new(),
                on: String::new(),
                is_pdf: true,
                is_xlsx: true,
                folder,
            })
            .unwrap();
        assert_eq!(written.files.len(), 2);
        let file = desk.place(&written.files[0].ticket);
        let text = tenken_documents::text_in::text_of(&std::fs::read(file).unwrap()).unwrap();
        text.chars()
            .filter(|one| !one.is_whitespace())
            .collect::<String>()
    };
    let text = paper(&mut desk);
    for part in [
        "速やかな報告",
        "福第31号",
        NUMBER,
        "窓口の端末3台が、昼休みの間ロックされずに置かれていた。",
        "第42条第1項",
        "令和8年7月21日",
        "最高情報セキュリティ責任者",
    ] {
        let part: String = part.chars().filter(|one| !one.is_whitespace()).collect();
        assert!(text.contains(&part), "{part} in {text}");
    }
    desk.app.memo_answer(&answering("副市長　大沼 誠")).unwrap();
    assert!(paper(&mut desk).contains("5分でロックに変えること。"));
}
