//! The worked example 架空市: made by the same use cases that people work with, and opened to be played with.

mod audit;
mod city;
mod data;
mod folder;
mod seat;
mod story;

use std::{fs, path::Path};

use tenken_store::StoreError;

use crate::{
    app::App,
    desk::file_name,
    error::{AppError, Result},
    wire::{CaseOpenRequest, DemoView, DemoWriteRequest, DeskView, ExampleOpenRequest, PersonRequest},
};

/// What the desks of the story remember while it is told; taken away at its end.
const DESKS: &str = ".desks";

impl App {
    /// Does the whole main job for 架空市 in a folder, without a window: two years of requests, answers, reports,
    /// submissions, a return and its correction. The folder must not hold an example yet.
    pub fn demo_write(&mut self, request: &DemoWriteRequest) -> Result<DemoView> {
        let root = self.path_of(&request.folder)?;
        let lines = write_example(&root)?;
        let mut files = Vec::new();
        for place in folder::files(&root)? {
            let path = root.join(&place);
            files.push(crate::wire::DemoFile {
                ticket: self.ticket(&path)?,
                place: folder::as_read(&place),
            });
        }
        Ok(DemoView {
            folder: root.display().to_string(),
            files,
            lines,
        })
    }

    /// Opens a fresh copy of the example: `section` and `system` the case of 市民課 in the middle of its work (the
    /// window goes to the system's sheet itself), `office` the office's, `audit` that of the audit team.
    /// The example is made once for each version of the app; the copy of an earlier opening is replaced.
    pub fn example_open(&mut self, request: &ExampleOpenRequest) -> Result<DeskView> {
        let town = data::town()?;
        let (place, role) = match request.which.as_str() {
            "section" | "system" => (town.sections.first().map(|s| s.folder.clone()), "section_deputy"),
            "office" => (Some(town.office.folder.clone()), "secretariat"),
            "audit" => (Some(audit::audit()?.folder), "auditor"),
            _ => return Err(AppError::ExampleUnavailable),
        };
        self.close_quietly();
        let home = self.host.data_dir.join("example").join(env!("CARGO_PKG_VERSION"));
        let pristine = pristine(&home)?;
        let copy = folder::fresh_copy(&pristine, &home)?;
        let case = folder::newest_case(&copy.join(place.unwrap_or_default()))?;
        let ticket = self.ticket(&case)?;
        let desk = self.case_open(&CaseOpenRequest {
            ticket,
            passphrase: None,
            recovery_code: None,
            is_read_only: false,
        })?;
        match desk.persons.into_iter().find(|person| person.role == role) {
            Some(person) => self.operator_choose(&PersonRequest { person: person.id }),
            None => self.desk_view(),
        }
    }
}

/// Tells the story into the folder, which must not hold one yet.
fn write_example(root: &Path) -> Result<Vec<crate::wire::DemoLine>> {
    let town = data::town()?;
    let mut places = town.sections.iter().map(|section| &section.folder);
    if let Some(there) = std::iter::once(&town.office.folder)
        .chain(&mut places)
        .find(|place| root.join(place).exists())
    {
        return Err(StoreError::AlreadyThere {
            path: root.join(there),
        }
        .into());
    }
    let desks = root.join(DESKS);
    let told = story::Story::tell(root, &desks);
    let _ = fs::remove_dir_all(&desks);
    told
}

/// The example as it was made; made now where it is not there yet, whole or not at all.
fn pristine(home: &Path) -> Result<std::path::PathBuf> {
    let place = home.join("made");
    if place.is_dir() {
        return Ok(place);
    }
    let part = home.join(crate::host::fresh_id("part")?);
    let made =
        write_example(&part).and_then(|_| fs::rename(&part, &place).map_err(|source| failed(&place, source)));
    match made {
        Ok(()) => Ok(place),
        Err(error) => {
            let _ = fs::remove_dir_all(&part);
            // Another window was faster.
            if place.is_dir() { Ok(place) } else { Err(error) }
        }
    }
}

fn failed(path: &Path, source: std::io::Error) -> AppError {
    AppError::File {
        action: "write",
        file: file_name(path),
        source,
    }
}
