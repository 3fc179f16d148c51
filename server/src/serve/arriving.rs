//! A call's body is here whole before anybody works on the call, so that slow senders hold up nobody but themselves.

use crate::http::{
    LARGEST_BODY, Refusal,
    body::{BodyFault, MOST_READ},
};
use axum::{
    body::{Body, Bytes, HttpBody},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures_util::stream;
use std::{
    future::{poll_fn, ready},
    pin::Pin,
    time::Duration,
};
use tokio::time::timeout;

/// Takes a body in within a time. What is at fault with it is for those to tell who read it: who asks is checked first.
pub(super) async fn whole(State(time): State<Duration>, request: Request, next: Next) -> Response {
    if !is_plain(request.headers()) {
        // Where another would see the body's end, nobody knows: what follows is not read.
        return ([(header::CONNECTION, HeaderValue::from_static("close"))], Refusal::OtherCoding).into_response();
    }
    let (head, body) = request.into_parts();
    let body = if body.is_end_stream() {
        body
    } else {
        match timeout(time, collect(body)).await {
            Ok(Ok(bytes)) => Body::from(bytes),
            Ok(Err(fault)) => Body::from_stream(stream::once(ready(Err::<Bytes, _>(fault)))),
            Err(_) => return Refusal::TooSlow.into_response(),
        }
    };
    next.run(Request::from_parts(head, body)).await
}

/// Whether a body comes as it is, or in chunks and in nothing else. Of other codings, hyper looks at the last alone.
fn is_plain(headers: &HeaderMap) -> bool {
    let mut codings = headers.get_all(header::TRANSFER_ENCODING).iter();
    let plain = codings.next().is_none_or(|coding| coding.as_bytes().eq_ignore_ascii_case(b"chunked"));
    plain && codings.next().is_none()
}

/// Collects a body. What is too large is read on for a while but not kept: a client that is still sending would
/// otherwise see its connection reset instead of the answer.
async fn collect(mut body: Body) -> Result<Vec<u8>, BodyFault> {
    let (mut kept, mut length) = (Vec::new(), 0_usize);
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let Ok(data) = frame.map_err(|_| BodyFault::BrokenOff)?.into_data() else { continue };
        length = length.saturating_add(data.len());
        if length <= LARGEST_BODY {
            kept.extend_from_slice(&data);
        } else if length > MOST_READ {
            break;
        }
    }
    if length <= LARGEST_BODY { Ok(kept) } else { Err(BodyFault::TooLarge) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_comes_as_it_is_or_in_chunks() {
        for (codings, plain) in [
            (&[][..], true),
            (&["chunked"], true),
            (&["Chunked"], true),
            (&["chunked", "chunked"], false),
            (&["chunked, chunked"], false),
            (&["gzip, chunked"], false),
            (&["gzip", "chunked"], false),
            (&["identity"], false),
            (&[""], false),
        ] {
            let of = |coding: &&'static str| (header::TRANSFER_ENCODING, HeaderValue::from_static(coding));
            assert_eq!(is_plain(&codings.iter().map(of).collect()), plain, "{codings:?}");
        }
    }
}
