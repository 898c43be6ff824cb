//! The library as text.

use tenken_app::wire::{
    LibraryBody, LibraryClause, LibraryControlLine, LibraryControlView, LibraryFound, LibraryItem,
    LibraryPlace, LibraryView,
};

use crate::show::page::Page;

/// One line an edition.
pub(crate) fn list(page: &mut Page, bodies: &[LibraryBody]) {
    let words = page.words;
    let rows: Vec<_> = bodies
        .iter()
        .flat_map(|body| &body.editions)
        .map(|edition| {
            let counted = &edition.coverage;
            vec![
                edition.body.clone(),
                edition.body_name.clone(),
                edition.edition.clone(),
                words.day(Some(&edition.in_force)),
                counted.clauses.to_string(),
                counted.asked.to_string(),
                counted.not_asked.to_string(),
                counted.items.to_string(),
                counted.gaps.to_string(),
                if edition.is_own {
                    words.say("cli-library-own", &[])
                } else {
                    String::new()
                },
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "cli-label-body",
            "cli-label-edition",
            "cli-label-in-force",
            "cli-label-clauses",
            "cli-label-asked",
            "cli-label-not-asked",
            "cli-label-items",
            "cli-label-no-provision",
            "cli-label-whose",
        ],
        &rows,
    );
}

/// An edition: figures, items, clauses, gaps.
pub(crate) fn edition(page: &mut Page, view: &LibraryView) {
    let (edition, words) = (&view.edition, page.words);
    let counted = &edition.coverage;
    page.pair("cli-label-body", &edition.body_name);
    page.pair(
        "cli-label-edition",
        &format!("{} {}", edition.edition, edition.label),
    );
    page.pair(
        "cli-label-standard",
        &format!("{} {}", edition.standard, edition.standard_version),
    );
    let numbers = [
        ("clauses", counted.clauses),
        ("asked", counted.asked),
        ("not", counted.not_asked),
        ("uncounted", counted.not_counted),
        ("all", counted.of_standard),
        ("covered", counted.checked),
    ]
    .map(|(name, number)| (name, number.to_string()));
    let args: Vec<(&str, &str)> = numbers
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    page.line("cli-library-coverage", &args);
    for item in &view.items {
        page.plain("");
        self::item(page, item);
    }
    page.head("cli-head-clauses");
    let rows: Vec<_> = view
        .clauses
        .iter()
        .map(|clause| clause_row(page, clause))
        .collect();
    page.table(
        &[
            "cli-label-clause",
            "cli-label-level",
            "cli-label-heading",
            "cli-label-standing",
            "cli-label-detail",
        ],
        &rows,
    );
    page.head("cli-head-gaps");
    let rows: Vec<_> = view
        .gaps
        .iter()
        .map(|gap| {
            vec![
                gap.control.clone(),
                words.pick(&gap.name_ja, &gap.name_en).to_owned(),
                gap.note.clone(),
            ]
        })
        .collect();
    page.table(&["cli-label-code", "cli-label-name", "cli-label-detail"], &rows);
}

fn item(page: &mut Page, item: &LibraryItem) {
    let words = page.words;
    page.line(
        "cli-item",
        &[
            ("id", &item.item),
            ("level", &words.word("obligation-{}", &item.level)),
            ("sheet", &words.word("sheet-kind-{}", &item.sheet)),
            ("set", &words.word("set-{}", &item.set)),
            ("clauses", &labels(&item.clauses)),
        ],
    );
    page.plain(&format!("  {}", item.question));
    page.plain(&format!("  ○ {}", item.good));
    page.plain(&format!("  △ {}", item.partial));
}

fn clause_row(page: &Page, clause: &LibraryClause) -> Vec<String> {
    let words = page.words;
    vec![
        clause.label.clone(),
        words.word("cli-clause-level-{}", &clause.level),
        clause.heading.join(" "),
        words.word("cli-clause-usage-{}", &clause.usage),
        if clause.items.is_empty() {
            clause.reason.clone()
        } else {
            clause.items.join(" ")
        },
    ]
}

/// Ids, locators and codes of what fits.
pub(crate) fn found(page: &mut Page, found: &LibraryFound) {
    for (label, names) in [
        ("cli-label-items", &found.items),
        ("cli-label-clauses", &found.clauses),
        ("cli-label-no-provision", &found.gaps),
    ] {
        let count = names.len().to_string();
        page.pair(label, &count);
        for name in names {
            page.plain(&format!("  {name}"));
        }
    }
}

/// Controls, one a line.
pub(crate) fn controls(page: &mut Page, lines: &[LibraryControlLine]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            vec![
                line.control.clone(),
                words.pick(&line.name_ja, &line.name_en).to_owned(),
                line.bodies.to_string(),
                line.gaps.to_string(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-code",
            "cli-label-name",
            "cli-label-bodies",
            "cli-label-no-provision",
        ],
        &rows,
    );
}

/// One control, body by body.
pub(crate) fn control(page: &mut Page, view: &LibraryControlView) {
    let words = page.words;
    page.plain(&format!(
        "{}  {}",
        view.control,
        words.pick(&view.name_ja, &view.name_en)
    ));
    for side in &view.sides {
        page.plain("");
        page.plain(&format!("{}  {}", side.body_name, side.standard));
        if side.is_gap {
            let text = words.say("cli-library-gap", &[("note", &side.note)]);
            page.plain(&format!("  {text}"));
        }
        for item in &side.items {
            page.plain(&format!(
                "  {}  {}  {}  {}",
                item.item,
                words.word("obligation-{}", &item.level),
                labels(&item.clauses),
                item.question
            ));
            if !item.figures.is_empty() {
                let text = words.say("cli-library-figures", &[("figures", &item.figures.join("、"))]);
                page.plain(&format!("    {text}"));
            }
        }
    }
}

fn labels(places: &[LibraryPlace]) -> String {
    let labels: Vec<&str> = places.iter().map(|place| place.label.as_str()).collect();
    labels.join("、")
}
