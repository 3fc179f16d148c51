//! Whatever is sent, the answer is a clear refusal and never a 500.

use crate::support::{AdText, Damage, Server, Who};
use serde_json::json;
use std::{
    io::{Read, Write},
    net::TcpStream,
};

#[test]
fn bodies_that_are_no_json_object() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    let deep = "[".repeat(100_000);
    for body in ["", "{", "[]", "null", "5", "\"x\"", "{}}", "{\"a\":}", "\u{feff}{}", deep.as_str()] {
        ida.beginning(&ad.id, false).raw(body).send().is_refused_for(&["requestBody"]);
    }
    ida.beginning(&ad.id, false).raw([0xff, 0xfe]).send().is_refused_for(&["requestBody"]);
    let place = ida.beginning(&ad.id, false).raw("{\n  \"a\": x }").send().is_refused(422, Some(1014));
    assert!(place["feltfejl"][0]["fejl"].as_str().unwrap().contains("linje 2, tegn 8"), "{place}");
    ida.beginning(&ad.id, false).raw("{}").send().is_refused_for(&[
        "behandler.behandlerIdentifier",
        "behandler.behandlerNavn",
        "overtagBehandling",
    ]);
}

#[test]
fn damaged_bodies_are_refused_or_done_but_never_fail() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    let call = |round: usize| match round % 3 {
        0 => ida.beginning(&ad.id, false),
        1 => ida.parking(&ad.id, 5).with("/kommentar", json!("Venter på svar")),
        _ => ida.deciding(&ad.id, "UnderBehandling").with("/emailBroedtekst", json!("Hej \" 🦊")),
    };
    let mut damage = Damage::new();
    for round in 0..600 {
        let call = call(round);
        let body = damage.done_to(call.body());
        let answer = call.raw(body.clone()).send();
        let expected = [204, 403, 409, 422].contains(&answer.status);
        assert!(expected, "{} {}", answer.status, String::from_utf8_lossy(&body));
    }
}

#[test]
fn other_media_types() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    for media_type in ["", "text/plain", "application/x-www-form-urlencoded", "json"] {
        let problem = ida.beginning(&ad.id, false).content_type(media_type).send().is_refused(415, Some(1014));
        assert_eq!(problem["feltfejl"][0]["felt"], "Content-Type");
    }
    for media_type in ["application/json; charset=utf-8", "Application/JSON", "application/vnd.star+json"] {
        ida.beginning(&ad.id, false).content_type(media_type).send().is_done();
    }
}

#[test]
fn bodies_that_are_too_large() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    ida.begin(&ad.id).is_done();
    let with_mail = |length: usize| {
        let call = ida.deciding(&ad.id, "Godkendt").with("/emailBroedtekst", json!("x".repeat(length)));
        call.send()
    };
    let problem = with_mail(256 * 1024).is_refused(413, Some(1014));
    assert_eq!(problem["title"], "Content Too Large");
    assert_eq!(problem["feltfejl"][0]["felt"], "requestBody");
    with_mail(255 * 1024).is_done();
}

#[test]
fn a_body_without_length_is_limited_too() {
    let server = Server::start_with(&[AdText::new(1)]);
    let ida = server.sign_in(Who::Ida);
    let mut stream = TcpStream::connect(server.base.trim_start_matches("http://")).unwrap();
    let head = format!(
        "POST /v2/JobannonceBehandling/paabegynd-behandling/{} HTTP/1.1\r\nhost: localhost\r\ncookie: {}\r\nx-csrf: 1\r\n\
         x-requestid: chunks\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n",
        AdText::new(1).id,
        ida.cookie
    );
    stream.write_all(head.as_bytes()).unwrap();
    let chunk = format!("{:x}\r\n{}\r\n", 16 * 1024, " ".repeat(16 * 1024));
    for _ in 0..17 {
        // The server may hang up before all is sent.
        if stream.write_all(chunk.as_bytes()).is_err() {
            break;
        }
    }
    let _ = stream.write_all(b"0\r\n\r\n");
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains(r#""fejlkode":1014"#), "{answer}");
}

#[test]
fn paths_that_are_not_there() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for path in [
        "/v1/Jobagent/",
        "/v2",
        "/v2/",
        "/v2/JobannonceBehandling",
        "/v2/JobannonceBehandling/",
        "/v2/JobannonceBehandling/andet",
        "/v2/JobannonceBehandling/parker",
        "/Flexjob/andet",
        "/CVWorkFlow/x",
        "/annoncekilde/v1/jobannoncer",
        "/annoncekilde/v1/jobannoncer/",
        "/bff",
        "/bff/notifications/x",
    ] {
        for method in ["GET", "POST", "PUT", "DELETE", "OPTIONS", "BREW"] {
            ida.call(method, path).send().is_refused(404, None);
        }
    }
}

#[test]
fn methods_that_are_not_there() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let wrong = |method: &'static str, path: &str, allow: &str| {
        let answer = ida.call(method, path).send();
        answer.is_refused(405, None);
        assert_eq!(answer.header("allow"), allow, "{method} {path}");
    };
    wrong("POST", "/v2/JobannonceBehandling/afventende-jobannoncer", "GET,HEAD");
    wrong("GET", "/v2/JobannonceBehandling/parker/x", "PUT");
    wrong("PUT", "/v2/JobannonceBehandling/paabegynd-behandling/x", "POST");
    wrong("DELETE", "/annoncekilde/v1/jobannoncer/x", "GET,HEAD");
    wrong("POST", "/healthz", "GET,HEAD");
    wrong("POST", "/annoncer/x", "GET,HEAD");
}

#[test]
fn ids_and_queries_that_are_nonsense() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for id in
        ["x", "%00", "%ff%fe", "..%2f..", "00000000-0000-0000-0000-00000000000g", "%F0%9F%A6%8A", &"9".repeat(5000)]
    {
        ida.content(id).is_refused_for(&["jobannonceId"]);
        ida.get(&format!("/v2/JobannonceBehandling/duplikater/{id}")).is_refused_for(&["jobannonceId"]);
        ida.begin(id).is_refused_for(&["jobannonceId"]);
    }
    let me = ida.behandler.behandler_identifier;
    for (query, fields) in [
        ("", &["behandlerIdentifier", "dageSiden"][..]),
        ("behandlerIdentifier=&dageSiden=", &["behandlerIdentifier", "dageSiden"]),
        ("behandlerIdentifier=x&dageSiden=7", &["behandlerIdentifier"]),
        (&format!("behandlerIdentifier={me}&dageSiden=x"), &["dageSiden"]),
        (&format!("behandlerIdentifier={me}&dageSiden=7.0"), &["dageSiden"]),
        (&format!("behandlerIdentifier={me}&dageSiden=99999999999999999999"), &["dageSiden"]),
        ("%ff=%ff&&==&behandlerIdentifier", &["behandlerIdentifier", "dageSiden"]),
    ] {
        ida.statistic("individuel", query).is_refused_for(fields);
    }
    for days in ["0", "-1", "367", "2147483648"] {
        for name in ["akkumuleret", "behandler"] {
            ida.statistic(name, &format!("dageSiden={days}")).is_refused_for(&["dageSiden"]);
        }
    }
}
