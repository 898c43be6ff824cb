//! 引継ぎ: a post goes from one person to the next (data.md 4: people are dated, a change is an act). What is open, what
//! was answered and why, where evidence lies and what comes next travels as a parcel with its papers; the successor
//! settles it point by point, and what is not settled stays in sight.

mod paper;
mod points;
mod take;
mod write;

use tenken_domain::vocabulary::Role;
use tenken_parcel::content::HandedPoint;
use tenken_store::table::{
    handover::{self, Handover},
    handover_point::{self, HandoverPoint},
};

use crate::{
    app::App,
    desk::meta,
    error::Result,
    sheet::count,
    wire::{HandoverLine, HandoverPointView, HandoverView},
};

/// `handover_point.state` of a point that nobody has settled.
const OPEN: &str = "open";

impl App {
    /// What would be handed over now, and every handover of the case with how far it is settled.
    pub fn handover_view(&mut self) -> Result<HandoverView> {
        let draft = (1..)
            .zip(self.handover_points()?)
            .map(|(ordinal, point)| drafted(ordinal, point))
            .collect();
        let rows = handover::all(self.desk()?.conn())?;
        let mut lines = Vec::new();
        for row in rows {
            lines.push(self.handover_line(row)?);
        }
        lines.sort_by(|a, b| (&b.given_on, &b.id).cmp(&(&a.given_on, &a.id)));
        let operator = self.desk()?.operator.clone();
        let role = operator.as_ref().map(|one| one.role.clone()).unwrap_or_default();
        Ok(HandoverView {
            kind: self.desk()?.case.kind().code().to_owned(),
            role_title: self.role_title(&role)?,
            role,
            unit_name: self.post_unit()?.1,
            given_by: operator.map(|one| one.name).unwrap_or_default(),
            today: self.today()?.to_string(),
            draft,
            lines,
            open: self.handover_open()?,
        })
    }

    fn handover_line(&self, row: Handover) -> Result<HandoverLine> {
        let points = handover_point::of_handover(self.desk()?.conn(), &row.id)?;
        let settled = points.iter().filter(|point| point.state != OPEN).count();
        Ok(HandoverLine {
            role_title: self.role_title(&row.role)?,
            settled: count(settled),
            points: points.into_iter().map(point_view).collect(),
            id: row.id,
            direction: row.direction,
            unit_name: row.unit_name,
            given_by: row.given_by,
            given_on: row.given_on,
            taken_by: row.taken_by,
            taken_on: row.taken_on,
            check_number: row.check_number,
            note: row.note,
        })
    }

    /// Points taken over that nobody has settled.
    pub(crate) fn handover_open(&self) -> Result<i64> {
        let conn = self.desk()?.conn();
        let open = handover_point::all(conn)?;
        Ok(count(open.iter().filter(|point| point.state == OPEN).count()))
    }

    fn role_title(&self, role: &str) -> Result<String> {
        let body = &self.desk()?.body;
        Ok(role
            .parse::<Role>()
            .map(|role| body.title(role).to_owned())
            .unwrap_or_default())
    }

    /// Code and name of what the post belongs to.
    fn post_unit(&self) -> Result<(String, String)> {
        Ok(match self.case_unit()? {
            Some(unit) => (unit.code, unit.name),
            None => (String::new(), self.meta_value(meta::OFFICE)?.unwrap_or_default()),
        })
    }
}

fn drafted(ordinal: i64, point: HandedPoint) -> HandoverPointView {
    HandoverPointView {
        ordinal,
        kind: point.kind,
        number: point.number,
        title: point.title,
        text: point.text,
        place: point.place,
        on: point.on,
        said_by: point.said_by,
        state: OPEN.to_owned(),
        said: String::new(),
        settled_by: String::new(),
        settled_at: None,
    }
}

fn point_view(row: HandoverPoint) -> HandoverPointView {
    HandoverPointView {
        ordinal: row.ordinal,
        kind: row.kind,
        number: row.number,
        title: row.title,
        text: row.text,
        place: row.place,
        on: row.on_day,
        said_by: row.said_by,
        state: row.state,
        said: row.said,
        settled_by: row.settled_by,
        settled_at: row.settled_at,
    }
}
