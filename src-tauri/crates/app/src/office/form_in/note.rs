//! What is odd in a form that came back, with the cell and what would be right; the words are `form-note-<code>`.

/// A cell of a workbook.
#[derive(
    Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub(crate) struct Where {
    /// Name of the sheet.
    pub sheet: String,
    /// G12; empty for the sheet as a whole.
    pub cell: String,
}

/// One oddity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FormNote {
    /// Code.
    pub code: &'static str,
    /// Where; empty for the file as a whole.
    pub at: Where,
    /// What stands there.
    pub value: String,
    /// What was expected, or is taken instead.
    pub expected: String,
}

/// How much a note weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// Good to know; nothing is to be done.
    Hint,
    /// Something could not be read, or was read otherwise than it stands there: somebody should look.
    Look,
    /// The form cannot be taken before somebody decided.
    Stop,
}

/// Codes with their weights; whatever is not here does not exist.
pub(crate) const NOTES: &[(&str, Weight)] = &[
    ("cell-error", Weight::Look),
    ("text-too-long", Weight::Look),
    ("answer-unclear", Weight::Look),
    ("answer-not-on-scale", Weight::Look),
    ("answer-unknown", Weight::Hint),
    ("answered-though-cut", Weight::Hint),
    ("profile-unclear", Weight::Look),
    ("date-unclear", Weight::Look),
    ("date-inferred", Weight::Hint),
    ("number-unclear", Weight::Look),
    ("item-unknown", Weight::Look),
    ("item-unclear", Weight::Look),
    ("item-by-number", Weight::Look),
    ("row-twice", Weight::Look),
    ("row-twice-same", Weight::Hint),
    ("rows-missing", Weight::Look),
    ("evidence-differs", Weight::Hint),
    ("answer-twice", Weight::Look),
    ("answer-assumed", Weight::Hint),
    ("column-unused", Weight::Look),
    ("item-moved", Weight::Look),
    ("item-moved-many", Weight::Look),
    ("item-differs", Weight::Look),
    ("row-twice-many", Weight::Look),
    ("row-twice-same-many", Weight::Hint),
    ("formula-empty", Weight::Look),
    ("formula-empty-many", Weight::Look),
    ("sheet-hidden-left", Weight::Look),
    ("sheet-unassigned", Weight::Look),
    ("measure-question-differs", Weight::Look),
    ("day-far", Weight::Look),
    ("name-differs", Weight::Look),
    ("measure-without-question", Weight::Look),
    ("measure-question-unknown", Weight::Look),
    ("measure-number-unknown", Weight::Hint),
    ("word-unclear", Weight::Hint),
    ("key-restored", Weight::Hint),
    ("key-conflict", Weight::Stop),
    ("number-wrong", Weight::Look),
    ("other-body", Weight::Stop),
    ("year-assumed", Weight::Look),
    ("edition-unknown", Weight::Stop),
    ("edition-assumed", Weight::Look),
    ("unit-unknown", Weight::Stop),
    ("unit-by-name", Weight::Look),
    ("unit-missing", Weight::Stop),
    ("unit-from-file-name", Weight::Look),
    ("system-unknown", Weight::Stop),
    ("code-with-name", Weight::Hint),
    ("is-draft", Weight::Look),
    ("content-changed", Weight::Look),
    ("not-confirmed", Weight::Look),
    ("no-answers", Weight::Look),
    ("answer-struck", Weight::Look),
    ("answer-struck-other", Weight::Look),
    ("text-struck", Weight::Look),
    ("answer-merged", Weight::Look),
    ("answer-merged-many", Weight::Look),
    ("answer-without-question", Weight::Look),
    ("answer-without-question-many", Weight::Look),
    ("answers-slipped", Weight::Stop),
    ("comment-as-reason", Weight::Hint),
    ("comment-left", Weight::Look),
    ("reason-missing", Weight::Hint),
    ("reason-missing-many", Weight::Hint),
    ("measure-missing", Weight::Hint),
    ("measure-missing-many", Weight::Hint),
    ("evidence-missing", Weight::Hint),
    ("evidence-missing-many", Weight::Hint),
    ("department-undated", Weight::Look),
    ("profile-missing", Weight::Look),
    ("profile-blank", Weight::Look),
    ("carried-unknown", Weight::Look),
    ("carried-twice", Weight::Look),
    ("carried-unclear", Weight::Look),
    ("carried-not-possible", Weight::Look),
    ("carried-missing", Weight::Hint),
    ("carried-missing-many", Weight::Hint),
    ("carried-note-missing", Weight::Hint),
    ("carried-due-missing", Weight::Hint),
];

impl FormNote {
    /// A note about a cell.
    pub(in crate::office::form_in) fn at(code: &'static str, at: &Where) -> Self {
        Self {
            code,
            at: at.clone(),
            value: String::new(),
            expected: String::new(),
        }
    }

    /// A note about the file.
    pub(in crate::office::form_in) fn of_file(code: &'static str) -> Self {
        Self::at(code, &Where::default())
    }

    /// With what stands there; long texts by their beginning.
    pub(in crate::office::form_in) fn with(mut self, value: &str) -> Self {
        self.value = value.chars().take(60).collect();
        self
    }

    /// With a text that is written nowhere else: up to a thousand characters of it.
    pub(in crate::office::form_in) fn whole(mut self, value: &str) -> Self {
        self.value = value.chars().take(1_000).collect();
        self
    }

    /// With what was expected.
    pub(in crate::office::form_in) fn wanted(mut self, expected: &str) -> Self {
        self.expected = expected.chars().take(60).collect();
        self
    }

    /// How much it weighs.
    pub(crate) fn weight(&self) -> Weight {
        NOTES
            .iter()
            .find(|(code, _)| *code == self.code)
            .map_or(Weight::Stop, |(_, weight)| *weight)
    }
}

#[cfg(test)]
mod tests {
    use tenken_l10n::{Locale, has};

    use super::NOTES;

    #[test]
    fn every_note_has_its_words_in_both_languages() {
        let own = ["unit-unknown", "unit-missing", "unit-from-file-name"];
        for (code, _) in NOTES {
            for locale in [Locale::Ja, Locale::En] {
                assert!(has(locale, &format!("form-note-{code}")), "{code}");
                let short = code.strip_suffix("-many").unwrap_or(code);
                assert!(
                    own.contains(code) || has(locale, &format!("ui-intake-odd-{short}")),
                    "{short}"
                );
            }
        }
    }
}
