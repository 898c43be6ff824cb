//! Audits: engagements, items, papers, evidence, samples.

use tauri::State;
use tenken_app::wire::{
    AuditEvidenceAddRequest, AuditEvidenceDropRequest, AuditIdRequest, AuditItemAssignRequest,
    AuditItemDropRequest, AuditSaved, EngagementMakeRequest, EngagementRowRequest, EngagementView, FoundItem,
    ItemAddRequest, ItemFindRequest, NoticeRequest, OwnAnswerRequest, PaperCorrectRequest, PaperJudgeRequest,
    PaperReviewRequest, PaperView, PointAddRequest, SampleDrawRequest, SampleReplaceRequest,
};

use crate::core::{Core, Reply};

#[tauri::command(async)]
pub fn engagement_make(core: State<'_, Core>, request: EngagementMakeRequest) -> Reply<AuditSaved> {
    core.call(|app| app.engagement_make(&request))
}

#[tauri::command(async)]
pub fn engagement_view(core: State<'_, Core>, request: AuditIdRequest) -> Reply<EngagementView> {
    core.call(|app| app.engagement_view(&request))
}

#[tauri::command(async)]
pub fn engagement_row_add(core: State<'_, Core>, request: EngagementRowRequest) -> Reply<AuditSaved> {
    core.call(|app| app.engagement_row_add(&request))
}

#[tauri::command(async)]
pub fn engagement_row_remove(core: State<'_, Core>, request: AuditIdRequest) -> Reply<AuditSaved> {
    core.call(|app| app.engagement_row_remove(&request))
}

#[tauri::command(async)]
pub fn engagement_notify(core: State<'_, Core>, request: NoticeRequest) -> Reply<AuditSaved> {
    core.call(|app| app.engagement_notify(&request))
}

#[tauri::command(async)]
pub fn audit_item_find(core: State<'_, Core>, request: ItemFindRequest) -> Reply<Vec<FoundItem>> {
    core.call(|app| app.audit_item_find(&request))
}

#[tauri::command(async)]
pub fn audit_item_add(core: State<'_, Core>, request: ItemAddRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_item_add(&request))
}

#[tauri::command(async)]
pub fn audit_point_add(core: State<'_, Core>, request: PointAddRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_point_add(&request))
}

#[tauri::command(async)]
pub fn audit_item_drop(core: State<'_, Core>, request: AuditItemDropRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_item_drop(&request))
}

#[tauri::command(async)]
pub fn audit_item_assign(core: State<'_, Core>, request: AuditItemAssignRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_item_assign(&request))
}

#[tauri::command(async)]
pub fn sample_draw(core: State<'_, Core>, request: SampleDrawRequest) -> Reply<AuditSaved> {
    core.call(|app| app.sample_draw(&request))
}

#[tauri::command(async)]
pub fn sample_replace(core: State<'_, Core>, request: SampleReplaceRequest) -> Reply<AuditSaved> {
    core.call(|app| app.sample_replace(&request))
}

#[tauri::command(async)]
pub fn paper_view(core: State<'_, Core>, request: AuditIdRequest) -> Reply<PaperView> {
    core.call(|app| app.paper_view(&request))
}

#[tauri::command(async)]
pub fn paper_judge(core: State<'_, Core>, request: PaperJudgeRequest) -> Reply<AuditSaved> {
    core.call(|app| app.paper_judge(&request))
}

#[tauri::command(async)]
pub fn paper_review(core: State<'_, Core>, request: PaperReviewRequest) -> Reply<AuditSaved> {
    core.call(|app| app.paper_review(&request))
}

#[tauri::command(async)]
pub fn paper_correct(core: State<'_, Core>, request: PaperCorrectRequest) -> Reply<AuditSaved> {
    core.call(|app| app.paper_correct(&request))
}

#[tauri::command(async)]
pub fn audit_evidence_add(core: State<'_, Core>, request: AuditEvidenceAddRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_evidence_add(&request))
}

#[tauri::command(async)]
pub fn audit_evidence_drop(core: State<'_, Core>, request: AuditEvidenceDropRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_evidence_drop(&request))
}

#[tauri::command(async)]
pub fn own_answer_save(core: State<'_, Core>, request: OwnAnswerRequest) -> Reply<AuditSaved> {
    core.call(|app| app.own_answer_save(&request))
}
