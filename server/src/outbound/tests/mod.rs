//! Calls to others that behave, and to others that don't.

pub(crate) mod certificates;

use super::{Outbound, OutboundError, Times, Waiting};
use crate::tls::TlsFault;
use axum::{
    body::Bytes,
    http::{Request, StatusCode, header},
};
use http_body_util::{BodyExt, Full};
use openidconnect::AsyncHttpClient;
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread,
    time::Duration,
};

/// Bytes that a test's answer may have.
const LARGEST: usize = 1000;
/// Far longer than anything that is to succeed.
const LONG: Duration = Duration::from_secs(30);
/// For what is to take too long.
const SHORT: Duration = Duration::from_millis(150);

fn outbound(times: Times) -> Outbound {
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth();
    Outbound::new(Arc::new(tls), times, LARGEST)
}

fn patient() -> Outbound {
    outbound(Times { connect: LONG, answer: LONG })
}

fn get(address: &str) -> Request<Full<Bytes>> {
    Request::get(address).body(Full::default()).unwrap()
}

/// Somebody who does as `behave` says with each connection.
pub(crate) fn somebody(behave: impl Fn(TcpStream) + Clone + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let behave = behave.clone();
            thread::spawn(move || behave(stream));
        }
    });
    format!("http://{address}/")
}

/// Somebody who takes a call in and says this, whatever was asked.
pub(crate) fn who_says(answer: String) -> String {
    somebody(move |mut stream| {
        take_call(&mut stream);
        drop(stream.write_all(answer.as_bytes()));
    })
}

/// The head of a call, as far as it came.
fn take_call(stream: &mut impl Read) -> String {
    let (mut call, mut byte) = (Vec::new(), [0]);
    while !call.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|length| length > 0) {
        call.extend(byte);
    }
    String::from_utf8(call).unwrap()
}

/// Until the other side closes.
fn be_silent(mut stream: TcpStream) {
    drop(stream.read_to_end(&mut Vec::new()));
}

async fn fault(outbound: &Outbound, address: &str) -> OutboundError {
    outbound.collect(get(address)).await.unwrap_err()
}

#[tokio::test]
async fn an_answer_comes_whole() {
    let address = who_says("HTTP/1.1 404 Not Found\r\nx-a: b\r\ncontent-length: 5\r\n\r\nintet".into());
    let answer = patient().collect(get(&address)).await.unwrap();
    assert_eq!((answer.status(), answer.body().as_ref()), (StatusCode::NOT_FOUND, b"intet".as_slice()));
    assert_eq!(answer.headers()["x-a"], "b");
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_is_not_followed() {
    let elsewhere = who_says("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".into());
    let moved = format!("HTTP/1.1 302 Found\r\nlocation: {elsewhere}\r\nset-cookie: a=b\r\ncontent-length: 0\r\n\r\n");
    let answer = patient().collect(get(&who_says(moved))).await.unwrap();
    assert_eq!(
        (answer.status(), answer.headers()[header::LOCATION].to_str().unwrap()),
        (StatusCode::FOUND, &*elsewhere)
    );
}

#[tokio::test]
async fn an_answer_may_be_so_large_and_no_larger() {
    let whole = |length: usize| format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{}", "a".repeat(length));
    let answer = patient().collect(get(&who_says(whole(LARGEST)))).await.unwrap();
    assert_eq!(answer.body().len(), LARGEST);
    // Told in advance: not even the head is passed on.
    let address = who_says(whole(LARGEST + 1));
    assert_eq!(patient().send(get(&address)).await.unwrap_err(), OutboundError::TooLarge);
    // Not told: broken off where it gets too large.
    let piece = format!("200\r\n{}\r\n", "a".repeat(0x200));
    let address = who_says(format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{piece}{piece}0\r\n\r\n"));
    let answer = patient().send(get(&address)).await.unwrap();
    assert_eq!(answer.into_body().collect().await.unwrap_err(), OutboundError::TooLarge);
    // Nor may a head be of any size.
    let address = who_says(format!("HTTP/1.1 200 OK\r\n{}\r\n", "x-a: b\r\n".repeat(65)));
    assert_eq!(fault(&patient(), &address).await, OutboundError::TooLarge);
}

#[tokio::test]
async fn what_is_no_answer_says_why() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let refused = fault(&patient(), &format!("http://{closed}/")).await;
    assert!(matches!(&refused, OutboundError::Unreachable(why) if why.contains("refused")), "{refused:?}");

    let nonsense = who_says("220 mail.example.dk ESMTP\r\n".into());
    assert_eq!(fault(&patient(), &nonsense).await, OutboundError::NotHttp);

    let silent = who_says(String::new());
    assert_eq!(fault(&patient(), &silent).await, OutboundError::BrokenOff);
    let half = who_says("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf".into());
    assert_eq!(fault(&patient(), &half).await, OutboundError::BrokenOff);
}

#[tokio::test]
async fn a_port_without_tls_is_told_apart_from_one_that_is_closed() {
    // An HTTP server reads a TLS greeting as a bad call, and says so.
    let plain = somebody(|mut stream| {
        drop(stream.read(&mut [0]));
        drop(stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n"));
        be_silent(stream);
    });
    let plain = plain.replace("http://", "https://");
    assert_eq!(fault(&patient(), &plain).await, OutboundError::Tls(TlsFault::NotTls));
}

#[tokio::test]
async fn nobody_is_waited_for_longer_than_agreed() {
    // Takes the connection and is silent: TLS never begins, an answer never comes.
    let silent = somebody(be_silent);
    let secure = silent.replace("http://", "https://");
    let connecting = outbound(Times { connect: SHORT, answer: LONG });
    assert_eq!(fault(&connecting, &secure).await, OutboundError::TimedOut(Waiting::Connection));
    let answering = outbound(Times { connect: LONG, answer: SHORT });
    assert_eq!(fault(&answering, &silent).await, OutboundError::TimedOut(Waiting::Answer));
    // Begins an answer, and never ends it.
    let endless = somebody(|mut stream| {
        take_call(&mut stream);
        drop(stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n"));
        be_silent(stream);
    });
    assert_eq!(fault(&answering, &endless).await, OutboundError::TimedOut(Waiting::Answer));
}

#[tokio::test]
async fn nothing_leaves_this_machine_unencrypted() {
    for address in ["http://192.0.2.1/", "http://konsol.example.dk/", "ftp://localhost/", "/path"] {
        assert_eq!(fault(&patient(), address).await, OutboundError::NotSafe, "{address}");
    }
}

#[tokio::test]
async fn the_login_service_is_called_by_the_same_client() {
    let address = who_says("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".into());
    let client = patient();
    let answer = AsyncHttpClient::call(&client, Request::get(address).body(Vec::new()).unwrap()).await.unwrap();
    assert_eq!(answer.body(), b"{}");
}
