//! What travels around audits.

use tenken_app::wire::{
    AuditGapView, AuditKeptView, AuditPartBackView, AuditPartView, AuditPartsView, AuditReplyView,
    AuditResultLine, AuditResultView, AuditSheetsView, AuditSurveyView, GapFigures,
};

use crate::{
    session::Session,
    show::{desk::yes_no, page::Page, page::one_line},
};

/// Tenths of a percent with their n; － where there is no base.
fn rate(value: Option<i64>, of: i64) -> String {
    match value {
        Some(tenths) => format!("{}.{} % (n = {of})", tenths / 10, tenths % 10),
        None => "－".to_owned(),
    }
}

/// Sheets from the office.
pub(crate) fn sheets(page: &mut Page, session: &Session, view: &AuditSheetsView) {
    page.pair("cli-label-file", &view.file);
    page.pair("cli-audit-from", &view.from);
    page.pair("cli-audit-taken", &yes_no(session.words, view.is_taken));
    let rows: Vec<Vec<String>> = view
        .lines
        .iter()
        .map(|line| {
            vec![
                line.unit_code.clone(),
                line.unit_name.clone(),
                line.system_code.clone(),
                line.version.to_string(),
                line.check_number.clone(),
                line.standing.clone(),
            ]
        })
        .collect();
    let titles = [
        "cli-audit-code",
        "cli-audit-name",
        "cli-audit-system",
        "cli-audit-version",
        "cli-audit-check-number",
        "cli-audit-standing",
    ];
    page.table(&titles, &rows);
    page.pair("cli-audit-units-new", &view.units_new.to_string());
    page.pair("cli-audit-findings-new", &view.findings_new.to_string());
}

/// What the proof of a kept audit found.
pub(crate) fn kept(page: &mut Page, session: &Session, view: &AuditKeptView) {
    page.plain(&format!("{}  {}", view.number, view.name));
    page.pair("cli-audit-check-number", &view.check_number);
    page.pair("cli-audit-retain", &view.retain_until_on);
    page.pair("cli-audit-whole", &yes_no(session.words, view.is_whole));
    page.pair("cli-audit-list-whole", &yes_no(session.words, view.is_list_whole));
    if let Some(is) = view.is_as_typed {
        page.pair("cli-audit-as-typed", &yes_no(session.words, is));
    }
    let rows: Vec<Vec<String>> = view
        .lines
        .iter()
        .map(|line| {
            vec![
                line.number.clone(),
                line.kind.clone(),
                session.words.word("audit-kept-{}", &line.state),
                one_line(&line.name),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-audit-kind",
            "cli-audit-state",
            "cli-audit-name",
        ],
        &rows,
    );
    for sha256 in &view.unlisted {
        page.line("cli-audit-unlisted", &[("sha256", sha256)]);
    }
}

/// Surveys with what was answered.
pub(crate) fn surveys(page: &mut Page, list: &[AuditSurveyView]) {
    for view in list {
        page.plain(&format!("{}  {}  {}", view.number, view.name, view.state));
        let rows: Vec<Vec<String>> = view
            .rows
            .iter()
            .map(|row| {
                vec![
                    row.n.to_string(),
                    one_line(&row.question),
                    row.answer.clone(),
                    one_line(&row.note),
                ]
            })
            .collect();
        page.table(
            &[
                "cli-audit-number",
                "cli-audit-survey-question",
                "cli-audit-reply",
                "cli-audit-note",
            ],
            &rows,
        );
    }
}

/// A form that came back.
pub(crate) fn reply(page: &mut Page, session: &Session, view: &AuditReplyView) {
    page.plain(&format!(
        "{}  {}  {}",
        view.number, view.unit_code, view.unit_name
    ));
    page.pair("cli-audit-taken", &yes_no(session.words, view.is_taken));
    page.pair("cli-audit-standing", &view.standing);
    let rows: Vec<Vec<String>> = view
        .lines
        .iter()
        .map(|line| {
            vec![
                one_line(&line.label),
                one_line(&line.before),
                one_line(&line.now),
                line.place.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-field",
            "cli-audit-ours",
            "cli-audit-theirs",
            "cli-audit-place",
        ],
        &rows,
    );
}

fn figures(view: &GapFigures) -> [String; 2] {
    [
        rate(view.rate, view.audited),
        rate(view.reliability, view.said_yes),
    ]
}

/// 監査との差.
pub(crate) fn gap(page: &mut Page, _: &Session, view: &AuditGapView) {
    let [whole, reliability] = figures(&view.whole);
    page.pair("cli-audit-gap", &whole);
    page.pair("cli-audit-reliability", &reliability);
    let units: Vec<Vec<String>> = view
        .units
        .iter()
        .map(|unit| {
            let [gap, reliability] = figures(&unit.figures);
            vec![unit.number.clone(), unit.name.clone(), gap, reliability]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-audit-name",
            "cli-audit-gap",
            "cli-audit-reliability",
        ],
        &units,
    );
    let items: Vec<Vec<String>> = view
        .items
        .iter()
        .map(|item| {
            let [gap, reliability] = figures(&item.figures);
            let papers: Vec<&str> = item.differs.iter().map(|one| one.number.as_str()).collect();
            vec![
                item.control.clone(),
                gap,
                reliability,
                papers.join(" "),
                one_line(&item.question),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-control",
            "cli-audit-gap",
            "cli-audit-reliability",
            "cli-audit-differs",
            "cli-audit-question",
        ],
        &items,
    );
}

fn part(page: &mut Page, view: &AuditPartView) {
    page.plain(&format!("{}  {}  {}", view.number, view.person_name, view.state));
    page.pair("cli-audit-papers", &view.papers.join(" "));
    page.pair("cli-audit-note", &view.note);
    for conflict in &view.conflicts {
        page.plain(&format!("{}  {}", conflict.number, conflict.taken));
        let rows: Vec<Vec<String>> = conflict
            .fields
            .iter()
            .map(|field| {
                vec![
                    field.field.clone(),
                    one_line(&field.ours),
                    one_line(&field.theirs),
                ]
            })
            .collect();
        page.table(&["cli-audit-field", "cli-audit-ours", "cli-audit-theirs"], &rows);
    }
}

/// Parts of an engagement, and the one that the case is.
pub(crate) fn parts(page: &mut Page, _: &Session, view: &AuditPartsView) {
    if let Some(own) = &view.own {
        page.pair("cli-audit-own-part", &own.number);
        page.pair(
            "cli-audit-returned",
            own.returned_at.as_deref().unwrap_or_default(),
        );
    }
    for one in &view.parts {
        part(page, one);
    }
}

/// A part that came back.
pub(crate) fn back(page: &mut Page, session: &Session, view: &AuditPartBackView) {
    page.pair("cli-label-file", &view.file);
    page.pair("cli-audit-taken", &yes_no(session.words, view.is_taken));
    page.pair(
        "cli-audit-called-back",
        &yes_no(session.words, view.is_called_back),
    );
    let rows: Vec<Vec<String>> = view
        .lines
        .iter()
        .map(|line| {
            vec![
                line.number.clone(),
                line.judgement.clone().unwrap_or_default(),
                line.changed.join(" "),
                line.evidence.to_string(),
                line.findings.to_string(),
                one_line(&line.question),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-audit-judgement",
            "cli-audit-changed",
            "cli-audit-evidence-new",
            "cli-audit-findings",
            "cli-audit-question",
        ],
        &rows,
    );
    part(page, &view.part);
}

/// Audits that the office has the results of.
pub(crate) fn results(page: &mut Page, list: &[AuditResultLine]) {
    let rows: Vec<Vec<String>> = list
        .iter()
        .map(|line| {
            vec![
                line.number.clone(),
                line.code.clone(),
                line.unit_name.clone(),
                line.version.to_string(),
                line.findings.to_string(),
                line.open.to_string(),
                line.check_number.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-audit-code",
            "cli-audit-name",
            "cli-audit-version",
            "cli-audit-findings",
            "cli-audit-open",
            "cli-audit-check-number",
        ],
        &rows,
    );
}

/// Results of one audit.
pub(crate) fn result(page: &mut Page, session: &Session, view: &AuditResultView) {
    results(page, std::slice::from_ref(&view.line));
    page.pair("cli-label-file", &view.file);
    page.pair("cli-audit-taken", &yes_no(session.words, view.is_taken));
    page.pair("cli-audit-standing", &view.standing);
    for text in &view.texts {
        page.plain(&format!("{}  {}", text.code, one_line(&text.text)));
    }
    let findings: Vec<Vec<String>> = view
        .findings
        .iter()
        .map(|one| {
            vec![
                one.number.clone(),
                one.class.clone(),
                one.progress.clone(),
                one.measures.join(" "),
                one_line(&one.subject),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-audit-class",
            "cli-audit-progress",
            "cli-audit-measures",
            "cli-audit-subject",
        ],
        &findings,
    );
    let items: Vec<Vec<String>> = view
        .items
        .iter()
        .map(|one| {
            vec![
                one.number.clone(),
                one.control.clone(),
                one.judgement.clone(),
                one.own.clone().unwrap_or_default(),
                one_line(&one.question),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-audit-control",
            "cli-audit-judgement",
            "cli-audit-own",
            "cli-audit-question",
        ],
        &items,
    );
    let [gap, reliability] = figures(&view.figures);
    page.pair("cli-audit-gap", &gap);
    page.pair("cli-audit-reliability", &reliability);
}
