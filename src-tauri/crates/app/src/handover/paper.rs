//! 引継書: one model for PDF and Excel.

use tenken_documents::{
    CityBlock, CityColumn, CityFigure, CityHead, CityReport, city_report_pdf, city_report_xlsx,
};
use tenken_domain::date::{Day, fiscal_year_label};
use tenken_parcel::content::{HandedPoint, HandoverContent};
use tenken_store::table::sheets;

use crate::{
    app::App,
    error::Result,
    output::{date, labels, mark, say, standard},
};

/// Groups in the order of the paper.
const GROUPS: [&str; 9] = [
    "request",
    "memo",
    "measure",
    "plan",
    "exception",
    "answer",
    "evidence",
    "date",
    "note",
];

impl App {
    pub(super) fn handover_paper(
        &mut self,
        content: &HandoverContent,
        number: &str,
        at: &str,
    ) -> Result<CityReport> {
        let edition = match sheets::all(self.desk()?.conn())?.pop() {
            Some(row) => Some(row.edition_sha256),
            None => self.current_round()?.map(|round| round.edition_sha256),
        };
        let edition = edition
            .map(|sha256| self.desk_mut()?.edition(&sha256))
            .transpose()?;
        let body = &self.desk()?.body;
        let mark = mark(body);
        let given = Day::from_iso(&content.given_on)
            .map(Day::era_long)
            .unwrap_or_default();
        let head = CityHead {
            body: body.name.clone(),
            unit: content.unit_name.clone(),
            fiscal_year: fiscal_year_label(content.fiscal_year),
            running_title: say("handover-paper", &[]),
            title: say("handover-paper-title", &[]),
            date: given.clone(),
            addressee: content.meant_for.clone(),
            sender: say(
                "handover-paper-from",
                &[("title", &content.role_title), ("name", &content.given_by)],
            ),
            opening: say("handover-paper-opening", &[]),
            mark: [mark.classification.as_str(), mark.handling.as_str()]
                .join("　")
                .trim()
                .to_owned(),
            edition: edition
                .as_ref()
                .map(|edition| format!("{}　{}", edition.body.name, edition.info.label))
                .unwrap_or_default(),
            standard: edition
                .as_ref()
                .map(|edition| standard(edition))
                .unwrap_or_default(),
            check_number: number.to_owned(),
            made_from: say("handover-paper-made", &[("day", &given)]),
            made_at: at.to_owned(),
            ..CityHead::default()
        };
        Ok(CityReport {
            head,
            figures: figures(content),
            blocks: blocks(content),
        })
    }
}

fn figures(content: &HandoverContent) -> Vec<CityFigure> {
    let figure = |id: &str, count: usize| CityFigure {
        label: say(id, &[]),
        value: count.to_string(),
        unit: say("handover-unit", &[]),
        bases: Vec::new(),
    };
    let of = |kinds: &[&str]| {
        let own = content.points.iter();
        own.filter(|point| kinds.contains(&point.kind.as_str())).count()
    };
    let late = content.points.iter().filter(|point| {
        let is_due = matches!(
            point.kind.as_str(),
            "measure" | "plan" | "request" | "exception" | "memo"
        );
        is_due && point.on.as_ref().is_some_and(|on| *on < content.given_on)
    });
    vec![
        figure("handover-figure-all", content.points.len()),
        figure("handover-figure-late", late.count()),
        figure("handover-figure-open", of(&["measure", "plan"])),
        figure("handover-figure-exceptions", of(&["exception"])),
    ]
}

fn blocks(content: &HandoverContent) -> Vec<CityBlock> {
    let given = date(&content.given_on).unwrap_or_default().text;
    let mut blocks = vec![persons(content, &given)];
    for group in GROUPS {
        let own: Vec<&HandedPoint> = content
            .points
            .iter()
            .filter(|point| point.kind == group)
            .collect();
        if !own.is_empty() {
            blocks.push(block(group, &own));
        }
    }
    blocks.push(CityBlock::SignOff {
        title: say("handover-sign", &[]),
        heads: [
            "handover-sign-role",
            "handover-sign-name",
            "handover-sign-note",
            "handover-sign-date",
        ]
        .map(|id| say(id, &[]))
        .to_vec(),
        cells: vec![
            say("handover-sign-successor", &[]),
            content.meant_for.clone(),
            String::new(),
            String::new(),
        ],
    });
    blocks
}

/// Who hands over to whom, and who is present.
fn persons(content: &HandoverContent, given: &str) -> CityBlock {
    let column = |id: &str, width: i64| CityColumn {
        head: vec![say(id, &[])],
        width,
        is_figure: false,
    };
    let row = |id: &str, name: String, day: String| vec![say(id, &[]), name, day];
    let from = [content.role_title.as_str(), &content.given_by].join("　");
    let open = say("improve-day-open", &[]);
    CityBlock::Table {
        title: say("handover-persons", &[]),
        remark: String::new(),
        columns: vec![
            column("handover-sign-role", 34),
            column("handover-person", 86),
            column("handover-sign-date", 50),
        ],
        rows: vec![
            row("handover-predecessor", from.trim().to_owned(), given.to_owned()),
            row("handover-sign-successor", content.meant_for.clone(), open.clone()),
            row("handover-witness", String::new(), open),
        ],
        none: String::new(),
        note: String::new(),
    }
}

/// Rows of a table up to which the paper itself has it.
const LONGEST: usize = 12;

/// The paper for the hand: a list that is long has its first rows, the workbook has all.
fn brief(report: &CityReport) -> CityReport {
    let mut report = report.clone();
    for block in &mut report.blocks {
        if let CityBlock::Table { rows, note, .. } = block
            && rows.len() > LONGEST
        {
            let args = [("count", rows.len().to_string()), ("shown", LONGEST.to_string())];
            let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
            *note = say("handover-brief", &args);
            rows.truncate(LONGEST);
        }
    }
    report
}

fn block(group: &str, points: &[&HandedPoint]) -> CityBlock {
    let column = |id: &str, width: i64| CityColumn {
        head: vec![say(id, &[])],
        width,
        is_figure: false,
    };
    let is_measure = matches!(group, "measure" | "plan");
    let rows = points.iter().map(|point| {
        let on = point.on.as_deref().and_then(date).map(|day| day.text);
        vec![
            point.number.clone(),
            point.title.clone(),
            point.text.clone(),
            [on.unwrap_or_default(), point.place.clone()]
                .join("\n")
                .trim()
                .to_owned(),
            point.said_by.clone(),
        ]
    });
    CityBlock::Table {
        title: say(&format!("handover-kind-{group}"), &[]),
        remark: say("handover-remark", &[("count", &points.len().to_string())]),
        columns: vec![
            column("handover-number", 24),
            column("handover-title", 48),
            column("handover-text", 40),
            column(
                if is_measure {
                    "handover-due-unit"
                } else {
                    "handover-on"
                },
                34,
            ),
            column(
                if is_measure {
                    "handover-owner"
                } else {
                    "handover-by"
                },
                24,
            ),
        ],
        rows: rows.collect(),
        none: String::new(),
        note: String::new(),
    }
}

/// The paper as PDF.
pub(super) fn pdf(report: &CityReport) -> Result<Vec<u8>> {
    Ok(city_report_pdf(&brief(report), &labels())?.bytes)
}

/// The same as a workbook.
pub(super) fn xlsx(report: &CityReport) -> Result<Vec<u8>> {
    Ok(city_report_xlsx(report, &labels())?)
}
