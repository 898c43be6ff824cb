//! 抹消 of what an approved list names: rows, texts in the journal and files go in one act that keeps the record.

use std::collections::BTreeSet;

use tenken_store::{
    Doomed,
    table::{
        case_meta, intake_file, intake_run, measure_standing, office_correction, reception, reception_answer,
        report_log,
    },
};

use crate::{
    app::App,
    desk::desk_json,
    error::{AppError, Result},
    office::YearEntry,
    wire::{DisposalRequest, DisposalView, DisposedEntry},
};

/// What goes.
#[derive(Default)]
struct Going {
    rows: Vec<Doomed>,
    receptions: BTreeSet<String>,
    corrections: Vec<String>,
    reports: Vec<String>,
    files: BTreeSet<String>,
    record: Vec<DisposedEntry>,
}

impl App {
    /// Carries an approved list out. What changed its state since the list was made stops it as a whole.
    pub fn disposal_carry_out(&mut self, request: &DisposalRequest) -> Result<DisposalView> {
        self.assert_office()?;
        self.assert_recordable()?;
        let mut list = self.disposal_at(&request.list, "approved")?;
        let lists = self.disposals()?;
        let mut going = Going::default();
        for line in list.lines.clone() {
            let year = i64::from(line.fiscal_year);
            let now = self.disposal_line(&line.kind, year, &lists)?;
            self.assert_disposable(&now, "listed")?;
            self.going_of(&line.kind, year, &mut going)?;
        }
        let (at, actor) = (self.now(), self.actor()?);
        "done".clone_into(&mut list.state);
        list.done_on = self.today()?.to_string();
        list.done_by.clone_from(&actor.person_name);
        list.erased = std::mem::take(&mut going.record);
        let (key, text) = (list.key(), desk_json(&list)?);
        let reason = format!("{} {}", list.approver, list.document_number);
        let files: Vec<String> = going.files.iter().cloned().collect();
        self.desk_mut()?.case.dispose(
            &actor,
            "disposal_carry_out",
            &at,
            &reason,
            (&going.rows, &files),
            |tx| {
                going.take_away(tx)?;
                case_meta::put(tx, &key, &text)?;
                Ok::<(), AppError>(())
            },
        )?;
        self.cities.clear();
        self.plans.clear();
        self.disposal_view()
    }

    fn going_of(&mut self, kind: &str, year: i64, going: &mut Going) -> Result<()> {
        let entries = self.year_entries(year)?;
        let conn = self.desk()?.conn();
        let is_own = |entry: &&YearEntry| (entry.kind == "report") == (kind == "report");
        going
            .record
            .extend(entries.iter().filter(is_own).map(|entry| DisposedEntry {
                kind: entry.kind.clone(),
                name: entry.name.clone(),
                sha256: entry.sha256.clone(),
            }));
        if kind == "report" {
            for row in report_log::of_year(conn, year)? {
                going.rows.push(Doomed::new("report_log", &[("id", &row.id)]));
                going
                    .rows
                    .push(Doomed::new("report_content", &[("report_id", &row.id)]));
                going.reports.push(row.id);
            }
            return Ok(());
        }
        for row in reception::of_year(conn, year)? {
            going.rows.push(Doomed::new("reception", &[("id", &row.id)]));
            going
                .rows
                .push(Doomed::new("reception_content", &[("reception_id", &row.id)]));
            for answer in reception_answer::of_reception(conn, &row.id)? {
                let key = [("reception_id", row.id.as_str()), ("item_id", &answer.item_id)];
                going.rows.push(Doomed::new("reception_answer", &key));
            }
            going.files.insert(row.file_sha256);
            going.receptions.insert(row.id);
        }
        for row in office_correction::all(conn)? {
            if going.receptions.contains(&row.reception_id) {
                going
                    .rows
                    .push(Doomed::new("office_correction", &[("id", &row.id)]));
                going.corrections.push(row.id);
            }
        }
        Ok(())
    }
}

impl Going {
    /// What refers to the rows lets go of them, then they go.
    fn take_away(&self, tx: &tenken_store::Transaction<'_>) -> Result<()> {
        for id in &self.reports {
            report_log::delete_content(tx, id)?;
            report_log::delete(tx, id)?;
        }
        for id in &self.corrections {
            office_correction::delete(tx, id)?;
        }
        let is_going = |id: &Option<String>| id.as_ref().is_some_and(|id| self.receptions.contains(id));
        for mut row in measure_standing::all(tx)? {
            if is_going(&row.reception_id) {
                row.reception_id = None;
                measure_standing::update(tx, &row)?;
            }
        }
        for run in intake_run::newest(tx)? {
            for mut row in intake_file::of_run(tx, &run.id)? {
                if is_going(&row.reception_id) {
                    row.reception_id = None;
                    intake_file::update(tx, &row)?;
                }
            }
        }
        for id in &self.receptions {
            reception_answer::delete_of(tx, id)?;
            reception::delete_content(tx, id)?;
            reception::delete(tx, id)?;
        }
        Ok(())
    }
}
