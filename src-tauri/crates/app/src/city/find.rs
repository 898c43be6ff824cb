//! From any figure down to the answers behind it.

use tenken_domain::{
    control::Domain,
    vocabulary::{Answer, Obligation},
};

use super::model::{City, CityAnswer, CitySection, CitySheet};
use crate::{
    app::App,
    error::{AppError, Result},
    sheet::count,
    wire::{CityAnswerLine, CityAnswers, CityCorrection, CityFindRequest},
};

/// What is looked for among the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    All,
    /// Applicable and not ○: what lowers the rate.
    Gap,
    MustOpen,
    Value(Option<Answer>),
    Excepted,
    Flagged,
    Corrected,
}

impl Wanted {
    fn of(code: &str) -> Result<Self> {
        Ok(match code {
            "all" => Self::All,
            "gap" => Self::Gap,
            "must_open" => Self::MustOpen,
            "open" => Self::Value(None),
            "excepted" => Self::Excepted,
            "flagged" => Self::Flagged,
            "corrected" => Self::Corrected,
            other => Self::Value(Some(other.parse().map_err(|_| AppError::FieldUnknown {
                field: other.to_owned(),
            })?)),
        })
    }

    fn holds(self, city: &City, answer: &CityAnswer) -> bool {
        match self {
            Self::All => true,
            Self::Gap => {
                let figures = city.figures_of(answer);
                figures.applicable > figures.yes_in_base
            }
            Self::MustOpen => city.is_must_open(answer),
            Self::Value(value) => answer.value == value,
            Self::Excepted => city.figures_of(answer).excepted > 0,
            Self::Flagged => answer.is_flagged,
            Self::Corrected => answer.corrected.is_some(),
        }
    }
}

impl App {
    /// The answers that a figure was made of, section by section.
    pub fn city_find(&mut self, request: &CityFindRequest) -> Result<CityAnswers> {
        let city = self.city(request.fiscal_year)?;
        let wanted = Wanted::of(&request.answers)?;
        let domain = request.domain.as_deref().map(str::parse::<Domain>).transpose()?;
        let words = Words::of(&request.text, &city);
        let is_item: Vec<bool> = city
            .items
            .iter()
            .map(|one| {
                domain.is_none_or(|domain| one.item.control.domain() == domain)
                    && request.item.as_ref().is_none_or(|id| one.item.id == *id)
            })
            .collect();
        let (from, limit) = (
            usize::try_from(request.offset).unwrap_or(0),
            usize::try_from(request.limit).unwrap_or(0),
        );
        let (mut total, mut sections, mut lines) = (0usize, Vec::new(), Vec::new());
        for sheet in &city.sheets {
            let section = &city.sections[sheet.section];
            let is_meant = request
                .department
                .as_ref()
                .is_none_or(|name| section.department == *name)
                && request.section.as_ref().is_none_or(|code| section.code == *code);
            if !is_meant {
                continue;
            }
            let left = words.left_by(sheet, section);
            for answer in &sheet.answers {
                let is_found =
                    is_item[answer.item] && wanted.holds(&city, answer) && words.are_in(answer, &left);
                if is_found {
                    if total >= from && lines.len() < limit {
                        lines.push(line(&city, sheet, answer));
                    }
                    total += 1;
                    if sections.last() != Some(&sheet.section) {
                        sections.push(sheet.section);
                    }
                }
            }
        }
        Ok(CityAnswers {
            total: count(total),
            sections: count(sections.len()),
            lines,
        })
    }
}

impl City {
    /// Figures of one answer.
    pub(super) fn figures_of(&self, answer: &CityAnswer) -> tenken_domain::figures::Figures {
        let mut one = tenken_domain::figures::Figures::default();
        one.add(self.scored(answer), &self.scale);
        one
    }
}

/// The words of a search. All must stand in the question, its number or control, the reason, the section or the system;
/// what many answers share is looked through once.
struct Words {
    /// In small letters.
    words: Vec<String>,
    /// By item, which of the words stand in it.
    in_item: Vec<Vec<bool>>,
}

impl Words {
    fn of(text: &str, city: &City) -> Self {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        let in_item = city.items.iter().map(|one| {
            let item = &one.item;
            let texts = [&item.question, &item.id, &item.control.to_string()].map(|text| text.to_lowercase());
            let stands = |word: &String| texts.iter().any(|text| text.contains(word));
            words.iter().map(stands).collect()
        });
        Self {
            in_item: in_item.collect(),
            words,
        }
    }

    /// Numbers of the words that neither section nor system says.
    fn left_by(&self, sheet: &CitySheet, section: &CitySection) -> Vec<usize> {
        let texts = [&section.name, &section.code, &sheet.system_name].map(|text| text.to_lowercase());
        let is_said = |word: &String| texts.iter().any(|text| text.contains(word));
        let words = self.words.iter().enumerate();
        words
            .filter(|(_, word)| !is_said(word))
            .map(|(at, _)| at)
            .collect()
    }

    /// Whether question or reason say the rest.
    fn are_in(&self, answer: &CityAnswer, left: &[usize]) -> bool {
        let mut left = left
            .iter()
            .filter(|at| !self.in_item[answer.item][**at])
            .peekable();
        if left.peek().is_none() {
            return true;
        }
        let reason = answer.reason.to_lowercase();
        left.all(|at| reason.contains(&self.words[*at]))
    }
}

fn line(city: &City, sheet: &CitySheet, answer: &CityAnswer) -> CityAnswerLine {
    let (item, section) = (&city.items[answer.item].item, &city.sections[sheet.section]);
    CityAnswerLine {
        reception: sheet.row.id.clone(),
        section_code: section.code.clone(),
        section: section.name.clone(),
        department: section.department.clone(),
        sheet_kind: sheet.kind.to_string(),
        system: sheet.system_name.clone(),
        item: item.id.clone(),
        control: item.control.to_string(),
        level: Obligation::as_str(item.level).to_owned(),
        question: item.question.clone(),
        answer: answer.value.map(|value| value.as_str().to_owned()),
        reason: answer.reason.to_string(),
        exception: answer.exception.to_string(),
        is_flagged: answer.is_flagged,
        is_must_open: city.is_must_open(answer),
        correction: answer.corrected.map(|at| {
            let (row, by) = &city.corrections[at];
            CityCorrection {
                by: by.clone(),
                at: row.made_at.clone(),
                on_word_of: row.on_word_of.clone(),
                field: row.field.clone(),
                old: row.old_value.clone().unwrap_or_default(),
            }
        }),
        origin: sheet.row.origin.clone(),
    }
}
