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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn often_when_looked_at_seldom_when_not() {
        assert!(!is_due(3_900.0, false, 0.0) && is_due(4_000.0, false, 0.0));
        assert!(!is_due(5_900.0, false, 1.0) && is_due(6_001.0, false, 1.0));
        assert!(!is_due(40_000.0, true, 0.0) && is_due(48_000.0, true, 0.0));
    }
}
