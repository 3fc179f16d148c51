//! Doing later what nobody waits for.

use futures::channel::oneshot;
use leptos::prelude::*;
use std::{cell::RefCell, time::Duration};

/// How long the browser has for what comes after the picture is made, in milliseconds.
const YIELDED_MILLIS: u64 = 5;

type Act = Box<dyn FnOnce()>;

thread_local! {
    /// What waits for the next frame, in order: one frame and one timer serve it all.
    static WAITING: RefCell<Vec<Act>> = const { RefCell::new(Vec::new()) };
}

/// Runs `act` once what is on the screen now has been painted; at once in a window that nobody sees, which is not
/// painted. For what must not stand between a key and what it shows.
pub fn after_paint(act: impl FnOnce() + 'static) {
    later(Box::new(act));
}

/// Waits until what is on the screen now has been painted.
pub async fn painted() {
    let (tell, told) = oneshot::channel::<()>();
    after_paint(move || drop(tell));
    // Told by being dropped.
    told.await.ok();
}

fn later(act: Act) {
    if document().hidden() {
        return act();
    }
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push(act);
        waiting.len() == 1
    });
    if is_first {
        request_animation_frame(|| {
            let painted = WAITING.take();
            set_timeout(move || painted.into_iter().for_each(|act| act()), Duration::from_millis(YIELDED_MILLIS));
        });
    }
}
