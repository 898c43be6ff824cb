//! 改善計画書 and 改善報告書 of the auditee that come back as workbooks (domain.md 4.3, 4.11).

use tenken_domain::{
    date::{Day, fiscal_year_label},
    typed::fold,
    vocabulary::{CauseKind, MeasureSource, MeasureType, Role},
};
use tenken_parcel::Kind;
use tenken_store::table::{
    audit_finding::{self, AuditFinding},
    audit_improvement, audit_roll_out, audit_roll_out_reply,
    measure::Measure,
    parcel_log,
};

use super::{
    super::{AuditError, output::confirming, stored, units::Units},
    Change,
    form::Form,
    line, standing,
};
use crate::{
    app::App,
    board::{number_of, year_of},
    error::{AppError, Result},
    output::say,
    wire::{AuditMeasureRequest, AuditReplyLine, AuditReplyView, ImprovementRequest},
};

/// Roles that may confirm an improvement, in the order of the form.
pub(in super::super) const CONFIRMING: &[Role] = &[
    Role::SectionMgr,
    Role::DeptHead,
    Role::SystemMgr,
    Role::InfraMgr,
    Role::ChiefExec,
];

/// 課の権限内: はい, いいえ.
pub(in super::super) const YES_NO: [&str; 2] = ["yes", "no"];

/// What a form is about.
struct About {
    number: String,
    unit: String,
    unit_code: String,
    unit_name: String,
    finding: Option<AuditFinding>,
    roll_out: Option<String>,
}

impl App {
    /// What a form is about: a finding of a reported audit, or a roll-out question and who answered it.
    fn form_about(&self, form: &Form) -> Result<About> {
        let (number, code) = (form.said("audit-key-number"), form.said("audit-key-unit"));
        let unknown = || AuditError::ReplyUnknown {
            file: form.file.clone(),
            number: number.text.clone(),
            unit: code.text.clone(),
        };
        let conn = self.desk()?.conn();
        let units = Units::read(conn)?;
        let about = |unit: &str, finding: Option<AuditFinding>, roll_out: Option<String>| About {
            number: number.text.clone(),
            unit_code: units.code(unit),
            unit_name: units.name(unit),
            unit: unit.to_owned(),
            finding,
            roll_out,
        };
        let finding = audit_finding::all(conn)?
            .into_iter()
            .find(|row| row.number == number.text && row.state == "in");
        if let Some(finding) = finding {
            let unit = self.engagement_row(&finding.engagement_id)?.unit_id;
            if units.code(&unit) != code.text {
                return Err(unknown().into());
            }
            self.ordered(&finding.id)?;
            return Ok(about(&unit, Some(finding), None));
        }
        let question = audit_roll_out::all(conn)?
            .into_iter()
            .find(|row| row.number == number.text)
            .ok_or_else(unknown)?;
        let reply = audit_roll_out_reply::of_roll_out(conn, &question.id)?
            .into_iter()
            .find(|row| units.code(&row.unit_id) == code.text)
            .ok_or_else(unknown)?;
        Ok(about(&reply.unit_id, None, Some(question.id)))
    }

    /// 改善計画書.
    pub(super) fn plan_form(&self, form: &Form) -> Result<(AuditReplyView, Change)> {
        let about = self.form_about(form)?;
        let kind = form.said("paper-audit-form-cause-kind");
        let cause = *form.chosen(&kind, CauseKind::ALL, cause_word)?;
        let of_kind = form.said("paper-audit-form-kind");
        // A form of before asked for no kind: what an audit found is put right.
        let measure_type = if of_kind.text.is_empty() {
            MeasureType::Corrective
        } else {
            *form.chosen(&of_kind, MeasureType::ALL, kind_word)?
        };
        let (cost, year) = (
            form.said("paper-audit-form-cost"),
            form.said("paper-audit-form-budget-year"),
        );
        let cost_yen = number_of("cost_yen", &cost.text).map_err(|_| form.strange(&cost))?;
        let budget_year = year_of(&year.text).map_err(|_| form.strange(&year))?;
        let (reason, interim) = (
            form.said("paper-audit-form-cause"),
            form.said("paper-audit-form-interim"),
        );
        let action = form.needed("paper-audit-form-action")?;
        let owner = form.needed("paper-audit-form-owner")?;
        let responsible = form.needed("paper-audit-form-responsible")?;
        if fold(&owner.text) == fold(&responsible.text) {
            return Err(AuditError::ReplySamePerson {
                file: form.file.clone(),
                place: responsible.place,
                text: responsible.text,
            }
            .into());
        }
        let (due, _) = form.day("paper-audit-form-due")?;
        let by = form.needed("paper-audit-confirmed-by")?;
        let on = form.signed_on("paper-audit-confirmed-by", self.today()?)?;
        let within_said = form.said("paper-audit-form-within");
        // A form of before did not ask: what a section plans itself is its own to do.
        let is_within = if within_said.text.is_empty() {
            true
        } else {
            *form.chosen(&within_said, &YES_NO, yes_no)? == "yes"
        };
        let mut planned = self.planned(&AuditMeasureRequest {
            finding: about.finding.as_ref().map(|row| row.id.clone()),
            unit: about.roll_out.as_ref().map(|_| about.unit.clone()),
            roll_out: about.roll_out.clone(),
            cause_kind: cause.to_string(),
            cause: reason.text.clone(),
            measure_type: measure_type.to_string(),
            action: action.text.clone(),
            interim: interim.text.clone(),
            owner: owner.text.clone(),
            responsible: responsible.text.clone(),
            due_on: due.to_string(),
            cost_yen: cost_yen.map(|yen| yen.to_string()).unwrap_or_default(),
            budget_year: budget_year.map(|year| year.to_string()).unwrap_or_default(),
        })?;
        planned.row.is_within_authority = is_within;
        let known = self.known_plan(&about)?;
        let mut lines = plan_lines(&known.clone().unwrap_or_default(), &planned.row, form);
        lines.push(line("paper-audit-confirmed-by", "", &by.text, &by.place));
        let earlier = self.form_before(&Kind::ImprovementPlan, &about)?;
        let standing = match (&known, earlier) {
            (None, _) => "first",
            (Some(_), before) => match standing(before.as_deref(), on) {
                "older" => "older",
                _ => "newer",
            },
        };
        let view = form_view(&form.file, "measure", about, (&by.text, on, standing), lines);
        Ok((view, Change::Plan(Box::new(planned))))
    }

    /// The newest plan that is here.
    fn known_plan(&self, about: &About) -> Result<Option<Measure>> {
        let found = if about.finding.is_some() {
            self.measures_from(MeasureSource::Audit, &about.number)?
        } else {
            let number = format!("{}-{}", about.number, about.unit_code);
            self.measures_from(MeasureSource::RollOut, &number)?
        };
        Ok(found.into_iter().max_by(|a, b| a.created_at.cmp(&b.created_at)))
    }

    /// The newest day of a form of this kind about the same that was taken in before.
    fn form_before(&self, kind: &Kind, about: &About) -> Result<Option<String>> {
        let rows = parcel_log::of_direction(self.desk()?.conn(), "in")?;
        let start = format!("{} ", about.number);
        let days = rows.into_iter().filter_map(|row| {
            let is_same = row.kind == kind.code() && row.unit_code == about.unit_code;
            row.note
                .strip_prefix(&start)
                .filter(|_| is_same)
                .map(str::to_owned)
        });
        Ok(days.max())
    }

    /// 改善報告書.
    pub(super) fn report_form(&self, form: &Form) -> Result<(AuditReplyView, Change)> {
        let about = self.form_about(form)?;
        let Some(finding) = about.finding.clone() else {
            return Err(AuditError::ReplyUnknown {
                file: form.file.clone(),
                number: about.number,
                unit: about.unit_code,
            }
            .into());
        };
        if matches!(finding.progress.as_str(), "verified" | "infeasible" | "withdrawn") {
            return Err(AppError::ActNotPossible {
                act: "audit_reply_take",
                state: finding.progress,
            });
        }
        let done = form.needed("paper-audit-done-what")?;
        let (completed, completed_said) = form.day("paper-audit-done-on")?;
        let evidence = form.needed("paper-audit-form-evidence")?;
        let remaining = form.said("paper-audit-remaining");
        let role_said = form.said("paper-audit-form-confirmed-role");
        let roles = confirming(&self.desk()?.body);
        let titles: Vec<usize> = (0..roles.len()).collect();
        let at = *form.chosen(&role_said, &titles, |at| roles[at].1.clone())?;
        let by = form.needed("paper-audit-confirmed-by")?;
        let on = form.signed_on("paper-audit-confirmed-by", self.today()?)?;
        let proofs = evidence
            .text
            .lines()
            .map(str::trim)
            .filter(|text| !text.is_empty());
        let improved = self.improved(&ImprovementRequest {
            finding: finding.id.clone(),
            done: done.text.clone(),
            completed_on: completed.to_string(),
            evidence: proofs.map(str::to_owned).collect(),
            remaining: remaining.text.clone(),
            confirmed_role: roles[at].0.to_owned(),
            confirmed_by: by.text.clone(),
            confirmed_on: on.to_string(),
        })?;
        let known = audit_improvement::of_finding(self.desk()?.conn(), &finding.id)?.pop();
        let before = known.clone().unwrap_or_default();
        let proofs_before: Vec<String> = match &known {
            Some(row) => stored("evidence", &row.evidence_json)?,
            None => Vec::new(),
        };
        let day = |iso: Option<&str>| {
            let day = iso.and_then(|iso| Day::from_iso(iso).ok());
            day.map(Day::era_long).unwrap_or_default()
        };
        let role_before = roles.iter().find(|(code, _)| *code == before.confirmed_role);
        let lines = vec![
            line("paper-audit-done-what", &before.done, &done.text, &done.place),
            line(
                "paper-audit-done-on",
                &day(before.completed_on.as_deref()),
                &completed.era_long(),
                &completed_said.place,
            ),
            line(
                "paper-audit-form-evidence",
                &proofs_before.join("\n"),
                &evidence.text,
                &evidence.place,
            ),
            line(
                "paper-audit-remaining",
                &before.remaining,
                &remaining.text,
                &remaining.place,
            ),
            line(
                "paper-audit-form-confirmed-role",
                role_before.map_or("", |(_, title)| title.as_str()),
                &roles[at].1,
                &role_said.place,
            ),
            line(
                "paper-audit-confirmed-by",
                &before.confirmed_by,
                &by.text,
                &by.place,
            ),
        ];
        let standing = match &known {
            None => "first",
            Some(row) => match standing(row.confirmed_on.as_deref(), on) {
                "older" => "older",
                _ => "newer",
            },
        };
        let view = form_view(&form.file, "improvement", about, (&by.text, on, standing), lines);
        Ok((view, Change::Report(Box::new(improved))))
    }
}

fn form_view(
    file: &str,
    kind: &str,
    about: About,
    (by, on, standing): (&str, Day, &str),
    lines: Vec<AuditReplyLine>,
) -> AuditReplyView {
    AuditReplyView {
        file: file.to_owned(),
        kind: kind.to_owned(),
        number: about.number,
        unit_code: about.unit_code,
        unit_name: about.unit_name,
        by: by.to_owned(),
        on: on.to_string(),
        standing: standing.to_owned(),
        is_taken: false,
        lines,
    }
}

fn cause_word(cause: CauseKind) -> String {
    say(&format!("ui-cause-{cause}"), &[])
}

fn yes_no(code: &str) -> String {
    say(&format!("exception-{code}"), &[])
}

fn kind_word(kind: MeasureType) -> String {
    say(&format!("plan-kind-{kind}"), &[])
}

/// What a plan says in one of its fields.
type Of<'a> = &'a dyn Fn(&Measure) -> String;

/// What a plan says beside what the plan before it said.
fn plan_lines(before: &Measure, new: &Measure, form: &Form) -> Vec<AuditReplyLine> {
    let amount = |yen: Option<i64>| yen.map_or_else(String::new, |yen| yen.to_string());
    let year = |row: &Measure| {
        let year = row.budget_year.and_then(|year| i32::try_from(year).ok());
        year.map(fiscal_year_label).unwrap_or_default()
    };
    let due = |row: &Measure| {
        let day = row.due_on.as_ref().and_then(|iso| Day::from_iso(iso).ok());
        day.map(Day::era_long).unwrap_or_default()
    };
    let cause = |row: &Measure| row.cause.parse().map(cause_word).unwrap_or_default();
    let kind = |row: &Measure| row.kind.parse().map(kind_word).unwrap_or_default();
    let within = |row: &Measure| yes_no(if row.is_within_authority { "yes" } else { "no" });
    let said: [(&str, Of<'_>); 11] = [
        ("paper-audit-form-cause-kind", &cause),
        ("paper-audit-form-cause", &|row| row.cause_note.clone()),
        ("paper-audit-form-kind", &kind),
        ("paper-audit-form-within", &within),
        ("paper-audit-form-action", &|row| row.action.clone()),
        ("paper-audit-form-interim", &|row| row.interim_action.clone()),
        ("paper-audit-form-owner", &|row| row.owner.clone()),
        ("paper-audit-form-responsible", &|row| row.responsible.clone()),
        ("paper-audit-form-due", &due),
        ("paper-audit-form-cost", &|row| amount(row.cost_yen)),
        ("paper-audit-form-budget-year", &year),
    ];
    let lines = said
        .iter()
        .map(|(id, of)| line(id, &of(before), &of(new), &form.said(id).place));
    lines.collect()
}
