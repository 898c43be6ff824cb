//! 例外措置申請書 as a form: written blank for a section without the program, read back into the register, refused with
//! file and cell.

use std::path::{Path, PathBuf};

use tenken_app::wire::{AuditReplyRequest, ExceptionArrival, ImprovePaperRequest, TicketRequest};

use super::exception::{decision, receive, shown};
use crate::{
    form::Book,
    town::{Round, Town, refused, unit_of},
};

fn town_of(body: &str) -> Town {
    let mut town = Town::of_body(body);
    if body == "kakuu" {
        town.round(&Round::default());
    }
    town
}

/// The blank form of a section.
fn blank(town: &mut Town, code: &str) -> PathBuf {
    let unit = match code {
        "" => String::new(),
        code => unit_of(&town.office.app.office_view().unwrap(), code),
    };
    let request = ImprovePaperRequest {
        paper: "application".to_owned(),
        ids: Vec::new(),
        unit,
        department: String::new(),
        days: 30,
        document_number: String::new(),
        on: String::new(),
        is_pdf: true,
        is_xlsx: true,
        folder: Some(town.office.folder("forms")),
    };
    let written = town.office.app.improve_paper_write(&request).unwrap();
    let file = written
        .files
        .iter()
        .find(|file| file.name.ends_with("xlsx"))
        .unwrap();
    town.office.place(&file.ticket)
}

const FILLED: &[(&str, &str)] = &[
    ("申請日", "令和8年6月15日"),
    ("申請者", "福祉課長　佐藤 美佐子"),
    ("申請の別", "通常（事前の申請）"),
    ("守れない条項", "5.1(1)⑦"),
    ("対象の設問", "HUM-07-a"),
    ("現状", "窓口の共用端末は、画面を閉じると受付の表示が消える。"),
    ("合理的な理由", "表示を続ける方法が、いまの機器にはない。"),
    ("代わりの対策の別", "別の方法で行う"),
    ("代わりの対策", "窓口に人がいない時間は電源を切る。"),
    ("残るリスク", "短い離席の間にのぞき見られるおそれがある。"),
    ("対象の人数", "１２名"),
    ("期間の初日", "R8.7.1"),
    ("期間の末日", "2027/3/31"),
];

/// A form filled in, with cells changed.
fn filled(town: &mut Town, code: &str, changes: &[(&str, &str)]) -> PathBuf {
    let file = blank(town, code);
    let mut book = Book::read(&file);
    let sheet = book.sheet("本紙");
    let role = "情報セキュリティ管理者";
    for (label, text) in FILLED.iter().chain(&[("申請者の役割", role)]).chain(changes) {
        sheet.fact(label, text);
    }
    let path = town.dir.path().join("申請.xlsx");
    book.write(&path);
    path
}

fn look(town: &mut Town, file: &Path) -> tenken_app::Result<ExceptionArrival> {
    let ticket = town.office.note(file);
    town.office
        .app
        .exception_arrive_inspect(&AuditReplyRequest { ticket })
}

fn take(town: &mut Town, file: &Path) -> tenken_app::Result<ExceptionArrival> {
    let ticket = town.office.note(file);
    town.office
        .app
        .exception_arrive_take(&AuditReplyRequest { ticket })
}

#[test]
fn a_filled_form_becomes_an_application_that_is_decided_like_any_other() {
    let mut town = town_of("kakuu");
    let file = filled(&mut town, "0420", &[]);
    let seen = look(&mut town, &file).unwrap();
    assert_eq!(
        (seen.unit_code.as_str(), seen.lines[0].standing.as_str()),
        ("0420", "new")
    );
    assert_eq!(seen.lines[0].number, "例8-0420-01");
    take(&mut town, &file).unwrap();
    let found = shown(&mut town.office, "例8-0420-01");
    assert_eq!(
        (found.row.state.as_str(), found.row.applied_on.as_deref()),
        ("applied", Some("2026-06-15"))
    );
    assert_eq!(found.scope_headcount, Some(12));
    assert_eq!(
        (found.row.from.as_deref(), found.row.until.as_deref()),
        (Some("2026-07-01"), Some("2027-03-31"))
    );
    assert!(found.row.items[0].ends_with("HUM-07-a"), "{:?}", found.row.items);
    // The applicant of the form is the one who may not approve.
    receive(&mut town.office, &found.row.exception);
    let mut own = decision(&found.row.exception);
    own.approver = "福祉課長　佐藤 美佐子".to_owned();
    let error = town.office.app.exception_decide(&own).unwrap_err();
    assert_eq!(error.wire().code, "exception-same-person");
    // The same file is not taken twice; written anew it says the same application.
    assert_eq!(refused(take(&mut town, &file)), "parcel-taken-before");
    let again = filled(&mut town, "0420", &[("対象の情報", "")]);
    std::fs::rename(&again, again.with_file_name("もう一度.xlsx")).unwrap();
    let again = again.with_file_name("もう一度.xlsx");
    assert_eq!(look(&mut town, &again).unwrap().lines[0].number, "例8-0420-01");
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn an_application_handed_in_again_under_its_number_shows_what_was_changed_and_where() {
    let mut town = town_of("kakuu");
    let file = filled(&mut town, "0420", &[]);
    take(&mut town, &file).unwrap();
    let changes = [
        ("申請番号", "例8-0420-01"),
        ("合理的な理由", "機器の更新は令和9年4月になる。"),
    ];
    let second = filled(&mut town, "0420", &changes);
    let seen = look(&mut town, &second).unwrap();
    assert_eq!(seen.lines[0].standing, "changed");
    let change = &seen.lines[0].changes[0];
    assert_eq!(change.now, "機器の更新は令和9年4月になる。");
    assert!(change.place.starts_with("本紙!B"), "{}", change.place);
    take(&mut town, &second).unwrap();
    let found = shown(&mut town.office, "例8-0420-01");
    assert_eq!(found.row.reason, "機器の更新は令和9年4月になる。");
}

/// Code, cell and fault of a refusal.
#[track_caller]
fn refusal(body: &str, code: &str, changes: &[(&str, &str)], expected: (&str, &str)) {
    let mut town = town_of(body);
    let file = filled(&mut town, code, changes);
    let wire = look(&mut town, &file).unwrap_err().wire();
    assert_eq!(wire.params["file"], "申請.xlsx");
    assert!(wire.params["place"].starts_with("本紙!B"), "{wire:?}");
    let fault = wire.params.get("fault").map_or("", String::as_str);
    assert_eq!((wire.code.as_str(), fault), expected);
}

#[test]
fn what_is_missing_or_cannot_be_read_is_named_with_its_cell() {
    refusal("kakuu", "0420", &[("現状", "")], ("audit-reply-lacks", ""));
    refusal(
        "kakuu",
        "0420",
        &[("期間の末日", "年度末まで")],
        ("audit-reply-word", ""),
    );
    refusal(
        "kakuu",
        "0420",
        &[("申請の別", "たぶん")],
        ("audit-reply-word", ""),
    );
    refusal(
        "kakuu",
        "0420",
        &[("対象の設問", "HUM-99-z")],
        ("exception-form", "item"),
    );
    refusal("kakuu", "", &[("課コード", "9999")], ("exception-form", "unit"));
}

#[test]
fn the_rules_of_the_body_hold_for_a_form_as_for_a_parcel() {
    refusal(
        "kakuu",
        "0420",
        &[("期間の末日", "令和10年3月31日")],
        ("exception-form", "too-long"),
    );
    refusal(
        "kakuu",
        "0420",
        &[("期間の末日", "令和8年6月1日")],
        ("exception-form", "backwards"),
    );
    refusal(
        "kakuu",
        "0420",
        &[("申請者の役割", "最高情報セキュリティ責任者")],
        ("exception-form", "role"),
    );
    let urgent = [("申請の別", "緊急（事後の報告）")];
    refusal("kakuu", "0420", &urgent, ("audit-reply-lacks", ""));
}

#[test]
fn a_file_that_is_dropped_says_which_screen_deals_with_it() {
    let mut town = town_of("kakuu");
    let door = |town: &mut Town, file: &Path| {
        let ticket = town.office.note(file);
        town.office
            .app
            .arrival_door(&TicketRequest { ticket })
            .unwrap()
            .door
    };
    let application = filled(&mut town, "0420", &[]);
    assert_eq!(door(&mut town, &application), "exceptions");
    let form = crate::form::forms(&mut town, "0420").remove(0);
    assert_eq!(door(&mut town, &form), "collect");
}
