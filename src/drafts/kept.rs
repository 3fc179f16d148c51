//! A draft as the browser keeps it, and for how long.

use super::draft::Draft;
use crate::storage::cpr_guard::without_cpr;
use chrono::TimeDelta;
use contract::{BehandlerId, JobannonceId, Tidspunkt};
use serde::{Deserialize, Serialize};

/// Hours that a draft is kept after the last key.
pub const KEPT_HOURS: i64 = 24;

/// A draft as the browser keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptDraft {
    /// Who wrote it.
    pub behandler: BehandlerId,
    /// The ad it is about.
    pub ad: JobannonceId,
    /// The ad's title, for when the ad is gone; empty where it was not known.
    #[serde(default)]
    pub title: String,
    /// When it was last changed.
    pub saved_at: Tidspunkt,
    /// What she wrote.
    pub draft: Draft,
}

impl KeptDraft {
    /// Keeps a draft, without what looks like CPR numbers.
    pub fn new(behandler: BehandlerId, ad: JobannonceId, title: &str, saved_at: Tidspunkt, draft: Draft) -> Self {
        Self { behandler, ad, title: without_cpr(title), saved_at, draft: draft.without_cpr() }
    }

    /// Its key in the store: one draft per caseworker and ad.
    pub fn key(behandler: BehandlerId, ad: JobannonceId) -> String {
        format!("{behandler}/{ad}")
    }

    /// Whether its time is up.
    pub fn is_expired(&self, now: Tidspunkt) -> bool {
        now.utc() - self.saved_at.utc() >= TimeDelta::hours(KEPT_HOURS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Tidspunkt {
        text.parse().unwrap()
    }

    #[test]
    fn kept_a_day_over_the_night_that_has_twenty_five_hours_too() {
        let me: BehandlerId = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111".parse().unwrap();
        let ad: JobannonceId = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222".parse().unwrap();
        let kept = |saved| KeptDraft::new(me, ad, "Kok", at(saved), Draft::default());
        for (saved, now, expired) in [
            ("2026-11-21T12:00:00+01:00", "2026-11-22T11:59:59+01:00", false),
            ("2026-11-21T12:00:00+01:00", "2026-11-22T12:00:00+01:00", true),
            ("2026-10-24T12:00:00+02:00", "2026-10-25T11:30:00+01:00", true),
            ("2026-11-21T12:00:00+01:00", "2026-11-20T12:00:00+01:00", false),
        ] {
            assert_eq!(kept(saved).is_expired(at(now)), expired, "{saved} {now}");
        }
    }
}
