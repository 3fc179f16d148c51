use super::{AdText, Browser, Caseworker, Served, Who, Wire, here};
use approval_console_server::{
    access_log::{AccessLog, Settings},
    app::{self, App},
    clock::Clock,
    config::PublicUrl,
    filling::{self, DemoChoice, Imported},
    operations::{metrics::Metrics, ready::Readiness},
    serve::Listening,
    session::{OidcSettings, SignIn, SignInSettings},
    site::Site,
    store::{FILE_NAME, Store},
};
use contract::Tidspunkt;
use rusqlite::Connection;
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};
use tempfile::TempDir;

/// When every test begins: a Saturday at 13 in Copenhagen.
const BEGINNING: &str = "2026-11-21T12:00:00Z";

/// What browsers call the server, had it a name.
const PUBLIC_URL: &str = "https://konsol.example.dk";

/// A server of the test's own, on a free port, with a clock that the test moves.
pub struct Server {
    pub base: String,
    pub store: Store,
    pub metrics: Metrics,
    pub readiness: Readiness,
    now: Arc<AtomicI64>,
    folder: Arc<TempDir>,
    sign_in: SignInSettings,
    served: Served,
}

impl Server {
    /// Without ads.
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    /// With ads that wait.
    pub fn start_with(ads: &[AdText]) -> Self {
        let server = Self::start_listening(here());
        server.import_ads(ads);
        server
    }

    /// At which people sign in at a login service, by a clock that both go by.
    pub fn start_with_login(settings: OidcSettings, now: Arc<AtomicI64>) -> Self {
        Self::start_in(new_folder(), nothing(), here(), SignInSettings::Oidc(Box::new(settings)), now)
    }

    /// The clock of a test that is about to begin.
    pub fn clock() -> Arc<AtomicI64> {
        Arc::new(AtomicI64::new(BEGINNING.parse::<Tidspunkt>().unwrap().unix_millis()))
    }

    pub fn start_with_site(site: Site) -> Self {
        Self::start_in(new_folder(), site, here(), SignInSettings::Development, Self::clock())
    }

    /// As operations decide.
    pub fn start_listening(listening: Listening) -> Self {
        Self::start_in(new_folder(), nothing(), listening, SignInSettings::Development, Self::clock())
    }

    fn start_in(
        folder: Arc<TempDir>,
        site: Site,
        listening: Listening,
        settings: SignInSettings,
        now: Arc<AtomicI64>,
    ) -> Self {
        let shown = Arc::clone(&now);
        let clock = Clock::from_millis(move || shown.load(Ordering::SeqCst));
        let store = Store::open(folder.path()).unwrap();
        filling::with_demo_data(&store, DemoChoice { ads: 0, seed: 1 }, clock.now()).unwrap();

        let access_log = AccessLog::open(&Settings::development(folder.path()).unwrap(), clock.clone()).unwrap();
        let failures = listening.limits.sign_in_failures_per_minute;
        let public_url = PublicUrl::parse(PUBLIC_URL).unwrap();
        let app = App {
            sign_in: SignIn::new(settings.clone(), Some(public_url)).unwrap(),
            ..App::embedded(store.clone(), clock, access_log, folder.path(), failures)
        };
        let (metrics, readiness) = (app.metrics.clone(), app.readiness.clone());
        let router = app::router(app, site, &listening);
        let scheme = if listening.tls.is_some() { "https" } else { "http" };
        let served = Served::start(router, listening, metrics.clone());
        let base = format!("{scheme}://{}", served.address);
        Self { base, store, metrics, readiness, now, folder, sign_in: settings, served }
    }

    /// Stops, and starts again on the same folder.
    pub fn restart(self) -> Self {
        let settings = self.sign_in.clone();
        self.restart_as(settings, Self::clock())
    }

    /// Stops, and starts again with other settings, at the same time of day.
    pub fn restart_with_login(self, settings: OidcSettings) -> Self {
        let now = Arc::clone(&self.now);
        self.restart_as(SignInSettings::Oidc(Box::new(settings)), now)
    }

    fn restart_as(self, settings: SignInSettings, now: Arc<AtomicI64>) -> Self {
        let folder = Arc::clone(&self.folder);
        drop(self);
        Self::start_in(folder, nothing(), here(), settings, now)
    }

    /// Whether a text stands anywhere in the folder's files.
    pub fn has_written(&self, text: &str) -> bool {
        let files = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let mut written = files.map(|file| std::fs::read(file).unwrap());
        written.any(|bytes| bytes.windows(text.len()).any(|part| part == text.as_bytes()))
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn wire(&self) -> Wire {
        Wire::to(self.served.address)
    }

    pub fn import_ads(&self, ads: &[AdText]) -> Imported {
        let lines: Vec<String> = ads.iter().map(|ad| ad.json().to_string()).collect();
        self.import(&lines.join("\n"))
    }

    pub fn import(&self, text: &str) -> Imported {
        filling::import(&self.store, text, self.now()).unwrap()
    }

    pub fn now(&self) -> Tidspunkt {
        Tidspunkt::from_unix_millis(self.now.load(Ordering::SeqCst)).unwrap()
    }

    pub fn pass(&self, time: Duration) {
        self.now.fetch_add(time.as_millis() as i64, Ordering::SeqCst);
    }

    pub fn set_clock(&self, at: &str) {
        self.now.store(at.parse::<Tidspunkt>().unwrap().unix_millis(), Ordering::SeqCst);
    }

    pub fn sign_in(&self, who: Who) -> Caseworker {
        Caseworker::sign_in(&self.base, who.behandler())
    }

    pub fn browser(&self) -> Browser {
        Browser::new(&self.base)
    }

    /// Asks the database file itself.
    pub fn count(&self, query: &str) -> i64 {
        let connection = Connection::open(self.folder.path().join(FILE_NAME)).unwrap();
        connection.query_row(query, [], |row| row.get(0)).unwrap()
    }

    pub fn text(&self, query: &str) -> String {
        let connection = Connection::open(self.folder.path().join(FILE_NAME)).unwrap();
        connection.query_row(query, [], |row| row.get(0)).unwrap()
    }
}

fn new_folder() -> Arc<TempDir> {
    Arc::new(tempfile::tempdir().unwrap())
}

/// No console.
fn nothing() -> Site {
    Site::of(super::super::site::nothing())
}
