use super::*;
use axum::http::HeaderName;
use contract::metoder::{GET_AFVENTENDE_JOBANNONCER, GET_JOBAGENT, Metode, PAABEGYND_BEHANDLING, UPDATE_CV_STATUS};
use serde_json::json;
use std::time::Duration;

type Pair<'a> = (&'static str, &'a str);
type Sent<'a> = &'a [Pair<'a>];

const JSON: (&str, &str) = ("content-type", "application/json; charset=utf-8");
const PROBLEM: (&str, &str) = ("content-type", "application/problem+json");

fn headers(sent: Sent<'_>) -> HeaderMap {
    sent.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())).collect()
}

fn judged(metode: &Metode, asked: bool, status: u16, sent: Sent<'_>) -> Result<Next, NotHandedOn> {
    judge(&Passage::of(metode).unwrap(), asked, StatusCode::from_u16(status).unwrap(), &headers(sent))
}

fn refused(metode: &Metode, status: u16, sent: Sent<'_>, body: &[u8]) -> NotHandedOn {
    refusal(&Passage::of(metode).unwrap(), StatusCode::from_u16(status).unwrap(), &headers(sent), Some(body))
}

fn tagged(tag: &str) -> Option<HeaderValue> {
    Some(HeaderValue::from_str(tag).unwrap())
}

#[test]
fn a_good_answer_goes_on() {
    let queue = &GET_AFVENTENDE_JOBANNONCER;
    assert_eq!(judged(queue, false, 200, &[JSON]), Ok(Next::HandOn(None)));
    assert_eq!(judged(queue, false, 200, &[JSON, ("etag", "\"7\"")]), Ok(Next::HandOn(tagged("W/\"7\""))));
    assert_eq!(judged(queue, true, 304, &[("etag", "W/\"7\"")]), Ok(Next::Unchanged(tagged("W/\"7\""))));
    assert_eq!(judged(queue, false, 200, &[JSON, ("content-encoding", "identity")]), Ok(Next::HandOn(None)));
    for status in [200, 201, 202, 204] {
        assert_eq!(judged(&PAABEGYND_BEHANDLING, false, status, &[]), Ok(Next::Done), "{status}");
    }
    assert_eq!(judged(&UPDATE_CV_STATUS, false, 204, &[]), Ok(Next::Done));
}

#[test]
fn anything_else_does_not() {
    let seconds = |seconds| UpstreamFault::AsksForPatience(Duration::from_secs(seconds));
    let cases: [(u16, Sent<'_>, UpstreamFault); 16] = [
        (200, &[("content-type", "text/html")], UpstreamFault::Unreadable),
        (200, &[], UpstreamFault::Unreadable),
        (200, &[JSON, ("content-encoding", "gzip")], UpstreamFault::Unreadable),
        (201, &[JSON], UpstreamFault::Unreadable),
        (206, &[JSON], UpstreamFault::Unreadable),
        (101, &[], UpstreamFault::Unreadable),
        (304, &[], UpstreamFault::Unreadable),
        (301, &[("location", "https://et.andet.sted/")], UpstreamFault::Elsewhere),
        (302, &[], UpstreamFault::Elsewhere),
        (307, &[], UpstreamFault::Elsewhere),
        (401, &[PROBLEM], UpstreamFault::AccessRefused),
        (407, &[], UpstreamFault::AccessRefused),
        (429, &[("retry-after", "7")], seconds(7)),
        (429, &[("retry-after", "99999999")], seconds(300)),
        (429, &[("retry-after", "Fri, 31 Dec 1999 23:59:59 GMT")], seconds(5)),
        (429, &[], seconds(5)),
    ];
    for (status, sent, fault) in cases {
        let judged = judged(&GET_AFVENTENDE_JOBANNONCER, false, status, sent);
        assert_eq!(judged, Err(NotHandedOn::Fault(fault)), "{status} {sent:?}");
    }
    assert_eq!(judged(&PAABEGYND_BEHANDLING, false, 412, &[]), Err(NotHandedOn::ReceivedBefore));
}

#[test]
fn a_listed_code_is_told_in_the_services_own_words_at_the_status_of_the_code() {
    let body = json!({
        "type": "https://star.dk/fejl", "title": "Bad", "status": 400, "fejlkode": 121_301, "fejltekst": "Optaget",
        "beskrivelse": "Af en anden", "feltfejl": [{ "felt": "a", "fejl": "b" }], "traceId": "0HN", "stack": "at Star…"
    });
    let NotHandedOn::Refused(problem) = refused(&PAABEGYND_BEHANDLING, 400, &[PROBLEM], body.to_string().as_bytes())
    else {
        panic!("not told")
    };
    assert_eq!(problem.status, 409);
    assert_eq!((problem.fejltekst.as_deref(), problem.beskrivelse.as_deref()), (Some("Optaget"), Some("Af en anden")));
    assert_eq!((problem.kind.as_str(), problem.title.as_str(), problem.feltfejl.len()), ("", "", 1));
}

#[test]
fn whatever_else_a_refusal_says_stays_here() {
    let declined = |status| UpstreamFault::Declined(StatusCode::from_u16(status).unwrap());
    let unlisted = br#"{"fejlkode":4769,"beskrivelse":"Lone Toft, 290281-1234"}"#.as_slice();
    let html = b"<html>stack trace</html>".as_slice();
    let listed = br#"{"fejlkode":1010}"#.as_slice();
    let cases: [(u16, Pair<'_>, &[u8], UpstreamFault); 16] = [
        (422, PROBLEM, unlisted, declined(422)),
        (400, JSON, unlisted, declined(422)),
        (403, PROBLEM, unlisted, declined(403)),
        (404, PROBLEM, unlisted, declined(404)),
        (409, PROBLEM, unlisted, declined(409)),
        (404, ("content-type", "text/html"), html, declined(404)),
        (404, ("content-type", "text/html"), listed, declined(404)),
        (404, PROBLEM, b"[1010]", declined(404)),
        (500, PROBLEM, unlisted, UpstreamFault::Failed),
        (500, ("content-type", "text/html"), html, UpstreamFault::Failed),
        (502, PROBLEM, b"", UpstreamFault::Failed),
        (503, PROBLEM, b"", UpstreamFault::Failed),
        (503, ("retry-after", "2"), b"", UpstreamFault::AsksForPatience(Duration::from_secs(2))),
        (504, PROBLEM, b"", UpstreamFault::TooSlow),
        (405, PROBLEM, b"", UpstreamFault::Failed),
        (431, PROBLEM, b"", UpstreamFault::Failed),
    ];
    for (status, header, body, fault) in cases {
        assert_eq!(refused(&GET_JOBAGENT, status, &[header], body), NotHandedOn::Fault(fault), "{status} {header:?}");
    }
    assert_eq!(
        refused(&GET_JOBAGENT, 404, &[PROBLEM, ("content-encoding", "gzip")], listed),
        NotHandedOn::Fault(declined(404))
    );
}

#[test]
fn only_an_object_is_an_answer() {
    assert_eq!(whole(br#" {"a":1,"a":2} "#).unwrap(), r#"{"a":2}"#);
    for body in [&b"[]"[..], b"\"a\"", b"", b"{\"a\":", b"{} {}", b"null", b"{\"a\":\"\xff\"}"] {
        assert_eq!(whole(body), Err(UpstreamFault::Unreadable));
    }
    assert_eq!(begins_as_object(b"\r\n\t {"), Some(true));
    assert_eq!(begins_as_object(b" <"), Some(false));
    assert_eq!(begins_as_object(b"\xef\xbb\xbf{"), Some(false));
    assert_eq!(begins_as_object(b"  "), None);
}

#[test]
fn of_a_redirect_the_log_has_the_host() {
    let to = |location| redirected_to(&headers(&[("location", location)]));
    assert_eq!(to("https://ida:hemmelig@login.star.dk:8443/a?b=2902011234").as_deref(), Some("login.star.dk"));
    assert_eq!(to("/andetsteds"), None);
    assert_eq!(redirected_to(&HeaderMap::new()), None);
}
