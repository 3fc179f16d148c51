//! A part of a view that follows signals.

use leptos::prelude::*;

/// Draws a part of a view, and draws it anew whenever a signal it reads changes. As `{move || …}` does, but boxed: each
/// bare closure brings its own copy of the machinery that follows it into the bundle.
pub fn dynamic(draw: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let draw: Box<dyn FnMut() -> AnyView + Send> = Box::new(draw);
    draw.into_any()
}
