//! 記入の手引き: two pages for a section, in the words and with the roles of its body.

use tenken_checklist::{Body, FormCode, Term, profile_questions};
use tenken_documents::{
    FillingGuide, GuideContact, GuideExample, GuideHanding, GuideRoles, GuideTerms, Mark, PaperHead,
    Standing, filling_guide_pdf,
};
use tenken_domain::{
    profile::{Profile, ProfileCode},
    vocabulary::{Role, SheetKind},
};

use super::{
    head::{clause_label, date, paper_head, say, titled},
    labels,
    view::report_stem,
};
use crate::{
    error::Result,
    sheet::{SheetModel, count, minutes},
};

/// The guide as a paper.
pub(crate) fn guide_pdf(model: &SheetModel, made_at: &str, today: &str) -> Result<Vec<u8>> {
    Ok(filling_guide_pdf(&filling_guide(model, made_at, today), &labels())?.bytes)
}

/// The guide for the sheet as its request asks for it.
pub(super) fn filling_guide(model: &SheetModel, made_at: &str, today: &str) -> FillingGuide {
    let body = &model.edition.body;
    let whole = model
        .edition
        .items_for(model.kind, model.set, &Profile::default(), &[]);
    let route = body.route(model.kind);
    let confirms = route.and_then(|route| route.confirmed_by.first().copied());
    let reports_to = route.and_then(|route| route.report_to.first().copied());
    let term = |term: Term| body.terms.get(&term).cloned().unwrap_or_default();
    let is_central = model.kind == SheetKind::Central;
    let reports_to = reports_to.map(|role| body.title(role).to_owned());
    let issued_on = model.request.issued_on.as_deref();
    FillingGuide {
        head: PaperHead {
            running_title: titled(model, "paper-guide"),
            title: titled(model, "paper-guide"),
            form: String::new(),
            mark: body.mark_blank().map_or_else(Mark::default, |label| Mark {
                classification: label.label.clone(),
                handling: String::new(),
            }),
            unit: model.request.office.clone(),
            // The central sheet is handed out to nobody: no day of issue.
            date: issued_on.or((!is_central).then_some(today)).and_then(date),
            standing: Standing::Sealed {
                version: model.edition.info.issue,
                state: String::new(),
                check_number: model.edition_sha256.chars().take(16).collect(),
            },
            ..paper_head(model, None, FormCode::SelfCheckSheet, made_at)
        },
        set_name: say(&format!("set-{}", model.set), &[]),
        questions: count(whole.len()),
        minutes: (minutes(count(whole.len())) + 4) / 5 * 5,
        is_central,
        example: example(model.kind),
        profile_questions: count(ProfileCode::of_sheet(model.kind).count()),
        is_three_step: model.scale.steps == 3,
        due: model.request.due_on.as_deref().and_then(date),
        roles: GuideRoles {
            answers: match model.kind {
                SheetKind::Organisation => say("paper-guide-answers", &[]),
                SheetKind::System => body.title(Role::SystemStaff).to_owned(),
                SheetKind::Central => say("paper-guide-answers-central", &[]),
            },
            confirms: confirms.map(|role| with_post(body, role)).unwrap_or_default(),
            department: if model.request.has_department_step {
                with_post(body, body.department_step.role)
            } else {
                String::new()
            },
            reports_to: reports_to.clone().unwrap_or_default(),
        },
        terms: GuideTerms {
            self_check: term(Term::SelfCheck),
            standard: term(Term::Standard),
            staff: term(Term::Staff),
            improvement: String::new(),
            exception: term(Term::Exception),
        },
        handing: match model.kind {
            SheetKind::Central => GuideHanding {
                to: reports_to.unwrap_or_default(),
                ..GuideHanding::default()
            },
            SheetKind::Organisation | SheetKind::System => handing(model),
        },
        contact: GuideContact {
            unit: model.request.office.clone(),
            person: model.request.contact.clone(),
            ..GuideContact::default()
        },
    }
}

fn handing(model: &SheetModel) -> GuideHanding {
    let body = &model.edition.body;
    let stem = report_stem(model, false);
    let sending = body.sending.as_ref();
    GuideHanding {
        to: model.request.office.clone(),
        files: vec![
            format!("{stem}.pdf"),
            format!("{stem}{}.tenkenp", say("paper-file-submission", &[])),
        ],
        permitted_by: sending
            .map(|rule| with_post(body, rule.permitted_by))
            .unwrap_or_default(),
        clause: sending.map(|rule| clause_label(&rule.clause)).unwrap_or_default(),
    }
}

/// A question of the profile that takes others away, and what they are about, in the words of the sheet.
fn example(kind: SheetKind) -> Option<GuideExample> {
    let code = match kind {
        SheetKind::Organisation => ProfileCode::P05,
        SheetKind::System => ProfileCode::S03,
        SheetKind::Central => return None,
    };
    let question = profile_questions()
        .ok()?
        .iter()
        .find(|question| question.code == code)?;
    Some(GuideExample {
        question: question.question_ja.clone(),
        subject: question.label_ja.clone(),
    })
}

/// 情報セキュリティ管理者（課長）; a title that is the post stands alone.
fn with_post(body: &Body, role: Role) -> String {
    let title = body.title(role);
    match body.titles.get(&role).and_then(|title| title.post.as_deref()) {
        Some(post) if post != title => format!("{title}（{post}）"),
        _ => title.to_owned(),
    }
}
