//! The server's clock. "Past" and "future" are judged by it, since a PC's clock may be wrong (domain.md 6.1).

use chrono::{DateTime, TimeDelta, Utc};
use contract::Tidspunkt;
use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

/// What to add to the PC's clock to get the server's, learnt from each answer's `Date` header.
#[derive(Debug, Default)]
pub struct ServerClock {
    ahead_millis: AtomicI64,
}

impl ServerClock {
    /// Learns from a `Date` header. It has whole seconds, so it tells a difference only when that is larger than
    /// one.
    pub fn learn(&self, date_header: DateTime<Utc>, pc_now: DateTime<Utc>) {
        let middle_of_that_second = date_header + TimeDelta::milliseconds(500);
        let ahead = (middle_of_that_second - pc_now).num_milliseconds();
        let ahead = if ahead.abs() <= 1_000 { 0 } else { ahead };
        self.ahead_millis.store(ahead, Ordering::Relaxed);
    }

    /// The server's time when the PC shows `pc_now`.
    pub fn at(&self, pc_now: DateTime<Utc>) -> Tidspunkt {
        Tidspunkt::from(pc_now + TimeDelta::milliseconds(self.ahead_millis.load(Ordering::Relaxed)))
    }
}

/// A time as the browser counts it, in milliseconds since 1970; `None` for its "invalid date".
pub(super) fn from_browser_millis(millis: f64) -> Option<DateTime<Utc>> {
    let since_1970 = Duration::try_from_secs_f64(millis / 1_000.0).ok()?;
    DateTime::UNIX_EPOCH.checked_add_signed(TimeDelta::from_std(since_1970).ok()?)
}

/// How long something takes.
#[derive(Clone, Copy, Debug)]
pub struct Elapsed {
    from: f64,
}

impl Elapsed {
    /// Begins now.
    pub fn start() -> Self {
        Self { from: ticks() }
    }

    /// Milliseconds since it began.
    pub fn millis(self) -> u32 {
        let passed = Duration::try_from_secs_f64((ticks() - self.from) / 1_000.0).unwrap_or_default();
        u32::try_from(passed.as_millis()).unwrap_or(u32::MAX)
    }
}

/// Milliseconds by a clock that nobody sets.
#[cfg(target_arch = "wasm32")]
fn ticks() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |record| record.now())
}

/// Milliseconds by the PC's clock.
#[cfg(not(target_arch = "wasm32"))]
fn ticks() -> f64 {
    let since_1970 = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since_1970.unwrap_or_default().as_secs_f64() * 1_000.0
}

/// What the PC's clock shows.
#[cfg(target_arch = "wasm32")]
pub fn now() -> DateTime<Utc> {
    from_browser_millis(js_sys::Date::now()).unwrap_or_default()
}

/// What the PC's clock shows.
#[cfg(not(target_arch = "wasm32"))]
pub fn now() -> DateTime<Utc> {
    DateTime::from(std::time::SystemTime::now())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn follows_the_servers_date_header() {
        let clock = ServerClock::default();
        let pc = at("2026-11-21T11:50:00Z");
        assert_eq!(clock.at(pc).utc(), pc, "until told otherwise the PC's clock is taken");
        clock.learn(at("2026-11-21T12:00:00Z"), pc);
        assert_eq!(clock.at(pc).utc(), at("2026-11-21T12:00:00.500Z"));
    }

    #[test]
    fn the_browsers_milliseconds() {
        assert_eq!(from_browser_millis(1_795_262_400_500.0), Some(at("2026-11-21T12:00:00.500Z")));
        assert_eq!(from_browser_millis(f64::NAN), None);
    }

    #[test]
    fn a_difference_within_the_headers_own_resolution_is_none() {
        let clock = ServerClock::default();
        clock.learn(at("2026-11-21T12:00:00Z"), at("2026-11-21T12:00:00.900Z"));
        assert_eq!(clock.at(at("2026-11-21T12:00:01Z")).utc(), at("2026-11-21T12:00:01Z"));
    }
}
