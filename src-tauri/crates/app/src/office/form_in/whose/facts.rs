//! What stands beside a label: the keys of the form, who did it and when, what was said beside the answers.

use std::collections::BTreeMap;

use tenken_documents::book_in::CellIn;
use tenken_domain::typed::fold;

use super::super::{note::Where, table::grid::Grid};
use crate::output::form_number;

/// A fact of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::office::form_in) enum Fact {
    FormNumber,
    BodyCode,
    Year,
    EditionId,
    Edition,
    Kind,
    UnitName,
    UnitCode,
    SystemName,
    SystemCode,
    Performer,
    PeriodFrom,
    PeriodTo,
    Headcount,
    Remarks,
    Wishes,
    ConfirmTitle,
    ConfirmName,
    ConfirmDate,
    ConfirmedBy,
    ConfirmedAt,
    AnsweredAt,
    DepartmentTitle,
    DepartmentName,
    DepartmentDate,
    DepartmentOpinion,
    Accepted,
    Deputy,
    CheckNumber,
    Version,
}

const LABELS: &[(Fact, &[&str])] = &[
    (Fact::FormNumber, &["様式識別番号"]),
    (
        Fact::BodyCode,
        &["団体コード", "市区町村コード", "地方公共団体コード"],
    ),
    (Fact::Year, &["年度", "点検年度"]),
    (Fact::EditionId, &["点検表の版の識別"]),
    (Fact::Edition, &["点検表の版", "点検表"]),
    (Fact::Kind, &["種別", "点検票の種別"]),
    (
        Fact::UnitName,
        &[
            "所属",
            "課名",
            "部局・課",
            "所属名",
            "課・室名",
            "部署名",
            "担当課",
        ],
    ),
    (Fact::UnitCode, &["所属コード", "課コード", "部署コード"]),
    (
        Fact::SystemName,
        &["対象システム", "システム名", "情報システム名"],
    ),
    (Fact::SystemCode, &["システムコード"]),
    (Fact::Performer, &["実施者", "点検実施者", "記入者"]),
    (Fact::PeriodFrom, &["点検期間の初日", "実施期間の初日"]),
    (
        Fact::PeriodTo,
        &["点検期間の末日", "実施期間の末日", "実施日", "点検日"],
    ),
    (Fact::Headcount, &["対象職員数", "職員数"]),
    (Fact::Remarks, &["総括所見", "所見", "総評"]),
    (Fact::Wishes, &["上位者・全庁への要望", "要望", "要望事項"]),
    (Fact::ConfirmTitle, &["確認した者の職名", "点検責任者の職名"]),
    (Fact::ConfirmName, &["確認した者の氏名", "点検責任者の氏名"]),
    (Fact::ConfirmDate, &["点検責任者の確認日", "確認年月日"]),
    (Fact::ConfirmedBy, &["確認した者(職名・氏名)", "点検責任者"]),
    (Fact::ConfirmedAt, &["確定の時刻"]),
    (Fact::AnsweredAt, &["回答の時刻"]),
    (Fact::DepartmentTitle, &["部局長の職名"]),
    (Fact::DepartmentName, &["部局長の氏名"]),
    (Fact::DepartmentDate, &["部局長の確認日"]),
    (Fact::DepartmentOpinion, &["部局長の意見"]),
    (Fact::Accepted, &["未回答のまま確定した件数"]),
    (Fact::Deputy, &["代行"]),
    (Fact::CheckNumber, &["照合番号"]),
    (Fact::Version, &["版"]),
];

/// How far to the right of a label its value may stand.
const REACH: u32 = 6;
/// The longest label, in bytes.
const LONGEST: usize = 60;
/// Rows of a sheet in which labels are looked for.
pub(in crate::office::form_in) const DEPTH: u32 = 200;

/// The facts of some sheets: the first value of each, with its place.
#[derive(Debug, Default)]
pub(in crate::office::form_in) struct Facts<'a> {
    found: BTreeMap<Fact, (&'a CellIn, Where)>,
    /// A number that stands in the running head of a sheet.
    pub head_number: Option<(String, Where)>,
    /// Second source: the hidden sheet, name to value.
    pub hidden: BTreeMap<String, String>,
}

impl<'a> Facts<'a> {
    /// Out of sheets, each above a row.
    pub(in crate::office::form_in) fn of(grids: &[(&Grid<'a>, u32)]) -> Self {
        let mut facts = Self::default();
        for (grid, end) in grids {
            facts.take_hidden(grid);
            facts.take_head(grid);
            facts.take(grid, *end);
        }
        facts
    }

    /// The cell beside a label; none where it is empty or the label is not there.
    pub(in crate::office::form_in) fn cell(&self, fact: Fact) -> Option<(&'a CellIn, &Where)> {
        self.found.get(&fact).map(|(cell, at)| (*cell, at))
    }

    /// Its text.
    pub(in crate::office::form_in) fn text(&self, fact: Fact) -> Option<(&'a str, &Where)> {
        self.cell(fact).map(|(cell, at)| (cell.said(), at))
    }

    fn take(&mut self, grid: &Grid<'a>, end: u32) {
        let rows = || grid.rows.iter().take_while(|row| row.row < end);
        // 項目, 値, 備考: where they stand, values are in their own column.
        let columns = rows().find_map(|row| {
            let is = |cell: &CellIn, word: &str| cell.text.len() <= LONGEST && fold(&cell.text) == word;
            let column = |word: &str| row.cells.iter().find(|cell| is(cell, word));
            Some((column("項目")?.column, column("値")?.column))
        });
        for row in rows() {
            for (at, label) in row.cells.iter().enumerate() {
                if label.text.len() > LONGEST {
                    continue;
                }
                let folded = fold(label.text.trim_end_matches([':', '：']));
                let Some(fact) = fact_of(&folded) else {
                    continue;
                };
                let value = match columns {
                    Some((labels, values)) if label.column == labels => row.cell(values),
                    Some(_) => None,
                    None => row
                        .cells
                        .get(at + 1)
                        .copied()
                        .filter(|cell| cell.column - label.column <= REACH)
                        .filter(|cell| fact_of(&fold(&cell.text)).is_none()),
                };
                if let Some(value) = value {
                    self.found
                        .entry(fact)
                        .or_insert_with(|| (value, grid.at(row.row, value.column)));
                }
            }
        }
    }

    /// 「…　様式識別番号　9F3K-27QX」 in one cell near the top of any sheet.
    fn take_head(&mut self, grid: &Grid<'a>) {
        const MARK: &str = "様式識別番号";
        let top = grid.rows.iter().take_while(|row| row.row < 10);
        for cell in top.flat_map(|row| &row.cells) {
            let Some((_, rest)) = cell.text.split_once(MARK) else {
                continue;
            };
            let typed: String = rest
                .trim_start_matches([' ', '　', ':', '：'])
                .chars()
                .take(9)
                .collect();
            if let Some(number) = form_number(&typed)
                && self.head_number.is_none()
            {
                self.head_number = Some((number, grid.at(cell.row, cell.column)));
            }
        }
    }

    fn take_hidden(&mut self, grid: &Grid<'a>) {
        let Some(column) = grid
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .find(|cell| &*cell.text == "body_code")
            .map(|cell| cell.column)
        else {
            return;
        };
        for row in &grid.rows {
            let (Some(name), Some(value)) = (row.cell(column), row.cell(column + 1)) else {
                continue;
            };
            self.hidden
                .entry(name.text.to_string())
                .or_insert_with(|| value.text.to_string());
        }
    }
}

fn fact_of(folded: &str) -> Option<Fact> {
    LABELS
        .iter()
        .find(|(_, labels)| labels.contains(&folded))
        .map(|(fact, _)| *fact)
}
