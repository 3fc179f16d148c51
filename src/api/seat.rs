//! Whose session the calls go by. When it ends, what was under way waits for the same caseworker to come back; what is begun
//! meanwhile is not sent at all.

use contract::BehandlerId;
use futures::channel::oneshot;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Whose page it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Holder {
    /// Nobody's.
    #[default]
    Nobody,
    /// Hers: she is signed in.
    Present(BehandlerId),
    /// Hers, but her session has ended.
    Away(BehandlerId),
}

#[derive(Default)]
struct State {
    holder: Holder,
    /// Told by being dropped, whenever the holder is another.
    waiting: Vec<oneshot::Sender<()>>,
}

/// The one seat at this page.
#[derive(Default)]
pub struct Seat(Mutex<State>);

impl Seat {
    /// She is signed in. Gives whether she has come back to what waited for her.
    pub fn take(&self, me: BehandlerId) -> bool {
        self.turn(Holder::Present(me)) == Holder::Away(me)
    }

    /// Nobody works here any more, and nothing waits.
    pub fn leave(&self) {
        self.turn(Holder::Nobody);
    }

    /// The server says that her session has ended. Gives whether that is news.
    pub fn end(&self, me: BehandlerId) -> bool {
        let mut state = self.state();
        let is_news = state.holder == Holder::Present(me);
        if is_news {
            state.holder = Holder::Away(me);
        }
        is_news
    }

    /// Whether a call of hers may be sent.
    pub fn admits(&self, me: BehandlerId) -> bool {
        self.state().holder == Holder::Present(me)
    }

    /// Waits while she is away, and gives whether she is back: not when a colleague has come in her place.
    pub async fn comes_back(&self, me: BehandlerId) -> bool {
        while let Some(turned) = self.wait(me) {
            // Told by being dropped.
            turned.await.ok();
        }
        self.admits(me)
    }

    fn wait(&self, me: BehandlerId) -> Option<oneshot::Receiver<()>> {
        let mut state = self.state();
        (state.holder == Holder::Away(me)).then(|| {
            let (tell, told) = oneshot::channel();
            state.waiting.push(tell);
            told
        })
    }

    fn turn(&self, to: Holder) -> Holder {
        let (before, waiting) = {
            let mut state = self.state();
            (std::mem::replace(&mut state.holder, to), std::mem::take(&mut state.waiting))
        };
        drop(waiting);
        before
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::{FutureExt, executor::block_on};
    use uuid::Uuid;

    const IDA: BehandlerId = BehandlerId::new(Uuid::from_u128(1));
    const MADS: BehandlerId = BehandlerId::new(Uuid::from_u128(2));

    #[test]
    fn what_was_under_way_waits_for_her_and_for_nobody_else() {
        let seat = Seat::default();
        assert!(!seat.take(IDA) && seat.admits(IDA) && !seat.admits(MADS));
        assert!(seat.end(IDA) && !seat.end(IDA), "told once");
        assert!(!seat.admits(IDA));
        let mut waiting = Box::pin(seat.comes_back(IDA));
        assert_eq!((&mut waiting).now_or_never(), None);
        assert!(seat.take(IDA), "she has come back");
        assert!(block_on(waiting));

        seat.end(IDA);
        let mut waiting = Box::pin(seat.comes_back(IDA));
        assert_eq!((&mut waiting).now_or_never(), None);
        assert!(!seat.take(MADS), "nothing waited for him");
        assert!(!block_on(waiting));
        assert!(!seat.end(IDA) && seat.admits(MADS), "what is told of her session late is not of his");
        assert!(!block_on(seat.comes_back(IDA)), "late, too");
    }

    #[test]
    fn when_she_says_she_is_someone_else_nothing_waits() {
        let seat = Seat::default();
        seat.take(IDA);
        seat.end(IDA);
        let mut waiting = Box::pin(seat.comes_back(IDA));
        assert_eq!((&mut waiting).now_or_never(), None);
        seat.leave();
        assert!(!block_on(waiting));
        assert!(!seat.take(IDA), "it is another session");
    }
}
