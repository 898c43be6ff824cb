//! 見直しの検討資料: what a year says about the standard, for the committee that reviews it.

use std::sync::Arc;

use tenken_documents::{CityBlock, CityColumn, CityFigure, CityReport};

use super::super::{super::model::City, Asked};
use super::{blocks::column, count_figure, grouped};
use crate::{
    app::App,
    board::shown_reference,
    error::Result,
    output::say,
    wire::{RevisionClause, RevisionControl, RevisionView, YearRequest},
};

impl App {
    pub(super) fn revision_report(
        &mut self,
        city: &Arc<City>,
        asked: &Asked,
        at: &str,
    ) -> Result<CityReport> {
        let view = self.revision_view(&YearRequest {
            fiscal_year: i32::try_from(city.year).ok(),
        })?;
        let mut head = self.city_head(city, at)?;
        head.title = say("city-revision-title", &[]);
        head.running_title = say("city-file-revision", &[]);
        head.meeting.clone_from(&asked.meeting);
        head.paper_number.clone_from(&asked.paper_number);
        asked.date(&mut head);
        let has_audits = !self.audited(city)?.is_empty();
        let (contradicting, audited) = (view.contradictions.len(), view.audits.len());
        let figures = [
            ("city-revision-missed-count", view.missed.len()),
            ("city-revision-never-count", view.never_applicable.len()),
            ("city-revision-contradicting-count", contradicting),
            ("city-revision-exception-count", view.exceptions.len()),
            ("city-revision-audit-count", audited),
            ("city-revision-wish-count", view.wishes.len()),
        ]
        .map(|(id, value)| {
            let figure = count_figure(id, i64::try_from(value).unwrap_or(0), Vec::new());
            if id == "city-revision-audit-count" && !has_audits {
                return CityFigure {
                    value: "－".to_owned(),
                    unit: String::new(),
                    ..figure
                };
            }
            figure
        });
        Ok(CityReport {
            head,
            figures: figures.to_vec(),
            blocks: blocks(&view, &self.desk()?.body.id, has_audits),
        })
    }
}

#[expect(clippy::too_many_lines, reason = "one table after the other")]
fn blocks(view: &RevisionView, body: &str, has_audits: bool) -> Vec<CityBlock> {
    let table = |id: &str, columns: Vec<CityColumn>, rows: Vec<Vec<String>>| CityBlock::Table {
        title: say(&format!("city-revision-{id}"), &[]),
        remark: say(&format!("city-revision-{id}-remark"), &[]),
        columns,
        rows,
        none: if id == "audit" && !has_audits {
            say("city-revision-audit-none", &[])
        } else {
            say("city-revision-none", &[])
        },
        note: String::new(),
    };
    let clause = |width| column(&["city-revision-clause"], width, false);
    vec![
        table(
            "missed",
            vec![
                clause(28),
                column(&["city-revision-question"], 46, false),
                column(&["city-worst-applicable"], 11, true),
                column(&["city-revision-gaps"], 13, true),
                column(&["city-revision-sections"], 13, true),
                column(&["city-worst-reason"], 59, false),
            ],
            view.missed.iter().map(missed).collect(),
        ),
        table(
            "never",
            vec![
                clause(50),
                column(&["city-revision-question"], 92, false),
                column(&["city-revision-said"], 28, true),
            ],
            view.never_applicable
                .iter()
                .map(|one| vec![place(one), one.question.clone(), one.sections.to_string()])
                .collect(),
        ),
        table(
            "contradicting",
            vec![
                column(&["city-revision-kind"], 36, false),
                column(&["city-revision-questions"], 84, false),
                column(&["city-revision-of"], 18, true),
                column(&["city-revision-names"], 32, false),
            ],
            view.contradictions
                .iter()
                .map(|one| {
                    let asked =
                        |item: &str, question: &str| format!("{}　{question}", shown_reference(body, item));
                    let other = if one.other.is_empty() {
                        String::new()
                    } else {
                        asked(&one.other, &one.other_question)
                    };
                    vec![
                        say(&format!("city-revision-kind-{}", one.kind), &[]),
                        [asked(&one.item, &one.question), other]
                            .join("\n")
                            .trim()
                            .to_owned(),
                        format!("{}／{}", one.sections, one.of),
                        named(&one.names, one.sections),
                    ]
                })
                .collect(),
        ),
        table(
            "exception",
            vec![
                column(&["city-revision-clause"], 30, false),
                column(&["city-revision-count"], 12, true),
                column(&["city-revision-numbers"], 28, false),
                column(&["city-section"], 28, false),
                column(&["city-extract-reason"], 72, false),
            ],
            view.exceptions
                .iter()
                .map(|one| {
                    vec![
                        format!("{}　{}", one.label, one.heading).trim().to_owned(),
                        one.numbers.len().to_string(),
                        one.numbers.join("\n"),
                        one.names.join("、"),
                        one.reasons.join("\n"),
                    ]
                })
                .collect(),
        ),
        table(
            "audit",
            vec![
                column(&["city-revision-clause"], 26, false),
                column(&["city-revision-question"], 74, false),
                column(&["city-revision-audited"], 14, true),
                column(&["city-revision-failed"], 16, true),
                column(&["city-revision-differing"], 16, true),
                column(&["city-revision-names"], 24, false),
            ],
            view.audits
                .iter()
                .map(|one| {
                    vec![
                        one.label.clone(),
                        one.question.clone(),
                        one.audited.to_string(),
                        one.failed.to_string(),
                        one.differing.to_string(),
                        one.names.join("、"),
                    ]
                })
                .collect(),
        ),
        table(
            "wish",
            vec![
                column(&["city-section"], 40, false),
                column(&["city-revision-wish-text"], 130, false),
            ],
            view.wishes
                .iter()
                .map(|one| vec![one.name.clone(), one.text.clone()])
                .collect(),
        ),
        table(
            "control",
            vec![
                column(&["city-revision-control-head"], 34, false),
                column(&["city-revision-gaps"], 13, true),
                column(&["city-revision-edition"], 34, false),
                column(&["city-revision-items"], 13, true),
                column(&["city-revision-level"], 13, false),
                column(&["city-revision-clauses"], 63, false),
            ],
            view.controls.iter().flat_map(controls).collect(),
        ),
    ]
}

fn place(one: &RevisionClause) -> String {
    format!("{}　{}", one.label, one.heading).trim().to_owned()
}

fn missed(one: &RevisionClause) -> Vec<String> {
    let reasons: Vec<String> = one
        .reasons
        .iter()
        .map(|group| {
            let count = group.sections.to_string();
            say("city-reason", &[("text", &group.text), ("sections", &count)])
        })
        .collect();
    let more = match one.items.len() {
        0 | 1 => String::new(),
        count => say("city-revision-more", &[("count", &(count - 1).to_string())]),
    };
    vec![
        place(one),
        format!("{}{more}", one.question),
        grouped(one.applicable),
        grouped(one.gaps),
        grouped(one.sections),
        if reasons.is_empty() {
            "－".to_owned()
        } else {
            reasons.join("\n")
        },
    ]
}

/// Some of the sections by name.
fn named(names: &[String], all: i64) -> String {
    let shown = i64::try_from(names.len()).unwrap_or(0);
    let more = if all > shown {
        say("city-revision-and-more", &[("count", &(all - shown).to_string())])
    } else {
        String::new()
    };
    format!("{}{more}", names.join("、"))
}

/// Clauses by their numbers and not by their letters: 8.1(2)の2番目 before 8.1(2)の10番目, (4) before (10).
fn in_order(clauses: &[String]) -> Vec<String> {
    let mut found = clauses.to_vec();
    found.sort_by_key(|clause| parts(clause));
    found
}

/// A label as words and numbers; ① counts as the number that it is.
fn parts(label: &str) -> Vec<(u32, String)> {
    let mut found: Vec<(u32, String)> = Vec::new();
    for ch in label.chars() {
        let digit = ch.to_digit(10);
        let circled = ('①'..='⑳')
            .contains(&ch)
            .then(|| u32::from(ch) - u32::from('①') + 1);
        match (digit, circled, found.last_mut()) {
            (Some(digit), _, Some((number, word))) if word.is_empty() => {
                *number = number.saturating_mul(10).saturating_add(digit);
            }
            (Some(number), ..) | (None, Some(number), _) => found.push((number, String::new())),
            (None, None, Some((_, word))) if !word.is_empty() => word.push(ch),
            (None, None, _) => found.push((0, ch.to_string())),
        }
    }
    found
}

/// The control in the first line; an edition a line.
fn controls(one: &RevisionControl) -> Vec<Vec<String>> {
    one.sides
        .iter()
        .enumerate()
        .map(|(at, side)| {
            let head = if at == 0 {
                [format!("{}　{}", one.control, one.name_ja), grouped(one.gaps)]
            } else {
                [String::new(), String::new()]
            };
            let [control, gaps] = head;
            let level = if side.level.is_empty() {
                "－".to_owned()
            } else {
                say(&format!("obligation-{}", side.level.replace('_', "-")), &[])
            };
            vec![
                control,
                gaps,
                format!("{}　{}", side.body, side.edition),
                if side.items == 0 {
                    say("city-revision-no-item", &[])
                } else {
                    side.items.to_string()
                },
                level,
                in_order(&side.clauses).join("、"),
            ]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn clauses_stand_by_their_numbers() {
        let given = [
            "10.1.2ア(10)",
            "8.1(2)の10番目",
            "10.1.2ア(4)",
            "8.1(2)の2番目",
            "5.1①",
        ];
        assert_eq!(
            in_order(&given.map(str::to_owned)),
            [
                "5.1①",
                "8.1(2)の2番目",
                "8.1(2)の10番目",
                "10.1.2ア(4)",
                "10.1.2ア(10)"
            ]
        );
    }
}
