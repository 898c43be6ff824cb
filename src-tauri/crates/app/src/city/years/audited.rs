//! 監査との差 (domain.md 4.13, 5.5): what the audits of a year found, beside what the sections said.

use tenken_domain::{
    audit::difference::Difference,
    vocabulary::{Answer, Judgement},
};

use super::super::model::City;
use crate::{app::App, error::Result};

/// An item that was audited.
#[derive(Debug, Clone)]
pub(in crate::city) struct Audited {
    pub department: String,
    pub code: String,
    pub unit: String,
    /// Item id; empty for an audit point of the auditors' own.
    pub item: String,
    pub control: String,
    pub clauses: Vec<String>,
    pub question: String,
    pub own: Option<Answer>,
    pub judgement: Judgement,
}

impl App {
    /// Every item of the audits of that year, of which the office has the results.
    pub(in crate::city) fn audited(&self, city: &City) -> Result<Vec<Audited>> {
        let mut found = Vec::new();
        for (unit, content) in self.result_contents()? {
            if i64::from(content.fiscal_year) != city.year {
                continue;
            }
            let section = city
                .sections
                .iter()
                .find(|section| section.unit == unit || section.code == content.unit.code);
            for item in content.items {
                found.push(Audited {
                    department: section
                        .map(|section| section.department.clone())
                        .unwrap_or_default(),
                    code: content.unit.code.clone(),
                    unit: content.unit.name.clone(),
                    question: item
                        .item_id
                        .as_deref()
                        .and_then(|id| city.question_of(id))
                        .unwrap_or(item.question),
                    item: item.item_id.unwrap_or_default(),
                    control: item.control,
                    clauses: item.clauses,
                    own: item.own.as_deref().map(str::parse).transpose()?,
                    judgement: item.judgement.parse()?,
                });
            }
        }
        Ok(found)
    }
}

impl City {
    /// The question as the year asked it.
    fn question_of(&self, id: &str) -> Option<String> {
        let mut own = self.items.iter().filter(|one| one.item.id == id);
        own.next().map(|one| one.item.question.clone())
    }
}

/// Over these items.
pub(in crate::city) fn difference<'a>(audited: impl IntoIterator<Item = &'a Audited>) -> Difference {
    let mut sum = Difference::default();
    for one in audited {
        sum.count(one.own, Some(one.judgement));
    }
    sum
}
