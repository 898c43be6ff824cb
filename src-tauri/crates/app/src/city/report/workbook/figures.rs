//! 領域別, 設問別, 必須未実施, 前年度比較, 自己点検と監査の差.

use tenken_documents::{Ratio, TableCell};
use tenken_domain::{
    control::Domain, date::fiscal_year_label, figures::Figures, ratio::Fraction, vocabulary::Answer,
};

use super::super::super::{figures::Row, model::CitySheet};
use super::{Made, Source, text, whose};
use crate::output::say;

fn ratio(rate: Option<Fraction>) -> TableCell<'static> {
    TableCell::Rate(rate.map_or(Ratio::NONE, |rate| Ratio::new(rate.num, rate.den)))
}

fn counts(figures: &Figures) -> [TableCell<'static>; 9] {
    [
        TableCell::Count(figures.assigned),
        TableCell::Count(figures.applicable),
        TableCell::Count(figures.yes),
        TableCell::Count(figures.partial),
        TableCell::Count(figures.no),
        TableCell::Count(figures.not_applicable),
        TableCell::Count(figures.unanswered()),
        TableCell::Count(figures.excepted),
        TableCell::Count(figures.must_open),
    ]
}

/// 領域 in Japanese, as in the table of control codes.
pub(in crate::city) fn domain_name(domain: Domain) -> String {
    let known = tenken_checklist::controls().ok();
    let text = known.and_then(|table| table.domains.iter().find(|text| text.code == domain));
    text.map_or_else(|| domain.to_string(), |text| text.name_ja.clone())
}

/// Body, departments, sections by domain.
pub(super) fn domains(source: &Source) -> Made {
    let city = &source.city;
    let mut rows = Vec::new();
    let mut add = |names: [&str; 3], sheets: Vec<&CitySheet>| {
        let Row(cells) = city.row(sheets);
        let domains = std::iter::once(None).chain(Domain::ALL.iter().map(Some));
        for (domain, (figures, corrected)) in domains.zip(cells) {
            let mut row: Vec<TableCell<'static>> = names.iter().map(|name| text(*name)).collect();
            row.push(text(domain.map_or_else(
                || say("city-book-all", &[]),
                |domain| domain_name(*domain),
            )));
            row.extend(counts(&figures));
            row.extend([
                ratio(figures.rate()),
                ratio(figures.score()),
                TableCell::Count(corrected),
            ]);
            rows.push(row);
        }
    };
    let whole = say("city-book-city", &[]);
    add([&whole, "", ""], city.sheets.iter().collect());
    for department in city.departments() {
        let own = |sheet: &&CitySheet| city.sections[sheet.section].department == department;
        add([department, "", ""], city.sheets.iter().filter(own).collect());
        for (index, section) in city.targets().filter(|(_, one)| one.department == department) {
            add(
                [department, &section.code, &section.name],
                city.sheets_of(index).collect(),
            );
        }
    }
    Made {
        name: "city-book-domains",
        columns: vec![
            ("city-book-department", 18.0),
            ("city-book-unit-code", 11.0),
            ("city-book-unit", 20.0),
            ("city-book-domain", 22.0),
            ("city-book-assigned", 8.0),
            ("city-book-applicable", 8.0),
            ("city-book-count-yes", 7.0),
            ("city-book-count-partial", 7.0),
            ("city-book-count-no", 7.0),
            ("city-book-count-na", 7.0),
            ("city-book-count-open", 8.0),
            ("city-book-count-excepted", 10.0),
            ("city-book-must-open", 11.0),
            ("city-book-rate", 9.0),
            ("city-book-score", 9.0),
            ("city-book-corrections", 11.0),
        ],
        frozen: 4,
        printed: None,
        heat: Some(13),
        rows,
    }
}

/// Items, most × first.
pub(super) fn items(source: &Source) -> Made {
    let mut items: Vec<_> = source.items.iter().collect();
    items.sort_by(|a, b| (b.no, b.partial, &a.item).cmp(&(a.no, a.partial, &b.item)));
    let rows = items
        .into_iter()
        .map(|item| {
            let mut row = vec![
                text(&item.item),
                TableCell::Count(item.revision),
                text(&item.control),
                text(say(&format!("obligation-{}", item.level.replace('_', "-")), &[])),
                text(say(&format!("sheet-kind-{}", item.sheet_kind), &[])),
                text(&item.question),
                TableCell::Count(item.applicable),
                TableCell::Count(item.yes),
                TableCell::Count(item.partial),
                TableCell::Count(item.no),
                TableCell::Count(item.na),
                TableCell::Count(item.unanswered),
                TableCell::Count(item.excepted),
                TableCell::Count(item.must_open),
                ratio(Fraction::of(item.rate.num, item.rate.den)),
                text(&item.difference),
            ];
            for index in 0..3 {
                match item.reasons.get(index) {
                    Some(group) => row.extend([text(&group.text), TableCell::Count(group.sections)]),
                    None => row.extend([TableCell::Empty, TableCell::Empty]),
                }
            }
            row.push(TableCell::Count(item.corrected));
            row
        })
        .collect();
    Made {
        name: "city-book-items",
        columns: vec![
            ("city-book-item", 20.0),
            ("city-book-revision", 6.0),
            ("city-book-control", 11.0),
            ("city-book-level", 9.0),
            ("city-book-kind", 15.0),
            ("city-book-question", 48.0),
            ("city-book-applicable", 8.0),
            ("city-book-count-yes", 7.0),
            ("city-book-count-partial", 7.0),
            ("city-book-count-no", 7.0),
            ("city-book-count-na", 7.0),
            ("city-book-count-open", 8.0),
            ("city-book-count-excepted", 10.0),
            ("city-book-must-open", 11.0),
            ("city-book-rate", 9.0),
            ("city-book-difference", 11.0),
            ("city-book-reason-1", 36.0),
            ("city-book-reason-sections", 10.0),
            ("city-book-reason-2", 36.0),
            ("city-book-reason-sections", 10.0),
            ("city-book-reason-3", 36.0),
            ("city-book-reason-sections", 10.0),
            ("city-book-corrections", 11.0),
        ],
        frozen: 3,
        printed: Some(18),
        heat: Some(14),
        rows,
    }
}

/// × and 未回答 on 必須 and 禁止, section by section.
pub(super) fn must_open(source: &Source) -> Made {
    let city = &source.city;
    let mut rows = Vec::new();
    for (index, sheet) in city.sheets.iter().enumerate() {
        for answer in sheet.answers.iter().filter(|answer| city.is_must_open(answer)) {
            let item = &city.items[answer.item].item;
            let plan = city
                .measures
                .iter()
                .find(|(of, measure)| *of == index && measure.item_ids.contains(&item.id))
                .map(|(_, measure)| measure);
            let mut row: Vec<TableCell<'static>> = whose(city, sheet).into();
            row.extend([
                text(&sheet.system_name),
                text(item.control.to_string()),
                text(&item.question),
                text(
                    answer
                        .value
                        .map_or_else(|| say("answer-none", &[]), |value| Answer::mark(value).to_owned()),
                ),
                text(answer.reason.to_string()),
                text(plan.map(|plan| plan.number.clone()).unwrap_or_default()),
                text(plan.map(|plan| plan.action.clone()).unwrap_or_default()),
                super::day(plan.and_then(|plan| plan.due_on.as_deref())),
                super::yes(answer.corrected.is_some()),
            ]);
            rows.push(row);
        }
    }
    Made {
        name: "city-book-must-open-sheet",
        columns: vec![
            ("city-book-department", 18.0),
            ("city-book-unit-code", 11.0),
            ("city-book-unit", 20.0),
            ("city-book-system", 20.0),
            ("city-book-control", 11.0),
            ("city-book-question", 48.0),
            ("city-book-answer", 8.0),
            ("city-book-reason", 44.0),
            ("city-book-measure-number", 16.0),
            ("city-book-action", 44.0),
            ("city-book-due", 18.0),
            ("city-book-corrections", 11.0),
        ],
        frozen: 3,
        printed: None,
        heat: None,
        rows,
    }
}

/// Years over equal items; the number of items stands in every row.
pub(super) fn years(source: &Source) -> Made {
    let rows = source
        .years
        .iter()
        .map(|year| {
            vec![
                text(fiscal_year_label(year.fiscal_year)),
                TableCell::Count(source.compared),
                TableCell::Count(year.must_open),
                TableCell::Count(year.rate.num),
                TableCell::Count(year.rate.den),
                ratio(Fraction::of(year.rate.num, year.rate.den)),
                ratio(Fraction::of(year.section_rate.num, year.section_rate.den)),
                text(if year.is_now {
                    source.merged.join("、")
                } else {
                    String::new()
                }),
            ]
        })
        .collect();
    Made {
        name: "city-book-years",
        columns: vec![
            ("city-book-year", 12.0),
            ("city-book-compared", 12.0),
            ("city-book-must-open", 12.0),
            ("city-book-count-yes", 9.0),
            ("city-book-applicable", 9.0),
            ("city-book-rate", 10.0),
            ("city-book-section-rate", 10.0),
            ("city-book-merged", 40.0),
        ],
        frozen: 1,
        printed: None,
        heat: None,
        rows,
    }
}

/// What the auditors found beside what the sections said.
pub(super) fn audits(source: &Source) -> Made {
    let rows = source
        .audited
        .iter()
        .map(|one| {
            vec![
                text(one.department.clone()),
                text(one.code.clone()),
                text(one.unit.clone()),
                text(one.control.clone()),
                text(one.question.clone()),
                text(one.own.map(|own| own.mark().to_owned()).unwrap_or_default()),
                text(say(&format!("ui-audit-judgement-{}", one.judgement), &[])),
                text(if one.judgement.differs_from(one.own) {
                    say("city-book-differs", &[])
                } else {
                    String::new()
                }),
            ]
        })
        .collect();
    Made {
        name: "city-book-audits",
        columns: vec![
            ("city-book-department", 18.0),
            ("city-book-unit-code", 11.0),
            ("city-book-unit", 20.0),
            ("city-book-control", 11.0),
            ("city-book-question", 48.0),
            ("city-book-answer", 8.0),
            ("city-book-judgement", 16.0),
            ("city-book-audit-gap", 10.0),
        ],
        frozen: 3,
        printed: None,
        heat: None,
        rows,
    }
}
