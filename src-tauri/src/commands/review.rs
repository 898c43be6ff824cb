//! Review, confirmation and outputs of a sheet.

use tauri::State;
use tenken_app::wire::{
    CarriedAnswerRequest, ConfirmRequest, DepartmentConfirmRequest, DeskView, FieldRequest, OutputView,
    OutputWriteRequest, PaperWriteRequest, ReviewView, SheetRequest, WrittenView,
};

use crate::core::{Core, Reply};

#[tauri::command]
pub fn review_view(core: State<'_, Core>, request: SheetRequest) -> Reply<ReviewView> {
    core.call(|app| app.review_view(&request))
}

#[tauri::command]
pub fn remarks_draft(core: State<'_, Core>, request: SheetRequest) -> Reply<FieldRequest> {
    core.call(|app| app.remarks_draft(&request))
}

#[tauri::command]
pub fn sheet_confirm(core: State<'_, Core>, request: ConfirmRequest) -> Reply<ReviewView> {
    core.call(|app| app.sheet_confirm(&request))
}

#[tauri::command]
pub fn sheet_withdraw(core: State<'_, Core>, request: SheetRequest) -> Reply<ReviewView> {
    core.call(|app| app.sheet_withdraw(&request))
}

#[tauri::command]
pub fn sheet_correct(core: State<'_, Core>, request: SheetRequest) -> Reply<DeskView> {
    core.call(|app| app.sheet_correct(&request))
}

#[tauri::command]
pub fn carried_answer(core: State<'_, Core>, request: CarriedAnswerRequest) -> Reply<ReviewView> {
    core.call(|app| app.carried_answer(&request))
}

#[tauri::command]
pub fn department_confirm(core: State<'_, Core>, request: DepartmentConfirmRequest) -> Reply<ReviewView> {
    core.call(|app| app.department_confirm(&request))
}

#[tauri::command]
pub fn output_view(core: State<'_, Core>, request: SheetRequest) -> Reply<OutputView> {
    core.call(|app| app.output_view(&request))
}

#[tauri::command(async)]
pub fn output_write(core: State<'_, Core>, request: OutputWriteRequest) -> Reply<OutputView> {
    core.call(|app| app.output_write(&request))
}

#[tauri::command(async)]
pub fn paper_write(core: State<'_, Core>, request: PaperWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.paper_write(&request))
}
