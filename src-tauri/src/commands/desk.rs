//! The open case: opening, making, people, keys, upkeep.

use tauri::State;
use tenken_app::wire::{
    CaseOpenRequest, ChecklistLine, DeskView, EraseTextRequest, ErasureView, ExampleOpenRequest,
    FolderRequest, HandoverSettleRequest, HandoverTakeRequest, HandoverView, HandoverWriteRequest,
    HandoverWritten, JournalLine, JournalListRequest, OfficeCreateRequest, OperatorAddRequest,
    ParcelTakeRequest, ParcelTaken, PassphraseRequest, PersonRequest, RecoveryView, RecoveryWriteRequest,
    SectionCreateRequest, StartView, VerifyView, WrittenFile,
};

use crate::core::{Core, Reply};

#[tauri::command(async)]
pub fn case_open(core: State<'_, Core>, request: CaseOpenRequest) -> Reply<DeskView> {
    core.call(|app| app.case_open(&request))
}

#[tauri::command]
pub fn case_close(core: State<'_, Core>) -> Reply<StartView> {
    core.call(tenken_app::App::case_close)
}

#[tauri::command]
pub fn desk_view(core: State<'_, Core>) -> Reply<DeskView> {
    core.call(tenken_app::App::desk_view)
}

#[tauri::command(async)]
pub fn section_create(core: State<'_, Core>, request: SectionCreateRequest) -> Reply<DeskView> {
    core.call(|app| app.section_create(&request))
}

#[tauri::command(async)]
pub fn office_create(core: State<'_, Core>, request: OfficeCreateRequest) -> Reply<DeskView> {
    core.call(|app| app.office_create(&request))
}

#[tauri::command(async)]
pub fn example_open(core: State<'_, Core>, request: ExampleOpenRequest) -> Reply<DeskView> {
    core.call(|app| app.example_open(&request))
}

#[tauri::command(async)]
pub fn parcel_take(core: State<'_, Core>, request: ParcelTakeRequest) -> Reply<ParcelTaken> {
    core.call(|app| app.parcel_take(&request))
}

#[tauri::command]
pub fn checklist_list(core: State<'_, Core>) -> Reply<Vec<ChecklistLine>> {
    core.call(|app| app.checklist_list())
}

#[tauri::command]
pub fn operator_choose(core: State<'_, Core>, request: PersonRequest) -> Reply<DeskView> {
    core.call(|app| app.operator_choose(&request))
}

#[tauri::command]
pub fn operator_add(core: State<'_, Core>, request: OperatorAddRequest) -> Reply<DeskView> {
    core.call(|app| app.operator_add(&request))
}

#[tauri::command(async)]
pub fn passphrase_save(core: State<'_, Core>, request: PassphraseRequest) -> Reply<DeskView> {
    core.call(|app| app.passphrase_save(&request))
}

#[tauri::command(async)]
pub fn recovery_write(core: State<'_, Core>, request: RecoveryWriteRequest) -> Reply<RecoveryView> {
    core.call(|app| app.recovery_write(&request))
}

#[tauri::command(async)]
pub fn case_copy(core: State<'_, Core>, request: FolderRequest) -> Reply<WrittenFile> {
    core.call(|app| app.case_copy(&request))
}

#[tauri::command(async)]
pub fn case_verify(core: State<'_, Core>) -> Reply<VerifyView> {
    core.call(tenken_app::App::case_verify)
}

#[tauri::command]
pub fn journal_list(core: State<'_, Core>, request: JournalListRequest) -> Reply<Vec<JournalLine>> {
    core.call(|app| app.journal_list(&request))
}

#[tauri::command(async)]
pub fn text_erase(core: State<'_, Core>, request: EraseTextRequest) -> Reply<ErasureView> {
    core.call(|app| app.text_erase(&request))
}

#[tauri::command]
pub fn handover_view(core: State<'_, Core>) -> Reply<HandoverView> {
    core.call(tenken_app::App::handover_view)
}

#[tauri::command(async)]
pub fn handover_write(core: State<'_, Core>, request: HandoverWriteRequest) -> Reply<HandoverWritten> {
    core.call(|app| app.handover_write(&request))
}

#[tauri::command(async)]
pub fn handover_take(core: State<'_, Core>, request: HandoverTakeRequest) -> Reply<HandoverView> {
    core.call(|app| app.handover_take(&request))
}

#[tauri::command]
pub fn handover_settle(core: State<'_, Core>, request: HandoverSettleRequest) -> Reply<HandoverView> {
    core.call(|app| app.handover_settle(&request))
}
