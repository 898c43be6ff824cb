//! Writes the sample papers into a folder, to be looked at: `cargo run --example papers -- FOLDER [en]`.
#![allow(clippy::print_stdout, clippy::disallowed_methods)] // an example talks to whoever runs it and writes files

#[path = "../tests/common/mod.rs"]
mod common;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

use common::{check, sample, sample_booklet, sample_guide, sample_plan};
use tenken_documents::{
    Labels, booklet_pdf, booklet_xlsx, check_sheet_pdf, check_sheet_xlsx, filling_guide_pdf,
    filling_guide_xlsx, improvement_plan_pdf, improvement_plan_xlsx, recovery_page_pdf, result_report_pdf,
    result_report_xlsx,
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
    for (name, report) in reports {
        let start = Instant::now();
        let pdf = result_report_pdf(&report, &labels)?;
        let time = start.elapsed();
        println!(
            "{name}: {} pages, {} bytes, {time:?}, missing {:?}",
            pdf.pages,
            pdf.bytes.len(),
            pdf.missing
        );
        fs::write(folder.join(format!("{name}.pdf")), pdf.bytes)?;
        fs::write(
            folder.join(format!("{name}.xlsx")),
            result_report_xlsx(&report, &labels)?,
        )?;
    }
    let sheets = [
        ("check", check::answered()),
        ("check-system", check::system_draft()),
        ("check-blank", check::blank()),
        ("check-walk", check::walk()),
        ("check-hostile", check::hostile()),
    ];
    for (name, sheet) in sheets {
        let start = Instant::now();
        let pdf = check_sheet_pdf(&sheet, &labels)?;
        let time = start.elapsed();
        println!(
            "{name}: {} pages, {} bytes, {time:?}, missing {:?}",
            pdf.pages,
            pdf.bytes.len(),
            pdf.missing
        );
        fs::write(folder.join(format!("{name}.pdf")), pdf.bytes)?;
        fs::write(
            folder.join(format!("{name}.xlsx")),
            check_sheet_xlsx(&sheet, &labels)?,
        )?;
    }
    let plans = [
        ("plan", sample_plan::plan()),
        ("plan-none", sample_plan::empty_plan()),
        ("plan-hostile", sample_plan::hostile_plan()),
    ];
    for (name, plan) in plans {
        let pdf = improvement_plan_pdf(&plan, &labels)?;
        println!(
            "{name}: {} pages, {} bytes, missing {:?}",
            pdf.pages,
            pdf.bytes.len(),
            pdf.missing
        );
        fs::write(folder.join(format!("{name}.pdf")), pdf.bytes)?;
        fs::write(
            folder.join(format!("{name}.xlsx")),
            improvement_plan_xlsx(&plan, &labels)?,
        )?;
    }
    let guides = [
        ("guide", sample_guide::guide()),
        ("guide-bare", sample_guide::bare_guide()),
        ("guide-hostile", sample_guide::hostile_guide()),
    ];
    for (name, guide) in guides {
        let pdf = filling_guide_pdf(&guide, &labels)?;
        println!(
            "{name}: {} pages, {} bytes, missing {:?}",
            pdf.pages,
            pdf.bytes.len(),
            pdf.missing
        );
        fs::write(folder.join(format!("{name}.pdf")), pdf.bytes)?;
        fs::write(
            folder.join(format!("{name}.xlsx")),
            filling_guide_xlsx(&guide, &labels)?,
        )?;
    }
    booklets(&folder, &labels)?;
    let page = recovery_page_pdf(&sample::recovery(), &labels)?;
    fs::write(folder.join("recovery.pdf"), page.bytes)?;
    Ok(())
}

fn booklets(folder: &Path, labels: &Labels<'_>) -> Result<(), Box<dyn Error>> {
    let booklets = [
        ("booklet", sample_booklet::booklet()),
        ("booklet-bare", sample_booklet::bare_booklet()),
        ("booklet-hostile", sample_booklet::hostile_booklet()),
    ];
    for (name, booklet) in booklets {
        let start = Instant::now();
        let pdf = booklet_pdf(&booklet, labels)?;
        let time = start.elapsed();
        println!(
            "{name}: {} pages, {} bytes, {time:?}, missing {:?}",
            pdf.pages,
            pdf.bytes.len(),
            pdf.missing
        );
        fs::write(folder.join(format!("{name}.pdf")), pdf.bytes)?;
        fs::write(
            folder.join(format!("{name}.xlsx")),
            booklet_xlsx(&booklet, labels)?,
        )?;
    }
    Ok(())
}
