//! 監査人一覧, 独立性の確認書.

use tenken_documents::{
    AuditHead, AuditPaper, AuditorList, Choice, Confirmed, IndependenceStatement, Interest, Standing,
};
use tenken_domain::vocabulary::Role;
use tenken_store::table::{audit_engagement, audit_member, audit_plan, audit_target};

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
            auditors: ground.auditors(&team),
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
        let clause = ground.independence_clause();
        head.paper.opening = say("audit-open-independence", &[("clause", &clause)]);
        let declared = member.declared_on.as_deref();
        head.paper.date = declared.and_then(date).or_else(|| asked.on.clone());
        head.paper.standing = declared.map_or(Standing::Draft { version: 1 }, |_| settled("declared", 1));
        let months = self.audit_settings()?.months.to_string();
        let statements = [
            say("audit-interest-unit", &[("months", &months)]),
            say("audit-interest-control", &[]),
            say("audit-interest-other", &[]),
        ];
        let told = rows_told(&member.interests);
        let statements = statements.into_iter().zip(told).map(|(text, told)| Interest {
            text,
            answer: Choice {
                options: vec![
                    say("audit-word-there-is", &[]),
                    say("audit-word-there-is-none", &[]),
                ],
                chosen: match &told {
                    Told::Open => Vec::new(),
                    Told::There(_) => vec![0],
                    Told::None => vec![1],
                },
            },
            details: match told {
                Told::There(text) => text,
                Told::Open | Told::None => String::new(),
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
                    name: ground.with_post(&member.override_by),
                    on: member.override_on.as_deref().and_then(date),
                }
            } else {
                let (name, on) = check
                    .map(|row| (row.person_name, row.decided_on))
                    .unwrap_or_default();
                Confirmed {
                    role: judge,
                    name: ground.with_post(&name),
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

    /// What a member would audit: all auditees of a plan, which has no numbers yet when members declare; else 監8-03　福祉部
    /// 高齢福祉課.
    fn audits_of(&self, ground: &Ground, kind: &str, id: &str) -> Result<Vec<String>> {
        let conn = self.desk()?.conn();
        if kind == "plan" {
            let targets = audit_target::of_plan(conn, id)?.into_iter();
            return Ok(targets.map(|row| ground.full(&row.unit_id)).collect());
        }
        let rows = audit_engagement::get(conn, id)?.into_iter();
        Ok(rows
            .filter(|row| row.state != "cancelled")
            .map(|row| signed(&row.number, &ground.full(&row.unit_id)))
            .collect())
    }
}

/// What a declaration says of one of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Told {
    /// Nothing: left for the pen.
    Open,
    /// There is something.
    There(String),
    /// There is nothing.
    None,
}

/// A declaration by its three rows. 「なし」 is said of all three. Lines that begin with the number of a row belong to that
/// row, and the rows that none names have nothing; a text without numbers stands in the last row, and the pen says of the
/// others.
fn rows_told(text: &str) -> [Told; 3] {
    let text = text.trim();
    if text.is_empty() {
        return [Told::Open, Told::Open, Told::Open];
    }
    if matches!(text, "なし" | "ない" | "無" | "無し" | "特になし") {
        return [Told::None, Told::None, Told::None];
    }
    let mut rows = [Told::None, Told::None, Told::None];
    let mut current = None;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (at, said) = match numbered(line) {
            Some((at, said)) => (at, said),
            None => match current {
                Some(at) => (at, line),
                None => return [Told::Open, Told::Open, Told::There(text.to_owned())],
            },
        };
        rows[at] = match &rows[at] {
            Told::There(before) => Told::There(format!("{before}\n{said}")),
            Told::Open | Told::None => Told::There(said.to_owned()),
        };
        current = Some(at);
    }
    rows
}

/// 「3　市との契約がある。」 is of the third row; a number that goes on, as in 「1名」 or 「20年」, is none.
fn numbered(line: &str) -> Option<(usize, &str)> {
    let mut letters = line.chars();
    let at = match letters.next()? {
        '1' | '１' | '①' => 0,
        '2' | '２' | '②' => 1,
        '3' | '３' | '③' => 2,
        _ => return None,
    };
    let rest = letters.as_str();
    let said = rest.trim_start_matches([' ', '　', '.', '．', '、', ':', '：', ')', '）']);
    (said.len() < rest.len()).then_some((at, said))
}

#[cfg(test)]
mod tests {
    use super::{Told, rows_told};

    #[test]
    fn a_declaration_is_told_by_its_rows() {
        let there = |text: &str| Told::There(text.to_owned());
        assert_eq!(rows_told(" "), [Told::Open, Told::Open, Told::Open]);
        assert_eq!(rows_told("特になし"), [Told::None, Told::None, Told::None]);
        assert_eq!(
            rows_told("3　市との契約は、この監査だけである。"),
            [
                Told::None,
                Told::None,
                there("市との契約は、この監査だけである。")
            ]
        );
        assert_eq!(
            rows_told("１．前任の課\n令和6年度まで\n②　基準の作成"),
            [there("前任の課\n令和6年度まで"), there("基準の作成"), Told::None]
        );
        assert_eq!(
            rows_told("1名の親族がいる。"),
            [Told::Open, Told::Open, there("1名の親族がいる。")]
        );
    }
}
