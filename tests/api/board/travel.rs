//! An application goes from the section's desk to the office's register as a file, and the decision comes back.

use std::path::{Path, PathBuf};

use tenken_app::wire::{
    AuditReplyRequest, ExceptionArrival, ExceptionListRequest, ExceptionReceiveRequest, ExceptionSendRequest,
};

use super::exception::{application, decision, shown};
use crate::town::{Desk, Town, refused};

fn apply(desk: &mut Desk) -> String {
    desk.app.exception_apply(&application("")).unwrap().ids.remove(0)
}

fn send(desk: &mut Desk, exception: &str) -> tenken_app::Result<PathBuf> {
    let folder = desk.folder("out");
    let written = desk.app.exception_send(&ExceptionSendRequest {
        exceptions: vec![exception.to_owned()],
        folder: Some(folder),
    })?;
    assert!(!written.is_plain);
    Ok(desk.place(&written.files[0].ticket))
}

fn look(office: &mut Desk, file: &Path) -> tenken_app::Result<ExceptionArrival> {
    let ticket = office.note(file);
    office.app.exception_arrive_inspect(&AuditReplyRequest { ticket })
}

fn take(office: &mut Desk, file: &Path) -> tenken_app::Result<ExceptionArrival> {
    let ticket = office.note(file);
    office.app.exception_arrive_take(&AuditReplyRequest { ticket })
}

fn standing(view: &ExceptionArrival) -> (&str, &str) {
    (view.lines[0].number.as_str(), view.lines[0].standing.as_str())
}

fn waiting(office: &mut Desk) -> usize {
    let request = ExceptionListRequest {
        unit: String::new(),
        state: "waiting".to_owned(),
        text: String::new(),
    };
    office.app.exception_list(&request).unwrap().rows.len()
}

fn receive(office: &mut Desk, exception: &str) {
    office
        .app
        .exception_receive(&ExceptionReceiveRequest {
            exception: exception.to_owned(),
            receipt_number: "受8-01".to_owned(),
            on: String::new(),
            opinion: "代わりの対策は足りる。".to_owned(),
        })
        .unwrap();
}

#[test]
fn an_application_travels_under_its_own_number_and_the_decision_comes_back() {
    let (mut town, mut desk) = Town::started("0420");
    let own = apply(&mut desk);
    assert!(shown(&mut desk, &own).acts.contains(&"send".to_owned()));
    let file = send(&mut desk, &own).unwrap();
    let office = &mut town.office;
    assert_eq!(standing(&look(office, &file).unwrap()), ("例8-0420-01", "new"));
    assert_eq!(waiting(office), 0, "looking takes nothing in");
    assert!(take(office, &file).unwrap().is_taken);
    assert_eq!(waiting(office), 1);
    let there = shown(office, "例8-0420-01");
    assert_eq!(
        (
            there.row.state.as_str(),
            there.row.unit_code.as_str(),
            there.applicant.as_str()
        ),
        ("applied", "0420", "佐藤 美佐子")
    );
    assert_eq!(there.row.clauses, ["5.1(1)⑦"]);
    assert_eq!(there.scope_headcount, Some(12));
    assert!(!there.acts.contains(&"send".to_owned()), "nothing is decided yet");
    assert_eq!(refused(take(office, &file)), "parcel-taken-before");
    receive(office, &there.row.exception);
    office
        .app
        .exception_decide(&decision(&there.row.exception))
        .unwrap();
    let back = send(office, &there.row.exception).unwrap();
    let taken = desk.take(&back).unwrap();
    assert_eq!(taken.kind, "exception_decision");
    let here = shown(&mut desk, &own);
    assert_eq!(
        (
            here.row.state.as_str(),
            here.row.approver.as_str(),
            here.receipt_number.as_str()
        ),
        ("granted", "副市長　大野 健一", "受8-01")
    );
    assert_eq!(here.row.decided_on.as_deref(), Some("2026-06-15"));
    assert_eq!(refused(desk.take(&back)), "parcel-taken-before");
    assert_eq!(refused(send(&mut desk, &own)), "act-not-possible");
    let mut stranger = town.taken("0312");
    stranger.operate("髙﨑 修一", "section_mgr");
    assert_eq!(refused(stranger.take(&back)), "parcel-not-for-this-desk");
    desk.entries();
    town.office.entries();
}

#[test]
fn a_changed_application_is_shown_and_what_was_received_stays() {
    let (mut town, mut desk) = Town::started("0420");
    let own = apply(&mut desk);
    let first = send(&mut desk, &own).unwrap();
    take(&mut town.office, &first).unwrap();
    let mut changed = application("");
    changed.exception.clone_from(&own);
    changed.substitute = "のぞき見防止の板を付ける。".to_owned();
    desk.app.exception_apply(&changed).unwrap();
    let second = send(&mut desk, &own).unwrap();
    let view = look(&mut town.office, &second).unwrap();
    assert_eq!(standing(&view), ("例8-0420-01", "changed"));
    assert_eq!(view.lines[0].changes.len(), 1);
    assert_eq!(view.lines[0].changes[0].now, "のぞき見防止の板を付ける。");
    take(&mut town.office, &second).unwrap();
    let there = shown(&mut town.office, "例8-0420-01");
    assert_eq!(there.row.substitute, "のぞき見防止の板を付ける。");
    receive(&mut town.office, &there.row.exception);
    changed.substitute = "衝立を置く。".to_owned();
    desk.app.exception_apply(&changed).unwrap();
    let third = send(&mut desk, &own).unwrap();
    assert_eq!(
        look(&mut town.office, &third).unwrap().lines[0].standing,
        "further"
    );
    take(&mut town.office, &third).unwrap();
    let there = shown(&mut town.office, "例8-0420-01");
    assert_eq!(
        (there.row.state.as_str(), there.row.substitute.as_str()),
        ("received", "のぞき見防止の板を付ける。")
    );
}

#[test]
fn another_office_a_taken_number_and_a_case_without_request_are_refused() {
    let (mut town, mut desk) = Town::started("0420");
    let unit = crate::town::unit_of(&town.office.app.office_view().unwrap(), "0420");
    town.office.app.exception_apply(&application(&unit)).unwrap();
    let own = apply(&mut desk);
    let file = send(&mut desk, &own).unwrap();
    assert_eq!(look(&mut town.office, &file).unwrap().lines[0].standing, "clash");
    assert_eq!(refused(take(&mut town.office, &file)), "code-taken");
    let (mut other, _) = Town::started("0420");
    assert_eq!(
        refused(look(&mut other.office, &file)),
        "parcel-not-for-this-desk"
    );
    let cut = file.with_extension("cut");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&cut, &bytes[..bytes.len() / 2]).unwrap();
    assert!(look(&mut town.office, &cut).is_err());
    assert!(town.office.take(&file).is_err(), "the register is its door");
    let there = shown(&mut town.office, "例8-0420-01").row.exception;
    receive(&mut town.office, &there);
    assert_eq!(
        refused(send(&mut town.office, &there)),
        "exception-no-section-key"
    );
    let dir = tempfile::tempdir().unwrap();
    let mut alone = Desk::alone(dir.path(), None);
    let own = apply(&mut alone);
    assert!(!shown(&mut alone, &own).acts.contains(&"send".to_owned()));
    assert_eq!(refused(send(&mut alone, &own)), "exception-no-office-key");
}
