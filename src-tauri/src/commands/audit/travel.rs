//! Audits: what travels between office, auditors and their machines.

use tauri::State;
use tenken_app::wire::{
    AskedLine, AskedReplyRequest, AskedRequest, AskedView, AuditGapRequest, AuditGapView, AuditIdRequest,
    AuditKeptVerifyRequest, AuditKeptView, AuditParcelRequest, AuditPartBackView, AuditPartCallBackRequest,
    AuditPartDecideRequest, AuditPartOpenRequest, AuditPartReturnRequest, AuditPartWriteRequest,
    AuditPartsView, AuditQuestionWriteRequest, AuditReplyRequest, AuditReplyView, AuditResultLine,
    AuditResultLinkRequest, AuditResultView, AuditResultsWriteRequest, AuditSaved, AuditSheetsView,
    AuditSheetsWriteRequest, AuditSurveySaveRequest, AuditSurveyView, DeskView, WrittenView,
};

use crate::core::{Core, Reply};

#[tauri::command(async)]
pub fn audit_sheets_write(core: State<'_, Core>, request: AuditSheetsWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.audit_sheets_write(&request))
}

#[tauri::command(async)]
pub fn audit_sheets_inspect(core: State<'_, Core>, request: AuditParcelRequest) -> Reply<AuditSheetsView> {
    core.call(|app| app.audit_sheets_inspect(&request))
}

#[tauri::command(async)]
pub fn audit_sheets_take(core: State<'_, Core>, request: AuditParcelRequest) -> Reply<AuditSheetsView> {
    core.call(|app| app.audit_sheets_take(&request))
}

#[tauri::command(async)]
pub fn audit_gap_view(core: State<'_, Core>, request: AuditGapRequest) -> Reply<AuditGapView> {
    core.call(|app| app.audit_gap_view(&request))
}

#[tauri::command(async)]
pub fn audit_part_write(core: State<'_, Core>, request: AuditPartWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.audit_part_write(&request))
}

#[tauri::command(async)]
pub fn audit_part_list(core: State<'_, Core>, request: AuditIdRequest) -> Reply<AuditPartsView> {
    core.call(|app| app.audit_part_list(&request))
}

#[tauri::command(async)]
pub fn audit_part_call_back(
    core: State<'_, Core>,
    request: AuditPartCallBackRequest,
) -> Reply<AuditPartsView> {
    core.call(|app| app.audit_part_call_back(&request))
}

#[tauri::command(async)]
pub fn audit_part_open(core: State<'_, Core>, request: AuditPartOpenRequest) -> Reply<DeskView> {
    core.call(|app| app.audit_part_open(&request))
}

#[tauri::command(async)]
pub fn audit_part_return(core: State<'_, Core>, request: AuditPartReturnRequest) -> Reply<WrittenView> {
    core.call(|app| app.audit_part_return(&request))
}

#[tauri::command(async)]
pub fn audit_part_inspect(core: State<'_, Core>, request: AuditParcelRequest) -> Reply<AuditPartBackView> {
    core.call(|app| app.audit_part_inspect(&request))
}

#[tauri::command(async)]
pub fn audit_part_take(core: State<'_, Core>, request: AuditParcelRequest) -> Reply<AuditPartBackView> {
    core.call(|app| app.audit_part_take(&request))
}

#[tauri::command(async)]
pub fn audit_part_decide(core: State<'_, Core>, request: AuditPartDecideRequest) -> Reply<AuditPartsView> {
    core.call(|app| app.audit_part_decide(&request))
}

#[tauri::command(async)]
pub fn audit_results_write(core: State<'_, Core>, request: AuditResultsWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.audit_results_write(&request))
}

#[tauri::command(async)]
pub fn audit_results_inspect(core: State<'_, Core>, request: AuditParcelRequest) -> Reply<AuditResultView> {
    core.call(|app| app.audit_results_inspect(&request))
}

#[tauri::command(async)]
pub fn audit_results_take(core: State<'_, Core>, request: AuditParcelRequest) -> Reply<AuditResultView> {
    core.call(|app| app.audit_results_take(&request))
}

#[tauri::command(async)]
pub fn audit_result_list(core: State<'_, Core>) -> Reply<Vec<AuditResultLine>> {
    core.call(tenken_app::App::audit_result_list)
}

#[tauri::command(async)]
pub fn audit_result_view(core: State<'_, Core>, request: AuditIdRequest) -> Reply<AuditResultView> {
    core.call(|app| app.audit_result_view(&request))
}

#[tauri::command(async)]
pub fn audit_result_link(core: State<'_, Core>, request: AuditResultLinkRequest) -> Reply<AuditResultView> {
    core.call(|app| app.audit_result_link(&request))
}

#[tauri::command(async)]
pub fn audit_kept_write(core: State<'_, Core>, request: AuditResultsWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.audit_kept_write(&request))
}

#[tauri::command(async)]
pub fn audit_kept_verify(core: State<'_, Core>, request: AuditKeptVerifyRequest) -> Reply<AuditKeptView> {
    core.call(|app| app.audit_kept_verify(&request))
}

#[tauri::command(async)]
pub fn audit_survey_save(core: State<'_, Core>, request: AuditSurveySaveRequest) -> Reply<AuditSaved> {
    core.call(|app| app.audit_survey_save(&request))
}

#[tauri::command(async)]
pub fn audit_survey_list(core: State<'_, Core>, request: AuditIdRequest) -> Reply<Vec<AuditSurveyView>> {
    core.call(|app| app.audit_survey_list(&request))
}

#[tauri::command(async)]
pub fn audit_question_write(core: State<'_, Core>, request: AuditQuestionWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.audit_question_write(&request))
}

#[tauri::command]
pub fn asked_list(core: State<'_, Core>) -> Reply<Vec<AskedLine>> {
    core.call(tenken_app::App::asked_list)
}

#[tauri::command]
pub fn asked_view(core: State<'_, Core>, request: AskedRequest) -> Reply<AskedView> {
    core.call(|app| app.asked_view(&request))
}

#[tauri::command(async)]
pub fn asked_reply(core: State<'_, Core>, request: AskedReplyRequest) -> Reply<WrittenView> {
    core.call(|app| app.asked_reply(&request))
}

#[tauri::command(async)]
pub fn audit_reply_inspect(core: State<'_, Core>, request: AuditReplyRequest) -> Reply<AuditReplyView> {
    core.call(|app| app.audit_reply_inspect(&request))
}

#[tauri::command(async)]
pub fn audit_reply_take(core: State<'_, Core>, request: AuditReplyRequest) -> Reply<AuditReplyView> {
    core.call(|app| app.audit_reply_take(&request))
}
