//! The arguments: what is asked for everywhere, and the nouns. Help texts stand in the locales (`cli-about-…`,
//! `cli-arg-…`).

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::area::{
    answer::{AnswerCommand, EvidenceCommand, FieldCommand, MeasureCommand},
    audit::{AuditCommand, asked::AskedCommand},
    checklist::ChecklistCommand,
    desk::{CaseCommand, FileCommand, ParcelCommand, RecentCommand, SettingsCommand},
    example::{DemoArgs, ExampleCommand},
    handover::HandoverCommand,
    improve::{BoardCommand, MemoCommand},
    intake::{IntakeCommand, ReceptionCommand, ReturnCommand, key_in::KeyInCommand},
    keep::{BackupCommand, DisposalCommand},
    library::LibraryCommand,
    office::city::{CityCommand, CorrectionCommand},
    office::{
        CentralCommand, ExceptionCommand, FormCommand, HandoutCommand, OfficeCommand, RoundCommand,
        SectionCommand, SystemCommand, UnitCommand, YearCommand,
    },
    output::{OutputCommand, PaperCommand},
    people::{PassphraseCommand, PersonCommand, RecoveryCommand},
    review::{DepartmentCommand, RemarksCommand, ReviewCommand},
    standard::{StandardCommand, pack::PackCommand},
    upkeep::{EditCommand, JournalCommand, TextCommand, VerifyArgs},
    walk::{ItemCommand, ProfileCommand, RequestCommand, SheetCommand},
};

/// `tenken [options] noun verb …`
#[derive(Debug, Parser)]
#[command(name = "tenken", version)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub options: Options,
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub(crate) struct Options {
    #[arg(long, global = true, value_name = "FILE")]
    pub case: Option<PathBuf>,
    #[arg(long = "as", global = true, value_name = "PERSON")]
    pub operator: Option<String>,
    #[arg(long, global = true, value_name = "ROLE", requires = "operator")]
    pub as_role: Option<String>,
    #[arg(long, global = true)]
    pub read_only: bool,
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub new_passphrase_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub parcel_passphrase_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub recovery_code_file: Option<PathBuf>,
    #[arg(long, global = true)]
    pub passphrase_stdin: bool,
    #[arg(long, global = true, value_name = "FOLDER")]
    pub cases_in: Option<PathBuf>,
    #[arg(long, global = true, value_name = "ja|en", value_parser = ["ja", "en"], hide_possible_values = true)]
    pub lang: Option<String>,
    #[arg(long, global = true)]
    pub json: bool,
}

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    On,
    Off,
}

/// What a person wants done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Demo(DemoArgs),
    Verify(VerifyArgs),
    About,
    Batch {
        lines: PathBuf,
    },
    #[command(subcommand)]
    Checklist(ChecklistCommand),
    #[command(subcommand)]
    Standard(StandardCommand),
    #[command(subcommand)]
    Library(LibraryCommand),
    #[command(subcommand)]
    Pack(PackCommand),
    #[command(subcommand)]
    Journal(JournalCommand),
    #[command(subcommand)]
    Recent(RecentCommand),
    #[command(subcommand)]
    Settings(SettingsCommand),
    #[command(subcommand)]
    File(FileCommand),
    #[command(subcommand)]
    Case(CaseCommand),
    #[command(subcommand)]
    Person(PersonCommand),
    #[command(subcommand)]
    Handover(HandoverCommand),
    #[command(subcommand)]
    Passphrase(PassphraseCommand),
    #[command(subcommand)]
    Recovery(RecoveryCommand),
    #[command(subcommand)]
    Backup(BackupCommand),
    Space,
    #[command(subcommand)]
    Disposal(DisposalCommand),
    #[command(subcommand)]
    Text(TextCommand),
    #[command(subcommand)]
    Edit(EditCommand),
    #[command(subcommand)]
    Office(OfficeCommand),
    #[command(subcommand)]
    Round(RoundCommand),
    #[command(subcommand)]
    Year(YearCommand),
    #[command(subcommand)]
    Section(SectionCommand),
    #[command(subcommand)]
    Exception(ExceptionCommand),
    #[command(subcommand)]
    Memo(MemoCommand),
    #[command(subcommand)]
    System(SystemCommand),
    #[command(subcommand)]
    Unit(UnitCommand),
    #[command(subcommand)]
    Handout(HandoutCommand),
    #[command(subcommand)]
    Central(CentralCommand),
    #[command(subcommand)]
    Request(RequestCommand),
    #[command(subcommand)]
    Parcel(ParcelCommand),
    #[command(subcommand)]
    Profile(ProfileCommand),
    #[command(subcommand)]
    Item(ItemCommand),
    #[command(subcommand)]
    Sheet(SheetCommand),
    #[command(subcommand)]
    Answer(AnswerCommand),
    #[command(subcommand)]
    Field(FieldCommand),
    #[command(subcommand)]
    Measure(MeasureCommand),
    #[command(subcommand)]
    Evidence(EvidenceCommand),
    #[command(subcommand)]
    Remarks(RemarksCommand),
    #[command(subcommand)]
    Review(ReviewCommand),
    #[command(subcommand)]
    Department(DepartmentCommand),
    #[command(subcommand)]
    Output(OutputCommand),
    #[command(subcommand)]
    Paper(PaperCommand),
    #[command(subcommand)]
    Form(FormCommand),
    #[command(subcommand)]
    Intake(IntakeCommand),
    #[command(subcommand)]
    KeyIn(KeyInCommand),
    #[command(subcommand)]
    Reception(ReceptionCommand),
    #[command(subcommand)]
    Return(ReturnCommand),
    #[command(subcommand)]
    City(CityCommand),
    #[command(subcommand)]
    Correction(CorrectionCommand),
    #[command(subcommand)]
    Audit(AuditCommand),
    #[command(subcommand)]
    Asked(AskedCommand),
    #[command(subcommand)]
    Board(BoardCommand),
    #[command(subcommand)]
    Example(ExampleCommand),
}

impl Command {
    /// Brings or opens its own file, whatever `--case` says.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "every other command works in the case"
    )]
    pub(crate) fn opens_itself(&self) -> bool {
        match self {
            Self::Verify(_) | Self::Demo(_) | Self::Example(_) => true,
            Self::Backup(command) => command.opens_itself(),
            _ => false,
        }
    }
}
