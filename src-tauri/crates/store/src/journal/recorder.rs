//! Records every row a command touches, without the command's doing.
//!
//! TEMP triggers on all state tables (they live in the connection, never in the file) call a function of ours with the
//! row as it was. SQLite's preupdate hook would do the same, but its binding is generated at build time with libclang,
//! which the build machines and the cross build for Windows do not have. The after-image is read from the table at
//! the end of the command, so that a statement or savepoint rolled back inside leaves no trace in the entry.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};

use crate::error::{At, Result};
use crate::image::{Cell, RowImage};
use crate::schema::Table;

const INSERT: i64 = 0;
const UPDATE: i64 = 1;
const DELETE: i64 = 2;

/// A row touched, with its image before the command.
struct Touched {
    table: usize,
    key: Vec<Cell>,
    before: Option<Vec<Cell>>,
}

#[derive(Default)]
struct State {
    is_active: bool,
    touched: Vec<Touched>,
    seen: HashSet<(usize, Vec<Cell>)>,
}

/// The recorder of one connection.
pub(crate) struct Recorder {
    tables: Arc<Vec<Table>>,
    state: Arc<Mutex<State>>,
}

impl Recorder {
    /// Watches all state tables of the connection.
    pub fn watch(conn: &Connection, tables: Vec<Table>) -> Result<Self> {
        let tables = Arc::new(tables);
        let state = Arc::new(Mutex::new(State::default()));
        let (inner_tables, inner_state) = (Arc::clone(&tables), Arc::clone(&state));
        conn.create_scalar_function("tenken_touch", -1, FunctionFlags::SQLITE_UTF8, move |context| {
            lock(&inner_state).touch(&inner_tables, context)?;
            Ok(0_i64)
        })
        .at(conn)?;
        for (number, table) in tables.iter().enumerate() {
            conn.execute_batch(&triggers(number, table)).at(conn)?;
        }
        Ok(Self { tables, state })
    }

    /// The state tables.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// Starts anew; what was noted before is forgotten.
    pub fn start(&self) {
        let mut state = lock(&self.state);
        state.clear();
        state.is_active = true;
    }

    /// Stops and forgets.
    pub fn stop(&self) {
        let mut state = lock(&self.state);
        state.clear();
        state.is_active = false;
    }

    /// The rows changed since the start, net, in the order they were first touched; starts anew.
    pub fn take(&self, conn: &Connection) -> Result<Vec<RowImage>> {
        let touched = {
            let mut state = lock(&self.state);
            state.seen.clear();
            std::mem::take(&mut state.touched)
        };
        let mut rows = Vec::with_capacity(touched.len());
        for change in touched {
            let table = &self.tables[change.table];
            let after = read(conn, table, &change.key)?;
            if after != change.before {
                rows.push(RowImage {
                    table: table.name.clone(),
                    key: table.key_image(&change.key),
                    before: change.before.map(|cells| table.image(&cells)),
                    after: after.map(|cells| table.image(&cells)),
                });
            }
        }
        Ok(rows)
    }
}

/// Reads one row by key.
pub(crate) fn read(conn: &Connection, table: &Table, key: &[Cell]) -> Result<Option<Vec<Cell>>> {
    let mut statement = conn.prepare_cached(&table.select).at(conn)?;
    let mut rows = statement.query(rusqlite::params_from_iter(key)).at(conn)?;
    let Some(row) = rows.next().at(conn)? else {
        return Ok(None);
    };
    (0..table.columns.len())
        .map(|at| row.get_ref(at).map(Cell::from_value))
        .collect::<rusqlite::Result<_>>()
        .map(Some)
        .at(conn)
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

impl State {
    fn clear(&mut self) {
        self.touched.clear();
        self.seen.clear();
    }

    /// Arguments: table number, what happens, then for an insert the new key, for an update the old row and the new
    /// key, for a delete the old row.
    fn touch(&mut self, tables: &[Table], context: &Context<'_>) -> rusqlite::Result<()> {
        if !self.is_active {
            return Ok(());
        }
        let number = usize::try_from(context.get::<i64>(0)?).unwrap_or(usize::MAX);
        let what: i64 = context.get(1)?;
        let Some(table) = tables.get(number) else {
            return Ok(());
        };
        let width = table.columns.len();
        let cell = |at: usize| Cell::from_value(context.get_raw(at + 2));
        if what == INSERT {
            self.note(number, (0..table.key.len()).map(cell).collect(), || None);
            return Ok(());
        }
        let old_key: Vec<Cell> = table.key.iter().map(|at| cell(*at)).collect();
        self.note(number, old_key, || Some((0..width).map(cell).collect()));
        if what == UPDATE {
            self.note(
                number,
                (0..table.key.len()).map(|at| cell(width + at)).collect(),
                || None,
            );
        }
        Ok(())
    }

    fn note(&mut self, table: usize, key: Vec<Cell>, before: impl FnOnce() -> Option<Vec<Cell>>) {
        if self.seen.insert((table, key.clone())) {
            self.touched.push(Touched {
                table,
                key,
                before: before(),
            });
        }
    }
}

fn triggers(number: usize, table: &Table) -> String {
    let list = |prefix: &str, columns: &mut dyn Iterator<Item = &String>| {
        columns.fold(String::new(), |text, column| {
            text + "," + prefix + ".\"" + column + "\""
        })
    };
    let new_key = list("NEW", &mut table.key.iter().map(|at| &table.columns[*at]));
    let old = list("OLD", &mut table.columns.iter());
    let name = &table.name;
    format!(
        "CREATE TEMP TRIGGER touch_{name}_insert AFTER INSERT ON main.\"{name}\" BEGIN
           SELECT tenken_touch({number},{INSERT}{new_key}); END;
         CREATE TEMP TRIGGER touch_{name}_update BEFORE UPDATE ON main.\"{name}\" BEGIN
           SELECT tenken_touch({number},{UPDATE}{old}{new_key}); END;
         CREATE TEMP TRIGGER touch_{name}_delete BEFORE DELETE ON main.\"{name}\" BEGIN
           SELECT tenken_touch({number},{DELETE}{old}); END;"
    )
}
