//! The whole body: figures, status, corrections, papers.

use tauri::State;
use tenken_app::wire::{
    CityAgainRequest, CityAnswers, CityDraft, CityFindRequest, CityRequest, CityView, CityWriteRequest,
    CorrectionLine, CorrectionRequest, CorrectionSaveRequest, OddityLine, OdditySettleRequest, RevisionView,
    StatusView, TrendRequest, TrendView, WrittenView, YearRequest,
};

use crate::core::{Core, Reply};
use crate::window::{signal::Signals, work::Work};

#[tauri::command(async)]
pub fn city_view(core: State<'_, Core>, request: CityRequest) -> Reply<CityView> {
    core.call(|app| app.city_view(&request))
}

#[tauri::command(async)]
pub fn city_find(core: State<'_, Core>, request: CityFindRequest) -> Reply<CityAnswers> {
    core.call(|app| app.city_find(&request))
}

#[tauri::command(async)]
pub fn trend_view(core: State<'_, Core>, request: TrendRequest) -> Reply<TrendView> {
    core.call(|app| app.trend_view(&request))
}

#[tauri::command(async)]
pub fn revision_view(core: State<'_, Core>, request: YearRequest) -> Reply<RevisionView> {
    core.call(|app| app.revision_view(&request))
}

#[tauri::command(async)]
pub fn status_view(core: State<'_, Core>, request: YearRequest) -> Reply<StatusView> {
    core.call(|app| app.status_view(&request))
}

#[tauri::command(async)]
pub fn oddity_list(core: State<'_, Core>, request: YearRequest) -> Reply<Vec<OddityLine>> {
    core.call(|app| app.oddity_list(&request))
}

#[tauri::command(async)]
pub fn oddity_settle(core: State<'_, Core>, request: OdditySettleRequest) -> Reply<Vec<OddityLine>> {
    core.call(|app| app.oddity_settle(&request))
}

#[tauri::command(async)]
pub fn city_draft(core: State<'_, Core>, request: YearRequest) -> Reply<CityDraft> {
    core.call(|app| app.city_draft(&request))
}

#[tauri::command(async)]
pub fn city_write(
    core: State<'_, Core>,
    signals: State<'_, Signals>,
    work: State<'_, Work>,
    request: CityWriteRequest,
) -> Reply<WrittenView> {
    work.run(&core, &signals, |app, progress| {
        app.city_write(&request, progress)
    })
}

#[tauri::command(async)]
pub fn city_again(core: State<'_, Core>, request: CityAgainRequest) -> Reply<WrittenView> {
    core.call(|app| app.city_again(&request))
}

#[tauri::command]
pub fn correction_save(core: State<'_, Core>, request: CorrectionSaveRequest) -> Reply<Vec<CorrectionLine>> {
    core.call(|app| app.correction_save(&request))
}

#[tauri::command]
pub fn correction_withdraw(core: State<'_, Core>, request: CorrectionRequest) -> Reply<Vec<CorrectionLine>> {
    core.call(|app| app.correction_withdraw(&request))
}

#[tauri::command]
pub fn correction_list(core: State<'_, Core>, request: YearRequest) -> Reply<Vec<CorrectionLine>> {
    core.call(|app| app.correction_list(&request))
}
