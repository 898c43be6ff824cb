//! A small town for tests: an office and sections at desks of their own, on one clock.

mod book;
mod clock;
pub mod collected;
mod desk;
mod fill;

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use tempfile::TempDir;
use tenken_app::wire::{
    IntakeRequest, IntakeTakeRequest, IntakeView, OfficeCreateRequest, OfficeView, OperatorAddRequest,
    OutputView, OutputWriteRequest, ReceptionView, RequestWriteRequest, RoundApproveRequest,
    RoundSaveRequest, ScaleView, SectionSaveRequest, SystemSaveRequest, TicketRequest,
};

pub use book::filled;
pub use clock::TestClock;
pub use desk::{Desk, refused, section_request};
pub use fill::Filled;

/// The office of 架空市 with 福祉課 (0420) and 市民課 (0312), which owns the system S-031.
pub struct Town {
    pub office: Desk,
    pub clock: TestClock,
    pub dir: TempDir,
}

/// What a test wants different in its round.
pub struct Round {
    pub year: i32,
    pub set: &'static str,
    pub steps: i64,
    pub has_department_step: bool,
}

impl Default for Round {
    fn default() -> Self {
        Self {
            year: 2026,
            set: "standard",
            steps: 4,
            has_department_step: true,
        }
    }
}

impl Town {
    /// The office with its units, before any round.
    pub fn new() -> Self {
        Self::of_body("kakuu")
    }

    /// The same for another body.
    pub fn of_body(body: &str) -> Self {
        Self::from(body, "2026-06-15T01:00:00Z")
    }

    /// The same at another time.
    pub fn from(body: &str, moment: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = TestClock::at(moment);
        let mut office = Desk::new(&dir.path().join("office"), "office-pc", &clock);
        office
            .app
            .office_create(&OfficeCreateRequest {
                new_body: None,
                body: body.to_owned(),
                office_name: "情報政策課".to_owned(),
                contact: "内線 2231".to_owned(),
                passphrase: None,
                is_plain_accepted: true,
            })
            .unwrap();
        office.operate("高橋 直人", "secretariat");
        let mut town = Self { office, clock, dir };
        town.section("0420", "福祉課", "福祉課長", "佐藤 美佐子");
        let unit = town.section("0312", "市民課", "市民課長", "髙﨑 修一");
        town.office
            .app
            .system_save(&SystemSaveRequest {
                unit: None,
                section: unit,
                code: "S-031".to_owned(),
                name: "窓口受付システム".to_owned(),
                manager_title: "市民課担当課長".to_owned(),
                manager_name: "大塚 健".to_owned(),
            })
            .unwrap();
        town
    }

    pub fn section(&mut self, code: &str, name: &str, title: &str, head: &str) -> String {
        let view = self
            .office
            .app
            .section_save(&SectionSaveRequest {
                unit: None,
                code: code.to_owned(),
                name: name.to_owned(),
                department_name: "市民福祉部".to_owned(),
                head_title: title.to_owned(),
                head_name: head.to_owned(),
            })
            .unwrap();
        unit_of(&view, code)
    }

    /// Sets the round up.
    pub fn round(&mut self, round: &Round) -> OfficeView {
        self.office
            .app
            .round_save(&RoundSaveRequest {
                fiscal_year: round.year,
                edition: Some("2026-04".to_owned()),
                set: round.set.to_owned(),
                due_on: format!("{}-07-31", round.year),
                period_from: format!("{}-07-01", round.year),
                period_to: format!("{}-07-17", round.year),
                has_department_step: round.has_department_step,
                scale: ScaleView {
                    steps: round.steps,
                    ..ScaleView::default()
                },
                note: String::new(),
            })
            .unwrap()
    }

    /// Records the approval of the round, where there is none yet.
    pub fn approved(&mut self) {
        let round = self.office.app.office_view().unwrap().round.unwrap();
        if round.approval.is_some() {
            return;
        }
        let request = RoundApproveRequest {
            role: "統括情報セキュリティ責任者".to_owned(),
            person_name: "小野寺 誠".to_owned(),
            decided_on: format!("{}-04-01", round.fiscal_year - 1),
            document_number: "情政第12号".to_owned(),
            note: String::new(),
        };
        self.office.app.round_approve(&request).unwrap();
    }

    /// Writes the request of a section of the approved round; without a passphrase by the tick.
    pub fn request(&mut self, code: &str, passphrase: Option<&str>) -> PathBuf {
        self.approved();
        let unit = unit_of(&self.office.app.office_view().unwrap(), code);
        let folder = self.office.folder("requests");
        let written = self
            .office
            .app
            .request_write(&RequestWriteRequest {
                unit,
                passphrase: passphrase.map(str::to_owned),
                is_plain_accepted: passphrase.is_none(),
                folder: Some(folder),
            })
            .unwrap();
        assert_eq!(written.is_plain, passphrase.is_none());
        self.office.place(&written.files[0].ticket)
    }

    /// The section's desk after it took the request; nobody operates yet.
    pub fn taken(&mut self, code: &str) -> Desk {
        let file = self.request(code, None);
        let mut desk = self.desk(code);
        desk.take(&file).unwrap();
        desk
    }

    /// A desk of its own, empty.
    pub fn desk(&self, name: &str) -> Desk {
        Desk::new(&self.dir.path().join(name), &format!("{name}-pc"), &self.clock)
    }

    /// Round, request and the section's desk with the deputy at work.
    pub fn started(code: &str) -> (Self, Desk) {
        Self::started_with(code, &Round::default())
    }

    /// The same in another round.
    pub fn started_with(code: &str, round: &Round) -> (Self, Desk) {
        let mut town = Self::new();
        town.round(round);
        let mut desk = town.taken(code);
        desk.operate("山口 恵", "section_deputy");
        (town, desk)
    }

    /// A submission looked at by the office.
    pub fn inspect(&mut self, file: &Path) -> IntakeView {
        let ticket = self.office.note(file);
        self.office.app.intake_inspect(&IntakeRequest { ticket }).unwrap()
    }

    /// A submission taken in.
    pub fn take_in(&mut self, file: &Path) -> tenken_app::Result<ReceptionView> {
        let ticket = self.office.note(file);
        self.office.app.intake_take(&IntakeTakeRequest {
            ticket,
            decision: "in_force".to_owned(),
        })
    }

    /// A section's sheet filled in as `filled` says, confirmed and submitted; the file that went out.
    pub fn submitted(desk: &mut Desk, filled: &Filled) -> PathBuf {
        filled.put(desk);
        desk.confirm().unwrap();
        let view = write_out(desk);
        submission_of(desk, &view)
    }
}

/// Unit id of a section.
pub fn unit_of(view: &OfficeView, code: &str) -> String {
    let found = view.sections.iter().find(|line| line.code == code).unwrap();
    found.unit.clone()
}

/// Report, workbook and submission of the desk's sheet, with permission.
pub fn write_out(desk: &mut Desk) -> OutputView {
    let folder = desk.folder("out");
    desk.app
        .output_write(&OutputWriteRequest {
            sheet: desk.sheet.clone(),
            folder: Some(folder),
            permitted_by: "課長".to_owned(),
            document_number: String::new(),
        })
        .unwrap()
}

/// The submission among the files written.
pub fn submission_of(desk: &Desk, view: &OutputView) -> PathBuf {
    let file = view.files.iter().find(|file| file.kind == "submission").unwrap();
    desk.app
        .file_path(&TicketRequest {
            ticket: file.ticket.clone(),
        })
        .unwrap()
}

/// Says aloud that a test could not be done here; past the capture of the test's output, or nobody would read it.
pub fn skipped(why: &str) {
    let _ = writeln!(std::io::stderr(), "SKIPPED: {why}");
}

/// An operator as the window adds one.
pub fn person(name: &str, role: &str) -> OperatorAddRequest {
    OperatorAddRequest {
        name: name.to_owned(),
        role: role.to_owned(),
    }
}
