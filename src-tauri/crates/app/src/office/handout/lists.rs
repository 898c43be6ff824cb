//! 配布一覧 of a round, and the list of passphrases of a run. The second is on paper only, and nowhere in the case.

use std::collections::BTreeMap;

use tenken_documents::{HandColumn, HandList};
use tenken_domain::date::{Day, fiscal_year_label};
use tenken_store::table::{
    parcel_log::{self, ParcelLog},
    round::Round,
};

use crate::{
    app::App,
    desk::meta,
    error::Result,
    office::SectionUnit,
    output::{date, highest_mark, mark, say},
};

/// Kinds of `parcel_log` that hand a round out.
pub(crate) const OUT_KINDS: [&str; 2] = ["request", "form"];

impl App {
    /// What went out for a round, by section, oldest first.
    pub(crate) fn handed(&self, round: &Round) -> Result<BTreeMap<String, Vec<ParcelLog>>> {
        let mut by_code: BTreeMap<String, Vec<ParcelLog>> = BTreeMap::new();
        for log in parcel_log::of_direction(self.desk()?.conn(), "out")? {
            if OUT_KINDS.contains(&log.kind.as_str()) && log.fiscal_year == Some(round.fiscal_year) {
                by_code.entry(log.unit_code.clone()).or_default().push(log);
            }
        }
        for logs in by_code.values_mut() {
            logs.sort_by(|a, b| a.at.cmp(&b.at));
        }
        Ok(by_code)
    }

    /// 配布一覧: every section that has the round, with the files of its last time.
    pub(super) fn handout_list(&self, round: &Round, units: &[SectionUnit]) -> Result<HandList> {
        let handed = self.handed(round)?;
        let word = |id: &str| say(&format!("handout-list-{id}"), &[]);
        let mut rows = Vec::new();
        for unit in units {
            let Some(last) = handed.get(&unit.code).and_then(|logs| logs.last()) else {
                continue;
            };
            let logs = handed.get(&unit.code).into_iter().flatten();
            let last_time: Vec<&ParcelLog> = logs.filter(|log| log.at == last.at).collect();
            let is_open = last_time.iter().any(|log| !log.is_encrypted);
            let files: Vec<&str> = last_time.iter().map(|log| log.file_name.as_str()).collect();
            rows.push(vec![
                unit.code.clone(),
                join(&[&unit.department_name, &unit.name], "\n"),
                join(&[&unit.head_title, &unit.head_name], "\n"),
                day_of(&last.at),
                files.join("\n"),
                word(if is_open { "open" } else { "encrypted" }),
                permitted(last),
            ]);
        }
        let heads = [
            ("code", 8),
            ("unit", 22),
            ("head", 20),
            ("on", 19),
            ("files", 43),
            ("protection", 12),
            ("permission", 26),
        ];
        let year = fiscal_year_label(i32::try_from(round.fiscal_year).unwrap_or_default());
        let count = rows.len().to_string();
        Ok(HandList {
            title: say("handout-list-title", &[("year", &year)]),
            lead: vec![say("handout-list-lead", &[("count", &count)])],
            columns: heads
                .into_iter()
                .map(|(id, share)| HandColumn {
                    is_date: id == "on",
                    ..column(word(id), share)
                })
                .collect(),
            rows,
            mark: mark(&self.desk()?.body),
            ..self.list_head()?
        })
    }

    /// The passphrases of a run by section.
    pub(super) fn secret_list(&self, round: &Round, secrets: &[(SectionUnit, String)]) -> Result<HandList> {
        let word = |id: &str| say(&format!("handout-secrets-{id}"), &[]);
        let year = fiscal_year_label(i32::try_from(round.fiscal_year).unwrap_or_default());
        let mut columns: Vec<HandColumn> = [("code", 8), ("unit", 30), ("head", 26)]
            .into_iter()
            .map(|(id, share)| column(say(&format!("handout-list-{id}"), &[]), share))
            .collect();
        columns.push(HandColumn {
            is_secret: true,
            ..column(word("passphrase"), 46)
        });
        columns.push(column(word("given"), 20));
        Ok(HandList {
            title: say("handout-secrets-title", &[("year", &year)]),
            lead: vec![word("lead"), word("keep")],
            columns,
            rows: secrets
                .iter()
                .map(|(unit, secret)| {
                    vec![
                        unit.code.clone(),
                        join(&[&unit.department_name, &unit.name], "　"),
                        join(&[&unit.head_title, &unit.head_name], "　"),
                        secret.clone(),
                        String::new(),
                    ]
                })
                .collect(),
            mark: highest_mark(&self.desk()?.body),
            ..self.list_head()?
        })
    }

    fn list_head(&self) -> Result<HandList> {
        let office = self.meta_value(meta::OFFICE)?.unwrap_or_default();
        Ok(HandList {
            body: format!("{}{office}", self.desk()?.body.name),
            date: date(&self.today()?.to_string()).unwrap_or_default(),
            made_at: self.now(),
            ..HandList::default()
        })
    }
}

fn column(head: String, share: u32) -> HandColumn {
    HandColumn {
        head,
        share,
        ..HandColumn::default()
    }
}

fn join(parts: &[&String], between: &str) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.as_str())
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(between)
}

/// Day of a stored time, as papers print it.
fn day_of(at: &str) -> String {
    let format = &time::format_description::well_known::Rfc3339;
    let moment = time::OffsetDateTime::parse(at, format).ok();
    moment
        .and_then(crate::host::day_in_japan)
        .map_or_else(|| at.to_owned(), Day::era_long)
}

/// Who permitted it, under which clause.
fn permitted(log: &ParcelLog) -> String {
    let value: serde_json::Value = serde_json::from_str(&log.permission_json).unwrap_or_default();
    let text = |key: &str| {
        value
            .get(key)
            .and_then(serde_json::Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let on = Day::from_iso(&text("on")).map_or_else(|_| String::new(), Day::era_long);
    join(&[&text("by"), &on, &text("clause")], "\n")
}
