//! The latest calls: which method, how it ended and how long it took. Nothing of what they were about is kept.

use super::TransportError;
use std::collections::VecDeque;

/// How many calls are kept.
pub const KEPT_CALLS: usize = 100;

/// A call that has come to its end. One that was given up came to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// The method's name as documented.
    pub method: &'static str,
    /// How it ended.
    pub end: CallEnd,
    /// From its beginning to its answer, in milliseconds; of a body that comes in pieces, to the first of them.
    pub millis: u32,
}

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallEnd {
    /// With this HTTP status.
    Answered(u16),
    /// With no answer.
    Unanswered(TransportError),
}

impl CallEnd {
    /// Whether it failed: no answer, or one that says that the server, or a system behind it, failed. A refusal is an
    /// answer.
    pub const fn is_failure(self) -> bool {
        matches!(self, Self::Unanswered(_) | Self::Answered(500..))
    }
}

/// The latest calls, oldest first.
#[derive(Debug, Default)]
pub struct CallLog(VecDeque<Call>);

impl CallLog {
    /// Adds a call; the oldest goes where there are too many.
    pub fn note(&mut self, call: Call) {
        if self.0.len() == KEPT_CALLS {
            self.0.pop_front();
        }
        self.0.push_back(call);
    }

    /// The calls, oldest first.
    pub fn calls(&self) -> Vec<Call> {
        self.0.iter().copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_call_makes_room_for_the_newest() {
        let mut log = CallLog::default();
        let call = |millis| Call { method: "GetFlexjob", end: CallEnd::Answered(200), millis };
        (0..105).for_each(|millis| log.note(call(millis)));
        let kept: Vec<u32> = log.calls().iter().map(|call| call.millis).collect();
        assert_eq!(kept, (5..105).collect::<Vec<u32>>());
    }

    #[test]
    fn a_refusal_is_an_answer_and_a_broken_server_is_none() {
        let failures = [200, 304, 403, 404, 412, 422].map(|status| CallEnd::Answered(status).is_failure());
        assert_eq!(failures, [false; 6]);
        assert!(CallEnd::Answered(500).is_failure() && CallEnd::Answered(502).is_failure());
        assert!(CallEnd::Unanswered(TransportError::TimedOut).is_failure());
    }
}
