//! Papers that are filled in: 事前提出資料一覧, 予備調査票, 横断確認票 (domain.md 4.10), 改善計画書 and 改善報告書 (4.3,
//! 4.11).

use super::block::{
    Block, Cell, Column, Doc, Field, FormRow, List, ListRow, Mood, Opening, Place, SheetColumn, SheetList,
    Tone, Value, boxes,
};
use super::list::{audit_number, requested as requested_list, signers, subject_lines, wide};
use crate::model::{
    Choice, Confirmed, DateText, ImprovementForm, ImprovementPart, RequestedPapers, RollOutSheet, Survey,
    SurveyQuestion,
};
use crate::words::Labels;

fn sheet(below: Vec<(String, String)>) -> Opening {
    Opening::Sheet {
        below,
        signers: Vec::new(),
    }
}

/// 回答期限 and 提出先, after what the paper is about.
fn terms(
    mut lines: Vec<(String, String)>,
    by: Option<&DateText>,
    to: &str,
    labels: &Labels<'_>,
) -> Vec<(String, String)> {
    let by = by.map_or("", |day| day.text.as_str());
    for (id, text) in [("paper-audit-reply-due", by), ("paper-audit-reply-to", to)] {
        if !text.is_empty() {
            lines.push((labels(id, &[]), text.to_owned()));
        }
    }
    lines
}

/// Who answered, with room for the pen.
fn answered(confirmed: &Confirmed, labels: &Labels<'_>) -> Block {
    let mut found = signers(std::slice::from_ref(confirmed));
    let role = std::mem::take(&mut found[0].title);
    let title = [labels("paper-audit-answered-by", &[]), role].join("\n");
    title.trim().clone_into(&mut found[0].title);
    Block::SignOff(found)
}

/// 事前提出資料一覧.
pub(super) fn requested(paper: &RequestedPapers, labels: &Labels<'_>) -> Doc {
    Doc {
        opening: sheet(terms(subject_lines(&paper.head, labels), None, &paper.to, labels)),
        blocks: vec![Block::List(List {
            least: 8.5,
            ..requested_list(&paper.requested, true, labels)
        })],
        ..Doc::default()
    }
}

/// 予備調査票.
pub(super) fn survey(survey: &Survey, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let rows = survey.questions.iter().map(|one| {
        let mut question = vec![(Tone::Plain, one.question.clone())];
        if !one.help.is_empty() {
            question.push((Tone::Small, one.help.clone()));
        }
        ListRow::Data(vec![
            Cell::Count(Some(one.number)),
            Cell::Lines(question),
            Cell::Lines(survey_answer(one)),
        ])
    });
    let table = List {
        name: word("paper-audit-survey"),
        columns: vec![
            Column::new(word("paper-audit-item-number"), 11.0).at(Place::Right),
            Column::new(word("paper-audit-question"), 76.0),
            Column::new(word("paper-audit-answer"), 83.0),
        ],
        rows: rows.collect(),
        least: if survey.is_form { 25.0 } else { 0.0 },
        pen: survey.is_form.then_some(2),
        is_paper_only: true,
        ..List::default()
    };
    let mut blocks = Vec::new();
    if survey.is_form {
        blocks.push(Block::Numbered(
            ["paper-audit-survey-how-1", "paper-audit-survey-how-2"]
                .map(word)
                .into(),
        ));
    }
    blocks.extend([Block::List(table), answered(&survey.answered, labels)]);
    Doc {
        opening: sheet(terms(
            subject_lines(&survey.head, labels),
            survey.reply_by.as_ref(),
            &survey.to,
            labels,
        )),
        blocks,
        sheets: vec![survey_sheet(survey, labels)],
        ..Doc::default()
    }
}

/// □はい　□いいえ, and the words below.
fn survey_answer(one: &SurveyQuestion) -> Vec<(Tone, String)> {
    let mut lines = Vec::new();
    if !one.choice.options.is_empty() {
        lines.push((Tone::Plain, boxes(&one.choice)));
    }
    if !one.answer.is_empty() {
        lines.push((Tone::Plain, one.answer.clone()));
    }
    lines
}

fn survey_sheet(survey: &Survey, labels: &Labels<'_>) -> SheetList {
    let word = |id: &str| labels(id, &[]);
    let mood = |is_open: bool| if is_open { Mood::Text } else { Mood::Locked };
    let column = |id: &str, width: f64, mood: Mood| SheetColumn {
        head: word(id),
        width,
        mood,
        is_centred: false,
    };
    let rows = survey.questions.iter().map(|one| {
        let choice = Cell::Choice(one.choice.clone());
        vec![
            Cell::Count(Some(one.number)),
            Cell::text(&one.question),
            Cell::text(&one.help),
            choice,
            Cell::text(&one.answer),
        ]
    });
    SheetList {
        name: word("paper-audit-survey"),
        columns: vec![
            column("paper-audit-item-number", 6.0, Mood::Locked),
            column("paper-audit-question", 50.0, Mood::Locked),
            column("paper-audit-help", 34.0, Mood::Locked),
            column("paper-audit-answer-choice", 16.0, mood(survey.is_form)),
            column("paper-audit-answer-words", 54.0, mood(survey.is_form)),
        ],
        rows: rows.collect(),
        printed: None,
    }
}

/// 横断確認票.
pub(super) fn roll_out(sheet: &RollOutSheet, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let open = |label: String, text: &str, height: f64| Field {
        is_input: sheet.is_form,
        ..Field::pen(label, text, height)
    };
    let by = sheet.reply_by.as_ref().map_or("", |day| day.text.as_str());
    let mut blocks = Vec::new();
    if sheet.is_form {
        blocks.push(Block::Numbered(
            ["paper-audit-roll-out-how-1", "paper-audit-roll-out-how-2"]
                .map(word)
                .into(),
        ));
    }
    blocks.push(Block::Form(vec![
        FormRow::Pair(
            open(word("paper-audit-replier"), &sheet.head.auditee, 8.5),
            open(word("paper-audit-unit-code"), &sheet.code, 8.5),
        ),
        FormRow::Pair(
            Field::text(word("paper-audit-reply-due"), by),
            Field::text(word("paper-audit-reply-to"), &sheet.to),
        ),
    ]));
    for one in &sheet.questions {
        let mut rows = vec![FormRow::Wide(Field::text(
            word("paper-audit-roll-out-number"),
            &one.number,
        ))];
        wide(&mut rows, word("paper-audit-issue"), &one.issue);
        wide(&mut rows, word("paper-audit-clauses"), &one.clauses.join("、"));
        wide(&mut rows, word("paper-audit-check"), &one.check);
        rows.push(FormRow::Wide(Field {
            is_input: sheet.is_form,
            ..Field::new(
                word("paper-audit-answer"),
                Value::Choice(one.answer.clone(), String::new()),
            )
        }));
        for (id, text, height) in [
            ("paper-audit-roll-out-method", &one.method, 17.0),
            ("paper-audit-roll-out-result", &one.result, 24.0),
            ("paper-audit-roll-out-plan", &one.plan, 8.5),
        ] {
            rows.push(FormRow::Wide(open(word(id), text, height)));
        }
        blocks.push(Block::Form(rows));
    }
    blocks.push(answered(&sheet.answered, labels));
    Doc {
        opening: Opening::Report,
        blocks,
        ..Doc::default()
    }
}

/// 改善計画書 or 改善報告書 for the auditee: what it is about, then what is filled in.
pub(super) fn improvement(form: &ImprovementForm, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let (number, subject) = if form.is_roll_out {
        ("paper-audit-roll-out-number", "paper-audit-issue")
    } else {
        ("paper-audit-finding-number", "paper-audit-subject")
    };
    let mut about = Vec::new();
    if form.head.audit.is_empty() {
        wide(&mut about, word("paper-audit-auditee"), &form.head.auditee);
    } else {
        about.push(FormRow::Pair(
            Field::text(word("paper-audit-number"), &audit_number(&form.head, labels)),
            Field::text(word("paper-audit-auditee"), &form.head.auditee),
        ));
    }
    let by = form.reply_by.as_ref().map_or("", |day| day.text.as_str());
    about.push(FormRow::Pair(
        Field::text(word("paper-audit-reply-due"), by),
        Field::text(word("paper-audit-reply-to"), &form.to),
    ));
    about.push(FormRow::Wide(Field::text(word(number), &form.number)));
    wide(&mut about, word(subject), &form.subject);
    wide(&mut about, word("paper-audit-clauses"), &form.clauses.join("、"));
    wide(&mut about, word("paper-audit-form-order"), &form.order);
    let pen = |id: &str, height: f64| FormRow::Wide(Field::pen(word(id), "", height));
    let pair = |left: &str, right: &str| {
        FormRow::Pair(Field::pen(word(left), "", 8.5), Field::pen(word(right), "", 8.5))
    };
    let choice = |id: &str, choice: &Choice| {
        FormRow::Wide(Field {
            is_input: true,
            ..Field::new(word(id), Value::Choice(choice.clone(), String::new()))
        })
    };
    let day = |id: &str| FormRow::Wide(Field::new(word(id), Value::Date(None)));
    let (how, fields) = match &form.part {
        ImprovementPart::Plan {
            causes,
            kinds,
            within,
        } => (
            ["paper-audit-plan-how-1", "paper-audit-plan-how-2"],
            vec![
                choice("paper-audit-form-cause-kind", causes),
                pen("paper-audit-form-cause", 16.0),
                choice("paper-audit-form-kind", kinds),
                choice("paper-audit-form-within", within),
                pen("paper-audit-form-action", 26.0),
                pen("paper-audit-form-interim", 13.0),
                pair("paper-audit-form-owner", "paper-audit-form-responsible"),
                day("paper-audit-form-due"),
                pair("paper-audit-form-cost", "paper-audit-form-budget-year"),
            ],
        ),
        ImprovementPart::Report { plan, planned, roles } => {
            wide(&mut about, word("paper-audit-plan-number"), plan);
            wide(&mut about, word("paper-audit-form-planned"), planned);
            (
                ["paper-audit-done-how-1", "paper-audit-done-how-2"],
                vec![
                    pen("paper-audit-done-what", 34.0),
                    day("paper-audit-done-on"),
                    pen("paper-audit-form-evidence", 25.0),
                    pen("paper-audit-remaining", 17.0),
                    choice("paper-audit-form-confirmed-role", roles),
                ],
            )
        }
    };
    let mut signer = signers(&[Confirmed::default()]);
    signer[0].title = word("paper-audit-confirmed-by");
    Doc {
        opening: Opening::Report,
        blocks: vec![
            Block::Numbered(how.map(word).into()),
            Block::Form(about),
            Block::Form(fields),
            Block::SignOff(signer),
        ],
        ..Doc::default()
    }
}
