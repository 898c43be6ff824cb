//! Audits. Every record is given as FIELD=VALUE (the fields of its request, in any order; what is not given is empty);
//! lists are separated by commas, or by lines in a file named with `@`. Numbers, codes and names stand for ids.

pub(crate) mod asked;
pub(crate) mod fields;
mod names;
mod output;
mod travel;

use clap::{Args, Subcommand};
use serde_json::json;
use tenken_app::wire::{AuditCreateRequest, AuditIdRequest};

use crate::{
    area::office::new_passphrase,
    error::Result,
    session::{Reply, Session},
    show::audit as show,
};

use fields::request;
use travel::{KeptCommand, PartCommand, TravelCommand};

/// Audits.
#[derive(Debug, Subcommand)]
pub(crate) enum AuditCommand {
    Create {
        body: String,
        #[arg(long)]
        team_name: String,
        #[arg(long, default_value = "")]
        contact: String,
        #[arg(long)]
        plain: bool,
    },
    Show,
    Risk {
        #[arg(long)]
        year: Option<i32>,
    },
    PlanShow(Number),
    EngagementShow(Number),
    PaperShow(Number),
    FindingShow(Number),
    ReportShow(Number),
    Papers(output::Papers),
    PaperWrite(output::PaperWrite),
    #[command(flatten)]
    Travel(TravelCommand),
    #[command(flatten)]
    Part(PartCommand),
    #[command(flatten)]
    Kept(KeptCommand),
    #[command(flatten)]
    Verb(AuditVerb),
}

/// Number of what is shown.
#[derive(Debug, Args)]
pub(crate) struct Number {
    #[arg(id = "audit_number", value_name = "NUMBER")]
    number: String,
}

/// The verbs with the empty form of their request, the use case and how its answer is shown.
macro_rules! verbs {
    ($($variant:ident $method:ident $form:tt $show:ident),+ $(,)?) => {
        /// What is done by a request.
        #[derive(Debug, Subcommand)]
        pub(crate) enum AuditVerb {
            $($variant {
                #[arg(id = "audit_fields", value_name = "FIELD=VALUE")]
                fields: Vec<String>,
            },)+
        }

        impl AuditVerb {
            fn run(self, session: &mut Session) -> Result<Reply> {
                match self {
                    $(Self::$variant { fields } => {
                        let request = request(session, &fields, json!($form))?;
                        let view = session.app.$method(&request)?;
                        session.reply(&view, |page, _, view| show::$show(page, view))
                    })+
                }
            }
        }
    };
}

verbs! {
    Settings audit_settings_save {
        "programme_years": 3, "months": 12, "notice_days": 14, "plan_days": 30, "follow_up_months": [3, 6],
        "retention_years": 5, "class_set": "five", "weights": []
    } overview,
    Approve audit_approve {
        "subject": "plan", "id": "", "role": "", "person_name": "", "decided_on": "", "document_number": "", "note": ""
    } saved,
    ApproveWithdraw audit_approve_withdraw { "subject": "plan", "id": "" } saved,
    Auditee auditee_save {
        "unit": null, "kind": "section", "code": "", "name": "", "department_name": "", "owner": null,
        "head_title": "", "head_name": "", "head_since_on": "", "roles": [], "figures": [], "orderer": null,
        "upper": null, "contract_number": "", "clause_code": "", "clause": "", "note": ""
    } saved,
    Auditor auditor_save {
        "person": null, "name": "", "role": "auditor", "affiliation": "", "qualification": "", "is_external": false,
        "postings": [], "duties": [], "note": ""
    } saved,
    Programme programme_save { "programme": null, "name": "", "year_from": 0, "years": 0, "policy": "" } saved,
    Cover programme_cover { "programme": "", "unit": "", "years": [] } saved,
    PlanMake audit_plan_make {
        "fiscal_year": 0, "kind": "regular", "programme": null, "parent": null, "ordered_by": "", "ordered_on": ""
    } saved,
    Criterion criterion_put { "plan": "", "edition": "" } saved,
    Target target_put {
        "plan": "", "unit": "", "reason": "", "month_from": null, "month_to": null, "note": ""
    } saved,
    TargetDrop target_drop { "plan": "", "unit": "" } saved,
    Member member_save {
        "subject": "plan", "id": "", "person": "", "role": "auditor", "interests": "", "declared_on": "",
        "checked_by": "", "checked_on": "", "override_reason": "", "override_person": null
    } saved,
    MemberRemove member_remove { "member": "" } saved,
    TeamChange team_change {
        "engagement": "", "person": null, "role": "auditor", "interests": "", "declared_on": "",
        "checked_by": "", "checked_on": "", "override_reason": "", "override_person": null, "leave": null, "reason": ""
    } saved,
    Cancel engagement_cancel { "engagement": "", "reason": "" } saved,
    EngagementMake engagement_make { "plan": "", "unit": "" } saved,
    RowAdd engagement_row_add { "engagement": "", "kind": "schedule" } saved,
    RowRemove engagement_row_remove { "id": "" } saved,
    Notify engagement_notify {
        "engagement": "", "sent_on": "", "document_number": "", "is_short_accepted": false
    } saved,
    ItemFind audit_item_find {
        "engagement": "", "edition": "", "sheet": "", "controls": [], "clauses": [], "roles": [],
        "is_last_findings": false, "is_gap": false, "text": ""
    } found,
    ItemAdd audit_item_add { "engagement": "", "edition": "", "items": [] } saved,
    PointAdd audit_point_add {
        "engagement": "", "question": "", "point": "", "control": "", "clauses": []
    } saved,
    ItemDrop audit_item_drop { "id": "", "reason": "" } saved,
    ItemAssign audit_item_assign { "ids": [], "person": null } saved,
    SampleDraw sample_draw {
        "engagement": "", "item": null, "name": "", "method": "random", "population": [], "size": 0, "seed": "",
        "chosen": [], "reason": ""
    } saved,
    SampleReplace sample_replace { "sample": "", "number": 0, "reason": "" } saved,
    Judge paper_judge { "id": "", "judgement": null } saved,
    Review paper_review { "id": "", "note": "" } saved,
    Correct paper_correct { "id": "", "field": "", "text": "", "reason": "" } saved,
    EvidenceAdd audit_evidence_add {
        "id": "", "kind": "copy", "name": "", "source": "", "place": "", "ticket": null, "base64": null
    } saved,
    EvidenceDrop audit_evidence_drop { "id": "", "reason": "" } saved,
    FindingMake finding_make { "id": "", "class": "" } saved,
    Opinion finding_opinion { "finding": "", "opinion": "agreed", "text": "", "by": "", "on": "" } saved,
    Memo finding_memo {
        "finding": "", "role": "ciso", "told_to": "", "told_at": "", "is_oral": false, "content": "", "answer": "",
        "request": ""
    } saved,
    Slip finding_slip { "findings": [], "handed_to": "", "on": "", "reply_due_on": "" } saved,
    FindingDrop finding_drop { "finding": "", "reason": "" } saved,
    ReportMake audit_report_make { "id": "" } saved,
    ReportFinish audit_report_finish { "report": "", "on": "", "is_wording_accepted": false } report,
    OrderMake order_make { "engagement": "", "kind": "improvement", "findings": [] } saved,
    OrderIssue order_issue { "order": "", "on": "", "document_number": "" } saved,
    Improvement improvement_record {
        "finding": "", "done": "", "completed_on": "", "evidence": [], "remaining": "",
        "confirmed_role": "section_mgr", "confirmed_by": "", "confirmed_on": ""
    } saved,
    PriorFinding prior_finding_save {
        "unit": "", "number": "", "fiscal_year": 0, "class": "", "subject": "", "control": "", "result": "",
        "checked_on": ""
    } saved,
    OwnAnswer own_answer_save { "id": "", "answer": null, "reason": "", "confirmed_on": "" } saved,
    Measure audit_measure_save {
        "finding": null, "roll_out": null, "unit": null, "cause_kind": "", "cause": "", "measure_type": "corrective",
        "action": "", "interim": "", "owner": "", "responsible": "", "due_on": "", "cost_yen": "", "budget_year": ""
    } saved,
    RollOut roll_out_make { "finding": "", "gist": "", "units": [], "asked_on": "", "due_on": "" } saved,
    RollOutReply roll_out_reply {
        "roll_out": "", "unit": "", "answer": "", "how": "", "found": "", "by": "", "on": ""
    } saved,
    Survey audit_survey_save {
        "engagement": "", "survey": null, "name": "", "sent_on": "", "due_on": "", "questions": []
    } saved,
    Close engagement_close {
        "engagement": "", "on": "", "approver": "", "retention_years": 5, "note": ""
    } saved,
    FollowUpPlan follow_up_plan { "finding": "", "on": "" } saved,
    FollowUp follow_up_record {
        "follow_up": "", "method": "paper", "checked_on": "", "checked": "", "result": "", "next_on": "",
        "close_reason": "", "close_role": "ciso", "close_approver": ""
    } saved,
}

impl AuditCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Create {
                body,
                team_name,
                contact,
                plain,
            } => {
                let passphrase = new_passphrase(session, plain)?;
                session.app.audit_create(&AuditCreateRequest {
                    body,
                    team_name,
                    contact,
                    passphrase,
                    is_plain_accepted: plain,
                })?;
                let desk = session.app.desk_view()?;
                session.reply_made(&desk)
            }
            Self::Show => {
                let view = session.app.audit_view()?;
                session.reply(&view, |page, _, view| show::overview(page, view))
            }
            Self::Risk { year } => {
                let request = tenken_app::wire::RiskRequest { fiscal_year: year };
                let view = session.app.audit_risk_view(&request)?;
                session.reply(&view, |page, _, view| show::risk(page, view))
            }
            Self::PlanShow(Number { number }) => {
                let id = names::plan(session, &number)?;
                let view = session.app.audit_plan_view(&AuditIdRequest { id })?;
                session.reply(&view, |page, _, view| show::plan(page, view))
            }
            Self::EngagementShow(Number { number }) => {
                let id = names::engagement(session, &number)?;
                let view = session.app.engagement_view(&AuditIdRequest { id })?;
                session.reply(&view, |page, _, view| show::engagement(page, view))
            }
            Self::PaperShow(Number { number }) => {
                let id = names::item(session, &number)?;
                let view = session.app.paper_view(&AuditIdRequest { id })?;
                session.reply(&view, |page, _, view| show::paper(page, view))
            }
            Self::FindingShow(Number { number }) => {
                let id = names::finding(session, &number)?;
                let view = session.app.finding_view(&AuditIdRequest { id })?;
                session.reply(&view, |page, _, view| show::finding(page, view))
            }
            Self::ReportShow(Number { number }) => {
                let id = names::report(session, &number)?;
                let view = session.app.audit_report_view(&AuditIdRequest { id })?;
                session.reply(&view, |page, _, view| show::report(page, view))
            }
            Self::Papers(papers) => papers.run(session),
            Self::PaperWrite(write) => write.run(session),
            Self::Travel(travel) => travel.run(session),
            Self::Part(part) => part.run(session),
            Self::Kept(kept) => kept.run(session),
            Self::Verb(verb) => verb.run(session),
        }
    }
}
