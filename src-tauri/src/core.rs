//! The one running `tenken_app::App` behind all commands, and how its answers go to the page.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tenken_app::wire::WireError;
use tenken_app::{App, AppError, Host};

/// What a command gives back.
pub type Reply<T> = Result<T, WireError>;

/// The app; commands run one after the other.
pub struct Core(Mutex<App>);

impl Core {
    /// On this machine.
    pub fn new() -> Self {
        Self(Mutex::new(App::new(Host::from_environment())))
    }

    /// Runs one use case.
    pub fn call<T>(&self, use_case: impl FnOnce(&mut App) -> Result<T, AppError>) -> Reply<T> {
        use_case(&mut self.app()).map_err(|error| error.wire())
    }

    /// A use case that panicked left the case file as its last finished command made it.
    fn app(&self) -> MutexGuard<'_, App> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
