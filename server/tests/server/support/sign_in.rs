//! A person with a browser who signs in at a login service.

use super::{
    Answer, Browser, LoginService, Server, Who,
    login_service::{CLIENT, PASSWORD},
};
use approval_console_server::{
    config::{Key, Secret},
    session::{ClaimNames, OidcSettings, SessionRules},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use contract::Scope;
use openidconnect::core::CoreJwsSigningAlgorithm;
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use serde_json::json;
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
    time::Duration,
};

pub fn sealing_key(byte: u8) -> Key {
    Key::parse(&STANDARD.encode([byte; 32])).unwrap()
}

/// As operations would write them for a login service.
pub fn settings(login: &LoginService) -> OidcSettings {
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth();
    OidcSettings {
        issuer: login.issuer(),
        client_id: CLIENT.into(),
        client_secret: Secret::new(PASSWORD.into()),
        tls: Arc::new(tls),
        scopes: vec!["openid".into(), "offline_access".into()],
        algorithms: vec![CoreJwsSigningAlgorithm::EdDsa],
        skew: Duration::from_secs(60),
        answer_time: Duration::from_secs(10),
        claims: ClaimNames {
            identifier: "behandlerIdentifier".into(),
            name: "name".into(),
            scopes: "/app/roller".into(),
        },
        roles: BTreeMap::from([
            ("godkender".to_owned(), Scope::KNOWN.to_vec()),
            ("læser".to_owned(), vec![Scope::JobannoncegodkendelseRead]),
        ]),
        session: SessionRules {
            key: sealing_key(1),
            former_keys: Vec::new(),
            longest: Duration::from_secs(12 * 3600),
            idle: Duration::from_secs(3600),
            recheck: Duration::from_secs(300),
            outage: Duration::from_secs(900),
        },
    }
}

/// A login service at which Ida is who signs in, and a server that sends people there.
pub fn ida_may_sign_in() -> (LoginService, Server) {
    let now = Server::clock();
    let login = LoginService::start(now.clone());
    Person::is(&login, Who::Ida);
    let server = Server::start_with_login(settings(&login), now);
    (login, server)
}

/// A browser with its cookies.
pub struct Person {
    browser: Browser,
    cookies: HashMap<String, String>,
}

impl Person {
    pub fn at(server: &Server) -> Self {
        Self { browser: server.browser(), cookies: HashMap::new() }
    }

    /// The same browser, after the server has started again.
    pub fn moved_to(self, server: &Server) -> Self {
        Self { browser: server.browser(), ..self }
    }

    /// The login service will say that it is her.
    pub fn is(login: &LoginService, who: Who) {
        let behandler = who.behandler();
        let roles = match who {
            Who::Ida | Who::Colleague => vec!["godkender"],
            Who::Reader => vec!["læser", "noget andet"],
            Who::WithoutScopes => vec![],
        };
        let mut script = login.script();
        script.subject = format!("sub-{}", behandler.behandler_navn.to_lowercase());
        let claims = json!({
            "behandlerIdentifier": behandler.behandler_identifier,
            "name": behandler.behandler_navn,
            "app": { "roller": roles },
        });
        script.claims = claims.as_object().unwrap().clone();
    }

    pub fn call(&mut self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(method, path, headers, |_| true)
    }

    /// With those of her cookies that the browser sends along, by their names.
    fn send(&mut self, method: &str, path: &str, headers: &[(&str, &str)], sends: impl Fn(&str) -> bool) -> Answer {
        let cookies = self.cookies.iter().filter(|(name, _)| sends(name));
        let cookies: Vec<String> = cookies.map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = cookies.join("; ");
        let mut sent = headers.to_vec();
        if !cookies.is_empty() {
            sent.push(("cookie", &cookies));
        }
        let answer = self.browser.send(method, path, &sent, None);
        for set in answer.headers.get_all("set-cookie") {
            let (pair, attributes) = set.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.into(), value.into());
            }
        }
        answer
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.call("GET", path, &[("x-csrf", "1")])
    }

    /// Goes to the login service; gives its address.
    pub fn begins(&mut self, return_to: &str) -> String {
        let answer = self.get(&format!("/bff/sign-in?returnTo={return_to}"));
        assert_eq!(answer.status, 303, "{}", answer.text());
        answer.header("location").to_owned()
    }

    /// Comes back from it: led by another site, so that the cookie that is `SameSite=Strict` stays at home.
    pub fn returns(&mut self, query: &str) -> Answer {
        self.send("GET", &format!("/bff/callback?{query}"), &[], |name| name != SESSION)
    }

    pub fn signs_in(&mut self, login: &LoginService) -> Answer {
        let led_to = self.begins("/annoncer");
        let answer = self.returns(&login.sign_in(&led_to));
        assert_eq!((answer.status, answer.header("location")), (303, "/annoncer"), "{}", answer.text());
        answer
    }

    pub fn session(&mut self) -> Answer {
        self.get("/bff/session")
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// As a cookie of another's making.
    pub fn is_given(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.into(), value.into());
    }

    /// The session's cookie, as a call carries it.
    pub fn session_cookie(&self) -> String {
        format!("{SESSION}={}", self.cookies[SESSION])
    }
}

pub const SESSION: &str = "__Host-approval-console-session";
pub const ATTEMPT: &str = "__Host-approval-console-sign-in";
