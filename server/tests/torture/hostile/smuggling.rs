//! A second message hidden in a first. What one reader takes for one message, no other may take for two: every form ends
//! with a refusal, or its parts are answered as what they are; and behind a gateway nothing of it arrives.

use super::{
    attacks::begin_path,
    configuration,
    message::request_id,
    target::{Attack, Expected, Target},
};
use crate::{caller::Caller, program::Program, stranger::Stranger};
use serde_json::json;
use std::path::Path;

/// Where the hidden message leads. Nobody has signed in for it: read as a message, it is answered 401.
const HIDDEN: &str = "GET /v2/JobannonceBehandling/afventende-jobannoncer?hidden HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

/// A form: the lines that say how long its body is, the body with what follows, and what is answered, one after another.
struct Form(&'static str, &'static str, fn(&str) -> String, &'static [u16]);

const FORMS: [Form; 36] = [
    Form("plain", "content-length: $", alone, &[204]),
    Form("pipelined", "content-length: $", followed, &[204, 401]),
    Form("hidden in a text", "content-length: $", in_a_text, &[204]),
    Form("chunked", "transfer-encoding: chunked", chunked, &[204, 401]),
    // RFC 9112, 6.3: the chunks count, and whatever follows them is not read.
    Form("length and chunks", "content-length: 4\r\ntransfer-encoding: chunked", chunked, &[204]),
    Form("chunks and length", "transfer-encoding: chunked\r\ncontent-length: 4", chunked, &[204]),
    Form("chunks twice", "transfer-encoding: chunked\r\ntransfer-encoding: chunked", chunked, &[400]),
    Form("chunks twice in one", "transfer-encoding: chunked, chunked", chunked, &[400]),
    Form("gzip in chunks", "transfer-encoding: gzip, chunked", chunked, &[400]),
    Form("chunks, not last", "transfer-encoding: chunked, identity", chunked, &[400]),
    Form("unknown coding", "transfer-encoding: xchunked", chunked, &[400]),
    Form("identity", "transfer-encoding: identity", chunked, &[400]),
    Form("quoted coding", "transfer-encoding: \"chunked\"", chunked, &[400]),
    Form("vertical tab in a coding", "transfer-encoding: \x0bchunked", chunked, &[400]),
    Form("blank before the colon", "transfer-encoding : chunked", chunked, &[400]),
    Form("folded coding", "transfer-encoding:\r\n chunked", chunked, &[400]),
    Form("coding behind a CR", "x: y\rtransfer-encoding: chunked", chunked, &[400]),
    Form("two lengths", "content-length: $\r\ncontent-length: 4", followed, &[400]),
    Form("two lengths in one", "content-length: 4, 5", followed, &[400]),
    Form("a length with a sign", "content-length: +4", followed, &[400]),
    Form("a negative length", "content-length: -1", followed, &[400]),
    Form("a length in hex", "content-length: 0x4", followed, &[400]),
    Form("a length with a blank", "content-length: 1 4", followed, &[400]),
    Form("a length too long", "content-length: 99999999999999999999999", followed, &[400]),
    Form("no length", "x: y", followed, &[422, 400]),
    Form("blank before a length's colon", "content-length : $", followed, &[400]),
    Form("a chunk too long", "transfer-encoding: chunked", too_long, &[400]),
    Form("a negative chunk", "transfer-encoding: chunked", negative, &[400]),
    Form("a chunk in 0x", "transfer-encoding: chunked", in_0x, &[400]),
    Form("a chunk that ends early", "transfer-encoding: chunked", ends_early, &[400]),
    Form("a chunk ended by LF", "transfer-encoding: chunked", by_line_feed, &[400]),
    Form("an extension with LF", "transfer-encoding: chunked", line_feed_in_extension, &[400]),
    Form("a trailer with a length", "transfer-encoding: chunked", trailing_length, &[204, 401]),
    Form("HTTP/1.0 with chunks", "1.0\r\ntransfer-encoding: chunked", chunked, &[400]),
    Form(
        "upgraded",
        "connection: upgrade\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABk\r\ncontent-length: $",
        followed,
        &[204, 401],
    ),
    Form(
        "a hop that is none",
        "connection: content-length, x-csrf, cookie\r\ncontent-length: $",
        followed,
        &[204, 401],
    ),
];

fn alone(body: &str) -> String {
    body.to_owned()
}
fn followed(body: &str) -> String {
    format!("{body}{HIDDEN}")
}
fn in_a_text(body: &str) -> String {
    body.replacen('{', &format!("{{\"x\":{},", json!(HIDDEN)), 1)
}
fn chunked(body: &str) -> String {
    format!("{:x}\r\n{body}\r\n0\r\n\r\n{HIDDEN}", body.len())
}
fn too_long(body: &str) -> String {
    format!("fffffffffffffffff\r\n{body}\r\n0\r\n\r\n{HIDDEN}")
}
fn negative(body: &str) -> String {
    format!("-1\r\n{body}\r\n0\r\n\r\n{HIDDEN}")
}
fn in_0x(body: &str) -> String {
    format!("0x{:x}\r\n{body}\r\n0\r\n\r\n{HIDDEN}", body.len())
}
fn ends_early(body: &str) -> String {
    format!("{:x}\r\n{body}\r\n0\r\n\r\n{HIDDEN}", body.len() - 2)
}
fn by_line_feed(body: &str) -> String {
    format!("{:x}\n{body}\n0\n\n{HIDDEN}", body.len())
}
fn line_feed_in_extension(body: &str) -> String {
    format!("{:x};\n{body}\r\n0\r\n\r\n{HIDDEN}", body.len())
}
fn trailing_length(body: &str) -> String {
    format!("{:x}\r\n{body}\r\n0\r\ncontent-length: 500\r\nx-csrf: 0\r\n\r\n{HIDDEN}", body.len())
}

/// Not of a form with a head and a body.
const OTHERS: [(&str, &str, Expected); 5] = [
    ("HTTP/0.9", "GET /healthz\r\n\r\n", Expected::Told(400)),
    ("HTTP/1.2", "GET /bff/session HTTP/1.2\r\nhost: localhost\r\n\r\n", Expected::Told(400)),
    ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", Expected::Each(&[])),
    ("TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\u{7f}\x03\x03\r\n\r\n", Expected::Told(400)),
    (
        "a blank line in the head's first",
        "GET /bff/session HTTP/1.1 HTTP/1.1\r\nhost: localhost\r\n\r\n",
        Expected::Told(400),
    ),
];

fn attack(form: &Form, ida: &Caller) -> Attack {
    let Form(name, lines, follow, expected) = form;
    let body = json!({ "behandler": ida.behandler, "overtagBehandling": false }).to_string();
    let follows = follow(&body);
    let (version, lines) = lines.strip_prefix("1.0\r\n").map_or(("1.1", *lines), |lines| ("1.0", lines));
    // The text makes the body longer.
    let length = if *name == "hidden in a text" { follows.len() } else { body.len() };
    let lines = lines.replace('$', &length.to_string());
    let head = format!(
        "POST {} HTTP/{version}\r\nhost: localhost\r\ncookie: {}\r\nx-csrf: 1\r\nx-requestId: {}\r\ncontent-type: \
         application/json\r\n{lines}\r\n\r\n",
        begin_path(5),
        ida.cookie(),
        request_id()
    );
    Attack::new(*name, format!("{head}{follows}"), Expected::Each(expected))
}

/// At the server itself.
pub fn try_all(target: &Target<'_>) {
    for form in &FORMS {
        target.bear(&attack(form, target.ida));
    }
    for (name, bytes, expected) in OTHERS {
        target.bear(&Attack::new(name, bytes, expected));
    }
}

/// At a server before a service, which notes what arrives: of each form that was done one message, whole and made anew;
/// of the others none. Tells how many forms.
pub fn try_through_a_gateway(folder: &Path) -> usize {
    let service = Stranger::good();
    let services = format!("[services.jobannonce_behandling]\nbase_url = \"{}\"\ntoken = \"none\"\n", service.base);
    // The people, whom a configuration does not make.
    Program::start(&folder.join("gateway"), &folder.join("gateway.log"), &[]).stop();
    let program = Program::telling_all(&configuration(folder, "gateway", &services), &folder.join("gateway.log"));
    let ida = Caller::sign_in(&program.base, 0);
    let target = Target::new(program.address(), &ida);
    let mut arrived = 0;
    for form in &FORMS {
        let before = service.seen().len();
        let Attack { name, bytes, expected } = attack(form, &ida);
        let said = target.send(bytes);
        let Expected::Each(statuses) = expected else { continue };
        assert_eq!(said.statuses(), statuses, "{name}, through a gateway: {}", said.0);
        let seen = &service.seen()[before..];
        assert_eq!(seen.len(), statuses.iter().filter(|status| **status == 204).count(), "{name}: {seen:?}");
        for one in seen {
            assert_eq!((one.method.as_str(), one.target.as_str()), ("POST", begin_path(5).as_str()), "{name}");
            let length = one.header("content-length").and_then(|length| length.parse().ok());
            assert_eq!(length, Some(one.body.len()), "{name}: {one:?}");
            for of_the_front in ["transfer-encoding", "cookie", "x-csrf", "upgrade", "http2-settings"] {
                assert_eq!(one.header(of_the_front), None, "{name}");
            }
            arrived += 1;
        }
    }
    assert!(arrived > 5, "the service is reached at all");
    program.stop();
    FORMS.len()
}
