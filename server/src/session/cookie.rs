//! Two cookies: the session's, and the one that ties a sign-in to the browser that began it. No script can read them.

use super::token::Token;
use axum::http::{HeaderMap, header};
use chrono::TimeDelta;

/// Name of the session's, where there is no https.
pub const NAME: &str = "approval-console-session";
/// Name of the session's behind https: browsers take it from this very host alone, over https alone.
const NAME_ON_HTTPS: &str = "__Host-approval-console-session";
const ATTEMPT: &str = "approval-console-sign-in";
const ATTEMPT_ON_HTTPS: &str = "__Host-approval-console-sign-in";

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// No other site's page makes the browser send it.
    Session,
    /// Sent when the login service leads the browser back, which is another site's doing.
    Attempt,
}

/// How a cookie is protected on its way. Only the name that goes with it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protection {
    /// Http on this machine: browsers would not take any other there.
    None,
    /// Https before the development sign-in.
    Secure,
    /// Https, configured.
    Host,
}

impl Kind {
    fn name(self, protection: Protection) -> &'static str {
        match (self, protection) {
            (Self::Session, Protection::Host) => NAME_ON_HTTPS,
            (Self::Session, _) => NAME,
            (Self::Attempt, Protection::Host) => ATTEMPT_ON_HTTPS,
            (Self::Attempt, _) => ATTEMPT,
        }
    }

    fn same_site(self) -> &'static str {
        match self {
            Self::Session => "Strict",
            Self::Attempt => "Lax",
        }
    }
}

/// The token that a call carries.
pub(super) fn token(headers: &HeaderMap, kind: Kind, protection: Protection) -> Option<Token> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == kind.name(protection)).and_then(|(_, value)| Token::parse(value))
}

pub(super) fn set(kind: Kind, protection: Protection, token: &Token, duration: TimeDelta) -> String {
    cookie(kind, protection, &token.text(), duration.num_seconds())
}

pub(super) fn clear(kind: Kind, protection: Protection) -> String {
    cookie(kind, protection, "", 0)
}

fn cookie(kind: Kind, protection: Protection, value: &str, max_age: i64) -> String {
    let (name, same_site) = (kind.name(protection), kind.same_site());
    let secure = if protection == Protection::None { "" } else { "; Secure" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite={same_site}; Max-Age={max_age}{secure}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(cookie: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::COOKIE, cookie.split(';').next().unwrap().parse().unwrap())])
    }

    #[test]
    fn names_and_attributes_go_with_the_address() {
        let token = Token::random().unwrap();
        let told = |kind, protection| {
            let cookie = set(kind, protection, &token, TimeDelta::minutes(10));
            cookie.replace(&token.text(), "…")
        };
        for (kind, protection, cookie) in [
            (
                Kind::Session,
                Protection::None,
                "approval-console-session=…; Path=/; HttpOnly; SameSite=Strict; Max-Age=600",
            ),
            (
                Kind::Session,
                Protection::Secure,
                "approval-console-session=…; Path=/; HttpOnly; SameSite=Strict; Max-Age=600; Secure",
            ),
            (
                Kind::Session,
                Protection::Host,
                "__Host-approval-console-session=…; Path=/; HttpOnly; SameSite=Strict; Max-Age=600; Secure",
            ),
            (
                Kind::Attempt,
                Protection::None,
                "approval-console-sign-in=…; Path=/; HttpOnly; SameSite=Lax; Max-Age=600",
            ),
            (
                Kind::Attempt,
                Protection::Host,
                "__Host-approval-console-sign-in=…; Path=/; HttpOnly; SameSite=Lax; Max-Age=600; Secure",
            ),
        ] {
            assert_eq!(told(kind, protection), cookie);
        }
        assert!(clear(Kind::Session, Protection::Host).starts_with("__Host-approval-console-session=; "));
        assert!(clear(Kind::Session, Protection::Host).contains("Max-Age=0"));
    }

    #[test]
    fn a_cookie_of_the_other_name_opens_nothing() {
        let made = Token::random().unwrap();
        let read = |cookie: &str, kind, protection| token(&sent(cookie), kind, protection).map(|token| token.hash());
        let host = set(Kind::Session, Protection::Host, &made, TimeDelta::hours(1));
        assert_eq!(read(&host, Kind::Session, Protection::Host), Some(made.hash()));
        assert_eq!(read(&host, Kind::Session, Protection::None), None);
        assert_eq!(read(&host, Kind::Attempt, Protection::Host), None);
        let plain = set(Kind::Session, Protection::None, &made, TimeDelta::hours(1));
        assert_eq!(read(&plain, Kind::Session, Protection::Host), None);
        assert_eq!(read(&plain, Kind::Session, Protection::Secure), Some(made.hash()));
    }
}
