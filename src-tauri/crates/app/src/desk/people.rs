//! Who operates (data.md 4): declared, remembered per OS account and case, recorded; no authentication.

use tenken_domain::{text::normalise, vocabulary::Role};
use tenken_store::{
    CommandKind,
    table::{
        operator_memory::{self, OperatorMemory},
        person::{self, Person},
    },
};

use crate::{
    app::App,
    error::{AppError, Result},
    host::fresh_id,
    wire::{DeskView, OperatorAddRequest, PersonRequest, PersonView},
};

/// The declared person.
#[derive(Debug, Clone)]
pub(crate) struct Operator {
    pub id: String,
    pub name: String,
    pub role: String,
    pub title: String,
}

impl App {
    /// Says who operates; a change is an act.
    pub fn operator_choose(&mut self, request: &PersonRequest) -> Result<DeskView> {
        let found = person::get(self.desk()?.conn(), &request.person)?.ok_or_else(|| AppError::NotFound {
            what: "person",
            id: request.person.clone(),
        })?;
        self.operate_as(&found)?;
        self.desk_view()
    }

    /// Adds a person and lets them operate.
    pub fn operator_add(&mut self, request: &OperatorAddRequest) -> Result<DeskView> {
        let name = normalise(request.name.trim())?;
        if name.is_empty() {
            return Err(AppError::FieldEmpty {
                field: "operator-name",
            });
        }
        let role: Role = request.role.parse()?;
        let row = Person {
            id: fresh_id("person")?,
            name,
            role: role.to_string(),
            title: self.desk()?.body.title(role).to_owned(),
            ..Person::default()
        };
        let (at, actor) = (self.now(), self.actor().unwrap_or_else(|_| self.account_actor()));
        self.desk_mut()?
            .case
            .command(&actor, "person_add", CommandKind::Act, &at, |tx| {
                person::insert(tx, &row).map_err(AppError::from)
            })?;
        self.operate_as(&row)?;
        self.desk_view()
    }

    fn operate_as(&mut self, row: &Person) -> Result<()> {
        let at = self.now();
        let operator = Operator {
            id: row.id.clone(),
            name: row.name.clone(),
            role: row.role.clone(),
            title: row.title.clone(),
        };
        if self.desk()?.case.is_read_only() {
            self.desk_mut()?.operator = Some(operator);
            return Ok(());
        }
        let memory = OperatorMemory {
            os_account: self.host.os_account.clone(),
            person_id: row.id.clone(),
            remembered_at: at.clone(),
        };
        self.desk_mut()?.operator = Some(operator);
        let actor = self.actor()?;
        self.desk_mut()?
            .case
            .command(&actor, "operator_choose", CommandKind::Act, &at, |tx| {
                operator_memory::upsert(tx, &memory).map_err(AppError::from)
            })
    }

    /// The person remembered for this OS account.
    pub(crate) fn recall_operator(&mut self) -> Result<()> {
        let account = self.host.os_account.clone();
        let desk = self.desk_mut()?;
        if let Some(memory) = operator_memory::get(desk.conn(), &account)?
            && let Some(row) = person::get(desk.conn(), &memory.person_id)?
        {
            desk.operator = Some(Operator {
                id: row.id,
                name: row.name,
                role: row.role,
                title: row.title,
            });
        }
        Ok(())
    }

    pub(crate) fn persons(&self) -> Result<Vec<PersonView>> {
        let desk = self.desk()?;
        Ok(person::all(desk.conn())?
            .into_iter()
            .map(|row| PersonView {
                id: row.id,
                name: row.name,
                role: row.role,
                title: row.title,
            })
            .collect())
    }
}
