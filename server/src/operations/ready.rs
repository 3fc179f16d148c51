//! Whether the server can do its work: asked by what sends people to it.

use crate::{
    app::App,
    store::{Store, queries::about},
};
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;
use std::{
    fmt, fs, io,
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{sync::Mutex as AsyncMutex, task::spawn_blocking, time::timeout};

/// Written to see whether the disk has room: more than one decision with its mail takes.
const PROBE_BYTES: usize = 64 * 1024;
const PROBE_FILE: &str = ".room";
/// How long what was found about the disk is believed: the question costs nothing, so anybody may ask it often.
const FRESH: Duration = Duration::from_secs(1);
/// For the database to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// What readiness depends on. Cloning shares it.
#[derive(Clone)]
pub struct Readiness(Arc<Shared>);

struct Shared {
    data: PathBuf,
    stopping: AtomicBool,
    checks: Mutex<Vec<Check>>,
    room: AsyncMutex<Option<(Instant, bool)>>,
}

#[derive(Clone)]
struct Check {
    what: &'static str,
    is_ready: Arc<dyn Fn() -> bool + Send + Sync>,
}

impl Readiness {
    /// Of a server whose data lie in a folder.
    pub fn new(data: PathBuf) -> Self {
        let (stopping, checks, room) = (AtomicBool::new(false), Mutex::default(), AsyncMutex::default());
        Self(Arc::new(Shared { data, stopping, checks, room }))
    }

    /// Adds something that the server can't work without, and how to look whether it is there. The look must be quick.
    pub fn depends_on(&self, what: &'static str, is_ready: impl Fn() -> bool + Send + Sync + 'static) {
        let check = Check { what, is_ready: Arc::new(is_ready) };
        self.0.checks.lock().unwrap_or_else(PoisonError::into_inner).push(check);
    }

    /// From now on nobody new is to come.
    pub fn stopping(&self) {
        self.0.stopping.store(true, Ordering::Relaxed);
    }

    /// What is missing; nothing if the server is ready.
    async fn missing(&self, store: &Store) -> Vec<&'static str> {
        let mut missing = Vec::new();
        if self.0.stopping.load(Ordering::Relaxed) {
            missing.push("stopping");
        }
        if !matches!(timeout(PATIENCE, store.read(about::ping)).await, Ok(Ok(()))) {
            missing.push("database");
        }
        if !self.has_room().await {
            missing.push("disk");
        }
        let checks = self.0.checks.lock().unwrap_or_else(PoisonError::into_inner).clone();
        missing.extend(checks.iter().filter(|check| !(check.is_ready)()).map(|check| check.what));
        missing
    }

    async fn has_room(&self) -> bool {
        let mut room = self.0.room.lock().await;
        if let Some((at, has_room)) = *room
            && at.elapsed() < FRESH
        {
            return has_room;
        }
        let file = self.0.data.join(PROBE_FILE);
        let written = spawn_blocking(move || write_probe(file)).await;
        let has_room = matches!(written, Ok(Ok(())));
        *room = Some((Instant::now(), has_room));
        has_room
    }
}

fn write_probe(file: PathBuf) -> io::Result<()> {
    let written = fs::write(&file, vec![0; PROBE_BYTES]);
    // Also what was written in part.
    let removed = fs::remove_file(&file);
    written.and(removed)
}

/// `GET /readyz`: 200, or 503 and what is missing. Needs no sign-in.
pub(crate) async fn get(State(app): State<App>) -> Response {
    let missing = app.readiness.missing(&app.store).await;
    if missing.is_empty() {
        return Json(json!({ "status": "ok" })).into_response();
    }
    (StatusCode::SERVICE_UNAVAILABLE, Json(json!({ "status": "not ready", "missing": missing }))).into_response()
}

impl fmt::Debug for Readiness {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Readiness").field("data", &self.0.data).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_missing_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().to_owned();
        let store = spawn_blocking({
            let data = data.clone();
            move || Store::open(&data)
        });
        let store = store.await.unwrap().unwrap();
        let readiness = Readiness::new(data.clone());
        let login = Arc::new(AtomicBool::new(true));
        let there = Arc::clone(&login);
        readiness.depends_on("login service", move || there.load(Ordering::Relaxed));
        assert_eq!(readiness.missing(&store).await, [""; 0]);
        assert!(!data.join(PROBE_FILE).exists(), "nothing is left behind");

        login.store(false, Ordering::Relaxed);
        assert_eq!(readiness.missing(&store).await, ["login service"]);
        readiness.stopping();
        assert_eq!(readiness.missing(&store).await, ["stopping", "login service"]);
    }

    #[tokio::test]
    async fn a_disk_that_takes_nothing_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let nowhere = Readiness::new(folder.path().join("gone"));
        assert!(!nowhere.has_room().await);
        fs::create_dir(folder.path().join("gone")).unwrap();
        assert!(!nowhere.has_room().await, "asked again at once, the disk is left alone");
        let here = Readiness::new(folder.path().to_owned());
        assert!(here.has_room().await);
    }
}
