//! Improvements followed up, exceptions, prompt reports.

pub mod memo;

use tauri::State;
use tenken_app::wire::{
    AuditPapersWritten, AuditReplyRequest, BoardBackRequest, BoardBackView, BoardCheckRequest, BoardDetail,
    BoardDueRequest, BoardEditRequest, BoardFormWriteRequest, BoardIdRequest, BoardLinkRequest,
    BoardMakeRequest, BoardMoveRequest, BoardNoteRequest, BoardRemindRequest, BoardReminder, BoardRequest,
    BoardSaved, BoardView, ExceptionApplyRequest, ExceptionArrival, ExceptionCheckRequest,
    ExceptionDecideRequest, ExceptionDetail, ExceptionEndRequest, ExceptionIdRequest, ExceptionListRequest,
    ExceptionReceiveRequest, ExceptionRenewRequest, ExceptionSendRequest, ExceptionsView,
    ImprovePaperRequest, WrittenView,
};

use crate::core::{Core, Reply};

#[tauri::command(async)]
pub fn board_view(core: State<'_, Core>, request: BoardRequest) -> Reply<BoardView> {
    core.call(|app| app.board_view(&request))
}

#[tauri::command(async)]
pub fn board_show(core: State<'_, Core>, request: BoardIdRequest) -> Reply<BoardDetail> {
    core.call(|app| app.board_show(&request))
}

#[tauri::command(async)]
pub fn board_make(core: State<'_, Core>, request: BoardMakeRequest) -> Reply<BoardSaved> {
    core.call(|app| app.board_make(&request))
}

#[tauri::command(async)]
pub fn board_edit(core: State<'_, Core>, request: BoardEditRequest) -> Reply<BoardSaved> {
    core.call(|app| app.board_edit(&request))
}

#[tauri::command(async)]
pub fn board_move(core: State<'_, Core>, request: BoardMoveRequest) -> Reply<BoardSaved> {
    core.call(|app| app.board_move(&request))
}

#[tauri::command(async)]
pub fn board_due(core: State<'_, Core>, request: BoardDueRequest) -> Reply<BoardSaved> {
    core.call(|app| app.board_due(&request))
}

#[tauri::command(async)]
pub fn board_check(core: State<'_, Core>, request: BoardCheckRequest) -> Reply<BoardSaved> {
    core.call(|app| app.board_check(&request))
}

#[tauri::command(async)]
pub fn board_link(core: State<'_, Core>, request: BoardLinkRequest) -> Reply<BoardSaved> {
    core.call(|app| app.board_link(&request))
}

#[tauri::command(async)]
pub fn board_note(core: State<'_, Core>, request: BoardNoteRequest) -> Reply<BoardSaved> {
    core.call(|app| app.board_note(&request))
}

#[tauri::command(async)]
pub fn board_remind(core: State<'_, Core>, request: BoardRemindRequest) -> Reply<Vec<BoardReminder>> {
    core.call(|app| app.board_remind(&request))
}

#[tauri::command(async)]
pub fn exception_list(core: State<'_, Core>, request: ExceptionListRequest) -> Reply<ExceptionsView> {
    core.call(|app| app.exception_list(&request))
}

#[tauri::command(async)]
pub fn exception_show(core: State<'_, Core>, request: ExceptionIdRequest) -> Reply<ExceptionDetail> {
    core.call(|app| app.exception_show(&request))
}

#[tauri::command(async)]
pub fn exception_apply(core: State<'_, Core>, request: ExceptionApplyRequest) -> Reply<BoardSaved> {
    core.call(|app| app.exception_apply(&request))
}

#[tauri::command(async)]
pub fn exception_receive(core: State<'_, Core>, request: ExceptionReceiveRequest) -> Reply<BoardSaved> {
    core.call(|app| app.exception_receive(&request))
}

#[tauri::command(async)]
pub fn exception_decide(core: State<'_, Core>, request: ExceptionDecideRequest) -> Reply<BoardSaved> {
    core.call(|app| app.exception_decide(&request))
}

#[tauri::command(async)]
pub fn exception_renew(core: State<'_, Core>, request: ExceptionRenewRequest) -> Reply<BoardSaved> {
    core.call(|app| app.exception_renew(&request))
}

#[tauri::command(async)]
pub fn board_form_write(core: State<'_, Core>, request: BoardFormWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.board_form_write(&request))
}

#[tauri::command(async)]
pub fn board_back_inspect(core: State<'_, Core>, request: BoardBackRequest) -> Reply<BoardBackView> {
    core.call(|app| app.board_back_inspect(&request))
}

#[tauri::command(async)]
pub fn board_back_take(core: State<'_, Core>, request: BoardBackRequest) -> Reply<BoardBackView> {
    core.call(|app| app.board_back_take(&request))
}

#[tauri::command(async)]
pub fn exception_send(core: State<'_, Core>, request: ExceptionSendRequest) -> Reply<WrittenView> {
    core.call(|app| app.exception_send(&request))
}

#[tauri::command(async)]
pub fn exception_arrive_inspect(
    core: State<'_, Core>,
    request: AuditReplyRequest,
) -> Reply<ExceptionArrival> {
    core.call(|app| app.exception_arrive_inspect(&request))
}

#[tauri::command(async)]
pub fn exception_arrive_take(core: State<'_, Core>, request: AuditReplyRequest) -> Reply<ExceptionArrival> {
    core.call(|app| app.exception_arrive_take(&request))
}

#[tauri::command(async)]
pub fn exception_end(core: State<'_, Core>, request: ExceptionEndRequest) -> Reply<BoardSaved> {
    core.call(|app| app.exception_end(&request))
}

#[tauri::command(async)]
pub fn exception_check(core: State<'_, Core>, request: ExceptionCheckRequest) -> Reply<BoardSaved> {
    core.call(|app| app.exception_check(&request))
}

#[tauri::command(async)]
pub fn improve_paper_write(core: State<'_, Core>, request: ImprovePaperRequest) -> Reply<AuditPapersWritten> {
    core.call(|app| app.improve_paper_write(&request))
}
