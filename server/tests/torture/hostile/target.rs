//! The server under attack: what it answers to bytes that no browser sends, and how quickly others are served meanwhile.

use crate::{caller::Caller, scene, wire::Wire};
use serde_json::Value;
use std::{
    cell::{Cell, RefCell},
    net::SocketAddr,
    time::{Duration, Instant},
};

/// 99 of a hundred callers who mean no harm are answered within this, also while the machine has other work.
const P99: Duration = Duration::from_millis(200);
/// And every one of them within this.
const LONGEST: Duration = Duration::from_secs(2);
/// What stands in the heads and pages that an attack tries to make.
pub const FORGED: &str = "x-forged";
const QUEUE: &str = "/v2/JobannonceBehandling/afventende-jobannoncer";

/// How an attack may end.
#[derive(Clone, Copy, Debug)]
pub enum Expected {
    /// With one answer of this status.
    Told(u16),
    /// With these answers, one after another.
    Each(&'static [u16]),
    /// With this answer, unless hanging up on a caller who is still sending took it away.
    Cut(u16),
}

/// One attack.
pub struct Attack {
    pub name: String,
    pub bytes: Vec<u8>,
    pub expected: Expected,
}

impl Attack {
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>, expected: Expected) -> Self {
        Self { name: name.into(), bytes: bytes.into(), expected }
    }
}

/// The server, and a caseworker who works on it.
pub struct Target<'a> {
    pub address: SocketAddr,
    pub ida: &'a Caller,
    probes: RefCell<Vec<Duration>>,
    attacks: Cell<usize>,
    wrong: Cell<usize>,
}

impl<'a> Target<'a> {
    pub fn new(address: SocketAddr, ida: &'a Caller) -> Self {
        Self { address, ida, probes: RefCell::default(), attacks: Cell::new(0), wrong: Cell::new(0) }
    }

    /// Sends bytes on a connection of their own, and reads until the server hangs up.
    pub fn send(&self, bytes: impl AsRef<[u8]>) -> Said {
        let mut wire = Wire::to(self.address);
        wire.send(bytes);
        Said(wire.rest())
    }

    /// Attacks, sees that it ends as it must and that others are answered.
    pub fn bear(&self, attack: &Attack) -> Said {
        let Attack { name, bytes, expected } = attack;
        let said = self.send(bytes);
        let statuses = said.statuses();
        let ended_well = match expected {
            Expected::Told(status) => statuses == [*status],
            Expected::Each(all) => statuses == *all,
            Expected::Cut(status) => statuses.is_empty() || statuses == [*status],
        };
        if !ended_well {
            // All that is wrong is told together, at the end.
            println!("hostile: {name}: {expected:?}, but it said {statuses:?}: {:.600}", said.0);
            self.wrong.set(self.wrong.get() + 1);
        }
        self.betrays_nothing(name, &said);
        self.probe();
        self.attacks.set(self.attacks.get() + 1);
        said
    }

    /// Of what no answer may hold, whatever was asked.
    fn betrays_nothing(&self, name: &str, said: &Said) {
        let text = said.0.to_ascii_lowercase();
        for never in ["root:x:", "[package]", "access-control-allow", "set-cookie: forged", "panicked"] {
            assert!(!text.contains(never), "{name}: {never}: {text}");
        }
        assert!(!text.contains(&format!("\n{FORGED}")), "{name}: {text}");
        let is_hers = text.contains(&self.ida.behandler.behandler_identifier.to_string());
        assert!(!is_hers || text.contains("cache-control: no-store"), "{name}: what is hers may be cached: {text}");
    }

    /// What has been done on an ad.
    pub fn begun(&self, ad: usize) -> Value {
        let (status, mut told) = self.ida.get(&format!("/bff/historik/{}", scene::ad(ad))).unwrap();
        assert_eq!(status, 200);
        told["events"].take()
    }

    /// Somebody who means no harm.
    pub fn probe(&self) {
        let begun = Instant::now();
        assert_eq!(self.ida.get(QUEUE).map(|(status, _)| status), Some(200));
        let took = begun.elapsed();
        assert!(took < LONGEST, "others wait for {took:?}");
        self.probes.borrow_mut().push(took);
    }

    /// How many attacks were borne, and how long 99 of a hundred others waited at most.
    pub fn shown(&self) -> (usize, Duration) {
        assert_eq!(self.wrong.get(), 0, "attacks that did not end as they must; they are told above");
        let mut probes = self.probes.borrow_mut();
        probes.sort_unstable();
        let p99 = probes[probes.len() * 99 / 100];
        assert!(p99 < P99, "99 of a hundred others wait up to {p99:?}");
        (self.attacks.get(), p99)
    }
}

/// What came back: every answer on a connection.
pub struct Said(pub String);

impl Said {
    pub fn statuses(&self) -> Vec<u16> {
        let rest = self.0.split("HTTP/1.1 ").skip(1);
        rest.filter_map(|answer| answer.get(..3)?.parse().ok()).collect()
    }

    /// Of the only answer.
    pub fn status(&self) -> u16 {
        let statuses = self.statuses();
        assert_eq!(statuses.len(), 1, "{}", self.0);
        statuses[0]
    }

    /// The cookie that an answer sets, as a browser would send it.
    pub fn cookie(&self) -> Option<&str> {
        self.0.lines().find_map(|line| line.strip_prefix("set-cookie: "))?.split(';').next()
    }
}
