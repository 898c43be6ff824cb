//! Audits: working papers, evidence, samples.

use super::{AuditItemLine, DoubtView, OwnEvidence, wire};

wire! {
    /// A working paper with all that lies beside it.
    pub struct PaperView {
        /// The line.
        pub line: AuditItemLine,
        /// Engagement.
        pub engagement: String,
        /// 監査要点.
        pub point: String,
        /// How an auditor looks at it.
        pub audit_hint: String,
        /// Procedure codes.
        pub procedures: Vec<String>,
        /// How it was done.
        pub procedure_note: String,
        /// Local day and time.
        pub performed_from: String,
        /// Local day and time.
        pub performed_to: String,
        /// Place.
        pub place: String,
        /// 対応者.
        pub counterpart: String,
        /// 監査人.
        pub auditors: String,
        /// N.
        pub population: Option<i64>,
        /// n.
        pub sample_size: Option<i64>,
        /// 例外数.
        pub exceptions: Option<i64>,
        /// 確認した事実.
        pub facts: String,
        /// 判定の理由.
        pub reason: String,
        /// 良好事項.
        pub good: String,
        /// 作成者.
        pub author: String,
        /// ISO.
        pub written_on: Option<String>,
        /// 査閲者.
        pub reviewer: String,
        /// ISO.
        pub reviewed_on: Option<String>,
        /// What the reviewer remarked.
        pub review_note: String,
        /// Evidence.
        pub evidence: Vec<AuditEvidenceView>,
        /// Corrections after the review.
        pub corrections: Vec<CorrectionRow>,
        /// The section's own answer.
        pub own: Option<OwnAnswer>,
        /// Evidence that the section named for it.
        pub own_evidence: Vec<OwnEvidence>,
        /// Measures that the section named for it: what is to be done.
        pub own_measures: Vec<String>,
        /// Findings of earlier audits on this control.
        pub earlier: Vec<EarlierFinding>,
        /// What it lacks before its review: codes.
        pub gaps: Vec<String>,
        /// Remarks on the wording of the facts.
        pub remarks: Vec<WordRemark>,
        /// Where facts, reason or good point look like personal data.
        pub warning: String,
        /// What to look at again. It is no part of the paper: what is sealed of one is sealed without it.
        #[serde(default)]
        pub doubts: Vec<DoubtView>,
    }

    /// What the section answered itself.
    pub struct OwnAnswer {
        /// Answer code; none = not answered.
        pub answer: Option<String>,
        /// Reason.
        pub reason: String,
        /// Version; 0 where it was typed.
        pub version: i64,
        /// ISO.
        pub confirmed_on: Option<String>,
    }

    /// A finding of an earlier audit.
    pub struct EarlierFinding {
        /// Number.
        pub number: String,
        /// Class code.
        pub class: String,
        /// 件名.
        pub subject: String,
        /// Result code of the follow-up; empty = not followed up yet.
        pub result: String,
        /// ISO.
        pub checked_on: Option<String>,
    }

    /// Evidence.
    pub struct AuditEvidenceView {
        /// Id.
        pub id: String,
        /// 証拠番号.
        pub number: String,
        /// Kind code.
        pub kind: String,
        /// 名称.
        pub name: String,
        /// 入手元.
        pub source: String,
        /// ISO.
        pub obtained_on: Option<String>,
        /// Time of the day.
        pub obtained_time: String,
        /// 保管場所.
        pub place: String,
        /// SHA-256, hex; empty where there is no file.
        pub sha256: String,
        /// The file lies in the case.
        pub is_kept: bool,
        /// File name.
        pub file_name: String,
        /// A picture that the auditor took.
        pub is_picture: bool,
        /// How far it carries.
        pub sufficiency: String,
        /// It was withdrawn, and why.
        pub out_reason: String,
    }

    /// A correction after the review.
    pub struct CorrectionRow {
        /// Order, from 1.
        pub n: i64,
        /// Column.
        pub field: String,
        /// What stood.
        pub old: String,
        /// What stands.
        pub new: String,
        /// Why.
        pub reason: String,
        /// Who.
        pub made_by: String,
        /// ISO.
        pub made_on: String,
        /// Who looked at it again.
        pub reviewed_by: String,
        /// ISO.
        pub reviewed_on: Option<String>,
    }

    /// A remark on wording.
    pub struct WordRemark {
        /// Field: `facts`, `proposal`, `opinion`, ….
        pub field: String,
        /// `order-in-facts`, `facts-not-negative`, `proposal-not-needed`, `proposal-not-wished`, `assurance`,
        /// `public-name`.
        pub kind: String,
        /// The words meant.
        pub words: String,
        /// Refused.
        pub blocks: bool,
    }

    /// Judges an item, or takes the judgement back.
    pub struct PaperJudgeRequest {
        /// Item in scope.
        pub id: String,
        /// Judgement code; none takes it back.
        pub judgement: Option<String>,
    }

    /// Reviews a paper, or a correction of it.
    pub struct PaperReviewRequest {
        /// Item in scope.
        pub id: String,
        /// What the reviewer remarks.
        pub note: String,
    }

    /// Corrects a reviewed paper; what stood is kept, and it is reviewed again.
    pub struct PaperCorrectRequest {
        /// Item in scope.
        pub id: String,
        /// Column: one of the text fields, or `judgement`.
        pub field: String,
        /// What stands from now on.
        pub text: String,
        /// Why.
        pub reason: String,
    }

    /// Adds evidence.
    pub struct AuditEvidenceAddRequest {
        /// Item in scope.
        pub id: String,
        /// Kind code.
        pub kind: String,
        /// 名称; empty = name of the file.
        pub name: String,
        /// 入手元.
        pub source: String,
        /// 保管場所; empty = that of the engagement.
        pub place: String,
        /// Ticket of a file that is put into the case.
        pub ticket: Option<String>,
        /// A picture from the clipboard, PNG or JPEG, that is put into the case.
        pub base64: Option<String>,
    }

    /// Withdraws evidence; its number is not used again.
    pub struct AuditEvidenceDropRequest {
        /// Evidence.
        pub id: String,
        /// Why.
        pub reason: String,
    }

    /// Draws a sample.
    pub struct SampleDrawRequest {
        /// Engagement.
        pub engagement: String,
        /// Item in scope.
        pub item: Option<String>,
        /// What the population is.
        pub name: String,
        /// `random`, `judgemental` or `full`.
        pub method: String,
        /// The population, one text an element.
        pub population: Vec<String>,
        /// How many; not needed for `full`.
        pub size: i64,
        /// Seed; empty = one is made.
        pub seed: String,
        /// Numbers chosen by judgement, from 1; `judgemental` only.
        pub chosen: Vec<i64>,
        /// Why this method and size.
        pub reason: String,
    }

    /// Replaces an element that cannot be looked at by the next of the order.
    pub struct SampleReplaceRequest {
        /// Sample.
        pub sample: String,
        /// Number of the element, from 1.
        pub number: i64,
        /// Why.
        pub reason: String,
    }

    /// A sample.
    pub struct SampleView {
        /// Id.
        pub sample: String,
        /// Item in scope.
        pub item: Option<String>,
        /// What the population is.
        pub name: String,
        /// Method code.
        pub method: String,
        /// Name of the drawing rule.
        pub generator: String,
        /// Seed.
        pub seed: String,
        /// N.
        pub population: i64,
        /// The elements that stand, in the order drawn.
        pub drawn: Vec<SampleElement>,
        /// What was replaced.
        pub replaced: Vec<SampleReplaced>,
        /// Why this method and size.
        pub reason: String,
        /// Drawing it again gave the same.
        pub is_redrawn_alike: bool,
    }

    /// An element of a sample.
    pub struct SampleElement {
        /// Number in the population, from 1.
        pub number: i64,
        /// The element.
        pub text: String,
    }

    /// A replaced element.
    pub struct SampleReplaced {
        /// Number that could not be looked at.
        pub number: i64,
        /// Number in its place.
        pub by: i64,
        /// Why.
        pub reason: String,
    }
}
