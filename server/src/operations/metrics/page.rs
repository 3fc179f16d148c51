//! `/metrics`, and what is measured only when somebody looks.

use super::Metrics;
use crate::{
    http::Refusal,
    store::{FILE_NAME, Store, StoreError, queries::notifications},
};
use axum::{
    Router,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};
use tokio::{task::spawn_blocking, time::timeout};

/// For the database to answer.
const PATIENCE: Duration = Duration::from_secs(2);
const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

#[derive(Clone, Debug)]
struct Measured {
    metrics: Metrics,
    store: Store,
    write_ahead_log: PathBuf,
}

/// `/metrics` alone, for a listener of its own.
pub fn routes(metrics: Metrics, store: Store, data: &Path) -> Router {
    let write_ahead_log = data.join(format!("{FILE_NAME}-wal"));
    Router::new().route("/metrics", get(show)).with_state(Measured { metrics, store, write_ahead_log })
}

async fn show(State(measured): State<Measured>) -> Result<Response, Refusal> {
    let Measured { metrics, store, write_ahead_log } = measured;
    // Should the database not answer, everything else is all the more wanted.
    if let Ok(Ok(waiting)) = timeout(PATIENCE, store.read(notifications::waiting)).await {
        metrics.0.notifications_waiting.set(waiting);
    }
    let sizes = spawn_blocking(move || {
        // Without a write since the start there is no log.
        let logged = fs::metadata(write_ahead_log).map_or(0, |file| file.len());
        let memory = fs::read_to_string("/proc/self/status").ok().and_then(|status| resident_bytes(&status));
        (i64::try_from(logged).unwrap_or(i64::MAX), memory.unwrap_or_default())
    });
    let (logged, memory) = sizes.await.map_err(|_| StoreError::Panicked)?;
    metrics.0.sqlite_wal_bytes.set(logged);
    metrics.0.resident_memory_bytes.set(memory);
    let text = metrics.text().map_err(|why| StoreError::unreadable("metrics", why))?;
    Ok(([(header::CONTENT_TYPE, MEDIA_TYPE)], text).into_response())
}

/// What Linux says of a process's memory: `VmRSS:     1234 kB`.
fn resident_bytes(status: &str) -> Option<i64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: i64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kilobytes.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_in_use() {
        assert_eq!(resident_bytes("Name:\tserver\nVmRSS:\t    2048 kB\nThreads:\t9\n"), Some(2_097_152));
        assert_eq!(resident_bytes(""), None);
    }
}
