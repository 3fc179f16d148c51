//! The body of an answer: no longer and no later than allowed.

use super::fault::{OutboundError, Waiting};
use axum::body::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use std::{
    pin::Pin,
    task::{Context, Poll},
};
use tokio::time::{Instant, Sleep, sleep_until};

/// A body on its way. It ends with an error where it is too large, too late, or breaks off.
#[derive(Debug)]
pub struct AnswerBody {
    incoming: Incoming,
    deadline: Pin<Box<Sleep>>,
    left: u64,
}

impl AnswerBody {
    pub(super) fn new(incoming: Incoming, deadline: Instant, largest: u64) -> Self {
        Self { incoming, deadline: Box::pin(sleep_until(deadline)), left: largest }
    }

    /// With no more than so many bytes to come.
    pub fn at_most(mut self, bytes: u64) -> Self {
        self.left = self.left.min(bytes);
        self
    }
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = OutboundError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, OutboundError>>> {
        // First, so that a body that never pauses has no more time than others.
        if self.deadline.as_mut().poll(context).is_ready() {
            return Poll::Ready(Some(Err(OutboundError::TimedOut(Waiting::Answer))));
        }
        let Poll::Ready(next) = Pin::new(&mut self.incoming).poll_frame(context) else { return Poll::Pending };
        let frame = match next {
            Some(Ok(frame)) => frame,
            Some(Err(error)) => return Poll::Ready(Some(Err(OutboundError::of_call(&error)))),
            None => return Poll::Ready(None),
        };
        let length = frame.data_ref().map_or(0, |data| data.len().try_into().unwrap_or(u64::MAX));
        match self.left.checked_sub(length) {
            Some(left) => {
                self.left = left;
                Poll::Ready(Some(Ok(frame)))
            }
            None => Poll::Ready(Some(Err(OutboundError::TooLarge))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.incoming.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.incoming.size_hint()
    }
}
