//! More of anything than there may be: lines, paths, bodies, and what is in them.

use super::{
    attacks::{AD, OTHER_AD, begin, body, body_with},
    message::Message,
    target::{
        Attack,
        Expected::{Cut, Told},
    },
};
use crate::caller::Caller;

pub fn all(ida: &Caller) -> Vec<Attack> {
    let queue = |more: &str| Message::get(&format!("/bff/oversigt{more}")).by(ida);
    // With those that a message has of itself.
    let lines =
        |count: usize| (0..count - 4).fold(queue(""), |message, number| message.header(format!("x-{number}: 1")));
    let sent =
        |ad: usize, body: &str| begin(ida, ad).with_id().header("content-type: application/json").body(body).bytes();
    let keys = |count: usize| {
        let keys: Vec<String> = (0..count).map(|key| format!("\"{key}\":0")).collect();
        body_with(ida, &format!("{{{}}}", keys.join(",")))
    };
    let digits = |count: usize| body_with(ida, &"9".repeat(count));
    let deep = |depth: usize| body_with(ida, &format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
    let padded = |length: usize| format!("{}{}", " ".repeat(length), body(ida));
    vec![
        Attack::new("64 lines", lines(64).bytes(), Told(200)),
        Attack::new("65 lines", lines(65).bytes(), Told(431)),
        Attack::new("a line of 8 kB", queue("").header(format!("x: {}", "a".repeat(8_000))).bytes(), Told(200)),
        Attack::new("a line of 17 kB", queue("").header(format!("x: {}", "a".repeat(17_000))).bytes(), Cut(431)),
        Attack::new("a query of 8 kB", queue(&format!("?{}", "&".repeat(8_000))).bytes(), Told(200)),
        Attack::new("a query of 17 kB", queue(&format!("?{}", "&".repeat(17_000))).bytes(), Cut(431)),
        Attack::new("a path of 10 MB", queue(&format!("/{}", "a".repeat(10_000_000))).bytes(), Cut(431)),
        Attack::new("a body of 200 kB", sent(OTHER_AD, &padded(200_000)), Told(204)),
        Attack::new("a body of 300 kB", sent(AD, &padded(300_000)), Told(413)),
        Attack::new("a body of 5 MB", sent(AD, &padded(5_000_000)), Cut(413)),
        Attack::new("JSON 100,000 deep", sent(AD, &deep(100_000)), Told(422)),
        Attack::new("JSON 200 deep", sent(AD, &deep(200)), Told(422)),
        Attack::new("a million keys", sent(AD, &keys(1_000_000)), Cut(413)),
        Attack::new("20,000 keys that nobody asks for", sent(OTHER_AD, &keys(20_000)), Told(204)),
        Attack::new("a number of 1 MB", sent(AD, &digits(1_000_000)), Told(413)),
        Attack::new("a number of 200 kB", sent(AD, &digits(200_000)), Told(422)),
        Attack::new("a chunk with 1 kB of extension", chunk(ida, OTHER_AD, 1_000), Told(204)),
        Attack::new("a chunk with 1 MB of extension", chunk(ida, AD, 1_000_000), Cut(400)),
    ]
}

/// The body as one chunk, and so many characters beside its length.
fn chunk(ida: &Caller, ad: usize, extension: usize) -> Vec<u8> {
    let head = begin(ida, ad).with_id().header("content-type: application/json").header("transfer-encoding: chunked");
    let body = body(ida);
    let chunks = format!("{:x};{}\r\n{body}\r\n0\r\n\r\n", body.len(), "x".repeat(extension));
    [head.bytes(), chunks.into_bytes()].concat()
}
