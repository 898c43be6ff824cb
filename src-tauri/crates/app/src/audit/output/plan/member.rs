//! 監査人一覧, 独立性の確認書.

use tenken_documents::{
    AuditHead, AuditPaper, AuditorList, Choice, Confirmed, IndependenceStatement, Interest, Standing,
};
use tenken_domain::vocabulary::Role;
use tenken_store::table::{audit_engagement, audit_member, audit_plan};

use super::{
    super::{
        super::{approval::lead_of, said::Said, there},
        Asked,
        ground::{Form, Ground, settled, signed},
        word,
    },
    standing,
};
use crate::{
    app::App,
    error::Result,
    output::{clause_label, date, say},
    wire::{ApproverView, AuditIdRequest, MemberView},
};

const AUDITORS: Form = Form {
    code: "auditors",
    form: None,
};
const INDEPENDENCE: Form = Form {
    code: "independence",
    form: None,
};

impl App {
    /// The team of a plan, or of one audit.
    pub(in super::super) fn auditors_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let ground = self.ground(None)?;
        let mut head = ground.head(&AUDITORS, asked);
        let (team, approval) = self.team_of(id, &mut head, &ground, asked, &AUDITORS)?;
        head.paper.standing = standing(&approval);
        Ground::date_by(&mut head, &approval);
        let months = self.audit_settings()?.months.to_string();
        let clause = ground.body.independence.auditor_unit.clause.clone();
        let clause = clause.map_or_else(|| "none".to_owned(), |clause| clause_label(&clause));
        Ok(AuditPaper::Auditors(Box::new(AuditorList {
            auditors: Ground::auditors(&team),
            rule: say("audit-word-rule", &[("months", &months), ("clause", &clause)]),
            head,
        })))
    }

    /// The declaration of one member; what was not declared in the case is left for the pen.
    pub(in super::super) fn independence_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let row = there(audit_member::get(self.desk()?.conn(), id)?, "member", id)?;
        let ground = self.ground(None)?;
        let mut head = ground.head(&INDEPENDENCE, asked);
        let (team, _) = self.team_of(&row.subject_id, &mut head, &ground, asked, &INDEPENDENCE)?;
        let member = there(team.into_iter().find(|one| one.member == id), "member", id)?;
        // Nobody judges the own declaration: that of the lead goes to the CISO.
        let judge = if member.role == "lead" {
            Role::Ciso
        } else {
            lead_of(&ground.body)
        };
        let judge = ground.body.title(judge).to_owned();
        head.paper.addressee.clone_from(&judge);
        head.paper.sender_role = word::team_role(&member.role);
        head.paper.sender_name = signed(&member.affiliation, &member.name);
        head.paper.opening = say("audit-open-independence", &[]);
        let declared = member.declared_on.as_deref();
        head.paper.date = declared.and_then(date).or_else(|| asked.on.clone());
        head.paper.standing = declared.map_or(Standing::Draft { version: 1 }, |_| settled("declared", 1));
        let months = self.audit_settings()?.months.to_string();
        let statements = [
            say("audit-interest-unit", &[("months", &months)]),
            say("audit-interest-control", &[]),
            say("audit-interest-other", &[]),
        ];
        let last = statements.len() - 1;
        let interests = member.interests.trim();
        let is_none = matches!(interests, "なし" | "ない" | "無" | "無し" | "特になし");
        let statements = statements.into_iter().enumerate().map(|(at, text)| Interest {
            text,
            answer: Choice {
                options: vec![
                    say("audit-word-there-is", &[]),
                    say("audit-word-there-is-none", &[]),
                ],
                // 「なし」 is said of all three; what there is stands in words, and the pen says to which row it belongs.
                chosen: if is_none {
                    vec![1]
                } else if at == last && !interests.is_empty() {
                    vec![0]
                } else {
                    Vec::new()
                },
            },
            details: if at == last && !is_none {
                interests.to_owned()
            } else {
                String::new()
            },
        });
        let is_excepted = !member.override_reason.is_empty();
        let check = Said::MemberCheck.of(self.desk()?.conn(), id)?;
        let decisions = [
            "audit-word-decision-yes",
            "audit-word-decision-terms",
            "audit-word-decision-no",
        ];
        Ok(AuditPaper::Independence(Box::new(IndependenceStatement {
            audits: self.audits_of(&ground, &row.subject_kind, &row.subject_id)?,
            interests: statements.collect(),
            duties: vec![say("audit-duty-secret", &[]), say("audit-duty-tell", &[])],
            decision: Choice {
                options: decisions.iter().map(|id| say(id, &[])).collect(),
                chosen: match (is_excepted, &check) {
                    (true, _) => vec![1],
                    (false, Some(_)) => vec![0],
                    (false, None) => Vec::new(),
                },
            },
            reason: member.override_reason.clone(),
            decided: if is_excepted {
                Confirmed {
                    role: judge,
                    name: member.override_by.clone(),
                    on: member.override_on.as_deref().and_then(date),
                }
            } else {
                let (name, on) = check
                    .map(|row| (row.person_name, row.decided_on))
                    .unwrap_or_default();
                Confirmed {
                    role: judge,
                    name,
                    on: word::day(on.as_deref()),
                }
            },
            head,
        })))
    }

    /// Team and approval of a plan or an audit; the head says of which.
    fn team_of(
        &mut self,
        id: &str,
        head: &mut AuditHead,
        ground: &Ground,
        asked: &Asked,
        form: &Form,
    ) -> Result<(Vec<MemberView>, ApproverView)> {
        let request = AuditIdRequest { id: id.to_owned() };
        if audit_plan::get(self.desk()?.conn(), id)?.is_some() {
            let view = self.audit_plan_view(&request)?;
            head.paper.fiscal_year = word::year(view.line.fiscal_year);
            return Ok((view.team, view.approval));
        }
        let view = self.engagement_view(&request)?;
        *head = ground.head_of(form, asked, &view);
        Ok((view.team, view.approval))
    }

    /// 監8-03　福祉部高齢福祉課, a line each.
    fn audits_of(&self, ground: &Ground, kind: &str, id: &str) -> Result<Vec<String>> {
        let conn = self.desk()?.conn();
        let rows = if kind == "plan" {
            audit_engagement::of_plan(conn, id)?
        } else {
            audit_engagement::get(conn, id)?.into_iter().collect()
        };
        let rows = rows.into_iter().filter(|row| row.state != "cancelled");
        Ok(rows
            .map(|row| signed(&row.number, &ground.full(&row.unit_id)))
            .collect())
    }
}
