//! A TOML table under reading: takes fields by name, reports every fault with its line, and goes on.

use std::{cell::RefCell, fmt::Display, str::FromStr};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::doc::Doc;
use crate::fault::Fault;

/// A table with the fields taken so far.
pub struct Node<'a> {
    doc: Doc<'a>,
    table: &'a DeTable<'a>,
    line: u32,
    item: Option<String>,
    taken: RefCell<Vec<&'static str>>,
}

impl<'a> Node<'a> {
    /// The top of a file.
    pub fn top(doc: &Doc<'a>, table: &'a DeTable<'a>) -> Self {
        Self {
            doc: doc.clone(),
            table,
            line: 1,
            item: None,
            taken: RefCell::default(),
        }
    }

    /// Line of the table's head.
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// The file.
    pub const fn file(&self) -> &'a str {
        self.doc.file
    }

    /// Names the item in all further faults.
    pub fn name_item(&mut self, id: &str) {
        self.item = Some(id.to_owned());
    }

    /// Notes a fault at the table's head or at one of its fields.
    pub fn fault(&self, at: Option<&'static str>, fault: Fault) {
        let line = at
            .and_then(|field| self.table.get(field))
            .map_or(self.line, |value| self.doc.line_of(value.span().start));
        self.doc
            .sink
            .add(self.doc.file, Some(line), self.item.as_deref(), fault);
    }

    fn take(&self, field: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.taken.borrow_mut().push(field);
        self.table.get(field)
    }

    fn required(&self, field: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        let found = self.take(field);
        if found.is_none() {
            self.fault(
                None,
                Fault::MissingField {
                    field: field.to_owned(),
                },
            );
        }
        found
    }

    fn wrong_type(&self, field: &'static str, expected: &str, found: &DeValue<'_>) {
        let (field_name, expected) = (field.to_owned(), expected.to_owned());
        let found = found.type_str().to_owned();
        self.fault(
            Some(field),
            Fault::WrongType {
                field: field_name,
                expected,
                found,
            },
        );
    }

    fn text_of(&self, field: &'static str, value: &DeValue<'_>) -> Option<String> {
        let Some(text) = value.as_str() else {
            self.wrong_type(field, "string", value);
            return None;
        };
        if text.trim().is_empty() {
            self.fault(
                Some(field),
                Fault::EmptyText {
                    field: field.to_owned(),
                },
            );
            return None;
        }
        Some(text.to_owned())
    }

    /// A required text that is not empty.
    pub fn text(&self, field: &'static str) -> Option<String> {
        self.text_of(field, self.required(field)?.get_ref())
    }

    /// A text that may be absent.
    pub fn text_or_none(&self, field: &'static str) -> Option<String> {
        self.text_of(field, self.take(field)?.get_ref())
    }

    /// A required list of texts, possibly empty.
    pub fn texts(&self, field: &'static str) -> Option<Vec<String>> {
        let value = self.required(field)?.get_ref();
        let Some(list) = value.as_array() else {
            self.wrong_type(field, "array", value);
            return None;
        };
        Some(
            list.iter()
                .filter_map(|entry| self.text_of(field, entry.get_ref()))
                .collect(),
        )
    }

    /// A required list with at least one text, none of them twice.
    pub fn some_texts(&self, field: &'static str) -> Option<Vec<String>> {
        let list = self.texts(field)?;
        if list.is_empty() {
            self.fault(
                Some(field),
                Fault::EmptyList {
                    field: field.to_owned(),
                },
            );
        }
        for (at, value) in list.iter().enumerate() {
            if list.iter().take(at).any(|earlier| earlier == value) {
                let (field_name, value) = (field.to_owned(), value.clone());
                self.fault(
                    Some(field),
                    Fault::DuplicateEntry {
                        field: field_name,
                        value,
                    },
                );
            }
        }
        Some(list)
    }

    /// A truth value; absent means no.
    pub fn flag(&self, field: &'static str) -> bool {
        let Some(value) = self.take(field) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_type(field, "boolean", value.get_ref());
            false
        })
    }

    /// A required whole number of at least `least`.
    pub fn number<T: FromStr + PartialOrd + Display + Copy>(
        &self,
        field: &'static str,
        least: T,
    ) -> Option<T> {
        let value = self.required(field)?.get_ref();
        let number = value.as_integer().and_then(|digits| digits.as_str().parse().ok());
        match number {
            None => self.wrong_type(field, "integer", value),
            Some(number) if number < least => {
                let least = least.to_string();
                self.fault(
                    Some(field),
                    Fault::TooSmall {
                        field: field.to_owned(),
                        least,
                    },
                );
            }
            Some(number) => return Some(number),
        }
        None
    }

    fn code_of<T: FromStr>(&self, field: &'static str, value: &str, allowed: &[&str]) -> Option<T> {
        let code = value.parse().ok();
        if code.is_none() {
            let (value, allowed) = (value.to_owned(), allowed.join(" "));
            self.fault(
                Some(field),
                Fault::UnknownCode {
                    field: field.to_owned(),
                    value,
                    allowed,
                },
            );
        }
        code
    }

    /// A required code.
    pub fn code<T: FromStr>(&self, field: &'static str, allowed: &[&str]) -> Option<T> {
        self.code_of(field, &self.text(field)?, allowed)
    }

    /// A code that may be absent.
    pub fn code_or_none<T: FromStr>(&self, field: &'static str, allowed: &[&str]) -> Option<T> {
        self.code_of(field, &self.text_or_none(field)?, allowed)
    }

    /// A required list of codes, possibly empty.
    pub fn codes<T: FromStr>(&self, field: &'static str, allowed: &[&str]) -> Option<Vec<T>> {
        let list = self.texts(field)?;
        Some(
            list.iter()
                .filter_map(|value| self.code_of(field, value, allowed))
                .collect(),
        )
    }

    /// A required list of at least one code, none of them twice.
    pub fn some_codes<T: FromStr>(&self, field: &'static str, allowed: &[&str]) -> Option<Vec<T>> {
        let list = self.some_texts(field)?;
        Some(
            list.iter()
                .filter_map(|value| self.code_of(field, value, allowed))
                .collect(),
        )
    }

    /// A list of codes; absent means empty.
    pub fn codes_or_empty<T: FromStr>(&self, field: &'static str, allowed: &[&str]) -> Vec<T> {
        if !self.has(field) {
            self.taken.borrow_mut().push(field);
            return Vec::new();
        }
        self.codes(field, allowed).unwrap_or_default()
    }

    /// Whether the field stands there.
    pub fn has(&self, field: &'static str) -> bool {
        self.table.contains_key(field)
    }

    fn node_of(&self, field: &'static str, value: &'a Spanned<DeValue<'a>>) -> Option<Self> {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(field, "table", value.get_ref());
            return None;
        };
        let line = self.doc.line_of(value.span().start);
        let item = self.item.clone();
        Some(Self {
            doc: self.doc.clone(),
            table,
            line,
            item,
            taken: RefCell::default(),
        })
    }

    /// A required table.
    pub fn table(&self, field: &'static str) -> Option<Self> {
        self.node_of(field, self.required(field)?)
    }

    /// A table that may be absent.
    pub fn table_or_none(&self, field: &'static str) -> Option<Self> {
        self.node_of(field, self.take(field)?)
    }

    /// A list of tables; absent means empty.
    pub fn tables(&self, field: &'static str) -> Vec<Self> {
        let Some(value) = self.take(field) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_type(field, "array", value.get_ref());
            return Vec::new();
        };
        list.iter()
            .filter_map(|entry| self.node_of(field, entry))
            .collect()
    }

    /// Reports the fields that nobody took.
    pub fn finish(&self) {
        let taken = self.taken.borrow();
        for (key, value) in self.table {
            if !taken.iter().any(|field| *field == key.get_ref()) {
                let fault = Fault::UnknownField {
                    field: key.get_ref().to_string(),
                    allowed: taken.join(" "),
                };
                let line = self.doc.line_of(key.span().start.min(value.span().start));
                self.doc
                    .sink
                    .add(self.doc.file, Some(line), self.item.as_deref(), fault);
            }
        }
    }
}
