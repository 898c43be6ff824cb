//! Audits: findings, report, orders, follow-up.

use tauri::State;
use tenken_app::wire::{
    AuditIdRequest, AuditMeasureRequest, AuditReportFinishRequest, AuditReportView, AuditSaved,
    EngagementCloseRequest, FindingDropRequest, FindingMakeRequest, FindingMemoRequest,
    FindingOpinionRequest, FindingView, FollowUpPlanRequest, FollowUpRecordRequest, ImprovementRequest,
    OrderIssueRequest, OrderMakeRequest, PriorFindingRequest, RollOutMakeRequest, RollOutReplyRequest,
};

use crate::core::{Core, Reply};

#[tauri::command(async)]
pub fn finding_make(core: State<'_, Core>, request: FindingMakeRequest) -> Reply<AuditSaved> {
    core.call(|app| app.finding_make(&request))
}

#[tauri::command(async)]
pub fn finding_view(core: State<'_, Core>, request: AuditIdRequest) -> Reply<FindingView> {
    core.call(|app| app.finding_view(&request))
}

#[tauri::command(async)]
pub fn finding_opinion(core: State<'_, Core>, request: FindingOpinionRequest) -> Reply<AuditSaved> {
    core.call(|app| app.finding_opinion(&request))
}

#[tauri::command(async)]
pub fn finding_memo(core: State<'_, Core>, request: FindingMemoRequest) -> Reply<AuditSaved> {
    core.call(|app| app.finding_memo(&request))
}

#[tauri::command(async)]
pub fn finding_drop(core: State<'_, Core>, request: FindingDropRequest) -> Reply<AuditSaved> {
    core.call(|app| app.finding_drop(&request))
}

#[tauri::command(async)]
pub fn audit_report_make(core: State<'_, Core>, request: AuditIdRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_report_make(&request))
}

#[tauri::command(async)]
pub fn audit_report_view(core: State<'_, Core>, request: AuditIdRequest) -> Reply<AuditReportView> {
    core.call(|app| app.audit_report_view(&request))
}

#[tauri::command(async)]
pub fn audit_report_finish(
    core: State<'_, Core>,
    request: AuditReportFinishRequest,
) -> Reply<AuditReportView> {
    core.call(|app| app.audit_report_finish(&request))
}

#[tauri::command(async)]
pub fn order_make(core: State<'_, Core>, request: OrderMakeRequest) -> Reply<AuditSaved> {
    core.call(|app| app.order_make(&request))
}

#[tauri::command(async)]
pub fn order_issue(core: State<'_, Core>, request: OrderIssueRequest) -> Reply<AuditSaved> {
    core.call(|app| app.order_issue(&request))
}

#[tauri::command(async)]
pub fn improvement_record(core: State<'_, Core>, request: ImprovementRequest) -> Reply<AuditSaved> {
    core.call(|app| app.improvement_record(&request))
}

#[tauri::command(async)]
pub fn prior_finding_save(core: State<'_, Core>, request: PriorFindingRequest) -> Reply<AuditSaved> {
    core.call(|app| app.prior_finding_save(&request))
}

#[tauri::command(async)]
pub fn audit_measure_save(core: State<'_, Core>, request: AuditMeasureRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_measure_save(&request))
}

#[tauri::command(async)]
pub fn roll_out_make(core: State<'_, Core>, request: RollOutMakeRequest) -> Reply<AuditSaved> {
    core.call(|app| app.roll_out_make(&request))
}

#[tauri::command(async)]
pub fn roll_out_reply(core: State<'_, Core>, request: RollOutReplyRequest) -> Reply<AuditSaved> {
    core.call(|app| app.roll_out_reply(&request))
}

#[tauri::command(async)]
pub fn engagement_close(core: State<'_, Core>, request: EngagementCloseRequest) -> Reply<AuditSaved> {
    core.call(|app| app.engagement_close(&request))
}

#[tauri::command(async)]
pub fn follow_up_plan(core: State<'_, Core>, request: FollowUpPlanRequest) -> Reply<AuditSaved> {
    core.call(|app| app.follow_up_plan(&request))
}

#[tauri::command(async)]
pub fn follow_up_record(core: State<'_, Core>, request: FollowUpRecordRequest) -> Reply<AuditSaved> {
    core.call(|app| app.follow_up_record(&request))
}
