//! Commands: one Immediate transaction, one entry; an intake: many entries in one transaction.

use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::error::{At, Result, StoreError};
use crate::journal::recorder::Recorder;
use crate::journal::{enter, undo::Step};
use crate::payload::Payload;

/// Who does it, as declared (data.md 4: a record, not authentication).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Actor {
    /// Person id.
    pub person_id: String,
    /// Name as printed.
    pub person_name: String,
    /// Role code.
    pub role: String,
    /// OS account.
    pub os_account: String,
    /// Machine.
    pub machine: String,
}

/// What kind of command it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommandKind {
    /// Can be undone by its actor; edits of the same field one after the other are one step.
    Edit {
        /// Which field, e.g. `answer:S1:yonezawa-HUM-07-a`.
        field_key: String,
    },
    /// Never undone, and undo does not go across it.
    Act,
    /// Journaled, never undone, but undo may go across it (report log, remembered operator).
    Record,
}

impl CommandKind {
    fn code(&self) -> &'static str {
        match self {
            Self::Edit { .. } => "edit",
            Self::Act => "act",
            Self::Record => "record",
        }
    }

    fn field_key(&self) -> Option<&str> {
        match self {
            Self::Edit { field_key } => Some(field_key),
            Self::Act | Self::Record => None,
        }
    }
}

/// The head of an entry.
pub(crate) struct Meta<'a> {
    /// Who.
    pub actor: &'a Actor,
    /// UTC time.
    pub at: &'a str,
    /// Command.
    pub name: &'a str,
    /// Kind code.
    pub kind: &'a str,
    /// Field of an edit.
    pub field_key: Option<&'a str>,
    /// Entries undone.
    pub undoes: Option<&'a str>,
}

impl<'a> Meta<'a> {
    /// The head of an act.
    pub fn act(actor: &'a Actor, at: &'a str, name: &'a str) -> Self {
        Self {
            actor,
            at,
            name,
            kind: "act",
            field_key: None,
            undoes: None,
        }
    }
}

/// Writes the entry for what the recorder saw; none when no row changed.
pub(crate) fn flush(
    conn: &Connection,
    recorder: &Recorder,
    schema: u32,
    meta: &Meta<'_>,
) -> Result<Option<i64>> {
    let rows = recorder.take(conn)?;
    if rows.is_empty() {
        return Ok(None);
    }
    let payload = Payload {
        schema: i64::from(schema),
        rows,
        ..Payload::default()
    };
    Ok(Some(enter(conn, meta, &payload)?.seq))
}

/// Many entries in one transaction.
pub struct Batch<'a> {
    tx: &'a Transaction<'a>,
    recorder: &'a Recorder,
    schema: u32,
    actor: &'a Actor,
    at: &'a str,
    steps: Vec<Step>,
}

impl Batch<'_> {
    #[allow(clippy::needless_pass_by_value, reason = "the kind is made for the call")]
    /// One entry of its own. When `work` fails its changes are rolled back and the batch may go on.
    pub fn entry<T, E: From<StoreError>>(
        &mut self,
        name: &str,
        kind: CommandKind,
        work: impl FnOnce(&Transaction<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.tx.execute_batch("SAVEPOINT entry").at(self.tx)?;
        self.recorder.start();
        let (actor, at) = (self.actor, self.at);
        let meta = Meta {
            actor,
            at,
            name,
            kind: kind.code(),
            field_key: kind.field_key(),
            undoes: None,
        };
        let done =
            work(self.tx).and_then(|value| Ok((value, flush(self.tx, self.recorder, self.schema, &meta)?)));
        self.recorder.stop();
        match done {
            Ok((value, seq)) => {
                self.tx.execute_batch("RELEASE entry").at(self.tx)?;
                self.steps
                    .extend(seq.map(|seq| Step::new(seq, name, &kind, &actor.person_id)));
                Ok(value)
            }
            Err(error) => {
                self.tx
                    .execute_batch("ROLLBACK TO entry; RELEASE entry")
                    .at(self.tx)?;
                Err(error)
            }
        }
    }
}

impl Case {
    #[allow(clippy::needless_pass_by_value, reason = "the kind is made for the call")]
    /// Runs a command: all its changes and one entry are written, or nothing. A command that changes no row writes
    /// no entry (a draft it took away is gone all the same).
    pub fn command<T, E: From<StoreError>>(
        &mut self,
        actor: &Actor,
        name: &str,
        kind: CommandKind,
        at: &str,
        work: impl FnOnce(&Transaction<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let meta = Meta {
            actor,
            at,
            name,
            kind: kind.code(),
            field_key: kind.field_key(),
            undoes: None,
        };
        let (value, seq) = self.write(|tx, recorder, schema| {
            let value = work(tx)?;
            Ok::<_, E>((value, flush(tx, recorder, schema, &meta)?))
        })?;
        if let Some(seq) = seq {
            self.undo.push(Step::new(seq, name, &kind, &actor.person_id));
        }
        Ok(value)
    }

    /// Many entries in one transaction, e.g. an intake with one entry a file.
    pub fn command_many<T, E: From<StoreError>>(
        &mut self,
        actor: &Actor,
        at: &str,
        work: impl FnOnce(&mut Batch<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let (value, steps) = self.write(|tx, recorder, schema| {
            recorder.stop();
            let mut batch = Batch {
                tx,
                recorder,
                schema,
                actor,
                at,
                steps: Vec::new(),
            };
            let value = work(&mut batch)?;
            Ok::<_, E>((value, batch.steps))
        })?;
        for step in steps {
            self.undo.push(step);
        }
        Ok(value)
    }

    /// One Immediate transaction with the recorder on; the connection is writable only meanwhile.
    pub(crate) fn write<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>, &Recorder, u32) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let Some(recorder) = self.recorder.as_ref().filter(|_| !self.opening.is_read_only) else {
            return Err(StoreError::ReadOnly {
                path: self.path.clone(),
            }
            .into());
        };
        let schema = self.schema;
        self.conn
            .execute_batch("PRAGMA query_only = 0")
            .at_path(&self.path)?;
        recorder.start();
        let done = in_transaction(&mut self.conn, &self.path, |tx| work(tx, recorder, schema));
        recorder.stop();
        self.conn
            .execute_batch("PRAGMA query_only = 1")
            .at_path(&self.path)?;
        done
    }
}

fn in_transaction<T, E: From<StoreError>>(
    conn: &mut Connection,
    path: &std::path::Path,
    work: impl FnOnce(&Transaction<'_>) -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    let tx = conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .at_path(path)?;
    let value = work(&tx)?;
    tx.commit().at_path(path)?;
    Ok(value)
}
