//! Exit codes, and which error gives which.

use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Done.
    Done,
    /// A check found something: differences, problems of a checklist, gaps that block.
    Found,
    /// The arguments are no command.
    Usage,
    /// A file cannot be read or written, or is not what it should be.
    File,
    /// A passphrase is missing or wrong.
    Passphrase,
    /// Refused by a rule.
    Refused,
    /// Held by somebody else, or read-only.
    Held,
    /// Not expected to happen.
    Unexpected,
}

/// Number, how it ended, and the message that explains it in `--help`.
pub const EXIT_CODES: &[(u8, Exit, &str)] = &[
    (0, Exit::Done, "cli-exit-done"),
    (1, Exit::Found, "cli-exit-found"),
    (2, Exit::Usage, "cli-exit-usage"),
    (3, Exit::File, "cli-exit-file"),
    (4, Exit::Passphrase, "cli-exit-passphrase"),
    (5, Exit::Refused, "cli-exit-refused"),
    (6, Exit::Held, "cli-exit-held"),
    (10, Exit::Unexpected, "cli-exit-unexpected"),
];

impl Exit {
    /// The number that the shell sees.
    pub fn number(self) -> u8 {
        EXIT_CODES
            .iter()
            .find(|(_, exit, _)| *exit == self)
            .map_or(10, |(number, _, _)| *number)
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.number())
    }
}

/// Every error code but the faults of a checklist (`checklist-fault-…`, all [`Exit::Found`]).
pub const ERRORS: &[(Exit, &[&str])] = &[
    (Exit::Found, &["gaps-block", "checklist-faulty", "book-faulty"]),
    (Exit::Usage, &["cli-usage", "no-case-open"]),
    (
        Exit::File,
        &[
            "file-not-read",
            "file-not-written",
            "file-missing",
            "file-already-there",
            "file-failed",
            "not-a-case",
            "case-newer",
            "case-migration-failed",
            "case-foreign-schema",
            "case-damaged",
            "disk-full",
            "share-gone",
            "stored-damaged",
            "ticket-unknown",
            "attachment-missing",
            "attachment-erased",
            "checklist-not-an-edition",
            "checklist-newer-format",
            "parcel-not-a-parcel",
            "parcel-damaged",
            "parcel-hash-mismatch",
            "parcel-part-missing",
            "parcel-part-unlisted",
            "parcel-newer-format",
            "parcel-too-large",
            "parcel-work-factor-too-high",
            "parcel-unknown-kind",
            "parcel-content-invalid",
            "parcel-seal-mismatch",
            "parcel-key-invalid",
            "parcel-number-not-exact",
            "parcel-write-failed",
            "example-unavailable",
        ],
    ),
    (
        Exit::Passphrase,
        &[
            "passphrase-needed",
            "passphrase-wrong",
            "passphrase-unusable",
            "recovery-code-void",
            "recovery-code-typo",
            "recovery-code-length",
            "parcel-wrong-passphrase",
            "parcel-passphrase-needed",
            "parcel-passphrase-empty",
            "archive-protected",
            "cli-passphrase-nowhere",
            "cli-passphrase-empty",
            "cli-passphrases-differ",
        ],
    ),
    (
        Exit::Refused,
        &[
            "unknown-code",
            "not-a-date",
            "no-such-day",
            "text-too-long",
            "not-a-control-code",
            "not-a-profile-code",
            "operator-needed",
            "plain-not-accepted",
            "not-found",
            "wrong-case-kind",
            "sheet-sealed",
            "act-not-possible",
            "unanswered-not-accepted",
            "field-empty",
            "field-unknown",
            "not-equal-to-last-year",
            "answer-not-on-scale",
            "same-person-confirms",
            "parcel-for-other",
            "parcel-not-expected",
            "parcel-taken-before",
            "answers-would-be-lost",
            "permission-needed",
            "code-taken",
            "no-round",
            "round-keeps-edition",
            "round-not-approved",
            "round-approved",
            "round-out",
            "target-excluded",
            "unit-import-no-table",
            "unit-import-nothing",
            "unit-change-rests",
            "unit-change-later",
            "handout-secrets-beside",
            "handout-nothing",
            "correction-of-central",
            "attachment-too-large",
            "evidence-too-large",
            "case-already-encrypted",
            "case-not-encrypted",
            "undo-across-act",
            "undo-conflict",
            "erasure-too-short",
            "erasure-nothing",
            "checklist-no-such-body",
            "checklist-no-such-edition",
            "parcel-not-for-this-desk",
            "parcel-plain-not-allowed",
            "parcel-kind-mismatch",
            "parcel-check-number-invalid",
            "standard-empty",
            "standard-finished",
            "standard-locator-taken",
            "standard-clause-without-item",
            "standard-clause-without-text",
            "standard-item-incomplete",
            "standard-undecided",
            "standard-remarks-not-accepted",
            "standard-for-other",
            "book-cell-too-long",
            "pack-installed-before",
            "pack-edition-conflict",
            "workbook-kind-unknown",
            "workbook-too-large",
            "workbook-protected",
            "workbook-damaged",
            "workbook-labelled",
            "form-not-found",
            "document-kind-unknown",
            "document-too-large",
            "document-protected",
            "document-no-text-layer",
            "document-damaged",
            "documents-approval-boxes-too-many",
            "documents-date-unreadable",
            "documents-picture-unreadable",
            "intake-foreign",
            "intake-empty",
            "intake-other-paper",
            "intake-other-parcel",
            "intake-too-deep",
            "intake-too-many",
            "intake-edition-unknown",
            "intake-changed",
            "intake-no-run",
            "intake-nothing-decided",
            "intake-year-sealed",
            "archive-too-large",
            "audit-plan-not-approved",
            "audit-engagement-not-approved",
            "audit-approved",
            "audit-rests",
            "audit-not-independent",
            "audit-override-needed",
            "audit-override-same-person",
            "audit-same-person-approves",
            "audit-notice-short",
            "audit-lacks",
            "audit-paper-reviewed",
            "audit-paper-not-reviewed",
            "audit-handed-out",
            "audit-same-reviewer",
            "audit-report-final",
            "audit-report-gaps",
            "audit-wording-refused",
            "audit-wording-not-accepted",
            "audit-class-of-other-set",
            "audit-sample-impossible",
            "audit-population-used-up",
            "audit-checker-of-auditee",
            "audit-follow-up-open",
            "audit-gist-names",
            "audit-reply-word",
            "audit-reply-lacks",
            "audit-reply-same-person",
            "exception-foreign",
            "board-foreign-report",
            "board-row-unknown",
            "board-both-changed",
            "exception-no-office-key",
            "exception-no-section-key",
            "audit-reply-unknown",
            "audit-reply-older",
            "audit-paper-not-yet",
            "audit-public-names",
            "audit-report-not-final",
            "audit-results-older",
            "audit-result-unit-unknown",
            "audit-part-case",
            "audit-part-unknown",
            "audit-part-ended",
            "board-no-such-move",
            "board-move-from-outside",
            "board-confirm-by-check",
            "board-told-by-sheet",
            "board-moved-by-audit",
            "board-no-plan-yet",
            "board-checker-of-section",
            "board-not-done-yet",
            "board-one-person-only",
            "board-nothing-chosen",
            "carried-open",
            "year-has-open",
            "year-not-closed",
            "year-same-person",
            "exception-too-long",
            "exception-backwards",
            "exception-not-an-applicant",
            "exception-not-an-approver",
            "exception-disaster-only",
            "exception-same-person",
            "exception-no-second-person",
            "archive-damaged",
        ],
    ),
    (
        Exit::Held,
        &[
            "case-held",
            "case-busy",
            "case-read-only",
            "case-unfinished-read-only",
            "case-migration-needs-writing",
        ],
    ),
    (
        Exit::Unexpected,
        &[
            "case-database",
            "table-rule",
            "no-random",
            "parcel-random-unavailable",
            "documents-font-unreadable",
            "documents-pdf-unwritable",
            "documents-workbook-unwritable",
        ],
    ),
];

/// How an error ends the command; a code that stands nowhere is unexpected.
pub fn of(code: &str) -> Exit {
    if code.starts_with("checklist-fault-") {
        return Exit::Found;
    }
    ERRORS
        .iter()
        .find(|(_, codes)| codes.contains(&code))
        .map_or(Exit::Unexpected, |(exit, _)| *exit)
}
