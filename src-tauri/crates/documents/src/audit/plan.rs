//! 中期監査計画書 and 年度監査計画書 (domain.md 4.4).

use super::block::{
    Axis, AxisRow, Block, Cell, Column, Doc, Field, FormRow, Frame, List, ListRow, Opening, Place, Tone,
};
use super::list::{approvals, auditors, rule_book, wide};
use super::report::choice;
use crate::model::{AnnualPlan, MidTermPlan, PaperHead, PlanTarget};
use crate::words::{self, Labels, NO_BASE};

/// 年度監査計画書.
pub(super) fn annual(plan: &AnnualPlan, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut rows = Vec::new();
    wide(&mut rows, word("paper-audit-theme"), &plan.theme);
    rows.push(choice(word("paper-audit-kind"), &plan.kinds));
    wide(&mut rows, word("paper-audit-position"), &plan.position);
    if !plan.methods.options.is_empty() {
        rows.push(choice(word("paper-audit-methods"), &plan.methods));
    }
    let rules: Vec<String> = plan.criteria.iter().map(|rule| rule_book(rule, labels)).collect();
    wide(&mut rows, word("paper-audit-rules"), &rules.join("\n"));
    if plan.budget.is_some() || !plan.contractor.is_empty() {
        let yen = plan.budget.map_or_else(
            || NO_BASE.to_owned(),
            |yen| labels("paper-audit-yen", &[("yen", &words::count(yen))]),
        );
        let contractor = if plan.contractor.is_empty() {
            NO_BASE
        } else {
            &plan.contractor
        };
        rows.push(FormRow::Pair(
            Field::text(word("paper-audit-budget"), &yen),
            Field::text(word("paper-audit-contractor"), contractor),
        ));
    }
    approvals(&mut rows, &plan.approved, labels);
    let policy = crate::pdf::text::paragraphs(&plan.policy)
        .filter(|line| !line.trim().is_empty())
        .map(|line| Block::Text(line.trim_start_matches('　').to_owned()));
    let mut blocks = vec![Block::Section(
        format!("1　{}", word("paper-audit-policy")),
        String::new(),
    )];
    blocks.extend(policy);
    blocks.push(Block::Form(rows));
    blocks.push(Block::Section(
        format!("2　{}", word("paper-audit-targets")),
        String::new(),
    ));
    blocks.push(Block::List(targets(&plan.targets, labels)));
    if plan.targets.iter().any(|target| target.risk.is_some()) {
        blocks.push(Block::Note(word("paper-audit-risk-then")));
    }
    blocks.push(Block::Section(
        format!("3　{}", word("paper-audit-months")),
        String::new(),
    ));
    blocks.push(Block::Axis(axis(&plan.targets, labels)));
    blocks.push(Block::Section(
        format!("4　{}", word("paper-audit-team")),
        String::new(),
    ));
    blocks.push(Block::List(auditors(&plan.auditors, labels)));
    Doc {
        opening: Opening::Report,
        blocks,
        ..Doc::default()
    }
}

fn targets(targets: &[PlanTarget], labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let rows = targets.iter().map(|one| {
        let last = if one.last.is_empty() {
            word("paper-audit-last-none")
        } else {
            one.last.clone()
        };
        ListRow::Data(vec![
            Cell::text(if one.audit.is_empty() { NO_BASE } else { &one.audit }),
            Cell::text(&one.name),
            Cell::text(&one.kind),
            Cell::text(&one.reason),
            Cell::Count(one.risk),
            Cell::Text(last),
        ])
    });
    List {
        name: word("paper-audit-targets"),
        columns: vec![
            Column::new(word("paper-audit-number"), 18.0),
            Column::new(word("paper-audit-auditee"), 40.0),
            Column::new(word("paper-audit-kind"), 26.0).at(Place::Centre),
            Column::new(word("paper-audit-why"), 53.0),
            Column::new(word("paper-audit-risk-value"), 14.0).at(Place::Right),
            Column::new(word("paper-audit-last-year"), 22.0).at(Place::Centre),
        ],
        rows: rows.collect(),
        ..List::default()
    }
}

/// 4月 to 3月.
fn axis(targets: &[PlanTarget], labels: &Labels<'_>) -> Axis {
    let from_april = |month: u8| usize::from((month + 8) % 12);
    let months = (0..12_u32).map(|at| {
        labels(
            "paper-audit-month",
            &[("month", &((at + 3) % 12 + 1).to_string())],
        )
    });
    let rows = targets.iter().map(|one| AxisRow {
        label: one.name.clone(),
        months: one
            .months
            .filter(|(from, to)| (1..=12).contains(from) && (1..=12).contains(to))
            .map(|(from, to)| (from_april(from), from_april(to).max(from_april(from)))),
        text: one.months_text.clone(),
    });
    Axis {
        head: labels("paper-audit-auditee", &[]),
        months: months.collect(),
        rows: rows.collect(),
        name: labels("paper-audit-months", &[]),
    }
}

/// 中期監査計画書.
pub(super) fn mid_term(plan: &MidTermPlan, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut rows = Vec::new();
    wide(&mut rows, word("paper-audit-plan-period"), &plan.period);
    wide(&mut rows, word("paper-audit-policy"), &plan.policy);
    wide(&mut rows, word("paper-audit-theme"), &themes(plan, labels));
    approvals(&mut rows, &plan.approved, labels);
    let mut remark = word("paper-audit-coverage-remark");
    if let Some(day) = &plan.risk_on {
        remark.push('　');
        remark.push_str(&labels("paper-audit-risk-on", &[("day", &day.text)]));
        if plan.rows.iter().any(|row| row.risk.is_none()) {
            remark.push_str(&word("paper-audit-risk-unknown"));
        }
    }
    let blocks = vec![
        Block::Form(rows),
        Block::Section(word("paper-audit-coverage"), remark),
        Block::List(coverage(plan, labels)),
    ];
    Doc {
        frame: Frame::Wide,
        opening: Opening::Sheet {
            below: sent(&plan.head.paper, labels),
            signers: Vec::new(),
        },
        blocks,
        ..Doc::default()
    }
}

/// The themes, a year a line; what the plan of the year decides is said once.
fn themes(plan: &MidTermPlan, labels: &Labels<'_>) -> String {
    let (open, told): (Vec<_>, Vec<_>) = plan.years.iter().partition(|year| year.theme.trim().is_empty());
    let line =
        |years: &str, theme: &str| labels("paper-audit-theme-line", &[("years", years), ("theme", theme)]);
    let mut lines: Vec<String> = told.iter().map(|year| line(&year.year, &year.theme)).collect();
    let open: Vec<&str> = open.iter().map(|year| year.year.as_str()).collect();
    if !open.is_empty() {
        lines.push(line(&open.join("・"), &labels("paper-audit-theme-open", &[])));
    }
    lines.join("\n")
}

/// To whom it goes and from whom, below the title.
fn sent(head: &PaperHead, labels: &Labels<'_>) -> Vec<(String, String)> {
    let sender = [head.sender_role.as_str(), &head.sender_name].join("　");
    let lines = [
        ("report-x-addressee", words::addressee(&head.addressee, labels)),
        ("report-x-sender", sender.trim().to_owned()),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    lines.map(|(id, text)| (labels(id, &[]), text)).collect()
}

/// Lines of the coverage up to which it has no heads.
const GROUPED: usize = 20;

fn coverage(plan: &MidTermPlan, labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let mut columns = vec![
        Column::new(word("paper-audit-code"), 18.0),
        Column::new(word("paper-audit-auditee"), 62.0),
        Column::new(word("paper-audit-last-year"), 26.0).at(Place::Centre),
        Column::new(word("paper-audit-risk-value"), 18.0).at(Place::Right),
    ];
    columns.extend(
        plan.years
            .iter()
            .map(|year| Column::new(year.year.clone(), 22.0).at(Place::Centre)),
    );
    columns.push(Column::new(word("paper-audit-remark"), 55.0));
    let mut rows = Vec::new();
    let mut group = "";
    for one in &plan.rows {
        // A list that is seen at once needs no heads: code and name say where a line belongs.
        if plan.rows.len() > GROUPED && one.group != group {
            group = &one.group;
            rows.push(ListRow::Group(group.to_owned()));
        }
        let last = if one.last.is_empty() {
            word("paper-audit-last-none")
        } else {
            one.last.clone()
        };
        let mut cells = vec![
            Cell::text(&one.code),
            Cell::text(&one.name),
            Cell::Text(last),
            Cell::Count(one.risk),
        ];
        let mark = |at: usize| one.marks.get(at).cloned().unwrap_or_default();
        cells.extend((0..plan.years.len()).map(|at| Cell::Lines(vec![(Tone::Strong, mark(at))])));
        let is_open = one.marks.iter().all(String::is_empty);
        cells.push(if one.note.is_empty() && is_open {
            Cell::Text(word("paper-audit-year-open"))
        } else {
            Cell::text(&one.note)
        });
        rows.push(ListRow::Data(cells));
    }
    if !plan.rows.is_empty() {
        rows.push(ListRow::Total(sums(plan, labels)));
    }
    List {
        name: word("paper-audit-coverage"),
        columns,
        rows,
        is_dense: true,
        ..List::default()
    }
}

/// How many auditees each year takes.
fn sums(plan: &MidTermPlan, labels: &Labels<'_>) -> Vec<Cell> {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut cells = vec![
        Cell::text(""),
        Cell::Text(labels(
            "paper-audit-units-count",
            &[("count", &words::count(count(plan.rows.len())))],
        )),
        Cell::text(""),
        Cell::text(""),
    ];
    cells.extend((0..plan.years.len()).map(|at| {
        let marked = plan
            .rows
            .iter()
            .filter(|row| row.marks.get(at).is_some_and(|mark| !mark.is_empty()));
        Cell::Count(Some(count(marked.count())))
    }));
    let open = plan
        .rows
        .iter()
        .filter(|row| row.marks.iter().all(String::is_empty));
    cells.push(match open.count() {
        0 => Cell::text(""),
        open => Cell::Text(labels(
            "paper-audit-years-open",
            &[("count", &words::count(count(open)))],
        )),
    });
    cells
}
