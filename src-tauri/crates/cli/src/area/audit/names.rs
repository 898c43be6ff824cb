//! Numbers, codes and names that stand for ids. What is not recognised goes on as typed, and the use case says that it is
//! not there.

use serde_json::{Value, json};
use tenken_app::wire::{AuditIdRequest, AuditView, EngagementView};

use crate::{error::Result, session::Session};

/// The id of a plan given as its number.
pub(super) fn plan(session: &mut Session, typed: &str) -> Result<String> {
    let view = session.app.audit_view()?;
    let found = view.plans.into_iter().find(|line| line.number == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |line| line.plan))
}

/// The id of an engagement given as 監査番号.
pub(super) fn engagement(session: &mut Session, typed: &str) -> Result<String> {
    let view = session.app.audit_view()?;
    let found = view.engagements.into_iter().find(|line| line.number == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |line| line.engagement))
}

/// The engagement whose 監査番号 a longer number begins with.
fn around(session: &mut Session, typed: &str) -> Result<Option<EngagementView>> {
    let view = session.app.audit_view()?;
    let found = view
        .engagements
        .into_iter()
        .find(|line| typed.starts_with(&format!("{}-", line.number)) || typed == line.number);
    let Some(line) = found else { return Ok(None) };
    let request = AuditIdRequest { id: line.engagement };
    Ok(Some(session.app.engagement_view(&request)?))
}

/// The id of an item given as 調書番号.
pub(super) fn item(session: &mut Session, typed: &str) -> Result<String> {
    let items = around(session, typed)?.map(|view| view.items).unwrap_or_default();
    let found = items.into_iter().find(|line| line.number == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |line| line.id))
}

/// The id of a finding given as 指摘番号.
pub(super) fn finding(session: &mut Session, typed: &str) -> Result<String> {
    let findings = around(session, typed)?
        .map(|view| view.findings)
        .unwrap_or_default();
    let found = findings.into_iter().find(|one| one.number == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |one| one.finding))
}

/// The id of the newest report of an engagement given as 監査番号.
pub(super) fn report(session: &mut Session, typed: &str) -> Result<String> {
    let reports = around(session, typed)?
        .map(|view| view.reports)
        .unwrap_or_default();
    Ok(reports
        .into_iter()
        .next_back()
        .map_or_else(|| typed.to_owned(), |line| line.report))
}

/// The id of a survey given as its number.
fn survey(session: &mut Session, typed: &str) -> Result<String> {
    let Some(engagement) = around(session, typed)? else {
        return Ok(typed.to_owned());
    };
    let id = engagement.line.engagement;
    let surveys = session.app.audit_survey_list(&AuditIdRequest { id })?;
    let found = surveys.into_iter().find(|one| one.number == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |one| one.survey))
}

/// The id of a part given as its number.
pub(super) fn part(session: &mut Session, typed: &str) -> Result<String> {
    let Some(engagement) = around(session, typed)? else {
        return Ok(typed.to_owned());
    };
    let id = engagement.line.engagement;
    let parts = session.app.audit_part_list(&AuditIdRequest { id })?.parts;
    let found = parts.into_iter().find(|one| one.number == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |one| one.part))
}

/// The id of an order given as its number.
fn order(session: &mut Session, typed: &str) -> Result<String> {
    let orders = around(session, typed)?
        .map(|view| view.orders)
        .unwrap_or_default();
    let found = orders.into_iter().find(|one| one.number == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |one| one.order))
}

/// The id of a roll-out question given as its number.
fn roll_out(session: &mut Session, typed: &str) -> Result<String> {
    if typed.is_empty() {
        return Ok(String::new());
    }
    for line in session.app.audit_view()?.engagements {
        let request = AuditIdRequest { id: line.engagement };
        let list = session.app.engagement_view(&request)?.roll_outs;
        if let Some(found) = list.into_iter().find(|one| one.number == typed) {
            return Ok(found.roll_out);
        }
    }
    Ok(typed.to_owned())
}

/// The id of what is asked of sections: a survey, an order or a roll-out question.
pub(super) fn question(session: &mut Session, of: &str, typed: &str) -> Result<String> {
    match of {
        "survey" => survey(session, typed),
        "order" => order(session, typed),
        _ => roll_out(session, typed),
    }
}

/// The id of whatever has that number: a plan, an audit, a paper, a finding, an order, a question, or a programme by its
/// name.
pub(super) fn any(session: &mut Session, typed: &str) -> Result<String> {
    let finds: [Find; 6] = [plan, engagement, item, finding, order, roll_out];
    for find in finds {
        let found = find(session, typed)?;
        if found != typed {
            return Ok(found);
        }
    }
    let programmes = session.app.audit_view()?.programmes;
    let found = programmes.into_iter().find(|one| one.name == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |one| one.programme))
}

fn unit(view: &AuditView, typed: &str) -> String {
    view.auditees
        .iter()
        .find(|one| one.code == typed)
        .map_or_else(|| typed.to_owned(), |one| one.unit.clone())
}

/// The id of a person given as a name.
pub(super) fn person(session: &mut Session, typed: &str) -> Result<String> {
    let persons = session.app.desk_view()?.persons;
    let found = persons.into_iter().find(|one| one.name == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |one| one.id))
}

/// Finds the id of a name.
type Find = fn(&mut Session, &str) -> Result<String>;

/// Turns the names in a request into ids.
pub(super) fn resolve(session: &mut Session, form: &mut Value) -> Result<()> {
    let text = |form: &Value, name: &str| form.get(name).and_then(Value::as_str).map(str::to_owned);
    let view = session.app.audit_view()?;
    for name in ["unit", "owner", "orderer", "upper"] {
        if let Some(typed) = text(form, name) {
            form[name] = json!(unit(&view, &typed));
        }
    }
    for name in ["postings", "duties"] {
        let list = form.get_mut(name).and_then(Value::as_array_mut);
        for entry in list.into_iter().flatten() {
            if let Some(typed) = text(entry, "unit") {
                entry["unit"] = json!(unit(&view, &typed));
            }
        }
    }
    for name in ["person", "override_person", "leave"] {
        if let Some(typed) = text(form, name) {
            form[name] = json!(person(session, &typed)?);
        }
    }
    let by_number: [(&str, Find); 9] = [
        ("survey", survey),
        ("plan", plan),
        ("parent", plan),
        ("engagement", engagement),
        ("item", item),
        ("finding", finding),
        ("report", report),
        ("order", order),
        ("roll_out", roll_out),
    ];
    for (name, find) in by_number {
        if let Some(typed) = text(form, name) {
            form[name] = json!(find(session, &typed)?);
        }
    }
    let units = form.get("units").and_then(Value::as_array).cloned();
    for (at, entry) in units.into_iter().flatten().enumerate() {
        form["units"][at] = json!(unit(&view, entry.as_str().unwrap_or_default()));
    }
    for (name, find) in [("ids", item as Find), ("findings", finding)] {
        let typed = form.get(name).and_then(Value::as_array).cloned();
        for (at, entry) in typed.into_iter().flatten().enumerate() {
            form[name][at] = json!(find(session, entry.as_str().unwrap_or_default())?);
        }
    }
    let Some(typed) = text(form, "id") else {
        return Ok(());
    };
    form["id"] = json!(match text(form, "subject").as_deref() {
        Some("plan") => plan(session, &typed)?,
        Some("engagement") => engagement(session, &typed)?,
        Some(_) => typed,
        None => match engagement(session, &typed)? {
            found if found != typed => found,
            _ => item(session, &typed)?,
        },
    });
    Ok(())
}
