//! What was disposed of, for everything that would show it: ids that stay, years and audits, each with its day.

use std::collections::BTreeMap;

use super::{Key, List, line::AUDIT};
use crate::{
    app::App,
    error::Result,
    keep::KeepError,
    output::{date, say},
};

impl App {
    /// Lists that were carried out.
    fn disposals_done(&self) -> Result<impl Iterator<Item = List>> {
        let all = self.disposals()?.into_iter();
        Ok(all.filter(|list| list.state == "done"))
    }

    /// Ids of records that stay without what they said, with the day (ISO).
    pub(crate) fn gone_records(&self) -> Result<BTreeMap<String, String>> {
        let mut found = BTreeMap::new();
        for list in self.disposals_done()? {
            found.extend(list.gone.into_iter().map(|id| (id, list.done_on.clone())));
        }
        Ok(found)
    }

    /// The day on which the documents of this kind and year were erased.
    pub(crate) fn gone_year(&self, kind: &str, year: i64) -> Result<Option<String>> {
        let key = Key::new(kind, year, "")?;
        let found = self.disposals_done()?.find(|list| list.line(&key).is_some());
        Ok(found.map(|list| list.done_on))
    }

    /// Refuses an act on a record that was erased.
    pub(crate) fn assert_not_gone(&self, id: &str, name: &str) -> Result<()> {
        match self.gone_records()?.remove(id) {
            Some(on) => Err(gone(name, &on)),
            None => Ok(()),
        }
    }

    /// Refuses papers and figures of a year whose sheets were erased.
    pub(crate) fn assert_year_kept(&self, year: i64) -> Result<()> {
        match self.gone_year("submission", year)? {
            Some(on) => Err(gone(
                &tenken_domain::date::fiscal_year_label(i32::try_from(year).unwrap_or_default()),
                &on,
            )),
            None => Ok(()),
        }
    }

    /// Years whose sheets were erased, the oldest first, with the day.
    pub(crate) fn gone_years(&self) -> Result<BTreeMap<i64, String>> {
        let mut found = BTreeMap::new();
        for list in self.disposals_done()? {
            let lines = list.lines.iter().filter(|line| line.kind == "submission");
            found.extend(lines.map(|line| (line.fiscal_year, list.done_on.clone())));
        }
        Ok(found)
    }

    /// Audits that were erased, by their id.
    pub(crate) fn gone_audits(&self) -> Result<BTreeMap<String, String>> {
        let mut found = BTreeMap::new();
        for list in self.disposals_done()? {
            let lines = list.lines.iter().filter(|line| line.kind == AUDIT);
            found.extend(lines.map(|line| (line.subject.clone(), list.done_on.clone())));
        }
        Ok(found)
    }
}

fn gone(name: &str, on: &str) -> crate::error::AppError {
    let (name, on) = (name.to_owned(), on.to_owned());
    KeepError::Gone { name, on }.into()
}

/// 廃棄済み（令和14年4月1日）: what stands in place of a text that was erased.
pub(super) fn mark(on: &str) -> String {
    let day = date(on).map(|day| day.text).unwrap_or_default();
    say("disposal-gone", &[("day", &day)])
}
