//! 自己点検結果報告書 (様式第2号, domain.md 4.2): from the model of a sheet to the document model.

use tenken_checklist::FormCode;
use tenken_documents::{
    Approval, ApprovalBox, DateText, DepartmentCheck, DomainRow, Facts, Headline, MeasureRow, MustOpenItem,
    PaperHead, Ratio, ReportKind, ResultReport, Standing, TrendYear,
};
use tenken_domain::{
    date::{Day, fiscal_year_label},
    figures::{Figures, Scored, by_domain},
    ratio::Fraction,
    vocabulary::{Answer, Obligation, SheetKind},
};
use tenken_l10n::{Locale, Value, text};
use tenken_parcel::content::DepartmentConfirmation;
use tenken_store::table::sealed_version::SealedVersion;

use super::mark;
use crate::sheet::{SheetModel, comparison, count, domain_texts, headline, must_open_lines, scored};

fn say(id: &str, args: &[(&str, &str)]) -> String {
    let args: Vec<(&str, Value)> = args
        .iter()
        .map(|(key, value)| (*key, Value::from(*value)))
        .collect();
    text(Locale::Ja, id, &args)
}

fn date(iso: &str) -> Option<DateText> {
    Day::from_iso(iso).ok().map(|day| DateText {
        iso: day.to_string(),
        text: day.era_long(),
    })
}

fn ratio(fraction: Option<Fraction>) -> Ratio {
    fraction.map_or(Ratio::NONE, |f| Ratio::new(f.num, f.den))
}

/// The whole report; `version` is none for a draft (案).
pub(crate) fn result_report(
    model: &SheetModel,
    version: Option<&SealedVersion>,
    department: Option<&DepartmentConfirmation>,
    document_number: &str,
    made_at: &str,
) -> ResultReport {
    let (domains, total) = domain_rows(model);
    ResultReport {
        head: head(model, version, document_number, made_at),
        kind: match (&model.kind, &model.system) {
            (SheetKind::System, Some(system)) => ReportKind::System {
                name: system.name.clone(),
                code: system.code.clone(),
            },
            (SheetKind::Central, _) => ReportKind::Central,
            _ => ReportKind::Organisation,
        },
        headline: headline_model(model),
        facts: facts(model),
        must_open: must_open(model),
        opinion: model.remarks.clone(),
        domains,
        total,
        trend: trend(model),
        measures: measures(model),
        requests: model
            .wishes
            .lines()
            .map(str::to_owned)
            .filter(|line| !line.trim().is_empty())
            .collect(),
        department_check: model
            .request
            .has_department_step
            .then(|| department_check(model, department)),
    }
}

fn head(
    model: &SheetModel,
    version: Option<&SealedVersion>,
    document_number: &str,
    made_at: &str,
) -> PaperHead {
    let body = &model.edition.body;
    let form = body.form(FormCode::SelfCheckReport);
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
    let basis = form.and_then(|form| form.basis.clone()).unwrap_or_default();
    PaperHead {
        body: body.name.clone(),
        unit: unit.clone(),
        fiscal_year: fiscal_year_label(model.fiscal_year),
        running_title: say("paper-selfcheck-report", &[]),
        title: say("paper-selfcheck-report-title", &[]),
        form: form.and_then(|form| form.number.clone()).unwrap_or_default(),
        number: document_number.to_owned(),
        date: version.and_then(|version| date(&version.confirmed_on)),
        addressee,
        sender_role: model.confirmer_title(),
        sender_name: sender_name(
            model,
            confirmed_by,
            version.is_some_and(|v| !v.acting_for.is_empty()),
        ),
        opening: if basis.is_empty() {
            say("paper-selfcheck-report-opening", &[])
        } else {
            say("paper-selfcheck-report-opening-basis", &[("basis", &basis)])
        },
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

fn headline_model(model: &SheetModel) -> Headline {
    let items: Vec<Scored> = scored(model).into_iter().map(|(_, scored)| scored).collect();
    let figures = Figures::of(&items, &model.scale);
    let head = headline(model);
    let compared = comparison(model, None).filter(|compared| compared.items > 0);
    let difference = compared.and_then(|c| Some((c.now.rate()?, c.before.rate()?)));
    Headline {
        must_open: figures.must_open,
        must_open_previous: head.must_open_before,
        exceptions: figures.excepted,
        implementation: ratio(figures.rate()),
        difference: difference.map(|(now, before)| {
            Ratio::new(now.num * before.den - before.num * now.den, now.den * before.den)
        }),
        compared_items: head.compared_items,
        score: ratio(figures.score()),
        partial_value: permille(model.scale.partial_permille),
        band: if head.band == "－" {
            String::new()
        } else {
            head.band
        },
        bands: "A～D".to_owned(),
        band_steps: 4,
        band_b: i64::from(model.scale.bands[1]),
    }
}

fn permille(value: i64) -> String {
    let text = format!("{}.{:03}", value / 1000, value % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn facts(model: &SheetModel) -> Facts {
    let head = headline(model);
    let coverage = model.edition.coverage(model.asked(), Some(model.kind));
    let (from, to) = (
        model.period_from.as_deref().and_then(date),
        model.period_to.as_deref().and_then(date),
    );
    Facts {
        period: match (&from, &to) {
            (Some(from), Some(to)) => say(
                "paper-period",
                &[("from", &from.text), ("to", &short_end(from, to))],
            ),
            _ => String::new(),
        },
        period_from: from,
        period_to: to,
        performer: model.performer.clone(),
        target: model
            .headcount
            .map(|n| say("paper-headcount", &[("count", &n.to_string())]))
            .unwrap_or_default(),
        assigned: head.assigned,
        answered: head.answered,
        applicable: head.applicable,
        unanswered: head.assigned - head.answered,
        clauses: Some((count(coverage.of_standard), count(coverage.checked))),
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

fn must_open(model: &SheetModel) -> Vec<MustOpenItem> {
    must_open_lines(model)
        .into_iter()
        .map(|line| {
            let item = model.edition.item(&line.item);
            let level = item.map_or(Obligation::Must, |item| item.level);
            let answer = match line
                .answer
                .as_deref()
                .and_then(|code| code.parse::<Answer>().ok())
            {
                Some(answer) => answer.mark().to_owned(),
                None => say("answer-none", &[]),
            };
            MustOpenItem {
                number: line.number,
                question: line.question,
                code: line.control,
                clause: line.clause,
                obligation: say(&format!("obligation-{}", level.as_str().replace('_', "-")), &[]),
                answer,
                reason: line.reason,
                due: line.due_on.as_deref().and_then(date),
                measure: line.measure,
            }
        })
        .collect()
}

fn domain_rows(model: &SheetModel) -> (Vec<DomainRow>, DomainRow) {
    let items: Vec<Scored> = scored(model).into_iter().map(|(_, scored)| scored).collect();
    let rows = by_domain(&items, &model.scale)
        .into_iter()
        .zip(domain_texts(&model.edition))
        .map(|((domain, figures), text)| {
            let compared = comparison(model, Some(domain)).filter(|c| c.items > 0);
            domain_row(text.name_ja, !text.is_gap, &figures, compared)
        })
        .collect();
    let whole = Figures::of(&items, &model.scale);
    let compared = comparison(model, None).filter(|c| c.items > 0);
    (rows, domain_row(say("paper-total", &[]), true, &whole, compared))
}

fn domain_row(
    name: String,
    in_standard: bool,
    figures: &Figures,
    compared: Option<tenken_domain::figures::Comparison>,
) -> DomainRow {
    let rates = compared.and_then(|c| Some((c.now.rate()?, c.before.rate()?)));
    DomainRow {
        name,
        in_standard,
        assigned: figures.assigned,
        applicable: figures.applicable,
        yes: figures.yes,
        partial: figures.partial,
        no: figures.no,
        na: figures.not_applicable,
        unanswered: figures.unanswered(),
        implementation: ratio(figures.rate()),
        score: ratio(figures.score()),
        previous: compared
            .and_then(|c| c.before.rate())
            .map(|f| Ratio::new(f.num, f.den)),
        difference: rates.map(|(now, before)| {
            Ratio::new(now.num * before.den - before.num * now.den, now.den * before.den)
        }),
    }
}

/// Last year and this year over the equal items only.
fn trend(model: &SheetModel) -> Vec<TrendYear> {
    let Some(prior) = &model.prior else {
        return Vec::new();
    };
    let Some(compared) = comparison(model, None).filter(|c| c.items > 0) else {
        return Vec::new();
    };
    vec![
        TrendYear {
            label: fiscal_year_label(prior.fiscal_year),
            rate: ratio(compared.before.rate()),
        },
        TrendYear {
            label: fiscal_year_label(model.fiscal_year),
            rate: ratio(compared.now.rate()),
        },
    ]
}

fn measures(model: &SheetModel) -> Vec<MeasureRow> {
    model
        .measures
        .iter()
        .map(|measure| {
            let numbers: Vec<String> = model
                .numbered()
                .filter(|(_, item)| {
                    model
                        .answers
                        .get(&item.id)
                        .is_some_and(|a| a.measures.contains(&measure.id))
                })
                .map(|(number, _)| number.to_string())
                .collect();
            MeasureRow {
                number: measure.number.clone(),
                items: numbers.join("、"),
                measure: measure.action.clone(),
                interim: measure.interim.clone(),
                owner: measure.owner.clone(),
                responsible: measure.responsible.clone(),
                due: measure.due_on.as_deref().and_then(date),
                progress: say(&format!("progress-{}", measure.progress.replace('_', "-")), &[]),
            }
        })
        .collect()
}

fn department_check(model: &SheetModel, done: Option<&DepartmentConfirmation>) -> DepartmentCheck {
    let step = &model.edition.body.department_step;
    DepartmentCheck {
        role: model.edition.body.title(step.role).to_owned(),
        name: done.and_then(|d| d.name.clone()).unwrap_or_default(),
        opinion: done.and_then(|d| d.opinion.clone()).unwrap_or_default(),
        date: done.and_then(|d| date(&d.date)),
    }
}
