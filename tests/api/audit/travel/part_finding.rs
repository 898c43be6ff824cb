//! Findings made on the second machine: a number of the part there, one of the audit when they come back.

use tenken_app::wire::{FindingDropRequest, FindingMakeRequest, FindingMemoRequest, FindingSlipRequest};

use super::{
    super::id,
    part::{Two, judge, write},
};
use crate::town::{Desk, refused};

fn make(desk: &mut Desk, item: &str) -> tenken_app::Result<tenken_app::wire::AuditSaved> {
    desk.app.finding_make(&FindingMakeRequest {
        id: item.to_owned(),
        class: String::new(),
    })
}

fn subject(desk: &mut Desk, finding: &str, text: &str) -> tenken_app::Result<()> {
    desk.field(&format!("audit/finding/{finding}/subject"), text)
        .map(drop)
}

#[test]
fn a_finding_made_there_gets_its_number_when_the_part_comes_back() {
    let mut two = Two::new();
    let (first, second, third) = (two.items[0].clone(), two.items[1].clone(), two.items[2].clone());
    // Meanwhile the audit's own first number is given here.
    judge(&mut two.team.desk, &third, "nonconforming").unwrap();
    assert_eq!(make(&mut two.team.desk, &third).unwrap().number, "監8-01-F01");
    assert_eq!(refused(make(&mut two.team.desk, &first)), "audit-handed-out");
    two.work();
    let made = make(&mut two.part, &first).unwrap();
    assert_eq!(made.number, "監8-01-分1-F01");
    subject(&mut two.part, &made.id, "棚卸しの記録が途中までしかない。").unwrap();
    judge(&mut two.part, &second, "partly_nonconforming").unwrap();
    let dropped = make(&mut two.part, &second).unwrap();
    assert_eq!(dropped.number, "監8-01-分1-F02");
    let drop = FindingDropRequest {
        finding: dropped.id,
        reason: "聞き違い".to_owned(),
    };
    two.part.app.finding_drop(&drop).unwrap();
    let shown = two.part.app.finding_view(&id(&made.id)).unwrap();
    assert!(shown.is_part);
    let slip = FindingSlipRequest {
        findings: vec![made.id.clone()],
        handed_to: "福祉課長".to_owned(),
        on: String::new(),
        reply_due_on: String::new(),
    };
    assert_eq!(refused(two.part.app.finding_slip(&slip)), "audit-part-case");
    let memo = FindingMemoRequest {
        finding: made.id.clone(),
        role: "ciso".to_owned(),
        told_to: "副市長".to_owned(),
        told_at: String::new(),
        is_oral: true,
        content: String::new(),
        answer: String::new(),
        request: String::new(),
    };
    assert_eq!(refused(two.part.app.finding_memo(&memo)), "audit-part-case");
    let file = two.back();
    assert_eq!(
        refused(subject(&mut two.part, &made.id, "戻した後に書く。")),
        "audit-handed-out"
    );
    assert_eq!(refused(make(&mut two.part, &first)), "audit-handed-out");
    let taken = two.take(&file).unwrap();
    assert_eq!(
        (taken.lines[0].findings, taken.lines[1].findings),
        (1, 0),
        "what was withdrawn there stays there"
    );
    let findings = two.team.view(&two.engagement.clone()).findings;
    let numbers: Vec<&str> = findings.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(numbers, ["監8-01-F01", "監8-01-F02"]);
    assert_eq!(findings[1].subject, "棚卸しの記録が途中までしかない。");
    assert_eq!(findings[1].papers, ["監8-01-001"]);
    assert_eq!(findings[1].evidence, ["001-1"]);
    subject(&mut two.team.desk, &findings[1].finding, "こちらで直す。").unwrap();
    two.team.verified();
    two.part.entries();
}

#[test]
fn after_a_call_back_a_finding_made_there_is_decided_with_its_item() {
    for (take, wanted) in [("theirs", 2), ("ours", 1)] {
        let mut two = Two::new();
        two.work();
        let first = two.items[0].clone();
        let made = make(&mut two.part, &first).unwrap();
        subject(&mut two.part, &made.id, "あちらの指摘").unwrap();
        two.call_back();
        write(&mut two.team.desk, &first, "facts", "こちらで見た。").unwrap();
        judge(&mut two.team.desk, &first, "nonconforming").unwrap();
        make(&mut two.team.desk, &first).unwrap();
        let file = two.back();
        let taken = two.take(&file).unwrap();
        let field = taken.part.conflicts[0]
            .fields
            .iter()
            .find(|one| one.field == "findings")
            .unwrap();
        assert_eq!(field.theirs, "監8-01-分1-F01　あちらの指摘");
        let before = two.team.view(&two.engagement.clone()).findings;
        assert_eq!(before.len(), 1, "nothing is written before it is decided");
        two.decide(0, take).unwrap();
        let after = two.team.view(&two.engagement.clone()).findings;
        assert_eq!(after.len(), wanted, "{take}");
        assert_eq!(after.last().unwrap().number, format!("監8-01-F{wanted:02}"));
        two.team.verified();
    }
}
