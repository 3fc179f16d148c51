//! How long to wait before trying again.

use std::time::Duration;

/// The first wait, before jitter.
const FIRST: Duration = Duration::from_millis(500);
/// The longest.
const LONGEST: Duration = Duration::from_secs(30);

/// Doubles with each failure in a row up to half a minute; then any time between half of that and all of it, so that
/// many servers do not come back in step. `random` is any number.
pub fn pause(failures: u32, random: u32) -> Duration {
    let doubled = 2_u32.saturating_pow(failures);
    let whole = FIRST.saturating_mul(doubled).min(LONGEST);
    let half = whole / 2;
    half + half.mul_f64(f64::from(random) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_doubles_up_to_half_a_minute() {
        for (failures, shortest, longest) in [
            (0, 250, 500),
            (1, 500, 1_000),
            (2, 1_000, 2_000),
            (5, 8_000, 16_000),
            (6, 15_000, 30_000),
            (7, 15_000, 30_000),
            (31, 15_000, 30_000),
            (u32::MAX, 15_000, 30_000),
        ] {
            assert_eq!(pause(failures, 0), Duration::from_millis(shortest), "{failures}");
            assert_eq!(pause(failures, u32::MAX), Duration::from_millis(longest), "{failures}");
            let between = pause(failures, u32::MAX / 3);
            assert!(between > pause(failures, 0) && between < pause(failures, u32::MAX), "{failures}");
        }
    }
}
