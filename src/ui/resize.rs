//! Following how large an element is drawn.

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::ResizeObserver;

/// Runs `act` once the element is drawn, and again whenever its size has changed, with the page laid out: to ask for
/// sizes costs nothing then. Ends with the calling component.
pub fn follow_size(element: NodeRef<html::Div>, act: impl Fn(&web_sys::Element) + 'static) {
    let hear = Closure::<dyn FnMut()>::new(move || {
        if let Some(Some(element)) = element.try_get_untracked() {
            act(&element);
        }
    });
    // A browser without it would be told the size by nobody; every one that can run the console has it.
    let Ok(observer) = ResizeObserver::new(hear.as_ref().unchecked_ref()) else { return };
    let kept = StoredValue::new_local((observer.clone(), hear));
    super::follow(move || {
        if let Some(element) = element.get() {
            observer.observe(&element);
        }
    });
    on_cleanup(move || {
        kept.try_with_value(|(observer, _)| observer.disconnect());
    });
}
