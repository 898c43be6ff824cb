//! Audits: papers written from the case.

use tauri::State;
use tenken_app::wire::{
    AuditPaperWriteRequest, AuditPapersRequest, AuditPapersView, AuditPapersWritten, AuditSaved,
    FindingSlipRequest,
};

use crate::core::{Core, Reply};
use crate::window::{signal::Signals, work::Work};

#[tauri::command(async)]
pub fn audit_papers(core: State<'_, Core>, request: AuditPapersRequest) -> Reply<AuditPapersView> {
    core.call(|app| app.audit_papers(&request))
}

#[tauri::command(async)]
pub fn audit_paper_write(
    core: State<'_, Core>,
    signals: State<'_, Signals>,
    work: State<'_, Work>,
    request: AuditPaperWriteRequest,
) -> Reply<AuditPapersWritten> {
    work.run(&core, &signals, |app, progress| {
        app.audit_paper_write(&request, progress)
    })
}

#[tauri::command(async)]
pub fn finding_slip(core: State<'_, Core>, request: FindingSlipRequest) -> Reply<AuditSaved> {
    core.call(|app| app.finding_slip(&request))
}
