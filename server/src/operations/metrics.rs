//! What the server counts and measures, for Prometheus.

mod calls;
mod page;

pub(crate) use calls::count;
pub use page::routes;

use calls::Calls;
use prometheus_client::{
    encoding::{EncodeLabelSet, text},
    metrics::{
        counter::Counter,
        family::{Family, MetricConstructor},
        gauge::Gauge,
        histogram::Histogram,
        info::Info,
    },
    registry::Registry,
};
use std::{fmt, sync::Arc, time::Duration};

/// In seconds: from a read that SQLite has at hand to a real service's slowest answer.
const BUCKETS: [f64; 12] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0];

/// The counts. Cloning shares them.
#[derive(Clone)]
pub struct Metrics(Arc<Shared>);

struct Shared {
    registry: Registry,
    calls: Calls,
    connections: Gauge,
    refused_connections: Family<Why, Counter>,
    sign_in_failures: Counter,
    upstream_seconds: Family<Service, Histogram, Seconds>,
    upstream_faults: Family<ServiceFault, Counter>,
    breaker_open: Family<Service, Gauge>,
    certificate_expires: Family<Which, Gauge>,
    access_log_entries: Counter,
    sqlite_wal_bytes: Gauge,
    notifications_waiting: Gauge,
    resident_memory_bytes: Gauge,
}

#[derive(Clone, Debug, EncodeLabelSet, PartialEq, Eq, Hash)]
struct Why {
    why: &'static str,
}

#[derive(Clone, Debug, EncodeLabelSet, PartialEq, Eq, Hash)]
struct Service {
    service: &'static str,
}

#[derive(Clone, Debug, EncodeLabelSet, PartialEq, Eq, Hash)]
struct ServiceFault {
    service: &'static str,
    kind: &'static str,
}

#[derive(Clone, Debug, EncodeLabelSet, PartialEq, Eq, Hash)]
struct Which {
    which: String,
}

/// Makes histograms of seconds.
#[derive(Clone, Copy)]
struct Seconds;

impl MetricConstructor<Histogram> for Seconds {
    fn new_metric(&self) -> Histogram {
        Histogram::new(BUCKETS)
    }
}

impl Metrics {
    /// A connection has come.
    pub fn connection_begun(&self) {
        self.0.connections.inc();
    }

    /// A connection has gone.
    pub fn connection_ended(&self) {
        self.0.connections.dec();
    }

    /// A connection was refused.
    pub fn connection_refused(&self, why: &'static str) {
        self.0.refused_connections.get_or_create(&Why { why }).inc();
    }

    /// Somebody failed to sign in.
    pub fn sign_in_failed(&self) {
        self.0.sign_in_failures.inc();
    }

    /// A real service has answered, whatever the status.
    pub fn upstream_answered(&self, service: &'static str, after: Duration) {
        self.0.upstream_seconds.get_or_create(&Service { service }).observe(after.as_secs_f64());
    }

    /// A real service gave no answer that can be handed on.
    pub fn upstream_failed(&self, service: &'static str, kind: &'static str) {
        self.0.upstream_faults.get_or_create(&ServiceFault { service, kind }).inc();
    }

    /// Whether calls to a real service are held back for now.
    pub fn breaker_is_open(&self, service: &'static str, open: bool) {
        self.0.breaker_open.get_or_create(&Service { service }).set(open.into());
    }

    /// Until when a certificate is good, in seconds since 1970.
    pub fn certificate_expires(&self, which: &str, at: i64) {
        self.0.certificate_expires.get_or_create(&Which { which: which.to_owned() }).set(at);
    }

    /// An entry was written to the access log.
    pub fn access_logged(&self) {
        self.0.access_log_entries.inc();
    }

    /// All of it, as `/metrics` shows it.
    fn text(&self) -> Result<String, fmt::Error> {
        let mut text = String::new();
        text::encode(&mut text, &self.0.registry)?;
        Ok(text)
    }
}

impl Default for Metrics {
    fn default() -> Self {
        let mut shared = Shared {
            registry: Registry::default(),
            calls: Calls::default(),
            connections: Gauge::default(),
            refused_connections: Family::default(),
            sign_in_failures: Counter::default(),
            upstream_seconds: Family::new_with_constructor(Seconds),
            upstream_faults: Family::default(),
            breaker_open: Family::default(),
            certificate_expires: Family::default(),
            access_log_entries: Counter::default(),
            sqlite_wal_bytes: Gauge::default(),
            notifications_waiting: Gauge::default(),
            resident_memory_bytes: Gauge::default(),
        };
        shared.register();
        Self(Arc::new(shared))
    }
}

impl Shared {
    /// Counters get `_total` behind their name.
    fn register(&mut self) {
        let registry = &mut self.registry;
        self.calls.register(registry);
        registry.register("connections", "Connections now", self.connections.clone());
        registry.register("refused_connections", "Connections refused", self.refused_connections.clone());
        registry.register("sign_in_failures", "Failed attempts to sign in", self.sign_in_failures.clone());
        registry.register("upstream_seconds", "Time until a service answered", self.upstream_seconds.clone());
        registry.register("upstream_faults", "Calls that a service did not answer well", self.upstream_faults.clone());
        registry.register("breaker_open", "1 while calls to a service are held back", self.breaker_open.clone());
        registry.register("certificate_expires_timestamp", "End of a certificate", self.certificate_expires.clone());
        registry.register("access_log_entries", "Entries of the access log", self.access_log_entries.clone());
        registry.register("sqlite_wal_bytes", "Size of the write-ahead log", self.sqlite_wal_bytes.clone());
        registry.register(
            "notifications_waiting",
            "Notifications not delivered yet",
            self.notifications_waiting.clone(),
        );
        registry.register("process_resident_memory_bytes", "Memory in use", self.resident_memory_bytes.clone());
        registry.register("build", "Which program this is", Info::new(vec![("version", env!("CARGO_PKG_VERSION"))]));
    }
}

impl fmt::Debug for Metrics {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Metrics").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_servers_parts_tell_is_shown() {
        let metrics = Metrics::default();
        metrics.connection_begun();
        metrics.connection_begun();
        metrics.connection_ended();
        metrics.connection_refused("connections");
        metrics.sign_in_failed();
        metrics.upstream_answered("jobagent", Duration::from_millis(30));
        metrics.upstream_failed("flexjob", "timeout");
        metrics.breaker_is_open("flexjob", true);
        metrics.certificate_expires("listener", 1_900_000_000);
        metrics.access_logged();
        let text = metrics.text().unwrap();
        for line in [
            "connections 1",
            "refused_connections_total{why=\"connections\"} 1",
            "sign_in_failures_total 1",
            "upstream_seconds_bucket{le=\"0.025\",service=\"jobagent\"} 0",
            "upstream_seconds_bucket{le=\"0.05\",service=\"jobagent\"} 1",
            "upstream_faults_total{service=\"flexjob\",kind=\"timeout\"} 1",
            "breaker_open{service=\"flexjob\"} 1",
            "certificate_expires_timestamp{which=\"listener\"} 1900000000",
            "access_log_entries_total 1",
            "# EOF",
        ] {
            assert!(text.lines().any(|shown| shown == line), "{line} in:\n{text}");
        }
        assert!(text.contains("build_info{version="), "{text}");
    }
}
