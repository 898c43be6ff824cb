//! A sheet filled in whole: ○ with evidence everywhere, but for what a test says.

use super::Desk;

/// Answers that differ from ○, by the end of the item id.
#[derive(Default)]
pub struct Filled {
    pub answers: Vec<(&'static str, &'static str)>,
    pub profile: Vec<(&'static str, &'static str)>,
}

impl Filled {
    /// With these answers.
    pub fn with(answers: &[(&'static str, &'static str)]) -> Self {
        Self {
            answers: answers.to_vec(),
            profile: Vec::new(),
        }
    }

    /// Fills the desk's sheet in: profile はい, all answers, one measure for every △ and ×, the fields of the sheet.
    pub fn put(&self, desk: &mut Desk) {
        let sheet = desk.sheet.clone();
        let view = desk
            .app
            .profile_view(&tenken_app::wire::SheetRequest { sheet: sheet.clone() })
            .unwrap();
        for line in view.questions {
            let said = self.profile.iter().find(|(code, _)| *code == line.code);
            desk.profile(&line.code, said.map_or("yes", |(_, value)| value));
        }
        let mut measure: Option<String> = None;
        for card in desk.view().cards {
            let said = self.answers.iter().find(|(item, _)| card.item.ends_with(item));
            let value = said.map_or("yes", |(_, value)| value);
            desk.answer(&card.item, value).unwrap();
            match value {
                "yes" if card.is_evidence_required => drop(desk.evidence(&card.item)),
                "partial" | "no" => {
                    desk.reason(&card.item, "記録簿に書き漏れが2件あった。").unwrap();
                    measure = Some(desk.measure(&card.item, measure.as_deref()));
                }
                "na" => drop(desk.reason(&card.item, "今年度は該当する仕事がない。").unwrap()),
                _ => {}
            }
        }
        for carried in desk.review().carried {
            let to = if carried.is_exception { "kept" } else { "done" };
            desk.carried(&carried.number, to, "");
        }
        for (column, text) in [
            ("remarks", "おおむね守られています。"),
            ("performer", "課長補佐 山口 恵"),
            ("period_from", "2026-07-01"),
            ("period_to", "2026-07-17"),
        ] {
            desk.field(&format!("sheet/{sheet}/{column}"), text).unwrap();
        }
    }
}
