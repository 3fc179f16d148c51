//! What a colleague does by chance: how long she reads, and what she thinks of an ad.

use crate::demo::{random::Random, refusals};
use std::time::Duration;

/// Shortest and longest time that people read an ad; 133 seconds in the middle is 200 ads a day (product.md 5).
const READING_MILLIS: (i64, i64) = (20_000, 246_000);
/// So many in a hundred ads are parked.
const PARKED: usize = 3;
/// So many in a hundred of the others are approved.
const APPROVED: usize = 85;
/// So many times in a hundred she looks for an ad that a colleague has held for long.
const TAKES_OVER: usize = 4;
/// The parks that the console offers first, in minutes.
const PARKS: [i32; 3] = [15, 60, 240];

/// What she makes of an ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Fine.
    Approve,
    /// Not allowed, with a remark for colleagues and a reason for the creator.
    Reject { remark: &'static str, reason: &'static str },
    /// Later.
    Park { minutes: i32 },
}

/// What she thinks of an ad.
pub(super) fn verdict(random: &mut Random) -> Verdict {
    if random.percent(PARKED) {
        Verdict::Park { minutes: random.pick(&PARKS) }
    } else if random.percent(APPROVED) {
        Verdict::Approve
    } else {
        let (remark, reason) = refusals::any_reason(random);
        Verdict::Reject { remark, reason }
    }
}

/// How long she reads.
pub(super) fn reading(random: &mut Random, speed: u32) -> Duration {
    let (shortest, longest) = READING_MILLIS;
    let millis = i64::midpoint(random.between(shortest, longest), random.between(shortest, longest));
    Duration::from_millis(millis.unsigned_abs()) / speed.max(1)
}

/// When she comes in: at any time within a while.
pub(super) fn arriving(random: &mut Random, within: Duration, speed: u32) -> Duration {
    let percent = u32::try_from(random.between(0, 100)).unwrap_or(0);
    within * percent / 100 / speed.max(1)
}

/// Whether she looks for an ad that was forgotten.
pub(super) fn takes_over(random: &mut Random) -> bool {
    random.percent(TAKES_OVER)
}

/// About a time: a fifth more or less, so that many do not ask in step.
pub(super) fn about(random: &mut Random, time: Duration) -> Duration {
    let percent = u32::try_from(random.between(80, 120)).unwrap_or(100);
    time * percent / 100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_hundred_ads_a_day_and_one_in_seven_rejected() {
        let mut random = Random::of(1, "temper", 0);
        let (mut read, mut approved, mut rejected, mut parked) = (Duration::ZERO, 0, 0, 0);
        for _ in 0..10_000 {
            let once = reading(&mut random, 1);
            assert!((20..=246).contains(&once.as_secs()));
            read += once;
            match verdict(&mut random) {
                Verdict::Approve => approved += 1,
                Verdict::Reject { remark, reason } => {
                    assert!(!remark.is_empty() && reason.len() > 20);
                    rejected += 1;
                }
                Verdict::Park { minutes } => {
                    assert!(PARKS.contains(&minutes));
                    parked += 1;
                }
            }
        }
        assert!((131..=135).contains(&(read / 10_000).as_secs()), "{read:?}");
        assert!((8_100..=8_400).contains(&approved), "{approved}");
        assert!((1_300..=1_600).contains(&rejected) && (240..=360).contains(&parked), "{rejected} {parked}");
    }

    #[test]
    fn a_speed_shortens_the_reading_alone() {
        let times = |speed| reading(&mut Random::of(1, "temper", 7), speed);
        assert_eq!(times(1) / 20, times(20));
        let mut random = Random::of(1, "temper", 1);
        for _ in 0..100 {
            assert!((4_000..=6_000).contains(&about(&mut random, Duration::from_secs(5)).as_millis()));
        }
    }
}
