//! The clock of a test.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use tenken_app::Clock;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

/// A clock that stands until a test moves it.
#[derive(Clone)]
pub struct TestClock(Arc<AtomicI64>);

impl TestClock {
    pub fn at(moment: &str) -> Self {
        let clock = Self(Arc::default());
        clock.set(moment);
        clock
    }

    pub fn set(&self, moment: &str) {
        let at = OffsetDateTime::parse(moment, &Rfc3339).unwrap();
        self.0.store(at.unix_timestamp(), Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn now(&self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(self.0.load(Ordering::Relaxed)).unwrap()
    }
}
