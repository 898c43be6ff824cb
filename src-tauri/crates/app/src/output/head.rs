//! What every paper of a sheet says of itself (domain.md 4.0): body, section, form, sender, edition, standing.

use tenken_checklist::{Edition, Form, FormCode, Term};
use tenken_documents::{Approval, ApprovalBox, DateText, PaperHead, Standing};
use tenken_domain::{
    date::{Day, fiscal_year_label},
    vocabulary::{Role, SheetKind},
};
use tenken_l10n::{Locale, Value, text};
use tenken_store::table::sealed_version::SealedVersion;

use super::mark;
use crate::sheet::SheetModel;

/// A word of the papers, in Japanese.
pub(crate) fn say(id: &str, args: &[(&str, &str)]) -> String {
    let args: Vec<(&str, Value)> = args
        .iter()
        .map(|(key, value)| (*key, Value::from(*value)))
        .collect();
    text(Locale::Ja, id, &args)
}

/// The same with the body's own word for 自己点検: 仙台市 calls it 自主点検 (domain.md 1.1).
pub(super) fn say_of(model: &SheetModel, id: &str, args: &[(&str, &str)]) -> String {
    own_word(model, &say(id, args))
}

/// A text with the body's own word for 自己点検.
pub(super) fn own_word(model: &SheetModel, text: &str) -> String {
    const USUAL: &str = "自己点検";
    match model.edition.body.terms.get(&Term::SelfCheck) {
        Some(own) => text.replace(USUAL, own),
        None => text.to_owned(),
    }
}

/// A、B及びC (公用文: 及び before the last).
pub(crate) fn and(parts: &[String]) -> String {
    match parts {
        [rest @ .., last] if !rest.is_empty() => {
            say("paper-and", &[("rest", &rest.join("、")), ("last", last)])
        }
        _ => parts.concat(),
    }
}

/// A stored day as papers print it.
pub(crate) fn date(iso: &str) -> Option<DateText> {
    Day::from_iso(iso).ok().map(|day| DateText {
        iso: day.to_string(),
        text: day.era_long(),
    })
}

/// 令和8年7月1日から同月17日まで; empty where a day is missing.
pub(super) fn period(from: Option<&DateText>, to: Option<&DateText>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => say(
            "paper-period",
            &[("from", &from.text), ("to", &short_end(from, to))],
        ),
        _ => String::new(),
    }
}

/// 同月24日 where month and year are those of the first day.
fn short_end(from: &DateText, to: &DateText) -> String {
    match (from.iso.get(..7), to.iso.get(..7), Day::from_iso(&to.iso)) {
        (Some(first), Some(last), Ok(day)) if first == last => {
            say("paper-same-month", &[("day", &day.parts().2.to_string())])
        }
        _ => to.text.clone(),
    }
}

/// A clause as papers print it (domain.md 7.4): `3(1)表:機密性2#2` is 「3(1)の表　機密性2の2番目」.
pub(crate) fn clause_label(locator: &str) -> String {
    let mut parts = locator.split('#');
    let first = parts.next().unwrap_or_default();
    let named = match first.split_once("表:") {
        Some((clause, row)) => say("paper-clause-table", &[("clause", clause), ("row", row)]),
        None => first.to_owned(),
    };
    parts.fold(named, |clause, number| {
        say("paper-clause-nth", &[("clause", &clause), ("number", number)])
    })
}

/// 情報セキュリティ自己点検票（窓口受付システム）: a title says which sheet it is of.
pub(super) fn titled(model: &SheetModel, id: &str) -> String {
    let name = match (model.kind, &model.system) {
        (SheetKind::System, Some(system)) => system.name.clone(),
        (kind, _) => say(&format!("paper-kind-{kind}"), &[]),
    };
    say(
        "paper-titled",
        &[("title", &say_of(model, id, &[])), ("name", &name)],
    )
}

/// 市民生活部市民課; of the central sheet the office that keeps it.
pub(super) fn unit(model: &SheetModel) -> String {
    match model.kind {
        SheetKind::Central => model.request.office.clone(),
        SheetKind::Organisation | SheetKind::System => {
            format!("{}{}", model.unit.department_name, model.unit.name)
        }
    }
}

/// 所属コード; the central sheet has none, its unit is the body.
pub(super) fn unit_code(model: &SheetModel) -> String {
    match model.kind {
        SheetKind::Central => String::new(),
        SheetKind::Organisation | SheetKind::System => model.unit.code.clone(),
    }
}

/// Post and name of who confirmed or is to confirm; the post alone while no name is known.
pub(super) fn responsible(model: &SheetModel, version: Option<&SealedVersion>) -> String {
    let known = version.map_or(&model.request.responsible, |version| &version.confirmed_by);
    if known.is_empty() {
        post(model)
    } else {
        known.clone()
    }
}

/// 市民課長, 市民課担当課長, 情報政策課長: the post of who confirms.
fn post(model: &SheetModel) -> String {
    let body = &model.edition.body;
    let role = body
        .route(model.kind)
        .and_then(|route| route.confirmed_by.first());
    let own = role
        .and_then(|role| body.titles.get(role))
        .and_then(|title| title.post.as_deref());
    let unit = &model.unit.name;
    match (model.kind, own) {
        (SheetKind::Central, own) => own.map_or_else(|| model.confirmer_title(), str::to_owned),
        (SheetKind::Organisation, None | Some("課長")) => say("paper-post-of-unit", &[("unit", unit)]),
        (_, Some(own)) => format!("{unit}{own}"),
        (_, None) => model.confirmer_title(),
    }
}

/// Who sends the report: who confirmed it, of the central sheet who reports it (body.toml).
fn sender(model: &SheetModel) -> Option<Role> {
    let route = model.edition.body.route(model.kind)?;
    let central = route
        .reported_by
        .first()
        .filter(|_| model.kind == SheetKind::Central);
    central.or(route.confirmed_by.first()).copied()
}

/// The addressee of a form on the way of this kind of sheet. The way of another kind may pass him by: the report of a
/// system goes to whom its route reports to.
fn addressee(model: &SheetModel, form: Option<&Form>) -> Option<Role> {
    let body = &model.edition.body;
    let own = form
        .or_else(|| body.form(FormCode::SelfCheckReport))
        .and_then(|form| form.addressee);
    let Some(route) = body.route(model.kind) else {
        return own;
    };
    let sender = sender(model);
    let is_met = |role: &Role| {
        let mut stations = route.via.iter().chain(&route.report_to).chain(&route.reported_by);
        Some(*role) != sender && stations.any(|station| station == role)
    };
    own.filter(is_met).or_else(|| route.report_to.first().copied())
}

/// 根拠 of a report: that of the form where it goes to the form's addressee, else the clause of the route.
pub(super) fn basis(model: &SheetModel, form: Option<&Form>) -> String {
    let own = form.and_then(|form| form.basis.clone()).unwrap_or_default();
    let is_own = form.is_none_or(|form| form.addressee == addressee(model, Some(form)));
    let route = model.edition.body.route(model.kind);
    let clause = route.and_then(|route| route.clause.as_deref());
    match clause {
        Some(clause) if !is_own => format!("{}{}", model.edition.info.standard, clause_label(clause)),
        _ => own,
    }
}

/// 第1版　令和7年4月1日施行; a name that tells its date stands alone.
pub(crate) fn standard(edition: &Edition) -> String {
    let (version, day) = (&edition.info.standard_version, &edition.info.in_force_label);
    if day.is_empty() || version.contains(day.as_str()) {
        return version.clone();
    }
    say("paper-in-force", &[("version", version), ("day", day)])
}

/// The common block of a paper on this form. Titles, number and opening are the paper's own.
pub(super) fn paper_head(
    model: &SheetModel,
    version: Option<&SealedVersion>,
    form: FormCode,
    made_at: &str,
) -> PaperHead {
    let body = &model.edition.body;
    let boxes = body.boxes(form);
    let form = body.form(form);
    let titled = form.filter(|form| form.addressee.is_some());
    let sender_role = sender(model).map_or_else(String::new, |role| body.title(role).to_owned());
    PaperHead {
        body: body.name.clone(),
        unit: unit(model),
        fiscal_year: fiscal_year_label(model.fiscal_year),
        running_title: String::new(),
        title: String::new(),
        form: form.and_then(|form| form.number.clone()).unwrap_or_default(),
        number: String::new(),
        date: version.and_then(|version| date(&version.confirmed_on)),
        addressee: addressee(model, titled).map_or_else(String::new, |role| body.title(role).to_owned()),
        sender_role,
        sender_name: sender_name(model, version),
        opening: String::new(),
        mark: mark(body),
        edition: format!("{}　{}", body.name, model.edition.info.label),
        standard: standard(&model.edition),
        standing: standing(model, version),
        approval: Approval {
            label: boxes.label.clone(),
            boxes: boxes
                .titles
                .iter()
                .map(|title| ApprovalBox {
                    title: title.clone(),
                    name: String::new(),
                    date: String::new(),
                })
                .collect(),
        },
        retention: String::new(),
        made_at: made_at.to_owned(),
    }
}

fn standing(model: &SheetModel, version: Option<&SealedVersion>) -> Standing {
    match version {
        None => Standing::Draft {
            version: u32::try_from(model.version).unwrap_or(1),
        },
        Some(version) => Standing::Sealed {
            version: u32::try_from(version.version).unwrap_or(1),
            state: say(&format!("sheet-state-{}", version.state), &[]),
            check_number: version.check_number.clone(),
        },
    }
}

/// 部局課 + post and name; 代行 is printed (data.md 4). The post alone where who sends is not who confirms.
fn sender_name(model: &SheetModel, version: Option<&SealedVersion>) -> String {
    let body = &model.edition.body;
    let route = body.route(model.kind);
    let confirmer = route.and_then(|route| route.confirmed_by.first().copied());
    let sender = sender(model);
    if sender != confirmer {
        let title = sender.and_then(|role| body.titles.get(&role));
        return title.and_then(|title| title.post.clone()).unwrap_or_default();
    }
    let confirmed_by = responsible(model, version);
    let name = if model.kind == SheetKind::Central {
        confirmed_by
    } else if confirmed_by.starts_with(&model.unit.name) {
        format!("{}{confirmed_by}", model.unit.department_name)
    } else {
        format!("{}　{confirmed_by}", unit(model))
    };
    if version.is_some_and(|version| !version.acting_for.is_empty()) {
        say("paper-deputised", &[("name", &name)])
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_are_printed_for_people() {
        assert_eq!(clause_label("5.1(1)③(ウ)"), "5.1(1)③(ウ)");
        assert_eq!(clause_label("8.1(2)#6"), "8.1(2)の6番目");
        assert_eq!(clause_label("3(1)表:機密性2#2"), "3(1)の表　機密性2の2番目");
        assert_eq!(clause_label("(8)③(ii)#2#1"), "(8)③(ii)の2番目の1番目");
    }
}
