//! The walk through a sheet.

use tauri::State;
use tenken_app::wire::{
    AnswerCopyRequest, AnswerFlagRequest, AnswerSetRequest, EvidenceExportRequest, EvidenceFileRequest,
    EvidencePasteRequest, EvidenceRequest, FieldRequest, ItemRequest, MeasureLinkRequest, PictureView,
    ProfileAnswerRequest, ProfileCopyRequest, ProfileView, RequestView, Saved, SheetRequest, SheetView,
    WrittenFile,
};

use crate::core::{Core, Reply};

#[tauri::command]
pub fn request_view(core: State<'_, Core>, request: SheetRequest) -> Reply<RequestView> {
    core.call(|app| app.request_view(&request))
}

#[tauri::command]
pub fn profile_view(core: State<'_, Core>, request: SheetRequest) -> Reply<ProfileView> {
    core.call(|app| app.profile_view(&request))
}

#[tauri::command]
pub fn profile_answer(core: State<'_, Core>, request: ProfileAnswerRequest) -> Reply<ProfileView> {
    core.call(|app| app.profile_answer(&request))
}

#[tauri::command]
pub fn profile_copy(core: State<'_, Core>, request: ProfileCopyRequest) -> Reply<ProfileView> {
    core.call(|app| app.profile_copy(&request))
}

#[tauri::command]
pub fn item_include(core: State<'_, Core>, request: ItemRequest) -> Reply<ProfileView> {
    core.call(|app| app.item_include(&request))
}

#[tauri::command]
pub fn item_exclude(core: State<'_, Core>, request: ItemRequest) -> Reply<ProfileView> {
    core.call(|app| app.item_exclude(&request))
}

#[tauri::command]
pub fn sheet_view(core: State<'_, Core>, request: SheetRequest) -> Reply<SheetView> {
    core.call(|app| app.sheet_view(&request))
}

#[tauri::command]
pub fn answer_set(core: State<'_, Core>, request: AnswerSetRequest) -> Reply<Saved> {
    core.call(|app| app.answer_set(&request))
}

#[tauri::command]
pub fn answer_copy(core: State<'_, Core>, request: AnswerCopyRequest) -> Reply<Saved> {
    core.call(|app| app.answer_copy(&request))
}

#[tauri::command]
pub fn answer_flag(core: State<'_, Core>, request: AnswerFlagRequest) -> Reply<Saved> {
    core.call(|app| app.answer_flag(&request))
}

#[tauri::command]
pub fn answer_take_last(core: State<'_, Core>, request: ItemRequest) -> Reply<Saved> {
    core.call(|app| app.answer_take_last(&request))
}

#[tauri::command]
pub fn field_draft(core: State<'_, Core>, request: FieldRequest) -> Reply<Saved> {
    core.call(|app| app.field_draft(&request))
}

#[tauri::command]
pub fn field_save(core: State<'_, Core>, request: FieldRequest) -> Reply<Saved> {
    core.call(|app| app.field_save(&request))
}

#[tauri::command]
pub fn measure_link(core: State<'_, Core>, request: MeasureLinkRequest) -> Reply<Saved> {
    core.call(|app| app.measure_link(&request))
}

#[tauri::command]
pub fn measure_unlink(core: State<'_, Core>, request: MeasureLinkRequest) -> Reply<Saved> {
    core.call(|app| app.measure_unlink(&request))
}

#[tauri::command]
pub fn evidence_add(core: State<'_, Core>, request: ItemRequest) -> Reply<Saved> {
    core.call(|app| app.evidence_add(&request))
}

#[tauri::command]
pub fn evidence_remove(core: State<'_, Core>, request: EvidenceRequest) -> Reply<Saved> {
    core.call(|app| app.evidence_remove(&request))
}

#[tauri::command(async)]
pub fn evidence_attach(core: State<'_, Core>, request: EvidenceFileRequest) -> Reply<Saved> {
    core.call(|app| app.evidence_attach(&request))
}

#[tauri::command(async)]
pub fn evidence_paste(core: State<'_, Core>, request: EvidencePasteRequest) -> Reply<Saved> {
    core.call(|app| app.evidence_paste(&request))
}

#[tauri::command(async)]
pub fn evidence_picture(core: State<'_, Core>, request: EvidenceRequest) -> Reply<PictureView> {
    core.call(|app| app.evidence_picture(&request))
}

#[tauri::command(async)]
pub fn evidence_place_remove(core: State<'_, Core>, request: EvidenceRequest) -> Reply<Saved> {
    core.call(|app| app.evidence_place_remove(&request))
}

#[tauri::command(async)]
pub fn evidence_export(core: State<'_, Core>, request: EvidenceExportRequest) -> Reply<WrittenFile> {
    core.call(|app| app.evidence_export(&request))
}

#[tauri::command]
pub fn edit_undo(core: State<'_, Core>) -> Reply<Saved> {
    core.call(tenken_app::App::edit_undo)
}

#[tauri::command]
pub fn edit_redo(core: State<'_, Core>) -> Reply<Saved> {
    core.call(tenken_app::App::edit_redo)
}
