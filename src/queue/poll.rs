//! When to read the list again.

/// Pause between reads while the console is looked at, in milliseconds.
const VISIBLE_MILLIS: f64 = 5_000.0;
/// Pause between reads while it is in the background, in milliseconds.
const HIDDEN_MILLIS: f64 = 60_000.0;

/// Whether a new read is due, `since_last` milliseconds after the last one started. `jitter` is a random number
/// from 0 to 1, new for each read, so that a room full of consoles does not ask in step.
pub fn is_due(since_last: f64, hidden: bool, jitter: f64) -> bool {
    let pause = if hidden { HIDDEN_MILLIS } else { VISIBLE_MILLIS };
    since_last >= pause * (0.8 + 0.4 * jitter.clamp(0.0, 1.0))
}

/// Missed reads after which the list is no longer called fresh.
const MOST_MISSED: usize = 2;

/// Whether a list can no longer be called fresh after so many missed reads.
pub const fn is_stale(missed: usize) -> bool {
    missed >= MOST_MISSED
}

/// Whether two signs of coming back, so many milliseconds apart, are of one return.
pub fn is_same_return(apart: f64) -> bool {
    (0.0..100.0).contains(&apart)
}

/// Pause between reads of the summaries, in milliseconds.
const SUMMARIES_MILLIS: f64 = 60_000.0;

/// Whether the summaries may be asked for, so many milliseconds after they last were.
pub fn are_summaries_due(since_last: f64) -> bool {
    since_last >= SUMMARIES_MILLIS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_missed_read_may_happen_two_are_told() {
        assert!(!is_stale(0) && !is_stale(1) && is_stale(2));
        assert!(is_same_return(0.0) && !is_same_return(100.0) && !is_same_return(-5.0));
    }

    #[test]
    fn often_when_looked_at_seldom_when_not() {
        assert!(!is_due(3_900.0, false, 0.0) && is_due(4_000.0, false, 0.0));
        assert!(!is_due(5_900.0, false, 1.0) && is_due(6_001.0, false, 1.0));
        assert!(!is_due(40_000.0, true, 0.0) && is_due(48_000.0, true, 0.0));
    }
}
