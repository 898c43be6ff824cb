//! Which item a row of the table of questions is: by its id where the text agrees, by its text, by its number.

use tenken_documents::book_in::CellIn;
use tenken_domain::{item::Item, typed::fold};

use super::super::{
    note::{FormNote, Where},
    whose::context::asked_in,
};
use super::{
    answers::{Reader, whole},
    words::Field,
};

/// Which item a row is.
pub(super) enum Which<'i> {
    Item(&'i Item),
    /// Of another edition, or none at all.
    Unknown(String),
    /// No question: a title, an empty row, a head that was repeated.
    Nothing,
}

impl Reader<'_> {
    pub(super) fn which<'i>(
        &'i self,
        cell: &impl Fn(Field) -> Option<&'i CellIn>,
        place: &impl Fn(Field) -> Where,
        notes: &mut Vec<FormNote>,
    ) -> Which<'i> {
        let text = |field: Field| {
            cell(field)
                .map(|cell| cell.text.trim())
                .filter(|text| !text.is_empty())
        };
        if let Some(id) = text(Field::ItemId) {
            if let Some(item) = self.known.item(id).filter(|item| item.sheet == self.kind) {
                return self.agreed(item, cell, place, notes);
            }
            if id.contains('-') {
                return Which::Unknown(id.to_owned());
            }
        }
        let question = text(Field::Question);
        let under = text(Field::Control)
            .map(|code| self.known.under(self.kind, code))
            .unwrap_or_default();
        if let [item] = under[..] {
            return Which::Item(item);
        }
        let asking = question
            .map(|text| self.known.asking(self.kind, text))
            .unwrap_or_default();
        if let Some(item) = asking
            .iter()
            .find(|item| under.is_empty() || under.iter().any(|one| one.id == item.id))
        {
            return Which::Item(item);
        }
        let number = text(Field::Number).and_then(whole);
        let numbered = number
            .and_then(|number| usize::try_from(number - 1).ok())
            .and_then(|at| self.order.get(at).copied());
        if let Some(item) = numbered.filter(|item| under.iter().any(|one| one.id == item.id)) {
            return Which::Item(item);
        }
        let is_answered = text(Field::Answer).is_some();
        if !under.is_empty() {
            notes.push(
                FormNote::at("item-unclear", &place(Field::Answer))
                    .with(text(Field::Control).unwrap_or_default()),
            );
            return Which::Nothing;
        }
        match (numbered, question) {
            (Some(item), None) if text(Field::Control).is_none() => {
                if is_answered {
                    let number = number.unwrap_or_default().to_string();
                    notes.push(
                        FormNote::at("item-by-number", &place(Field::Answer))
                            .with(&number)
                            .wanted(&item.id),
                    );
                }
                Which::Item(item)
            }
            (_, Some(question)) if is_answered && !is_head(text(Field::Answer)) => {
                Which::Unknown(text(Field::Control).unwrap_or(question).to_owned())
            }
            _ => Which::Nothing,
        }
    }

    /// The item of an id, unless the question that people read in the row is another one: then that was answered.
    fn agreed<'i>(
        &'i self,
        item: &'i Item,
        cell: &impl Fn(Field) -> Option<&'i CellIn>,
        place: &impl Fn(Field) -> Where,
        notes: &mut Vec<FormNote>,
    ) -> Which<'i> {
        let text = |field: Field| {
            cell(field)
                .map(|cell| cell.text.trim())
                .filter(|text| !text.is_empty())
        };
        // Nearly every row asks what its item asks, word for word.
        if text(Field::Question).is_some_and(|asked| asked_in(asked) == item.question) {
            return Which::Item(item);
        }
        let control = text(Field::Control).unwrap_or_default();
        let asking = text(Field::Question).map_or(Vec::new(), |asked| self.known.asking(self.kind, asked));
        if asking.is_empty() {
            let under = self.known.under(self.kind, control);
            if !under.is_empty() && !under.iter().any(|one| one.id == item.id) {
                let note = FormNote::at("item-differs", &place(Field::Answer));
                notes.push(note.with(control).wanted(&item.id));
                return Which::Nothing;
            }
            return Which::Item(item);
        }
        if asking.iter().any(|one| one.id == item.id) {
            return Which::Item(item);
        }
        let read = asking
            .iter()
            .find(|one| fold(&one.control.to_string()) == fold(control))
            .or_else(|| asking.first());
        read.map_or(Which::Nothing, |read| {
            let note = FormNote::at("item-moved", &place(Field::Answer));
            notes.push(note.with(&item.id).wanted(&read.id));
            Which::Item(read)
        })
    }
}

/// A head that was repeated further down.
fn is_head(text: Option<&str>) -> bool {
    text.is_some_and(|text| matches!(fold(text).as_str(), "回答" | "回答欄" | "ご回答" | "点検結果"))
}
