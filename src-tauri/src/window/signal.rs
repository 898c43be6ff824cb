//! Messages from the shell to the page, through one channel that the page opens. There are no Tauri events: the page
//! has no right to listen to them, so that no path of a dropped file can reach it that way.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Serialize;
use tauri::ipc::Channel;
use tenken_app::wire::FileView;

/// How long the page may take to store what is typed before the window closes without its answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// What the page is told.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Signal {
    /// Files are held over the window.
    Hover {
        /// How many.
        count: usize,
    },
    /// They left again.
    Leave,
    /// They were dropped.
    Drop {
        /// One ticket a file or folder.
        files: Vec<FileView>,
    },
    /// Long work goes on.
    Progress {
        /// Files done.
        done: usize,
        /// Files in all.
        total: usize,
        /// The file in work.
        name: String,
    },
    /// The window is about to close: store what is typed and call `window_answer`.
    Closing,
}

/// The open channel, if the page has one, and the question that waits for an answer.
#[derive(Default)]
pub struct Signals(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    page: Option<Channel<Signal>>,
    waiting: Option<Sender<()>>,
}

/// Waits for the page's answer to `closing`.
pub struct Question(Receiver<()>);

impl Question {
    /// Waits at most three seconds; true when no answer came.
    pub fn is_unanswered(&self) -> bool {
        self.0.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout)
    }
}

impl Signals {
    /// A page that was loaded anew replaces the channel of the one before.
    pub fn watch(&self, page: Channel<Signal>) {
        self.lock().page = Some(page);
    }

    /// A page that does not listen misses nothing that it could not ask for.
    pub fn send(&self, signal: Signal) {
        if let Some(page) = &self.lock().page {
            let _ = page.send(signal);
        }
    }

    /// Asks the page to store what is typed. `None` when nobody listens, or when the question stands already and the
    /// person closes a second time: then the window closes at once.
    pub fn ask_to_close(&self) -> Option<Question> {
        let mut inner = self.lock();
        if inner.waiting.take().is_some() {
            return None;
        }
        inner.page.as_ref()?.send(Signal::Closing).ok()?;
        let (answered, question) = channel();
        inner.waiting = Some(answered);
        Some(Question(question))
    }

    /// The page answered: nobody waits any longer.
    pub fn answered(&self) {
        if let Some(waiting) = self.lock().waiting.take() {
            let _ = waiting.send(());
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listening() -> Signals {
        let signals = Signals::default();
        signals.watch(Channel::new(|_| Ok(())));
        signals
    }

    #[test]
    fn a_window_without_a_listening_page_closes_at_once() {
        assert!(Signals::default().ask_to_close().is_none());
    }

    #[test]
    fn an_answer_ends_the_waiting() {
        let signals = listening();
        let question = signals.ask_to_close().unwrap();
        signals.answered();
        assert!(!question.is_unanswered());
    }

    #[test]
    fn closing_a_second_time_does_not_ask_again() {
        let signals = listening();
        let question = signals.ask_to_close().unwrap();
        assert!(signals.ask_to_close().is_none());
        assert!(
            !question.is_unanswered(),
            "the first question is withdrawn, not timed out"
        );
    }
}
