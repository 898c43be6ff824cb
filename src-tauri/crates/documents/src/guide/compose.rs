//! Composes the guide from its model: which sentences stand where, with the body's own words in them.

use super::{Fact, GuideText, Line, Section, Shape};
use crate::model::{FillingGuide, GuideContact};
use crate::words::{self, Labels, NO_BASE};

/// Everything the guide says.
pub(crate) fn compose(guide: &FillingGuide, labels: &Labels<'_>) -> GuideText {
    let words = Words::of(guide, labels);
    let sections = [
        words.roles(),
        words.steps(),
        words.profile(),
        words.forbidden(),
        words.answers(),
        words.rules(),
        words.handing(),
        words.contact(&guide.contact),
    ];
    GuideText {
        lead: words.say("guide-lead"),
        facts: words.facts(),
        sections: sections
            .into_iter()
            .filter(|section| !section.lines.is_empty())
            .collect(),
    }
}

/// The words, with the arguments every sentence may use.
pub(super) struct Words<'a> {
    pub(super) guide: &'a FillingGuide,
    pub(super) labels: &'a Labels<'a>,
    args: Vec<(&'static str, String)>,
}

impl<'a> Words<'a> {
    fn of(guide: &'a FillingGuide, labels: &'a Labels<'a>) -> Self {
        let or = |given: &str, id: &str| {
            if given.is_empty() {
                labels(id, &[])
            } else {
                given.to_owned()
            }
        };
        let (terms, handing) = (&guide.terms, &guide.handing);
        let args = vec![
            ("body", guide.head.body.clone()),
            ("self_check", or(&terms.self_check, "guide-term-self-check")),
            ("standard", or(&terms.standard, "guide-term-standard")),
            ("staff", or(&terms.staff, "guide-term-staff")),
            ("improvement", or(&terms.improvement, "guide-term-improvement")),
            ("exception", or(&terms.exception, "guide-term-exception")),
            ("minutes", words::count(guide.minutes)),
            ("profile", words::count(guide.profile_questions)),
            ("to", or(&handing.to, "guide-to-default")),
            ("permitted_by", handing.permitted_by.clone()),
            ("clause", handing.clause.clone()),
        ];
        Self { guide, labels, args }
    }

    /// A sentence with all arguments at hand.
    pub(super) fn say(&self, id: &str) -> String {
        let args: Vec<(&str, &str)> = self
            .args
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        (self.labels)(id, &args)
    }

    pub(super) fn line(&self, key: &str, text: &str, remark: &str) -> Line {
        let say = |id: &str| {
            if id.is_empty() {
                String::new()
            } else {
                self.say(id)
            }
        };
        Line {
            key: say(key),
            text: say(text),
            remark: say(remark),
        }
    }

    pub(super) fn table(&self, title: &str, heads: [&str; 3], lines: Vec<Line>) -> Section {
        Section {
            title: self.say(title),
            shape: Shape::Table,
            heads: heads.iter().map(|id| self.say(id)).collect(),
            lines,
            ..Section::default()
        }
    }

    pub(super) fn list(&self, title: &str, texts: Vec<String>) -> Section {
        let lines = texts.into_iter().map(|text| Line {
            text,
            ..Line::default()
        });
        Section {
            title: self.say(title),
            lines: lines.collect(),
            ..Section::default()
        }
    }

    fn facts(&self) -> [Fact; 4] {
        let guide = self.guide;
        let due = match &guide.due {
            Some(due) => due.text.clone(),
            None => self.say("guide-due-none"),
        };
        let cut = if guide.profile_questions > 0 {
            "guide-questions-cut"
        } else {
            "guide-questions-all"
        };
        let fact = |label: &str, value: String, unit: &str, base: &str| Fact {
            label: self.say(label),
            value,
            unit: if unit.is_empty() {
                String::new()
            } else {
                self.say(unit)
            },
            base: self.say(base),
        };
        let set = if guide.set_name.is_empty() {
            NO_BASE.to_owned()
        } else {
            guide.set_name.clone()
        };
        [
            fact(
                "guide-due",
                due,
                "",
                self.central("guide-due-to", "guide-due-to-central"),
            ),
            fact("guide-set", set, "", "guide-set-base"),
            fact(
                "guide-questions",
                words::count(guide.questions),
                "guide-questions-unit",
                cut,
            ),
            fact(
                "guide-minutes",
                self.say("guide-minutes-about"),
                "guide-minutes-unit",
                "guide-minutes-base",
            ),
        ]
    }

    fn roles(&self) -> Section {
        let roles = &self.guide.roles;
        let rows = [
            ("guide-role-answers", &roles.answers, "guide-role-answers-does"),
            ("guide-role-confirms", &roles.confirms, "guide-role-confirms-does"),
            (
                "guide-role-department",
                &roles.department,
                "guide-role-department-does",
            ),
            (
                "guide-role-reports-to",
                &roles.reports_to,
                "guide-role-reports-to-does",
            ),
        ];
        let lines = rows
            .into_iter()
            .filter(|(_, who, _)| !who.is_empty())
            .map(|(key, who, does)| Line {
                key: self.say(key),
                text: who.clone(),
                remark: self.say(does),
            });
        let heads = ["guide-role", "guide-role-who", "guide-role-does"];
        self.table("guide-roles", heads, lines.collect())
    }

    fn steps(&self) -> Section {
        let (second, second_does) = if self.guide.profile_questions > 0 {
            ("guide-step-2", "guide-step-2-does")
        } else {
            ("guide-step-2-whole", "guide-step-2-whole-does")
        };
        let lines = vec![
            self.line(
                "guide-step-1",
                self.central("guide-step-1-does", "guide-step-1-does-central"),
                "",
            ),
            self.line(second, second_does, ""),
            self.line(
                "guide-step-3",
                self.scaled("guide-step-3-does", "guide-step-3-does-three"),
                "",
            ),
            self.line(
                "guide-step-4",
                self.scaled("guide-step-4-does", "guide-step-4-does-three"),
                "",
            ),
            self.line("guide-step-5", "guide-step-5-does", ""),
            self.line(
                self.central("guide-step-6", "guide-step-6-central"),
                self.central("guide-step-6-does", "guide-step-6-does-central"),
                "",
            ),
        ];
        Section {
            title: self.say("guide-steps"),
            shape: Shape::Steps,
            lines,
            ..Section::default()
        }
    }

    /// The id for a sheet that is handed in, or for the one the office reports itself.
    fn central<'b>(&self, handed: &'b str, central: &'b str) -> &'b str {
        if self.guide.is_central { central } else { handed }
    }

    fn handing(&self) -> Section {
        let handing = &self.guide.handing;
        if self.guide.is_central {
            return Section::default();
        }
        let mut texts = Vec::new();
        if !handing.files.is_empty() {
            let files = handing.files.join("\n");
            texts.push(format!("{}\n{files}", self.say("guide-handing-files")));
        }
        if !handing.permitted_by.is_empty() {
            texts.push(self.say(if handing.clause.is_empty() {
                "guide-handing-permission"
            } else {
                "guide-handing-permission-clause"
            }));
        }
        texts.push(self.say("guide-handing-way"));
        texts.push(self.say("guide-handing-late"));
        self.list("guide-handing", texts)
    }

    /// 問い合わせ先; nothing known leaves 担当 and 電話 to be written in.
    fn contact(&self, contact: &GuideContact) -> Section {
        let who = [contact.unit.as_str(), &contact.person]
            .join("　")
            .trim()
            .to_owned();
        let parts = [
            ("guide-contact-who", who.as_str()),
            ("guide-contact-phone", &contact.phone),
            ("guide-contact-mail", &contact.mail),
            ("guide-contact-hours", &contact.hours),
        ];
        let is_unknown = parts.iter().all(|(_, value)| value.is_empty());
        let lines = parts
            .into_iter()
            .enumerate()
            .filter(|(index, (_, value))| !value.is_empty() || is_unknown && *index < 2)
            .map(|(_, part)| part)
            .map(|(id, value)| Line {
                key: self.say(id),
                text: value.to_owned(),
                remark: String::new(),
            });
        Section {
            title: self.say("guide-contact"),
            shape: Shape::Table,
            lines: lines.collect(),
            ..Section::default()
        }
    }
}
