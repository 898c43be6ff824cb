//! What every paper of a sheet says of itself (domain.md 4.0): body, section, form, sender, edition, standing.

use tenken_checklist::FormCode;
use tenken_documents::{Approval, ApprovalBox, DateText, PaperHead, Standing};
use tenken_domain::{
    date::{Day, fiscal_year_label},
    vocabulary::SheetKind,
};
use tenken_l10n::{Locale, Value, text};
use tenken_store::table::sealed_version::SealedVersion;

use super::mark;
use crate::sheet::SheetModel;

/// A word of the papers, in Japanese.
pub(super) fn say(id: &str, args: &[(&str, &str)]) -> String {
    let args: Vec<(&str, Value)> = args
        .iter()
        .map(|(key, value)| (*key, Value::from(*value)))
        .collect();
    text(Locale::Ja, id, &args)
}

/// A stored day as papers print it.
pub(super) fn date(iso: &str) -> Option<DateText> {
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

/// The common block of a paper on this form. Titles, number and opening are the paper's own.
pub(super) fn paper_head(
    model: &SheetModel,
    version: Option<&SealedVersion>,
    form: FormCode,
    made_at: &str,
) -> PaperHead {
    let body = &model.edition.body;
    let form = body.form(form);
    let boxes = form
        .and_then(|form| form.boxes.clone())
        .unwrap_or_else(|| body.approval_boxes.clone());
    let unit = format!("{}{}", model.unit.department_name, model.unit.name);
    let addressee = form
        .and_then(|form| form.addressee)
        .map(|role| body.title(role).to_owned())
        .or_else(|| model.request.route.last().map(|step| step.title.clone()))
        .unwrap_or_default();
    let confirmed_by = version.map_or(&model.request.responsible, |version| &version.confirmed_by);
    PaperHead {
        body: body.name.clone(),
        unit: unit.clone(),
        fiscal_year: fiscal_year_label(model.fiscal_year),
        running_title: String::new(),
        title: String::new(),
        form: form.and_then(|form| form.number.clone()).unwrap_or_default(),
        number: String::new(),
        date: version.and_then(|version| date(&version.confirmed_on)),
        addressee,
        sender_role: model.confirmer_title(),
        sender_name: sender_name(
            model,
            confirmed_by,
            version.is_some_and(|v| !v.acting_for.is_empty()),
        ),
        opening: String::new(),
        mark: mark(body),
        edition: format!("{} {}", body.name, model.edition.info.label),
        standard: format!(
            "{} {}",
            model.edition.info.standard_version, model.edition.info.in_force_label
        ),
        standing: match version {
            None => Standing::Draft {
                version: u32::try_from(model.version).unwrap_or(1),
            },
            Some(version) => Standing::Sealed {
                version: u32::try_from(version.version).unwrap_or(1),
                state: say(&format!("sheet-state-{}", version.state), &[]),
                check_number: version.check_number.clone(),
            },
        },
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
        made_at: made_at.to_owned(),
    }
}

/// 部局課 + post and name; 代行 is printed (data.md 4).
fn sender_name(model: &SheetModel, confirmed_by: &str, is_deputised: bool) -> String {
    let unit = match model.kind {
        SheetKind::Central => String::new(),
        SheetKind::Organisation | SheetKind::System => model.unit.department_name.clone(),
    };
    let name = if confirmed_by.starts_with(&model.unit.name) || model.kind == SheetKind::Central {
        format!("{unit}{confirmed_by}")
    } else {
        format!("{unit}{}　{confirmed_by}", model.unit.name)
    };
    if is_deputised {
        say("paper-deputised", &[("name", &name)])
    } else {
        name
    }
}
