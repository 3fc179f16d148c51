//! The session's cookie. No script can read it, and no other site's page makes the browser send it.

use super::token::Token;
use axum::http::{HeaderMap, header};
use chrono::TimeDelta;

/// Its name.
pub const NAME: &str = "approval-console-session";

/// The token that a call carries.
pub(super) fn token(headers: &HeaderMap) -> Option<Token> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == NAME).and_then(|(_, value)| Token::parse(value))
}

/// Whether the browser's side of a proxy speaks https.
pub(super) fn came_by_https(headers: &HeaderMap) -> bool {
    headers
        .get("x-forwarded-proto")
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(',').next())
        .is_some_and(|scheme| scheme.trim().eq_ignore_ascii_case("https"))
}

pub(super) fn set(token: &Token, duration: TimeDelta, secure: bool) -> String {
    cookie(&token.text(), duration.num_seconds(), secure)
}

pub(super) fn clear(secure: bool) -> String {
    cookie("", 0, secure)
}

fn cookie(value: &str, max_age: i64, secure: bool) -> String {
    let secure = if secure { "; Secure" } else { "" };
    format!("{NAME}={value}; Path=/; HttpOnly; SameSite=Strict; Max-Age={max_age}{secure}")
}
