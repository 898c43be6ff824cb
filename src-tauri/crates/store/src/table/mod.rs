//! The tables: SQL text, row and queries of each in one file; here what they share.
//!
//! `table!` writes the row struct and the queries every table has, so that a column is named in two places only:
//! the CREATE text and the struct (a test compares the two).

use rusqlite::types::{FromSql, ToSql};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::error::{At, Result};

mod adoption;
mod audit;
mod improve;
mod log;
mod office;
mod people;
mod sheet;

pub use adoption::{pack, standard, standard_clause, standard_item};
pub use audit::{
    audit_closing, audit_closing_entry, audit_correction, audit_coverage, audit_document, audit_duty,
    audit_engagement, audit_evidence, audit_finding, audit_follow_up, audit_improvement, audit_item,
    audit_member, audit_memo, audit_order, audit_paper, audit_part, audit_part_conflict, audit_plan,
    audit_posting, audit_prior_finding, audit_programme, audit_report, audit_roll_out, audit_roll_out_reply,
    audit_sample, audit_schedule, audit_slip, audit_survey, audit_survey_answer, audit_target, auditee,
    auditor,
};
pub use improve::{
    exception_course, exception_event, exception_grant, measure, measure_check, measure_due, measure_event,
    measure_source, measure_standing, memo, memo_event,
};
pub use log::{attachment, case_meta, decision, draft, edition, journal, parcel_log, report_log};
pub use office::{
    intake_file, intake_run, office_correction, reception, reception_answer, round, round_target,
    year_closing, year_closing_entry,
};
pub use people::{handover, handover_point, operator_memory, person, unit, unit_attribute, unit_link};
pub use sheet::{
    answer, carried_exception, carried_measure, evidence, item_inclusion, prior_answer, prior_summary,
    profile_answer, returned_mark, sealed_version, sheets,
};

/// Every table with its CREATE text, in the order of the migrations.
pub const ALL: &[(&str, &str)] = &[
    ("case_meta", case_meta::CREATE),
    ("unit", unit::CREATE),
    ("person", person::CREATE),
    ("operator_memory", operator_memory::CREATE),
    ("unit_attribute", unit_attribute::CREATE),
    ("unit_link", unit_link::CREATE),
    ("attachment", attachment::CREATE),
    ("attachment_chunk", attachment::CREATE_CHUNK),
    ("edition", edition::CREATE),
    ("round", round::CREATE),
    ("round_target", round_target::CREATE),
    ("sheet", sheets::CREATE),
    ("profile_answer", profile_answer::CREATE),
    ("item_inclusion", item_inclusion::CREATE),
    ("exception_grant", exception_grant::CREATE),
    ("answer", answer::CREATE),
    ("evidence", evidence::CREATE),
    ("measure", measure::CREATE),
    ("measure_source", measure_source::CREATE),
    ("measure_due", measure_due::CREATE),
    ("prior_answer", prior_answer::CREATE),
    ("prior_summary", prior_summary::CREATE),
    ("sealed_version", sealed_version::CREATE),
    ("returned_mark", returned_mark::CREATE),
    ("parcel_log", parcel_log::CREATE),
    ("report_log", report_log::CREATE),
    ("reception", reception::CREATE),
    ("reception_answer", reception_answer::CREATE),
    ("office_correction", office_correction::CREATE),
    ("decision", decision::CREATE),
    ("draft", draft::CREATE),
    ("journal", journal::CREATE),
    ("standard", standard::CREATE),
    ("standard_clause", standard_clause::CREATE),
    ("standard_item", standard_item::CREATE),
    ("standard_clause", standard_clause::ADDED),
    ("standard_item", standard_item::ADDED),
    ("pack", pack::CREATE),
    ("intake_run", intake_run::CREATE),
    ("intake_file", intake_file::CREATE),
    ("audit_programme", audit_programme::CREATE),
    ("audit_coverage", audit_coverage::CREATE),
    ("auditee", auditee::CREATE),
    ("auditor", auditor::CREATE),
    ("audit_posting", audit_posting::CREATE),
    ("audit_duty", audit_duty::CREATE),
    ("audit_plan", audit_plan::CREATE),
    ("audit_target", audit_target::CREATE),
    ("audit_member", audit_member::CREATE),
    ("audit_engagement", audit_engagement::CREATE),
    ("audit_schedule", audit_schedule::CREATE),
    ("audit_document", audit_document::CREATE),
    ("audit_survey", audit_survey::CREATE),
    ("audit_survey_answer", audit_survey_answer::CREATE),
    ("audit_item", audit_item::CREATE),
    ("audit_paper", audit_paper::CREATE),
    ("audit_correction", audit_correction::CREATE),
    ("audit_evidence", audit_evidence::CREATE),
    ("audit_sample", audit_sample::CREATE),
    ("audit_finding", audit_finding::CREATE),
    ("audit_memo", audit_memo::CREATE),
    ("audit_slip", audit_slip::CREATE),
    ("audit_report", audit_report::CREATE),
    ("audit_prior_finding", audit_prior_finding::CREATE),
    ("audit_order", audit_order::CREATE),
    ("audit_roll_out", audit_roll_out::CREATE),
    ("audit_roll_out_reply", audit_roll_out_reply::CREATE),
    ("audit_improvement", audit_improvement::CREATE),
    ("audit_follow_up", audit_follow_up::CREATE),
    ("audit_part", audit_part::CREATE),
    ("audit_part_conflict", audit_part_conflict::CREATE),
    ("audit_closing", audit_closing::CREATE),
    ("audit_closing_entry", audit_closing_entry::CREATE),
    ("measure_standing", measure_standing::CREATE),
    ("measure_event", measure_event::CREATE),
    ("measure_check", measure_check::CREATE),
    ("exception_course", exception_course::CREATE),
    ("exception_event", exception_event::CREATE),
    ("carried_measure", carried_measure::CREATE),
    ("year_closing", year_closing::CREATE),
    ("year_closing_entry", year_closing_entry::CREATE),
    ("handover", handover::CREATE),
    ("handover_point", handover_point::CREATE),
    ("memo", memo::CREATE),
    ("memo_event", memo_event::CREATE),
    ("carried_exception", carried_exception::CREATE),
];

/// A row that a table can give back.
pub(crate) trait FromRow: Sized {
    /// Reads the columns in the order of the struct.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
}

/// The next column of a row, in order.
pub(crate) fn next<T: FromSql>(row: &Row<'_>, at: &mut usize) -> rusqlite::Result<T> {
    let value = row.get(*at)?;
    *at += 1;
    Ok(value)
}

/// Runs a writing statement from the cache and tells how many rows it changed.
pub(crate) fn run(conn: &Connection, sql: &str, values: &[&dyn ToSql]) -> Result<usize> {
    conn.prepare_cached(sql)
        .and_then(|mut s| s.execute(values))
        .at(conn)
}

/// The one row a statement finds, if any.
pub(crate) fn one<T: FromRow>(conn: &Connection, sql: &str, values: &[&dyn ToSql]) -> Result<Option<T>> {
    conn.prepare_cached(sql)
        .and_then(|mut s| s.query_row(values, |row| T::from_row(row)).optional())
        .at(conn)
}

/// All rows a statement finds, in its order.
pub(crate) fn many<T: FromRow>(conn: &Connection, sql: &str, values: &[&dyn ToSql]) -> Result<Vec<T>> {
    conn.prepare_cached(sql)
        .and_then(|mut s| {
            s.query_map(values, |row| T::from_row(row))?
                .collect::<rusqlite::Result<Vec<T>>>()
        })
        .at(conn)
}

/// Writes the row struct and the standing queries of one table.
macro_rules! table {
    ($(#[$meta:meta])* $row:ident in $name:literal key($k0:ident: $kt0:ty $(, $k:ident: $kt:ty)*) {
        $(#[$fm0:meta])* $f0:ident: $t0:ty,
        $($(#[$fm:meta])* $f:ident: $t:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
        pub struct $row {
            $(#[$fm0])* pub $f0: $t0,
            $($(#[$fm])* pub $f: $t,)*
        }

        /// The columns in the order of the struct.
        pub const COLUMNS: &[&str] = &[stringify!($f0) $(, stringify!($f))*];

        /// SELECT of all columns; further text (WHERE, ORDER BY) is appended with `concat!`.
        #[allow(unused_macros, reason = "not every table has queries of its own")]
        macro_rules! select { ($rest:literal) => {
            concat!("SELECT ", stringify!($f0) $(, ",", stringify!($f))*, " FROM ", $name, " ", $rest)
        } }

        impl $crate::table::FromRow for $row {
            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                let mut at = 0;
                Ok(Self {
                    $f0: $crate::table::next(row, &mut at)?,
                    $($f: $crate::table::next(row, &mut at)?,)*
                })
            }
        }

        /// Adds the row; fails when its key is there.
        pub fn insert(tx: &rusqlite::Transaction<'_>, row: &$row) -> $crate::error::Result<()> {
            const SQL: &str = concat!("INSERT INTO ", $name, "(", stringify!($f0) $(, ",", stringify!($f))*,
                ") VALUES(:", stringify!($f0) $(, ",:", stringify!($f))*, ")");
            $crate::table::run(tx, SQL, &[&row.$f0 $(, &row.$f)*]).map(drop)
        }

        /// Adds the row or writes it over the one with the same key.
        pub fn upsert(tx: &rusqlite::Transaction<'_>, row: &$row) -> $crate::error::Result<()> {
            const SQL: &str = concat!("INSERT INTO ", $name, "(", stringify!($f0) $(, ",", stringify!($f))*,
                ") VALUES(:", stringify!($f0) $(, ",:", stringify!($f))*, ") ON CONFLICT(",
                stringify!($k0) $(, ",", stringify!($k))*, ") DO UPDATE SET ",
                stringify!($f0), "=excluded.", stringify!($f0)
                $(, ",", stringify!($f), "=excluded.", stringify!($f))*);
            $crate::table::run(tx, SQL, &[&row.$f0 $(, &row.$f)*]).map(drop)
        }

        /// Writes the row over the one with the same key; false when there is none.
        pub fn update(tx: &rusqlite::Transaction<'_>, row: &$row) -> $crate::error::Result<bool> {
            const SQL: &str = concat!("UPDATE ", $name, " SET ", stringify!($f0), "=:", stringify!($f0)
                $(, ",", stringify!($f), "=:", stringify!($f))*,
                " WHERE ", stringify!($k0), "=:", stringify!($k0) $(, " AND ", stringify!($k), "=:", stringify!($k))*);
            Ok($crate::table::run(tx, SQL, &[&row.$f0 $(, &row.$f)*])? > 0)
        }

        /// Takes the row away; false when there was none.
        pub fn delete(tx: &rusqlite::Transaction<'_>, $k0: $kt0 $(, $k: $kt)*) -> $crate::error::Result<bool> {
            const SQL: &str = concat!("DELETE FROM ", $name, " WHERE ", stringify!($k0), "=?"
                $(, " AND ", stringify!($k), "=?")*);
            Ok($crate::table::run(tx, SQL, &[&$k0 $(, &$k)*])? > 0)
        }

        /// The row of this key.
        pub fn get(conn: &rusqlite::Connection, $k0: $kt0 $(, $k: $kt)*) -> $crate::error::Result<Option<$row>> {
            const SQL: &str = concat!("SELECT ", stringify!($f0) $(, ",", stringify!($f))*, " FROM ", $name,
                " WHERE ", stringify!($k0), "=?" $(, " AND ", stringify!($k), "=?")*);
            $crate::table::one(conn, SQL, &[&$k0 $(, &$k)*])
        }

        /// All rows in the order of the key.
        pub fn all(conn: &rusqlite::Connection) -> $crate::error::Result<Vec<$row>> {
            const SQL: &str = concat!("SELECT ", stringify!($f0) $(, ",", stringify!($f))*, " FROM ", $name,
                " ORDER BY ", stringify!($k0) $(, ",", stringify!($k))*);
            $crate::table::many(conn, SQL, &[])
        }
    };
}
pub(crate) use table;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_struct_names_exactly_the_columns_of_its_table() {
        let conn = Connection::open_in_memory().unwrap();
        for (_, create) in ALL {
            conn.execute_batch(create).unwrap();
        }
        for (table, columns) in [
            ("case_meta", case_meta::COLUMNS),
            ("unit", unit::COLUMNS),
            ("person", person::COLUMNS),
            ("operator_memory", operator_memory::COLUMNS),
            ("unit_attribute", unit_attribute::COLUMNS),
            ("unit_link", unit_link::COLUMNS),
            ("attachment", attachment::COLUMNS),
            ("edition", edition::COLUMNS),
            ("round", round::COLUMNS),
            ("round_target", round_target::COLUMNS),
            ("sheet", sheets::COLUMNS),
            ("profile_answer", profile_answer::COLUMNS),
            ("item_inclusion", item_inclusion::COLUMNS),
            ("exception_grant", exception_grant::COLUMNS),
            ("answer", answer::COLUMNS),
            ("evidence", evidence::COLUMNS),
            ("measure", measure::COLUMNS),
            ("measure_source", measure_source::COLUMNS),
            ("measure_due", measure_due::COLUMNS),
            ("prior_answer", prior_answer::COLUMNS),
            ("prior_summary", prior_summary::COLUMNS),
            ("sealed_version", sealed_version::COLUMNS),
            ("returned_mark", returned_mark::COLUMNS),
            ("parcel_log", parcel_log::COLUMNS),
            ("report_log", report_log::COLUMNS),
            ("reception", reception::COLUMNS),
            ("reception_answer", reception_answer::COLUMNS),
            ("office_correction", office_correction::COLUMNS),
            ("decision", decision::COLUMNS),
            ("draft", draft::COLUMNS),
            ("standard", standard::COLUMNS),
            ("standard_clause", standard_clause::COLUMNS),
            ("standard_item", standard_item::COLUMNS),
            ("pack", pack::COLUMNS),
            ("intake_run", intake_run::COLUMNS),
            ("intake_file", intake_file::COLUMNS),
            ("audit_programme", audit_programme::COLUMNS),
            ("audit_coverage", audit_coverage::COLUMNS),
            ("auditee", auditee::COLUMNS),
            ("auditor", auditor::COLUMNS),
            ("audit_posting", audit_posting::COLUMNS),
            ("audit_duty", audit_duty::COLUMNS),
            ("audit_plan", audit_plan::COLUMNS),
            ("audit_target", audit_target::COLUMNS),
            ("audit_member", audit_member::COLUMNS),
            ("audit_engagement", audit_engagement::COLUMNS),
            ("audit_schedule", audit_schedule::COLUMNS),
            ("audit_document", audit_document::COLUMNS),
            ("audit_survey", audit_survey::COLUMNS),
            ("audit_survey_answer", audit_survey_answer::COLUMNS),
            ("audit_item", audit_item::COLUMNS),
            ("audit_paper", audit_paper::COLUMNS),
            ("audit_correction", audit_correction::COLUMNS),
            ("audit_evidence", audit_evidence::COLUMNS),
            ("audit_sample", audit_sample::COLUMNS),
            ("audit_finding", audit_finding::COLUMNS),
            ("audit_memo", audit_memo::COLUMNS),
            ("audit_slip", audit_slip::COLUMNS),
            ("audit_report", audit_report::COLUMNS),
            ("audit_prior_finding", audit_prior_finding::COLUMNS),
            ("audit_order", audit_order::COLUMNS),
            ("audit_roll_out", audit_roll_out::COLUMNS),
            ("audit_roll_out_reply", audit_roll_out_reply::COLUMNS),
            ("audit_improvement", audit_improvement::COLUMNS),
            ("audit_follow_up", audit_follow_up::COLUMNS),
            ("audit_part", audit_part::COLUMNS),
            ("audit_part_conflict", audit_part_conflict::COLUMNS),
            ("audit_closing", audit_closing::COLUMNS),
            ("audit_closing_entry", audit_closing_entry::COLUMNS),
            ("measure_standing", measure_standing::COLUMNS),
            ("measure_event", measure_event::COLUMNS),
            ("measure_check", measure_check::COLUMNS),
            ("exception_course", exception_course::COLUMNS),
            ("exception_event", exception_event::COLUMNS),
            ("carried_measure", carried_measure::COLUMNS),
            ("year_closing", year_closing::COLUMNS),
            ("year_closing_entry", year_closing_entry::COLUMNS),
            ("handover", handover::COLUMNS),
            ("handover_point", handover_point::COLUMNS),
            ("memo", memo::COLUMNS),
            ("memo_event", memo_event::COLUMNS),
            ("carried_exception", carried_exception::COLUMNS),
        ] {
            let mut statement = conn
                .prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid")
                .unwrap();
            let found: rusqlite::Result<Vec<String>> =
                statement.query_map([table], |row| row.get(0)).unwrap().collect();
            assert_eq!(found.unwrap(), columns, "columns of {table}");
        }
    }

    #[test]
    fn tables_agree_with_the_frozen_migrations() {
        let text: String = ALL.iter().map(|(_, create)| create.trim_start()).collect();
        let steps = [
            crate::migration::V1,
            crate::migration::V2,
            crate::migration::V3,
            crate::migration::V4,
            crate::migration::V5,
            crate::migration::V6,
            crate::migration::V7,
            crate::migration::V8,
            crate::migration::V9,
        ]
        .map(|step| {
            let (comment, frozen) = step.split_once('\n').unwrap();
            assert!(comment.starts_with("--"));
            frozen
        });
        assert_eq!(text, steps.concat());
    }
}
