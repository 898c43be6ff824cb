//! What いいえ to a profile question takes off a blank form, by the numbers that stand on it.

use std::collections::BTreeMap;

use tenken_domain::{
    item::Item,
    profile::{Profile, ProfileCode},
    vocabulary::ProfileValue,
};

use super::head::{and, say};
use crate::sheet::SheetModel;

/// The questions of the form with their conditions.
pub(super) struct Cuts<'a> {
    model: &'a SheetModel,
    rows: Vec<(i64, &'a Item)>,
}

impl<'a> Cuts<'a> {
    pub(super) fn of(model: &'a SheetModel) -> Self {
        Self {
            model,
            rows: model.numbered().collect(),
        }
    }

    /// 38、5（S05及びS07も「いいえ」のとき）: what goes by this answer alone, then what goes together with others.
    pub(super) fn of_no(&self, code: ProfileCode) -> String {
        let mut no = Profile(
            ProfileCode::of_sheet(self.model.kind)
                .map(|other| (other, ProfileValue::Yes))
                .collect(),
        );
        no.0.insert(code, ProfileValue::No);
        let is_meant = |by: &ProfileCode| *by == code || by.asked_after() == Some(code);
        let mut alone = Vec::new();
        let mut together: BTreeMap<Vec<ProfileCode>, Vec<String>> = BTreeMap::new();
        for (number, item) in &self.rows {
            if item.applies.cut_by(&no).iter().any(is_meant) {
                alone.push(number.to_string());
            } else if item.applies.any.contains(&code) {
                let others = item.applies.any.iter().copied();
                together
                    .entry(others.filter(|other| *other != code).collect())
                    .or_default()
                    .push(number.to_string());
            }
        }
        let mut parts: Vec<String> = (!alone.is_empty())
            .then(|| alone.join("、"))
            .into_iter()
            .collect();
        parts.extend(together.into_iter().map(|(others, numbers)| {
            let others: Vec<String> = others.iter().map(ToString::to_string).collect();
            say(
                "paper-cut-together",
                &[("numbers", &numbers.join("、")), ("others", &and(&others))],
            )
        }));
        parts.join("\n")
    }
}
