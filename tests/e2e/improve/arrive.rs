//! What comes to the office outside the yearly parcels: an Excel form and a paper that answer what earlier years left
//! open, an application written into a workbook, a prompt report.

use std::path::PathBuf;

use tenken_app::wire::{
    FormWriteRequest, ImprovePaperRequest, MemoIssueRequest, MemoSendRequest, MemoStartRequest,
    MemoWriteRequest,
};

use super::excepted::excepted_by;
use super::no_dialog;
use crate::book::{Book, rows_below};
use crate::drive::dialog::pick;
use crate::harness::{Window, start_in};
use crate::town::{Filled, Round, Town, unit_of};
use crate::walk::{home_with, operate};

const MEASURE: &str = "7-0420-01";
const EXCEPTION: &str = "情政第50号";

/// The round of 2026; the year before left 福祉課 an improvement and an exception.
fn second_year() -> Town {
    let mut town = Town::new();
    excepted_by(&mut town, |town| {
        let mut desk = town.taken("0420");
        desk.operate("山口 恵", "section_deputy");
        desk.pick("organisation");
        let file = Town::submitted(&mut desk, &Filled::with(&[("HUM-10-a", "no")]));
        town.take_in(&file).unwrap();
    });
    town
}

/// The window on a copy of the office's case; `come` is what came, by a plain name in the window's home.
fn office_with(town: &mut Town, come: Option<(&PathBuf, &str)>) -> (Window, PathBuf) {
    let (home, case) = home_with(&mut town.office);
    let place = home.path().join(come.map_or("", |(_, name)| name));
    if let Some((file, _)) = come {
        std::fs::copy(file, &place).unwrap();
    }
    let window = start_in(home, &[&case.to_string_lossy()], &[]);
    operate(&window, "高橋 直人");
    window.sees_at_last("令和8年度 課の一覧");
    (window, place)
}

/// The office sees on its board and in its register what the section said.
fn is_told(window: &Window, pictures: [&str; 2]) {
    window.click("link", "改善の管理");
    window.sees_at_last("措置済の報告があったもの");
    window.choose("進捗", "すべて");
    window.sees_at_last(MEASURE);
    window.sees_at_last("措置済");
    window.screen("改善の管理", pictures[0]);
    window.click("link", "例外措置");
    window.sees_at_last("令和8年度の回答");
    window.sees("継続（遵守）");
    window.screen("例外措置", pictures[1]);
}

#[test]
fn an_excel_form_answers_what_earlier_years_left_open() {
    let mut town = second_year();
    let form = form(&mut town);
    let mut book = Book::read(&form);
    for (sheet, said) in [("該当性", "はい"), ("点検票", "○")] {
        let sheet = book.sheet(sheet);
        let answer = sheet.column("回答");
        for row in rows_below(sheet) {
            sheet.put(row, answer, said);
        }
    }
    let carried = "前年度から続く改善・例外措置";
    let done = [
        ("今の状況", "措置済"),
        ("状況の日（完了日）", "令和8年6月10日"),
        ("実施した内容・理由", "全ての端末に鍵を掛けた。"),
    ];
    book.say(carried, MEASURE, &done);
    let kept = [
        ("今の状況", "継続（遵守）"),
        ("実施した内容・理由", "毎日の終わりに確かめている。"),
    ];
    book.say(carried, EXCEPTION, &kept);
    for (label, text) in [
        ("確認した者の職名", "福祉課長"),
        ("点検責任者の確認日", "令和8年6月12日"),
    ] {
        book.sheet("概要").fact(label, text);
    }
    book.write(&form);
    let (window, place) = office_with(&mut town, Some((&form, "fukushi.xlsx")));
    window.click("link", "受け入れ");
    pick(&window, "ファイルを選ぶ", &place);
    window.sees_at_last("まだ何も取り込んでいません。");
    window.screen("受け入れの下調べ", "200-form-looked");
    window.click("button", "1 件を取り込む");
    window.sees_at_last("取り込みました");
    is_told(&window, ["201-form-board", "202-form-register"]);
}

fn form(town: &mut Town) -> PathBuf {
    let request = FormWriteRequest {
        unit: unit_of(&town.office.app.office_view().unwrap(), "0420"),
        is_profile_known: false,
        is_cut_left_out: false,
        folder: Some(town.office.folder("forms")),
    };
    let written = town.office.app.form_write(&request).unwrap();
    town.office.place(&written.files[0].ticket)
}

#[test]
fn a_paper_answers_what_earlier_years_left_open() {
    let mut town = second_year();
    let (window, _) = office_with(&mut town, None);
    window.click("link", "受け入れ");
    window.click("link", "紙の様式を入力する");
    window.choose("課", "0420 福祉課");
    window.fill_in("", "どのような紙か", "庁内便で届いた紙");
    window.click("button", "入力を始める");
    window.sees_at_last("前年度から続く改善・例外措置");
    window.sees("前年度から続くもの 2 件に回答がありません。");
    answered(&window, MEASURE, "措置済", "203-paper-answer");
    window.sees_at_last("前年度から続くもの 1 件に回答がありません。");
    answered(&window, EXCEPTION, "継続（遵守）", "204-paper-exception");
    window.sees_at_last("全部に答えました。");
    window.script("document.getElementById('carried').scrollIntoView()", vec![]);
    window.screen("福祉課　組織の点検票", "205-paper-answered");
    window.click("button", "取り込む");
    window.sees_at_last("代行入力");
    window.screen("福祉課", "206-paper-taken");
    is_told(&window, ["207-paper-board", "208-paper-register"]);
}

/// What the paper says of one line: a state, and no more.
fn answered(window: &Window, number: &str, state: &str, picture: &str) {
    window.script(
        "document.getElementById(`carried-${arguments[0]}`).click()",
        vec![number.into()],
    );
    window.sees_at_last("のいまの様子");
    window.choose("いまの状態", state);
    window.picture(picture);
    window.click("button", "この答えにする");
    no_dialog(window);
}

#[test]
fn an_application_written_into_a_workbook_comes_into_the_register() {
    let mut town = Town::new();
    town.round(&Round::default());
    let blank = blank_application(&mut town);
    let mut book = Book::read(&blank);
    for (label, text) in [
        ("申請日", "令和8年6月15日"),
        ("申請者", "福祉課長　佐藤 美佐子"),
        ("申請者の役割", "情報セキュリティ管理者"),
        ("申請の別", "通常（事前の申請）"),
        ("守れない条項", "5.1(1)⑦"),
        ("対象の設問", "HUM-07-a"),
        ("現状", "窓口の共用端末は、画面を閉じると受付の表示が消える。"),
        ("合理的な理由", "表示を続ける方法が、いまの機器にはない。"),
        ("代わりの対策の別", "別の方法で行う"),
        ("代わりの対策", "窓口に人がいない時間は電源を切る。"),
        ("残るリスク", "短い離席の間にのぞき見られるおそれがある。"),
        ("期間の初日", "R8.7.1"),
        ("期間の末日", "2027/3/31"),
    ] {
        book.sheet("本紙").fact(label, text);
    }
    book.write(&blank);
    let (window, place) = office_with(&mut town, Some((&blank, "shinsei.xlsx")));
    window.click("link", "例外措置");
    window.click("button", "届いた申請を受け取る");
    pick(&window, "届いたファイルを選ぶ", &place);
    window.sees_at_last("新しい申請です。");
    window.sees("表示を続ける方法が、いまの機器にはない。");
    window.screen("例外措置", "209-application-looked");
    window.click("button", "台帳に入れる");
    window.sees_at_last("例8-0420-01");
    window.sees_at_last("決定待ち");
    window.screen("例外措置", "210-application-taken");
}

fn blank_application(town: &mut Town) -> PathBuf {
    let request = ImprovePaperRequest {
        paper: "application".to_owned(),
        ids: Vec::new(),
        unit: unit_of(&town.office.app.office_view().unwrap(), "0420"),
        department: String::new(),
        days: 30,
        document_number: String::new(),
        on: String::new(),
        is_pdf: false,
        is_xlsx: true,
        folder: Some(town.office.folder("forms")),
    };
    let written = town.office.app.improve_paper_write(&request).unwrap();
    town.office.place(&written.files[0].ticket)
}

#[test]
fn a_prompt_report_of_a_section_is_answered_by_the_office() {
    let (mut town, report) = reported();
    let (window, place) = office_with(&mut town, Some((&report, "hokoku.tenkenp")));
    window.click("link", "速やかな報告");
    window.click("button", "届いたファイルを受け取る");
    pick(&window, "届いたファイルを選ぶ", &place);
    window.sees_at_last("新しい報告です。");
    window.screen("速やかな報告", "211-memo-looked");
    window.click_in("届いたファイルを受け取る", "button", "受け取る");
    window.sees_at_last("速8-0420-01");
    window.sees_at_last("窓口の端末 3 台が、昼休みの間");
    window.screen("速やかな報告", "212-memo-taken");
    window.click("button", "回答を記録する");
    window.fill("回答した者", "副市長　大野 健一");
    window.fill("回答", "端末の設定を、7月末までに 5 分でロックに変えること。");
    window.picture("213-memo-answer");
    window.click("button", "記録する");
    no_dialog(&window);
    window.sees_at_last("5 分でロックに変えること。");
    window.screen("速やかな報告", "214-memo-answered");
}

/// 福祉課 reports at once what it found, and writes the file for the office.
fn reported() -> (Town, PathBuf) {
    const NUMBER: &str = "速8-0420-01";
    let (town, mut desk) = Town::started("0420");
    town.clock.set("2026-07-14T04:00:00Z");
    desk.answer("HUM-07-a", "no").unwrap();
    desk.reason("HUM-07-a", "窓口の端末 3 台の設定が残っている。")
        .unwrap();
    let from = MemoStartRequest {
        sheet: String::new(),
        item: "HUM-07-a".to_owned(),
        measure: String::new(),
    };
    desk.app.memo_start(&from).unwrap();
    let written = MemoWriteRequest {
        memo: NUMBER.to_owned(),
        source: String::new(),
        reference: String::new(),
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
    };
    desk.app.memo_write(&written).unwrap();
    let issued = MemoIssueRequest {
        memo: NUMBER.to_owned(),
        on: String::new(),
        document_number: "福第31号".to_owned(),
    };
    desk.app.memo_issue(&issued).unwrap();
    let out = MemoSendRequest {
        memos: vec![NUMBER.to_owned()],
        folder: Some(desk.folder("memo")),
    };
    let sent = desk.app.memo_send(&out).unwrap();
    let file = desk.place(&sent.files[0].ticket);
    (town, file)
}
