//! The columns of the workbook, and the words of its drop-downs with their codes.

use tenken_checklist::normalise_clause;
use tenken_domain::{control::ControlCode, text::half_width};

use super::fault::BookFault;
use crate::output::labels;

/// Which table of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Table {
    Items,
    Clauses,
}

/// Examples of evidence that every workbook has columns for.
pub(super) const EVIDENCE: usize = 3;

/// Columns of a table, code and width. Evidence stands for several.
pub(super) const fn fields(table: Table) -> &'static [(&'static str, f64)] {
    match table {
        Table::Items => &[
            ("item", 17.0),
            ("clause", 14.0),
            ("question", 40.0),
            ("good", 32.0),
            ("partial", 32.0),
            ("evidence", 20.0),
            ("evidence-required", 9.0),
            ("level", 8.0),
            ("control", 22.0),
            ("roles", 18.0),
            ("sheet", 13.0),
            ("set", 11.0),
            ("applies-all", 10.0),
            ("applies-any", 10.0),
            ("applies-not", 10.0),
            ("method", 14.0),
            ("audit-hint", 30.0),
            ("improvement", 30.0),
            ("further", 14.0),
            ("note", 18.0),
            ("raised", 11.0),
        ],
        Table::Clauses => &[
            ("clause-id", 17.0),
            ("locator", 14.0),
            ("heading", 26.0),
            ("clause-level", 10.0),
            ("clause-roles", 20.0),
            ("text", 70.0),
            ("decision", 13.0),
            ("reason", 40.0),
        ],
    }
}

impl Table {
    /// Name of the sheet.
    pub(super) fn name(self) -> String {
        labels()(
            match self {
                Self::Items => "book-sheet-items",
                Self::Clauses => "book-sheet-clauses",
            },
            &[],
        )
    }

    /// The column by which a row is known.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Items => "item",
            Self::Clauses => "clause-id",
        }
    }

    /// Column keys in order, with so many for evidence.
    pub(super) fn keys(self, evidence: usize) -> Vec<(String, f64)> {
        let mut keys = Vec::new();
        for (field, width) in fields(self) {
            if *field == "evidence" {
                keys.extend((1..=evidence).map(|number| (format!("evidence-{number}"), *width)));
            } else {
                keys.push(((*field).to_owned(), *width));
            }
        }
        keys
    }
}

/// The head of a column by its key.
pub(super) fn head(key: &str) -> String {
    match key.strip_prefix("evidence-").map(str::parse::<usize>) {
        Some(Ok(number)) => labels()("book-head-evidence", &[("number", &number.to_string())]),
        _ => labels()(&format!("book-head-{key}"), &[]),
    }
}

/// A drop-down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Level,
    ClauseLevel,
    Sheet,
    Set,
    Method,
    Role,
    ClauseRole,
    Decision,
    Yes,
}

const ROLES: [&str; 16] = [
    "ciso",
    "chief_exec",
    "secretariat",
    "dept_head",
    "section_mgr",
    "section_deputy",
    "system_owner",
    "system_mgr",
    "system_staff",
    "infra_mgr",
    "csirt",
    "audit_lead",
    "auditor",
    "committee",
    "contractor",
    "staff",
];

impl List {
    /// The list of a column, if it has one.
    pub(super) fn of(key: &str) -> Option<Self> {
        Some(match key {
            "level" => Self::Level,
            "clause-level" => Self::ClauseLevel,
            "sheet" => Self::Sheet,
            "set" => Self::Set,
            "method" => Self::Method,
            "roles" => Self::Role,
            "clause-roles" => Self::ClauseRole,
            "decision" => Self::Decision,
            "evidence-required" | "raised" => Self::Yes,
            _ => return None,
        })
    }

    /// Several may stand in one cell.
    pub(super) const fn is_several(self) -> bool {
        matches!(self, Self::Method | Self::Role | Self::ClauseRole)
    }

    pub(super) fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Level => &["must", "must_not", "should", "may"],
            Self::ClauseLevel => &["must", "must_not", "should", "may", "none"],
            Self::Sheet => &["organisation", "system", "central"],
            Self::Set => &["short", "standard", "full"],
            Self::Method => &["document", "question", "look", "setting", "reperform"],
            Self::Role => &ROLES[..ROLES.len() - 1],
            Self::ClauseRole => &ROLES,
            Self::Decision => &["asked", "not_asked", "open"],
            Self::Yes => &["yes", "no"],
        }
    }

    /// The word of a code; a code that is none stands as it is.
    pub(super) fn word(self, code: &str) -> String {
        if !self.codes().contains(&code) {
            return code.to_owned();
        }
        let word = |id: String| labels()(&id, &[]);
        let named = code.replace('_', "-");
        match self {
            Self::ClauseLevel if code == "none" => labels()("book-level-none", &[]),
            Self::Level | Self::ClauseLevel => word(format!("obligation-{named}")),
            Self::Sheet => word(format!("sheet-kind-{named}")),
            Self::Set => word(format!("set-{named}")),
            Self::Method => word(format!("book-method-{named}")),
            Self::ClauseRole if code == "staff" => labels()("book-role-staff", &[]),
            Self::Role | Self::ClauseRole => word(format!("role-{named}")),
            Self::Decision => word(format!("book-decision-{named}")),
            Self::Yes => word(format!("book-answer-{named}")),
        }
    }

    /// All words in order.
    pub(super) fn words(self) -> Vec<String> {
        self.codes().iter().map(|code| self.word(code)).collect()
    }

    /// The code of a word or a code, whatever its width and spaces.
    pub(super) fn code(self, typed: &str) -> Result<&'static str, BookFault> {
        let wanted = folded(typed);
        let truth = match (self, wanted.as_str()) {
            (Self::Yes, "true") => Some("yes"),
            (Self::Yes, "false") => Some("no"),
            _ => None,
        };
        let found = self
            .codes()
            .iter()
            .find(|code| folded(code) == wanted || folded(&self.word(code)) == wanted);
        truth.or(found.copied()).ok_or_else(|| BookFault::WordUnknown {
            value: typed.to_owned(),
            words: self.words().join("、"),
        })
    }
}

/// For comparing words that people type: one width, no spaces, small letters.
pub(super) fn folded(text: &str) -> String {
    normalise_clause(text).to_lowercase()
}

/// 「HUM-07 名称」.
pub(super) fn control_word(code: &str) -> String {
    let name = code.parse::<ControlCode>().ok().and_then(|code| {
        let table = tenken_checklist::controls().ok()?;
        Some(table.control(code)?.name_ja.clone())
    });
    name.map_or_else(|| code.to_owned(), |name| format!("{code} {name}"))
}

/// The code out of a code, a code with its name, or a name.
pub(super) fn control_code(typed: &str) -> Result<ControlCode, BookFault> {
    let half = half_width(typed);
    let first = half.split_whitespace().next().unwrap_or_default().to_uppercase();
    let by_name = || {
        let table = tenken_checklist::controls().ok()?;
        let wanted = folded(typed);
        let found = table.controls.iter().find(|one| folded(&one.name_ja) == wanted)?;
        Some(found.code)
    };
    first
        .parse()
        .ok()
        .or_else(by_name)
        .ok_or_else(|| BookFault::CodeUnknown {
            value: typed.to_owned(),
        })
}

/// The parts of a cell that holds several.
pub(super) fn several(typed: &str) -> impl Iterator<Item = &str> {
    typed
        .split(['\n', '、', '，', ',', ';', '；'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}
