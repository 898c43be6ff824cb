//! 改善計画書 and 改善報告書 of the auditee that come back as workbooks (domain.md 4.3, 4.11).

use tenken_domain::{
    date::Day,
    typed::fold,
    vocabulary::{CauseKind, MeasureSource, Role},
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
        let word = |cause: CauseKind| say(&format!("ui-cause-{cause}"), &[]);
        let cause = *form.chosen(&kind, CauseKind::ALL, word)?;
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
        let (due, due_said) = form.day("paper-audit-form-due")?;
        let by = form.needed("paper-audit-confirmed-by")?;
        let on = form.signed_on("paper-audit-confirmed-by", self.today()?)?;
        let planned = self.planned(&AuditMeasureRequest {
            finding: about.finding.as_ref().map(|row| row.id.clone()),
            unit: about.roll_out.as_ref().map(|_| about.unit.clone()),
            roll_out: about.roll_out.clone(),
            cause_kind: cause.to_string(),
            cause: reason.text.clone(),
            action: action.text.clone(),
            interim: interim.text.clone(),
            owner: owner.text.clone(),
            responsible: responsible.text.clone(),
            due_on: due.to_string(),
        })?;
        let known = self.known_plan(&about)?;
        let (new, before) = (&planned.row, known.clone().unwrap_or_default());
        let shown = |code: &str| code.parse::<CauseKind>().map(word).unwrap_or_default();
        let era = |iso: Option<&String>| {
            let day = iso.and_then(|iso| Day::from_iso(iso).ok());
            day.map(Day::era_long).unwrap_or_default()
        };
        let lines = vec![
            line(
                "paper-audit-form-cause-kind",
                &shown(&before.cause),
                &word(cause),
                &kind.place,
            ),
            line(
                "paper-audit-form-cause",
                &before.cause_note,
                &new.cause_note,
                &reason.place,
            ),
            line(
                "paper-audit-form-action",
                &before.action,
                &new.action,
                &action.place,
            ),
            line(
                "paper-audit-form-interim",
                &before.interim_action,
                &new.interim_action,
                &interim.place,
            ),
            line("paper-audit-form-owner", &before.owner, &new.owner, &owner.place),
            line(
                "paper-audit-form-responsible",
                &before.responsible,
                &new.responsible,
                &responsible.place,
            ),
            line(
                "paper-audit-form-due",
                &era(before.due_on.as_ref()),
                &era(new.due_on.as_ref()),
                &due_said.place,
            ),
            line("paper-audit-confirmed-by", "", &by.text, &by.place),
        ];
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
