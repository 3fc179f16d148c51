//! Doing later what nobody waits for.

use leptos::prelude::*;
use std::time::Duration;

/// Runs `act` once what is on the screen now has been painted; at once in a window that nobody sees, which is not
/// painted. For what must not stand between a key and what it shows.
pub fn after_paint(act: impl FnOnce() + 'static) {
    later(Box::new(act));
}

fn later(act: Box<dyn FnOnce()>) {
    if document().hidden() {
        return act();
    }
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}
