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
    let mut blocks = Vec::new();
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

fn block(group: &str, points: &[&HandedPoint]) -> CityBlock {
    let column = |id: &str, width: i64| CityColumn {
        head: vec![say(id, &[])],
        width,
        is_figure: false,
    };
    let rows = points.iter().map(|point| {
        let on = point.on.as_deref().and_then(date).map(|day| day.text);
        vec![
            point.number.clone(),
            point.title.clone(),
            point.text.clone(),
            [on.unwrap_or_default(), point.place.clone()]
                .join("　")
                .trim()
                .to_owned(),
            point.said_by.clone(),
        ]
    });
    CityBlock::Table {
        title: say(&format!("ui-handover-kind-{group}"), &[]),
        remark: say("handover-remark", &[("count", &points.len().to_string())]),
        columns: vec![
            column("handover-number", 20),
            column("handover-title", 52),
            column("handover-text", 46),
            column("handover-on", 30),
            column("handover-by", 22),
        ],
        rows: rows.collect(),
        none: String::new(),
        note: String::new(),
    }
}

/// The paper as PDF.
pub(super) fn pdf(report: &CityReport) -> Result<Vec<u8>> {
    Ok(city_report_pdf(report, &labels())?.bytes)
}

/// The same as a workbook.
pub(super) fn xlsx(report: &CityReport) -> Result<Vec<u8>> {
    Ok(city_report_xlsx(report, &labels())?)
}
