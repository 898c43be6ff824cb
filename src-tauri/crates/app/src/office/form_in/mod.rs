//! Reading forms that came back, however they were mangled: every field with its cell, every oddity named.

mod city;
mod file;
mod former;
mod many;
mod matrix;
mod note;
mod one;
mod own;
mod sealed;
mod table;
mod whose;

use std::collections::BTreeMap;

use tenken_documents::book_in::SheetIn;
use tenken_domain::{
    profile::{Profile, ProfileCode},
    vocabulary::SetCode,
};
use tenken_parcel::content::{Answered, DepartmentConfirmation, Settings};

pub(crate) use self::{
    file::{book_cells, not_found, note_line, read_forms_in},
    former::read_mapped,
    note::{FormNote, NOTES, Weight, Where},
    own::paper as own_paper,
    table::{
        answers::AnswerRead,
        carried::{CELLS as CARRIED_CELLS, CarriedRead},
        measures::MeasureRead,
        profile::ProfileRead,
    },
    whose::{context::FormContext, identity::Identity},
};
use self::{
    one::read_one,
    table::{
        grid::Grid,
        head::{self, Heads, Table},
    },
    whose::facts,
};

/// A text with its cell; empty where there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TextRead {
    pub text: String,
    pub at: Where,
}

/// Who confirmed the form, as far as it says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ConfirmedRead {
    /// Post and name.
    pub by: TextRead,
    /// ISO.
    pub on: Option<String>,
    pub is_deputised: bool,
    /// Moment of the act, where the program wrote the workbook.
    pub at: String,
    /// 未回答 n 件のまま確定, where the workbook says so.
    pub accepted: Option<u32>,
    /// 照合番号 of the sealed version, 16 digits, where the program wrote the workbook.
    pub check_number: String,
}

/// One form as read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FormRead {
    pub identity: Identity,
    /// Name of the sheet with the answers.
    pub sheet: String,
    /// SHA-256 of the edition; empty where the edition is not known.
    pub edition_sha256: String,
    pub version: Option<u32>,
    pub set: Option<SetCode>,
    pub settings: Option<Settings>,
    pub profile: BTreeMap<ProfileCode, ProfileRead>,
    pub answers: Vec<AnswerRead>,
    pub measures: Vec<MeasureRead>,
    /// 前年度から続く改善.
    pub carried: Vec<CarriedRead>,
    pub remarks: TextRead,
    pub wishes: TextRead,
    pub performer: TextRead,
    /// ISO.
    pub period_from: Option<String>,
    /// ISO.
    pub period_to: Option<String>,
    pub headcount: Option<u32>,
    pub confirmed: ConfirmedRead,
    /// When it was answered, where the program wrote the workbook.
    pub answered: Option<Answered>,
    /// 部局長の確認.
    pub department: Option<DepartmentConfirmation>,
    /// The hidden sheet, name to value.
    pub hidden: BTreeMap<String, String>,
    pub notes: Vec<FormNote>,
}

impl FormRead {
    /// The heaviest of its notes.
    pub(crate) fn weight(&self) -> Weight {
        self.notes
            .iter()
            .map(FormNote::weight)
            .max()
            .unwrap_or(Weight::Hint)
    }

    /// The profile without its cells.
    pub(crate) fn profile_values(&self) -> Profile {
        Profile(
            self.profile
                .iter()
                .map(|(code, read)| (*code, read.value))
                .collect(),
        )
    }
}

/// A sheet with a table of questions.
struct Questions<'g, 'a> {
    grid: &'g Grid<'a>,
    heads: Heads,
}

/// The forms that a workbook holds: one, or several where it is a workbook of a department. None: no form at all.
pub(crate) fn read_forms(book: &[SheetIn], file_name: &str, context: &FormContext) -> Vec<FormRead> {
    let grids: Vec<Grid<'_>> = book.iter().map(Grid::of).collect();
    let mut tables = Vec::new();
    let mut others = Vec::new();
    for grid in &grids {
        match head::find(grid, Table::Questions) {
            Some(heads) => tables.push(Questions { grid, heads }),
            None => others.push(grid),
        }
    }
    if tables.is_empty() {
        return matrix::matrix(&others, file_name, context);
    }
    if let Some(mut read) = many::long(&tables, &others, file_name, context) {
        city::enrich(&mut read, &others, context);
        return read;
    }
    let groups = many::groups(tables, context);
    let is_alone = groups.len() == 1;
    let mut found = Vec::new();
    let mut left: Vec<&Grid<'_>> = others.clone();
    for mut group in groups {
        let hidden = many::leave_hidden(&mut group);
        // Sheets without a table belong to the one form; in a workbook of several each sheet speaks for itself.
        let around: Vec<&Grid<'_>> = if is_alone {
            others
                .iter()
                .copied()
                .chain(group.iter().map(|one| one.grid))
                .collect()
        } else {
            let mark = many::mark_of(&group[0], context);
            let (own, rest): (Vec<&Grid<'_>>, Vec<&Grid<'_>>) = left
                .iter()
                .partition(|grid| many::mark(grid, facts::DEPTH, context) == mark && !mark.is_empty());
            left = rest;
            group.iter().map(|one| one.grid).chain(own).collect()
        };
        let name = if is_alone { file_name } else { group[0].grid.name };
        let mut form = read_one(&group, &around, name, context);
        if !is_alone {
            many::take_shared(&mut form, &many::measure_tables(&left), context);
        }
        for name in hidden {
            let at = Where {
                sheet: name,
                cell: String::new(),
            };
            form.notes
                .push(FormNote::at("sheet-hidden-left", &at).wanted(&form.sheet));
        }
        found.push(form);
    }
    if !is_alone {
        many::name_unassigned(&mut found, &left);
    }
    found
}
