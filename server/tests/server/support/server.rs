use super::{AdText, Answer, Caseworker};
use approval_console_server::{
    app::{self, App},
    clock::Clock,
    demo::{self, colleagues::Colleagues},
    filling::{self, DemoChoice, Imported},
    presence::Presence,
    publisher::Publishing,
    site::Site,
    store::{FILE_NAME, Store},
};
use contract::{Scope, Tidspunkt, bff::SeededCaseworker, jobannonce_behandling::Behandler};
use rusqlite::Connection;
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};
use tempfile::TempDir;
use tokio::sync::oneshot;

/// When every test begins: a Saturday at 13 in Copenhagen.
const BEGINNING: &str = "2026-11-21T12:00:00Z";

/// One of the seeded caseworkers, by what she may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Ida,
    Colleague,
    Reader,
    WithoutScopes,
}

impl Who {
    pub fn behandler(self) -> Behandler {
        let all = demo::caseworkers();
        let may = |one: &&SeededCaseworker, scope| one.scopes.contains(&scope);
        let mut writers = all.iter().filter(|one| may(one, Scope::JobannoncegodkendelseWrite));
        let found = match self {
            Self::Ida => writers.next(),
            Self::Colleague => writers.nth(1),
            Self::Reader => all
                .iter()
                .find(|one| may(one, Scope::JobannoncegodkendelseRead) && !may(one, Scope::JobannoncegodkendelseWrite)),
            Self::WithoutScopes => all.iter().find(|one| one.scopes.is_empty()),
        };
        found.unwrap().behandler.clone()
    }
}

/// A server of the test's own, on a free port, with a clock that the test moves.
pub struct Server {
    pub base: String,
    pub store: Store,
    now: Arc<AtomicI64>,
    folder: Arc<TempDir>,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

impl Server {
    /// Without ads.
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    /// With ads that wait.
    pub fn start_with(ads: &[AdText]) -> Self {
        let server = Self::start_in(Arc::new(tempfile::tempdir().unwrap()), Site::of(super::super::site::nothing()));
        server.import_ads(ads);
        server
    }

    pub fn start_with_site(site: Site) -> Self {
        Self::start_in(Arc::new(tempfile::tempdir().unwrap()), site)
    }

    fn start_in(folder: Arc<TempDir>, site: Site) -> Self {
        let now = Arc::new(AtomicI64::new(BEGINNING.parse::<Tidspunkt>().unwrap().unix_millis()));
        let shown = Arc::clone(&now);
        let clock = Clock::from_millis(move || shown.load(Ordering::SeqCst));
        let store = Store::open(folder.path()).unwrap();
        filling::with_demo_data(&store, DemoChoice { ads: 0, seed: 1 }, clock.now()).unwrap();

        let (stop, stopped) = oneshot::channel();
        let (tell, told) = std::sync::mpsc::channel::<SocketAddr>();
        let (publishing, presence, colleagues) = (Publishing::none(), Presence::default(), Colleagues::default());
        let started = clock.now();
        let app = App { store: store.clone(), clock, publishing, presence, colleagues, started };
        let router = app::router(app, site);
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
                tell.send(listener.local_addr().unwrap()).unwrap();
                tokio::select! {
                    ended = async { axum::serve(listener, router).await } => ended.unwrap(),
                    _ = stopped => {}
                }
            });
        });
        let base = format!("http://{}", told.recv().unwrap());
        Self { base, store, now, folder, running: Some((stop, thread)) }
    }

    /// Stops, and starts again on the same folder.
    pub fn restart(mut self) -> Self {
        self.stop();
        Self::start_in(Arc::clone(&self.folder), Site::of(super::super::site::nothing()))
    }

    fn stop(&mut self) {
        if let Some((stop, thread)) = self.running.take() {
            let _ = stop.send(());
            thread.join().unwrap();
        }
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

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Sends whatever it is told to, with no cookie or header of its own.
#[derive(Clone)]
pub struct Browser {
    base: String,
    agent: ureq::Agent,
}

impl Browser {
    pub fn new(base: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .proxy(None)
            // The server may close a connection whose body it had no reason to read; the next call must not meet that.
            .max_idle_connections(0)
            .accept_encoding("identity")
            .timeout_global(Some(Duration::from_secs(60)))
            .build();
        Self { base: base.into(), agent: config.into() }
    }

    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&[u8]>) -> Answer {
        self.try_send(method, path, headers, body).unwrap()
    }

    pub fn try_send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&[u8]>,
    ) -> Result<Answer, ureq::Error> {
        let mut request = ureq::http::Request::builder().method(method).uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = match body {
            Some(body) => self.agent.run(request.body(body.to_vec()).unwrap()),
            None => self.agent.run(request.body(()).unwrap()),
        }?;
        Answer::read(response)
    }

    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send("GET", path, headers, None)
    }
}
