//! Who calls and what she may, vouched for with a key that two servers of this program share on one machine: so that the one
//! can stand behind the other without a login service. Neither end does it for another machine.

use crate::config::{Key, is_loopback};
use axum::http::HeaderValue;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use contract::{Tidspunkt, bff::Session};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::net::IpAddr;
use url::Url;

/// How long a token is good for: one call.
const LIFE: TimeDelta = TimeDelta::seconds(60);
/// Begins each token, and says how the rest is read.
const FORM: &str = "v1";
/// No other use of the key makes the same seal.
const PURPOSE: &str = "approval-console development token";
const SCHEME: &str = "Bearer ";

/// The shared key, at an end that is on this machine.
#[derive(Clone, Debug)]
pub struct DevelopmentKey(Key);

impl DevelopmentKey {
    /// To call a service at an address; `None` where that is on another machine.
    pub fn to_call(key: Key, base: &Url) -> Option<Self> {
        is_loopback(base).then_some(Self(key))
    }

    /// To be called while listening on an address; `None` where other machines reach it.
    pub fn to_be_called(key: Key, listening: IpAddr) -> Option<Self> {
        listening.to_canonical().is_loopback().then_some(Self(key))
    }

    /// What a call carries in its `Authorization`.
    pub(in crate::gateway) fn vouch(&self, session: &Session, now: Tidspunkt) -> Option<HeaderValue> {
        let session = Session { expires_at: Tidspunkt::from(now.utc() + LIFE), ..session.clone() };
        let claims = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&session).ok()?);
        let seal = URL_SAFE_NO_PAD.encode(self.seal(&claims)?.finalize().into_bytes());
        let mut header = HeaderValue::from_str(&format!("{SCHEME}{FORM}.{claims}.{seal}")).ok()?;
        header.set_sensitive(true);
        Some(header)
    }

    /// Who calls, if the header is what the other end made, less than its life ago.
    pub(crate) fn believe(&self, header: &HeaderValue, now: Tidspunkt) -> Option<Session> {
        let token = header.to_str().ok()?.strip_prefix(SCHEME)?;
        let (claims, seal) = token.strip_prefix(FORM)?.strip_prefix('.')?.split_once('.')?;
        self.seal(claims)?.verify_slice(&URL_SAFE_NO_PAD.decode(seal).ok()?).ok()?;
        let session: Session = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).ok()?).ok()?;
        let left = session.expires_at.utc() - now.utc();
        (left > TimeDelta::zero() && left <= LIFE).then_some(session)
    }

    fn seal(&self, claims: &str) -> Option<Hmac<Sha256>> {
        let seal = Hmac::<Sha256>::new_from_slice(self.0.bytes()).ok()?;
        Some(seal.chain_update(PURPOSE).chain_update(FORM).chain_update(claims))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::STANDARD;
    use contract::Scope;

    fn key(byte: u8) -> Key {
        Key::parse(&STANDARD.encode([byte; 32])).unwrap()
    }

    fn ida() -> Session {
        serde_json::from_value(serde_json::json!({
            "behandler": { "behandlerIdentifier": "6a4f2b1c-0d3e-4f5a-8b9c-0d1e2f3a4b5c", "behandlerNavn": "Ida Ærø" },
            "scopes": [Scope::JobagentRead], "expiresAt": "2026-11-23T20:00:00Z"
        }))
        .unwrap()
    }

    fn at(text: &str) -> Tidspunkt {
        text.parse().unwrap()
    }

    #[test]
    fn what_one_end_vouches_for_the_other_believes_for_a_minute() {
        let (call, called) = (DevelopmentKey(key(1)), DevelopmentKey(key(1)));
        let now = at("2026-11-23T12:00:00Z");
        let header = call.vouch(&ida(), now).unwrap();
        let believed = called.believe(&header, now).unwrap();
        assert_eq!((believed.behandler, believed.scopes), (ida().behandler, ida().scopes));
        assert!(called.believe(&header, at("2026-11-23T12:00:59.999Z")).is_some());
        assert!(called.believe(&header, at("2026-11-23T12:01:00Z")).is_none());
        // Made by a clock that is ahead: or to be good for longer than a call.
        assert!(called.believe(&header, at("2026-11-23T11:59:59Z")).is_none());
        assert!(DevelopmentKey(key(2)).believe(&header, now).is_none());
        assert_eq!(format!("{header:?}"), "Sensitive");
    }

    #[test]
    fn nothing_in_it_can_be_changed() {
        let key = DevelopmentKey(key(1));
        let now = at("2026-11-23T12:00:00Z");
        let token = key.vouch(&ida(), now).unwrap().to_str().unwrap().to_owned();
        for at in 0..token.len() {
            for other in ['A', 'B', '.', '='] {
                let mut changed: Vec<char> = token.chars().collect();
                if changed[at] != other {
                    changed[at] = other;
                    let changed = HeaderValue::from_str(&changed.iter().collect::<String>()).unwrap();
                    assert!(key.believe(&changed, now).is_none(), "{at} {other}");
                }
            }
        }
        for nonsense in ["", "Bearer ", "Bearer v1..", "Bearer v1.e30", "Basic aWRhOmlkYQ=="] {
            assert!(key.believe(&HeaderValue::from_static(nonsense), now).is_none(), "{nonsense}");
        }
    }

    #[test]
    fn neither_end_does_it_for_another_machine() {
        for (base, fits) in [
            ("https://localhost:9443", true),
            ("http://127.0.0.1:8080/bag", true),
            ("https://[::1]:9443", true),
            ("https://api.star.dk", false),
            ("https://localhost.star.dk", false),
            ("https://0.0.0.0", false),
        ] {
            assert_eq!(DevelopmentKey::to_call(key(1), &Url::parse(base).unwrap()).is_some(), fits, "{base}");
        }
        for (address, fits) in
            [("127.0.0.1", true), ("::1", true), ("::ffff:127.0.0.1", true), ("0.0.0.0", false), ("::", false)]
        {
            assert_eq!(DevelopmentKey::to_be_called(key(1), address.parse().unwrap()).is_some(), fits, "{address}");
        }
    }
}
