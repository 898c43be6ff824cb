//! A file under reading and the place where its faults gather.

use std::{cell::RefCell, rc::Rc};

use toml::de::DeTable;

use crate::fault::{Fault, Problem};

/// Where faults gather.
#[derive(Default)]
pub struct Sink(RefCell<Vec<Problem>>);

impl Sink {
    /// Notes a fault.
    pub fn add(&self, file: &str, line: Option<u32>, item: Option<&str>, fault: Fault) {
        let problem = Problem {
            file: file.to_owned(),
            line,
            item: item.map(str::to_owned),
            fault,
        };
        self.0.borrow_mut().push(problem);
    }

    /// All faults by file and line.
    pub fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.0.into_inner();
        problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        problems
    }
}

/// One file.
#[derive(Clone)]
pub struct Doc<'a> {
    /// Path within the folder.
    pub file: &'a str,
    /// Its text.
    pub text: &'a str,
    /// Where faults go.
    pub sink: &'a Sink,
    /// Where its lines end, in bytes: every item is asked for its line, so they are counted once.
    ends: Rc<[usize]>,
}

impl<'a> Doc<'a> {
    /// A file and its text.
    pub fn new(file: &'a str, text: &'a str, sink: &'a Sink) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at).collect();
        Self {
            file,
            text,
            sink,
            ends,
        }
    }

    /// 1-based line of a byte offset.
    pub fn line_of(&self, offset: usize) -> u32 {
        let before = self.ends.partition_point(|end| *end < offset);
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }

    /// Notes a fault of the file as a whole or of a line.
    pub fn fault(&self, line: Option<u32>, fault: Fault) {
        self.sink.add(self.file, line, None, fault);
    }

    /// Parses the file; reports what is no TOML and returns what could be read.
    pub fn parse(&self) -> DeTable<'a> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let line = error.span().map(|span| self.line_of(span.start));
            self.fault(
                line,
                Fault::Syntax {
                    message: error.message().to_owned(),
                },
            );
        }
        table.into_inner()
    }
}
