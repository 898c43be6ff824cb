//! Audits that a journey finds on its desk: made by the commands that the page sends, so that each journey types only what
//! it is about.

use serde_json::{Value, json};

use super::SECRET;
use super::days::{iso, year};
use crate::harness::Window;

/// An audit of one section, planned and approved by the commands of the page.
pub(crate) struct Prepared {
    pub engagement: String,
    pub items: Vec<String>,
}

/// Sends a command as the page would; it is done.
pub(super) fn does(window: &Window, command: &str, request: &Value) -> Value {
    window
        .invoke(command, &json!({ "request": request }))
        .unwrap_or_else(|refusal| panic!("{command} is refused: {refusal}"))
}

/// As `does`, for the id of what was made.
fn made(window: &Window, command: &str, request: &Value) -> String {
    does(window, command, request)["id"].as_str().unwrap().to_owned()
}

fn field(window: &Window, field: &str, text: &str) {
    let field = format!("audit/{field}");
    does(window, "field_save", &json!({ "field": field, "text": text }));
}

/// A case of 米沢市 with 福祉課, 総務課 and 下水道課, the auditors 早川 and 須藤, an approved plan and the audit of 福祉課 without
/// items. 安部 operates.
pub(super) fn planned(window: &Window) -> String {
    does(
        window,
        "audit_create",
        &json!({ "body": "yonezawa", "team_name": "総務課監査係", "contact": "内線 2314", "passphrase": SECRET, "is_plain_accepted": false }),
    );
    does(
        window,
        "operator_add",
        &json!({ "name": "安部　直子", "role": "audit_lead" }),
    );
    let unit = |code: &str, name: &str, head: &str| {
        let request = json!({
            "unit": null, "kind": "section", "code": code, "name": name, "department_name": "", "owner": null,
            "head_title": "課長", "head_name": head, "head_since_on": "", "roles": [], "figures": [], "orderer": null,
            "upper": null, "contract_number": "", "clause_code": "", "clause": "", "note": "",
        });
        made(window, "auditee_save", &request)
    };
    let welfare = unit("0420", "福祉課", "佐藤　美佐子");
    let general = unit("0110", "総務課", "小野寺　誠");
    unit("0730", "下水道課", "遠藤　浩");
    let auditor = |name: &str| {
        let request = json!({
            "person": null, "name": name, "role": "auditor", "affiliation": "総務部総務課", "qualification": "",
            "is_external": false, "postings": [{ "unit": general, "from": "2020-04-01", "to": "", "title": "主査" }],
            "duties": [], "note": "",
        });
        made(window, "auditor_save", &request)
    };
    let team = [(auditor("早川　恵"), "chief"), (auditor("須藤　健一"), "auditor")];
    let plan = the_plan(window, &welfare, &team);
    let engagement = made(
        window,
        "engagement_make",
        &json!({ "plan": plan, "unit": welfare }),
    );
    the_engagement(window, &engagement);
    engagement
}

fn the_plan(window: &Window, unit: &str, team: &[(String, &str)]) -> String {
    let request = json!({
        "fiscal_year": year(), "kind": "regular", "programme": null, "parent": null, "ordered_by": "", "ordered_on": "",
    });
    let plan = made(window, "audit_plan_make", &request);
    for (column, text) in [
        ("policy", "持ち出しと離席時の管理を確かめる。"),
        ("theme", "離席時の管理"),
        ("methods", "paper,interview,on_site"),
        ("period_from", &iso(6, 1)),
        ("period_to", &iso(3, 31)),
    ] {
        field(window, &format!("plan/{plan}/{column}"), text);
    }
    does(
        window,
        "criterion_put",
        &json!({ "plan": plan, "edition": "yonezawa" }),
    );
    does(
        window,
        "target_put",
        &json!({ "plan": plan, "unit": unit, "reason": "必須未実施が2件ある。", "month_from": 10, "month_to": null, "note": "" }),
    );
    for (person, role) in team {
        let request = json!({
            "subject": "plan", "id": plan, "person": person, "role": role, "interests": "ない",
            "declared_on": iso(5, 18), "checked_by": "", "checked_on": "", "override_reason": "", "override_person": null,
        });
        does(window, "member_save", &request);
    }
    approve(window, "plan", &plan, &iso(5, 25));
    plan
}

fn the_engagement(window: &Window, engagement: &str) {
    for (column, text) in [
        ("purpose", "媒体と離席時の管理が対策基準に沿うかを確かめる。"),
        ("scope", "福祉課の業務（窓口及び執務室）"),
        ("out_of_scope", "介護保険システムのサーバ設備"),
        ("storage_place", "総務課書庫 監査綴り"),
        ("period_from", &iso(10, 6)),
        ("period_to", &iso(10, 8)),
        ("notice_place", "福祉課執務室"),
    ] {
        field(window, &format!("engagement/{engagement}/{column}"), text);
    }
    let row = made(
        window,
        "engagement_row_add",
        &json!({ "engagement": engagement, "kind": "schedule" }),
    );
    field(
        window,
        &format!("schedule/{row}/starts_at"),
        &format!("{} 9:30", iso(10, 6)),
    );
    field(window, &format!("schedule/{row}/activity"), "開始時の説明");
}

fn approve(window: &Window, subject: &str, id: &str, on: &str) {
    let request = json!({
        "subject": subject, "id": id, "role": "audit_lead", "person_name": "", "decided_on": on,
        "document_number": "", "note": "",
    });
    does(window, "audit_approve", &request);
}

/// Approves and announces an audit that has its items.
pub(super) fn announced(window: &Window, engagement: &str) {
    approve(window, "engagement", engagement, &iso(9, 9));
    let request = json!({
        "engagement": engagement, "sent_on": iso(9, 12), "document_number": "総第87号", "is_short_accepted": false,
    });
    does(window, "engagement_notify", &request);
}

/// The audit of `planned` with the first items of 人的, announced.
pub(super) fn notified(window: &Window, count: usize) -> Prepared {
    notified_of(window, &["HUM"], count)
}

/// The audit of `planned` with the first items of these controls, of all where none is named, announced.
pub(crate) fn notified_of(window: &Window, controls: &[&str], count: usize) -> Prepared {
    let engagement = planned(window);
    let request = json!({
        "engagement": engagement, "edition": "", "sheet": "", "controls": controls, "clauses": [], "roles": [],
        "is_last_findings": false, "is_gap": false, "text": "",
    });
    let found = does(window, "audit_item_find", &request);
    let items: Vec<&Value> = found
        .as_array()
        .unwrap()
        .iter()
        .take(count)
        .map(|one| &one["item"])
        .collect();
    does(
        window,
        "audit_item_add",
        &json!({ "engagement": engagement, "edition": "", "items": items }),
    );
    announced(window, &engagement);
    let view = does(window, "engagement_view", &json!({ "id": engagement }));
    let items = view["items"].as_array().unwrap().iter();
    Prepared {
        items: items.map(|one| one["id"].as_str().unwrap().to_owned()).collect(),
        engagement,
    }
}

/// Writes a paper whole: how, when, where, with whom, what was seen, on what it rests, and the judgement.
pub(super) fn written(window: &Window, item: &str, judgement: &str, facts: &str) {
    for (column, text) in [
        ("procedures", "inspection,question"),
        ("performed_from", &format!("{} 13:20", iso(10, 6))),
        ("place", "福祉課執務室"),
        ("counterpart", "庶務係長　森　千尋"),
        ("auditors", "早川　恵"),
        ("facts", facts),
        ("reason", "基準の定めと現場の扱いを比べた。"),
    ] {
        field(window, &format!("paper/{item}/{column}"), text);
    }
    let request = json!({
        "id": item, "kind": "copy", "name": "係の確認表", "source": "庶務係", "place": "総務課書庫 監査綴り",
        "ticket": null, "base64": null,
    });
    does(window, "audit_evidence_add", &request);
    does(
        window,
        "paper_judge",
        &json!({ "id": item, "judgement": judgement }),
    );
}

/// Reads the page again: what was made by commands is shown.
pub(crate) fn shown(window: &Window, address: &str) {
    window.script(
        "location.hash = arguments[0]; location.reload();",
        vec![format!("#/{address}").into()],
    );
    window.wait_long(&format!("the page {address}"), || {
        let there = "return document.readyState === 'complete' && location.hash.startsWith(arguments[0]) \
            && !!document.querySelector('h1')?.textContent.trim()";
        let there = window.block_on(
            window
                .driver()
                .execute(there, vec![format!("#/{address}").into()]),
        );
        (*there.ok()?.json() == json!(true)).then_some(())
    });
}
