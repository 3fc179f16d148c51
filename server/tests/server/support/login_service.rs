//! A login service that says what a test tells it to: OpenID Connect over http on this machine, with real keys.

use super::login_answers::routes;
use chrono::TimeDelta;
use openidconnect::{
    JsonWebKeyId, PrivateSigningKey,
    core::{CoreEdDsaPrivateSigningKey, CoreJsonWebKeySet},
};
use serde_json::{Map, Value};
use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, atomic::AtomicI64},
    thread::JoinHandle,
};
use tokio::sync::{Semaphore, oneshot};

pub const CLIENT: &str = "console";
/// With signs that a careless client would not encode.
pub const PASSWORD: &str = "a+b/c=ø-secret";

/// What the service says, and what it was asked.
pub struct Script {
    /// Who signs in: what the service calls her, and her claims.
    pub subject: String,
    pub claims: Map<String, Value>,
    /// Whether claims stand in the id token; else the userinfo endpoint tells them.
    pub in_id_token: bool,
    /// Whether a renewal comes with an id token.
    pub id_token_again: bool,
    pub access_seconds: u64,
    pub gives_refresh_token: bool,
    /// What it signs with, and which keys it shows.
    pub signs_with: CoreEdDsaPrivateSigningKey,
    pub shows: CoreJsonWebKeySet,
    /// The issuer that its description names, in place of its own.
    pub describes_itself_as: Option<String>,
    /// In place of the sign-in's nonce.
    pub nonce: Option<String>,
    /// How far its clock is ahead.
    pub clock_ahead: TimeDelta,
    /// In place of the token endpoint's answer, once.
    pub instead: Vec<(u16, &'static str, String)>,
    /// Sign-ins by code, and what is open by refresh token.
    pub(super) codes: HashMap<String, (String, String)>,
    pub(super) refreshable: Option<(String, String)>,
    pub(super) issued: Vec<String>,
    pub(super) asked: HashMap<&'static str, usize>,
    pub(super) serial: usize,
}

pub(super) struct Shared {
    pub(super) script: Mutex<Script>,
    pub(super) base: String,
    pub(super) now: Arc<AtomicI64>,
    /// Answers of the token endpoint that may go out.
    pub(super) gate: Semaphore,
}

/// The service, on a port of its own.
pub struct LoginService {
    shared: Arc<Shared>,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

pub fn key(name: &str) -> CoreEdDsaPrivateSigningKey {
    let pair = rcgen::KeyPair::generate_for(&rcgen::PKCS_ED25519).unwrap();
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(&pair.serialize_pem(), Some(JsonWebKeyId::new(name.into()))).unwrap()
}

fn shown(key: &CoreEdDsaPrivateSigningKey) -> CoreJsonWebKeySet {
    CoreJsonWebKeySet::new(vec![key.as_verification_key()])
}

impl Script {
    /// Signs with another key from now on, and shows that one alone.
    pub fn changes_keys(&mut self, name: &str) {
        self.signs_with = key(name);
        self.shows = shown(&self.signs_with);
    }
}

const OPEN: usize = 1_000_000;

impl LoginService {
    /// By the clock that is shown.
    pub fn start(now: Arc<AtomicI64>) -> Self {
        let signs_with = key("first");
        let script = Script {
            subject: "ida".into(),
            claims: Map::new(),
            in_id_token: true,
            id_token_again: true,
            access_seconds: 600,
            gives_refresh_token: true,
            shows: shown(&signs_with),
            signs_with,
            describes_itself_as: None,
            nonce: None,
            clock_ahead: TimeDelta::zero(),
            instead: Vec::new(),
            codes: HashMap::new(),
            refreshable: None,
            issued: Vec::new(),
            asked: HashMap::new(),
            serial: 0,
        };
        let (stop, stopped) = oneshot::channel();
        let (tell, told) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
                let address: SocketAddr = listener.local_addr().unwrap();
                let base = format!("http://{address}");
                let shared = Arc::new(Shared { script: Mutex::new(script), base, now, gate: Semaphore::new(OPEN) });
                tell.send(Arc::clone(&shared)).unwrap();
                tokio::select! {
                    ended = async { axum::serve(listener, routes(shared)).await } => ended.unwrap(),
                    _ = stopped => {}
                }
            });
        });
        Self { shared: told.recv().unwrap(), running: Some((stop, thread)) }
    }

    pub fn issuer(&self) -> String {
        self.shared.base.clone()
    }

    pub fn script(&self) -> MutexGuard<'_, Script> {
        self.shared.script.lock().unwrap()
    }

    /// How often an endpoint was asked: `discovery`, `keys`, `code`, `refresh`, `userinfo`.
    pub fn asked(&self, endpoint: &str) -> usize {
        self.script().asked.get(endpoint).copied().unwrap_or_default()
    }

    /// Every token that was ever given.
    pub fn issued(&self) -> Vec<String> {
        self.script().issued.clone()
    }

    /// Signs the person in who is led here; gives the query that the browser is led back with.
    pub fn sign_in(&self, led_to: &str) -> String {
        let address = openidconnect::url::Url::parse(led_to).unwrap();
        assert!(led_to.starts_with(&format!("{}/authorize?", self.shared.base)), "{led_to}");
        let asked: HashMap<String, String> = address.query_pairs().into_owned().collect();
        assert_eq!((asked["response_type"].as_str(), asked["client_id"].as_str()), ("code", CLIENT));
        assert_eq!(asked["code_challenge_method"], "S256");
        let mut script = self.script();
        script.serial += 1;
        let code = format!("code-{}", script.serial);
        script.codes.insert(code.clone(), (asked["nonce"].clone(), asked["code_challenge"].clone()));
        format!("code={code}&state={}&iss={}", asked["state"], self.shared.base)
    }

    /// Lets no answer of the token endpoint out, until `let_go`.
    pub fn hold(&self) {
        self.shared.gate.forget_permits(OPEN);
    }

    pub fn let_go(&self) {
        self.shared.gate.add_permits(OPEN);
    }

    /// Withdraws what was given.
    pub fn revoke(&self) {
        self.script().refreshable = None;
    }

    /// Stops answering, for good.
    pub fn stop(&mut self) {
        if let Some((stop, thread)) = self.running.take() {
            let _ = stop.send(());
            thread.join().unwrap();
        }
    }
}

impl Drop for LoginService {
    fn drop(&mut self) {
        self.stop();
    }
}
