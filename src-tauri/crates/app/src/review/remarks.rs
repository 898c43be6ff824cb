//! The drafted 総括所見: a view as an organisation (Sendai (10)①#1), in the です・ます of the report. The chief
//! edits it; the sentences stand in the locales.

use tenken_l10n::{Locale, Value, text};

use crate::{
    app::App,
    error::Result,
    sheet::{SheetModel, domain_rows, headline, must_open_lines},
    wire::{FieldRequest, SheetRequest},
};

/// How many measures and domains a draft names; the rest is in the tables.
const NAMED: usize = 3;

impl App {
    /// Proposes the remarks from the answers as they stand; nothing is saved.
    pub fn remarks_draft(&mut self, request: &SheetRequest) -> Result<FieldRequest> {
        let model = self.desk_mut()?.sheet(&request.sheet)?;
        Ok(FieldRequest {
            field: format!("sheet/{}/remarks", request.sheet),
            text: drafted(&model),
        })
    }
}

/// The draft for a sheet as it stands.
pub(crate) fn drafted(model: &SheetModel) -> String {
    let head = headline(model);
    let say = |id: &str, args: &[(&str, Value)]| text(Locale::Ja, id, args);
    let mut paragraphs = vec![if head.rate.den == 0 {
        say("remarks-no-base", &[])
    } else {
        say(
            "remarks-rate",
            &[
                ("applicable", Value::from(head.applicable)),
                ("yes", Value::from(head.yes)),
                ("rate", Value::from(head.rate.text.as_str())),
            ],
        )
    }];
    if head.compared_items > 0 {
        let is_equal = head.rate_before.text == head.rate_now.text;
        paragraphs.push(say(
            if is_equal {
                "remarks-compared-equal"
            } else {
                "remarks-compared"
            },
            &[
                ("items", Value::from(head.compared_items)),
                ("before", Value::from(head.rate_before.text.as_str())),
                ("now", Value::from(head.rate_now.text.as_str())),
            ],
        ));
    }
    let open = must_open_lines(model);
    if open.is_empty() {
        paragraphs.push(say("remarks-no-must-open", &[]));
    } else {
        let numbers: Vec<String> = open.iter().map(|line| line.number.to_string()).collect();
        paragraphs.push(say(
            "remarks-must-open",
            &[
                (
                    "count",
                    Value::from(i64::try_from(open.len()).unwrap_or_default()),
                ),
                ("numbers", Value::from(numbers.join("、").as_str())),
            ],
        ));
    }
    let (domains, _) = domain_rows(model);
    let mut weak: Vec<_> = domains
        .iter()
        .filter(|row| row.rate.den > 0 && row.rate.num < row.rate.den)
        .collect();
    weak.sort_by_key(|row| row.rate.num * 1000 / row.rate.den);
    if !weak.is_empty() {
        let names: Vec<&str> = weak.iter().take(NAMED).map(|row| row.name_ja.as_str()).collect();
        paragraphs.push(say(
            "remarks-weak",
            &[("domains", Value::from(names.join("、").as_str()))],
        ));
    }
    let planned: Vec<_> = model
        .measures
        .iter()
        .filter(|m| !m.action.trim().is_empty())
        .take(NAMED)
        .collect();
    if !planned.is_empty() {
        let total = i64::try_from(model.measures.len()).unwrap_or_default();
        let first = planned
            .iter()
            .map(|m| format!("「{}」", m.action.trim().trim_end_matches('。')))
            .collect::<Vec<_>>()
            .join("、");
        paragraphs.push(say(
            "remarks-measures",
            &[
                ("count", Value::from(total)),
                ("measures", Value::from(first.as_str())),
            ],
        ));
    }
    paragraphs.join("\n")
}
