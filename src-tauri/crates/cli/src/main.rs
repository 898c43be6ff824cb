//! The command `tenken`: everything is in the library, so that tests and tools can see its tables.
use std::process::ExitCode;

fn main() -> ExitCode {
    tenken_cli::main()
}
