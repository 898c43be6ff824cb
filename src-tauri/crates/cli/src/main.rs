//! The command `tenken`: everything is in the library, so that tests and tools can see its tables.
use std::process::ExitCode;

fn main() -> ExitCode {
    // A second run of this program reads documents for the first (see tenken_app::serve_reader).
    tenken_app::serve_reader().unwrap_or_else(tenken_cli::main)
}
