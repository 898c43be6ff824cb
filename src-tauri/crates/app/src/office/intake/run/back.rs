//! What is asked back: a return parcel where the section has a key, else a line in one list of what is to be mended.

use std::path::PathBuf;

use tenken_documents::{FormBook, FormChoices, FormColumn, FormGuide, FormTable, form_book_xlsx};
use tenken_domain::{date::Day, text::normalise};
use tenken_parcel::{Protection, PublicKey, content::Mark};
use tenken_store::table::{parcel_log::ParcelLog, reception::Reception};

use super::{super::candidate::Candidate, Entry, view::is_marked};
use crate::{
    app::App,
    desk::{Way, parcel_record, safe_name, write_new},
    error::{AppError, Result},
    output::{date, labels, report_stem, say, written},
    sheet::SheetModel,
    wire::{IntakeRunTakeRequest, WrittenFile},
};

/// Words, day and folder of what is asked back.
pub(super) struct Asked {
    pub reason: String,
    pub due_on: Option<String>,
    pub folder: PathBuf,
}

impl Asked {
    /// Whoever gets a sheet back is told why.
    pub fn assert_worded(&self) -> Result<()> {
        if self.reason.is_empty() {
            return Err(AppError::FieldEmpty {
                field: "return-reason",
            });
        }
        Ok(())
    }
}

/// The marks of a sheet that is asked back.
pub(super) struct Marked {
    /// Item and words.
    pub items: Vec<(String, String)>,
    /// Words about what earlier years left open, which is no item.
    pub beside: Vec<String>,
    /// Place, question, answer now, what to do.
    pub cells: Vec<[String; 4]>,
}

/// A form that is asked back, for the list.
pub(super) struct Mend {
    pub place: String,
    pub unit: String,
    pub code: String,
    pub cells: Vec<[String; 4]>,
}

impl App {
    pub(super) fn asked(&self, request: &IntakeRunTakeRequest) -> Result<Asked> {
        Ok(Asked {
            reason: normalise(request.reason.trim())?,
            due_on: match request.due_on.trim() {
                "" => None,
                text => Some(Day::parse(text)?.to_string()),
            },
            folder: self.folder_of(request.folder.as_deref())?,
        })
    }

    /// Writes the return parcel of a version; its line in the log goes with the version's own entry.
    pub(super) fn return_written(
        &mut self,
        row: &Reception,
        model: &SheetModel,
        marked: &Marked,
        asked: &Asked,
        key: &str,
    ) -> Result<(WrittenFile, ParcelLog)> {
        let marks = marked.items.iter().map(|(item, note)| Mark {
            item_id: item.clone(),
            note: Some(note.clone()),
            ..Mark::default()
        });
        let reason: Vec<&str> = std::iter::once(&asked.reason)
            .chain(&marked.beside)
            .map(String::as_str)
            .collect();
        let reason = reason.join("\n");
        let parcel = self.return_parcel(row, &reason, asked.due_on.clone(), marks.collect())?;
        let bytes = tenken_parcel::seal(&parcel, Protection::Recipient(&PublicKey::parse(key)?))?;
        let stem = report_stem(model, false);
        let name = safe_name(&format!("{stem}{}.tenkenp", labels()("paper-file-return", &[])));
        let path = write_new(&asked.folder, &name, &bytes)?;
        let file = written(self, &path, "return", &bytes)?;
        let log = ParcelLog {
            counterpart_key: Some(key.to_owned()),
            note: asked.reason.clone(),
            ..parcel_record(Way::Out, &parcel.manifest, &file.name, &file.sha256, &self.now())?
        };
        Ok((file, log))
    }

    /// Writes the list of what is to be mended in forms, to be copied into mails.
    pub(super) fn mends_written(
        &mut self,
        files: &mut Vec<WrittenFile>,
        asked: &Asked,
        mends: &[Mend],
    ) -> Result<()> {
        if mends.is_empty() {
            return Ok(());
        }
        let column = |head: &str, width: f64| FormColumn {
            head: say(head, &[]),
            width,
            choices: FormChoices::None,
            is_given: false,
        };
        let mut rows = Vec::new();
        for mend in mends {
            let head = [mend.code.clone(), mend.unit.clone(), mend.place.clone()];
            let cells = if mend.cells.is_empty() {
                vec![[String::new(), String::new(), String::new(), asked.reason.clone()]]
            } else {
                mend.cells.clone()
            };
            rows.extend(
                cells
                    .into_iter()
                    .map(|cells| head.iter().cloned().chain(cells).collect()),
            );
        }
        let due = asked.due_on.clone().unwrap_or_default();
        let title = say("intake-mend-title", &[]);
        let book = FormBook {
            author: self.desk()?.body.name.clone(),
            guide: FormGuide {
                name: say("intake-log-about", &[]),
                rows: vec![
                    (title.clone(), String::new()),
                    (say("intake-mend-reason", &[]), asked.reason.clone()),
                    (
                        say("intake-mend-due", &[]),
                        date(&due).map(|day| day.text).unwrap_or_default(),
                    ),
                ],
            },
            tables: vec![FormTable {
                name: title.clone(),
                columns: vec![
                    column("intake-log-code", 10.0),
                    column("intake-log-unit", 20.0),
                    column("intake-log-file", 34.0),
                    column("intake-mend-place", 14.0),
                    column("intake-mend-head-question", 44.0),
                    column("intake-mend-now", 24.0),
                    column("intake-mend-what", 44.0),
                ],
                rows,
                fixed: 2,
            }],
            title: title.clone(),
        };
        let bytes = form_book_xlsx(&book)?;
        let path = write_new(&asked.folder, &safe_name(&format!("{title}.xlsx")), &bytes)?;
        files.push(written(self, &path, "intake_mend", &bytes)?);
        Ok(())
    }
}

/// The marked cells of a file, in the words of the papers.
pub(super) fn marked(entry: &Entry, candidate: &Candidate) -> Result<Marked> {
    let mut marked = Marked {
        items: Vec::new(),
        beside: Vec::new(),
        cells: Vec::new(),
    };
    for cell in candidate.differences.iter().filter(|cell| is_marked(entry, cell)) {
        let place = candidate
            .brought
            .places
            .iter()
            .find(|place| place.item == cell.item && place.cell == cell.cell);
        let address = place.map_or_else(String::new, |place| format!("{} {}", place.sheet, place.address));
        let what = say(&format!("intake-cell-{}", cell.cell), &[]);
        let note = say(
            "intake-mark",
            &[("cell", &what), ("old", &cell.old), ("new", &cell.new)],
        );
        let note = normalise(&note)?;
        let number = cell.number.to_string();
        let is_item = cell.number > 0;
        let question = if is_item {
            let args: &[(&str, &str)] = &[("number", &number), ("question", &cell.question)];
            say("intake-mend-question", args)
        } else {
            cell.question.clone()
        };
        marked
            .cells
            .push([address, question, cell.new.clone(), note.clone()]);
        if !is_item {
            marked.beside.push(format!("{}　{note}", cell.item));
            continue;
        }
        match marked.items.iter_mut().find(|(item, _)| *item == cell.item) {
            Some((_, text)) => *text = format!("{text}\n{note}"),
            None => marked.items.push((cell.item.clone(), note)),
        }
    }
    Ok(marked)
}
