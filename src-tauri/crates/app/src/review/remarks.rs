//! The drafted 総括所見: a view as an organisation (Sendai (10)①#1), in the です・ます of the report. The chief
//! edits it; the sentences stand in the locales.

use tenken_l10n::{Locale, Value, text};

use crate::{
    app::App,
    error::Result,
    output::and,
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
    if head.compared_items > 0 && head.rate_before.den > 0 && head.rate_now.den > 0 {
        let id = if head.rate_before.den != head.rate_now.den {
            "remarks-compared-bases"
        } else if head.rate_before.text == head.rate_now.text {
            "remarks-compared-equal"
        } else {
            "remarks-compared"
        };
        paragraphs.push(say(
            id,
            &[
                ("common", Value::from(head.compared_items)),
                ("out", Value::from(head.compared_items - head.rate_now.den)),
                ("items", Value::from(head.rate_now.den)),
                ("items_before", Value::from(head.rate_before.den)),
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
        let names: Vec<String> = weak.iter().take(NAMED).map(|row| row.name_ja.clone()).collect();
        let id = if names.len() > 1 {
            "remarks-weak"
        } else {
            "remarks-weak-one"
        };
        paragraphs.push(say(id, &[("domains", Value::from(and(&names).as_str()))]));
    }
    paragraphs.extend(planned(model));
    paragraphs.join("\n")
}

/// What is to be done: all of it by name where it is little.
fn planned(model: &SheetModel) -> Option<String> {
    let planned: Vec<String> = model
        .measures
        .iter()
        .map(|measure| measure.action.trim().trim_end_matches('。'))
        .filter(|action| !action.is_empty())
        .map(|action| format!("「{action}」"))
        .collect();
    let named = &planned[..planned.len().min(NAMED)];
    let id = match planned.len() {
        0 => return None,
        1 => "remarks-measures-one",
        count if count > NAMED => "remarks-measures-more",
        _ => "remarks-measures",
    };
    let measures = if planned.len() > NAMED {
        named.join("、")
    } else {
        and(named)
    };
    let count = i64::try_from(planned.len()).unwrap_or_default();
    Some(text(
        Locale::Ja,
        id,
        &[
            ("count", Value::from(count)),
            ("measures", Value::from(measures.as_str())),
        ],
    ))
}
