//! Ceilings of the library, printed only: a key press in the search field, and the booklet, on the largest edition.

use std::path::Path;
use std::time::Instant;

use tenken_app::App;
use tenken_app::wire::{BookletWriteRequest, LibraryFilter, LibraryViewRequest};

use crate::host;

/// Prints what was measured beside the figure not to exceed.
pub fn ceilings(folder: &Path) {
    let mut app = App::new(host(folder));
    let wanted = |text: &str| LibraryViewRequest {
        body: "kobe".to_owned(),
        edition: None,
        filter: LibraryFilter {
            role: None,
            domain: None,
            level: None,
            control: None,
            sheet: None,
            set: None,
            text: text.to_owned(),
        },
    };
    let items = app.library_view(&wanted("")).unwrap().items.len();
    let start = Instant::now();
    let found = app.library_find(&wanted("ぱすわーど")).unwrap().items.len();
    println!(
        "CEILING {found} of {items} items found by a word, core alone: {:.1?} (to the painted list: 100 ms)",
        start.elapsed()
    );
    let start = Instant::now();
    let LibraryViewRequest {
        body,
        edition,
        filter,
    } = wanted("");
    app.booklet_write(&BookletWriteRequest {
        body,
        edition,
        filter,
        with_texts: true,
        formats: vec!["pdf".to_owned(), "xlsx".to_owned()],
        folder: None,
    })
    .unwrap();
    println!(
        "CEILING the booklet of {items} items, PDF and Excel: {:.0?} (3 s)",
        start.elapsed()
    );
}
