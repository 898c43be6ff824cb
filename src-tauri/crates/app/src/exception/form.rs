//! 例外措置申請書 that a section filled in as a workbook: read by its labels wherever they stand, judged by the body's rule
//! as an application of the program is, with file and cell in every refusal (domain.md 4.12, 7.1).

use tenken_documents::book_in::SheetIn;
use tenken_domain::{
    date::Day,
    improve::exception::{PeriodFault, check_period},
    text::{half_width, normalise},
    typed::{self, fold},
    vocabulary::{ExceptionManner, Role},
};
use tenken_parcel::content::Application;
use tenken_store::table::exception_grant::ExceptionGrant;

use super::{kind_of, rule_of, titles};
use crate::{
    app::App,
    audit::{AuditError, Said, beside, clause_word, stored},
    board::BoardError,
    error::{AppError, Result},
    office::{SectionUnit, sections_on},
    output::say,
};

/// A workbook that somebody filled in.
pub(super) struct Filled {
    pub file: String,
    book: Vec<SheetIn>,
}

/// Whether a workbook is an application: its labels stand in it.
pub(crate) fn is_application(book: &[SheetIn]) -> bool {
    let marks = [
        "exception-form-clauses",
        "exception-form-reason",
        "exception-form-risk",
    ];
    let marks = marks.map(|id| say(id, &[]));
    marks
        .iter()
        .all(|label| beside(book, label).is_some_and(|said| !said.place.is_empty()))
        && beside(book, &say("exception-form-situation", &[])).is_some()
}

impl Filled {
    /// None: the workbook is no application.
    pub(super) fn of(file: &str, book: Vec<SheetIn>) -> Option<Self> {
        is_application(&book).then(|| Self {
            file: file.to_owned(),
            book,
        })
    }

    fn said(&self, id: &str) -> Said {
        beside(&self.book, &say(id, &[])).unwrap_or_default()
    }

    /// The place of a field by its label, for what is shown of it.
    pub(super) fn place(&self, label: &str) -> String {
        beside(&self.book, label).unwrap_or_default().place
    }

    fn text(&self, id: &str) -> Result<String> {
        Ok(normalise(&self.said(id).text)?)
    }

    fn needed(&self, id: &str) -> Result<String> {
        let said = self.said(id);
        if said.text.is_empty() {
            return Err(AuditError::ReplyLacks {
                file: self.file.clone(),
                place: said.place,
            }
            .into());
        }
        Ok(normalise(&said.text)?)
    }

    fn strange(&self, said: &Said) -> AppError {
        AuditError::ReplyWord {
            file: self.file.clone(),
            place: said.place.clone(),
            text: said.text.clone(),
        }
        .into()
    }

    fn fault(&self, id: &str, fault: &'static str, expected: &str) -> AppError {
        let said = self.said(id);
        BoardError::FormFault {
            file: self.file.clone(),
            place: said.place,
            text: said.text,
            fault,
            expected: expected.to_owned(),
        }
        .into()
    }

    fn day(&self, id: &str) -> Result<Option<Day>> {
        let said = self.said(id);
        if said.text.is_empty() {
            return Ok(None);
        }
        let day = typed::day(&said.text).ok_or_else(|| self.strange(&said))?;
        Ok(Some(day.day))
    }

    fn sure_day(&self, id: &str) -> Result<Day> {
        self.needed(id)?;
        self.day(id)?.ok_or_else(|| self.strange(&self.said(id)))
    }

    /// Which of some words stands in the first line of a cell; the lines below it.
    fn chosen<'a>(&self, id: &str, words: &'a [(String, &'static str)]) -> Result<Option<(&'a str, String)>> {
        let said = self.said(id);
        let (first, rest) = said.text.split_once('\n').unwrap_or((&said.text, ""));
        if first.trim().is_empty() {
            return Ok(None);
        }
        let wanted = fold(first);
        let found = words
            .iter()
            .find(|(word, code)| fold(word) == wanted || *code == wanted)
            .or_else(|| words.iter().find(|(word, _)| fold(word).starts_with(&wanted)));
        let (_, code) = found.ok_or_else(|| self.strange(&said))?;
        Ok(Some((code, normalise(rest.trim())?)))
    }

    fn is_yes(&self, id: &str) -> Result<bool> {
        let said = self.said(id);
        if said.text.is_empty() {
            return Ok(false);
        }
        typed::tick(&said.text).ok_or_else(|| self.strange(&said))
    }

    fn several(&self, id: &str) -> Result<Vec<String>> {
        let text = self.text(id)?;
        let parts = text.split(['\n', '、', '，', ',', ';', '；']).map(str::trim);
        Ok(parts.filter(|part| !part.is_empty()).map(str::to_owned).collect())
    }

    /// The section that the form is of: by its code, also where Excel took zeros off it, else by its name.
    pub(super) fn unit(&self, units: &[SectionUnit]) -> Result<SectionUnit> {
        let (code, name) = (self.said("improve-unit-code"), self.said("improve-unit"));
        let bare = |code: &str| fold(code).trim_start_matches('0').to_owned();
        // A paper of the program names the code behind the name: 福祉課（0420）.
        let behind = name.text.rsplit_once(['（', '(']).map(|(_, code)| code);
        let behind = behind.map(|code| code.trim_end_matches(['）', ')']).to_owned());
        let wanted = if code.text.is_empty() {
            behind.clone().unwrap_or_default()
        } else {
            code.text.clone()
        };
        let by_code: Vec<&SectionUnit> = units
            .iter()
            .filter(|unit| !wanted.is_empty() && bare(&unit.code) == bare(&wanted))
            .collect();
        if let [unit] = by_code[..] {
            return Ok(unit.clone());
        }
        let named = fold(&name.text);
        let by_name: Vec<&SectionUnit> = units
            .iter()
            .filter(|unit| {
                let own = fold(&unit.name);
                !named.is_empty()
                    && (own == named || format!("{}{own}", fold(&unit.department_name)) == named)
            })
            .collect();
        match by_name[..] {
            [unit] if wanted.is_empty() => Ok(unit.clone()),
            _ if code.text.is_empty() && name.text.is_empty() => {
                self.needed("improve-unit-code")?;
                Err(self.fault("improve-unit-code", "unit", ""))
            }
            _ if code.text.is_empty() => Err(self.fault("improve-unit", "unit", "")),
            _ => Err(self.fault("improve-unit-code", "unit", "")),
        }
    }
}

impl App {
    /// The section and what it applies for. `known`: what the register holds of it.
    pub(super) fn application_filled(
        &mut self,
        form: &Filled,
        known: &[ExceptionGrant],
    ) -> Result<(SectionUnit, Application)> {
        let today = self.today()?;
        let units = sections_on(self.desk()?.conn(), today)?;
        let unit = form.unit(&units)?;
        let urgencies =
            ["usual", "urgent"].map(|code| (say(&format!("exception-urgency-{code}"), &[]), code));
        let urgency = form.chosen("exception-form-urgent", &urgencies)?;
        let is_urgent = urgency.as_ref().is_some_and(|(code, _)| *code == "urgent");
        let is_minor = form.is_yes("exception-form-minor")?;
        let is_disaster = form.is_yes("exception-form-disaster")?;
        let applicant = form.needed("exception-form-applicant")?;
        let role = self.applicant_role(form, (is_urgent, is_minor, is_disaster))?;
        let performed = if is_urgent {
            let below = urgency.map(|(_, below)| below).unwrap_or_default();
            match form.text("exception-form-performed")? {
                text if text.is_empty() && !below.is_empty() => below,
                text if text.is_empty() => form.needed("exception-form-performed")?,
                text => text,
            }
        } else {
            String::new()
        };
        let (clauses, item_ids) = (form.several("exception-form-clauses")?, self.items_filled(form)?);
        if clauses.is_empty() && item_ids.is_empty() {
            form.needed("exception-form-clauses")?;
        }
        let (way, substitute) = way_of(form)?;
        let (from, until) = (
            form.sure_day("exception-form-from")?,
            form.sure_day("exception-form-until")?,
        );
        match check_period(from, until) {
            Ok(()) => {}
            Err(PeriodFault::Backwards) => {
                return Err(form.fault("exception-form-until", "backwards", ""));
            }
            Err(PeriodFault::TooLong(latest)) => {
                return Err(form.fault("exception-form-until", "too-long", &latest.era_long()));
            }
        }
        let heads = half_width(&form.text("exception-form-headcount")?);
        let heads = heads.trim().trim_end_matches(['名', '人']).trim().to_owned();
        let scope_headcount = match heads.as_str() {
            "" => None,
            text => {
                let count = text.replace(',', "").parse();
                let said = form.said("exception-form-headcount");
                Some(count.map_err(|_| form.strange(&said))?)
            }
        };
        let applied_on = form.day("exception-form-applied")?.unwrap_or(today);
        let mut application = Application {
            number: form.text("exception-form-number")?,
            applied_on: applied_on.to_string(),
            applicant,
            applicant_role: role.to_string(),
            is_urgent,
            performed_at: performed,
            is_minor,
            is_disaster,
            clauses,
            item_ids,
            situation: form.needed("exception-form-situation")?,
            reason: form.needed("exception-form-reason")?,
            way: way.to_string(),
            substitute,
            residual_risk: form.needed("exception-form-risk")?,
            scope_information: form.text("exception-form-information")?,
            scope_systems: form.text("exception-form-systems")?,
            scope_headcount,
            from: from.to_string(),
            until: until.to_string(),
            renewal_of: form.text("exception-form-renews")?,
            ..Application::default()
        };
        if application.number.is_empty() {
            application.number = match twin(known, &unit.id, &application)? {
                Some(number) => number,
                None => self.next_exception_number(known.iter(), &unit.code, today)?,
            };
        }
        Ok((unit, application))
    }

    /// Who applies, by the title of this body, if its rule lets that role apply.
    fn applicant_role(
        &self,
        form: &Filled,
        (is_urgent, is_minor, is_disaster): (bool, bool, bool),
    ) -> Result<Role> {
        let body = &self.desk()?.body;
        let rule = rule_of(body, kind_of(body, is_urgent, is_minor));
        let allowed = rule.map(|rule| rule.applicants.as_slice()).unwrap_or_default();
        let said = form.said("exception-form-role");
        let wanted = fold(&said.text);
        if wanted.is_empty() {
            form.needed("exception-form-role")?;
        }
        let is = |role: &&Role| fold(body.title(**role)) == wanted;
        let found = allowed.iter().find(is).or_else(|| Role::ALL.iter().find(is));
        let applying = *found.ok_or_else(|| form.strange(&said))?;
        if let Some(rule) = rule {
            if !rule.applicants.contains(&applying) {
                return Err(form.fault("exception-form-role", "role", &titles(body, &rule.applicants)));
            }
            if rule.only_in_disasters && !is_disaster {
                let clause = clause_word(rule.clause.as_deref());
                return Err(form.fault("exception-form-disaster", "disaster", &clause));
            }
        }
        Ok(applying)
    }

    /// Questions by their codes, each alone, so that the cell can be named.
    fn items_filled(&mut self, form: &Filled) -> Result<Vec<String>> {
        let mut found: Vec<String> = Vec::new();
        for name in form.several("exception-form-items")? {
            // A paper of the program writes the question behind the code.
            let code = half_width(name.split(['　', ' ']).next().unwrap_or_default());
            match self.items_named(std::slice::from_ref(&code)) {
                Ok(ids) => found.extend(
                    ids.into_iter()
                        .filter(|id| !found.contains(id))
                        .collect::<Vec<_>>(),
                ),
                Err(_) => return Err(form.fault("exception-form-items", "item", &code)),
            }
        }
        Ok(found)
    }
}

/// The way and what is done instead. A paper of the program has both in one cell.
fn way_of(form: &Filled) -> Result<(ExceptionManner, String)> {
    let words: Vec<(String, &'static str)> = ExceptionManner::ALL
        .iter()
        .map(|one| one.as_str())
        .map(|code| {
            (
                say(&format!("exception-way-{}", code.replace('_', "-")), &[]),
                code,
            )
        })
        .collect();
    let is_form = !form.place(&say("exception-form-way", &[])).is_empty();
    if is_form {
        form.needed("exception-form-way")?;
    }
    let id = if is_form {
        "exception-form-way"
    } else {
        "exception-form-substitute"
    };
    let (code, below) = form
        .chosen(id, &words)?
        .ok_or_else(|| form.strange(&form.said(id)))?;
    let substitute = if is_form {
        form.needed("exception-form-substitute")?
    } else {
        below
    };
    Ok((code.parse()?, substitute))
}

/// The number of the application that says the same already: a form that was sent twice.
fn twin(known: &[ExceptionGrant], unit: &str, sent: &Application) -> Result<Option<String>> {
    for row in known.iter().filter(|row| row.unit_id.as_deref() == Some(unit)) {
        let items: Vec<String> = stored("exception items", &row.items_json)?;
        let clauses: Vec<String> = stored("exception clauses", &row.clauses_json)?;
        let is_same = items == sent.item_ids
            && clauses == sent.clauses
            && row.reason == sent.reason
            && row.situation == sent.situation
            && row.period_from.as_deref() == Some(&sent.from)
            && row.period_to.as_deref() == Some(&sent.until);
        if is_same {
            return Ok(Some(row.number.clone()));
        }
    }
    Ok(None)
}
