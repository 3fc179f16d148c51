//! When a service that can't be reached is left alone for a while, so that nobody waits for it in vain.

use std::time::{Duration, Instant};

/// Faults in a row that are taken for bad luck.
const BAD_LUCK: u32 = 4;
/// How long the first rest is; each that follows is twice as long.
const FIRST_REST: Duration = Duration::from_secs(2);
/// The longest rest.
const LONGEST_REST: Duration = Duration::from_secs(30);

/// Whether calls go through. Deciding needs no clock: the time is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Breaker {
    /// All go; so many in a row have failed.
    Closed { faults: u32 },
    /// None goes until then; after that one, to try, and if nothing is heard of it, another a rest later.
    Open { until: Instant, rest: Duration },
}

/// A call that may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Admitted {
    /// As any other.
    Ordinarily,
    /// To try whether the service is back.
    ToTry,
}

impl Breaker {
    pub(super) const fn new() -> Self {
        Self::Closed { faults: 0 }
    }

    /// Whether the service is left alone.
    pub(super) const fn is_open(&self) -> bool {
        matches!(self, Self::Open { .. })
    }

    /// Asks for a call to go; otherwise tells how long to wait.
    pub(super) fn admit(&mut self, now: Instant) -> Result<Admitted, Duration> {
        match self {
            Self::Closed { .. } => Ok(Admitted::Ordinarily),
            Self::Open { until, .. } if now < *until => Err(*until - now),
            Self::Open { until, rest } => {
                *until = now + *rest;
                Ok(Admitted::ToTry)
            }
        }
    }

    /// The service answered, whatever it said.
    pub(super) const fn answered(&mut self) {
        *self = Self::new();
    }

    /// The service could not be reached. Of calls that were under way before it was left alone nothing new is learnt.
    pub(super) fn failed(&mut self, admitted: Admitted, now: Instant) {
        *self = match (*self, admitted) {
            (Self::Closed { faults: BAD_LUCK.. }, _) => Self::Open { until: now + FIRST_REST, rest: FIRST_REST },
            (Self::Closed { faults }, _) => Self::Closed { faults: faults + 1 },
            (Self::Open { rest, .. }, Admitted::ToTry) => {
                let rest = LONGEST_REST.min(rest * 2);
                Self::Open { until: now + rest, rest }
            }
            (open @ Self::Open { .. }, Admitted::Ordinarily) => open,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn five_in_a_row_and_it_rests_then_one_tries() {
        let (mut breaker, now) = (Breaker::new(), Instant::now());
        for _ in 0..5 {
            assert_eq!(breaker.admit(now), Ok(Admitted::Ordinarily));
            breaker.failed(Admitted::Ordinarily, now);
        }
        assert_eq!(breaker.admit(now), Err(seconds(2)));
        // One that was under way.
        breaker.failed(Admitted::Ordinarily, now + seconds(1));
        assert_eq!(breaker.admit(now + seconds(1)), Err(seconds(1)));
        assert_eq!(breaker.admit(now + seconds(2)), Ok(Admitted::ToTry));
        assert_eq!(breaker.admit(now + seconds(2)), Err(seconds(2)));
        breaker.failed(Admitted::ToTry, now + seconds(3));
        assert_eq!(breaker.admit(now + seconds(3)), Err(seconds(4)));
        assert_eq!(breaker.admit(now + seconds(7)), Ok(Admitted::ToTry));
        breaker.answered();
        assert_eq!(breaker, Breaker::new());
    }

    #[test]
    fn an_answer_between_faults_shows_that_it_lives() {
        let (mut breaker, now) = (Breaker::new(), Instant::now());
        for _ in 0..20 {
            (0..4).for_each(|_| breaker.failed(Admitted::Ordinarily, now));
            breaker.answered();
        }
        assert_eq!(breaker.admit(now), Ok(Admitted::Ordinarily));
    }

    #[test]
    fn who_tries_and_is_never_heard_of_again_blocks_nobody() {
        let (mut breaker, now) = (Breaker::new(), Instant::now());
        (0..5).for_each(|_| breaker.failed(Admitted::Ordinarily, now));
        assert_eq!(breaker.admit(now + seconds(2)), Ok(Admitted::ToTry));
        assert_eq!(breaker.admit(now + seconds(4)), Ok(Admitted::ToTry));
    }

    proptest! {
        /// Whatever happens, nobody is told to wait longer than the longest rest, who waits as told may go, and a
        /// single answer opens the way for all.
        #[test]
        fn nobody_waits_for_ever(happens in prop::collection::vec((0_u8..3, 0_u64..40_000), 0..200)) {
            let (mut breaker, mut now) = (Breaker::new(), Instant::now());
            let mut under_way = Vec::new();
            for (what, millis) in happens {
                now += Duration::from_millis(millis);
                match (what, under_way.pop()) {
                    (0, Some(admitted)) => breaker.failed(admitted, now),
                    (1, Some(_)) => breaker.answered(),
                    (_, former) => {
                        under_way.extend(former);
                        match breaker.admit(now) {
                            Ok(admitted) => under_way.push(admitted),
                            Err(wait) => {
                                prop_assert!(wait <= LONGEST_REST);
                                prop_assert!(breaker.clone().admit(now + wait).is_ok());
                            }
                        }
                    }
                }
            }
            breaker.answered();
            prop_assert_eq!(breaker.admit(now), Ok(Admitted::Ordinarily));
        }
    }
}
