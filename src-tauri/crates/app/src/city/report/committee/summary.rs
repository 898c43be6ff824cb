//! 公表用概要: no section, no system, no person, no measure on the technical side by itself (domain.md 4.9, 7.2).

use std::sync::Arc;

use tenken_documents::{CityBlock, CityHead, CityReport};
use tenken_domain::{control::Domain, figures::Figures, vocabulary::Role};

use super::super::super::{figures::Row, model::City};
use super::{
    blocks::{column, years},
    grouped, of, rate_figure,
};
use crate::{
    app::App,
    desk::meta,
    error::Result,
    output::{Holders, say},
    sheet::rate_view,
};

/// Domains as the public reads them: what is technical stands as one, so that no weak spot of networks or systems shows.
const GROUPS: [(&str, &[Domain]); 6] = [
    (
        "city-group-organisation",
        &[Domain::Org, Domain::Inc, Domain::Cmp],
    ),
    ("city-group-assets", &[Domain::Ast]),
    ("city-group-people", &[Domain::Hum]),
    ("city-group-places", &[Domain::Phy]),
    (
        "city-group-technical",
        &[
            Domain::Net,
            Domain::Idp,
            Domain::Ops,
            Domain::Mal,
            Domain::Atk,
            Domain::Dev,
        ],
    ),
    ("city-group-contractors", &[Domain::Out]),
];

impl App {
    pub(super) fn public_summary(&mut self, city: &Arc<City>, at: &str) -> Result<CityReport> {
        let (compared_years, compared) = self.city_years(city)?;
        let mut head = self.city_head(city, at)?;
        head.title = say("city-summary-title", &[]);
        head.running_title = say("city-summary-running", &[]);
        head.mark = say("city-summary-mark", &[]);
        // Edition, number of the journal and 照合番号 lead back to papers that stay here.
        head.made_from.clear();
        head.edition.clear();
        head.standard.clear();
        let body = &self.desk()?.body;
        let holders = Holders::read(self.desk()?.conn(), body)?;
        let sender = format!("{}{}", head.body, holders.titled(body, Role::Ciso));
        head.date = format!("{}　{sender}", city.today.era_long());
        head.opening = say("city-summary-opening", &[("year", &head.fiscal_year)]);
        let Row(cells) = city.row(&city.sheets);
        let all = cells.first().map(|(figures, _)| *figures).unwrap_or_default();
        let rows: Vec<Vec<String>> = GROUPS
            .iter()
            .map(|(id, domains)| {
                let figures = Domain::ALL
                    .iter()
                    .zip(&cells[1..])
                    .filter(|(domain, _)| domains.contains(domain))
                    .fold(Figures::default(), |sum, (_, (one, _))| sum.plus(*one));
                vec![
                    say(id, &[]),
                    grouped(figures.applicable),
                    grouped(figures.yes_in_base),
                    rate_view(figures.rate()).text,
                ]
            })
            .collect();
        let share = rate_view(city.section_rate());
        let open = share.den - share.num;
        let mut told = say("city-summary-what-text", &[("sections", &share.den.to_string())]);
        if open > 0 {
            told.push_str(&say("city-summary-open", &[("count", &open.to_string())]));
        }
        let rate = rate_view(all.rate());
        let corrected = match city.corrections.len() {
            0 => String::new(),
            count => say("city-summary-corrected", &[("count", &count.to_string())]),
        };
        // The rates alone: how many binding demands are open, and where, is for the committee.
        let mut blocks = vec![
            CityBlock::Lines {
                title: say("city-summary-what", &[]),
                remark: String::new(),
                lines: vec![told],
                is_plain: true,
            },
            CityBlock::Table {
                title: say("city-summary-groups", &[]),
                remark: String::new(),
                columns: vec![
                    column(&["city-summary-group"], 74, false),
                    column(&["city-summary-applicable"], 32, true),
                    column(&["city-summary-yes"], 32, true),
                    column(&["city-summary-rate"], 32, true),
                ],
                rows,
                none: String::new(),
                note: format!("{}{corrected}", say("city-summary-note", &[])),
            },
        ];
        let public_years: Vec<CityBlock> = years(&compared_years, compared, &[])
            .into_iter()
            .map(without_counts)
            .collect();
        blocks.extend(public_years);
        blocks.push(CityBlock::Lines {
            title: say("city-summary-next", &[]),
            remark: String::new(),
            lines: vec![say("city-summary-next-text", &[])],
            is_plain: true,
        });
        blocks.push(CityBlock::Lines {
            title: say("city-summary-contact", &[]),
            remark: String::new(),
            lines: vec![self.contact_line(&head)?],
            is_plain: true,
        });
        Ok(CityReport {
            head,
            figures: vec![
                rate_figure(
                    "city-rate",
                    &rate.text,
                    of(&rate, "city-of-questions", "city-questions"),
                ),
                rate_figure(
                    "city-section-rate",
                    &share.text,
                    of(&share, "city-of-sections", "city-sections"),
                ),
            ],
            blocks,
        })
    }
}

impl App {
    /// Office and how to reach it.
    fn contact_line(&self, head: &CityHead) -> Result<String> {
        let more = self.meta_value(meta::CONTACT)?.unwrap_or_default();
        let more = more.lines().map(str::trim).filter(|line| !line.is_empty());
        let office = format!("{}{}", head.body, head.unit);
        let parts: Vec<&str> = std::iter::once(office.as_str()).chain(more).collect();
        Ok(parts.join("　"))
    }
}

/// The picture and the row of open demands are left out.
fn without_counts(block: CityBlock) -> CityBlock {
    match block {
        CityBlock::Years {
            title,
            remark,
            mut charts,
        } => {
            if charts.len() > 1 {
                charts.remove(0);
            }
            CityBlock::Years {
                title,
                remark,
                charts,
            }
        }
        CityBlock::Table {
            title,
            remark,
            columns,
            mut rows,
            none,
            note,
        } => {
            if rows.len() > 2 {
                rows.remove(0);
            }
            CityBlock::Table {
                title,
                remark,
                columns,
                rows,
                none,
                note,
            }
        }
        other @ (CityBlock::Lines { .. }
        | CityBlock::Heat { .. }
        | CityBlock::Progress { .. }
        | CityBlock::SignOff { .. }
        | CityBlock::Annex { .. }
        | CityBlock::Page) => other,
    }
}
