//! Doing later what nobody waits for.

use leptos::prelude::*;
use std::time::Duration;

/// How long the browser has for what comes after the picture is made, in milliseconds.
const YIELDED_MILLIS: u64 = 5;

/// Runs `act` once what is on the screen now has been painted; at once in a window that nobody sees, which is not
/// painted. For what must not stand between a key and what it shows.
pub fn after_paint(act: impl FnOnce() + 'static) {
    later(Box::new(act));
}

fn later(act: Box<dyn FnOnce()>) {
    if document().hidden() {
        return act();
    }
    request_animation_frame(move || set_timeout(act, Duration::from_millis(YIELDED_MILLIS)));
}
