//! One sheet as a whole, whatever it comes from: the tables of a case or a sealed version.
//!
//! Everything shown, computed or sealed is derived from [`SheetModel`].

mod cards;
mod carried;
mod figures;
mod from_sealed;
mod from_store;
mod model;
mod personal;
mod seal;
mod told;

pub(crate) use cards::{card, cards, count, domain_texts, measure_view, progress, sheet_line, sheet_view};
pub(crate) use carried::{
    EXCEPTION as CARRIED_EXCEPTION, answers as carried_answers, carried_asked, carried_view,
    is_exception as is_carried_exception, on_form as carried_on_form, put_carried, put_excepted,
    state_word as carried_state_word, takes_wish as carried_takes_wish, unanswered as carried_unanswered,
    wants_due as carried_wants_due,
};
pub(crate) use figures::{comparison, domain_rows, headline, must_open_lines, rate_view, scored};
pub(crate) use from_sealed::model_of_sealed;
pub(crate) use from_store::{exceptions_on, load};
pub(crate) use model::{
    AnswerRecord, EvidenceRecord, MeasureRecord, PriorRecord, PriorYear, RequestInfo, RouteInfo, SheetModel,
    SystemInfo, UnitInfo, minutes,
};
pub(crate) use personal::warning;
pub(crate) use seal::{EXCEPTED, scale_of, sealed_sheet, settings_of, some};
pub(crate) use told::{due_rows, measure_row};
