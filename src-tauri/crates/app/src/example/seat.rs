//! A desk in the example: an app of its own on the story's clock, and the steps that a person takes at it. Every step
//! is a use case.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use time::OffsetDateTime;

use super::data::{Evidence, Filling, Plan, Reply};
use crate::{
    app::App,
    error::{AppError, Result},
    host::{Clock, Host},
    wire::{
        AnswerFlagRequest, AnswerSetRequest, CardView, FieldRequest, ItemRequest, MeasureLinkRequest,
        OperatorAddRequest, ParcelTakeRequest, ParcelTaken, PersonRequest, ProfileAnswerRequest,
        SheetRequest, TicketRequest, WrittenFile,
    },
};

/// Seconds that pass between two looks at the clock.
const TICK: i64 = 2;

/// The story's clock: set to the day of each scene, and a little later at each look.
#[derive(Clone, Default)]
pub(super) struct StoryClock(Arc<AtomicI64>);

impl StoryClock {
    /// Moves to a moment.
    pub fn set(&self, at: OffsetDateTime) {
        self.0.store(at.unix_timestamp(), Ordering::Relaxed);
    }
}

impl Clock for StoryClock {
    fn now(&self) -> OffsetDateTime {
        let seconds = self.0.fetch_add(TICK, Ordering::Relaxed);
        OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

/// One desk.
pub(super) struct Seat {
    pub app: App,
    pub folder: PathBuf,
}

impl Seat {
    /// A desk whose cases lie in the folder.
    pub fn new(folder: &Path, desks: &Path, machine: &str, account: &str, clock: &StoryClock) -> Self {
        let host = Host {
            data_dir: desks.join(machine),
            cases_dir: folder.to_owned(),
            os_account: account.to_owned(),
            machine: machine.to_owned(),
            reader: PathBuf::new(),
        };
        Self {
            app: App::with_clock(host, Box::new(clock.clone())),
            folder: folder.to_owned(),
        }
    }

    /// Lets a person operate, who is added where the case does not know them.
    pub fn operate(&mut self, name: &str, role: &str) -> Result<()> {
        let known = self.app.persons()?.into_iter().find(|person| person.name == name);
        match known {
            Some(person) => self.app.operator_choose(&PersonRequest { person: person.id }),
            None => self.app.operator_add(&OperatorAddRequest {
                name: name.to_owned(),
                role: role.to_owned(),
            }),
        }
        .map(drop)
    }

    /// A folder of this desk as a ticket.
    pub fn folder_ticket(&mut self, name: &str) -> Result<String> {
        let path = self.folder.join(name);
        self.app.ticket(&path)
    }

    /// Where a file lies that this desk wrote.
    pub fn place(&self, file: &WrittenFile) -> Result<PathBuf> {
        self.app.file_path(&TicketRequest {
            ticket: file.ticket.clone(),
        })
    }

    /// Takes a parcel in.
    pub fn take(&mut self, file: &Path, parcel: Option<&str>, case: Option<&str>) -> Result<ParcelTaken> {
        let ticket = self.app.file_note(file)?.ticket;
        self.app.parcel_take(&ParcelTakeRequest {
            ticket,
            parcel_passphrase: parcel.map(str::to_owned),
            case_passphrase: case.map(str::to_owned),
            is_plain_accepted: case.is_none(),
        })
    }

    /// The sheet of that system, or the organisation sheet.
    pub fn sheet(&mut self, system: &str) -> Result<String> {
        let lines = self.app.desk_view()?.sheets;
        let found = lines.into_iter().find(|line| line.system_code == system);
        found.map(|line| line.id).ok_or_else(|| AppError::NotFound {
            what: "sheet",
            id: system.to_owned(),
        })
    }

    /// Types a field and leaves it.
    pub fn field(&mut self, field: String, text: &str) -> Result<()> {
        let text = text.to_owned();
        self.app.field_save(&FieldRequest { field, text }).map(drop)
    }

    /// Fills a sheet in; the rest of the evidence stands at `place`, seen `on`.
    pub fn fill(&mut self, sheet: &str, filling: &Filling, place: &str, on: &str) -> Result<()> {
        for (code, value) in &filling.profile {
            self.app.profile_answer(&ProfileAnswerRequest {
                sheet: sheet.to_owned(),
                code: code.clone(),
                value: Some(value.clone()),
            })?;
        }
        let cards = self
            .app
            .sheet_view(&SheetRequest {
                sheet: sheet.to_owned(),
            })?
            .cards;
        let mut made = BTreeMap::new();
        for card in &cards {
            let reply = filling.replies.iter().find(|reply| is_of(card, reply));
            match reply {
                Some(reply) => self.reply(sheet, card, reply, &filling.plans, &mut made)?,
                None if filling.is_rest_yes => self.yes(sheet, card, place, on)?,
                None => {}
            }
        }
        for (column, text) in [
            ("performer", &filling.performer),
            ("headcount", &filling.headcount),
            ("wishes", &filling.wishes),
        ] {
            self.field(format!("sheet/{sheet}/{column}"), text)?;
        }
        Ok(())
    }

    /// Answers the named questions of a sheet without plans of their own.
    pub fn amend(&mut self, sheet: &str, replies: &[Reply]) -> Result<()> {
        let view = self.app.sheet_view(&SheetRequest {
            sheet: sheet.to_owned(),
        })?;
        for card in &view.cards {
            if let Some(reply) = replies.iter().find(|reply| is_of(card, reply)) {
                self.reply(sheet, card, reply, &[], &mut BTreeMap::new())?;
            }
        }
        Ok(())
    }

    fn reply(
        &mut self,
        sheet: &str,
        card: &CardView,
        reply: &Reply,
        plans: &[Plan],
        made: &mut BTreeMap<String, String>,
    ) -> Result<()> {
        let (sheet_id, item) = (sheet.to_owned(), card.item.clone());
        let place = ItemRequest {
            sheet: sheet_id.clone(),
            item: item.clone(),
        };
        if reply.is_taken_over {
            self.app.answer_take_last(&place)?;
        } else {
            self.set(sheet, &item, &reply.answer)?;
        }
        if !reply.reason.is_empty() {
            self.field(format!("answer/{sheet}/{item}/reason"), &reply.reason)?;
        }
        if reply.is_flagged {
            self.app.answer_flag(&AnswerFlagRequest {
                sheet: sheet_id.clone(),
                item: item.clone(),
                is_flagged: true,
            })?;
        }
        for evidence in &reply.evidence {
            self.evidence(&place, evidence)?;
        }
        let plan = reply
            .plan
            .as_ref()
            .and_then(|key| plans.iter().find(|plan| plan.key == *key));
        if let Some(plan) = plan {
            let measure = made.get(&plan.key).cloned();
            let saved = self.app.measure_link(&MeasureLinkRequest {
                sheet: sheet_id,
                item,
                measure,
            })?;
            if let Some(id) = saved.made {
                self.plan(&id, plan)?;
                made.insert(plan.key.clone(), id);
            }
        }
        Ok(())
    }

    fn set(&mut self, sheet: &str, item: &str, answer: &str) -> Result<()> {
        self.app
            .answer_set(&AnswerSetRequest {
                sheet: sheet.to_owned(),
                item: item.to_owned(),
                answer: (!answer.is_empty()).then(|| answer.to_owned()),
            })
            .map(drop)
    }

    fn yes(&mut self, sheet: &str, card: &CardView, place: &str, on: &str) -> Result<()> {
        self.set(sheet, &card.item, "yes")?;
        if !card.is_evidence_required {
            return Ok(());
        }
        let evidence = Evidence {
            name: card.evidence_examples.first().cloned().unwrap_or_default(),
            place: place.to_owned(),
            on: on.to_owned(),
        };
        let item = ItemRequest {
            sheet: sheet.to_owned(),
            item: card.item.clone(),
        };
        self.evidence(&item, &evidence)
    }

    fn evidence(&mut self, item: &ItemRequest, evidence: &Evidence) -> Result<()> {
        let id = self.app.evidence_add(item)?.made.unwrap_or_default();
        self.field(format!("evidence/{id}/name"), &evidence.name)?;
        self.field(format!("evidence/{id}/place"), &evidence.place)?;
        self.field(format!("evidence/{id}/checked_on"), &evidence.on)
    }

    fn plan(&mut self, id: &str, plan: &Plan) -> Result<()> {
        for (column, text) in [
            ("problem", &plan.problem),
            ("cause_kind", &plan.cause_kind),
            ("cause", &plan.cause),
            ("action", &plan.action),
            ("interim", &plan.interim),
            ("owner", &plan.owner),
            ("due_on", &plan.due_on),
            ("progress", &plan.progress),
        ] {
            if !text.is_empty() {
                self.field(format!("measure/{id}/{column}"), text)?;
            }
        }
        Ok(())
    }
}

/// Replies name an item without its body: the example borrows the items of another one.
fn is_of(card: &CardView, reply: &Reply) -> bool {
    card.item
        .strip_suffix(reply.item.as_str())
        .is_some_and(|before| before.ends_with('-'))
}
