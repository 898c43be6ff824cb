//! A city's own standard: read, taken, reviewed.

use tauri::State;
use tenken_app::wire::{
    StandardClauseDecideRequest, StandardClauseRequest, StandardClauseSaveRequest,
    StandardClauseSplitRequest, StandardCompareRequest, StandardComparison, StandardFinishRequest,
    StandardItemModelRequest, StandardItemRequest, StandardItemSaveRequest, StandardLine, StandardRequest,
    StandardReviewView, StandardSaved, StandardTakeRequest, StandardView, TicketRequest,
};

use crate::core::{Core, Reply};

#[tauri::command(async)]
pub fn standard_read(core: State<'_, Core>, request: TicketRequest) -> Reply<StandardView> {
    core.call(|app| app.standard_read(&request))
}

#[tauri::command(async)]
pub fn standard_compare(core: State<'_, Core>, request: StandardCompareRequest) -> Reply<StandardComparison> {
    core.call(|app| app.standard_compare(&request))
}

#[tauri::command(async)]
pub fn standard_take(core: State<'_, Core>, request: StandardTakeRequest) -> Reply<StandardReviewView> {
    core.call(|app| app.standard_take(&request))
}

#[tauri::command]
pub fn standard_list(core: State<'_, Core>) -> Reply<Vec<StandardLine>> {
    core.call(|app| app.standard_list())
}

#[tauri::command(async)]
pub fn standard_view(core: State<'_, Core>, request: StandardRequest) -> Reply<StandardReviewView> {
    core.call(|app| app.standard_view(&request))
}

#[tauri::command]
pub fn standard_remove(core: State<'_, Core>, request: StandardRequest) -> Reply<Vec<StandardLine>> {
    core.call(|app| app.standard_remove(&request))
}

#[tauri::command]
pub fn standard_clause_save(
    core: State<'_, Core>,
    request: StandardClauseSaveRequest,
) -> Reply<StandardSaved> {
    core.call(|app| app.standard_clause_save(&request))
}

#[tauri::command(async)]
pub fn standard_clause_split(
    core: State<'_, Core>,
    request: StandardClauseSplitRequest,
) -> Reply<StandardSaved> {
    core.call(|app| app.standard_clause_split(&request))
}

#[tauri::command(async)]
pub fn standard_clause_merge(core: State<'_, Core>, request: StandardClauseRequest) -> Reply<StandardSaved> {
    core.call(|app| app.standard_clause_merge(&request))
}

#[tauri::command]
pub fn standard_clause_decide(
    core: State<'_, Core>,
    request: StandardClauseDecideRequest,
) -> Reply<StandardSaved> {
    core.call(|app| app.standard_clause_decide(&request))
}

#[tauri::command(async)]
pub fn standard_item_add(core: State<'_, Core>, request: StandardClauseRequest) -> Reply<StandardSaved> {
    core.call(|app| app.standard_item_add(&request))
}

#[tauri::command]
pub fn standard_item_save(core: State<'_, Core>, request: StandardItemSaveRequest) -> Reply<StandardSaved> {
    core.call(|app| app.standard_item_save(&request))
}

#[tauri::command(async)]
pub fn standard_item_model(core: State<'_, Core>, request: StandardItemModelRequest) -> Reply<StandardSaved> {
    core.call(|app| app.standard_item_model(&request))
}

#[tauri::command]
pub fn standard_item_remove(core: State<'_, Core>, request: StandardItemRequest) -> Reply<StandardSaved> {
    core.call(|app| app.standard_item_remove(&request))
}

#[tauri::command(async)]
pub fn standard_finish(core: State<'_, Core>, request: StandardFinishRequest) -> Reply<StandardLine> {
    core.call(|app| app.standard_finish(&request))
}
