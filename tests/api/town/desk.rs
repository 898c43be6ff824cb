//! One desk: an app on its own folders, and short words for what a person does at it.

use std::path::{Path, PathBuf};

use super::{TestClock, person};
use tenken_app::{
    App, AppError, Host, Result,
    wire::{
        AnswerFlagRequest, AnswerSetRequest, CardView, CarriedAnswerRequest, CaseOpenRequest, ConfirmRequest,
        DeskView, FieldRequest, ItemRequest, MeasureLinkRequest, ParcelTakeRequest, ParcelTaken,
        ProfileAnswerRequest, ReviewView, Saved, SheetRequest, SheetView, TicketRequest,
    },
};

/// An app, its folder, and the sheet in work.
pub struct Desk {
    pub app: App,
    pub dir: PathBuf,
    pub sheet: String,
}

impl Desk {
    pub fn new(dir: &Path, machine: &str, clock: &TestClock) -> Self {
        let host = Host {
            data_dir: dir.join("data"),
            cases_dir: dir.join("cases"),
            os_account: format!("user-of-{machine}"),
            machine: machine.to_owned(),
            // A test is no program that reads for another; a program is.
            reader: option_env!("CARGO_BIN_EXE_victim")
                .map_or_else(|| std::env::current_exe().unwrap(), PathBuf::from),
        };
        Self {
            app: App::with_clock(host, Box::new(clock.clone())),
            dir: dir.to_owned(),
            sheet: String::new(),
        }
    }

    /// A section case without a request: the quickest start.
    pub fn alone(dir: &Path, passphrase: Option<&str>) -> Self {
        let mut desk = Self::new(dir, "pc", &TestClock::at("2026-07-14T01:00:00Z"));
        desk.app
            .section_create(&section_request(passphrase, passphrase.is_none()))
            .unwrap();
        desk.operate("山口 恵", "section_deputy");
        desk.pick("organisation");
        desk
    }

    pub fn operate(&mut self, name: &str, role: &str) {
        let known = self.app.desk_view().unwrap().persons;
        match known.into_iter().find(|known| known.name == name) {
            Some(known) => self
                .app
                .operator_choose(&tenken_app::wire::PersonRequest { person: known.id }),
            None => self.app.operator_add(&person(name, role)),
        }
        .unwrap();
    }

    /// Makes the sheet of that kind the one in work.
    pub fn pick(&mut self, kind: &str) {
        let sheets = self.app.desk_view().unwrap().sheets;
        self.sheet = sheets.into_iter().find(|line| line.kind == kind).unwrap().id;
    }

    pub fn note(&mut self, file: &Path) -> String {
        self.app.file_note(file).unwrap().ticket
    }

    pub fn folder(&mut self, name: &str) -> String {
        let path = self.dir.join(name);
        std::fs::create_dir_all(&path).unwrap();
        self.note(&path)
    }

    pub fn place(&self, ticket: &str) -> PathBuf {
        let ticket = ticket.to_owned();
        self.app.file_path(&TicketRequest { ticket }).unwrap()
    }

    /// Takes a parcel without passphrases.
    pub fn take(&mut self, file: &Path) -> Result<ParcelTaken> {
        self.take_with(file, None, None)
    }

    pub fn take_with(
        &mut self,
        file: &Path,
        parcel: Option<&str>,
        case: Option<&str>,
    ) -> Result<ParcelTaken> {
        let ticket = self.note(file);
        let taken = self.app.parcel_take(&ParcelTakeRequest {
            ticket,
            parcel_passphrase: parcel.map(str::to_owned),
            case_passphrase: case.map(str::to_owned),
            is_plain_accepted: case.is_none(),
        })?;
        if let Some(line) = taken.desk.sheets.first().filter(|_| taken.kind == "request") {
            self.sheet.clone_from(&line.id);
        }
        Ok(taken)
    }

    /// The file of the open case.
    pub fn case_file(&mut self) -> PathBuf {
        let name = self.app.desk_view().unwrap().file_name;
        self.dir.join("cases").join(name)
    }

    pub fn open(&mut self, file: &Path, passphrase: Option<&str>) -> Result<DeskView> {
        let ticket = self.note(file);
        self.app.case_open(&CaseOpenRequest {
            ticket,
            passphrase: passphrase.map(str::to_owned),
            recovery_code: None,
            is_read_only: false,
        })
    }

    fn sheet_request(&self) -> SheetRequest {
        SheetRequest {
            sheet: self.sheet.clone(),
        }
    }

    pub fn view(&mut self) -> SheetView {
        let request = self.sheet_request();
        self.app.sheet_view(&request).unwrap()
    }

    pub fn review(&mut self) -> ReviewView {
        let request = self.sheet_request();
        self.app.review_view(&request).unwrap()
    }

    /// Answers an improvement of an earlier year.
    pub fn try_carried(&mut self, number: &str, to: &str, due_on: &str) -> Result<ReviewView> {
        self.app.carried_answer(&CarriedAnswerRequest {
            sheet: self.sheet.clone(),
            measure: number.to_owned(),
            to: to.to_owned(),
            on: String::new(),
            note: "手順を改め、課の全員に周知した。".to_owned(),
            due_on: due_on.to_owned(),
            due_reason: if due_on.is_empty() {
                ""
            } else {
                "機器の納入を待つため"
            }
            .to_owned(),
        })
    }

    pub fn carried(&mut self, number: &str, to: &str, due_on: &str) {
        self.try_carried(number, to, due_on).unwrap();
    }

    /// The card whose item ends so; items carry the body they come from.
    pub fn card(&mut self, item: &str) -> CardView {
        let cards = self.view().cards;
        cards.into_iter().find(|card| card.item.ends_with(item)).unwrap()
    }

    pub fn item(&mut self, item: &str) -> ItemRequest {
        let item = self.card(item).item;
        ItemRequest {
            sheet: self.sheet.clone(),
            item,
        }
    }

    pub fn answer(&mut self, item: &str, answer: &str) -> Result<Saved> {
        let ItemRequest { sheet, item } = self.item(item);
        let answer = (!answer.is_empty()).then(|| answer.to_owned());
        self.app.answer_set(&AnswerSetRequest { sheet, item, answer })
    }

    pub fn flag(&mut self, item: &str) -> Result<Saved> {
        let ItemRequest { sheet, item } = self.item(item);
        self.app.answer_flag(&AnswerFlagRequest {
            sheet,
            item,
            is_flagged: true,
        })
    }

    pub fn field(&mut self, field: &str, text: &str) -> Result<Saved> {
        self.app.field_save(&field_request(field, text))
    }

    pub fn draft(&mut self, field: &str, text: &str) -> Result<Saved> {
        self.app.field_draft(&field_request(field, text))
    }

    /// Name of the reason field of an item.
    pub fn reason_of(&mut self, item: &str) -> String {
        let ItemRequest { sheet, item } = self.item(item);
        format!("answer/{sheet}/{item}/reason")
    }

    pub fn reason(&mut self, item: &str, text: &str) -> Result<Saved> {
        let field = self.reason_of(item);
        self.field(&field, text)
    }

    /// Links a measure to an item; without one a new, complete one.
    pub fn measure(&mut self, item: &str, measure: Option<&str>) -> String {
        let ItemRequest { sheet, item } = self.item(item);
        let saved = self
            .app
            .measure_link(&MeasureLinkRequest {
                sheet,
                item,
                measure: measure.map(str::to_owned),
            })
            .unwrap();
        let Some(id) = saved.made else {
            return measure.unwrap().to_owned();
        };
        for (column, text) in [
            ("action", "記録簿を作り、係長が月に1回確かめる。"),
            ("owner", "係長　今井 聡"),
            ("due_on", "令和8年9月30日"),
        ] {
            self.field(&format!("measure/{id}/{column}"), text).unwrap();
        }
        id
    }

    /// Evidence with name and place.
    pub fn evidence(&mut self, item: &str) -> String {
        let request = self.item(item);
        let id = self.app.evidence_add(&request).unwrap().made.unwrap();
        for (column, text) in [("name", "記録簿"), ("place", "書庫"), ("checked_on", "R8.7.10")] {
            self.field(&format!("evidence/{id}/{column}"), text).unwrap();
        }
        id
    }

    pub fn profile(&mut self, code: &str, value: &str) {
        self.app
            .profile_answer(&ProfileAnswerRequest {
                sheet: self.sheet.clone(),
                code: code.to_owned(),
                value: Some(value.to_owned()),
            })
            .unwrap();
    }

    /// Confirms the sheet in work as its chief.
    pub fn confirm(&mut self) -> Result<ReviewView> {
        self.confirm_with(false)
    }

    pub fn confirm_with(&mut self, is_unanswered_accepted: bool) -> Result<ReviewView> {
        let sheet = self.sheet.clone();
        self.app.sheet_confirm(&ConfirmRequest {
            sheet,
            name: "福祉課長 佐藤 美佐子".to_owned(),
            date: "令和8年7月17日".to_owned(),
            is_unanswered_accepted,
        })
    }

    pub fn entries(&mut self) -> i64 {
        let found = self.app.case_verify().unwrap();
        assert!(found.is_sound, "{:?}", found.lines);
        found.entries
    }
}

fn field_request(field: &str, text: &str) -> FieldRequest {
    FieldRequest {
        field: field.to_owned(),
        text: text.to_owned(),
    }
}

pub fn section_request(
    passphrase: Option<&str>,
    is_plain_accepted: bool,
) -> tenken_app::wire::SectionCreateRequest {
    tenken_app::wire::SectionCreateRequest {
        body: "kakuu".to_owned(),
        fiscal_year: 2026,
        set: "standard".to_owned(),
        unit_code: "0420".to_owned(),
        unit_name: "福祉課".to_owned(),
        department_name: "市民福祉部".to_owned(),
        passphrase: passphrase.map(str::to_owned),
        is_plain_accepted,
    }
}

/// The code under which a use case was refused.
pub fn refused<T>(result: Result<T>) -> &'static str {
    result.err().as_ref().map_or("done", AppError::code)
}
