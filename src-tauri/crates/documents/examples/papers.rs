//! Writes the sample papers into a folder, to be looked at: `cargo run --example papers -- FOLDER [en]`.
#![allow(clippy::print_stdout, clippy::disallowed_methods)] // an example talks to whoever runs it and writes files

#[path = "../tests/common/mod.rs"]
mod common;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

use common::{check, sample, sample_booklet, sample_guide, sample_hand, sample_plan};
use tenken_documents::{
    DocumentsError, Rendered, booklet_pdf, booklet_xlsx, check_sheet_pdf, check_sheet_xlsx,
    filling_guide_pdf, filling_guide_xlsx, hand_list_pdf, hand_list_xlsx, improvement_plan_pdf,
    improvement_plan_xlsx, recovery_page_pdf, result_report_pdf, result_report_xlsx,
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("folder missing")?);
    fs::create_dir_all(&folder)?;
    let is_english = env::args().nth(2).is_some_and(|language| language == "en");
    let words = if is_english {
        common::english()
    } else {
        common::japanese()
    };
    let labels = |id: &str, args: &[(&str, &str)]| words.text(id, args);
    let mut thousand = sample::report();
    thousand.must_open = thousand.must_open.iter().cycle().take(1_000).cloned().collect();
    let reports = [
        ("report", sample::report()),
        ("system", sample::system_draft()),
        ("hostile", sample::hostile()),
        ("thousand", thousand),
    ];
    put(
        &folder,
        &reports,
        &|one| result_report_pdf(one, &labels),
        &|one| result_report_xlsx(one, &labels),
    )?;
    let sheets = [
        ("check", check::answered()),
        ("check-system", check::system_draft()),
        ("check-blank", check::blank()),
        ("check-walk", check::walk()),
        ("check-hostile", check::hostile()),
    ];
    put(&folder, &sheets, &|one| check_sheet_pdf(one, &labels), &|one| {
        check_sheet_xlsx(one, &labels)
    })?;
    let plans = [
        ("plan", sample_plan::plan()),
        ("plan-none", sample_plan::empty_plan()),
        ("plan-hostile", sample_plan::hostile_plan()),
    ];
    put(
        &folder,
        &plans,
        &|one| improvement_plan_pdf(one, &labels),
        &|one| improvement_plan_xlsx(one, &labels),
    )?;
    let guides = [
        ("guide", sample_guide::guide()),
        ("guide-bare", sample_guide::bare_guide()),
        ("guide-hostile", sample_guide::hostile_guide()),
    ];
    put(&folder, &guides, &|one| filling_guide_pdf(one, &labels), &|one| {
        filling_guide_xlsx(one, &labels)
    })?;
    let booklets = [
        ("booklet", sample_booklet::booklet()),
        ("booklet-bare", sample_booklet::bare_booklet()),
        ("booklet-hostile", sample_booklet::hostile_booklet()),
    ];
    put(&folder, &booklets, &|one| booklet_pdf(one, &labels), &|one| {
        booklet_xlsx(one, &labels)
    })?;
    put(
        &folder,
        &[("passphrases", sample_hand::passphrases())],
        &hand_list_pdf,
        &hand_list_xlsx,
    )?;
    let page = recovery_page_pdf(&sample::recovery(), &labels)?;
    fs::write(folder.join("recovery.pdf"), page.bytes)?;
    Ok(())
}

/// Makes a paper or a workbook of a model.
type Make<'a, M, R> = dyn Fn(&M) -> Result<R, DocumentsError> + 'a;

/// Writes each model as paper and as workbook, and says how long the paper took.
fn put<M>(
    folder: &Path,
    models: &[(&str, M)],
    paper: &Make<'_, M, Rendered>,
    workbook: &Make<'_, M, Vec<u8>>,
) -> Result<(), Box<dyn Error>> {
    for (name, model) in models {
        let start = Instant::now();
        let pdf = paper(model)?;
        let time = start.elapsed();
        println!(
            "{name}: {} pages, {} bytes, {time:?}, missing {:?}",
            pdf.pages,
            pdf.bytes.len(),
            pdf.missing
        );
        fs::write(folder.join(format!("{name}.pdf")), pdf.bytes)?;
        fs::write(folder.join(format!("{name}.xlsx")), workbook(model)?)?;
    }
    Ok(())
}
