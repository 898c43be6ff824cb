//! 廃棄一覧 and 廃棄記録 as papers: one model for PDF and Excel.

use tenken_documents::{
    CityBlock, CityColumn, CityFigure, CityHead, CityReport, city_report_pdf, city_report_xlsx,
};
use tenken_domain::date::{Day, fiscal_year_code, fiscal_year_label};

use super::{List, line::Line};
use crate::{
    app::App,
    error::Result,
    output::{date, labels, mark, say},
    wire::{DisposalWriteRequest, WrittenView},
};

impl App {
    /// Writes the list, and after it was carried out the record, as PDF and Excel.
    pub fn disposal_write(&mut self, request: &DisposalWriteRequest) -> Result<WrittenView> {
        self.kinds_kept()?;
        let list = self.disposal(&request.list)?;
        let report = self.disposal_paper(&list)?;
        let name = say(
            if list.state == "done" {
                "disposal-record"
            } else {
                "disposal-list"
            },
            &[],
        );
        let stem = format!("{}_{name}", fiscal_year_code(self.today()?.fiscal_year()));
        let (mut files, mut folder_name) = (Vec::new(), String::new());
        for (kind, extension, bytes) in [
            ("disposal_pdf", "pdf", city_report_pdf(&report, &labels())?.bytes),
            ("disposal_xlsx", "xlsx", city_report_xlsx(&report, &labels())?),
        ] {
            let file_name = format!("{stem}.{extension}");
            let (folder, file) = self.file_out(&bytes, request.folder.as_deref(), (&file_name, kind))?;
            folder_name = folder;
            files.push(file);
        }
        Ok(WrittenView {
            folder_name,
            files,
            is_plain: true,
        })
    }

    fn disposal_paper(&self, list: &List) -> Result<CityReport> {
        let desk = self.desk()?;
        let mark = mark(&desk.body);
        let is_done = list.state == "done";
        let title = say(
            if is_done {
                "disposal-record"
            } else {
                "disposal-list"
            },
            &[],
        );
        let on = era(if is_done { &list.done_on } else { &list.made_on });
        let made = Day::from_iso(&list.made_on)?;
        let head = CityHead {
            body: desk.body.name.clone(),
            unit: self.meta_value(crate::desk::meta::OFFICE)?.unwrap_or_default(),
            fiscal_year: fiscal_year_label(made.fiscal_year()),
            running_title: title.clone(),
            title,
            date: on.clone(),
            sender: say(
                "disposal-made-by",
                &[("name", if is_done { &list.done_by } else { &list.made_by })],
            ),
            opening: say(
                if is_done {
                    "disposal-opening-done"
                } else {
                    "disposal-opening"
                },
                &[],
            ),
            mark: [mark.classification.as_str(), mark.handling.as_str()]
                .join("　")
                .trim()
                .to_owned(),
            check_number: list.check_number()?,
            made_from: say("disposal-made", &[("day", &on)]),
            made_at: self.now(),
            ..CityHead::default()
        };
        Ok(CityReport {
            head,
            figures: figures(list),
            blocks: blocks(list),
        })
    }
}

fn era(iso: &str) -> String {
    date(iso).map(|day| day.text).unwrap_or_default()
}

fn figures(list: &List) -> Vec<CityFigure> {
    let figure = |id: &str, value: i64, unit: &str| CityFigure {
        label: say(id, &[]),
        value: value.to_string(),
        unit: say(unit, &[]),
        bases: Vec::new(),
    };
    let sum = |of: fn(&Line) -> i64| list.lines.iter().map(of).sum();
    vec![
        figure("disposal-sheets", sum(|line| line.sheets), "disposal-unit"),
        figure("disposal-records", sum(|line| line.records), "disposal-unit"),
        figure("disposal-files", sum(|line| line.attachments), "disposal-unit"),
        figure("disposal-papers", sum(|line| line.papers), "disposal-unit"),
    ]
}

/// The name of a document with the kind of its sheet in words: 0420 組織 v1.
fn name_of(name: &str) -> String {
    let words = name.split(' ').map(|word| match word {
        "organisation" | "system" | "central" => say(&format!("sheet-kind-{word}"), &[]),
        word => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// 監査　監8-01 福祉課.
fn kind_and_name(line: &Line) -> String {
    let kind = say(&format!("disposal-kind-{}", line.kind), &[]);
    format!("{kind}　{}", line.name).trim().to_owned()
}

fn column(id: &str, width: i64, is_figure: bool) -> CityColumn {
    CityColumn {
        head: vec![say(id, &[])],
        width,
        is_figure,
    }
}

fn blocks(list: &List) -> Vec<CityBlock> {
    let rows = list.lines.iter().map(|line| {
        let numbers = [
            line.records,
            line.sheets,
            line.versions,
            line.attachments,
            line.parcels,
            line.papers,
        ];
        let mut row = vec![
            kind_and_name(line),
            fiscal_year_label(i32::try_from(line.fiscal_year).unwrap_or_default()),
            era(line.retain_until_on.as_deref().unwrap_or_default()),
        ];
        row.extend(numbers.map(|number| number.to_string()));
        row
    });
    let mut blocks = vec![CityBlock::Table {
        title: say("disposal-what", &[]),
        remark: String::new(),
        columns: vec![
            column("disposal-kind", 44, false),
            column("disposal-year", 22, false),
            column("disposal-until", 32, false),
            column("disposal-records", 12, true),
            column("disposal-sheets", 12, true),
            column("disposal-versions", 10, true),
            column("disposal-files", 14, true),
            column("disposal-parcels", 12, true),
            column("disposal-papers", 12, true),
        ],
        rows: rows.collect(),
        none: String::new(),
        note: String::new(),
    }];
    let said = |id: &str, text: &str| say(id, &[("text", text)]);
    let mut lines = vec![said(
        "disposal-line-made",
        &format!("{}　{}", era(&list.made_on), list.made_by),
    )];
    if !list.approver.is_empty() {
        let text = format!(
            "{}　{}　{}",
            era(&list.approved_on),
            list.approver,
            list.document_number
        );
        lines.push(said("disposal-line-approved", &text));
    }
    if list.state == "done" {
        lines.push(said(
            "disposal-line-done",
            &format!("{}　{}", era(&list.done_on), list.done_by),
        ));
    }
    blocks.push(CityBlock::Lines {
        title: say("disposal-course", &[]),
        remark: String::new(),
        lines,
        is_plain: true,
    });
    if list.state == "done" {
        let rows = list.erased.iter().map(|entry| {
            vec![
                say(&format!("disposal-entry-{}", entry.kind), &[]),
                name_of(&entry.name),
                entry.sha256.clone(),
            ]
        });
        blocks.push(CityBlock::Table {
            title: say("disposal-erased", &[]),
            remark: say(
                "disposal-erased-count",
                &[("count", &list.erased.len().to_string())],
            ),
            columns: vec![
                column("disposal-kind", 22, false),
                column("disposal-name", 52, false),
                column("disposal-hash", 96, false),
            ],
            rows: rows.collect(),
            none: say("disposal-none", &[]),
            note: say("disposal-erased-note", &[]),
        });
    }
    blocks
}
