//! 監査との差 per auditee and per item (domain.md 5.5).

use std::collections::BTreeMap;

use tenken_domain::{
    audit::difference::Difference,
    ratio::Fraction,
    vocabulary::{Answer, Judgement},
};
use tenken_store::table::{
    audit_engagement::{self, AuditEngagement},
    audit_item, audit_plan,
};

use super::super::units::Units;
use crate::{
    app::App,
    error::Result,
    wire::{AuditGapRequest, AuditGapView, AuditItemLine, GapFigures, GapItem, GapPaper, GapUnit},
};

/// An item over all auditees.
#[derive(Default)]
struct OverAll {
    control: String,
    question: String,
    found: Difference,
    differs: Vec<GapPaper>,
}

impl App {
    /// What sections said of themselves against what the audits found.
    pub fn audit_gap_view(&mut self, request: &AuditGapRequest) -> Result<AuditGapView> {
        self.assert_audit()?;
        let units = Units::read(self.desk()?.conn())?;
        let (year, engagements) = self.gap_engagements(request)?;
        let mut whole = Difference::default();
        let mut by_unit = Vec::new();
        let mut by_item: BTreeMap<String, OverAll> = BTreeMap::new();
        for row in engagements {
            let name = units.name(&row.unit_id);
            let mut found = Difference::default();
            for (line, own) in self.gap_lines(&row)? {
                let judgement = line.judgement.as_deref().and_then(|code| code.parse().ok());
                found.count(own, judgement);
                if let Some(item) = &line.item {
                    by_item
                        .entry(item.clone())
                        .or_default()
                        .count(&line, own, judgement, &name);
                }
            }
            whole = whole.plus(found);
            by_unit.push(GapUnit {
                number: row.number,
                code: units.code(&row.unit_id),
                figures: figures(found),
                engagement: row.id,
                name,
            });
        }
        let mut items: Vec<GapItem> = by_item
            .into_iter()
            .filter(|(_, one)| one.found.audited > 0)
            .map(|(item, one)| GapItem {
                item,
                control: one.control,
                question: one.question,
                figures: figures(one.found),
                differs: one.differs,
            })
            .collect();
        items.sort_by(|a, b| {
            let differs = |item: &GapItem| item.figures.differs;
            (differs(b), &a.control, &a.item).cmp(&(differs(a), &b.control, &b.item))
        });
        Ok(AuditGapView {
            fiscal_year: year,
            whole: figures(whole),
            units: by_unit,
            items,
        })
    }

    fn gap_engagements(&self, request: &AuditGapRequest) -> Result<(i64, Vec<AuditEngagement>)> {
        let conn = self.desk()?.conn();
        if let Some(id) = &request.engagement {
            let row = self.engagement_row(id)?;
            let plan = audit_plan::get(conn, &row.plan_id)?.unwrap_or_default();
            return Ok((plan.fiscal_year, vec![row]));
        }
        let year = match request.fiscal_year {
            Some(year) => i64::from(year),
            None => i64::from(self.today()?.fiscal_year()),
        };
        let mut found = Vec::new();
        for plan in audit_plan::all(conn)?
            .into_iter()
            .filter(|plan| plan.fiscal_year == year)
        {
            found.extend(audit_engagement::of_plan(conn, &plan.id)?);
        }
        found.sort_by(|a, b| a.number.cmp(&b.number));
        Ok((year, found))
    }

    /// The items of an engagement with what the section answered.
    fn gap_lines(&self, row: &AuditEngagement) -> Result<Vec<(AuditItemLine, Option<Answer>)>> {
        let beside = self.beside(row)?;
        let mut lines = Vec::new();
        for item in audit_item::of_engagement(self.desk()?.conn(), &row.id)? {
            if item.state != "in" {
                continue;
            }
            let own = beside.own(&item).and_then(|own| own.answer);
            let answer = own.and_then(|code| code.parse().ok());
            lines.push((self.item_line(row, &item, &beside)?, answer));
        }
        Ok(lines)
    }
}

impl OverAll {
    fn count(
        &mut self,
        line: &AuditItemLine,
        own: Option<Answer>,
        judgement: Option<Judgement>,
        unit_name: &str,
    ) {
        self.control.clone_from(&line.control);
        self.question.clone_from(&line.question);
        self.found.count(own, judgement);
        if let Some(judgement) = judgement.filter(|judgement| judgement.differs_from(own)) {
            self.differs.push(GapPaper {
                number: line.number.clone(),
                unit_name: unit_name.to_owned(),
                judgement: judgement.to_string(),
            });
        }
    }
}

/// The figures as they are sent.
pub(crate) fn figures(found: Difference) -> GapFigures {
    GapFigures {
        audited: found.audited,
        compared: found.compared,
        differs: found.differs,
        said_yes: found.said_yes,
        stricter: found.stricter,
        rate: found.rate().map(Fraction::percent_tenths),
        reliability: found.reliability().map(Fraction::percent_tenths),
    }
}
