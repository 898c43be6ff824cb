//! 監査連絡票 and 緊急報告メモ: one finding on one paper.

use crate::audit::block::{Block, Doc, Field, FormRow, Value};
use crate::audit::list::{audit_number, signers, wide};
use crate::model::{AuditHead, Choice, Finding, FindingSlip, PromptReport, UrgentMemo};
use crate::words::Labels;

/// What a finding says, as rows of a form.
fn finding_rows(head: &AuditHead, one: &Finding, labels: &Labels<'_>) -> Vec<FormRow> {
    let word = |id: &str| labels(id, &[]);
    let text = |id: &str, text: &str| Field::text(word(id), text);
    let class = [one.class.as_str(), &one.urgency].map(str::trim);
    let class = match class {
        [class, ""] => class.to_owned(),
        [class, urgency] => labels(
            "paper-audit-class-urgency",
            &[("class", class), ("urgency", urgency)],
        ),
    };
    let mut rows = vec![
        FormRow::Pair(
            text("paper-audit-number", &audit_number(head, labels)),
            text("paper-audit-auditee", &head.auditee),
        ),
        FormRow::Pair(
            text("paper-audit-finding-number", &one.number),
            text("paper-audit-class", &class),
        ),
        FormRow::Wide(Field::new(
            word("paper-audit-subject"),
            Value::Marked(one.subject.clone(), String::new()),
        )),
        FormRow::Wide(text("paper-audit-fact", &one.fact)),
    ];
    let mut clauses = one.clauses.join("、");
    if !one.control.is_empty() {
        clauses = [clauses.as_str(), &one.control].join("　");
    }
    wide(&mut rows, word("paper-audit-criteria-clause"), &clauses);
    wide(&mut rows, word("paper-audit-cause"), &one.cause);
    wide(&mut rows, word("paper-audit-risk"), &one.risk);
    wide(&mut rows, word("paper-audit-proposal"), &one.proposal);
    let refs = [one.papers.join("、"), one.evidence.join("、")];
    if refs.iter().any(|list| !list.is_empty()) {
        rows.push(FormRow::Pair(
            text("paper-audit-paper", &refs[0]),
            text("paper-audit-evidence", &refs[1]),
        ));
    }
    rows
}

/// 監査連絡票.
pub(in crate::audit) fn slip(slip: &FindingSlip, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let remark = slip.reply_by.as_ref().map_or_else(String::new, |day| {
        labels("paper-audit-reply-by", &[("day", &day.text)])
    });
    let choice = |label: String, choice: &Choice| {
        FormRow::Wide(Field {
            is_input: true,
            ..Field::new(label, Value::Choice(choice.clone(), String::new()))
        })
    };
    let opinion = vec![
        choice(word("paper-audit-fact-check"), &slip.fact_check),
        choice(word("paper-audit-opinion"), &slip.opinion),
        FormRow::Wide(Field::pen(
            word("paper-audit-opinion-text"),
            &slip.finding.opinion_text,
            38.0,
        )),
    ];
    let mut explained = signers(&[slip.explained.clone(), slip.answered.clone()]);
    explained[0].title = word("paper-audit-explained-by");
    explained[1].title = word("paper-audit-answered-by");
    Doc {
        blocks: vec![
            Block::Form(finding_rows(&slip.head, &slip.finding, labels)),
            Block::Section(word("paper-audit-opinion-of"), remark),
            Block::Form(opinion),
            Block::SignOff(explained),
            Block::Note(word("paper-audit-slip-note")),
        ],
        ..Doc::default()
    }
}

/// 緊急報告メモ.
pub(crate) fn memo(memo: &UrgentMemo, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let found = FormRow::Pair(
        Field::text(word("paper-audit-found"), &memo.found),
        Field::text(word("paper-audit-place"), &memo.place),
    );
    let mut rows = if let Some(prompt) = &memo.prompt {
        prompt_rows(memo, prompt, found, labels)
    } else {
        let mut rows = vec![
            found,
            FormRow::Wide(Field::new(
                word("paper-audit-reported-by"),
                Value::Choice(memo.reported_by.clone(), memo.reported.clone()),
            )),
        ];
        wide(&mut rows, word("paper-audit-reported-to"), &memo.reported_to);
        rows.extend(finding_rows(&memo.head, &memo.finding, labels));
        rows
    };
    wide(&mut rows, word("paper-audit-said"), &memo.said);
    let [interim, answer, text, by] = match memo.prompt {
        Some(_) => [
            "paper-memo-interim",
            "paper-memo-answer",
            "paper-memo-answer-text",
            "paper-memo-answered-by",
        ],
        None => [
            "paper-audit-interim",
            "paper-audit-instruction",
            "paper-audit-instruction-text",
            "paper-audit-received-by",
        ],
    };
    wide(&mut rows, word(interim), &memo.interim);
    wide(&mut rows, word("paper-audit-request"), &memo.request);
    if let Some(day) = memo.prompt.as_ref().and_then(|prompt| prompt.answer_by.as_ref()) {
        wide(&mut rows, word("paper-memo-answer-by"), &day.text);
    }
    let mut received = signers(std::slice::from_ref(&memo.received));
    let title = [word(by), memo.received.role.clone()].join("\n");
    title.trim().clone_into(&mut received[0].title);
    Doc {
        blocks: vec![
            Block::Form(rows),
            Block::Section(word(answer), String::new()),
            Block::Form(vec![FormRow::Wide(Field::pen(
                word(text),
                &memo.instruction,
                24.0,
            ))]),
            Block::SignOff(received),
        ],
        ..Doc::default()
    }
}

/// What a section says where the auditors' memo tells its finding.
fn prompt_rows(
    memo: &UrgentMemo,
    prompt: &PromptReport,
    found: FormRow,
    labels: &Labels<'_>,
) -> Vec<FormRow> {
    let word = |id: &str| labels(id, &[]);
    let text = |id: &str, text: &str| Field::text(word(id), text);
    let mut rows = vec![
        FormRow::Pair(
            text("paper-memo-number", &memo.finding.number),
            text("paper-memo-unit", &memo.head.auditee),
        ),
        FormRow::Wide(text("paper-memo-source", &prompt.source)),
        FormRow::Wide(Field::new(
            word("paper-audit-subject"),
            Value::Marked(memo.finding.subject.clone(), String::new()),
        )),
        found,
        FormRow::Wide(text("paper-memo-since", &prompt.since)),
        FormRow::Wide(text("paper-memo-seen", &memo.finding.fact)),
    ];
    let clauses = memo.finding.clauses.join("、");
    wide(&mut rows, word("paper-memo-clauses"), &clauses);
    wide(&mut rows, word("paper-memo-measure"), &prompt.measure);
    rows
}
