//! The commands, one file an area: arguments, the request they make, the use case they call.

pub(crate) mod answer;
pub(crate) mod audit;
pub(crate) mod checklist;
pub(crate) mod desk;
pub(crate) mod example;
pub(crate) mod handover;
pub(crate) mod improve;
pub(crate) mod intake;
pub(crate) mod keep;
pub(crate) mod library;
pub(crate) mod office;
pub(crate) mod output;
pub(crate) mod people;
pub(crate) mod review;
pub(crate) mod standard;
pub(crate) mod upkeep;
pub(crate) mod walk;

use crate::{
    args::Command,
    batch,
    error::Result,
    session::{Reply, Session},
};

/// Does one command in the case that is open.
pub(crate) fn run(command: Command, session: &mut Session) -> Result<Reply> {
    match command {
        Command::Demo(args) => args.run(session),
        Command::Verify(args) => args.run(session),
        Command::About => upkeep::about(session),
        Command::Batch { lines } => batch::run(&lines, session),
        Command::Checklist(command) => command.run(session),
        Command::Standard(command) => command.run(session),
        Command::Library(command) => command.run(session),
        Command::Pack(command) => command.run(session),
        Command::Journal(command) => command.run(session),
        Command::Recent(command) => command.run(session),
        Command::Settings(command) => command.run(session),
        Command::File(command) => command.run(session),
        Command::Case(command) => command.run(session),
        Command::Person(command) => command.run(session),
        Command::Handover(command) => command.run(session),
        Command::Passphrase(command) => command.run(session),
        Command::Recovery(command) => command.run(session),
        Command::Backup(command) => command.run(session),
        Command::Space => keep::space(session),
        Command::Disposal(command) => command.run(session),
        Command::Text(command) => command.run(session),
        Command::Edit(command) => command.run(session),
        Command::Office(command) => command.run(session),
        Command::Round(command) => command.run(session),
        Command::Year(command) => command.run(session),
        Command::Section(command) => command.run(session),
        Command::Exception(command) => command.run(session),
        Command::Memo(command) => command.run(session),
        Command::System(command) => command.run(session),
        Command::Unit(command) => command.run(session),
        Command::Handout(command) => command.run(session),
        Command::Central(command) => command.run(session),
        Command::Request(command) => command.run(session),
        Command::Parcel(command) => command.run(session),
        Command::Profile(command) => command.run(session),
        Command::Item(command) => command.run(session),
        Command::Sheet(command) => command.run(session),
        Command::Answer(command) => command.run(session),
        Command::Field(command) => command.run(session),
        Command::Measure(command) => command.run(session),
        Command::Evidence(command) => command.run(session),
        Command::Remarks(command) => command.run(session),
        Command::Review(command) => command.run(session),
        Command::Department(command) => command.run(session),
        Command::Output(command) => command.run(session),
        Command::Paper(command) => command.run(session),
        Command::Form(command) => command.run(session),
        Command::Intake(command) => command.run(session),
        Command::KeyIn(command) => command.run(session),
        Command::Reception(command) => command.run(session),
        Command::Return(command) => command.run(session),
        Command::City(command) => command.run(session),
        Command::Correction(command) => command.run(session),
        Command::Audit(command) => command.run(session),
        Command::Asked(command) => command.run(session),
        Command::Board(command) => command.run(session),
        Command::Example(command) => command.run(session),
    }
}
