//! 全庁集計表 (domain.md 4.13): every list of a year as a workbook that can be read back without loss.

mod answers;
mod carried;
pub(in crate::city) mod figures;
mod intake;
pub(in crate::city) mod plans;
mod status;

use std::{cell::RefCell, sync::Arc};

use tenken_documents::{DateText, TableBook, TableCell, TableSheet, table_book_xlsx};
use tenken_domain::{date::fiscal_year_label, profile::ProfileCode};
use tenken_parcel::content::SealedSheet;
use tenken_store::table::{intake_file::IntakeFile, reception::Reception};

use super::super::{
    model::{City, CitySheet},
    years::Audited,
};
use crate::{
    app::App,
    error::{AppError, Result},
    output::{date, mark, say},
    wire::{CityItemLine, CityYear, CorrectionLine, OddityLine, StatusView, YearRequest},
};

/// A table made beforehand; only 回答一覧 and 根拠資料 are long enough to be made while they are written.
pub(super) struct Made {
    pub name: &'static str,
    /// Message ids of the heads, with widths.
    pub columns: Vec<(&'static str, f64)>,
    pub frozen: u16,
    /// Columns that are printed; none = all.
    pub printed: Option<u16>,
    pub heat: Option<u16>,
    pub rows: Vec<Vec<TableCell<'static>>>,
}

/// Everything the tables are made from.
pub(super) struct Source {
    pub city: Arc<City>,
    pub body_code: String,
    /// Versions in force in the order of the figures.
    pub rows: Vec<Reception>,
    /// All versions of the year.
    pub all: Vec<Reception>,
    /// Files of the year's intakes that became no version, with the time of their run.
    pub refused: Vec<(String, IntakeFile)>,
    pub items: Vec<CityItemLine>,
    pub years: Vec<CityYear>,
    pub compared: i64,
    pub merged: Vec<String>,
    pub corrections: Vec<CorrectionLine>,
    pub oddities: Vec<OddityLine>,
    pub status: StatusView,
    pub exceptions: Vec<crate::wire::ExceptionLine>,
    pub audited: Vec<Audited>,
}

/// What was sealed, read a version at a time: all of a year at once would not be a constant amount of memory.
pub(super) struct SealedIn<'a> {
    app: &'a App,
    fault: RefCell<Option<AppError>>,
}

impl SealedIn<'_> {
    /// The sealed sheet; nothing after one that could not be read.
    pub(super) fn read(&self, row: &Reception) -> Option<SealedSheet> {
        if self.fault.borrow().is_some() {
            return None;
        }
        self.app
            .reception_sealed(row)
            .map_err(|error| self.fault.replace(Some(error)))
            .ok()
    }
}

impl App {
    /// The bytes of the workbook.
    pub(super) fn city_workbook(&mut self, city: &Arc<City>, check_number: &str) -> Result<Vec<u8>> {
        let source = self.workbook_source(city)?;
        let book = TableBook {
            title: say(
                "city-book-title",
                &[(
                    "year",
                    &fiscal_year_label(i32::try_from(city.year).unwrap_or_default()),
                )],
            ),
            author: self.desk()?.body.name.clone(),
            made_at: self.now(),
            mark: mark(&self.desk()?.body).classification,
            edition: say("city-book-source", &[("seq", &city.seq.to_string())]),
            check_number: check_number.to_owned(),
        };
        let sealed = SealedIn {
            app: self,
            fault: RefCell::new(None),
        };
        let made = |table: Made| sheet(table, &source.city);
        let mut carried = Vec::new();
        let status = status::table(&source, &sealed, &mut carried);
        let sheets = vec![
            made(status),
            answers::answers(&source, &sealed),
            made(figures::domains(&source)),
            made(figures::items(&source)),
            made(figures::must_open(&source)),
            made(plans::measures(&source)),
            made(plans::exceptions(&source)),
            made(figures::years(&source)),
            made(figures::audits(&source)),
            made(plans::overdue(&source)),
            made(intake::table(&source)),
            answers::evidence(&source, &sealed),
            made(plans::corrections(&source)),
            made(carried::table(carried)),
            made(plans::oddities(&source)),
        ];
        let bytes = table_book_xlsx(&book, sheets)?;
        match sealed.fault.into_inner() {
            Some(error) => Err(error),
            None => Ok(bytes),
        }
    }

    fn workbook_source(&mut self, city: &Arc<City>) -> Result<Source> {
        let year = YearRequest {
            fiscal_year: i32::try_from(city.year).ok(),
        };
        let (years, compared) = self.city_years(city)?;
        let before = self.city_years_before(city)?.into_iter().next_back();
        let in_force = city.sheets.iter().chain(&city.central);
        Ok(Source {
            body_code: self.desk()?.body.code.clone(),
            rows: in_force.map(|sheet| sheet.row.clone()).collect(),
            refused: self.intake_refused(city.year)?,
            all: tenken_store::table::reception::of_year(self.desk()?.conn(), city.year)?,
            items: city.item_lines(before.as_deref(), 3),
            years,
            compared,
            merged: self.city_merged(city)?,
            corrections: self.correction_list(&year)?,
            oddities: self.oddity_list(&year)?,
            status: self.status_view(&year)?,
            exceptions: self.exception_lines()?,
            audited: self.audited(city)?,
            city: Arc::clone(city),
        })
    }
}

fn sheet<'a>(made: Made, city: &City) -> TableSheet<'a> {
    TableSheet {
        name: say(made.name, &[]),
        note: say(&format!("{}-note", made.name), &[]),
        columns: heads(&made.columns),
        frozen: made.frozen,
        printed: made.printed.unwrap_or(u16::MAX),
        is_wrapped: true,
        heat: made.heat.map(|column| (column, city.scale.bands)),
        rows: Box::new(made.rows.into_iter()),
    }
}

/// A profile code is its own head; other heads are messages.
fn heads(columns: &[(&str, f64)]) -> Vec<(String, f64)> {
    let head = |id: &str| {
        if id.parse::<ProfileCode>().is_ok() {
            id.to_owned()
        } else {
            say(id, &[])
        }
    };
    columns.iter().map(|(id, width)| (head(id), *width)).collect()
}

/// A day, or an empty cell.
fn day(iso: Option<&str>) -> TableCell<'static> {
    iso.and_then(date).map_or(TableCell::Empty, TableCell::Date)
}

/// The day in Japan of a stored time.
fn day_of(at: &str) -> TableCell<'static> {
    let day = super::super::status::local_day(at);
    day.map_or_else(
        || TableCell::text(at.to_owned()),
        |day| {
            TableCell::Date(DateText {
                iso: day.to_string(),
                text: day.era_long(),
            })
        },
    )
}

fn text(text: impl Into<String>) -> TableCell<'static> {
    TableCell::text(text.into())
}

fn optional(text: Option<&String>) -> TableCell<'static> {
    TableCell::text(text.cloned().unwrap_or_default())
}

/// はい, or nothing.
fn yes(is: bool) -> TableCell<'static> {
    if is {
        text(say("city-book-yes", &[]))
    } else {
        TableCell::Empty
    }
}

/// Section of a sheet: department, code, name as the figures name it.
fn whose(city: &City, sheet: &CitySheet) -> [TableCell<'static>; 3] {
    let section = &city.sections[sheet.section];
    [
        text(&section.department),
        text(&section.code),
        text(&section.name),
    ]
}
