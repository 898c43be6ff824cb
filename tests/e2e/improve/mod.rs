//! What follows the answers: a report that cannot wait, the board, exceptions, the turn of the year.

mod arrive;
mod board;
mod excepted;
mod memo;
mod turn;

use crate::harness::Window;
use crate::walk::holds;

/// The dialog that was open is shut: what it asked for was taken.
fn no_dialog(window: &Window) {
    holds(
        window,
        "the dialog is shut",
        "return !document.querySelector('dialog[open]')",
    );
}
