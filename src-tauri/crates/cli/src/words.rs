//! The words of the command line: messages of the locales, and the help of every command from them.

use clap::{Arg, ArgAction, Command};
use tenken_app::checklist::Problem;
use tenken_domain::date::Day;
use tenken_l10n::{Locale, Value};

use crate::exit::EXIT_CODES;

/// Messages in the chosen language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words(Locale);

impl Words {
    /// The language of `--lang`, else of LC_ALL, LC_MESSAGES or LANG, else Japanese. Asked for before the arguments
    /// are parsed, because their help is in that language too.
    pub(crate) fn of_process() -> Self {
        let args: Vec<String> = std::env::args().collect();
        let asked = args.iter().enumerate().find_map(|(n, arg)| match arg.as_str() {
            "--lang" => args.get(n + 1).cloned(),
            other => other.strip_prefix("--lang=").map(str::to_owned),
        });
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        Self(
            asked
                .or(set)
                .and_then(|tag| Locale::parse(&tag))
                .unwrap_or_default(),
        )
    }

    #[cfg(test)]
    pub(crate) fn of(locale: Locale) -> Self {
        Self(locale)
    }

    pub(crate) fn is_japanese(self) -> bool {
        self.0 == Locale::Ja
    }

    /// A message.
    pub(crate) fn say(self, id: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Value)> = args
            .iter()
            .map(|(name, value)| (*name, Value::from(*value)))
            .collect();
        tenken_l10n::text(self.0, id, &args)
    }

    /// Whether there is such a message.
    pub(crate) fn has(self, id: &str) -> bool {
        tenken_l10n::has(self.0, id)
    }

    /// The word for a code: `word("progress-{}", "in_progress")`; a code of a later version is shown as it is.
    pub(crate) fn word(self, of: &str, code: &str) -> String {
        let id = of.replace("{}", &code.replace('_', "-"));
        if code.is_empty() || !self.has(&id) {
            code.to_owned()
        } else {
            self.say(&id, &[])
        }
    }

    /// A field in words by its code, or by the end of its whole name (`audit/order/…/reply_to`).
    pub(crate) fn field(self, code: &str) -> String {
        let last = code.rsplit('/').next().unwrap_or_default();
        let word = self.word("field-{}", last);
        if word == last { code.to_owned() } else { word }
    }

    /// The one of two texts that the language wants.
    pub(crate) fn pick<'a>(self, ja: &'a str, en: &'a str) -> &'a str {
        if self.is_japanese() || en.is_empty() {
            ja
        } else {
            en
        }
    }

    /// An ISO date as people here write it.
    pub(crate) fn day(self, iso: Option<&str>) -> String {
        match iso {
            None => "－".to_owned(),
            Some(iso) if self.is_japanese() => {
                Day::from_iso(iso).map_or_else(|_| iso.to_owned(), Day::era_long)
            }
            Some(iso) => iso.to_owned(),
        }
    }

    /// One problem of a checklist folder: file, line, item and remedy.
    pub(crate) fn problem(self, problem: &Problem) -> String {
        let params = problem.params();
        let params: Vec<(&str, &str)> = params.iter().map(|(k, v)| (*k, v.as_str())).collect();
        self.say(&format!("error-{}", problem.code()), &params)
    }
}

/// The commands with help, headings and exit codes in the language.
pub(crate) fn localised(command: Command, words: Words) -> Command {
    let codes: Vec<String> = EXIT_CODES
        .iter()
        .map(|(number, _, id)| format!("  {number:>2}  {}", words.say(id, &[])))
        .collect();
    let foot = words.say("cli-help-foot", &[("codes", &format!("\n{}", codes.join("\n")))]);
    let version = flag("version", 'V', ArgAction::Version)
        .help(words.say("cli-help-version", &[]))
        .help_heading(words.say("cli-help-everywhere", &[]));
    helped(command, words, "")
        .disable_version_flag(true)
        .arg(version)
        .after_help(foot)
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name).short(short).long(name).action(action)
}

fn helped(command: Command, words: Words, path: &str) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        words.say("cli-help-usage", &[])
    );
    let about = if path.is_empty() {
        "cli-about".to_owned()
    } else {
        format!("cli-about-{path}")
    };
    let names: Vec<String> = command
        .get_subcommands()
        .map(|c| c.get_name().to_owned())
        .collect();
    let mut command = command
        .about(words.say(&about, &[]))
        .help_template(template)
        .subcommand_help_heading(words.say("cli-help-commands", &[]))
        .disable_help_subcommand(true)
        .mut_args(|arg| {
            let id = arg.get_id().as_str().replace('_', "-");
            let heading = if arg.is_positional() {
                words.say("cli-help-arguments", &[])
            } else if arg.is_global_set() {
                words.say("cli-help-everywhere", &[])
            } else {
                words.say("cli-help-options", &[])
            };
            let is_empty = arg.get_default_values() == [""];
            arg.hide_default_value(is_empty)
                .help(words.say(&format!("cli-arg-{id}"), &[]))
                .help_heading(heading)
        })
        .disable_help_flag(true)
        .arg(
            flag("help", 'h', ArgAction::Help)
                .help(words.say("cli-help-help", &[]))
                .help_heading(words.say("cli-help-everywhere", &[])),
        );
    for name in names {
        let below = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}-{name}")
        };
        command = command.mut_subcommand(&name, |inner| helped(inner, words, &below));
    }
    command
}
