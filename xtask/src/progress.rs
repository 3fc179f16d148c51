//! Says what is being done, and how long it has taken so far.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// One line on stderr, after the time since the command began.
pub fn say(text: &str) {
    eprintln!("[{}] {text}", clock(START.elapsed()));
}

/// Minutes and seconds, as on a stopwatch.
pub fn clock(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    format!("{:>2}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_reads_minutes_and_seconds() {
        assert_eq!(clock(Duration::from_secs(7)), " 0:07");
        assert_eq!(clock(Duration::from_secs(3605)), "60:05");
    }
}
