//! 該当の確認: the profile questions, what they cut, and taking an item back in.

use tenken_domain::{
    control::Domain,
    profile::{Profile, ProfileCode},
    vocabulary::ProfileValue,
};
use tenken_store::{
    CommandKind,
    table::{
        item_inclusion::{self, ItemInclusion},
        profile_answer::{self, ProfileAnswer},
    },
};

use super::request::uncut;
use crate::{
    app::App,
    error::{AppError, Result},
    sheet::{SheetModel, count, domain_texts, minutes},
    wire::{
        CutLine, DomainCount, ItemRequest, ProfileAnswerRequest, ProfileCopyRequest, ProfileLine,
        ProfileView, SheetRequest,
    },
};

impl App {
    /// The profile page.
    pub fn profile_view(&mut self, request: &SheetRequest) -> Result<ProfileView> {
        let is_writable = !self.desk()?.case.is_read_only();
        let model = self.desk_mut()?.sheet(&request.sheet)?;
        view(&model, is_writable)
    }

    /// Answers a profile question; none clears it.
    pub fn profile_answer(&mut self, request: &ProfileAnswerRequest) -> Result<ProfileView> {
        self.assert_editable(&request.sheet)?;
        let code: ProfileCode = request.code.parse()?;
        let value = request
            .value
            .as_deref()
            .map(str::parse::<ProfileValue>)
            .transpose()?;
        self.write_profile(&request.sheet, &[(code, value)])?;
        self.profile_view(&SheetRequest {
            sheet: request.sheet.clone(),
        })
    }

    /// Copies the profile of another sheet of the same kind (one profile for several systems).
    pub fn profile_copy(&mut self, request: &ProfileCopyRequest) -> Result<ProfileView> {
        self.assert_editable(&request.sheet)?;
        let from = self.desk_mut()?.sheet(&request.from)?;
        let to = self.desk_mut()?.sheet(&request.sheet)?;
        if from.kind != to.kind {
            return Err(AppError::NotFound {
                what: "sheet",
                id: request.from.clone(),
            });
        }
        let values: Vec<_> = ProfileCode::of_sheet(to.kind)
            .map(|code| (code, from.profile.0.get(&code).copied()))
            .collect();
        self.write_profile(&request.sheet, &values)?;
        self.profile_view(&SheetRequest {
            sheet: request.sheet.clone(),
        })
    }

    fn write_profile(&mut self, sheet: &str, values: &[(ProfileCode, Option<ProfileValue>)]) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let key = match values {
            [(code, _)] => format!("profile/{sheet}/{code}"),
            _ => format!("profile/{sheet}"),
        };
        let by = actor.person_id.clone();
        let kind = CommandKind::Edit { field_key: key };
        self.desk_mut()?
            .case
            .command(&actor, "profile_answer", kind, &at, |tx| {
                for (code, value) in values {
                    match value {
                        Some(value) => profile_answer::upsert(
                            tx,
                            &ProfileAnswer {
                                sheet_id: sheet.to_owned(),
                                code: code.to_string(),
                                value: value.to_string(),
                                answered_at: at.clone(),
                                answered_by: by.clone(),
                            },
                        )?,
                        None => {
                            profile_answer::delete(tx, sheet, code.as_str())?;
                        }
                    }
                }
                Ok::<(), AppError>(())
            })
    }

    /// Takes an item back in that the profile cut.
    pub fn item_include(&mut self, request: &ItemRequest) -> Result<ProfileView> {
        let model = self.editable(&request.sheet)?;
        if model.edition.item(&request.item).is_none() {
            return Err(AppError::NotFound {
                what: "item",
                id: request.item.clone(),
            });
        }
        let row = ItemInclusion {
            sheet_id: request.sheet.clone(),
            item_id: request.item.clone(),
            reason: String::new(),
        };
        self.write_inclusion(request, |tx| item_inclusion::upsert(tx, &row))
    }

    /// Leaves it out again.
    pub fn item_exclude(&mut self, request: &ItemRequest) -> Result<ProfileView> {
        self.assert_editable(&request.sheet)?;
        let (sheet, item) = (request.sheet.clone(), request.item.clone());
        self.write_inclusion(request, |tx| item_inclusion::delete(tx, &sheet, &item).map(drop))
    }

    fn write_inclusion(
        &mut self,
        request: &ItemRequest,
        write: impl FnOnce(&tenken_store::Transaction<'_>) -> tenken_store::Result<()>,
    ) -> Result<ProfileView> {
        let (at, actor) = (self.now(), self.actor()?);
        let kind = CommandKind::Edit {
            field_key: format!("profile/{}/item/{}", request.sheet, request.item),
        };
        self.desk_mut()?
            .case
            .command(&actor, "item_include", kind, &at, |tx| {
                write(tx).map_err(AppError::from)
            })?;
        self.profile_view(&SheetRequest {
            sheet: request.sheet.clone(),
        })
    }
}

fn view(model: &SheetModel, is_writable: bool) -> Result<ProfileView> {
    let selection = model
        .edition
        .select(model.kind, model.set, &model.profile, &model.inclusions);
    let asked = count(selection.asked.len());
    let domains = domain_texts(&model.edition)
        .into_iter()
        .zip(Domain::ALL)
        .map(|(text, domain)| DomainCount {
            domain: text.domain,
            asked: count(
                selection
                    .asked
                    .iter()
                    .filter(|i| i.control.domain() == *domain)
                    .count(),
            ),
            cut: count(
                selection
                    .cut
                    .iter()
                    .filter(|c| c.item.control.domain() == *domain)
                    .count(),
            ),
            is_gap: text.is_gap,
        })
        .collect();
    let cut = selection
        .cut
        .iter()
        .map(|cut| CutLine {
            item: cut.item.id.clone(),
            domain: cut.item.control.domain().to_string(),
            question: cut.item.question.clone(),
            level: cut.item.level.to_string(),
            by: cut.by.iter().map(ToString::to_string).collect(),
        })
        .collect();
    Ok(ProfileView {
        sheet: model.id.clone(),
        questions: lines(model)?,
        asked,
        total: count(uncut(model)),
        minutes: minutes(asked),
        domains,
        cut,
        is_editable: is_writable && model.state.is_editable(),
    })
}

fn lines(model: &SheetModel) -> Result<Vec<ProfileLine>> {
    let texts = tenken_checklist::profile_questions()?;
    let uncut = count(uncut(model));
    Ok(ProfileCode::of_sheet(model.kind)
        .map(|code| {
            let text = texts.iter().find(|text| text.code == code);
            let of = |pick: fn(&tenken_checklist::ProfileQuestion) -> &String| {
                text.map(|text| pick(text).clone()).unwrap_or_default()
            };
            let alone = Profile([(code, ProfileValue::No)].into_iter().collect());
            let left = model
                .edition
                .items_for(model.kind, model.set, &alone, &model.inclusions)
                .len();
            ProfileLine {
                code: code.to_string(),
                question_ja: of(|t| &t.question_ja),
                question_en: of(|t| &t.question_en),
                help_ja: of(|t| &t.help_ja),
                help_en: of(|t| &t.help_en),
                value: model.profile.0.get(&code).map(ToString::to_string),
                last_value: model
                    .prior
                    .as_ref()
                    .and_then(|p| p.profile.get(code.as_str()).cloned()),
                cuts: uncut - count(left),
                asked_after: code.asked_after().map(|before| before.to_string()),
                is_asked: model.profile.is_asked(code),
            }
        })
        .collect())
}
