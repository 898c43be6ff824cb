//! Rebuilds when a checklist is added or removed; the embedding macro alone only sees known files.
// Printing is how a build script talks to cargo.
#![allow(clippy::print_stdout)]

fn main() {
    println!("cargo:rerun-if-changed=../../../checklists");
}
