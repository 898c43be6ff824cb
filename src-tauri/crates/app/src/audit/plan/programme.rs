//! 中期計画: years, and which auditee is meant to be audited when.

use tenken_domain::text::normalise;
use tenken_store::table::{
    audit_coverage::{self, AuditCoverage},
    audit_engagement, audit_plan,
    audit_programme::{self, AuditProgramme},
    unit,
};

use super::super::{approval::Subject, there, unfit, units::Units};
use crate::{
    app::App,
    desk::required,
    error::Result,
    host::fresh_id,
    sheet::count,
    wire::{
        AuditSaved, CoverageCell, CoverageRow, ProgrammeCoverRequest, ProgrammeSaveRequest, ProgrammeView,
    },
};

impl App {
    /// Adds or changes a programme that is not approved yet.
    pub fn programme_save(&mut self, request: &ProgrammeSaveRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let years = if request.years == 0 {
            self.audit_settings()?.programme_years
        } else {
            request.years
        };
        if !(1..=10).contains(&years) || !(1990..=2200).contains(&request.year_from) {
            return Err(unfit("programme-years"));
        }
        let base = match &request.programme {
            Some(id) => {
                self.assert_open(Subject::Programme, id)?;
                there(audit_programme::get(self.desk()?.conn(), id)?, "programme", id)?
            }
            None => AuditProgramme {
                id: fresh_id("programme")?,
                state: "draft".to_owned(),
                created_at: self.now(),
                ..AuditProgramme::default()
            },
        };
        let row = AuditProgramme {
            name: required("programme-name", &request.name)?,
            year_from: i64::from(request.year_from),
            years,
            policy: normalise(request.policy.trim())?,
            ..base
        };
        self.audit_act("programme_save", |tx| Ok(audit_programme::upsert(tx, &row)?))?;
        Ok(self.audit_saved(&row.id, "", Vec::new()))
    }

    /// Says in which years of a programme an auditee is meant to be audited. Plans may differ from it: it is what was
    /// meant.
    pub fn programme_cover(&mut self, request: &ProgrammeCoverRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_open(Subject::Programme, &request.programme)?;
        let conn = self.desk()?.conn();
        let row = there(
            audit_programme::get(conn, &request.programme)?,
            "programme",
            &request.programme,
        )?;
        there(unit::get(conn, &request.unit)?, "unit", &request.unit)?;
        let span = row.year_from..row.year_from + row.years;
        let years: Vec<i64> = request.years.iter().map(|year| i64::from(*year)).collect();
        if years.iter().any(|year| !span.contains(year)) {
            return Err(unfit("programme-cover"));
        }
        let known: Vec<AuditCoverage> = audit_coverage::of_programme(conn, &row.id)?
            .into_iter()
            .filter(|cell| cell.unit_id == request.unit)
            .collect();
        self.audit_act("programme_cover", |tx| {
            for cell in known.iter().filter(|cell| !years.contains(&cell.fiscal_year)) {
                audit_coverage::delete(tx, &row.id, &cell.unit_id, cell.fiscal_year)?;
            }
            for year in &years {
                audit_coverage::upsert(
                    tx,
                    &AuditCoverage {
                        programme_id: row.id.clone(),
                        unit_id: request.unit.clone(),
                        fiscal_year: *year,
                        note: String::new(),
                    },
                )?;
            }
            Ok(())
        })?;
        Ok(self.audit_saved(&row.id, "", Vec::new()))
    }

    pub(in super::super) fn programme_views(&self, units: &Units) -> Result<Vec<ProgrammeView>> {
        let conn = self.desk()?.conn();
        let mut done: Vec<(String, i64, String)> = Vec::new();
        for row in audit_engagement::all(conn)? {
            if let Some(plan) = audit_plan::get(conn, &row.plan_id)?
                && row.state != "cancelled"
            {
                done.push((row.unit_id, plan.fiscal_year, row.number));
            }
        }
        let mut rows = audit_programme::all(conn)?;
        rows.sort_by(|a, b| (b.year_from, &b.created_at).cmp(&(a.year_from, &a.created_at)));
        rows.into_iter()
            .map(|row| self.programme_view(row, units, &done))
            .collect()
    }

    fn programme_view(
        &self,
        row: AuditProgramme,
        units: &Units,
        done: &[(String, i64, String)],
    ) -> Result<ProgrammeView> {
        let planned = audit_coverage::of_programme(self.desk()?.conn(), &row.id)?;
        let rows: Vec<CoverageRow> = units
            .auditees()
            .iter()
            .map(|auditee| CoverageRow {
                unit: auditee.unit_id.clone(),
                code: units.code(&auditee.unit_id),
                name: units.name(&auditee.unit_id),
                cells: (row.year_from..row.year_from + row.years)
                    .map(|fiscal_year| CoverageCell {
                        fiscal_year,
                        is_planned: planned
                            .iter()
                            .any(|cell| cell.unit_id == auditee.unit_id && cell.fiscal_year == fiscal_year),
                        engagements: done
                            .iter()
                            .filter(|(unit, year, _)| *unit == auditee.unit_id && *year == fiscal_year)
                            .map(|(_, _, number)| number.clone())
                            .collect(),
                    })
                    .collect(),
            })
            .collect();
        let is_bare = |row: &&CoverageRow| {
            row.cells
                .iter()
                .all(|cell| !cell.is_planned && cell.engagements.is_empty())
        };
        Ok(ProgrammeView {
            uncovered: count(rows.iter().filter(is_bare).count()),
            approval: self.approver_view(Subject::Programme, &row.id)?,
            programme: row.id,
            name: row.name,
            year_from: row.year_from,
            years: row.years,
            policy: row.policy,
            rows,
        })
    }
}
