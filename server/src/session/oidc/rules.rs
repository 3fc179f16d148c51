//! When a session's tokens are due to be renewed, and how long it goes on without.

use crate::{session::SessionRules, store::queries::provider_sessions::ProviderSession};
use chrono::TimeDelta;
use contract::Tidspunkt;

/// How long before its end an access token is renewed, at most.
const AHEAD: TimeDelta = TimeDelta::seconds(60);
/// How exactly the time of the last call is kept.
const SEEN_EVERY: TimeDelta = TimeDelta::seconds(60);

/// How long things last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    pub(super) longest: TimeDelta,
    pub(super) idle: TimeDelta,
    pub(super) recheck: TimeDelta,
    pub(super) outage: TimeDelta,
}

/// A session's times.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    pub(super) expires_at: Tidspunkt,
    pub(super) seen_at: Tidspunkt,
    pub(super) access_expires_at: Tidspunkt,
    pub(super) checked_at: Tidspunkt,
    pub(super) renewable: bool,
}

/// Whether tokens are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    /// Not yet.
    No,
    /// Beside the call that asks.
    Soon,
    /// Before the call that asks goes on.
    Now,
    /// Never again: the session has ended.
    Over,
}

impl Rules {
    pub(super) fn of(settings: &SessionRules) -> Self {
        let delta = |duration| TimeDelta::from_std(duration).unwrap_or(TimeDelta::MAX);
        Self {
            longest: delta(settings.longest),
            idle: delta(settings.idle),
            recheck: delta(settings.recheck),
            outage: delta(settings.outage),
        }
    }

    pub(super) fn due(&self, now: Tidspunkt, times: &Times) -> Due {
        let now = now.utc();
        let (access_ends, checked) = (times.access_expires_at.utc(), times.checked_at.utc());
        if now >= times.expires_at.utc() || now - times.seen_at.utc() >= self.idle {
            return Due::Over;
        }
        if now >= access_ends {
            return if times.renewable { Due::Now } else { Due::Over };
        }
        // A token that lives for seconds is not renewed at every call.
        let ahead = AHEAD.min((access_ends - checked) / 4);
        let soon = now >= access_ends - ahead || now - checked >= self.recheck;
        if soon && times.renewable { Due::Soon } else { Due::No }
    }

    /// Whether work may go on while the login service is away.
    pub(super) fn goes_on_without(&self, now: Tidspunkt, times: &Times) -> bool {
        now.utc() - times.access_expires_at.utc() < self.outage
    }
}

impl Times {
    pub(super) fn of(kept: &ProviderSession) -> Self {
        Self {
            expires_at: kept.session.expires_at,
            seen_at: kept.seen_at,
            access_expires_at: kept.given.access_expires_at,
            checked_at: kept.given.checked_at,
            renewable: kept.given.renewable,
        }
    }

    /// Whether it is time to note that she has called.
    pub(super) fn is_seen_late(&self, now: Tidspunkt) -> bool {
        now.utc() - self.seen_at.utc() >= SEEN_EVERY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: Rules = Rules {
        longest: TimeDelta::hours(12),
        idle: TimeDelta::minutes(60),
        recheck: TimeDelta::minutes(5),
        outage: TimeDelta::minutes(15),
    };

    fn at(seconds: i64) -> Tidspunkt {
        Tidspunkt::from_unix_millis(1_800_000_000_000 + seconds * 1000).unwrap()
    }

    /// Signed in at 0, with an access token for so many seconds.
    fn times(access: i64) -> Times {
        Times {
            expires_at: at(12 * 3600),
            seen_at: at(0),
            access_expires_at: at(access),
            checked_at: at(0),
            renewable: true,
        }
    }

    #[test]
    fn tokens_are_renewed_in_time() {
        let hour = 3600;
        for (access, now, due) in [
            (hour, 0, Due::No),
            (hour, 299, Due::No),
            (hour, 300, Due::Soon),
            (hour, hour - 1, Due::Soon),
            (240, 179, Due::No),
            (240, 180, Due::Soon),
            (240, 239, Due::Soon),
            (240, 240, Due::Now),
            (8, 5, Due::No),
            (8, 6, Due::Soon),
            (8, 8, Due::Now),
            (2 * hour, hour - 1, Due::Soon),
            (2 * hour, hour, Due::Over),
        ] {
            assert_eq!(RULES.due(at(now), &times(access)), due, "{access} s at {now} s");
        }
        let seen = Times { seen_at: at(12 * hour - 10), ..times(20 * hour) };
        assert_eq!(RULES.due(at(12 * hour - 1), &seen), Due::Soon);
        assert_eq!(RULES.due(at(12 * hour), &seen), Due::Over);
    }

    #[test]
    fn without_a_refresh_token_the_session_ends_with_its_access_token() {
        let times = Times { renewable: false, ..times(600) };
        assert_eq!(RULES.due(at(599), &times), Due::No);
        assert_eq!(RULES.due(at(600), &times), Due::Over);
    }

    #[test]
    fn work_goes_on_for_a_while_without_the_login_service() {
        assert!(RULES.goes_on_without(at(600 + 899), &times(600)));
        assert!(!RULES.goes_on_without(at(600 + 900), &times(600)));
        assert!(!times(600).is_seen_late(at(59)));
        assert!(times(600).is_seen_late(at(60)));
    }
}
