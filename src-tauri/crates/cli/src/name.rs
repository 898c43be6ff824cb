//! Ids that a person need not type: a sheet by its kind or system code, a question by its number, a section by its
//! code, a measure by its 管理番号. What is not recognised goes on as typed, and the use case says that it is not there.

use tenken_app::wire::{MeasureView, SheetRequest};

use crate::{error::Result, session::Session};

/// The id of a sheet given as id, `organisation`, `central` (of the newest year) or system code.
pub(crate) fn sheet(session: &mut Session, typed: &str) -> Result<String> {
    let sheets = session.app.desk_view()?.sheets;
    let found = sheets
        .iter()
        .find(|line| line.id == typed)
        .or_else(|| {
            sheets
                .iter()
                .find(|line| !line.system_code.is_empty() && line.system_code == typed)
        })
        .or_else(|| {
            sheets
                .iter()
                .find(|line| line.kind == typed && line.kind != "system")
        });
    Ok(found.map_or_else(|| typed.to_owned(), |line| line.id.clone()))
}

/// The id of an item given as id or as question number.
pub(crate) fn item(session: &mut Session, sheet: &str, typed: &str) -> Result<String> {
    let Ok(number) = typed.parse::<i64>() else {
        return Ok(typed.to_owned());
    };
    let view = session.app.sheet_view(&SheetRequest {
        sheet: sheet.to_owned(),
    })?;
    let found = view.cards.into_iter().find(|card| card.number == number);
    Ok(found.map_or_else(|| typed.to_owned(), |card| card.item))
}

/// Sheet and item.
pub(crate) fn place(session: &mut Session, sheet_typed: &str, item_typed: &str) -> Result<(String, String)> {
    let sheet = sheet(session, sheet_typed)?;
    let item = item(session, &sheet, item_typed)?;
    Ok((sheet, item))
}

/// The unit id of a section or system given as id or code.
pub(crate) fn unit(session: &mut Session, typed: &str) -> Result<String> {
    for section in session.app.office_view()?.sections {
        if section.unit == typed || section.code == typed {
            return Ok(section.unit);
        }
        if let Some(system) = section
            .systems
            .iter()
            .find(|s| s.unit == typed || s.code == typed)
        {
            return Ok(system.unit.clone());
        }
    }
    Ok(typed.to_owned())
}

/// The id of a measure given as id or 管理番号.
pub(crate) fn measure(session: &mut Session, typed: &str) -> Result<String> {
    let is_it = |measure: &MeasureView| measure.number == typed || measure.id == typed;
    for line in session.app.desk_view()?.sheets {
        let view = session.app.sheet_view(&SheetRequest { sheet: line.id })?;
        if let Some(found) = view.measures.into_iter().find(is_it) {
            return Ok(found.id);
        }
    }
    Ok(typed.to_owned())
}

/// A field as `FieldRequest` names it, its sheet, item and measure given as above.
pub(crate) fn field(session: &mut Session, typed: &str) -> Result<String> {
    Ok(match typed.split('/').collect::<Vec<_>>()[..] {
        ["answer", sheet_typed, item_typed, column] => {
            let (sheet, item) = place(session, sheet_typed, item_typed)?;
            format!("answer/{sheet}/{item}/{column}")
        }
        ["sheet", sheet_typed, column] => format!("sheet/{}/{column}", sheet(session, sheet_typed)?),
        ["measure", number, column] => format!("measure/{}/{column}", measure(session, number)?),
        _ => typed.to_owned(),
    })
}
