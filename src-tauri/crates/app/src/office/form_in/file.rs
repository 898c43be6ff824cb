//! A file that somebody brought as forms: opened whatever its format, read, and shown without taking anything.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use tenken_documents::book_in::{self, BookInError, LARGEST_BOOK, SheetIn};
use tenken_domain::vocabulary::Answer;
use tenken_parcel::content::Sealed;

use super::{
    AnswerRead, CarriedRead, FormContext, FormNote, FormRead, MeasureRead, Weight,
    former::{look, read_mapped},
    own, read_forms,
};
use crate::{
    app::App,
    error::{AppError, Result},
    office::IntakeError,
    sheet::{count, is_carried_exception},
    standard::child,
    wire::{
        FormAnswerLine, FormCarriedLine, FormEvidenceLine, FormFileView, FormMappingRequest, FormMappingView,
        FormMeasureLine, FormNoteLine, FormReadRequest, FormView,
    },
};

/// The cells of a workbook, and the number of the passphrase that opened it.
pub(crate) type BookCells = (Vec<SheetIn>, Option<usize>);

impl App {
    /// What a file holds as forms: whose they are, what was answered, what is odd. Nothing is taken.
    pub fn form_read(&mut self, request: &FormReadRequest) -> Result<FormFileView> {
        let context = self.form_context()?;
        let (name, bytes) = self.brought_bytes(&request.ticket, LARGEST_BOOK)?;
        let (book, opened_by) = book_cells(&self.host.reader, &name, &bytes, &request.passphrases)?;
        let forms = match &request.mapping {
            Some(mapping) => read_mapped(&book, mapping, &name, &context),
            None => read_forms(&book, &name, &context),
        };
        if forms.is_empty() {
            return Err(not_found(&book, name));
        }
        Ok(FormFileView {
            sha256: tenken_parcel::sha256_hex(&bytes),
            is_protected: opened_by.is_some(),
            forms: forms
                .iter()
                .map(|form| view(form, &context))
                .collect::<Result<_>>()?,
            file_name: name,
        })
    }

    /// How a former workbook is read, as far as it was said or can be guessed: which column is what, what its symbols
    /// mean, whose its rows are. Nothing is taken.
    pub fn form_mapping(&mut self, request: &FormMappingRequest) -> Result<FormMappingView> {
        let context = self.form_context()?;
        let (name, bytes) = self.brought_bytes(&request.ticket, LARGEST_BOOK)?;
        let lines = request.passphrases.iter().flat_map(|text| text.lines());
        let passphrases: Vec<String> = lines.filter(|line| !line.is_empty()).map(str::to_owned).collect();
        let (book, _) = book_cells(&self.host.reader, &name, &bytes, &passphrases)?;
        Ok(look(
            &book,
            &name,
            &context,
            request.mapping.as_ref(),
            request.is_read,
        ))
    }
}

/// The cells of a workbook of any format. An .xlsx is read here, cell by cell below ceilings; what other readers hold
/// whole, what is larger than a form can be, or what asks for a passphrase, goes to a process of its own: `reader`.
pub(crate) fn book_cells(
    reader: &Path,
    file: &str,
    bytes: &[u8],
    passphrases: &[String],
) -> Result<BookCells> {
    let here = catch_unwind(AssertUnwindSafe(|| book_in::cells_of(bytes)));
    let read = match here {
        Ok(Ok(sheets)) => Ok((sheets, None)),
        Ok(Err(error)) if is_for_child(&error) => child::any_cells_of(reader, bytes, passphrases),
        Ok(Err(error)) => Err(error),
        Err(_) => Err(BookInError::Damaged {
            detail: "panic".to_owned(),
        }),
    };
    read.map_err(|cause| AppError::Workbook {
        file: file.to_owned(),
        cause,
    })
}

fn is_for_child(error: &BookInError) -> bool {
    match error {
        BookInError::Protected | BookInError::TooLarge => true,
        BookInError::KindUnknown { looks_like } => matches!(looks_like.as_str(), "xls" | "xlsb" | "ods"),
        BookInError::Labelled | BookInError::Damaged { .. } => false,
    }
}

/// Why a workbook without a form is none: a paper of the program by its name, else by its sheets.
pub(crate) fn not_found(book: &[SheetIn], file: String) -> AppError {
    if let Some((paper, door)) = own::paper(book) {
        return IntakeError::OtherPaper { file, paper, door }.into();
    }
    let sheets: Vec<&str> = book.iter().map(|sheet| sheet.name.as_str()).collect();
    AppError::FormNotFound {
        file,
        sheets: sheets.join("、"),
    }
}

/// A form as it is shown.
pub(crate) fn view(form: &FormRead, context: &FormContext) -> Result<FormView> {
    let key = &form.identity.key;
    let unit = context.unit(&key.unit_code);
    let system = unit.and_then(|unit| unit.systems.iter().find(|system| system.code == key.system_code));
    let mut notes = form.notes.clone();
    let (mut check_number, mut is_as_confirmed, mut weight) = (String::new(), false, form.weight());
    if context.edition_by_hash(&form.edition_sha256).is_some() {
        let sealed = form.sealed(context, None)?;
        is_as_confirmed = sealed.is_as_confirmed;
        check_number = Sealed::new(sealed.sheet)?.check_number()?.to_string();
        weight = sealed
            .notes
            .iter()
            .map(FormNote::weight)
            .fold(weight, Weight::max);
        notes.extend(sealed.notes);
    }
    let answered = |value: Answer| count(form.answers.iter().filter(|one| one.value == Some(value)).count());
    Ok(FormView {
        sheet: form.sheet.clone(),
        unit_code: key.unit_code.clone(),
        unit_name: unit.map_or_else(|| form.identity.unit_name.clone(), |unit| unit.name.clone()),
        hint_unit: form.identity.hint_unit.clone().unwrap_or_default(),
        sheet_kind: key.kind.to_string(),
        system_code: key.system_code.clone(),
        system_name: system.map(|system| system.name.clone()).unwrap_or_default(),
        body_code: key.body_code.clone(),
        fiscal_year: key.fiscal_year,
        edition: key.edition.clone(),
        is_proved: form.identity.is_proved,
        is_as_confirmed,
        check_number,
        weight: weight_code(weight),
        confirmed_by: form.confirmed.by.text.clone(),
        confirmed_on: form.confirmed.on.clone(),
        is_deputised: form.confirmed.is_deputised,
        performer: form.performer.text.clone(),
        period_from: form.period_from.clone(),
        period_to: form.period_to.clone(),
        headcount: form.headcount.map(i64::from),
        remarks: form.remarks.text.clone(),
        wishes: form.wishes.text.clone(),
        profile: form
            .profile
            .iter()
            .map(|(code, read)| (code.to_string(), read.value.to_string()))
            .collect(),
        yes: answered(Answer::Yes),
        partial: answered(Answer::Partial),
        no: answered(Answer::No),
        na: answered(Answer::NotApplicable),
        open: count(form.answers.iter().filter(|one| one.value.is_none()).count()),
        answers: form.answers.iter().map(answer_line).collect(),
        measures: form.measures.iter().map(measure_line).collect(),
        carried: form.carried.iter().map(carried_line).collect(),
        notes: notes.iter().map(note_line).collect(),
    })
}

/// Whether a workbook holds a form of this office.
pub(crate) fn read_forms_in(app: &mut App, book: &[SheetIn], name: &str) -> Result<bool> {
    let context = app.form_context()?;
    Ok(!read_forms(book, name, &context).is_empty())
}

fn weight_code(weight: Weight) -> String {
    match weight {
        Weight::Hint => "hint",
        Weight::Look => "look",
        Weight::Stop => "stop",
    }
    .to_owned()
}

pub(crate) fn note_line(note: &FormNote) -> FormNoteLine {
    FormNoteLine {
        code: note.code.to_owned(),
        weight: weight_code(note.weight()),
        sheet: note.at.sheet.clone(),
        cell: note.at.cell.clone(),
        value: note.value.clone(),
        expected: note.expected.clone(),
    }
}

fn answer_line(answer: &AnswerRead) -> FormAnswerLine {
    FormAnswerLine {
        item: answer.item_id.clone(),
        sheet: answer.at.sheet.clone(),
        cell: answer.cell_of("answer"),
        value: answer.value.map(|value| value.as_str().to_owned()),
        is_flagged: answer.is_flagged,
        reason: answer.reason.clone(),
        exception: answer.exception.clone(),
        measures: answer.measures.clone(),
        is_taken_in: answer.is_taken_in,
        evidence: answer
            .evidence
            .iter()
            .map(|piece| FormEvidenceLine {
                name: piece.name.clone(),
                place: piece.place.clone(),
                checked_on: piece.checked_on.clone(),
            })
            .collect(),
    }
}

fn measure_line(measure: &MeasureRead) -> FormMeasureLine {
    FormMeasureLine {
        number: measure.number.clone(),
        items: measure.items.clone(),
        sheet: measure.at.sheet.clone(),
        cell: measure.at.cell.clone(),
        problem: measure.problem.clone(),
        cause_kind: measure.cause_kind.clone(),
        cause: measure.cause.clone(),
        kind: measure.kind.clone(),
        action: measure.action.clone(),
        interim: measure.interim.clone(),
        is_within_authority: measure.is_within_authority,
        owner: measure.owner.clone(),
        responsible: measure.responsible.clone(),
        due_on: measure.due.clone(),
        due_first: measure.due_first.clone(),
        progress: measure.progress.clone(),
    }
}

fn carried_line(one: &CarriedRead) -> FormCarriedLine {
    let carried = &one.carried;
    FormCarriedLine {
        is_exception: is_carried_exception(carried),
        number: carried.number.clone(),
        action: carried.action.clone(),
        sheet: one.at.sheet.clone(),
        cell: one.at.cell.clone(),
        is_answered: one.is_answered,
        progress: carried.progress.clone(),
        progress_on: carried.progress_on.clone(),
        note: carried.note.clone(),
        wished_due_on: carried.wished_due_on.clone(),
        wish_reason: carried.wish_reason.clone().unwrap_or_default(),
    }
}
