//! 速やかな報告.

use tauri::State;
use tenken_app::wire::{
    AuditReplyRequest, BoardSaved, MemoAnswerRequest, MemoArrival, MemoDaysRequest, MemoDetail,
    MemoEndRequest, MemoForwardRequest, MemoIdRequest, MemoIssueRequest, MemoListRequest, MemoSendRequest,
    MemoStartRequest, MemoWriteRequest, MemosView, WrittenView,
};

use crate::core::{Core, Reply};

#[tauri::command(async)]
pub fn memo_arrive_inspect(core: State<'_, Core>, request: AuditReplyRequest) -> Reply<MemoArrival> {
    core.call(|app| app.memo_arrive_inspect(&request))
}

#[tauri::command(async)]
pub fn memo_arrive_take(core: State<'_, Core>, request: AuditReplyRequest) -> Reply<MemoArrival> {
    core.call(|app| app.memo_arrive_take(&request))
}

#[tauri::command(async)]
pub fn memo_list(core: State<'_, Core>, request: MemoListRequest) -> Reply<MemosView> {
    core.call(|app| app.memo_list(&request))
}

#[tauri::command(async)]
pub fn memo_show(core: State<'_, Core>, request: MemoIdRequest) -> Reply<MemoDetail> {
    core.call(|app| app.memo_show(&request))
}

#[tauri::command(async)]
pub fn memo_start(core: State<'_, Core>, request: MemoStartRequest) -> Reply<BoardSaved> {
    core.call(|app| app.memo_start(&request))
}

#[tauri::command(async)]
pub fn memo_write(core: State<'_, Core>, request: MemoWriteRequest) -> Reply<BoardSaved> {
    core.call(|app| app.memo_write(&request))
}

#[tauri::command(async)]
pub fn memo_issue(core: State<'_, Core>, request: MemoIssueRequest) -> Reply<BoardSaved> {
    core.call(|app| app.memo_issue(&request))
}

#[tauri::command(async)]
pub fn memo_forward(core: State<'_, Core>, request: MemoForwardRequest) -> Reply<BoardSaved> {
    core.call(|app| app.memo_forward(&request))
}

#[tauri::command(async)]
pub fn memo_answer(core: State<'_, Core>, request: MemoAnswerRequest) -> Reply<BoardSaved> {
    core.call(|app| app.memo_answer(&request))
}

#[tauri::command(async)]
pub fn memo_end(core: State<'_, Core>, request: MemoEndRequest) -> Reply<BoardSaved> {
    core.call(|app| app.memo_end(&request))
}

#[tauri::command(async)]
pub fn memo_days_set(core: State<'_, Core>, request: MemoDaysRequest) -> Reply<MemosView> {
    core.call(|app| app.memo_days_set(&request))
}

#[tauri::command(async)]
pub fn memo_send(core: State<'_, Core>, request: MemoSendRequest) -> Reply<WrittenView> {
    core.call(|app| app.memo_send(&request))
}
