//! Audits: the case, who is audited and who audits, programme and plan.

use tauri::State;
use tenken_app::wire::{
    AuditApproveRequest, AuditCreateRequest, AuditIdRequest, AuditPlanMakeRequest, AuditPlanView, AuditSaved,
    AuditSettings, AuditSubjectRequest, AuditView, AuditeeSaveRequest, AuditorSaveRequest,
    CriterionPutRequest, DeskView, EngagementCancelRequest, MemberRequest, MemberSaveRequest,
    ProgrammeCoverRequest, ProgrammeSaveRequest, RiskRequest, RiskView, TargetDropRequest, TargetPutRequest,
    TeamChangeRequest,
};

use crate::core::{Core, Reply};

#[tauri::command(async)]
pub fn audit_create(core: State<'_, Core>, request: AuditCreateRequest) -> Reply<DeskView> {
    core.call(|app| app.audit_create(&request))
}

#[tauri::command(async)]
pub fn audit_view(core: State<'_, Core>) -> Reply<AuditView> {
    core.call(tenken_app::App::audit_view)
}

#[tauri::command(async)]
pub fn audit_settings_save(core: State<'_, Core>, request: AuditSettings) -> Reply<AuditView> {
    core.call(|app| app.audit_settings_save(&request))
}

#[tauri::command(async)]
pub fn audit_approve(core: State<'_, Core>, request: AuditApproveRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_approve(&request))
}

#[tauri::command(async)]
pub fn audit_approve_withdraw(core: State<'_, Core>, request: AuditSubjectRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_approve_withdraw(&request))
}

#[tauri::command(async)]
pub fn auditee_save(core: State<'_, Core>, request: AuditeeSaveRequest) -> Reply<AuditSaved> {
    core.call(|app| app.auditee_save(&request))
}

#[tauri::command(async)]
pub fn auditor_save(core: State<'_, Core>, request: AuditorSaveRequest) -> Reply<AuditSaved> {
    core.call(|app| app.auditor_save(&request))
}

#[tauri::command(async)]
pub fn audit_risk_view(core: State<'_, Core>, request: RiskRequest) -> Reply<RiskView> {
    core.call(|app| app.audit_risk_view(&request))
}

#[tauri::command(async)]
pub fn programme_save(core: State<'_, Core>, request: ProgrammeSaveRequest) -> Reply<AuditSaved> {
    core.call(|app| app.programme_save(&request))
}

#[tauri::command(async)]
pub fn programme_cover(core: State<'_, Core>, request: ProgrammeCoverRequest) -> Reply<AuditSaved> {
    core.call(|app| app.programme_cover(&request))
}

#[tauri::command(async)]
pub fn audit_plan_make(core: State<'_, Core>, request: AuditPlanMakeRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_plan_make(&request))
}

#[tauri::command(async)]
pub fn audit_plan_view(core: State<'_, Core>, request: AuditIdRequest) -> Reply<AuditPlanView> {
    core.call(|app| app.audit_plan_view(&request))
}

#[tauri::command(async)]
pub fn criterion_put(core: State<'_, Core>, request: CriterionPutRequest) -> Reply<AuditSaved> {
    core.call(|app| app.criterion_put(&request))
}

#[tauri::command(async)]
pub fn target_put(core: State<'_, Core>, request: TargetPutRequest) -> Reply<AuditSaved> {
    core.call(|app| app.target_put(&request))
}

#[tauri::command(async)]
pub fn target_drop(core: State<'_, Core>, request: TargetDropRequest) -> Reply<AuditSaved> {
    core.call(|app| app.target_drop(&request))
}

#[tauri::command(async)]
pub fn team_change(core: State<'_, Core>, request: TeamChangeRequest) -> Reply<AuditSaved> {
    core.call(|app| app.team_change(&request))
}

#[tauri::command(async)]
pub fn engagement_cancel(core: State<'_, Core>, request: EngagementCancelRequest) -> Reply<AuditSaved> {
    core.call(|app| app.engagement_cancel(&request))
}

#[tauri::command(async)]
pub fn member_save(core: State<'_, Core>, request: MemberSaveRequest) -> Reply<AuditSaved> {
    core.call(|app| app.member_save(&request))
}

#[tauri::command(async)]
pub fn member_remove(core: State<'_, Core>, request: MemberRequest) -> Reply<AuditSaved> {
    core.call(|app| app.member_remove(&request))
}
