//! Taking a handover: the successor operates from then on, the predecessor's time in the post ends, and every point is
//! confirmed or changed one by one.

use tenken_domain::{date::Day, text::normalise, vocabulary::Role};
use tenken_parcel::{Kind, check_number_of, content::HandoverContent};
use tenken_store::{
    CommandKind, Transaction,
    table::{
        handover::{self, Handover},
        handover_point::{self, HandoverPoint},
        operator_memory::{self, OperatorMemory},
        parcel_log,
        person::{self, Person},
        sheets::{self, Sheet},
    },
};

use super::{OPEN, write::sha256_of};
use crate::{
    app::App,
    audit::{needed_day, there},
    desk::{Operator, desk_json, names_same_person, required},
    error::{AppError, Result},
    host::fresh_id,
    sheet::RequestInfo,
    wire::{HandoverSettleRequest, HandoverTakeRequest, HandoverView},
};

/// Who comes, who goes, from which day.
struct Change {
    successor: Person,
    predecessor: Option<Person>,
    /// Sheets that named the predecessor.
    sheets: Vec<Sheet>,
}

impl App {
    /// Takes a handover into the case that it is about. One act: the change of the person in the post, and its points.
    pub fn handover_take(&mut self, request: &HandoverTakeRequest) -> Result<HandoverView> {
        let name = required("operator-name", &request.name)?;
        let on = needed_day("handover-on", &request.on)?;
        let opened = self.open_parcel(&request.ticket, Some(&request.passphrase))?;
        let kind = opened.parcel.manifest.kind.clone();
        if kind != Kind::Handover {
            return Err(AppError::ParcelNotExpected {
                kind: kind.code().to_owned(),
            });
        }
        let content: HandoverContent = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        self.assert_its_own(&content, &opened.parcel.manifest.body_code)?;
        let parcel = opened.parcel.manifest.parcel_id.clone();
        self.assert_parcel_new(&opened)?;
        if names_same_person(&name, &content.given_by) {
            return Err(AppError::FieldUnknown {
                field: "operator-name".to_owned(),
            });
        }
        let change = self.change_of_post(&content, &name, on)?;
        let at = self.now();
        let row = Handover {
            id: fresh_id("handover")?,
            direction: "in".to_owned(),
            role: content.role.clone(),
            unit_name: content.unit_name.clone(),
            given_by: content.given_by.clone(),
            given_on: content.given_on.clone(),
            taken_by: name,
            taken_person_id: Some(change.successor.id.clone()),
            taken_on: Some(on.to_string()),
            note: content.note.clone(),
            parcel_id: parcel,
            sha256: sha256_of(&content)?,
            check_number: check_number_of(&content)?.to_string(),
            created_at: at.clone(),
        };
        let memory = OperatorMemory {
            os_account: self.host.os_account.clone(),
            person_id: change.successor.id.clone(),
            remembered_at: at.clone(),
        };
        let log = self.log_in(&opened)?;
        let before = self.actor().unwrap_or_else(|_| self.account_actor());
        let actor = tenken_store::Actor {
            person_id: change.successor.id.clone(),
            person_name: change.successor.name.clone(),
            role: change.successor.role.clone(),
            ..before
        };
        self.desk_mut()?
            .case
            .command(&actor, "handover_take", CommandKind::Act, &at, |tx| {
                change.write(tx)?;
                operator_memory::upsert(tx, &memory)?;
                handover::insert(tx, &row)?;
                put_points(tx, &row.id, &content)?;
                parcel_log::insert(tx, &log).map_err(AppError::from)
            })?;
        let person = change.successor;
        self.desk_mut()?.operator = Some(Operator {
            id: person.id,
            name: person.name,
            role: person.role,
            title: person.title,
        });
        self.handover_view()
    }

    /// The same body, the same kind of case, the same section.
    fn assert_its_own(&self, content: &HandoverContent, body_code: &str) -> Result<()> {
        let desk = self.desk()?;
        let (code, name) = self.post_unit()?;
        let is_own = desk.body.code == body_code
            && desk.case.kind().code() == content.case_kind
            && code == content.unit_code;
        if is_own {
            return Ok(());
        }
        Err(AppError::ParcelForOther {
            found: content.unit_name.clone(),
            expected: name,
        })
    }

    fn change_of_post(&self, content: &HandoverContent, name: &str, on: Day) -> Result<Change> {
        let role: Role = content.role.parse()?;
        let (mut successor, _) = self.person_named(name, role)?;
        successor.role = role.to_string();
        self.desk()?.body.title(role).clone_into(&mut successor.title);
        successor.valid_from = Some(on.to_string());
        successor.valid_to = None;
        let predecessor = person::all(self.desk()?.conn())?
            .into_iter()
            .find(|row| row.role == content.role && names_same_person(&content.given_by, &row.name))
            .map(|row| Person {
                valid_to: on.plus_days(-1).map(|day| day.to_string()),
                ..row
            });
        if successor.unit_id.is_none() {
            successor.unit_id = predecessor.as_ref().and_then(|row| row.unit_id.clone());
        }
        let mut changed = Vec::new();
        for row in sheets::all(self.desk()?.conn())? {
            if row.state != "draft" {
                continue;
            }
            let mut info: RequestInfo =
                serde_json::from_str(&row.request_json).map_err(|cause| AppError::StoredDamaged {
                    what: "request",
                    detail: cause.to_string(),
                })?;
            if names_same_person(&info.responsible, &content.given_by) {
                let post = info.responsible.split_whitespace().next().unwrap_or_default();
                let has_post =
                    !names_same_person(post, &content.given_by) && !content.given_by.contains(post);
                info.responsible = if has_post {
                    format!("{post}　{name}")
                } else {
                    name.to_owned()
                };
                changed.push(Sheet {
                    request_json: desk_json(&info)?,
                    ..row
                });
            }
        }
        Ok(Change {
            successor,
            predecessor,
            sheets: changed,
        })
    }

    /// Confirms a point that was handed over, or says what is so instead.
    pub fn handover_settle(&mut self, request: &HandoverSettleRequest) -> Result<HandoverView> {
        let said = normalise(request.said.trim())?;
        let row = handover_point::get(self.desk()?.conn(), &request.handover, request.ordinal)?;
        let row = there(row, "point", &request.ordinal.to_string())?;
        let (at, actor) = (self.now(), self.actor()?);
        let settled = HandoverPoint {
            state: if said.is_empty() { "confirmed" } else { "changed" }.to_owned(),
            said,
            settled_by: actor.person_name.clone(),
            settled_at: Some(at.clone()),
            ..row
        };
        let kind = CommandKind::Edit {
            field_key: format!(
                "handover/{}/{}/{}",
                request.handover,
                request.ordinal,
                fresh_id("step")?
            ),
        };
        self.desk_mut()?
            .case
            .command(&actor, "handover_settle", kind, &at, |tx| {
                handover_point::update(tx, &settled)
                    .map(drop)
                    .map_err(AppError::from)
            })?;
        self.handover_view()
    }
}

impl Change {
    fn write(&self, tx: &Transaction<'_>) -> Result<()> {
        if let Some(row) = &self.predecessor {
            person::update(tx, row)?;
        }
        person::upsert(tx, &self.successor)?;
        for row in &self.sheets {
            sheets::update(tx, row)?;
        }
        Ok(())
    }
}

fn put_points(tx: &Transaction<'_>, handover: &str, content: &HandoverContent) -> Result<()> {
    for (ordinal, point) in (1..).zip(&content.points) {
        handover_point::insert(
            tx,
            &HandoverPoint {
                handover_id: handover.to_owned(),
                ordinal,
                kind: point.kind.clone(),
                number: point.number.clone(),
                title: point.title.clone(),
                text: point.text.clone(),
                place: point.place.clone(),
                on_day: point.on.clone(),
                said_by: point.said_by.clone(),
                state: OPEN.to_owned(),
                ..HandoverPoint::default()
            },
        )?;
    }
    Ok(())
}
