//! What the papers of an audit say: each composed once into blocks, laid out as PDF (`paper::audit`) and as workbook
//! (`excel::audit`).

mod after;
mod block;
mod engagement;
mod finding;
mod letter;
mod list;
mod plan;
mod report;
mod survey;
mod team;
mod working;

pub(crate) use block::{
    Axis, Block, Cell, Column, Doc, Field, Figure, FormRow, Frame, List, ListRow, Mood, Opening, Place,
    Point, SheetColumn, SheetList, Signer, Tone, Value, boxes, tick,
};
pub(crate) use finding::memo;
pub(crate) use list::audit_number;
pub(crate) use working::{contents, cover, evidence_list, evidence_place, missing, paper_blocks, signers};

use crate::model::AuditPaper;
use crate::words::Labels;

/// The blocks of a paper. The bound working papers are put together by the renderers, for their contents need pages.
pub(crate) fn compose(paper: &AuditPaper, labels: &Labels<'_>) -> Doc {
    match paper {
        AuditPaper::WorkingPaper(paper) => working::sheet(paper, labels),
        AuditPaper::WorkingPapers(set) => working::set(set, labels),
        AuditPaper::Evidence(paper) => working::evidence(paper, labels),
        AuditPaper::Findings(paper) => finding::list(paper, labels),
        AuditPaper::Slip(paper) => finding::slip(paper, labels),
        AuditPaper::UrgentMemo(paper) => memo(paper, labels),
        AuditPaper::Report(paper) => report::report(paper, labels),
        AuditPaper::PublicReport(paper) => report::public(paper, labels),
        AuditPaper::Notice(paper) => letter::notice(paper, labels),
        AuditPaper::Engagement(paper) => engagement::plan(paper, labels),
        AuditPaper::Requested(paper) => survey::requested(paper, labels),
        AuditPaper::Survey(paper) => survey::survey(paper, labels),
        AuditPaper::AnnualPlan(paper) => plan::annual(paper, labels),
        AuditPaper::MidTermPlan(paper) => plan::mid_term(paper, labels),
        AuditPaper::Order(paper) => letter::order(paper, labels),
        AuditPaper::RollOut(paper) => survey::roll_out(paper, labels),
        AuditPaper::RollOutResults(paper) => after::roll_out_results(paper, labels),
        AuditPaper::Improvement(paper) => after::improvement(paper, labels),
        AuditPaper::ImprovementForm(paper) => survey::improvement(paper, labels),
        AuditPaper::FollowUp(paper) => after::follow_up(paper, labels),
        AuditPaper::Auditors(paper) => team::auditors(paper, labels),
        AuditPaper::Independence(paper) => team::independence(paper, labels),
        AuditPaper::Storage(paper) => team::storage(paper, labels),
    }
}
