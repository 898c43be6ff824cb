//! The improvement that a report leads to.

use tenken_domain::vocabulary::{MeasureSource, MemoSource, MemoState};
use tenken_store::{
    Transaction,
    table::memo::{self, Memo},
};

use super::{assert_state, step};
use crate::{
    app::App,
    audit::unfit,
    error::Result,
    exception::{Pen, Step},
};

/// A report that gets an improvement, and what the improvement has of it.
pub(crate) struct Led {
    pub(crate) row: Memo,
    pub(crate) source: MeasureSource,
}

impl Led {
    /// Notes the number of the improvement.
    pub(crate) fn write(mut self, tx: &Transaction<'_>, pen: &Pen, number: &str) -> Result<()> {
        number.clone_into(&mut self.row.measure_number);
        memo::update(tx, &self.row)?;
        let told = Step {
            kind: "measure",
            note: number,
            ..Step::default()
        };
        step(pen, tx, &self.row.id, &told)
    }
}

impl App {
    /// The report that an improvement is made for: of a daily check or an incident, issued and without one.
    pub(crate) fn memo_leading(&self, id: &str) -> Result<Led> {
        let row = self.memo_row(id)?;
        assert_state(&row, "board_make", &[MemoState::Issued, MemoState::Answered])?;
        let source = match row.source.parse()? {
            MemoSource::DailyCheck => MeasureSource::DailyCheck,
            MemoSource::Incident => MeasureSource::Incident,
            MemoSource::Answer | MemoSource::Measure => return Err(unfit("memo-source")),
        };
        if !row.measure_number.is_empty() {
            return Err(unfit("memo-measure"));
        }
        Ok(Led { row, source })
    }
}
