//! The other papers of a sheet: 自己点検票, 改善計画書, 記入の手引き, and blank forms. They can be written at any time; a
//! sheet that is not confirmed prints 案.

use std::{cell::OnceCell, path::Path};

use tenken_checklist::RetentionKind;
use tenken_documents::{
    BlankOrder, CheckSheet, FillingGuide, ImprovementPlan, Rendered, check_sheet_pdf, check_sheet_xlsx,
    filling_guide_pdf, filling_guide_xlsx, improvement_plan_pdf, improvement_plan_xlsx,
};
use tenken_domain::date::Day;
use tenken_parcel::content::DepartmentConfirmation;
use tenken_store::table::sealed_version::SealedVersion;

use super::{check_sheet, guide::filling_guide, labels, plan::improvement_plan, view::paper_stem, written};
use crate::{
    app::App,
    desk::write_new,
    error::{AppError, Result},
    review::department_of,
    sheet::SheetModel,
    wire::{PaperWriteRequest, WrittenFile, WrittenView},
};

/// Papers by the code that the window and the command line name them by: code, message of the file name, extension.
pub const PAPERS: [(&str, &str, &str); 9] = [
    ("check_sheet_pdf", "paper-file-check-sheet", "pdf"),
    ("check_sheet_xlsx", "paper-file-check-sheet", "xlsx"),
    ("plan_pdf", "paper-file-plan", "pdf"),
    ("plan_xlsx", "paper-file-plan", "xlsx"),
    ("guide_pdf", "paper-file-guide", "pdf"),
    ("guide_xlsx", "paper-file-guide", "xlsx"),
    ("blank_pdf", "paper-file-blank", "pdf"),
    ("blank_xlsx", "paper-file-blank", "xlsx"),
    ("round_pdf", "paper-file-round", "pdf"),
];

impl App {
    /// Writes the papers asked for into a folder.
    pub fn paper_write(&mut self, request: &PaperWriteRequest) -> Result<WrittenView> {
        self.assert_recordable()?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let working = self.desk_mut()?.sheet(&request.sheet)?;
        let version = self.version_of(&working)?;
        let model = match &version {
            Some(version) => self.sealed_model(&working, version)?,
            None => working,
        };
        let models = self.models(&model, version.as_ref())?;
        let mut papers = Vec::new();
        for kind in &request.kinds {
            let paper = PAPERS
                .iter()
                .find(|(code, ..)| code == kind)
                .ok_or_else(|| AppError::FieldUnknown { field: kind.clone() })?;
            papers.push((paper, models.paper(kind)?));
        }
        let mut files = Vec::new();
        for ((kind, name, extension), bytes) in papers {
            files.push(self.put_paper(&model, version.as_ref(), (kind, name, extension), &folder, &bytes)?);
        }
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files,
            is_plain: true,
        })
    }

    /// What the papers of a sheet are made from.
    fn models<'a>(&self, model: &'a SheetModel, version: Option<&'a SealedVersion>) -> Result<Models<'a>> {
        Ok(Models {
            model,
            version,
            department: version.map(department_of).transpose()?.flatten(),
            at: self.now(),
            today: self.today()?,
            kept: self.kept_text(RetentionKind::Improvement)?,
            check: OnceCell::new(),
            plan: OnceCell::new(),
            guide: OnceCell::new(),
        })
    }

    /// The answered form of a confirmed version.
    pub(super) fn put_check_sheet(
        &mut self,
        model: &SheetModel,
        version: &SealedVersion,
        folder: &Path,
    ) -> Result<WrittenFile> {
        let bytes = self.models(model, Some(version))?.paper("check_sheet_xlsx")?;
        let paper = ("check_sheet_xlsx", "paper-file-check-sheet", "xlsx");
        self.put_paper(model, Some(version), paper, folder, &bytes)
    }

    fn put_paper(
        &mut self,
        model: &SheetModel,
        version: Option<&SealedVersion>,
        (kind, name, extension): (&str, &str, &str),
        folder: &Path,
        bytes: &[u8],
    ) -> Result<WrittenFile> {
        let is_form = matches!(name, "paper-file-guide" | "paper-file-blank" | "paper-file-round");
        let word = labels()(name, &[]);
        let stem = paper_stem(model, &word, version.is_none() && !is_form);
        let path = write_new(folder, &format!("{stem}.{extension}"), bytes)?;
        let file = written(self, &path, kind, bytes)?;
        self.log_report(model, version.filter(|_| !is_form), &file, extension)?;
        Ok(file)
    }
}

/// The document models of one sheet, each made when the first paper needs it.
struct Models<'a> {
    model: &'a SheetModel,
    version: Option<&'a SealedVersion>,
    department: Option<DepartmentConfirmation>,
    at: String,
    today: Day,
    /// 保存期間 of a plan.
    kept: String,
    check: OnceCell<CheckSheet>,
    plan: OnceCell<ImprovementPlan>,
    guide: OnceCell<FillingGuide>,
}

impl Models<'_> {
    fn paper(&self, kind: &str) -> Result<Vec<u8>> {
        let words = labels();
        let pdf = |rendered: Rendered| rendered.bytes;
        let check = || {
            self.check.get_or_init(|| {
                check_sheet::answered(self.model, self.version, self.department.as_ref(), &self.at)
            })
        };
        let plan = || {
            self.plan.get_or_init(|| {
                improvement_plan(self.model, self.version, (&self.at, &self.kept), self.today)
            })
        };
        let guide = || {
            self.guide
                .get_or_init(|| filling_guide(self.model, &self.at, &self.today.to_string()))
        };
        let blank = |order| check_sheet::blank(self.model, order, &self.at);
        Ok(match kind {
            "check_sheet_pdf" => {
                let printed = check_sheet::printed(check().clone(), self.version);
                pdf(check_sheet_pdf(&printed, &words)?)
            }
            "check_sheet_xlsx" => check_sheet_xlsx(check(), &words)?,
            "plan_pdf" => pdf(improvement_plan_pdf(plan(), &words)?),
            "plan_xlsx" => improvement_plan_xlsx(plan(), &words)?,
            "guide_pdf" => pdf(filling_guide_pdf(guide(), &words)?),
            "guide_xlsx" => filling_guide_xlsx(guide(), &words)?,
            "blank_pdf" => pdf(check_sheet_pdf(&blank(BlankOrder::ByDomain), &words)?),
            "blank_xlsx" => check_sheet_xlsx(&blank(BlankOrder::ByDomain), &words)?,
            _ => pdf(check_sheet_pdf(&blank(BlankOrder::ByPlace), &words)?),
        })
    }
}
