//! Whether the log could be written when that was last tried.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// How long a failure is believed. Then somebody has to try: to a server that is not ready nobody is sent who would.
const BELIEVED: Duration = Duration::from_secs(1);

/// Since when it can't be written, if so.
#[derive(Debug, Default)]
pub(super) struct Trouble(Mutex<Option<Instant>>);

impl Trouble {
    /// It was tried.
    pub(super) fn tried(&self, is_written: bool, at: Instant) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = (!is_written).then_some(at);
    }

    /// Whether it is no longer known to be there.
    pub(super) fn is_over(&self, now: Instant) -> bool {
        let since = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        since.is_none_or(|since| now.saturating_duration_since(since) >= BELIEVED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_believed_until_the_next_try_and_not_for_long() {
        let (trouble, begun) = (Trouble::default(), Instant::now());
        let after = |millis| begun + Duration::from_millis(millis);
        assert!(trouble.is_over(begun));
        trouble.tried(false, begun);
        assert!(!trouble.is_over(after(999)));
        assert!(trouble.is_over(after(1000)));
        trouble.tried(false, after(1000));
        assert!(!trouble.is_over(after(1999)));
        trouble.tried(true, after(1500));
        assert!(trouble.is_over(after(1500)));
    }
}
