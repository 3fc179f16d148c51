//! How long calls took, method by method, and how they were answered.

use super::client::{Expected, is_done};
use hdrhistogram::Histogram;
use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::time::Instant;

/// What came back.
#[derive(Clone, Debug)]
pub enum Told {
    Status(u16),
    /// No answer, and why.
    Nothing(String),
}

/// One method's figures.
#[derive(Clone)]
pub struct Row {
    /// Microseconds of the calls that were done.
    times: Histogram<u64>,
    statuses: BTreeMap<u16, u64>,
}

impl Row {
    pub fn done(&self) -> u64 {
        self.times.len()
    }

    pub fn count(&self, status: u16) -> u64 {
        self.statuses.get(&status).copied().unwrap_or_default()
    }

    /// What this share of the calls did not exceed.
    pub fn took(&self, share: f64) -> Duration {
        Duration::from_micros(self.times.value_at_quantile(share))
    }

    pub fn took_at_most(&self) -> Duration {
        Duration::from_micros(self.times.max())
    }
}

impl Default for Row {
    fn default() -> Self {
        // Up to two minutes, which no call lasts.
        Self { times: Histogram::new_with_max(120_000_000, 3).unwrap(), statuses: BTreeMap::new() }
    }
}

/// Everybody's figures.
pub struct Figures {
    measured_from: Instant,
    noted: Mutex<Noted>,
}

#[derive(Default)]
struct Noted {
    rows: BTreeMap<String, Row>,
    unexpected: Vec<String>,
}

impl Figures {
    /// Counts what is begun from then on. What nobody expects is noted from the first call on.
    pub fn from(measured_from: Instant) -> Self {
        Self { measured_from, noted: Mutex::default() }
    }

    pub fn note(&self, name: &str, begun: Instant, took: Duration, told: Told, expected: Expected) {
        let mut noted = self.noted();
        let status = match told {
            Told::Status(status) if expected.covers(status) => status,
            Told::Status(status) => return noted.unexpected.push(format!("{name}: {status}, expected {expected:?}")),
            Told::Nothing(why) => return noted.unexpected.push(format!("{name}: no answer: {why}")),
        };
        if begun < self.measured_from {
            return;
        }
        let row = noted.rows.entry(name.to_owned()).or_default();
        *row.statuses.entry(status).or_default() += 1;
        if is_done(status) {
            row.times.saturating_record(took.as_micros().try_into().unwrap_or(u64::MAX));
        }
    }

    pub fn rows(&self) -> BTreeMap<String, Row> {
        self.noted().rows.clone()
    }

    pub fn unexpected(&self) -> Vec<String> {
        self.noted().unexpected.clone()
    }

    pub fn first(&self) -> Vec<String> {
        self.noted().unexpected.iter().take(20).cloned().collect()
    }

    /// How many were answered so.
    pub fn count(&self, status: u16) -> u64 {
        self.noted().rows.values().map(|row| row.count(status)).sum()
    }

    pub fn done(&self) -> u64 {
        self.noted().rows.values().map(Row::done).sum()
    }

    pub fn refused_as_planned(&self) -> u64 {
        let answered: u64 = self.noted().rows.values().flat_map(|row| row.statuses.values()).sum();
        answered - self.done()
    }

    fn noted(&self) -> MutexGuard<'_, Noted> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
