//! 提出状況: who is missing, late, out for correction, in; and the texts that remind them.

use tenken_domain::date::{Day, fiscal_year_label};
use tenken_store::table::{
    parcel_log::{self, ParcelLog},
    reception::{self, Reception},
};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::model::{City, CitySection};
use crate::{
    app::App,
    desk::meta,
    error::Result,
    host::day_in_japan,
    office::EXCLUDED,
    output::say,
    sheet::count,
    wire::{Reminder, StatusCame, StatusLine, StatusReturned, StatusView, YearRequest},
};

impl App {
    /// Where every section stands, and what to write to those that are missing.
    pub fn status_view(&mut self, request: &YearRequest) -> Result<StatusView> {
        let city = self.city(request.fiscal_year)?;
        let rows = reception::of_year(self.desk()?.conn(), city.year)?;
        let sent = parcel_log::of_direction(self.desk()?.conn(), "out")?;
        let lines: Vec<StatusLine> = city
            .sections
            .iter()
            .enumerate()
            .map(|(index, _)| line(&city, index, &rows, &sent))
            .collect();
        let (office, contact) = (
            self.meta_value(meta::OFFICE)?.unwrap_or_default(),
            self.meta_value(meta::CONTACT)?.unwrap_or_default(),
        );
        let sender = Sender { office, contact };
        let of_state = |state: &str| count(lines.iter().filter(|line| line.state == state).count());
        let sum = |value: fn(&StatusLine) -> i64| {
            let asked = lines.iter().filter(|line| line.state != EXCLUDED);
            asked.map(value).sum()
        };
        Ok(StatusView {
            disposed_on: self.gone_year("submission", city.year)?,
            fiscal_year: i32::try_from(city.year).unwrap_or_default(),
            due_on: city.due_on.map(|day| day.to_string()),
            today: city.today.to_string(),
            targets: count(city.targets().count()),
            complete: of_state("complete"),
            waiting: of_state("waiting"),
            late: of_state("late"),
            returned: of_state("returned"),
            excluded: of_state(EXCLUDED),
            extended: count(lines.iter().filter(|line| line.is_extended).count()),
            sheets_in: sum(|line| line.sheets_in),
            sheets_expected: sum(|line| line.sheets_expected),
            reminders: reminders(&city, &lines, &sender),
            reminder_all: reminder(&city, "", &lines.iter().collect::<Vec<_>>(), &sender),
            lines,
        })
    }
}

fn line(city: &City, index: usize, rows: &[Reception], sent: &[ParcelLog]) -> StatusLine {
    let section = &city.sections[index];
    let own = |row: &&Reception| row.unit_id.as_ref() == Some(&section.unit) || row.unit_code == section.code;
    let is_in = |code: &str| city.sheets_of(index).any(|sheet| sheet.row.system_code == code);
    let returned: Vec<StatusReturned> = rows
        .iter()
        .filter(own)
        .filter(|row| row.state == "returned" && row.sheet_kind != "central" && !is_in(&row.system_code))
        .map(|row| {
            let log = sent.iter().find(|log| {
                log.kind == "return" && log.reply_to == row.parcel_id && log.version == Some(row.version)
            });
            StatusReturned {
                reception: row.id.clone(),
                system: system_name(section, &row.system_code),
                reason: log.map(|log| log.note.clone()).unwrap_or_default(),
                at: log.map_or_else(|| row.received_at.clone(), |log| log.at.clone()),
            }
        })
        .collect();
    let organisation = (!is_in("")).then(String::new);
    let systems = section.systems.iter().filter(|(code, _)| !is_in(code));
    let missing: Vec<String> = organisation
        .into_iter()
        .chain(systems.map(|(_, name)| name.clone()))
        .collect();
    let newest = city
        .sheets_of(index)
        .map(|sheet| sheet.row.received_at.clone())
        .max();
    let due = city.due(section);
    let seen = if missing.is_empty() {
        newest.as_deref().and_then(local_day)
    } else {
        Some(city.today)
    };
    let days_late = match (due, seen) {
        (Some(due), Some(seen)) => due.days_until(seen).max(0),
        _ => 0,
    };
    let state = if section.is_excluded {
        EXCLUDED
    } else if missing.is_empty() {
        "complete"
    } else if !returned.is_empty() {
        "returned"
    } else if days_late > 0 {
        "late"
    } else {
        "waiting"
    };
    StatusLine {
        unit: section.unit.clone(),
        code: section.code.clone(),
        name: section.name.clone(),
        department: section.department.clone(),
        head_title: section.head_title.clone(),
        state: state.to_owned(),
        reason: section.reason.clone(),
        due_on: due.map(|day| day.to_string()),
        is_extended: section.deadline.is_some(),
        days_late,
        requested_at: section.requested_at.clone(),
        received_at: newest,
        sheets_in: count(city.sheets_in(index)),
        sheets_expected: count(section.expected()),
        missing,
        returned,
        came: city
            .sheets_of(index)
            .filter(|sheet| sheet.row.origin != "parcel")
            .map(|sheet| StatusCame {
                reception: sheet.row.id.clone(),
                system: sheet.system_name.clone(),
                origin: sheet.row.origin.clone(),
            })
            .collect(),
    }
}

fn system_name(section: &CitySection, code: &str) -> String {
    let own = section.systems.iter().find(|(own, _)| own == code);
    own.map_or_else(|| code.to_owned(), |(_, name)| name.clone())
}

/// The day in Japan of a stored time.
pub(super) fn local_day(at: &str) -> Option<Day> {
    OffsetDateTime::parse(at, &Rfc3339).ok().and_then(day_in_japan)
}

/// Who asks.
struct Sender {
    office: String,
    contact: String,
}

fn reminders(city: &City, lines: &[StatusLine], sender: &Sender) -> Vec<Reminder> {
    city.departments()
        .into_iter()
        .filter_map(|department| {
            let own: Vec<&StatusLine> = lines
                .iter()
                .filter(|line| line.department == department && is_missing(line))
                .collect();
            (!own.is_empty()).then(|| Reminder {
                department: department.to_owned(),
                sections: count(own.len()),
                text: reminder(city, department, &own, sender),
            })
        })
        .collect()
}

fn is_missing(line: &StatusLine) -> bool {
    line.state != EXCLUDED && !line.missing.is_empty()
}

/// The whole text, in the wording of official letters; it names sections and sheets, no person.
fn reminder(city: &City, department: &str, lines: &[&StatusLine], sender: &Sender) -> String {
    let year = fiscal_year_label(i32::try_from(city.year).unwrap_or_default());
    let missing: Vec<&&StatusLine> = lines.iter().filter(|line| is_missing(line)).collect();
    if missing.is_empty() {
        return String::new();
    }
    let rows: Vec<String> = missing.iter().map(|line| reminder_row(line)).collect();
    let to = if department.is_empty() {
        say("reminder-to-all", &[])
    } else {
        say("reminder-to", &[("department", department)])
    };
    let due = match city.due_on {
        Some(due) => say("reminder-due", &[("year", &year), ("day", &due.era_long())]),
        None => say("reminder-no-due", &[("year", &year)]),
    };
    let from = if sender.contact.is_empty() {
        sender.office.clone()
    } else {
        say(
            "reminder-from",
            &[("office", &sender.office), ("contact", &sender.contact)],
        )
    };
    let parts = [
        say("reminder-subject", &[("year", &year)]),
        to,
        [say("reminder-greeting", &[]), due, say("reminder-ask", &[])].join("\n"),
        rows.join("\n"),
        say("reminder-close", &[]),
        from,
    ];
    parts.join("\n\n")
}

fn reminder_row(line: &StatusLine) -> String {
    let sheets: Vec<String> = line
        .missing
        .iter()
        .map(|name| {
            if name.is_empty() {
                say("reminder-organisation", &[])
            } else {
                say("reminder-system", &[("system", name)])
            }
        })
        .collect();
    let sheets = sheets.join("、");
    let day = line.due_on.as_deref().filter(|_| line.is_extended);
    match day.and_then(|day| Day::from_iso(day).ok()) {
        Some(day) => say(
            "reminder-row-extended",
            &[
                ("section", &line.name),
                ("sheets", &sheets),
                ("day", &day.era_long()),
            ],
        ),
        None if !line.returned.is_empty() => say(
            "reminder-row-returned",
            &[("section", &line.name), ("sheets", &sheets)],
        ),
        None => say("reminder-row", &[("section", &line.name), ("sheets", &sheets)]),
    }
}
