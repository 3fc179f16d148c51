//! The layer around routes that somebody else answers, as the gateway does.

use super::*;
use crate::{
    access_log::{Settings, citizen_key::Keys, file::LogFile, search, subjects::Subject},
    clock::Clock,
    filling::{self, DemoChoice},
    serve::{Limits, Peer},
    session,
    store::{Store, queries::caseworkers},
};
use axum::{
    Extension, Json, Router,
    body::Body,
    http::{StatusCode, header},
    middleware,
    routing::{get, post},
};
use contract::{
    Cpr,
    bff::{CSRF_HEADER, CSRF_VALUE},
    metoder::{GET_AFVENTENDE_JOBANNONCER, GET_FLEXJOB, UPDATE_CV_STATUS},
};
use futures_util::{StreamExt, stream};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use std::{io, net::Ipv4Addr, time::Duration};
use tempfile::TempDir;
use tower::ServiceExt;
use uuid::Uuid;

const AD: &str = "00000000-0000-4000-8000-000000000007";
const CITIZEN: &str = "0101651234";

/// Routes of the documents behind the layer, and a caseworker who is signed in.
struct Front {
    folder: TempDir,
    router: Router,
    cookie: String,
}

impl Front {
    async fn opens() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        let prepared = tokio::task::spawn_blocking(move || {
            let clock = Clock::system();
            let store = Store::open(&path).unwrap();
            filling::with_demo_data(&store, DemoChoice { ads: 0, seed: 1 }, clock.now()).unwrap();
            let access_log = AccessLog::open(&Settings::development(&path).unwrap(), clock.clone()).unwrap();
            (store, clock, access_log)
        });
        let (store, clock, access_log) = prepared.await.unwrap();
        let someone = store.read(caseworkers::all).await.unwrap().remove(0).behandler.behandler_identifier;
        let failures = Limits::default().sign_in_failures_per_minute;
        let app = App::embedded(store, clock, access_log, folder.path(), failures);
        let router = Router::new()
            .merge(session::routes(&app.sign_in))
            .route(GET_AFVENTENDE_JOBANNONCER.path, get(endless))
            .route("/annoncekilde/v1/jobannoncer/{jobannonceId}", get(endless))
            .route(GET_FLEXJOB.path, post(async || Json(json!({ "nyt": { "felt": [CITIZEN] } }))))
            .route(UPDATE_CV_STATUS.path, post(too_late))
            .layer(middleware::from_fn_with_state(app.clone(), log))
            .layer(Extension(Peer { address: Ipv4Addr::LOCALHOST.into(), secure: false }))
            .with_state(app);
        let mut front = Self { folder, router, cookie: String::new() };
        let came = front.call("POST", "/bff/session", json!({ "behandlerIdentifier": someone })).await;
        let cookie = came.headers()[header::SET_COOKIE].to_str().unwrap();
        front.cookie = cookie.split(';').next().unwrap().to_owned();
        front
    }

    async fn call(&self, method: &str, path: &str, body: Value) -> Response {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, &self.cookie)
            .header(CSRF_HEADER, CSRF_VALUE)
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body.to_string()));
        self.router.clone().oneshot(request.unwrap()).await.unwrap()
    }

    /// What the log says of a subject: which method, and how it ended.
    fn told_of(&self, subject: &Subject) -> Vec<String> {
        let Settings { folder, key, former_keys, .. } = Settings::development_existing(self.folder.path()).unwrap();
        let file = LogFile::open_existing(&folder, Keys::new(key, former_keys)).unwrap();
        let found = search::find(&file.connection, &file.keys, subject, &(i64::MIN..i64::MAX)).unwrap();
        found.into_iter().map(|one| format!("{} {}", one.what, one.outcome)).collect()
    }
}

/// Begins and never ends.
async fn endless() -> Body {
    Body::from_stream(stream::once(async { Ok::<_, io::Error>("{") }).chain(stream::pending()))
}

/// The service behind didn't answer in time.
async fn too_late() -> StatusCode {
    StatusCode::GATEWAY_TIMEOUT
}

fn citizen() -> Subject {
    Subject::Citizen(Cpr::parse(CITIZEN).unwrap())
}

#[tokio::test]
async fn what_comes_in_parts_is_passed_on_in_parts() {
    let front = Front::opens().await;
    for path in [GET_AFVENTENDE_JOBANNONCER.path.to_owned(), format!("/annoncekilde/v1/jobannoncer/{AD}")] {
        let begins = async {
            let mut answer = front.call("GET", &path, Value::Null).await;
            answer.body_mut().frame().await.unwrap().unwrap().into_data().unwrap()
        };
        let first = tokio::time::timeout(Duration::from_secs(20), begins).await;
        assert_eq!(first.expect("the beginning waits for the end"), "{", "{path}");
    }
    // Logged although it hasn't ended.
    let ad = Subject::Ad(Uuid::try_parse(AD).unwrap());
    assert_eq!(front.told_of(&ad), ["GetJobannonce done"]);
}

#[tokio::test]
async fn whom_a_forwarded_answer_names_stands_in_the_log_when_it_arrives() {
    let front = Front::opens().await;
    let answer = front.call("POST", GET_FLEXJOB.path, json!({})).await;
    assert_eq!(front.told_of(&citizen()), ["GetFlexjob done"]);
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    assert_eq!(serde_json::from_slice::<Value>(&body).unwrap(), json!({ "nyt": { "felt": [CITIZEN] } }));
}

#[tokio::test]
async fn of_a_change_that_no_service_answered_the_outcome_is_unknown() {
    let front = Front::opens().await;
    let answer = front.call("POST", UPDATE_CV_STATUS.path, json!({ "cvStatus": { "hvem": CITIZEN } })).await;
    assert_eq!(answer.status(), StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(front.told_of(&citizen()), ["UpdateCVStatus outcome unknown"]);
}
