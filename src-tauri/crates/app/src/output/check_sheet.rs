//! 自己点検票 (様式第1号, domain.md 4.1): answered, blank for the pen, and for looking round the room.

use std::collections::BTreeMap;

use tenken_checklist::{FormCode, ProfileQuestion};
use tenken_documents::{
    BlankOrder, CheckAnswer, CheckItem, CheckSheet, Confirmation, CutReason, CutSummary, DateText,
    EvidenceRow, ItemGroup, PaperHead, ProfileAnswer, ProfileRow, SheetForm, SheetTally, check_sheet_xlsx,
};
use tenken_domain::{
    control::Domain,
    date::Day,
    item::Item,
    profile::{Profile, ProfileCode},
    vocabulary::{Answer, CheckMethod, ProfileValue, SheetKind},
};
use tenken_parcel::content::DepartmentConfirmation;
use tenken_store::table::sealed_version::SealedVersion;

use super::{
    cuts::Cuts,
    form,
    head::{clause_label, date, paper_head, period, responsible, say, titled, unit_code},
    labels,
    report::{carried, department_check, kind},
};
use crate::{
    error::Result,
    sheet::{SheetModel, count, domain_texts, headline},
};

/// The sheet with what was answered.
pub(super) fn answered(
    model: &SheetModel,
    version: Option<&SealedVersion>,
    department: Option<&DepartmentConfirmation>,
    made_at: &str,
) -> CheckSheet {
    let head = headline(model);
    let rows: Vec<(i64, &Item)> = model.numbered().collect();
    let answers = |answer: Answer| {
        let is_it = |(_, item): &&(i64, &Item)| model.answer(&item.id).value == Some(answer);
        count(rows.iter().filter(is_it).count())
    };
    let confirmation = Confirmation {
        role: model.confirmer_title(),
        name: version.map_or_else(String::new, |version| version.confirmed_by.clone()),
        is_deputy: version.is_some_and(|version| !version.acting_for.is_empty()),
        opinion: String::new(),
        date: version.and_then(|version| date(&version.confirmed_on)),
    };
    let groups = by_domain(model, &rows);
    CheckSheet {
        responsible: responsible(model, version),
        performer: model.performer.clone(),
        staff: model.headcount,
        tally: SheetTally {
            assigned: head.assigned,
            yes: answers(Answer::Yes),
            partial: answers(Answer::Partial),
            no: answers(Answer::No),
            na: answers(Answer::NotApplicable),
            unanswered: head.assigned - head.answered,
            must_open: head.must_open,
            exceptions: head.excepted,
        },
        cut: cut(model),
        confirmation: Some(confirmation),
        measures: form::measures(model, &rows),
        remarks: model.remarks.clone(),
        wishes: model.wishes.clone(),
        confirmed_at: version.map_or_else(String::new, |version| version.sealed_at.clone()),
        answered_at: form::answered_text(model.answered.as_ref()),
        unanswered_accepted: version.map_or(0, |version| version.unanswered_accepted),
        department_check: model
            .request
            .has_department_step
            .then(|| department_check(model, department)),
        groups,
        ..common(model, version, made_at)
    }
}

/// The same on paper: a reminder is of no use on what is confirmed, there it only comes back with the workbook.
pub(super) fn printed(mut sheet: CheckSheet, version: Option<&SealedVersion>) -> CheckSheet {
    if version.is_some() {
        for item in sheet.groups.iter_mut().flat_map(|group| &mut group.items) {
            item.is_flagged = false;
        }
    }
    sheet
}

/// The sheet to be filled in by pen: every question that the profile as it stands leaves.
pub(super) fn blank(model: &SheetModel, order: BlankOrder, made_at: &str) -> CheckSheet {
    let rows: Vec<(i64, &Item)> = model.numbered().collect();
    let mut sheet = blank_of(model, order, &rows, made_at);
    for row in &mut sheet.profile {
        // What it cuts is not on the form.
        row.is_fixed = row.answer == ProfileAnswer::No;
    }
    sheet
}

/// The form as a workbook, with every question of its set, or only those that the profile as it stands leaves.
pub(crate) fn blank_form(model: &SheetModel, is_cut_left_out: bool, made_at: &str) -> Result<Vec<u8>> {
    let sheet = if is_cut_left_out {
        blank(model, BlankOrder::ByDomain, made_at)
    } else {
        blank_whole(model, made_at)
    };
    Ok(check_sheet_xlsx(&sheet, &labels())?)
}

fn blank_whole(model: &SheetModel, made_at: &str) -> CheckSheet {
    let items = model
        .edition
        .items_for(model.kind, model.set, &Profile::default(), &model.inclusions);
    let rows: Vec<(i64, &Item)> = (1..).zip(items).collect();
    blank_of(model, BlankOrder::ByDomain, &rows, made_at)
}

fn blank_of(model: &SheetModel, order: BlankOrder, rows: &[(i64, &Item)], made_at: &str) -> CheckSheet {
    let sheet = common(model, None, made_at);
    CheckSheet {
        form: SheetForm::Blank { order },
        profile: profile(model, true),
        due: model
            .request
            .due_on
            .as_deref()
            .and_then(date)
            .map_or_else(String::new, |day| day.text),
        hand_to: [model.request.office.as_str(), model.request.contact.as_str()]
            .join("　")
            .trim()
            .to_owned(),
        has_department_fields: model.request.has_department_step,
        groups: match order {
            BlankOrder::ByDomain => by_domain(model, rows),
            BlankOrder::ByPlace => by_place(model, rows),
        },
        head: PaperHead {
            // The walk writes notes for the sheet; it is no form of the body.
            form: match order {
                BlankOrder::ByDomain => sheet.head.form,
                BlankOrder::ByPlace => String::new(),
            },
            standing: tenken_documents::Standing::Sealed {
                version: model.edition.info.issue,
                state: String::new(),
                check_number: model.edition_sha256.chars().take(16).collect(),
            },
            ..sheet.head
        },
        ..sheet
    }
}

fn common(model: &SheetModel, version: Option<&SealedVersion>, made_at: &str) -> CheckSheet {
    let coverage = model.edition.coverage(model.asked(), Some(model.kind));
    let (from, to) = (
        model.period_from.as_deref().and_then(date),
        model.period_to.as_deref().and_then(date),
    );
    let year = model.fiscal_year;
    let (first, last) = (format!("{year}-04-01"), format!("{}-03-31", year + 1));
    CheckSheet {
        head: PaperHead {
            running_title: titled(model, "paper-check-sheet"),
            title: titled(model, "paper-check-sheet-title"),
            ..paper_head(model, version, FormCode::SelfCheckSheet, made_at)
        },
        kind: kind(model),
        unit_code: unit_code(model),
        period: period(from.as_ref(), to.as_ref()),
        period_from: from,
        period_to: to,
        fiscal_days: date(&first).zip(date(&last)),
        is_previous_migrated: model
            .prior
            .as_ref()
            .is_some_and(|prior| prior.origin == "migrated"),
        is_three_step: model.scale.steps == 3,
        profile: profile(model, false),
        clauses: Some((count(coverage.of_standard), count(coverage.checked))),
        carried: carried(model),
        keys: form::keys(model),
        form_number: match model.kind {
            SheetKind::Organisation | SheetKind::System => form::FormKey::of(model).number(),
            SheetKind::Central => String::new(),
        },
        ..CheckSheet::default()
    }
}

fn questions(kind: SheetKind) -> Vec<&'static ProfileQuestion> {
    tenken_checklist::profile_questions()
        .unwrap_or_default()
        .iter()
        .filter(|question| ProfileCode::of_sheet(kind).any(|code| code == question.code))
        .collect()
}

/// On a blank form all of them, else those that were asked.
fn profile(model: &SheetModel, is_blank: bool) -> Vec<ProfileRow> {
    let cuts = Cuts::of(model);
    questions(model.kind)
        .into_iter()
        .filter(|question| is_blank || model.profile.is_asked(question.code))
        .map(|question| ProfileRow {
            code: question.code.to_string(),
            label: question.label_ja.clone(),
            question: question.question_ja.clone(),
            help: question.help_ja.clone(),
            cuts: cuts.of_no(question.code),
            answer: match model.profile.0.get(&question.code) {
                None => ProfileAnswer::Open,
                Some(ProfileValue::Yes) => ProfileAnswer::Yes,
                Some(ProfileValue::No) => ProfileAnswer::No,
                Some(ProfileValue::Unknown) => ProfileAnswer::Unknown,
            },
            after: question
                .code
                .asked_after()
                .map_or_else(String::new, |code| code.to_string()),
            is_fixed: false,
        })
        .collect()
}

/// What the profile cut, by the answers that cut it.
fn cut(model: &SheetModel) -> CutSummary {
    let selection = model
        .edition
        .select(model.kind, model.set, &model.profile, &model.inclusions);
    let mut by: BTreeMap<ProfileCode, Vec<String>> = BTreeMap::new();
    for cut in &selection.cut {
        for code in &cut.by {
            by.entry(*code).or_default().push(cut.item.control.to_string());
        }
    }
    let reasons = questions(model.kind).into_iter().filter_map(|question| {
        let controls = by.get(&question.code)?;
        let mut named = controls.clone();
        named.dedup();
        Some(CutReason {
            code: question.code.to_string(),
            label: say("paper-cut-reason", &[("question", &question.question_ja)]),
            count: count(controls.len()),
            controls: named.join("、"),
        })
    });
    CutSummary {
        count: count(selection.cut.len()),
        reasons: reasons.collect(),
    }
}

fn by_domain(model: &SheetModel, rows: &[(i64, &Item)]) -> Vec<ItemGroup> {
    Domain::ALL
        .iter()
        .zip(domain_texts(&model.edition))
        .map(|(domain, text)| ItemGroup {
            title: text.name_ja,
            items: rows
                .iter()
                .filter(|(_, item)| item.control.domain() == *domain)
                .map(|(number, item)| row(model, *number, item))
                .collect(),
        })
        .filter(|group| !group.items.is_empty())
        .collect()
}

/// A place to look at, with the domains whose questions are looked at there.
type Place = (&'static str, &'static [Domain]);

/// Places in a room, in the order of a walk.
const ROOM: [Place; 4] = [
    ("paper-place-desks", &[Domain::Hum, Domain::Idp, Domain::Inc]),
    ("paper-place-storage", &[Domain::Ast]),
    ("paper-place-devices", DEVICES),
    ("paper-place-counter", RECORDS),
];
/// Places of a system and of the city as a whole: accounts and incidents are looked up, not walked to.
const SYSTEM: [Place; 5] = [
    ("paper-place-screens", &[Domain::Idp, Domain::Inc]),
    ("paper-place-devices", DEVICES),
    ("paper-place-storage", &[Domain::Ast]),
    ("paper-place-desks", &[Domain::Hum]),
    ("paper-place-counter", RECORDS),
];
/// Domains looked at on devices and in their rooms.
const DEVICES: &[Domain] = &[
    Domain::Phy,
    Domain::Ops,
    Domain::Mal,
    Domain::Atk,
    Domain::Net,
    Domain::Dev,
];
/// Domains looked at on the wall, in files and at contractors.
const RECORDS: &[Domain] = &[Domain::Org, Domain::Out, Domain::Cmp];

/// The questions that are answered by looking or by a setting, place by place.
fn by_place(model: &SheetModel, rows: &[(i64, &Item)]) -> Vec<ItemGroup> {
    let is_seen = |item: &Item| {
        item.method
            .iter()
            .any(|method| matches!(method, CheckMethod::Look | CheckMethod::Setting))
    };
    let places: &[Place] = match model.kind {
        SheetKind::Organisation => &ROOM,
        SheetKind::System | SheetKind::Central => &SYSTEM,
    };
    places
        .iter()
        .map(|(title, domains)| ItemGroup {
            title: say(title, &[]),
            items: rows
                .iter()
                .filter(|(_, item)| is_seen(item) && domains.contains(&item.control.domain()))
                .map(|(number, item)| row(model, *number, item))
                .collect(),
        })
        .filter(|group| !group.items.is_empty())
        .collect()
}

fn row(model: &SheetModel, number: i64, item: &Item) -> CheckItem {
    let record = model.answer(&item.id);
    let exception = if record.exception.is_empty() {
        model.exceptions.get(&item.id).cloned().unwrap_or_default()
    } else {
        record.exception.clone()
    };
    let answered_by = match model.kind {
        SheetKind::Central => item.roles.first(),
        SheetKind::Organisation | SheetKind::System => None,
    };
    let last_year = model.last_year(item);
    CheckItem {
        number,
        item_id: item.id.clone(),
        code: item.control.to_string(),
        clauses: item.clauses.iter().map(|clause| clause_label(clause)).collect(),
        obligation: say(
            &format!("obligation-{}", item.level.as_str().replace('_', "-")),
            &[],
        ),
        question: item.question.clone(),
        answered_by: answered_by.map_or_else(String::new, |role| model.edition.body.title(*role).to_owned()),
        needs_evidence: item.evidence_required,
        good: item.good.clone(),
        partial: item.partial.clone(),
        answer: mark_of(record.value),
        is_flagged: record.is_flagged,
        previous: last_year.map(|(last, _)| mark_of(last.value)),
        is_new: model.prior.is_some() && last_year.is_none(),
        reason: record.reason.clone(),
        evidence: record
            .evidence
            .iter()
            .map(|piece| EvidenceRow {
                name: piece.name.clone(),
                place: piece.place.clone(),
                date: piece.checked_on.as_deref().and_then(day_of),
                sha256: piece.sha256.clone(),
            })
            .collect(),
        measures: record
            .measures
            .iter()
            .filter_map(|id| model.measure(id))
            .map(|measure| measure.number.clone())
            .collect(),
        exception,
        finding: String::new(),
        cut: form::cut_rule(model, item),
    }
}

/// A day as stored; one typed in another calendar is read too.
fn day_of(text: &str) -> Option<DateText> {
    date(text).or_else(|| date(&Day::parse(text).ok()?.to_string()))
}

fn mark_of(answer: Option<Answer>) -> CheckAnswer {
    match answer {
        None => CheckAnswer::Open,
        Some(Answer::Yes) => CheckAnswer::Yes,
        Some(Answer::Partial) => CheckAnswer::Partial,
        Some(Answer::No) => CheckAnswer::No,
        Some(Answer::NotApplicable) => CheckAnswer::Na,
    }
}
