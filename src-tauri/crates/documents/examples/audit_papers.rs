//! Writes the sample papers of an audit into a folder, to be looked at: `cargo run --example audit_papers -- FOLDER
//! [long]`.
#![allow(clippy::print_stdout, clippy::disallowed_methods)] // an example talks to whoever runs it and writes files

#[path = "../tests/common/mod.rs"]
mod common;

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;
use std::{env, fs};

use common::sample_audit;
use tenken_documents::{AuditPaper, audit_paper_pdf, audit_paper_xlsx};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("folder missing")?);
    fs::create_dir_all(&folder)?;
    let words = common::japanese();
    let labels = |id: &str, args: &[(&str, &str)]| words.text(id, args);
    let mut papers = sample_audit::all();
    if env::args().nth(2).is_some() {
        papers = sample_audit::long::long_papers();
        let set = AuditPaper::WorkingPapers(Box::new(sample_audit::long::working_set(300)));
        papers.push(("audit-bound-300", set));
    }
    for (name, paper) in papers {
        let start = Instant::now();
        let pdf = audit_paper_pdf(&paper, &labels)?;
        let time = start.elapsed();
        let start = Instant::now();
        let book = audit_paper_xlsx(&paper, &labels)?;
        println!(
            "{name}: {} pages, {} bytes, {time:?}, missing {:?}; workbook {} bytes, {:?}",
            pdf.pages,
            pdf.bytes.len(),
            pdf.missing,
            book.len(),
            start.elapsed()
        );
        fs::write(folder.join(format!("{name}.pdf")), pdf.bytes)?;
        fs::write(folder.join(format!("{name}.xlsx")), book)?;
    }
    Ok(())
}
