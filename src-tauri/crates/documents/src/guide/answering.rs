//! What the guide says of answering: the answers, what else to write, what to leave out.

use super::Section;
use super::compose::Words;

impl Words<'_> {
    /// The id for four steps or for three.
    pub(super) fn scaled<'b>(&self, four: &'b str, three: &'b str) -> &'b str {
        if self.guide.is_three_step { three } else { four }
    }

    pub(super) fn answers(&self) -> Section {
        let mut lines = vec![
            self.line("guide-yes", "guide-yes-means", "guide-yes-example"),
            self.line("guide-partial", "guide-partial-means", "guide-partial-example"),
            self.line(
                "guide-no",
                self.scaled("guide-no-means", "guide-no-means-three"),
                "guide-no-example",
            ),
            self.line("guide-na", "guide-na-means", "guide-na-example"),
            self.line("guide-open", "guide-open-means", "guide-open-example"),
            self.line("guide-later", "guide-later-means", "guide-later-example"),
        ];
        if self.guide.is_three_step {
            lines.remove(1);
        }
        let heads = ["guide-answer", "guide-answer-means", "guide-answer-example"];
        self.table("guide-answers", heads, lines)
    }

    pub(super) fn rules(&self) -> Section {
        let lines = vec![
            self.line(
                "guide-reason",
                self.scaled("guide-reason-when", "guide-reason-when-three"),
                "guide-reason-how",
            ),
            self.line("guide-evidence", "guide-evidence-when", "guide-evidence-how"),
            self.line(
                "guide-measure",
                self.scaled("guide-measure-when", "guide-measure-when-three"),
                "guide-measure-how",
            ),
            self.line("guide-exception", "guide-exception-when", "guide-exception-how"),
        ];
        let heads = ["guide-rule", "guide-rule-when", "guide-rule-how"];
        self.table("guide-rules", heads, lines)
    }

    pub(super) fn profile(&self) -> Section {
        let mut texts = Vec::new();
        if self.guide.profile_questions > 0 {
            texts.extend(["guide-profile-1", "guide-profile-2"].map(|id| self.say(id)));
            texts.extend(self.guide.example.as_ref().map(|example| {
                let args = [
                    ("question", example.question.as_str()),
                    ("subject", &example.subject),
                ];
                (self.labels)("guide-profile-3", &args)
            }));
        }
        self.list("guide-profile", texts)
    }

    pub(super) fn forbidden(&self) -> Section {
        let ids = ["guide-forbidden-1", "guide-forbidden-2", "guide-forbidden-3"];
        Section {
            lead: self.say("guide-forbidden-lead"),
            note: self.say("guide-forbidden-note"),
            ..self.list("guide-forbidden", ids.iter().map(|id| self.say(id)).collect())
        }
    }
}
