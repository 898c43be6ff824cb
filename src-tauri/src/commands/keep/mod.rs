//! Keeping a case: backups, restoring, what takes room, retention and disposal.

use tauri::State;
use tenken_app::wire::{
    BackupInspectRequest, BackupMade, BackupPlanRequest, BackupRestoreRequest, BackupRestored, BackupRun,
    BackupSeen, BackupView, DisposalApproveRequest, DisposalExtendRequest, DisposalMakeRequest,
    DisposalRequest, DisposalView, DisposalWriteRequest, FolderRequest, RetentionSaveRequest, SpaceView,
    WrittenView,
};

use crate::core::{Core, Reply};

#[tauri::command]
pub fn backup_view(core: State<'_, Core>) -> Reply<BackupView> {
    core.call(tenken_app::App::backup_view)
}

#[tauri::command(async)]
pub fn backup_make(core: State<'_, Core>, request: FolderRequest) -> Reply<BackupMade> {
    core.call(|app| app.backup_make(&request))
}

#[tauri::command]
pub fn backup_plan_save(core: State<'_, Core>, request: BackupPlanRequest) -> Reply<BackupView> {
    core.call(|app| app.backup_plan_save(&request))
}

#[tauri::command(async)]
pub fn backup_run(core: State<'_, Core>) -> Reply<BackupRun> {
    core.call(tenken_app::App::backup_run)
}

#[tauri::command(async)]
pub fn backup_inspect(core: State<'_, Core>, request: BackupInspectRequest) -> Reply<BackupSeen> {
    core.call(|app| app.backup_inspect(&request))
}

#[tauri::command(async)]
pub fn backup_restore(core: State<'_, Core>, request: BackupRestoreRequest) -> Reply<BackupRestored> {
    core.call(|app| app.backup_restore(&request))
}

#[tauri::command(async)]
pub fn space_view(core: State<'_, Core>) -> Reply<SpaceView> {
    core.call(|app| app.space_view())
}

#[tauri::command]
pub fn disposal_approve(core: State<'_, Core>, request: DisposalApproveRequest) -> Reply<DisposalView> {
    core.call(|app| app.disposal_approve(&request))
}

#[tauri::command(async)]
pub fn disposal_carry_out(core: State<'_, Core>, request: DisposalRequest) -> Reply<DisposalView> {
    core.call(|app| app.disposal_carry_out(&request))
}

#[tauri::command]
pub fn disposal_extend(core: State<'_, Core>, request: DisposalExtendRequest) -> Reply<DisposalView> {
    core.call(|app| app.disposal_extend(&request))
}

#[tauri::command]
pub fn disposal_make(core: State<'_, Core>, request: DisposalMakeRequest) -> Reply<DisposalView> {
    core.call(|app| app.disposal_make(&request))
}

#[tauri::command]
pub fn disposal_withdraw(core: State<'_, Core>, request: DisposalRequest) -> Reply<DisposalView> {
    core.call(|app| app.disposal_withdraw(&request))
}

#[tauri::command(async)]
pub fn disposal_write(core: State<'_, Core>, request: DisposalWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.disposal_write(&request))
}

#[tauri::command]
pub fn retention_save(core: State<'_, Core>, request: RetentionSaveRequest) -> Reply<DisposalView> {
    core.call(|app| app.retention_save(&request))
}

#[tauri::command(async)]
pub fn disposal_view(core: State<'_, Core>) -> Reply<DisposalView> {
    core.call(tenken_app::App::disposal_view)
}
