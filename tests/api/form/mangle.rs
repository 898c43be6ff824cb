//! What people, gateways and other programs do to a form on its way.

use super::{
    Book, Cell,
    book::{Sheet, copy_row, no_number, put_answers, put_days, wide},
    rows_below,
};

/// A form filled in and then changed: name, and what was done to it.
pub type Mangled = (&'static str, fn(&mut Book));

pub const MANGLED: &[Mangled] = &[
    ("01-as-it-is", |_| {}),
    ("02-sheet-renamed", |book| {
        "福祉課 回答(提出用)".clone_into(&mut book.sheet("点検票").name);
    }),
    ("03-rows-inserted-above", |book| {
        book.sheet("点検票").insert_rows(0, 4);
    }),
    ("04-row-inserted-between", |book| {
        book.sheet("点検票").insert_rows(12, 2);
        book.sheet("点検票").put(12, 3, "ここから下は係長が確認");
    }),
    ("05-columns-inserted", |book| {
        let items = book.sheet("点検票");
        items.insert_columns(3, 2);
        items.put(2, 3, "担当係");
    }),
    ("06-column-moved", |book| {
        let items = book.sheet("点検票");
        let (answer, last) = (items.column("回答"), 40);
        let moved: Vec<_> = items
            .cells
            .keys()
            .filter(|(_, column)| *column == answer)
            .copied()
            .collect();
        for at in moved {
            let cell = items.cells.remove(&at).unwrap();
            items.cells.insert((at.0, last), cell);
        }
    }),
    ("07-hidden-sheet-stripped", |book| book.remove("識別")),
    ("08-item-ids-stripped", |book| {
        book.remove("識別");
        let items = book.sheet("点検票");
        let column = items.column("設問の識別");
        items.remove_column(column);
    }),
    ("09-head-reworded", |book| {
        let items = book.sheet("点検票");
        for (old, new) in [
            ("回答", "ご回答（○△×－）"),
            ("理由・対象範囲・例外", "理由（△×－のとき）"),
            ("設問", "点　検　項　目"),
        ] {
            let (row, column) = items.find(old);
            items.put(row, column, new);
        }
    }),
    ("10-head-of-two-rows", |book| {
        let items = book.sheet("点検票");
        items.insert_rows(3, 1);
        let name = items.column("根拠資料の名称");
        items.put(2, name, "根拠資料");
        for (at, head) in ["名称", "所在", "確認日"].into_iter().enumerate() {
            let column = name + u16::try_from(at).unwrap();
            if at > 0 {
                items.cells.remove(&(2, column));
            }
            items.put(3, column, head);
        }
    }),
    ("11-answers-in-words", |book| {
        put_answers(
            book,
            &[
                "はい",
                "一部実施",
                "いいえ",
                "該当なし",
                "実施済",
                "一部",
                "未実施",
                "なし",
            ],
        );
    }),
    ("12-answers-in-other-marks", |book| {
        put_answers(book, &["◯", "▲", "✕", "ー", "⭕", "△", "Ｘ", "―"]);
    }),
    ("13-answers-ticked", |book| {
        put_answers(book, &["✓", "△", "×", "Ｎ／Ａ", "レ", "1", "ok", "－"]);
    }),
    ("14-answers-with-words-behind", |book| {
        put_answers(
            book,
            &["○実施", "△（一部実施）", "×：未実施", "－該当なし", "○ 実施"],
        );
    }),
    ("15-answers-not-known", |book| {
        put_answers(book, &["？", "わからない", "不明", "○"]);
    }),
    ("16-answers-that-cannot-be-read", |book| {
        put_answers(book, &["○×", "たぶん大丈夫", "5", "○"]);
    }),
    ("17-truth-values", |book| {
        let items = book.sheet("点検票");
        let column = items.column("回答");
        items.cells.insert((3, column), Cell::Truth(true));
        items.cells.insert((4, column), Cell::Truth(false));
    }),
    ("18-answers-by-formula", |book| {
        let items = book.sheet("点検票");
        let column = items.column("回答");
        items
            .cells
            .insert((3, column), Cell::Formula("=\"○\"".to_owned(), "○".to_owned()));
        items.cells.insert(
            (4, column),
            Cell::Formula("=VLOOKUP(1,A1:B2,2)".to_owned(), "△".to_owned()),
        );
    }),
    ("19-formula-broken", |book| {
        let items = book.sheet("点検票");
        let column = items.column("回答");
        items.cells.insert(
            (3, column),
            Cell::Formula("=1/0".to_owned(), "#DIV/0!".to_owned()),
        );
    }),
    ("20-days-in-every-form", |book| {
        put_days(
            book,
            &[
                "令和8年7月10日",
                "R8.7.10",
                "2026/7/10",
                "20260710",
                "令和八年七月十日",
                "2026-07-10T09:00",
            ],
        );
    }),
    ("21-days-that-are-none", |book| {
        put_days(book, &["31.7.2026", "7/10", "来週", "令和8年13月1日"]);
    }),
    ("22-first-year-of-an-era", |book| {
        put_days(book, &["令和元年5月1日", "平成31年4月30日"]);
    }),
    ("23-day-as-number", |book| {
        let items = book.sheet("点検票");
        let column = items.column("確認日");
        items.cells.insert((3, column), Cell::Number(46_213.0));
    }),
    ("24-section-code-lost-its-zero", |book| {
        let facts = book.sheet("概要");
        let (row, column) = facts.find("所属コード");
        facts.cells.insert((row, column + 1), Cell::Number(420.0));
        book.remove("識別");
    }),
    ("25-section-code-lost-and-no-number", |book| {
        let facts = book.sheet("概要");
        let (row, column) = facts.find("所属コード");
        facts.cells.insert((row, column + 1), Cell::Number(420.0));
        no_number(book);
    }),
    ("26-keys-emptied-number-kept", |book| {
        let facts = book.sheet("概要");
        for label in ["団体コード", "点検表の版の識別", "所属コード", "年度", "所属"] {
            let (row, column) = facts.find(label);
            facts.cells.remove(&(row, column + 1));
        }
        book.remove("識別");
    }),
    ("27-form-of-another-section", |book| {
        let facts = book.sheet("概要");
        facts.fact("所属コード", "0312");
        facts.fact("所属", "市民課");
    }),
    ("28-only-the-name-of-the-section", |book| {
        no_number(book);
        let facts = book.sheet("概要");
        let (row, column) = facts.find("所属コード");
        facts.cells.remove(&(row, column + 1));
    }),
    ("29-no-identity-at-all", |book| {
        no_number(book);
        book.remove("概要");
    }),
    ("30-another-city", |book| {
        no_number(book);
        book.sheet("概要").fact("団体コード", "062022");
    }),
    ("31-another-edition", |book| {
        no_number(book);
        book.sheet("概要").fact("点検表の版の識別", "2019-04");
    }),
    ("32-rows-of-another-edition", |book| {
        let items = book.sheet("点検票");
        let column = items.column("設問の識別");
        items.put(3, column, "kakuu-ZZZ-99-z");
        items.put(4, column, "kakuu-HUM-99-a");
    }),
    ("33-number-mistyped", |book| {
        book.remove("識別");
        for sheet in &mut book.sheets {
            sheet.cells.remove(&(1, 0));
        }
        book.sheet("概要").fact("様式識別番号", "0000-000U");
    }),
    ("34-row-twice-with-another-answer", |book| {
        let items = book.sheet("点検票");
        let row = copy_row(items, 3, 200);
        let column = items.column("回答");
        items.put(row, column, "×");
    }),
    ("35-row-twice-the-same", |book| {
        copy_row(book.sheet("点検票"), 3, 200);
    }),
    ("36-rows-deleted", |book| {
        book.sheet("点検票")
            .cells
            .retain(|(row, _), _| !(5..8).contains(row));
    }),
    ("37-text-beyond-the-limit", |book| {
        let items = book.sheet("点検票");
        let column = items.column("理由・対象範囲・例外");
        items.put(4, column, &"長".repeat(10_001));
    }),
    ("38-text-like-a-formula", |book| {
        let items = book.sheet("点検票");
        let column = items.column("理由・対象範囲・例外");
        for (row, text) in (3..).zip(["=1+1", "+81 238", "-3件", "@課長", "㈱髙﨑①😀\n葛\u{e0100}"])
        {
            items.put(row, column, text);
        }
    }),
    ("39-measure-in-other-words", |book| {
        let measures = book.sheet("改善計画");
        for (old, new) in [
            ("設問番号", "該当設問"),
            ("改善策", "改善内容"),
            ("期限", "完了予定日"),
        ] {
            let (row, column) = measures.find(old);
            measures.put(row, column, new);
        }
        let (row, column) = measures.find("完了予定日");
        measures.put(row + 1, column, "令和8年9月末");
    }),
    ("40-measure-without-question", |book| {
        let measures = book.sheet("改善計画");
        let (row, column) = measures.find("設問番号");
        measures.cells.remove(&(row + 1, column));
    }),
    ("41-measure-of-unknown-question", |book| {
        let measures = book.sheet("改善計画");
        let (row, column) = measures.find("設問番号");
        measures.put(row + 1, column, "2、999");
    }),
    ("42-profile-no-and-row-answered", |book| {
        let profile = book.sheet("該当性");
        let column = profile.column("回答");
        for row in rows_below(profile) {
            profile.put(row, column, "いいえ");
        }
    }),
    ("43-profile-that-cannot-be-read", |book| {
        let profile = book.sheet("該当性");
        let column = profile.column("回答");
        profile.put(3, column, "△");
        profile.put(4, column, "有");
        profile.put(5, column, "？");
    }),
    ("44-nothing-filled-in", |book| {
        for (sheet, head) in [("該当性", "回答"), ("点検票", "回答")] {
            let sheet = book.sheet(sheet);
            let column = sheet.column(head);
            for row in rows_below(sheet) {
                sheet.cells.remove(&(row, column));
            }
        }
    }),
    ("45-not-confirmed", |book| {
        let facts = book.sheet("概要");
        for label in ["確認した者の職名", "確認した者の氏名", "点検責任者の確認日"] {
            let (row, column) = facts.find(label);
            facts.cells.remove(&(row, column + 1));
        }
    }),
    ("46-one-sheet-only", |book| {
        book.sheets.retain(|sheet| sheet.name == "点検票");
    }),
    ("47-full-width-everything", |book| {
        let items = book.sheet("点検票");
        let (number, code) = (items.column("番号"), items.column("管理コード"));
        for row in rows_below(items) {
            for column in [number, code] {
                let wide: String = items.text(row, column).chars().map(wide).collect();
                items.put(row, column, &wide);
            }
        }
        let column = items.column("設問の識別");
        items.remove_column(column);
        book.remove("識別");
    }),
    ("48-sheets-copied", |book| {
        let mut copy = book.sheet("点検票").clone();
        "点検票 (2)".clone_into(&mut copy.name);
        book.sheets.push(copy);
    }),
    ("49-answers-in-a-column-of-the-office", |book| {
        let items = book.sheet("点検票");
        let column = items.column("前年度");
        for row in rows_below(items) {
            items.put(row, column, "×");
        }
    }),
    ("51-summary-added", |book| {
        let mut summary = Sheet {
            name: "集計".to_owned(),
            ..Sheet::default()
        };
        for (column, head) in (0..).zip(["番号", "設問", "回答", "備考"]) {
            summary.put(0, column, head);
        }
        let question = book.sheet("点検票").text(3, 3);
        for (column, text) in (0..).zip(["1", question.as_str(), "済3・未2", "係ごとの数"]) {
            summary.put(1, column, text);
        }
        book.sheets.insert(0, summary);
    }),
    ("52-heads-again-on-each-page", |book| {
        let items = book.sheet("点検票");
        items.insert_rows(20, 1);
        let heads: Vec<_> = items
            .cells
            .range((2, 0)..=(2, u16::MAX))
            .map(|(at, cell)| (at.1, cell.clone()))
            .collect();
        for (column, cell) in heads {
            items.cells.insert((20, column), cell);
        }
    }),
    ("53-sorted-by-answer", |book| {
        let items = book.sheet("点検票");
        let rows = rows_below(items);
        let (first, last) = (rows[0], rows[rows.len() - 1]);
        let cells = std::mem::take(&mut items.cells);
        items.cells = cells
            .into_iter()
            .map(|((row, column), cell)| {
                let row = if rows.contains(&row) {
                    first + last - row
                } else {
                    row
                };
                ((row, column), cell)
            })
            .collect();
    }),
    ("50-staff-with-its-word", |book| {
        book.sheet("概要").fact("対象職員数", "２８名");
    }),
];
