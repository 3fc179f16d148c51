//! When a decision is sent, and when it is tried again. Times are milliseconds since 1970 by the PC's clock.

use super::entry::{Entry, Reason, State};

/// Pauses before the tries after the first, in milliseconds; the last one repeats.
const PAUSES: [i64; 5] = [1_000, 2_000, 5_000, 10_000, 30_000];
/// The longest time to undo. Who waits longer than this has a clock that was set back.
const LONGEST_WAIT: i64 = 60_000;
/// Decisions older than this are sent only when asked for, in milliseconds: half a day in a closed browser.
const TOO_OLD: i64 = 12 * 60 * 60 * 1_000;
/// How long one that has been carried out stays in sight.
const SHOWN_WHEN_DONE: i64 = 4_000;

/// Whether a decision's next call is due.
pub fn is_due(state: &State, now: i64) -> bool {
    let at = match state {
        State::Waiting { until, .. } => *until,
        State::Sending { next, .. } => *next,
        State::Done { .. } | State::Refused(_) | State::Unknown => return false,
    };
    at <= now || at - now > LONGEST_WAIT
}

/// When to try again after so many tries.
pub fn next_try(tries: u32, now: i64) -> i64 {
    let place = usize::try_from(tries).unwrap_or(usize::MAX).min(PAUSES.len() - 1);
    now + PAUSES.get(place).copied().unwrap_or_default()
}

/// Whole seconds until a decision is sent, rounded up; `None` when it is not waiting.
pub fn seconds_left(state: &State, now: i64) -> Option<i64> {
    match state {
        State::Waiting { until, tries: 0 } => Some(
            (until - now).clamp(0, LONGEST_WAIT).div_euclid(1_000) + i64::from((until - now).rem_euclid(1_000) > 0),
        ),
        _ => None,
    }
}

/// Whether it has been in sight long enough since it was carried out.
pub fn is_over(state: &State, now: i64) -> bool {
    matches!(state, State::Done { at, .. } if now - at > SHOWN_WHEN_DONE || *at > now)
}

/// How an entry found in storage goes on: one that nobody has seen for long is not sent unasked.
pub fn found(mut entry: Entry, now: i64) -> Entry {
    if entry.can_undo() && now - entry.at > TOO_OLD {
        entry.state = State::Refused(Reason::TooOld);
    }
    entry
}

#[cfg(test)]
mod tests {
    use super::super::entry::{Act, Step, tests::entry};
    use super::*;

    #[test]
    fn sent_when_the_time_to_undo_is_over() {
        let waiting = State::Waiting { until: 10_000, tries: 0 };
        assert!(!is_due(&waiting, 9_999) && is_due(&waiting, 10_000));
        assert!(is_due(&waiting, -100_000), "a clock set back does not keep a decision for ever");
        assert!(!is_due(&State::Unknown, i64::MAX) && !is_due(&State::Refused(Reason::TooOld), i64::MAX));
        assert!(is_due(&State::Sending { step: Step::Act, tries: 3, next: 5 }, 5));
    }

    #[test]
    fn tries_become_rarer_and_never_end() {
        let pauses: Vec<i64> = (0..7).map(|tries| next_try(tries, 0)).collect();
        assert_eq!(pauses, [1_000, 2_000, 5_000, 10_000, 30_000, 30_000, 30_000]);
    }

    #[test]
    fn the_countdown_rounds_up() {
        let waiting = State::Waiting { until: 8_000, tries: 0 };
        for (now, left) in [(0, 8), (1, 8), (999, 8), (1_000, 7), (7_999, 1), (8_000, 0), (9_000, 0)] {
            assert_eq!(seconds_left(&waiting, now), Some(left), "{now}");
        }
        assert_eq!(seconds_left(&State::Unknown, 0), None);
    }

    #[test]
    fn yesterdays_decision_asks_first() {
        let waiting = |at| {
            let mut entry = entry(Act::Approve, State::Waiting { until: at + 8_000, tries: 0 });
            entry.at = at;
            entry
        };
        assert!(found(waiting(0), TOO_OLD).can_undo());
        assert_eq!(found(waiting(0), TOO_OLD + 1).state, State::Refused(Reason::TooOld));
        let mut sending = waiting(0);
        sending.state = State::Sending { step: Step::Act, tries: 1, next: 0 };
        assert_eq!(found(sending.clone(), i64::MAX), sending, "it may have arrived: only a try under its id tells");
    }
}
