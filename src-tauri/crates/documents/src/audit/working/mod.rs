//! 監査調書 (domain.md 4.7): one, bound, and 監査証拠一覧.

mod bound;
mod sheets;

use self::bound::judgement;
use self::sheets::{correction_sheet, evidence_sheet, working_sheets};
use super::block::{
    Block, Cell, Column, Doc, Field, FormRow, List, ListRow, Opening, Place, Signer, Tone, Value,
};
use super::list::{audit_number, wide};
use crate::model::{AuditHead, AuditSample, EvidenceLine, EvidenceList, WorkingPaper, WorkingPaperSheet};
use crate::words::{self, Labels, NO_BASE};

pub(super) use self::bound::set;
pub(crate) use self::bound::{contents, cover, missing};

/// One paper.
pub(super) fn sheet(sheet: &WorkingPaperSheet, labels: &Labels<'_>) -> Doc {
    Doc {
        opening: Opening::Sheet {
            below: vec![(
                labels("paper-audit-paper-number", &[]),
                sheet.paper.number.clone(),
            )],
            signers: signers(&sheet.paper, labels),
        },
        blocks: paper_blocks(&sheet.head, &sheet.paper, labels),
        sheets: vec![
            evidence_sheet(&sheet.paper.evidence, labels),
            correction_sheet(std::slice::from_ref(&sheet.paper), labels),
        ],
        ..Doc::default()
    }
}

/// 作成者 and 査閲者.
pub(crate) fn signers(paper: &WorkingPaper, labels: &Labels<'_>) -> Vec<Signer> {
    [
        ("paper-audit-author", &paper.author),
        ("paper-audit-reviewer", &paper.reviewer),
    ]
    .map(|(id, one)| Signer {
        title: labels(id, &[]),
        name: one.name.clone(),
        on: one.on.clone(),
    })
    .into()
}

/// Form and corrections of a paper.
pub(crate) fn paper_blocks(head: &AuditHead, paper: &WorkingPaper, labels: &Labels<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Form(form(head, paper, labels))];
    if !paper.corrections.is_empty() {
        blocks.push(Block::Section(
            labels("paper-audit-corrections", &[]),
            labels("paper-audit-corrections-remark", &[]),
        ));
        blocks.push(Block::List(corrections(paper, labels)));
    }
    blocks
}

fn form(head: &AuditHead, paper: &WorkingPaper, labels: &Labels<'_>) -> Vec<FormRow> {
    let word = |id: &str| labels(id, &[]);
    let text = |id: &str, text: &str| Field::text(word(id), text);
    let auditee = if paper.auditee.is_empty() {
        &head.auditee
    } else {
        &paper.auditee
    };
    let day = paper.on.as_ref().map_or("", |day| day.text.as_str());
    let when = [day, &paper.time].join("\n");
    let mut rows = vec![
        FormRow::Pair(
            text("paper-audit-number", &audit_number(head, labels)),
            text("paper-audit-auditee", auditee),
        ),
        FormRow::Pair(
            text("paper-audit-item", &paper.item),
            text("paper-audit-clauses", &paper.clauses.join("\n")),
        ),
        FormRow::Wide(text("paper-audit-point", &paper.point)),
        FormRow::Wide(Field::new(
            word("paper-audit-procedures"),
            Value::Choice(paper.procedures.clone(), paper.procedure.clone()),
        )),
        FormRow::Pair(
            text("paper-audit-when", when.trim()),
            text("paper-audit-place", &paper.place),
        ),
        FormRow::Pair(
            text("paper-audit-respondent", &paper.respondent),
            text("paper-audit-auditor", &paper.auditor),
        ),
    ];
    if let Some(sample) = &paper.sample {
        rows.push(FormRow::Wide(text(
            "paper-audit-sample",
            &sample_text(sample, labels),
        )));
    }
    let one_place = one_place(paper.evidence.iter());
    rows.push(FormRow::Inner {
        label: word("paper-audit-evidence"),
        heads: [
            word("paper-audit-evidence-number"),
            word("paper-audit-evidence-kind"),
            word("paper-audit-evidence-name-source"),
            word("paper-audit-evidence-on"),
            place_head(one_place, labels).join("\n"),
        ],
        rows: paper
            .evidence
            .iter()
            .map(|line| evidence_cells(line, one_place, labels))
            .collect(),
        none: word("paper-audit-none"),
    });
    if let Some(place) = one_place {
        rows.push(FormRow::Wide(text("paper-audit-evidence-place", place)));
    }
    let facts = crate::pdf::text::paragraphs(&paper.facts).filter(|line| !line.trim().is_empty());
    rows.push(FormRow::Wide(Field::new(
        word("paper-audit-facts"),
        Value::Facts(facts.map(str::to_owned).collect()),
    )));
    rows.push(FormRow::Wide(Field::new(
        word("paper-audit-judgement"),
        Value::Choice(paper.judgement.clone(), String::new()),
    )));
    rows.push(FormRow::Wide(text("paper-audit-reason", &paper.reason)));
    rows.push(FormRow::Wide(Field::new(
        word("paper-audit-difference"),
        Value::Marked(paper.difference.clone(), paper.self_check.clone()),
    )));
    wide(
        &mut rows,
        word("paper-audit-finding-draft"),
        &paper.findings.join("\n"),
    );
    wide(&mut rows, word("paper-audit-good"), &paper.good.join("\n"));
    rows
}

/// 母数　12本　　抽出　12本（全件）　　例外　3本.
fn sample_text(sample: &AuditSample, labels: &Labels<'_>) -> String {
    let figure = |value: i64| format!("{}{}", words::count(value), sample.unit);
    let (size, drawn) = (figure(sample.population), figure(sample.drawn));
    let args = [
        ("size", size.as_str()),
        ("drawn", &drawn),
        ("method", &sample.method),
    ];
    let id = if sample.method.is_empty() {
        "paper-audit-sample-bare"
    } else {
        "paper-audit-sample-method"
    };
    let drawn = labels(
        id,
        if sample.method.is_empty() {
            &args[..2]
        } else {
            &args
        },
    );
    match sample.exceptions {
        Some(count) => labels(
            "paper-audit-sample-exceptions",
            &[("sample", &drawn), ("count", &figure(count))],
        ),
        None => drawn,
    }
}

/// The place where all evidence lies; none where there are several.
fn one_place<'a>(mut lines: impl Iterator<Item = &'a EvidenceLine>) -> Option<&'a str> {
    let first = lines.next()?.place.as_str();
    let is_one = !first.is_empty() && lines.all(|line| line.place == first);
    is_one.then_some(first)
}

/// Head of the column with the places: without them where there is one for all.
fn place_head(one_place: Option<&str>, labels: &Labels<'_>) -> Vec<String> {
    let ids = ["paper-audit-evidence-place", "paper-audit-hash"];
    ids.into_iter()
        .skip(usize::from(one_place.is_some()))
        .map(|id| labels(id, &[]))
        .collect()
}

/// Place and 照合番号 of a line; － where nothing is left to say.
fn place_cell(line: &EvidenceLine, one_place: Option<&str>) -> Vec<(Tone, String)> {
    let mut cell = Vec::new();
    if one_place.is_none() && !line.place.is_empty() {
        cell.push((Tone::Plain, line.place.clone()));
    }
    if !line.hash.is_empty() {
        cell.push((Tone::Code, words::check_number(&line.hash)));
    }
    if cell.is_empty() {
        cell.push((Tone::Plain, NO_BASE.to_owned()));
    }
    cell
}

fn evidence_cells(
    line: &EvidenceLine,
    one_place: Option<&str>,
    labels: &Labels<'_>,
) -> [Vec<(Tone, String)>; 5] {
    let plain = |text: &str| vec![(Tone::Plain, text.to_owned())];
    let name = if line.source.is_empty() {
        line.name.clone()
    } else {
        labels(
            "paper-audit-evidence-from",
            &[("name", &line.name), ("source", &line.source)],
        )
    };
    [
        plain(&line.number),
        plain(&line.kind),
        vec![(Tone::Plain, name)],
        plain(line.on.as_ref().map_or(NO_BASE, |day| &day.text)),
        place_cell(line, one_place),
    ]
}

fn corrections(paper: &WorkingPaper, labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let rows = paper.corrections.iter().map(|one| {
        let mut what = vec![(Tone::Plain, one.reason.clone())];
        if !one.before.is_empty() {
            what.push((
                Tone::Small,
                labels("paper-audit-correction-before", &[("text", &one.before)]),
            ));
        }
        let mut review = vec![(Tone::Plain, one.review.name.clone())];
        review.extend(one.review.on.as_ref().map(|day| (Tone::Plain, day.text.clone())));
        ListRow::Data(vec![
            Cell::Date(one.on.clone()),
            Cell::text(&one.by),
            Cell::text(&one.place),
            Cell::Lines(what),
            Cell::Lines(review),
        ])
    });
    List {
        name: word("paper-audit-corrections"),
        columns: vec![
            Column::new(word("paper-audit-correction-on"), 32.0).at(Place::Right),
            Column::new(word("paper-audit-correction-by"), 21.0),
            Column::new(word("paper-audit-correction-place"), 30.0),
            Column::new(word("paper-audit-correction-what"), 53.0),
            Column::new(word("paper-audit-review"), 34.0),
        ],
        rows: rows.collect(),
        is_paper_only: true,
        ..List::default()
    }
}

/// 監査証拠一覧 of all papers.
pub(crate) fn evidence_list<'a>(
    lines: impl Iterator<Item = &'a EvidenceLine> + Clone,
    labels: &Labels<'_>,
) -> List {
    let word = |id: &str| labels(id, &[]);
    let one_place = one_place(lines.clone());
    let rows = lines.map(|line| {
        let mut name = vec![(Tone::Plain, line.name.clone())];
        if !line.source.is_empty() {
            name.push((
                Tone::Small,
                labels("paper-audit-evidence-by", &[("source", &line.source)]),
            ));
        }
        ListRow::Data(vec![
            Cell::text(&line.number),
            Cell::text(&line.paper),
            Cell::text(&line.kind),
            Cell::Lines(name),
            Cell::Date(line.on.clone()),
            Cell::Lines(place_cell(line, one_place)),
        ])
    });
    List {
        name: word("paper-audit-evidence-list"),
        columns: vec![
            Column::new(word("paper-audit-evidence-number"), 18.0),
            Column::new(word("paper-audit-paper"), 23.0),
            Column::new(word("paper-audit-evidence-kind"), 19.0),
            Column::new(word("paper-audit-evidence-name-source"), 42.0),
            Column::new(word("paper-audit-evidence-on"), 31.0).at(Place::Right),
            Column {
                head: place_head(one_place, labels),
                width: 37.0,
                ..Column::default()
            },
        ],
        rows: rows.collect(),
        is_paper_only: true,
        ..List::default()
    }
}

/// 保管場所　総務部総務課　鍵付き書庫A-3, above a list whose evidence all lies there.
pub(crate) fn evidence_place<'a>(
    lines: impl Iterator<Item = &'a EvidenceLine>,
    labels: &Labels<'_>,
) -> Option<Block> {
    let place = one_place(lines)?;
    let label = labels("paper-audit-evidence-place", &[]);
    Some(Block::Text(labels(
        "paper-audit-line",
        &[("label", &label), ("text", place)],
    )))
}

/// 監査証拠一覧 as a paper.
pub(super) fn evidence(list: &EvidenceList, labels: &Labels<'_>) -> Doc {
    Doc {
        opening: Opening::Sheet {
            below: super::list::subject_lines(&list.head, labels),
            signers: Vec::new(),
        },
        blocks: evidence_place(list.evidence.iter(), labels)
            .into_iter()
            .chain([Block::List(evidence_list(list.evidence.iter(), labels))])
            .collect(),
        sheets: vec![evidence_sheet(&list.evidence, labels)],
        ..Doc::default()
    }
}
