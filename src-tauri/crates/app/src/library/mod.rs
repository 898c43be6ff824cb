//! The library: the editions that come with the program and those of the open case, looked through and compared.

mod booklet;
mod control;
mod list;
mod paper;
mod revision;
mod view;

use std::sync::Arc;

use tenken_checklist::{Edition, Filter, Finder, Which, controls};
use tenken_store::table::edition::{self, EditionName};

use crate::{
    app::App,
    desk::read_edition,
    error::Result,
    wire::{LibraryFilter, LibraryFound, LibraryView, LibraryViewRequest},
};

/// An edition that was taken off the shelf, read through once.
#[derive(Debug)]
pub(crate) struct Volume {
    edition: Arc<Edition>,
    finder: Finder,
    /// Hash of its content, where only the open case has it.
    own: Option<String>,
}

impl App {
    /// An edition with everything in it that fits.
    pub fn library_view(&mut self, request: &LibraryViewRequest) -> Result<LibraryView> {
        let volume = self.volume(&request.body, request.edition.as_deref())?;
        let found = volume.finder.find(&volume.edition, &filter(&request.filter)?);
        view::edition(&volume, &found)
    }

    /// What fits, by its names alone.
    pub fn library_find(&mut self, request: &LibraryViewRequest) -> Result<LibraryFound> {
        let volume = self.volume(&request.body, request.edition.as_deref())?;
        let found = volume.finder.find(&volume.edition, &filter(&request.filter)?);
        Ok(view::names(&volume.edition, &found))
    }

    /// Takes an edition off the shelf: one of the open case before one that comes with the program. The one that was
    /// looked at last lies there read through.
    fn volume(&mut self, body: &str, id: Option<&str>) -> Result<Arc<Volume>> {
        let body = self.body_id(body);
        let is_wanted = |name: &str, edition: &str| name == body && id.is_none_or(|id| id == edition);
        let own = self
            .own_names()?
            .into_iter()
            .find(|name| is_wanted(&name.body_id, &name.edition))
            .map(|name| name.sha256);
        let shipped = tenken_checklist::shipped()?
            .into_iter()
            .find(|line| own.is_none() && is_wanted(&line.body, &line.edition));
        let is_there = |volume: &&Arc<Volume>| {
            let known = &volume.edition;
            volume.own == own
                && (own.is_some()
                    || shipped
                        .as_ref()
                        .is_some_and(|line| line.body == known.body.id && line.edition == known.info.id))
        };
        if let Some(volume) = self.shelf.as_ref().filter(is_there) {
            return Ok(Arc::clone(volume));
        }
        let edition = match (&own, &self.desk) {
            (Some(sha256), Some(desk)) => read_edition(desk.conn(), sha256)?,
            _ => Arc::new(tenken_checklist::load(
                &body,
                id.map_or(Which::Newest, Which::Id),
            )?),
        };
        let volume = Arc::new(Volume {
            finder: Finder::new(&edition, controls()?),
            edition,
            own,
        });
        self.shelf = Some(Arc::clone(&volume));
        Ok(volume)
    }

    /// The editions that only the open case has, the newest first: what its office made or installed, or what its
    /// request brought.
    fn own_names(&self) -> Result<Vec<EditionName>> {
        let Some(desk) = &self.desk else {
            return Ok(Vec::new());
        };
        let shipped = tenken_checklist::shipped()?;
        let mut names = edition::names(desk.conn())?;
        names.retain(|name| {
            !shipped
                .iter()
                .any(|line| line.body == name.body_id && line.edition == name.edition)
        });
        Ok(names)
    }

    /// The id of a body given as id or 団体コード.
    fn body_id(&self, typed: &str) -> String {
        let own = self.desk.as_ref().map(|desk| &desk.body);
        match own {
            Some(body) if body.code == typed => body.id.clone(),
            _ => tenken_checklist::body(typed).map_or_else(|_| typed.to_owned(), |body| body.id),
        }
    }
}

/// The codes of a request; one that is unknown is refused by its name.
fn filter(asked: &LibraryFilter) -> Result<Filter> {
    fn code<T>(code: Option<&str>) -> Result<Option<T>>
    where
        T: std::str::FromStr,
        crate::error::AppError: From<T::Err>,
    {
        Ok(code.filter(|code| !code.is_empty()).map(str::parse).transpose()?)
    }
    Ok(Filter {
        role: code(asked.role.as_deref())?,
        domain: code(asked.domain.as_deref())?,
        level: code(asked.level.as_deref())?,
        control: code(asked.control.as_deref())?,
        sheet: code(asked.sheet.as_deref())?,
        set: code(asked.set.as_deref())?,
        text: asked.text.clone(),
    })
}
