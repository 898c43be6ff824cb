//! Items under review: written, added, taken away.

use tenken_checklist::derive;
use tenken_domain::{
    applicability::Applicability,
    control::ControlCode,
    item::Item,
    profile::ProfileCode,
    text::normalise,
    vocabulary::{CheckMethod, Obligation, Role, SetCode, SheetKind},
};
use tenken_store::table::standard_item::StandardItem;

use super::rows::{OPEN, Review, item_row, unknown};
use crate::{
    app::App,
    desk::desk_json,
    error::Result,
    wire::{
        ReviewFields, StandardClauseRequest, StandardItemModelRequest, StandardItemRequest,
        StandardItemSaveRequest, StandardSaved,
    },
};

impl App {
    /// Writes an item. Its clause, if it was decided, is open again.
    pub fn standard_item_save(&mut self, request: &StandardItemSaveRequest) -> Result<StandardSaved> {
        let (before, at) = self.review_of_item(&request.item)?;
        let mut after = before.clone();
        let row = written(&before, &before.items[at], &request.fields)?;
        if row != before.items[at] {
            reopen(&mut after, &row.clause_id);
        }
        after.items[at] = row;
        let field = format!("item/{}", request.item);
        self.review_change("standard_item_save", &field, &before, &after, None)
    }

    /// Adds an item to a clause, with what the reader would suggest for the whole of it.
    pub fn standard_item_add(&mut self, request: &StandardClauseRequest) -> Result<StandardSaved> {
        let (before, at) = self.review_of_clause(&request.clause)?;
        let mut after = before.clone();
        let (examples, index) = super::examples_and_index()?;
        let draft = derive::asked(&before.found()?, at, index, &examples.iter().collect::<Vec<_>>());
        let last = before.items_of(&request.clause).map(|row| row.ordinal).max();
        let row = item_row(
            &before.standard.id,
            &request.clause,
            last.unwrap_or_default() + 1,
            &draft,
        )?;
        let id = row.id.clone();
        after.items.push(row);
        reopen(&mut after, &request.clause);
        self.review_change(
            "standard_item_add",
            &format!("add/{id}"),
            &before,
            &after,
            Some(id),
        )
    }

    /// Writes an item after one of another body: its control, place, set, conditions and all its texts. Who answers and
    /// how strictly stays as this standard has it.
    pub fn standard_item_model(&mut self, request: &StandardItemModelRequest) -> Result<StandardSaved> {
        let (before, at) = self.review_of_item(&request.item)?;
        let editions = super::examples()?;
        let model = editions
            .iter()
            .flat_map(|edition| &edition.items)
            .find(|item| item.id == request.model)
            .ok_or_else(|| unknown("item", &request.model))?;
        let mut after = before.clone();
        let row = modelled(&before.items[at], model)?;
        if row != before.items[at] {
            reopen(&mut after, &row.clause_id);
        }
        after.items[at] = row;
        let field = format!("model/{}", request.item);
        self.review_change("standard_item_model", &field, &before, &after, None)
    }

    /// Takes an item away.
    pub fn standard_item_remove(&mut self, request: &StandardItemRequest) -> Result<StandardSaved> {
        let (before, at) = self.review_of_item(&request.item)?;
        let mut after = before.clone();
        let row = after.items.remove(at);
        reopen(&mut after, &row.clause_id);
        let field = format!("remove/{}", request.item);
        self.review_change("standard_item_remove", &field, &before, &after, None)
    }
}

/// The row with everything that can be taken from an item of another body.
fn modelled(row: &StandardItem, model: &Item) -> Result<StandardItem> {
    let methods: Vec<String> = model.method.iter().map(ToString::to_string).collect();
    // The short set holds only 必須 and 禁止, the standard set no 任意.
    let least = match row.level.parse::<Obligation>()? {
        Obligation::Must | Obligation::MustNot => SetCode::Short,
        Obligation::Should => SetCode::Standard,
        Obligation::May => SetCode::Full,
    };
    Ok(StandardItem {
        set_code: model.set.max(least).to_string(),
        control: model.control.to_string(),
        sheet_kind: model.sheet.to_string(),
        applies_json: desk_json(&model.applies)?,
        question: model.question.clone(),
        good: model.good.clone(),
        partial: model.partial.clone(),
        evidence_json: desk_json(&model.evidence)?,
        is_evidence_required: model.evidence_required,
        method_json: desk_json(&methods)?,
        audit_hint: model.audit_hint.clone(),
        improvement: model.improvement.clone(),
        note: model.note.clone().unwrap_or_default(),
        model_item: Some(model.id.clone()),
        ..row.clone()
    })
}

/// What was accepted is no longer what stands there.
fn reopen(review: &mut Review, clause: &str) {
    for row in review.clauses.iter_mut().filter(|row| row.id == clause) {
        OPEN.clone_into(&mut row.decision);
    }
}

/// The row with the fields of a person, all codes known and all texts in form.
fn written(review: &Review, row: &StandardItem, fields: &ReviewFields) -> Result<StandardItem> {
    let text = |text: &str| -> Result<String> { Ok(normalise(text.trim())?) };
    let control = match fields.control.trim() {
        "" => String::new(),
        typed => typed.parse::<ControlCode>()?.to_string(),
    };
    let mut further = Vec::new();
    for id in &fields.further {
        review.place(id).map_err(|_| unknown("clause", id))?;
        if *id != row.clause_id && !further.contains(id) {
            further.push(id.clone());
        }
    }
    let mut evidence = Vec::new();
    for example in &fields.evidence {
        let example = text(example)?;
        if !example.is_empty() {
            evidence.push(example);
        }
    }
    let profile = |codes: &[String]| -> Result<Vec<ProfileCode>> {
        codes.iter().map(|code| Ok(code.parse()?)).collect()
    };
    let applies = Applicability {
        all: profile(&fields.applies_all)?,
        any: profile(&fields.applies_any)?,
        not: profile(&fields.applies_not)?,
    };
    let roles: Vec<Role> = fields
        .roles
        .iter()
        .map(|code| Ok(code.parse()?))
        .collect::<Result<_>>()?;
    let method: Vec<CheckMethod> = fields
        .method
        .iter()
        .map(|code| Ok(code.parse()?))
        .collect::<Result<_>>()?;
    Ok(StandardItem {
        control,
        further_json: desk_json(&further)?,
        level: fields.level.parse::<Obligation>()?.to_string(),
        roles_json: desk_json(&roles)?,
        sheet_kind: fields.sheet.parse::<SheetKind>()?.to_string(),
        set_code: fields.set.parse::<SetCode>()?.to_string(),
        applies_json: desk_json(&applies)?,
        question: text(&fields.question)?,
        good: text(&fields.good)?,
        partial: text(&fields.partial)?,
        evidence_json: desk_json(&evidence)?,
        is_evidence_required: fields.is_evidence_required,
        method_json: desk_json(&method)?,
        audit_hint: text(&fields.audit_hint)?,
        improvement: text(&fields.improvement)?,
        note: text(&fields.note)?,
        ..row.clone()
    })
}
