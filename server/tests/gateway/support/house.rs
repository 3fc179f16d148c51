//! One of our servers, with data and an address of its own.

use super::{AdText, Caseworker, Served, Who, here};
use approval_console_server::{
    access_log::{AccessLog, Settings},
    app::{self, App},
    clock::Clock,
    config::Key,
    filling::{self, DemoChoice},
    gateway::{DevelopmentKey, Placements},
    operations::metrics::Metrics,
    site::Site,
    store::Store,
};
use contract::Tidspunkt;
use rustls::ServerConfig;
use std::{net::Ipv4Addr, sync::Arc};
use tempfile::TempDir;

const NOW: &str = "2026-11-21T12:00:00Z";
/// What two houses vouch for callers with.
pub const KEY: &str = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

/// How a house is entered.
pub enum Door {
    /// By anyone on this machine, as a browser does.
    Open,
    /// The same; and whoever is vouched for is believed, too.
    Vouched,
    /// Over TLS, with a certificate; and as above.
    Guarded(Arc<ServerConfig>),
}

/// One of our servers, until it is dropped.
pub struct House {
    pub base: String,
    pub store: Store,
    _served: Served,
    _folder: TempDir,
}

impl House {
    pub fn open(placements: Placements, door: Door) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let now: Tidspunkt = NOW.parse().unwrap();
        filling::with_demo_data(&store, DemoChoice { ads: 0, seed: 1 }, now).unwrap();
        let key = || DevelopmentKey::to_be_called(Key::parse(KEY).unwrap(), Ipv4Addr::LOCALHOST.into());
        let clock = Clock::from_millis(move || now.unix_millis());
        let mut listening = here();
        let access_log = AccessLog::open(&Settings::development(folder.path()).unwrap(), clock.clone()).unwrap();
        let failures = listening.limits.sign_in_failures_per_minute;
        let app = App {
            placements,
            vouching: if matches!(door, Door::Open) { None } else { key() },
            ..App::embedded(store.clone(), clock, access_log, folder.path(), failures)
        };
        if let Door::Guarded(tls) = door {
            listening.tls = Some(tls);
        }
        let router = app::router(app, Site::built(), &listening);
        let scheme = if listening.tls.is_some() { "https" } else { "http" };
        let served = Served::start(router, listening, Metrics::default());
        let base = format!("{scheme}://{}", served.address);
        Self { base, store, _served: served, _folder: folder }
    }

    /// Ads that wait.
    pub fn import(&self, ads: &[AdText]) {
        let lines: Vec<String> = ads.iter().map(|ad| ad.json().to_string()).collect();
        filling::import(&self.store, &lines.join("\n"), NOW.parse().unwrap()).unwrap();
    }

    pub fn sign_in(&self, who: Who) -> Caseworker {
        Caseworker::sign_in(&self.base, who.behandler())
    }
}
