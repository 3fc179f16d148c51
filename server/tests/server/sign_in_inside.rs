//! What other parts of the server have of signing in: access tokens for the services behind, and failures to count.

use crate::support::{LoginService, Person, SESSION, Server, Who, here, settings};
use approval_console_server::{
    access_log::{AccessLog, Settings},
    app::{self, App},
    clock::Clock,
    config::PublicUrl,
    http::{Refusal, SignedIn},
    serve::Peer,
    session::{SignIn, SignInSettings, access_token},
    site::Site,
    store::Store,
};
use axum::{
    Router,
    body::Body,
    extract::FromRequestParts,
    http::{Request, Response, StatusCode, header},
};
use std::{
    net::{IpAddr, Ipv4Addr},
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};
use tempfile::TempDir;
use tower::ServiceExt;

/// Whom all calls come from.
const PEER: Peer = Peer { address: IpAddr::V4(Ipv4Addr::LOCALHOST), secure: false };
/// Sign-ins that may fail within a minute.
const FAILURES: NonZeroU32 = NonZeroU32::new(2).unwrap();

struct House {
    login: LoginService,
    now: Arc<AtomicI64>,
    app: App,
    router: Router,
    _folder: TempDir,
}

fn house() -> House {
    let (folder, now) = (tempfile::tempdir().unwrap(), Server::clock());
    let login = LoginService::start(now.clone());
    Person::is(&login, Who::Ida);
    let public_url = PublicUrl::parse("https://konsol.example.dk").unwrap();
    let sign_in = SignIn::new(SignInSettings::Oidc(Box::new(settings(&login))), Some(public_url)).unwrap();
    let shown = now.clone();
    let clock = Clock::from_millis(move || shown.load(Ordering::SeqCst));
    let store = Store::open(folder.path()).unwrap();
    let access_log = AccessLog::open(&Settings::development(folder.path()).unwrap(), clock.clone()).unwrap();
    let app = App { sign_in, ..App::embedded(store, clock, access_log, folder.path(), FAILURES) };
    let router = app::router(app.clone(), Site::of(super::site::nothing()), &here());
    House { login, now, app, router, _folder: folder }
}

impl House {
    async fn get(&self, path: &str, cookie: &str) -> Response<Body> {
        let request = Request::get(path).header(header::COOKIE, cookie).header(header::HOST, "localhost");
        let request = request.extension(PEER).body(Body::empty()).unwrap();
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// Signs Ida in; gives her session's cookie.
    async fn signs_in(&self) -> String {
        let cookie = |answer: &Response<Body>| {
            let set = answer.headers()[header::SET_COOKIE].to_str().unwrap();
            set.split(';').next().unwrap().to_owned()
        };
        let led = self.get("/bff/sign-in", "").await;
        let query = self.login.sign_in(led.headers()[header::LOCATION].to_str().unwrap());
        let back = self.get(&format!("/bff/callback?{query}"), &cookie(&led)).await;
        assert!(cookie(&back).starts_with(SESSION));
        cookie(&back)
    }

    async fn access(&self, cookie: &str) -> Result<String, StatusCode> {
        let request = Request::get("/").header(header::COOKIE, cookie).header("x-csrf", "1").body(()).unwrap();
        let signed_in = SignedIn::from_request_parts(&mut request.into_parts().0, &self.app).await;
        let token = access_token(&self.app, &signed_in.map_err(|refusal| refusal.status())?).await;
        let token = token.map_err(|refusal: Refusal| refusal.status())?;
        assert!(token.is_sensitive(), "it never reaches a log");
        Ok(token.to_str().unwrap().to_owned())
    }

    fn pass(&self, seconds: i64) {
        self.now.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

#[tokio::test]
async fn a_service_behind_gets_a_token_that_is_good_now() {
    let mut house = house();
    let ida = house.signs_in().await;
    assert_eq!(house.access(&ida).await.unwrap(), "Bearer access-token-2");
    house.pass(601);
    assert_eq!(house.access(&ida).await.unwrap(), "Bearer access-token-3");
    house.login.stop();
    house.pass(599);
    assert_eq!(house.access(&ida).await.unwrap(), "Bearer access-token-3");
    // Pages work on, but no service would take a token that has run out.
    house.pass(1);
    assert_eq!(house.get("/bff/session", &ida).await.status(), StatusCode::OK);
    assert_eq!(house.access(&ida).await, Err(StatusCode::SERVICE_UNAVAILABLE));
    assert_eq!(house.access("").await, Err(StatusCode::UNAUTHORIZED));
}

#[tokio::test]
async fn failures_are_counted_and_too_many_are_refused() {
    let house = house();
    let ida = house.signs_in().await;
    for _ in 0..2 {
        assert_eq!(house.get("/bff/callback?code=x&state=x", "").await.status(), StatusCode::BAD_REQUEST);
    }
    for path in ["/bff/callback?code=x&state=x", "/bff/sign-in"] {
        let refused = house.get(path, "").await;
        assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(refused.headers()[header::RETRY_AFTER], "30");
    }
    assert_eq!(house.get("/bff/session", &ida).await.status(), StatusCode::OK, "who is signed in works on");
}
