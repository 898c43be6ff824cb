//! What can be wrong in a checklist folder: one variant a rule, each with place and values for its message.

/// A fault with its place. All faults of a folder are collected before anything is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{}: {}{fault}", line.unwrap_or(0), item.as_deref().map(|id| format!("{id}: ")).unwrap_or_default())]
pub struct Problem {
    /// Path within the folder.
    pub file: String,
    /// 1-based line, where there is one.
    pub line: Option<u32>,
    /// Item id, where the fault is in an item.
    pub item: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

impl Problem {
    /// The message `error-<code>`.
    pub const fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// `place`, its parts `file`, `line` and `item` (empty where there is none), and the values of the fault.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let line = self.line.map(|line| line.to_string());
        let mut params = vec![
            ("place", self.place()),
            ("file", self.file.clone()),
            ("line", line.unwrap_or_default()),
            ("item", self.item.clone().unwrap_or_default()),
        ];
        params.extend(self.fault.params());
        params
    }
}

impl Problem {
    /// `items/HUM.toml:12 yonezawa-HUM-07-a`, as far as it is known.
    fn place(&self) -> String {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        let parts = [Some(format!("{}{line}", self.file)), self.item.clone()];
        let parts: Vec<String> = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(" ")
    }
}

macro_rules! faults {
    ($($(#[$meta:meta])* $variant:ident $code:literal { $($(#[$fmeta:meta])* $field:ident),* $(,)? }),+ $(,)?) => {
        /// The broken rule. Every value is text for the message.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        pub enum Fault {
            $($(#[$meta])* #[error($code)] $variant { $($(#[$fmeta])* $field: String),* }),+
        }

        impl Fault {
            /// All message codes, for the test that each has a message.
            pub const CODES: &'static [&'static str] = &[$(concat!("checklist-fault-", $code)),+];

            /// The message code.
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => concat!("checklist-fault-", $code)),+ }
            }

            /// The values that the message names.
            pub fn params(&self) -> Vec<(&'static str, String)> {
                match self { $(Self::$variant { $($field),* } => vec![$((stringify!($field), $field.clone())),*]),+ }
            }
        }
    };
}

faults! {
    /// The file is no TOML.
    Syntax "syntax" {
        /// What the parser says.
        message
    },
    /// The file is not UTF-8.
    NotUtf8 "not-utf8" {},
    /// A file that must be there is not.
    MissingFile "missing-file" {
        /// Its path.
        wanted
    },
    /// A required field is absent.
    MissingField "missing-field" {
        /// The field.
        field
    },
    /// A field holds another type of value.
    WrongType "wrong-type" {
        /// The field.
        field,
        /// The type expected.
        expected,
        /// The type found.
        found
    },
    /// A field that the format does not know.
    UnknownField "unknown-field" {
        /// The field.
        field,
        /// What may stand there.
        allowed
    },
    /// A text without a character.
    EmptyText "empty-text" {
        /// The field.
        field
    },
    /// A list without an entry.
    EmptyList "empty-list" {
        /// The field.
        field
    },
    /// A code that is none of those allowed.
    UnknownCode "unknown-code" {
        /// The field.
        field,
        /// The code found.
        value,
        /// The codes allowed.
        allowed
    },
    /// An item id used twice.
    DuplicateId "duplicate-id" {
        /// The id.
        id,
        /// Where it stands first.
        first
    },
    /// A value that may stand only once.
    DuplicateEntry "duplicate-entry" {
        /// The field.
        field,
        /// The value.
        value
    },
    /// An id that is not `body-control-letter` of its own body and control code.
    IdMismatch "id-mismatch" {
        /// The id.
        id,
        /// What it must begin with.
        expected
    },
    /// An item in the file of another domain.
    WrongDomainFile "wrong-domain-file" {
        /// The file where it belongs.
        expected
    },
    /// A clause that clauses.tsv does not have.
    UnknownClause "unknown-clause" {
        /// The locator.
        clause
    },
    /// A clause that an item asks and not_asked.toml excludes.
    AskedAndNotAsked "asked-and-not-asked" {
        /// The locator.
        clause
    },
    /// 必須 or 禁止 on clauses that demand less.
    LevelAboveClause "level-above-clause" {
        /// The item's level.
        level,
        /// The clauses.
        clauses
    },
    /// 努力 or 任意 in the short set, or 任意 in the standard set.
    SetNotNested "set-not-nested" {
        /// The set.
        set,
        /// The level.
        level
    },
    /// A profile code of the other sheet.
    ForeignProfileCode "foreign-profile-code" {
        /// The code.
        code,
        /// The item's sheet.
        sheet
    },
    /// More than three examples of evidence.
    TooManyEvidence "too-many-evidence" {
        /// How many.
        count
    },
    /// evidence_required without an example.
    EvidenceWithoutExample "evidence-without-example" {},
    /// 「適切」 where a test must stand.
    NoTest "no-test" {
        /// The field.
        field
    },
    /// A question that does not end in か。
    NotAQuestion "not-a-question" {},
    /// More or less than one sentence.
    NotOneSentence "not-one-sentence" {
        /// The field.
        field
    },
    /// A number below its least value.
    TooSmall "too-small" {
        /// The field.
        field,
        /// The least value.
        least
    },
    /// A text that is no ISO date.
    BadDate "bad-date" {
        /// The field.
        field,
        /// What stands there.
        value
    },
    /// A 団体コード whose form or check digit is wrong.
    BadBodyCode "bad-body-code" {
        /// What stands there.
        value,
        /// The check digit that fits.
        expected
    },
    /// A folder whose name is not the id inside.
    FolderName "folder-name" {
        /// The id.
        id,
        /// The folder.
        folder
    },
    /// A row of clauses.tsv without four columns.
    BadRow "bad-row" {
        /// How many columns it has.
        columns
    },
    /// No SHA-256 in hex.
    BadHash "bad-hash" {
        /// What stands there.
        value
    },
    /// A clause's text is not the one whose hash stands beside it.
    OtherText "other-text" {
        /// Which clause.
        locator
    },
    /// Fiscal year before the standard was in force.
    YearBeforeForce "year-before-force" {
        /// The first fiscal year that fits.
        least
    },
    /// items_from names an edition that is not there.
    UnknownItemsFrom "unknown-items-from" {
        /// What stands there.
        value
    },
    /// items_from and own items, clauses or gaps.
    ItemsFromWithOwn "items-from-with-own" {
        /// The own file.
        own
    },
    /// An item under a control code that is declared without provision.
    GapWithItem "gap-with-item" {
        /// The code.
        control
    },
    /// A complete list that lacks a member.
    MissingMember "missing-member" {
        /// The list.
        field,
        /// The member.
        value
    },
    /// A reference to a label that the body does not define.
    UnknownLabel "unknown-label" {
        /// The field.
        field,
        /// The code.
        value
    },
}
