//! What a person sees in a form and its values do not tell, and what a form lacks.

use super::{Cell, book::no_number, mangle::Mangled, rows_below};

pub const SEEN: &[Mangled] = &[
    ("54-answers-struck-through", |book| {
        let items = book.sheet("点検票");
        let (answer, reason) = (items.column("回答"), items.column("理由・対象範囲・例外"));
        let struck = |gone: &str, rest: &str| Cell::Struck(gone.to_owned(), rest.to_owned());
        items.cells.insert((3, answer), struck("○", ""));
        items.cells.insert((6, answer), struck("○", " △"));
        items.cells.insert((7, answer), struck("○", ""));
        items.put(7, reason, "△");
        items.cells.insert((4, reason), struck("記録簿がない。", ""));
        items
            .cells
            .insert((5, reason), struck("記録簿がない。", "様式がない。"));
    }),
    ("55-comments-on-cells", |book| {
        let items = book.sheet("点検票");
        let (answer, reason) = (items.column("回答"), items.column("理由・対象範囲・例外"));
        items.cells.remove(&(4, reason));
        items
            .notes
            .push((4, answer, "係ごとに様式が違うため。".to_owned()));
        items.notes.push((5, answer, "本庁舎だけ。".to_owned()));
        items.notes.push((1, 0, "提出前に課長へ".to_owned()));
        book.sheet("概要").notes.push((0, 0, "差し替え版".to_owned()));
    }),
    ("56-answers-merged", |book| {
        let items = book.sheet("点検票");
        let answer = items.column("回答");
        items.merges.push((answer, 6, 8));
        for row in [7, 8] {
            items.cells.remove(&(row, answer));
        }
    }),
    ("57-answers-slipped-by-a-row", |book| {
        let items = book.sheet("点検票");
        let answer = items.column("回答");
        let mut rows = rows_below(items);
        rows.retain(|row| *row >= 6);
        for row in rows.into_iter().rev() {
            if let Some(cell) = items.cells.remove(&(row, answer)) {
                items.cells.insert((row + 1, answer), cell);
            }
        }
    }),
    ("58-answer-beside-no-question", |book| {
        let items = book.sheet("点検票");
        let answer = items.column("回答");
        let last = rows_below(items).into_iter().max().unwrap();
        items.put(last + 3, answer, "×");
    }),
    ("59-without-reasons-and-evidence", |book| {
        let items = book.sheet("点検票");
        let columns = ["理由・対象範囲・例外", "根拠資料の名称"].map(|head| items.column(head));
        for row in rows_below(items) {
            for column in columns {
                items.cells.remove(&(row, column));
            }
        }
        book.remove("改善計画");
    }),
    ("60-profile-sheet-missing", |book| book.remove("該当性")),
    ("61-profile-blank", |book| {
        let profile = book.sheet("該当性");
        let column = profile.column("回答");
        for row in rows_below(profile) {
            profile.cells.remove(&(row, column));
        }
    }),
    ("62-name-beside-the-code", |book| {
        no_number(book);
        book.sheet("概要").fact("所属コード", "420　福祉課");
    }),
    ("63-name-of-another-section-beside-the-code", |book| {
        no_number(book);
        book.sheet("概要").fact("所属コード", "0420（市民課）");
    }),
    ("64-name-in-the-place-of-the-code", |book| {
        no_number(book);
        book.sheet("概要").fact("所属コード", "福祉課");
    }),
    ("65-section-renamed-by-hand", |book| {
        no_number(book);
        book.sheet("概要").fact("所属", "くらし福祉課");
    }),
    ("66-report-instead-of-the-form", |book| {
        book.sheets.retain(|sheet| sheet.name == "概要");
        let facts = book.sheet("概要");
        facts.cells.retain(|(row, _), _| *row > 8);
        facts.put(0, 0, "情報セキュリティ自己点検結果報告書");
    }),
];
