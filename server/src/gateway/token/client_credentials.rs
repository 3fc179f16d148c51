//! An access token of the console's own (RFC 6749, 4.4): asked for when it is needed, by one call while the others wait, and
//! kept until shortly before it ends.

use super::super::settings::ClientCredentials;
use crate::outbound::{Outbound, Times};
use axum::http::{HeaderValue, Method, Request, StatusCode, header};
use base64::{Engine, engine::general_purpose::STANDARD};
use http_body_util::Full;
use serde::Deserialize;
use std::{fmt, time::Duration};
use tokio::{sync::Mutex, time::Instant};
use url::form_urlencoded;

/// Bytes of the endpoint's answer.
const LARGEST_ANSWER: usize = 64 * 1024;
/// How long before its end a token is no longer used.
const EARLY: Duration = Duration::from_secs(30);
/// How long a token is taken to last where the endpoint doesn't say.
const USUAL_LIFE: Duration = Duration::from_secs(60);
/// And at most, whatever it says.
const LONGEST_LIFE: Duration = Duration::from_secs(24 * 3600);
/// How long a failure is remembered: an endpoint in trouble isn't asked once per call.
const REMEMBERED: Duration = Duration::from_secs(2);

/// The console's token for one service.
pub(in crate::gateway) struct OwnToken {
    settings: ClientCredentials,
    outbound: Outbound,
    kept: Mutex<Kept>,
}

/// What the last answer was; nothing before the first.
#[derive(Clone, Default)]
enum Kept {
    #[default]
    Nothing,
    Token {
        authorization: HeaderValue,
        until: Instant,
    },
    Failure {
        until: Instant,
    },
}

/// Of the endpoint's answer what matters here.
#[derive(Deserialize)]
struct Granted {
    access_token: String,
    token_type: String,
    expires_in: Option<u64>,
}

impl Kept {
    /// What is still good; `None`: the endpoint is to be asked.
    fn at(&self, now: Instant) -> Option<Option<HeaderValue>> {
        match self {
            Self::Token { authorization, until } if now < *until => Some(Some(authorization.clone())),
            Self::Failure { until } if now < *until => Some(None),
            _ => None,
        }
    }
}

impl OwnToken {
    pub(super) fn new(settings: ClientCredentials) -> Self {
        let times = Times { connect: settings.answer_time, answer: settings.answer_time };
        let outbound = Outbound::new(settings.tls.clone(), times, LARGEST_ANSWER);
        Self { settings, outbound, kept: Mutex::default() }
    }

    /// The `Authorization` with the token; `None` where there is none to be had.
    pub(super) async fn authorization(&self) -> Option<HeaderValue> {
        // Held while asking: who comes meanwhile gets the same answer.
        let mut kept = self.kept.lock().await;
        if let Some(known) = kept.at(Instant::now()) {
            return known;
        }
        let asked = Instant::now();
        let granted = self.ask().await;
        let authorization = granted.as_ref().map(|(authorization, _)| authorization.clone());
        *kept = match granted {
            Some((authorization, life)) => Kept::Token { authorization, until: asked + life.saturating_sub(EARLY) },
            None => Kept::Failure { until: Instant::now() + REMEMBERED },
        };
        authorization
    }

    /// Forgets a token that a service did not accept.
    pub(super) async fn forget(&self, used: Option<&HeaderValue>) {
        let mut kept = self.kept.lock().await;
        if matches!(&*kept, Kept::Token { authorization, .. } if Some(authorization) == used) {
            *kept = Kept::Nothing;
        }
    }

    async fn ask(&self) -> Option<(HeaderValue, Duration)> {
        let answer = match self.outbound.collect(self.request()?).await {
            Ok(answer) => answer,
            Err(error) => {
                tracing::warn!(client = self.settings.client_id, %error, "no access token");
                return None;
            }
        };
        let granted = if answer.status() == StatusCode::OK { read(answer.body()) } else { None };
        if granted.is_none() {
            let status = answer.status().as_u16();
            tracing::warn!(client = self.settings.client_id, status, "the token endpoint gave no access token");
        }
        granted
    }

    fn request(&self) -> Option<Request<Full<axum::body::Bytes>>> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "client_credentials");
        if !self.settings.scope.is_empty() {
            form.append_pair("scope", &self.settings.scope);
        }
        Request::builder()
            .method(Method::POST)
            .uri(self.settings.token_endpoint.as_str())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT, "application/json")
            .header(header::AUTHORIZATION, self.who_asks()?)
            .body(Full::from(form.finish()))
            .ok()
    }

    /// Name and password, each form-encoded first (RFC 6749, 2.3.1).
    fn who_asks(&self) -> Option<HeaderValue> {
        let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let pair = format!("{}:{}", encoded(&self.settings.client_id), encoded(self.settings.client_secret.reveal()));
        secret_header(&format!("Basic {}", STANDARD.encode(pair)))
    }
}

impl fmt::Debug for OwnToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("OwnToken").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// The token and how long it lasts.
fn read(body: &[u8]) -> Option<(HeaderValue, Duration)> {
    let Granted { access_token, token_type, expires_in } = serde_json::from_slice(body).ok()?;
    let usable = token_type.eq_ignore_ascii_case("bearer") && !access_token.is_empty();
    let life = expires_in.map_or(USUAL_LIFE, Duration::from_secs).min(LONGEST_LIFE);
    usable.then(|| secret_header(&format!("Bearer {access_token}"))).flatten().map(|token| (token, life))
}

fn secret_header(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(body: &str) -> Option<(String, u64)> {
        read(body.as_bytes()).map(|(token, life)| (token.to_str().unwrap().to_owned(), life.as_secs()))
    }

    #[test]
    fn a_bearer_token_and_nothing_else() {
        let bearer = |life| Some(("Bearer abc".to_owned(), life));
        assert_eq!(read_text(r#"{"access_token":"abc","token_type":"bearer","expires_in":3600,"x":1}"#), bearer(3600));
        assert_eq!(read_text(r#"{"access_token":"abc","token_type":"Bearer"}"#), bearer(60));
        assert_eq!(
            read_text(r#"{"access_token":"abc","token_type":"Bearer","expires_in":9999999999}"#),
            bearer(86_400)
        );
        for refused in [
            r#"{"access_token":"abc","token_type":"DPoP"}"#,
            r#"{"access_token":"","token_type":"Bearer"}"#,
            r#"{"access_token":"a\nb","token_type":"Bearer"}"#,
            r#"{"error":"invalid_client"}"#,
            "",
        ] {
            assert_eq!(read_text(refused), None, "{refused}");
        }
        assert_eq!(format!("{:?}", read(br#"{"access_token":"abc","token_type":"Bearer"}"#).unwrap().0), "Sensitive");
    }

    #[test]
    fn a_token_is_used_until_shortly_before_its_end_and_a_failure_remembered_for_a_moment() {
        let now = Instant::now();
        let token =
            Kept::Token { authorization: HeaderValue::from_static("Bearer a"), until: now + USUAL_LIFE - EARLY };
        assert!(token.at(now).is_some_and(|known| known.is_some()));
        assert!(token.at(now + Duration::from_secs(30)).is_none());
        let failure = Kept::Failure { until: now + REMEMBERED };
        assert_eq!(failure.at(now + Duration::from_millis(1999)), Some(None));
        assert!(failure.at(now + REMEMBERED).is_none());
        assert!(Kept::Nothing.at(now).is_none());
    }
}
