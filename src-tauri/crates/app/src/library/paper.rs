//! 点検項目集 of an edition: the model that PDF and workbook are made from.

use std::collections::{BTreeMap, BTreeSet};

use tenken_checklist::{ControlTable, Edition, Filter, Found, controls, profile_questions};
use tenken_documents::{
    Booklet, BookletClause, BookletDomain, BookletGap, BookletItem, BookletSheet, BookletSource, BookletText,
    DateText, Mark, PaperHead, Standing,
};
use tenken_domain::{
    control::{ControlCode, Domain},
    date::fiscal_year_label,
    item::Item,
    profile::ProfileCode,
    vocabulary::{SetCode, SheetKind},
};

use crate::{
    error::Result,
    output::{and, clause_label, say, standard},
    sheet::count,
};

/// The day and the hash that a booklet bears.
pub(super) struct Made {
    pub at: String,
    pub day: DateText,
    pub sha256: String,
}

/// The booklet of what was found.
pub(super) fn booklet(edition: &Edition, filter: &Filter, found: &Found<'_>, made: Made) -> Result<Booklet> {
    let table = controls()?;
    let domains = domains(edition, found, table)?;
    let items = || found.items.iter().copied();
    let cited = edition.coverage(items(), None);
    let is_everything = filter.is_everything();
    Ok(Booklet {
        head: head(edition, made),
        source: BookletSource {
            standard: edition.info.standard.clone(),
            version: standard(edition),
            from_year: fiscal_year_label(edition.info.fiscal_year_from),
            source: edition.info.source.clone(),
            note: edition.info.note.clone().unwrap_or_default(),
        },
        narrowed: if is_everything {
            Vec::new()
        } else {
            narrowed(edition, filter, table)
        },
        sheets: sheets(found),
        clauses: (count(cited.of_standard), count(cited.checked)),
        domains,
        texts: Vec::new(),
        // A part of the items speaks for a part of the standard: what is not asked belongs to the whole.
        not_asked: if is_everything {
            not_asked(edition)
        } else {
            Vec::new()
        },
        gaps: edition
            .info
            .gaps
            .iter()
            // Words, roles and sheets are of items; a gap has none.
            .filter(|gap| filter.fits_gap(gap))
            .map(|gap| BookletGap {
                domain: domain_name(gap.control.domain(), table),
                code: gap.control.to_string(),
                name: control_name(gap.control, table),
                note: gap.note.clone().unwrap_or_default(),
            })
            .collect(),
    })
}

/// The clauses that the items cite, each once, in the order of the standard, as far as their texts are there.
pub(super) fn texts(edition: &Edition, found: &Found<'_>) -> Vec<BookletText> {
    let cited: BTreeSet<&str> = found
        .items
        .iter()
        .flat_map(|item| item.clauses.iter().map(String::as_str))
        .collect();
    let headings = edition.heading_paths();
    edition
        .clauses
        .iter()
        .zip(headings)
        .filter(|(clause, _)| cited.contains(clause.locator.as_str()))
        .filter_map(|(clause, headings)| {
            Some(BookletText {
                clause: clause_label(&clause.locator),
                heading: headings.iter().map(|&part| part.to_owned()).collect(),
                text: clause.text.clone()?,
            })
        })
        .collect()
}

fn head(edition: &Edition, made: Made) -> PaperHead {
    let body = &edition.body;
    let title = say("booklet-title", &[]);
    PaperHead {
        body: body.name.clone(),
        running_title: say("booklet-running", &[]),
        title,
        date: Some(made.day),
        mark: body.mark_blank().map_or_else(Mark::default, |label| Mark {
            classification: label.label.clone(),
            handling: String::new(),
        }),
        edition: format!("{}　{}", body.name, edition.info.label),
        standard: standard(edition),
        standing: Standing::Sealed {
            version: edition.info.issue,
            state: String::new(),
            check_number: made.sha256.chars().take(16).collect(),
        },
        made_at: made.at,
        ..PaperHead::default()
    }
}

fn domains(edition: &Edition, found: &Found<'_>, table: &ControlTable) -> Result<Vec<BookletDomain>> {
    let labels: BTreeMap<ProfileCode, &str> = profile_questions()?
        .iter()
        .map(|question| (question.code, question.label_ja.as_str()))
        .collect();
    let mut number = 0;
    let mut domains = Vec::new();
    for &domain in Domain::ALL {
        let mut items = Vec::new();
        for item in found.items.iter().filter(|item| item.control.domain() == domain) {
            number += 1;
            items.push(booklet_item(number, item, edition, (table, &labels)));
        }
        if !items.is_empty() {
            let text = table.domain(domain);
            domains.push(BookletDomain {
                name: domain_name(domain, table),
                plain: text.map(|text| text.plain_ja.clone()).unwrap_or_default(),
                items,
            });
        }
    }
    Ok(domains)
}

fn booklet_item(
    number: i64,
    item: &Item,
    edition: &Edition,
    (table, labels): (&ControlTable, &BTreeMap<ProfileCode, &str>),
) -> BookletItem {
    let methods = item.method.iter();
    let methods: Vec<String> = methods
        .map(|method| say(&format!("booklet-method-{method}"), &[]))
        .collect();
    let roles: Vec<&str> = item.roles.iter().map(|role| edition.body.title(*role)).collect();
    BookletItem {
        number,
        item_id: item.id.clone(),
        code: item.control.to_string(),
        control: control_name(item.control, table),
        clauses: item.clauses.iter().map(|clause| clause_label(clause)).collect(),
        obligation: coded("obligation", item.level.as_str()),
        sheet: coded("sheet-kind", item.sheet.as_str()),
        set: coded("set", item.set.as_str()),
        answered_by: roles.join("、"),
        applies: applies(item, labels),
        question: item.question.clone(),
        good: item.good.clone(),
        partial: item.partial.clone(),
        evidence: item.evidence.clone(),
        needs_evidence: item.evidence_required,
        method: methods.join("、"),
        audit_hint: item.audit_hint.clone(),
        improvement: item.improvement.clone(),
        note: item.note.clone().unwrap_or_default(),
    }
}

/// When an item applies; empty: always. The conditions hold together.
fn applies(item: &Item, labels: &BTreeMap<ProfileCode, &str>) -> String {
    let codes = |codes: &[ProfileCode]| -> Vec<String> {
        codes
            .iter()
            .map(|code| {
                let label = labels.get(code).copied().unwrap_or_default();
                say(
                    "booklet-applies-code",
                    &[("code", &code.to_string()), ("label", label)],
                )
            })
            .collect()
    };
    let said =
        |id: &str, list: &[ProfileCode]| (!list.is_empty()).then(|| say(id, &[("list", &and(&codes(list)))]));
    let applies = &item.applies;
    // One of one is that one.
    let any = if applies.any.len() == 1 {
        "booklet-applies-all"
    } else {
        "booklet-applies-any"
    };
    [
        said("booklet-applies-all", &applies.all),
        said(any, &applies.any),
        said("booklet-applies-not", &applies.not),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join("、")
}

fn sheets(found: &Found<'_>) -> Vec<BookletSheet> {
    let of = |sheet: SheetKind, set: SetCode| {
        let items = found.items.iter();
        count(
            items
                .filter(|item| item.sheet == sheet && item.is_in_set(set))
                .count(),
        )
    };
    SheetKind::ALL
        .iter()
        .map(|&sheet| BookletSheet {
            name: coded("sheet-kind", sheet.as_str()),
            short: of(sheet, SetCode::Short),
            standard: of(sheet, SetCode::Standard),
            full: of(sheet, SetCode::Full),
        })
        .collect()
}

/// What the items were narrowed to, one condition a line.
fn narrowed(edition: &Edition, filter: &Filter, table: &ControlTable) -> Vec<String> {
    let words = [
        (
            "sheet",
            filter.sheet.map(|sheet| coded("sheet-kind", sheet.as_str())),
        ),
        ("set", filter.set.map(|set| coded("set", set.as_str()))),
        (
            "role",
            filter.role.map(|role| edition.body.title(role).to_owned()),
        ),
        ("domain", filter.domain.map(|domain| domain_name(domain, table))),
        (
            "level",
            filter.level.map(|level| coded("obligation", level.as_str())),
        ),
        (
            "control",
            filter
                .control
                .map(|control| format!("{control}　{}", control_name(control, table))),
        ),
        (
            "text",
            Some(filter.text.trim().to_owned()).filter(|text| !text.is_empty()),
        ),
    ];
    words
        .into_iter()
        .filter_map(|(field, value)| {
            let label = say(&format!("booklet-narrowed-{field}"), &[]);
            value.map(|value| say("booklet-narrowed", &[("label", &label), ("value", &value)]))
        })
        .collect()
}

fn not_asked(edition: &Edition) -> Vec<BookletClause> {
    let headings = edition.heading_paths();
    let at: BTreeMap<&str, usize> = edition
        .clauses
        .iter()
        .enumerate()
        .map(|(at, clause)| (clause.locator.as_str(), at))
        .collect();
    let mut entries: Vec<_> = edition.not_asked.iter().collect();
    entries.sort_by_key(|entry| at.get(entry.clause.as_str()).copied());
    entries
        .into_iter()
        .map(|entry| BookletClause {
            clause: clause_label(&entry.clause),
            heading: at
                .get(entry.clause.as_str())
                .map(|&at| headings[at].iter().map(|&part| part.to_owned()).collect())
                .unwrap_or_default(),
            reason: entry.reason.clone(),
        })
        .collect()
}

fn coded(of: &str, code: &str) -> String {
    say(&format!("{of}-{}", code.replace('_', "-")), &[])
}

fn domain_name(domain: Domain, table: &ControlTable) -> String {
    table
        .domain(domain)
        .map_or_else(|| domain.to_string(), |text| text.name_ja.clone())
}

fn control_name(control: ControlCode, table: &ControlTable) -> String {
    table
        .control(control)
        .map_or_else(String::new, |text| text.name_ja.clone())
}
