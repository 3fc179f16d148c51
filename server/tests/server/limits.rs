//! Slow, silent and greedy clients lose their connection; all others are served as quickly as ever.

use crate::support::{Browser, Served, Wire, here};
use approval_console_server::{
    operations::metrics::Metrics,
    serve::{self, Limits},
};
use axum::{
    Router,
    body::{Body, Bytes},
    routing::{get, post},
};
use futures_util::{StreamExt, stream};
use std::{
    convert::Infallible,
    future::pending,
    sync::mpsc,
    time::{Duration, Instant},
};

/// For what a test waits to be over.
const SHORT: Duration = Duration::from_millis(80);
/// For what must be over only after the test has done something.
const AMPLE: Duration = Duration::from_secs(1);

fn routes() -> Router {
    Router::new()
        .route("/", get(async || "here"))
        .route("/body", post(async |body: Bytes| body))
        .route("/never", get(async || pending::<()>().await))
}

/// Routes with all that is done with every call.
fn around(limits: Limits) -> Served {
    let listening = approval_console_server::serve::Listening { limits, ..here() };
    let router = serve::around(routes(), &listening, Metrics::default());
    Served::start(router, listening, Metrics::default())
}

/// Somebody else, who is answered at once, unless this machine itself has no time for her.
#[track_caller]
fn others_are_served(served: &Served) {
    let browser = Browser::new(&format!("http://{}", served.address));
    let begun = Instant::now();
    while !browser.try_send("GET", "/", &[], None).is_ok_and(|answer| answer.text() == "here") {
        assert!(begun.elapsed() < Duration::from_secs(5), "nobody else is served");
    }
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[test]
fn a_head_that_does_not_end() {
    let served = around(Limits { header_time: SHORT, ..Limits::default() });
    let mut slow: Vec<Wire> = (0..20).map(|_| Wire::to(served.address)).collect();
    for wire in &mut slow {
        assert!(wire.send("GET / HTTP/1.1\r\nhost: local"));
    }
    others_are_served(&served);
    for wire in slow {
        assert_eq!(wire.rest(), "", "nothing is owed to half a call");
    }
}

#[test]
fn a_connection_that_nobody_uses_any_more() {
    let served = around(Limits { header_time: AMPLE, ..Limits::default() });
    let silent = Wire::to(served.address);
    let mut used = Wire::to(served.address);
    for _ in 0..2 {
        used.send("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
        assert!(used.until("here").starts_with("HTTP/1.1 200 OK\r\n"));
    }
    assert_eq!(used.rest(), "");
    assert_eq!(silent.rest(), "");
}

#[test]
fn a_body_that_does_not_end() {
    let served = around(Limits { body_time: SHORT, ..Limits::default() });
    let mut slow: Vec<Wire> = (0..20).map(|_| Wire::to(served.address)).collect();
    for wire in &mut slow {
        wire.send("POST /body HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\nhalf");
    }
    others_are_served(&served);
    for wire in slow {
        let answer = wire.rest();
        assert!(answer.starts_with("HTTP/1.1 408 Request Timeout\r\n"), "{answer}");
        assert!(answer.contains("application/problem+json") && answer.contains("for langsomt"), "{answer}");
    }
}

#[test]
fn a_byte_now_and_then_gains_no_time() {
    let served = around(Limits { body_time: SHORT, ..Limits::default() });
    let mut wire = Wire::to(served.address);
    wire.send("POST /body HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100000\r\n\r\n");
    let mut answer = String::new();
    for _ in 0..10_000 {
        wire.send("x");
        answer = wire.so_far(SHORT / 8);
        if !answer.is_empty() {
            break;
        }
    }
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
}

#[test]
fn a_body_in_pieces_arrives_whole() {
    let served = around(Limits::default());
    let mut wire = Wire::to(served.address);
    wire.send("POST /body HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n");
    for piece in ["5\r\nfirst\r\n", "7\r\n second\r\n", "0\r\n\r\n"] {
        wire.send(piece);
    }
    assert!(wire.rest().ends_with("\r\n\r\nfirst second"));
}

#[test]
fn an_answer_that_does_not_come() {
    let served = around(Limits { answer_time: SHORT, ..Limits::default() });
    let answer = Browser::new(&format!("http://{}", served.address)).get("/never", &[]);
    let problem = answer.is_refused(503, None);
    assert_eq!(answer.header("retry-after"), "1");
    assert!(problem["beskrivelse"].as_str().unwrap().contains("Prøv igen"), "{problem}");
    others_are_served(&served);
}

#[test]
fn an_answer_that_nobody_takes() {
    let (gone, tell) = mpsc::channel();
    // Told of when the answer is dropped.
    struct Told(mpsc::Sender<()>);
    impl Drop for Told {
        fn drop(&mut self) {
            let _ = self.0.send(());
        }
    }
    let endless = move || {
        let told = Told(gone.clone());
        let piece = Bytes::from(vec![b'x'; 64 * 1024]);
        let pieces = stream::repeat(piece).map(move |piece| {
            let _kept = &told;
            Ok::<_, Infallible>(piece)
        });
        std::future::ready(Body::from_stream(pieces))
    };
    let routes = Router::new().route("/endless", get(endless)).route("/", get(async || "here"));
    let served = Served::bare(routes, Limits { write_time: SHORT, ..Limits::default() });
    let mut wire = Wire::to(served.address);
    wire.send("GET /endless HTTP/1.1\r\nhost: localhost\r\n\r\n");
    others_are_served(&served);
    tell.recv_timeout(Duration::from_secs(30)).expect("the server gives up on a client that does not read");
    drop(wire);
}

#[test]
fn an_answer_is_passed_on_as_it_is_made() {
    let (first, second) = (Bytes::from_static(b"first"), Bytes::from_static(b"second"));
    let (send, receive) = tokio::sync::watch::channel(false);
    let answer = move || {
        let (first, second, mut may) = (first.clone(), second.clone(), receive.clone());
        let later = stream::once(async move {
            may.wait_for(|may| *may).await.unwrap();
            Ok::<_, Infallible>(second)
        });
        std::future::ready(Body::from_stream(stream::once(std::future::ready(Ok(first))).chain(later)))
    };
    let listening = here();
    let router = serve::around(Router::new().route("/", get(answer)), &listening, Metrics::default());
    let served = Served::start(router, listening, Metrics::default());
    let mut wire = Wire::to(served.address);
    wire.send("GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    wire.until("first");
    send.send_replace(true);
    assert!(wire.rest().contains("second"));
}

#[test]
fn a_head_that_is_too_large() {
    let served = around(Limits::default());
    let lines = |count: usize, length: usize| {
        (0..count).map(|number| format!("x-{number}: {}\r\n", "x".repeat(length))).collect::<String>()
    };
    for (lines, status) in
        [(lines(1, 17_000), "431"), (lines(40, 1_000), "431"), (lines(80, 1), "431"), (lines(40, 100), "200")]
    {
        let mut wire = Wire::to(served.address);
        wire.send(format!("GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{lines}\r\n"));
        let answer = wire.rest();
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
    }
    others_are_served(&served);
}

#[test]
fn more_connections_than_there_are_places() {
    for limits in
        [Limits { connections: 3, ..Limits::default() }, Limits { connections_per_address: 3, ..Limits::default() }]
    {
        let served = around(limits);
        let mut held: Vec<Wire> = (0..3).map(|_| Wire::to(served.address)).collect();
        // Only once it has answered is it sure to have its place.
        for wire in &mut held {
            wire.send("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
            wire.until("here");
        }
        assert_eq!(Wire::to(served.address).rest(), "", "one too many");
        held.pop();
        let again = (0..1_000).any(|_| {
            let mut wire = Wire::to(served.address);
            wire.send("GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
            wire.rest().ends_with("here")
        });
        assert!(again, "a place that is left is taken again");
    }
}
