//! The checklists that come with the program, embedded at build time.

use std::sync::OnceLock;

use include_dir::{Dir, include_dir};

use crate::{
    error::ChecklistError,
    fault::Problem,
    library::{EditionSummary, Files, Library, Which},
    model::{Body, ControlTable, Edition, ProfileQuestion},
    read::{self, Doc, Sink},
};

static CHECKLISTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../checklists");

fn gather(dir: &Dir<'_>, files: &mut Files) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(path, file.contents().to_vec());
    }
    for inner in dir.dirs() {
        gather(inner, files);
    }
}

/// Read once; it cannot change while the program runs.
static LIBRARY: OnceLock<Result<Library, Vec<Problem>>> = OnceLock::new();

fn read() -> Result<Library, Vec<Problem>> {
    let mut files = Files::new();
    gather(&CHECKLISTS, &mut files);
    Library::read(&files, None).map_err(|error| error.problems().to_vec())
}

impl Library {
    /// The shipped checklists. The tests of this crate prove that they read without a problem.
    pub fn shipped() -> Result<&'static Self, ChecklistError> {
        let read = LIBRARY.get_or_init(read);
        read.as_ref().map_err(|problems| ChecklistError::Faulty {
            problems: problems.clone(),
        })
    }
}

/// All shipped editions, by body id, the newest of a body first.
pub fn shipped() -> Result<Vec<EditionSummary>, ChecklistError> {
    Ok(Library::shipped()?.editions())
}

/// A shipped edition. `body` is an id or a 団体コード.
pub fn load(body: &str, which: Which<'_>) -> Result<Edition, ChecklistError> {
    Library::shipped()?.load(body, which)
}

/// A shipped body. `body` is an id or a 団体コード.
pub fn body(body: &str) -> Result<Body, ChecklistError> {
    Library::shipped()?.body(body)
}

/// A body that no checklist is shipped for: the usual routes, approvers, labels and forms of `generic.toml`, no titles
/// of its own yet. Its id, with which its items begin, is its 団体コード.
pub fn new_body(code: &str, name: &str) -> Result<Body, ChecklistError> {
    const GENERIC: &str = "generic.toml";
    let sink = Sink::default();
    let text = CHECKLISTS
        .get_file(GENERIC)
        .and_then(include_dir::File::contents_utf8)
        .unwrap_or_default();
    let made = read::body(&Doc::new(GENERIC, text, &sink)).map(|body| Body {
        id: code.to_owned(),
        code: code.to_owned(),
        name: name.to_owned(),
        short_name: name.to_owned(),
        ..body
    });
    if let Some(body) = &made {
        read::check_body(&sink, GENERIC, code, body);
    }
    let problems = sink.into_problems();
    match made {
        Some(body) if problems.is_empty() => Ok(body),
        _ => Err(ChecklistError::Faulty { problems }),
    }
}

/// Names of domains and control codes.
pub fn controls() -> Result<&'static ControlTable, ChecklistError> {
    Ok(Library::shipped()?.controls())
}

/// The profile questions in order.
pub fn profile_questions() -> Result<&'static [ProfileQuestion], ChecklistError> {
    Ok(Library::shipped()?.profile_questions())
}

/// A folder of somebody's own checklists, read over the shipped ones: `<body>/body.toml` and so on, or the
/// folder of one body with `body.toml` at the top.
pub fn from_folder(files: Files) -> Result<Library, ChecklistError> {
    let base = Library::shipped()?;
    Library::read(&under_body(files), Some(base))
}

/// Puts the files of a single body's folder below its id, so that both kinds of folder read alike.
fn under_body(files: Files) -> Files {
    let Some(own) = files.get("body.toml") else {
        return files;
    };
    let id = std::str::from_utf8(own)
        .ok()
        .and_then(|text| text.parse::<toml::Table>().ok())
        .and_then(|table| table.get("id")?.as_str().map(str::to_owned))
        .unwrap_or_else(|| "body".to_owned());
    files
        .into_iter()
        .map(|(path, bytes)| (format!("{id}/{path}"), bytes))
        .collect()
}
