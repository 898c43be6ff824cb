//! 改善一覧, 督促 and 進捗報告 of a selection of the board.

use std::collections::BTreeMap;

use tenken_documents::{ImprovePaper, ListedMeasure, MeasureList, MeasureProgress, PaperHead, ProgressSums};
use tenken_domain::vocabulary::{MeasureSource as SourceKind, Progress, Role};
use tenken_store::Connection;

use super::{
    super::{Board, Held, list::summed},
    Scope,
    measure::{sources, word},
    printed,
    wish::wish,
};
use crate::{
    app::App,
    desk::meta,
    error::Result,
    output::{ratio, say},
};

impl App {
    pub(super) fn list_paper(&self, board: &Board, chosen: &[&Held], scope: &Scope) -> Result<ImprovePaper> {
        let body = self.desk()?.body.id.clone();
        Ok(ImprovePaper::List(Box::new(MeasureList {
            head: self.improve_head("list", None, scope.unit.as_ref().map_or("", |_| &scope.name))?,
            scope: scope.name.clone(),
            as_of: printed(Some(&board.today.to_string())),
            rows: self.listed(board, chosen, &body)?,
            ..MeasureList::default()
        })))
    }

    /// Of the whole body the office reports to the CISO.
    fn progress_head(&self, board: &Board, scope: &Scope) -> Result<PaperHead> {
        let unit = scope.unit.as_ref().map_or("", |_| &scope.name);
        let mut head = self.improve_head("progress", None, unit)?;
        if board.kind != "section" {
            let body = &self.desk()?.body;
            body.title(Role::Ciso).clone_into(&mut head.addressee);
            (head.sender_role, head.sender_name) = self.office_head(board)?;
        }
        Ok(head)
    }

    /// A letter to a section about what is late or due soon.
    pub(super) fn reminder_paper(
        &self,
        board: &Board,
        chosen: &[&Held],
        scope: &Scope,
    ) -> Result<ImprovePaper> {
        let body = self.desk()?.body.id.clone();
        let unit = scope.unit.as_ref().map_or("", |_| &scope.name);
        let mut head = self.improve_head("reminder", None, unit)?;
        head.title = say("improve-reminder-title", &[]);
        head.fiscal_year = String::new();
        head.addressee = (scope.unit.as_deref()).map_or_else(String::new, |unit| board.units.head_post(unit));
        (head.sender_role, head.sender_name) = self.office_head(board)?;
        head.opening = say("improve-reminder-text", &[]);
        let contact = self.office_contact()?;
        Ok(ImprovePaper::List(Box::new(MeasureList {
            head,
            scope: scope.name.clone(),
            as_of: printed(Some(&board.today.to_string())),
            to: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
            contact,
            rows: self.listed(board, chosen, &body)?,
        })))
    }

    pub(super) fn progress_paper(
        &self,
        board: &Board,
        chosen: &[&Held],
        scope: &Scope,
    ) -> Result<ImprovePaper> {
        let body = self.desk()?.body.id.clone();
        let has_departments = chosen.iter().any(|held| held.department != chosen[0].department);
        let mut by_unit: BTreeMap<(String, String), Vec<&Held>> = BTreeMap::new();
        for held in chosen {
            let key = if has_departments {
                (held.unit_code.chars().take(2).collect(), held.department.clone())
            } else {
                (held.unit_code.clone(), held.unit_name.clone())
            };
            by_unit.entry(key).or_default().push(held);
        }
        let mut merged: Vec<(String, Vec<&Held>)> = Vec::new();
        for ((_, name), mut all) in by_unit {
            match merged.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => known.append(&mut all),
                None => merged.push((name, all)),
            }
        }
        let none = say("improve-no-unit", &[]);
        let mut units = Vec::new();
        for (name, all) in merged {
            let name = if name.is_empty() { none.clone() } else { name };
            units.push(sums(name, &all, board)?);
        }
        let mut by_source = Vec::new();
        for kind in SourceKind::ALL {
            let all: Vec<&Held> = chosen
                .iter()
                .copied()
                .filter(|held| held.has_source(*kind))
                .collect();
            if !all.is_empty() {
                by_source.push(sums(word("plan-source-{}", kind.as_str()), &all, board)?);
            }
        }
        let mut late: Vec<&Held> = chosen
            .iter()
            .copied()
            .filter(|held| held.overdue_days(board.today) > 0)
            .collect();
        late.sort_by_key(|held| -held.overdue_days(board.today));
        let waiting: Vec<&Held> = chosen
            .iter()
            .copied()
            .filter(|held| held.progress().is_ok_and(|progress| progress == Progress::Done))
            .collect();
        Ok(ImprovePaper::Progress(Box::new(MeasureProgress {
            head: self.progress_head(board, scope)?,
            scope: scope.name.clone(),
            as_of: printed(Some(&board.today.to_string())),
            sums: sums(scope.name.clone(), chosen, board)?,
            by_unit: units,
            by_source,
            late: self.listed(board, &late, &body)?,
            wishes: self
                .listed(board, chosen, &body)?
                .into_iter()
                .filter(|row| row.wished.is_some())
                .collect(),
            waiting: self.listed(board, &waiting, &body)?,
        })))
    }

    fn listed(&self, board: &Board, all: &[&Held], body: &str) -> Result<Vec<ListedMeasure>> {
        all.iter()
            .map(|held| listed(self.desk()?.conn(), board, held, body))
            .collect()
    }
}

fn sums(name: String, all: &[&Held], board: &Board) -> Result<ProgressSums> {
    let found = summed(all.iter().copied(), board.today)?;
    Ok(ProgressSums {
        name,
        all: found.all,
        open: found.open,
        done: found.done,
        verified: found.verified,
        overdue: found.overdue,
        completion: ratio(found.completion()),
        mean_overdue_tenths: found.mean_overdue_tenths(),
        recurrence: ratio(found.recurrence()),
    })
}

fn listed(conn: &Connection, board: &Board, held: &Held, body: &str) -> Result<ListedMeasure> {
    let row = &held.row;
    let last = held.checks.last();
    let wish = wish(conn, held)?.unwrap_or_default();
    Ok(ListedMeasure {
        number: row.number.clone(),
        source: sources(held, body),
        department: held.department.clone(),
        unit_code: held.unit_code.clone(),
        unit: held.unit_name.clone(),
        problem: row.problem.clone(),
        action: row.action.clone(),
        owner: row.owner.clone(),
        responsible: row.responsible.clone(),
        due_first: printed(held.due_first().as_deref()),
        due: printed(row.due_on.as_deref()),
        overdue_days: held.overdue_days(board.today),
        progress: word("progress-{}", &row.progress),
        result: last.map_or_else(String::new, |check| {
            word("improve-check-result-{}", &check.result_code)
        }),
        exception: held
            .exception
            .as_ref()
            .map(|one| one.1.clone())
            .unwrap_or_default(),
        wished: Some(wish.to).filter(|day| !day.iso.is_empty()),
        wish_reason: wish.reason,
    })
}
