//! Long work: how far it is goes to the page, and the page may ask it to stop. The flag lies outside the app, whose
//! lock the work holds.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use tenken_app::{App, AppError, Progress};

use crate::core::{Core, Reply};
use crate::window::signal::{Signal, Signals};

/// How often the page hears of it.
const STEP: Duration = Duration::from_millis(80);

/// Whether the work in hand is to stop.
#[derive(Default)]
pub struct Work(AtomicBool);

impl Work {
    /// Asks the work in hand to stop.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Runs a use case that says how far it is and asks whether it may go on.
    pub fn run<T>(
        &self,
        core: &Core,
        signals: &Signals,
        use_case: impl FnOnce(&mut App, &mut dyn FnMut(Progress<'_>) -> bool) -> Result<T, AppError>,
    ) -> Reply<T> {
        let mut progress = self.begin(signals);
        core.call(|app| use_case(app, &mut progress))
    }

    /// Begins work: what it calls with its progress; the answer is whether it may go on.
    fn begin<'a>(&'a self, signals: &'a Signals) -> impl FnMut(Progress<'_>) -> bool + 'a {
        self.0.store(false, Ordering::Relaxed);
        let mut told: Option<Instant> = None;
        move |progress| {
            if told.is_none_or(|at| at.elapsed() >= STEP) {
                told = Some(Instant::now());
                signals.send(Signal::Progress {
                    done: progress.done,
                    total: progress.total,
                    name: progress.name.to_owned(),
                });
            }
            !self.0.load(Ordering::Relaxed)
        }
    }
}
