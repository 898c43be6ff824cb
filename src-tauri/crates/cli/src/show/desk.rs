//! The start screen, the open case, persons, files.

use tenken_app::wire::{
    DeskView, FileView, ParcelTaken, PersonView, RecoveryView, SettingsView, SheetLine, StartView,
    WrittenFile,
};

use crate::{session::Session, show::page::Page, words::Words};

/// The recent list.
pub(crate) fn start(page: &mut Page, session: &Session, view: &StartView) {
    let words = page.words;
    page.pair("cli-label-new-cases", &view.folder_name);
    let kept = if view.is_recent_kept {
        "cli-kept"
    } else {
        "cli-not-kept"
    };
    page.line(kept, &[]);
    let rows: Vec<_> = view
        .recents
        .iter()
        .map(|line| {
            vec![
                words.word("ui-kind-{}", &line.kind),
                line.opened_at.clone(),
                yes_no(words, line.is_there),
                session.path(&line.ticket),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-kind",
            "cli-label-opened",
            "cli-label-there",
            "cli-label-file",
        ],
        &rows,
    );
}

/// How the window is wanted.
pub(crate) fn settings(page: &mut Page, _: &Session, view: &SettingsView) {
    let words = page.words;
    let language = view.language.as_deref().unwrap_or("machine");
    page.pair("cli-label-language", &words.word("cli-language-{}", language));
    page.pair("cli-label-letter-keys", &yes_no(words, view.are_letter_keys_on));
}

/// What a file is.
pub(crate) fn file(page: &mut Page, session: &Session, view: &FileView) {
    page.pair("cli-label-file", &session.path(&view.ticket));
    page.pair(
        "cli-label-kind",
        &page.words.word("cli-recognised-{}", &view.recognised),
    );
    page.pair("cli-label-needs", &page.words.word("cli-needs-{}", &view.needs));
}

/// The open case.
pub(crate) fn desk(page: &mut Page, _: &Session, view: &DeskView) {
    let words = page.words;
    page.pair("cli-label-file", &view.file_name);
    page.pair("cli-label-kind", &words.word("ui-kind-{}", &view.kind));
    page.pair("cli-label-body", &view.body_name);
    page.pair("cli-label-department", &view.department_name);
    page.pair("cli-label-unit", &view.unit_name);
    if let Some(year) = view.fiscal_year {
        page.pair("cli-label-year", &year.to_string());
    }
    if !view.is_encrypted {
        page.line("cli-not-encrypted", &[]);
    }
    if view.is_example {
        page.line("cli-is-example", &[]);
    }
    let operator = view
        .operator
        .as_ref()
        .map_or_else(|| words.say("cli-nobody", &[]), |person| named(words, person));
    page.pair("cli-label-operator", &operator);
    page.head("cli-head-persons");
    persons(page, &view.persons);
    page.head("cli-head-sheets");
    sheets(page, &view.sheets);
}

/// Sheets of the case.
fn sheets(page: &mut Page, lines: &[SheetLine]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            vec![
                line.id.clone(),
                sheet_name(words, line),
                line.fiscal_year.to_string(),
                line.version.to_string(),
                words.word("sheet-state-{}", &line.state),
                format!("{}/{}", line.answered, line.assigned),
                words.day(line.due_on.as_deref()),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "cli-label-sheet",
            "cli-label-year",
            "cli-label-version",
            "cli-label-state",
            "cli-label-answered",
            "cli-label-due",
        ],
        &rows,
    );
}

/// Kind, and the system it is of.
pub(crate) fn sheet_name(words: Words, line: &SheetLine) -> String {
    let kind = words.word("sheet-kind-{}", &line.kind);
    if line.system_code.is_empty() {
        kind
    } else {
        format!("{kind} {} {}", line.system_code, line.system_name)
    }
}

/// Persons with their ids.
pub(crate) fn persons(page: &mut Page, persons: &[PersonView]) {
    let words = page.words;
    let rows: Vec<_> = persons
        .iter()
        .map(|person| {
            vec![
                person.id.clone(),
                person.name.clone(),
                words.word("role-{}", &person.role),
                person.title.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "cli-label-name",
            "cli-label-role",
            "cli-label-title",
        ],
        &rows,
    );
}

fn named(words: Words, person: &PersonView) -> String {
    let role = words.word("role-{}", &person.role);
    words.say("cli-person", &[("name", &person.name), ("role", &role)])
}

/// What taking a parcel did.
pub(crate) fn taken(page: &mut Page, session: &Session, view: &ParcelTaken) {
    let kind = page.words.say("parcel-kind", &[("kind", &view.kind)]);
    page.line("cli-taken", &[("kind", &kind)]);
    if view.is_plain {
        page.line("cli-parcel-plain", &[]);
    }
    page.pair("cli-label-sheet", view.sheet.as_deref().unwrap_or_default());
    page.pair(
        "cli-label-reception",
        view.reception.as_deref().unwrap_or_default(),
    );
    desk(page, session, &view.desk);
}

/// Files that were written.
pub(crate) fn files(page: &mut Page, session: &Session, files: &[WrittenFile]) {
    let words = page.words;
    let rows: Vec<_> = files
        .iter()
        .map(|file| {
            vec![
                words.word("cli-file-{}", &file.kind),
                file.size.to_string(),
                session.path(&file.ticket),
            ]
        })
        .collect();
    page.table(&["cli-label-kind", "cli-label-size", "cli-label-file"], &rows);
}

/// One file that was written.
pub(crate) fn written_one(page: &mut Page, session: &Session, file: &WrittenFile) {
    files(page, session, std::slice::from_ref(file));
}

/// The recovery page: its code is on paper only, not on the screen and not in its history.
pub(crate) fn recovery(page: &mut Page, session: &Session, view: &RecoveryView) {
    page.line("cli-recovery-written", &[]);
    written_one(page, session, &view.file);
}

/// Yes or no.
pub(crate) fn yes_no(words: Words, is_so: bool) -> String {
    words.word("profile-{}", if is_so { "yes" } else { "no" })
}
