//! 自己点検結果報告書 (様式第2号, domain.md 4.2): from the model of a sheet to the document model.

use tenken_checklist::FormCode;
use tenken_documents::{
    CarriedRow, DepartmentCheck, DomainRow, Facts, Headline, MeasureRow, MustOpenItem, PaperHead, Ratio,
    ReportKind, ResultReport, TrendYear,
};
use tenken_domain::{
    date::fiscal_year_label,
    figures::{Figures, Scored, by_domain},
    ratio::Fraction,
    vocabulary::{Answer, Obligation, SheetKind},
};
use tenken_parcel::content::{Carried, DepartmentConfirmation};
use tenken_store::table::sealed_version::SealedVersion;

use super::head::{basis, clause_label, date, paper_head, period, say, say_of, titled};
use crate::sheet::{
    SheetModel, carried_answers, carried_state_word, comparison, count, domain_texts, headline,
    is_carried_exception, must_open_lines, scored,
};

/// A rate as papers take it.
pub(crate) fn ratio(fraction: Option<Fraction>) -> Ratio {
    fraction.map_or(Ratio::NONE, |f| Ratio::new(f.num, f.den))
}

/// Section, system or central, as papers name it.
pub(super) fn kind(model: &SheetModel) -> ReportKind {
    match (&model.kind, &model.system) {
        (SheetKind::System, Some(system)) => ReportKind::System {
            name: system.name.clone(),
            code: system.code.clone(),
        },
        (SheetKind::Central, _) => ReportKind::Central,
        _ => ReportKind::Organisation,
    }
}

/// The whole report; `version` is none for a draft (案).
pub(crate) fn result_report(
    model: &SheetModel,
    version: Option<&SealedVersion>,
    department: Option<&DepartmentConfirmation>,
    (document_number, retention): (&str, String),
    made_at: &str,
) -> ResultReport {
    let (domains, total) = domain_rows(model);
    ResultReport {
        head: PaperHead {
            retention,
            ..head(model, version, document_number, made_at)
        },
        kind: kind(model),
        headline: headline_model(model),
        facts: facts(model),
        must_open: must_open(model),
        opinion: model.remarks.clone(),
        domains,
        total,
        trend: trend(model),
        measures: measures(model),
        carried: carried(model),
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
    let form = model.edition.body.form(FormCode::SelfCheckReport);
    let basis = basis(model, form);
    PaperHead {
        number: document_number.to_owned(),
        running_title: titled(model, "paper-selfcheck-report"),
        title: titled(model, "paper-selfcheck-report-title"),
        opening: if basis.is_empty() {
            say_of(model, "paper-selfcheck-report-opening", &[])
        } else {
            say_of(
                model,
                "paper-selfcheck-report-opening-basis",
                &[("basis", &basis)],
            )
        },
        ..paper_head(model, version, FormCode::SelfCheckReport, made_at)
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
        must_open_unanswered: count(
            must_open_lines(model)
                .iter()
                .filter(|line| line.answer.is_none())
                .count(),
        ),
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
        period: period(from.as_ref(), to.as_ref()),
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
                clause: clause_label(&line.clause),
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

/// What earlier years left open, with what is said of it.
pub(super) fn carried(model: &SheetModel) -> Vec<CarriedRow> {
    model.carried.iter().map(carried_row).collect()
}

fn carried_row(one: &Carried) -> CarriedRow {
    let state = |code: &str| carried_state_word(one, code);
    let states = carried_answers(one).unwrap_or_default();
    let is_answered = one.answered_at.is_some();
    let said = |text: &str| {
        if is_answered {
            text.to_owned()
        } else {
            String::new()
        }
    };
    let sources: Vec<String> = one
        .sources
        .iter()
        .map(|kind| say(&format!("plan-source-{}", kind.replace('_', "-")), &[]))
        .collect();
    CarriedRow {
        is_exception: is_carried_exception(one),
        states: states.into_iter().map(state).collect(),
        number: one.number.clone(),
        id: one.measure_id.clone(),
        year: fiscal_year_label(one.fiscal_year),
        sources: sources.join("、"),
        problem: one.problem.clone(),
        measure: one.action.clone(),
        owner: one.owner.clone().unwrap_or_default(),
        due_first: one.due_first.as_deref().and_then(date),
        told: state(&one.told_progress),
        before: if is_answered {
            String::new()
        } else {
            one.note.clone()
        },
        progress: said(&state(&one.progress)),
        since: one.progress_on.as_deref().filter(|_| is_answered).and_then(date),
        note: said(&one.note),
        due: one.due_on.as_deref().and_then(date),
        wished: one.wished_due_on.as_deref().and_then(date),
        reason: one.wish_reason.clone().unwrap_or_default(),
        answered_by: said(&one.answered_by),
        answered_at: one.answered_at.clone().unwrap_or_default(),
    }
}

pub(super) fn department_check(model: &SheetModel, done: Option<&DepartmentConfirmation>) -> DepartmentCheck {
    let step = &model.edition.body.department_step;
    DepartmentCheck {
        role: model.edition.body.title(step.role).to_owned(),
        name: done.and_then(|d| d.name.clone()).unwrap_or_default(),
        opinion: done.and_then(|d| d.opinion.clone()).unwrap_or_default(),
        date: done.and_then(|d| date(&d.date)),
    }
}
