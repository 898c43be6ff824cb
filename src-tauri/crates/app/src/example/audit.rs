//! The worked audit as its data file tells it. Everything in it is invented.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::data::read;
use crate::error::Result;

/// Declares records of the data file.
macro_rules! told {
    ($($(#[$meta:meta])* struct $name:ident { $($field:ident: $ty:ty),* $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name { $(pub(super) $field: $ty),* }
    )+};
}

told! {
    /// The whole audit.
    struct Audit {
        folder: String,
        machine: String,
        account: String,
        team_name: String,
        contact: String,
        sections: Vec<String>,
        systems: Vec<String>,
        contractor: Contractor,
        auditors: Vec<Auditor>,
        programme: Programme,
        prior: Vec<Prior>,
        plan: Plan,
        engagement: Engagement,
        sample: Sample,
        point: Point,
        papers: Vec<PaperText>,
        correction: Correction,
        findings: Vec<FindingText>,
        memo: Memo,
        exit: Exit,
        report: Report,
        order: Order,
        roll_out: RollOut,
        measures: Vec<[String; 7]>,
        improvement: Improvement,
        follow_up: FollowUp,
    }

    struct Contractor {
        code: String,
        name: String,
        orderer: String,
        head_title: String,
        head_name: String,
        contract_number: String,
        clause: String,
    }

    /// The lead, the chief, then the others.
    struct Auditor {
        name: String,
        role: String,
        affiliation: String,
        qualification: String,
        is_external: bool,
        posting: String,
        title: String,
        team: String,
        interests: String,
        checked_by: String,
    }

    struct Programme {
        name: String,
        policy: String,
        approved_on: String,
        approval_number: String,
        covers: BTreeMap<String, Vec<i32>>,
    }

    struct Prior {
        unit: String,
        number: String,
        fiscal_year: i32,
        class: String,
        subject: String,
        control: String,
        result: String,
        checked_on: String,
    }

    struct Plan {
        fields: BTreeMap<String, String>,
        targets: Vec<Target>,
        approved_on: String,
        approval_number: String,
    }

    struct Target {
        unit: String,
        reason: String,
        from: i64,
        to: i64,
    }

    /// Schedule: when, minutes, where, with whom, what. Documents: name, due, received, note.
    struct Engagement {
        unit: String,
        fields: BTreeMap<String, String>,
        schedule: Vec<[String; 5]>,
        documents: Vec<[String; 4]>,
        sent_on: String,
        document_number: String,
        dropped: Dropped,
    }

    struct Dropped {
        item: String,
        reason: String,
    }

    struct Sample {
        item: String,
        name: String,
        count: usize,
        text: String,
        size: i64,
        seed: String,
        reason: String,
    }

    struct Point {
        question: String,
        aim: String,
        control: String,
        clauses: Vec<String>,
    }

    /// Evidence: kind, name, source, file name and its text, empty where there is none.
    struct PaperText {
        item: String,
        author: String,
        judgement: String,
        procedures: String,
        note: String,
        from: String,
        to: String,
        place: String,
        with: String,
        population: String,
        size: String,
        exceptions: String,
        facts: String,
        reason: String,
        good: String,
        evidence: Vec<[String; 5]>,
    }

    struct Correction {
        item: String,
        by: String,
        column: String,
        text: String,
        reason: String,
    }

    struct FindingText {
        item: String,
        by: String,
        class: String,
        subject: String,
        cause_kind: String,
        cause: String,
        risk: String,
        proposal: String,
        is_roll_out: String,
        roll_out_note: String,
        opinion: String,
        text: String,
        view: String,
        public: String,
        also: Vec<String>,
    }

    struct Memo {
        told_to: String,
        told_at: String,
        content: String,
        answer: String,
        request: String,
    }

    struct Exit {
        reply_due_on: String,
        on: String,
        note: String,
        heard_on: String,
        by: String,
    }

    struct Report {
        fields: BTreeMap<String, String>,
        on: String,
        published_on: String,
    }

    struct Order {
        content: Vec<String>,
        note: String,
        on: String,
        document_number: String,
        plan_due_on: String,
        reply_to: String,
    }

    /// Replies: code, answer, how, what was found, by, on.
    struct RollOut {
        gist: String,
        units: Vec<String>,
        asked_on: String,
        due_on: String,
        replies: Vec<[String; 6]>,
    }

    struct Improvement {
        finding: usize,
        done: String,
        completed_on: String,
        evidence: Vec<String>,
        remaining: String,
        confirmed_by: String,
        confirmed_on: String,
    }

    struct FollowUp {
        finding: usize,
        on: String,
        checked: String,
        by: String,
    }
}

impl PaperText {
    /// Columns of the working paper.
    pub(super) fn columns(&self) -> [(&'static str, &str); 12] {
        [
            ("procedures", &self.procedures),
            ("procedure_note", &self.note),
            ("performed_from", &self.from),
            ("performed_to", &self.to),
            ("place", &self.place),
            ("counterpart", &self.with),
            ("population", &self.population),
            ("sample_size", &self.size),
            ("exceptions", &self.exceptions),
            ("facts", &self.facts),
            ("reason", &self.reason),
            ("good", &self.good),
        ]
    }
}

impl FindingText {
    /// Columns of the finding.
    pub(super) fn columns(&self) -> [(&'static str, &str); 8] {
        [
            ("subject", &self.subject),
            ("public_gist", &self.public),
            ("cause_kind", &self.cause_kind),
            ("cause", &self.cause),
            ("risk", &self.risk),
            ("proposal", &self.proposal),
            ("is_roll_out", &self.is_roll_out),
            ("roll_out_note", &self.roll_out_note),
        ]
    }
}

/// The audit's data.
pub(super) fn audit() -> Result<Audit> {
    read(include_str!("audit.json"))
}
