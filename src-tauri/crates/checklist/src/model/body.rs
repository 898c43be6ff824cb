//! What belongs to a body and not to the code: titles, routes, approvers, labels, forms (checklists.md).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tenken_domain::vocabulary::{Role, SheetKind, Strength};

use super::codes::{ApprovalKind, ApprovalManner, FormCode, RetentionKind, Term};

/// A body (団体) with everything that differs between bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Folder name and first part of its item ids, such as `yonezawa`.
    pub id: String,
    /// 団体コード, six digits with check digit.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Name in tables.
    pub short_name: String,
    /// Invented for the worked example.
    #[serde(default)]
    pub is_example: bool,
    /// Titles by role; roles that the standard does not name are absent.
    pub titles: BTreeMap<Role, RoleTitle>,
    /// One route a sheet kind.
    pub routes: Vec<Route>,
    /// 部局長確認.
    pub department_step: DepartmentStep,
    /// 速やかに報告.
    pub urgent: UrgentRoute,
    /// Permission to send or carry a file outside the section; none where the standard asks for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sending: Option<SendingRule>,
    /// What the standard says of keeping documents; empty where it says nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retention: Vec<Retention>,
    /// Who approves plans and exceptions.
    pub approvals: Vec<Approval>,
    /// Marks of the papers.
    pub classification: Classification,
    /// Strength of the rules of separation (domain.md 7.1).
    pub independence: Independence,
    /// The body's own words.
    pub terms: BTreeMap<Term, String>,
    /// Default 決裁欄.
    pub approval_boxes: ApprovalBoxes,
    /// Forms with their numbers and names.
    pub forms: Vec<Form>,
}

/// What the standard says of keeping a kind of document (domain.md 7.2: no number of years in any that is known).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// Kind of document.
    pub kind: RetentionKind,
    /// Years; none where it asks for keeping and states no number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
    /// Clause.
    pub clause: String,
}

/// The body's title of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleTitle {
    /// Title in the standard.
    pub title: String,
    /// The post that holds it, such as 副市長.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// Clause that creates it; none for a title that is only usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// How the result of a sheet travels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Kind of sheet.
    pub sheet: SheetKind,
    /// Who confirms (seals) it.
    pub confirmed_by: Vec<Role>,
    /// Stations between confirmation and report, in order.
    pub via: Vec<Role>,
    /// Who reports.
    pub reported_by: Vec<Role>,
    /// Who receives the report.
    pub report_to: Vec<Role>,
    /// Clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// 部局長確認 between confirmation and acceptance (data.md 6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartmentStep {
    /// Whether the body has it.
    pub required: bool,
    /// Sheets that pass it.
    pub sheets: Vec<SheetKind>,
    /// Who confirms.
    pub role: Role,
    /// Clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// The way of a problem that cannot wait for the yearly report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UrgentRoute {
    /// Who reports.
    pub reported_by: Vec<Role>,
    /// Who is told.
    pub report_to: Vec<Role>,
    /// Days in which an answer is wished; none where the standard says no number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// Who applies for what, and who decides or is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// What.
    pub what: ApprovalKind,
    /// Who applies.
    pub applicants: Vec<Role>,
    /// Who decides or is told.
    pub approvers: Vec<Role>,
    /// Decides or is told.
    pub manner: ApprovalManner,
    /// Clause; none where the standard is silent and this is a usual default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// Only in large disasters and the like.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub only_in_disasters: bool,
}

/// Labels and the defaults for own papers (domain.md 7.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Classification {
    /// Code of the label on filled sheets and reports.
    pub filled: String,
    /// Code of the label on blank forms (which also print 「記入後 …」).
    pub blank: String,
    /// Labels, highest first.
    pub labels: Vec<ClassLabel>,
}

/// One classification label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassLabel {
    /// Own code within the body.
    pub code: String,
    /// As printed, such as 機密性3.
    pub label: String,
    /// In plain words.
    pub meaning: String,
    /// Handling limits printed beside it, the first by default.
    pub handling: Vec<String>,
}

/// Rules of separation (domain.md 7.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Independence {
    /// Applicant ≠ approver.
    pub applicant_approver: IndependenceRule,
    /// Auditee ≠ auditor.
    pub auditee_auditor: IndependenceRule,
    /// The auditor is not of the audited unit.
    pub auditor_unit: IndependenceRule,
    /// Posts so close to the one that leads the audits that their units want an auditor from outside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outside: Vec<OutsideRule>,
}

/// A post whose own unit its standard ties to the lead of the audits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutsideRule {
    /// Role that the head of the audited unit holds.
    pub role: Role,
    /// Clauses that make the two one post, or put the one below the other.
    pub clauses: Vec<String>,
}

/// Strength and source of one rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndependenceRule {
    /// How hard it holds.
    pub strength: Strength,
    /// Clause; none: 「この団体の基準に規定なし」.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// Permission to send or carry (domain.md 7.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendingRule {
    /// Who permits.
    pub permitted_by: Role,
    /// Clause.
    pub clause: String,
}

/// 決裁欄.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalBoxes {
    /// 決裁, 確認, 作成・査閲.
    pub label: String,
    /// Titles, 1 to 8, highest first.
    pub titles: Vec<String>,
}

/// A form of the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Which paper.
    pub code: FormCode,
    /// 様式名.
    pub name: String,
    /// 様式番号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// 根拠 of the opening sentence, before 「の規定により」.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// 宛先.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<Role>,
    /// 発信者.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<Role>,
    /// Own 決裁欄; none: the body's default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boxes: Option<ApprovalBoxes>,
}

impl Body {
    /// The body's title of a role, else the generic one.
    pub fn title(&self, role: Role) -> &str {
        self.titles
            .get(&role)
            .map_or(generic_title(role), |own| &own.title)
    }

    /// The route of a sheet kind.
    pub fn route(&self, sheet: SheetKind) -> Option<&Route> {
        self.routes.iter().find(|route| route.sheet == sheet)
    }

    /// Who decides about something.
    pub fn approval(&self, what: ApprovalKind) -> Option<&Approval> {
        self.approvals.iter().find(|approval| approval.what == what)
    }

    /// A form.
    pub fn form(&self, code: FormCode) -> Option<&Form> {
        self.forms.iter().find(|form| form.code == code)
    }

    /// Every clause that the body's data name.
    pub fn clauses(&self) -> impl Iterator<Item = &str> {
        let rules = &self.independence;
        let rules_outside = rules.outside.iter().flat_map(|rule| &rule.clauses);
        let rules = [
            &rules.applicant_approver,
            &rules.auditee_auditor,
            &rules.auditor_unit,
        ];
        let titles = self.titles.values().map(|title| &title.clause);
        titles
            .chain(self.routes.iter().map(|route| &route.clause))
            .chain(self.approvals.iter().map(|approval| &approval.clause))
            .chain(rules.map(|rule| &rule.clause))
            .chain([&self.department_step.clause, &self.urgent.clause])
            .filter_map(Option::as_deref)
            .chain(self.sending.iter().map(|rule| rule.clause.as_str()))
            .chain(self.retention.iter().map(|rule| rule.clause.as_str()))
            .chain(rules_outside.map(String::as_str))
    }

    /// A label by its code.
    pub fn label(&self, code: &str) -> Option<&ClassLabel> {
        self.classification.labels.iter().find(|label| label.code == code)
    }

    /// Mark of filled sheets and reports; the reader proves that it exists.
    pub fn mark_filled(&self) -> Option<&ClassLabel> {
        self.label(&self.classification.filled)
    }

    /// Mark of blank forms; the reader proves that it exists.
    pub fn mark_blank(&self) -> Option<&ClassLabel> {
        self.label(&self.classification.blank)
    }

    /// 決裁欄 of a form.
    pub fn boxes(&self, code: FormCode) -> &ApprovalBoxes {
        self.form(code)
            .and_then(|form| form.boxes.as_ref())
            .unwrap_or(&self.approval_boxes)
    }
}

/// The usual Japanese title of a role, for bodies whose standard does not name it.
pub const fn generic_title(role: Role) -> &'static str {
    match role {
        Role::Ciso => "最高情報セキュリティ責任者",
        Role::ChiefExec => "統括情報セキュリティ責任者",
        Role::Secretariat => "情報セキュリティ事務局",
        Role::DeptHead => "部局の長",
        Role::SectionMgr => "課長",
        Role::SectionDeputy => "課長補佐",
        Role::SystemOwner => "情報システム責任者",
        Role::SystemMgr => "情報システム管理者",
        Role::SystemStaff => "情報システム担当者",
        Role::InfraMgr => "ネットワーク管理者",
        Role::Csirt => "CSIRT",
        Role::AuditLead => "情報セキュリティ監査統括責任者",
        Role::Auditor => "監査人",
        Role::Committee => "情報セキュリティ委員会",
        Role::Contractor => "委託事業者",
    }
}
