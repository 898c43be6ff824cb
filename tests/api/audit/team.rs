//! An audit team at its own case, and the shortest way to an audit on site.

use tempfile::TempDir;
use tenken_app::{
    Result,
    wire::{
        AuditApproveRequest, AuditCreateRequest, AuditIdRequest, AuditPlanMakeRequest, AuditSaved,
        AuditeeSaveRequest, AuditorSaveRequest, CriterionPutRequest, EngagementMakeRequest,
        EngagementRowRequest, EngagementView, FieldRequest, FollowUpPlanRequest, FollowUpRecordRequest,
        ItemAddRequest, ItemFindRequest, MemberSaveRequest, NoticeRequest, PostingLine, TargetPutRequest,
    },
};

use crate::town::{Desk, TestClock, person};

/// Opens the case of the team.
pub const PASSPHRASE: &str = "監査の長い合い言葉 2026";

/// An audit team at its own case: 福祉課 (0420) and 総務課 (0110), auditors 谷口 (chief) and 早川, all of 総務課.
pub struct Team {
    pub desk: Desk,
    pub clock: TestClock,
    pub welfare: String,
    pub general: String,
    pub chief: String,
    pub second: String,
    pub dir: TempDir,
}

impl Team {
    pub fn new() -> Self {
        Self::of_body("kakuu")
    }

    pub fn of_body(body: &str) -> Self {
        let mut team = Self::begun(body);
        team.welfare = team.auditee(&auditee("0420", "福祉課", "佐藤 美佐子")).id;
        team.general = team.auditee(&auditee("0110", "総務課", "小野寺 誠")).id;
        let general = team.general.clone();
        team.chief = team.auditor("谷口 圭", &[posting(&general, "2020-04-01", "")]).id;
        team.second = team.auditor("早川 恵", &[posting(&general, "2021-04-01", "")]).id;
        team
    }

    /// The same at a case without auditees and auditors.
    pub fn empty() -> Self {
        Self::begun("kakuu")
    }

    fn begun(body: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = TestClock::at("2026-05-20T01:00:00Z");
        let mut desk = Desk::new(&dir.path().join("audit"), "audit-pc", &clock);
        desk.app
            .audit_create(&AuditCreateRequest {
                body: body.to_owned(),
                team_name: "総務部行政管理課監査係".to_owned(),
                contact: "内線 2314".to_owned(),
                passphrase: Some(PASSPHRASE.to_owned()),
                is_plain_accepted: false,
            })
            .unwrap();
        desk.app.operator_add(&person("谷口 圭", "auditor")).unwrap();
        Self {
            desk,
            clock,
            welfare: String::new(),
            general: String::new(),
            chief: String::new(),
            second: String::new(),
            dir,
        }
    }

    pub fn auditee(&mut self, request: &AuditeeSaveRequest) -> AuditSaved {
        self.desk.app.auditee_save(request).unwrap()
    }

    pub fn auditor(&mut self, name: &str, postings: &[PostingLine]) -> AuditSaved {
        self.desk.app.auditor_save(&auditor(name, postings)).unwrap()
    }

    pub fn field(&mut self, field: &str, text: &str) {
        self.try_field(field, text).unwrap();
    }

    pub fn try_field(&mut self, field: &str, text: &str) -> Result<()> {
        let request = FieldRequest {
            field: format!("audit/{field}"),
            text: text.to_owned(),
        };
        self.desk.app.field_save(&request).map(drop)
    }

    /// A plan of 2026 with 福祉課 in it, whole but not approved.
    pub fn plan(&mut self) -> String {
        let plan = self
            .desk
            .app
            .audit_plan_make(&plan_request("regular"))
            .unwrap()
            .id;
        for (column, text) in [
            ("policy", "委託と媒体の管理を重点に確かめる。"),
            ("theme", "外部記録媒体の管理"),
            ("methods", "paper,interview,on_site"),
            ("period_from", "令和8年6月1日"),
            ("period_to", "令和9年3月31日"),
        ] {
            self.field(&format!("plan/{plan}/{column}"), text);
        }
        let body = self.desk.app.audit_view().unwrap().body_name;
        let edition = if body == "架空市" {
            "kakuu".to_owned()
        } else {
            tenken_app::checklist::shipped()
                .unwrap()
                .into_iter()
                .find(|line| line.body_name == body)
                .unwrap()
                .body
        };
        self.desk
            .app
            .criterion_put(&CriterionPutRequest {
                plan: plan.clone(),
                edition,
            })
            .unwrap();
        let unit = self.welfare.clone();
        self.target(&plan, &unit);
        plan
    }

    pub fn target(&mut self, plan: &str, unit: &str) {
        self.desk
            .app
            .target_put(&TargetPutRequest {
                plan: plan.to_owned(),
                unit: unit.to_owned(),
                reason: "必須未実施が2件ある。".to_owned(),
                month_from: Some(10),
                month_to: None,
                note: String::new(),
            })
            .unwrap();
    }

    pub fn member(&mut self, subject: &str, id: &str, person: &str, role: &str) -> Result<AuditSaved> {
        self.desk.app.member_save(&member(subject, id, person, role))
    }

    pub fn approve(&mut self, subject: &str, id: &str, on: &str) -> Result<AuditSaved> {
        self.desk.app.audit_approve(&approval(subject, id, on))
    }

    /// An approved plan.
    pub fn approved_plan(&mut self) -> String {
        let plan = self.plan();
        let (chief, second) = (self.chief.clone(), self.second.clone());
        self.member("plan", &plan, &chief, "chief").unwrap();
        self.member("plan", &plan, &second, "auditor").unwrap();
        self.approve("plan", &plan, "2026-05-20").unwrap();
        plan
    }

    /// An engagement with these items, whole but not approved.
    pub fn engagement(&mut self, plan: &str, items: usize) -> String {
        let unit = self.welfare.clone();
        let id = self
            .desk
            .app
            .engagement_make(&EngagementMakeRequest {
                plan: plan.to_owned(),
                unit,
            })
            .unwrap()
            .id;
        for (column, text) in [
            ("purpose", "媒体の管理が対策基準に沿うかを確かめる。"),
            ("scope", "福祉課の業務"),
            ("out_of_scope", "介護保険システムのサーバ設備"),
            ("storage_place", "監査係 書庫 ファイル8-01"),
            ("period_from", "2026-10-06"),
            ("period_to", "2026-10-06"),
            ("notice_place", "福祉課執務室"),
        ] {
            self.field(&format!("engagement/{id}/{column}"), text);
        }
        let row = self
            .desk
            .app
            .engagement_row_add(&EngagementRowRequest {
                engagement: id.clone(),
                kind: "schedule".to_owned(),
            })
            .unwrap()
            .id;
        self.field(&format!("schedule/{row}/starts_at"), "令和8年10月6日 9:30");
        self.field(&format!("schedule/{row}/activity"), "開始時の説明");
        self.take_items(&id, items);
        for person in [self.chief.clone(), self.second.clone()] {
            let role = if person == self.chief { "chief" } else { "auditor" };
            self.member("engagement", &id, &person, role).unwrap();
        }
        id
    }

    pub fn take_items(&mut self, engagement: &str, count: usize) {
        let found = self.desk.app.audit_item_find(&find(engagement)).unwrap();
        assert!(found.len() >= count, "{} items", found.len());
        let items = found.into_iter().take(count).map(|one| one.item).collect();
        self.desk
            .app
            .audit_item_add(&ItemAddRequest {
                engagement: engagement.to_owned(),
                edition: String::new(),
                items,
            })
            .unwrap();
    }

    /// Approved, notified, on the day of the visit.
    pub fn on_site(&mut self, items: usize) -> String {
        let plan = self.approved_plan();
        let id = self.engagement(&plan, items);
        self.clock.set("2026-09-10T01:00:00Z");
        self.approve("engagement", &id, "2026-09-09").unwrap();
        self.notify(&id, "2026-09-11").unwrap();
        self.clock.set("2026-10-06T04:20:00Z");
        id
    }

    pub fn notify(&mut self, id: &str, on: &str) -> Result<AuditSaved> {
        self.desk.app.engagement_notify(&NoticeRequest {
            engagement: id.to_owned(),
            sent_on: on.to_owned(),
            document_number: "総行第87号".to_owned(),
            is_short_accepted: false,
        })
    }

    /// The paper of the n-th item.
    pub fn paper_of(&mut self, engagement: &str, at: usize) -> tenken_app::wire::PaperView {
        let item = self.view(engagement).items[at].id.clone();
        self.desk.app.paper_view(&id(&item)).unwrap()
    }

    pub fn view(&mut self, engagement: &str) -> EngagementView {
        self.desk.app.engagement_view(&id(engagement)).unwrap()
    }

    /// Plans a follow-up of a finding and finds it improved on the same day.
    pub fn improved(&mut self, finding: &str, on: &str) {
        let planned = self.desk.app.follow_up_plan(&FollowUpPlanRequest {
            finding: finding.to_owned(),
            on: on.to_owned(),
        });
        self.record_improved(planned.unwrap().id, on, "全件の記載を確かめた。");
    }

    /// Records a planned follow-up.
    pub fn record_improved(&mut self, follow_up: String, on: &str, checked: &str) {
        self.desk
            .app
            .follow_up_record(&FollowUpRecordRequest {
                follow_up,
                method: "both".to_owned(),
                checked_on: on.to_owned(),
                checked: checked.to_owned(),
                result: "improved".to_owned(),
                next_on: String::new(),
                close_reason: String::new(),
                close_role: String::new(),
                close_approver: String::new(),
            })
            .unwrap();
    }

    /// Everything that the journal says is as it stands.
    pub fn verified(&mut self) {
        self.desk.entries();
    }
}

pub fn id(id: &str) -> AuditIdRequest {
    AuditIdRequest { id: id.to_owned() }
}

pub fn find(engagement: &str) -> ItemFindRequest {
    ItemFindRequest {
        engagement: engagement.to_owned(),
        edition: String::new(),
        sheet: "organisation".to_owned(),
        controls: Vec::new(),
        clauses: Vec::new(),
        roles: Vec::new(),
        is_last_findings: false,
        is_gap: false,
        text: String::new(),
    }
}

pub fn plan_request(kind: &str) -> AuditPlanMakeRequest {
    AuditPlanMakeRequest {
        fiscal_year: 2026,
        kind: kind.to_owned(),
        programme: None,
        parent: None,
        ordered_by: String::new(),
        ordered_on: String::new(),
    }
}

pub fn auditee(code: &str, name: &str, head: &str) -> AuditeeSaveRequest {
    AuditeeSaveRequest {
        unit: None,
        kind: "section".to_owned(),
        code: code.to_owned(),
        name: name.to_owned(),
        department_name: String::new(),
        owner: None,
        head_title: "課長".to_owned(),
        head_name: head.to_owned(),
        head_since_on: String::new(),
        roles: Vec::new(),
        figures: Vec::new(),
        orderer: None,
        upper: None,
        contract_number: String::new(),
        clause_code: String::new(),
        clause: String::new(),
        note: String::new(),
    }
}

pub fn auditor(name: &str, postings: &[PostingLine]) -> AuditorSaveRequest {
    AuditorSaveRequest {
        person: None,
        name: name.to_owned(),
        role: "auditor".to_owned(),
        affiliation: "総務部総務課".to_owned(),
        qualification: String::new(),
        is_external: false,
        postings: postings.to_vec(),
        duties: Vec::new(),
        note: String::new(),
    }
}

pub fn posting(unit: &str, from: &str, to: &str) -> PostingLine {
    PostingLine {
        unit: unit.to_owned(),
        from: from.to_owned(),
        to: to.to_owned(),
        title: "主査".to_owned(),
    }
}

pub fn member(subject: &str, id: &str, person: &str, role: &str) -> MemberSaveRequest {
    MemberSaveRequest {
        subject: subject.to_owned(),
        id: id.to_owned(),
        person: person.to_owned(),
        role: role.to_owned(),
        interests: "ない".to_owned(),
        declared_on: "2026-05-18".to_owned(),
        checked_by: String::new(),
        checked_on: String::new(),
        override_reason: String::new(),
        override_person: None,
    }
}

pub fn approval(subject: &str, id: &str, on: &str) -> AuditApproveRequest {
    AuditApproveRequest {
        subject: subject.to_owned(),
        id: id.to_owned(),
        role: "情報セキュリティ委員会".to_owned(),
        person_name: String::new(),
        decided_on: on.to_owned(),
        document_number: "議事第3号".to_owned(),
        note: String::new(),
    }
}
