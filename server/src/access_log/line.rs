//! A line of the log, as it is kept, and how the lines hang together: each has a mac of itself and of the mac before it,
//! so that none can be changed or taken out unseen by whoever lacks the key.

use super::citizen_key::{Hash, keyed};
use crate::config::Key;
use contract::{Tidspunkt, jobannonce_behandling::Behandler};
use hmac::Mac;
use std::collections::BTreeSet;

/// The line. Its members are the columns of `entry`, and so of their types.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) at: i64,
    pub(super) behandler: Option<String>,
    pub(super) name: Option<String>,
    pub(super) what: String,
    pub(super) request_id: Option<String>,
    pub(super) follows: Option<i64>,
    pub(super) status: Option<i64>,
    pub(super) code: Option<i64>,
    pub(super) count: Option<i64>,
    pub(super) subjects: BTreeSet<Concern>,
}

/// Whom or what a line concerns, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Concern {
    pub(super) kind: Kind,
    pub(super) value: Vec<u8>,
}

/// What kind of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Citizen,
    Ad,
    Case,
    Jobagent,
    /// A caseworker whose entries were searched.
    Behandler,
}

impl Kind {
    const EVERY: [Self; 5] = [Self::Citizen, Self::Ad, Self::Case, Self::Jobagent, Self::Behandler];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Ad => "ad",
            Self::Case => "case",
            Self::Jobagent => "jobagent",
            Self::Behandler => "behandler",
        }
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|kind| kind.name() == name)
    }
}

impl Line {
    /// A line about what happens now.
    pub(super) fn of(what: &str, at: Tidspunkt) -> Self {
        Self { at: at.unix_millis(), what: what.to_owned(), ..Self::default() }
    }

    /// Who did it.
    pub(super) fn by(self, behandler: &Behandler) -> Self {
        let Behandler { behandler_identifier, behandler_navn } = behandler;
        Self { behandler: Some(behandler_identifier.to_string()), name: Some(behandler_navn.clone()), ..self }
    }

    /// Its mac, if it is the one with this key, after a line with that mac.
    pub(super) fn mac(&self, key: &Key, before: &[u8], entry_key: i64) -> Hash {
        let Self { at, behandler, name, what, request_id, follows, status, code, count, subjects } = self;
        let mut mac = keyed(key).chain_update("line:");
        let mut part = |bytes: Option<&[u8]>| update(&mut mac, bytes);
        part(Some(before));
        part(Some(&entry_key.to_be_bytes()));
        part(Some(&at.to_be_bytes()));
        for text in [behandler.as_deref(), name.as_deref(), Some(what.as_str()), request_id.as_deref()] {
            part(text.map(str::as_bytes));
        }
        for number in [follows, status, code, count] {
            part(number.map(i64::to_be_bytes).as_ref().map(<[u8; 8]>::as_slice));
        }
        for Concern { kind, value } in subjects {
            part(Some(kind.name().as_bytes()));
            part(Some(value));
        }
        mac.finalize().into_bytes().into()
    }
}

/// Where the chain begins since older lines went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) keep_from: i64,
    pub(super) removed_key: i64,
    pub(super) removed_mac: Vec<u8>,
}

impl Anchor {
    /// That of a log from which nothing went yet.
    pub(super) fn first() -> Self {
        Self { keep_from: i64::MIN, removed_key: 0, removed_mac: Vec::new() }
    }

    pub(super) fn mac(&self, key: &Key) -> Hash {
        let mut mac = keyed(key).chain_update("anchor:");
        update(&mut mac, Some(&self.keep_from.to_be_bytes()));
        update(&mut mac, Some(&self.removed_key.to_be_bytes()));
        update(&mut mac, Some(&self.removed_mac));
        mac.finalize().into_bytes().into()
    }
}

/// Takes a part in with its length, so that no two lines read the same.
fn update(mac: &mut impl Mac, part: Option<&[u8]>) {
    match part {
        None => mac.update(&[0]),
        Some(bytes) => {
            mac.update(&[1]);
            mac.update(&u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::{Engine, engine::general_purpose::STANDARD};

    #[test]
    fn no_two_lines_have_the_same_mac() {
        let key = Key::parse(&STANDARD.encode([7; 32])).unwrap();
        let line = Line { at: 1, name: Some("ab".into()), what: "c".into(), ..Line::default() };
        let concern = |kind, value: &[u8]| BTreeSet::from([Concern { kind, value: value.to_vec() }]);
        let others = [
            Line { at: 2, ..line.clone() },
            Line { name: Some("a".into()), what: "bc".into(), ..line.clone() },
            Line { name: None, behandler: Some("ab".into()), ..line.clone() },
            Line { request_id: Some(String::new()), ..line.clone() },
            Line { follows: Some(1), ..line.clone() },
            Line { status: Some(1), ..line.clone() },
            Line { code: Some(1), ..line.clone() },
            Line { count: Some(1), ..line.clone() },
            Line { subjects: concern(Kind::Ad, b"1"), ..line.clone() },
            Line { subjects: concern(Kind::Case, b"1"), ..line.clone() },
            Line { subjects: concern(Kind::Ad, b""), ..line.clone() },
        ];
        let mut macs: BTreeSet<Hash> = others.iter().map(|other| other.mac(&key, b"before", 7)).collect();
        macs.extend([line.mac(&key, b"before", 7), line.mac(&key, b"", 7), line.mac(&key, b"before", 8)]);
        assert_eq!(macs.len(), others.len() + 3);
        assert_eq!(line.mac(&key, b"before", 7), line.clone().mac(&key, b"before", 7));
    }

    #[test]
    fn kinds_are_known_by_their_names() {
        for kind in Kind::EVERY {
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
        }
        assert_eq!(Kind::from_name("dog"), None);
    }
}
