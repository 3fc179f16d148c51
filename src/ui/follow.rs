//! Acting when a signal changes.

use leptos::prelude::*;

/// Runs `act` once the view is drawn, and again whenever a signal it reads changes. An [`Effect`] whose closure is
/// boxed: each bare one brings its own copy of the effect's machinery into the bundle.
pub fn follow(act: impl FnMut() + 'static) {
    start(Box::new(act));
}

/// Runs `act` whenever what `signal` follows changes from now on.
pub fn follow_changes(signal: impl Fn() + 'static, mut act: impl FnMut() + 'static) {
    let mut is_first = true;
    follow(move || {
        signal();
        if !std::mem::replace(&mut is_first, false) {
            untrack(&mut act);
        }
    });
}

fn start(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| act());
}
