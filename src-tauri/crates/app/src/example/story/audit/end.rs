//! The end of the audit: findings, urgent report, opinions, final report, order, roll-out, plans, first follow-up; and its
//! papers.

use time::macros::datetime;

use super::{super::Story, Telling};
use crate::{
    error::Result,
    example::audit::FindingText,
    wire::{
        AuditIdRequest, AuditMeasureRequest, AuditPaperChoice, AuditPaperWriteRequest, AuditPapersRequest,
        AuditReportFinishRequest, FindingMakeRequest, FindingMemoRequest, FindingOpinionRequest,
        FindingSlipRequest, FindingView, FollowUpRecordRequest, ImprovementRequest, OrderIssueRequest,
        OrderMakeRequest, RollOutMakeRequest, RollOutReplyRequest,
    },
};

impl Story {
    /// What comes after the visit.
    pub(super) fn after_audit(&mut self, telling: &mut Telling) -> Result<()> {
        self.clock.set(datetime!(2026-09-25 11:00 +9));
        telling.hear()?;
        self.clock.set(datetime!(2026-10-02 14:00 +9));
        let number = telling.report()?;
        self.say("example-audit-report", &[("number", &number)]);
        self.clock.set(datetime!(2026-10-09 10:00 +9));
        telling.order()?;
        self.clock.set(datetime!(2026-10-13 09:30 +9));
        telling.ask_others()?;
        self.clock.set(datetime!(2026-11-05 15:00 +9));
        telling.improvements()?;
        self.clock.set(datetime!(2026-11-13 10:30 +9));
        telling.follow_up()?;
        telling.publish()
    }
}

impl Telling {
    fn findings(&mut self) -> Result<Vec<FindingView>> {
        let request = AuditIdRequest {
            id: self.engagement.clone(),
        };
        Ok(self.seat.app.engagement_view(&request)?.findings)
    }

    /// Made in the room, handed over as slips, the grave one told the next morning.
    pub(super) fn make_findings(&mut self) -> Result<()> {
        let mut made = Vec::new();
        for one in self.data.findings.clone() {
            self.seat.operate(&one.by, "auditor")?;
            let finding = self.seat.app.finding_make(&FindingMakeRequest {
                id: self.item(&one.item),
                class: one.class.clone(),
            })?;
            for (column, text) in one.columns() {
                if !text.is_empty() {
                    self.field(&format!("finding/{}/{column}", finding.id), text)?;
                }
            }
            if !one.also.is_empty() {
                let papers = self.papers_of(&one)?;
                self.field(&format!("finding/{}/papers", finding.id), &papers)?;
            }
            made.push(finding.id);
        }
        let chief = self.data.auditors[1].name.clone();
        self.seat.operate(&chief, "auditor")?;
        let memo = self.data.memo.clone();
        self.seat.app.finding_memo(&FindingMemoRequest {
            finding: made.first().cloned().unwrap_or_default(),
            role: "ciso".to_owned(),
            told_to: memo.told_to,
            told_at: memo.told_at,
            is_oral: true,
            content: memo.content,
            answer: memo.answer,
            request: memo.request,
        })?;
        self.seat.app.finding_slip(&FindingSlipRequest {
            findings: made,
            handed_to: self.data.exit.by.clone(),
            on: String::new(),
            reply_due_on: self.data.exit.reply_due_on.clone(),
        })?;
        Ok(())
    }

    /// Numbers of the papers that a finding rests on.
    fn papers_of(&mut self, one: &FindingText) -> Result<String> {
        let request = AuditIdRequest {
            id: self.engagement.clone(),
        };
        let items = self.seat.app.engagement_view(&request)?.items;
        let ids: Vec<String> = std::iter::once(&one.item)
            .chain(&one.also)
            .map(|name| self.item(name))
            .collect();
        let found = items.into_iter().filter(|item| ids.contains(&item.id));
        Ok(found.map(|item| item.number).collect::<Vec<_>>().join("、"))
    }

    /// 講評, and what the auditee says to each finding.
    fn hear(&mut self) -> Result<()> {
        let (exit, engagement) = (self.data.exit.clone(), self.engagement.clone());
        self.field(&format!("engagement/{engagement}/exit_on"), &exit.on)?;
        self.field(&format!("engagement/{engagement}/exit_note"), &exit.note)?;
        let findings = self.findings()?;
        for (view, one) in findings.iter().zip(self.data.findings.clone()) {
            self.seat.app.finding_opinion(&FindingOpinionRequest {
                finding: view.finding.clone(),
                opinion: one.opinion,
                text: one.text,
                by: exit.by.clone(),
                on: exit.heard_on.clone(),
            })?;
            if !one.view.is_empty() {
                self.field(&format!("finding/{}/auditor_view", view.finding), &one.view)?;
            }
        }
        Ok(())
    }

    /// The final report; gives its 照合番号.
    fn report(&mut self) -> Result<String> {
        let request = AuditIdRequest {
            id: self.engagement.clone(),
        };
        let report = self.seat.app.audit_report_make(&request)?.id;
        let data = self.data.report.clone();
        for (column, text) in data.fields {
            self.field(&format!("report/{report}/{column}"), &text)?;
        }
        let done = self.seat.app.audit_report_finish(&AuditReportFinishRequest {
            report,
            on: data.on,
            is_wording_accepted: true,
        })?;
        Ok(done.line.check_number)
    }

    /// The day of the public version is known.
    fn publish(&mut self) -> Result<()> {
        let request = AuditIdRequest {
            id: self.engagement.clone(),
        };
        let reports = self.seat.app.engagement_view(&request)?.reports;
        let Some(last) = reports.last() else { return Ok(()) };
        let on = self.data.report.published_on.clone();
        self.field(&format!("report/{}/published_on", last.report), &on)
    }

    /// The CISO orders what is nonconforming.
    fn order(&mut self) -> Result<()> {
        let data = self.data.order.clone();
        let findings = self.findings()?;
        let ordered: Vec<&FindingView> = findings.iter().take(data.content.len()).collect();
        let order = self.seat.app.order_make(&OrderMakeRequest {
            engagement: self.engagement.clone(),
            kind: "improvement".to_owned(),
            findings: ordered.iter().map(|one| one.finding.clone()).collect(),
        })?;
        let content: Vec<String> = ordered
            .iter()
            .zip(&data.content)
            .map(|(one, text)| format!("{} {text}", one.number))
            .collect();
        for (column, text) in [
            ("content", content.join("\n")),
            ("note", data.note),
            ("plan_due_on", data.plan_due_on),
            ("reply_to", data.reply_to),
        ] {
            self.field(&format!("order/{}/{column}", order.id), &text)?;
        }
        self.seat
            .app
            .order_issue(&OrderIssueRequest {
                order: order.id,
                on: data.on,
                document_number: data.document_number,
            })
            .map(drop)
    }

    /// Other sections are asked whether they have the same.
    fn ask_others(&mut self) -> Result<()> {
        let data = self.data.roll_out.clone();
        let grave = self.findings()?.remove(0).finding;
        let units = data.units.iter().map(|code| self.units[code].clone()).collect();
        let asked = self.seat.app.roll_out_make(&RollOutMakeRequest {
            finding: grave,
            gist: data.gist,
            units,
            asked_on: data.asked_on,
            due_on: data.due_on,
        })?;
        for [code, answer, how, found, by, on] in data.replies {
            self.seat.app.roll_out_reply(&RollOutReplyRequest {
                roll_out: asked.id.clone(),
                unit: self.units[&code].clone(),
                answer,
                how,
                found,
                by,
                on,
            })?;
        }
        Ok(())
    }

    /// The plans of the auditee, and the first improvement that it reports.
    fn improvements(&mut self) -> Result<()> {
        let findings = self.findings()?;
        for (view, row) in findings.iter().zip(self.data.measures.clone()) {
            let [cause_kind, cause, action, interim, owner, responsible, due_on] = row;
            self.seat.app.audit_measure_save(&AuditMeasureRequest {
                finding: Some(view.finding.clone()),
                roll_out: None,
                unit: None,
                cause_kind,
                cause,
                measure_type: "corrective".to_owned(),
                action,
                interim,
                owner,
                responsible,
                due_on,
                cost_yen: String::new(),
                budget_year: String::new(),
            })?;
        }
        let data = self.data.improvement.clone();
        self.seat
            .app
            .improvement_record(&ImprovementRequest {
                finding: findings[data.finding].finding.clone(),
                done: data.done,
                completed_on: data.completed_on,
                evidence: data.evidence,
                remaining: data.remaining,
                confirmed_role: "section_mgr".to_owned(),
                confirmed_by: data.confirmed_by,
                confirmed_on: data.confirmed_on,
            })
            .map(drop)
    }

    /// The first follow-up; the others wait for their day.
    fn follow_up(&mut self) -> Result<()> {
        let data = self.data.follow_up.clone();
        self.seat.operate(&data.by, "auditor")?;
        let finding = self.findings()?.remove(data.finding);
        let Some(planned) = finding.follow_ups.into_iter().find(|one| one.result.is_none()) else {
            return Ok(());
        };
        self.seat
            .app
            .follow_up_record(&FollowUpRecordRequest {
                follow_up: planned.follow_up,
                method: "paper".to_owned(),
                checked_on: data.on,
                checked: data.checked,
                result: "improved".to_owned(),
                next_on: String::new(),
                close_reason: String::new(),
                close_role: String::new(),
                close_approver: String::new(),
            })
            .map(drop)
    }

    /// Every paper that can be written; gives the number of files.
    pub(super) fn write(&mut self) -> Result<usize> {
        let chief = self.data.auditors[1].name.clone();
        self.seat.operate(&chief, "auditor")?;
        let first = self.findings()?.remove(0).finding;
        let corrected = self.item(&self.data.correction.item);
        let request = AuditIdRequest {
            id: self.engagement.clone(),
        };
        let asked = self.seat.app.engagement_view(&request)?.roll_outs;
        let mut subjects = vec![
            ("case", String::new()),
            ("plan", self.plan.clone()),
            ("engagement", self.engagement.clone()),
            ("item", corrected),
            ("finding", first),
        ];
        subjects.extend(asked.into_iter().map(|one| ("roll_out", one.roll_out)));
        let mut papers: Vec<AuditPaperChoice> = Vec::new();
        for (of, id) in subjects {
            let request = AuditPapersRequest {
                of: of.to_owned(),
                id,
            };
            for line in self.seat.app.audit_papers(&request)?.papers {
                let is_known = papers
                    .iter()
                    .any(|one| one.paper == line.paper && one.id == line.id);
                // The declarations are those of the plan; of one finding only what is its own; a question to other sections goes
                // to each by name.
                let is_to_nobody = line.paper == "roll_out" && !line.id.contains('/');
                let is_other = match of {
                    "engagement" => matches!(line.paper.as_str(), "independence" | "auditors"),
                    "finding" => matches!(line.paper.as_str(), "improvement" | "follow_up"),
                    _ => false,
                };
                if line.why.is_empty() && !is_known && !is_other && !is_to_nobody {
                    papers.push(AuditPaperChoice {
                        paper: line.paper,
                        id: line.id,
                    });
                }
            }
        }
        let folder = Some(self.seat.folder_ticket("書類")?);
        let written = self.seat.app.audit_paper_write(
            &AuditPaperWriteRequest {
                papers,
                is_pdf: true,
                is_xlsx: true,
                folder,
                document_number: String::new(),
                on: String::new(),
                is_seal_omitted: true,
            },
            &mut |_| true,
        )?;
        Ok(written.files.len())
    }
}
