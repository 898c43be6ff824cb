//! The CISO office.

pub mod setup;
pub mod year;

use tauri::State;
use tenken_app::wire::{
    ArrivalDoor, DeskView, ExceptionItemsRequest, ExceptionSaveRequest, FormFileView, FormMappingNameRequest,
    FormMappingRequest, FormMappingSaveRequest, FormMappingTemplate, FormMappingView, FormReadRequest,
    FormWriteRequest, IntakeRequest, IntakeTakeRequest, IntakeView, OfficeView, ReceptionRequest,
    ReceptionView, RequestWriteRequest, ReturnWriteRequest, RoundItem, RoundSaveRequest, SectionMergeRequest,
    SectionSaveRequest, SystemSaveRequest, TicketRequest, WrittenView,
};

use crate::core::{Core, Reply};

#[tauri::command]
pub fn office_view(core: State<'_, Core>) -> Reply<OfficeView> {
    core.call(tenken_app::App::office_view)
}

#[tauri::command]
pub fn round_save(core: State<'_, Core>, request: RoundSaveRequest) -> Reply<OfficeView> {
    core.call(|app| app.round_save(&request))
}

#[tauri::command]
pub fn section_save(core: State<'_, Core>, request: SectionSaveRequest) -> Reply<OfficeView> {
    core.call(|app| app.section_save(&request))
}

#[tauri::command]
pub fn section_merge(core: State<'_, Core>, request: SectionMergeRequest) -> Reply<OfficeView> {
    core.call(|app| app.section_merge(&request))
}

#[tauri::command]
pub fn exception_items(core: State<'_, Core>, request: ExceptionItemsRequest) -> Reply<Vec<RoundItem>> {
    core.call(|app| app.exception_items(&request))
}

#[tauri::command]
pub fn exception_save(core: State<'_, Core>, request: ExceptionSaveRequest) -> Reply<OfficeView> {
    core.call(|app| app.exception_save(&request))
}

#[tauri::command]
pub fn system_save(core: State<'_, Core>, request: SystemSaveRequest) -> Reply<OfficeView> {
    core.call(|app| app.system_save(&request))
}

#[tauri::command(async)]
pub fn request_write(core: State<'_, Core>, request: RequestWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.request_write(&request))
}

#[tauri::command(async)]
pub fn form_write(core: State<'_, Core>, request: FormWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.form_write(&request))
}

#[tauri::command(async)]
pub fn form_mapping(core: State<'_, Core>, request: FormMappingRequest) -> Reply<FormMappingView> {
    core.call(|app| app.form_mapping(&request))
}

#[tauri::command]
pub fn form_mapping_list(core: State<'_, Core>) -> Reply<Vec<FormMappingTemplate>> {
    core.call(|app| app.form_mapping_list())
}

#[tauri::command]
pub fn form_mapping_save(
    core: State<'_, Core>,
    request: FormMappingSaveRequest,
) -> Reply<Vec<FormMappingTemplate>> {
    core.call(|app| app.form_mapping_save(&request))
}

#[tauri::command]
pub fn form_mapping_remove(
    core: State<'_, Core>,
    request: FormMappingNameRequest,
) -> Reply<Vec<FormMappingTemplate>> {
    core.call(|app| app.form_mapping_remove(&request))
}

#[tauri::command(async)]
pub fn form_read(core: State<'_, Core>, request: FormReadRequest) -> Reply<FormFileView> {
    core.call(|app| app.form_read(&request))
}

#[tauri::command(async)]
pub fn arrival_door(core: State<'_, Core>, request: TicketRequest) -> Reply<ArrivalDoor> {
    core.call(|app| app.arrival_door(&request))
}

#[tauri::command(async)]
pub fn intake_inspect(core: State<'_, Core>, request: IntakeRequest) -> Reply<IntakeView> {
    core.call(|app| app.intake_inspect(&request))
}

#[tauri::command(async)]
pub fn intake_take(core: State<'_, Core>, request: IntakeTakeRequest) -> Reply<ReceptionView> {
    core.call(|app| app.intake_take(&request))
}

#[tauri::command]
pub fn intake_undo(core: State<'_, Core>, request: ReceptionRequest) -> Reply<OfficeView> {
    core.call(|app| app.intake_undo(&request))
}

#[tauri::command]
pub fn reception_view(core: State<'_, Core>, request: ReceptionRequest) -> Reply<ReceptionView> {
    core.call(|app| app.reception_view(&request))
}

#[tauri::command(async)]
pub fn return_write(core: State<'_, Core>, request: ReturnWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.return_write(&request))
}

#[tauri::command]
pub fn central_start(core: State<'_, Core>) -> Reply<DeskView> {
    core.call(tenken_app::App::central_start)
}
