//! What the login service answers.

use super::login_service::{CLIENT, PASSWORD, Script, Shared};
use axum::{
    Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::{
    AccessToken, Audience, EmptyAdditionalClaims, IssuerUrl, Nonce, PrivateSigningKey, StandardClaims,
    SubjectIdentifier,
    core::{CoreIdToken, CoreIdTokenClaims, CoreJsonWebKeySet, CoreJwsSigningAlgorithm},
    url::form_urlencoded,
};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    sync::{Arc, atomic::Ordering},
};

pub(super) fn routes(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/.well-known/openid-configuration", get(discovery))
        .route("/keys", get(keys))
        .route("/token", post(token))
        .route("/userinfo", get(userinfo))
        .with_state(shared)
}

async fn discovery(State(shared): State<Arc<Shared>>) -> Json<Value> {
    let mut script = shared.script.lock().unwrap();
    *script.asked.entry("discovery").or_default() += 1;
    let base = &shared.base;
    Json(json!({
        "issuer": script.describes_itself_as.as_ref().unwrap_or(base),
        "authorization_endpoint": format!("{base}/authorize"),
        "token_endpoint": format!("{base}/token"),
        "userinfo_endpoint": format!("{base}/userinfo"),
        "jwks_uri": format!("{base}/keys"),
        "end_session_endpoint": format!("{base}/end"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
    }))
}

async fn keys(State(shared): State<Arc<Shared>>) -> Json<CoreJsonWebKeySet> {
    let mut script = shared.script.lock().unwrap();
    *script.asked.entry("keys").or_default() += 1;
    Json(script.shows.clone())
}

async fn userinfo(State(shared): State<Arc<Shared>>) -> Json<Value> {
    let mut script = shared.script.lock().unwrap();
    *script.asked.entry("userinfo").or_default() += 1;
    let mut told = script.claims.clone();
    told.insert("sub".into(), script.subject.clone().into());
    Json(Value::Object(told))
}

async fn token(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: String) -> Response {
    let form: HashMap<String, String> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let answer = {
        let mut script = shared.script.lock().unwrap();
        let kind = if form["grant_type"] == "refresh_token" { "refresh" } else { "code" };
        *script.asked.entry(kind).or_default() += 1;
        match script.instead.pop() {
            Some((status, media_type, body)) => {
                (StatusCode::from_u16(status).unwrap(), [(header::CONTENT_TYPE, media_type)], body).into_response()
            }
            None => answer(&shared, &mut script, &headers, &form),
        }
    };
    drop(shared.gate.acquire().await.unwrap());
    answer
}

fn answer(shared: &Shared, script: &mut Script, headers: &HeaderMap, form: &HashMap<String, String>) -> Response {
    let refused = |code: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": code }))).into_response();
    // Each half is encoded as in a form (RFC 6749, 2.3.1).
    let password: String = form_urlencoded::byte_serialize(PASSWORD.as_bytes()).collect();
    let basic = format!("Basic {}", STANDARD.encode(format!("{CLIENT}:{password}")));
    if headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()) != Some(&basic) {
        return refused("invalid_client");
    }
    let nonce = if let Some(code) = form.get("code") {
        let Some((nonce, challenge)) = script.codes.remove(code) else { return refused("invalid_grant") };
        if URL_SAFE_NO_PAD.encode(Sha256::digest(&form["code_verifier"])) != challenge {
            return refused("invalid_grant");
        }
        nonce
    } else {
        match script.refreshable.take() {
            Some((token, nonce)) if token == form["refresh_token"] => nonce,
            // A token that was used before withdraws all.
            _ => return refused("invalid_grant"),
        }
    };
    script.serial += 1;
    let (access, refresh) = (format!("access-token-{}", script.serial), format!("refresh-token-{}", script.serial));
    script.issued.extend([access.clone(), refresh.clone()]);
    let mut given = json!({ "access_token": access, "token_type": "Bearer", "expires_in": script.access_seconds });
    if form.contains_key("code") || script.id_token_again {
        let id_token = id_token(shared, script, &access, script.nonce.as_ref().unwrap_or(&nonce));
        script.issued.push(id_token.clone());
        given["id_token"] = id_token.into();
    }
    if script.gives_refresh_token {
        script.refreshable = Some((refresh.clone(), nonce));
        given["refresh_token"] = refresh.into();
    }
    Json(given).into_response()
}

fn id_token(shared: &Shared, script: &Script, access: &str, nonce: &str) -> String {
    let now = DateTime::<Utc>::from_timestamp_millis(shared.now.load(Ordering::SeqCst)).unwrap() + script.clock_ahead;
    let standard = StandardClaims::new(SubjectIdentifier::new(script.subject.clone()));
    let issuer = IssuerUrl::new(shared.base.clone()).unwrap();
    let audience = vec![Audience::new(CLIENT.into())];
    let until = now + TimeDelta::seconds(60);
    let claims = CoreIdTokenClaims::new(issuer, audience, until, now, standard, EmptyAdditionalClaims {})
        .set_nonce(Some(Nonce::new(nonce.into())));
    let access = AccessToken::new(access.into());
    let (key, algorithm) = (&script.signs_with, CoreJwsSigningAlgorithm::EdDsa);
    let token = CoreIdToken::new(claims, key, algorithm.clone(), Some(&access), None).unwrap().to_string();
    if !script.in_id_token {
        return token;
    }
    // The library has no place for claims of a test's own: they are written in, and the whole is signed anew.
    let [head, payload, _] = token.split('.').collect::<Vec<_>>()[..] else { panic!("{token}") };
    let mut payload: Map<String, Value> = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap();
    payload.extend(script.claims.clone());
    let payload = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&payload).unwrap());
    let signed = format!("{head}.{payload}");
    let signature = key.sign(&algorithm, signed.as_bytes()).unwrap();
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}
