//! The body of a service's answer that is handed on as it comes.

use super::{
    answer::{self, NotHandedOn},
    fault::UpstreamFault,
};
use crate::outbound::{AnswerBody, OutboundError};
use axum::body::Bytes;
use http_body_util::BodyExt;
use hyper::body::{Body, Frame};
use std::{
    pin::Pin,
    task::{Context, Poll},
};
use tokio::sync::OwnedSemaphorePermit;

/// How much white space may come before a list begins.
const MOST_BLANK: usize = 1024;

/// An answer on its way through. While it lasts, it counts among the calls to its service.
pub(super) struct Stream {
    begun: Option<Bytes>,
    rest: AnswerBody,
    service: &'static str,
    _under_way: OwnedSemaphorePermit,
}

impl Stream {
    /// Waits for the first that can be judged.
    pub(super) async fn begin(
        mut rest: AnswerBody,
        service: &'static str,
        under_way: OwnedSemaphorePermit,
    ) -> Result<Self, NotHandedOn> {
        let mut begun = Vec::new();
        while begun.len() <= MOST_BLANK {
            let Some(frame) = rest.frame().await else { break };
            let Ok(data) = frame?.into_data() else { continue };
            begun.extend_from_slice(&data);
            match answer::begins_as_object(&begun) {
                Some(true) => {
                    return Ok(Self { begun: Some(begun.into()), rest, service, _under_way: under_way });
                }
                Some(false) => break,
                None => {}
            }
        }
        Err(UpstreamFault::Unreadable.into())
    }
}

impl Body for Stream {
    type Data = Bytes;
    type Error = OutboundError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, OutboundError>>> {
        if let Some(begun) = self.begun.take() {
            return Poll::Ready(Some(Ok(Frame::data(begun))));
        }
        loop {
            return match Pin::new(&mut self.rest).poll_frame(context) {
                // What follows the body is a header, too.
                Poll::Ready(Some(Ok(frame))) if !frame.is_data() => continue,
                Poll::Ready(Some(Err(error))) => {
                    tracing::warn!(service = self.service, %error, "an answer broke off while it was handed on");
                    Poll::Ready(Some(Err(error)))
                }
                other => other,
            };
        }
    }
}
