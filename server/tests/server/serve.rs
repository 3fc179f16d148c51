//! Connections from beginning to end: TLS, and stopping without losing an answer.

use crate::{
    start::Program,
    support::{Served, Server, Who, Wire, here},
};
use approval_console_server::{
    operations::metrics::Metrics,
    serve::{self, Limits, Listening},
};
use axum::{Router, routing::get};
use rustls::{
    ClientConfig, ClientConnection, RootCertStore, ServerConfig, StreamOwned,
    crypto::ring,
    pki_types::{PrivateKeyDer, ServerName},
};
use std::{
    future::pending,
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    sync::{Arc, mpsc},
    time::{Duration, Instant},
};
use tokio::sync::watch;

/// A certificate for localhost, for the server and for those who are to believe it.
pub fn tls() -> (Arc<ServerConfig>, Arc<ClientConfig>) {
    let own = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(own.signing_key.serialize_der().into());
    let provider = Arc::new(ring::default_provider());
    let server = ServerConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![own.cert.der().clone()], key)
        .unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(own.cert.der().clone()).unwrap();
    let client = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    (Arc::new(server), Arc::new(client))
}

/// Sends a call by TLS, and reads the answer to the end.
pub fn ask_by_tls(address: SocketAddr, client: &Arc<ClientConfig>, request: &str) -> String {
    let name = ServerName::try_from("localhost").unwrap();
    let connection = ClientConnection::new(Arc::clone(client), name).unwrap();
    let mut stream = StreamOwned::new(connection, TcpStream::connect(address).unwrap());
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

const ASK: &str = "GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

fn routes() -> Router {
    Router::new().route("/", get(async || "here"))
}

#[test]
fn half_a_handshake_holds_up_nobody() {
    let (tls, client) = tls();
    let limits = Limits { header_time: Duration::from_secs(1), ..Limits::default() };
    let listening = Listening { tls: Some(tls), limits, ..here() };
    let served = Served::start(routes(), listening, Metrics::default());
    let silent: Vec<Wire> = (0..20).map(|_| Wire::to(served.address)).collect();
    let mut half = Wire::to(served.address);
    // The beginning of a client's first record.
    half.send([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]);
    let mut plain = Wire::to(served.address);
    plain.send(ASK);
    assert!(ask_by_tls(served.address, &client, ASK).ends_with("here"));
    assert!(!plain.rest().contains("here"), "without TLS there is no answer");
    assert_eq!(half.rest(), "");
    for wire in silent {
        assert_eq!(wire.rest(), "");
    }
    assert!(ask_by_tls(served.address, &client, ASK).ends_with("here"));
}

#[test]
fn a_cookie_of_tls_is_for_tls_alone() {
    let (tls, client) = tls();
    let server = Server::start_listening(Listening { tls: Some(tls), ..here() });
    let address = server.base.trim_start_matches("https://").parse().unwrap();
    let answer = ask_by_tls(
        address,
        &client,
        "DELETE /bff/session HTTP/1.1\r\nhost: localhost\r\nx-csrf: 1\r\nconnection: close\r\n\r\n",
    );
    assert!(answer.starts_with("HTTP/1.1 204 "), "{answer}");
    assert!(answer.contains("; Secure"), "{answer}");
}

/// Answers once it may, and says how many wait.
fn waiting(come: mpsc::Sender<()>, may: watch::Receiver<bool>) -> Router {
    let answer = move || {
        let (come, mut may) = (come.clone(), may.clone());
        async move {
            come.send(()).unwrap();
            may.wait_for(|may| *may).await.unwrap();
            "answered"
        }
    };
    Router::new().route("/", get(answer)).route("/other", get(async || "other"))
}

#[test]
fn stopping_loses_no_answer() {
    let (come, has_come) = mpsc::channel();
    let (release, may) = watch::channel(false);
    let limits = Limits { stop_time: Duration::from_secs(60), ..Limits::default() };
    let mut served = Served::bare(waiting(come, may), limits);
    let mut callers: Vec<Wire> = (0..40).map(|_| Wire::to(served.address)).collect();
    for wire in &mut callers {
        wire.send("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
    }
    for _ in 0..40 {
        has_come.recv_timeout(Duration::from_secs(30)).unwrap();
    }
    let mut idle = Wire::to(served.address);
    idle.send("GET /other HTTP/1.1\r\nhost: localhost\r\n\r\n");
    idle.until("other");

    served.tell_to_stop();
    assert_eq!(idle.rest(), "", "who waits for nothing is let go");
    while TcpStream::connect(served.address).is_ok() {}
    release.send_replace(true);
    for wire in callers {
        let answer = wire.rest();
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("answered"), "{answer}");
    }
    served.has_stopped();
}

#[test]
fn who_came_just_before_the_stop_is_answered() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mut callers: Vec<Wire> = (0..20).map(|_| Wire::to(listener.local_addr().unwrap())).collect();
    for wire in &mut callers {
        wire.send(ASK);
    }
    listener.set_nonblocking(true).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (_stop, stopping) = watch::channel(true);
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).unwrap();
        serve::serve(listener, routes(), &here(), Metrics::default(), stopping).await;
    });
    for wire in callers {
        let answer = wire.rest();
        assert!(answer.ends_with("here"), "{answer}");
    }
}

#[test]
fn stopping_waits_for_nobody_who_asks_nothing() {
    let served = Served::bare(routes(), Limits { stop_time: Duration::from_secs(60), ..Limits::default() });
    let mut half = Wire::to(served.address);
    half.send("GET / HT");
    let silent = served.connect();
    let begun = Instant::now();
    drop(served);
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    drop((half, silent));
}

#[test]
fn stopping_ends_though_an_answer_does_not() {
    let (come, has_come) = mpsc::channel();
    let never = move || {
        come.send(()).unwrap();
        pending::<()>()
    };
    let limits = Limits { stop_time: Duration::from_millis(50), ..Limits::default() };
    let served = Served::bare(Router::new().route("/", get(never)), limits);
    let mut wire = Wire::to(served.address);
    wire.send(ASK);
    has_come.recv_timeout(Duration::from_secs(30)).unwrap();
    drop(served);
    assert_eq!(wire.rest(), "");
}

#[cfg(unix)]
#[test]
fn a_call_under_way_is_answered_by_a_program_that_was_told_to_stop() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path(), &["--ads", "0"]);
    let address: SocketAddr = program.base.trim_start_matches("http://").parse().unwrap();
    let body = format!(r#"{{"behandlerIdentifier":"{}"}}"#, Who::Ida.behandler().behandler_identifier);
    let mut ida = Wire::to(address);
    ida.send(format!(
        "POST /bff/session HTTP/1.1\r\nhost: localhost\r\nx-csrf: 1\r\ncontent-type: application/json\r\n\
         expect: 100-continue\r\ncontent-length: {}\r\n\r\n",
        body.len()
    ));
    // The server waits for the body.
    ida.until("HTTP/1.1 100 Continue\r\n\r\n");
    program.tell_to_stop();
    while TcpStream::connect(address).is_ok() {}
    ida.send(body);
    let answer = ida.rest();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.contains("set-cookie: "), "{answer}");
    assert!(program.ended().success());
}
