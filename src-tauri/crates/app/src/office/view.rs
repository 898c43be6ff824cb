//! The office's home.

use std::collections::BTreeMap;

use tenken_checklist::Body;
use tenken_domain::{
    profile::Profile,
    vocabulary::{Role, SheetKind},
};
use tenken_store::table::{parcel_log, reception, round::Round, round_target::RoundTarget, sheets};

use super::{
    reception::reception_line,
    round::{EXCLUDED, RoundDates, RoundSwitches, approval_view, handed_out, scale, scale_view, stored},
    units::{SectionUnit, sections_on},
};
use crate::{
    app::App,
    desk::{meta, route_of},
    error::Result,
    sheet::{count, sheet_line},
    wire::{OfficeView, ReceptionLine, RoundView, SectionLine, SheetLine, SystemLine},
};

impl App {
    /// The office's home: round, sections, what is in.
    pub fn office_view(&mut self) -> Result<OfficeView> {
        self.assert_office()?;
        let round = self.current_round()?;
        let year = round
            .as_ref()
            .map_or(i64::from(self.today()?.fiscal_year()), |row| row.fiscal_year);
        let (units, targets) = match &round {
            Some(row) => (self.sections_of(row)?, self.targets(row)?),
            None => (sections_on(self.desk()?.conn(), self.today()?)?, BTreeMap::new()),
        };
        let rows = reception::of_year(self.desk()?.conn(), year)?;
        let mut receptions = Vec::new();
        for row in rows {
            let line = self.reception_line_of(&row)?;
            receptions.push((row.unit_code, line));
        }
        let requested: Vec<(String, String)> = parcel_log::of_direction(self.desk()?.conn(), "out")?
            .into_iter()
            .filter(|log| matches!(log.kind.as_str(), "request" | "form") && log.fiscal_year == Some(year))
            .map(|log| (log.unit_code, log.at))
            .collect();
        let sections: Vec<SectionLine> = units
            .into_iter()
            .map(|unit| {
                let at = requested
                    .iter()
                    .find(|(code, _)| *code == unit.code)
                    .map(|(_, at)| at.clone());
                let own = receptions.iter().filter(|(code, _)| *code == unit.code);
                let own = own.map(|(_, line)| line.clone()).collect();
                let target = targets.get(&unit.id);
                section_line(unit, at, own, target)
            })
            .collect();
        let asked = || sections.iter().filter(|section| section.excluded.is_none());
        Ok(OfficeView {
            body_name: self.desk()?.body.name.clone(),
            office_name: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
            round: match &round {
                Some(row) => Some(self.round_view(row, &sections)?),
                None => None,
            },
            sheets_in: asked().map(|s| s.sheets_in).sum(),
            sheets_expected: asked().map(|s| s.sheets_expected).sum(),
            sections_in: count(asked().filter(|s| s.sheets_in == s.sheets_expected).count()),
            exceptions: self.exception_lines()?,
            central: self.central_line(year)?,
            checklists: {
                let body = self.desk()?.body.code.clone();
                self.checklist_list()?
                    .into_iter()
                    .filter(|line| line.body_code == body)
                    .collect()
            },
            sections,
        })
    }

    fn round_view(&mut self, row: &Round, sections: &[SectionLine]) -> Result<RoundView> {
        let edition = self.desk_mut()?.edition(&row.edition_sha256)?;
        let dates: RoundDates = stored(&row.dates_json)?;
        let switches: RoundSwitches = stored(&row.settings_json)?;
        let set = row.set_code.parse()?;
        let route = route_of(&self.desk()?.body, SheetKind::Organisation);
        let asked = || sections.iter().filter(|section| section.excluded.is_none());
        let conn = self.desk()?.conn();
        let items = |kind| count(edition.items_for(kind, set, &Profile::default(), &[]).len());
        Ok(RoundView {
            id: row.id.clone(),
            fiscal_year: i32::try_from(row.fiscal_year).unwrap_or_default(),
            edition: edition.info.label.clone(),
            set: row.set_code.clone(),
            due_on: dates.due_on,
            period_from: dates.period_from,
            period_to: dates.period_to,
            has_department_step: switches.has_department_step,
            scale: scale_view(&scale(row)?),
            note: row.note.clone(),
            organisation_items: items(SheetKind::Organisation),
            system_items: items(SheetKind::System),
            has_clause_texts: edition.clauses.iter().any(|clause| clause.text.is_some()),
            route: route.into_iter().map(|step| [step.role, step.title]).collect(),
            target_sections: count(asked().count()),
            target_systems: count(asked().map(|section| section.systems.len()).sum()),
            excluded_sections: count(sections.len() - asked().count()),
            handed_out: count(handed_out(conn, &row.id)?),
            approver: approver(&self.desk()?.body),
            approval: approval_view(conn, row)?,
        })
    }

    fn central_line(&mut self, year: i64) -> Result<Option<SheetLine>> {
        let rows = sheets::of_year(self.desk()?.conn(), year)?;
        match rows.into_iter().find(|row| row.kind == "central") {
            Some(row) => Ok(Some(sheet_line(&self.desk_mut()?.sheet(&row.id)?))),
            None => Ok(None),
        }
    }

    pub(crate) fn reception_line_of(&mut self, row: &reception::Reception) -> Result<ReceptionLine> {
        let model = self.reception_model(row)?;
        Ok(reception_line(row, &model))
    }
}

/// Who approves a round where the standard does not say: the chief executive, else the CISO.
fn approver(body: &Body) -> String {
    let named = [Role::ChiefExec, Role::Ciso]
        .into_iter()
        .find(|role| body.titles.contains_key(role));
    named.map(|role| body.title(role).to_owned()).unwrap_or_default()
}

fn section_line(
    unit: SectionUnit,
    requested_at: Option<String>,
    mut receptions: Vec<ReceptionLine>,
    target: Option<&RoundTarget>,
) -> SectionLine {
    receptions.sort_by(|a, b| b.received_at.cmp(&a.received_at).then(b.version.cmp(&a.version)));
    let is_in = |kind: &str, system: &str| {
        receptions
            .iter()
            .any(|r| r.is_in_force && r.sheet_kind == kind && r.system_code == system)
    };
    let systems_in = unit
        .systems
        .iter()
        .filter(|system| is_in("system", &system.code))
        .count();
    SectionLine {
        sheets_in: count(systems_in) + i64::from(is_in("organisation", "")),
        sheets_expected: count(unit.systems.len()) + 1,
        unit: unit.id,
        code: unit.code,
        name: unit.name,
        department_name: unit.department_name,
        head: [unit.head_title.as_str(), unit.head_name.as_str()]
            .join("　")
            .trim()
            .to_owned(),
        head_title: unit.head_title,
        head_name: unit.head_name,
        systems: unit
            .systems
            .into_iter()
            .map(|system| SystemLine {
                unit: system.id,
                code: system.code,
                name: system.name,
                manager: [system.manager_title.as_str(), system.manager_name.as_str()]
                    .join("　")
                    .trim()
                    .to_owned(),
                manager_title: system.manager_title,
                manager_name: system.manager_name,
            })
            .collect(),
        requested_at,
        excluded: target
            .filter(|target| target.state == EXCLUDED)
            .map(|target| target.reason.clone()),
        deadline: target.and_then(|target| target.deadline.clone()),
        deadline_reason: target.map(|target| target.note.clone()).unwrap_or_default(),
        receptions,
    }
}
