//! Heads of columns as offices write them, and the field each is read as.

use std::collections::BTreeMap;

use tenken_documents::book_in::{CellIn, SheetIn};
use tenken_domain::text::half_width;

/// How far down a sheet heads are looked for.
const HEADS_WITHIN: u32 = 30;

/// What a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Section,
    System,
}

impl Kind {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::System => "system",
        }
    }
}

/// A field, and the heads that mean it: half width, without blanks and brackets, longest words of a city's lists.
const FIELDS: &[(&str, &[&str])] = &[
    (
        "code",
        &[
            "課コード",
            "課等コード",
            "課室コード",
            "課cd",
            "所属コード",
            "所属cd",
            "所属番号",
            "課番号",
            "組織コード",
            "組織cd",
            "部署コード",
            "課所コード",
        ],
    ),
    (
        "name",
        &[
            "課名",
            "課等名",
            "課室名",
            "課名称",
            "課所名",
            "所属名",
            "所属名称",
            "所属",
            "組織名",
            "組織名称",
            "部署名",
            "部署",
            "課",
            "課等",
        ],
    ),
    (
        "department-code",
        &["部局コード", "部コード", "局コード", "部局cd", "部等コード"],
    ),
    (
        "department",
        &[
            "部局名",
            "部局名称",
            "部局",
            "部名",
            "部等名",
            "局名",
            "部",
            "局",
            "部門",
            "部門名",
        ],
    ),
    (
        "head-title",
        &[
            "課長の職名",
            "課長職名",
            "課長等職名",
            "課長等の職名",
            "所属長職名",
            "所属長の職名",
            "職名",
            "役職",
            "役職名",
            "責任者職名",
            "情報セキュリティ管理者職名",
        ],
    ),
    (
        "head-name",
        &[
            "課長の氏名",
            "課長氏名",
            "課長名",
            "課長等氏名",
            "課長等の氏名",
            "課長",
            "所属長氏名",
            "所属長の氏名",
            "所属長名",
            "所属長",
            "氏名",
            "責任者氏名",
            "情報セキュリティ管理者氏名",
        ],
    ),
    (
        "former-code",
        &[
            "旧課コード",
            "旧コード",
            "旧所属コード",
            "変更前コード",
            "変更前の課コード",
            "前年度コード",
        ],
    ),
    ("excluded", &["対象外", "点検対象外", "対象外区分"]),
    ("target", &["対象", "点検対象", "対象区分"]),
    ("reason", &["対象外の理由", "対象外理由", "理由"]),
    (
        "system-code",
        &[
            "システムコード",
            "情報システムコード",
            "システムcd",
            "システム番号",
            "システムid",
        ],
    ),
    (
        "system-name",
        &[
            "システム名",
            "システム名称",
            "情報システム名",
            "情報システム名称",
            "システムの名称",
        ],
    ),
    (
        "owner-code",
        &[
            "所管課コード",
            "所管コード",
            "主管課コード",
            "所管所属コード",
            "所管課cd",
            "担当課コード",
        ],
    ),
    (
        "owner",
        &["所管課名", "所管課", "主管課", "主管課名", "担当課", "担当課名"],
    ),
    (
        "manager-title",
        &[
            "管理者の職名",
            "管理者職名",
            "システム管理者職名",
            "システム管理者の職名",
            "情報システム管理者職名",
        ],
    ),
    (
        "manager-name",
        &[
            "管理者の氏名",
            "管理者氏名",
            "管理者名",
            "管理者",
            "システム管理者氏名",
            "システム管理者の氏名",
            "システム管理者名",
            "システム管理者",
            "情報システム管理者",
            "情報システム管理者氏名",
        ],
    ),
];

/// The heads of a table and the column of each field.
#[derive(Debug)]
pub(super) struct Heads {
    pub kind: Kind,
    /// Row of the heads, from 0.
    pub row: u32,
    /// Column of each field.
    pub columns: BTreeMap<&'static str, u32>,
    /// Head as it stands there, and its field (`-` for none), in the order of the columns.
    pub words: Vec<[String; 2]>,
}

/// The field of a head.
fn field_of(head: &str) -> Option<&'static str> {
    let folded = folded(head);
    let known = FIELDS.iter().find(|(_, words)| words.contains(&folded.as_str()));
    known.map(|(field, _)| *field)
}

/// Half width and lower case; without blanks, brackets with what stands in them, and marks of duty.
fn folded(text: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::new();
    for c in half_width(text).to_lowercase().chars() {
        match c {
            '(' | '[' | '【' | '「' => depth += 1,
            ')' | ']' | '】' | '」' => depth = depth.saturating_sub(1),
            '*' | '※' | '・' | '.' | '-' | '_' | '/' => {}
            c if c.is_whitespace() => {}
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// The heads of a sheet: the row in which most columns are known, alone or together with the row above it, where a
/// merged cell names what its columns have in common.
pub(super) fn heads_of(sheet: &SheetIn) -> Option<Heads> {
    let mut rows: BTreeMap<u32, Vec<&CellIn>> = BTreeMap::new();
    for cell in sheet.cells.iter().filter(|cell| cell.row < HEADS_WITHIN) {
        rows.entry(cell.row).or_default().push(cell);
    }
    let mut best: Option<Heads> = None;
    for (row, cells) in &rows {
        let above = row.checked_sub(1).and_then(|above| rows.get(&above));
        if let Some(found) = heads_in(*row, cells, above)
            && best
                .as_ref()
                .is_none_or(|best| found.columns.len() > best.columns.len())
        {
            best = Some(found);
        }
    }
    best
}

fn heads_in(row: u32, cells: &[&CellIn], above: Option<&Vec<&CellIn>>) -> Option<Heads> {
    let over = |column: u32| {
        let left = above?.iter().filter(|cell| cell.column <= column);
        left.max_by_key(|cell| cell.column).map(|cell| &*cell.text)
    };
    let mut columns = BTreeMap::new();
    let mut words = Vec::new();
    let mut places: Vec<(u32, String)> = cells
        .iter()
        .map(|cell| (cell.column, cell.text.to_string()))
        .collect();
    // A head that reaches over both rows stands in the upper one.
    for cell in above.into_iter().flatten() {
        if !places.iter().any(|(column, _)| *column == cell.column) && field_of(&cell.text).is_some() {
            places.push((cell.column, cell.text.to_string()));
        }
    }
    places.sort_by_key(|(column, _)| *column);
    for (column, text) in places {
        let joined = over(column).and_then(|over| {
            [format!("{over}{text}"), format!("{over}の{text}")]
                .iter()
                .find_map(|joined| field_of(joined))
        });
        let field = joined
            .or_else(|| field_of(&text))
            .filter(|field| !columns.contains_key(field));
        if let Some(field) = field {
            columns.insert(field, column);
        }
        words.push([text.trim().to_owned(), field.unwrap_or("-").to_owned()]);
    }
    let has = |field: &str| columns.contains_key(field);
    let kind = if has("system-code") && has("system-name") {
        // In a list of systems the code of a section is that of the owner.
        for (own, other) in [("code", "owner-code"), ("name", "owner")] {
            if let (Some(column), false) = (columns.get(own).copied(), columns.contains_key(other)) {
                columns.insert(other, column);
            }
            columns.remove(own);
        }
        Kind::System
    } else if has("code") && has("name") {
        Kind::Section
    } else {
        return None;
    };
    Some(Heads {
        kind,
        row,
        columns,
        words,
    })
}

#[cfg(test)]
mod tests {
    use tenken_documents::book_in::CellKind;

    use super::*;

    fn sheet(rows: &[&[&str]]) -> SheetIn {
        let mut cells = Vec::new();
        for (row, texts) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*texts).filter(|(_, text)| !text.is_empty()) {
                cells.push(CellIn::new(row, column, CellKind::Text, text));
            }
        }
        SheetIn {
            name: "組織".to_owned(),
            cells,
            ..SheetIn::default()
        }
    }

    #[test]
    fn heads_are_known_in_any_order_and_spelling() {
        let found = heads_of(&sheet(&[
            &["令和８年度　組織一覧"],
            &["部　局　名", "所属ＣＤ", "所属名（必須）", "所属長\n氏名", "備考"],
        ]))
        .unwrap();
        assert_eq!((found.kind, found.row), (Kind::Section, 1));
        let columns: Vec<_> = found.columns.into_iter().collect();
        assert_eq!(
            columns,
            [("code", 1), ("department", 0), ("head-name", 3), ("name", 2)]
        );
        assert_eq!(found.words[4], ["備考".to_owned(), "-".to_owned()]);
    }

    #[test]
    fn a_merged_head_above_names_its_columns() {
        let found = heads_of(&sheet(&[
            &["課", "", "課長", "", "対象外"],
            &["コード", "名称", "職名", "氏名", ""],
        ]))
        .unwrap();
        assert_eq!(found.row, 1);
        let columns: Vec<_> = found.columns.into_iter().collect();
        assert_eq!(
            columns,
            [
                ("code", 0),
                ("excluded", 4),
                ("head-name", 3),
                ("head-title", 2),
                ("name", 1)
            ]
        );
    }

    #[test]
    fn in_a_list_of_systems_the_section_is_the_owner() {
        let found = heads_of(&sheet(&[&["課コード", "課名", "システムコード", "システム名"]])).unwrap();
        assert_eq!(found.kind, Kind::System);
        assert_eq!(found.columns.get("owner-code"), Some(&0));
        assert!(heads_of(&sheet(&[&["品名", "単価"], &["課名", "電話"]])).is_none());
    }
}
