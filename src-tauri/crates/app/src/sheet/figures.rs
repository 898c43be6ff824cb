//! Figures of a sheet as the window and the report show them.

use tenken_domain::{
    control::Domain,
    figures::{Comparison, Figures, Scored, by_domain, compare},
    ratio::{Fraction, signed_tenths, tenths},
    vocabulary::{Answer, Band},
};

use super::model::SheetModel;
use crate::wire::{DomainRow, HeadlineView, MustOpenLine, RateView};

/// Every asked item as the formulas see it.
pub(crate) fn scored(model: &SheetModel) -> Vec<(String, Scored)> {
    model
        .asked()
        .into_iter()
        .map(|item| {
            let record = model.answer(&item.id);
            let is_excepted = model.exceptions.contains_key(&item.id);
            let scored = Scored {
                domain: item.control.domain(),
                level: item.level,
                answer: record.value,
                is_excepted,
            };
            (item.id.clone(), scored)
        })
        .collect()
}

/// This year against last year on equal items; `None` without last year.
pub(crate) fn comparison(model: &SheetModel, only: Option<Domain>) -> Option<Comparison> {
    model.prior.as_ref()?;
    let wanted = |domain: Domain| only.is_none_or(|one| one == domain);
    let mut now = Vec::new();
    let mut before = Vec::new();
    let items = scored(model);
    for ((id, scored), item) in items.iter().zip(model.asked()) {
        if let Some((last, true)) = model.last_year(item)
            && wanted(scored.domain)
        {
            now.push((id.clone(), *scored));
            before.push((
                id.clone(),
                Scored {
                    answer: last.value,
                    is_excepted: last.is_excepted,
                    ..*scored
                },
            ));
        }
    }
    Some(compare(&now, &before, &model.scale))
}

/// A rate with its one decimal, or － without base.
pub(crate) fn rate_view(rate: Option<Fraction>) -> RateView {
    rate.map_or_else(
        || RateView {
            text: "－".to_owned(),
            num: 0,
            den: 0,
        },
        |fraction| RateView {
            text: tenths(fraction.percent_tenths()),
            num: fraction.num,
            den: fraction.den,
        },
    )
}

/// The letter of a band, or － without base.
pub(crate) fn band_text(band: Option<Band>) -> String {
    match band {
        Some(Band::A) => "A",
        Some(Band::B) => "B",
        Some(Band::C) => "C",
        Some(Band::D) => "D",
        None => "－",
    }
    .to_owned()
}

/// The headline row.
pub(crate) fn headline(model: &SheetModel) -> HeadlineView {
    let items = scored(model);
    let figures = Figures::of(items.iter().map(|(_, scored)| scored), &model.scale);
    let compared = comparison(model, None).filter(|compared| compared.items > 0);
    let difference = compared.and_then(|c| Some((c.now.rate()?, c.before.rate()?)));
    HeadlineView {
        must_open: figures.must_open,
        must_open_numbers: must_open_lines(model)
            .into_iter()
            .map(|line| line.number)
            .collect(),
        excepted: figures.excepted,
        rate: rate_view(figures.rate()),
        score: rate_view(figures.score()),
        difference: difference.map_or_else(
            || "－".to_owned(),
            |(now, before)| signed_tenths(now.minus_tenths(before)),
        ),
        compared_items: compared.map_or(0, |c| c.items),
        rate_before: rate_view(compared.and_then(|c| c.before.rate())),
        rate_now: rate_view(compared.and_then(|c| c.now.rate())),
        must_open_before: model.prior.as_ref().and_then(|prior| prior.must_open),
        band: band_text(figures.band(&model.scale)),
        yes: figures.yes_in_base,
        applicable: figures.applicable,
        assigned: figures.assigned,
        answered: figures.answered,
    }
}

/// × and 未回答 on 必須 and 禁止 that no exception takes out, in the order of the sheet.
pub(crate) fn must_open_lines(model: &SheetModel) -> Vec<MustOpenLine> {
    let items = scored(model);
    model
        .numbered()
        .zip(&items)
        .filter(|(_, (_, scored))| Figures::of([scored], &model.scale).must_open > 0)
        .map(|((number, item), (_, scored))| {
            let record = model.answer(&item.id);
            let measure = record.measures.iter().find_map(|id| model.measure(id));
            MustOpenLine {
                item: item.id.clone(),
                number,
                question: item.question.clone(),
                answer: scored.answer.map(Answer::as_str).map(str::to_owned),
                reason: record.reason,
                due_on: measure.and_then(|m| m.due_on.clone()),
                measure: measure.map(|m| m.number.clone()).unwrap_or_default(),
                clause: item.clauses.first().cloned().unwrap_or_default(),
                control: item.control.to_string(),
            }
        })
        .collect()
}

/// The thirteen rows and the total.
pub(crate) fn domain_rows(model: &SheetModel) -> (Vec<DomainRow>, DomainRow) {
    let items: Vec<Scored> = scored(model).into_iter().map(|(_, scored)| scored).collect();
    let texts = super::domain_texts(&model.edition);
    let rows = by_domain(&items, &model.scale)
        .into_iter()
        .zip(texts)
        .map(|((domain, figures), text)| {
            let before = comparison(model, Some(domain)).and_then(|c| c.before.rate());
            DomainRow {
                domain: domain.to_string(),
                name_ja: text.name_ja,
                name_en: text.name_en,
                is_gap: text.is_gap,
                ..row(&figures, before)
            }
        })
        .collect();
    let whole = Figures::of(&items, &model.scale);
    let before = comparison(model, None).and_then(|c| c.before.rate());
    (rows, row(&whole, before))
}

fn row(figures: &Figures, before: Option<Fraction>) -> DomainRow {
    DomainRow {
        domain: String::new(),
        name_ja: String::new(),
        name_en: String::new(),
        assigned: figures.assigned,
        applicable: figures.applicable,
        yes: figures.yes,
        partial: figures.partial,
        no: figures.no,
        na: figures.not_applicable,
        unanswered: figures.unanswered(),
        must_open: figures.must_open,
        rate: rate_view(figures.rate()),
        score: rate_view(figures.score()),
        rate_before: rate_view(before),
        is_gap: false,
    }
}
