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
        self.name_holder();
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

    /// The person of the case that a typed post and name means; a new one of the role where nobody fits. A new one is
    /// to be inserted in the same entry.
    pub(crate) fn person_named(&self, typed: &str, role: Role) -> Result<(Person, bool)> {
        let known = person::all(self.desk()?.conn())?
            .into_iter()
            .find(|row| names_same_person(typed, &row.name));
        if let Some(row) = known {
            return Ok((row, false));
        }
        let row = Person {
            id: fresh_id("person")?,
            name: typed.to_owned(),
            role: role.to_string(),
            title: self.desk()?.body.title(role).to_owned(),
            ..Person::default()
        };
        Ok((row, true))
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

/// The same name, however the spaces were typed and whether or not a post stands in front of one of them:
/// 「課長　青木 太郎」 is 「青木太郎」, 「青木 太郎」 is not 「木 太郎」.
pub(crate) fn names_same_person(one: &str, other: &str) -> bool {
    /// How posts end: 課長, 責任者, 管理官, 主幹, 監, 参事, 主査, 係.
    const POST_ENDS: [char; 9] = ['長', '者', '官', '幹', '監', '事', '査', '係', '役'];
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let bare = |words: &[String]| words.concat();
    let is_after_post = |longer: &[String], shorter: &str| {
        (1..longer.len()).any(|n| bare(&longer[n..]) == shorter)
            || bare(longer)
                .strip_suffix(shorter)
                .is_some_and(|post| post.ends_with(POST_ENDS))
    };
    let (one, other) = (words(one), words(other));
    let (one_bare, other_bare) = (bare(&one), bare(&other));
    !one_bare.is_empty()
        && !other_bare.is_empty()
        && (one_bare == other_bare || is_after_post(&one, &other_bare) || is_after_post(&other, &one_bare))
}

#[cfg(test)]
mod tests {
    use super::names_same_person;

    #[test]
    fn a_name_is_known_with_and_without_post_and_spaces() {
        for same in [
            "青木 太郎",
            "青木太郎",
            "課長 青木 太郎",
            "福祉課長青木太郎",
            "課長　青木　太郎",
        ] {
            assert!(names_same_person(same, "青木 太郎"), "{same}");
        }
        for other in ["木太郎", "大青木 太郎 次郎", "部長 白井 花子", "", "太郎部"] {
            assert!(!names_same_person(other, "青木 太郎"), "{other}");
        }
    }
}
